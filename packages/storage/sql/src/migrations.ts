/**
 * The tables, as steps from one format to the next. A step, once released, stays as it is: a change is another step.
 */
import * as Effect from "effect/Effect"
import * as Migrator from "effect/sql/Migrator"
import * as SqlClient from "effect/sql/SqlClient"
import { isSqlError, type SqlError } from "effect/sql/SqlError"
import * as Dialect from "./dialect.ts"
import * as QueryTables from "./queryTables/tables.ts"

/**
 * Steps by their number and name, the table in which is kept how far they have gone, and the columns that the tables have
 * after the last step.
 */
export interface Format {
  readonly table: string
  readonly columns: Readonly<Record<string, ReadonlyArray<string>>>
  readonly steps: Readonly<Record<string, Effect.Effect<void, SqlError, SqlClient.SqlClient>>>
}

const step = (
  work: (sql: SqlClient.SqlClient, dialect: Dialect.Dialect) => ReadonlyArray<Effect.Effect<unknown, SqlError>>
): Effect.Effect<void, SqlError, SqlClient.SqlClient> =>
  Effect.flatMap(SqlClient.SqlClient, (sql) => Effect.all(work(sql, Dialect.make(sql)), { discard: true }))

/**
 * Office and stream lead the keys, so that a stream is read from one place and the tables can be spread by office.
 * `ordinal` is the place among the entries of the command: the index over it keeps a command from being kept twice
 * whatever the program does. The tables are made where they are missing, because files of the first format have them.
 */
export const journal: Format = {
  table: "journalMigration",
  columns: {
    event: [
      ...["office", "stream", "version", "sequence", "command", "ordinal"],
      ...["recordedAt", "type", "body", "previous", "hash"]
    ],
    snapshot: ["office", "name", "format", "sequence", "head", "key", "digest", "body"]
  },
  steps: {
    "0001_event": step((sql, { strict, text }) => [
      sql`CREATE TABLE IF NOT EXISTS "event" (
        "office" ${text} NOT NULL,
        "stream" ${text} NOT NULL,
        "version" INTEGER NOT NULL CHECK ("version" >= 1),
        "sequence" INTEGER NOT NULL CHECK ("sequence" >= 1),
        "command" ${text} NOT NULL,
        "ordinal" INTEGER NOT NULL,
        "recordedAt" ${text} NOT NULL,
        "type" ${text} NOT NULL,
        "body" ${text} NOT NULL,
        "previous" ${text} NOT NULL,
        "hash" ${text} NOT NULL,
        PRIMARY KEY ("office", "stream", "version")
      ) ${strict}`,
      sql`CREATE UNIQUE INDEX IF NOT EXISTS "eventBySequence" ON "event" ("office", "sequence")`,
      sql`CREATE UNIQUE INDEX IF NOT EXISTS "eventByCommand" ON "event" ("office", "command", "ordinal")`
    ]),
    "0002_snapshot": step((sql, { bytes, strict, text }) => [
      sql`CREATE TABLE "snapshot" (
        "office" ${text} NOT NULL,
        "name" ${text} NOT NULL,
        "format" ${text} NOT NULL,
        "sequence" INTEGER NOT NULL,
        "head" ${text} NOT NULL,
        "key" ${text} NOT NULL,
        "digest" ${text} NOT NULL,
        "body" ${bytes} NOT NULL,
        PRIMARY KEY ("office", "name")
      ) ${strict}`
    ])
  }
}

/** A key without bytes was destroyed. */
export const keys: Format = {
  table: "keyMigration",
  columns: { personKey: ["office", "person", "bytes"], officeSecret: ["office", "bytes"] },
  steps: {
    "0001_key": step((sql, { bytes, strict, text }) => [
      sql`CREATE TABLE IF NOT EXISTS "personKey" (
        "office" ${text} NOT NULL,
        "person" ${text} NOT NULL,
        "bytes" ${bytes} CHECK (length("bytes") = 32),
        PRIMARY KEY ("office", "person")
      ) ${strict}`,
      sql`CREATE TABLE IF NOT EXISTS "officeSecret" (
        "office" ${text} NOT NULL PRIMARY KEY,
        "bytes" ${bytes} NOT NULL CHECK (length("bytes") = 32)
      ) ${strict}`
    ])
  }
}

/**
 * What is read by tools of others. Rows need not be carried over, because a rebuild writes them: a change of the columns is
 * one more step, which drops these tables and makes them anew.
 */
export const queries: Format = {
  table: "queryMigration",
  columns: Object.fromEntries(
    QueryTables.all.map((table) => [table.name, QueryTables.columnsOf(table).map(({ name }) => name)])
  ),
  steps: {
    "0001_tables": step((sql, dialect) =>
      QueryTables.all.map((table) => {
        const types = { ...dialect, integer: sql.literal("INTEGER") }
        const columns = QueryTables.columnsOf(table)
        const key = columns.filter(({ isKey }) => isKey).map(({ name }) => sql`${sql(name)}`)
        const parts = [
          ...columns.map(
            ({ isKey, name, type }) => sql`${sql(name)} ${types[type]}${sql.literal(isKey ? " NOT NULL" : "")}`
          ),
          sql`PRIMARY KEY (${sql.csv(key)})`
        ]
        return sql`CREATE TABLE ${sql(table.name)} (${sql.csv(parts)}) ${dialect.strict}`
      })
    )
  }
}

/** The number of the last step of a format. */
export const latest = ({ steps }: Format): number =>
  Math.max(...Object.keys(steps).map((name) => Number.parseInt(name, 10)))

/** Fails where a table of the same name was there before and has not our columns: it is somebody else's. */
const lookAtColumns = ({ columns }: Format): Effect.Effect<void, SqlError, SqlClient.SqlClient> =>
  Effect.flatMap(SqlClient.SqlClient, (sql) =>
    Effect.forEach(
      Object.entries(columns),
      ([table, names]) =>
        sql`SELECT ${sql.literal(names.map((name) => `"${name}"`).join(", "))} FROM ${sql(table)} LIMIT 0`,
      { discard: true }
    )
  )

/** Takes the steps that are not taken yet, all of them or none. */
export const migrate = (format: Format): Effect.Effect<void, SqlError, SqlClient.SqlClient> =>
  Migrator.make({})({ loader: Migrator.fromRecord({ ...format.steps }), table: format.table }).pipe(
    // The steps fail with errors of SQL alone, and their numbers are our own, so that anything else is a mistake here.
    Effect.catchTag("MigrationError", (error) =>
      isSqlError(error.cause) ? Effect.fail(error.cause) : Effect.die(error)
    ),
    Effect.andThen(lookAtColumns(format))
  )
