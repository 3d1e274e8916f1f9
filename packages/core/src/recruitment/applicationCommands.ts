/**
 * What is done with one application: it comes in, is added to and reviewed, and takes its steps.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Command from "../act/Command.ts"
import * as Person from "../people/Person.ts"
import * as Steps from "../policy/Steps.ts"
import * as Applicant from "./Applicant.ts"
import * as Drive from "./Drive.ts"
import * as Position from "./Position.ts"
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
 * Reviews an application against the criteria of the drive; age is counted on its closing day. Missing facts leave the
 * review undetermined.
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
