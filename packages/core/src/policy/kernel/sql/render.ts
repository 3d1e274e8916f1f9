/**
 * Conditions as the text of a dialect, with the values that are bound in it.
 *
 * @since 0.1.0
 */
import { type Bound, type Condition, chained, type Fragment } from "./condition.ts"
import type { Dialect } from "./dialect.ts"
import { refuseTooLarge } from "./size.ts"

/** A text of SQL and the values of its placeholders, in their order. */
export interface Rendered {
  readonly text: string
  readonly parameters: ReadonlyArray<number | string>
}

/** Writes a condition. Numbered placeholders begin with a number. */
export const render = (condition: Condition, dialect: Dialect, firstParameter: number): Rendered => {
  refuseTooLarge(condition, dialect)
  const parameters: Array<number | string> = []
  const bind = (bound: Bound): string => {
    parameters.push(bound.value)
    return dialect.placeholder(firstParameter + parameters.length - 1, bound)
  }
  const fragment = (parts: Fragment): string =>
    parts
      .map((part) => (typeof part === "string" ? part : "value" in part ? bind(part) : fragment(partsOf(part))))
      .join("")
  // In brackets, so that another condition may stand beside the whole behind AND.
  return { text: fragment(condition.tag === "or" ? bracketed(condition) : [condition]), parameters }
}

const bracketed = (condition: Condition): Fragment =>
  condition.tag === "and" || condition.tag === "or" ? ["(", condition, ")"] : [condition]

const partsOf = (condition: Condition): Fragment => {
  switch (condition.tag) {
    case "always":
      return ["1 = 1"]
    case "never":
      return ["1 = 0"]
    case "test":
      return condition.sql
    case "and":
    case "or":
      return chained(condition.of.map(bracketed), condition.tag === "and" ? " AND " : " OR ")
  }
}
