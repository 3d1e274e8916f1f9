import { assert, describe, it } from "@effect/vitest"
import * as OfficeState from "../../../src/office/OfficeState.ts"
import { provide } from "../../../src/policy/PolicyPoint.ts"
import * as Appointment from "../../../src/recruitment/Appointment.ts"
import * as Publication from "../../../src/recruitment/Publication.ts"
import * as PublicNotice from "../../../src/recruitment/PublicNotice.ts"
import {
  type Act,
  after,
  announced,
  announcement,
  application,
  appointed,
  appointment,
  bookOf,
  day,
  decide,
  document,
  driveOf,
  eligible,
  eventsOf,
  excepted,
  failing,
  marked,
  notice,
  ofTown,
  ranking,
  receipt,
  recorded,
  refusal,
  review,
  stepped,
  throughVetting,
  town,
  verdictOf,
  words,
  wordsOf
} from "../exampleTown.ts"

const scope = { drive: "d-2010" }
const own = { scope, from: "2010-05-01", citation: document } as const
const underage = { ...eligible, birthDate: "1979-05-10" }

describe("posting the public notice", () => {
  const vetted = after(
    announced,
    ...throughVetting("p-1", "80", "80"),
    ...throughVetting("p-2", "70", "70"),
    ...throughVetting("p-3", "70", "70"),
    ...throughVetting("p-4", "60", "60")
  )
  const ranked = after(vetted, ranking)
  const failingIn = (state: OfficeState.OfficeState, act: Act) => failing(verdictOf(state, act).finding)

  it("is granted for those who passed every step before it, for seven days", () => {
    assert.strictEqual(receipt(ranked, notice("p-1", "p-2")), "accepted")
    assert.strictEqual(receipt(ranked, { ...notice("p-1", "p-2"), until: "2010-07-07" }), "refused")
    assert.deepStrictEqual(failingIn(ranked, { ...notice("p-1"), until: "2010-07-07" }), [
      "recruitment.publicNotice/days"
    ])
    assert.deepStrictEqual(words(verdictOf(ranked, notice("p-1")).finding.message), [
      "可以公示",
      "the public notice may be posted"
    ])
  })

  it("names no more than there are posts, those of earlier notices counted", () => {
    assert.deepStrictEqual(failingIn(ranked, notice("p-1", "p-2", "p-3")), ["recruitment.publicNotice/posts"])
    const posted = after(ranked, notice("p-1", "p-2"))
    assert.deepStrictEqual(failingIn(posted, notice("p-3")), ["recruitment.publicNotice/posts"])
    assert.deepStrictEqual(failingIn(after(ranked, notice("p-1")), notice("p-2")), [])
  })

  it("gives the post of somebody who left after the notice to the next", () => {
    const objected = { ...stepped("p-2", "vetting", "2010-07-05", false), basis: recorded } as const
    const left = after(ranked, notice("p-1", "p-2"), objected)
    assert.deepStrictEqual(failingIn(left, notice("p-3")), [])
  })

  it("passes over nobody who is ranked above and still stands; equals may be chosen from", () => {
    const passedOver = ["recruitment.publicNotice/rankOrder"]
    assert.deepStrictEqual(failingIn(ranked, notice("p-2")), passedOver)
    assert.deepStrictEqual(failingIn(ranked, notice("p-1", "p-3")), [], "p-2 has the same rank")
    assert.deepStrictEqual(failingIn(ranked, notice("p-1", "p-4")), passedOver)
    assert.deepStrictEqual(failingIn(after(ranked, notice("p-1")), notice("p-2")), [], "p-1 was named before")
    const left = after(ranked, { ...stepped("p-1", "vetting", "2010-06-25", false), basis: recorded })
    assert.deepStrictEqual(failingIn(left, notice("p-2", "p-3")), [], "p-1 left the drive")
    assert.deepStrictEqual(wordsOf(verdictOf(ranked, notice("p-2")).finding, "recruitment.publicNotice/rankOrder"), [
      "按总成绩从高到低确定，名次在前且未退出者不被越过",
      "in rank order: nobody who still stands is passed over"
    ])
  })

  it("of somebody who has no place in the ranking passes over all who have", () => {
    const late = after(ranked, { ...application("p-9"), on: "2010-05-10" }, review("p-9"))
    assert.deepStrictEqual(failingIn(late, notice("p-9")), ["recruitment.publicNotice/rankOrder", "steps/due"])
  })

  it("waits for a ranking that counts every mark of those who still stand", () => {
    const waiting = ["recruitment.publicNotice/ranked"]
    for (const act of [notice("p-1"), notice("p-4")]) {
      const { finding, outcome } = verdictOf(vetted, act)
      assert.deepStrictEqual([outcome, finding.needs, failing(finding)], ["undetermined", ["ranking"], waiting])
      assert.deepStrictEqual(wordsOf(finding, "recruitment.publicNotice/ranked"), [
        "全部成绩已经计入排名（尚有 4 人的成绩未计入）",
        "the ranking counts every mark (those of 4 applicant(s) are not ranked yet)"
      ])
      assert.strictEqual(receipt(vetted, { ...act, basis: recorded }), "deviates (undetermined)")
    }
    const late = after(ranked, ...throughVetting("p-5", "90", "90"))
    assert.deepStrictEqual(failingIn(late, notice("p-1")), waiting, "marks came after the ranking")
    assert.deepStrictEqual(failingIn(after(late, ranking), notice("p-1")), ["recruitment.publicNotice/rankOrder"])
    assert.strictEqual(receipt(after(late, ranking), notice("p-5", "p-1")), "accepted")
    const half = after(ranked, ...throughVetting("p-5", "90", "90").slice(0, 3))
    assert.deepStrictEqual(failingIn(half, notice("p-1")), waiting, "half of the marks may still come first")
    const away = after(half, stepped("p-5", "interview", "2010-06-05", false))
    assert.strictEqual(receipt(away, notice("p-1")), "accepted", "who left the drive is ranked no more")
    const corrected = after(ranked, { ...marked("p-4", "interview", "99", "2010-06-25"), basis: recorded })
    assert.deepStrictEqual(failingIn(corrected, notice("p-1")), waiting, "a mark was changed since")
  })

  it("needs no ranking where nobody has a mark, or the place has no examination", () => {
    const noMarks = after(announced, application("p-1"), review("p-1"))
    assert.deepStrictEqual(failingIn(noMarks, notice("p-1")), ["steps/due"])
    const noTotal = bookOf(...ofTown.filter(({ point }) => point !== "recruitment.examination"))
    assert.strictEqual(receipt(vetted, notice("p-1"), noTotal), "accepted")
    const vettingMark = after(
      vetted,
      application("p-9"),
      { ...marked("p-9", "vetting", "90", "2010-06-09"), basis: recorded },
      ranking
    )
    assert.strictEqual(receipt(vettingMark, notice("p-1")), "accepted", "a mark that the total does not read")
  })

  it("counts the post of whoever was appointed, named or not, and however a later step went", () => {
    const posted = after(ranked, notice("p-1", "p-2"), appointment("p-1"), appointment("p-2"))
    const failed = after(posted, stepped("p-1", "induction", "2010-07-20", false))
    assert.deepStrictEqual(failingIn(failed, notice("p-3")), ["recruitment.publicNotice/posts"])
    const unnamed = after(ranked, notice("p-1"), { ...appointment("p-2"), basis: recorded })
    assert.deepStrictEqual(failingIn(unnamed, notice("p-3")), ["recruitment.publicNotice/posts"])
  })

  it("before the vetting is refused, and the step due is named", () => {
    const early = after(announced, application("p-1"), review("p-1"))
    const { finding, outcome } = verdictOf(early, notice("p-1"))
    assert.strictEqual(outcome, "refused")
    assert.deepStrictEqual(wordsOf(finding, "steps/due"), [
      "“公示”是应进行的步骤（目前应进行“笔试”）",
      "“public notice” is the step due (due now: “written test”)"
    ])
    assert.strictEqual(receipt(early, { ...notice("p-1"), basis: recorded }), "deviates (refused)")
  })

  it("of somebody who did not apply, has left or is appointed is refused", () => {
    assert.strictEqual(refusal(ranked, notice("p-8"))[0], "recruitment/ApplicationUnknown")
    const left = after(vetted, { ...stepped("p-1", "vetting", "2010-06-25", false), basis: recorded })
    assert.strictEqual(refusal(left, notice("p-1"))[0], "recruitment/ApplicationEnded")
    const appointed = after(ranked, notice("p-1"), appointment("p-1"))
    assert.strictEqual(refusal(appointed, notice("p-1"))[0], "recruitment/AppointedAlready")
  })

  it("follows the days that the announcement laid down, and the rules of the day that the drive pinned", () => {
    const provisions = [provide(PublicNotice.point, town, { field: "daysAtLeast", value: 3, ...own })]
    const short = after(
      OfficeState.empty,
      { ...announcement, provisions },
      ...throughVetting("p-1", "80", "80"),
      ranking
    )
    assert.strictEqual(receipt(short, { ...notice("p-1"), until: "2010-07-04" }), "accepted")
    assert.strictEqual(receipt(short, { ...notice("p-1"), until: "2010-07-03" }), "refused")
    const longer = bookOf(
      ...ofTown.filter(({ field }) => field !== "daysAtLeast"),
      provide(PublicNotice.point, town, {
        field: "daysAtLeast",
        value: 7,
        from: "2009-01-01",
        until: "2010-06-01",
        citation: document
      }),
      provide(PublicNotice.point, town, { field: "daysAtLeast", value: 30, from: "2010-06-01", citation: document })
    )
    assert.strictEqual(receipt(ranked, notice("p-1"), longer), "accepted", "announced on 2010-05-01")
    const decision = decide(ranked, notice("p-1"), longer)
    assert.strictEqual(decision._tag === "Decided" && decision.governedBy, day("2010-05-01"))
  })

  it("says one thing of all who may be named, and names whoever may not", () => {
    const early = after(ranked, { ...application("p-9"), on: "2010-05-10" }, review("p-9"))
    const { finding } = verdictOf(early, notice("p-1", "p-2", "p-9"))
    const due = finding.findings.filter(({ criterion }) => criterion === "recruitment.publicNotice/due")
    assert.deepStrictEqual(
      due.map(({ holds, message }) => [holds, ...(words(message) ?? [])]),
      [
        ["yes", "所公示的 2 人均已轮到公示", "the public notice is the step due for everybody named: 2"],
        ["no", "p-9 已轮到公示", "the public notice is the step due for p-9"]
      ]
    )
    const all = verdictOf(ranked, notice("p-1", "p-2")).finding
    assert.strictEqual(all.findings.length, 2, "the notice and the step, however many are named")
  })

  it("shows no more than the place lays down, and never anything that is not in the list", () => {
    const shown = provide(Publication.point, town, {
      field: "shown",
      value: ["name", "position"],
      from: "2009-01-01",
      citation: document
    })
    const book = bookOf(...ofTown, shown)
    const showing = (...list: ReadonlyArray<"name" | "position" | "total">) => ({ ...notice("p-1"), shown: list })
    assert.strictEqual(receipt(ranked, showing("name"), book), "accepted")
    const { finding } = verdictOf(ranked, showing("name", "total"), book)
    assert.deepStrictEqual(failing(finding), ["recruitment.publication/shown"])
    assert.strictEqual(receipt(ranked, showing("name", "total")), "accepted", "nothing is laid down")
    const [event] = eventsOf(ranked, showing("name"), book)
    assert.deepStrictEqual<unknown>(event?.data, {
      drive: "d-2010",
      applicants: ["p-1"],
      until: "2010-07-08",
      shown: ["name"]
    })
    for (const field of ["identityNumber", "contact", "birthDate"]) {
      assert.throws(() => receipt(ranked, { ...notice("p-1"), shown: [field as never] }))
    }
  })
})

describe("posting the notice of a drive with positions", () => {
  const positions = [
    { id: "a-01", posts: 1 },
    { id: "a-02", posts: 2 }
  ]
  const into = (position: string, ...acts: ReadonlyArray<Act>) =>
    acts.map((act) => (act.type === "recruitment/SubmitApplication" ? { ...act, position } : act))
  const divided = after(
    OfficeState.empty,
    { ...announcement, posts: 3, positions },
    ...into("a-01", ...throughVetting("p-1", "80", "80"), ...throughVetting("p-2", "70", "70")),
    ...into("a-02", ...throughVetting("p-3", "60", "60"), ...throughVetting("p-4", "50", "50")),
    ranking
  )
  const failingIn = (state: OfficeState.OfficeState, act: Act) => failing(verdictOf(state, act).finding)

  it("judges posts and rank order within each position, and one notice names applicants of both", () => {
    assert.strictEqual(receipt(divided, notice("p-1", "p-3", "p-4")), "accepted")
    assert.strictEqual(receipt(divided, notice("p-3")), "accepted", "p-1 and p-2 rank above in another position")
    assert.deepStrictEqual(failingIn(divided, notice("p-1", "p-2")), ["recruitment.publicNotice/posts"])
    assert.deepStrictEqual(failingIn(divided, notice("p-2", "p-4")), [
      "recruitment.publicNotice/rankOrder",
      "recruitment.publicNotice/rankOrder"
    ])
    assert.deepStrictEqual(failingIn(divided, notice("p-1", "p-4")), ["recruitment.publicNotice/rankOrder"])
  })

  it("counts the posts that are held in the position alone", () => {
    const posted = after(divided, notice("p-1", "p-3"))
    assert.deepStrictEqual(failingIn(posted, notice("p-2")), ["recruitment.publicNotice/posts"])
    assert.deepStrictEqual(failingIn(posted, notice("p-4")), [])
    const appointed = after(posted, appointment("p-3"))
    assert.deepStrictEqual(failingIn(appointed, notice("p-4")), [])
  })
})

describe("correcting the last day of a notice", () => {
  const posted = after(announced, ...throughVetting("p-1", "80", "80"), ranking, {
    ...notice("p-1"),
    until: "2010-07-18"
  })
  const correct = (until: string, on = "2010-07-02", number = 1) =>
    ({ type: "recruitment/CorrectNotice", on, drive: "d-2010", notice: number, until }) as const satisfies Act

  it("is granted as long as the notice runs, its last day included", () => {
    const on = (day: string) => receipt(posted, correct("2010-07-30", day))
    assert.deepStrictEqual(["2010-06-30", "2010-07-01", "2010-07-18", "2010-07-19"].map(on), [
      "refused",
      "accepted",
      "accepted",
      "refused"
    ])
    const { finding } = verdictOf(posted, correct("2010-07-30", "2010-07-19"))
    assert.deepStrictEqual(failing(finding), ["recruitment.publicNotice/running"])
    assert.deepStrictEqual(wordsOf(finding, "recruitment.publicNotice/running"), [
      "在公示期内更正：2010-07-01 至 2010-07-18（首尾两日均可）",
      "corrected as long as the notice runs: 2010-07-01 to 2010-07-18, both included"
    ])
    assert.deepStrictEqual(words(finding.message), [
      "可以更正公示截止日",
      "the last day of the notice may be corrected"
    ])
    const late = { ...correct("2010-07-30", "2010-07-19"), basis: recorded } as const
    assert.strictEqual(receipt(posted, late), "deviates (refused)")
  })

  it("leaves the notice as long as it must be, and does not end it before the day of the correction", () => {
    assert.strictEqual(receipt(posted, correct("2010-07-08")), "accepted")
    assert.deepStrictEqual(failing(verdictOf(posted, correct("2010-07-07")).finding), ["recruitment.publicNotice/days"])
    assert.strictEqual(receipt(posted, correct("2010-07-10", "2010-07-10")), "accepted")
    const { finding } = verdictOf(posted, correct("2010-07-10", "2010-07-11"))
    assert.deepStrictEqual(failing(finding), ["recruitment.publicNotice/notOver"])
    assert.deepStrictEqual(wordsOf(finding, "recruitment.publicNotice/notOver"), [
      "更正后的截止日 2010-07-10 不早于更正当日",
      "the corrected last day, 2010-07-10, is not before the day of the correction"
    ])
  })

  it("moves the day from which on one may be appointed", () => {
    const corrected = after(posted, correct("2010-07-08"))
    assert.deepStrictEqual<unknown>(driveOf(corrected).notices, [
      { applicants: ["p-1"], from: "2010-07-01", until: "2010-07-08" }
    ])
    assert.strictEqual(receipt(posted, appointment("p-1")), "refused")
    assert.strictEqual(receipt(corrected, appointment("p-1")), "accepted")
  })

  it("of a notice that is not there is refused", () => {
    assert.deepStrictEqual(refusal(posted, { ...correct("2010-07-08", "2010-07-02", 2), basis: recorded }), [
      "recruitment/NoticeUnknown",
      "批次 d-2010 没有第 2 次公示，没有可以更正的内容。请按公示先后核对次序。",
      "Drive d-2010 has no notice number 2, so there is nothing to correct. Check its place in the order of notices."
    ])
  })
})

describe("appointing an applicant", () => {
  const posted = after(announced, ...throughVetting("p-1", "80", "80"), ranking, notice("p-1"))

  it("is granted on the day after the notice with the consent of the town", () => {
    const on = (day: string) =>
      receipt(posted, { ...appointment("p-1", day), consents: [{ role: "town", on: "2010-07-02" }] })
    assert.deepStrictEqual(["2010-07-08", "2010-07-09", "2010-07-10"].map(on), ["refused", "accepted", "accepted"])
    assert.deepStrictEqual(failing(verdictOf(posted, { ...appointment("p-1"), consents: [] }).finding), [
      "approval/town"
    ])
    assert.deepStrictEqual(words(verdictOf(posted, appointment("p-1")).finding.message), [
      "可以聘用",
      "the applicant may be appointed"
    ])
  })

  it("makes an official of the cohort, with the name and what later rules ask of a cadre, and no more", () => {
    const [event, ...others] = eventsOf(posted, appointment("p-1"))
    assert.deepStrictEqual([event?.type, event?.stream, others.length], ["people/OfficialAppointed", "main", 0])
    assert.deepStrictEqual<unknown>(event?.data, { official: "p-1", cohort: 2010, drive: "d-2010" })
    assert.deepStrictEqual<unknown>(event?.personal, {
      "p-1": { name: "某甲", politicalStatus: "01", birthDate: "1986-03-01", education: "bachelor" }
    })
  })

  it("without a notice is refused; recorded it deviates", () => {
    const vetted = after(announced, ...throughVetting("p-1", "80", "80"))
    assert.deepStrictEqual(failing(verdictOf(vetted, appointment("p-1")).finding), [
      "recruitment.appointment/notice",
      "steps/due"
    ])
    assert.strictEqual(receipt(vetted, { ...appointment("p-1"), basis: recorded }), "deviates (refused)")
  })

  it("a second time is refused, in this drive and in another", () => {
    const refused = [
      "recruitment/AppointedAlready",
      "p-1 已经聘用为村官，不能重复聘用。请核对编号。",
      "p-1 has been appointed as a village official already and cannot be appointed again. Check the id."
    ]
    assert.deepStrictEqual(refusal(appointed, { ...appointment("p-1"), basis: recorded }), refused)
    const next = after(
      appointed,
      { ...announcement, drive: "d-2011", cohort: 2011 },
      { ...application("p-1"), drive: "d-2011" }
    )
    assert.deepStrictEqual(refusal(next, { ...appointment("p-1"), drive: "d-2011", basis: recorded }), refused)
  })

  it("of somebody who has left the drive, or never came, is refused on whatever basis", () => {
    const ended = after(announced, application("p-1", underage), review("p-1"))
    assert.strictEqual(refusal(ended, { ...appointment("p-1"), basis: excepted })[0], "recruitment/ApplicationEnded")
    assert.strictEqual(refusal(posted, { ...appointment("p-9"), basis: excepted })[0], "recruitment/ApplicationUnknown")
  })

  it("is refused once each post is held, until an appointment is taken back", () => {
    const three = ["p-1", "p-2", "p-3"]
    const shown = after(
      announced,
      ...three.flatMap((id) => throughVetting(id, "80", "80")),
      { ...notice(...three), basis: excepted },
      appointment("p-1"),
      appointment("p-2")
    )
    assert.deepStrictEqual(failing(verdictOf(shown, appointment("p-3")).finding), ["recruitment.appointment/post"])
    assert.strictEqual(receipt(shown, { ...appointment("p-3"), basis: recorded }), "deviates (refused)")
    const correction = {
      type: "people/CorrectAppointment",
      on: "2010-07-09",
      official: "p-1",
      basis: recorded
    } as const
    assert.strictEqual(receipt(after(shown, correction), appointment("p-3")), "accepted")
    assert.strictEqual(
      receipt(after(shown, { ...correction, appointedOn: "2010-07-10" }), appointment("p-3")),
      "refused",
      "a corrected day leaves the post held"
    )
  })

  it("asks no consent where the announcement says that there is no such rule", () => {
    const none = provide(Appointment.point, town, {
      field: "approval",
      none: true,
      scope: { drive: "d-2010" },
      from: "2010-05-01",
      citation: document
    })
    const own = after(
      OfficeState.empty,
      { ...announcement, provisions: [none] },
      ...throughVetting("p-1", "80", "80"),
      ranking,
      notice("p-1")
    )
    assert.strictEqual(receipt(own, { ...appointment("p-1"), consents: [] }), "accepted")
    assert.strictEqual(receipt(posted, { ...appointment("p-1"), consents: [] }), "refused")
  })
})
