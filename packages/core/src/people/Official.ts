/**
 * A college-graduate village official, from appointment to departure, as dated facts.
 *
 * Nothing here is "current": agreements and placements are kept with their days, and every question names a day. The
 * lifecycle events stand in the main stream of an office, and every area of the programme reads them.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Event from "../journal/Event.ts"
import type { Forgotten } from "../journal/Seal.ts"
import * as Village from "../places/Village.ts"
import type { Text } from "../policy/Message.ts"
import * as Outcome from "./Outcome.ts"
import * as Person from "./Person.ts"
import * as PoliticalStatus from "./PoliticalStatus.ts"

/**
 * What is personal about an official and therefore sealed: the name and the political status.
 *
 * @category models
 * @since 0.1.0
 */
export const Personal = Schema.Struct({
  name: Schema.optionalKey(Schema.NonEmptyString),
  politicalStatus: Schema.optionalKey(PoliticalStatus.PoliticalStatus)
})

/**
 * @category models
 * @since 0.1.0
 */
export type Personal = typeof Personal.Type

/**
 * The titles an official may hold in a village.
 *
 * @category models
 * @since 0.1.0
 */
export const Title = Schema.Literals(["assistantToSecretary", "assistantToDirector"])

/**
 * @category models
 * @since 0.1.0
 */
export type Title = typeof Title.Type

const titles: { readonly [Name in Title]: Text } = {
  assistantToSecretary: { zh: "村党组织书记助理", en: "assistant to the village Party secretary" },
  assistantToDirector: { zh: "村委会主任助理", en: "assistant to the committee director" }
}

/**
 * The words of a title.
 *
 * @category rendering
 * @since 0.1.0
 */
export const titleText = (title: Title): Text => titles[title]

/**
 * An agreement: it holds from `from` and no longer on `until`.
 *
 * @category models
 * @since 0.1.0
 */
export const Agreement = Schema.Struct({
  from: CalendarDate.CalendarDate,
  until: CalendarDate.CalendarDate,
  parties: Schema.Array(Schema.NonEmptyString)
})

/**
 * @category models
 * @since 0.1.0
 */
export type Agreement = typeof Agreement.Type

/**
 * The year in which officials are taken in.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Cohort = Schema.Int.check(Schema.isBetween({ minimum: 1990, maximum: 2199 }))

/**
 * Somebody became a village official; `drive` names the recruitment drive.
 *
 * @category events
 * @since 0.1.0
 */
export const OfficialAppointed = Event.define({
  type: "people/OfficialAppointed",
  v: 1,
  data: Schema.Struct({ official: Person.PersonId, cohort: Cohort, drive: Schema.optionalKey(Schema.String) }),
  personal: Personal
})

/**
 * One person of an opening balance: somebody already in post when the office begins to keep its journal.
 *
 * @category models
 * @since 0.1.0
 */
export const OpeningOfficial = Schema.Struct({
  official: Person.PersonId,
  cohort: Cohort,
  appointedOn: CalendarDate.CalendarDate,
  village: Schema.optionalKey(Village.VillageId),
  title: Schema.optionalKey(Title),
  agreement: Schema.optionalKey(Agreement)
})

/**
 * Those who came and left before the journal begins, by cohort and outcome, as counts without persons.
 *
 * @category models
 * @since 0.1.0
 */
export const Earlier = Schema.Struct({
  cohort: Cohort,
  outcome: Outcome.Outcome,
  people: Schema.Int.check(Schema.isGreaterThan(0))
})

/**
 * The office began with these officials in post, and these counts of earlier ones.
 *
 * @category events
 * @since 0.1.0
 */
export const OpeningBalanceRecorded = Event.define({
  type: "people/OpeningBalanceRecorded",
  v: 1,
  data: Schema.Struct({ officials: Schema.Array(OpeningOfficial), earlier: Schema.Array(Earlier) }),
  personal: Personal
})

/**
 * An agreement was signed with an official.
 *
 * @category events
 * @since 0.1.0
 */
export const AgreementSigned = Event.define({
  type: "people/AgreementSigned",
  v: 1,
  data: Schema.Struct({ official: Person.PersonId, ...Agreement.fields })
})

/**
 * An official took up a title in a village.
 *
 * @category events
 * @since 0.1.0
 */
export const OfficialPlaced = Event.define({
  type: "people/OfficialPlaced",
  v: 1,
  data: Schema.Struct({ official: Person.PersonId, village: Village.VillageId, title: Title })
})

/**
 * An official left: the day of the act is the first day no longer in post.
 *
 * @category events
 * @since 0.1.0
 */
export const OfficialDeparted = Event.define({
  type: "people/OfficialDeparted",
  v: 1,
  data: Schema.Struct({ official: Person.PersonId, outcome: Outcome.Outcome })
})

/**
 * It became known, or turned out otherwise, what a departed official went on to.
 *
 * @category events
 * @since 0.1.0
 */
export const OutcomeCorrected = Event.define({
  type: "people/OutcomeCorrected",
  v: 1,
  data: Schema.Struct({ official: Person.PersonId, outcome: Outcome.Outcome })
})

/**
 * The lifecycle events.
 *
 * @category events
 * @since 0.1.0
 */
export const events = [
  OfficialAppointed,
  OpeningBalanceRecorded,
  AgreementSigned,
  OfficialPlaced,
  OfficialDeparted,
  OutcomeCorrected
] as const

/**
 * A lifecycle event.
 *
 * @category models
 * @since 0.1.0
 */
export type LifecycleEvent = Event.Of<(typeof events)[number]>

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
 * An official as the journal tells it. `departure` holds the latest that is known of it.
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
  readonly departure: { readonly on: CalendarDate.CalendarDate; readonly outcome: Outcome.Outcome } | undefined
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
  readonly earlier: ReadonlyArray<typeof Earlier.Type>
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
            departure: undefined
          }),
        { ...officials, earlier: [...officials.earlier, ...event.data.earlier] }
      )
    case "people/AgreementSigned": {
      const { from, official, parties, until } = event.data
      return change(officials, official, (one) => ({
        ...one,
        agreements: [...one.agreements, { from, until, parties }]
      }))
    }
    case "people/OfficialPlaced": {
      const placement = { from: event.on, village: event.data.village, title: event.data.title }
      return change(wentTo(officials, event.data.village, event.data.official), event.data.official, (one) => ({
        ...one,
        // Late entries are put in their place, so that the list stays in order of its days.
        placements: [...one.placements, placement].sort((left, right) => (left.from < right.from ? -1 : 1))
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
  Option.getOrElse(HashMap.get(officials.everIn, village), (): ReadonlyArray<Person.PersonId> => [])
    .flatMap((id) => find(officials, id) ?? [])
    .filter((official) => placementOn(official, day)?.village === village)

/**
 * The agreement in force on a day.
 *
 * @category selectors
 * @since 0.1.0
 */
export const agreementOn = (official: Official, day: CalendarDate.CalendarDate): Agreement | undefined =>
  official.agreements.find((agreement) => agreement.from <= day && day < agreement.until)

/**
 * The last day that anything is known of an official: nothing may be decided on a day before it without contradiction.
 *
 * @category selectors
 * @since 0.1.0
 */
export const lastKnownDay = (official: Official): CalendarDate.CalendarDate =>
  [
    official.appointedOn,
    ...official.agreements.map((agreement) => agreement.from),
    ...official.placements.map((placement) => placement.from),
    ...(official.departure === undefined ? [] : [official.departure.on])
  ].reduce(CalendarDate.max)

/**
 * All officials in the order of their ids, so that lists come out the same everywhere.
 *
 * @category selectors
 * @since 0.1.0
 */
export const all = (officials: Officials): ReadonlyArray<Official> =>
  [...HashMap.values(officials.byId)].sort((left, right) => (left.id < right.id ? -1 : left.id > right.id ? 1 : 0))
