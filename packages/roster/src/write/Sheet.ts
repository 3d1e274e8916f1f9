/**
 * A sheet that is to be written: a title, a header of one or two rows, rows of text and numbers, and how it is printed.
 *
 * Rows may come one after the other, so that a long sheet is written as it is made.
 *
 * @since 0.1.0
 */

/**
 * A cell of a sheet: text stays text whatever it looks like, and a number is one.
 *
 * @category models
 * @since 0.1.0
 */
export type SheetCell = string | number | undefined

/**
 * A column: its heading, the heading of the group above it, and its width in characters of half width.
 *
 * @category models
 * @since 0.1.0
 */
export interface SheetColumn {
  readonly heading: string
  readonly group?: string
  readonly width?: number
  /** Whether its text is kept from what spreadsheets do to long numbers. */
  readonly isLongNumber?: boolean
}

/**
 * How a sheet is printed on A4.
 *
 * @category models
 * @since 0.1.0
 */
export type Orientation = "portrait" | "landscape"

/**
 * A sheet.
 *
 * - `title`, `subtitle`, `above`: rows of their own above the header, over its whole width
 * - `notes`: sentences below
 * - `closing`: rows at the end, such as who made it and on which day
 *
 * @category models
 * @since 0.1.0
 */
export interface Sheet {
  readonly name: string
  readonly title: string
  readonly subtitle?: string
  readonly above?: ReadonlyArray<string>
  readonly columns: ReadonlyArray<SheetColumn>
  readonly rows: Iterable<ReadonlyArray<SheetCell>> | AsyncIterable<ReadonlyArray<SheetCell>>
  readonly notes?: ReadonlyArray<string>
  readonly closing?: ReadonlyArray<string>
  readonly orientation?: Orientation
}

/** A stretch of cells that are merged, counted from 1. */
export interface Merge {
  readonly from: readonly [row: number, column: number]
  readonly to: readonly [row: number, column: number]
}

/** The rows above the lines of a sheet, and what is merged in them. */
export const headOf = ({ above = [], columns, subtitle, title }: Sheet) => {
  const top = [title, ...(subtitle === undefined ? [] : [subtitle]), ...above]
  const first = top.length + 1
  const hasGroups = columns.some(({ group }) => group !== undefined)
  const merges: Array<Merge> =
    columns.length > 1 ? top.map((_, row) => ({ from: [row + 1, 1], to: [row + 1, columns.length] })) : []
  if (!hasGroups) return { top, header: [columns.map(({ heading }) => heading)], merges }
  const upper: Array<string> = []
  const lower: Array<string> = []
  for (const [index, { group, heading }] of columns.entries()) {
    const before = columns[index - 1]?.group
    upper.push(group === undefined ? heading : group === before ? "" : group)
    lower.push(group === undefined ? "" : heading)
    if (group === undefined) merges.push({ from: [first, index + 1], to: [first + 1, index + 1] })
    else if (group !== before) {
      const more = columns.slice(index).findIndex((column) => column.group !== group)
      const width = more < 0 ? columns.length - index : more
      if (width > 1) merges.push({ from: [first, index + 1], to: [first, index + width] })
    }
  }
  return { top, header: [upper, lower], merges }
}
