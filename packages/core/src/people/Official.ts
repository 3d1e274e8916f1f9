/**
 * A college-graduate village official, from appointment to departure, as dated facts.
 *
 * Nothing here is "current": every question names a day. The events that the facts come from are in `OfficialEvent.ts`,
 * what they come to in `Officials.ts`; both can be had from here.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import type * as Village from "../places/Village.ts"
import type { Agreement } from "./OfficialEvent.ts"
import type { Official, Officials, Placement } from "./Officials.ts"
import type * as Person from "./Person.ts"

export * from "./OfficialEvent.ts"
export * from "./Officials.ts"

/**
 * The official of an id.
 *
 * @category selectors
 * @since 0.1.0
 */
export const find = (officials: Officials, id: Person.PersonId): Official | undefined =>
  Option.getOrUndefined(HashMap.get(officials.byId, id))

/**
 * Whether an official is in post on a day: from the day of appointment, and no longer on the day of departure.
 *
 * @category selectors
 * @since 0.1.0
 */
export const isInPost = (official: Official, day: CalendarDate.CalendarDate): boolean =>
  official.appointedOn <= day && (official.departure === undefined || day < official.departure.on)

/**
 * Whether an official has left by a day; the day of departure counts as left.
 *
 * @category selectors
 * @since 0.1.0
 */
export const hasLeft = (official: Official, day: CalendarDate.CalendarDate): boolean =>
  official.departure !== undefined && official.departure.on <= day

/**
 * The village and title of an official on a day, if in post and placed.
 *
 * @category selectors
 * @since 0.1.0
 */
export const placementOn = (official: Official, day: CalendarDate.CalendarDate): Placement | undefined =>
  isInPost(official, day) ? official.placements.findLast((placement) => placement.from <= day) : undefined

/**
 * The officials placed in a village on a day.
 *
 * @category selectors
 * @since 0.1.0
 */
export const inVillageOn = (
  officials: Officials,
  village: Village.VillageId,
  day: CalendarDate.CalendarDate
): ReadonlyArray<Official> =>
  everIn(officials, village).filter((official) => placementOn(official, day)?.village === village)

const everIn = (officials: Officials, village: Village.VillageId): ReadonlyArray<Official> =>
  Option.getOrElse(HashMap.get(officials.everIn, village), (): ReadonlyArray<Person.PersonId> => []).flatMap(
    (id) => find(officials, id) ?? []
  )

/**
 * The most officials that a village has at once while another is there, from the day that one is placed in it: late
 * entries are counted against the placements that followed. The official who is to be placed is not counted.
 *
 * @category selectors
 * @since 0.1.0
 */
export const mostBeside = (
  officials: Officials,
  placed: Official,
  village: Village.VillageId,
  from: CalendarDate.CalendarDate
): number => {
  const until = [
    ...placed.placements.filter((placement) => placement.from > from).map((placement) => placement.from),
    ...(placed.departure === undefined ? [] : [placed.departure.on])
  ].reduce<CalendarDate.CalendarDate | undefined>(
    (earliest, day) => (earliest === undefined || day < earliest ? day : earliest),
    undefined
  )
  const others = everIn(officials, village).filter((official) => official.id !== placed.id)
  // The number rises only on days on which somebody else is placed there.
  const days = others
    .flatMap((official) => official.placements.filter((placement) => placement.village === village))
    .map((placement) => placement.from)
    .filter((day) => from < day && (until === undefined || day < until))
  return [from, ...days].reduce(
    (most, day) => Math.max(most, others.filter((official) => placementOn(official, day)?.village === village).length),
    0
  )
}

/**
 * The agreement in force on a day.
 *
 * @category selectors
 * @since 0.1.0
 */
export const agreementOn = (official: Official, day: CalendarDate.CalendarDate): Agreement | undefined =>
  official.agreements.find((agreement) => agreement.from <= day && day < agreement.until)

/**
 * The day of the last act that is known of an official, the departure included: a departure on a day before it would
 * contradict that act. What was agreed for later days is no act of those days, and ends with the departure.
 *
 * @category selectors
 * @since 0.1.0
 */
export const lastKnownDay = ({ departure, lastActOn }: Official): CalendarDate.CalendarDate =>
  departure === undefined ? lastActOn : CalendarDate.max(lastActOn, departure.on)

/**
 * All officials in the order of their ids, so that lists come out the same everywhere.
 *
 * @category selectors
 * @since 0.1.0
 */
export const all = (officials: Officials): ReadonlyArray<Official> =>
  [...HashMap.values(officials.byId)].sort((left, right) => (left.id < right.id ? -1 : left.id > right.id ? 1 : 0))
