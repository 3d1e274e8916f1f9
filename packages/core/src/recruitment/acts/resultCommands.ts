/**
 * The results of steps that are judged outside the office: the vetting, and the physical examination with its
 * re-examination.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Command from "../../act/Command.ts"
import * as Person from "../../people/Person.ts"
import * as Applicant from "../Applicant.ts"
import * as Drive from "../Drive.ts"
import * as Vetting from "../Vetting.ts"
import { ofApplicant, organisers } from "./whoActs.ts"

/**
 * Records a vetting: how many vetters took part, which ties to the applicant they declared, and what it came to. Where the
 * total counts the vetting, it is passed with its mark. `grounds` says with one word why somebody did not pass; where it
 * is left out, that they did not.
 *
 * @category commands
 * @since 0.1.0
 */
export const RecordVetting = Command.define("recruitment/RecordVetting", {
  title: { zh: "登记考察结果", en: "record a vetting" },
  roles: organisers,
  fields: {
    drive: Drive.DriveId,
    applicant: Person.PersonId,
    vetters: Schema.Int.check(Schema.isGreaterThan(0)),
    ties: Schema.optionalKey(Vetting.Ties),
    passed: Schema.Boolean,
    grounds: Schema.optionalKey(Applicant.Reason),
    mark: Schema.optionalKey(Applicant.Mark)
  },
  persons: ({ applicant, mark, passed }) => (passed || mark !== undefined ? [applicant] : [])
})

/**
 * Records the result of a physical examination, or of the re-examination that was asked for. `findings` are sealed.
 *
 * @category commands
 * @since 0.1.0
 */
export const RecordPhysicalExamination = Command.define("recruitment/RecordPhysicalExamination", {
  title: { zh: "登记体检结果", en: "record a physical examination" },
  roles: organisers,
  fields: {
    drive: Drive.DriveId,
    applicant: Person.PersonId,
    passed: Schema.Boolean,
    findings: Schema.optionalKey(Schema.NonEmptyString)
  },
  persons: ({ applicant, findings, passed }) => (passed || findings !== undefined ? [applicant] : [])
})

/**
 * Asks for a re-examination after one that was not passed.
 *
 * @category commands
 * @since 0.1.0
 */
export const RequestReexamination = Command.define("recruitment/RequestReexamination", {
  title: { zh: "申请复检", en: "ask for a re-examination" },
  roles: ["applicant", ...organisers],
  fields: { drive: Drive.DriveId, applicant: Person.PersonId },
  persons: ofApplicant
})

/**
 * Makes the result of an examination that was not passed final, once the time for asking for another has passed.
 *
 * @category commands
 * @since 0.1.0
 */
export const ClosePhysicalExamination = Command.define("recruitment/ClosePhysicalExamination", {
  title: { zh: "确认体检不合格", en: "make a failed examination final" },
  roles: organisers,
  fields: { drive: Drive.DriveId, applicant: Person.PersonId },
  // It only ends what is open.
  persons: () => []
})
