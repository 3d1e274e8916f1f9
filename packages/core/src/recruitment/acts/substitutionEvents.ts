/**
 * What is kept of a substitution, and what a drive is after it.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Event from "../../journal/Event.ts"
import * as Person from "../../people/Person.ts"
import * as Steps from "../../policy/Steps.ts"
import * as Drive from "../Drive.ts"
import * as Position from "../Position.ts"

/**
 * Applicants of the reserve were called to the list of a step, each in the place of somebody who had left.
 *
 * @category events
 * @since 0.1.0
 */
export const SubstitutesCalled = Event.define({
  type: "recruitment/SubstitutesCalled",
  v: 1,
  data: Schema.Struct({
    drive: Drive.DriveId,
    position: Schema.optionalKey(Position.PositionId),
    step: Steps.StepId,
    called: Schema.Array(Schema.Struct({ applicant: Person.PersonId, inPlaceOf: Person.PersonId }))
  })
})

/**
 * The events of this part.
 *
 * @category events
 * @since 0.1.0
 */
export const events = [SubstitutesCalled] as const

/**
 * A drive after an event of this part: a substitution makes the list of its position anew.
 *
 * @category operations
 * @since 0.1.0
 */
export const evolve = (drive: Drive.Drive, event: Event.Of<(typeof events)[number]>): Drive.Drive => {
  const { called, position, step } = event.data
  const before = Drive.listOf(drive, step, position)
  if (before === undefined) return drive
  const left = new Set(called.map(({ inPlaceOf }) => inPlaceOf))
  const came = called.map(({ applicant }) => applicant)
  const group = {
    ...before,
    called: [...before.called.filter((applicant) => !left.has(applicant)), ...came],
    reserve: before.reserve.filter((applicant) => !came.includes(applicant))
  }
  return {
    ...[...left].reduce(Drive.vacated, drive),
    lists: [...drive.lists, { step, on: event.on, groups: [group], round: Drive.roundOf(drive, step, position) + 1 }],
    substitutions: [...drive.substitutions, ...called.map((one) => ({ ...one, position, step, on: event.on }))]
  }
}
