/**
 * A table of a report as data, with its words in both languages, and the same table as text for a terminal.
 *
 * @since 0.1.0
 */
import * as Message from "../policy/Message.ts"

/**
 * A table. Numbers are aligned to the right.
 *
 * @category models
 * @since 0.1.0
 */
export interface Table {
  readonly title: Message.Text
  readonly columns: ReadonlyArray<Message.Text>
  readonly rows: ReadonlyArray<ReadonlyArray<Message.Argument>>
}

/** Characters that take two columns of a terminal: East Asian wide and full-width forms, and the rare ones of names. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/gu

/**
 * How many columns of a terminal a text takes.
 *
 * @example
 * ```ts
 * import * as Table from "@cunguan/core/reports/Table"
 *
 * Table.width("村官 2") // => 6
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const width = (text: string): number => [...text].length + (text.match(wide)?.length ?? 0)

/**
 * A table as lines of text in one language.
 *
 * @category rendering
 * @since 0.1.0
 */
export const toText = (table: Table, language: Message.Language, words: Message.Table = {}): string => {
  const heads = table.columns.map((column) => column[language])
  const cells = table.rows.map((row) => row.map((cell) => Message.renderArgument(cell, language, words)))
  const widths = heads.map((head, column) =>
    cells.reduce((widest, row) => Math.max(widest, width(row[column] ?? "")), width(head))
  )
  const isNumber = heads.map((_, column) => table.rows.every((row) => typeof row[column] === "number"))
  const line = (row: ReadonlyArray<string>) =>
    row
      .map((cell, column) => {
        const padding = " ".repeat((widths[column] ?? 0) - width(cell))
        return isNumber[column] ? padding + cell : cell + padding
      })
      .join("  ")
      .trimEnd()
  const rule = widths.map((each) => "-".repeat(each)).join("  ")
  return [table.title[language], line(heads), rule, ...cells.map(line)].join("\n")
}
