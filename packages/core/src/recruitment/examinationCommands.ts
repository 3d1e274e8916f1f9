/**
 * The acts of the examination: marks, and the ranking by them.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Command from "../act/Command.ts"
import * as Person from "../people/Person.ts"
import * as Applicant from "./Applicant.ts"
import * as Drive from "./Drive.ts"
import * as Examination from "./Examination.ts"
import { ofApplicant, organisers } from "./whoActs.ts"

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
