/**
 * An explanation as lines, for every rendering alike: what is said of each finding, in which order, and how it ends.
 *
 * @since 0.1.0
 */
import * as CalendarDate from "../../calendar/CalendarDate.ts"
import * as Citation from "../Citation.ts"
import * as Message from "../Message.ts"
import type { Closing, Entry, Explanation, Fact, Parameter } from "./Explanation.ts"
import { words } from "./messages.ts"

/** How a rendering writes what comes from rules and data: words, ids, the id behind a finding, a fact with a title. */
export interface Style {
  readonly say: (text: string) => string
  readonly id: (id: string) => string
  readonly criterion: (id: string) => string
  readonly named: (title: string, path: string) => string
}

/** A finding, or what is said of the one above it. */
export interface Line {
  readonly kind: "finding" | "detail"
  readonly depth: number
  readonly text: string
}

/** The end in one sentence; where there is a choice, also as what leads to it and what may be chosen. */
export interface End {
  readonly sentence: string
  readonly choice?: { readonly lead: string; readonly items: ReadonlyArray<string> }
  readonly limits: ReadonlyArray<string>
}

/** The lines of the findings and the end. */
export const outline = (
  { closing, finding, language }: Explanation,
  style: Style
): { readonly lines: ReadonlyArray<Line>; readonly end?: End } => {
  const make = maker(language)
  const lines = (entry: Entry, depth: number): ReadonlyArray<Line> => {
    const mark = style.say(words.table[entry.holds][language])
    return [
      { kind: "finding", depth, text: `${mark} ${style.say(entry.words)} ${style.criterion(entry.criterion)}` },
      ...detailsOf(entry, language, style).map((text): Line => ({ kind: "detail", depth, text })),
      ...entry.findings.flatMap((below) => lines(below, depth + 1))
    ]
  }
  return {
    lines: lines(finding, 0),
    ...(closing === undefined ? {} : { end: endOf(closing, make, style.say) })
  }
}

type Key = keyof typeof words.table

type Make = (key: Key, values?: { readonly [name: string]: string }) => string

/** Puts what a style has written into the words. */
const maker =
  (language: Message.Language): Make =>
  (key, values = {}) =>
    Message.render({ key, arguments: values }, language, words.table)

const detailsOf = (entry: Entry, language: Message.Language, style: Style): ReadonlyArray<string> => {
  const make = maker(language)
  const factOf = ({ path, title }: Fact) =>
    title === undefined ? style.id(path) : style.named(style.say(title), style.id(path))
  return [
    ...entry.facts.flatMap((fact) =>
      fact.value === undefined ? [] : [make("fact", { fact: factOf(fact), value: style.say(fact.value) })]
    ),
    // Facts and parameters are shown by themselves.
    ...entry.operands.flatMap(({ kind, value, words }) =>
      kind !== "computed" || value === undefined
        ? []
        : [make("operand", { operand: style.say(words), value: style.say(value) })]
    ),
    ...entry.parameters.flatMap((parameter) => parameterLines(parameter, language, style)),
    ...(entry.findings.length === 0 && entry.missing.length > 0
      ? [make("missing", { facts: entry.missing.map(factOf).join(make("list")) })]
      : [])
  ]
}

const parameterLines = (
  { field, provision, title, value }: Parameter,
  language: Message.Language,
  { id, say }: Style
): ReadonlyArray<string> => {
  const make = maker(language)
  const stated = value === undefined ? [] : [make("parameter", { field: say(title ?? field), value: say(value) })]
  if (provision?._tag === "found") {
    const { from, source, until } = provision
    const day = (date: CalendarDate.CalendarDate) => CalendarDate.text(date)[language]
    const given = { source: say(Citation.sourceText(source, language)), from: day(from) }
    return [...stated, until === undefined ? make("basis", given) : make("basisUntil", { ...given, until: day(until) })]
  }
  return provision?._tag === "notInBook" ? [...stated, make("notInBook", { id: id(provision.id) })] : stated
}

const endOf = (closing: Closing, make: Make, say: Style["say"]): End => {
  if (closing._tag === "question") {
    return { sentence: make("question", { question: say(closing.words) }), limits: limitsOf(closing, make, say) }
  }
  const items =
    closing._tag === "ways"
      ? closing.ways.map((way) => say(way.words))
      : closing.ways.map((way) => way.map((leaf) => say(leaf.words)).join(make("and")))
  return {
    sentence: make(closing._tag, { ways: items.join(make("or")) }),
    ...(items.length < 2
      ? {}
      : { choice: { lead: make(closing._tag === "ways" ? "anyOfWays" : "anyInTheWay"), items } }),
    limits: closing._tag === "ways" ? limitsOf(closing, make, say) : []
  }
}

const limitsOf = (
  { limits }: Extract<Closing, { readonly limits: unknown }>,
  make: Make,
  say: Style["say"]
): ReadonlyArray<string> => limits.map((limit) => make("limited", { limit: say(limit.words) }))
