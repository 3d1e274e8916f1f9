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
 * A part of a report. `lines` stand below the table; a table without rows says that there is none. `verbatim` is text whose
 * line breaks and indents count, such as an explanation.
 *
 * @category models
 * @since 0.1.0
 */
export interface Section {
  readonly title: Text
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

const part = ({ lines = [], table, title, verbatim }: Section, language: Language, words: Message.Table): string => {
  const shown = [
    ...lines.map((line) => Message.renderArgument(line, language, words)),
    ...(verbatim === undefined ? [] : [verbatim])
  ]
  if (table === undefined) return [title[language], ...(shown.length === 0 ? [none[language]] : shown)].join("\n")
  const rows =
    table.rows.length === 0
      ? `${title[language]}\n${none[language]}`
      : Table.toText({ title, ...table }, language, words)
  return shown.length === 0 ? rows : `${rows}\n\n${shown.join("\n")}`
}
