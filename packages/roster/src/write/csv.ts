/**
 * Writes a sheet as .csv in UTF-8 with its mark, as spreadsheet programs in China expect it.
 *
 * Text that a spreadsheet would take for a formula gets an apostrophe before it, which is taken off when the file is read
 * here; long numbers get a tab behind them, so that a spreadsheet that opens the file keeps all of their places.
 */

import { Readable } from "node:stream"
import { stringify } from "csv-stringify"
import { headOf, type Sheet, type SheetCell, type SheetColumn } from "./Sheet.ts"

/** What begins so is run by spreadsheet programs, also behind blanks. */
const runs = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u

/** A text that no spreadsheet program runs. */
export const guarded = (text: string): string => (runs.test(text) ? `'${text}` : text)

const written = (value: SheetCell, column: SheetColumn | undefined): string => {
  if (value === undefined) return ""
  if (typeof value === "number") return String(value)
  return column?.isLongNumber === true && /^\d{12,}[0-9X]$/u.test(value) ? `${value}\t` : guarded(value)
}

async function* records(sheet: Sheet): AsyncGenerator<ReadonlyArray<string>> {
  const { closing = [], columns, notes = [], rows } = sheet
  const { header, top } = headOf(sheet)
  for (const text of top) yield [guarded(text)]
  for (const headings of header) yield headings.map(guarded)
  for await (const row of rows) yield columns.map((column, index) => written(row[index], column))
  for (const text of [...notes, ...closing]) yield [guarded(text)]
}

/** A .csv file of a sheet, as it is written. */
export async function* csv(sheet: Sheet): AsyncGenerator<Uint8Array> {
  const stream = Readable.from(records(sheet))
  const output = stringify({ bom: true, record_delimiter: "windows" })
  stream.on("error", (error) => output.destroy(error))
  stream.pipe(output)
  for await (const chunk of output) yield Buffer.from(chunk)
}
