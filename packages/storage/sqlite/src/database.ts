import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import { JournalFailure, type StorageReason } from "@cunguan/core/journal/JournalError"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { failureOf } from "./failure.ts"

/** What marks a file as ours, and how a new one is laid out. */
export interface Format {
  readonly applicationId: number
  readonly version: number
  readonly tables: string
  readonly pragmas: ReadonlyArray<string>
}

/** How a database is opened; times in milliseconds, sizes in pages of 4,096 bytes. */
export interface OpenOptions {
  readonly busyTimeout: number
  readonly maximumPages?: number | undefined
  readonly readOnly: boolean
}

const inMemory = ":memory:"

/** Whether there is something at the path that would be read. */
export const exists = (path: string): boolean => path !== inMemory && existsSync(path) && statSync(path).size > 0

/**
 * Reads a file's header before SQLite opens it, because opening a foreign file might already change it. The header is in
 * the main file from the first moment on: a new file is laid out before it is switched to a write-ahead log.
 */
const reasonAgainst = (path: string, format: Format): StorageReason | undefined => {
  const header = Buffer.alloc(100)
  const file = openSync(path, "r")
  try {
    readSync(file, header, 0, header.length, 0)
  } finally {
    closeSync(file)
  }
  if (header.toString("latin1", 0, 16) !== "SQLite format 3\0") return { _tag: "NotAJournal" }
  if (header.readInt32BE(68) !== format.applicationId) return { _tag: "NotAJournal" }
  const found = header.readInt32BE(60)
  return found > format.version ? { _tag: "NewerFormat", found, known: format.version } : undefined
}

const pragma = (database: DatabaseSync, name: string): unknown => database.prepare(`PRAGMA ${name}`).get()?.[name]

/** Runs a piece of work as one transaction that holds the write lock from its start. */
export const transaction = <A>(database: DatabaseSync, work: () => A): A => {
  database.exec("BEGIN IMMEDIATE")
  try {
    const result = work()
    database.exec("COMMIT")
    return result
  } catch (error) {
    // SQLite may have rolled back by itself, for instance when the disk is full.
    if (database.isTransaction) database.exec("ROLLBACK")
    throw error
  }
}

const layOut = (database: DatabaseSync, format: Format): void =>
  transaction(database, () => {
    // Another process may have laid it out while this one waited for the lock.
    if (pragma(database, "application_id") === format.applicationId) return
    database.exec(format.tables)
    database.exec(`PRAGMA application_id = ${format.applicationId}`)
    database.exec(`PRAGMA user_version = ${format.version}`)
  })

const openDatabase = (path: string, format: Format, options: OpenOptions): DatabaseSync | StorageReason => {
  const reason = exists(path) ? reasonAgainst(path, format) : undefined
  if (reason !== undefined) return reason
  const database = new DatabaseSync(path, { readOnly: options.readOnly })
  try {
    database.exec(`PRAGMA busy_timeout = ${options.busyTimeout}`)
    if (options.maximumPages !== undefined) database.exec(`PRAGMA max_page_count = ${options.maximumPages}`)
    database.exec("PRAGMA foreign_keys = ON")
    if (!options.readOnly) {
      if (pragma(database, "application_id") !== format.applicationId) layOut(database, format)
      for (const statement of format.pragmas) database.exec(`PRAGMA ${statement}`)
    }
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Opens a database, makes it where there is none, and closes it with the scope. */
export const open = (
  path: string,
  format: Format,
  options: OpenOptions
): Effect.Effect<DatabaseSync, JournalFailure, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.try({ try: () => openDatabase(path, format, options), catch: (error) => failureOf(path, error) }).pipe(
      Effect.flatMap((opened) =>
        opened instanceof DatabaseSync
          ? Effect.succeed(opened)
          : Effect.fail(new JournalFailure({ location: path, reason: opened }))
      )
    ),
    (database) => Effect.sync(() => database.close())
  )
