/**
 * The words of the criterion language in Chinese and English: those of each operator, which stand with it.
 *
 * @since 0.1.0
 */
import * as Message from "../Message.ts"
import { messages as comparisons } from "./comparisons.ts"
import { messages as conditional } from "./conditional.ts"
import { messages as connectives } from "./connectives.ts"
import { messages as lists } from "./lists.ts"
import { messages as membership } from "./membership.ts"
import { messages as operands } from "./operands.ts"

/**
 * The message table of criteria.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  "criterion.label": { zh: "{label}", en: "{label}" },
  ...comparisons.table,
  ...membership.table,
  ...connectives.table,
  ...conditional.table,
  ...lists.table,
  ...operands.table
})
