/**
 * What an office holds of a person, by the kinds of record for which a period may be laid down.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as HashSet from "effect/HashSet"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Official from "../people/Official.ts"
import type * as Person from "../people/Person.ts"
import type * as Retention from "../people/Retention.ts"
import * as RecruitmentFacts from "../recruitment/facts.ts"
import * as SuccessionFacts from "../succession/facts.ts"
import * as TrainingFacts from "../training/facts.ts"
import type { OfficeState } from "./OfficeState.ts"

/**
 * The records of a person on a day: as an official, who is one until the departure; as an applicant who was not appointed;
 * as a cadre; and as a mentor.
 *
 * @category selectors
 * @since 0.1.0
 */
export const recordsOf = (
  { officials, recruitment, succession, training }: OfficeState,
  person: Person.PersonId,
  on: CalendarDate.CalendarDate
): Retention.Records => {
  const official = Official.find(officials, person)
  const applied = RecruitmentFacts.lastActOn(recruitment, person)
  const cadre = SuccessionFacts.cadreRecordOf(succession, person, on)
  const mentor = TrainingFacts.mentorRecordOf(training, person, on)
  return {
    ...(official === undefined ? {} : { official: officialRecordOf(official, on) }),
    ...(applied === undefined ? {} : { applicant: { isOpen: false, closedOn: applied } }),
    ...(cadre === undefined ? {} : { cadre }),
    ...(mentor === undefined ? {} : { mentor })
  }
}

const officialRecordOf = (official: Official.Official, on: CalendarDate.CalendarDate): Retention.Held => {
  const { departure } = official
  return departure !== undefined && Official.hasLeft(official, on)
    ? { isOpen: false, closedOn: departure.on }
    : { isOpen: true }
}

/**
 * Everybody of whom the office holds a record, in the order of their ids; whoever was forgotten is left out.
 *
 * @category selectors
 * @since 0.1.0
 */
export const persons = ({
  forgotten,
  officials,
  recruitment,
  succession,
  training
}: OfficeState): ReadonlyArray<Person.PersonId> => {
  const known = [
    officials.byId,
    succession.cadres,
    training.mentors,
    ...[...HashMap.values(recruitment.drives)].map(({ applications }) => applications)
  ].flatMap((byPerson): ReadonlyArray<Person.PersonId> => [...HashMap.keys<Person.PersonId, unknown>(byPerson)])
  return [...new Set(known)].filter((person) => !HashSet.has(forgotten, person)).sort()
}
