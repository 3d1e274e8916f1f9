/**
 * Every kind of number of a score as a query.
 *
 * @since 0.1.0
 */
import type { BandsPlan, ExactPlan, MarkPlan, NumberPlan } from "../../score/Plan.ts"
import type { Writing } from "../columns.ts"
import { type Fragment, or, sql, text } from "../condition.ts"
import { railsOf } from "../rails.ts"
import { expression } from "../values.ts"
import { divided, rounded, weighted } from "./division.ts"
import {
  code,
  codeIn,
  codeOfAll,
  digits,
  digitsAt,
  digitsIn,
  held,
  largest,
  limit,
  magnitude,
  type Query,
  scaled,
  shortest,
  sideBySide,
  tenTo
} from "./query.ts"
import { average, sum } from "./series.ts"
import { tally } from "./tally.ts"

/** A number as a query. */
export const numberOf = (plan: NumberPlan, writing: Writing): Query => {
  const { dialect } = writing
  switch (plan.tag) {
    case "exact":
      return exact(plan, writing)
    case "mark":
      return mark(plan, writing)
    case "choose": {
      const [of, rails, { otherwise }] = [numberOf(plan.score, writing), railsOf(plan.when, writing), plan]
      const instead = otherwise !== "notApplicable" && "tag" in otherwise ? exact(otherwise, writing) : undefined
      const places = Math.max(of.places, instead?.places ?? 0)
      const not = or(rails.no, rails.notApplicable)
      const codeOf = otherwise === "notApplicable" ? 3 : instead === undefined ? 4 : 1
      const other =
        instead === undefined ? sql`NULL` : scaled(number(otherwise as ExactPlan, writing), instead.places, places)
      const value = sql`CASE WHEN ${rails.yes} THEN ${scaled(digitsIn(0), of.places, places)} WHEN ${not} THEN ${other} END`
      const codes = sql`CASE WHEN ${rails.yes} THEN ${codeIn(0)} WHEN ${not} THEN ${codeOf} ELSE 2 END`
      const query = sql`SELECT ${value} AS ${digits}, ${codes} AS ${code} FROM ${sideBySide([of.query])}`
      const most = held(of.most * tenTo(places - of.places), dialect)
      return { query, places, most: largest(most, (instead?.most ?? 0n) * tenTo(places - (instead?.places ?? 0))) }
    }
    case "times": {
      const [count, factor] = [numberOf(plan.count, writing), shortest(plan.factor)]
      const most = held(count.most * magnitude(factor.integer), dialect)
      const product = sql`${digitsIn(0)} * ${factor.integer}`
      const query = sql`SELECT ${product} AS ${digits}, ${codeIn(0)} AS ${code} FROM ${sideBySide([count.query])}`
      return { query, places: count.places + factor.places, most }
    }
    case "sum":
      return sum(plan.of, writing, numberOf)
    case "average":
      return average(plan, writing, numberOf)
    case "weighted":
      return weighted(
        plan,
        plan.terms.map(({ of }) => numberOf(of, writing)),
        dialect
      )
    case "quotient": {
      const [of, by] = [numberOf(plan.dividend, writing), numberOf(plan.divisor, writing)]
      const isZero = sql`${codeOfAll(2)} = 1 AND ${digitsIn(1)} = 0`
      const zero = "tag" in plan.whenZero ? exact(plan.whenZero, writing) : undefined
      const division = {
        from: sideBySide([of.query, by.query]),
        code: sql`CASE WHEN ${isZero} THEN ${zero === undefined ? 4 : 5} ELSE ${codeOfAll(2)} END`,
        dividend: { text: digitsIn(0), places: of.places, most: of.most },
        divisor: { text: digitsIn(1), places: by.places, most: by.most }
      }
      const quotient = divided(division, plan.rounding, dialect)
      if (zero === undefined) return quotient
      const places = Math.max(quotient.places, zero.places)
      const instead = scaled(number(plan.whenZero as ExactPlan, writing), zero.places, places)
      const value = sql`CASE ${codeIn(0)} WHEN 5 THEN ${instead} ELSE ${scaled(digitsIn(0), quotient.places, places)} END`
      const codes = sql`CASE ${codeIn(0)} WHEN 5 THEN 1 ELSE ${codeIn(0)} END`
      const most = held(quotient.most * tenTo(places - quotient.places), dialect)
      return {
        query: sql`SELECT ${value} AS ${digits}, ${codes} AS ${code} FROM ${sideBySide([quotient.query])}`,
        places,
        most: largest(most, zero.most * tenTo(places - zero.places))
      }
    }
    case "within": {
      const of = numberOf(plan.of, writing)
      const ends = [plan.low, plan.high].flatMap((end) => (end === undefined ? [] : [shortest(end)]))
      const places = Math.max(of.places, ...ends.map((end) => end.places))
      const value = dialect.between(scaled(digitsIn(0), of.places, places), {
        ...(plan.low === undefined ? {} : { low: digitsAt(plan.low, places) }),
        ...(plan.high === undefined ? {} : { high: digitsAt(plan.high, places) })
      })
      const query = sql`SELECT ${value} AS ${digits}, ${codeIn(0)} AS ${code} FROM ${sideBySide([of.query])}`
      const bounds = ends.map((end) => magnitude(end.integer) * tenTo(places - end.places))
      const most = plan.low === undefined || plan.high === undefined ? of.most * tenTo(places - of.places) : 0n
      return { query, places, most: held(largest(most, ...bounds), dialect) }
    }
    case "rounded":
      return rounded(numberOf(plan.of, writing), plan.rounding, dialect)
    case "tally":
      return tally(plan, writing, numberOf)
    case "checked": {
      const of = numberOf(plan.of, writing)
      const tooLarge = limit(of.places)
      if (of.most < tooLarge) return of
      const codes = sql`CASE WHEN ${codeIn(0)} = 1 AND ABS(${digitsIn(0)}) >= ${tooLarge} THEN 4 ELSE ${codeIn(0)} END`
      const query = sql`SELECT ${digitsIn(0)} AS ${digits}, ${codes} AS ${code} FROM ${sideBySide([of.query])}`
      return { query, places: of.places, most: tooLarge }
    }
  }
}

const number = (plan: ExactPlan, { dialect }: Writing): Fragment => dialect.exact(sql`${shortest(plan.digits).integer}`)

const exact = (plan: ExactPlan, writing: Writing): Query => {
  const { integer, places } = shortest(plan.digits)
  const query = sql`SELECT ${number(plan, writing)} AS ${digits}, 1 AS ${code}`
  return { query, places, most: held(magnitude(integer), writing.dialect) }
}

/** Numbers made from days have no more digits. */
const mostDays = 10_000_000n

const mark = ({ isCount, value }: MarkPlan, writing: Writing): Query => {
  const { dialect } = writing
  const column = expression(value, writing, "number")
  if (value.tag !== "fact") {
    const query = sql`SELECT ${dialect.exact(column)} AS ${digits}, CASE WHEN ${column} IS NULL THEN 2 ELSE 1 END AS ${code}`
    return { query, places: 0, most: mostDays }
  }
  const { most, places } = writing.range(value)
  const holds = shortest(most)
  const whole = dialect.exact(dialect.rounded(column, places))
  // A column that holds more than was said is an error and never rounded.
  const other = sql`ABS(${column}) > ${[decimal(most)]} OR ${dialect.hasMorePlaces(column, places)}`
  const broken = isCount ? sql`${other} OR ${column} < 0` : other
  const codes = sql`CASE WHEN ${column} IS NULL THEN 2 WHEN ${broken} THEN 4 ELSE 1 END`
  const digitsAtMost = holds.integer * tenTo(Math.max(places - holds.places, 0)) + 1n
  return {
    query: sql`SELECT ${whole} AS ${digits}, ${codes} AS ${code}`,
    places,
    most: held(digitsAtMost, dialect)
  }
}

/** A number of the expression as SQL writes it. */
const decimal = (trillionths: bigint): string => {
  const { integer, places } = shortest(trillionths)
  const text = String(integer).padStart(places + 1, "0")
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`
}

/** What a score comes to: a number, or the word of a band. */
export const valueOf = (
  plan: NumberPlan | BandsPlan,
  writing: Writing
): { readonly value: Fragment; readonly code: Fragment } => {
  const { most, places, query } = numberOf(plan.tag === "bands" ? plan.of : plan, writing)
  const { dialect } = writing
  const from = sideBySide([query])
  const value = plan.tag === "bands" ? word(plan, places) : dialect.decimal(digitsIn(0), places, most)
  return {
    value: sql`(SELECT CASE WHEN ${codeIn(0)} = 1 THEN ${value} END FROM ${from})`,
    code: sql`(SELECT ${codeIn(0)} FROM ${from})`
  }
}

const signs = { atLeast: ">=", atMost: "<=", above: ">", below: "<" }

const word = ({ bands, words }: BandsPlan, places: number): Fragment => {
  const cases = bands.flatMap(({ bound, relation }, at): Fragment => {
    const { integer, places: behind } = shortest(bound)
    const all = Math.max(places, behind)
    const band = integer * tenTo(all - behind)
    return sql`WHEN ${scaled(digitsIn(0), places, all)} ${[signs[relation]]} ${band} THEN ${text(words[at] ?? "")} `
  })
  return sql`CASE ${cases}ELSE ${text(words.at(-1) ?? "")} END`
}
