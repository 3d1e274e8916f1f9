/**
 * What is done with one application: it comes in, is added to and reviewed, takes its steps, and is corrected.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Command from "../../act/Command.ts"
import * as CalendarDate from "../../calendar/CalendarDate.ts"
import * as Person from "../../people/Person.ts"
import * as Steps from "../../policy/Steps.ts"
import * as Applicant from "../Applicant.ts"
import * as Drive from "../Drive.ts"
import * as Position from "../Position.ts"
import { ofApplicant, organisers } from "./whoActs.ts"

/**
 * Hands in an application with what the applicant states. Facts may be left out; the review then asks for papers. A date
 * of birth that the facts leave out is taken from the details or the ID number; dates that contradict each other leave the
 * review undetermined until the right one is added.
 *
 * @category commands
 * @since 0.1.0
 */
export const SubmitApplication = Command.define("recruitment/SubmitApplication", {
  title: { zh: "提交报名", en: "hand in an application" },
  roles: ["applicant", ...organisers],
  fields: {
    drive: Drive.DriveId,
    applicant: Person.PersonId,
    channel: Schema.optionalKey(Drive.Channel),
    position: Schema.optionalKey(Position.PositionId),
    details: Person.PersonalDetails,
    facts: Applicant.Facts
  },
  persons: ofApplicant,
  identities: ({ applicant, details }) =>
    details.identityNumber === undefined ? [] : [[applicant, details.identityNumber]]
})

/**
 * Adds facts that an application lacked, or states them anew from better papers.
 *
 * @category commands
 * @since 0.1.0
 */
export const SupplyFacts = Command.define("recruitment/SupplyFacts", {
  title: { zh: "补充材料", en: "add papers" },
  roles: ["applicant", ...organisers],
  fields: { drive: Drive.DriveId, applicant: Person.PersonId, facts: Applicant.Facts },
  persons: ofApplicant
})

/**
 * Changes the position that is applied for, until the closing day and before anything was reviewed. The application is
 * checked as if it were handed in for that position.
 *
 * @category commands
 * @since 0.1.0
 */
export const ChangePosition = Command.define("recruitment/ChangePosition", {
  title: { zh: "改报岗位", en: "change the position applied for" },
  roles: ["applicant", ...organisers],
  fields: {
    drive: Drive.DriveId,
    applicant: Person.PersonId,
    position: Position.PositionId,
    channel: Schema.optionalKey(Drive.Channel)
  },
  persons: ofApplicant
})

/**
 * Withdraws an application. Whoever was appointed leaves by a departure and not here.
 *
 * @category commands
 * @since 0.1.0
 */
export const WithdrawApplication = Command.define("recruitment/WithdrawApplication", {
  title: { zh: "放弃报名", en: "withdraw an application" },
  roles: ["applicant", ...organisers],
  fields: { drive: Drive.DriveId, applicant: Person.PersonId },
  // It ends what is open, and that can be entered for somebody who was forgotten, too.
  persons: () => []
})

/**
 * Reviews whether an application states what the place asks for. A complete one takes the step; what is missing is asked
 * for once, and may be added until the last day of the window; after it an application that still lacks something is
 * refused.
 *
 * `passed` says what a recorded or excepted review came to; a decided one comes to what the rules say.
 *
 * @category commands
 * @since 0.1.0
 */
export const ReviewInformation = Command.define("recruitment/ReviewInformation", {
  title: { zh: "信息审核", en: "review the information of an application" },
  roles: organisers,
  fields: { drive: Drive.DriveId, applicant: Person.PersonId, passed: Schema.optionalKey(Schema.Boolean) },
  persons: ofApplicant
})

/**
 * Reviews an application against the criteria of the drive; age is counted on its closing day, unless the rules state
 * another. Missing facts leave the review undetermined.
 *
 * `passed` says what a recorded or excepted review came to; a decided one comes to what the criteria say.
 *
 * @category commands
 * @since 0.1.0
 */
export const ReviewQualification = Command.define("recruitment/ReviewQualification", {
  title: { zh: "资格审查", en: "review an application" },
  roles: organisers,
  fields: { drive: Drive.DriveId, applicant: Person.PersonId, passed: Schema.optionalKey(Schema.Boolean) },
  persons: ofApplicant
})

/**
 * Records how an applicant fared in a step that somebody else judges, such as vetting or the physical examination; or that
 * an applicant dropped out of a step that is marked. A marked step is passed by its mark alone. `reason` says with one word why somebody
 * did not pass.
 *
 * @category commands
 * @since 0.1.0
 */
export const RecordStep = Command.define("recruitment/RecordStep", {
  title: { zh: "登记步骤结果", en: "record a step" },
  roles: organisers,
  fields: {
    drive: Drive.DriveId,
    applicant: Person.PersonId,
    step: Steps.StepId,
    passed: Schema.Boolean,
    reason: Schema.optionalKey(Applicant.Reason)
  },
  // Who did not pass leaves the drive, and that can be entered for somebody who was forgotten, too.
  persons: ({ applicant, passed }) => (passed ? [applicant] : [])
})

/**
 * Corrects how a step of an application was entered: `passed` says what it should have come to, and is left out where the
 * step was not taken at all; `takenOn` says the day, where that was wrong. What later steps rest on is corrected after them.
 *
 * @category commands
 * @since 0.1.0
 */
export const CorrectStep = Command.define("recruitment/CorrectStep", {
  title: { zh: "更正步骤结果", en: "correct a step" },
  roles: organisers,
  fields: {
    drive: Drive.DriveId,
    applicant: Person.PersonId,
    step: Steps.StepId,
    passed: Schema.optionalKey(Schema.Boolean),
    reason: Schema.optionalKey(Applicant.Reason),
    takenOn: Schema.optionalKey(CalendarDate.CalendarDate)
  },
  persons: ({ applicant, passed }) => (passed === false ? [] : [applicant])
})

/**
 * Takes back the ending of an application that ended wrongly, whatever ended it; it stands where it stood before.
 *
 * @category commands
 * @since 0.1.0
 */
export const ReopenApplication = Command.define("recruitment/ReopenApplication", {
  title: { zh: "恢复报名", en: "reopen an application" },
  roles: organisers,
  fields: { drive: Drive.DriveId, applicant: Person.PersonId },
  persons: ofApplicant
})
