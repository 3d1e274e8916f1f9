import { closeSync, openSync, readSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import { JournalFailure, type StorageReason } from "@cunguan/core/journal/JournalError"
import { Tables } from "@cunguan/storage-sql"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import * as SqlClient from "effect/sql/SqlClient"
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

const pragma = (database: DatabaseSync, name: string): unknown => database.prepare(`PRAGMA ${name}`).get()?.[name]

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

/**
 * Brings the tables up to date. The number of the last step stands in the file's header too, which is read before the
 * file is opened.
 */
const bringUpToDate = Effect.fnUntraced(function* (format: Format, { database, sql }: Database) {
  const latest = Tables.latest(format.tables)
  if (pragma(database, "application_id") !== format.applicationId || pragma(database, "user_version") !== latest) {
    const work = Effect.andThen(
      Tables.migrate(format.tables),
      Effect.all([
        sql`PRAGMA application_id = ${sql.literal(String(format.applicationId))}`,
        sql`PRAGMA user_version = ${sql.literal(String(latest))}`
      ])
    )
    yield* Effect.provideService(sql.withTransaction(work), SqlClient.SqlClient, sql)
  }
  yield* Effect.forEach(format.pragmas, (statement) => sql.unsafe(`PRAGMA ${statement}`), { discard: true })
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
    const opened = { database, ...(yield* makeClient(database)) }
    if (!options.readOnly) {
      yield* Effect.mapError(bringUpToDate(format, opened), (error) => failureOf(path, error))
    } else {
      const [found, known] = [Number(pragma(database, "user_version")), Tables.latest(format.tables)]
      if (found < known && options.older !== true) return yield* fail({ _tag: "OlderFormat", found, known })
    }
    return opened
  })
