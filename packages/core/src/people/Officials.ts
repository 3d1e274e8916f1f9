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
import { type Forgotten, forgotten, isForgotten } from "../journal/Seal.ts"
import type * as Village from "../places/Village.ts"
import type { DriveId } from "./Intake.ts"
import type {
  Agreement,
  Background,
  Earlier,
  LifecycleEvent,
  Personal,
  Posting,
  Title,
  Wishing
} from "./OfficialEvent.ts"
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
 * An agreement as it stands: its end moves where it is extended, and `signedUntil` is the end that was signed.
 *
 * @category models
 * @since 0.1.0
 */
export interface Signed extends Agreement {
  readonly signedOn: CalendarDate.CalendarDate
  readonly signedUntil: CalendarDate.CalendarDate
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
 * An official as the journal tells it. `knownFrom` is the day of the appointment, or of the opening balance that names the
 * official; `lastActOn` is the day of the latest act before any departure.
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
  readonly knownFrom: CalendarDate.CalendarDate
  readonly agreements: ReadonlyArray<Signed>
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
        knownFrom: event.on,
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
            knownFrom: event.on,
            agreements: agreement === undefined ? [] : [signed(agreement, event.on)],
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
    case "people/AgreementSigned":
    case "people/AgreementRenewed": {
      const { from, official, parties, trialUntil, until } = event.data
      const agreement = { from, until, parties, ...(trialUntil === undefined ? {} : { trialUntil }) }
      return change(officials, official, (one) =>
        acted(one, { agreements: [...one.agreements, signed(agreement, event.on)] })
      )
    }
    case "people/AgreementExtended": {
      const { from, official, until } = event.data
      // Signed again on the day on which it is extended, so that no departure can lie before that day.
      return change(officials, official, (one) =>
        acted(one, {
          agreements: one.agreements.map((agreement) =>
            agreement.from === from
              ? { ...agreement, until, signedOn: CalendarDate.max(agreement.signedOn, event.on) }
              : agreement
          )
        })
      )
    }
    case "people/AgreementCorrected": {
      const { agreement, from, official } = event.data
      return change(officials, official, (one) =>
        acted(one, {
          agreements: one.agreements.flatMap((entered) =>
            entered.from !== from
              ? [entered]
              : agreement === undefined
                ? []
                : [{ ...agreement, signedOn: entered.signedOn, signedUntil: agreement.until }]
          )
        })
      )
    }
    case "people/OfficialPlaced":
      return known(placed(officials, event.data, event.on), event.data.official, event.personal[event.data.official])
    case "people/PlacementsAssigned":
      return event.data.placements.reduce((all, posting) => {
        const wishing = event.personal[posting.official]
        return known(placed(all, posting, event.on), posting.official, wishing && backgroundIn(wishing))
      }, officials)
    case "people/PlacementCorrected": {
      const { from, official, placement } = event.data
      const officialsThere = placement === undefined ? officials : wentTo(officials, placement.village, official)
      return change(officialsThere, official, (one) => {
        // Of several entries of one day the last one holds, so that is the one that was wrong.
        const wrong = one.placements.findLastIndex((entered) => entered.from === from)
        const others = one.placements.filter((_, index) => index !== wrong)
        return withPlacement(acted(one, { placements: others }), placement)
      })
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
    case "people/AppointmentCorrected": {
      const { appointedOn, official } = event.data
      return appointedOn === undefined
        ? { ...officials, byId: HashMap.remove(officials.byId, official) }
        : change(officials, official, (one) => ({ ...one, appointedOn, lastActOn: appointedOn }))
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

const signed = (agreement: Agreement, on: CalendarDate.CalendarDate): Signed => ({
  ...agreement,
  signedOn: on,
  signedUntil: agreement.until
})

/**
 * The officials after one of them took up a title in a village.
 *
 * @category operations
 * @since 0.1.0
 */
export const placed = (
  officials: Officials,
  { official, title, village }: typeof Posting.Type,
  from: CalendarDate.CalendarDate
): Officials =>
  change(wentTo(officials, village, official), official, (one) => withPlacement(one, { from, village, title }))

/** What became known of an official besides; of a forgotten one nothing is kept. */
const known = (officials: Officials, id: Person.PersonId, background: Background | Forgotten | undefined): Officials =>
  background === undefined || isForgotten(background)
    ? officials
    : change(officials, id, (one) =>
        isForgotten(one.personal) ? one : { ...one, personal: { ...one.personal, ...background } }
      )

/** Wishes are over once they are answered. */
const backgroundIn = (wishing: typeof Wishing.Type | Forgotten): Background | Forgotten => {
  if (isForgotten(wishing)) return wishing
  const { wishes: _, ...background } = wishing
  return background
}

/**
 * An official with one placement more; the same where there is none to add.
 *
 * @category operations
 * @since 0.1.0
 */
export const withPlacement = (official: Official, placement: Placement | undefined): Official =>
  placement === undefined ? official : acted(official, { placements: inOrder([...official.placements, placement]) })

/** Late entries are put in their place, so that the list stays in order of its days; of one day the later entry wins. */
const inOrder = (placements: ReadonlyArray<Placement>): ReadonlyArray<Placement> =>
  [...placements].sort((left, right) => CalendarDate.Order(left.from, right.from))

/** An official with other agreements or placements; the last act is the latest of those that are left. */
const acted = (official: Official, changed: Partial<Pick<Official, "agreements" | "placements">>): Official => {
  const { agreements, placements } = { ...official, ...changed }
  const days = [...agreements.map(({ signedOn }) => signedOn), ...placements.map(({ from }) => from)]
  return { ...official, ...changed, lastActOn: days.reduce(CalendarDate.max, official.knownFrom) }
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
