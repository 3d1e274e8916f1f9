/**
 * An explanation as plain data in one language, from which every rendering is made.
 *
 * @since 0.1.0
 */
import type * as CalendarDate from "../../calendar/CalendarDate.ts"
import type { Language } from "../../text/Text.ts"
import type { Limit } from "../alternatives/limits.ts"
import type * as Citation from "../Citation.ts"
import type { Change } from "../Counterfactual.ts"
import type { Truth } from "../Judgement.ts"
import type { Question } from "../Question.ts"

/**
 * A judgement in words: the tree of its findings, and at the end what to ask, or what would turn it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Explanation {
  readonly language: Language
  readonly finding: Entry
  readonly closing?: Closing
}

/**
 * A finding in words.
 *
 * - `facts`: those that it read; `missing`: those that could still decide it
 * - `operands`: the two sides of a comparison, or what a condition is about, where the facts are at hand
 * - `needed`: how many of the findings below must hold, where that is neither one nor all
 *
 * @category models
 * @since 0.1.0
 */
export interface Entry {
  readonly holds: Truth
  readonly words: string
  readonly criterion: string
  readonly operator: string
  readonly needed?: number
  readonly facts: ReadonlyArray<Fact>
  readonly missing: ReadonlyArray<Fact>
  readonly operands: ReadonlyArray<Operand>
  readonly parameters: ReadonlyArray<Parameter>
  readonly findings: ReadonlyArray<Entry>
}

/**
 * A fact by its path; with its title where its table is at hand, and with its value where the reader may see it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Fact {
  readonly path: string
  readonly title?: string
  readonly value?: string
}

/**
 * What a condition holds against another: a fact, a parameter, a value as it stands in the rule, or what is made of them,
 * such as an age. It has no value while a fact is missing, or where there is none.
 *
 * @category models
 * @since 0.1.0
 */
export interface Operand {
  readonly kind: "fact" | "parameter" | "value" | "computed"
  readonly words: string
  readonly value?: string
}

/**
 * A parameter with the value that was used, where that is short, and the provision that gave it. `notInBook` says that the
 * book at hand does not have the provision; `notLookedUp` that there was no book to look it up in.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameter {
  readonly point?: string
  readonly field: string
  readonly title?: string
  readonly value?: string
  readonly provision?: Provided
}

/**
 * The provision of a parameter: its id, the days on which it holds (`until` excluded), and its source.
 *
 * @category models
 * @since 0.1.0
 */
export type Provided =
  | {
      readonly _tag: "found"
      readonly id: string
      readonly from: CalendarDate.CalendarDate
      readonly until?: CalendarDate.CalendarDate
      readonly source: Citation.Source
    }
  | { readonly _tag: "notInBook" | "notLookedUp"; readonly id: string }

/**
 * What an explanation ends with, where it is no grant: the smallest question that can decide it, the ways that would turn
 * it, or, where the criterion is not at hand or knows none, the leaves that stand in the way.
 *
 * @category models
 * @since 0.1.0
 */
export type Closing =
  | ({ readonly _tag: "question"; readonly words: string } & Question & Limited)
  | ({ readonly _tag: "ways"; readonly ways: ReadonlyArray<Way> } & Limited)
  | { readonly _tag: "inTheWay"; readonly ways: ReadonlyArray<ReadonlyArray<Pick<Entry, "criterion" | "words">>> }

/**
 * What was not looked at, as data and in words.
 *
 * @category models
 * @since 0.1.0
 */
export interface Limited {
  readonly limits: ReadonlyArray<{ readonly limit: Limit; readonly words: string }>
}

/**
 * Changes that turn the outcome together, as data and in words.
 *
 * @category models
 * @since 0.1.0
 */
export interface Way {
  readonly words: string
  readonly changes: ReadonlyArray<Omit<Change, "message"> & { readonly words: string }>
}
