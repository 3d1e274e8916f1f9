/**
 * Between which numbers a score lies, whatever the facts: ranges are never too narrow.
 *
 * @since 0.1.0
 */
import * as BigDecimal from "effect/BigDecimal"
import * as Decimal from "../Decimal.ts"

/** The numbers from one to another, both included; where an end is absent there is none. */
export interface Range {
  readonly low?: BigDecimal.BigDecimal
  readonly high?: BigDecimal.BigDecimal
}

/** Every number. */
export const unbounded: Range = {}

/** From one number to another, as far as they are given. */
export const make = (low: BigDecimal.BigDecimal | undefined, high: BigDecimal.BigDecimal | undefined): Range => ({
  ...(low === undefined ? {} : { low }),
  ...(high === undefined ? {} : { high })
})

/** The number alone. */
export const of = (decimal: Decimal.Decimal): Range => make(Decimal.make(decimal), Decimal.make(decimal))

/** The range with a function that never falls applied to both ends. */
export const map = ({ high, low }: Range, rise: (number: BigDecimal.BigDecimal) => BigDecimal.BigDecimal): Range =>
  make(low === undefined ? low : rise(low), high === undefined ? high : rise(high))

/** The range kept between two numbers, as far as they are given: what has no end gets one. */
export const within = (
  { high, low }: Range,
  least: BigDecimal.BigDecimal | undefined,
  most: BigDecimal.BigDecimal | undefined
): Range => {
  const kept = (number: BigDecimal.BigDecimal): BigDecimal.BigDecimal => {
    const raised = least === undefined ? number : BigDecimal.max(number, least)
    return most === undefined ? raised : BigDecimal.min(raised, most)
  }
  return make(low === undefined ? least : kept(low), high === undefined ? most : kept(high))
}

/** The only number of a range; none where it has several, or an end is absent. */
export const settled = ({ high, low }: Range): BigDecimal.BigDecimal | undefined =>
  low !== undefined && high !== undefined && BigDecimal.equals(low, high) ? low : undefined

/** The numbers of any of several ranges, and those between them. */
export const around = (ranges: ReadonlyArray<Range>): Range => fold(ranges, BigDecimal.min, BigDecimal.max)

/** The sums of one number of each of several ranges. */
export const sum = (ranges: ReadonlyArray<Range>): Range => fold(ranges, BigDecimal.sum, BigDecimal.sum)

/** The range, and the number that takes the place of one that cannot be made, where there is one. */
export const orElse = (range: Range, otherwise: string | { readonly replaceBy: Decimal.Decimal } | undefined): Range =>
  typeof otherwise === "object" ? around([range, of(otherwise.replaceBy)]) : range

type Join = (self: BigDecimal.BigDecimal, that: BigDecimal.BigDecimal) => BigDecimal.BigDecimal

const fold = (ranges: ReadonlyArray<Range>, low: Join, high: Join): Range => {
  const [first = unbounded, ...rest] = ranges
  return rest.reduce((so, next) => make(both(so.low, next.low, low), both(so.high, next.high, high)), first)
}

const both = (
  self: BigDecimal.BigDecimal | undefined,
  that: BigDecimal.BigDecimal | undefined,
  join: Join
): BigDecimal.BigDecimal | undefined => (self === undefined || that === undefined ? undefined : join(self, that))
