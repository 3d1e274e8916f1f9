/**
 * Numbers in SQL: queries of one row with the digits of a number and the code of what it came to.
 *
 * Digits are whole numbers of the last of so many places, and how large they can be is known beforehand, so that nothing is
 * rounded that a score does not round, and nothing overflows.
 *
 * @since 0.1.0
 */
import { NotExpressible } from "../../Plan.ts"
import { one, places as placesOfAll } from "../../score/Plan.ts"
import { type Fragment, joined, sql } from "../condition.ts"
import type { Dialect } from "../dialect.ts"

/** A query of one row; its digits lie between `-most` and `most`. */
export interface Query {
  readonly query: Fragment
  readonly places: number
  readonly most: bigint
}

/** The columns of such a query. No column of a user is called so by accident. */
export const digits: Fragment = ['"score.digits"']
export const code: Fragment = ['"score.code"']

/** Ten to so many. */
export const tenTo = (exponent: number): bigint => 10n ** BigInt(exponent)

/** A number of the expression by its fewest places. */
export const shortest = (trillionths: bigint): { readonly integer: bigint; readonly places: number } => {
  let [integer, places] = [trillionths, placesOfAll]
  while (places > 0 && integer % 10n === 0n) {
    integer /= 10n
    places -= 1
  }
  return { integer, places }
}

/** Digits in units of more places. */
export const scaled = (text: Fragment, from: number, to: number): Fragment =>
  from === to ? text : sql`(${text}) * ${tenTo(to - from)}`

/** A whole number of the expression in units of so many places. */
export const digitsAt = (trillionths: bigint, places: number): bigint => trillionths / tenTo(placesOfAll - places)

export const magnitude = (digits: bigint): bigint => (digits < 0n ? -digits : digits)

/** The largest of some numbers, of which none is below 0. */
export const largest = (...of: ReadonlyArray<bigint>): bigint => {
  let most = 0n
  for (const next of of) if (next > most) most = next
  return most
}

/** Refuses digits that a database does not hold exactly. */
export const held = (most: bigint, { largestWhole, title }: Dialect): bigint => {
  if (largestWhole === undefined || most <= largestWhole) return most
  const reason = `a number on the way to it can have ${String(most).length} digits, more than the database keeps apart; round to fewer places, or say that its columns hold less`
  throw new NotExpressible({ face: title, path: "", reason })
}

/** Queries side by side, named in their order. */
export const sideBySide = (queries: ReadonlyArray<Fragment>): Fragment =>
  queries.flatMap((query, at): Fragment => [`${at === 0 ? "" : ", "}(`, ...query, `) AS ${name(at)}`])

const name = (at: number): string => `"score.${at}"`

/** The digits of one of several queries, and its code. */
export const digitsIn = (at: number): Fragment => [`${name(at)}.`, ...digits]
export const codeIn = (at: number): Fragment => [`${name(at)}.`, ...code]

/** The codes of so many queries, one after the other. */
export const codesOf = (count: number): Fragment =>
  joined(
    Array.from({ length: count }, (_, at) => codeIn(at)),
    ", "
  )

/** The code of what needs all of several numbers: an error before what is unknown, and that before a value. */
export const codeOfAll = (count: number): Fragment => {
  const codes = codesOf(count)
  return sql`CASE WHEN 4 IN (${codes}) THEN 4 WHEN 2 IN (${codes}) THEN 2 ELSE 1 END`
}

/** The number of digits from which on a number is no score, in units of so many places. */
export const limit = (places: number): bigint => (one * tenTo(18)) / tenTo(placesOfAll - places)
