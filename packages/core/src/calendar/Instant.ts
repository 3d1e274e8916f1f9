/**
 * A moment in UTC with milliseconds, written `2026-11-24T15:49:00.000Z`; the text sorts as the moments do.
 *
 * Years run from 0001 to 9999. Whoever records something passes the moment in: nothing here reads a clock. Leap seconds
 * are not written (RFC 3339 allows them, JavaScript does not).
 *
 * @since 0.1.0
 */
import * as Order_ from "effect/Order"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Expected from "../text/Expected.ts"
import * as CalendarDate from "./CalendarDate.ts"

const pattern =
  /^(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\.[0-9]{3}Z$/u

const dayExists = (text: string): boolean => Result.isSuccess(CalendarDate.parse(text.slice(0, 10)))

/**
 * Schema of a moment: 24 characters, always UTC, always milliseconds, and its day exists.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Instant = Schema.String.annotate({ format: "date-time" })
  .check(
    Schema.isPattern(
      pattern,
      Expected.words({
        zh: "写成 YYYY-MM-DDTHH:mm:ss.sssZ 的时刻",
        en: "a moment written YYYY-MM-DDTHH:mm:ss.sssZ"
      })
    ).abort(),
    Schema.makeFilter(dayExists, Expected.words({ zh: "实际存在的日期", en: "a day that exists" }))
  )
  .pipe(Schema.brand("Instant"))
  .annotate({ identifier: "Instant" })

/**
 * The type of {@link Instant}.
 *
 * @category models
 * @since 0.1.0
 */
export type Instant = typeof Instant.Type

/**
 * A text or `Date` that is no moment of the years 0001 to 9999.
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidInstant extends Schema.TaggedError<InvalidInstant>()("InvalidInstant", {}) {
  override get message() {
    return "This is not a moment, because it does not have the form YYYY-MM-DDTHH:mm:ss.sssZ with a day that exists in the years 0001 to 9999. Write it in UTC with milliseconds, like 2026-11-24T15:49:00.000Z."
  }
}

/**
 * Reads a text as a moment.
 *
 * @category constructors
 * @since 0.1.0
 */
export const parse = (text: string): Result.Result<Instant, InvalidInstant> =>
  pattern.test(text) && dayExists(text) ? Result.succeed(text as Instant) : Result.fail(new InvalidInstant())

/**
 * A moment from a text that is known to be one; throws {@link InvalidInstant} otherwise.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = (text: string): Instant => Result.getOrThrow(parse(text))

/**
 * A moment from a `Date`; throws {@link InvalidInstant} for an invalid date and outside the years 0001 to 9999.
 *
 * @category constructors
 * @since 0.1.0
 */
export const fromDate = (date: Date): Instant => {
  if (Number.isNaN(date.getTime())) throw new InvalidInstant()
  return make(date.toISOString())
}

/**
 * The day it is in China at that moment. The offset is UTC+8 throughout; the summer time of 1986 to 1991 is not applied.
 *
 * @example
 * ```ts
 * import * as Instant from "@cunguan/core/calendar/Instant"
 *
 * Instant.calendarDay(Instant.make("2026-11-24T15:59:59.999Z")) // => "2026-11-24"
 * Instant.calendarDay(Instant.make("2026-11-24T16:00:00.000Z")) // => "2026-11-25"
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const calendarDay = (instant: Instant): CalendarDate.CalendarDate => {
  const day = instant.slice(0, 10) as CalendarDate.CalendarDate
  return instant.slice(11, 13) >= "16" ? CalendarDate.addDays(day, 1) : day
}

/**
 * Moments in the order of time.
 *
 * @category ordering
 * @since 0.1.0
 */
export const Order: Order_.Order<Instant> = Order_.String
