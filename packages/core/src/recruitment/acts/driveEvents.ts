/**
 * What is kept of a drive as a whole.
 *
 * @since 0.1.0
 */
import * as Equal from "effect/Equal"
import * as HashMap from "effect/HashMap"
import * as Schema from "effect/Schema"
import * as CalendarDate from "../../calendar/CalendarDate.ts"
import * as Event from "../../journal/Event.ts"
import * as Official from "../../people/Official.ts"
import * as Person from "../../people/Person.ts"
import * as Provision from "../../policy/Provision.ts"
import * as Steps from "../../policy/Steps.ts"
import * as Drive from "../Drive.ts"
import * as Position from "../Position.ts"

/**
 * A drive was announced; it follows the rules of the day that its envelope names as `governedBy`.
 *
 * @category events
 * @since 0.1.0
 */
export const DriveAnnounced = Event.define({
  type: "recruitment/DriveAnnounced",
  v: 1,
  data: Schema.Struct({
    drive: Drive.DriveId,
    cohort: Official.Cohort,
    opensOn: CalendarDate.CalendarDate,
    closesOn: CalendarDate.CalendarDate,
    posts: Schema.Int,
    positions: Schema.Array(Position.Position),
    provisions: Schema.Array(Provision.Provision)
  })
})

/**
 * An announcement was amended; it stands as it is given here.
 *
 * @category events
 * @since 0.1.0
 */
export const DriveAmended = Event.define({
  type: "recruitment/DriveAmended",
  v: 1,
  data: Schema.Struct({
    drive: Drive.DriveId,
    opensOn: CalendarDate.CalendarDate,
    closesOn: CalendarDate.CalendarDate,
    posts: Schema.Int,
    positions: Schema.Array(Position.Position)
  })
})

/**
 * A drive was cancelled, and the applications that stood ended with it.
 *
 * @category events
 * @since 0.1.0
 */
export const DriveCancelled = Event.define({
  type: "recruitment/DriveCancelled",
  v: 1,
  data: Schema.Struct({ drive: Drive.DriveId, reason: Position.Name })
})

/**
 * The posts of each position were settled; the arithmetic is in the verdict. Without `transfersUntil` the applications for
 * closed positions ended.
 *
 * @category events
 * @since 0.1.0
 */
export const QuotasSettled = Event.define({
  type: "recruitment/QuotasSettled",
  v: 1,
  data: Schema.Struct({
    drive: Drive.DriveId,
    posts: Schema.Array(Schema.Struct({ position: Schema.optionalKey(Position.PositionId), posts: Schema.Int })),
    transfersUntil: Schema.optionalKey(CalendarDate.CalendarDate)
  })
})

/**
 * An applicant went to another position of the drive.
 *
 * @category events
 * @since 0.1.0
 */
export const ApplicantTransferred = Event.define({
  type: "recruitment/ApplicantTransferred",
  v: 1,
  data: Schema.Struct({ drive: Drive.DriveId, applicant: Person.PersonId, position: Position.PositionId })
})

/**
 * The days for transfers were over: the applications that still stood for closed positions ended.
 *
 * @category events
 * @since 0.1.0
 */
export const TransfersEnded = Event.define({
  type: "recruitment/TransfersEnded",
  v: 1,
  data: Schema.Struct({ drive: Drive.DriveId })
})

/**
 * A drive was concluded: those who still stood leave it at the step that they had before them.
 *
 * @category events
 * @since 0.1.0
 */
export const DriveConcluded = Event.define({
  type: "recruitment/DriveConcluded",
  v: 1,
  data: Schema.Struct({
    drive: Drive.DriveId,
    ended: Schema.Array(
      Schema.Struct({
        applicant: Person.PersonId,
        step: Steps.StepId,
        reason: Schema.Literals(["notCalled", "driveConcluded"])
      })
    )
  })
})

/**
 * The events of this part.
 *
 * @category events
 * @since 0.1.0
 */
export const events = [
  DriveAnnounced,
  DriveAmended,
  DriveCancelled,
  DriveConcluded,
  QuotasSettled,
  ApplicantTransferred,
  TransfersEnded
] as const

/**
 * A drive as it is announced.
 *
 * @category operations
 * @since 0.1.0
 */
export const announced = (event: Event.Of<typeof DriveAnnounced>): Drive.Drive => {
  const { cohort, closesOn, drive, opensOn, positions, posts, provisions } = event.data
  return {
    id: drive,
    cohort,
    announcedOn: event.on,
    governedBy: event.governedBy,
    opensOn,
    closesOn,
    posts,
    positions,
    provisions,
    applications: HashMap.empty(),
    identities: HashMap.empty(),
    ranking: [],
    lists: [],
    substitutions: [],
    holders: HashMap.empty(),
    notices: [],
    objections: HashMap.empty(),
    settled: undefined,
    cancelled: undefined,
    concluded: undefined
  }
}

/**
 * A drive after a later event of this part.
 *
 * @category operations
 * @since 0.1.0
 */
export const evolve = (
  drive: Drive.Drive,
  event: Exclude<Event.Of<(typeof events)[number]>, Event.Of<typeof DriveAnnounced>>
): Drive.Drive => {
  switch (event.type) {
    case "recruitment/DriveAmended": {
      const { closesOn, opensOn, positions, posts } = event.data
      const isSame = posts === drive.posts && Equal.equals(positions, drive.positions)
      // Posts that were settled before are not those of the announcement as it is now.
      return { ...drive, opensOn, closesOn, posts, positions, settled: isSame ? drive.settled : undefined }
    }
    case "recruitment/DriveCancelled": {
      const cancelled = { on: event.on, reason: event.data.reason }
      return { ...Drive.ended(drive, event, "driveCancelled"), cancelled }
    }
    case "recruitment/DriveConcluded":
      return event.data.ended.reduce<Drive.Drive>(
        (one, { applicant, reason, step }) =>
          Drive.change(one, applicant, (application) => ({
            ...application,
            ended: { step, on: event.on, reason, event: event.id }
          })),
        { ...drive, concluded: event.on }
      )
    case "recruitment/QuotasSettled": {
      const { posts, transfersUntil } = event.data
      const settled = { ...drive, settled: { on: event.on, posts, transfersUntil } }
      return transfersUntil === undefined ? closedEnded(settled, event) : settled
    }
    case "recruitment/ApplicantTransferred":
      return Drive.change(drive, event.data.applicant, (one) => Drive.at(drive, one, event.data.position))
    case "recruitment/TransfersEnded":
      return closedEnded(drive, event)
  }
}

const closedEnded = (
  drive: Drive.Drive,
  event: Event.Of<typeof QuotasSettled | typeof TransfersEnded>
): Drive.Drive => {
  const closed = new Set(drive.settled?.posts.flatMap(({ position, posts }) => (posts === 0 ? [position] : [])))
  return Drive.ended(drive, event, "positionClosed", ({ position }) => closed.has(position))
}
