/**
 * The acts of evaluation, as commands: from the opening of a yearly appraisal to its conclusion, and what documents say
 * about grades.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Command from "../act/Command.ts"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Person from "../people/Person.ts"
import * as Ballot from "./Ballot.ts"
import * as Components from "./Components.ts"
import * as Cycle from "./Cycle.ts"
import * as Grade from "./Grade.ts"

const organisers = ["townOrganisation", "countyOrganisation"]

const ofOfficial = ({ official }: { readonly official: Person.PersonId }) => [official]

/**
 * Opens the appraisal of a year over a period, both days included. It follows the rules of this day to its end.
 *
 * @category commands
 * @since 0.1.0
 */
export const OpenCycle = Command.define("evaluation/OpenCycle", {
  title: { zh: "启动年度考核", en: "open a yearly appraisal" },
  roles: organisers,
  fields: {
    cycle: Cycle.CycleId,
    year: Cycle.Year,
    from: CalendarDate.CalendarDate,
    until: CalendarDate.CalendarDate
  }
})

/**
 * Records the mark of one component for one official; recorded again, it corrects the mark before.
 *
 * @category commands
 * @since 0.1.0
 */
export const RecordComponent = Command.define("evaluation/RecordComponent", {
  title: { zh: "登记考核评分", en: "record a mark of an appraisal" },
  roles: [...organisers, "villageOrganisation"],
  fields: {
    cycle: Cycle.CycleId,
    official: Person.PersonId,
    component: Components.Component,
    mark: Components.Mark
  },
  persons: ofOfficial
})

/**
 * Records the votes of a democratic assessment on one official; they give the mark of the component `assembly`.
 *
 * @category commands
 * @since 0.1.0
 */
export const RecordBallot = Command.define("evaluation/RecordBallot", {
  title: { zh: "登记民主测评票数", en: "record the votes of an assessment" },
  roles: organisers,
  fields: { cycle: Cycle.CycleId, official: Person.PersonId, ...Ballot.Votes.fields },
  persons: ofOfficial
})

/**
 * Concludes an appraisal: totals, grades and the cap on "excellent". A mark that is missing leaves it undetermined.
 *
 * @category commands
 * @since 0.1.0
 */
export const ConcludeCycle = Command.define("evaluation/ConcludeCycle", {
  title: { zh: "评定年度考核等次", en: "conclude a yearly appraisal" },
  roles: organisers,
  fields: { cycle: Cycle.CycleId }
})

const Given = Schema.Struct({ official: Person.PersonId, grade: Grade.Grade })

/**
 * Records the grades of a year that had no appraisal in this office, from a document; recorded again for somebody, the
 * later one corrects that before.
 *
 * @category commands
 * @since 0.1.0
 */
export const RecordGrades = Command.define("evaluation/RecordGrades", {
  title: { zh: "登记往年考核等次", en: "record grades of an earlier year" },
  roles: organisers,
  fields: {
    year: Cycle.Year,
    grades: Schema.Array(Given).check(
      Schema.isMinLength(1),
      Schema.makeFilter(
        (grades: ReadonlyArray<typeof Given.Type>) =>
          new Set(grades.map(({ official }) => official)).size === grades.length,
        { expected: "each official once" }
      )
    )
  },
  persons: ({ grades }) => grades.map(({ official }) => official)
})

/**
 * Corrects the grade that an appraisal came to, from a document or by an authority; it is kept as a deviation.
 *
 * @category commands
 * @since 0.1.0
 */
export const CorrectGrade = Command.define("evaluation/CorrectGrade", {
  title: { zh: "更正考核等次", en: "correct a grade" },
  roles: organisers,
  fields: { cycle: Cycle.CycleId, official: Person.PersonId, grade: Grade.Grade },
  persons: ofOfficial
})

/**
 * Every command of evaluation.
 *
 * @category commands
 * @since 0.1.0
 */
export const definitions = [
  OpenCycle,
  RecordComponent,
  RecordBallot,
  ConcludeCycle,
  RecordGrades,
  CorrectGrade
] as const

/**
 * A command of evaluation.
 *
 * @category models
 * @since 0.1.0
 */
export type EvaluationCommand = (typeof definitions)[number]["schema"]["Type"]

/**
 * Whether a command is one of evaluation.
 *
 * @category guards
 * @since 0.1.0
 */
export const isEvaluationCommand = (command: { readonly type: string }): command is EvaluationCommand =>
  command.type.startsWith("evaluation/")
