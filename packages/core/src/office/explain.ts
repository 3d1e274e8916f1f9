/**
 * What an office says of a receipt or an event: the verdict to the leaf, with the rules of its own day.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as HashSet from "effect/HashSet"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import { table } from "../messages.ts"
import * as Forgetting from "../people/Forgetting.ts"
import * as Person from "../people/Person.ts"
import * as Criterion from "../policy/Criterion.ts"
import * as Explanation from "../policy/Explanation.ts"
import * as FactText from "../policy/FactText.ts"
import type * as Judgement from "../policy/Judgement.ts"
import * as Message from "../policy/Message.ts"
import * as Policies from "../policy/Policies.ts"
import * as Provision from "../policy/Provision.ts"
import * as RuleBook from "../policy/RuleBook.ts"
import * as Recruitment from "../recruitment/Recruitment.ts"
import { points } from "../rules.ts"
import type { OfficeState } from "./OfficeState.ts"
import type { CommandInput, KnownEvent } from "./registry.ts"

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
  /** The day whose rules applied, and what was decided, of an event. */
  readonly governedBy?: CalendarDate.CalendarDate
  readonly data?: object
}

/**
 * The facts of a verdict for whoever may see them: the facts that its rule read, or a reader of single ones. With the facts
 * of a rule that is a criterion the explanation shows what each was held against, the next question, and the values from
 * which on the outcome turns; `parameters` names those that may be told to change as well, by the fields of the rule.
 * Of a command that was not carried out no event tells the day and the drive, so it is given beside its receipt.
 *
 * @category models
 * @since 0.1.0
 */
export type Shown =
  | ((path: string) => string | undefined)
  | {
      readonly facts: object
      readonly parameters?: ReadonlyArray<string>
      readonly command?: CommandInput
    }

/** The members of an event's data that name whom it is about. */
const about = ["applicant", "official", "cadre", "mentor", "person"] as const

/** Whether an event is about somebody who was forgotten, so that its facts are gone. */
const isOfForgotten = ({ forgotten }: OfficeState, { data = {} }: Subject): boolean =>
  about.some((member) => {
    const person = (data as { readonly [member: string]: unknown })[member]
    return isPersonId(person) && HashSet.has(forgotten, person)
  })

const isPersonId = Schema.is(Person.PersonId)

/**
 * The verdict of a subject as an explanation in one language; nothing where there is no verdict. Of somebody who was
 * forgotten every fact reads as forgotten, whatever is shown. The sources are looked up in
 * the book that it was judged by, and in the announcements of drives; where that book is not known, in the one given.
 *
 * @category rendering
 * @since 0.1.0
 */
export const explanation = (
  state: OfficeState,
  book: RuleBook.RuleBook,
  subject: Subject,
  language: Message.Language,
  shown?: Shown
): Explanation.Explanation | undefined => {
  const { events: [event = subject] = [], verdict } = subject
  if (verdict === undefined) return undefined
  const then = bookOf(state, book, subject.book ?? event.book)
  return Explanation.make(verdict.finding, {
    ...{ language, table, book: then },
    announced: (id) => Recruitment.announcedProvision(state.recruitment, id),
    ...(isOfForgotten(state, event)
      ? { facts: () => Message.render(Forgetting.messages.make("people/FactForgotten"), language, table) }
      : typeof shown === "function"
        ? { facts: shown }
        : shown === undefined
          ? {}
          : withFacts(state, then, { event, finding: verdict.finding }, language, shown))
  })
}

/** The facts in words; and the criterion that was judged, where that can be told. */
const withFacts = (
  state: OfficeState,
  book: RuleBook.RuleBook,
  { event, finding }: { readonly event: Subject; readonly finding: Judgement.Finding },
  language: Message.Language,
  { command, facts, parameters = [] }: Exclude<Shown, (path: string) => string | undefined>
): Pick<Explanation.Options, "facts" | "judged"> => {
  const point = book.points.get(finding.criterion)
  const { office } = state.places
  const on = event.governedBy ?? command?.governedBy ?? command?.on
  if (point === undefined || on === undefined || office === undefined) return {}
  const policies = Recruitment.policiesOf(
    state.recruitment,
    event.data ?? command ?? {},
    Policies.at(book, office.jurisdiction, CalendarDate.make(on))
  )
  const judged = Result.getOrElse(Explanation.judgedBy(policies, point, facts, parameters), () => undefined)
  if (judged === undefined) return {}
  return isJudgedBy(finding, judged, policies)
    ? { judged }
    : { facts: FactText.reader(judged.context.table, facts, language) }
}

/**
 * Whether a criterion comes to what was found, by the provisions that were named then: an application may have gone on to
 * another position since, and other facts lead elsewhere. Then nothing is said of how it could turn.
 */
const isJudgedBy = (
  finding: Judgement.Finding,
  { context, criterion }: Explanation.Judged,
  policies: Policies.Policies
): boolean => {
  const isInForce = ({ field, point, provision }: Judgement.ParameterUse) =>
    provision === undefined ||
    point === undefined ||
    point !== context.point ||
    RuleBook.winners(policies.book, point, field, policies).some((one) => Provision.id(one) === provision)
  const rests = (one: Judgement.Finding): boolean => one.parameters.every(isInForce) && one.findings.every(rests)
  return Criterion.evaluate(criterion, context).holds === finding.holds && rests(finding)
}

/**
 * Explains a subject in one language: the verdict as text. What has no verdict is told by its message.
 *
 * @category rendering
 * @since 0.1.0
 */
export const explain = (
  state: OfficeState,
  book: RuleBook.RuleBook,
  subject: Subject,
  language: Message.Language,
  shown?: Shown
): string => {
  const told = explanation(state, book, subject, language, shown)
  if (told !== undefined) return Explanation.toText(told)
  return subject.message === undefined ? "" : Message.render(subject.message, language, table)
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
