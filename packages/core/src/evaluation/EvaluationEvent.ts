/**
 * What evaluation keeps of its acts, in the main stream of the office.
 *
 * Marks, votes, totals and grades are about one person, so they are personal data and sealed, one slot a person; whose
 * appraisal it is, which component, and how many have which grade stay in the clear. Once a person is forgotten, the
 * counts still add up and the verdicts still stand, and nobody can tell which of them was that person's. Where an act is
 * about one person alone, its count says the grade; a place that must avoid this records grades of a year together.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Event from "../journal/Event.ts"
import * as Person from "../people/Person.ts"
import * as Decimal from "../policy/Decimal.ts"
import * as Ballot from "./Ballot.ts"
import * as Components from "./Components.ts"
import * as Counts from "./Counts.ts"
import * as Cycle from "./Cycle.ts"
import * as Grade from "./Grade.ts"

/**
 * The appraisal of a year was opened; it follows the rules of the day that its envelope names as `governedBy`.
 *
 * @category events
 * @since 0.1.0
 */
export const CycleOpened = Event.define({
  type: "evaluation/CycleOpened",
  v: 1,
  data: Schema.Struct({
    cycle: Cycle.CycleId,
    year: Cycle.Year,
    from: CalendarDate.CalendarDate,
    until: CalendarDate.CalendarDate
  })
})

/**
 * An official was given the mark of a component.
 *
 * @category events
 * @since 0.1.0
 */
export const ComponentRecorded = Event.define({
  type: "evaluation/ComponentRecorded",
  v: 1,
  data: Schema.Struct({ cycle: Cycle.CycleId, official: Person.PersonId, component: Components.Component }),
  personal: Schema.Struct({ mark: Components.Mark })
})

/**
 * An official was voted on. The mark is that of the rules of then; where none were in force there are votes alone.
 *
 * @category events
 * @since 0.1.0
 */
export const BallotRecorded = Event.define({
  type: "evaluation/BallotRecorded",
  v: 1,
  data: Schema.Struct({ cycle: Cycle.CycleId, official: Person.PersonId }),
  personal: Schema.Struct({ votes: Ballot.Votes, mark: Schema.optionalKey(Components.Mark) })
})

/**
 * An appraisal was concluded. `graded` counts those with a ranked grade, `places` those of them who may be excellent.
 *
 * @category events
 * @since 0.1.0
 */
export const CycleConcluded = Event.define({
  type: "evaluation/CycleConcluded",
  v: 1,
  data: Schema.Struct({
    cycle: Cycle.CycleId,
    counts: Counts.Counts,
    graded: Schema.Int,
    places: Schema.optionalKey(Schema.Int)
  }),
  personal: Schema.Struct({ grade: Grade.Grade, total: Schema.optionalKey(Decimal.DecimalText) })
})

/**
 * Grades of a year without an appraisal were recorded. `counts` are those of the officials who had no grade of the year.
 *
 * @category events
 * @since 0.1.0
 */
export const GradesRecorded = Event.define({
  type: "evaluation/GradesRecorded",
  v: 1,
  data: Schema.Struct({ year: Cycle.Year, counts: Counts.Counts }),
  personal: Schema.Struct({ grade: Grade.Grade })
})

/**
 * A grade was corrected.
 *
 * @category events
 * @since 0.1.0
 */
export const GradeCorrected = Event.define({
  type: "evaluation/GradeCorrected",
  v: 1,
  data: Schema.Struct({ cycle: Cycle.CycleId, official: Person.PersonId }),
  personal: Schema.Struct({ grade: Grade.Grade })
})

/**
 * The events of evaluation.
 *
 * @category events
 * @since 0.1.0
 */
export const events = [
  CycleOpened,
  ComponentRecorded,
  BallotRecorded,
  CycleConcluded,
  GradesRecorded,
  GradeCorrected
] as const

/**
 * An event of evaluation.
 *
 * @category models
 * @since 0.1.0
 */
export type EvaluationEvent = Event.Of<(typeof events)[number]>

/**
 * Whether an event is one of evaluation.
 *
 * @category guards
 * @since 0.1.0
 */
export const isEvaluationEvent = (event: { readonly type: string }): event is EvaluationEvent =>
  event.type.startsWith("evaluation/")
