/**
 * Every policy point of core, and the book of the national provisions alone.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Roles from "./office/Roles.ts"
import { commands } from "./office/registry.ts"
import type { AnyPolicyPoint } from "./policy/PolicyPoint.ts"
import * as RuleBook from "./policy/RuleBook.ts"
import type { RuleBookInvalid } from "./policy/RuleBookProblem.ts"
import * as WorkingDayCalendar from "./policy/WorkingDayCalendar.ts"
import * as Agreement from "./recruitment/Agreement.ts"
import * as Appointment from "./recruitment/Appointment.ts"
import * as Channel from "./recruitment/Channel.ts"
import * as Drive from "./recruitment/Drive.ts"
import * as Eligibility from "./recruitment/Eligibility.ts"
import * as Examination from "./recruitment/Examination.ts"
import * as Placement from "./recruitment/Placement.ts"
import * as PublicNotice from "./recruitment/PublicNotice.ts"
import * as Title from "./recruitment/Title.ts"

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
  Drive.point,
  Channel.point,
  Eligibility.point,
  Examination.point,
  PublicNotice.point,
  Appointment.point,
  Agreement.point,
  Placement.point,
  Title.point
]

/**
 * Composes the national provisions with those of plugins.
 *
 * @category constructors
 * @since 0.1.0
 */
export const compose = (
  plugins: ReadonlyArray<RuleBook.Origin> = []
): Result.Result<RuleBook.RuleBook, RuleBookInvalid> =>
  RuleBook.compose({ points, origins: [RuleBook.national(points, "0.1.0"), ...plugins] })

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
export const national: RuleBook.RuleBook = Result.getOrThrow(compose())
