/**
 * What other areas and reports may ask of training. Every question names a day; lists come in the order of their ids.
 * Where somebody is, is told by `whereabouts.ts` and can be had from here.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Period from "../calendar/Period.ts"
import * as Seal from "../journal/Seal.ts"
import * as Official from "../people/Official.ts"
import type * as Person from "../people/Person.ts"
import type * as Retention from "../people/Retention.ts"
import type * as Village from "../places/Village.ts"
import * as Hours from "./Hours.ts"
import type * as Plan from "./Plan.ts"
import * as Spell from "./Spell.ts"
import type * as Tasks from "./Tasks.ts"
import * as Training from "./Training.ts"

export type { Training } from "./Training.ts"
export * from "./whereabouts.ts"

const byText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

/**
 * The sessions of a year's plan as it stands on a day, or `undefined` where there is no plan yet.
 *
 * @category selectors
 * @since 0.1.0
 */
export const planOn = (
  training: Training.Training,
  year: number,
  on: CalendarDate.CalendarDate
): ReadonlyArray<Plan.Session> | undefined =>
  Training.plansOf(training, year).findLast(({ from }) => from <= on)?.sessions

/**
 * The class hours that an official attended in a year, up to a day and with it.
 *
 * @category selectors
 * @since 0.1.0
 */
export const hoursOf = (
  training: Training.Training,
  official: Person.PersonId,
  year: number,
  on: CalendarDate.CalendarDate
): number =>
  Training.participation(training, official)
    .attended.flatMap((id) => Training.session(training, id) ?? [])
    .filter((held) => held.on <= on && CalendarDate.year(held.on) === year)
    .reduce((sum, { hours }) => sum + hours, 0)

/**
 * The class hours of one official in a year: attended up to a day, required for the days in post in the whole year, and
 * how many are still missing.
 *
 * @category models
 * @since 0.1.0
 */
export interface HoursOfYear {
  readonly official: Person.PersonId
  readonly hours: number
  readonly required: number
  readonly behind: number
}

/**
 * The class hours of everybody who is in post on a day, and was for any part of the year. What is required is that of
 * the year as it is known, a departure that is known included; nothing says by when in the year it is due.
 *
 * @category selectors
 * @since 0.1.0
 */
export const hoursInPost = (
  training: Training.Training,
  officials: Official.Officials,
  year: number,
  on: CalendarDate.CalendarDate,
  required: Hours.Parameters
): ReadonlyArray<HoursOfYear> => {
  const from = CalendarDate.fromParts(year, 1, 1)
  const until = CalendarDate.fromParts(year + 1, 1, 1)
  const daysOfYear = CalendarDate.daysBetween(from, until)
  return Official.all(officials)
    .filter((official) => Official.isInPost(official, on))
    .flatMap(({ appointedOn, departure, id }) => {
      const inPost = Period.intersect(
        departure === undefined ? { from: appointedOn } : { from: appointedOn, until: departure.on },
        { from, until }
      )
      if (inPost === undefined) return []
      const daysInPost = CalendarDate.daysBetween(inPost.from, inPost.until ?? until)
      const hours = hoursOf(training, id, year, on)
      const due = Hours.requiredFor(required, { daysInPost, daysOfYear })
      return [{ official: id, hours, required: due, behind: Math.max(0, due - hours) }]
    })
}

/**
 * Those of {@link hoursInPost} who still have hours to attend.
 *
 * @category selectors
 * @since 0.1.0
 */
export const hoursBehind = (
  training: Training.Training,
  officials: Official.Officials,
  year: number,
  on: CalendarDate.CalendarDate,
  required: Hours.Parameters
): ReadonlyArray<HoursOfYear> => hoursInPost(training, officials, year, on, required).filter(({ behind }) => behind > 0)

/**
 * A mentor of an official on a day; the name where it is known and not forgotten.
 *
 * @category models
 * @since 0.1.0
 */
export interface MentorOfOfficial {
  readonly mentor: Person.PersonId
  readonly name: string | undefined
  readonly from: CalendarDate.CalendarDate
}

/**
 * The mentors of an official on a day, in the order in which they began.
 *
 * @category selectors
 * @since 0.1.0
 */
export const mentorsOf = (
  training: Training.Training,
  official: Person.PersonId,
  on: CalendarDate.CalendarDate
): ReadonlyArray<MentorOfOfficial> => {
  const { departedOn, mentorships } = Training.participation(training, official)
  return mentorships
    .filter((one) => Spell.holdsOn(one, on, departedOn))
    .map(({ from, mentor }) => ({ mentor, name: nameOf(training, mentor), from }))
    .sort((left, right) => byText(left.from, right.from))
}

const nameOf = (training: Training.Training, mentor: Person.PersonId): string | undefined => {
  const personal = Training.mentor(training, mentor)?.personal
  return personal === undefined || Seal.isForgotten(personal) ? undefined : personal.name
}

/**
 * The exchanges of an official between villages, each with its days as they came out.
 *
 * @category selectors
 * @since 0.1.0
 */
export const exchangesOf = (
  training: Training.Training,
  official: Person.PersonId
): ReadonlyArray<{ readonly village: Village.VillageId; readonly from: CalendarDate.CalendarDate }> => {
  const { departedOn, exchanges } = Training.participation(training, official)
  return exchanges
    .filter((one) => Spell.days(one, departedOn) !== undefined)
    .map(({ from, village }) => ({ village, from }))
}

/**
 * A task that is open; its words, unless the official was forgotten.
 *
 * @category models
 * @since 0.1.0
 */
export interface OpenTask {
  readonly task: Tasks.TaskId
  readonly official: Person.PersonId
  readonly kind: string
  readonly title: string | undefined
  readonly from: CalendarDate.CalendarDate
  readonly due: CalendarDate.CalendarDate | undefined
}

/**
 * The tasks that are open on a day: given by then, and neither closed by then nor ended by a departure.
 *
 * @category selectors
 * @since 0.1.0
 */
export const openTasks = (training: Training.Training, on: CalendarDate.CalendarDate): ReadonlyArray<OpenTask> =>
  [...HashMap.values(training.tasks)]
    .filter((one) => Spell.holdsOn(one, on, Training.participation(training, one.official).departedOn))
    .map(({ due, from, id, kind, official, personal }) => ({
      task: id,
      official,
      kind,
      title: Seal.isForgotten(personal) ? undefined : personal.title,
      from,
      due
    }))
    .sort((left, right) => byText(left.task, right.task))

/**
 * The day of the last act of training that an official took part in; a departure on a day before it would contradict it.
 *
 * @category selectors
 * @since 0.1.0
 */
export const lastActOn = (
  training: Training.Training,
  official: Person.PersonId
): CalendarDate.CalendarDate | undefined => {
  const one = Training.participation(training, official)
  const tasks = one.tasks.flatMap((id) => Training.task(training, id) ?? [])
  const spells = [...one.mentorships, ...one.secondments, ...one.exchanges, ...tasks]
  const at = <Id, Act extends { readonly on: CalendarDate.CalendarDate }>(
    acts: HashMap.HashMap<Id, Act>,
    ids: ReadonlyArray<Id>
  ) => ids.flatMap((id) => Option.toArray(HashMap.get(acts, id))).map(({ on }) => on)
  return [
    ...spells.flatMap(({ endedOn, from }) => (endedOn === undefined ? [from] : [from, endedOn])),
    ...at(training.sessions, one.attended),
    ...at(training.meetings, one.meetings),
    ...at(training.activities, one.activities)
  ].reduce<CalendarDate.CalendarDate | undefined>(
    (last, day) => (last === undefined || day > last ? day : last),
    undefined
  )
}

/**
 * Whether training knows a person: as a mentor, or as somebody who takes part.
 *
 * @category selectors
 * @since 0.1.0
 */
export const knowsPerson = (training: Training.Training, person: Person.PersonId): boolean =>
  HashMap.has(training.mentors, person) || HashMap.has(training.byOfficial, person)

/**
 * The record of somebody as a mentor: open on the days of a pairing, and closed with the last of them; none of whoever was
 * never paired.
 *
 * @category selectors
 * @since 0.1.0
 */
export const mentorRecordOf = (
  training: Training.Training,
  mentor: Person.PersonId,
  day: CalendarDate.CalendarDate
): Retention.Held | undefined => {
  const pairings = (Training.mentor(training, mentor)?.officials ?? []).flatMap((official) => {
    const { departedOn, mentorships } = Training.participation(training, official)
    return mentorships.filter((one) => one.mentor === mentor).map((one) => ({ one, departedOn }))
  })
  const ends = pairings.map(({ departedOn, one }) => Spell.days(one, departedOn)?.until ?? one.from)
  const [first] = ends
  if (first === undefined) return undefined
  const isOpen = pairings.some(({ departedOn, one }) => Spell.holdsOn(one, day, departedOn))
  return isOpen ? { isOpen } : { isOpen, closedOn: ends.reduce(CalendarDate.max, first) }
}
