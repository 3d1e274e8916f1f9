/**
 * What an office says of a receipt or an event: the verdict to the leaf, with the rules of its own day.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { table } from "../messages.ts"
import * as Explanation from "../policy/Explanation.ts"
import type * as Judgement from "../policy/Judgement.ts"
import * as Message from "../policy/Message.ts"
import * as RuleBook from "../policy/RuleBook.ts"
import * as Recruitment from "../recruitment/Recruitment.ts"
import { points } from "../rules.ts"
import type { OfficeState } from "./OfficeState.ts"
import type { KnownEvent } from "./registry.ts"

/**
 * What can be explained: an event, or a receipt of any kind.
 *
 * @category models
 * @since 0.1.0
 */
export interface Subject {
  readonly verdict?: Judgement.Verdict
  readonly message?: Message.Message
  /** The digest of the book that it was judged by. */
  readonly book?: string
  readonly events?: ReadonlyArray<KnownEvent>
}

/**
 * Explains a subject in one language. The sources are looked up in the book that it was judged by, and in the
 * announcements of drives; where that book is not known, in the one given. What has no verdict is told by its message.
 *
 * @category rendering
 * @since 0.1.0
 */
export const explain = (
  state: OfficeState,
  book: RuleBook.RuleBook,
  subject: Subject,
  language: Message.Language,
  facts?: (path: string) => string | undefined
): string => {
  const { events = [], message, verdict } = subject
  if (verdict === undefined) return message === undefined ? "" : Message.render(message, language, table)
  return Explanation.text(verdict.finding, {
    language,
    table,
    book: bookOf(state, book, subject.book ?? events[0]?.book),
    announced: (id) => Recruitment.announcedProvision(state.recruitment, id),
    ...(facts === undefined ? {} : { facts })
  })
}

/**
 * The book of a digest, as far as it was adopted and this release can read it; otherwise the one given.
 *
 * @category selectors
 * @since 0.1.0
 */
export const bookOf = (state: OfficeState, book: RuleBook.RuleBook, digest: string | undefined): RuleBook.RuleBook =>
  (digest === undefined ? undefined : adoptedBook(state, digest)) ?? book

/** A book of an earlier release may name rules that this one no longer has; then today's sources are shown. */
const adoptedBook = (state: OfficeState, digest: string): RuleBook.RuleBook | undefined =>
  digest === state.adopted?.digest
    ? undefined
    : Option.getOrUndefined(
        Option.flatMap(HashMap.get(state.books, digest), (content) =>
          Result.getSuccess(RuleBook.fromContent(points, content))
        )
      )
