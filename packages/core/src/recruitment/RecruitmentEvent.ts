/**
 * What recruitment keeps of its acts. Each drive has a stream of its own, so that thousands of applicants do not weigh
 * on the rest of the office; appointments, agreements and placements are lifecycle events in `people`. The events are
 * defined part by part, each part with what a drive is after them.
 *
 * @since 0.1.0
 */
import type * as Event from "../journal/Event.ts"
import * as ApplicationEvents from "./acts/applicationEvents.ts"
import * as DriveEvents from "./acts/driveEvents.ts"
import * as ExaminationEvents from "./acts/examinationEvents.ts"
import * as NoticeEvents from "./acts/noticeEvents.ts"
import * as ResultEvents from "./acts/resultEvents.ts"
import * as SubstitutionEvents from "./acts/substitutionEvents.ts"

/**
 * The events of recruitment.
 *
 * @category events
 * @since 0.1.0
 */
export const events = [
  ...DriveEvents.events,
  ...ApplicationEvents.events,
  ...ExaminationEvents.events,
  ...ResultEvents.events,
  ...SubstitutionEvents.events,
  ...NoticeEvents.events
] as const

/**
 * An event of recruitment.
 *
 * @category models
 * @since 0.1.0
 */
export type RecruitmentEvent = Event.Of<(typeof events)[number]>
