import { JournalFailure, type StorageReason } from "@cunguan/core/journal/JournalError"
import type { SqlError } from "effect/sql/SqlError"

/** Codes of PostgreSQL (appendix A of its manual), whole or by their class of two characters. */
const reasonOfCode: Readonly<Record<string, StorageReason>> = {
  // Connection exceptions; the server shuts down, crashed, or is still starting; too many connections.
  "08": { _tag: "Unreachable" },
  "57P01": { _tag: "Unreachable" },
  "57P02": { _tag: "Unreachable" },
  "57P03": { _tag: "Unreachable" },
  "53300": { _tag: "Unreachable" },
  "28": { _tag: "AccessDenied" },
  "42501": { _tag: "AccessDenied" },
  "53100": { _tag: "DiskFull" },
  "25006": { _tag: "ReadOnly" },
  "55P03": { _tag: "Locked" },
  "40001": { _tag: "Locked" },
  "40P01": { _tag: "Locked" },
  // There is no such database at the address.
  "3D000": { _tag: "Unreachable" },
  // What has the same name, and is no table or has not our columns, is somebody else's.
  "42P07": { _tag: "NotAJournal" },
  "42703": { _tag: "NotAJournal" },
  "42804": { _tag: "NotAJournal" },
  "42809": { _tag: "NotAJournal" }
}

/** The server's code, wherever the client has put it. */
const codeOf = (error: unknown): string | undefined => {
  if (typeof error !== "object" || error === null) return undefined
  if ("code" in error && typeof error.code === "string") return error.code
  return "cause" in error ? codeOf(error.cause) : undefined
}

const reasonOf = ({ reason }: SqlError): StorageReason => {
  const code = codeOf(reason.cause)
  const known = code === undefined ? undefined : (reasonOfCode[code] ?? reasonOfCode[code.slice(0, 2)])
  if (known !== undefined) return known
  if (reason._tag === "ConnectionError") return { _tag: "Unreachable" }
  if (reason._tag === "AuthenticationError" || reason._tag === "AuthorizationError") return { _tag: "AccessDenied" }
  return { _tag: "Unreadable", code: code === undefined ? "PostgreSQL" : `PostgreSQL ${code}` }
}

/** Reads an error of PostgreSQL. Only its code is kept: its text may quote what was bound. */
export const failureOf = (location: string, error: SqlError): JournalFailure =>
  new JournalFailure({ location, reason: reasonOf(error) })

/** Whether the reason passes by itself, so that what failed can be tried again. */
export const passes = (error: SqlError): boolean => ["Unreachable", "Locked"].includes(reasonOf(error)._tag)
