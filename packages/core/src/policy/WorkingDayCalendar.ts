/**
 * The working-day calendar as policy: one provision a year, cited from the yearly notice of the State Council.
 *
 * A year without its provision cannot be counted into, before and after alike: nothing is extrapolated from weekends.
 *
 * @since 0.1.0
 */
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as WorkingDays from "../calendar/WorkingDays.ts"
import * as Judgement from "./Judgement.ts"
import * as Message from "./Message.ts"
import { nationalCalendars } from "./nationalCalendars.ts"
import * as Override from "./Override.ts"
import type { Policies } from "./Policies.ts"
import * as PolicyPoint from "./PolicyPoint.ts"
import type { Provision } from "./Provision.ts"
import * as RuleBook from "./RuleBook.ts"

/**
 * The parameters of the calendar: that of the year asked for.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** Holidays and make-up workdays of one year. */
  readonly calendar: WorkingDays.YearCalendar
}

/**
 * The words of this rule.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  "policy.workingDay": { zh: "{day} 是工作日", en: "{day} is a working day" }
})

/**
 * Judges whether a day is a working day; `undetermined` where the calendar is of another year.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import { calendars } from "@cunguan/core/policy/nationalCalendars"
 * import * as WorkingDayCalendar from "@cunguan/core/policy/WorkingDayCalendar"
 *
 * const [calendar] = calendars.filter(({ year }) => year === 2026)
 * const onDay = (day: string) =>
 *   calendar && WorkingDayCalendar.judge({ calendar }, { day: CalendarDate.make(day) }).outcome
 *
 * onDay("2026-10-07") // => "refused"
 * onDay("2026-10-08") // => "granted"
 * onDay("2027-01-04") // => "undetermined"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (
  { calendar }: Parameters,
  { day }: { readonly day: CalendarDate.CalendarDate }
): Judgement.Verdict => {
  const working = WorkingDays.isWorkingDay([calendar], day)
  const known = working._tag === "Success"
  return Judgement.verdict(
    Judgement.leaf({
      criterion: point.id,
      holds: known ? working.success : "unknown",
      message: messages.make("policy.workingDay", { day: CalendarDate.text(day) }),
      facts: ["day"],
      parameters: [{ field: "calendar", value: calendar.year }],
      needs: known ? [] : ["calendar"]
    })
  )
}

/**
 * The policy point `policy.workingDayCalendar`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<
  Parameters,
  { readonly day: CalendarDate.CalendarDate },
  Judgement.Verdict
> = PolicyPoint.make<Parameters, { readonly day: CalendarDate.CalendarDate }, Judgement.Verdict>({
  id: "policy.workingDayCalendar",
  title: { zh: "工作日历", en: "working-day calendar" },
  fields: {
    calendar: PolicyPoint.field(WorkingDays.YearCalendar, {
      title: { zh: "放假与调休安排", en: "holidays and make-up workdays" },
      text: ({ year }) => String(year),
      override: Override.open
    })
  },
  provisions: nationalCalendars.map(({ calendar, citation }) => ({
    field: "calendar" as const,
    value: calendar,
    from: `${calendar.year}-01-01`,
    until: `${calendar.year + 1}-01-01`,
    citation
  })),
  judge
})

/**
 * The calendars that hold at a place and in a scope, in the order of their years: for each year the one in force on its
 * last day, so that a calendar that was changed in the course of its year is taken as changed. Counting into a year that
 * has none is an error of `WorkingDays`.
 *
 * @category look-ups
 * @since 0.1.0
 */
export const calendarsOf = (policies: Policies): ReadonlyArray<WorkingDays.YearCalendar> => {
  const given = RuleBook.reaching(policies.book, point.id, "calendar", policies.jurisdiction).flatMap(valueOf)
  const years = [...new Set(given.map(({ year }) => year))].sort((left, right) => left - right)
  return years.flatMap((year) => {
    const on = CalendarDate.fromParts(year, 12, 31)
    return RuleBook.winners(policies.book, point.id, "calendar", { ...policies, on })
      .flatMap(valueOf)
      .filter((calendar) => calendar.year === year)
  })
}

/** The book has decoded the values of this field by its schema. */
const valueOf = ({ statement }: Provision): ReadonlyArray<WorkingDays.YearCalendar> =>
  statement._tag === "Value" ? [statement.value as WorkingDays.YearCalendar] : []
