/**
 * How large a condition becomes as a text. Conditions that stand in several places are one value here and are measured
 * once, so that a text which nobody could hold is refused before it is written.
 *
 * @since 0.1.0
 */
import { NotExpressible } from "../Plan.ts"
import type { Condition, Fragment } from "./condition.ts"
import type { Dialect } from "./dialect.ts"

interface Size {
  readonly characters: number
  readonly parameters: number
}

const charactersAtMost = 1_000_000

/** Throws {@link NotExpressible} for a condition that binds more values than a statement can, or is too long a text. */
export const refuseTooLarge = (condition: Condition, { parametersAtMost, title }: Dialect): void => {
  const { characters, parameters } = measure()(condition)
  const refuse = (reason: string) => {
    throw new NotExpressible({ face: title, path: "", reason })
  }
  if (parameters > parametersAtMost) {
    refuse(`it binds ${parameters} values, and at most ${parametersAtMost} can be bound`)
  }
  if (characters > charactersAtMost) refuse(`it becomes a text of more than ${charactersAtMost} characters`)
}

const measure = (): ((condition: Condition) => Size) => {
  const measured = new Map<Condition, Size>()
  const sizeOf = (condition: Condition): Size => {
    const known = measured.get(condition)
    if (known !== undefined) return known
    const parts: Fragment = condition.tag === "test" ? condition.sql : "of" in condition ? condition.of : []
    const size = { characters: 0, parameters: 0 }
    for (const part of parts) {
      const of =
        typeof part === "string"
          ? { characters: part.length, parameters: 0 }
          : "value" in part
            ? { characters: placeholder, parameters: 1 }
            : sizeOf(part)
      size.characters += of.characters
      size.parameters += of.parameters
    }
    // What joins the conditions, or "1 = 1" where there are none.
    if (condition.tag !== "test") size.characters += joint * Math.max(parts.length, 1)
    measured.set(condition, size)
    return size
  }
  return sizeOf
}

/** The length of `$10::integer`, and of ` AND ` with the brackets of what it joins. */
const placeholder = 12
const joint = 7
