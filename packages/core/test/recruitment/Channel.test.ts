import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Criterion from "../../src/policy/Criterion.ts"
import { nationalCalendars } from "../../src/policy/nationalCalendars.ts"
import * as Policies from "../../src/policy/Policies.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import type * as Steps from "../../src/policy/Steps.ts"
import * as Applicant from "../../src/recruitment/Applicant.ts"
import * as Channel from "../../src/recruitment/Channel.ts"
import {
  bookOf,
  day,
  document,
  failing,
  nationally,
  outcomeOf,
  policies,
  provisionsOf,
  town,
  wordsOf
} from "./exampleTown.ts"

const taken = (...steps: ReadonlyArray<readonly [string, string]>) => steps.map(([step, on]) => ({ step, on: day(on) }))
const applied = taken(["application", "2010-05-04"])

describe("Channel", () => {
  it("has no national procedure before 2008-04-10, and seven steps from that day on", () => {
    const facts = { taken: applied, step: "qualificationReview", on: day("2010-05-12") }
    const outcome = (on: string) => outcomeOf(nationally(Channel.point, facts, on))
    assert.deepStrictEqual(["2008-04-09", "2008-04-10", "2008-04-11"].map(outcome), [
      "NotCovered",
      "granted",
      "granted"
    ])
    const [provision] = Channel.point.provisions
    const steps = provision?.statement._tag === "Value" ? (provision.statement.value as Steps.Procedure) : []
    assert.deepStrictEqual(
      steps.map(({ title }) => title.zh),
      ["报名", "资格审查", "考察", "体检", "公示", "聘用", "岗前培训"]
    )
  })

  it("grants the step due and refuses every other, naming the step that is due", () => {
    const judge = (step: string) =>
      Result.getOrThrow(nationally(Channel.point, { taken: applied, step, on: day("2010-05-12") }, "2010-05-12"))
    assert.strictEqual(judge("qualificationReview").outcome, "granted")
    for (const step of ["application", "vetting", "physicalExamination", "publicNotice", "appointment", "induction"]) {
      const { finding, outcome } = judge(step)
      assert.strictEqual(outcome, "refused", step)
      assert.deepStrictEqual(
        wordsOf(finding, "steps/due")?.map((text) => text.replace(/^“[^”]+”/u, "…")),
        ["…是应进行的步骤（目前应进行“资格审查”）", "… is the step due (due now: “qualification review”)"],
        step
      )
    }
    const { finding } = judge("writtenTest")
    assert.deepStrictEqual(failing(finding), ["steps/known"], "the national list has no written test")
    assert.strictEqual(finding.criterion, "recruitment.channel")
    assert.deepStrictEqual(provisionsOf(finding), ["nation/recruitment.channel.steps/2008-04-10"])
  })

  it("takes a step on the day of the step before it or later", () => {
    const outcome = (on: string) =>
      outcomeOf(nationally(Channel.point, { taken: applied, step: "qualificationReview", on: day(on) }, "2010-05-12"))
    assert.deepStrictEqual(["2010-05-03", "2010-05-04", "2010-05-05"].map(outcome), ["refused", "granted", "granted"])
  })

  it("follows the order that a place lays down", () => {
    const outcome = (...names: ReadonlyArray<Channel.StepName>) =>
      Channel.judge(
        { steps: Channel.procedure("application", ...names) },
        { taken: applied, step: "physicalExamination", on: day("2010-05-12") }
      ).outcome
    assert.strictEqual(outcome("physicalExamination", "vetting"), "granted")
    assert.strictEqual(outcome("vetting", "physicalExamination"), "refused")
  })

  it("asks for the role where a step is reserved, and refuses another", () => {
    const steps = [{ id: "oath", title: { zh: "宣誓", en: "oath" }, roles: ["countyOrganisation"] }]
    const judge = (role?: string) =>
      Channel.judge(
        { steps },
        { taken: [], step: "oath", on: day("2010-05-12"), ...(role === undefined ? {} : { role }) }
      )
    assert.strictEqual(judge("countyOrganisation").outcome, "granted")
    assert.strictEqual(judge("townOrganisation").outcome, "refused")
    assert.deepStrictEqual([judge().outcome, ...judge().finding.needs], ["undetermined", "role"])
  })

  it("passes over a step whose guard does not hold for the applicant, and asks for the facts of the guard", () => {
    const postgraduate = Criterion.isAtLeast(Criterion.of(Applicant.table).fact("education"), "master")
    const [application, review, test, interview] = Channel.procedure(
      "application",
      "qualificationReview",
      "writtenTest",
      "interview"
    )
    assert.isDefined(test)
    const steps = [application, review, { ...test, guard: Criterion.not(postgraduate) }, interview].flatMap(
      (step) => step ?? []
    )
    const reviewed = [...applied, ...taken(["qualificationReview", "2010-05-12"])]
    const judge = (applicant?: Applicant.Facts) =>
      Channel.judge(
        { steps },
        { taken: reviewed, step: "interview", on: day("2010-05-22"), ...(applicant === undefined ? {} : { applicant }) }
      )
    assert.strictEqual(judge({ education: "master" }).outcome, "granted")
    assert.strictEqual(judge({ education: "bachelor" }).outcome, "refused")
    assert.deepStrictEqual([judge({}).outcome, ...judge({}).finding.needs], ["undetermined", "education"])
    assert.deepStrictEqual([judge().outcome, ...judge().finding.needs], ["undetermined", "guards"])
  })

  it("counts a deadline in working days by the calendars given, the last day included", () => {
    const [application, review] = Channel.procedure("application", "qualificationReview")
    assert.isDefined(review)
    const steps = [application, { ...review, deadline: { days: 3, kind: "working" as const } }].flatMap(
      (step) => step ?? []
    )
    const calendars = nationalCalendars.map(({ calendar }) => calendar)
    // 1 to 8 October 2025 are off; Saturday 11 October is worked.
    const outcome = (on: string, known = calendars) =>
      Channel.judge(
        { steps },
        { taken: taken(["application", "2025-09-30"]), step: "qualificationReview", on: day(on), calendars: known }
      ).outcome
    assert.deepStrictEqual(
      ["2025-10-10", "2025-10-11", "2025-10-12"].map((on) => outcome(on)),
      ["granted", "granted", "refused"]
    )
    assert.strictEqual(outcome("2025-10-10", []), "undetermined")
  })

  it("has the words of its channels, and tells others by their names", () => {
    assert.deepStrictEqual(
      Object.keys(Channel.channels).map((name) => Channel.channelText(name)),
      [
        { zh: "公开考试", en: "open test" },
        { zh: "择优推荐", en: "merit recommendation" },
        { zh: "驻村见习", en: "trial in a village" },
        { zh: "定向选聘", en: "targeted recruitment" }
      ]
    )
    for (const name of ["byInvitation", "toString"]) assert.strictEqual(Channel.channelText(name), name)
  })

  it("takes the steps of each channel in their own order, and names the step due where it is another", () => {
    const scoped = (channel: string, ...names: ReadonlyArray<Channel.StepName>) =>
      provide(Channel.point, town, {
        field: "steps",
        value: Channel.procedure("application", "informationReview", "qualificationReview", ...names, "publicNotice"),
        scope: { channel },
        from: "2009-01-01",
        citation: document
      })
    const book = bookOf(
      scoped("openTest", "writtenTest", "interview", "physicalExamination", "vetting"),
      scoped("meritRecommendation", "interview", "vetting", "physicalExamination"),
      scoped("villageTrial", "villageTrial", "vetting", "physicalExamination")
    )
    const reviewed = taken(
      ["application", "2010-05-04"],
      ["informationReview", "2010-05-06"],
      ["qualificationReview", "2010-05-12"]
    )
    const take = (channel: string, step: string, ...before: ReadonlyArray<string>) => {
      const facts = {
        taken: [...reviewed, ...before.map((earlier) => ({ step: earlier, on: day("2010-05-20") }))],
        step,
        on: day("2010-06-01")
      }
      const { finding, outcome } = Result.getOrThrow(
        Policies.judge(Policies.within(policies("2010-06-01", book), { channel }), Channel.point, facts)
      )
      const due = wordsOf(finding, "steps/due")?.[1]?.match(/due now: “(.+)”/u)?.[1]
      return outcome === "granted" ? outcome : [...failing(finding), due]
    }
    assert.strictEqual(take("openTest", "writtenTest"), "granted")
    assert.deepStrictEqual(take("openTest", "interview"), ["steps/due", "written test"])
    assert.strictEqual(take("openTest", "vetting", "writtenTest", "interview", "physicalExamination"), "granted")
    assert.deepStrictEqual(take("openTest", "vetting", "writtenTest", "interview"), [
      "steps/due",
      "physical examination"
    ])
    assert.strictEqual(take("meritRecommendation", "interview"), "granted")
    assert.deepStrictEqual(take("meritRecommendation", "writtenTest"), ["steps/known", undefined])
    assert.deepStrictEqual(take("meritRecommendation", "physicalExamination", "interview"), ["steps/due", "vetting"])
    assert.strictEqual(take("meritRecommendation", "physicalExamination", "interview", "vetting"), "granted")
    assert.strictEqual(take("villageTrial", "villageTrial"), "granted")
    assert.deepStrictEqual(take("villageTrial", "vetting"), ["steps/due", "trial in a village"])
    assert.strictEqual(take("villageTrial", "vetting", "villageTrial"), "granted")
  })

  it("goes through its steps in any order that a place lays down, one at a time, and names the one due to all others", () => {
    const names = ["qualificationReview", "writtenTest", "interview", "vetting", "physicalExamination"] as const
    const orders = (of: ReadonlyArray<Channel.StepName>): ReadonlyArray<ReadonlyArray<Channel.StepName>> =>
      of.length <= 1
        ? [of]
        : of.flatMap((first) => orders(of.filter((name) => name !== first)).map((rest) => [first, ...rest]))
    const last = ["publicNotice", "appointment", "agreement", "induction", "placement"] as const
    const all = [
      ...orders(names).map((order) => [...order, ...last]),
      ...orders(last).map((order) => [...names, ...order])
    ]
    assert.lengthOf(all, 240)
    for (const order of all) {
      const steps = Channel.procedure(...order)
      order.forEach((due, place) => {
        const before = taken(...order.slice(0, place).map((name) => [name, "2010-05-12"] as const))
        const granted = order.filter(
          (step) => Channel.judge({ steps }, { taken: before, step, on: day("2010-05-12") }).outcome === "granted"
        )
        assert.deepStrictEqual(granted, [due], order.join())
      })
    }
  })

  it("may have the agreement before the induction or after it, and the placement where a place puts it", () => {
    const take = (step: string, ...order: ReadonlyArray<Channel.StepName>) => {
      const steps = Channel.procedure("appointment", ...order)
      return Channel.judge({ steps }, { taken: taken(["appointment", "2010-07-09"]), step, on: day("2010-07-20") })
        .outcome
    }
    assert.strictEqual(take("agreement", "agreement", "induction", "placement"), "granted")
    assert.strictEqual(take("agreement", "induction", "agreement", "placement"), "refused")
    assert.strictEqual(take("induction", "induction", "placement", "agreement"), "granted")
    assert.strictEqual(take("placement", "placement", "induction", "agreement"), "granted")
    assert.deepStrictEqual(
      Channel.procedure("informationReview", "agreement", "placement", "villageTrial").map(({ title }) => title.zh),
      ["信息审核", "签订合同", "安排任职村", "驻村见习"]
    )
  })

  it("knows its own steps by their names, and no others", () => {
    assert.isTrue(Channel.isStepName("vetting"))
    for (const name of ["oath", "toString", ""]) assert.isFalse(Channel.isStepName(name), name)
  })
})
