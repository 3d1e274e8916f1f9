/**
 * The officials of an office as the journal tells them, and what they are after one more event.
 *
 * Nothing here is "current": agreements and placements are kept with their days. What can be asked of them is in
 * `Official.ts`, from which all of this can be had.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import { type Forgotten, forgotten } from "../journal/Seal.ts"
import type * as Village from "../places/Village.ts"
import type { DriveId } from "./Intake.ts"
import type { Agreement, Earlier, LifecycleEvent, Personal, Title } from "./OfficialEvent.ts"
import type * as Outcome from "./Outcome.ts"
import type * as Person from "./Person.ts"

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
 * What a departed official went on to, as it became known on a day.
 *
 * @category models
 * @since 0.1.0
 */
export interface Learnt {
  readonly on: CalendarDate.CalendarDate
  readonly outcome: Outcome.Outcome
}

/**
 * A departure: the first day no longer in post, and the outcome. The outcome is the one of the latest day in `learnt`,
 * which is in the order of its days however late they are entered; without any it is that of the departure itself.
 *
 * @category models
 * @since 0.1.0
 */
export interface Departure extends Learnt {
  readonly learnt?: ReadonlyArray<Learnt>
}

/**
 * An official as the journal tells it. `lastActOn` is the day of the latest act before any departure.
 *
 * @category models
 * @since 0.1.0
 */
export interface Official {
  readonly id: Person.PersonId
  readonly personal: Personal | Forgotten
  readonly cohort: number
  readonly drive: DriveId | undefined
  readonly appointedOn: CalendarDate.CalendarDate
  readonly agreements: ReadonlyArray<Agreement>
  readonly placements: ReadonlyArray<Placement>
  readonly lastActOn: CalendarDate.CalendarDate
  readonly departure: Departure | undefined
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
  /** The officials of the opening balance by the fingerprints of their ID numbers; others are known by their drive. */
  readonly identities: HashMap.HashMap<string, Person.PersonId>
  readonly earlier: ReadonlyArray<EarlierPeople>
  /** The day of the opening balance, where there is one. */
  readonly openingBalanceOn: CalendarDate.CalendarDate | undefined
}

/**
 * An office without officials.
 *
 * @category constructors
 * @since 0.1.0
 */
export const none: Officials = {
  byId: HashMap.empty(),
  everIn: HashMap.empty(),
  identities: HashMap.empty(),
  earlier: [],
  openingBalanceOn: undefined
}

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
          openingBalanceOn: event.on,
          identities: event.data.officials.reduce(
            (all, { identity, official }) => (identity === undefined ? all : HashMap.set(all, identity, official)),
            officials.identities
          ),
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
        one.departure === undefined
          ? one
          : { ...one, departure: learntOf(one.departure, { on: event.on, outcome: event.data.outcome }) }
      )
    case "people/DepartureCorrected": {
      const { leftOn, official } = event.data
      // It mends the entry and tells nothing new of the person, so the one entered last holds, whatever its day.
      return change(officials, official, (one) => ({
        ...one,
        departure: one.departure === undefined || leftOn === undefined ? undefined : { ...one.departure, on: leftOn }
      }))
    }
    case "people/PersonForgotten":
      return change(officials, event.data.person, (one) => ({ ...one, personal: forgotten }))
  }
}

/**
 * A departure with one more outcome that became known. Late entries are put in their place, so that the latest day says
 * what is known; of one day the later entry wins.
 *
 * @category operations
 * @since 0.1.0
 */
export const learntOf = (departure: Departure, added: Learnt): Departure => {
  const learnt = [...(departure.learnt ?? []), added].sort((left, right) => CalendarDate.Order(left.on, right.on))
  return { ...departure, outcome: (learnt.at(-1) ?? added).outcome, learnt }
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
