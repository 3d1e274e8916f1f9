/**
 * What was done in a drive: the last day of it, and the drive after a step or after somebody left.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as CalendarDate from "../../calendar/CalendarDate.ts"
import type * as Event from "../../journal/Event.ts"
import type { DriveId } from "../../people/Intake.ts"
import type * as Person from "../../people/Person.ts"
import * as Applicant from "../Applicant.ts"
import { isListed } from "./lists.ts"
import type { Drive, Notice } from "./model.ts"

/**
 * The last notice that named an applicant.
 *
 * @category selectors
 * @since 0.1.0
 */
export const noticeOf = ({ notices }: Pick<Drive, "notices">, applicant: Person.PersonId): Notice | undefined =>
  notices.findLast(({ applicants }) => applicants.includes(applicant))

/**
 * The stream of a drive.
 *
 * @category selectors
 * @since 0.1.0
 */
export const streamOf = (drive: DriveId): string => `drive/${drive}`

/**
 * The drive after applications left it: those that still stand and meet a condition end at the last step that they took.
 *
 * @category operations
 * @since 0.1.0
 */
export const ended = (
  drive: Drive,
  event: { readonly id: Event.EventId; readonly on: CalendarDate.CalendarDate },
  reason: string,
  leaves: (application: Applicant.Application) => boolean = () => true
): Drive => ({
  ...drive,
  applications: HashMap.map(drive.applications, (one) => {
    if (!Applicant.stands(one) || !leaves(one)) return one
    const step = one.taken.at(-1)?.step ?? "application"
    return { ...one, ended: { step, on: event.on, reason, event: event.id } }
  })
})

/**
 * The last day on which something is kept of an application: a step that it took, or a list that names it.
 *
 * @category selectors
 * @since 0.1.0
 */
export const lastActOn = (
  { announcedOn, lists }: Drive,
  { applicant, taken }: Applicant.Application
): CalendarDate.CalendarDate =>
  [...taken, ...lists.filter((list) => isListed(list, applicant))].reduce(
    (last, { on }) => CalendarDate.max(last, on),
    announcedOn
  )

/**
 * The last day on which something is kept of a drive: a step or an ending of an application, a list, a notice, or the
 * settlement of its posts. What ends many applications at once is entered for no day before it.
 *
 * @category selectors
 * @since 0.1.0
 */
export const lastAct = (drive: Drive): CalendarDate.CalendarDate => {
  let last = drive.announcedOn
  const see = (on: CalendarDate.CalendarDate | undefined) => {
    if (on !== undefined && last < on) last = on
  }
  for (const { asked, ended, failed, taken } of HashMap.values(drive.applications)) {
    for (const { on } of [...taken, ...failed]) see(on)
    see(ended?.on)
    see(asked?.on)
  }
  for (const { on } of drive.lists) see(on)
  for (const { from } of drive.notices) see(from)
  see(drive.settled?.on)
  return last
}

/**
 * Whether a list or a notice rests on the posts of a drive, so that they stay as they are.
 *
 * @category predicates
 * @since 0.1.0
 */
export const isBuiltOn = ({ lists, notices }: Pick<Drive, "lists" | "notices">): boolean =>
  lists.length + notices.length > 0

/**
 * The drive with one application changed.
 *
 * @category operations
 * @since 0.1.0
 */
export const change = (
  drive: Drive,
  applicant: Person.PersonId,
  update: (application: Applicant.Application) => Applicant.Application
): Drive => ({ ...drive, applications: HashMap.modify(drive.applications, applicant, update) })

/**
 * The drive after an application took a step.
 *
 * @category operations
 * @since 0.1.0
 */
export const taken = (drive: Drive, applicant: Person.PersonId, step: string, on: CalendarDate.CalendarDate): Drive =>
  change(drive, applicant, (one) => ({ ...one, taken: [...one.taken, { step, on }] }))

/**
 * The drive after somebody left it. Whoever was appointed holds the post until a departure, however a later step went: of
 * them it is kept that the step was not passed.
 *
 * @category operations
 * @since 0.1.0
 */
export const left = (drive: Drive, applicant: Person.PersonId, ended: Applicant.Ended): Drive =>
  change(drive, applicant, (one) => {
    if (one.ended !== undefined) return one
    return one.appointedOn === undefined
      ? { ...one, ended }
      : { ...one, failed: [...one.failed, { step: ended.step, on: ended.on }] }
  })
