import { assert, describe, it } from "@effect/vitest"
import * as Seal from "../../../src/journal/Seal.ts"
import * as OfficeState from "../../../src/office/OfficeState.ts"
import * as Criterion from "../../../src/policy/Criterion.ts"
import { provide } from "../../../src/policy/PolicyPoint.ts"
import * as Applicant from "../../../src/recruitment/Applicant.ts"
import { WithdrawApplication } from "../../../src/recruitment/acts/applicationCommands.ts"
import * as Channel from "../../../src/recruitment/Channel.ts"
import * as Eligibility from "../../../src/recruitment/Eligibility.ts"
import * as PublicNotice from "../../../src/recruitment/PublicNotice.ts"
import {
  type Act,
  after,
  announced,
  announcement,
  application,
  applicationOf,
  appointed,
  bookOf,
  day,
  decide,
  document,
  eligible,
  eventsOf,
  excepted,
  failing,
  marked,
  notice,
  ofTown,
  provisionsOf,
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

const applied = after(announced, application("p-1"))
const reviewed = after(applied, review("p-1"))
const withdrawal = (on: string) =>
  ({ type: "recruitment/WithdrawApplication", on, drive: "d-2010", applicant: "p-1" }) as const satisfies Act
const underage = { ...eligible, birthDate: "1979-05-10" }

describe("handing in an application", () => {
  it("is granted from the opening to the closing day, both included", () => {
    const on = (day: string) => receipt(announced, { ...application("p-1"), on: day })
    assert.deepStrictEqual(["2010-05-03", "2010-05-04", "2010-05-10", "2010-05-11"].map(on), [
      "refused",
      "accepted",
      "accepted",
      "refused"
    ])
    const { finding } = verdictOf(announced, { ...application("p-1"), on: "2010-05-11" })
    assert.deepStrictEqual(failing(finding), ["recruitment.drive/open"])
    assert.deepStrictEqual(wordsOf(finding, "recruitment.drive/open"), [
      "在报名期内：2010-05-04 至 2010-05-10（首尾两日均可）",
      "within the application period: 2010-05-04 to 2010-05-10, both included"
    ])
    assert.deepStrictEqual(words(finding.message), ["可以受理报名", "the application may be taken"])
    assert.strictEqual(
      receipt(announced, { ...application("p-1"), on: "2010-05-11", basis: excepted }),
      "deviates (refused)"
    )
  })

  it("keeps what is personal apart, and the rules of the day that the drive pinned", () => {
    const [event] = eventsOf(announced, application("p-1"))
    assert.deepStrictEqual<unknown>(event?.data, { drive: "d-2010", applicant: "p-1" })
    assert.deepStrictEqual<unknown>(event?.personal, { "p-1": { details: { name: "某甲" }, facts: eligible } })
    assert.deepStrictEqual([event?.on, event?.governedBy], ["2010-05-05", "2010-05-01"])
  })

  it("a second time under one id is refused, also after the first has ended", () => {
    const repeated = [
      "recruitment/ApplicationRepeated",
      "此人在批次 d-2010 中已有报名，一人在一个批次中只能报名一次。请在原报名上补充材料。",
      "This person has applied in drive d-2010 already, and one person applies once in a drive. Add papers to the earlier application."
    ]
    assert.deepStrictEqual(refusal(applied, { ...application("p-1"), basis: recorded }), repeated)
    const ended = after(announced, application("p-1", underage), review("p-1"))
    assert.deepStrictEqual(refusal(ended, application("p-1")), repeated)
  })

  it("a second time with one ID number is refused under whatever id, and the number is not kept", () => {
    const numbered = (applicant: string, identityNumber: string) =>
      ({ ...application(applicant), details: { name: "某甲", identityNumber } }) as const
    const first = after(announced, numbered("p-1", "440524188001010014"))
    assert.strictEqual(refusal(first, numbered("p-2", "440524188001010014"))[0], "recruitment/ApplicationRepeated")
    assert.strictEqual(receipt(first, numbered("p-2", "11010519491231002X")), "accepted")
    assert.strictEqual(receipt(first, application("p-2")), "accepted")
    const [event] = eventsOf(announced, numbered("p-1", "440524188001010014"))
    assert.notInclude(JSON.stringify(event?.data), "440524188001010014")
    const otherDrive = after(first, { ...announcement, drive: "d-2011", cohort: 2011 })
    assert.strictEqual(receipt(otherDrive, { ...numbered("p-1", "440524188001010014"), drive: "d-2011" }), "accepted")
  })
})

describe("a channel", () => {
  const by = (channel: string) => ({ ...application("p-1"), channel })
  const merit = (scope: object) =>
    provide(PublicNotice.point, town, { field: "daysAtLeast", value: 5, from: "2009-01-01", citation: document, scope })

  it("is an open name as long as no rule of the place names one", () => {
    assert.strictEqual(receipt(announced, by("nosuch")), "accepted")
  })

  it("that no rule names is refused where the rules name others, and the one meant is told", () => {
    const book = bookOf(...ofTown, merit({ channel: "openTest" }), merit({ channel: "merit" }))
    assert.strictEqual(receipt(announced, by("openTest"), book), "accepted")
    assert.strictEqual(receipt(announced, application("p-1"), book), "accepted", "no channel is no slip")
    assert.deepStrictEqual(refusal(announced, { ...by("openTests"), basis: recorded }, book), [
      "recruitment/ChannelUnknown",
      "本地的规定区分选聘渠道（merit、openTest），其中没有 openTests，因此不能受理报名。您是否要用 openTest？请核对渠道名称，或先在插件或公告中为该渠道作出规定。",
      "The rules of this place know the channels merit, openTest, and openTests is none of them, so the application cannot be taken. Did you mean openTest? Check the name, or lay down rules for the channel in a plugin or the announcement first."
    ])
    const [code, zh, en] = refusal(announced, by("byInvitation"), book)
    assert.strictEqual(code, "recruitment/ChannelUnknown")
    assert.include(zh, "因此不能受理报名。请核对")
    assert.include(en, "cannot be taken. Check the name")
  })

  it("is known from the announcement of its own drive, and not from another's", () => {
    const provisions = [
      { ...merit({ drive: "d-2010", channel: "merit" }), from: day("2010-05-01"), until: day("2011-01-01") }
    ]
    const own = after(OfficeState.empty, { ...announcement, provisions })
    assert.deepStrictEqual(
      ["merit", "openTest"].map((channel) => receipt(own, by(channel))),
      ["accepted", "recruitment/ChannelUnknown"]
    )
    const elsewhere = bookOf(...ofTown, merit({ drive: "d-2011", channel: "merit" }))
    assert.strictEqual(receipt(announced, by("openTest"), elsewhere), "accepted")
  })
})

describe("a position", () => {
  const positions = [
    { id: "a-01", posts: 1, channel: "openTest" },
    { id: "a-02", posts: 1 }
  ] as const
  const divided = after(OfficeState.empty, { ...announcement, positions })
  const forPosition = (position?: string, channel?: string) =>
    ({
      ...application("p-1"),
      ...(position === undefined ? {} : { position }),
      ...(channel === undefined ? {} : { channel })
    }) as const

  it("is named by an application where the drive has positions, and kept with the channel that it is open to", () => {
    assert.deepStrictEqual(refusal(divided, { ...forPosition(), basis: recorded }), [
      "recruitment/PositionMissing",
      "批次 d-2010 分岗位招聘（a-01、a-02），报名没有写明岗位，因此不能受理。请写明所报岗位。",
      "Drive d-2010 recruits by position (a-01, a-02), and the application names none, so it cannot be taken. Name the position applied for."
    ])
    const kept = (act: Act) => {
      const { channel, position } = applicationOf(after(divided, act))
      return { channel, position }
    }
    assert.deepStrictEqual<unknown>(kept(forPosition("a-01")), { channel: "openTest", position: "a-01" })
    assert.deepStrictEqual<unknown>(kept(forPosition("a-02")), { channel: undefined, position: "a-02" })
    assert.deepStrictEqual<unknown>(kept(forPosition("a-02", "targeted")), { channel: "targeted", position: "a-02" })
  })

  it("that the drive does not have is refused, and the one meant is told", () => {
    assert.deepStrictEqual(refusal(divided, { ...forPosition("a-03"), basis: recorded }), [
      "recruitment/PositionUnknown",
      "批次 d-2010 没有岗位 a-03，因此不能受理报名。您是否要用 a-01？请核对岗位编号。",
      "Drive d-2010 has no position a-03, so the application cannot be taken. Did you mean a-01? Check the id of the position."
    ])
    assert.strictEqual(refusal(announced, forPosition("a-01"))[0], "recruitment/PositionUnknown", "not divided")
  })

  it("that is open to one channel takes no application by another", () => {
    assert.strictEqual(receipt(divided, forPosition("a-01", "openTest")), "accepted")
    assert.deepStrictEqual(refusal(divided, { ...forPosition("a-01", "byInvitation"), basis: excepted }), [
      "recruitment/ChannelOfPosition",
      "岗位 a-01 只面向渠道“公开考试”，不接受以“byInvitation”报名。请改报其他岗位，或更正渠道。",
      "Position a-01 is open to the channel “open test” alone and takes no application by “byInvitation”. Apply for another position, or correct the channel."
    ])
  })
})

describe("two channels of one drive", () => {
  const steps = (channel: string, ...names: ReadonlyArray<Channel.StepName>) =>
    provide(Channel.point, town, {
      field: "steps",
      value: Channel.procedure("application", "qualificationReview", ...names, "publicNotice", "appointment"),
      scope: { drive: "d-2010", channel },
      from: "2010-05-01",
      citation: document
    })
  const provisions = [
    steps("openTest", "writtenTest", "interview", "physicalExamination", "vetting"),
    steps("meritRecommendation", "vetting", "physicalExamination"),
    steps("villageTrial", "villageTrial", "vetting")
  ]
  const of = (applicant: string, channel: string): ReadonlyArray<Act> => [
    { ...application(applicant), channel },
    review(applicant)
  ]
  const state = after(
    OfficeState.empty,
    { ...announcement, provisions },
    ...of("p-1", "openTest"),
    ...of("p-2", "meritRecommendation"),
    ...of("p-3", "villageTrial")
  )
  const due = (act: Act) => wordsOf(verdictOf(state, act).finding, "steps/due")?.[0]

  it("have their own steps in their own order", () => {
    const on = "2010-05-22"
    assert.strictEqual(receipt(state, marked("p-1", "writtenTest", "71.5", on)), "accepted")
    assert.strictEqual(due(stepped("p-1", "physicalExamination", on)), "“体检”是应进行的步骤（目前应进行“笔试”）")
    assert.strictEqual(receipt(state, stepped("p-2", "vetting", on)), "accepted", "no written test is asked for")
    assert.strictEqual(due(stepped("p-2", "physicalExamination", on)), "“体检”是应进行的步骤（目前应进行“考察”）")
    assert.deepStrictEqual(failing(verdictOf(state, marked("p-2", "writtenTest", "71.5", on)).finding), ["steps/known"])
    const vetted = after(state, stepped("p-2", "vetting", on))
    assert.strictEqual(receipt(vetted, stepped("p-2", "physicalExamination", on)), "accepted", "vetting comes first")
    assert.strictEqual(receipt(state, stepped("p-3", "villageTrial", on)), "accepted")
    assert.strictEqual(due(stepped("p-3", "vetting", on)), "“考察”是应进行的步骤（目前应进行“驻村见习”）")
  })

  it("take no application by a channel that neither of the announcement's rules names", () => {
    const act = { ...application("p-4"), channel: "targeted" } as const
    assert.strictEqual(refusal(state, act)[0], "recruitment/ChannelUnknown")
  })
})

describe("adding papers", () => {
  const supply = (facts: object, on = "2010-05-11") =>
    ({ type: "recruitment/SupplyFacts", on, drive: "d-2010", applicant: "p-1", facts }) as const satisfies Act

  it("is granted until the review is done, and states facts anew", () => {
    assert.strictEqual(receipt(applied, supply({ education: "master" })), "accepted")
    const facts = applicationOf(after(applied, supply({ education: "master", residence: "330282" }))).personal
    assert.deepStrictEqual(Seal.isForgotten(facts) ? {} : facts, {
      details: { name: "某甲" },
      facts: { ...eligible, education: "master", residence: "330282" },
      marks: {}
    })
    assert.strictEqual(receipt(reviewed, supply({})), "refused")
    const { finding } = verdictOf(reviewed, supply({}))
    assert.deepStrictEqual(failing(finding), ["recruitment.channel/beforeReview"])
    assert.deepStrictEqual(wordsOf(finding, "recruitment.channel/beforeReview"), [
      "在资格审查完成之前",
      "before the qualification review is done"
    ])
    assert.strictEqual(receipt(reviewed, { ...supply({}), basis: recorded }), "deviates (refused)")
  })

  it("to an application that is not there, has ended or led to an appointment is refused", () => {
    assert.deepStrictEqual(refusal(announced, supply({})), [
      "recruitment/ApplicationUnknown",
      "批次 d-2010 中没有报名 p-1。请先提交报名，或核对编号。",
      "Drive d-2010 has no application p-1. Hand it in first, or check the id."
    ])
    const ended = after(announced, application("p-1", underage), review("p-1"))
    assert.strictEqual(refusal(ended, supply({}))[0], "recruitment/ApplicationEnded")
    assert.strictEqual(refusal(appointed, supply({}))[0], "recruitment/AppointedAlready")
  })

  it("before the day of the application is refused, on the day itself it is not", () => {
    const on = (day: string) => ({
      type: "recruitment/SupplyFacts" as const,
      on: day,
      drive: "d-2010",
      applicant: "p-1",
      facts: { education: "master" as const }
    })
    assert.strictEqual(receipt(applied, on("2010-05-05")), "accepted")
    const { finding, outcome } = verdictOf(applied, on("2010-05-04"))
    assert.deepStrictEqual([outcome, ...failing(finding)], ["refused", "recruitment.channel/afterApplication"])
    assert.deepStrictEqual(wordsOf(finding, "recruitment.channel/afterApplication"), [
      "补充材料不早于报名日期 2010-05-05",
      "papers are not added before the day of the application, 2010-05-05"
    ])
    assert.strictEqual(receipt(applied, { ...on("2001-06-01"), basis: recorded }), "deviates (refused)")
  })
})

describe("changing the position", () => {
  const positions = [
    { id: "a-01", posts: 1, channel: "openTest" },
    { id: "a-02", posts: 1 },
    { id: "a-03", posts: 2, channel: "targeted" }
  ] as const
  const divided = after(OfficeState.empty, { ...announcement, posts: 4, positions })
  const first = after(divided, { ...application("p-1"), position: "a-01" })
  const change = (position: string, on = "2010-05-10", channel?: string) =>
    ({
      type: "recruitment/ChangePosition",
      on,
      drive: "d-2010",
      applicant: "p-1",
      position,
      ...(channel === undefined ? {} : { channel })
    }) as const satisfies Act

  it("is granted until the closing day, from the day of the application on", () => {
    const on = (day: string) => receipt(first, change("a-02", day))
    assert.deepStrictEqual(["2010-05-04", "2010-05-05", "2010-05-10", "2010-05-11"].map(on), [
      "refused",
      "accepted",
      "accepted",
      "refused"
    ])
    const because = (day: string) => failing(verdictOf(first, change("a-02", day)).finding)
    assert.deepStrictEqual(because("2010-05-04"), ["recruitment.channel/afterApplication"])
    assert.deepStrictEqual(because("2010-05-11"), ["recruitment.drive/open"])
    assert.strictEqual(receipt(first, { ...change("a-02", "2010-05-11"), basis: excepted }), "deviates (refused)")
  })

  it("keeps the application, its day and its facts, under the other position and the channel that it is open to", () => {
    const before = applicationOf(first)
    const moved = applicationOf(after(first, change("a-03")))
    assert.deepStrictEqual<unknown>(moved, { ...before, position: "a-03", channel: "targeted" })
    const open = applicationOf(after(first, change("a-02")))
    assert.deepStrictEqual<unknown>(
      [open.position, open.channel],
      ["a-02", "openTest"],
      "the channel stays where it may"
    )
    const other = applicationOf(after(first, change("a-02", "2010-05-10", "targeted")))
    assert.deepStrictEqual<unknown>([other.position, other.channel], ["a-02", "targeted"])
  })

  it("is checked as the application was: the position and its channel must be there", () => {
    assert.strictEqual(refusal(first, change("a-04"))[0], "recruitment/PositionUnknown")
    assert.strictEqual(refusal(first, change("a-03", "2010-05-10", "openTest"))[0], "recruitment/ChannelOfPosition")
    assert.deepStrictEqual(refusal(first, change("a-01")), [
      "recruitment/PositionUnchanged",
      "p-1 已经报名岗位 a-01，没有改动。请写明要改报的岗位。",
      "p-1 has applied for position a-01 already, so nothing would change. Name the position to change to."
    ])
    assert.strictEqual(refusal(divided, change("a-01"))[0], "recruitment/ApplicationUnknown")
    assert.strictEqual(refusal(applied, change("a-01"))[0], "recruitment/PositionUnknown", "the drive is not divided")
    const known = bookOf(
      ...ofTown,
      provide(PublicNotice.point, town, {
        field: "daysAtLeast",
        value: 5,
        from: "2009-01-01",
        citation: document,
        scope: { channel: "openTest" }
      })
    )
    assert.strictEqual(refusal(first, change("a-03"), known)[0], "recruitment/ChannelUnknown")
  })

  it("is refused once something of the application was reviewed: that was by the rules of the other position", () => {
    const early = after(first, review("p-1", "2010-05-06"))
    const { finding } = verdictOf(early, change("a-02"))
    assert.deepStrictEqual(failing(finding), ["recruitment.channel/nothingTaken"])
    assert.deepStrictEqual(wordsOf(finding, "recruitment.channel/nothingTaken"), [
      "尚未进行任何审核",
      "nothing of the application was reviewed yet"
    ])
    const left = after(first, withdrawal("2010-05-06"))
    assert.strictEqual(refusal(left, change("a-02"))[0], "recruitment/ApplicationEnded")
  })
})

describe("withdrawing an application", () => {
  it("ends it with that reason, on the day of the last step or later", () => {
    const on = (day: string) => receipt(reviewed, withdrawal(day))
    assert.deepStrictEqual(["2010-05-11", "2010-05-12", "2010-05-13"].map(on), ["refused", "accepted", "accepted"])
    const { finding } = verdictOf(reviewed, withdrawal("2010-05-11"))
    assert.deepStrictEqual(failing(finding), ["recruitment.channel/afterLastAct"])
    assert.deepStrictEqual(wordsOf(finding, "recruitment.channel/afterLastAct"), [
      "不早于该报名最近一次办理的日期 2010-05-12",
      "not before the day on which something was last done with the application, 2010-05-12"
    ])
    const { ended, taken } = applicationOf(after(reviewed, withdrawal("2010-05-13")))
    assert.deepStrictEqual<unknown>(
      [ended?.step, ended?.on, ended?.reason],
      ["qualificationReview", "2010-05-13", "withdrawn"]
    )
    assert.strictEqual(taken.length, 2, "the stage stays, apart from the outcome")
  })

  it("is for the applicant and for those who run the drive, and once", () => {
    assert.deepStrictEqual(WithdrawApplication.roles, ["applicant", "townOrganisation", "countyOrganisation"])
    const left = after(applied, withdrawal("2010-05-06"))
    assert.strictEqual(refusal(left, withdrawal("2010-05-07"))[0], "recruitment/ApplicationEnded")
    assert.strictEqual(refusal(announced, withdrawal("2010-05-07"))[0], "recruitment/ApplicationUnknown")
    const act = { ...application("p-1"), on: "2010-05-08" } as const
    assert.strictEqual(refusal(left, act)[0], "recruitment/ApplicationRepeated")
  })

  it("is not possible after the appointment, on whatever basis: leaving is a departure", () => {
    assert.deepStrictEqual(refusal(appointed, { ...withdrawal("2010-07-10"), basis: excepted }), [
      "recruitment/WithdrawnTooLate",
      "p-1 已经聘用，不能再放弃报名。离开岗位的，请登记离任。",
      "p-1 has been appointed, so the application can no longer be withdrawn. Record a departure of whoever leaves the post."
    ])
    const posted = after(announced, ...throughVetting("p-1", "80", "80"), ranking, notice("p-1"))
    assert.strictEqual(receipt(posted, withdrawal("2010-07-02")), "accepted", "named in a notice")
  })

  it("can be entered for somebody who was forgotten", () => {
    const forgotten = after(applied, { type: "people/ForgetPerson", on: "2010-05-06", person: "p-1" })
    assert.strictEqual(applicationOf(after(forgotten, withdrawal("2010-05-07"))).ended?.reason, "withdrawn")
  })
})

describe("reviewing an application", () => {
  it("that meets the criteria passes it on", () => {
    const { carriesOut } = decide(applied, review("p-1")) as { readonly carriesOut: string }
    assert.deepStrictEqual([carriesOut, verdictOf(applied, review("p-1")).outcome], ["granted", "granted"])
    assert.deepStrictEqual(
      applicationOf(reviewed).taken.map(({ step }) => step),
      ["application", "qualificationReview"]
    )
  })

  it("that does not meet them is carried out too: the stage is kept, and the outcome apart from it", () => {
    const state = after(announced, application("p-1", underage))
    const decision = decide(state, review("p-1"))
    assert.deepStrictEqual(decision._tag === "Decided" && [decision.verdict?.outcome, decision.carriesOut], [
      "refused",
      "refused"
    ])
    const ended = applicationOf(after(state, review("p-1")))
    assert.deepStrictEqual(
      ended.taken.map(({ step }) => step),
      ["application"]
    )
    assert.deepStrictEqual([ended.ended?.step, ended.ended?.on], ["qualificationReview", "2010-05-12"])
    assert.isFalse(Applicant.stands(ended))
    assert.deepStrictEqual(failing(verdictOf(state, review("p-1")).finding), ["recruitment.eligibility/age"])
    assert.include(
      provisionsOf(verdictOf(state, review("p-1")).finding),
      "nation/recruitment.eligibility.ageAtMost/2008-04-10"
    )
  })

  it("counts the age on the closing day of the drive", () => {
    const born = (birthDate: string) =>
      verdictOf(after(announced, application("p-1", { ...eligible, birthDate })), review("p-1")).outcome
    assert.deepStrictEqual(["1979-05-10", "1979-05-11"].map(born), ["refused", "granted"])
  })

  it("that lacks facts is undetermined and asks for them; papers settle it", () => {
    const state = after(announced, application("p-1", { fullTime: true, politicalStatus: "01" }))
    assert.strictEqual(receipt(state, review("p-1")), "undetermined")
    assert.deepStrictEqual(verdictOf(state, review("p-1")).finding.needs, ["birthDate", "education"])
    const facts = { birthDate: "1986-03-01", education: "bachelor" } as const
    const supplied = after(state, {
      type: "recruitment/SupplyFacts",
      on: "2010-05-11",
      drive: "d-2010",
      applicant: "p-1",
      facts
    })
    assert.strictEqual(receipt(supplied, review("p-1")), "accepted")
  })

  it("has its result from the rules where it is decided, and from a document where it is recorded", () => {
    assert.deepStrictEqual(refusal(applied, { ...review("p-1"), passed: true }), [
      "recruitment/ResultGiven",
      "报名 p-1 的“资格审查”由规定裁定，不能另行指定结果。请去掉 passed，或注明依据文件按“记录”“例外”办理。",
      "The qualification review of application p-1 is decided by the rules, so its result cannot be given. Leave out passed, or name the document and record or except the act."
    ])
    assert.deepStrictEqual(refusal(applied, { ...review("p-1"), basis: recorded }), [
      "recruitment/ResultMissing",
      "报名 p-1 的“资格审查”按文件记录，但没有写明结果。请用 passed 写明文件所载的结果。",
      "The qualification review of application p-1 is recorded from a document, and its result is missing. Say with passed what the document says."
    ])
  })

  it("that a document settles deviates exactly where the criteria say otherwise", () => {
    const came = (facts: object, passed: boolean, basis: typeof recorded | typeof excepted = recorded) =>
      receipt(after(announced, application("p-1", facts)), { ...review("p-1"), passed, basis })
    assert.strictEqual(came(eligible, true), "accepted")
    assert.strictEqual(came(underage, false), "accepted")
    assert.strictEqual(came(underage, true), "deviates (refused)")
    assert.strictEqual(came(underage, true, excepted), "deviates (refused)")
    assert.strictEqual(came(eligible, false), "deviates (granted)")
    assert.strictEqual(came({}, true), "deviates (undetermined)")
  })

  it("out of turn is refused and names the step due; on a document it deviates whatever it came to", () => {
    const again = verdictOf(reviewed, review("p-1"))
    assert.strictEqual(again.outcome, "refused")
    assert.deepStrictEqual(wordsOf(again.finding, "steps/due"), [
      "“资格审查”是应进行的步骤（目前应进行“笔试”）",
      "“qualification review” is the step due (due now: “written test”)"
    ])
    assert.strictEqual(receipt(applied, review("p-1", "2010-05-04")), "refused", "a day before the application")
    for (const passed of [true, false]) {
      const late = { ...review("p-1", "2010-05-13"), passed, basis: recorded } as const
      assert.strictEqual(receipt(reviewed, late), "deviates (refused)", String(passed))
      assert.deepStrictEqual(words(verdictOf(reviewed, late).finding.message), [
        "可以登记资格审查结果",
        "the result of the review may be recorded"
      ])
    }
  })

  it("of 2007 has no criteria: it is recorded without a verdict", () => {
    const early = after(
      OfficeState.empty,
      {
        ...announcement,
        on: "2007-05-01",
        cohort: 2007,
        opensOn: "2007-05-04",
        closesOn: "2007-05-10",
        basis: recorded
      },
      { ...application("p-1"), on: "2007-05-05", basis: recorded }
    )
    assert.strictEqual(refusal(early, review("p-1", "2007-05-12"))[0], "policy/NotCovered")
    const [event] = eventsOf(early, { ...review("p-1", "2007-05-12"), passed: true, basis: recorded })
    assert.deepStrictEqual([event?.verdict, event?.deviates], [undefined, undefined])
  })

  it("counts the age on the day that the announcement states in the stead of its closing day", () => {
    const countedOn = provide(Eligibility.point, town, {
      field: "countedOn",
      value: day("2010-05-11"),
      scope: { drive: "d-2010" },
      from: "2010-05-01",
      citation: document
    })
    const born = (birthDate: string) => {
      const own = after(OfficeState.empty, { ...announcement, provisions: [countedOn] })
      return verdictOf(after(own, application("p-1", { ...eligible, birthDate })), review("p-1")).outcome
    }
    assert.deepStrictEqual(["1979-05-11", "1979-05-12"].map(born), ["refused", "granted"])
  })

  it("follows the criteria that the announcement laid down", () => {
    const bornOnOrAfter = provide(Eligibility.point, town, {
      field: "bornOnOrAfter",
      value: day("1986-03-02"),
      scope: { drive: "d-2010" },
      from: "2010-05-01",
      citation: document
    })
    const own = after(OfficeState.empty, { ...announcement, provisions: [bornOnOrAfter] }, application("p-1"))
    const { finding } = verdictOf(own, review("p-1"))
    assert.deepStrictEqual(failing(finding), ["recruitment.eligibility/birthDate"])
    assert.include(provisionsOf(finding), "330282121/recruitment.eligibility.bornOnOrAfter/drive=d-2010/2010-05-01")
  })
})

describe("recording a mark or a step", () => {
  it("is granted in its turn", () => {
    const tested = after(reviewed, marked("p-1", "writtenTest", "71.5", "2010-05-22"))
    assert.deepStrictEqual(Applicant.marksOf(applicationOf(tested)), { writtenTest: "71.5" })
    assert.strictEqual(receipt(tested, marked("p-1", "interview", "84", "2010-05-21")), "refused", "before the test")
    assert.strictEqual(receipt(tested, marked("p-1", "interview", "84", "2010-05-22")), "accepted")
  })

  it("out of turn is refused, and names the step due", () => {
    const { finding, outcome } = verdictOf(reviewed, stepped("p-1", "vetting", "2010-06-20"))
    assert.strictEqual(outcome, "refused")
    assert.deepStrictEqual(wordsOf(finding, "steps/due"), [
      "“考察”是应进行的步骤（目前应进行“笔试”）",
      "“vetting” is the step due (due now: “written test”)"
    ])
    assert.strictEqual(
      receipt(reviewed, { ...stepped("p-1", "vetting", "2010-06-20"), basis: recorded }),
      "deviates (refused)"
    )
  })

  it("that was not passed ends the application, whose stage and marks stay", () => {
    const state = after(
      reviewed,
      marked("p-1", "writtenTest", "71.5", "2010-05-22"),
      stepped("p-1", "interview", "2010-06-05", false)
    )
    const ended = applicationOf(state)
    assert.deepStrictEqual(ended.taken.at(-1)?.step, "writtenTest")
    assert.deepStrictEqual([ended.ended?.step, Applicant.marksOf(ended)], ["interview", { writtenTest: "71.5" }])
    for (const act of [marked("p-1", "interview", "84", "2010-06-06"), stepped("p-1", "induction", "2010-08-01")]) {
      assert.deepStrictEqual(refusal(state, { ...act, basis: recorded }), [
        "recruitment/ApplicationEnded",
        "报名 p-1 已在“面试”阶段结束，不能再办理后续步骤。此人可以在以后的批次中重新报名。",
        "Application p-1 ended at the step “interview”, so no later step is possible. The person may apply again in a later drive."
      ])
    }
  })

  it("that has an act of its own is refused", () => {
    const titles = { application: "报名", qualificationReview: "资格审查", publicNotice: "公示", appointment: "聘用" }
    for (const [step, title] of Object.entries(titles)) {
      const [code, zh, en] = refusal(applied, stepped("p-1", step, "2010-05-12"))
      assert.strictEqual(code, "recruitment/StepHasItsOwnAct", step)
      assert.strictEqual(zh, `“${title}”有专门的办理事项，不能作为一般步骤登记。请使用该事项办理。`)
      assert.include(en, "has an act of its own and cannot be recorded as a plain step. Use that act.")
    }
  })

  it("that was not passed after the appointment leaves the post taken: leaving is a departure", () => {
    const failed = after(appointed, stepped("p-1", "induction", "2010-07-20", false))
    const { ended, failed: steps, taken } = applicationOf(failed)
    assert.deepStrictEqual([ended, steps], [undefined, [{ step: "induction", on: day("2010-07-20") }]])
    assert.isFalse(taken.some(({ step }) => step === "induction"))
    const late = after(appointed, { ...stepped("p-1", "vetting", "2010-06-21", false), basis: recorded })
    assert.isUndefined(applicationOf(late).ended, "entered late, the person was appointed all the same")
    assert.strictEqual(receipt(failed, stepped("p-1", "induction", "2010-08-20")), "accepted", "a second attempt")
  })

  it("may follow the appointment, as the induction does", () => {
    const inducted = after(appointed, stepped("p-1", "induction", "2010-07-20"))
    assert.deepStrictEqual(applicationOf(inducted).taken.at(-1), { step: "induction", on: day("2010-07-20") })
    assert.strictEqual(receipt(appointed, stepped("p-1", "vetting", "2010-07-20")), "refused")
    assert.strictEqual(
      refusal(announced, stepped("p-9", "induction", "2010-07-20"))[0],
      "recruitment/ApplicationUnknown"
    )
  })

  it("runs on the roles, guards and deadlines that a place gives its steps", () => {
    const [apply, test] = Channel.procedure("application", "writtenTest")
    const master = Criterion.isAtLeast(Criterion.of(Applicant.table).fact("education"), "master")
    assert.isDefined(apply)
    assert.isDefined(test)
    const steps = [
      apply,
      { ...test, guard: Criterion.not(master) },
      {
        id: "oath",
        title: { zh: "宣誓", en: "oath" },
        roles: ["countyOrganisation"],
        deadline: { days: 5, kind: "calendar" as const }
      }
    ].flatMap((step) => step ?? [])
    const book = bookOf(
      ...ofTown.filter(({ point }) => point !== "recruitment.channel"),
      provide(Channel.point, town, { field: "steps", value: steps, from: "2009-01-01", citation: document })
    )
    const oath = (facts: object, on = "2010-05-10", role = "countyOrganisation") => {
      const state = after(announced, application("p-1", facts))
      return receipt(state, { ...stepped("p-1", "oath", on), role }, book)
    }
    assert.strictEqual(oath({ ...eligible, education: "master" }), "accepted")
    assert.strictEqual(
      oath({ ...eligible, education: "master" }, "2010-05-11"),
      "refused",
      "five days after 2010-05-05"
    )
    assert.strictEqual(oath({ ...eligible, education: "master" }, "2010-05-10", "townOrganisation"), "refused")
    assert.strictEqual(oath(eligible), "refused", "the written test is due")
    assert.strictEqual(oath({}), "undetermined", "the guard needs the education")
  })
})

describe("a date of birth", () => {
  // A published specimen, which says 1949-12-31.
  const identityNumber = "11010519491231002X"
  const { birthDate: _, ...others } = eligible
  const applied = (details: object, facts: object) =>
    after(announced, { ...application("p-1", facts), details: { name: "某甲", ...details } })
  const supplied = (state: OfficeState.OfficeState, birthDate: string) =>
    after(state, {
      type: "recruitment/SupplyFacts",
      on: "2010-05-11",
      drive: "d-2010",
      applicant: "p-1",
      facts: { birthDate }
    })

  it("is taken from the details or the ID number where the facts do not state it", () => {
    assert.strictEqual(receipt(applied({ birthDate: "1986-03-01" }, others), review("p-1")), "accepted")
    assert.strictEqual(verdictOf(applied({ birthDate: "1986-03-01" }, others), review("p-1")).outcome, "granted")
    const { finding } = verdictOf(applied({ identityNumber }, others), review("p-1"))
    assert.deepStrictEqual(failing(finding), ["recruitment.eligibility/age"], "born in 1949")
  })

  it("that contradicts the ID number leaves the review undetermined until the right one is added", () => {
    const state = applied({ identityNumber }, eligible)
    const { finding, outcome } = verdictOf(state, review("p-1"))
    assert.strictEqual(outcome, "undetermined")
    assert.deepStrictEqual(finding.needs, ["birthDate"])
    assert.deepStrictEqual(failing(finding), ["recruitment.eligibility/birthDateAgrees", "recruitment.eligibility/age"])
    assert.deepStrictEqual(wordsOf(finding, "recruitment.eligibility/birthDateAgrees"), [
      "报名材料中的出生日期与身份证号码一致；不一致的，须补充正确的出生日期",
      "the dates of birth in the application and in the ID number agree; where they do not, the right one is to be added"
    ])
    assert.strictEqual(
      verdictOf(supplied(state, "1986-03-01"), review("p-1")).outcome,
      "granted",
      "the number was wrong"
    )
    assert.strictEqual(verdictOf(supplied(state, "1949-12-31"), review("p-1")).outcome, "refused", "the form was wrong")
    assert.strictEqual(
      verdictOf(applied({ identityNumber }, { ...eligible, education: "seniorSecondary" }), review("p-1")).outcome,
      "refused",
      "no date could change it"
    )
  })

  it("stands in the slot of the applicant alone", () => {
    const act = { ...application("p-1", others), details: { name: "某甲", identityNumber } }
    const [event] = eventsOf(announced, act)
    assert.deepInclude<object>(event?.personal["p-1" as never] ?? {}, { facts: { ...others, birthDate: "1949-12-31" } })
    assert.notInclude(JSON.stringify({ ...event, personal: undefined }), "1949-12-31")
    const kept = JSON.stringify(verdictOf(applied({ identityNumber }, eligible), review("p-1")))
    for (const date of ["1949-12-31", "1986-03-01"]) assert.notInclude(kept, date)
  })
})

describe("a deadline in working days", () => {
  it("is counted by the national calendar of the year", () => {
    const [apply] = Channel.procedure("application")
    const oath = {
      id: "oath",
      title: { zh: "宣誓", en: "oath" },
      deadline: { days: 3, kind: "working" as const }
    }
    const book = bookOf(
      ...ofTown.filter(({ point }) => point !== "recruitment.channel"),
      provide(Channel.point, town, {
        field: "steps",
        value: [apply, oath].flatMap((step) => step ?? []),
        from: "2009-01-01",
        citation: document
      })
    )
    const took = (year: number, on: string) => {
      const ofYear = { drive: `d-${year}`, cohort: year } as const
      const first = `${year}-09-30`
      const state = after(
        OfficeState.empty,
        { ...announcement, ...ofYear, on: first, opensOn: first, closesOn: first },
        { ...application("p-1"), drive: ofYear.drive, on: first }
      )
      return receipt(state, { ...stepped("p-1", "oath", on), drive: ofYear.drive }, book)
    }
    // 1 to 8 October 2025 are off, and Saturday 11 October is worked.
    assert.strictEqual(took(2025, "2025-10-11"), "accepted")
    assert.strictEqual(took(2025, "2025-10-12"), "refused")
    assert.strictEqual(took(2023, "2023-10-09"), "undetermined", "the calendar of 2023 is not in the book")
  })
})
