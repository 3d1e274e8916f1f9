import { JournalFailure, type StorageReason } from "@cunguan/core/journal/JournalError"
import type { SqlJournal } from "@cunguan/storage-sql"
import { isSqlError } from "effect/sql/SqlError"

/** Primary result codes of SQLite; the upper bits of an error code only detail them. */
const primary = { busy: 5, locked: 6, readOnly: 8, full: 13, cannotOpen: 14, notADatabase: 26 }

/**
 * Reads an error of `node:sqlite`, also where effect's client has wrapped it. Only its numeric code is kept: its text may
 * quote what was bound.
 */
export const failureOf = (location: string, error: unknown): JournalFailure =>
  new JournalFailure({ location, reason: reasonOf(isSqlError(error) ? error.reason.cause : error) })

const reasonOf = (error: unknown): StorageReason => {
  if (typeof error !== "object" || error === null) return { _tag: "Unreadable", code: "unknown" }
  if ("errcode" in error && typeof error.errcode === "number") {
    switch (error.errcode & 255) {
      case primary.busy:
      case primary.locked:
        return { _tag: "Locked" }
      case primary.readOnly:
        return { _tag: "ReadOnly" }
      case primary.full:
        return { _tag: "DiskFull" }
      case primary.cannotOpen:
        return { _tag: "FolderMissing" }
      case primary.notADatabase:
        return { _tag: "NotAJournal" }
      default:
        return { _tag: "Unreadable", code: `SQLite ${error.errcode}` }
    }
  }
  if ("code" in error && typeof error.code === "string") {
    if (error.code === "ENOSPC" || error.code === "EDQUOT") return { _tag: "DiskFull" }
    if (error.code === "EROFS" || error.code === "EACCES" || error.code === "EPERM") return { _tag: "ReadOnly" }
    if (error.code === "EISDIR") return { _tag: "NotAJournal" }
    return { _tag: "Unreadable", code: error.code }
  }
  return { _tag: "Unreadable", code: "unknown" }
}

/** A statement that failed here has not been carried out, and waiting for a lock is left to SQLite. */
export const faultsAt = (location: string): SqlJournal.Faults => ({
  failureOf: (error) => failureOf(location, error),
  persistently: (work) => work
})
