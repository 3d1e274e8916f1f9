/**
 * What succession keeps of its acts, all of it in the main stream of an office.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Event from "../journal/Event.ts"
import * as Person from "../people/Person.ts"
import * as Village from "../places/Village.ts"
import * as Steps from "../policy/Steps.ts"
import * as Cadre from "./Cadre.ts"
import * as Organ from "./Organ.ts"
import * as Selection from "./Selection.ts"

/**
 * A cadre of a village was registered.
 *
 * @category events
 * @since 0.1.0
 */
export const CadreRegistered = Event.define({
  type: "succession/CadreRegistered",
  v: 1,
  data: Schema.Struct({ cadre: Person.PersonId, village: Village.VillageId }),
  personal: Cadre.Personal
})

const post = {
  person: Person.PersonId,
  village: Village.VillageId,
  organ: Organ.Organ,
  post: Organ.Post
}

/**
 * Somebody was elected to a seat, and holds it from the day of the act until the end of the term, where that is known.
 *
 * @category events
 * @since 0.1.0
 */
export const SeatRecorded = Event.define({
  type: "succession/SeatRecorded",
  v: 1,
  data: Schema.Struct({ ...post, until: Schema.optionalKey(CalendarDate.CalendarDate), offQuota: Schema.Boolean })
})

/**
 * A seat was vacated: the day of the act is the first day on which it is no longer held.
 *
 * @category events
 * @since 0.1.0
 */
export const SeatVacated = Event.define({
  type: "succession/SeatVacated",
  v: 1,
  data: Schema.Struct({ person: Person.PersonId, village: Village.VillageId, organ: Organ.Organ })
})

/**
 * A selection was opened; it follows the rules of the day that its envelope names as `governedBy`.
 *
 * @category events
 * @since 0.1.0
 */
export const SelectionOpened = Event.define({
  type: "succession/SelectionOpened",
  v: 1,
  data: Schema.Struct({
    selection: Selection.SelectionId,
    opensOn: CalendarDate.CalendarDate,
    closesOn: CalendarDate.CalendarDate,
    places: Schema.Int
  })
})

const entry = { selection: Selection.SelectionId, person: Person.PersonId }

/**
 * Somebody entered a selection.
 *
 * @category events
 * @since 0.1.0
 */
export const SelectionEntered = Event.define({
  type: "succession/SelectionEntered",
  v: 1,
  data: Schema.Struct(entry)
})

/**
 * Somebody passed a step of a selection, or did not and left it there.
 *
 * @category events
 * @since 0.1.0
 */
export const SelectionStepRecorded = Event.define({
  type: "succession/SelectionStepRecorded",
  v: 1,
  data: Schema.Struct({ ...entry, step: Steps.StepId, passed: Schema.Boolean })
})

/**
 * Somebody was admitted to the reserve pool; `until` is the first day after it.
 *
 * @category events
 * @since 0.1.0
 */
export const AdmittedToPool = Event.define({
  type: "succession/AdmittedToPool",
  v: 1,
  data: Schema.Struct({ ...entry, until: Schema.optionalKey(CalendarDate.CalendarDate) })
})

/**
 * The notice of an appointment was posted on the day of the act; `until` is its last day.
 *
 * @category events
 * @since 0.1.0
 */
export const AppointmentPublished = Event.define({
  type: "succession/AppointmentPublished",
  v: 1,
  data: Schema.Struct({ ...post, until: CalendarDate.CalendarDate })
})

/**
 * Somebody was appointed to a post; `trialUntil` is the first day after the trial.
 *
 * @category events
 * @since 0.1.0
 */
export const AppointedToPost = Event.define({
  type: "succession/AppointedToPost",
  v: 1,
  data: Schema.Struct({ ...post, trialUntil: Schema.optionalKey(CalendarDate.CalendarDate) })
})

/**
 * The events of succession.
 *
 * @category events
 * @since 0.1.0
 */
export const events = [
  CadreRegistered,
  SeatRecorded,
  SeatVacated,
  SelectionOpened,
  SelectionEntered,
  SelectionStepRecorded,
  AdmittedToPool,
  AppointmentPublished,
  AppointedToPost
] as const

/**
 * An event of succession.
 *
 * @category models
 * @since 0.1.0
 */
export type SuccessionEvent = Event.Of<(typeof events)[number]>

/**
 * Whether an event is one of succession.
 *
 * @category guards
 * @since 0.1.0
 */
export const isSuccessionEvent = (event: { readonly type: string }): event is SuccessionEvent =>
  event.type.startsWith("succession/")
