/**
 * What is kept of a public notice, and what a drive is after it.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Event from "../journal/Event.ts"
import * as Person from "../people/Person.ts"
import * as Drive from "./Drive.ts"

/**
 * A public notice was posted on the day of the act; `until` is its last day.
 *
 * @category events
 * @since 0.1.0
 */
export const NoticePublished = Event.define({
  type: "recruitment/NoticePublished",
  v: 1,
  data: Schema.Struct({
    drive: Drive.DriveId,
    applicants: Schema.Array(Person.PersonId),
    until: CalendarDate.CalendarDate
  })
})

/**
 * The events of this part.
 *
 * @category events
 * @since 0.1.0
 */
export const events = [NoticePublished] as const

/**
 * A drive after an event of this part.
 *
 * @category operations
 * @since 0.1.0
 */
export const evolve = (drive: Drive.Drive, event: Event.Of<(typeof events)[number]>): Drive.Drive => {
  const { applicants, until } = event.data
  const notice = { applicants, from: event.on, until }
  return applicants.reduce<Drive.Drive>((one, applicant) => Drive.taken(one, applicant, "publicNotice", event.on), {
    ...drive,
    notices: [...drive.notices, notice]
  })
}
