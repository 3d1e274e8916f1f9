/**
 * What one official takes part in: sessions, mentors, secondments, exchanges, tasks, meetings and activities.
 *
 * @since 0.1.0
 */
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import type * as Activities from "./Activities.ts"
import type * as Exchange from "./Exchange.ts"
import type * as Mentoring from "./Mentoring.ts"
import type * as Plan from "./Plan.ts"
import type * as Secondment from "./Secondment.ts"
import type * as SittingIn from "./SittingIn.ts"
import type * as Tasks from "./Tasks.ts"

/**
 * What one official takes part in. What the departure ends is kept as it was told; `departedOn` ends it in every answer.
 *
 * @category models
 * @since 0.1.0
 */
export interface Participation {
  readonly attended: ReadonlyArray<Plan.SessionId>
  readonly mentorships: ReadonlyArray<Mentoring.Mentorship>
  readonly secondments: ReadonlyArray<Secondment.Secondment>
  readonly exchanges: ReadonlyArray<Exchange.Exchange>
  readonly tasks: ReadonlyArray<Tasks.TaskId>
  readonly meetings: ReadonlyArray<SittingIn.MeetingId>
  readonly activities: ReadonlyArray<Activities.ActivityId>
  readonly departedOn: CalendarDate.CalendarDate | undefined
}

/**
 * Somebody who takes part in nothing yet.
 *
 * @category constructors
 * @since 0.1.0
 */
export const none: Participation = {
  attended: [],
  mentorships: [],
  secondments: [],
  exchanges: [],
  tasks: [],
  meetings: [],
  activities: [],
  departedOn: undefined
}
