/**
 * Scores compiled once and computed millions of times, over rows or over a population in columns. The numbers are those of
 * `Score.evaluate`, exact to the last place; its finding gives the trace on demand.
 *
 * JavaScript is generated where that is allowed; where a content security policy forbids it, closures compute in its
 * stead.
 *
 * @since 0.1.0
 */
import type { Environment } from "./criterion/Operator.ts"
import * as FactColumns from "./FactColumns.ts"
import type { FactRow } from "./FactRow.ts"
import { accessOf, withoutColumn } from "./kernel/columns.ts"
import { begin, build } from "./kernel/javascript.ts"
import { access } from "./kernel/rows.ts"
import * as Arithmetic from "./kernel/score/arithmetic.ts"
import { closures, type Scored } from "./kernel/score/closures.ts"
import { write } from "./kernel/score/javascript.ts"
import { lower } from "./kernel/score/lower.ts"
import { listsOf, type NumberPlan, type ScorePlan } from "./kernel/score/Plan.ts"
import type { Score } from "./Score.ts"

export { NotExpressible } from "./kernel/Plan.ts"

/**
 * What a score comes to: a decimal text or the word of a band, or that facts are missing, or that it does not apply.
 *
 * @category models
 * @since 0.1.0
 */
export type Outcome =
  | { readonly _tag: "Value"; readonly value: string }
  | { readonly _tag: "Undetermined" }
  | { readonly _tag: "NotApplicable" }

/**
 * A compiled score. `isGenerated` says whether generated code computes, or closures do.
 *
 * @category models
 * @since 0.1.0
 */
export interface ScoreKernel {
  readonly outcome: (row: FactRow) => Outcome
  readonly isGenerated: boolean
}

const undetermined: Outcome = { _tag: "Undetermined" }
const notApplicable: Outcome = { _tag: "NotApplicable" }

type Finish = (code: number, digits: bigint, places: number) => Outcome

const finishing = (plan: ScorePlan): Finish => {
  const band = plan.tag === "bands" ? Arithmetic.banding(plan) : undefined
  return (code, digits, places) => {
    if (code === Arithmetic.unknown) return undetermined
    if (code === Arithmetic.notApplicable) return notApplicable
    const value = plan.tag === "bands" ? plan.words[band?.(digits) ?? 0] : undefined
    return { _tag: "Value", value: value ?? Arithmetic.textOf(digits, places) }
  }
}

const numberIn = (plan: ScorePlan): NumberPlan => (plan.tag === "bands" ? plan.of : plan)

/**
 * Compiles a score with the parameters of its environment; throws `PolicyError` where the two do not fit, which a score
 * that passed its check does not meet. The outcome of a row throws it where the score itself says "error".
 *
 * @example
 * ```ts
 * import * as Criterion from "@cunguan/core/policy/Criterion"
 * import * as FactRow from "@cunguan/core/policy/FactRow"
 * import * as FactTable from "@cunguan/core/policy/FactTable"
 * import * as Score from "@cunguan/core/policy/Score"
 * import * as ScoreKernel from "@cunguan/core/policy/ScoreKernel"
 *
 * const mark = (zh: string, en: string) => FactTable.decimal({ zh, en }, { absent: "notSupplied" })
 * const table = FactTable.make({ written: mark("笔试", "written test"), interview: mark("面试", "interview") })
 * const { fact } = Criterion.of(table)
 * const total = Score.weightedSum(100, [
 *   { weight: 60, score: Score.component("written", fact("written")) },
 *   { weight: 40, score: Score.component("interview", fact("interview")) }
 * ])
 * const read = FactRow.reader(table)
 * const { outcome } = ScoreKernel.compile(total, { table })
 *
 * outcome(read({ written: "80.5", interview: "90" })) // => { _tag: "Value", value: "84.3" }
 * outcome(read({ written: "80.5" })) // => { _tag: "Undetermined" }
 * ```
 *
 * @category compiling
 * @since 0.1.0
 */
export const compile = (score: Score, environment: Environment): ScoreKernel => {
  const plan = lower(score, environment)
  const writing = begin(access)
  const { code, digits, places, statements } = write(numberIn(plan), writing)
  const finish = writing.hand(finishing(plan))
  const written = `${statements}return ${finish}(${code},${digits},${places});`
  const outcome = build({ code: written, handed: writing.handed }, "row") as ScoreKernel["outcome"] | undefined
  return outcome === undefined ? interpreted(plan) : { outcome, isGenerated: true }
}

/**
 * The same as {@link compile} without generated code.
 *
 * @category compiling
 * @since 0.1.0
 */
export const interpret = (score: Score, environment: Environment): ScoreKernel => interpreted(lower(score, environment))

const interpreted = (plan: ScorePlan): ScoreKernel => {
  const [scored, finish] = [closures(numberIn(plan)), finishing(plan)]
  return {
    outcome: (row) => {
      const { code, digits, places } = scored(row)
      return finish(code, digits, places)
    },
    isGenerated: false
  }
}

/**
 * Scores the subjects from one to another, that one not included: `codes` gets 1 where there is a value, 2 where it is
 * unknown, 3 where the score does not apply; `numbers` the value, or of bands the place of the word, else `NaN`.
 *
 * @category models
 * @since 0.1.0
 */
export type ScoreColumns = (codes: Uint8Array, numbers: Float64Array, from: number, to: number) => void

/**
 * Compiles a score for columns. Throws {@link NotExpressible} where it reads a list. A value of more than 15 digits ends
 * the loop with `PolicyError`: binary numbers do not tell those apart.
 *
 * @example
 * ```ts
 * import * as Criterion from "@cunguan/core/policy/Criterion"
 * import * as FactColumns from "@cunguan/core/policy/FactColumns"
 * import * as FactRow from "@cunguan/core/policy/FactRow"
 * import * as FactTable from "@cunguan/core/policy/FactTable"
 * import * as Score from "@cunguan/core/policy/Score"
 * import * as ScoreKernel from "@cunguan/core/policy/ScoreKernel"
 *
 * const table = FactTable.make({ mark: FactTable.decimal({ zh: "成绩", en: "mark" }, { absent: "notSupplied" }) })
 * const read = FactRow.reader(table)
 * const columns = FactColumns.make(table, 2)
 * for (const [index, facts] of [{ mark: "80.5" }, {}].entries()) FactColumns.set(columns, index, read(facts))
 * const score = ScoreKernel.overColumns(Score.component("mark", Criterion.fact("mark")), { table }, columns)
 * const [codes, numbers] = [new Uint8Array(2), new Float64Array(2)]
 * score(codes, numbers, 0, 2)
 *
 * Array.from(codes) // => [1, 2]
 * numbers[0] // => 80.5
 * ```
 *
 * @category compiling
 * @since 0.1.0
 */
export const overColumns = (score: Score, environment: Environment, columns: FactColumns.FactColumns): ScoreColumns => {
  const plan = lower(score, environment)
  const [list] = listsOf(numberIn(plan))
  if (list !== undefined) throw withoutColumn(list)
  const numberOf = plan.tag === "bands" ? Arithmetic.banding(plan) : Arithmetic.numberOf
  const writing = begin(accessOf(columns))
  const { code, digits, statements } = write(numberIn(plan), writing)
  const number = `${code}===1?${writing.hand(numberOf)}(${digits}):NaN`
  const loop = `for(let row=from;row<to;row++){${statements}codes[row]=${code};numbers[row]=${number};}`
  const generated = build({ code: loop, handed: writing.handed }, "codes,numbers,from,to") as ScoreColumns | undefined
  return generated ?? byRows(closures(numberIn(plan)), numberOf, columns)
}

const byRows = (
  scored: (row: FactRow) => Scored,
  numberOf: (digits: bigint) => number,
  columns: FactColumns.FactColumns
): ScoreColumns => {
  return (codes, numbers, from, to) => {
    for (let index = from; index < to; index++) {
      const { code, digits } = scored(FactColumns.row(columns, index))
      codes[index] = code
      numbers[index] = code === Arithmetic.value ? numberOf(digits) : Number.NaN
    }
  }
}
