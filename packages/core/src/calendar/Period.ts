/**
 * A span of days from one day (included) until another (excluded), or without an end.
 *
 * Half-open, so that one period ends on the very day on which the next begins and no day is counted twice. A period has
 * at least one day.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type { Language, Text } from "../text/Text.ts"
import * as CalendarDate from "./CalendarDate.ts"

/**
 * Schema of a period: `from` is its first day, `until` the first day after it; without `until` it has no end.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Period = Schema.Struct({
  from: CalendarDate.CalendarDate,
  until: Schema.optionalKey(CalendarDate.CalendarDate)
})
  .annotate({ identifier: "Period" })
  .check(
    Schema.makeFilter(({ from, until }) => until === undefined || from < until, {
      expected: "a period whose first day is before its end"
    })
  )

/**
 * The type of {@link Period}.
 *
 * @category models
 * @since 0.1.0
 */
export interface Period {
  readonly from: CalendarDate.CalendarDate
  readonly until?: CalendarDate.CalendarDate
}

/**
 * A period that would end on or before its first day.
 *
 * @category errors
 * @since 0.1.0
 */
export class EmptyPeriod extends Schema.TaggedError<EmptyPeriod>()("EmptyPeriod", {}) {
  override get message() {
    return "This period has no day, because its end is not after its first day. The end is the first day that no longer belongs to the period: give a later one, or none."
  }
}

/**
 * A period of days that are known to be in order; throws {@link EmptyPeriod} otherwise.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = (from: CalendarDate.CalendarDate, until?: CalendarDate.CalendarDate): Period => {
  if (until === undefined) return { from }
  if (until <= from) throw new EmptyPeriod()
  return { from, until }
}

/** Whether a period that ends at `until` reaches further than one that ends at `other`. */
const endsAfter = (until: CalendarDate.CalendarDate | undefined, other: CalendarDate.CalendarDate | undefined) =>
  other !== undefined && (until === undefined || until > other)

/**
 * Whether a day belongs to a period: the first day does, the end does not.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as Period from "@cunguan/core/calendar/Period"
 *
 * const term = Period.make(CalendarDate.make("2008-08-01"), CalendarDate.make("2011-08-01"))
 *
 * Period.contains(term, CalendarDate.make("2008-08-01")) // => true
 * Period.contains(term, CalendarDate.make("2011-08-01")) // => false
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const contains = ({ from, until }: Period, day: CalendarDate.CalendarDate): boolean =>
  from <= day && (until === undefined || day < until)

/**
 * The days that belong to both periods, `undefined` if there are none.
 *
 * @category operations
 * @since 0.1.0
 */
export const intersect = (period: Period, other: Period): Period | undefined => {
  const from = CalendarDate.max(period.from, other.from)
  const until = endsAfter(period.until, other.until) ? other.until : period.until
  return until === undefined ? { from } : from < until ? { from, until } : undefined
}

/**
 * Whether two periods have a day in common.
 *
 * @category operations
 * @since 0.1.0
 */
export const overlaps = (period: Period, other: Period): boolean => intersect(period, other) !== undefined

/**
 * Whether one period begins on the day on which the other ends, in either order.
 *
 * @category operations
 * @since 0.1.0
 */
export const isAdjacent = (period: Period, other: Period): boolean =>
  period.until === other.from || other.until === period.from

/**
 * The days that at least one of the periods covers, as periods in the order of time that neither overlap nor touch.
 *
 * @category operations
 * @since 0.1.0
 */
export const coverage = (periods: ReadonlyArray<Period>): ReadonlyArray<Period> => {
  const covered: Array<Period> = []
  for (const period of periods.toSorted((one, other) => CalendarDate.Order(one.from, other.from))) {
    const last = covered.at(-1)
    if (last === undefined || (last.until !== undefined && last.until < period.from)) covered.push(period)
    else if (endsAfter(period.until, last.until)) covered[covered.length - 1] = { ...period, from: last.from }
  }
  return covered
}

/**
 * The days of a period that none of the other periods covers, in the order of time.
 *
 * @category operations
 * @since 0.1.0
 */
export const gaps = (within: Period, periods: ReadonlyArray<Period>): ReadonlyArray<Period> => {
  const uncovered: Array<Period> = []
  let from = within.from
  for (const { from: start, until } of coverage(periods)) {
    if (within.until !== undefined && start >= within.until) break
    if (start > from) uncovered.push({ from, until: start })
    if (until === undefined) return uncovered
    from = CalendarDate.max(from, until)
  }
  if (within.until === undefined) uncovered.push({ from })
  else if (from < within.until) uncovered.push({ from, until: within.until })
  return uncovered
}

/**
 * A period in words that say which of its bounds are included.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as Period from "@cunguan/core/calendar/Period"
 *
 * Period.format(Period.make(CalendarDate.make("2008-08-01")), "en") // => "from 1 August 2008 (included), without an end"
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const format = ({ from, until }: Period, language: Language): string => {
  const first = CalendarDate.format(from, language)
  if (language === "zh") {
    return until === undefined ? `自${first}（含）起` : `${first}（含）至${CalendarDate.format(until, "zh")}（不含）`
  }
  return until === undefined
    ? `from ${first} (included), without an end`
    : `from ${first} (included) until ${CalendarDate.format(until, "en")} (excluded)`
}

/**
 * A period in both languages, as an argument of a message.
 *
 * @category rendering
 * @since 0.1.0
 */
export const text = (period: Period): Text => ({ zh: format(period, "zh"), en: format(period, "en") })
