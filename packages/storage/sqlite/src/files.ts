/** The two files of an office: that of its journal, and that of its keys. */
import type { Journal } from "@cunguan/core/journal/Journal"
import type { JournalFailure } from "@cunguan/core/journal/JournalError"
import type { KeyRing } from "@cunguan/core/journal/Seal"
import { SqlJournal, SqlKeyRing, Tables } from "@cunguan/storage-sql"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import * as Database from "./database.ts"
import { faultsAt } from "./failure.ts"

/**
 * How a file is opened.
 *
 * - `busyTimeout`: how long to wait for another process that writes, in milliseconds; 5,000 by default. The thread waits
 * - `readOnly`: open an existing file for reading alone
 *
 * @category models
 * @since 0.1.0
 */
export interface FileOptions {
  readonly busyTimeout?: number
  readonly readOnly?: boolean
}

export const journalFormat: Database.Format = {
  applicationId: 0x43554e47,
  tables: Tables.journal,
  pragmas: ["journal_mode = WAL", "synchronous = FULL"]
}

/**
 * `secure_delete` overwrites the bytes of a destroyed key in the file; a write-ahead log would keep a copy of the page, so
 * there is none here.
 */
export const keysFormat: Database.Format = {
  applicationId: 0x43554e4b,
  tables: Tables.keys,
  pragmas: ["journal_mode = DELETE", "synchronous = EXTRA", "secure_delete = ON"]
}

const openedAs = ({ busyTimeout = 5000, readOnly = false }: FileOptions) => ({ busyTimeout, readOnly })

export const openJournal = (
  location: string,
  options: FileOptions & Pick<Database.OpenOptions, "maximumPages" | "older">
): Effect.Effect<Journal["Service"], JournalFailure, Scope.Scope> => {
  const { maximumPages, older } = options
  return Effect.map(
    Database.open(location, journalFormat, { ...openedAs(options), maximumPages, older }),
    ({ direct, sql }) => SqlJournal.make(sql, faultsAt(location), direct)
  )
}

export const openKeys = (
  location: string,
  options: FileOptions
): Effect.Effect<KeyRing["Service"], JournalFailure, Scope.Scope> =>
  Effect.map(Database.open(location, keysFormat, openedAs(options)), ({ direct, sql }) =>
    SqlKeyRing.make(sql, faultsAt(location), direct)
  )
