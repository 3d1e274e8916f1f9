/**
 * The acts of recruitment, as commands: from the announcement of a drive to the agreement and the village.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Command from "../act/Command.ts"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Official from "../people/Official.ts"
import * as Person from "../people/Person.ts"
import * as Village from "../places/Village.ts"
import * as Approval from "../policy/Approval.ts"
import * as Provision from "../policy/Provision.ts"
import * as Steps from "../policy/Steps.ts"
import * as Applicant from "./Applicant.ts"
import * as Drive from "./Drive.ts"
import * as Examination from "./Examination.ts"

const organisers = ["townOrganisation", "countyOrganisation"]

const ofApplicant = ({ applicant }: { readonly applicant: Person.PersonId }) => [applicant]

const ofOfficial = ({ official }: { readonly official: Person.PersonId }) => [official]

/**
 * Announces a drive for a cohort, with the days between which applications are taken (both included), the number of
 * posts, and the values that the announcement lays down for this drive alone.
 *
 * @category commands
 * @since 0.1.0
 */
export const AnnounceDrive = Command.define("recruitment/AnnounceDrive", {
  title: { zh: "发布选聘公告", en: "announce a drive" },
  roles: organisers,
  fields: {
    drive: Drive.DriveId,
    cohort: Official.Cohort,
    opensOn: CalendarDate.CalendarDate,
    closesOn: CalendarDate.CalendarDate,
    posts: Schema.Int.check(Schema.isGreaterThan(0)),
    provisions: Schema.optionalKey(Schema.Array(Provision.Provision))
  }
})

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
 * Records the mark of one examination step, such as `writtenTest` or `interview`, as an exact decimal. Until the ranking,
 * a mark for a step that has one corrects it.
 *
 * @category commands
 * @since 0.1.0
 */
export const RecordMark = Command.define("recruitment/RecordMark", {
  title: { zh: "登记成绩", en: "record a mark" },
  roles: organisers,
  fields: {
    drive: Drive.DriveId,
    applicant: Person.PersonId,
    step: Schema.Literals(Examination.markedSteps),
    mark: Applicant.Mark
  },
  persons: ofApplicant
})

/**
 * Records how an applicant fared in a step that somebody else judges, such as vetting or the physical examination; or that
 * an applicant dropped out of a step that is marked. A marked step is passed by its mark alone.
 *
 * @category commands
 * @since 0.1.0
 */
export const RecordStep = Command.define("recruitment/RecordStep", {
  title: { zh: "登记步骤结果", en: "record a step" },
  roles: organisers,
  fields: { drive: Drive.DriveId, applicant: Person.PersonId, step: Steps.StepId, passed: Schema.Boolean },
  // Who did not pass leaves the drive, and that can be entered for somebody who was forgotten, too.
  persons: ({ applicant, passed }) => (passed ? [applicant] : [])
})

/**
 * Ranks the applicants who have marks and have not left the drive, by their totals. A mark that is missing leaves the
 * ranking undetermined.
 *
 * @category commands
 * @since 0.1.0
 */
export const RankApplicants = Command.define("recruitment/RankApplicants", {
  title: { zh: "按总成绩排名", en: "rank the applicants" },
  roles: organisers,
  fields: { drive: Drive.DriveId }
})

/**
 * Posts the names of those who are to be appointed, from the day of the act until `until`, both included.
 *
 * @category commands
 * @since 0.1.0
 */
export const PublishNotice = Command.define("recruitment/PublishNotice", {
  title: { zh: "公示拟聘人员", en: "post the public notice" },
  roles: organisers,
  fields: {
    drive: Drive.DriveId,
    applicants: Schema.Array(Person.PersonId).check(Schema.isMinLength(1), Schema.isUnique()),
    until: CalendarDate.CalendarDate
  },
  persons: ({ applicants }) => applicants
})

/**
 * Appoints an applicant as a village official, with the consents that were given.
 *
 * @category commands
 * @since 0.1.0
 */
export const Appoint = Command.define("recruitment/Appoint", {
  title: { zh: "聘用", en: "appoint an applicant" },
  roles: organisers,
  fields: {
    drive: Drive.DriveId,
    applicant: Person.PersonId,
    consents: Schema.optionalKey(Schema.Array(Approval.Consent))
  },
  persons: ofApplicant
})

/**
 * Signs an agreement with an official: it holds from `from` and no longer on `until`. `parties` are ids, so that no name
 * stands in the journal; their words are those of the rules.
 *
 * @category commands
 * @since 0.1.0
 */
export const SignAgreement = Command.define("recruitment/SignAgreement", {
  title: { zh: "签订聘用合同", en: "sign an agreement" },
  roles: organisers,
  fields: {
    official: Person.PersonId,
    from: CalendarDate.CalendarDate,
    until: CalendarDate.CalendarDate,
    parties: Schema.Array(Official.PartyId).check(Schema.isMinLength(1))
  },
  persons: ofOfficial
})

/**
 * Places an official in a village from the day of the act on, which may lie before the day on which the office registered
 * the village. The title follows from Party membership; `title` says it where a placement is recorded or excepted.
 *
 * @category commands
 * @since 0.1.0
 */
export const PlaceOfficial = Command.define("recruitment/PlaceOfficial", {
  title: { zh: "安排任职村", en: "place an official" },
  roles: organisers,
  fields: {
    official: Person.PersonId,
    village: Village.VillageId,
    title: Schema.optionalKey(Official.Title)
  },
  persons: ofOfficial
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
  RecordMark,
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
