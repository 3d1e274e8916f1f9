/**
 * A day of the calendar without time or zone, written `YYYY-MM-DD`; it exists, so 30 February is not one.
 *
 * Years run from 0001 to 9999 in the proleptic Gregorian calendar (ISO 8601-1:2019). The text sorts as the days do and
 * needs no conversion in JSON or SQL. Arithmetic is on day numbers: no clock, no zone, no `Date`.
 *
 * @since 0.1.0
 */
import * as Order_ from "effect/Order"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Gregorian from "../internal/gregorian.ts"
import * as Expected from "../text/Expected.ts"
import type { Language, Text } from "../text/Text.ts"

const pattern = /^(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$/u

/**
 * Schema of a calendar day: ten characters, `YYYY-MM-DD`, and the day exists.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as Schema from "effect/Schema"
 *
 * Schema.is(CalendarDate.CalendarDate)("2008-02-29") // => true
 * Schema.is(CalendarDate.CalendarDate)("2009-02-29") // => false
 * ```
 *
 * @category schemas
 * @since 0.1.0
 */
export const CalendarDate = Schema.String.annotate({ format: "date" })
  .check(
    Schema.isPattern(
      pattern,
      Expected.words({
        zh: "写成 YYYY-MM-DD 的日期，年份为 0001 至 9999",
        en: "a day written YYYY-MM-DD, years 0001 to 9999"
      })
    ).abort(),
    Schema.makeFilter(
      (day: string) => dayOf(day) <= Gregorian.daysInMonth(yearOf(day), monthOf(day)),
      Expected.words({ zh: "实际存在的日期", en: "a day that exists" })
    )
  )
  .pipe(Schema.brand("CalendarDate"))
  .annotate({ identifier: "CalendarDate" })

/**
 * The type of {@link CalendarDate}.
 *
 * @category models
 * @since 0.1.0
 */
export type CalendarDate = typeof CalendarDate.Type

const explanations = {
  form: "This text is not a calendar day, because it does not have the form YYYY-MM-DD with a year from 0001 to 9999, a month from 01 to 12 and a day from 01 to 31. Write it like 2008-04-10.",
  day: "This text has the form of a calendar day, but that month has no such day. Check the day against the source document.",
  range:
    "The result is not a calendar day, because it lies outside the years 0001 to 9999 or was not reached by whole numbers. Check the days, months or years added."
}

/**
 * A text that is no calendar day, or arithmetic that leaves the years 0001 to 9999. The text itself is not kept: it may
 * be a birth date.
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidCalendarDate extends Schema.TaggedError<InvalidCalendarDate>()("InvalidCalendarDate", {
  reason: Schema.Literals(["form", "day", "range"])
}) {
  override get message() {
    return explanations[this.reason]
  }
}

const yearOf = (day: string): number => Number(day.slice(0, 4))
const monthOf = (day: string): number => Number(day.slice(5, 7))
const dayOf = (day: string): number => Number(day.slice(8, 10))

/**
 * Reads a text as a calendar day.
 *
 * @category constructors
 * @since 0.1.0
 */
export const parse = (text: string): Result.Result<CalendarDate, InvalidCalendarDate> =>
  !pattern.test(text)
    ? Result.fail(new InvalidCalendarDate({ reason: "form" }))
    : dayOf(text) > Gregorian.daysInMonth(yearOf(text), monthOf(text))
      ? Result.fail(new InvalidCalendarDate({ reason: "day" }))
      : Result.succeed(text as CalendarDate)

/**
 * A calendar day from a text that is known to be one, such as a constant; throws {@link InvalidCalendarDate} otherwise.
 * What comes from a person or a file is read with {@link parse} or the schema.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = (text: string): CalendarDate => Result.getOrThrow(parse(text))

/**
 * A calendar day from its parts: month 1 to 12, day 1 to 31; throws {@link InvalidCalendarDate} if there is no such day.
 *
 * @category constructors
 * @since 0.1.0
 */
export const fromParts = (year: number, month: number, day: number): CalendarDate =>
  make(`${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`)

/**
 * The year, 1 to 9999.
 *
 * @category parts
 * @since 0.1.0
 */
export const year: (day: CalendarDate) => number = yearOf

/**
 * The month, 1 to 12.
 *
 * @category parts
 * @since 0.1.0
 */
export const month: (day: CalendarDate) => number = monthOf

/**
 * The day of the month, 1 to 31.
 *
 * @category parts
 * @since 0.1.0
 */
export const dayOfMonth: (day: CalendarDate) => number = dayOf

/**
 * The day of the week by ISO 8601: 1 is Monday, 7 is Sunday.
 *
 * @category parts
 * @since 0.1.0
 */
export const dayOfWeek = (day: CalendarDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 =>
  (Gregorian.modulo(dayNumber(day) + 3, 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7

/**
 * Whether a year has a 29 February.
 *
 * @category parts
 * @since 0.1.0
 */
export const isLeapYear: (year: number) => boolean = Gregorian.isLeapYear

/**
 * The number of a day: days since 1970-01-01, negative before it. Days in the order of time have numbers in that order.
 *
 * @category day numbers
 * @since 0.1.0
 */
export const dayNumber = (day: CalendarDate): number => Gregorian.dayNumber(yearOf(day), monthOf(day), dayOf(day))

/**
 * The day of a number; throws {@link InvalidCalendarDate} outside the years 0001 to 9999.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 *
 * CalendarDate.dayNumber(CalendarDate.make("2008-04-10")) // => 13979
 * CalendarDate.fromDayNumber(13979) // => "2008-04-10"
 * ```
 *
 * @category day numbers
 * @since 0.1.0
 */
export const fromDayNumber = (number: number): CalendarDate => inRange(...Gregorian.parts(whole(number)))

const inRange = (year: number, month: number, day: number): CalendarDate => {
  if (!(year >= 1 && year <= 9999)) throw new InvalidCalendarDate({ reason: "range" })
  return fromParts(year, month, day)
}

/**
 * The day that many whole days later, or earlier for a negative number; throws {@link InvalidCalendarDate} outside the
 * years 0001 to 9999.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 *
 * CalendarDate.addDays(CalendarDate.make("2008-02-28"), 2) // => "2008-03-01"
 * ```
 *
 * @category arithmetic
 * @since 0.1.0
 */
export const addDays = (day: CalendarDate, days: number): CalendarDate =>
  inRange(...Gregorian.parts(dayNumber(day) + whole(days)))

/**
 * The same day of the month that many months later, or the last day of that month where it is shorter (Civil Code,
 * article 202); throws {@link InvalidCalendarDate} outside the years 0001 to 9999.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 *
 * CalendarDate.addMonths(CalendarDate.make("2009-01-31"), 1) // => "2009-02-28"
 * ```
 *
 * @category arithmetic
 * @since 0.1.0
 */
export const addMonths = (day: CalendarDate, months: number): CalendarDate => {
  const count = yearOf(day) * 12 + (monthOf(day) - 1) + whole(months)
  const year = Math.floor(count / 12)
  const month = Gregorian.modulo(count, 12) + 1
  return inRange(year, month, Math.min(dayOf(day), Gregorian.daysInMonth(year, month)))
}

/**
 * The same day that many years later; 29 February becomes 28 February in a common year.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 *
 * CalendarDate.addYears(CalendarDate.make("2008-02-29"), 1) // => "2009-02-28"
 * ```
 *
 * @category arithmetic
 * @since 0.1.0
 */
export const addYears = (day: CalendarDate, years: number): CalendarDate => addMonths(day, years * 12)

const whole = (count: number): number => {
  if (!Number.isSafeInteger(count)) throw new InvalidCalendarDate({ reason: "range" })
  return count
}

/**
 * Days from the first day to the second, one of the two counted; negative if the second is earlier.
 *
 * @category arithmetic
 * @since 0.1.0
 */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from)

/**
 * Completed months: the largest number of months that {@link addMonths} can add to the first day without passing the
 * second. Negative if the second is earlier, and then rounded away from zero.
 *
 * @category arithmetic
 * @since 0.1.0
 */
export const monthsBetween = (from: CalendarDate, to: CalendarDate): number => {
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from)
  const reached = Math.min(dayOf(from), Gregorian.daysInMonth(yearOf(to), monthOf(to)))
  return reached > dayOf(to) ? months - 1 : months
}

/**
 * Completed years of a period such as a term: the largest number of years that {@link addYears} can add to the first day
 * without passing the second. For the age of a person use {@link ageOn}; the two differ for 29 February.
 *
 * @category arithmetic
 * @since 0.1.0
 */
export const yearsBetween = (from: CalendarDate, to: CalendarDate): number => Math.floor(monthsBetween(from, to) / 12)

/**
 * Age in completed years on a day; a year is completed on the birthday itself. Whoever was born on 29 February completes
 * it on 1 March of a common year. Negative before birth.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 *
 * const birth = CalendarDate.make("1984-02-29")
 *
 * CalendarDate.ageOn(birth, CalendarDate.make("2009-02-28")) // => 24
 * CalendarDate.ageOn(birth, CalendarDate.make("2009-03-01")) // => 25
 * ```
 *
 * @category arithmetic
 * @since 0.1.0
 */
export const ageOn = (birth: CalendarDate, day: CalendarDate): number =>
  yearOf(day) - yearOf(birth) - (day.slice(5) < birth.slice(5) ? 1 : 0)

/**
 * Days in the order of time.
 *
 * @category ordering
 * @since 0.1.0
 */
export const Order: Order_.Order<CalendarDate> = Order_.String

/**
 * Whether the first day is earlier than the second; the same day is not.
 *
 * @category ordering
 * @since 0.1.0
 */
export const isBefore = (day: CalendarDate, other: CalendarDate): boolean => day < other

/**
 * Whether the first day is later than the second; the same day is not.
 *
 * @category ordering
 * @since 0.1.0
 */
export const isAfter = (day: CalendarDate, other: CalendarDate): boolean => day > other

/**
 * The earlier of two days.
 *
 * @category ordering
 * @since 0.1.0
 */
export const min = (day: CalendarDate, other: CalendarDate): CalendarDate => (other < day ? other : day)

/**
 * The later of two days.
 *
 * @category ordering
 * @since 0.1.0
 */
export const max = (day: CalendarDate, other: CalendarDate): CalendarDate => (other > day ? other : day)

const englishMonths = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December"
]

/**
 * A day in words, as `2008年4月10日` or `10 April 2008`.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 *
 * CalendarDate.format(CalendarDate.make("2008-04-10"), "en") // => "10 April 2008"
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const format = (day: CalendarDate, language: Language): string =>
  language === "zh"
    ? `${yearOf(day)}年${monthOf(day)}月${dayOf(day)}日`
    : `${dayOf(day)} ${englishMonths[monthOf(day) - 1]} ${yearOf(day)}`

/**
 * A day in both languages, as an argument of a message.
 *
 * @category rendering
 * @since 0.1.0
 */
export const text = (day: CalendarDate): Text => ({ zh: format(day, "zh"), en: format(day, "en") })
