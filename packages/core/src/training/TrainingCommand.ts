/**
 * The acts of training, as commands: the plan and its sessions, mentors, secondments, exchanges, tasks, meetings on
 * which officials sit in, and activities.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Command from "../act/Command.ts"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Person from "../people/Person.ts"
import * as Village from "../places/Village.ts"
import * as Activities from "./Activities.ts"
import * as ListTerm from "./ListTerm.ts"
import * as Plan from "./Plan.ts"
import * as Secondment from "./Secondment.ts"
import * as SittingIn from "./SittingIn.ts"
import * as Tasks from "./Tasks.ts"

/** What only ends or corrects something stays possible, so that nothing is held for ever. */
const nobody = () => []

const organisers = ["townOrganisation", "countyOrganisation"]

/** Officials, each once. */
const officials = Schema.Array(Person.PersonId).check(Schema.isUnique())

const someOfficials = officials.check(Schema.isMinLength(1))

const year = Schema.Int.check(Schema.isBetween({ minimum: 1990, maximum: 2199 }))

/**
 * Adopts the plan of training for a year. A year has one plan; {@link AmendPlan} changes it.
 *
 * @category commands
 * @since 0.1.0
 */
export const AdoptPlan = Command.define("training/AdoptPlan", {
  title: { zh: "通过年度培训计划", en: "adopt a plan" },
  roles: organisers,
  fields: { year, sessions: Plan.Sessions }
})

/**
 * Puts other sessions in the place of those of the year's plan, from the day of the act on.
 *
 * @category commands
 * @since 0.1.0
 */
export const AmendPlan = Command.define("training/AmendPlan", {
  title: { zh: "修订年度培训计划", en: "amend a plan" },
  roles: organisers,
  fields: { year, sessions: Plan.Sessions }
})

/**
 * Records that a session was held on the day of the act; each attendee has its hours.
 *
 * @category commands
 * @since 0.1.0
 */
export const HoldSession = Command.define("training/HoldSession", {
  title: { zh: "举办培训", en: "hold a session" },
  roles: organisers,
  fields: { ...Plan.Session.fields, attendees: someOfficials },
  persons: ({ attendees }) => attendees
})

/**
 * Corrects who attended a session: `attendees` are all of them, and nobody where the list is empty.
 *
 * @category commands
 * @since 0.1.0
 */
export const CorrectAttendance = Command.define("training/CorrectAttendance", {
  title: { zh: "更正参加人员", en: "correct the attendance" },
  roles: organisers,
  fields: { session: Plan.SessionId, attendees: officials },
  persons: nobody
})

/**
 * Pairs an official with a mentor, from `from` on, which defaults to the day of the act. The name may be left out where
 * the mentor is known.
 *
 * @category commands
 * @since 0.1.0
 */
export const PairMentor = Command.define("training/PairMentor", {
  title: { zh: "结对帮带", en: "pair with a mentor" },
  roles: organisers,
  fields: {
    official: Person.PersonId,
    mentor: Person.PersonId,
    name: Schema.optionalKey(Schema.NonEmptyString),
    from: Schema.optionalKey(CalendarDate.CalendarDate)
  },
  persons: ({ mentor, official }) => [official, mentor]
})

/**
 * Ends a pairing: the day of the act is the first day without this mentor.
 *
 * @category commands
 * @since 0.1.0
 */
export const EndMentoring = Command.define("training/EndMentoring", {
  title: { zh: "结束结对帮带", en: "end a pairing" },
  roles: organisers,
  fields: { official: Person.PersonId, mentor: Person.PersonId },
  persons: nobody
})

/**
 * Sends a batch on secondment, from the day of the act and no longer on `until`; `year` is the one that it counts for.
 *
 * @category commands
 * @since 0.1.0
 */
export const SendBatch = Command.define("training/SendBatch", {
  title: { zh: "派出挂职批次", en: "send a batch" },
  roles: organisers,
  fields: { batch: Secondment.BatchId, year, members: Secondment.Members, until: CalendarDate.CalendarDate },
  persons: ({ members }) => members.map(({ official }) => official)
})

/**
 * Recalls one member of a batch: the day of the act is the first day back.
 *
 * @category commands
 * @since 0.1.0
 */
export const RecallSecondee = Command.define("training/RecallSecondee", {
  title: { zh: "召回挂职人员", en: "recall a secondee" },
  roles: organisers,
  fields: { batch: Secondment.BatchId, official: Person.PersonId },
  persons: nobody
})

/**
 * Sends an official to work in another village, from the day of the act and no longer on `until`.
 *
 * @category commands
 * @since 0.1.0
 */
export const StartExchange = Command.define("training/StartExchange", {
  title: { zh: "开始异村交流", en: "begin an exchange" },
  roles: organisers,
  fields: { official: Person.PersonId, village: Village.VillageId, until: CalendarDate.CalendarDate },
  persons: ({ official }) => [official]
})

/**
 * Ends an exchange early: the day of the act is the first day back in the own village.
 *
 * @category commands
 * @since 0.1.0
 */
export const EndExchange = Command.define("training/EndExchange", {
  title: { zh: "提前结束异村交流", en: "end an exchange" },
  roles: organisers,
  fields: { official: Person.PersonId },
  persons: nobody
})

/**
 * Gives a task to an official; `due` is the last day for it.
 *
 * @category commands
 * @since 0.1.0
 */
export const AssignTask = Command.define("training/AssignTask", {
  title: { zh: "交办任务", en: "give a task" },
  roles: organisers,
  fields: {
    task: Tasks.TaskId,
    official: Person.PersonId,
    kind: ListTerm.TermId,
    title: Schema.NonEmptyString,
    due: Schema.optionalKey(CalendarDate.CalendarDate)
  },
  persons: ({ official }) => [official]
})

/**
 * Closes a task: it was done, or it ended without being done.
 *
 * @category commands
 * @since 0.1.0
 */
export const FinishTask = Command.define("training/FinishTask", {
  title: { zh: "办结任务", en: "close a task" },
  roles: organisers,
  fields: { task: Tasks.TaskId, done: Schema.Boolean }
})

/**
 * Records that officials sat in, without a vote, on a meeting of an organ.
 *
 * @category commands
 * @since 0.1.0
 */
export const SitIn = Command.define("training/SitIn", {
  title: { zh: "登记列席会议", en: "record who sat in" },
  roles: organisers,
  fields: { meeting: SittingIn.MeetingId, organ: ListTerm.TermId, officials: someOfficials },
  persons: ({ officials }) => officials
})

/**
 * Records that an activity was held on the day of the act; co-organisers are named by their ids.
 *
 * @category commands
 * @since 0.1.0
 */
export const HoldActivity = Command.define("training/HoldActivity", {
  title: { zh: "举办活动", en: "hold an activity" },
  roles: organisers,
  fields: {
    activity: Activities.ActivityId,
    kind: ListTerm.TermId,
    coOrganisers: Schema.Array(ListTerm.TermId).check(Schema.isUnique()),
    participants: someOfficials
  },
  persons: ({ participants }) => participants
})

/**
 * Every command of training.
 *
 * @category commands
 * @since 0.1.0
 */
export const definitions = [
  AdoptPlan,
  AmendPlan,
  HoldSession,
  CorrectAttendance,
  PairMentor,
  EndMentoring,
  SendBatch,
  RecallSecondee,
  StartExchange,
  EndExchange,
  AssignTask,
  FinishTask,
  SitIn,
  HoldActivity
] as const

/**
 * A command of training.
 *
 * @category models
 * @since 0.1.0
 */
export type TrainingCommand = (typeof definitions)[number]["schema"]["Type"]

/**
 * Whether a command is one of training.
 *
 * @category guards
 * @since 0.1.0
 */
export const isTrainingCommand = (command: { readonly type: string }): command is TrainingCommand =>
  command.type.startsWith("training/")
