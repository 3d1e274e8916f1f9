/**
 * The state of evaluation: the appraisals of an office, the grades of its officials by year, and what they are after one
 * more event. What a command comes to is in `decide.ts`; the bounds are in the rule files beside it.
 *
 * Who is in an appraisal is not kept: it follows from the days in post. So a departure ends an open appraisal of the
 * official by its own event, and nothing has to be ended here.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Seal from "../journal/Seal.ts"
import type * as Official from "../people/Official.ts"
import * as Person from "../people/Person.ts"
import type * as Components from "./Components.ts"
import * as Cycle from "./Cycle.ts"
import type { EvaluationEvent } from "./EvaluationEvent.ts"
import type * as Grade from "./Grade.ts"
import * as YearOfGrades from "./YearOfGrades.ts"

/**
 * The appraisals of an office by their ids, and the grades by year.
 *
 * @category models
 * @since 0.1.0
 */
export interface Evaluation {
  readonly cycles: HashMap.HashMap<Cycle.CycleId, Cycle.Cycle>
  readonly years: HashMap.HashMap<number, YearOfGrades.YearOfGrades>
}

/**
 * An office without appraisals and grades.
 *
 * @category constructors
 * @since 0.1.0
 */
export const none: Evaluation = { cycles: HashMap.empty(), years: HashMap.empty() }

/**
 * The cycle of an id.
 *
 * @category selectors
 * @since 0.1.0
 */
export const cycle = (evaluation: Evaluation, id: Cycle.CycleId): Cycle.Cycle | undefined =>
  Option.getOrUndefined(HashMap.get(evaluation.cycles, id))

/**
 * The cycles that are open on a day, in the order of their years.
 *
 * @category selectors
 * @since 0.1.0
 */
export const openCycles = (evaluation: Evaluation, on: CalendarDate.CalendarDate): ReadonlyArray<Cycle.Cycle> =>
  [...HashMap.values(evaluation.cycles)]
    .filter((one) => Cycle.isOpenOn(one, on))
    .sort((left, right) => left.year - right.year)

/**
 * What is known of the grades of a year.
 *
 * @category selectors
 * @since 0.1.0
 */
export const yearOf = (evaluation: Evaluation, year: number): YearOfGrades.YearOfGrades =>
  Option.getOrElse(HashMap.get(evaluation.years, year), () => YearOfGrades.none)

/**
 * The grade of an official for a year as it is on record; with `on`, as it was on that day.
 *
 * @category selectors
 * @since 0.1.0
 */
export const gradeOf = (
  evaluation: Evaluation,
  official: Person.PersonId,
  year: number,
  on?: CalendarDate.CalendarDate
): Grade.Grade | undefined => YearOfGrades.gradeOf(yearOf(evaluation, year), official, on)

/**
 * How many officials have which grade of a year, and who is not graded, as it is on record; with `on`, as it was on that
 * day. Corrections move the counts.
 *
 * @category selectors
 * @since 0.1.0
 */
export const gradesOf = (evaluation: Evaluation, year: number, on?: CalendarDate.CalendarDate): YearOfGrades.Tally =>
  YearOfGrades.tally(yearOf(evaluation, year), on)

/**
 * The cap of a cycle that is concluded on a day: how many were graded, the places in "excellent" where a cap was in force,
 * and how many are excellent on that day, corrections included.
 *
 * @category selectors
 * @since 0.1.0
 */
export const capOf = (
  evaluation: Evaluation,
  id: Cycle.CycleId,
  on: CalendarDate.CalendarDate
): { readonly graded: number; readonly places: number | undefined; readonly excellent: number } | undefined => {
  const found = cycle(evaluation, id)
  if (found?.conclusion === undefined || on < found.conclusion.on) return undefined
  const { graded, places } = found.conclusion
  return { graded, places, excellent: gradesOf(evaluation, found.year, on).counts.excellent }
}

/**
 * The marks of an official in a cycle as they are known on a day.
 *
 * @category selectors
 * @since 0.1.0
 */
export const marksOn = (
  of: Cycle.Cycle,
  official: Person.PersonId,
  on: CalendarDate.CalendarDate
): Components.Facts => {
  const marks = Option.getOrElse(HashMap.get(of.marks, official), (): Cycle.Marks => ({}))
  return Object.fromEntries(
    Object.entries(marks).flatMap(([component, known]) => {
      const last = known.findLast((one) => one.on <= on)
      return last === undefined ? [] : [[component, last.mark]]
    })
  )
}

/**
 * The state after one more event; events of other areas change nothing, except that forgetting a person drops all that
 * is known of their marks and grades.
 *
 * @category operations
 * @since 0.1.0
 */
export const evolve = (evaluation: Evaluation, event: EvaluationEvent | Official.LifecycleEvent): Evaluation => {
  switch (event.type) {
    case "evaluation/CycleOpened": {
      const { cycle: id, ...of } = event.data
      const opened = {
        id,
        ...of,
        openedOn: event.on,
        governedBy: event.governedBy,
        marks: HashMap.empty<Person.PersonId, Cycle.Marks>(),
        conclusion: undefined
      }
      return changeYear({ ...evaluation, cycles: HashMap.set(evaluation.cycles, id, opened) }, of.year, (one) => ({
        ...one,
        cycle: id
      }))
    }
    case "evaluation/ComponentRecorded": {
      const { component, cycle: id, official } = event.data
      return marked(evaluation, { id, official, component, on: event.on }, event.personal[official])
    }
    case "evaluation/BallotRecorded": {
      const { cycle: id, official } = event.data
      return marked(evaluation, { id, official, component: "assembly", on: event.on }, event.personal[official])
    }
    case "evaluation/CycleConcluded": {
      const { cycle: id, counts, graded, places } = event.data
      const conclusion = { on: event.on, counts, graded, places }
      const concluded = changeCycle(evaluation, id, (one) => ({ ...one, conclusion }))
      const of = cycle(evaluation, id)?.year
      return of === undefined ? concluded : counted(concluded, of, event)
    }
    case "evaluation/GradesRecorded":
      return counted(evaluation, event.data.year, event)
    case "evaluation/GradeCorrected": {
      const { cycle: id, official } = event.data
      const of = cycle(evaluation, id)?.year
      const slot = event.personal[official]
      if (of === undefined || slot === undefined || Seal.isForgotten(slot)) return evaluation
      const known = { on: event.on, grade: slot.grade }
      return changeYear(evaluation, of, (one) => YearOfGrades.withGrade(one, official, known, false))
    }
    case "people/PersonForgotten": {
      const { person } = event.data
      return {
        cycles: HashMap.map(evaluation.cycles, (one) =>
          HashMap.has(one.marks, person) ? { ...one, marks: HashMap.remove(one.marks, person) } : one
        ),
        years: HashMap.map(evaluation.years, (one) => YearOfGrades.without(one, person))
      }
    }
    default:
      return evaluation
  }
}

interface Marked {
  readonly id: Cycle.CycleId
  readonly official: Person.PersonId
  readonly component: Components.Component
  readonly on: CalendarDate.CalendarDate
}

/** A slot that was forgotten before the event was read leaves no mark, as the forgetting itself will. */
const marked = (
  evaluation: Evaluation,
  { component, id, official, on }: Marked,
  slot: { readonly mark?: string } | Seal.Forgotten | undefined
): Evaluation => {
  if (slot === undefined || Seal.isForgotten(slot) || slot.mark === undefined) return evaluation
  const known = { on, mark: slot.mark }
  return changeCycle(evaluation, id, (one) => {
    const before = Option.getOrElse(HashMap.get(one.marks, official), (): Cycle.Marks => ({}))
    const marks = { ...before, [component]: [...(before[component] ?? []), known] }
    return { ...one, marks: HashMap.set(one.marks, official, marks) }
  })
}

/** The counts of an act, and the grade of each official in it whose slot can be read. */
const counted = (
  evaluation: Evaluation,
  of: number,
  { data, on, personal }: Extract<EvaluationEvent, { readonly data: { readonly counts: unknown } }>
): Evaluation =>
  changeYear(evaluation, of, (one) => {
    let year: YearOfGrades.YearOfGrades = { ...one, counts: [...one.counts, { on, counts: data.counts }] }
    for (const [official, slot] of Object.entries(personal)) {
      if (slot === undefined || Seal.isForgotten(slot)) continue
      year = YearOfGrades.withGrade(year, Person.makeId(official), { on, grade: slot.grade }, true)
    }
    return year
  })

const changeCycle = (
  evaluation: Evaluation,
  id: Cycle.CycleId,
  update: (cycle: Cycle.Cycle) => Cycle.Cycle
): Evaluation => ({ ...evaluation, cycles: HashMap.modify(evaluation.cycles, id, update) })

const changeYear = (
  evaluation: Evaluation,
  of: number,
  update: (year: YearOfGrades.YearOfGrades) => YearOfGrades.YearOfGrades
): Evaluation => ({ ...evaluation, years: HashMap.set(evaluation.years, of, update(yearOf(evaluation, of))) })
