/**
 * Every policy point of core, and the book of the national provisions alone.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Ballot from "./evaluation/Ballot.ts"
import * as Cap from "./evaluation/Cap.ts"
import * as Components from "./evaluation/Components.ts"
import * as Cycle from "./evaluation/Cycle.ts"
import * as Grading from "./evaluation/Grading.ts"
import * as Marking from "./evaluation/Marking.ts"
import * as Roles from "./office/Roles.ts"
import { commands } from "./office/registry.ts"
import * as Retention from "./people/Retention.ts"
import type { AnyPolicyPoint } from "./policy/PolicyPoint.ts"
import * as RuleBook from "./policy/RuleBook.ts"
import type { RuleBookInvalid } from "./policy/RuleBookProblem.ts"
import * as WorkingDayCalendar from "./policy/WorkingDayCalendar.ts"
import * as Agreement from "./recruitment/Agreement.ts"
import * as Appointment from "./recruitment/Appointment.ts"
import * as Assignment from "./recruitment/Assignment.ts"
import * as Channel from "./recruitment/Channel.ts"
import * as Drive from "./recruitment/Drive.ts"
import * as Eligibility from "./recruitment/Eligibility.ts"
import * as Examination from "./recruitment/Examination.ts"
import * as Extension from "./recruitment/Extension.ts"
import * as InformationReview from "./recruitment/InformationReview.ts"
import * as Objection from "./recruitment/Objection.ts"
import * as Panel from "./recruitment/Panel.ts"
import * as PhysicalExamination from "./recruitment/PhysicalExamination.ts"
import * as Placement from "./recruitment/Placement.ts"
import * as Publication from "./recruitment/Publication.ts"
import * as PublicNotice from "./recruitment/PublicNotice.ts"
import * as Quota from "./recruitment/Quota.ts"
import * as Ranking from "./recruitment/Ranking.ts"
import * as Renewal from "./recruitment/Renewal.ts"
import * as Share from "./recruitment/Share.ts"
import * as Shortlist from "./recruitment/Shortlist.ts"
import * as Substitution from "./recruitment/Substitution.ts"
import * as Title from "./recruitment/Title.ts"
import * as Vetting from "./recruitment/Vetting.ts"
import * as PostAppointment from "./succession/Appointment.ts"
import * as Composition from "./succession/Composition.ts"
import * as ReservePool from "./succession/ReservePool.ts"
import * as Seat from "./succession/Seat.ts"
import * as Activities from "./training/Activities.ts"
import * as Course from "./training/Course.ts"
import * as Exchange from "./training/Exchange.ts"
import * as Hours from "./training/Hours.ts"
import * as Mentoring from "./training/Mentoring.ts"
import * as Plan from "./training/Plan.ts"
import * as Secondment from "./training/Secondment.ts"
import * as SittingIn from "./training/SittingIn.ts"
import * as Tasks from "./training/Tasks.ts"

/**
 * Who may issue which command.
 *
 * @category policy points
 * @since 0.1.0
 */
export const roles = Roles.pointOf(commands)

/**
 * Every policy point of core.
 *
 * @category tables
 * @since 0.1.0
 */
export const points: ReadonlyArray<AnyPolicyPoint> = [
  roles,
  WorkingDayCalendar.point,
  Retention.point,
  Drive.point,
  Channel.point,
  InformationReview.point,
  Eligibility.point,
  Examination.point,
  Panel.point,
  Quota.point,
  Share.point,
  Ranking.point,
  Shortlist.point,
  Vetting.point,
  PhysicalExamination.point,
  PublicNotice.point,
  Publication.point,
  Objection.point,
  Substitution.point,
  Appointment.point,
  Agreement.point,
  Extension.point,
  Renewal.point,
  Placement.point,
  Assignment.point,
  Title.point,
  Seat.point,
  Composition.point,
  ReservePool.point,
  PostAppointment.point,
  Cycle.point,
  Marking.point,
  Ballot.point,
  Components.point,
  Grading.point,
  Cap.point,
  Plan.point,
  Course.point,
  Hours.point,
  Mentoring.point,
  Secondment.point,
  Exchange.point,
  Tasks.point,
  SittingIn.point,
  Activities.point
]

/**
 * Composes the national provisions with those of plugins, or says everything that is wrong with them.
 *
 * @category constructors
 * @since 0.1.0
 */
export const composeResult = (
  plugins: ReadonlyArray<RuleBook.Origin> = []
): Result.Result<RuleBook.RuleBook, RuleBookInvalid> =>
  RuleBook.compose({ points, origins: [RuleBook.national(points), ...plugins] })

/**
 * Composes the national provisions with those of plugins, in any order. Throws `RuleBookInvalid`, which lists everything
 * that is wrong with them.
 *
 * @example
 * ```ts
 * import { compose } from "@cunguan/core"
 *
 * compose().origins.map(({ id }) => id) // => ["national"]
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const compose = (plugins: ReadonlyArray<RuleBook.Origin> = []): RuleBook.RuleBook =>
  Result.getOrThrow(composeResult(plugins))

/**
 * The book of the national provisions alone.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as Jurisdiction from "@cunguan/core/places/Jurisdiction"
 * import * as Policies from "@cunguan/core/policy/Policies"
 * import * as Eligibility from "@cunguan/core/recruitment/Eligibility"
 * import { national } from "@cunguan/core/rules"
 * import * as Result from "effect/Result"
 *
 * const policies = Policies.at(national, Jurisdiction.nation, CalendarDate.make("2009-05-01"))
 * const found = Result.getOrThrow(Policies.resolve(policies, Eligibility.point))
 *
 * found.values.ageAtMost // => 30
 * ```
 *
 * @category tables
 * @since 0.1.0
 */
export const national: RuleBook.RuleBook = compose()
