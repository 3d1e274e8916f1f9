/**
 * What other areas may know of succession.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import type * as Person from "../people/Person.ts"
import type * as Retention from "../people/Retention.ts"
import * as Cadre from "./Cadre.ts"
import type * as Organ from "./Organ.ts"
import * as Selection from "./Selection.ts"
import type * as Succession from "./Succession.ts"
import * as Selectors from "./selectors.ts"
import * as Tenure from "./Tenure.ts"

export type { Succession } from "./Succession.ts"
export { isInPool, seatsOf } from "./selectors.ts"

/**
 * Whether a person holds a seat in an organ of any village on a day.
 *
 * @category selectors
 * @since 0.1.0
 */
export const holdsSeat = (
  succession: Succession.Succession,
  person: Person.PersonId,
  organ: Organ.Organ,
  day: CalendarDate.CalendarDate
): boolean => Selectors.seatsOf(succession, person, day).some((seat) => seat.organ === organ)

/** The posts from deputy head on in the two committees (村“两委”), the Party organisation and the committee. */
const fromDeputyHead: ReadonlySet<string> = new Set(["secretary", "deputySecretary", "director", "deputyDirector"])

/**
 * Whether a person holds a post of deputy head or above in the Party organisation or the committee of any village on a
 * day.
 *
 * @category selectors
 * @since 0.1.0
 */
export const isDeputyHeadOrAbove = (
  succession: Succession.Succession,
  person: Person.PersonId,
  day: CalendarDate.CalendarDate
): boolean =>
  Selectors.seatsOf(succession, person, day).some(
    ({ organ, post }) => (organ === "party" || organ === "committee") && fromDeputyHead.has(post)
  )

/**
 * The last day on which a person took a seat or it was vacated; `undefined` for whoever never held one.
 *
 * @category selectors
 * @since 0.1.0
 */
export const lastActOn = (
  succession: Succession.Succession,
  person: Person.PersonId
): CalendarDate.CalendarDate | undefined =>
  Selectors.seatsEver(succession, person)
    .flatMap(({ from, vacatedOn }) => (vacatedOn === undefined ? [from] : [from, vacatedOn]))
    .reduce<CalendarDate.CalendarDate | undefined>(
      (last, day) => (last === undefined || day > last ? day : last),
      undefined
    )

/**
 * The record of somebody as a cadre: whoever was registered as one, held a seat, or entered a selection. It is open on the
 * days of a seat and in the reserve pool, and closed with the last of them; of whoever had neither, with the last step of a
 * selection or the registration.
 *
 * @category selectors
 * @since 0.1.0
 */
export const cadreRecordOf = (
  succession: Succession.Succession,
  person: Person.PersonId,
  day: CalendarDate.CalendarDate
): Retention.Held | undefined => {
  const registered = Cadre.find(succession.cadres, person)
  const selections = Option.getOrElse(HashMap.get(succession.entered, person), () => [])
  const entries = selections.flatMap((id) =>
    Option.toArray(Option.flatMap(HashMap.get(succession.selections, id), (one) => HashMap.get(one.entries, person)))
  )
  const pool = Option.getOrElse(HashMap.get(succession.pool, person), () => [])
  const days = [
    ...(registered === undefined ? [] : [registered.registeredOn]),
    ...Selectors.seatsEver(succession, person).map((seat) => Tenure.endOf(seat) ?? seat.from),
    ...pool.map((reserve) => Selection.endOf(reserve) ?? reserve.from),
    ...entries.flatMap(({ ended, taken }) => [...taken, ...(ended === undefined ? [] : [ended])]).map(({ on }) => on)
  ]
  const [first] = days
  if (first === undefined) return undefined
  const isOpen = Selectors.seatsOf(succession, person, day).length > 0 || Selectors.isInPool(succession, person, day)
  return isOpen ? { isOpen } : { isOpen, closedOn: days.reduce(CalendarDate.max, first) }
}
