/**
 * An application on its way through a drive: the steps it took, where it ended and why.
 *
 * @since 0.1.0
 */
import type * as CalendarDate from "../../calendar/CalendarDate.ts"
import type * as Event from "../../journal/Event.ts"
import { type Forgotten, isForgotten } from "../../journal/Seal.ts"
import type * as Person from "../../people/Person.ts"
import type { Text } from "../../policy/Message.ts"
import type * as Steps from "../../policy/Steps.ts"
import type * as PhysicalExamination from "../PhysicalExamination.ts"
import * as Position from "../Position.ts"
import type { Marks, Personal } from "./facts.ts"

/**
 * What is kept of an applicant until the person is forgotten: what was handed in, and the marks.
 *
 * @category models
 * @since 0.1.0
 */
export interface Kept extends Personal {
  readonly marks: Marks
}

/**
 * Schema of the code of a reason for which somebody left a drive; those that this library knows are {@link reasons}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Reason = Position.Name

/**
 * The reasons for which an applicant leaves a drive, in words; a place may use others of its own.
 *
 * @category tables
 * @since 0.1.0
 */
export const reasons = {
  ineligible: { zh: "不符合资格条件", en: "not eligible" },
  missingPapers: { zh: "逾期未补齐材料", en: "papers missing after the window" },
  absent: { zh: "缺考或未到场", en: "absent" },
  notPassed: { zh: "未通过", en: "not passed" },
  belowLine: { zh: "未达到合格分数线", en: "below the line" },
  notCalled: { zh: "未进入下一环节名单", en: "not called to the next step" },
  withdrawn: { zh: "本人放弃", en: "withdrawn by the applicant" },
  objectionUpheld: { zh: "公示异议成立", en: "an objection was upheld" },
  positionClosed: { zh: "所报岗位取消", en: "the position was closed" },
  driveCancelled: { zh: "选聘批次取消", en: "the drive was cancelled" },
  driveConcluded: { zh: "选聘结束时未被聘用", en: "not appointed when the drive was concluded" }
} as const satisfies { readonly [reason: string]: Text }

/**
 * Where an application ended: the step, the day, the coded reason where one is given, and the event that says why with
 * its verdict. A withdrawal has the last step that was taken.
 *
 * @category models
 * @since 0.1.0
 */
export interface Ended {
  readonly step: string
  readonly on: CalendarDate.CalendarDate
  readonly reason: string | undefined
  readonly event: Event.EventId
}

/**
 * Papers that an applicant was asked for: which facts were missing, since when, and the last day of the window.
 *
 * @category models
 * @since 0.1.0
 */
export interface Asked {
  readonly missing: ReadonlyArray<string>
  readonly on: CalendarDate.CalendarDate
  readonly until: CalendarDate.CalendarDate
}

/**
 * An application as its drive tells it.
 *
 * - `asked`: papers that the information review asked for
 * - `ended`: where the applicant left the drive; whoever was appointed leaves by a departure and not here
 * - `failed`: steps after the appointment, such as the induction, that were not passed
 * - `physical`: the physical examination that was not passed last, where a re-examination could follow
 *
 * @category models
 * @since 0.1.0
 */
export interface Application {
  readonly applicant: Person.PersonId
  readonly channel: string | undefined
  readonly position: Position.PositionId | undefined
  readonly personal: Kept | Forgotten
  readonly taken: ReadonlyArray<Steps.Taken>
  readonly asked: Asked | undefined
  readonly failed: ReadonlyArray<Steps.Taken>
  readonly ended: Ended | undefined
  readonly appointedOn: CalendarDate.CalendarDate | undefined
  readonly physical?: PhysicalExamination.Failed
}

/**
 * Whether an application still stands: it has neither ended nor led to an appointment.
 *
 * @category selectors
 * @since 0.1.0
 */
export const stands = (application: Application): boolean =>
  application.ended === undefined && application.appointedOn === undefined

/**
 * The marks of an application; none of a forgotten applicant.
 *
 * @category selectors
 * @since 0.1.0
 */
export const marksOf = ({ personal }: Application): Marks => (isForgotten(personal) ? {} : personal.marks)

/**
 * Whether an application has taken a step.
 *
 * @category selectors
 * @since 0.1.0
 */
export const hasTaken = (application: Application, step: string): boolean =>
  application.taken.some((taken) => taken.step === step)

/**
 * How a step of an application was entered: on which day, and whether it was passed. A physical examination that another may
 * follow was not passed. `undefined` where it was neither passed nor failed.
 *
 * @category selectors
 * @since 0.1.0
 */
export const entryOf = (
  { ended, failed, physical, taken }: Application,
  step: string
): { readonly on: CalendarDate.CalendarDate; readonly passed: boolean } | undefined => {
  const passed = taken.find((one) => one.step === step)
  if (passed !== undefined) return { on: passed.on, passed: true }
  const open = step === "physicalExamination" ? physical : undefined
  const notPassed = failed.find((one) => one.step === step) ?? (ended?.step === step ? ended : open)
  return notPassed === undefined ? undefined : { on: notPassed.on, passed: false }
}

/**
 * What came of an application after a step that was passed: the steps taken later, and the ending after them.
 *
 * @category selectors
 * @since 0.1.0
 */
export const followers = ({ ended, taken }: Application, step: string): ReadonlyArray<Steps.Taken> => {
  const place = taken.findIndex((one) => one.step === step)
  return place < 0 ? [] : [...taken.slice(place + 1), ...(ended === undefined ? [] : [ended])]
}

/**
 * Whether a step of an application was entered after its appointment, as the induction is.
 *
 * @category predicates
 * @since 0.1.0
 */
export const followsAppointment = ({ failed, taken }: Application, step: string): boolean => {
  const appointment = taken.findIndex((one) => one.step === "appointment")
  const later = appointment < 0 ? [] : taken.slice(appointment + 1)
  return [...failed, ...later].some((one) => one.step === step)
}
