/**
 * The seats of officials in the village organs on a day: seats and people apart, and who sits in more than one organ.
 *
 * @since 0.1.0
 */
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import type * as Person from "../people/Person.ts"
import * as Selectors from "../succession/selectors.ts"

/**
 * The figures: of officials in post alone, not of the other cadres of a village.
 *
 * @category models
 * @since 0.1.0
 */
export interface SeatReport {
  readonly party: number
  readonly committee: number
  readonly cooperative: number
  readonly holders: number
  readonly crossPosted: ReadonlyArray<Person.PersonId>
  readonly jointPosts: ReadonlyArray<Person.PersonId>
}

/**
 * Counts the seats of officials on a day.
 *
 * @category reports
 * @since 0.1.0
 */
export const make = (state: Selectors.Seated, on: CalendarDate.CalendarDate): SeatReport => {
  const counts = Selectors.seatCounts(state, on)
  const officials = (holders: ReadonlyArray<Selectors.Holder>) =>
    holders.filter(({ isOfficial }) => isOfficial).map(({ person }) => person)
  return {
    party: counts.party.officials,
    committee: counts.committee.officials,
    cooperative: counts.cooperative.officials,
    holders: Selectors.seatHolders(state, on).people.officials,
    crossPosted: officials(Selectors.crossPosted(state, on)),
    jointPosts: officials(Selectors.jointPosts(state, on))
  }
}
