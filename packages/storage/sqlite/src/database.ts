import { closeSync, openSync, readSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import { JournalFailure, type StorageReason } from "@cunguan/core/journal/JournalError"
import { Tables } from "@cunguan/storage-sql"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import type * as Scope from "effect/Scope"
import * as SqlClient from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import { type Client, makeClient } from "./client.ts"
import { failureOf } from "./failure.ts"
import * as Location from "./location.ts"

/** What marks a file as ours, its tables, and how it is flushed. */
export interface Format {
  readonly applicationId: number
  readonly tables: Tables.Format
  readonly pragmas: ReadonlyArray<string>
}

/** An open file. */
export interface Database extends Client {
  readonly database: DatabaseSync
}

/**
 * How a database is opened; times in milliseconds, sizes in pages of 4,096 bytes. With `older`, one of an older format is
 * read too, by whoever reads only what every format has.
 */
export interface OpenOptions {
  readonly busyTimeout: number
  readonly maximumPages?: number | undefined
  readonly readOnly: boolean
  readonly older?: boolean | undefined
}

/**
 * Reads a file's header before SQLite opens it, because opening a foreign file might already change it. The header is in
 * the main file from the first moment on: a new file is laid out before it is switched to a write-ahead log.
 */
export const reasonAgainst = (path: string, format: Format): StorageReason | undefined => {
  const header = Buffer.alloc(100)
  const file = openSync(path, "r")
  try {
    readSync(file, header, 0, header.length, 0)
  } finally {
    closeSync(file)
  }
  if (header.toString("latin1", 0, 16) !== "SQLite format 3\0") return { _tag: "NotAJournal" }
  if (header.readInt32BE(68) !== format.applicationId) return { _tag: "NotAJournal" }
  const [found, known] = [header.readInt32BE(60), Tables.latest(format.tables)]
  return found > known ? { _tag: "NewerFormat", found, known } : undefined
}

const openDatabase = (path: string, format: Format, options: OpenOptions): DatabaseSync | StorageReason => {
  const reason = Location.isTaken(path) ? reasonAgainst(path, format) : undefined
  if (reason !== undefined) return reason
  const database = new DatabaseSync(path, { readOnly: options.readOnly })
  try {
    database.exec(`PRAGMA busy_timeout = ${options.busyTimeout}`)
    if (options.maximumPages !== undefined) database.exec(`PRAGMA max_page_count = ${options.maximumPages}`)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** The value of a pragma that is a number. */
const numberOf = (sql: SqlClient.SqlClient, pragma: string): Effect.Effect<number, SqlError> =>
  Effect.map(sql.unsafe(`PRAGMA ${pragma}`).values, ([row]) => Number(row?.[0]))

/**
 * Why the tables of an open file are not for this version; nothing where they are. The header of the file was read
 * before, and what a newer version wrote last may still be in the write-ahead log alone.
 */
const reasonOfVersion = (
  found: number,
  { tables }: Format,
  { older = false, readOnly }: OpenOptions
): StorageReason | undefined => {
  const known = Tables.latest(tables)
  if (found > known) return { _tag: "NewerFormat", found, known }
  return readOnly && !older && found < known ? { _tag: "OlderFormat", found, known } : undefined
}

/** Milliseconds between two attempts. */
const pause = 5

/**
 * Brings the tables up to date. The number of the last step stands in the file's header too, which is read before the
 * file is opened.
 */
const bringUpToDate = Effect.fnUntraced(function* (
  path: string,
  format: Format,
  sql: SqlClient.SqlClient,
  found: number,
  { busyTimeout }: OpenOptions
) {
  const latest = Tables.latest(format.tables)
  if ((yield* numberOf(sql, "application_id")) !== format.applicationId || found !== latest) {
    const work = Effect.andThen(
      Tables.migrate(format.tables),
      Effect.all([
        sql`PRAGMA application_id = ${sql.literal(String(format.applicationId))}`,
        sql`PRAGMA user_version = ${sql.literal(String(latest))}`
      ])
    )
    yield* Effect.provideService(sql.withTransaction(work), SqlClient.SqlClient, sql)
  }
  // SQLite itself does not wait where several processes switch a new file to a write-ahead log at once.
  yield* Effect.retry(
    Effect.forEach(format.pragmas, (statement) => sql.unsafe(`PRAGMA ${statement}`), { discard: true }),
    {
      while: (error) => failureOf(path, error).reason._tag === "Locked",
      schedule: Schedule.upTo(Schedule.spaced(pause), { duration: busyTimeout })
    }
  )
})

/** Opens a database, makes it where there is none, brings it up to date, and closes it with the scope. */
export const open = (
  path: string,
  format: Format,
  options: OpenOptions
): Effect.Effect<Database, JournalFailure, Scope.Scope> =>
  Effect.gen(function* () {
    const fail = (reason: StorageReason) => new JournalFailure({ location: path, reason })
    const database = yield* Effect.acquireRelease(
      Effect.try({ try: () => openDatabase(path, format, options), catch: (error) => failureOf(path, error) }).pipe(
        Effect.flatMap((opened) =>
          opened instanceof DatabaseSync ? Effect.succeed(opened) : Effect.fail(fail(opened))
        )
      ),
      (database) => Effect.sync(() => database.close())
    )
    const client = yield* makeClient(database)
    const { sql } = client
    yield* Effect.gen(function* () {
      const found = yield* numberOf(sql, "user_version")
      const reason = reasonOfVersion(found, format, options)
      if (reason !== undefined) return yield* fail(reason)
      if (!options.readOnly) yield* bringUpToDate(path, format, sql, found, options)
    }).pipe(Effect.mapError((error) => (error._tag === "SqlError" ? failureOf(path, error) : error)))
    return { database, ...client }
  })
