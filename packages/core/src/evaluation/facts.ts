/**
 * What other areas may read of evaluation.
 *
 * @since 0.1.0
 */
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import type * as Person from "../people/Person.ts"
import * as Evaluation from "./Evaluation.ts"

export { type Missing, missingComponents } from "./Appraisal.ts"
export { capOf, type Evaluation, gradeOf, gradesOf, openCycles } from "./Evaluation.ts"
export { Grade, grades, text as gradeText } from "./Grade.ts"

/**
 * Whether an official was incompetent in a year and in the one before it. Undefined where a grade that could decide is
 * not on record, which a rule must treat as not known. "Not graded" is a value, and it is not incompetent.
 *
 * @category selectors
 * @since 0.1.0
 */
export const incompetentTwice = (
  evaluation: Evaluation.Evaluation,
  official: Person.PersonId,
  year: number,
  on?: CalendarDate.CalendarDate
): boolean | undefined => {
  const grades = [year - 1, year].map((of) => Evaluation.gradeOf(evaluation, official, of, on))
  if (grades.some((grade) => grade !== undefined && grade !== "incompetent")) return false
  return grades.includes(undefined) ? undefined : true
}
