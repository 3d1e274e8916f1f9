/**
 * Divisions in SQL, rounded on their exact rest: averages, weighted sums, quotients.
 *
 * @since 0.1.0
 */
import type { Mode, Rounding } from "../../../Rounding.ts"
import { NotExpressible } from "../../Plan.ts"
import { places as placesOfAll, type WeightedPlan } from "../../score/Plan.ts"
import { type Fragment, joined, sql } from "../condition.ts"
import type { Dialect } from "../dialect.ts"
import {
  code,
  codeIn,
  codesOf,
  digits,
  digitsAt,
  digitsIn,
  held,
  largest,
  type Query,
  scaled,
  shortest,
  sideBySide,
  tenTo
} from "./query.ts"

/** Whether the last digit moves up, by twice the rest `r`, the divisor `b`, the digits `a`, and whether they are below 0. */
const moves: { readonly [M in Mode]: (dialect: Dialect) => Fragment } = {
  halfUp: () => sql`r >= b`,
  halfDown: () => sql`r > b`,
  halfEven: ({ rest }) => sql`r > b OR (r = b AND ${rest("a", "2")} = 1)`,
  up: () => sql`r > 0`,
  down: () => sql`1 = 0`,
  ceiling: () => sql`r > 0 AND s > 0`,
  floor: () => sql`r > 0 AND s < 0`
}

/**
 * A query with a dividend `n`, a divisor `d` that is not 0 where the code is 1, and a code, as one with the quotient
 * rounded. It comes in three steps, so that nothing is written twice.
 */
const quotient = (from: Fragment, { mode }: Rounding, dialect: Dialect): Fragment => {
  const { quotient, rest } = dialect
  const sign = sql`CASE WHEN (n < 0 AND d > 0) OR (n > 0 AND d < 0) THEN -1 ELSE 1 END`
  // Without a value there is no divisor, and what is divided by none is none.
  const divisor = sql`CASE WHEN k = 1 THEN ABS(d) END`
  const whole = sql`SELECT ABS(n) AS n, ${divisor} AS b, ${sign} AS s, k FROM (${from}) AS q`
  const divided = sql`SELECT ${quotient("n", "b")} AS a, 2 * ${rest("n", "b")} AS r, b, s, k FROM (${whole}) AS q`
  const moved = sql`s * (a + CASE WHEN ${moves[mode](dialect)} THEN 1 ELSE 0 END)`
  return sql`SELECT ${moved} AS ${digits}, k AS ${code} FROM (${divided}) AS q`
}

/** How dividend and divisor are scaled so that their quotient is a whole number of the last of so many places. */
const scaling = (dividend: number, divisor: number, places: number) => {
  const shift = places + divisor - dividend
  return { dividend: tenTo(Math.max(shift, 0)), divisor: tenTo(Math.max(-shift, 0)) }
}

/** What is divided: queries side by side, the dividend and the divisor in them, and the code. */
export interface Division {
  readonly from: Fragment
  readonly code: Fragment
  readonly dividend: { readonly text: Fragment; readonly places: number; readonly most: bigint }
  readonly divisor: { readonly text: Fragment; readonly places: number; readonly most: bigint }
}

/** A division as a query. */
export const divided = (division: Division, rounding: Rounding, dialect: Dialect): Query => {
  const { dividend, divisor, from } = division
  const factor = scaling(dividend.places, divisor.places, rounding.places)
  const most = held(dividend.most * factor.dividend, dialect)
  held(2n * divisor.most * factor.divisor, dialect)
  const by = sql`(${divisor.text}) * ${factor.divisor}`
  const source = sql`SELECT (${dividend.text}) * ${factor.dividend} AS n, ${by} AS d, ${division.code} AS k FROM ${from}`
  return {
    query: quotient(source, rounding, dialect),
    places: rounding.places,
    most: most / factor.divisor + 1n
  }
}

/** A number rounded. */
export const rounded = (of: Query, rounding: Rounding, dialect: Dialect): Query => {
  if (rounding.places >= of.places) {
    const more = tenTo(rounding.places - of.places)
    const query = sql`SELECT ${digitsIn(0)} * ${more} AS ${digits}, ${codeIn(0)} AS ${code} FROM ${sideBySide([of.query])}`
    return { query, places: rounding.places, most: held(of.most * more, dialect) }
  }
  const division: Division = {
    ...{ from: sideBySide([of.query]), code: codeIn(0) },
    dividend: { text: digitsIn(0), places: of.places, most: of.most },
    divisor: { text: dialect.exact(sql`1`), places: 0, most: 1n }
  }
  return divided(division, rounding, dialect)
}

/** A weighted sum of the terms that apply. */
export const weighted = (plan: WeightedPlan, terms: ReadonlyArray<Query>, dialect: Dialect): Query => {
  const weights = plan.terms.map(({ weight }) => shortest(weight))
  const placesOfWeights = Math.max(...[...weights, shortest(plan.total)].map(({ places }) => places))
  const places = Math.max(...terms.map((term) => term.places))
  const integers = plan.terms.map(({ weight }) => digitsAt(weight, placesOfWeights))
  const products = terms.map((term, at) => {
    const product = sql`${integers[at] ?? 0n} * ${scaled(digitsIn(at), term.places, places)}`
    return sql`CASE WHEN ${codeIn(at)} = 1 THEN ${product} ELSE 0 END`
  })
  const most = terms.reduce((sum, term, at) => sum + (integers[at] ?? 0n) * term.most * tenTo(places - term.places), 0n)
  const from = sideBySide(terms.map(({ query }) => query))
  const sum = joined(products, " + ")
  const codes = codesOf(terms.length)
  const all = (code: number) =>
    joined(
      terms.map((_, at) => sql`${codeIn(at)} = ${code}`),
      " AND "
    )
  const codeOfTerms = sql`CASE WHEN 4 IN (${codes}) THEN 4 WHEN 2 IN (${codes}) THEN 2 WHEN ${all(3)} THEN 3 ELSE 1 END`
  const { rounding } = plan
  const total = digitsAt(plan.total, placesOfWeights)
  if (rounding === undefined) {
    // The total is a power of ten, so that dividing by it moves the point.
    const behind = places + String(total).length - 1
    if (behind > placesOfAll) throw tooManyPlaces(dialect, behind)
    const query = sql`SELECT ${dialect.exact(sum)} AS ${digits}, ${codeOfTerms} AS ${code} FROM ${from}`
    return { query, places: behind, most: held(most, dialect) }
  }
  const applying = integers.map((weight, at) => sql`CASE WHEN ${codeIn(at)} = 1 THEN ${weight} ELSE 0 END`)
  const divisor = sql`CASE WHEN ${all(1)} THEN ${total} ELSE ${joined(applying, " + ")} END`
  const dividend = { text: dialect.exact(sum), places: places + placesOfWeights, most }
  const by = { text: dialect.exact(divisor), places: placesOfWeights, most: largest(total, ...integers) }
  const result = divided({ from, code: codeOfTerms, dividend, divisor: by }, rounding, dialect)
  // An average lies among what it is made from.
  const among = largest(...terms.map((term) => (term.most * tenTo(rounding.places)) / tenTo(term.places) + 1n))
  return { ...result, most: among }
}

const tooManyPlaces = ({ title }: Dialect, places: number) =>
  new NotExpressible({
    face: title,
    path: "",
    reason: `the weighted sum can have ${places} decimal places, and a score has at most ${placesOfAll}; give it a rounding`
  })
