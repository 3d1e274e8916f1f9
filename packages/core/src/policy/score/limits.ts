/**
 * `clamp` and `round`: a score kept between two numbers (both included), and a score rounded.
 *
 * @since 0.1.0
 */
import * as BigDecimal from "effect/BigDecimal"
import * as Schema from "effect/Schema"
import type { Named } from "../criterion/Node.ts"
import type { Scope } from "../criterion/Operator.ts"
import * as Decimal from "../Decimal.ts"
import * as Rounding from "../Rounding.ts"
import { messages, rounded } from "./messages.ts"
import type { Score } from "./Node.ts"
import { type Amount, amount, gather, type Judges, type Operators, type Outcome } from "./Operator.ts"
import * as Range from "./range.ts"

/**
 * A score that is never below `atLeast` and never above `atMost`.
 *
 * @category models
 * @since 0.1.0
 */
export interface Clamp extends Named {
  readonly op: "clamp"
  readonly of: Score
  readonly atLeast?: Decimal.Decimal
  readonly atMost?: Decimal.Decimal
}

/**
 * A score rounded.
 *
 * @category models
 * @since 0.1.0
 */
export interface Round extends Named {
  readonly op: "round"
  readonly of: Score
  readonly rounding: Rounding.Rounding
}

/** Changes the number of the score below; what is unknown or does not apply stays so. */
export const change = (of: Score, scope: Scope, judges: Judges, to: (amount: Amount) => Outcome["value"]): Outcome => {
  const scored = judges.score(of, "of", scope)
  const { amounts, needs } = gather([scored], scope)
  const findings = [scored.finding]
  if (needs !== undefined) return { value: { _tag: "Unknown", needs }, findings }
  return { value: amounts[0] === undefined ? { _tag: "NotApplicable" } : to(amounts[0]), findings }
}

const below = (node: { readonly of: Score }) => [{ path: "of", node: node.of }]

/** The operators of this family. */
export const limits: Operators<Clamp | Round> = {
  clamp: {
    fields: ({ score }) => ({
      of: score,
      atLeast: Schema.optionalKey(Decimal.Decimal),
      atMost: Schema.optionalKey(Decimal.Decimal)
    }),
    below,
    criteria: () => [],
    operands: () => [],
    check: ({ atLeast, atMost }, { report }) => {
      if (atLeast === undefined && atMost === undefined) {
        report("policy/missingField", "atLeast", 'It keeps nothing within bounds. Give "atLeast", "atMost" or both.')
      }
      if (atLeast !== undefined && atMost !== undefined && Decimal.compare(atLeast, atMost) > 0) {
        report(
          "policy/outOfRange",
          "atLeast",
          'No number is at least this and at most the other. Lower "atLeast" or raise "atMost".'
        )
      }
    },
    mayBeLeftOut: (node, leftOut) => leftOut(node.of),
    unit: (node, _environment, unit) => unit(node.of),
    range: (node, _environment, range) => {
      const { high, low } = range(node.of)
      const least = node.atLeast === undefined ? undefined : Decimal.make(node.atLeast)
      const most = node.atMost === undefined ? undefined : Decimal.make(node.atMost)
      const within = (number: BigDecimal.BigDecimal): BigDecimal.BigDecimal => {
        const raised = least === undefined ? number : BigDecimal.max(number, least)
        return most === undefined ? raised : BigDecimal.min(raised, most)
      }
      return Range.make(low === undefined ? least : within(low), high === undefined ? most : within(high))
    },
    evaluate: (node, scope, judges) =>
      change(node.of, scope, judges, ({ exact, places }) => {
        const low = node.atLeast === undefined ? exact : BigDecimal.max(exact, Decimal.make(node.atLeast))
        return amount(node.atMost === undefined ? low : BigDecimal.min(low, Decimal.make(node.atMost)), places)
      }),
    words: (node, _environment, tell, brief) => {
      const score = brief ? messages.make("score.below") : tell.score(node.of)
      if (node.atLeast === undefined) return messages.make("score.clamp.atMost", { score, atMost: node.atMost ?? "" })
      return node.atMost === undefined
        ? messages.make("score.clamp.atLeast", { score, atLeast: node.atLeast })
        : messages.make("score.clamp", { score, atLeast: node.atLeast, atMost: node.atMost })
    }
  },
  round: {
    fields: ({ score }) => ({ of: score, rounding: Rounding.Rounding }),
    below,
    criteria: () => [],
    operands: () => [],
    check: () => {},
    mayBeLeftOut: (node, leftOut) => leftOut(node.of),
    unit: (node, _environment, unit) => unit(node.of),
    range: (node, _environment, range) =>
      Range.map(range(node.of), (number) => Rounding.exactly(node.rounding, number)),
    evaluate: (node, scope, judges) =>
      change(node.of, scope, judges, ({ exact }) =>
        amount(Rounding.exactly(node.rounding, exact), node.rounding.places)
      ),
    words: (node, _environment, tell, brief) =>
      rounded(brief ? messages.make("score.below") : tell.score(node.of), node.rounding)
  }
}
