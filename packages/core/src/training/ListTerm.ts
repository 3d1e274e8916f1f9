/**
 * A word of an open list that a place lays down: the id that acts name, and its words in both languages.
 *
 * Themes of training, kinds of sessions, tasks and activities, organs and hosts are such lists: a place adds to them
 * without a change of code.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Message from "../policy/Message.ts"
import * as Expected from "../text/Expected.ts"

/**
 * Schema of the id of a term: a letter, then letters and digits.
 *
 * @category schemas
 * @since 0.1.0
 */
export const TermId = Schema.String.check(Schema.isPattern(/^[a-z][a-zA-Z0-9]{0,63}$/u, Expected.name))

/**
 * Schema of {@link Term}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Term = Schema.Struct({ id: TermId, title: Message.Text })

/**
 * An id with its words.
 *
 * @category models
 * @since 0.1.0
 */
export type Term = typeof Term.Type

/**
 * Whether a list has a term of the id.
 *
 * @example
 * ```ts
 * import * as ListTerm from "@cunguan/core/training/ListTerm"
 *
 * const kinds = [{ id: "forum", title: { zh: "村官论坛", en: "village-official forum" } }]
 *
 * ListTerm.includes(kinds, "forum") // => true
 * ListTerm.includes(kinds, "lecture") // => false
 * ```
 *
 * @category predicates
 * @since 0.1.0
 */
export const includes = (terms: ReadonlyArray<Term>, id: string): boolean => terms.some((term) => term.id === id)

/**
 * The words of an id; one that the list does not have is shown as it is.
 *
 * @category rendering
 * @since 0.1.0
 */
export const titleOf = (terms: ReadonlyArray<Term>, id: string): Message.Argument =>
  terms.find((term) => term.id === id)?.title ?? id

/**
 * The words of a whole list.
 *
 * @category rendering
 * @since 0.1.0
 */
export const titles = (terms: ReadonlyArray<Term>): ReadonlyArray<Message.Argument> => terms.map(({ title }) => title)
