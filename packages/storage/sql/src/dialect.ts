/**
 * Where the databases differ: how a list is bound as one parameter, how rows are written at once, and how a table is made.
 */
import * as Effect from "effect/Effect"
import type * as SqlClient from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import type { Fragment } from "effect/sql/Statement"
import * as Statements from "./statements.ts"

/** A column of a table whose rows are written together: its name, and the type by which PostgreSQL binds a list of it. */
export interface Column {
  readonly name: string
  readonly type: "text" | "integer" | "date" | "boolean"
}

export interface Dialect {
  /** What stands in a text for the value that is bound at a place, counted from 1. */
  readonly parameter: (place: number) => string
  /** A list of texts as a query with one column, `value`. */
  readonly list: (values: ReadonlyArray<string>) => Fragment
  /** Writes rows, each a list of values in the order of the columns: all of them or none. */
  readonly insert: (
    table: string,
    columns: ReadonlyArray<Column>
  ) => (rows: ReadonlyArray<ReadonlyArray<unknown>>) => Effect.Effect<void, SqlError>
  /** The type of a column of text that is ordered by its code units. */
  readonly text: Fragment
  /** The type of a column of bytes. */
  readonly bytes: Fragment
  /** The type of a column of days, which are written as ISO texts. */
  readonly date: Fragment
  /** The type of a column of yes and no. */
  readonly boolean: Fragment
  /** What follows a table's columns, so that a value of another type is refused. */
  readonly strict: Fragment
}

/** The values of all rows; `flat` takes several times as long. */
const valuesOf = (rows: ReadonlyArray<ReadonlyArray<unknown>>): ReadonlyArray<unknown> => {
  const values: Array<unknown> = []
  for (const row of rows) values.push(...row)
  return values
}

/** SQLite binds at most 32,766 parameters. */
const mostParameters = 32_000

const sqlite = (sql: SqlClient.SqlClient, { run }: Statements.Statements): Dialect => ({
  parameter: () => "?",
  list: (values) => sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`,
  insert: (table, columns) => {
    const names = columns.map(({ name }) => `"${name}"`).join(", ")
    const row = `(${columns.map(() => "?").join(", ")})`
    const most = Math.floor(mostParameters / columns.length)
    const textOf = (rows: number) => `INSERT INTO "${table}" (${names}) VALUES ${Array(rows).fill(row).join(", ")}`
    return (rows) => {
      if (rows.length <= most) return run(textOf(rows.length), valuesOf(rows))
      const write = (some: ReadonlyArray<ReadonlyArray<unknown>>) => sql.unsafe(textOf(some.length), valuesOf(some)).raw
      const parts = Array.from({ length: Math.ceil(rows.length / most) }, (_, part) =>
        rows.slice(part * most, (part + 1) * most)
      )
      return sql.withTransaction(Effect.forEach(parts, write, { discard: true }))
    }
  },
  text: sql.literal("TEXT"),
  bytes: sql.literal("BLOB"),
  date: sql.literal("TEXT"),
  boolean: sql.literal("INTEGER"),
  strict: sql.literal("STRICT")
})

/** The client cannot tell the type of a list without values; `unnest` fills up what is shorter than other lists. */
const listOf = (values: ReadonlyArray<unknown>): ReadonlyArray<unknown> | null =>
  values.every((value) => value === null) ? null : values

const postgres = (sql: SqlClient.SqlClient, { run }: Statements.Statements): Dialect => ({
  parameter: (place) => `$${place}`,
  list: (values) => sql`(SELECT unnest(${values}::text[]) AS value)`,
  insert: (table, columns) => {
    const names = columns.map(({ name }) => `"${name}"`).join(", ")
    const lists = columns.map(({ type }, at) => `$${at + 1}::${type}[]`).join(", ")
    const text = `INSERT INTO "${table}" (${names}) SELECT * FROM unnest(${lists})`
    return (rows) =>
      run(
        text,
        columns.map((_, at) => listOf(rows.map((row) => row[at])))
      )
  },
  text: sql.literal('text COLLATE "C"'),
  bytes: sql.literal("bytea"),
  date: sql.literal("date"),
  boolean: sql.literal("boolean"),
  strict: sql.literal("")
})

export const make = (sql: SqlClient.SqlClient, statements = Statements.make(sql)): Dialect =>
  sql.onDialectOrElse({ pg: () => postgres(sql, statements), orElse: () => sqlite(sql, statements) })
