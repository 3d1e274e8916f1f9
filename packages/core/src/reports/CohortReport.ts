/**
 * The cohorts of an office on a day: how many were taken in, are in post, and left for what, with a line that adds up; and
 * what their drives announced and came to.
 *
 * `recruited` counts everybody who was ever appointed by the day, and so only grows; those whom an opening balance names
 * as counts are counted from its day on. An unknown outcome is counted like any other and named in the reconciliation,
 * because a gap that is hidden is never closed.
 *
 * @since 0.1.0
 */
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Official from "../people/Official.ts"
import * as Outcome from "../people/Outcome.ts"
import type * as Person from "../people/Person.ts"
import * as Facts from "../recruitment/facts.ts"
import * as Recruitment from "../recruitment/Recruitment.ts"

/**
 * People by what they went on to.
 *
 * @category models
 * @since 0.1.0
 */
export type ByOutcome = { readonly [Name in Outcome.Outcome]: number }

/**
 * The figures of one cohort, or of all.
 *
 * @category models
 * @since 0.1.0
 */
export interface Figures {
  readonly recruited: number
  readonly inPost: number
  readonly outcomes: ByOutcome
}

/**
 * The figures of one intake year.
 *
 * @category models
 * @since 0.1.0
 */
export interface Cohort extends Figures {
  readonly cohort: number
}

/**
 * The cohorts in order, and all of them together. `withoutOutcome` names those who left for nobody knows what, as far as
 * they are known by name and not by count alone. `difference` is what the parts lack of the whole; 0 in every report
 * that is made from events.
 *
 * @category models
 * @since 0.1.0
 */
export interface CohortReport {
  readonly asOf: CalendarDate.CalendarDate
  readonly cohorts: ReadonlyArray<Cohort>
  readonly total: Figures
  readonly withoutOutcome: ReadonlyArray<Person.PersonId>
  readonly difference: number
}

interface Counting {
  recruited: number
  inPost: number
  outcomes: { [Name in Outcome.Outcome]: number }
}

const counting = (): Counting => ({
  recruited: 0,
  inPost: 0,
  outcomes: {
    civilService: 0,
    publicInstitution: 0,
    ownBusiness: 0,
    villageOrganisation: 0,
    otherWork: 0,
    furtherStudy: 0,
    unknown: 0
  }
})

/**
 * Counts the officials of an office on a day.
 *
 * @category reports
 * @since 0.1.0
 */
export const make = (officials: Official.Officials, asOf: CalendarDate.CalendarDate): CohortReport => {
  const byCohort = new Map<number, Counting>()
  const total = counting()
  const count = (cohort: number, update: (figures: Counting) => void) => {
    const figures = byCohort.get(cohort) ?? counting()
    byCohort.set(cohort, figures)
    update(figures)
    update(total)
  }
  for (const { by, cohort, outcome, people } of officials.earlier) {
    // Of these it is known that they had left by that day, and not when.
    if (by > asOf) continue
    count(cohort, (figures) => {
      figures.recruited += people
      figures.outcomes[outcome] += people
    })
  }
  const withoutOutcome: Array<Person.PersonId> = []
  for (const official of Official.all(officials)) {
    if (official.appointedOn > asOf) continue
    if (Official.hasLeft(official, asOf) && official.departure?.outcome === "unknown") withoutOutcome.push(official.id)
    count(official.cohort, (figures) => {
      figures.recruited++
      if (Official.isInPost(official, asOf)) figures.inPost++
      else if (official.departure !== undefined) figures.outcomes[official.departure.outcome]++
    })
  }
  const cohorts = [...byCohort]
    .sort(([left], [right]) => left - right)
    .map(([cohort, figures]) => ({ cohort, ...figures }))
  return { asOf, cohorts, total, withoutOutcome, difference: total.recruited - total.inPost - left(total) }
}

/**
 * How many left, whatever they went on to.
 *
 * @category getters
 * @since 0.1.0
 */
export const left = ({ outcomes }: Pick<Figures, "outcomes">): number =>
  Outcome.outcomes.reduce((sum, outcome) => sum + outcomes[outcome], 0)

/**
 * What the drives of one intake year came to by a day. Whoever was appointed through them is in post or left: `inPost` and
 * `outcomes` count these alone, and not those of the same cohort who came otherwise, as by an opening balance.
 *
 * @category models
 * @since 0.1.0
 */
export interface Intake {
  readonly cohort: number
  readonly drives: number
  readonly posts: number
  readonly applied: number
  readonly appointed: number
  readonly inPost: number
  readonly outcomes: ByOutcome
}

/**
 * The intakes of an office on a day in the order of their years: of the drives announced by then.
 *
 * @category reports
 * @since 0.1.0
 */
export const intakes = (
  state: { readonly recruitment: Recruitment.Recruitment; readonly officials: Official.Officials },
  asOf: CalendarDate.CalendarDate
): ReadonlyArray<Intake> => {
  const byCohort = new Map<number, Intake>()
  for (const drive of Recruitment.all(state.recruitment)) {
    if (drive.announcedOn > asOf) continue
    const before = byCohort.get(drive.cohort)
    const candidates = Facts.candidatesOn(drive, asOf)
    const appointed = candidates.filter(({ fate }) => fate._tag === "Appointed")
    const figures = counting()
    for (const { applicant } of appointed) {
      const official = Official.find(state.officials, applicant)
      if (official?.departure === undefined || Official.isInPost(official, asOf)) figures.inPost++
      else figures.outcomes[official.departure.outcome]++
    }
    byCohort.set(drive.cohort, {
      cohort: drive.cohort,
      drives: (before?.drives ?? 0) + 1,
      posts: (before?.posts ?? 0) + drive.posts,
      applied: (before?.applied ?? 0) + candidates.length,
      appointed: (before?.appointed ?? 0) + appointed.length,
      inPost: (before?.inPost ?? 0) + figures.inPost,
      outcomes: before === undefined ? figures.outcomes : together(before.outcomes, figures.outcomes)
    })
  }
  return [...byCohort.values()].sort((left, right) => left.cohort - right.cohort)
}

const together = (left: ByOutcome, right: ByOutcome): ByOutcome => {
  const sum = counting().outcomes
  for (const outcome of Outcome.outcomes) sum[outcome] = left[outcome] + right[outcome]
  return sum
}
