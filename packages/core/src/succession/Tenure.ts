/**
 * A seat as somebody holds it: since when, until when, and what ended it.
 *
 * Nothing is deleted: a seat that ended stays with its days, and every question names a day.
 *
 * @since 0.1.0
 */
import * as CalendarDate from "../calendar/CalendarDate.ts"
import type * as Person from "../people/Person.ts"
import type * as Village from "../places/Village.ts"
import * as Cadre from "./Cadre.ts"
import type * as Organ from "./Organ.ts"

/**
 * A seat that somebody holds or held. It came by election or by appointment; `until` is the first day after its term,
 * `trialUntil` the first day after the trial of an appointed one, and a departure may end it before its term does.
 *
 * @category models
 * @since 0.1.0
 */
export interface Tenure {
  readonly person: Person.PersonId
  readonly village: Village.VillageId
  readonly organ: Organ.Organ
  readonly post: Organ.Post
  readonly filledBy: "election" | "appointment"
  readonly from: CalendarDate.CalendarDate
  readonly until: CalendarDate.CalendarDate | undefined
  readonly offQuota: boolean
  readonly trialUntil: CalendarDate.CalendarDate | undefined
  readonly vacatedOn: CalendarDate.CalendarDate | undefined
  readonly departure: Cadre.Departure | undefined
}

/**
 * The first day on which a seat is no longer held: the end of its term, the day it was vacated, or that of a departure
 * to elsewhere, whichever comes first; none where its end is not known.
 *
 * @category selectors
 * @since 0.1.0
 */
export const endOf = ({
  departure,
  until,
  vacatedOn
}: Pick<Tenure, "departure" | "until" | "vacatedOn">): CalendarDate.CalendarDate | undefined =>
  [until, vacatedOn, Cadre.endsOn(departure)].reduce(
    (first, day) => (first === undefined || (day !== undefined && day < first) ? day : first),
    undefined
  )

/**
 * Whether a seat is held on a day: from its first day, and no longer on the day it ends.
 *
 * @category predicates
 * @since 0.1.0
 */
export const isHeldOn = (seat: Tenure, day: CalendarDate.CalendarDate): boolean => {
  const end = endOf(seat)
  return seat.from <= day && (end === undefined || day < end)
}

/**
 * Whether a seat is held on any day of a span, whose end is excluded or open. Two seats of one day overlap.
 *
 * @category predicates
 * @since 0.1.0
 */
export const isHeldWithin = (
  seat: Tenure,
  from: CalendarDate.CalendarDate,
  until: CalendarDate.CalendarDate | undefined
): boolean => {
  const end = endOf(seat)
  const first = CalendarDate.max(seat.from, from)
  return (end === undefined || first < end) && (until === undefined || first < until)
}
