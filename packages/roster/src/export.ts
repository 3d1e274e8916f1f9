/**
 * The roster of an office on a day, in the form in which it is read: what is exported and read again differs in nothing.
 *
 * @since 0.1.0
 */
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as Seal from "@cunguan/core/journal/Seal"
import type { OfficeState } from "@cunguan/core/office/OfficeState"
import * as Official from "@cunguan/core/people/Official"
import { type ColumnId, columnIds, groupOf, groupText, headingOf } from "./Column.ts"
import { padded } from "./grammar/name.ts"
import { type OfficialFacts, officialFacts } from "./officialFacts.ts"
import { csv } from "./write/csv.ts"
import type { Sheet, SheetCell, SheetColumn } from "./write/Sheet.ts"
import { xlsx } from "./write/xlsx.ts"
import * as Written from "./written.ts"

/**
 * How a roster is exported.
 *
 * - `on`: the day of the roster
 * - `include`: those in post on the day, or everybody who came by then; in post by default. Nobody who was forgotten
 * - `columns`: the columns, in the order of the table of terms; by default those of which an office keeps something
 * - `title`: by default the name of the office with 大学生村官花名册
 *
 * @category models
 * @since 0.1.0
 */
export interface ExportOptions {
  readonly on: string
  readonly include?: "inPost" | "everybody"
  readonly columns?: ReadonlyArray<ColumnId>
  readonly title?: string
}

/** What an office keeps nothing of, and what repeats other columns. */
const notKept: ReadonlySet<ColumnId> = new Set<ColumnId>([
  "currentPost",
  "nativePlace",
  "joinedParty",
  "startedWork",
  "agreementFrom",
  "agreementUntil",
  "training",
  "contact",
  "remarks"
])

/**
 * The columns of an export where none are named.
 *
 * @category tables
 * @since 0.1.0
 */
export const exportedColumns: ReadonlyArray<ColumnId> = columnIds.filter((column) => !notKept.has(column))

const widths: { readonly [Column in ColumnId]?: number } = {
  number: 6,
  name: 10,
  sex: 6,
  ethnicity: 8,
  identityNumber: 22,
  fullTimeSchool: 26,
  inServiceSchool: 26,
  agreement: 24,
  title: 20,
  village: 16,
  seats: 30,
  mentors: 24,
  secondment: 30,
  grades: 24,
  training: 24,
  remarks: 20
}

const sheetColumn = (column: ColumnId): SheetColumn => {
  const group = groupOf(column)
  return {
    heading: headingOf(column),
    ...(group === undefined ? {} : { group: groupText(group).zh }),
    width: widths[column] ?? 13,
    ...(column === "identityNumber" ? { isLongNumber: true } : {})
  }
}

/** What stands in a column for an official. */
const cellOf = (column: ColumnId, facts: OfficialFacts, number: number): SheetCell => {
  switch (column) {
    case "number":
      return number
    case "name":
      return facts.name === undefined ? undefined : padded(facts.name)
    case "person":
      return facts.official
    case "unit":
      return facts.unit
    default:
      return Written.of(facts, column)
  }
}

const sheetOf = (state: OfficeState, options: ExportOptions): Sheet => {
  const on = CalendarDate.make(options.on)
  const { columns = exportedColumns, include = "inPost", title } = options
  // Of somebody who was forgotten there is nothing left to list.
  const officials = Official.all(state.officials)
    .filter(({ personal }) => !Seal.isForgotten(personal))
    .filter((official) => (include === "inPost" ? Official.isInPost(official, on) : official.appointedOn <= on))
  const office = state.places.office?.name ?? ""
  const rows = function* (): Generator<ReadonlyArray<SheetCell>> {
    for (const [index, official] of officials.entries()) {
      const facts = officialFacts(state, official, on)
      yield columns.map((column) => cellOf(column, facts, index + 1))
    }
  }
  return {
    name: "花名册",
    title: title ?? `${office}大学生村官花名册`,
    subtitle: `（截至${CalendarDate.format(on, "zh")}）`,
    columns: columns.map(sheetColumn),
    rows: rows()
  }
}

/**
 * The roster of an office on a day as an .xlsx file: a title with the day, a header of two rows, ID numbers as text, and
 * set up for printing on A4.
 *
 * @category writing
 * @since 0.1.0
 */
export const exportXlsx = (state: OfficeState, options: ExportOptions): AsyncGenerator<Uint8Array> =>
  xlsx(sheetOf(state, options))

/**
 * The roster of an office on a day as a .csv file in UTF-8 with its mark. Nothing in it is run as a formula.
 *
 * @category writing
 * @since 0.1.0
 */
export const exportCsv = (state: OfficeState, options: ExportOptions): AsyncGenerator<Uint8Array> =>
  csv(sheetOf(state, options))
