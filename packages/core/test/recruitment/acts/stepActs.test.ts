import { assert, describe, it } from "@effect/vitest"
import { explain } from "../../../src/office/explain.ts"
import * as OfficeState from "../../../src/office/OfficeState.ts"
import type * as Message from "../../../src/policy/Message.ts"
import { provide } from "../../../src/policy/PolicyPoint.ts"
import type * as Applicant from "../../../src/recruitment/Applicant.ts"
import * as Channel from "../../../src/recruitment/Channel.ts"
import * as Drive from "../../../src/recruitment/Drive.ts"
import * as InformationReview from "../../../src/recruitment/InformationReview.ts"
import * as Recruitment from "../../../src/recruitment/Recruitment.ts"
import {
  type Act,
  after,
  announced,
  announcement,
  application,
  decide,
  document,
  driveOf,
  eligible,
  eventsOf,
  excepted,
  failing,
  marked,
  person,
  provisionsOf,
  receipt,
  recorded,
  refusal,
  review,
  stepped,
  town,
  townBook,
  verdictOf,
  wordsOf
} from "../exampleTown.ts"

const applicationOf = (state: OfficeState.OfficeState, drive = "d-2010") => {
  const found = Recruitment.drive(state.recruitment, Drive.DriveId.make(drive))
  const one = found && Recruitment.application(found, person("p-1"))
  assert.isDefined(one)
  return one as Applicant.Application
}

/** A drive whose announcement has an information review before the qualification review. */
const withReview = (year: number, dayKind: "calendar" | "working") => {
  const drive = `d-${year}`
  const own = { scope: { drive }, from: `${year}-01-01`, citation: document } as const
  return after(OfficeState.empty, {
    ...announcement,
    on: `${year}-01-05`,
    drive,
    cohort: year,
    opensOn: `${year}-05-04`,
    closesOn: `${year}-09-30`,
    provisions: [
      provide(Channel.point, town, {
        field: "steps",
        value: Channel.procedure("application", "informationReview", "qualificationReview", "vetting"),
        ...own
      }),
      provide(InformationReview.point, town, { field: "required", value: ["education", "degree"], ...own }),
      provide(InformationReview.point, town, { field: "papersWithinDays", value: 3, ...own }),
      provide(InformationReview.point, town, { field: "dayKind", value: dayKind, ...own })
    ]
  })
}

const apply = (facts: object, drive = "d-2010", on = "2010-05-05"): Act => ({
  ...application("p-1", facts),
  drive,
  on
})
const reviewed = (on: string, drive = "d-2010") =>
  ({ type: "recruitment/ReviewInformation", on, drive, applicant: "p-1" }) as const satisfies Act
const supply = (facts: object, on: string, drive = "d-2010") =>
  ({ type: "recruitment/SupplyFacts", on, drive, applicant: "p-1", facts }) as const satisfies Act

const announcedWith = withReview(2010, "calendar")
const complete = after(announcedWith, apply({ ...eligible, degree: "bachelor" }))
const lacking = after(announcedWith, apply(eligible))
const asked = after(lacking, reviewed("2010-05-12"))

describe("the information review", () => {
  it("of a complete application takes the step, and then the qualification is due", () => {
    assert.strictEqual(receipt(complete, reviewed("2010-05-12")), "accepted")
    const passed = after(complete, reviewed("2010-05-12"))
    assert.deepStrictEqual(
      applicationOf(passed).taken.map(({ step }) => step),
      ["application", "informationReview"]
    )
    assert.strictEqual(receipt(complete, review("p-1")), "refused", "not before it")
    assert.strictEqual(receipt(passed, review("p-1")), "accepted")
  })

  it("asks for what is missing: which facts, and until which day; the verdict stays undetermined", () => {
    const decision = decide(lacking, reviewed("2010-05-12"))
    assert.deepStrictEqual(decision._tag === "Decided" && [decision.verdict?.outcome, decision.carriesOut], [
      "undetermined",
      "undetermined"
    ])
    const [event, ...others] = eventsOf(lacking, reviewed("2010-05-12"))
    assert.deepStrictEqual([event?.type, event?.deviates, others.length], ["recruitment/PapersAsked", undefined, 0])
    assert.deepStrictEqual<unknown>(event?.data, {
      drive: "d-2010",
      applicant: "p-1",
      missing: ["degree"],
      until: "2010-05-15"
    })
    assert.deepStrictEqual<unknown>(applicationOf(asked).asked, {
      missing: ["degree"],
      on: "2010-05-12",
      until: "2010-05-15"
    })
    assert.isUndefined(applicationOf(asked).ended)
  })

  it("leaves a list of those who were asked, the earliest last day first, until their review is concluded", () => {
    const act = (applicant: string, on: string) => ({ ...reviewed(on), applicant })
    const both = after(
      announcedWith,
      application("p-1"),
      application("p-2"),
      application("p-3", { ...eligible, degree: "master" }),
      act("p-2", "2010-05-12"),
      act("p-1", "2010-05-13"),
      act("p-3", "2010-05-13")
    )
    const waiting = (state: OfficeState.OfficeState) =>
      Recruitment.waitingForPapers(driveOf(state)).map(({ applicant, missing, until }) => [
        applicant,
        ...missing,
        until
      ])
    assert.deepStrictEqual<unknown>(waiting(both), [
      ["p-2", "degree", "2010-05-15"],
      ["p-1", "degree", "2010-05-16"]
    ])
    const ended = after(both, act("p-2", "2010-05-16"))
    assert.deepStrictEqual<unknown>(waiting(ended), [["p-1", "degree", "2010-05-16"]])
    const supplied = after(ended, supply({ degree: "none" }, "2010-05-16"), act("p-1", "2010-05-17"))
    assert.deepStrictEqual(waiting(supplied), [])
  })

  it("asks once: within the window a second look changes nothing", () => {
    assert.strictEqual(receipt(asked, reviewed("2010-05-15")), "undetermined")
    assert.deepStrictEqual(verdictOf(asked, reviewed("2010-05-15")).finding.needs, ["degree"])
  })

  it("takes papers until the last day, that day included", () => {
    const paper = { degree: "bachelor" } as const
    assert.deepStrictEqual(
      ["2010-05-15", "2010-05-16"].map((on) => receipt(asked, supply(paper, on))),
      ["accepted", "refused"]
    )
    const { finding } = verdictOf(asked, supply(paper, "2010-05-16"))
    assert.deepStrictEqual(failing(finding), ["recruitment.informationReview/papersInTime"])
    const supplied = after(asked, supply(paper, "2010-05-15"))
    assert.strictEqual(receipt(supplied, reviewed("2010-06-01")), "accepted", "what came in time is looked at later")
    assert.isUndefined(applicationOf(after(supplied, reviewed("2010-06-01"))).ended)
    const late = { ...supply(paper, "2010-05-16"), basis: recorded }
    assert.strictEqual(receipt(asked, late), "deviates (refused)")
    const passed = after(supplied, reviewed("2010-06-01"))
    assert.strictEqual(
      receipt(passed, supply({ award: true }, "2010-06-02")),
      "accepted",
      "the window was for that review"
    )
  })

  it("refuses whoever still lacks something after the last day, with that as the reason", () => {
    assert.strictEqual(receipt(asked, reviewed("2010-05-16")), "accepted")
    assert.strictEqual(verdictOf(asked, reviewed("2010-05-16")).outcome, "refused")
    const { ended, taken } = applicationOf(after(asked, reviewed("2010-05-16")))
    assert.deepStrictEqual<unknown>(
      [ended?.step, ended?.on, ended?.reason, taken.length],
      ["informationReview", "2010-05-16", "missingPapers", 1]
    )
  })

  it("counts a window in working days, and asks for nothing where the calendar is not known", () => {
    const worked = after(withReview(2025, "working"), apply(eligible, "d-2025", "2025-09-30"))
    // 1 to 8 October 2025 are off; Saturday 11 October is worked.
    const waiting = after(worked, reviewed("2025-09-30", "d-2025"))
    assert.strictEqual<unknown>(applicationOf(waiting, "d-2025").asked?.until, "2025-10-11")
    const paper = (on: string) => receipt(waiting, supply({ degree: "none" }, on, "d-2025"))
    assert.deepStrictEqual(["2025-10-11", "2025-10-12"].map(paper), ["accepted", "refused"])
    assert.deepStrictEqual(
      ["2025-10-11", "2025-10-12"].map((on) => receipt(waiting, reviewed(on, "d-2025"))),
      ["undetermined", "accepted"]
    )
    const unknown = after(withReview(2010, "working"), apply(eligible))
    const { finding } = verdictOf(unknown, reviewed("2010-05-12"))
    assert.strictEqual(receipt(unknown, reviewed("2010-05-12")), "undetermined")
    assert.deepStrictEqual(finding.needs, ["degree", "calendars"])
    assert.deepStrictEqual(wordsOf(finding, "recruitment.informationReview/calendar"), [
      "补充材料期限所在的 2010 年的工作日历已公布",
      "the working-day calendar of 2010, in which the window for papers runs, is known"
    ])
  })

  it("exists only where the procedure of the place has it", () => {
    const plain = after(announced, application("p-1"))
    assert.deepStrictEqual(failing(verdictOf(plain, reviewed("2010-05-12")).finding), ["steps/known"])
    assert.strictEqual(receipt(plain, reviewed("2010-05-12")), "refused")
    assert.strictEqual(
      refusal(complete, stepped("p-1", "informationReview", "2010-05-12"))[0],
      "recruitment/StepHasItsOwnAct"
    )
  })

  it("has its result from the rules, or from a document that says it", () => {
    assert.deepStrictEqual(refusal(lacking, { ...reviewed("2010-05-12"), passed: true }), [
      "recruitment/ResultGiven",
      "报名 p-1 的“信息审核”由规定裁定，不能另行指定结果。请去掉 passed，或注明依据文件按“记录”“例外”办理。",
      "The information review of application p-1 is decided by the rules, so its result cannot be given. Leave out passed, or name the document and record or except the act."
    ])
    assert.strictEqual(refusal(lacking, { ...reviewed("2010-05-12"), basis: recorded })[0], "recruitment/ResultMissing")
    const kept = (passed: boolean, basis: typeof recorded | typeof excepted = recorded, state = lacking) =>
      receipt(state, { ...reviewed("2010-05-12"), passed, basis })
    assert.strictEqual(kept(true), "deviates (undetermined)")
    assert.strictEqual(kept(true, excepted), "deviates (undetermined)")
    assert.strictEqual(kept(true, recorded, complete), "accepted")
    assert.strictEqual(kept(false, recorded, complete), "deviates (granted)")
    const documented = after(lacking, { ...reviewed("2010-05-12"), passed: false, basis: recorded })
    assert.strictEqual(applicationOf(documented).ended?.reason, "missingPapers")
  })
})

describe("a refusal", () => {
  const underage = { ...eligible, birthDate: "1979-05-10" }
  const state = after(announced, application("p-1", underage))

  it("of the qualification review has a coded reason, and names the criterion with its clause", () => {
    const [event] = eventsOf(state, review("p-1"))
    assert.isDefined(event)
    const { ended } = applicationOf(OfficeState.evolve(state, event as NonNullable<typeof event>))
    assert.deepStrictEqual<unknown>([ended?.reason, ended?.event], ["ineligible", event?.id])
    assert.deepStrictEqual(failing(event?.verdict?.finding as never), ["recruitment.eligibility/age"])
    assert.include(
      provisionsOf(event?.verdict?.finding as never),
      "nation/recruitment.eligibility.ageAtMost/2008-04-10"
    )
    const told = (language: Message.Language) => explain(state, townBook, { ...event } as never, language)
    for (const text of ["选聘资格条件", "组通字〔2008〕18号"]) assert.include(told("zh"), text)
    assert.include(told("en"), "组通字〔2008〕18号")
    assert.include(told("en"), "is at most 30 years [recruitment.eligibility/age]")
  })

  it("of another step has the reason that is given, or that it was not passed", () => {
    const reasonAfter = (act: Act) =>
      applicationOf(after(announced, application("p-1"), review("p-1"), act)).ended?.reason
    const absent = stepped("p-1", "writtenTest", "2010-05-22", false)
    assert.strictEqual(reasonAfter(absent), "notPassed")
    assert.strictEqual(reasonAfter({ ...absent, reason: "absent" }), "absent")
    assert.strictEqual(reasonAfter({ ...absent, reason: "cheated" }), "cheated", "a place has reasons of its own")
  })

  it("entered for a day before a list that calls the applicant is refused, on that day it is not", () => {
    const listed = OfficeState.evolve(
      after(announced, application("p-1"), review("p-1"), marked("p-1", "writtenTest", "71.5", "2010-05-22")),
      {
        ...eventsOf(announced, application("p-9"))[0],
        type: "recruitment/ListMade",
        on: "2010-05-30",
        data: { drive: "d-2010", step: "interview", groups: [{ called: ["p-1"], reserve: [] }] }
      } as never
    )
    const failed = (on: string) => stepped("p-1", "interview", on, false)
    assert.deepStrictEqual(
      ["2010-05-29", "2010-05-30"].map((on) => receipt(listed, failed(on))),
      ["refused", "accepted"]
    )
    const { finding } = verdictOf(listed, failed("2010-05-29"))
    assert.deepStrictEqual(failing(finding), ["recruitment.channel/afterLastAct"])
    assert.strictEqual(receipt(listed, { ...failed("2010-05-29"), basis: recorded }), "deviates (refused)")
  })
})
