/**
 * What other areas may know of succession.
 *
 * @since 0.1.0
 */
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import type * as Person from "../people/Person.ts"
import type * as Organ from "./Organ.ts"
import type * as Succession from "./Succession.ts"
import * as Selectors from "./selectors.ts"

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
