/**
 * Samples of a type: values that stand for all of its values where these are compared with some bounds alone. They are
 * the bounds, one value between each two neighbours, and one beyond the first and the last.
 *
 * @since 0.1.0
 */
import * as BigDecimal from "effect/BigDecimal"
import * as CalendarDate from "../../calendar/CalendarDate.ts"
import * as Days from "../../internal/days.ts"
import * as Decimal from "../Decimal.ts"
import * as ValueType from "../ValueType.ts"

/** How values of a type lie beside each other. */
interface Line<A> {
  readonly read: (value: ValueType.Value) => ReadonlyArray<A>
  readonly isBelow: (self: A, that: A) => boolean
  /** A value between two, before the first, or after the last; where there is none, anything that lies elsewhere. */
  readonly between: (low: A | undefined, high: A | undefined) => A
  readonly write: (value: A) => ValueType.Value
}

const along = <A>(line: Line<A>, bounds: ReadonlyArray<ValueType.Value>): ReadonlyArray<ValueType.Value> => {
  const sorted = bounds
    .flatMap(line.read)
    .sort((left, right) => (line.isBelow(left, right) ? -1 : line.isBelow(right, left) ? 1 : 0))
  const distinct = sorted.filter((bound, position) => {
    const before = sorted[position - 1]
    return before === undefined || line.isBelow(before, bound)
  })
  if (distinct.length === 0) return [line.write(line.between(undefined, undefined))]
  const samples = [undefined, ...distinct].flatMap((low, position) => {
    const high = distinct[position]
    const between = line.between(low, high)
    const fits =
      (low === undefined || line.isBelow(low, between)) && (high === undefined || line.isBelow(between, high))
    return [...(fits ? [between] : []), ...(high === undefined ? [] : [high])]
  })
  return samples.map(line.write)
}

const numbers: Line<number> = {
  read: (value) => [Number(value)].filter(Number.isFinite),
  isBelow: (self, that) => self < that,
  between: (low, high) => {
    if (low === undefined) return high === undefined ? 0 : high - 1 < high ? high - 1 : -Number.MAX_VALUE
    if (high === undefined) return low + 1 > low ? low + 1 : Number.MAX_VALUE
    return low / 2 + high / 2
  },
  write: (value) => value
}

/** Whole numbers; a bound that is none lies between two of them. */
const integers: Line<number> = {
  ...numbers,
  read: (value) => numbers.read(value).flatMap((bound) => [...new Set([Math.floor(bound), Math.ceil(bound)])]),
  between: (low, high) => Math.floor(numbers.between(low, high))
}

const places = 12
const largest = Decimal.make("999999999999999999.999999999999")
const one = BigDecimal.fromBigInt(1n)

const decimals: Line<BigDecimal.BigDecimal> = {
  read: (value) => {
    const exact = Decimal.parse(value)
    return exact === undefined ? [] : [exact]
  },
  isBelow: BigDecimal.isLessThan,
  between: (low, high) => {
    if (low === undefined) {
      const least = BigDecimal.negate(largest)
      return high === undefined ? one : BigDecimal.max(least, BigDecimal.subtract(high, one))
    }
    if (high === undefined) return BigDecimal.min(largest, BigDecimal.sum(low, one))
    const middle = BigDecimal.multiply(BigDecimal.sum(low, high), BigDecimal.make(5n, 1))
    return BigDecimal.round(middle, { scale: places, mode: "floor" })
  },
  write: (value) => Decimal.text(value)
}

const days: Line<CalendarDate.CalendarDate> = {
  read: (value) => (ValueType.accepts({ kind: "date" }, value) ? [value as CalendarDate.CalendarDate] : []),
  isBelow: (self, that) => self < that,
  between: (low, high) => {
    if (low !== undefined) return low < lastDay ? CalendarDate.addDays(low, 1) : low
    if (high !== undefined) return high > firstDay ? CalendarDate.addDays(high, -1) : high
    return firstDay
  },
  write: (value) => value
}

/** The first and the last day of the calendar. */
export const [firstDay, lastDay] = [Days.firstDay, Days.lastDay].map(CalendarDate.fromDayNumber) as [
  CalendarDate.CalendarDate,
  CalendarDate.CalendarDate
]

/** A text that is none of some others. */
const otherThan = (texts: ReadonlyArray<string>): string => `${texts.join(" ")} …`

/** Values that stand for all values of a type that are told apart by bounds alone. */
export const ofType = (
  type: ValueType.ValueType,
  bounds: ReadonlyArray<ValueType.Value>,
  whole = false
): ReadonlyArray<ValueType.Value> => {
  switch (type.kind) {
    case "number":
      return along(whole ? integers : numbers, bounds)
    case "decimal":
      return along(decimals, bounds)
    case "date":
      return along(days, bounds)
    case "boolean":
      return [true, false]
    case "text": {
      const texts = [...new Set(bounds.map(String))]
      return [...texts, otherThan(texts)]
    }
    case "oneOf":
    case "ranked":
      return type.members.map(({ value }) => value)
  }
}

/**
 * The bounds of days at which a number that never rises, or never falls, from day to day passes a value: the first day
 * on which it is on the value, and the first beyond it.
 */
export const turns = (
  numberOn: (day: CalendarDate.CalendarDate) => number,
  value: number
): ReadonlyArray<CalendarDate.CalendarDate> => {
  const rises = numberOn(firstDay) <= numberOn(lastDay)
  const reaches = (number: number) => (rises ? number >= value : number <= value)
  const passes = (number: number) => (rises ? number > value : number < value)
  return [reaches, passes].flatMap((is) => {
    const day = Days.firstWhere((number) => is(numberOn(CalendarDate.fromDayNumber(number))))
    return day > Days.lastDay ? [] : [CalendarDate.fromDayNumber(day)]
  })
}
