/**
 * The report of a town on a day: its cohorts with the line that adds up, seats, village teams, training, appraisals, what
 * falls due within a year, and the acts that were kept although the rules did not grant them.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import type * as Counts from "../evaluation/Counts.ts"
import * as Evaluation from "../evaluation/Evaluation.ts"
import * as Seal from "../journal/Seal.ts"
import type { OfficeState } from "../office/OfficeState.ts"
import * as Official from "../people/Official.ts"
import type * as Person from "../people/Person.ts"
import * as Message from "../policy/Message.ts"
import type * as Policies from "../policy/Policies.ts"
import type * as RecruitmentFacts from "../recruitment/facts.ts"
import * as CohortReport from "./CohortReport.ts"
import * as CompositionReport from "./CompositionReport.ts"
import * as DueDates from "./DueDates.ts"
import * as SeatReport from "./SeatReport.ts"
import * as TrainingReport from "./TrainingReport.ts"

/**
 * A deviation as a report names it.
 *
 * @category models
 * @since 0.1.0
 */
export interface ReportedDeviation {
  readonly event: string
  readonly type: string
  readonly on: CalendarDate.CalendarDate
  readonly basis: "Recorded" | "Excepted" | "Decided"
  readonly document: string | undefined
  readonly requirement: Message.Message
}

/**
 * The figures of a town on a day.
 *
 * @category models
 * @since 0.1.0
 */
export interface TownReport {
  readonly office: string
  readonly asOf: CalendarDate.CalendarDate
  readonly cohorts: CohortReport.CohortReport
  /** What was announced and filled by intake year; empty where the office ran no drive. */
  readonly intakes: ReadonlyArray<CohortReport.Intake>
  readonly seats: SeatReport.SeatReport
  /** The teams on the day of the report, and a year later as far as it is known today. */
  readonly composition: ReadonlyArray<CompositionReport.CompositionReport>
  readonly training: TrainingReport.TrainingReport
  /** The grades of the last year that has any. */
  readonly grades: { readonly year: number; readonly counts: Counts.Counts } | undefined
  readonly dues: ReadonlyArray<DueDates.Due>
  /** What is open in drives: papers, notices, objections, re-examinations. */
  readonly driveDues: ReadonlyArray<RecruitmentFacts.DriveDue>
  /** The names of the people in the report, as far as they are known and not forgotten. */
  readonly names: ReadonlyMap<Person.PersonId, string>
  readonly deviations: ReadonlyArray<ReportedDeviation>
}

/** What falls due within this many months is shown, and the teams are looked at so much later too. */
const horizon = 12

/**
 * Makes the report from the state of an office and the rules of its place; the day defaults to that of the last act.
 *
 * @category reports
 * @since 0.1.0
 */
export const make = (state: OfficeState, policies: Policies.Policies, on?: CalendarDate.CalendarDate): TownReport => {
  const asOf = on ?? state.lastDay ?? state.places.office?.openedOn ?? CalendarDate.make("2002-01-01")
  return {
    office: state.places.office?.name ?? "",
    asOf,
    cohorts: CohortReport.make(state.officials, asOf),
    intakes: CohortReport.intakes(state, asOf),
    seats: SeatReport.make(state, asOf),
    composition: [asOf, CalendarDate.addMonths(asOf, horizon)].flatMap(
      (day) => CompositionReport.make(state, day, policies) ?? []
    ),
    training: TrainingReport.make(state, asOf, policies),
    grades: lastGrades(state.evaluation, asOf),
    dues: DueDates.dues(state, asOf, horizon),
    driveDues: DueDates.driveDues(state.recruitment, asOf, horizon),
    names: namesOf(state),
    deviations: state.deviations
      .filter((deviation) => deviation.on <= asOf)
      .map(({ basis, event, on, type, verdict }) => ({
        event,
        type,
        on,
        basis: basis._tag,
        document: basis._tag === "Decided" ? undefined : basis.document,
        requirement:
          verdict.outcome === "granted" ? messages.make("report.grantedOtherwise") : requirementOf(verdict.finding)
      }))
  }
}

const namesOf = ({ officials }: OfficeState): ReadonlyMap<Person.PersonId, string> =>
  new Map(
    Official.all(officials).flatMap(({ id, personal }) =>
      Seal.isForgotten(personal) || personal.name === undefined ? [] : [[id, personal.name]]
    )
  )

const lastGrades = (evaluation: Evaluation.Evaluation, on: CalendarDate.CalendarDate): TownReport["grades"] => {
  const years = [...HashMap.keys(evaluation.years)].sort((left, right) => right - left)
  for (const year of years) {
    const { counts } = Evaluation.gradesOf(evaluation, year, on)
    if (Object.values(counts).some((people) => people > 0)) return { year, counts }
  }
  return undefined
}

type Finding = OfficeState["deviations"][number]["verdict"]["finding"]

/**
 * What stands in the way by itself: of findings that must all hold, the one that decides; of alternatives, each.
 *
 * @category selectors
 * @since 0.1.0
 */
export const requirementOf = (finding: Finding): Message.Message => {
  const below = finding.findings.filter(({ holds }) => holds === finding.holds)
  const [deciding] = below
  if (deciding === undefined) return finding.message
  if (finding.operator === "all") return requirementOf(deciding)
  return finding.operator === "any"
    ? messages.make("report.anyOf", { options: below.map(requirementOf) })
    : finding.message
}

/**
 * The words that a report's own data names; its headings and lines have theirs apart.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  "report.anyOf": { zh: "至少满足一项：{options}", en: "at least one of: {options}" },
  "report.grantedOtherwise": {
    zh: "按规定应当通过，而文件所载的结果是未通过",
    en: "the rules grant it, and the document says that it was not passed"
  }
})
