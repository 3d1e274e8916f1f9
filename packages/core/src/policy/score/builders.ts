/**
 * Constructors of scores; a decimal is a number or a decimal text.
 *
 * @since 0.1.0
 */
import type { Operand } from "../criterion/Node.ts"
import type { Given, OperandOf } from "../criterion/operandTypes.ts"
import type * as Rounding from "../Rounding.ts"
import type { Ballot, BallotGrade } from "./ballot.ts"
import type { Bands } from "./bands.ts"
import type { Bonus } from "./bonus.ts"
import type { Component } from "./component.ts"
import type { Clamp, Round } from "./limits.ts"
import type { Mean, TrimmedMean } from "./means.ts"
import type { Score } from "./Node.ts"
import type { Ratio } from "./ratio.ts"
import type { Rubric, RubricItem, RubricRow } from "./rubric.ts"
import type { Each, Series } from "./series.ts"
import type { Sum, Term, WeightedSum } from "./sums.ts"

/** The fields of a node without those that say what it is. */
type Options<Node, Given extends keyof Node> = Omit<Node, "op" | Given>

/**
 * A mark under a name; with `applies`, also what becomes of it where that does not hold.
 *
 * @category constructors
 * @since 0.1.0
 */
export const component = <O extends Operand>(
  id: string,
  value: Given<O, "number">,
  options: Options<Component, "id" | "value"> = {}
): Component => ({
  op: "component",
  id,
  value,
  ...options
})

/**
 * Terms times their weights, divided by the total of the weights.
 *
 * @category constructors
 * @since 0.1.0
 */
export const weightedSum = (
  total: WeightedSum["total"],
  terms: ReadonlyArray<Term>,
  options: Options<WeightedSum, "total" | "terms"> = {}
): WeightedSum => ({ op: "weightedSum", total, terms, ...options })

/**
 * The plain sum.
 *
 * @category constructors
 * @since 0.1.0
 */
export const sum = (of: Series): Sum => ({ op: "sum", of })

/**
 * The score of each entry of a list of facts, for sums and means; with `where`, of those alone that meet a condition.
 *
 * @category constructors
 * @since 0.1.0
 */
export const each = (list: string, score: Score, options: Options<Each, "list" | "score"> = {}): Each => ({
  op: "each",
  list,
  score,
  ...options
})

/**
 * The average, rounded.
 *
 * @category constructors
 * @since 0.1.0
 */
export const mean = (of: Series, rounding: Rounding.Rounding): Mean => ({ op: "mean", of, rounding })

/**
 * The average without so many of the lowest and of the highest, rounded.
 *
 * @category constructors
 * @since 0.1.0
 */
export const trimmedMean = (
  of: Series,
  dropped: { readonly lowest: number; readonly highest: number },
  rounding: Rounding.Rounding
): TrimmedMean => ({ op: "trimmedMean", of, ...dropped, rounding })

/**
 * A quotient, rounded, and what holds where the divisor is 0.
 *
 * @category constructors
 * @since 0.1.0
 */
export const ratio = (dividend: Score, divisor: Score, options: Options<Ratio, "dividend" | "divisor">): Ratio => ({
  op: "ratio",
  dividend,
  divisor,
  ...options
})

/**
 * A score kept within bounds, both included.
 *
 * @category constructors
 * @since 0.1.0
 */
export const clamp = (of: Score, bounds: Options<Clamp, "of" | "id" | "label">): Clamp => ({
  op: "clamp",
  of,
  ...bounds
})

/**
 * A score rounded.
 *
 * @category constructors
 * @since 0.1.0
 */
export const round = (of: Score, rounding: Rounding.Rounding): Round => ({ op: "round", of, rounding })

/**
 * The word of the first band whose bound holds, else another word.
 *
 * @category constructors
 * @since 0.1.0
 */
export const bands = (of: Score, bands: Bands["bands"], otherwise: Bands["otherwise"]): Bands => ({
  op: "bands",
  of,
  bands,
  otherwise
})

/**
 * Points for conditions, in groups.
 *
 * @category constructors
 * @since 0.1.0
 */
export const bonus = (groups: Bonus["groups"], options: Options<Bonus, "groups"> = {}): Bonus => ({
  op: "bonus",
  groups,
  ...options
})

interface NumberOfVotes extends BallotGrade {
  readonly votes: OperandOf<"number">
}

interface Votes extends Options<Ballot, never> {
  readonly grades: ReadonlyArray<NumberOfVotes>
  readonly others?: ReadonlyArray<OperandOf<"number">>
}

type Row =
  | Extract<RubricRow, { readonly when: unknown }>
  | { readonly points: RubricRow["points"]; readonly times: OperandOf<"number"> }

interface Item extends Omit<RubricItem, "additions" | "deductions"> {
  readonly deductions?: ReadonlyArray<Row>
  readonly additions?: ReadonlyArray<Row>
}

/**
 * Items with full marks, from which points are taken off or to which they are added.
 *
 * @category constructors
 * @since 0.1.0
 */
export const rubric = (items: ReadonlyArray<Item>, options: Options<Rubric, "items"> = {}): Rubric => ({
  op: "rubric",
  items,
  ...options
})

/**
 * The average value of votes.
 *
 * @category constructors
 * @since 0.1.0
 */
export const ballot = (options: Votes): Ballot => ({ op: "ballot", ...options })
