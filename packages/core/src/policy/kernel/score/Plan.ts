/**
 * The form to which every operator of the score language lowers, and from which its fast faces are made.
 *
 * Every number is a whole number of trillionths, so that all of them are exact: no score has more than 12 decimal places.
 * What cannot be computed is a problem that ends the judgement, as it does in the definition.
 *
 * @since 0.1.0
 */
import * as BigDecimal from "effect/BigDecimal"
import { PolicyError, type Problem } from "../../criterion/Problem.ts"
import * as Decimal from "../../Decimal.ts"
import type { Rounding } from "../../Rounding.ts"
import type { FactPlan, Plan, ValuePlan } from "../Plan.ts"

/** The decimal places of every number. */
export const places = 12

/** One, in trillionths. */
export const one = 10n ** BigInt(places)

/** Numbers of more digits before the point are no scores. */
const tooLarge = one * 10n ** 18n

/** A number that stands in the expression. */
export interface ExactPlan {
  readonly tag: "exact"
  readonly digits: bigint
}

/** A number that is read; where it is no decimal, or as a count not whole or below 0, `problem` says so. */
export interface MarkPlan {
  readonly tag: "mark"
  readonly value: ValuePlan
  readonly isCount: boolean
  readonly problem: Problem
}

/** The scores of a sum or a mean: written out, or one for each entry of a list that meets a condition. */
export type SeriesPlan =
  | { readonly tag: "written"; readonly of: ReadonlyArray<NumberPlan> }
  | { readonly tag: "each"; readonly list: FactPlan; readonly where?: Plan; readonly score: NumberPlan }

/** Points for a condition, or for each of so many; they are taken off where they are below 0. */
export type RowPlan =
  | { readonly points: bigint; readonly when: Plan }
  | { readonly points: bigint; readonly times: NumberPlan }

/** Points that add up from a start, or of which the most count, kept between two numbers. */
export interface PartPlan {
  readonly start: bigint
  readonly combine: "highest" | "sum"
  readonly rows: ReadonlyArray<RowPlan>
  readonly low?: bigint
  readonly high?: bigint
}

/**
 * What a number comes to.
 *
 * - `choose`: a number where a condition holds, and what takes its place where it does not
 * - `times`: a number times a count
 * - `sum`: of all, none of which may be left out
 * - `average`: of those that apply, without the lowest and highest
 * - `weighted`: those that apply times their weights; without a rounding it divides exactly, else there is a problem
 * - `quotient`: and what takes its place where the divisor is 0
 * - `within`: kept between two numbers
 * - `rounded`
 * - `tally`: the sum of its parts, where it is the same whatever is unknown in them
 * - `checked`: what a whole operator came to, of not too many digits
 */
export type NumberPlan =
  | ExactPlan
  | MarkPlan
  | {
      readonly tag: "choose"
      readonly when: Plan
      readonly score: NumberPlan
      readonly otherwise: ExactPlan | Problem | "notApplicable"
    }
  | { readonly tag: "times"; readonly factor: bigint; readonly count: NumberPlan }
  | { readonly tag: "sum"; readonly of: SeriesPlan }
  | AveragePlan
  | WeightedPlan
  | {
      readonly tag: "quotient"
      readonly dividend: NumberPlan
      readonly divisor: NumberPlan
      readonly rounding: Rounding
      readonly whenZero: ExactPlan | Problem
    }
  | { readonly tag: "within"; readonly of: NumberPlan; readonly low?: bigint; readonly high?: bigint }
  | { readonly tag: "rounded"; readonly of: NumberPlan; readonly rounding: Rounding }
  | TallyPlan
  | { readonly tag: "checked"; readonly of: NumberPlan; readonly problem: Problem }

/** The average; `problem` is that of scores written out of which none is left. */
export interface AveragePlan {
  readonly tag: "average"
  readonly of: SeriesPlan
  readonly lowest: number
  readonly highest: number
  readonly rounding: Rounding
  readonly problem: Problem
}

/** The weighted sum; `problem` is that of a quotient of more places than a score has. */
export interface WeightedPlan {
  readonly tag: "weighted"
  readonly terms: ReadonlyArray<{ readonly weight: bigint; readonly of: NumberPlan }>
  readonly total: bigint
  readonly rounding?: Rounding
  readonly problem: Problem
}

/** The sum of parts, at most up to a number. */
export interface TallyPlan {
  readonly tag: "tally"
  readonly parts: ReadonlyArray<PartPlan>
  readonly high?: bigint
}

/** The word of the first band whose relation to its number holds, else the last word. */
export interface BandsPlan {
  readonly tag: "bands"
  readonly of: NumberPlan
  readonly bands: ReadonlyArray<{ readonly relation: "atLeast" | "atMost" | "above" | "below"; readonly bound: bigint }>
  readonly words: ReadonlyArray<string>
}

/** A whole score. */
export type ScorePlan = NumberPlan | BandsPlan

/** The conditions and numbers right below a number. */
export const below = (
  plan: NumberPlan
): { readonly numbers: ReadonlyArray<NumberPlan>; readonly conditions: ReadonlyArray<Plan> } => {
  switch (plan.tag) {
    case "exact":
    case "mark":
      return { numbers: [], conditions: [] }
    case "choose":
      return { numbers: [plan.score], conditions: [plan.when] }
    case "times":
      return { numbers: [plan.count], conditions: [] }
    case "sum":
    case "average":
      return plan.of.tag === "written"
        ? { numbers: plan.of.of, conditions: [] }
        : { numbers: [plan.of.score], conditions: plan.of.where === undefined ? [] : [plan.of.where] }
    case "weighted":
      return { numbers: plan.terms.map(({ of }) => of), conditions: [] }
    case "quotient":
      return { numbers: [plan.dividend, plan.divisor], conditions: [] }
    case "tally": {
      const rows = plan.parts.flatMap((part) => part.rows)
      return {
        numbers: rows.flatMap((row) => ("times" in row ? [row.times] : [])),
        conditions: rows.flatMap((row) => ("when" in row ? [row.when] : []))
      }
    }
    default:
      return { numbers: [plan.of], conditions: [] }
  }
}

/** Whether a number can come to "does not apply". */
export const mayNotApply = (plan: NumberPlan): boolean => {
  switch (plan.tag) {
    case "choose":
      return plan.otherwise === "notApplicable"
    case "average":
    case "weighted":
    case "within":
    case "rounded":
    case "checked":
      return below(plan).numbers.every(mayNotApply)
    default:
      return false
  }
}

/** The lists that a number reads, by any of its parts. */
export const listsOf = (plan: NumberPlan): ReadonlyArray<FactPlan> => {
  const { conditions, numbers } = below(plan)
  const own = (plan.tag === "sum" || plan.tag === "average") && plan.of.tag === "each" ? [plan.of.list] : []
  return [...own, ...conditions.flatMap(listsIn), ...numbers.flatMap(listsOf)]
}

const listsIn = (plan: Plan): ReadonlyArray<FactPlan> => {
  switch (plan.tag) {
    case "known":
      return plan.fact.kind === "list" ? [plan.fact] : []
    case "not":
      return listsIn(plan.of)
    case "threshold":
      return plan.of.flatMap(listsIn)
    case "when":
      return [...listsIn(plan.guard), ...listsIn(plan.then)]
    case "quantify":
      return [plan.list, ...listsIn(plan.where)]
    default:
      return []
  }
}

/** Ends a judgement. */
export const raise = (problem: Problem): never => {
  throw new PolicyError({ problem })
}

/** The digits of a number that is read; of what is no decimal of at most 12 places there are none. */
export const digitsOf = (number: unknown): bigint | undefined => {
  if (typeof number === "number") {
    if (Number.isSafeInteger(number)) return BigInt(number) * one
    // Of up to 15 digits the number of so many places that is nearest is the one that was written.
    const behind = Math.min(places, 15 - String(Math.abs(Math.trunc(number))).length)
    const shifted = behind > 0 ? Math.round(number * 10 ** behind) : Number.NaN
    if (Number.isSafeInteger(shifted) && shifted / 10 ** behind === number) {
      return BigInt(shifted) * 10n ** BigInt(places - behind)
    }
  }
  const exact = Decimal.parse(number)
  return exact === undefined ? undefined : exactDigits(exact)
}

const exactDigits = (exact: BigDecimal.BigDecimal): bigint => {
  const { scale, value } = BigDecimal.normalize(exact)
  return value * 10n ** BigInt(places - scale)
}

/** The digits of a number that is written in the expression. */
export const written = (decimal: Decimal.Decimal): bigint => exactDigits(Decimal.make(decimal))

/** Whether a number is whole and not below 0. */
export const isCount = (digits: bigint): boolean => digits >= 0n && digits % one === 0n

/** Whether a number has too many digits before its point. */
export const isTooLarge = (digits: bigint): boolean => digits >= tooLarge || digits <= -tooLarge
