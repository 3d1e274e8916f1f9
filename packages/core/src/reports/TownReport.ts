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
import * as Outcome from "../people/Outcome.ts"
import type * as Person from "../people/Person.ts"
import * as Message from "../policy/Message.ts"
import * as CohortReport from "./CohortReport.ts"
import * as DueDates from "./DueDates.ts"
import * as Table from "./Table.ts"

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

const words = Message.define({
  "report.title": {
    zh: "{office}大学生村官工作情况（截至 {day}）",
    en: "College-graduate village officials of {office}, as of {day}"
  },
  "report.reconciled": {
    zh: "核对：累计选聘 {recruited} 人 = 在任 {inPost} + {parts}。",
    en: "Reconciliation: {recruited} recruited = {inPost} in post + {parts}."
  },
  "report.part": { zh: "{outcome} {people}", en: "{people} {outcome}" },
  "report.gap": {
    zh: "其中 {people} 人去向不明，有离任记录而没有去向，须跟踪补录：{officials}。",
    en: "Of these, {people} left without a recorded outcome and are to be followed up: {officials}."
  },
  "report.earlier": {
    zh: "期初前离任 {people} 人（只有人数）",
    en: "{people} before the journal began, known by count alone"
  },
  "report.difference": {
    zh: "差额 {people} 人，数字之间不一致，须查明。",
    en: "The parts differ from the whole by {people}; this is to be cleared up."
  },
  "report.none": { zh: "（无）", en: "(none)" }
})

const heads = {
  cohorts: { zh: "历年选聘", en: "Cohorts" },
  cohort: { zh: "年份", en: "year" },
  recruited: { zh: "选聘", en: "recruited" },
  inPost: { zh: "在任", en: "in post" },
  total: { zh: "合计", en: "all" },
  agreements: { zh: "一年内到期的聘用合同", en: "Agreements that end within a year" },
  official: { zh: "编号", en: "id" },
  name: { zh: "姓名", en: "name" },
  lastDay: { zh: "最后一日", en: "last day" },
  deviations: { zh: "与规定不符而予以记录或例外批准的事项", en: "Acts kept although the rules did not grant them" },
  event: { zh: "事项", en: "act" },
  on: { zh: "日期", en: "day" },
  document: { zh: "依据文件", en: "document" },
  requirement: { zh: "未满足的要求", en: "requirement not met" }
} as const satisfies { readonly [name: string]: Message.Text }

/** Outcomes that somebody had, and those that the figures of the programme always show. */
const shown = (report: CohortReport.CohortReport): ReadonlyArray<Outcome.Outcome> =>
  Outcome.outcomes.filter(
    (outcome) =>
      report.total.outcomes[outcome] > 0 ||
      ["civilService", "publicInstitution", "ownBusiness", "unknown"].includes(outcome)
  )

/**
 * The reconciliation of a cohort report as lines: the sum, and the gap that it names.
 *
 * @category rendering
 * @since 0.1.0
 */
export const reconciliation = (
  report: CohortReport.CohortReport,
  language: Message.Language
): ReadonlyArray<string> => {
  const { inPost, outcomes, recruited } = report.total
  const parts = shown(report)
    .map((outcome) =>
      Message.render(
        words.make("report.part", { outcome: Outcome.titles[outcome], people: outcomes[outcome] }),
        language,
        words.table
      )
    )
    .join(" + ")
  return [
    words.make("report.reconciled", { recruited, inPost, parts }),
    ...(outcomes.unknown > 0
      ? [words.make("report.gap", { people: outcomes.unknown, officials: withoutOutcomeOf(report) })]
      : []),
    ...(report.difference === 0 ? [] : [words.make("report.difference", { people: report.difference })])
  ].map((message) => Message.render(message, language, words.table))
}

const withoutOutcomeOf = ({ total, withoutOutcome }: CohortReport.CohortReport): Message.Argument => {
  const earlier = total.outcomes.unknown - withoutOutcome.length
  return [...withoutOutcome, ...(earlier > 0 ? [words.make("report.earlier", { people: earlier })] : [])]
}

/**
 * The report as text in one language.
 *
 * @category rendering
 * @since 0.1.0
 */
export const toText = (report: TownReport, language: Message.Language, table: Message.Table): string => {
  const outcomes = shown(report.cohorts)
  const row = (name: Message.Argument, figures: CohortReport.Figures) => [
    name,
    figures.recruited,
    figures.inPost,
    ...outcomes.map((outcome) => figures.outcomes[outcome])
  ]
  const cohorts: Table.Table = {
    title: heads.cohorts,
    columns: [heads.cohort, heads.recruited, heads.inPost, ...outcomes.map((outcome) => Outcome.titles[outcome])],
    rows: [
      ...report.cohorts.cohorts.map((cohort) => row(String(cohort.cohort), cohort)),
      row(heads.total, report.cohorts.total)
    ]
  }
  const agreements: Table.Table = {
    title: heads.agreements,
    columns: [heads.official, heads.name, heads.lastDay],
    rows: report.endingAgreements.map(({ name, official, until }) => [
      official,
      name ?? "—",
      CalendarDate.addDays(until, -1)
    ])
  }
  const deviations: Table.Table = {
    title: heads.deviations,
    columns: [heads.event, heads.on, heads.document, heads.requirement],
    rows: report.deviations.map(({ document, event, on, requirement }) => [event, on, document ?? "—", requirement])
  }
  const title = words.make("report.title", { office: report.office, day: CalendarDate.text(report.asOf) })
  const none = words.table["report.none"][language]
  const sheet = (each: Table.Table) =>
    each.rows.length === 0
      ? `${each.title[language]}\n${none}`
      : Table.toText(each, language, { ...table, ...messages.table })
  return [
    Message.render(title, language, words.table),
    sheet(cohorts),
    reconciliation(report.cohorts, language).join("\n"),
    sheet(agreements),
    sheet(deviations)
  ].join("\n\n")
}
