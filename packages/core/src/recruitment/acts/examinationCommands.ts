/**
 * The acts of the examination: marks, and the ranking by them.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Command from "../../act/Command.ts"
import * as Person from "../../people/Person.ts"
import * as Draw from "../../policy/Draw.ts"
import * as Applicant from "../Applicant.ts"
import * as Drive from "../Drive.ts"
import * as Examination from "../Examination.ts"
import * as Panel from "../Panel.ts"
import * as Position from "../Position.ts"
import { ofApplicant, organisers } from "./whoActs.ts"

/**
 * Records the mark of one examination step, such as `writtenTest` or `interview`, as an exact decimal; `paper` names the
 * paper where a step is made of several. Until a ranking or a list counts it, a mark for a step that has one corrects it.
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
    paper: Schema.optionalKey(Examination.Paper),
    mark: Applicant.Mark
  },
  persons: ofApplicant
})

/**
 * Ranks the applicants who have marks and have not left the drive, position by position, by their totals; with `position`
 * those of one position alone. A mark that is missing leaves the ranking undetermined. `seed` is that of the draw by lot,
 * where a place has one and somebody is still equal to another.
 *
 * @category commands
 * @since 0.1.0
 */
export const RankApplicants = Command.define("recruitment/RankApplicants", {
  title: { zh: "按总成绩排名", en: "rank the applicants" },
  roles: organisers,
  fields: {
    drive: Drive.DriveId,
    position: Schema.optionalKey(Position.PositionId),
    seed: Schema.optionalKey(Draw.Seed)
  }
})

/**
 * Records the marks of a panel of judges for a step that a panel marks; the mark of the applicant follows from them. Judges
 * are named by ids. Until the ranking, marks for a step that has some take their place.
 *
 * @category commands
 * @since 0.1.0
 */
export const RecordPanelMarks = Command.define("recruitment/RecordPanelMarks", {
  title: { zh: "登记考官评分", en: "record the marks of a panel" },
  roles: organisers,
  fields: {
    drive: Drive.DriveId,
    applicant: Person.PersonId,
    step: Schema.Literals(Examination.markedSteps),
    paper: Schema.optionalKey(Examination.Paper),
    marks: Schema.Array(Panel.JudgeMark).check(Schema.isMinLength(1), Schema.isMaxLength(Panel.judgesAtMost))
  },
  persons: ofApplicant
})
