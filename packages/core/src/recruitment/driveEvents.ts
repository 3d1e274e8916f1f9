/**
 * What is kept of a drive as a whole.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Event from "../journal/Event.ts"
import * as Official from "../people/Official.ts"
import * as Provision from "../policy/Provision.ts"
import * as Drive from "./Drive.ts"
import * as Position from "./Position.ts"

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
 * The events of this part.
 *
 * @category events
 * @since 0.1.0
 */
export const events = [DriveAnnounced] as const

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
    notices: [],
    objections: HashMap.empty()
  }
}
