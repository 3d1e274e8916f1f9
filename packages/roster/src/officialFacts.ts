/** What an office knows of an official on a day, gathered from its areas: what an export writes, and a roster is compared with. */
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as EvaluationFacts from "@cunguan/core/evaluation/facts"
import type * as Grade from "@cunguan/core/evaluation/Grade"
import * as Seal from "@cunguan/core/journal/Seal"
import type { OfficeState } from "@cunguan/core/office/OfficeState"
import type * as Education from "@cunguan/core/people/Education"
import * as Official from "@cunguan/core/people/Official"
import type * as Outcome from "@cunguan/core/people/Outcome"
import type * as Person from "@cunguan/core/people/Person"
import type * as Village from "@cunguan/core/places/Village"
import * as Recruitment from "@cunguan/core/recruitment/Recruitment"
import * as SuccessionFacts from "@cunguan/core/succession/facts"
import type * as Tenure from "@cunguan/core/succession/Tenure"
import * as TrainingFacts from "@cunguan/core/training/facts"
import * as Spell from "@cunguan/core/training/Spell"
import * as Training from "@cunguan/core/training/Training"
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"

/** Education as the office keeps it: one rank, full-time or not as it was stated. */
export interface Schooling {
  readonly rank: Education.EducationRank | undefined
  readonly isFullTime: boolean
  readonly school: string | undefined
  readonly major: string | undefined
}

/** A mentor of an official. */
export interface Mentor {
  readonly mentor: Person.PersonId
  readonly name: string | undefined
  readonly from: CalendarDate.CalendarDate
}

/** A secondment of an official; `until` is the first day back. */
export interface Secondment {
  readonly host: string
  readonly from: CalendarDate.CalendarDate
  readonly until: CalendarDate.CalendarDate
}

/** What is known of an official on a day. */
export interface OfficialFacts {
  readonly official: Person.PersonId
  readonly personal: Official.Personal
  readonly isForgotten: boolean
  readonly name: string | undefined
  readonly unit: string | undefined
  readonly schooling: Schooling | undefined
  readonly cohort: number
  readonly appointedOn: CalendarDate.CalendarDate
  readonly agreement: Official.Agreement | undefined
  readonly village: { readonly id: Village.VillageId; readonly name: string } | undefined
  readonly title: Official.Title | undefined
  readonly placedOn: CalendarDate.CalendarDate | undefined
  readonly seats: ReadonlyArray<Tenure.Tenure>
  readonly mentors: ReadonlyArray<Mentor>
  readonly secondments: ReadonlyArray<Secondment>
  readonly grades: ReadonlyArray<{ readonly year: number; readonly grade: Grade.Grade }>
  readonly departure: { readonly on: CalendarDate.CalendarDate; readonly outcome: Outcome.Outcome } | undefined
}

const gradesOf = (
  state: OfficeState,
  official: Person.PersonId,
  on: CalendarDate.CalendarDate
): OfficialFacts["grades"] =>
  [...HashMap.keys(state.evaluation.years)]
    .sort((left, right) => left - right)
    .flatMap((year) => {
      const grade = EvaluationFacts.gradeOf(state.evaluation, official, year, on)
      return grade === undefined ? [] : [{ year, grade }]
    })

const schoolingOf = (state: OfficeState, official: Official.Official): Schooling | undefined => {
  const drive = official.drive === undefined ? undefined : Recruitment.drive(state.recruitment, official.drive)
  const applied = drive === undefined ? undefined : Recruitment.application(drive, official.id)?.personal
  const facts = applied === undefined || Seal.isForgotten(applied) ? {} : applied.facts
  const rank = Seal.isForgotten(official.personal) ? undefined : (official.personal.education ?? facts.education)
  if (rank === undefined && facts.school === undefined) return undefined
  return { rank, isFullTime: facts.fullTime ?? true, school: facts.school, major: facts.major }
}

const secondmentsOf = (
  { training }: OfficeState,
  official: Person.PersonId,
  on: CalendarDate.CalendarDate
): ReadonlyArray<Secondment> => {
  const { departedOn, secondments } = Training.participation(training, official)
  return secondments
    .filter((one) => Spell.holdsOn(one, on, departedOn))
    .map(({ from, host, until }) => ({ host: host.title, from, until }))
}

/** The departure as it is known on a day. */
const departureOf = ({ departure }: Official.Official, on: CalendarDate.CalendarDate): OfficialFacts["departure"] => {
  if (departure === undefined || departure.on > on) return undefined
  const learnt = departure.learnt?.findLast((one) => one.on <= on)
  // What was learnt later than the day is not known on it; without anything learnt, the departure told it.
  return {
    on: departure.on,
    outcome: learnt?.outcome ?? (departure.learnt === undefined ? departure.outcome : "unknown")
  }
}

/** Gathers what is known of an official on a day; of somebody who has left, where they were last. */
export const officialFacts = (
  state: OfficeState,
  official: Official.Official,
  on: CalendarDate.CalendarDate
): OfficialFacts => {
  const departure = departureOf(official, on)
  const last = departure === undefined ? on : CalendarDate.min(on, CalendarDate.addDays(departure.on, -1))
  const placement = official.placements.findLast(({ from }) => from <= last)
  const village =
    placement === undefined ? undefined : Option.getOrUndefined(HashMap.get(state.places.villages, placement.village))
  const isForgotten = Seal.isForgotten(official.personal)
  const personal = Seal.isForgotten(official.personal) ? {} : official.personal
  const agreements = official.agreements.toSorted((left, right) => CalendarDate.Order(left.from, right.from))
  return {
    official: official.id,
    personal,
    isForgotten,
    name: personal.name,
    unit: state.places.office?.name,
    schooling: schoolingOf(state, official),
    cohort: official.cohort,
    appointedOn: official.appointedOn,
    agreement: Official.agreementOn(official, last) ?? agreements.findLast(({ from }) => from <= last),
    village: village === undefined ? undefined : { id: village.id, name: village.name },
    title: placement?.title,
    placedOn: placement?.from,
    seats: SuccessionFacts.seatsOf(state.succession, official.id, last),
    mentors: TrainingFacts.mentorsOf(state.training, official.id, last),
    secondments: secondmentsOf(state, official.id, last),
    grades: gradesOf(state, official.id, on),
    departure
  }
}
