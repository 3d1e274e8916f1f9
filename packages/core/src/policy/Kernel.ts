/**
 * Criteria compiled once and judged millions of times: the truth alone, which conditions failed, or a whole population in
 * columns. The verdicts are those of `Criterion.evaluate`, which gives the trace on demand.
 *
 * JavaScript is generated where that is allowed; where a content security policy forbids it, closures judge in its stead,
 * with the same verdicts. Facts are read once, by `FactRow.reader`.
 *
 * @since 0.1.0
 */
import type { Criterion } from "./Criterion.ts"
import type { Environment } from "./criterion/Operator.ts"
import type { FactColumns } from "./FactColumns.ts"
import type { FactRow } from "./FactRow.ts"
import type { Finding, Truth } from "./Judgement.ts"
import { closures } from "./kernel/closures.ts"
import { type JudgeColumns, judgeColumns } from "./kernel/columns.ts"
import { lower } from "./kernel/lower.ts"
import { NotExpressible, type Plan, type TruthCode, truths } from "./kernel/Plan.ts"
import type { Codes } from "./kernel/recurring.ts"
import { bits, codes, codesByClosures, generated } from "./kernel/rows.ts"
import { type Surroundings, tracer } from "./kernel/trace.ts"

export { NotExpressible, type TruthCode } from "./kernel/Plan.ts"

/**
 * A compiled criterion.
 *
 * - `truth`: of a row of the table: 0 no, 1 yes, 2 unknown, 3 not applicable
 * - `trace`: the whole finding of a row, the same that `Criterion.evaluate` gives; rows may share parts of it
 * - `isGenerated`: whether generated code judges, or closures do
 *
 * @category models
 * @since 0.1.0
 */
export interface Kernel {
  readonly truth: (row: FactRow) => TruthCode
  readonly trace: (row: FactRow) => Finding
  readonly isGenerated: boolean
}

/**
 * The truth of a code.
 *
 * @category getters
 * @since 0.1.0
 */
export const truthOf = (code: TruthCode): Truth => truths[code]

/**
 * Compiles a criterion with the parameters of its environment; throws `PolicyError` where the two do not fit, which
 * a criterion that passed its check does not meet.
 *
 * @example
 * ```ts
 * import * as Criterion from "@cunguan/core/policy/Criterion"
 * import * as FactRow from "@cunguan/core/policy/FactRow"
 * import * as FactTable from "@cunguan/core/policy/FactTable"
 * import * as Kernel from "@cunguan/core/policy/Kernel"
 *
 * const table = FactTable.make({
 *   birthDate: FactTable.date({ zh: "出生日期", en: "date of birth" }, { absent: "notSupplied" })
 * })
 * const { fact } = Criterion.of(table)
 * const young = Criterion.isAtMost(Criterion.ageOn(fact("birthDate"), "2009-06-30"), Criterion.parameter("oldest"))
 * const kernel = Kernel.compile(young, { table, parameters: { oldest: 25 } })
 * const read = FactRow.reader(table)
 *
 * const judge = (birthDate?: string) => Kernel.truthOf(kernel.truth(read({ birthDate })))
 * judge("1983-07-01") // => "yes"
 * judge("1983-06-30") // => "no"
 * judge() // => "unknown"
 * ```
 *
 * @category compiling
 * @since 0.1.0
 */
export const compile = (criterion: Criterion, environment: Surroundings): Kernel => {
  const plan = lower(criterion, environment)
  const truth = generated(plan)
  return {
    truth: truth ?? closures(plan),
    trace: lazily(criterion, plan, environment, codes),
    isGenerated: truth !== undefined
  }
}

/** A trace is asked for rarely, so it is prepared when it is. */
const lazily = (criterion: Criterion, plan: Plan, environment: Surroundings, codes: Codes): Kernel["trace"] => {
  let trace: Kernel["trace"] | undefined
  return (row) => {
    trace ??= tracer(criterion, plan, environment, codes)
    return trace(row)
  }
}

/**
 * The same as {@link compile} without generated code.
 *
 * @category compiling
 * @since 0.1.0
 */
export const interpret = (criterion: Criterion, environment: Surroundings): Kernel => {
  const plan = lower(criterion, environment)
  const trace = lazily(criterion, plan, environment, codesByClosures)
  return { truth: closures(plan), trace, isGenerated: false }
}

/**
 * The conditions of an `all` or an `any` by their names, and for a row which of them came out one way: the bit of a
 * condition is set, that of the first is 1. A condition without an id is named by its place.
 *
 * @category models
 * @since 0.1.0
 */
export interface Conditions {
  readonly names: ReadonlyArray<string>
  readonly failed: (row: FactRow) => number
  readonly unknown: (row: FactRow) => number
}

/** The bits of a binary number that are told apart without a sign. */
const conditionsAtMost = 31

/**
 * Compiles the conditions of an `all` or an `any` so that each is judged by itself; throws {@link NotExpressible} above 31.
 *
 * @example
 * ```ts
 * import * as Criterion from "@cunguan/core/policy/Criterion"
 * import * as FactRow from "@cunguan/core/policy/FactRow"
 * import * as FactTable from "@cunguan/core/policy/FactTable"
 * import * as Kernel from "@cunguan/core/policy/Kernel"
 *
 * const table = FactTable.make({
 *   age: FactTable.number({ zh: "年龄", en: "age" }, { absent: "notSupplied" }),
 *   member: FactTable.boolean({ zh: "党员", en: "member" }, { absent: "none" })
 * })
 * const { fact } = Criterion.of(table)
 * const rule = Criterion.all([
 *   Criterion.named("age", Criterion.isAtMost(fact("age"), 30)),
 *   Criterion.named("member", Criterion.isTrue(fact("member")))
 * ])
 * const conditions = Kernel.conditions(rule, { table })
 * const row = FactRow.reader(table)({})
 *
 * conditions.names // => ["age", "member"]
 * conditions.failed(row) // => 2
 * conditions.unknown(row) // => 1
 * ```
 *
 * @category compiling
 * @since 0.1.0
 */
export const conditions = (criterion: Criterion, environment: Environment): Conditions => {
  const plan = lower(criterion, environment)
  const of = criterion.op === "all" || criterion.op === "any" ? criterion.of : [criterion]
  const plans = plan.tag === "threshold" ? plan.of : [plan]
  if (plans.length > conditionsAtMost) {
    const reason = `it has ${plans.length} conditions, and ${conditionsAtMost} are told apart`
    throw new NotExpressible({ face: "bits", path: "of", reason })
  }
  return {
    names: of.map(({ id }, place) => id ?? `of.${place}`),
    failed: bits(plans, 0),
    unknown: bits(plans, 2)
  }
}

/**
 * Compiles a criterion for columns: the truths of the subjects from one to another are written into an array. Throws
 * {@link NotExpressible} where it reads a list.
 *
 * @example
 * ```ts
 * import * as Criterion from "@cunguan/core/policy/Criterion"
 * import * as FactColumns from "@cunguan/core/policy/FactColumns"
 * import * as FactRow from "@cunguan/core/policy/FactRow"
 * import * as FactTable from "@cunguan/core/policy/FactTable"
 * import * as Kernel from "@cunguan/core/policy/Kernel"
 *
 * const table = FactTable.make({ age: FactTable.number({ zh: "年龄", en: "age" }, { absent: "notSupplied" }) })
 * const read = FactRow.reader(table)
 * const columns = FactColumns.make(table, 3)
 * for (const [index, age] of [29, 31, undefined].entries()) FactColumns.set(columns, index, read({ age }))
 * const young = Criterion.isAtMost(Criterion.of(table).fact("age"), 30)
 * const judge = Kernel.overColumns(young, { table }, columns)
 * const truths = new Uint8Array(3)
 * judge(truths, 0, 3)
 *
 * Array.from(truths) // => [1, 0, 2]
 * ```
 *
 * @category compiling
 * @since 0.1.0
 */
export const overColumns = (criterion: Criterion, environment: Environment, columns: FactColumns): JudgeColumns =>
  judgeColumns(lower(criterion, environment), columns)

export type { JudgeColumns } from "./kernel/columns.ts"
