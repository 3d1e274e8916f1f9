import { assert, describe, it } from "@effect/vitest"
import * as OfficeState from "../../../src/office/OfficeState.ts"
import { provide } from "../../../src/policy/PolicyPoint.ts"
import * as Applicant from "../../../src/recruitment/Applicant.ts"
import * as Channel from "../../../src/recruitment/Channel.ts"
import * as InformationReview from "../../../src/recruitment/InformationReview.ts"
import {
  type Act,
  after,
  announced,
  announcement,
  application,
  applicationOf,
  appointed,
  appointment,
  document,
  eligible,
  eventsOf,
  failing,
  marked,
  notice,
  ranking,
  receipt,
  recorded,
  refusal,
  review,
  stepped,
  throughVetting,
  town,
  verdictOf,
  wordsOf
} from "../exampleTown.ts"

/** Where an application stands: the steps that it took, and where and why it ended. */
const standOf = (state: OfficeState.OfficeState, applicant = "p-1") => {
  const { ended, taken } = applicationOf(state, applicant)
  const steps = taken.map(({ on, step }) => `${step} ${on}`)
  return ended === undefined ? steps : [...steps, `ended: ${ended.step} ${ended.on} ${ended.reason}`]
}

const correction = (step: string, on: string, changed: { passed?: boolean; reason?: string; takenOn?: string } = {}) =>
  ({ type: "recruitment/CorrectStep", on, drive: "d-2010", applicant: "p-1", step, ...changed }) as const satisfies Act
const reopening = (on: string, applicant = "p-1") =>
  ({ type: "recruitment/ReopenApplication", on, drive: "d-2010", applicant }) as const satisfies Act
const withdrawal = (on: string) =>
  ({ type: "recruitment/WithdrawApplication", on, drive: "d-2010", applicant: "p-1" }) as const satisfies Act

/** The list of a step, which another part makes. */
const listed = (state: OfficeState.OfficeState, step: string, on: string, ...called: ReadonlyArray<string>) =>
  OfficeState.evolve(state, {
    ...eventsOf(announced, application("p-9"))[0],
    type: "recruitment/ListMade",
    on,
    data: { drive: "d-2010", step, groups: [{ called, reserve: [] }] }
  } as never)

const reviewed = after(announced, application("p-1"), review("p-1"))
const tested = after(
  reviewed,
  marked("p-1", "writtenTest", "71.5", "2010-05-22"),
  marked("p-1", "interview", "84", "2010-06-05")
)
const vetted = after(tested, stepped("p-1", "vetting", "2010-06-20"))
const failed = after(tested, stepped("p-1", "vetting", "2010-06-20", false))
const applied = "application 2010-05-05"

describe("correcting a step", () => {
  it("that was entered as failed takes the ending back and the step on its day, or on the right one", () => {
    const passed = after(failed, correction("vetting", "2010-06-25", { passed: true }))
    assert.deepStrictEqual(standOf(passed), standOf(vetted))
    assert.strictEqual(receipt(passed, notice("p-1")), "undetermined", "the ranking is due, and no longer the vetting")
    const dated = after(failed, correction("vetting", "2010-06-25", { passed: true, takenOn: "2010-06-18" }))
    assert.deepStrictEqual(standOf(dated).at(-1), "vetting 2010-06-18")
    const on = (takenOn: string) => receipt(failed, correction("vetting", "2010-06-25", { passed: true, takenOn }))
    assert.deepStrictEqual(["2010-06-04", "2010-06-05"].map(on), ["refused", "accepted"], "after the interview")
    assert.deepStrictEqual(["2010-06-25", "2010-06-26"].map(on), ["accepted", "refused"], "not in days to come")
  })

  it("that was entered as passed ends the application there, with the reason", () => {
    const left = after(vetted, correction("vetting", "2010-06-25", { passed: false }))
    assert.deepStrictEqual(standOf(left), [...standOf(tested), "ended: vetting 2010-06-20 notPassed"])
    const absent = after(vetted, correction("vetting", "2010-06-25", { passed: false, reason: "absent" }))
    assert.strictEqual(applicationOf(absent).ended?.reason, "absent")
    const otherReason = after(failed, correction("vetting", "2010-06-25", { passed: false, reason: "absent" }))
    assert.deepStrictEqual(standOf(otherReason), standOf(absent))
  })

  it("that was not taken at all takes it back, with its mark, and it is due again", () => {
    const undone = after(tested, correction("interview", "2010-06-06"))
    assert.deepStrictEqual(standOf(undone), [applied, "qualificationReview 2010-05-12", "writtenTest 2010-05-22"])
    assert.deepStrictEqual(Applicant.marksOf(applicationOf(undone)), { writtenTest: "71.5" })
    assert.strictEqual(receipt(undone, marked("p-1", "interview", "60", "2010-06-07")), "accepted")
    assert.deepStrictEqual(standOf(after(failed, correction("vetting", "2010-06-25"))), standOf(tested))
  })

  it("gives it another day, between those beside it", () => {
    const on = (takenOn: string) => receipt(tested, correction("writtenTest", "2010-06-10", { passed: true, takenOn }))
    assert.deepStrictEqual(["2010-05-11", "2010-05-12", "2010-06-05", "2010-06-06"].map(on), [
      "refused",
      "accepted",
      "accepted",
      "refused"
    ])
    const late = correction("writtenTest", "2010-06-10", { passed: true, takenOn: "2010-06-06" })
    assert.deepStrictEqual(failing(verdictOf(tested, late).finding), ["recruitment.correction/beforeNext"])
    const moved = after(tested, correction("writtenTest", "2010-06-10", { passed: true, takenOn: "2010-05-23" }))
    assert.deepStrictEqual(standOf(moved)[2], "writtenTest 2010-05-23")
    assert.deepStrictEqual(Applicant.marksOf(applicationOf(moved)), { writtenTest: "71.5", interview: "84" })
  })

  it("is made on the day of the step or later", () => {
    const on = (day: string) => receipt(vetted, correction("vetting", day, { passed: false }))
    assert.deepStrictEqual(["2010-06-19", "2010-06-20"].map(on), ["refused", "accepted"])
    const { finding } = verdictOf(vetted, correction("vetting", "2010-06-19", { passed: false }))
    assert.deepStrictEqual(wordsOf(finding, "recruitment.correction/day"), [
      "更正不早于所更正事项的日期 2010-06-20",
      "the correction is not before the day of what it corrects, 2010-06-20"
    ])
  })

  it("on which a later one rests is refused, and what comes first is named; step by step it is possible", () => {
    const act = { ...correction("writtenTest", "2010-06-25", { passed: false }), basis: recorded } as const
    assert.deepStrictEqual(refusal(vetted, act), [
      "recruitment/StepFollowed",
      "报名 p-1 的“笔试”之后还有“面试”，以它为依据，因此不能更正。请先更正“面试”；报名已经结束的，请先恢复报名。",
      "After the step “written test” application p-1 has “interview”, which rests on it, so it cannot be corrected. Correct “interview” first; reopen an application that ended."
    ])
    assert.strictEqual(refusal(failed, correction("interview", "2010-06-25"))[0], "recruitment/StepFollowed")
    const gone = after(vetted, withdrawal("2010-06-21"))
    assert.strictEqual(refusal(gone, correction("vetting", "2010-06-25"))[0], "recruitment/StepFollowed")
    const dated = correction("vetting", "2010-06-25", { passed: true, takenOn: "2010-06-19" })
    assert.deepStrictEqual(standOf(after(gone, dated)), [
      ...standOf(tested),
      "vetting 2010-06-19",
      "ended: vetting 2010-06-21 withdrawn"
    ])
    const undone = after(vetted, correction("vetting", "2010-06-25"), correction("interview", "2010-06-25"))
    assert.strictEqual(receipt(undone, correction("writtenTest", "2010-06-25", { passed: false })), "accepted")
  })

  it("that has no result, or more rests on than this application, is refused", () => {
    assert.deepStrictEqual(refusal(reviewed, correction("vetting", "2010-06-25")), [
      "recruitment/CorrectionUnfounded",
      "报名 p-1 没有“考察”的结果，没有可以更正的内容。请核对步骤，或先登记结果。",
      "Application p-1 has no result of the step “vetting”, so there is nothing to correct. Check the step, or record its result first."
    ])
    for (const step of ["application", "publicNotice", "appointment", "agreement", "placement"]) {
      assert.strictEqual(refusal(appointed, correction(step, "2010-08-01"))[0], "recruitment/CorrectedElsewhere", step)
    }
    assert.deepStrictEqual(refusal(appointed, correction("publicNotice", "2010-08-01")).slice(1), [
      "“公示”不能作为一般步骤更正，因为它不只涉及这一份报名。报名有误的请放弃报名；其他的请凭文件登记其后发生的事项。",
      "The step “public notice” is not corrected like a plain step, because more than this application rests on it. Withdraw an application that was wrong; record from its document what happened since."
    ])
    assert.strictEqual(refusal(appointed, correction("vetting", "2010-08-01"))[0], "recruitment/StepFollowed")
  })

  it("that is marked is passed by its mark: who was entered as absent is reopened and marked", () => {
    const absent = after(reviewed, { ...stepped("p-1", "writtenTest", "2010-05-22", false), reason: "absent" })
    assert.strictEqual(
      refusal(absent, correction("writtenTest", "2010-05-23", { passed: true }))[0],
      "recruitment/StepIsMarked"
    )
    const back = after(absent, correction("writtenTest", "2010-05-23"))
    assert.deepStrictEqual(standOf(back), standOf(reviewed))
    assert.strictEqual(receipt(back, marked("p-1", "writtenTest", "71.5", "2010-05-22")), "accepted")
  })

  it("after the appointment is told among the steps that failed, and frees no post", () => {
    const inducted = after(appointed, stepped("p-1", "induction", "2010-07-20"))
    const lost = after(inducted, correction("induction", "2010-07-25", { passed: false }))
    assert.deepStrictEqual<unknown>(
      [applicationOf(lost).ended, applicationOf(lost).failed],
      [undefined, [{ step: "induction", on: "2010-07-20" }]]
    )
    assert.strictEqual(applicationOf(lost).taken.at(-1)?.step, "appointment")
    const found = after(lost, correction("induction", "2010-07-26", { passed: true }))
    assert.deepStrictEqual(applicationOf(found).failed, [])
    assert.deepStrictEqual(standOf(found), standOf(inducted))
  })
})

describe("correcting a step after the appointment", () => {
  const steps = provide(Channel.point, town, {
    field: "steps",
    value: Channel.procedure("application", "vetting", "appointment", "induction", "villageTrial"),
    scope: { drive: "d-2010" },
    from: "2010-05-01",
    citation: document
  })
  const state = after(
    OfficeState.empty,
    { ...announcement, provisions: [steps] },
    application("p-1"),
    stepped("p-1", "vetting", "2010-06-20"),
    { ...appointment("p-1"), basis: recorded },
    stepped("p-1", "induction", "2010-07-20"),
    stepped("p-1", "villageTrial", "2010-08-20")
  )

  it("leaves what followed it: the official is in post all the same", () => {
    const lost = after(state, correction("induction", "2010-09-01", { passed: false }))
    assert.deepStrictEqual<unknown>(applicationOf(lost).failed, [{ step: "induction", on: "2010-07-20" }])
    assert.deepStrictEqual(applicationOf(lost).taken.at(-1)?.step, "villageTrial")
    assert.isUndefined(applicationOf(lost).ended)
    const undone = after(state, correction("induction", "2010-09-01"))
    assert.strictEqual(receipt(undone, stepped("p-1", "induction", "2010-09-02")), "accepted")
  })

  it("does not reach back to a step that the appointment rests on", () => {
    const [code, zh] = refusal(state, correction("vetting", "2010-09-01", { passed: false }))
    assert.strictEqual(code, "recruitment/StepFollowed")
    assert.include(zh, "“聘用”")
  })
})

describe("correcting a review", () => {
  const underage = { ...eligible, birthDate: "1979-05-10" }
  const refused = after(announced, application("p-1", underage), review("p-1"))

  it("takes it back, and the rules decide it again; its result is given from a document alone", () => {
    assert.strictEqual(
      refusal(refused, correction("qualificationReview", "2010-05-13", { passed: true }))[0],
      "recruitment/ResultGiven"
    )
    const again = after(refused, correction("qualificationReview", "2010-05-13"), {
      type: "recruitment/SupplyFacts",
      on: "2010-05-13",
      drive: "d-2010",
      applicant: "p-1",
      facts: { birthDate: "1986-03-01" }
    })
    assert.strictEqual(receipt(again, review("p-1", "2010-05-14")), "accepted")
    assert.isUndefined(applicationOf(after(again, review("p-1", "2010-05-14"))).ended)
  })

  it("from a document deviates exactly where the rules say otherwise", () => {
    const came = (state: OfficeState.OfficeState, passed: boolean) =>
      receipt(state, { ...correction("qualificationReview", "2010-05-13", { passed }), basis: recorded })
    assert.strictEqual(came(refused, true), "deviates (refused)")
    assert.strictEqual(came(refused, false), "accepted")
    assert.strictEqual(came(reviewed, false), "deviates (granted)")
    assert.strictEqual(came(reviewed, true), "accepted")
    const ended = after(reviewed, {
      ...correction("qualificationReview", "2010-05-13", { passed: false }),
      basis: recorded
    })
    assert.strictEqual(applicationOf(ended).ended?.reason, "ineligible")
  })

  it("of the information asks anew, with a window of its own", () => {
    const own = { scope: { drive: "d-2010" }, from: "2010-05-01", citation: document } as const
    const provisions = [
      provide(Channel.point, town, {
        field: "steps",
        value: Channel.procedure("application", "informationReview", "qualificationReview"),
        ...own
      }),
      provide(InformationReview.point, town, { field: "required", value: ["degree"], ...own }),
      provide(InformationReview.point, town, { field: "papersWithinDays", value: 3, ...own }),
      provide(InformationReview.point, town, { field: "dayKind", value: "calendar", ...own })
    ]
    const look = (on: string) =>
      ({ type: "recruitment/ReviewInformation", on, drive: "d-2010", applicant: "p-1" }) as const satisfies Act
    const missed = after(
      OfficeState.empty,
      { ...announcement, provisions },
      application("p-1"),
      look("2010-05-12"),
      look("2010-05-16")
    )
    assert.strictEqual(applicationOf(missed).ended?.reason, "missingPapers")
    for (const act of [reopening("2010-05-17"), correction("informationReview", "2010-05-17")]) {
      const back = after(missed, act)
      assert.isUndefined(applicationOf(back).asked, act.type)
      assert.strictEqual<unknown>(applicationOf(after(back, look("2010-05-18"))).asked?.until, "2010-05-21")
    }
  })
})

describe("reopening an application", () => {
  it("takes back whatever ended it, and the step is due again", () => {
    assert.deepStrictEqual(standOf(after(failed, reopening("2010-06-21"))), standOf(tested))
    assert.strictEqual(
      receipt(after(failed, reopening("2010-06-21")), stepped("p-1", "vetting", "2010-06-22")),
      "accepted"
    )
    const gone = after(reviewed, withdrawal("2010-05-13"))
    assert.deepStrictEqual(standOf(after(gone, reopening("2010-05-14"))), standOf(reviewed))
    const on = (day: string) => receipt(gone, reopening(day))
    assert.deepStrictEqual(["2010-05-12", "2010-05-13"].map(on), ["refused", "accepted"], "from the day it ended on")
  })

  it("that has not ended is refused", () => {
    assert.deepStrictEqual(refusal(reviewed, reopening("2010-05-14")), [
      "recruitment/NotEnded",
      "报名 p-1 没有结束，不需要恢复。请核对编号。",
      "Application p-1 has not ended, so there is nothing to reopen. Check the id."
    ])
    assert.strictEqual(refusal(reviewed, reopening("2010-05-14", "p-9"))[0], "recruitment/ApplicationUnknown")
  })
})

describe("what rests on an application", () => {
  const rests = (state: OfficeState.OfficeState, act: Act) => failing(verdictOf(state, act).finding)
  const rival = (state: OfficeState.OfficeState) => after(state, ...throughVetting("p-2", "80", "80"))

  it("is the ranking, for the marks that it counts and not for what came after it", () => {
    const ranked = after(tested, ranking)
    const takenBack = correction("interview", "2010-06-11")
    assert.deepStrictEqual(rests(ranked, takenBack), ["recruitment.correction/ranking"])
    assert.deepStrictEqual(wordsOf(verdictOf(ranked, takenBack).finding, "recruitment.correction/ranking"), [
      "没有以此为依据的排名",
      "no ranking rests on it"
    ])
    assert.strictEqual(receipt(ranked, { ...takenBack, basis: recorded }), "deviates (refused)")
    const later = after(ranked, stepped("p-1", "vetting", "2010-06-20"))
    assert.strictEqual(receipt(later, correction("vetting", "2010-06-25", { passed: false })), "accepted")
    const left = after(rival(tested), ranking, stepped("p-1", "vetting", "2010-06-20", false))
    assert.strictEqual(receipt(left, reopening("2010-06-25")), "accepted", "ranked with the others before leaving")
  })

  it("is a ranking of others, which left out whoever had ended", () => {
    const without = after(rival(after(reviewed, withdrawal("2010-05-13"))), ranking)
    assert.deepStrictEqual(rests(without, reopening("2010-06-25")), ["recruitment.correction/ranking"])
    assert.strictEqual(receipt(without, { ...reopening("2010-06-25"), basis: recorded }), "deviates (refused)")
  })

  it("is a list that names the applicant, or one that was made without", () => {
    const called = listed(reviewed, "writtenTest", "2010-05-20", "p-1")
    const lost = { ...correction("qualificationReview", "2010-05-21") }
    assert.deepStrictEqual(rests(called, lost), ["recruitment.correction/list"])
    assert.strictEqual(receipt(listed(reviewed, "writtenTest", "2010-05-20", "p-2"), lost), "accepted")
    const early = after(listed(tested, "vetting", "2010-06-10", "p-1"), stepped("p-1", "vetting", "2010-06-20"))
    assert.strictEqual(receipt(early, correction("vetting", "2010-06-25")), "accepted", "the list came before the step")
    const gone = after(reviewed, withdrawal("2010-05-13"))
    const made = (on: string, ...names: ReadonlyArray<string>) => listed(gone, "writtenTest", on, ...names)
    assert.deepStrictEqual(rests(made("2010-05-13", "p-2"), reopening("2010-05-21")), ["recruitment.correction/list"])
    assert.strictEqual(
      receipt(made("2010-05-12", "p-2"), reopening("2010-05-21")),
      "accepted",
      "made before the ending"
    )
    assert.strictEqual(
      receipt(made("2010-05-13", "p-1"), reopening("2010-05-21")),
      "accepted",
      "made with the applicant"
    )
  })

  it("is the notice and the appointment of others, posted and made after the ending", () => {
    const posted = after(rival(failed), ranking, notice("p-2"))
    // Ended in June, so the notice of July and what follows it were made without the applicant.
    assert.includeMembers([...rests(posted, reopening("2010-07-02"))], ["recruitment.correction/notice"])
    const held = after(posted, appointment("p-2"))
    assert.includeMembers(
      [...rests(held, reopening("2010-07-10"))],
      ["recruitment.correction/notice", "recruitment.correction/appointment"]
    )
    for (const kind of ["notice", "appointment"] as const) {
      const [zh, en] = wordsOf(verdictOf(held, reopening("2010-07-10")).finding, `recruitment.correction/${kind}`) ?? []
      assert.strictEqual(zh, kind === "notice" ? "没有以此为依据的公示" : "没有以此为依据的聘用")
      assert.strictEqual(en, kind === "notice" ? "no public notice rests on it" : "no appointment rests on it")
    }
  })

  it("is no notice and no appointment of before the ending", () => {
    const held = after(rival(tested), ranking, notice("p-2"), appointment("p-2"))
    const left = after(held, { ...stepped("p-1", "vetting", "2010-07-10", false), reason: "absent" })
    assert.strictEqual(receipt(left, reopening("2010-07-12")), "accepted")
  })

  it("is an objection that was upheld: only an authority or a document takes that ending back", () => {
    const upheld = after(
      vetted,
      ranking,
      notice("p-1"),
      {
        type: "recruitment/RaiseObjection",
        on: "2010-07-05",
        drive: "d-2010",
        objection: "o-1",
        applicant: "p-1",
        signed: true,
        text: "据反映，其学历证明存在疑问"
      },
      { type: "recruitment/SettleObjection", on: "2010-07-06", drive: "d-2010", objection: "o-1", upheld: true }
    )
    assert.strictEqual(applicationOf(upheld).ended?.reason, "objectionUpheld")
    assert.deepStrictEqual(rests(upheld, reopening("2010-07-07")), ["recruitment.correction/objection"])
    assert.deepStrictEqual(
      wordsOf(verdictOf(upheld, reopening("2010-07-07")).finding, "recruitment.correction/objection"),
      ["对此人的异议没有成立", "no objection to the applicant was upheld"]
    )
    assert.strictEqual(receipt(upheld, { ...reopening("2010-07-07"), basis: recorded }), "deviates (refused)")
  })

  it("is none of that for another position", () => {
    const positions = [
      { id: "a-01", posts: 1 },
      { id: "a-02", posts: 1 }
    ] as const
    const [first, ...others] = throughVetting("p-2", "80", "80")
    const divided = after(
      OfficeState.empty,
      { ...announcement, positions },
      { ...application("p-1"), position: "a-01" },
      review("p-1"),
      withdrawal("2010-05-13"),
      { ...(first as ReturnType<typeof application>), position: "a-02" },
      ...others,
      ranking,
      notice("p-2"),
      appointment("p-2")
    )
    assert.strictEqual(receipt(divided, reopening("2010-07-20")), "accepted")
  })
})
