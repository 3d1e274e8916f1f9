import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as Criterion from "../../src/policy/Criterion.ts"
import * as Explanation from "../../src/policy/Explanation.ts"
import * as FactTable from "../../src/policy/FactTable.ts"
import * as Steps from "../../src/policy/Steps.ts"
import { day } from "./examplePoint.ts"

const title = (name: string) => ({ zh: `${name}步骤`, en: name })

const table = FactTable.make({
  objections: { kind: "boolean", title: { zh: "有异议", en: "objections" }, absent: "notSupplied" }
})
const objected = Criterion.isTrue(Criterion.fact("objections"))

const procedure: Steps.Procedure = [
  { id: "report", title: title("report"), roles: ["official"] },
  { id: "hearing", title: title("hearing"), guard: objected },
  { id: "review", title: title("review"), roles: ["town", "county"], deadline: { days: 10, kind: "calendar" } },
  { id: "file", title: title("file"), deadline: { days: 3, kind: "working" } }
]

const facts = (objections?: boolean): Steps.Context => ({
  guards: { table, facts: objections === undefined ? {} : { objections }, point: "test" },
  // Saturday 11 October 2025 is worked, the eighth is the last holiday.
  calendars: [{ year: 2025, holidays: [day("2025-10-08")], makeUpWorkdays: [day("2025-10-11")] }]
})

const taken = (...steps: ReadonlyArray<readonly [string, string]>): ReadonlyArray<Steps.Taken> =>
  steps.map(([step, on]) => ({ step, on: day(on) }))

const dueAfter = (context: Steps.Context, ...steps: ReadonlyArray<readonly [string, string]>) => {
  const found = Steps.due(procedure, taken(...steps), context)
  return found._tag === "Due" ? found.step.id : found._tag
}

const report = ["report", "2025-09-29"] as const
const review = ["review", "2025-10-07"] as const

describe("Steps.due", () => {
  it("is the first that was not taken and whose guard holds", () => {
    assert.strictEqual(dueAfter(facts(false)), "report")
    assert.strictEqual(dueAfter(facts(false), report), "review")
    assert.strictEqual(dueAfter(facts(true), report), "hearing")
    assert.strictEqual(dueAfter(facts(true), report, ["hearing", "2025-09-30"]), "review")
    assert.strictEqual(dueAfter(facts(false), report, review), "file")
    assert.strictEqual(dueAfter(facts(false), report, review, ["file", "2025-10-09"]), "Finished")
  })

  it("is undetermined where the facts of a guard are missing, and never guessed", () => {
    for (const context of [facts(), {}]) {
      assert.strictEqual(dueAfter(context), "report", "the guard is not reached")
      assert.strictEqual(dueAfter(context, report), "Undetermined")
    }
    const found = Steps.due(procedure, taken(report), facts())
    assert.deepStrictEqual(found._tag === "Undetermined" ? found.finding.needs : [], ["objections"])
  })

  it("passes over a guard that does not apply", () => {
    const guard = Criterion.when(objected, objected)
    const guarded: Steps.Procedure = [
      { id: "hearing", title: title("hearing"), guard },
      { id: "file", title: title("file") }
    ]
    const found = Steps.due(guarded, [], facts(false))
    assert.strictEqual(found._tag === "Due" ? found.step.id : found._tag, "file")
  })
})

describe("Steps.lastDay", () => {
  const last = (step: string, context: Steps.Context, ...steps: ReadonlyArray<readonly [string, string]>) => {
    const found = procedure.find(({ id }) => id === step)
    assert.isDefined(found)
    return Steps.lastDay(found as Steps.Step, taken(...steps), context)
  }

  it("counts from the step before, whose day is not counted and the last is included", () => {
    assert.deepStrictEqual(last("review", {}, report), Result.succeed(day("2025-10-09")))
    assert.deepStrictEqual(last("file", facts(), review), Result.succeed(day("2025-10-11")))
    assert.deepStrictEqual(last("report", {}), Result.succeed(undefined))
    assert.deepStrictEqual(last("review", {}), Result.succeed(undefined), "there is no step before")
  })

  it("is not counted into a year without a calendar", () => {
    assert.isTrue(Result.isFailure(last("file", {}, review)))
    assert.isTrue(Result.isFailure(last("file", facts(), ["review", "2025-12-30"])))
  })
})

describe("Steps.judge", () => {
  const judge = (
    act: readonly [step: string, on: string, role?: string],
    context: Steps.Context,
    ...steps: ReadonlyArray<readonly [string, string]>
  ) => {
    const [step, on, role] = act
    const verdict = Steps.judge(
      procedure,
      taken(...steps),
      { step, on: day(on), ...(role === undefined ? {} : { role }) },
      context
    )
    const failing = verdict.finding.findings.filter(({ holds }) => holds !== "yes").map(({ criterion }) => criterion)
    return [verdict.outcome, ...failing]
  }

  it("grants the step due, to a role that may, from the day of the step before until the last day", () => {
    for (const on of ["2025-09-29", "2025-10-09"]) {
      assert.deepStrictEqual(judge(["review", on, "town"], facts(false), report), ["granted"], on)
    }
    assert.deepStrictEqual(judge(["review", "2025-09-28", "town"], facts(false), report), ["refused", "steps/order"])
    assert.deepStrictEqual(judge(["review", "2025-10-10", "town"], facts(false), report), ["refused", "steps/deadline"])
    assert.deepStrictEqual(judge(["review", "2025-10-09", "village"], facts(false), report), ["refused", "steps/role"])
    for (const [on, outcome] of [
      ["2025-10-11", ["granted"]],
      ["2025-10-12", ["refused", "steps/deadline"]]
    ] as const) {
      assert.deepStrictEqual(judge(["file", on], facts(false), report, review), [...outcome], on)
    }
  })

  it("asks for the role where a step is reserved to roles", () => {
    assert.deepStrictEqual(judge(["report", "2025-09-29"], facts()), ["undetermined", "steps/role"])
    assert.deepStrictEqual(judge(["file", "2025-10-08"], facts(false), report, review), ["granted"])
  })

  it("names the step that is due where another is asked for", () => {
    const words = (step: string, ...steps: ReadonlyArray<readonly [string, string]>) => {
      const { finding, outcome } = Steps.judge(
        procedure,
        taken(...steps),
        { step, on: day("2025-10-09") },
        facts(false)
      )
      return [outcome, finding.findings[0]?.message]
    }
    assert.deepStrictEqual(words("file", report), [
      "refused",
      Steps.messages.make("steps.due", { step: title("file"), due: title("review") })
    ])
    assert.deepStrictEqual(words("report", report), [
      "refused",
      Steps.messages.make("steps.due", { step: title("report"), due: title("review") })
    ])
    assert.deepStrictEqual(words("file", report, review, ["file", "2025-10-09"]), [
      "refused",
      Steps.messages.make("steps.unfinished")
    ])
    assert.deepStrictEqual(words("vote"), ["refused", Steps.messages.make("steps.known", { step: "vote" })])
  })

  it("words each finding so that it reads right as one that holds and as a requirement that is not met", () => {
    const { guards } = facts(false)
    const withoutCalendar = guards === undefined ? {} : { guards }
    const told = (step: string, on: string, ...steps: ReadonlyArray<readonly [string, string]>) => {
      const { finding } = Steps.judge(procedure, taken(...steps), { step, on: day(on) }, withoutCalendar)
      const say = (language: "zh" | "en") =>
        Explanation.text(finding, { language, table: Steps.messages.table }).split("\n")
      return [...say("en"), ...say("zh")].map((line) => line.trim())
    }
    const early = told("file", "2025-10-09", report)
    assert.include(early, "✗ “file” is the step due (due now: “review”) [steps/due]")
    assert.include(early, "✗ “file步骤”是应进行的步骤（目前应进行“review步骤”） [steps/due]")
    const inTurn = told("file", "2025-10-09", report, review)
    assert.include(inTurn, "✓ “file” is the step due (due now: “file”) [steps/due]")
    assert.include(inTurn, "? the working-day calendar of 2025, in which the deadline runs, is known [steps/deadline]")
    assert.include(inTurn, "？ 期限所在的 2025 年的工作日历已公布 [steps/deadline]")
    const over = told("report", "2025-10-12", report, review, ["file", "2025-10-09"])
    assert.include(over, "✗ a step of the procedure is still due [steps/due]")
    assert.include(over, "✗ 程序中尚有应进行的步骤 [steps/due]")
  })

  it("is undetermined where a guard or a calendar is not known, unless something else refuses", () => {
    assert.deepStrictEqual(judge(["review", "2025-10-09", "town"], facts(), report), ["undetermined", "test"])
    assert.deepStrictEqual(judge(["review", "2025-10-09", "town"], {}, report), ["undetermined", "steps/guard"])
    const { guards } = facts(false)
    const context = guards === undefined ? {} : { guards }
    assert.deepStrictEqual(judge(["file", "2025-10-09"], context, report, review), ["undetermined", "steps/deadline"])
    assert.deepStrictEqual(judge(["file", "2025-10-06"], context, report, review), [
      "refused",
      "steps/order",
      "steps/deadline"
    ])
  })
})

describe("Steps.Procedure", () => {
  it("has at least one step, each with its own id, and deadlines of whole days", () => {
    const decode = Schema.decodeUnknownResult(Steps.Procedure)
    assert.deepStrictEqual(decode(JSON.parse(JSON.stringify(procedure))), Result.succeed(procedure))
    const step = { id: "report", title: title("report") }
    for (const value of [
      [],
      [step, step],
      [{ ...step, id: "" }],
      [{ ...step, deadline: { days: -1, kind: "calendar" } }],
      [{ ...step, deadline: { days: 1.5, kind: "working" } }],
      [{ ...step, deadline: { days: 1, kind: "weeks" } }]
    ]) {
      assert.isTrue(Result.isFailure(decode(value)), JSON.stringify(value))
    }
  })
})
