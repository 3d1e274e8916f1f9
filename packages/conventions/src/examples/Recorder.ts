/** What the assertions of examples found while they ran. */
import { isDeepStrictEqual } from "node:util"
import * as Equal from "effect/Equal"

/** An assertion that was reached. */
export interface Shown {
  readonly line: number
  readonly actual: unknown
  readonly expected: unknown
  readonly equal: boolean
}

const records = new Map<string, Array<Shown>>()

/** What the assertions of one example found, in the order in which they were reached. */
export const shownBy = (name: string): ReadonlyArray<Shown> => records.get(name) ?? []

/** Called at the top of a module that was made out of an example. */
export const record = (name: string): ((line: number, actual: unknown, expected: unknown) => void) => {
  const shown: Array<Shown> = []
  records.set(name, shown)
  return (line, actual, expected) => {
    shown.push({ line, actual, expected, equal: isDeepStrictEqual(actual, expected) || Equal.equals(actual, expected) })
  }
}
