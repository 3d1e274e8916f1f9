/**
 * Conditions as the text of a dialect, with the values that are bound in it.
 *
 * @since 0.1.0
 */
import type { Bound, Condition, Fragment } from "./condition.ts"
import type { Dialect } from "./dialect.ts"

/** A text of SQL and the values of its placeholders, in their order. */
export interface Rendered {
  readonly text: string
  readonly parameters: ReadonlyArray<number | string>
}

/** Writes a condition. */
export const render = (condition: Condition, dialect: Dialect): Rendered => {
  const parameters: Array<number | string> = []
  const bind = (bound: Bound): string => {
    parameters.push(bound.value)
    return dialect.placeholder(parameters.length, bound)
  }
  const fragment = (parts: Fragment): string =>
    parts.map((part) => (typeof part === "string" ? part : "value" in part ? bind(part) : write(part))).join("")
  const write = (one: Condition): string => {
    switch (one.tag) {
      case "always":
        return "1 = 1"
      case "never":
        return "1 = 0"
      case "test":
        return fragment(one.sql)
      case "and":
      case "or":
        return chain(one.of, one.tag)
    }
  }
  const nested = (one: Condition): string => (one.tag === "and" || one.tag === "or" ? `(${write(one)})` : write(one))
  // Long chains are halved, so that they nest no deeper than a database reads.
  const chain = (of: ReadonlyArray<Condition>, tag: "and" | "or"): string => {
    if (of.length <= longest) return of.map(nested).join(tag === "and" ? " AND " : " OR ")
    const middle = Math.ceil(of.length / 2)
    return [of.slice(0, middle), of.slice(middle)]
      .map((half) => `(${chain(half, tag)})`)
      .join(tag === "and" ? " AND " : " OR ")
  }
  return { text: write(condition), parameters }
}

const longest = 64
