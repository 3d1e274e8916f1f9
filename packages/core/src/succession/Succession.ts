/**
 * The state of succession: the cadres, seats, selections, reserve pool and notices of an office, and what they are after
 * one more event. What a command comes to is in `decide.ts`; what is asked of the state is in `selectors.ts`.
 *
 * A departure ends seats, entries and places in the pool by itself, unless the official leaves the programme by staying
 * in the village; where the departure or its outcome is corrected, so is that.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Seal from "../journal/Seal.ts"
import * as Official from "../people/Official.ts"
import type * as Person from "../people/Person.ts"
import type * as Village from "../places/Village.ts"
import type * as Cadre from "./Cadre.ts"
import type * as Selection from "./Selection.ts"
import type { SuccessionEvent } from "./SuccessionEvent.ts"
import type * as Tenure from "./Tenure.ts"

type ByPerson<A> = HashMap.HashMap<Person.PersonId, ReadonlyArray<A>>

/**
 * What an office knows of succession.
 *
 * - `seats`: by who holds or held them, in the order of their first days
 * - `everSeatedIn`: whoever ever held a seat in a village, so that a question about one village does not read them all
 * - `entered`: the selections that somebody entered
 * - `departures`: how officials left, for seats that are entered afterwards
 *
 * @category models
 * @since 0.1.0
 */
export interface Succession {
  readonly cadres: Cadre.Cadres
  readonly seats: ByPerson<Tenure.Tenure>
  readonly everSeatedIn: HashMap.HashMap<Village.VillageId, ReadonlyArray<Person.PersonId>>
  readonly selections: HashMap.HashMap<Selection.SelectionId, Selection.Selection>
  readonly entered: ByPerson<Selection.SelectionId>
  readonly pool: ByPerson<Selection.Reserve>
  readonly notices: ByPerson<Selection.Notice>
  readonly departures: HashMap.HashMap<Person.PersonId, Cadre.Departure>
}

/**
 * An office that knows of no succession.
 *
 * @category constructors
 * @since 0.1.0
 */
export const none: Succession = {
  cadres: HashMap.empty(),
  seats: HashMap.empty(),
  everSeatedIn: HashMap.empty(),
  selections: HashMap.empty(),
  entered: HashMap.empty(),
  pool: HashMap.empty(),
  notices: HashMap.empty(),
  departures: HashMap.empty()
}

/**
 * The state after one more event; of other areas' events only departures and what is forgotten change it.
 *
 * @category operations
 * @since 0.1.0
 */
export const evolve = (succession: Succession, event: SuccessionEvent | Official.LifecycleEvent): Succession => {
  switch (event.type) {
    case "succession/CadreRegistered": {
      const { cadre: id, village } = event.data
      const personal = event.personal[id] ?? {}
      return {
        ...succession,
        cadres: HashMap.set(succession.cadres, id, { id, village, personal, registeredOn: event.on })
      }
    }
    case "succession/SeatRecorded": {
      const { until, ...post } = event.data
      return seated(succession, { ...begun, ...post, filledBy: "election", from: event.on, until })
    }
    case "succession/AppointedToPost": {
      const { trialUntil, ...post } = event.data
      const seat = { ...begun, ...post, filledBy: "appointment", from: event.on, trialUntil } as const
      return { ...seated(succession, seat), notices: without(succession.notices, event.data) }
    }
    case "succession/SeatVacated": {
      const { organ, person, village } = event.data
      const isMeant = (seat: Tenure.Tenure) =>
        seat.village === village && seat.organ === organ && seat.from < event.on && seat.vacatedOn === undefined
      return {
        ...succession,
        seats: HashMap.modify(succession.seats, person, (seats) => {
          const last = seats.findLastIndex(isMeant)
          return seats.map((seat, index) => (index === last ? { ...seat, vacatedOn: event.on } : seat))
        })
      }
    }
    case "succession/SelectionOpened": {
      const { selection: id, ...days } = event.data
      const opened = { ...days, announcedOn: event.on, governedBy: event.governedBy, admitted: 0 }
      return {
        ...succession,
        selections: HashMap.set(succession.selections, id, { id, ...opened, entries: HashMap.empty() })
      }
    }
    case "succession/SelectionEntered": {
      const { person, selection } = event.data
      const entry: Selection.Entry = {
        person,
        taken: [{ step: "application", on: event.on }],
        ended: undefined,
        admittedOn: undefined,
        departure: departureAfter(succession, person, event.on)
      }
      return {
        ...changeSelection(succession, selection, (one) => ({
          ...one,
          entries: HashMap.set(one.entries, person, entry)
        })),
        entered: added(succession.entered, person, selection)
      }
    }
    case "succession/SelectionStepRecorded": {
      const { passed, step } = event.data
      const on = event.on
      return changeEntry(succession, event.data, (one) =>
        passed ? { ...one, taken: [...one.taken, { step, on }] } : { ...one, ended: { step, on } }
      )
    }
    case "succession/AdmittedToPool": {
      const { person, selection, until } = event.data
      const from = event.on
      const admitted = changeEntry(succession, event.data, (one) => ({ ...one, admittedOn: from }))
      const reserve = { person, selection, from, until, departure: departureAfter(succession, person, from) }
      return {
        ...changeSelection(admitted, selection, (one) => ({ ...one, admitted: one.admitted + 1 })),
        pool: added(succession.pool, person, reserve)
      }
    }
    case "succession/AppointmentPublished": {
      const { person, ...notice } = event.data
      return { ...succession, notices: added(succession.notices, person, { ...notice, from: event.on }) }
    }
    case "people/OfficialDeparted": {
      const { official, outcome } = event.data
      return departed(succession, official, { on: event.on, outcome }, () => true)
    }
    case "people/OutcomeCorrected": {
      const { official, outcome } = event.data
      return mended(succession, official, (departure) => Official.learntOf(departure, { on: event.on, outcome }))
    }
    case "people/DepartureCorrected": {
      const { leftOn, official } = event.data
      return mended(succession, official, (departure) =>
        leftOn === undefined ? undefined : { ...departure, on: leftOn }
      )
    }
    case "people/PersonForgotten":
      return {
        ...succession,
        cadres: HashMap.modify(succession.cadres, event.data.person, (one) => ({ ...one, personal: Seal.forgotten }))
      }
    default:
      return succession
  }
}

/** What a seat has not yet come to when it begins. */
const begun = {
  until: undefined,
  offQuota: false,
  trialUntil: undefined,
  vacatedOn: undefined,
  departure: undefined
} as const

const listOf = <A>(all: ByPerson<A>, person: Person.PersonId): ReadonlyArray<A> =>
  Option.getOrElse(HashMap.get(all, person), (): ReadonlyArray<A> => [])

const added = <A>(all: ByPerson<A>, person: Person.PersonId, one: A): ByPerson<A> =>
  HashMap.set(all, person, [...listOf(all, person), one])

/** A departure that came after a day: whatever is entered late for that day ended with it. */
const departureAfter = (
  { departures }: Succession,
  person: Person.PersonId,
  day: CalendarDate.CalendarDate
): Cadre.Departure | undefined => {
  const departure = Option.getOrUndefined(HashMap.get(departures, person))
  return departure !== undefined && day < departure.on ? departure : undefined
}

const seated = (succession: Succession, seat: Tenure.Tenure): Succession => {
  const { from, person, village } = seat
  const seats = [...listOf(succession.seats, person), { ...seat, departure: departureAfter(succession, person, from) }]
  const before = Option.getOrElse(
    HashMap.get(succession.everSeatedIn, village),
    (): ReadonlyArray<Person.PersonId> => []
  )
  return {
    ...succession,
    // Late entries are put in their place, so that the list stays in the order of its days.
    seats: HashMap.set(
      succession.seats,
      person,
      seats.toSorted((left, right) => CalendarDate.Order(left.from, right.from))
    ),
    everSeatedIn: before.includes(person)
      ? succession.everSeatedIn
      : HashMap.set(succession.everSeatedIn, village, [...before, person])
  }
}

/** A notice has served when the appointment follows it. */
const without = (
  notices: Succession["notices"],
  appointed: { readonly person: Person.PersonId; readonly village: Village.VillageId; readonly organ: string }
): Succession["notices"] =>
  HashMap.modify(notices, appointed.person, (all) =>
    all.filter(({ organ, village }) => organ !== appointed.organ || village !== appointed.village)
  )

/** What somebody took up after leaving did not end with the departure, and no correction of it ends it either. */
const mended = (
  succession: Succession,
  official: Person.PersonId,
  mend: (departure: Cadre.Departure) => Cadre.Departure | undefined
): Succession => {
  const before = Option.getOrUndefined(HashMap.get(succession.departures, official))
  return before === undefined
    ? succession
    : departed(succession, official, mend(before), ({ departure }) => departure !== undefined)
}

interface Held {
  readonly departure: Cadre.Departure | undefined
}

const departed = (
  succession: Succession,
  person: Person.PersonId,
  departure: Cadre.Departure | undefined,
  concerned: (held: Held) => boolean
): Succession => {
  const left = <A extends Held>(held: A): A => (concerned(held) ? { ...held, departure } : held)
  const leftAll = <A extends Held>(all: ReadonlyArray<A>) => all.map(left)
  const { departures } = succession
  const next = {
    ...succession,
    departures:
      departure === undefined ? HashMap.remove(departures, person) : HashMap.set(departures, person, departure),
    seats: HashMap.modify(succession.seats, person, leftAll),
    pool: HashMap.modify(succession.pool, person, leftAll)
  }
  return listOf(succession.entered, person).reduce(
    (all, selection) => changeEntry(all, { selection, person }, left),
    next
  )
}

const changeSelection = (
  succession: Succession,
  id: Selection.SelectionId,
  update: (selection: Selection.Selection) => Selection.Selection
): Succession => ({ ...succession, selections: HashMap.modify(succession.selections, id, update) })

const changeEntry = (
  succession: Succession,
  { person, selection }: { readonly person: Person.PersonId; readonly selection: Selection.SelectionId },
  update: (entry: Selection.Entry) => Selection.Entry
): Succession =>
  changeSelection(succession, selection, (one) => ({ ...one, entries: HashMap.modify(one.entries, person, update) }))
