import { resolve } from "node:path"

/** Kept nowhere. */
export const inMemory = ":memory:"

/** Where the path leads, whatever becomes of the working directory; nothing where it is no path of a file. */
export const locationOf = (path: unknown): string | undefined => {
  if (typeof path !== "string" || path.trim() === "" || /^file:/iu.test(path) || path.includes("\0")) return undefined
  return path === inMemory ? path : resolve(path)
}
