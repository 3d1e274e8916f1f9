/**
 * What recruitment keeps of its acts. Each drive has a stream of its own, so that thousands of applicants do not weigh
 * on the rest of the office; appointments, agreements and placements are lifecycle events in `people`.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Event from "../journal/Event.ts"
import * as Official from "../people/Official.ts"
import * as Person from "../people/Person.ts"
import * as Provision from "../policy/Provision.ts"
import * as Steps from "../policy/Steps.ts"
import * as Applicant from "./Applicant.ts"
import * as Drive from "./Drive.ts"

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
    provisions: Schema.Array(Provision.Provision)
  })
})

/**
 * An application came in. `identity` is the fingerprint of the ID number, if one was given.
 *
 * @category events
 * @since 0.1.0
 */
export const ApplicationSubmitted = Event.define({
  type: "recruitment/ApplicationSubmitted",
  v: 1,
  data: Schema.Struct({
    drive: Drive.DriveId,
    applicant: Person.PersonId,
    channel: Schema.optionalKey(Drive.Channel),
    identity: Schema.optionalKey(Schema.String)
  }),
  personal: Applicant.Personal
})

/**
 * Facts of an application were added or stated anew.
 *
 * @category events
 * @since 0.1.0
 */
export const FactsSupplied = Event.define({
  type: "recruitment/FactsSupplied",
  v: 1,
  data: Schema.Struct({ drive: Drive.DriveId, applicant: Person.PersonId }),
  personal: Applicant.Personal
})

/**
 * An applicant took a step: passed it, or did not and left the drive there. A step that is marked has its mark, in the
 * slot of the applicant; a mark for a step that was taken before corrects the earlier one.
 *
 * @category events
 * @since 0.1.0
 */
export const StepTaken = Event.define({
  type: "recruitment/StepTaken",
  v: 1,
  data: Schema.Struct({
    drive: Drive.DriveId,
    applicant: Person.PersonId,
    step: Steps.StepId,
    passed: Schema.Boolean
  }),
  personal: Schema.Struct({ mark: Applicant.Mark })
})

/**
 * The applicants of a drive were ranked by their totals, each of which is in the slot of its applicant.
 *
 * @category events
 * @since 0.1.0
 */
export const ApplicantsRanked = Event.define({
  type: "recruitment/ApplicantsRanked",
  v: 1,
  data: Schema.Struct({ drive: Drive.DriveId, ranking: Schema.Array(Applicant.Rank) }),
  personal: Applicant.Total
})

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
 * The events of recruitment.
 *
 * @category events
 * @since 0.1.0
 */
export const events = [
  DriveAnnounced,
  ApplicationSubmitted,
  FactsSupplied,
  StepTaken,
  ApplicantsRanked,
  NoticePublished
] as const

/**
 * An event of recruitment.
 *
 * @category models
 * @since 0.1.0
 */
export type RecruitmentEvent = Event.Of<(typeof events)[number]>
