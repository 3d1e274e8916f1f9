/**
 * A college-graduate village official, from appointment to departure, as dated facts.
 *
 * Nothing here is "current": agreements and placements are kept with their days, and every question names a day. The
 * events that these facts come from are in `OfficialEvent.ts`, and can be had from here.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import { type Forgotten, forgotten } from "../journal/Seal.ts"
import type * as Village from "../places/Village.ts"
import type { Agreement, Earlier, LifecycleEvent, Personal, Title } from "./OfficialEvent.ts"
import type * as Outcome from "./Outcome.ts"
import type * as Person from "./Person.ts"

export * from "./OfficialEvent.ts"

/**
 * A title in a village from a day on.
 *
 * @category models
 * @since 0.1.0
 */
export interface Placement {
  readonly from: CalendarDate.CalendarDate
  readonly village: Village.VillageId
  readonly title: Title | undefined
}

/**
 * An official as the journal tells it. `lastActOn` is the day of the latest act before any departure; `departure` holds
 * the latest that is known of it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Official {
  readonly id: Person.PersonId
  readonly personal: Personal | Forgotten
  readonly cohort: number
  readonly drive: string | undefined
  readonly appointedOn: CalendarDate.CalendarDate
  readonly agreements: ReadonlyArray<Agreement>
  readonly placements: ReadonlyArray<Placement>
  readonly lastActOn: CalendarDate.CalendarDate
  readonly departure: { readonly on: CalendarDate.CalendarDate; readonly outcome: Outcome.Outcome } | undefined
}

/**
 * Counts from before the journal; `by` is the day of the opening balance, by which these people had come and left.
 *
 * @category models
 * @since 0.1.0
 */
export interface EarlierPeople extends Earlier {
  readonly by: CalendarDate.CalendarDate
}

/**
 * All officials of an office, and the counts from before its journal.
 *
 * @category models
 * @since 0.1.0
 */
export interface Officials {
  readonly byId: HashMap.HashMap<Person.PersonId, Official>
  /** Whoever was ever placed in a village, so that a question about one village does not read them all. */
  readonly everIn: HashMap.HashMap<Village.VillageId, ReadonlyArray<Person.PersonId>>
  readonly earlier: ReadonlyArray<EarlierPeople>
}

/**
 * An office without officials.
 *
 * @category constructors
 * @since 0.1.0
 */
export const none: Officials = { byId: HashMap.empty(), everIn: HashMap.empty(), earlier: [] }

/**
 * The officials after one more event; events of other areas change nothing.
 *
 * @category operations
 * @since 0.1.0
 */
export const evolve = (officials: Officials, event: LifecycleEvent): Officials => {
  switch (event.type) {
    case "people/OfficialAppointed":
      return put(officials, {
        id: event.data.official,
        personal: event.personal[event.data.official] ?? {},
        cohort: event.data.cohort,
        drive: event.data.drive,
        appointedOn: event.on,
        agreements: [],
        placements: [],
        lastActOn: event.on,
        departure: undefined
      })
    case "people/OpeningBalanceRecorded":
      return event.data.officials.reduce<Officials>(
        (all, { agreement, appointedOn, cohort, official, title, village }) =>
          put(village === undefined ? all : wentTo(all, village, official), {
            id: official,
            personal: event.personal[official] ?? {},
            cohort,
            drive: undefined,
            appointedOn,
            agreements: agreement === undefined ? [] : [agreement],
            placements: village === undefined ? [] : [{ from: appointedOn, village, title }],
            lastActOn: event.on,
            departure: undefined
          }),
        {
          ...officials,
          earlier: [...officials.earlier, ...event.data.earlier.map((counted) => ({ ...counted, by: event.on }))]
        }
      )
    case "people/AgreementSigned": {
      const { from, official, parties, until } = event.data
      return change(officials, official, (one) => ({
        ...one,
        agreements: [...one.agreements, { from, until, parties }],
        lastActOn: CalendarDate.max(one.lastActOn, event.on)
      }))
    }
    case "people/OfficialPlaced": {
      const placement = { from: event.on, village: event.data.village, title: event.data.title }
      return change(wentTo(officials, event.data.village, event.data.official), event.data.official, (one) => ({
        ...one,
        // Late entries are put in their place, so that the list stays in order of its days; of one day the later entry wins.
        placements: [...one.placements, placement].sort((left, right) => CalendarDate.Order(left.from, right.from)),
        lastActOn: CalendarDate.max(one.lastActOn, event.on)
      }))
    }
    case "people/OfficialDeparted":
      return change(officials, event.data.official, (one) => ({
        ...one,
        departure: { on: event.on, outcome: event.data.outcome }
      }))
    case "people/OutcomeCorrected":
      return change(officials, event.data.official, (one) =>
        one.departure === undefined ? one : { ...one, departure: { ...one.departure, outcome: event.data.outcome } }
      )
    case "people/PersonForgotten":
      return change(officials, event.data.person, (one) => ({ ...one, personal: forgotten }))
  }
}

const put = (officials: Officials, official: Official): Officials => ({
  ...officials,
  byId: HashMap.set(officials.byId, official.id, official)
})

const wentTo = (officials: Officials, village: Village.VillageId, id: Person.PersonId): Officials => {
  const before = Option.getOrElse(HashMap.get(officials.everIn, village), (): ReadonlyArray<Person.PersonId> => [])
  return before.includes(id)
    ? officials
    : { ...officials, everIn: HashMap.set(officials.everIn, village, [...before, id]) }
}

const change = (officials: Officials, id: Person.PersonId, update: (official: Official) => Official): Officials => ({
  ...officials,
  byId: HashMap.modify(officials.byId, id, update)
})

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
