/**
 * What is kept of a vetting and of a physical examination, and what a drive is after them.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as CalendarDate from "../../calendar/CalendarDate.ts"
import * as Event from "../../journal/Event.ts"
import * as Person from "../../people/Person.ts"
import * as Applicant from "../Applicant.ts"
import * as Drive from "../Drive.ts"
import * as PhysicalExamination from "../PhysicalExamination.ts"
import * as Vetting from "../Vetting.ts"
import * as ApplicationEvents from "./applicationEvents.ts"

/**
 * An applicant was vetted; a mark is in the slot of the applicant.
 *
 * @category events
 * @since 0.1.0
 */
export const VettingRecorded = Event.define({
  type: "recruitment/VettingRecorded",
  v: 1,
  data: Schema.Struct({
    drive: Drive.DriveId,
    applicant: Person.PersonId,
    vetters: Schema.Int.check(Schema.isGreaterThan(0)),
    ties: Schema.optionalKey(Vetting.Ties),
    passed: Schema.Boolean,
    grounds: Schema.optionalKey(Applicant.Reason)
  }),
  personal: Schema.Struct({ mark: Applicant.Mark })
})

/**
 * A physical examination had its result. One that was not passed is `final`, or a re-examination may be asked for, until
 * `reexaminableUntil` where a last day is laid down. What was found is in the slot of the applicant.
 *
 * @category events
 * @since 0.1.0
 */
export const PhysicalExaminationRecorded = Event.define({
  type: "recruitment/PhysicalExaminationRecorded",
  v: 1,
  data: Schema.Struct({
    drive: Drive.DriveId,
    applicant: Person.PersonId,
    passed: Schema.Boolean,
    final: Schema.Boolean,
    reexaminableUntil: Schema.optionalKey(CalendarDate.CalendarDate)
  }),
  personal: PhysicalExamination.Personal
})

const inDrive = Schema.Struct({ drive: Drive.DriveId, applicant: Person.PersonId })

/**
 * A re-examination was asked for.
 *
 * @category events
 * @since 0.1.0
 */
export const ReexaminationRequested = Event.define({
  type: "recruitment/ReexaminationRequested",
  v: 1,
  data: inDrive
})

/**
 * An examination that was not passed became final.
 *
 * @category events
 * @since 0.1.0
 */
export const PhysicalExaminationClosed = Event.define({
  type: "recruitment/PhysicalExaminationClosed",
  v: 1,
  data: inDrive
})

/**
 * The events of this part.
 *
 * @category events
 * @since 0.1.0
 */
export const events = [
  VettingRecorded,
  PhysicalExaminationRecorded,
  ReexaminationRequested,
  PhysicalExaminationClosed
] as const

/**
 * A drive after an event of this part.
 *
 * @category operations
 * @since 0.1.0
 */
export const evolve = (drive: Drive.Drive, event: Event.Of<(typeof events)[number]>): Drive.Drive => {
  const { applicant } = event.data
  const result = { applicant, on: event.on, event: event.id }
  switch (event.type) {
    case "recruitment/VettingRecorded": {
      const { grounds = "notPassed", passed } = event.data
      return ApplicationEvents.afterStep(
        drive,
        { ...result, step: "vetting", passed, ...(passed ? {} : { reason: grounds }) },
        event.personal[applicant]
      )
    }
    case "recruitment/PhysicalExaminationRecorded": {
      const { final, passed, reexaminableUntil: until } = event.data
      return passed || final
        ? settled(drive, { ...result, passed })
        : Drive.change(drive, applicant, (one) => ({
            ...one,
            physical: { on: event.on, until, requests: one.physical?.requests ?? 0, requestedOn: undefined }
          }))
    }
    case "recruitment/ReexaminationRequested":
      return Drive.change(drive, applicant, (one) =>
        one.physical === undefined
          ? one
          : { ...one, physical: { ...one.physical, requests: one.physical.requests + 1, requestedOn: event.on } }
      )
    case "recruitment/PhysicalExaminationClosed":
      return settled(drive, { ...result, passed: false })
  }
}

/**
 * A result that no re-examination can follow. Whoever passed has nothing to wait for; of whoever did not, the examinations
 * before stay, so that an application that is reopened stands where it stood.
 */
const settled = (drive: Drive.Drive, result: Omit<ApplicationEvents.StepResult, "step" | "reason">): Drive.Drive => {
  const reason: keyof typeof Applicant.reasons = "notPassed"
  const step = { ...result, step: "physicalExamination", ...(result.passed ? {} : { reason }) }
  const after = ApplicationEvents.afterStep(drive, step, undefined)
  return result.passed ? Drive.change(after, result.applicant, ({ physical: _, ...one }) => one) : after
}
