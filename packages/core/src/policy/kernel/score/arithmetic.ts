/**
 * What the faces of scores compute alike, on whole numbers of trillionths.
 *
 * @since 0.1.0
 */
import * as BigDecimal from "effect/BigDecimal"
import type { Problem } from "../../criterion/Problem.ts"
import * as Decimal from "../../Decimal.ts"
import * as Rounding from "../../Rounding.ts"
import {
  type AveragePlan,
  type BandsPlan,
  digitsOf,
  isCount,
  isTooLarge,
  type MarkPlan,
  one,
  places,
  raise,
  type WeightedPlan
} from "./Plan.ts"

/** The codes of what a number comes to: those of truths, without no. */
export const value = 1
export const unknown = 2
export const notApplicable = 3

/** A number out of range of every sum: what is unknown without an end. */
export const endless = one ** 4n

/** Divides and rounds; both sides are whole numbers of the same unit. */
export const divider = ({ mode, places: kept }: Rounding.Rounding) => {
  const [shift, back] = [10n ** BigInt(kept), 10n ** BigInt(places - kept)]
  return (dividend: bigint, divisor: bigint): bigint => Rounding.ofIntegers(mode, dividend * shift, divisor) * back
}

/** Rounds. */
export const rounder = (rounding: Rounding.Rounding) => {
  const divide = divider(rounding)
  return (digits: bigint): bigint => divide(digits, one)
}

/** Divides a sum of products by the weights. */
export const byWeights = ({ problem, rounding }: WeightedPlan) => {
  if (rounding !== undefined) {
    const divide = divider(rounding)
    return (products: bigint, weights: bigint): bigint => divide(products, weights * one)
  }
  return (products: bigint, weights: bigint): bigint =>
    products % weights === 0n ? products / weights : raise(problem)
}

const ascending = (one: bigint, other: bigint): number => (one < other ? -1 : one > other ? 1 : 0)

/** The average of what is left; none where nothing is. It sorts the numbers where they are. */
export const averaging = ({ highest, lowest, rounding }: AveragePlan) => {
  const divide = divider(rounding)
  return (numbers: Array<bigint>): bigint | undefined => {
    const kept =
      lowest + highest === 0
        ? numbers
        : numbers.sort(ascending).slice(lowest, Math.max(lowest, numbers.length - highest))
    return kept.length === 0
      ? undefined
      : divide(
          kept.reduce((sum, next) => sum + next, 0n),
          BigInt(kept.length) * one
        )
  }
}

/** Reads a number exactly. */
export const reader = ({ isCount: counts, problem }: MarkPlan) => {
  return (read: unknown): bigint => {
    const digits = digitsOf(read)
    return digits === undefined || (counts && !isCount(digits)) ? raise(problem) : digits
  }
}

/** Lets a number pass that has few digits enough. */
export const checking =
  (problem: Problem) =>
  (digits: bigint): bigint =>
    isTooLarge(digits) ? raise(problem) : digits

const relations = {
  atLeast: (digits: bigint, bound: bigint) => digits >= bound,
  atMost: (digits: bigint, bound: bigint) => digits <= bound,
  above: (digits: bigint, bound: bigint) => digits > bound,
  below: (digits: bigint, bound: bigint) => digits < bound
}

/** The place of the first band that a number reaches, or that of the last word. */
export const banding =
  ({ bands }: BandsPlan) =>
  (digits: bigint): number => {
    const found = bands.findIndex(({ bound, relation }) => relations[relation](digits, bound))
    return found === -1 ? bands.length : found
  }

/** A number as a decimal text of at least so many places. */
export const textOf = (digits: bigint, atLeast: number): string =>
  Decimal.text(BigDecimal.make(digits, places), atLeast)

const safe = BigInt(Number.MAX_SAFE_INTEGER)

/** A number as the binary number that is nearest, where that tells it apart from all others of 15 digits. */
export const numberOf = (digits: bigint): number => {
  // The quotient of two whole numbers that are exact is the nearest there is.
  if (digits <= safe && digits >= -safe) return Number(digits) / Number(one)
  const text = textOf(digits, 0)
  if (text.replace(/[-.]/gu, "").replace(/^0+|0+$/gu, "").length <= 15) return Number(text)
  const message = "A score has more than 15 digits, which columns do not keep apart. Judge it with Score.evaluate."
  return raise({ code: "policy/tooPrecise", path: "", message })
}
