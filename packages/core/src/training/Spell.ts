/**
 * How long something lasts that an act begins, another act may cut short, and the official's departure ends.
 *
 * The parts are kept as they were told, and put together when somebody asks: so a departure that is entered before or
 * after the act ends it all the same.
 *
 * @since 0.1.0
 */
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Period from "../calendar/Period.ts"

/**
 * The first day, the day it was to end on if one was said, and the day on which an act ended it; both ends are the first
 * day on which it no longer holds.
 *
 * @category models
 * @since 0.1.0
 */
export interface Spell {
  readonly from: CalendarDate.CalendarDate
  readonly until: CalendarDate.CalendarDate | undefined
  readonly endedOn: CalendarDate.CalendarDate | undefined
}

/**
 * The days of a spell, given the day of the official's departure; none where the departure came first.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as Spell from "@cunguan/core/training/Spell"
 *
 * const day = CalendarDate.make
 * const spell = { from: day("2010-03-01"), until: day("2010-06-01"), endedOn: undefined }
 *
 * Spell.days(spell, undefined) // => { from: "2010-03-01", until: "2010-06-01" }
 * Spell.days(spell, day("2010-05-01")) // => { from: "2010-03-01", until: "2010-05-01" }
 * Spell.days(spell, day("2010-03-01")) // => undefined
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const days = (
  { endedOn, from, until }: Spell,
  departedOn: CalendarDate.CalendarDate | undefined
): Period.Period | undefined => {
  const end = [until, endedOn, departedOn].reduce(earlier, undefined)
  return end === undefined ? { from } : from < end ? { from, until: end } : undefined
}

const earlier = (
  day: CalendarDate.CalendarDate | undefined,
  other: CalendarDate.CalendarDate | undefined
): CalendarDate.CalendarDate | undefined =>
  day === undefined ? other : other === undefined ? day : CalendarDate.min(day, other)

/**
 * Whether a spell holds on a day: from its first day, and no longer on its last.
 *
 * @category predicates
 * @since 0.1.0
 */
export const holdsOn = (
  spell: Spell,
  day: CalendarDate.CalendarDate,
  departedOn: CalendarDate.CalendarDate | undefined
): boolean => {
  const period = days(spell, departedOn)
  return period !== undefined && Period.contains(period, day)
}

/**
 * The most of several periods that have one day in common, on the days of another. The number rises only on the first
 * day of a period, so only these days are looked at.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as Spell from "@cunguan/core/training/Spell"
 *
 * const from = CalendarDate.make("2010-05-01")
 * const until = CalendarDate.make("2010-06-01")
 *
 * Spell.mostAtOnce([{ from, until }, { from: until }], { from }) // => 1
 * Spell.mostAtOnce([{ from }, { from: until }], { from }) // => 2
 * Spell.mostAtOnce([{ from }, { from: until }], { from, until }) // => 1
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const mostAtOnce = (periods: ReadonlyArray<Period.Period>, within: Period.Period): number =>
  [within.from, ...periods.map(({ from }) => from)]
    .filter((day) => Period.contains(within, day))
    .reduce((most, day) => Math.max(most, periods.filter((period) => Period.contains(period, day)).length), 0)
