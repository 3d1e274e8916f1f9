/**
 * Counting in working days over calendars that are data, one per year: which days are off and which weekends are worked.
 *
 * The first day is never counted, the last one is (Civil Code, article 201). A day of a year without a calendar is an
 * error and never taken for an ordinary Monday to Friday, because the arrangement of a year is announced, not computed.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as CalendarDate from "./CalendarDate.ts"

/**
 * The arrangement of one year: days off by holiday (on any day of the week) and Saturdays and Sundays that are worked to
 * make up for them. Other Saturdays and Sundays are off, other days are worked.
 *
 * @category models
 * @since 0.1.0
 */
export interface YearCalendar {
  readonly year: number
  readonly holidays: ReadonlyArray<CalendarDate.CalendarDate>
  readonly makeUpWorkdays: ReadonlyArray<CalendarDate.CalendarDate>
}

/**
 * Schema of {@link YearCalendar}: every day lies in the year, a make-up workday is a Saturday or Sunday, and no day is
 * in both lists.
 *
 * @category schemas
 * @since 0.1.0
 */
export const YearCalendar: Schema.Codec<
  YearCalendar,
  { readonly year: number; readonly holidays: ReadonlyArray<string>; readonly makeUpWorkdays: ReadonlyArray<string> }
> = Schema.Struct({
  year: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 9999 })),
  holidays: Schema.Array(CalendarDate.CalendarDate),
  makeUpWorkdays: Schema.Array(CalendarDate.CalendarDate)
}).check(
  Schema.makeFilter(
    ({ year, holidays, makeUpWorkdays }) =>
      [...holidays, ...makeUpWorkdays].every((day) => CalendarDate.year(day) === year),
    { expected: "holidays and make-up workdays that lie in the year of the calendar" }
  ),
  Schema.makeFilter(({ makeUpWorkdays }) => makeUpWorkdays.every(isWeekend), {
    expected: "make-up workdays that are Saturdays or Sundays"
  }),
  Schema.makeFilter(({ holidays, makeUpWorkdays }) => !makeUpWorkdays.some((day) => holidays.includes(day)), {
    expected: "no day that is both a holiday and a make-up workday"
  })
)

/**
 * A day whose year has no calendar. It names the year that is missing and those that are there.
 *
 * @category errors
 * @since 0.1.0
 */
export class CalendarNotCovered extends Schema.TaggedError<CalendarNotCovered>()("CalendarNotCovered", {
  year: Schema.Int,
  covered: Schema.Array(Schema.Int)
}) {
  override get message() {
    const covered = this.covered.length === 0 ? "no calendar was given" : `calendars cover ${this.covered.join(", ")}`
    return `Working days of ${this.year} cannot be counted, because the holidays of that year are not known: ${covered}. Add the calendar of ${this.year} from the yearly notice of the State Council.`
  }
}

const isWeekend = (day: CalendarDate.CalendarDate): boolean => CalendarDate.dayOfWeek(day) >= 6

/**
 * Whether a day is a working day.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as WorkingDays from "@cunguan/core/calendar/WorkingDays"
 * import { calendars } from "@cunguan/core/policy/nationalCalendars"
 * import * as Result from "effect/Result"
 *
 * WorkingDays.isWorkingDay(calendars, CalendarDate.make("2026-02-14")) // => Result.succeed(true)
 * WorkingDays.isWorkingDay(calendars, CalendarDate.make("2026-02-16")) // => Result.succeed(false)
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const isWorkingDay = (
  calendars: ReadonlyArray<YearCalendar>,
  day: CalendarDate.CalendarDate
): Result.Result<boolean, CalendarNotCovered> => {
  const year = CalendarDate.year(day)
  const calendar = calendars.find((candidate) => candidate.year === year)
  if (calendar === undefined) {
    const covered = calendars.map((candidate) => candidate.year).toSorted((one, other) => one - other)
    return Result.fail(new CalendarNotCovered({ year, covered }))
  }
  return Result.succeed(calendar.makeUpWorkdays.includes(day) || !(isWeekend(day) || calendar.holidays.includes(day)))
}

/**
 * The n-th working day after a day, which is not counted itself; for n = 0 the day itself, working day or not. Throws a
 * `RangeError` unless n is a whole number from 0.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as WorkingDays from "@cunguan/core/calendar/WorkingDays"
 * import { calendars } from "@cunguan/core/policy/nationalCalendars"
 * import * as Result from "effect/Result"
 *
 * // 1 to 8 October 2025 are off and Saturday 11 October is worked.
 * WorkingDays.addWorkingDays(calendars, CalendarDate.make("2025-09-29"), 4) // => Result.succeed("2025-10-11")
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const addWorkingDays = (
  calendars: ReadonlyArray<YearCalendar>,
  from: CalendarDate.CalendarDate,
  n: number
): Result.Result<CalendarDate.CalendarDate, CalendarNotCovered> => {
  requireCount(n)
  let day = from
  for (let counted = 0; counted < n; ) {
    day = CalendarDate.addDays(day, 1)
    const working = isWorkingDay(calendars, day)
    if (Result.isFailure(working)) return Result.fail(working.failure)
    if (working.success) counted++
  }
  return Result.succeed(day)
}

/**
 * Working days after the first day until the second, which is counted; negative if the second is earlier.
 *
 * @category operations
 * @since 0.1.0
 */
export const workingDaysBetween = (
  calendars: ReadonlyArray<YearCalendar>,
  from: CalendarDate.CalendarDate,
  to: CalendarDate.CalendarDate
): Result.Result<number, CalendarNotCovered> => {
  if (to < from) return Result.map(workingDaysBetween(calendars, to, from), (count) => 0 - count)
  let counted = 0
  for (let day = from; day < to; ) {
    day = CalendarDate.addDays(day, 1)
    const working = isWorkingDay(calendars, day)
    if (Result.isFailure(working)) return Result.fail(working.failure)
    if (working.success) counted++
  }
  return Result.succeed(counted)
}

/**
 * The last day of a period of so many days that begins with an act: the day of the act is not counted, the last day is
 * included. With `rollsOverHolidays`, a last day that is off moves to the next working day (Civil Code, article 203;
 * weekends are taken as days off). Throws a `RangeError` unless `days` is a whole number from 0.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as WorkingDays from "@cunguan/core/calendar/WorkingDays"
 * import { calendars } from "@cunguan/core/policy/nationalCalendars"
 * import * as Result from "effect/Result"
 *
 * const notice = CalendarDate.make("2025-09-26")
 * const days = { days: 7, kind: "calendar" } as const
 *
 * WorkingDays.deadline(notice, days, calendars, { rollsOverHolidays: false }) // => Result.succeed("2025-10-03")
 * WorkingDays.deadline(notice, days, calendars, { rollsOverHolidays: true }) // => Result.succeed("2025-10-09")
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const deadline = (
  from: CalendarDate.CalendarDate,
  period: { readonly days: number; readonly kind: "calendar" | "working" },
  calendars: ReadonlyArray<YearCalendar>,
  options: { readonly rollsOverHolidays: boolean }
): Result.Result<CalendarDate.CalendarDate, CalendarNotCovered> => {
  requireCount(period.days)
  const last =
    period.kind === "working"
      ? addWorkingDays(calendars, from, period.days)
      : Result.succeed(CalendarDate.addDays(from, period.days))
  return options.rollsOverHolidays ? Result.flatMap(last, (day) => nextWorkingDay(calendars, day)) : last
}

/** The day itself if it is a working day, otherwise the first one after it. */
const nextWorkingDay = (
  calendars: ReadonlyArray<YearCalendar>,
  day: CalendarDate.CalendarDate
): Result.Result<CalendarDate.CalendarDate, CalendarNotCovered> =>
  Result.flatMap(isWorkingDay(calendars, day), (working) =>
    working ? Result.succeed(day) : addWorkingDays(calendars, day, 1)
  )

const requireCount = (count: number): void => {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RangeError("A number of days to add must be a whole number from 0. Decode it with a schema first.")
  }
}
