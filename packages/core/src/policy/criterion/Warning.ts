/**
 * What is doubtful about a criterion or a score that can be used: conditions that can never hold, that always hold, or
 * that never make a difference, each under a permanent code.
 *
 * A warning is proved and never guessed, and it stops nothing: whether the rule means what it says is for its author to
 * decide.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Message from "../Message.ts"
import { messages as criterion } from "./messages.ts"

/**
 * The permanent codes.
 *
 * - `policy/neverHolds`, `policy/alwaysHolds`: no facts make the condition hold, or fail
 * - `policy/neverDecides`: wherever it holds, or fails, what stands beside it has decided already
 * - `policy/neverApplies`: the guard of a `when` can never hold
 * - `policy/repeatedMember`, `policy/idleMember`: a value stands twice in a set, or can never occur in it
 * - `policy/unreachableBand`: no score comes to the band
 *
 * @category models
 * @since 0.1.0
 */
export const warningCodes = [
  "policy/neverHolds",
  "policy/alwaysHolds",
  "policy/neverDecides",
  "policy/neverApplies",
  "policy/repeatedMember",
  "policy/idleMember",
  "policy/unreachableBand"
] as const

/**
 * One of the {@link warningCodes}.
 *
 * @category models
 * @since 0.1.0
 */
export type WarningCode = (typeof warningCodes)[number]

/**
 * Schema of {@link Warning}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Warning = Schema.Struct({
  code: Schema.Literals(warningCodes),
  path: Schema.String,
  message: Message.Text
})

/**
 * One doubtful thing, with its place and what to do about it in both languages.
 *
 * @category models
 * @since 0.1.0
 */
export interface Warning extends Schema.Schema.Type<typeof Warning> {}

/** The words of the warnings. */
export const messages = Message.define({
  ...criterion.table,
  "warning.neverHolds": {
    zh: "条件“{condition}”永远不能成立：没有任何事实符合。请更正界限，或去掉该条件。",
    en: "“{condition}” can never hold: no facts meet it. Correct a bound, or take it out."
  },
  "warning.alwaysHolds": {
    zh: "条件“{condition}”永远不会不成立，因此区分不出任何人。请更正界限，或去掉该条件。",
    en: "“{condition}” can never fail, so it tells nobody apart. Correct a bound, or take it out."
  },
  "warning.neverDecides.yes": {
    zh: "条件“{condition}”在此处不起作用：凡其成立时，相邻条件已经决定了结果。请去掉该条件，或更正界限。",
    en: "“{condition}” makes no difference here: wherever it holds, the conditions beside it have decided. Take it out, or correct a bound."
  },
  "warning.neverDecides.no": {
    zh: "条件“{condition}”在此处不起作用：凡其不成立时，相邻条件已经决定了结果。请去掉该条件，或更正界限。",
    en: "“{condition}” makes no difference here: wherever it fails, the conditions beside it have decided. Take it out, or correct a bound."
  },
  "warning.neverApplies": {
    zh: "前提“{condition}”在此处永远不能成立，其后的条件从不适用。请更正界限，或去掉整个条件。",
    en: "The guard “{condition}” can never hold here, so what stands behind it never applies. Correct a bound, or take the whole out."
  },
  "warning.repeatedMember": {
    zh: "“{member}”在集合中重复出现。请去掉其中一个。",
    en: "“{member}” stands twice in the set. Take one of the two out."
  },
  "warning.idleMember": {
    zh: "“{member}”在此处不可能出现，或相邻条件已经决定了结果。请从集合中去掉，或更正界限。",
    en: "“{member}” cannot occur here, or the conditions beside it have decided where it does. Take it out of the set, or correct a bound."
  },
  "warning.unreachableBand": {
    zh: "分数在 {low} 至 {high} 之间，不可能落入“{band}”。请更正界限，或去掉该档。",
    en: "The score lies between {low} and {high} and never comes to “{band}”. Correct the bound, or take the band out."
  }
})

/** A warning in both languages. */
export const warning = (code: WarningCode, path: string, message: Message.Message): Warning => ({
  code,
  path,
  message: {
    zh: Message.render(message, "zh", messages.table),
    en: Message.render(message, "en", messages.table)
  }
})
