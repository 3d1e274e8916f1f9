import type { StorageReason } from "@cunguan/core/journal/JournalError"
import { Tables } from "@cunguan/storage-sql"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"

/** The tables were written by a newer version, and were left as they are. */
export class NewerTables extends Data.TaggedError("NewerTables")<{
  readonly reason: Extract<StorageReason, { readonly _tag: "NewerFormat" }>
}> {}

/** The last step that the tables of a format have taken, 0 where there are none. */
const lastStep = Effect.fnUntraced(function* (sql: SqlClient.SqlClient, schema: string, { table }: Tables.Format) {
  const [found] = yield* sql<{ readonly name: string | null }>`
    SELECT to_regclass(${`"${schema}"."${table}"`})::text AS "name"
  `
  if (found?.name == null) return 0
  const [last] = yield* sql<{ readonly id: number | null }>`SELECT max("migration_id") AS "id" FROM ${sql(table)}`
  return last?.id ?? 0
})

/** Any number that nobody else locks, so that of two programs that open a new database only one makes the tables. */
const lock = 0x43554e47

/** Makes the schema and its tables where there are none, and brings them up to date: all of it or none. */
export const prepare = Effect.fnUntraced(function* (
  sql: SqlClient.SqlClient,
  schema: string,
  formats: ReadonlyArray<Tables.Format>
) {
  const steps = yield* Effect.forEach(formats, (format) => lastStep(sql, schema, format))
  for (const [index, format] of formats.entries()) {
    const [found = 0, known] = [steps[index], Tables.latest(format)]
    if (found > known) return yield* new NewerTables({ reason: { _tag: "NewerFormat", found, known } })
  }
  if (formats.every((format, index) => steps[index] === Tables.latest(format))) return
  const work = Effect.gen(function* () {
    yield* sql`SELECT pg_advisory_xact_lock(${lock})`
    yield* sql`CREATE SCHEMA IF NOT EXISTS ${sql(schema)}`
    yield* Effect.forEach(formats, Tables.migrate, { discard: true })
  })
  yield* Effect.provideService(sql.withTransaction(work), SqlClient.SqlClient, sql)
})
