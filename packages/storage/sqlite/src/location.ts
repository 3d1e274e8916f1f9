/** Where files are: a path is read once, and refused where SQLite would not take it for the path of a file. */
import { existsSync, statSync } from "node:fs"
import { resolve } from "node:path"
import { JournalFailure } from "@cunguan/core/journal/JournalError"

/** Nothing is kept there. */
export const inMemory = ":memory:"

/** Where the path leads, whatever becomes of the working directory; nothing where it is no path of a file. */
export const of = (path: unknown): string | undefined => {
  if (typeof path !== "string" || path.trim() === "" || /^file:/iu.test(path) || path.includes("\0")) return undefined
  return path === inMemory ? path : resolve(path)
}

/** The failure of what is no path of a file. */
export const none = (path: unknown): JournalFailure =>
  new JournalFailure({ location: JSON.stringify(path ?? null), reason: { _tag: "NotALocation" } })

/** Whether there is something at the path that would be read. */
export const isTaken = (path: string): boolean => path !== inMemory && existsSync(path) && statSync(path).size > 0
