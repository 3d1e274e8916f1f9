/**
 * Rosters (花名册) of village officials, in and out of an office: .xlsx and .csv as they are found in the wild.
 *
 * @since 0.1.0
 */

export { type Applied, type ApplyOptions, type ApplyProgress, apply, type NotDone } from "./apply.ts"
export { type Cell, dayOfSerial, type Row } from "./Cell.ts"
export { type ColumnId, columnText, type Group, groupOf, groupText, headingOf } from "./Column.ts"
export {
  type Code,
  type Diagnostic,
  diagnosticMessages,
  type Level,
  renderDiagnostic
} from "./Diagnostic.ts"
export {
  type Change,
  type ComparedOffice,
  type CompareOptions,
  compare,
  type Difference,
  type Matched,
  type Newcomer,
  type Question
} from "./Difference.ts"
export { type Draft, isSound, type Line, type Schooling, type Spell } from "./Draft.ts"
export { type DecodeOptions, decode, decodeAll, type ReadProgress, type Roster, type Summary } from "./decode.ts"
export type { VillageName } from "./decodeRow.ts"
export { type ExportOptions, exportCsv, exportedColumns, exportXlsx } from "./export.ts"
export { agrees, type DateText, type DayChoice, dateText } from "./grammar/DateText.ts"
export { address, columnLetters, columnNumber, type RowPlace } from "./Place.ts"
export { type Plan, type PlannedAct, type PlanOptions, plan, planMessages, type Remark } from "./Plan.ts"
export {
  type PostedField,
  type PostedLine,
  type PostedList,
  PostedNumber,
  type Printable,
  type PrintOptions,
  postedList,
  postedMessages,
  printable,
  printPosted
} from "./Printable.ts"
export { digestOf, fromBytes, fromFile, type Source } from "./Source.ts"
export { RosterUnreadable, unreadableMessages } from "./Unreadable.ts"
export type { Orientation, SheetCell, SheetColumn } from "./write/Sheet.ts"
export { toBytes, toFile } from "./write/Target.ts"
