/**
 * A table of a report as data, with its words in both languages, and the same table as text for a terminal or as CSV.
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
export const toText = (table: Table, language: Message.Language, words: Message.Table = {}): string =>
  `${table.title[language]}\n${rowsText(table, language, words)}`

/**
 * The same without its title.
 *
 * @category rendering
 * @since 0.1.0
 */
export const rowsText = (
  table: Pick<Table, "columns" | "rows">,
  language: Message.Language,
  words: Message.Table = {}
): string => {
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
  return [line(heads), rule, ...cells.map(line)].join("\n")
}

/**
 * A table as CSV in one language (RFC 4180: comma, CRLF, quotes where they are needed), its title left out. A text that a
 * spreadsheet would take for a formula has an apostrophe before it, because names are what applicants write.
 *
 * Excel reads UTF-8 where the file begins with the character U+FEFF; put it before what is written.
 *
 * @example
 * ```ts
 * import * as Table from "@cunguan/core/reports/Table"
 *
 * const columns = [{ zh: "姓名", en: "name" }, { zh: "人数", en: "people" }]
 *
 * Table.toCsv({ columns, rows: [["某甲, 某乙", 2]] }, "zh") // => '姓名,人数\r\n"某甲, 某乙",2\r\n'
 * Table.toCsv({ columns, rows: [["=1+1", 0]] }, "en") // => "name,people\r\n'=1+1,0\r\n"
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const toCsv = (
  { columns, rows }: Pick<Table, "columns" | "rows">,
  language: Message.Language,
  words: Message.Table = {}
): string =>
  [columns.map((column) => column[language]), ...rows.map((row) => row.map((cell) => csvCell(cell, language, words)))]
    .map(
      (row) => `${row.map((text) => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(",")}\r\n`
    )
    .join("")

const csvCell = (cell: Message.Argument, language: Message.Language, words: Message.Table): string => {
  const text = Message.renderArgument(cell, language, words)
  return typeof cell !== "number" && /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text
}
