/**
 * The acts of recruitment, as commands: from the announcement of a drive to the agreement and the village.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Command from "../office/Command.ts"
import * as Person from "../people/Person.ts"
import * as Village from "../places/Village.ts"
import * as Approval from "../policy/Approval.ts"
import * as Provision from "../policy/Provision.ts"
import * as Applicant from "./Applicant.ts"
import * as Drive from "./Drive.ts"

/**
 * Announces a drive for a cohort, with the days between which applications are taken (both included), the number of
 * posts, and the values that the announcement lays down for this drive alone.
 *
 * @category commands
 * @since 0.1.0
 */
export const AnnounceDrive = Command.define("recruitment/AnnounceDrive", {
  drive: Drive.DriveId,
  cohort: Drive.Cohort,
  opensOn: CalendarDate.CalendarDate,
  closesOn: CalendarDate.CalendarDate,
  posts: Schema.Int.check(Schema.isGreaterThan(0)),
  provisions: Schema.optionalKey(Schema.Array(Provision.Provision))
})

/**
 * Hands in an application with what the applicant states. Facts may be left out; the review then asks for papers.
 *
 * @category commands
 * @since 0.1.0
 */
export const SubmitApplication = Command.define(
  "recruitment/SubmitApplication",
  {
    drive: Drive.DriveId,
    applicant: Person.PersonId,
    channel: Schema.optionalKey(Drive.Channel),
    details: Person.PersonalDetails,
    facts: Applicant.Facts
  },
  ({ applicant, details }) => (details.identityNumber === undefined ? [] : [[applicant, details.identityNumber]])
)

/**
 * Adds facts that an application lacked, or states them anew from better papers.
 *
 * @category commands
 * @since 0.1.0
 */
export const SupplyFacts = Command.define("recruitment/SupplyFacts", {
  drive: Drive.DriveId,
  applicant: Person.PersonId,
  facts: Applicant.Facts
})

/**
 * Reviews an application against the criteria of the drive. Missing facts leave it undetermined.
 *
 * @category commands
 * @since 0.1.0
 */
export const ReviewQualification = Command.define("recruitment/ReviewQualification", {
  drive: Drive.DriveId,
  applicant: Person.PersonId
})

/**
 * Records the marks of an examination, as exact decimals by component.
 *
 * @category commands
 * @since 0.1.0
 */
export const RecordMarks = Command.define("recruitment/RecordMarks", {
  drive: Drive.DriveId,
  applicant: Person.PersonId,
  marks: Applicant.Marks
})

/**
 * Records how an applicant fared in a step that somebody else judges, such as vetting or the physical examination.
 *
 * @category commands
 * @since 0.1.0
 */
export const RecordStep = Command.define("recruitment/RecordStep", {
  drive: Drive.DriveId,
  applicant: Person.PersonId,
  step: Schema.NonEmptyString,
  passed: Schema.Boolean
})

/**
 * Ranks the applicants who stand in the examination by their total mark.
 *
 * @category commands
 * @since 0.1.0
 */
export const RankApplicants = Command.define("recruitment/RankApplicants", { drive: Drive.DriveId })

/**
 * Posts the names of those who are to be appointed, from the day of the act until `until`, both included.
 *
 * @category commands
 * @since 0.1.0
 */
export const PublishNotice = Command.define("recruitment/PublishNotice", {
  drive: Drive.DriveId,
  applicants: Schema.Array(Person.PersonId).check(Schema.isMinLength(1)),
  until: CalendarDate.CalendarDate
})

/**
 * Appoints an applicant as a village official, with the consents that were given.
 *
 * @category commands
 * @since 0.1.0
 */
export const Appoint = Command.define("recruitment/Appoint", {
  drive: Drive.DriveId,
  applicant: Person.PersonId,
  consents: Schema.Array(Approval.Consent)
})

/**
 * Signs an agreement with an official: it holds from `from` and no longer on `until`.
 *
 * @category commands
 * @since 0.1.0
 */
export const SignAgreement = Command.define("recruitment/SignAgreement", {
  official: Person.PersonId,
  from: CalendarDate.CalendarDate,
  until: CalendarDate.CalendarDate,
  parties: Schema.Array(Schema.NonEmptyString).check(Schema.isMinLength(1))
})

/**
 * Places an official in a village from the day of the act on. The title follows from Party membership.
 *
 * @category commands
 * @since 0.1.0
 */
export const PlaceOfficial = Command.define("recruitment/PlaceOfficial", {
  official: Person.PersonId,
  village: Village.VillageId
})

/**
 * Every command of recruitment.
 *
 * @category commands
 * @since 0.1.0
 */
export const definitions = [
  AnnounceDrive,
  SubmitApplication,
  SupplyFacts,
  ReviewQualification,
  RecordMarks,
  RecordStep,
  RankApplicants,
  PublishNotice,
  Appoint,
  SignAgreement,
  PlaceOfficial
] as const

/**
 * A command of recruitment.
 *
 * @category models
 * @since 0.1.0
 */
export type RecruitmentCommand = (typeof definitions)[number]["schema"]["Type"]
