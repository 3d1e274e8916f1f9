/**
 * One rule, judged without an office and without a journal: a value out of a rule book, and the words that explain it.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as CalendarDate from "./calendar/CalendarDate.ts"
import { table } from "./messages.ts"
import * as Jurisdiction from "./places/Jurisdiction.ts"
import * as Explanation from "./policy/Explanation.ts"
import type { Finding } from "./policy/Judgement.ts"
import * as Message from "./policy/Message.ts"
import type { Scope } from "./policy/Override.ts"
import * as Policies from "./policy/Policies.ts"
import type { Explained, PolicyPoint } from "./policy/PolicyPoint.ts"
import type { RuleBook } from "./policy/RuleBook.ts"
import { national } from "./rules.ts"

/**
 * Which rules to judge by: those of a day, at a place (the nation where none is given), out of a book (the national one
 * where none is given), in a scope such as a channel.
 *
 * @category models
 * @since 0.1.0
 */
export interface Where {
  readonly on: string
  readonly place?: string
  readonly book?: RuleBook
  readonly scope?: Scope
}

/**
 * Judges facts by the rules of a day and a place. Throws `NotCovered` where no provision covers the day, and
 * `InvalidCalendarDate` or `InvalidDivisionCode` where the day or the place is none.
 *
 * @example
 * ```ts
 * import { CalendarDate, judge } from "@cunguan/core"
 * import * as Placement from "@cunguan/core/recruitment/Placement"
 * import * as Eligibility from "@cunguan/core/recruitment/Eligibility"
 *
 * const facts = {
 *   birthDate: CalendarDate.make("1979-05-02"),
 *   countedOn: CalendarDate.make("2009-05-31"),
 *   education: "bachelor",
 *   fullTime: true,
 *   studentCadre: true
 * } as const
 *
 * judge(Eligibility.point, facts, { on: "2009-05-31" }).outcome // => "granted"
 * judge(Eligibility.point, { ...facts, countedOn: CalendarDate.make("2010-05-02") }, { on: "2009-05-31" }).outcome
 * // => "refused"
 * judge(Placement.point, { officialsInVillage: 9 }, { on: "2009-05-31", place: "330282" }).outcome // => "granted"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = <Parameters, Facts, Outcome extends Explained>(
  point: PolicyPoint<Parameters, Facts, Outcome>,
  facts: Facts,
  where: Where
): Outcome => Result.getOrThrow(Policies.judge(policiesAt(where), point, facts))

const policiesAt = ({ book = national, on, place = "nation", scope }: Where): Policies.Policies =>
  Policies.at(book, Jurisdiction.make(place), CalendarDate.make(on), scope)

/**
 * What a judgement was made with, for whoever may see the facts: the same as for {@link judge}. `parameters` names those
 * that may be told to change as well, by the fields of the point.
 *
 * @category models
 * @since 0.1.0
 */
export interface Asked<Parameters, Facts, Outcome extends Explained> extends Where {
  readonly point: PolicyPoint<Parameters, Facts, Outcome>
  readonly facts: Facts
  readonly parameters?: ReadonlyArray<keyof Parameters & string>
}

/**
 * The book to look the sources up in (the national one where none is given), and the facts as a reader may see them.
 *
 * @category models
 * @since 0.1.0
 */
export interface Shown {
  readonly book?: RuleBook
  readonly facts?: (path: string) => string | undefined
}

/**
 * A judgement as an explanation, which is plain data: `Explanation.toMarkdown` and `Explanation.toText` write it out. Throws
 * as {@link judge} does.
 *
 * @example
 * ```ts
 * import { explanation, judge } from "@cunguan/core"
 * import * as Explanation from "@cunguan/core/policy/Explanation"
 * import * as Placement from "@cunguan/core/recruitment/Placement"
 *
 * const on = "2009-05-31"
 * const facts = { officialsInVillage: 1 }
 * const told = explanation(judge(Placement.point, facts, { on }), "zh", { on, point: Placement.point, facts })
 *
 * told.finding.words // => "可以安排到该村任职"
 * Explanation.toMarkdown(told) // => "- － 可以安排到该村任职 `recruitment.placement`\n"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const explanation = <Parameters, Facts extends object, Outcome extends Explained>(
  judged: { readonly finding: Finding },
  language: Message.Language,
  options: Shown | Asked<Parameters, Facts, Outcome> = {}
): Explanation.Explanation => {
  const { book = national } = options
  const words = { language, table, book }
  if (!("point" in options)) return Explanation.make(judged.finding, { ...words, ...options })
  const { facts, parameters = [], point } = options
  const by = Result.getOrThrow(Explanation.judgedBy(policiesAt(options), point, facts, parameters))
  return Explanation.make(judged.finding, { ...words, ...(by === undefined ? {} : { judged: by }) })
}

/**
 * A judgement in words: each finding down to the leaf with its citation, and what would have to change. With the facts and
 * the point of a rule that is a criterion, also what each was held against, the next question, and the values from which on
 * the outcome turns.
 *
 * @example
 * ```ts
 * import { CalendarDate, explain, judge } from "@cunguan/core"
 * import * as Eligibility from "@cunguan/core/recruitment/Eligibility"
 *
 * const asked = {
 *   point: Eligibility.point,
 *   on: "2009-05-31",
 *   facts: {
 *     birthDate: CalendarDate.make("1979-05-02"),
 *     countedOn: CalendarDate.make("2009-05-31"),
 *     education: "seniorSecondary",
 *     fullTime: true,
 *     studentCadre: true
 *   }
 * } as const
 * const verdict = judge(asked.point, asked.facts, asked)
 *
 * explain(verdict, "en").split("\n").at(-1)
 * // => "to be granted, this would have to change: education is college diploma or above"
 * explain(verdict, "en", asked).split("\n").at(-1)
 * // => "this would be granted with education: at least college diploma"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const explain = <Parameters, Facts extends object, Outcome extends Explained>(
  judged: { readonly finding: Finding },
  language: Message.Language,
  options: Shown | Asked<Parameters, Facts, Outcome> = {}
): string => Explanation.toText(explanation(judged, language, options))

/**
 * A message in words, such as that of a refusal.
 *
 * @example
 * ```ts
 * import { render } from "@cunguan/core"
 *
 * render({ key: "recruitment.place", arguments: {} }, "en") // => "the official may be placed in the village"
 * render({ key: "recruitment.place", arguments: {} }, "zh") // => "可以安排到该村任职"
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const render = (message: Message.Message, language: Message.Language): string =>
  Message.render(message, language, table)
