/**
 * Criteria as conditions of SQL: the rows of a table for which a criterion comes to yes, or to another truth.
 *
 * The verdicts are those of `Criterion.evaluate` on the facts of each row. NULL and an empty text are an absent fact; what
 * is unknown is neither yes nor no, whatever SQL makes of NULL. Values are bound and never stand in the text.
 *
 * - SQLite: days are ISO texts, yes and no are 1 and 0, decimals are numbers of at most 15 digits, a list is a JSON array
 * - PostgreSQL: days are of the type `date`, decimals `numeric`, yes and no `boolean`, a list is a `jsonb` array
 *
 * @since 0.1.0
 */
import type { Criterion } from "./Criterion.ts"
import type { Environment } from "./criterion/Operator.ts"
import type { Truth } from "./Judgement.ts"
import { lower } from "./kernel/lower.ts"
import { lower as lowerScore } from "./kernel/score/lower.ts"
import { type Columns, writing } from "./kernel/sql/columns.ts"
import { type Fragment, fails, or } from "./kernel/sql/condition.ts"
import { type DialectName, dialects } from "./kernel/sql/dialect.ts"
import { railsOf } from "./kernel/sql/rails.ts"
import { type Rendered, render } from "./kernel/sql/render.ts"
import { valueOf } from "./kernel/sql/score/numbers.ts"
import type { Score } from "./Score.ts"

export { NotExpressible } from "./kernel/Plan.ts"
export type { Column, Columns } from "./kernel/sql/columns.ts"
export type { DialectName } from "./kernel/sql/dialect.ts"

/**
 * A condition to stand behind `WHERE`, and the values of its placeholders in their order. Others may stand beside it behind
 * `AND`; what it does not select is selected by another truth, never by `NOT`.
 *
 * @category models
 * @since 0.1.0
 */
export interface Condition extends Rendered {}

/**
 * How a criterion is written: the dialect, the truth whose rows are selected (`yes` unless said otherwise), and where the
 * columns have other names than the facts, or are never absent, those columns.
 *
 * @category models
 * @since 0.1.0
 */
export interface Options {
  readonly dialect: DialectName
  readonly truth?: Truth
  readonly columns?: Columns
  /** The table, where the names of its columns alone could mean another's. */
  readonly table?: string
  /** The number of the first placeholder of PostgreSQL, where others stand before the condition; 1 unless said otherwise. */
  readonly firstParameter?: number
}

/**
 * Writes a criterion with the parameters of its environment. It throws `PolicyError` where the two do not fit, and
 * {@link NotExpressible} where a database reads no text so long.
 *
 * @example
 * ```ts
 * import * as Criterion from "@cunguan/core/policy/Criterion"
 * import * as FactTable from "@cunguan/core/policy/FactTable"
 * import * as Sql from "@cunguan/core/policy/Sql"
 *
 * const table = FactTable.make({
 *   birthDate: FactTable.date({ zh: "出生日期", en: "date of birth" }, { absent: "notSupplied" }),
 *   county: FactTable.text({ zh: "户籍", en: "county" }, { absent: "notSupplied" })
 * })
 * const { fact } = Criterion.of(table)
 * const rule = Criterion.all([
 *   Criterion.isAtMost(Criterion.ageOn(fact("birthDate"), "2009-06-30"), 25),
 *   Criterion.isOneOf(fact("county"), ["330281", "330282"])
 * ])
 *
 * const { parameters, text } = Sql.where(rule, { table }, { dialect: "sqlite" })
 * text // => '"birthDate" >= ? AND "county" IN (?, ?)'
 * parameters // => ["1983-07-01", "330281", "330282"]
 * ```
 *
 * @category compiling
 * @since 0.1.0
 */
export const where = (criterion: Criterion, environment: Environment, options: Options): Condition => {
  const { firstParameter = 1, truth = "yes" } = options
  const rails = railsOf(lower(criterion, environment), writingOf(environment, options))
  const condition = truth === "unknown" ? fails(or(rails.yes, rails.no, rails.notApplicable)) : rails[truth]
  return render(condition, dialects[options.dialect], firstParameter)
}

const writingOf = ({ table: declared }: Environment, { columns, dialect, table }: Omit<Options, "truth">) =>
  writing(declared, dialects[dialect], {
    ...(columns === undefined ? {} : { columns }),
    ...(table === undefined ? {} : { table })
  })

/**
 * A score as two values of SQL, each with the values of its placeholders: its number or word, which is NULL where there is
 * none, and a code: 1 there is a value, 2 it is unknown, 3 the score does not apply, 4 it says "error" or a column holds
 * more than was said of it.
 *
 * @category models
 * @since 0.1.0
 */
export interface ScoreValues {
  readonly value: Rendered
  readonly code: Rendered
}

/**
 * Writes a score with the parameters of its environment. The columns of its numbers need `atMost`, and `places` where these
 * are not whole: nothing is computed in binary fractions, so what a number can come to must be known. It throws
 * `PolicyError` where score and environment do not fit, and {@link NotExpressible} where it is not known, or where a
 * database keeps fewer digits apart.
 *
 * @example
 * ```ts
 * import * as Criterion from "@cunguan/core/policy/Criterion"
 * import * as FactTable from "@cunguan/core/policy/FactTable"
 * import * as Score from "@cunguan/core/policy/Score"
 * import * as Sql from "@cunguan/core/policy/Sql"
 *
 * const table = FactTable.make({ mark: FactTable.decimal({ zh: "成绩", en: "mark" }, { absent: "notSupplied" }) })
 * const kept = Score.clamp(Score.component("mark", Criterion.fact("mark")), { atLeast: 0 })
 * const columns = { mark: { name: "mark", places: 2, atMost: 100 } }
 * const { code, value } = Sql.score(kept, { table }, { dialect: "sqlite", columns })
 *
 * value.text.startsWith("(SELECT ") // => true
 * code.parameters // => []
 * ```
 *
 * @category compiling
 * @since 0.1.0
 */
export const score = (score: Score, environment: Environment, options: Omit<Options, "truth">): ScoreValues => {
  const { firstParameter = 1 } = options
  const { code, value } = valueOf(lowerScore(score, environment), writingOf(environment, options))
  const written = (sql: Fragment) => render({ tag: "test", sql }, dialects[options.dialect], firstParameter)
  return { value: written(value), code: written(code) }
}
