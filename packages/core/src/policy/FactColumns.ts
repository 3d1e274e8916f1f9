/**
 * The rows of many subjects as columns: a typed array for each fact, for judging a population.
 *
 * Numbers and decimals take eight bytes, days and texts four, yes and no, members and ranks two. A text is a number of the
 * dictionary that all columns share. Lists have no column.
 *
 * @since 0.1.0
 */
import type { FactRow, FactValue } from "./FactRow.ts"
import type { Fact, FactTable } from "./FactTable.ts"

/**
 * The values of one fact. The lowest number of its array says unknown, in a column of numbers what is no number (`NaN`).
 *
 * @category models
 * @since 0.1.0
 */
export type FactColumn = Float64Array | Int32Array | Int16Array

/**
 * Columns of a table, by the names of its facts.
 *
 * @category models
 * @since 0.1.0
 */
export interface FactColumns {
  readonly table: FactTable
  readonly length: number
  readonly columns: { readonly [name: string]: FactColumn }
  /** 1 for a subject of whom no fact is unknown, so that whoever judges need not look. */
  readonly complete: Uint8Array
  /** The number of each text that stands in a column, or in an expression over these columns. */
  readonly dictionary: Map<string, number>
  readonly texts: Array<string>
}

/** What says unknown in a column. */
export const unknownOf = (column: FactColumn): number =>
  column instanceof Float64Array ? Number.NaN : column instanceof Int32Array ? -2_147_483_648 : -32_768

const columnOf = ({ kind }: Fact, length: number): FactColumn | undefined => {
  switch (kind) {
    case "number":
    case "decimal":
      return new Float64Array(length)
    case "date":
    case "text":
      return new Int32Array(length)
    case "boolean":
    case "oneOf":
    case "ranked":
      return new Int16Array(length)
    case "list":
      return undefined
  }
}

/**
 * Columns for so many subjects; every fact is unknown until it is {@link set}.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = (table: FactTable, length: number): FactColumns => ({
  table,
  length,
  columns: Object.fromEntries(
    Object.entries(table.fields).flatMap(([name, fact]) => {
      const column = columnOf(fact, length)
      return column === undefined ? [] : [[name, column.fill(unknownOf(column))]]
    })
  ),
  complete: new Uint8Array(length),
  dictionary: new Map(),
  texts: []
})

/** The number of a text. */
export const intern = ({ dictionary, texts }: FactColumns, text: string): number => {
  const known = dictionary.get(text)
  if (known !== undefined) return known
  dictionary.set(text, texts.length)
  return texts.push(text) - 1
}

const encode = (columns: FactColumns, column: FactColumn, value: FactValue): number => {
  if (value === undefined) return unknownOf(column)
  if (value === null) return -1
  return typeof value === "string" ? intern(columns, value) : Number(value)
}

/**
 * Puts a row into the columns.
 *
 * @example
 * ```ts
 * import * as FactColumns from "@cunguan/core/policy/FactColumns"
 * import * as FactRow from "@cunguan/core/policy/FactRow"
 * import * as FactTable from "@cunguan/core/policy/FactTable"
 *
 * const table = FactTable.make({
 *   county: FactTable.text({ zh: "县", en: "county" }, { absent: "notSupplied" }),
 *   marks: FactTable.number({ zh: "分数", en: "marks" }, { absent: "notSupplied" })
 * })
 * const read = FactRow.reader(table)
 * const columns = FactColumns.make(table, 2)
 * FactColumns.set(columns, 0, read({ county: "330282", marks: 81 }))
 * FactColumns.set(columns, 1, read({ marks: 60 }))
 *
 * Array.from(columns.columns["marks"] ?? []) // => [81, 60]
 * FactColumns.row(columns, 1) // => { county: undefined, marks: 60 }
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const set = (columns: FactColumns, index: number, row: FactRow): void => {
  let complete = 1
  for (const name in columns.columns) {
    const [column, value] = [columns.columns[name] as FactColumn, row[name]]
    column[index] = encode(columns, column, value)
    if (value === undefined) complete = 0
  }
  columns.complete[index] = complete
}

/**
 * The row of a subject, without its lists.
 *
 * @category operations
 * @since 0.1.0
 */
export const row = ({ columns, table, texts }: FactColumns, index: number): FactRow =>
  Object.fromEntries(
    Object.entries(columns).map(([name, column]) => {
      const value = column[index]
      if (value === undefined || Object.is(value, unknownOf(column))) return [name, undefined]
      return [name, table.fields[name]?.kind === "text" ? (texts[value] ?? null) : value]
    })
  )
