/**
 * What was not looked at, where that is not everything.
 *
 * @since 0.1.0
 */
import type { FactTable } from "../FactTable.ts"
import type { Message } from "../Message.ts"
import { messages } from "./messages.ts"
import { titleOf } from "./titles.ts"

/**
 * A bound that an answer met; without any the answer is exact and complete.
 *
 * - `size`: sets of more than `atMost` were not looked at
 * - `values`: of these facts not every value was tried, so there may be more answers, or smaller ones
 * - `together`: these facts are compared with each other and change together; only some of their values are given
 * - `fixed`: these were left as they are, because changes in a list are not looked for
 * - `ways`: only `atMost` ways are given
 * - `effort`: there were too many possibilities to look at all of them
 *
 * @category models
 * @since 0.1.0
 */
export type Limit =
  | { readonly code: "size" | "ways"; readonly atMost: number }
  | { readonly code: "values" | "together" | "fixed"; readonly facts: ReadonlyArray<string> }
  | { readonly code: "effort" }

/**
 * A bound in words.
 *
 * @category rendering
 * @since 0.1.0
 */
export const limitText = (limit: Limit, table: FactTable): Message => {
  switch (limit.code) {
    case "size":
    case "ways":
      return messages.make(`alternatives.limit.${limit.code}`, { atMost: limit.atMost })
    case "effort":
      return messages.make("alternatives.limit.effort")
    default:
      return messages.make(`alternatives.limit.${limit.code}`, {
        facts: limit.facts.map((fact) => titleOf(fact, table))
      })
  }
}
