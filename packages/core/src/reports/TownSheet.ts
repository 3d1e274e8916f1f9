/**
 * The report of a town in words: its parts with their tables, lines and charts.
 *
 * @since 0.1.0
 */
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Outcome from "../people/Outcome.ts"
import * as Message from "../policy/Message.ts"
import { areaSections } from "./areaSections.ts"
import type { Chart } from "./Chart.ts"
import * as CohortReport from "./CohortReport.ts"
import type { Section, Sheet } from "./Section.ts"
import type { TownReport } from "./TownReport.ts"

/**
 * The words of the report's lines.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
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
  "report.sum": { zh: "{sum} + {part}", en: "{sum} + {part}" },
  "report.intakes": {
    zh: "核对：公告招聘 {posts} 人 = 聘用 {appointed} + 缺额 {open}{beyond}；聘用 {appointed} 人 = 在任 {inPost} + 离任 {left}。",
    en: "Reconciliation: {posts} posts announced = {appointed} appointed + {open} open{beyond}; {appointed} appointed = {inPost} in post + {left} left."
  },
  "report.beyondPosts": { zh: " - 超额 {people}", en: " - {people} beyond the posts" },
  "report.difference": {
    zh: "差额 {people} 人，数字之间不一致，须查明。",
    en: "The parts differ from the whole by {people}; this is to be cleared up."
  }
})

const heads = {
  cohorts: { zh: "历年选聘", en: "Cohorts" },
  cohort: { zh: "年份", en: "year" },
  recruited: { zh: "选聘", en: "recruited" },
  inPost: { zh: "在任", en: "in post" },
  total: { zh: "合计", en: "all" },
  intakes: { zh: "选聘计划与结果", en: "Intakes: posts announced, and what became of them" },
  drives: { zh: "批次", en: "drives" },
  posts: { zh: "招聘人数", en: "posts" },
  applied: { zh: "报名", en: "applied" },
  appointed: { zh: "聘用", en: "appointed" },
  open: { zh: "缺额", en: "open" },
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
 * The reconciliation of a cohort report: the sum, and the gap that it names.
 *
 * @category rendering
 * @since 0.1.0
 */
export const reconciliation = (report: CohortReport.CohortReport): ReadonlyArray<Message.Message> => {
  const { inPost, outcomes, recruited } = report.total
  const parts = sumOf(
    shown(report).map((outcome) =>
      messages.make("report.part", { outcome: Outcome.titles[outcome], people: outcomes[outcome] })
    )
  )
  return [
    messages.make("report.reconciled", { recruited, inPost, parts }),
    ...(outcomes.unknown > 0
      ? [messages.make("report.gap", { people: outcomes.unknown, officials: withoutOutcomeOf(report) })]
      : []),
    ...(report.difference === 0 ? [] : [messages.make("report.difference", { people: report.difference })])
  ]
}

/** A list is joined by commas, a sum by its signs. */
const sumOf = ([first, ...rest]: ReadonlyArray<Message.Message>): Message.Argument =>
  rest.reduce<Message.Message>(
    (sum, part) => messages.make("report.sum", { sum, part }),
    first ?? messages.make("report.sum", { sum: 0, part: 0 })
  )

const withoutOutcomeOf = ({ total, withoutOutcome }: CohortReport.CohortReport): Message.Argument => {
  const earlier = total.outcomes.unknown - withoutOutcome.length
  return [...withoutOutcome, ...(earlier > 0 ? [messages.make("report.earlier", { people: earlier })] : [])]
}

/**
 * The report as a sheet: what `Section.toText` and `Page.toHtml` render.
 *
 * @category rendering
 * @since 0.1.0
 */
export const make = (report: TownReport): Sheet => ({
  title: messages.make("report.title", { office: report.office, day: CalendarDate.text(report.asOf) }),
  sections: [
    cohorts(report),
    ...(report.intakes.length === 0 ? [] : [intakes(report.intakes)]),
    ...areaSections(report),
    deviations(report)
  ]
})

const cohorts = ({ cohorts: report }: TownReport): Section => {
  const outcomes = shown(report)
  const row = (name: Message.Argument, figures: CohortReport.Figures) => [
    name,
    figures.recruited,
    figures.inPost,
    ...outcomes.map((outcome) => figures.outcomes[outcome])
  ]
  return {
    title: heads.cohorts,
    table: {
      columns: [heads.cohort, heads.recruited, heads.inPost, ...outcomes.map((outcome) => Outcome.titles[outcome])],
      rows: [...report.cohorts.map((cohort) => row(String(cohort.cohort), cohort)), row(heads.total, report.total)]
    },
    lines: reconciliation(report),
    chart: cohortChart(report, outcomes)
  }
}

const intakes = (of: TownReport["intakes"]): Section => {
  const sum = (figure: (intake: CohortReport.Intake) => number) => of.reduce((all, one) => all + figure(one), 0)
  const outcomes = Outcome.outcomes.filter((outcome) => of.some((one) => one.outcomes[outcome] > 0))
  const columns: ReadonlyArray<{ readonly head: Message.Text; readonly value: (of: CohortReport.Intake) => number }> = [
    { head: heads.drives, value: ({ drives }) => drives },
    { head: heads.posts, value: ({ posts }) => posts },
    { head: heads.applied, value: ({ applied }) => applied },
    { head: heads.appointed, value: ({ appointed }) => appointed },
    { head: heads.open, value: openOf },
    { head: heads.inPost, value: ({ inPost }) => inPost },
    ...outcomes.map((outcome) => ({
      head: Outcome.titles[outcome],
      value: (one: CohortReport.Intake) => one.outcomes[outcome]
    }))
  ]
  const [posts, appointed, open] = [sum((one) => one.posts), sum((one) => one.appointed), sum(openOf)]
  const beyond = appointed + open - posts
  return {
    title: heads.intakes,
    table: {
      columns: [heads.cohort, ...columns.map(({ head }) => head)],
      rows: [
        ...of.map((one) => [String(one.cohort), ...columns.map(({ value }) => value(one))]),
        [heads.total, ...columns.map(({ value }) => sum(value))]
      ]
    },
    lines: [
      messages.make("report.intakes", {
        ...{ posts, appointed, open, inPost: sum(({ inPost }) => inPost), left: sum(CohortReport.left) },
        beyond: beyond === 0 ? "" : messages.make("report.beyondPosts", { people: beyond })
      })
    ]
  }
}

/** More may be appointed than were announced, where an authority excepts it; then no post is open. */
const openOf = ({ appointed, posts }: CohortReport.Intake): number => Math.max(0, posts - appointed)

const cohortChart = (report: CohortReport.CohortReport, outcomes: ReadonlyArray<Outcome.Outcome>): Chart => ({
  title: heads.cohorts,
  labels: report.cohorts.map(({ cohort }) => ({ zh: `${cohort}年`, en: String(cohort) })),
  series: [
    { title: heads.inPost, values: report.cohorts.map(({ inPost }) => inPost) },
    ...outcomes.map((outcome) => ({
      title: Outcome.titles[outcome],
      values: report.cohorts.map((cohort) => cohort.outcomes[outcome])
    }))
  ]
})

const deviations = ({ deviations: kept }: TownReport): Section => ({
  title: heads.deviations,
  table: {
    columns: [heads.event, heads.on, heads.document, heads.requirement],
    rows: kept.map(({ document, event, on, requirement }) => [event, on, document ?? "—", requirement])
  }
})
