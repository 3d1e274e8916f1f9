/** Rows of a file of either kind, told apart by its first bytes and not by its name. */
import type { Row } from "../Cell.ts"
import type { Source } from "../Source.ts"
import { unreadable } from "../Unreadable.ts"
import { csvRows } from "./csv.ts"
import { workbookRows } from "./workbook.ts"

const zip = [0x50, 0x4b]
/** The container of .xls files, and of workbooks that have a password. */
const compound = [0xd0, 0xcf, 0x11, 0xe0]

const beginningOf = async (source: Source): Promise<Uint8Array> => {
  for await (const chunk of source.open()) if (chunk.length > 0) return chunk.subarray(0, 8)
  return new Uint8Array()
}

/** The rows of a file as they are read. */
export async function* rowsOf(source: Source, maximumBytes: number): AsyncGenerator<Row> {
  const beginning = await beginningOf(source)
  const startsWith = (bytes: ReadonlyArray<number>) => bytes.every((byte, index) => beginning[index] === byte)
  if (beginning.length === 0) throw unreadable("EmptyFile")
  if (startsWith(compound)) throw unreadable("OldFormat")
  yield* startsWith(zip) ? workbookRows(source, maximumBytes) : csvRows(source)
}
