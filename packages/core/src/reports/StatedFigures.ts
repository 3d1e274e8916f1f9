/**
 * Figures as somebody stated them, each with what it counts, its day and its source; and what is wrong with them together.
 *
 * A cumulative figure, such as how many were ever recruited, never falls: where a later one is lower, one of the two counts
 * something else. Two sources that state different figures for one day contradict each other. Neither is mended here: both
 * are told, so that somebody can find out. Figures of an office's own journal can be put beside those of documents.
 *
 * @since 0.1.0
 */
import * as Arrays from "effect/Array"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Message from "../policy/Message.ts"
import type { Text } from "../text/Text.ts"
import * as CohortReport from "./CohortReport.ts"
import type { Section } from "./Section.ts"

/**
 * What a figure counts; `cumulative` ones never fall.
 *
 * @category models
 * @since 0.1.0
 */
export interface Definition {
  readonly id: string
  readonly title: Text
  readonly cumulative: boolean
}

/**
 * The definitions that an office's own report knows.
 *
 * @category tables
 * @since 0.1.0
 */
export const definitions = {
  recruited: { id: "recruited", title: { zh: "累计选聘", en: "recruited so far" }, cumulative: true },
  inPost: { id: "inPost", title: { zh: "在任", en: "in post" }, cumulative: false },
  left: { id: "left", title: { zh: "累计离任", en: "left so far" }, cumulative: true }
} as const satisfies { readonly [name: string]: Definition }

/**
 * A figure with its day and its source. `moreThan` says that the source gives a lower bound, as “more than 445,000”.
 *
 * @category models
 * @since 0.1.0
 */
export interface StatedFigure {
  readonly definition: Definition
  readonly asOf: CalendarDate.CalendarDate
  readonly people: number
  readonly moreThan?: boolean
  readonly source: Message.Argument
}

/**
 * The words of this module.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  "report.figure": { zh: "{people} 人（截至 {day}，{source}）", en: "{people} (as of {day}, {source})" },
  "report.figureMoreThan": {
    zh: "{people} 多人（截至 {day}，{source}）",
    en: "more than {people} (as of {day}, {source})"
  },
  "report.figureFalls": {
    zh: "“{what}”是累计数，不应减少：先为 {earlier}，后为 {later}。两者口径不一，或有一处有误，须查明。",
    en: "“{what}” is cumulative and cannot fall: it was {earlier}, and then {later}. The two count differently or one is wrong; this is to be cleared up."
  },
  "report.figuresDiffer": {
    zh: "“{what}”同一日的数字不一致：{figures}。须查明以何者为准。",
    en: "“{what}” differs for one day: {figures}. It is to be cleared up which holds."
  },
  "report.ownJournal": { zh: "{office}台账", en: "the journal of {office}" }
})

const figureOf = ({ asOf, moreThan = false, people, source }: StatedFigure): Message.Message =>
  messages.make(moreThan ? "report.figureMoreThan" : "report.figure", { people, day: CalendarDate.text(asOf), source })

/**
 * What is wrong with figures that were stated: cumulative ones that fall, and those that differ for one day. Each figure is
 * held against the highest of its definition before it.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as StatedFigures from "@cunguan/core/reports/StatedFigures"
 *
 * const stated = (day: string, people: number) => ({
 *   definition: StatedFigures.definitions.recruited,
 *   ...{ asOf: CalendarDate.make(day), people, source: "年报" }
 * })
 *
 * StatedFigures.warnings([stated("2014-12-31", 445000), stated("2015-12-31", 400000)]).map(({ key }) => key)
 * // => ["report.figureFalls"]
 * StatedFigures.warnings([stated("2014-12-31", 400000), stated("2015-12-31", 445000)]) // => []
 * ```
 *
 * @category reports
 * @since 0.1.0
 */
export const warnings = (figures: ReadonlyArray<StatedFigure>): ReadonlyArray<Message.Message> =>
  Object.values(Arrays.groupBy(figures, ({ definition }) => definition.id)).flatMap((ofOne) => {
    const inOrder = ofOne.toSorted((left, right) => CalendarDate.Order(left.asOf, right.asOf))
    return [...differing(inOrder), ...falling(inOrder)]
  })

const differing = (figures: ReadonlyArray<StatedFigure>): ReadonlyArray<Message.Message> =>
  Object.values(Arrays.groupBy(figures, ({ asOf }) => asOf)).flatMap((ofDay) => {
    const [first] = ofDay
    return ofDay.some(({ people }) => people !== first.people)
      ? [messages.make("report.figuresDiffer", { what: first.definition.title, figures: ofDay.map(figureOf) })]
      : []
  })

const falling = (figures: ReadonlyArray<StatedFigure>): ReadonlyArray<Message.Message> => {
  let highest: StatedFigure | undefined
  return figures.flatMap((figure) => {
    const earlier = highest
    if (earlier === undefined || figure.people >= earlier.people) highest = figure
    // Of one day it is said already that its figures differ.
    return figure.definition.cumulative &&
      earlier !== undefined &&
      earlier.asOf < figure.asOf &&
      figure.people < earlier.people
      ? [
          messages.make("report.figureFalls", {
            what: figure.definition.title,
            earlier: figureOf(earlier),
            later: figureOf(figure)
          })
        ]
      : []
  })
}

/**
 * The figures of an office's own report, to be put beside those of documents.
 *
 * @category constructors
 * @since 0.1.0
 */
export const ofReport = (report: CohortReport.CohortReport, office: string): ReadonlyArray<StatedFigure> => {
  const at = { asOf: report.asOf, source: messages.make("report.ownJournal", { office }) }
  return [
    { definition: definitions.recruited, people: report.total.recruited, ...at },
    { definition: definitions.inPost, people: report.total.inPost, ...at },
    { definition: definitions.left, people: CohortReport.left(report.total), ...at }
  ]
}

const heads = {
  title: { zh: "各处所载数字", en: "Figures as they were stated" },
  what: { zh: "口径", en: "what is counted" },
  asOf: { zh: "截至", en: "as of" },
  people: { zh: "人数", en: "people" },
  source: { zh: "来源", en: "source" }
} as const satisfies { readonly [name: string]: Text }

/**
 * The figures as a part of a report, with what is wrong with them below.
 *
 * @category rendering
 * @since 0.1.0
 */
export const section = (figures: ReadonlyArray<StatedFigure>): Section => ({
  title: heads.title,
  table: {
    columns: [heads.what, heads.asOf, heads.people, heads.source],
    rows: figures.map(({ asOf, definition, moreThan = false, people, source }) => [
      definition.title,
      asOf,
      moreThan ? `> ${people}` : people,
      source
    ])
  },
  lines: warnings(figures)
})
