/**
 * The words of the score language in Chinese and English: those of each operator, which stand with it, and those of what
 * it borrows: conditions, bounds, roundings.
 *
 * @since 0.1.0
 */
import * as Bound from "../Bound.ts"
import { messages as criterion } from "../criterion/messages.ts"
import * as Message from "../Message.ts"
import * as Rounding from "../Rounding.ts"
import { messages as ballot } from "./ballot.ts"
import { messages as bands } from "./bands.ts"
import { messages as bonus } from "./bonus.ts"
import { messages as component } from "./component.ts"
import { messages as limits } from "./limits.ts"
import { messages as means } from "./means.ts"
import { messages as phrases } from "./phrases.ts"
import { messages as ratio } from "./ratio.ts"
import { messages as rubric } from "./rubric.ts"
import { messages as series } from "./series.ts"
import { messages as sums } from "./sums.ts"

/**
 * The message table of scores.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  ...criterion.table,
  ...Bound.messages.table,
  ...Rounding.messages.table,
  "score.label": { zh: "{label}", en: "{label}" },
  ...ballot.table,
  ...bands.table,
  ...bonus.table,
  ...component.table,
  ...limits.table,
  ...means.table,
  ...ratio.table,
  ...rubric.table,
  ...series.table,
  ...sums.table,
  ...phrases.table
})
