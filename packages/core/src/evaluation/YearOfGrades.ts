/**
 * The grades of one year, from an appraisal or from documents: counts that name nobody, and the grade of each official.
 *
 * Counts are those that acts stated; what was corrected since moves them. When a person is forgotten the grade is gone and
 * the counts go on containing the one that was counted.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import type * as Person from "../people/Person.ts"
import * as Counts from "./Counts.ts"
import type * as Cycle from "./Cycle.ts"
import type * as Grade from "./Grade.ts"

/**
 * A grade, and since when it is on record.
 *
 * @category models
 * @since 0.1.0
 */
export interface KnownGrade {
  readonly on: CalendarDate.CalendarDate
  readonly grade: Grade.Grade
}

/**
 * The grade of one official: the one that the counts of the year contain, and all in the order in which they were
 * recorded, of which a later one corrects those before.
 *
 * @category models
 * @since 0.1.0
 */
export interface GradeOfOfficial {
  readonly counted: KnownGrade | undefined
  readonly known: ReadonlyArray<KnownGrade>
}

/**
 * The grades of one year. `cycle` is the appraisal that they come from; without one they come from documents.
 *
 * @category models
 * @since 0.1.0
 */
export interface YearOfGrades {
  readonly cycle: Cycle.CycleId | undefined
  readonly counts: ReadonlyArray<{ readonly on: CalendarDate.CalendarDate; readonly counts: Counts.Counts }>
  readonly grades: HashMap.HashMap<Person.PersonId, GradeOfOfficial>
}

/**
 * A year of which nothing is known.
 *
 * @category constructors
 * @since 0.1.0
 */
export const none: YearOfGrades = { cycle: undefined, counts: [], grades: HashMap.empty() }

/**
 * The grade of an official as it is on record; with `on`, as it was on that day.
 *
 * @category selectors
 * @since 0.1.0
 */
export const gradeOf = (
  year: YearOfGrades,
  official: Person.PersonId,
  on?: CalendarDate.CalendarDate
): Grade.Grade | undefined => {
  const found = Option.getOrUndefined(HashMap.get(year.grades, official))
  return found === undefined ? undefined : knownOn(found, on)
}

const knownOn = ({ known }: GradeOfOfficial, on: CalendarDate.CalendarDate | undefined): Grade.Grade | undefined =>
  known.findLast((one) => on === undefined || one.on <= on)?.grade

/**
 * How many officials have which grade, and who is not graded. Whoever was forgotten is counted and named nowhere.
 *
 * @category models
 * @since 0.1.0
 */
export interface Tally {
  readonly counts: Counts.Counts
  readonly notGraded: ReadonlyArray<Person.PersonId>
}

/**
 * The tally of a year as it is on record; with `on`, as it was on that day.
 *
 * @category selectors
 * @since 0.1.0
 */
export const tally = (year: YearOfGrades, on?: CalendarDate.CalendarDate): Tally => {
  const isKnown = (one: { readonly on: CalendarDate.CalendarDate }): boolean => on === undefined || one.on <= on
  let counts = year.counts.filter(isKnown).reduce((all, one) => Counts.plus(all, one.counts), Counts.none)
  const notGraded: Array<Person.PersonId> = []
  for (const [official, one] of year.grades) {
    const grade = knownOn(one, on)
    if (grade === undefined) continue
    const counted = one.counted !== undefined && isKnown(one.counted) ? one.counted.grade : undefined
    if (grade !== counted) counts = Counts.moved(counts, counted, grade)
    if (grade === "notGraded") notGraded.push(official)
  }
  return { counts, notGraded: notGraded.sort() }
}

/**
 * The year with one more grade of an official. `isCounted` says whether the counts of the act contain it, which holds for
 * the first one alone.
 *
 * @category operations
 * @since 0.1.0
 */
export const withGrade = (
  year: YearOfGrades,
  official: Person.PersonId,
  known: KnownGrade,
  isCounted: boolean
): YearOfGrades => {
  const before = Option.getOrUndefined(HashMap.get(year.grades, official))
  const after: GradeOfOfficial =
    before === undefined
      ? { counted: isCounted ? known : undefined, known: [known] }
      : { ...before, known: [...before.known, known] }
  return { ...year, grades: HashMap.set(year.grades, official, after) }
}

/**
 * The year without the grade of somebody who is forgotten.
 *
 * @category operations
 * @since 0.1.0
 */
export const without = (year: YearOfGrades, person: Person.PersonId): YearOfGrades =>
  HashMap.has(year.grades, person) ? { ...year, grades: HashMap.remove(year.grades, person) } : year
