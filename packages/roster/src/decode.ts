/**
 * Reads a roster line by line: every row becomes typed facts with diagnostics, and a bad one does not stop the rest.
 *
 * @since 0.1.0
 */
import { createHash } from "node:crypto"
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import type { Row } from "./Cell.ts"
import type { ColumnId } from "./Column.ts"
import { type Code, type Diagnostic, diagnostic, type Level, diagnosticMessages as messages } from "./Diagnostic.ts"
import type { Draft, Line } from "./Draft.ts"
import { decodeRow, type VillageName } from "./decodeRow.ts"
import { bounds, dateText } from "./grammar/DateText.ts"
import { withoutDates } from "./grammar/period.ts"
import { compact } from "./grammar/plain.ts"
import { type Header, headerAt, isNoLine, mappingOf, mostRowsBefore } from "./read/header.ts"
import { rowsOf } from "./read/rows.ts"
import type { Source } from "./Source.ts"
import { unreadable } from "./Unreadable.ts"

/**
 * How far reading has come.
 *
 * @category models
 * @since 0.1.0
 */
export interface ReadProgress {
  readonly sheet: string
  readonly rows: number
}

/**
 * How a roster is read.
 *
 * - `asOf`: the day of the roster; without it, the day that its title gives, as 截至2010年9月1日
 * - `villages`: the villages of the office by their ids and names, such as those of `Places.all`; without them, names of
 *   villages are taken as they stand
 * - `columns`: what headings mean that are not in the table of terms
 * - `sheets`: the sheets to read, by name; without it, every visible one
 * - `onProgress`: told after every thousand rows, and at the end
 * - `maximumBytes`: what a workbook may unpack to, 1 GiB by default
 *
 * @category models
 * @since 0.1.0
 */
export interface DecodeOptions {
  readonly asOf?: string
  readonly villages?: Iterable<VillageName>
  readonly columns?: Readonly<Record<string, ColumnId>>
  readonly sheets?: ReadonlyArray<string>
  readonly onProgress?: (progress: ReadProgress) => void
  readonly maximumBytes?: number
}

/**
 * What a file came to: how many lines there were, how many of them without an error, and how often each diagnostic.
 *
 * @category models
 * @since 0.1.0
 */
export interface Summary {
  readonly lines: number
  readonly sound: number
  readonly levels: { readonly [L in Level]: number }
  readonly codes: ReadonlyMap<Code, number>
  readonly asOf: CalendarDate.CalendarDate | undefined
}

/**
 * A roster that was read to its end.
 *
 * @category models
 * @since 0.1.0
 */
export interface Roster {
  readonly lines: ReadonlyArray<Line>
  readonly summary: Summary
}

const everyRows = 1000
const gibibyte = 1_073_741_824

/** The day that a title gives. */
const dayOfTitle = (row: Row): CalendarDate.CalendarDate | undefined => {
  for (const cell of row.cells) {
    if (cell?._tag !== "Text" || !/截[至止]/u.test(cell.text)) continue
    const date = withoutDates(compact(cell.text))?.dates[0]
    if (date !== undefined) return bounds(date)[1]
  }
  return undefined
}

/** Who was seen before, without keeping who it was: marks of 64 bits, and the row. */
const makeSeen = () => {
  const rows = new Map<string, number>()
  /** The row on which the same was seen first, on whatever sheet. */
  return (kind: string, value: string, row: number): number | undefined => {
    const mark = createHash("sha256").update(`${kind}\n${value}`).digest("base64").slice(0, 11)
    const before = rows.get(mark)
    if (before === undefined) rows.set(mark, row)
    return before
  }
}

const repetitions = (draft: Draft, seen: ReturnType<typeof makeSeen>): ReadonlyArray<Diagnostic> => {
  const found: Array<Diagnostic> = []
  const { birthDate, columns, identityNumber, name, person, place } = draft
  const at = (id: ColumnId) => ({ id, ...(columns[id] === undefined ? {} : { column: columns[id] }) })
  const ofPerson = person === undefined ? undefined : seen("person", person, place.row)
  if (ofPerson !== undefined) {
    found.push(diagnostic(messages.make("roster/PersonRepeated", { row: ofPerson }), place, at("person")))
  }
  const ofNumber = identityNumber === undefined ? undefined : seen("number", identityNumber, place.row)
  if (ofNumber !== undefined) {
    found.push(diagnostic(messages.make("roster/IdentityRepeated", { row: ofNumber }), place, at("identityNumber")))
  }
  if (identityNumber === undefined && person === undefined) {
    const row = seen("name", `${name}\n${birthDate === undefined ? "" : dateText(birthDate)}`, place.row)
    if (row !== undefined && birthDate !== undefined) {
      found.push(diagnostic(messages.make("roster/NameAndBirthRepeated", { row }), place, at("name")))
    }
  }
  return found
}

/**
 * Reads a roster as a stream: a line is given as soon as it has been read, and no more than a few are held. The value of
 * the generator, when it is done, is the {@link Summary}. Throws {@link RosterUnreadable} for a file that cannot be read
 * at all.
 *
 * @category reading
 * @since 0.1.0
 */
export async function* decode(source: Source, options: DecodeOptions = {}): AsyncGenerator<Line, Summary> {
  const { columns, maximumBytes = gibibyte, onProgress, sheets, villages } = options
  const mapped = mappingOf(columns)
  const context = { villages: villages === undefined ? undefined : [...villages] }
  const seen = makeSeen()
  const codes = new Map<Code, number>()
  const levels = { error: 0, warning: 0, hint: 0 }
  let asOf = options.asOf === undefined ? undefined : CalendarDate.make(options.asOf)
  let [lines, sound, rows, headers, most] = [0, 0, 0, 0, 0]
  let sheet: string | undefined
  let header: Header | undefined
  let pending: Array<Row> = []

  const told = (line: Line): Line => {
    for (const { code, level } of line.diagnostics) {
      codes.set(code, (codes.get(code) ?? 0) + 1)
      levels[level]++
    }
    return line
  }
  const lineOf = (row: Row, of: Header): Line | undefined => {
    if (isNoLine(row, of)) return undefined
    const { diagnostics, draft } = decodeRow(row, of.columns, { ...context, asOf })
    const line: Line =
      draft === undefined
        ? { place: row, diagnostics }
        : { place: draft.place, draft, diagnostics: [...diagnostics, ...repetitions(draft, seen)] }
    lines++
    if (draft !== undefined && line.diagnostics.every(({ level }) => level !== "error")) sound++
    return told({ ...line, place: { sheet: row.sheet, row: row.row } })
  }
  /** Looks for the header among the rows that are held back; what comes before it is its title. */
  function* begin(isLast: boolean): Generator<Line> {
    const index = pending.findIndex(
      (_, at) => (at + 1 < pending.length || isLast) && headerAt(pending, at, mapped) !== undefined
    )
    if (index < 0) return
    header = headerAt(pending, index, mapped)
    const head = pending[index]
    if (header === undefined || head === undefined) return
    headers++
    if (options.asOf === undefined)
      asOf =
        pending
          .slice(0, index)
          .map(dayOfTitle)
          .find((day) => day !== undefined) ?? asOf
    const rest = pending.slice(index + header.rows)
    pending = []
    if (header.diagnostics.length > 0)
      yield told({ place: { sheet: head.sheet, row: head.row }, diagnostics: header.diagnostics })
    for (const row of rest) {
      const line = lineOf(row, header)
      if (line !== undefined) yield line
    }
  }
  function* end(): Generator<Line> {
    if (header === undefined) yield* begin(true)
    if (header === undefined && sheet !== undefined && pending.length > 0) {
      const place = { sheet, row: pending[0]?.row ?? 1 }
      yield told({ place, diagnostics: [diagnostic(messages.make("roster/SheetPassedOver"), place)] })
    }
    header = undefined
    pending = []
  }

  for await (const row of rowsOf(source, maximumBytes)) {
    if (sheets !== undefined && !sheets.includes(row.sheet)) continue
    if (row.sheet !== sheet) {
      yield* end()
      sheet = row.sheet
      most = 0
    }
    rows++
    most++
    if (rows % everyRows === 0) onProgress?.({ sheet: row.sheet, rows })
    if (header !== undefined) {
      const line = lineOf(row, header)
      if (line !== undefined) yield line
    } else if (most <= mostRowsBefore + 2) {
      pending.push(row)
      yield* begin(false)
    }
  }
  yield* end()
  onProgress?.({ sheet: sheet ?? "", rows })
  if (headers === 0) throw unreadable("NoHeader", mostRowsBefore)
  return { lines, sound, levels, codes, asOf }
}

/**
 * Reads a whole roster.
 *
 * @example
 * ```ts
 * import { decodeAll, fromBytes } from "@cunguan/roster"
 *
 * const csv = "姓名,性别,所在村,选聘年份\n岑　山,男,示例村,2008\n陆远,女,示例村,08级\n"
 * const { lines, summary } = await decodeAll(fromBytes(new TextEncoder().encode(csv)))
 *
 * lines[0]?.draft?.name // => "岑山"
 * lines[1]?.diagnostics.map(({ address, code }) => `${address} ${code}`) // => ["D3 roster/WordUnknown"]
 * summary.sound // => 2
 * ```
 *
 * @category reading
 * @since 0.1.0
 */
export const decodeAll = async (source: Source, options: DecodeOptions = {}): Promise<Roster> => {
  const lines: Array<Line> = []
  const stream = decode(source, options)
  for (;;) {
    const next = await stream.next()
    if (next.done === true) return { lines, summary: next.value }
    lines.push(next.value)
  }
}
