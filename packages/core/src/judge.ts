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
): Outcome => {
  const place = Jurisdiction.make(where.place ?? "nation")
  const policies = Policies.at(where.book ?? national, place, CalendarDate.make(where.on), where.scope)
  return Result.getOrThrow(Policies.judge(policies, point, facts))
}

/**
 * A judgement in words: each finding down to the leaf with its citation, and what would have to change.
 *
 * @example
 * ```ts
 * import { explain, judge } from "@cunguan/core"
 * import * as Agreement from "@cunguan/core/recruitment/Agreement"
 * import { CalendarDate } from "@cunguan/core"
 *
 * const term = { from: CalendarDate.make("2008-08-01"), until: CalendarDate.make("2009-08-01"), parties: [] }
 * const verdict = judge(Agreement.point, term, { on: "2008-08-01" })
 *
 * explain(verdict, "en").split("\n").at(-1)
 * // => "to be granted, this would have to change: the term is at least 24 month(s), included"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const explain = (
  judged: { readonly finding: Finding },
  language: Message.Language,
  options: { readonly book?: RuleBook; readonly facts?: (path: string) => string | undefined } = {}
): string => Explanation.text(judged.finding, { language, table, book: national, ...options })

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
