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
