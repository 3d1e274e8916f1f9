/**
 * Within how many days something may be done: the day that is counted from is not counted, the last day is, in calendar
 * or in working days.
 *
 * A rule that has such a limit keeps it as one value, because a number of days means nothing without their kind.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import * as WorkingDays from "../calendar/WorkingDays.ts"
import * as Judgement from "./Judgement.ts"
import * as Message from "./Message.ts"
import * as Override from "./Override.ts"
import * as PolicyPoint from "./PolicyPoint.ts"
import * as Steps from "./Steps.ts"

/**
 * A limit: so many days, and which days are counted.
 *
 * @category models
 * @since 0.1.0
 */
export type TimeLimit = typeof Steps.Deadline.Type

/**
 * The words of this module.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  "timeLimit.within": {
    zh: "在 {from} 之后的{limit}内（不晚于 {last}，含当日）",
    en: "within {limit} after {from}: no later than {last}, that day included"
  },
  "timeLimit.calendarKnown": {
    zh: "期限所在的 {year} 年的工作日历已公布",
    en: "the working-day calendar of {year}, in which the limit ends, is known"
  }
})

/**
 * A limit in words.
 *
 * @example
 * ```ts
 * import * as TimeLimit from "@cunguan/core/policy/TimeLimit"
 *
 * TimeLimit.text({ days: 7, kind: "calendar" }) // => { zh: "7个自然日", en: "7 calendar day(s)" }
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const text = ({ days, kind }: TimeLimit): Message.Text =>
  kind === "calendar"
    ? { zh: `${days}个自然日`, en: `${days} calendar day(s)` }
    : { zh: `${days}个工作日`, en: `${days} working day(s)` }

/**
 * A field of a policy point that holds a limit, which a place may leave out.
 *
 * @category fields
 * @since 0.1.0
 */
export const field = (title: Message.Text) =>
  PolicyPoint.field(Steps.Deadline, { title, text, override: Override.open, optional: true })

/**
 * The last day of a limit that is counted from a day.
 *
 * @category operations
 * @since 0.1.0
 */
export const lastDay = (
  limit: TimeLimit,
  from: CalendarDate.CalendarDate,
  calendars: ReadonlyArray<WorkingDays.YearCalendar>
): Result.Result<CalendarDate.CalendarDate, WorkingDays.CalendarNotCovered> =>
  WorkingDays.deadline(from, limit, calendars, { rollsOverHolidays: false })

/**
 * Whether something is done within a limit: not before the day that is counted from, and not after the last day;
 * `unknown` where the calendar of its working days is not known. `field` is the parameter that holds the limit.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as TimeLimit from "@cunguan/core/policy/TimeLimit"
 *
 * const judge = (on: string) =>
 *   TimeLimit.judge({
 *     criterion: "example/within",
 *     field: "within",
 *     limit: { days: 7, kind: "calendar" },
 *     from: CalendarDate.make("2010-07-01"),
 *     on: CalendarDate.make(on),
 *     facts: ["from", "on"],
 *     calendars: []
 *   }).holds
 *
 * judge("2010-07-08") // => "yes"
 * judge("2010-07-09") // => "no"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = ({
  calendars,
  criterion,
  facts,
  field: name,
  from,
  limit,
  on
}: {
  readonly criterion: string
  readonly field: string
  readonly limit: TimeLimit
  readonly from: CalendarDate.CalendarDate
  readonly on: CalendarDate.CalendarDate
  readonly facts: ReadonlyArray<string>
  readonly calendars: ReadonlyArray<WorkingDays.YearCalendar>
}): Judgement.Finding => {
  const last = lastDay(limit, from, calendars)
  const known = Result.isSuccess(last)
  return Judgement.leaf({
    criterion,
    operator: "atMost",
    holds: on < from ? false : known ? on <= last.success : "unknown",
    message: known
      ? messages.make("timeLimit.within", { from, limit: text(limit), last: last.success })
      : messages.make("timeLimit.calendarKnown", { year: String(last.failure.year) }),
    facts,
    parameters: [{ field: name }],
    needs: known ? [] : ["calendars"]
  })
}
