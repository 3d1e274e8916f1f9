/**
 * For how long a public notice runs: the day of posting is not counted, the last day is, in calendar or in working days.
 *
 * Every area that posts a notice asks here; how many days it must run is the area's own provision, in its own words.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import * as WorkingDays from "../calendar/WorkingDays.ts"
import * as Judgement from "./Judgement.ts"
import type * as Message from "./Message.ts"
import * as Override from "./Override.ts"
import * as PolicyPoint from "./PolicyPoint.ts"

/**
 * Which days are counted.
 *
 * @category models
 * @since 0.1.0
 */
export type DayKind = "calendar" | "working"

const dayWords = {
  calendar: { zh: "自然日", en: "calendar day(s)" },
  working: { zh: "工作日", en: "working day(s)" }
} as const

/**
 * The field of a policy point that says which days are counted.
 *
 * @category fields
 * @since 0.1.0
 */
export const dayKind = PolicyPoint.field(Schema.Literals(["calendar", "working"]), {
  title: { zh: "自然日或工作日", en: "calendar or working days" },
  text: (kind) => dayWords[kind],
  override: Override.open
})

/**
 * Whether a notice runs for `daysAtLeast` days; `unknown` where the calendar of its working days is not known. `facts` are
 * the paths of its two days among the facts of the area, and `words` are the area's.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as Message from "@cunguan/core/policy/Message"
 * import * as NoticePeriod from "@cunguan/core/policy/NoticePeriod"
 *
 * const messages = Message.define({
 *   "example.runs": { zh: "公示不少于 {least} 个{kind}", en: "runs for at least {least} {kind}" },
 *   "example.calendar": { zh: "{year} 年的工作日历已公布", en: "the calendar of {year} is known" }
 * })
 * const judge = (until: string, dayKind: NoticePeriod.DayKind = "calendar") =>
 *   NoticePeriod.judge({
 *     criterion: "example/days",
 *     parameters: { daysAtLeast: 7, dayKind },
 *     notice: { from: CalendarDate.make("2010-07-01"), until: CalendarDate.make(until) },
 *     facts: ["from", "until"],
 *     calendars: [],
 *     words: {
 *       runs: (given) => messages.make("example.runs", given),
 *       calendarKnown: (given) => messages.make("example.calendar", given)
 *     }
 *   }).holds
 *
 * judge("2010-07-08") // => "yes"
 * judge("2010-07-07") // => "no"
 * judge("2010-07-08", "working") // => "unknown"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = ({
  calendars,
  criterion,
  facts,
  notice,
  parameters,
  words
}: {
  readonly criterion: string
  readonly parameters: { readonly daysAtLeast: number; readonly dayKind: DayKind }
  readonly notice: { readonly from: CalendarDate.CalendarDate; readonly until: CalendarDate.CalendarDate }
  readonly facts: ReadonlyArray<string>
  readonly calendars: ReadonlyArray<WorkingDays.YearCalendar>
  readonly words: {
    readonly runs: (given: { readonly least: number; readonly kind: (typeof dayWords)[DayKind] }) => Message.Message
    readonly calendarKnown: (given: { readonly year: string }) => Message.Message
  }
}): Judgement.Finding => {
  const least = parameters.daysAtLeast
  const earliest = WorkingDays.deadline(notice.from, { days: least, kind: parameters.dayKind }, calendars, {
    rollsOverHolidays: false
  })
  const known = earliest._tag === "Success"
  return Judgement.leaf({
    criterion,
    operator: "atLeast",
    holds: known ? earliest.success <= notice.until : "unknown",
    message: known
      ? words.runs({ least, kind: dayWords[parameters.dayKind] })
      : words.calendarKnown({ year: String(earliest.failure.year) }),
    facts,
    parameters: used(parameters),
    needs: known ? [] : ["calendars"]
  })
}

/**
 * The parameters that a judgement of a notice used.
 *
 * @category operations
 * @since 0.1.0
 */
export const used = (parameters: {
  readonly daysAtLeast: number
  readonly dayKind: DayKind
}): ReadonlyArray<Judgement.ParameterUse> => [
  { field: "daysAtLeast", value: parameters.daysAtLeast },
  { field: "dayKind", value: parameters.dayKind }
]
