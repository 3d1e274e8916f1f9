/**
 * Grades that documents give: those of years without an appraisal in this office, and corrections.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Command from "../../act/Command.ts"
import * as Decision from "../../act/Decision.ts"
import * as CalendarDate from "../../calendar/CalendarDate.ts"
import * as Judgement from "../../policy/Judgement.ts"
import * as Counts from "../Counts.ts"
import * as Evaluation from "../Evaluation.ts"
import { messages } from "../messages.ts"
import { type Known, type Of, onceInPost, openedBy, refuse } from "./act.ts"

/**
 * Records grades of a year from a document. No rule permits or forbids what happened, so there is no verdict.
 *
 * @category operations
 * @since 0.1.0
 */
export const record = (known: Known, { basis, grades, on, year }: Of<"evaluation/RecordGrades">) =>
  Result.gen(function* () {
    if (basis?._tag !== "Recorded") return yield* refuse(messages.make("evaluation/GradesNotRecorded"))
    if (CalendarDate.year(on) < year) {
      return yield* refuse(messages.make("evaluation/YearAhead", { year: String(year), day: on }))
    }
    const { cycle } = Evaluation.yearOf(known.evaluation, year)
    if (cycle !== undefined) {
      return yield* refuse(messages.make("evaluation/YearTaken", { year: String(year), cycle }))
    }
    const period = { from: CalendarDate.fromParts(year, 1, 1), until: CalendarDate.fromParts(year, 12, 31) }
    for (const { official } of grades) yield* onceInPost(known, official, period)
    const first = grades.filter(({ official }) => Evaluation.gradeOf(known.evaluation, official, year) === undefined)
    const data = { year, counts: Counts.of(first.map(({ grade }) => grade)) }
    const personal = Object.fromEntries(grades.map(({ grade, official }) => [official, { grade }]))
    return Decision.decided(undefined, [{ type: "evaluation/GradesRecorded", stream: "main", data, personal }])
  })

/**
 * Corrects the grade of somebody who was in post in the period of a concluded cycle. The verdict is that the grade does
 * not follow from the rules, so every correction is a deviation.
 *
 * @category operations
 * @since 0.1.0
 */
export const correct = (known: Known, command: Of<"evaluation/CorrectGrade">) =>
  Result.gen(function* () {
    const { grade, official, on } = command
    const cycle = yield* openedBy(known, command.cycle, on)
    if (cycle.conclusion === undefined || on < cycle.conclusion.on) {
      return yield* refuse(messages.make("evaluation/CycleNotConcluded", { cycle: cycle.id, day: on }))
    }
    yield* onceInPost(known, official, cycle)
    if (Command.isDecided(command)) {
      return yield* refuse(messages.make("evaluation/CorrectionUnfounded", { official }))
    }
    const verdict = Judgement.verdict(
      Judgement.leaf({
        criterion: "evaluation.cycle/gradeFollows",
        holds: false,
        message: messages.make("evaluation.gradeFollows"),
        facts: [`${official}.grade`]
      })
    )
    const data = { cycle: cycle.id, official }
    return Decision.decided(
      verdict,
      [{ type: "evaluation/GradeCorrected", stream: "main", data, personal: { [official]: { grade } } }],
      { governedBy: cycle.governedBy }
    )
  })
