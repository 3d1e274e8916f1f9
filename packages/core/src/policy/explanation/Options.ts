/**
 * What an explanation is made with.
 *
 * @since 0.1.0
 */
import type { Criterion } from "../criterion/Node.ts"
import type { Context } from "../criterion/Operator.ts"
import type * as Message from "../Message.ts"
import type { Provision } from "../Provision.ts"
import type { RuleBook } from "../RuleBook.ts"

/**
 * A criterion with what it was judged on, and the parameters that may be told to change, by their names.
 *
 * @category models
 * @since 0.1.0
 */
export interface Judged {
  readonly criterion: Criterion
  readonly context: Context
  readonly parameters?: ReadonlyArray<string>
}

/**
 * What an explanation needs besides the finding: the language, the words, and if they are at hand the book that the
 * provisions stand in, those that stand outside it (in an announcement), the facts by path, and the criterion that was
 * judged. With the criterion it names facts by their titles, shows their values and what was made of them, and says what to
 * ask next, or the values from which on the outcome turns.
 *
 * @category models
 * @since 0.1.0
 */
export interface Options {
  readonly language: Message.Language
  readonly table: Message.Table
  readonly book?: RuleBook
  readonly announced?: (id: string) => Provision | undefined
  readonly facts?: (path: string) => string | undefined
  readonly judged?: Judged
}
