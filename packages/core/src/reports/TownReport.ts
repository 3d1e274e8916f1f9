/**
 * The report of a town on a day: its cohorts with the line that adds up, agreements that end within a year, and the acts
 * that were kept although the rules did not grant them.
 *
 * @since 0.1.0
 */
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Seal from "../journal/Seal.ts"
import type { OfficeState } from "../office/OfficeState.ts"
import * as Official from "../people/Official.ts"
import type * as Person from "../people/Person.ts"
import * as Message from "../policy/Message.ts"
import * as CohortReport from "./CohortReport.ts"
import * as DueDates from "./DueDates.ts"

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
  readonly endingAgreements: ReadonlyArray<DueDates.EndingAgreement & { readonly name: string | undefined }>
  readonly deviations: ReadonlyArray<ReportedDeviation>
}

/** Agreements that end within this many months are shown. */
const horizon = 12

/**
 * Makes the report from the state of an office; the day defaults to that of the last act.
 *
 * @category reports
 * @since 0.1.0
 */
export const make = (state: OfficeState, on?: CalendarDate.CalendarDate): TownReport => {
  const asOf = on ?? state.lastDay ?? state.places.office?.openedOn ?? CalendarDate.make("2002-01-01")
  return {
    office: state.places.office?.name ?? "",
    asOf,
    cohorts: CohortReport.make(state.officials, asOf),
    endingAgreements: DueDates.endingAgreements(state.officials, asOf, horizon).map((ending) => ({
      ...ending,
      name: nameOf(state, ending.official)
    })),
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

const nameOf = (state: OfficeState, id: Person.PersonId): string | undefined => {
  const personal = Official.find(state.officials, id)?.personal
  return personal === undefined || Seal.isForgotten(personal) ? undefined : personal.name
}

type Finding = OfficeState["deviations"][number]["verdict"]["finding"]

/** What stands in the way by itself: of findings that must all hold, the one that decides; of alternatives, each. */
const requirementOf = (finding: Finding): Message.Message => {
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
