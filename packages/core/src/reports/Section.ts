/**
 * A part of a report as data: a heading, a table or lines, and a chart; and a whole report as text for a terminal.
 *
 * @since 0.1.0
 */
import * as Message from "../policy/Message.ts"
import type { Language, Text } from "../text/Text.ts"
import type { Chart } from "./Chart.ts"
import * as Table from "./Table.ts"

/**
 * A part of a report. `above` stands above the table and `lines` below it; a table without rows says that there is none.
 * `verbatim` is text whose line breaks and indents count, such as an explanation.
 *
 * @category models
 * @since 0.1.0
 */
export interface Section {
  readonly title: Text
  readonly above?: ReadonlyArray<Message.Argument>
  readonly table?: Pick<Table.Table, "columns" | "rows">
  readonly lines?: ReadonlyArray<Message.Argument>
  readonly verbatim?: string
  readonly chart?: Chart
}

/**
 * A report: its title and its parts.
 *
 * @category models
 * @since 0.1.0
 */
export interface Sheet {
  readonly title: Message.Argument
  readonly sections: ReadonlyArray<Section>
}

/**
 * What stands where there is nothing to show.
 *
 * @category tables
 * @since 0.1.0
 */
export const none: Text = { zh: "（无）", en: "(none)" }

/**
 * A report as text in one language; charts are left out, because their tables say the same.
 *
 * @category rendering
 * @since 0.1.0
 */
export const toText = (sheet: Sheet, language: Language, words: Message.Table): string =>
  [
    Message.renderArgument(sheet.title, language, words),
    ...sheet.sections.map((each) => part(each, language, words))
  ].join("\n\n")

const part = (section: Section, language: Language, words: Message.Table): string => {
  const { above = [], lines = [], table, title, verbatim } = section
  const first = above.map((line) => Message.renderArgument(line, language, words))
  const shown = [
    ...lines.map((line) => Message.renderArgument(line, language, words)),
    ...(verbatim === undefined ? [] : [verbatim])
  ]
  const head = [title[language], ...first].join("\n")
  if (table === undefined) return [head, ...(shown.length + first.length === 0 ? [none[language]] : shown)].join("\n")
  const rows = table.rows.length === 0 ? none[language] : Table.rowsText(table, language, words)
  const headed = first.length === 0 ? `${head}\n${rows}` : `${head}\n\n${rows}`
  return shown.length === 0 ? headed : `${headed}\n\n${shown.join("\n")}`
}
