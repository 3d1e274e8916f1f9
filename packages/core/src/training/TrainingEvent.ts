/**
 * What training keeps of its acts. All of it stands in the main stream; what ends with a departure ends by that event of
 * `people`, and has none of its own.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Event from "../journal/Event.ts"
import * as Person from "../people/Person.ts"
import * as Village from "../places/Village.ts"
import * as Activities from "./Activities.ts"
import * as ListTerm from "./ListTerm.ts"
import * as Mentoring from "./Mentoring.ts"
import * as Plan from "./Plan.ts"
import * as Secondment from "./Secondment.ts"
import * as SittingIn from "./SittingIn.ts"
import * as Tasks from "./Tasks.ts"

const people = Schema.Array(Person.PersonId)

/**
 * The plan of a year was adopted.
 *
 * @category events
 * @since 0.1.0
 */
export const PlanAdopted = Event.define({
  type: "training/PlanAdopted",
  v: 1,
  data: Schema.Struct({ year: Schema.Int, sessions: Schema.Array(Plan.Session) })
})

/**
 * The plan of a year has these sessions from the day of the act on.
 *
 * @category events
 * @since 0.1.0
 */
export const PlanAmended = Event.define({
  type: "training/PlanAmended",
  v: 1,
  data: Schema.Struct({ year: Schema.Int, sessions: Schema.Array(Plan.Session) })
})

/**
 * A session was held, and these attended it.
 *
 * @category events
 * @since 0.1.0
 */
export const SessionHeld = Event.define({
  type: "training/SessionHeld",
  v: 1,
  data: Schema.Struct({ ...Plan.Session.fields, attendees: people })
})

/**
 * It turned out that these attended a session, and nobody else.
 *
 * @category events
 * @since 0.1.0
 */
export const AttendanceCorrected = Event.define({
  type: "training/AttendanceCorrected",
  v: 1,
  data: Schema.Struct({ session: Plan.SessionId, attendees: people })
})

/**
 * An official was paired with a mentor, from `from` on. The sealed slot is the mentor's.
 *
 * @category events
 * @since 0.1.0
 */
export const MentorPaired = Event.define({
  type: "training/MentorPaired",
  v: 1,
  data: Schema.Struct({ official: Person.PersonId, mentor: Person.PersonId, from: CalendarDate.CalendarDate }),
  personal: Mentoring.Personal
})

/**
 * The pairing that began on `from` ended: the day of the act is the first day without it.
 *
 * @category events
 * @since 0.1.0
 */
export const MentoringEnded = Event.define({
  type: "training/MentoringEnded",
  v: 1,
  data: Schema.Struct({ official: Person.PersonId, mentor: Person.PersonId, from: CalendarDate.CalendarDate })
})

/**
 * A batch went on secondment, from the day of the act and no longer on `until`.
 *
 * @category events
 * @since 0.1.0
 */
export const BatchSent = Event.define({
  type: "training/BatchSent",
  v: 1,
  data: Schema.Struct({
    batch: Secondment.BatchId,
    year: Schema.Int,
    members: Schema.Array(Secondment.Member),
    until: CalendarDate.CalendarDate
  })
})

/**
 * A member of a batch came back early: the day of the act is the first day back.
 *
 * @category events
 * @since 0.1.0
 */
export const SecondeeRecalled = Event.define({
  type: "training/SecondeeRecalled",
  v: 1,
  data: Schema.Struct({ batch: Secondment.BatchId, official: Person.PersonId })
})

/**
 * An official went to work in another village, from the day of the act and no longer on `until`.
 *
 * @category events
 * @since 0.1.0
 */
export const ExchangeStarted = Event.define({
  type: "training/ExchangeStarted",
  v: 1,
  data: Schema.Struct({
    official: Person.PersonId,
    village: Village.VillageId,
    until: CalendarDate.CalendarDate
  })
})

/**
 * The exchange that began on `from` ended early: the day of the act is the first day back.
 *
 * @category events
 * @since 0.1.0
 */
export const ExchangeEnded = Event.define({
  type: "training/ExchangeEnded",
  v: 1,
  data: Schema.Struct({ official: Person.PersonId, from: CalendarDate.CalendarDate })
})

/**
 * A task was given to an official. Its words are in the sealed slot.
 *
 * @category events
 * @since 0.1.0
 */
export const TaskAssigned = Event.define({
  type: "training/TaskAssigned",
  v: 1,
  data: Schema.Struct({
    task: Tasks.TaskId,
    official: Person.PersonId,
    kind: ListTerm.TermId,
    due: Schema.optionalKey(CalendarDate.CalendarDate)
  }),
  personal: Tasks.Personal
})

/**
 * A task was closed, done or not.
 *
 * @category events
 * @since 0.1.0
 */
export const TaskFinished = Event.define({
  type: "training/TaskFinished",
  v: 1,
  data: Schema.Struct({ task: Tasks.TaskId, done: Schema.Boolean })
})

/**
 * Officials sat in on a meeting of an organ.
 *
 * @category events
 * @since 0.1.0
 */
export const SatIn = Event.define({
  type: "training/SatIn",
  v: 1,
  data: Schema.Struct({ meeting: SittingIn.MeetingId, organ: ListTerm.TermId, officials: people })
})

/**
 * An activity was held.
 *
 * @category events
 * @since 0.1.0
 */
export const ActivityHeld = Event.define({
  type: "training/ActivityHeld",
  v: 1,
  data: Schema.Struct({
    activity: Activities.ActivityId,
    kind: ListTerm.TermId,
    coOrganisers: Schema.Array(ListTerm.TermId),
    participants: people
  })
})

/**
 * The events of training.
 *
 * @category events
 * @since 0.1.0
 */
export const events = [
  PlanAdopted,
  PlanAmended,
  SessionHeld,
  AttendanceCorrected,
  MentorPaired,
  MentoringEnded,
  BatchSent,
  SecondeeRecalled,
  ExchangeStarted,
  ExchangeEnded,
  TaskAssigned,
  TaskFinished,
  SatIn,
  ActivityHeld
] as const

/**
 * An event of training.
 *
 * @category models
 * @since 0.1.0
 */
export type TrainingEvent = Event.Of<(typeof events)[number]>

/**
 * Whether an event is one of training.
 *
 * @category guards
 * @since 0.1.0
 */
export const isTrainingEvent = (event: { readonly type: string }): event is TrainingEvent =>
  event.type.startsWith("training/")
