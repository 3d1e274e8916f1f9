/**
 * A journal and its keys on the SQLite that is built into Node.js: no server, no native dependency.
 *
 * The journal is one file with a write-ahead log, flushed to the disk at every append. The keys of personal data are in
 * a second file beside it, `<path>.keys`, so that a copy of the journal alone opens no personal data: back both up, and
 * apart from each other.
 *
 * @since 0.1.0
 */
import { createHash, randomBytes } from "node:crypto"
import { Journal } from "@cunguan/core/journal/Journal"
import { JournalFailure } from "@cunguan/core/journal/JournalError"
import { KeyRing } from "@cunguan/core/journal/Seal"
import { SqlJournal, SqlKeyRing, Tables } from "@cunguan/storage-sql"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Database from "./database.ts"
import { faultsAt } from "./failure.ts"
import { inMemory, locationOf } from "./location.ts"

export { QueryTables } from "@cunguan/storage-sql"
export { type QueryTablesOptions, sqliteQueryTables } from "./queryTables.ts"

/**
 * How a journal is opened.
 *
 * - `busyTimeout`: how long to wait for another process that writes, in milliseconds; 5,000 by default. The thread waits
 * - `maximumPages`: the most pages of 4,096 bytes that the journal may take; unlimited by default
 * - `readOnly`: open an existing journal for reading alone
 * - `newKeys`: begin a new key file for a journal whose keys are lost; what they sealed stays closed
 *
 * @category models
 * @since 0.1.0
 */
export interface SqliteOptions {
  readonly busyTimeout?: number
  readonly maximumPages?: number
  readonly readOnly?: boolean
  readonly newKeys?: boolean
}

/**
 * Opens the journal at a path, and makes it where there is none; both files are closed with the layer. A relative path is
 * that of the moment of this call. With `:memory:` nothing is kept.
 *
 * Fails with a {@link JournalFailure}, and leaves the file as it is, where it is not a journal, is of a newer format, is
 * held by another process, or has lost its keys; and where the path is empty or an address such as `file:town.db`, which
 * SQLite would not take for the path of a file.
 *
 * @example
 * ```ts
 * import { Effect } from "effect"
 * import * as Journal from "@cunguan/core/journal/Journal"
 * import { sqlite } from "@cunguan/storage-sqlite"
 *
 * const program = Effect.gen(function* () {
 *   const journal = yield* Journal.Journal
 *   return yield* journal.offices
 * })
 *
 * await Effect.runPromise(Effect.provide(program, sqlite(":memory:"))) // => []
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const sqlite = (path: string, options: SqliteOptions = {}): Layer.Layer<Journal | KeyRing, JournalFailure> => {
  const location = locationOf(path)
  return location === undefined
    ? Layer.effectContext(
        Effect.fail(new JournalFailure({ location: JSON.stringify(path ?? null), reason: { _tag: "NotALocation" } }))
      )
    : open(location, options)
}

const journalFile: Database.Format = {
  applicationId: 0x43554e47,
  tables: Tables.journal,
  pragmas: ["journal_mode = WAL", "synchronous = FULL"]
}

/**
 * `secure_delete` overwrites the bytes of a destroyed key in the file; a write-ahead log would keep a copy of the page, so
 * there is none here.
 */
const keyFile: Database.Format = {
  applicationId: 0x43554e4b,
  tables: Tables.keys,
  pragmas: ["journal_mode = DELETE", "synchronous = EXTRA", "secure_delete = ON"]
}

const sha256 = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest()

const open = (location: string, options: SqliteOptions) =>
  Layer.effectContext(
    Effect.gen(function* () {
      const { busyTimeout = 5000, maximumPages, readOnly = false, newKeys = false } = options
      const { sql } = yield* Database.open(location, journalFile, { busyTimeout, maximumPages, readOnly })
      const journal = SqlJournal.make(sql, sha256, faultsAt(location))
      const keysAt = location === inMemory ? location : `${location}.keys`
      if (location !== inMemory && !newKeys && !Database.exists(keysAt) && (yield* journal.offices).length > 0) {
        return yield* new JournalFailure({ location, reason: { _tag: "KeysMissing" } })
      }
      const keys = yield* Database.open(keysAt, keyFile, { busyTimeout, readOnly })
      const ring = SqlKeyRing.make(keys.sql, randomBytes, faultsAt(keysAt))
      return Context.make(Journal, journal).pipe(Context.add(KeyRing, ring))
    })
  )
