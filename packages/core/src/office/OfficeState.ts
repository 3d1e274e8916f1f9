/**
 * The state of an office: what its events come to. Nothing in it is "current"; every question names a day.
 *
 * Every area sees every event, so that one act is one event. The state is a value: an older one stays as it was.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as HashSet from "effect/HashSet"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Evaluation from "../evaluation/Evaluation.ts"
import { isEvaluationEvent } from "../evaluation/EvaluationEvent.ts"
import type * as Event from "../journal/Event.ts"
import * as Official from "../people/Official.ts"
import type * as Person from "../people/Person.ts"
import * as Places from "../places/Places.ts"
import type * as Judgement from "../policy/Judgement.ts"
import * as Recruitment from "../recruitment/Recruitment.ts"
import * as Succession from "../succession/Succession.ts"
import { isSuccessionEvent } from "../succession/SuccessionEvent.ts"
import * as TrainingFacts from "../training/facts.ts"
import * as Training from "../training/Training.ts"
import { isTrainingEvent } from "../training/TrainingEvent.ts"
import * as Attestation from "./Attestation.ts"
import type { OfficeEvent } from "./OfficeEvent.ts"
import type { KnownEvent } from "./registry.ts"

/**
 * An act that was kept although the rules did not grant it: recorded as it happened, or excepted by an authority.
 *
 * @category models
 * @since 0.1.0
 */
export interface Deviation {
  readonly event: Event.EventId
  readonly type: string
  readonly on: CalendarDate.CalendarDate
  readonly basis: Event.Basis
  readonly verdict: Judgement.Verdict
}

/**
 * A fact that another office attested. No rule reads such facts yet.
 *
 * @category models
 * @since 0.1.0
 */
export type ReceivedFact = Extract<OfficeEvent, { readonly type: "office/FactReceived" }>["data"]

/**
 * The state of an office. Plain lists of what it holds are given by {@link received}, {@link forgotten} and the
 * selectors of its parts, such as `Official.all`, `Places.all` and `Recruitment.all`.
 *
 * - `books`: the content of every rule book that was ever adopted, by its digest
 * - `received`: facts that other offices attested, by source, stream and version
 * - `forgotten`: who was forgotten, by the ids that stay
 * - `lastDay`: the latest day of any act
 *
 * @category models
 * @since 0.1.0
 */
export interface OfficeState {
  readonly places: Places.Places
  readonly officials: Official.Officials
  readonly recruitment: Recruitment.Recruitment
  readonly succession: Succession.Succession
  readonly evaluation: Evaluation.Evaluation
  readonly training: Training.Training
  readonly adopted: { readonly digest: string; readonly content: string } | undefined
  readonly books: HashMap.HashMap<string, string>
  readonly received: HashMap.HashMap<string, ReceivedFact>
  readonly forgotten: HashSet.HashSet<Person.PersonId>
  readonly deviations: ReadonlyArray<Deviation>
  readonly lastDay: CalendarDate.CalendarDate | undefined
}

/**
 * Raised whenever the same events come to another state, or to one of another shape: what an earlier release keeps of a
 * state is then not read.
 *
 * @category constants
 * @since 0.1.0
 */
export const version = 1

/**
 * The state of an office without events.
 *
 * @category constructors
 * @since 0.1.0
 */
export const empty: OfficeState = {
  places: Places.none,
  officials: Official.none,
  recruitment: Recruitment.none,
  succession: Succession.none,
  evaluation: Evaluation.none,
  training: Training.none,
  adopted: undefined,
  books: HashMap.empty(),
  received: HashMap.empty(),
  forgotten: HashSet.empty(),
  deviations: [],
  lastDay: undefined
}

/**
 * The state after one more event.
 *
 * @category operations
 * @since 0.1.0
 */
export const evolve = (state: OfficeState, event: KnownEvent): OfficeState => {
  const next = evolveAreas(state, event)
  return {
    ...next,
    deviations:
      event.deviates === true && event.verdict !== undefined
        ? [
            ...next.deviations,
            { event: event.id, type: event.type, on: event.on, basis: event.basis, verdict: event.verdict }
          ]
        : next.deviations,
    // The office opens and adopts books on the day its program runs; its last act is another day.
    lastDay: isOwn(event) || (next.lastDay !== undefined && next.lastDay >= event.on) ? next.lastDay : event.on
  }
}

/**
 * Whether an event is about the office itself and not about the programme: its opening and the books it adopts.
 *
 * @category guards
 * @since 0.1.0
 */
export const isOwn = (event: KnownEvent): boolean =>
  event.type === "places/OfficeOpened" || event.type === "office/RuleBookAdopted"

const evolveAreas = (state: OfficeState, event: KnownEvent): OfficeState => {
  if (isSuccessionEvent(event)) return { ...state, succession: Succession.evolve(state.succession, event) }
  if (isTrainingEvent(event)) return { ...state, training: Training.evolve(state.training, event) }
  if (isEvaluationEvent(event)) return { ...state, evaluation: Evaluation.evolve(state.evaluation, event) }
  switch (event.type) {
    case "office/RuleBookAdopted":
      return { ...state, adopted: event.data, books: HashMap.set(state.books, event.data.digest, event.data.content) }
    case "office/FactReceived":
      return { ...state, received: HashMap.set(state.received, Attestation.keyOf(event.data), event.data) }
    case "places/OfficeOpened":
    case "places/VillageRegistered":
      return { ...state, places: Places.evolve(state.places, event) }
    case "people/OfficialAppointed":
    case "people/OpeningBalanceRecorded":
    case "people/AgreementSigned":
    case "people/AgreementRenewed":
    case "people/AgreementExtended":
    case "people/AgreementCorrected":
    case "people/OfficialPlaced":
    case "people/PlacementsAssigned":
    case "people/PlacementCorrected":
    case "people/OfficialDeparted":
    case "people/OutcomeCorrected":
    case "people/DepartureCorrected":
    case "people/AppointmentCorrected":
      return evolvePeople(state, event)
    case "people/PersonForgotten":
      return { ...evolvePeople(state, event), forgotten: HashSet.add(state.forgotten, event.data.person) }
    default:
      return { ...state, recruitment: Recruitment.evolve(state.recruitment, event) }
  }
}

const evolvePeople = (state: OfficeState, event: Official.LifecycleEvent): OfficeState => ({
  ...state,
  officials: Official.evolve(state.officials, event),
  succession: Succession.evolve(state.succession, event),
  evaluation: Evaluation.evolve(state.evaluation, event),
  recruitment: Recruitment.evolve(state.recruitment, event),
  training: Training.evolve(state.training, event)
})

/**
 * The facts that other offices attested, in the order of source, stream and version.
 *
 * @category selectors
 * @since 0.1.0
 */
export const received = (state: OfficeState): ReadonlyArray<ReceivedFact> =>
  [...HashMap.values(state.received)].sort(
    (left, right) =>
      compareText(left.source, right.source) || compareText(left.stream, right.stream) || left.version - right.version
  )

const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

/**
 * The ids of those who were forgotten, in their order.
 *
 * @category selectors
 * @since 0.1.0
 */
export const forgotten = (state: OfficeState): ReadonlyArray<Person.PersonId> => [...state.forgotten].sort(compareText)

/**
 * Whether anything is known of a person: as an official, as a mentor, or as an applicant in any drive.
 *
 * @category selectors
 * @since 0.1.0
 */
export const knowsPerson = (state: OfficeState, person: Person.PersonId): boolean =>
  Official.find(state.officials, person) !== undefined ||
  HashMap.has(state.succession.cadres, person) ||
  TrainingFacts.knowsPerson(state.training, person) ||
  HashMap.some(state.recruitment.drives, (drive) => Recruitment.application(drive, person) !== undefined)
