/**
 * An open selection for the reserve pool, those who entered it, and those whom it admitted.
 *
 * An entry that ended keeps the steps it took and the step at which it ended. Whoever leaves the programme for elsewhere
 * leaves the selection and the pool on that day.
 *
 * @since 0.1.0
 */
import type * as HashMap from "effect/HashMap"
import * as Schema from "effect/Schema"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import type * as Person from "../people/Person.ts"
import type * as Village from "../places/Village.ts"
import type * as Steps from "../policy/Steps.ts"
import * as Expected from "../text/Expected.ts"
import * as Cadre from "./Cadre.ts"
import type * as Organ from "./Organ.ts"

/**
 * Schema of the id of a selection: lower-case letters, digits and hyphens.
 *
 * @category schemas
 * @since 0.1.0
 */
export const SelectionId = Schema.String.check(Schema.isPattern(/^[a-z0-9][a-z0-9-]{0,63}$/u, Expected.id)).pipe(
  Schema.brand("SelectionId")
)

/**
 * @category models
 * @since 0.1.0
 */
export type SelectionId = typeof SelectionId.Type

/**
 * Somebody in a selection.
 *
 * @category models
 * @since 0.1.0
 */
export interface Entry {
  readonly person: Person.PersonId
  readonly taken: ReadonlyArray<Steps.Taken>
  readonly ended: { readonly step: string; readonly on: CalendarDate.CalendarDate } | undefined
  readonly admittedOn: CalendarDate.CalendarDate | undefined
  readonly departure: Cadre.Departure | undefined
}

/**
 * An open selection: it takes entries from its opening to its closing day, both included, and follows the rules of the
 * day that it pinned when it was opened. `admitted` counts those whom it admitted.
 *
 * @category models
 * @since 0.1.0
 */
export interface Selection {
  readonly id: SelectionId
  readonly announcedOn: CalendarDate.CalendarDate
  readonly governedBy: CalendarDate.CalendarDate
  readonly opensOn: CalendarDate.CalendarDate
  readonly closesOn: CalendarDate.CalendarDate
  readonly places: number
  readonly admitted: number
  readonly entries: HashMap.HashMap<Person.PersonId, Entry>
}

/**
 * Somebody's time in the reserve pool; `until` is the first day after it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Reserve {
  readonly person: Person.PersonId
  readonly selection: SelectionId
  readonly from: CalendarDate.CalendarDate
  readonly until: CalendarDate.CalendarDate | undefined
  readonly departure: Cadre.Departure | undefined
}

/**
 * The notice of an appointment: posted on `from`, ending with `until` (included).
 *
 * @category models
 * @since 0.1.0
 */
export interface Notice {
  readonly village: Village.VillageId
  readonly organ: Organ.Organ
  readonly post: Organ.Post
  readonly from: CalendarDate.CalendarDate
  readonly until: CalendarDate.CalendarDate
}

/**
 * Whether an entry still stands on a day: not ended, not admitted, and not left for elsewhere by then.
 *
 * @category predicates
 * @since 0.1.0
 */
export const stands = (entry: Entry, day: CalendarDate.CalendarDate): boolean => {
  const left = Cadre.endsOn(entry.departure)
  return entry.ended === undefined && entry.admittedOn === undefined && (left === undefined || day < left)
}

/**
 * The first day on which somebody is no longer in the pool; none where that is not known.
 *
 * @category selectors
 * @since 0.1.0
 */
export const endOf = ({ departure, until }: Reserve): CalendarDate.CalendarDate | undefined => {
  const left = Cadre.endsOn(departure)
  return left === undefined || (until !== undefined && until < left) ? until : left
}

/**
 * Whether somebody is in the pool on a day: from the day of admission, and no longer on the day it ends.
 *
 * @category predicates
 * @since 0.1.0
 */
export const isInPool = (reserve: Reserve, day: CalendarDate.CalendarDate): boolean => {
  const end = endOf(reserve)
  return reserve.from <= day && (end === undefined || day < end)
}
