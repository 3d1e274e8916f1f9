/**
 * A cell as a file holds it, before anybody says what it means: text, a number, a day, or nothing.
 *
 * A day is what a spreadsheet shows as one: a number with the format of a date. What stands for a day in a cell of plain
 * text or number is read by the grammar of its column.
 *
 * @since 0.1.0
 */
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"

/**
 * The value of a cell. `shown` is the number as the file writes it; `broken` stands for a formula that failed, as `#REF!`.
 *
 * @category models
 * @since 0.1.0
 */
export type Cell =
  | { readonly _tag: "Text"; readonly text: string }
  | { readonly _tag: "Number"; readonly number: number; readonly shown: string }
  | { readonly _tag: "Day"; readonly day: CalendarDate.CalendarDate | undefined }
  | { readonly _tag: "Broken" }

/**
 * A row with its cells; `cells[0]` is column A. Columns without anything are `undefined`.
 *
 * @category models
 * @since 0.1.0
 */
export interface Row {
  readonly sheet: string
  readonly row: number
  readonly cells: ReadonlyArray<Cell | undefined>
}

/**
 * A cell of text, or nothing where the text is blank.
 *
 * @category constructors
 * @since 0.1.0
 */
export const text = (value: string): Cell | undefined =>
  value.trim() === "" ? undefined : { _tag: "Text", text: value }

const first1900 = CalendarDate.make("1899-12-30")
const first1904 = CalendarDate.make("1904-01-01")

/** The last serial that stands for a day with four digits of a year. */
const lastSerial = 2_958_465

/**
 * The day of a spreadsheet's serial number. Serials count from 1 January 1900 and, like Lotus 1-2-3 before, take 1900 for
 * a leap year: 60 is a 29 February that never was, and every later serial is one too high. Files of old Macintosh
 * versions count from 1 January 1904.
 *
 * @example
 * ```ts
 * import { dayOfSerial } from "@cunguan/roster"
 *
 * dayOfSerial(59) // => "1900-02-28"
 * dayOfSerial(60) // => undefined
 * dayOfSerial(61) // => "1900-03-01"
 * dayOfSerial(39660) // => "2008-07-31"
 * ```
 *
 * @category conversions
 * @since 0.1.0
 */
export const dayOfSerial = (serial: number, from1904 = false): CalendarDate.CalendarDate | undefined => {
  const days = Math.floor(serial)
  if (!(days >= (from1904 ? 0 : 1) && days <= lastSerial)) return undefined
  if (from1904) return CalendarDate.addDays(first1904, days)
  if (days === 60) return undefined
  return CalendarDate.addDays(first1900, days < 60 ? days + 1 : days)
}

/**
 * The text of a cell as somebody would read it; a day as `2008-07-31`.
 *
 * @category conversions
 * @since 0.1.0
 */
export const textOf = (cell: Cell | undefined): string => {
  switch (cell?._tag) {
    case "Text":
      return cell.text
    case "Number":
      return cell.shown
    case "Day":
      return cell.day ?? ""
    default:
      return ""
  }
}
