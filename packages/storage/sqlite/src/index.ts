/**
 * A journal and its keys on the SQLite that is built into Node.js: no server, no native dependency.
 *
 * The journal is one file with a write-ahead log, flushed to the disk at every append. The keys of personal data are in
 * a second file, `<path>.keys` beside it or wherever it is told, so that a copy of the journal alone opens no personal
 * data: back both up, and apart from each other.
 *
 * @since 0.1.0
 */
import { Journal } from "@cunguan/core/journal/Journal"
import { JournalFailure } from "@cunguan/core/journal/JournalError"
import { KeyRing } from "@cunguan/core/journal/Seal"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Files from "./files.ts"
import * as Location from "./location.ts"

export { QueryTables } from "@cunguan/storage-sql"
export { type Backup, type BackupOptions, backup, restore } from "./backup.ts"
export type { FileOptions } from "./files.ts"
export { type QueryTablesOptions, sqliteQueryTables } from "./queryTables.ts"

/**
 * How a journal is opened.
 *
 * - `keys`: the path of the file with its keys; by default that of the journal with `.keys` behind it
 * - `maximumPages`: the most pages of 4,096 bytes that the journal may take; unlimited by default
 * - `newKeys`: begin a new key file for a journal whose keys are lost; what they sealed stays closed
 *
 * @category models
 * @since 0.1.0
 */
export interface SqliteOptions extends Files.FileOptions {
  readonly keys?: string
  readonly maximumPages?: number
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
  const location = Location.of(path)
  const keysAt =
    options.keys !== undefined
      ? Location.of(options.keys)
      : location === undefined || location === Location.inMemory
        ? location
        : `${location}.keys`
  if (location === undefined || keysAt === undefined) {
    return Layer.effectContext(Effect.fail(Location.none(location === undefined ? path : options.keys)))
  }
  return Layer.effectContext(
    Effect.gen(function* () {
      const journal = yield* Files.openJournal(location, options)
      const isKept = keysAt !== Location.inMemory
      if (isKept && options.newKeys !== true && !Location.isTaken(keysAt) && (yield* journal.offices).length > 0) {
        return yield* new JournalFailure({ location, reason: { _tag: "KeysMissing" } })
      }
      return Context.make(Journal, journal).pipe(Context.add(KeyRing, yield* Files.openKeys(keysAt, options)))
    })
  )
}

/**
 * Opens the key ring at a path alone, and makes it where there is none: for a journal that is kept elsewhere, such as on
 * PostgreSQL.
 *
 * @example
 * ```ts
 * import { Effect } from "effect"
 * import * as Identifier from "@cunguan/core/journal/Identifier"
 * import * as Seal from "@cunguan/core/journal/Seal"
 * import { keyFile } from "@cunguan/storage-sqlite"
 *
 * const office = Identifier.OfficeId.make("zhouxiang")
 * const program = Seal.KeyRing.use((keys) => keys.officeSecret(office))
 * const secret = await Effect.runPromise(Effect.provide(program, keyFile(":memory:")))
 *
 * secret.length // => 32
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const keyFile = (path: string, options: Files.FileOptions = {}): Layer.Layer<KeyRing, JournalFailure> => {
  const location = Location.of(path)
  return Layer.effect(
    KeyRing,
    location === undefined ? Effect.fail(Location.none(path)) : Files.openKeys(location, options)
  )
}
