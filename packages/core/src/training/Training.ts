/**
 * The state of training: plans, sessions and what each official takes part in, and what they are after one more event.
 * What a command comes to is in `decide.ts`; the bounds are in the rule files beside it; questions are in `facts.ts`.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Seal from "../journal/Seal.ts"
import type * as Official from "../people/Official.ts"
import type * as Person from "../people/Person.ts"
import type * as Activities from "./Activities.ts"
import type * as Course from "./Course.ts"
import type * as Mentoring from "./Mentoring.ts"
import * as Participation from "./Participation.ts"
import type * as Plan from "./Plan.ts"
import type * as Secondment from "./Secondment.ts"
import type * as SittingIn from "./SittingIn.ts"
import type * as Tasks from "./Tasks.ts"
import type { TrainingEvent } from "./TrainingEvent.ts"

/**
 * A mentor: the name, and whom they ever mentored.
 *
 * @category models
 * @since 0.1.0
 */
export interface Mentor {
  readonly personal: Mentoring.Personal | Seal.Forgotten
  readonly officials: ReadonlyArray<Person.PersonId>
}

/**
 * The training of an office. `batchesOfYear` is kept beside the batches, so that a batch does not read them all.
 *
 * @category models
 * @since 0.1.0
 */
export interface Training {
  /** What the plan of a year was from each day on, in the order of days. */
  readonly plans: HashMap.HashMap<number, ReadonlyArray<Plan.Adopted>>
  readonly sessions: HashMap.HashMap<Plan.SessionId, Course.Held>
  readonly mentors: HashMap.HashMap<Person.PersonId, Mentor>
  readonly batches: HashMap.HashMap<Secondment.BatchId, Secondment.Batch>
  readonly batchesOfYear: HashMap.HashMap<number, number>
  readonly tasks: HashMap.HashMap<Tasks.TaskId, Tasks.Task>
  readonly meetings: HashMap.HashMap<SittingIn.MeetingId, SittingIn.Meeting>
  readonly activities: HashMap.HashMap<Activities.ActivityId, Activities.Activity>
  readonly byOfficial: HashMap.HashMap<Person.PersonId, Participation.Participation>
}

/**
 * An office without training.
 *
 * @category constructors
 * @since 0.1.0
 */
export const none: Training = {
  plans: HashMap.empty(),
  sessions: HashMap.empty(),
  mentors: HashMap.empty(),
  batches: HashMap.empty(),
  batchesOfYear: HashMap.empty(),
  tasks: HashMap.empty(),
  meetings: HashMap.empty(),
  activities: HashMap.empty(),
  byOfficial: HashMap.empty()
}

/**
 * What an official takes part in.
 *
 * @category selectors
 * @since 0.1.0
 */
export const participation = (training: Training, official: Person.PersonId): Participation.Participation =>
  Option.getOrElse(HashMap.get(training.byOfficial, official), () => Participation.none)

/**
 * The session of an id that was held.
 *
 * @category selectors
 * @since 0.1.0
 */
export const session = (training: Training, id: Plan.SessionId): Course.Held | undefined =>
  Option.getOrUndefined(HashMap.get(training.sessions, id))

/**
 * The task of an id.
 *
 * @category selectors
 * @since 0.1.0
 */
export const task = (training: Training, id: Tasks.TaskId): Tasks.Task | undefined =>
  Option.getOrUndefined(HashMap.get(training.tasks, id))

/**
 * The mentor of an id.
 *
 * @category selectors
 * @since 0.1.0
 */
export const mentor = (training: Training, id: Person.PersonId): Mentor | undefined =>
  Option.getOrUndefined(HashMap.get(training.mentors, id))

/**
 * What the plan of a year was from each day on; empty without a plan.
 *
 * @category selectors
 * @since 0.1.0
 */
export const plansOf = (training: Training, year: number): ReadonlyArray<Plan.Adopted> =>
  Option.getOrElse(HashMap.get(training.plans, year), (): ReadonlyArray<Plan.Adopted> => [])

/**
 * The training after one more event; a departure ends what the official takes part in, other events of other areas
 * change nothing.
 *
 * @category operations
 * @since 0.1.0
 */
export const evolve = (training: Training, event: TrainingEvent | Official.LifecycleEvent): Training => {
  switch (event.type) {
    case "training/PlanAdopted":
    case "training/PlanAmended": {
      const { sessions, year } = event.data
      const plans = [...plansOf(training, year), { from: event.on, sessions }]
      // Late entries are put in their place; of one day the later entry wins.
      plans.sort((left, right) => CalendarDate.Order(left.from, right.from))
      return { ...training, plans: HashMap.set(training.plans, year, plans) }
    }
    case "training/SessionHeld":
      return attended(training, { ...event.data, on: event.on })
    case "training/AttendanceCorrected": {
      const held = session(training, event.data.session)
      return held === undefined ? training : attended(training, { ...held, attendees: event.data.attendees })
    }
    case "training/MentorPaired": {
      const { from, mentor: id, official } = event.data
      const before = mentor(training, id) ?? { personal: {}, officials: [] }
      const officials = before.officials.includes(official) ? before.officials : [...before.officials, official]
      const mentors = HashMap.set(training.mentors, id, { personal: named(before, event.personal[id]), officials })
      return take({ ...training, mentors }, official, (one) => ({
        mentorships: [...one.mentorships, { mentor: id, from, until: undefined, endedOn: undefined }]
      }))
    }
    case "training/MentoringEnded": {
      const { from, mentor: id, official } = event.data
      return take(training, official, ({ mentorships }) => ({
        mentorships: mentorships.map((one) =>
          one.mentor === id && one.from === from ? { ...one, endedOn: event.on } : one
        )
      }))
    }
    case "training/BatchSent": {
      const { batch, members, until, year } = event.data
      const officials = members.map(({ official }) => official)
      const batches = HashMap.set(training.batches, batch, {
        id: batch,
        year,
        from: event.on,
        until,
        members: officials
      })
      const batchesOfYear = HashMap.set(training.batchesOfYear, year, countOfBatches(training, year) + 1)
      return members.reduce<Training>(
        (all, { host, official }) =>
          take(all, official, ({ secondments }) => ({
            secondments: [...secondments, { batch, host, from: event.on, until, endedOn: undefined }]
          })),
        { ...training, batches, batchesOfYear }
      )
    }
    case "training/SecondeeRecalled": {
      const { batch, official } = event.data
      return take(training, official, ({ secondments }) => ({
        secondments: secondments.map((one) => (one.batch === batch ? { ...one, endedOn: event.on } : one))
      }))
    }
    case "training/ExchangeStarted": {
      const { official, until, village } = event.data
      return take(training, official, ({ exchanges }) => ({
        exchanges: [...exchanges, { village, from: event.on, until, endedOn: undefined }]
      }))
    }
    case "training/ExchangeEnded": {
      const { from, official } = event.data
      return take(training, official, ({ exchanges }) => ({
        exchanges: exchanges.map((one) => (one.from === from ? { ...one, endedOn: event.on } : one))
      }))
    }
    case "training/TaskAssigned": {
      const { due, kind, official, task: id } = event.data
      const given: Tasks.Task = {
        id,
        official,
        kind,
        personal: event.personal[official] ?? Seal.forgotten,
        due,
        from: event.on,
        until: undefined,
        endedOn: undefined,
        done: undefined
      }
      return take({ ...training, tasks: HashMap.set(training.tasks, id, given) }, official, ({ tasks }) => ({
        tasks: [...tasks, id]
      }))
    }
    case "training/TaskFinished": {
      const { done, task: id } = event.data
      return {
        ...training,
        tasks: HashMap.modify(training.tasks, id, (one) => ({ ...one, endedOn: event.on, done }))
      }
    }
    case "training/SatIn": {
      const { meeting: id, officials, organ } = event.data
      const meetings = HashMap.set(training.meetings, id, { id, on: event.on, organ, officials })
      return officials.reduce<Training>(
        (all, official) => take(all, official, ({ meetings: before }) => ({ meetings: [...before, id] })),
        { ...training, meetings }
      )
    }
    case "training/ActivityHeld": {
      const { activity: id, coOrganisers, kind, participants } = event.data
      const activities = HashMap.set(training.activities, id, { id, on: event.on, kind, coOrganisers, participants })
      return participants.reduce<Training>(
        (all, official) => take(all, official, ({ activities: before }) => ({ activities: [...before, id] })),
        { ...training, activities }
      )
    }
    case "people/OfficialDeparted":
      return take(training, event.data.official, () => ({ departedOn: event.on }))
    case "people/DepartureCorrected":
      return take(training, event.data.official, () => ({ departedOn: event.data.leftOn }))
    case "people/PersonForgotten":
      return forget(training, event.data.person)
    default:
      return training
  }
}

/**
 * How many batches were sent for a year.
 *
 * @category selectors
 * @since 0.1.0
 */
export const countOfBatches = (training: Training, year: number): number =>
  Option.getOrElse(HashMap.get(training.batchesOfYear, year), () => 0)

const take = (
  training: Training,
  official: Person.PersonId,
  change: (participation: Participation.Participation) => Partial<Participation.Participation>
): Training => {
  const before = participation(training, official)
  return { ...training, byOfficial: HashMap.set(training.byOfficial, official, { ...before, ...change(before) }) }
}

/** A session with its attendees in the place of those before. */
const attended = (training: Training, held: Course.Held): Training => {
  const before = session(training, held.session)?.attendees ?? []
  const sessions = HashMap.set(training.sessions, held.session, held)
  const without = before
    .filter((official) => !held.attendees.includes(official))
    .reduce<Training>(
      (all, official) => take(all, official, (one) => ({ attended: one.attended.filter((id) => id !== held.session) })),
      { ...training, sessions }
    )
  return held.attendees
    .filter((official) => !before.includes(official))
    .reduce((all, official) => take(all, official, (one) => ({ attended: [...one.attended, held.session] })), without)
}

/** A name that is given anew takes the place of the one before; a forgotten mentor is not named again. */
const named = ({ personal }: Mentor, added: Mentor["personal"] | undefined): Mentor["personal"] =>
  added === undefined || Seal.isForgotten(personal)
    ? personal
    : Seal.isForgotten(added)
      ? added
      : { ...personal, ...added }

const forget = (training: Training, person: Person.PersonId): Training => ({
  ...training,
  mentors: HashMap.modify(training.mentors, person, (one) => ({ ...one, personal: Seal.forgotten })),
  tasks: participation(training, person).tasks.reduce(
    (tasks, id) => HashMap.modify(tasks, id, (one) => ({ ...one, personal: Seal.forgotten })),
    training.tasks
  )
})
