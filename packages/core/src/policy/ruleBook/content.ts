/**
 * A rule book as text, so that equal books have equal bytes: origins and provisions in a fixed order, the keys of every
 * object sorted, nothing but what was stated.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as Chain from "../../journal/Chain.ts"
import * as Provision from "../Provision.ts"
import type { RuleBook } from "./lookUp.ts"

const encodeProvision = Schema.encodeSync(Provision.Provision)

/**
 * The version of the two policy languages that the expressions of a book are written in. A change of what an operator
 * means, or of its data, is a new version; a new operator is not.
 *
 * @category models
 * @since 0.1.0
 */
export const language = 1

/**
 * The book as text: its origins and provisions in a fixed order, so that equal books have equal bytes.
 *
 * @category encoding
 * @since 0.1.0
 */
export const content = (book: RuleBook): string =>
  canonical({
    language,
    origins: book.origins,
    provisions: book.provisions.map((provision) => encodeProvision(provision))
  })

/**
 * The digest of a book's {@link content} (its UTF-8 bytes) in lower-case hexadecimal, as the journal keeps it beside
 * every decision. The digest function is SHA-256 on every adapter.
 *
 * @category encoding
 * @since 0.1.0
 */
export const digest = (digestFunction: Chain.Digest, book: RuleBook): string => digestFunction(content(book))

/** Schema of {@link content}; each provision is checked by the book that it is composed into. */
export const Content = Schema.fromJsonString(
  Schema.Struct({
    language: Schema.Literal(language),
    origins: Schema.Array(Schema.Struct({ id: Schema.String, version: Schema.String })),
    provisions: Schema.Array(Schema.Unknown)
  })
)

/** Authors write the keys of a value in any order; the text must not tell them apart. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, nested: unknown) =>
    typeof nested === "object" && nested !== null && !Array.isArray(nested)
      ? Object.fromEntries(Object.entries(nested).sort(([left], [right]) => (left < right ? -1 : 1)))
      : nested
  )
