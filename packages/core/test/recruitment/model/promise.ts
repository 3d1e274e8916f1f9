/** What it is to keep a promise: to hold, or to be the same. */
import { plain } from "../../office/setting.ts"

/** A promise that was not kept. */
export class Broken extends Error {
  readonly promise: string
  constructor(promise: string, detail: string) {
    super(`${promise}: ${detail}`)
    this.promise = promise
  }
}

export const holds = (promise: string, truth: boolean, detail: () => string) => {
  if (!truth) throw new Broken(promise, detail())
}

/** A value as text in which neither the order of keys nor that of collections counts. */
const textOf = (value: unknown): string =>
  JSON.stringify(plain(value), (_, item: unknown) =>
    typeof item !== "object" || item === null || Array.isArray(item)
      ? item
      : Object.fromEntries(Object.entries(item).sort(([left], [right]) => (left < right ? -1 : 1)))
  )

export const same = (promise: string, left: unknown, right: unknown) => {
  const [one, other] = [textOf(left), textOf(right)]
  holds(promise, one === other, () => `${one}\n    and not ${other}`)
}
