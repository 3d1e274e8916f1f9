/**
 * Where something stands in a file: the sheet, the row and the column, and the address that a spreadsheet shows for it.
 *
 * Rows and columns are counted from 1, as a spreadsheet counts rows. A .csv file has one sheet without a name; its rows
 * are its records, which a spreadsheet that opens it shows under the same numbers.
 *
 * @since 0.1.0
 */

/**
 * A row of a sheet.
 *
 * @category models
 * @since 0.1.0
 */
export interface RowPlace {
  readonly sheet: string
  readonly row: number
}

/**
 * The letters of a column: `A` for 1, `AA` for 27.
 *
 * @category rendering
 * @since 0.1.0
 */
export const columnLetters = (column: number): string => {
  let letters = ""
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  }
  return letters
}

/**
 * The number of a column from its letters, or from an address that begins with them: 2 for `B` and for `B5`.
 *
 * @category parsing
 * @since 0.1.0
 */
export const columnNumber = (address: string): number => {
  let number = 0
  for (const letter of address) {
    const code = letter.charCodeAt(0)
    if (code < 65 || code > 90) break
    number = number * 26 + code - 64
  }
  return number
}

/**
 * The address of a cell, as `D5`.
 *
 * @example
 * ```ts
 * import { address } from "@cunguan/roster"
 *
 * address(5, 4) // => "D5"
 * address(5, 28) // => "AB5"
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const address = (row: number, column: number): string => `${columnLetters(column)}${row}`
