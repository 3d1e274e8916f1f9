/** Records of a .csv file, in UTF-8 with or without its mark, or in GB18030 as Chinese spreadsheet programs save it. */
import { Readable } from "node:stream"
import { CsvError, parse } from "csv-parse"
import * as Cell from "../Cell.ts"
import type { Source } from "../Source.ts"
import { unreadable } from "../Unreadable.ts"

/** Longer records come from a quote that is never closed. */
const longestRecord = 1_000_000

type Encoding = "utf-8" | "gb18030"

/** Whether the bytes of a file are text of an encoding, to the last. */
const isEncodedAs = async (source: Source, encoding: Encoding): Promise<boolean> => {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const chunk of source.open()) decoder.decode(chunk, { stream: true })
    decoder.decode()
    return true
  } catch {
    return false
  }
}

const encodingOf = async (source: Source): Promise<Encoding> => {
  if (await isEncodedAs(source, "utf-8")) return "utf-8"
  if (await isEncodedAs(source, "gb18030")) return "gb18030"
  throw unreadable("UnknownEncoding")
}

async function* textOf(source: Source, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of source.open()) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

/** The mark that most often parts columns in the first lines; tabs come from what was copied out of a spreadsheet. */
const delimiterOf = async (source: Source, encoding: Encoding): Promise<string> => {
  let beginning = ""
  for await (const text of textOf(source, encoding)) {
    beginning += text
    if (beginning.length > 8192) break
  }
  const count = (mark: string) => beginning.split(mark).length
  return [",", "\t", ";"].reduce((most, mark) => (count(mark) > count(most) ? mark : most))
}

/** An apostrophe keeps a spreadsheet from taking what follows for a formula; see `write/csv.ts`. */
const unguarded = (text: string): string => (/^'[=+\-@\t\r]/u.test(text) ? text.slice(1) : text)

/** The rows of a .csv file. Every cell is text; a spreadsheet's numbers have lost their kind. */
export async function* csvRows(source: Source): AsyncGenerator<Cell.Row> {
  const encoding = await encodingOf(source)
  const parser = parse({
    delimiter: await delimiterOf(source, encoding),
    bom: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: longestRecord
  })
  const text = Readable.from(textOf(source, encoding))
  text.on("error", (error) => parser.destroy(error))
  text.pipe(parser)
  let row = 0
  try {
    for await (const record of parser as AsyncIterable<ReadonlyArray<string>>) {
      row++
      yield { sheet: "", row, cells: record.map((text) => Cell.text(unguarded(text))) }
    }
  } catch (error) {
    throw error instanceof CsvError ? unreadable("BrokenCsv", row + 1) : error
  } finally {
    text.destroy()
  }
}
