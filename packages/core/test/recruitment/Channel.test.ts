import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Criterion from "../../src/policy/Criterion.ts"
import { nationalCalendars } from "../../src/policy/nationalCalendars.ts"
import type * as Steps from "../../src/policy/Steps.ts"
import * as Applicant from "../../src/recruitment/Applicant.ts"
import * as Channel from "../../src/recruitment/Channel.ts"
import { day, failing, nationally, outcomeOf, provisionsOf, wordsOf } from "./exampleTown.ts"

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
    const postgraduate = Criterion.isAtLeast(Criterion.factsOf(Applicant.table)("education"), "master")
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

  it("knows its own steps by their names, and no others", () => {
    assert.isTrue(Channel.isStepName("vetting"))
    for (const name of ["oath", "toString", ""]) assert.isFalse(Channel.isStepName(name), name)
  })
})
