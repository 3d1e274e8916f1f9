/**
 * What falls due within a span of months: papers, notices, objections and re-examinations in drives; agreements, trials and
 * seats that end, secondments and exchanges that bring somebody back, reserve cadres whose time runs out, tasks; so that nobody is
 * answered, renewed, dismissed or placed too late.
 *
 * @since 0.1.0
 */
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Official from "../people/Official.ts"
import type * as Person from "../people/Person.ts"
import * as RecruitmentFacts from "../recruitment/facts.ts"
import type * as Recruitment from "../recruitment/Recruitment.ts"
import type * as Organ from "../succession/Organ.ts"
import * as Selection from "../succession/Selection.ts"
import * as Selectors from "../succession/selectors.ts"
import * as Tenure from "../succession/Tenure.ts"
import * as TrainingFacts from "../training/facts.ts"
import type * as Training from "../training/Training.ts"

/**
 * An agreement that ends: `until` is the first day that it no longer covers.
 *
 * @category models
 * @since 0.1.0
 */
export interface EndingAgreement {
  readonly official: Person.PersonId
  readonly until: CalendarDate.CalendarDate
}

/**
 * The agreements of officials in post that end after a day and within so many months of it, the last day included,
 * the earliest first. Agreements that follow each other without a gap end with the last of them.
 *
 * @category reports
 * @since 0.1.0
 */
export const endingAgreements = (
  officials: Official.Officials,
  on: CalendarDate.CalendarDate,
  months: number
): ReadonlyArray<EndingAgreement> => {
  const last = CalendarDate.addMonths(on, months)
  return Official.all(officials)
    .filter((official) => Official.isInPost(official, on))
    .flatMap((official) => {
      const agreement = Official.agreementOn(official, on)
      if (agreement === undefined) return []
      const until = endOf(official, agreement.until)
      return until <= last ? [{ official: official.id, until }] : []
    })
    .sort((left, right) => CalendarDate.Order(left.until, right.until))
}

/** The end of the agreements that follow an end without a gap; each ends later than it begins. */
const endOf = (official: Official.Official, end: CalendarDate.CalendarDate): CalendarDate.CalendarDate => {
  const next = official.agreements.find((agreement) => agreement.from === end)
  return next === undefined ? end : endOf(official, next.until)
}

/**
 * The trials of officials in post that are over after a day and within so many months of it, the last day included, the
 * earliest first: until then it is to be said whether the official stays.
 *
 * @category reports
 * @since 0.1.0
 */
export const endingTrials = (
  officials: Official.Officials,
  on: CalendarDate.CalendarDate,
  months: number
): ReadonlyArray<EndingAgreement> => {
  const last = CalendarDate.addMonths(on, months)
  return Official.all(officials)
    .filter((official) => Official.isInPost(official, on))
    .flatMap((official) => {
      const until = Official.agreementOn(official, on)?.trialUntil
      return until !== undefined && on < until && until <= last ? [{ official: official.id, until }] : []
    })
    .sort((left, right) => CalendarDate.Order(left.until, right.until))
}

/**
 * Officials in post without an agreement in force on a day.
 *
 * @category reports
 * @since 0.1.0
 */
export const withoutAgreement = (
  officials: Official.Officials,
  on: CalendarDate.CalendarDate
): ReadonlyArray<Person.PersonId> =>
  Official.all(officials)
    .filter((official) => Official.isInPost(official, on) && Official.agreementOn(official, on) === undefined)
    .map((official) => official.id)

/**
 * What can fall due.
 *
 * @category models
 * @since 0.1.0
 */
export type DueKind = "agreement" | "trial" | "seat" | "secondment" | "exchange" | "reserve" | "task"

/**
 * Something that falls due for an official: `until` is the first day after its last.
 *
 * @category models
 * @since 0.1.0
 */
export interface Due {
  readonly kind: DueKind
  readonly official: Person.PersonId
  readonly until: CalendarDate.CalendarDate
  /** The organ of a seat. */
  readonly organ?: Organ.Organ
}

/**
 * Everything of officials that ends after a day and within so many months of it, the earliest first.
 *
 * @category reports
 * @since 0.1.0
 */
export const dues = (
  state: Selectors.Seated & { readonly training: Training.Training },
  on: CalendarDate.CalendarDate,
  months: number
): ReadonlyArray<Due> => {
  const last = CalendarDate.addMonths(on, months)
  const due = (kind: DueKind, official: Person.PersonId, until: CalendarDate.CalendarDate | undefined) =>
    until !== undefined && on < until && until <= last ? [{ kind, official, until }] : []
  const isOfficial = (person: Person.PersonId) => Official.find(state.officials, person) !== undefined
  return [
    ...endingAgreements(state.officials, on, months).flatMap(({ official, until }) =>
      due("agreement", official, until)
    ),
    ...endingTrials(state.officials, on, months).flatMap(({ official, until }) => due("trial", official, until)),
    ...Selectors.seatsOn(state.succession, on)
      .filter(({ person }) => isOfficial(person))
      .flatMap((seat) => due("seat", seat.person, Tenure.endOf(seat)).map((one) => ({ ...one, organ: seat.organ }))),
    ...TrainingFacts.awayOn(state.officials, state.training, on).flatMap(({ official, until, why }) =>
      due(why, official, until)
    ),
    ...Selectors.poolOn(state.succession, on)
      .filter(({ person }) => isOfficial(person))
      .flatMap((reserve) => due("reserve", reserve.person, Selection.endOf(reserve))),
    ...TrainingFacts.openTasks(state.training, on).flatMap((task) => due("task", task.official, task.due))
  ].sort((left, right) => CalendarDate.Order(left.until, right.until))
}

/**
 * What is open in drives on a day and ends within so many months of it, the earliest first: papers that are waited for,
 * notices, objections that are to be settled, and re-examinations that may be asked for. What is overdue comes first.
 *
 * @category reports
 * @since 0.1.0
 */
export const driveDues = (
  recruitment: Recruitment.Recruitment,
  on: CalendarDate.CalendarDate,
  months: number
): ReadonlyArray<RecruitmentFacts.DriveDue> => {
  const last = CalendarDate.addMonths(on, months)
  return RecruitmentFacts.duesOn(recruitment, on).filter(({ until }) => until <= last)
}
