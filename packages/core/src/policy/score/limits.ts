/**
 * `clamp` and `round`: a score kept between two numbers (both included), and a score rounded.
 *
 * @since 0.1.0
 */
import type * as BigDecimal from "effect/BigDecimal"
import * as Schema from "effect/Schema"
import type { Named } from "../criterion/Node.ts"
import type { Scope } from "../criterion/Operator.ts"
import * as Decimal from "../Decimal.ts"
import { written } from "../kernel/score/Plan.ts"
import * as Message from "../Message.ts"
import * as Rounding from "../Rounding.ts"
import type { Score } from "./Node.ts"
import { type Amount, amount, type Checker, gather, type Judges, type Operators, type Outcome } from "./Operator.ts"
import { rounded, whatFollows } from "./phrases.ts"
import * as Range from "./range.ts"

/** The words of this family. */
export const messages = Message.define({
  "score.clamp": { zh: "{score}，不低于 {atLeast} 且不高于 {atMost}", en: "{score}, kept from {atLeast} to {atMost}" },
  "score.clamp.atLeast": { zh: "{score}，不低于 {atLeast}", en: "{score}, never below {atLeast}" },
  "score.clamp.atMost": { zh: "{score}，不高于 {atMost}", en: "{score}, never above {atMost}" }
})

/**
 * A score that is never below `atLeast` and never above `atMost`.
 *
 * @category models
 * @since 0.1.0
 */
export interface Clamp extends Named, Bounds {
  readonly op: "clamp"
  readonly of: Score
}

/**
 * Two numbers between which a score is kept, both included.
 *
 * @category models
 * @since 0.1.0
 */
export interface Bounds {
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

/** The schema of bounds. */
export const bounds = {
  atLeast: Schema.optionalKey(Decimal.Decimal),
  atMost: Schema.optionalKey(Decimal.Decimal)
}

const exactly = (decimal: Decimal.Decimal | undefined): BigDecimal.BigDecimal | undefined =>
  decimal === undefined ? undefined : Decimal.make(decimal)

/** A range kept within bounds. */
export const keep = (range: Range.Range, { atLeast, atMost }: Bounds): Range.Range =>
  Range.within(range, exactly(atLeast), exactly(atMost))

/** Bounds, lowered. */
export const boundsPlan = ({ atLeast, atMost }: Bounds): { readonly low?: bigint; readonly high?: bigint } => ({
  ...(atLeast === undefined ? {} : { low: written(atLeast) }),
  ...(atMost === undefined ? {} : { high: written(atMost) })
})

/** Words for a score that is kept within bounds, as far as there are any. */
export const boundedWords = (score: Message.Argument, { atLeast, atMost }: Bounds): Message.Message => {
  if (atLeast === undefined) return messages.make("score.clamp.atMost", { score, atMost: atMost ?? "" })
  return atMost === undefined
    ? messages.make("score.clamp.atLeast", { score, atLeast })
    : messages.make("score.clamp", { score, atLeast, atMost })
}

/** The type rule of bounds: some number lies within them. */
export const checkBounds = ({ atLeast, atMost }: Bounds, path: string, { report }: Pick<Checker, "report">): void => {
  if (atLeast === undefined || atMost === undefined || Decimal.compare(atLeast, atMost) <= 0) return
  report(
    "policy/outOfRange",
    path,
    'No number is at least this and at most the other. Lower "atLeast" or raise "atMost".'
  )
}

/** What stands below a node that has one score below it. */
export const only = (node: { readonly of: Score }) => ({ path: "of", node: node.of })

const below = (node: { readonly of: Score }) => [only(node)]

/** The operators of this family. */
export const limits: Operators<Clamp | Round> = {
  clamp: {
    fields: ({ score }) => ({ of: score, ...bounds }),
    below,
    criteria: () => [],
    operands: () => [],
    check: (node, checker) => {
      if (node.atLeast === undefined && node.atMost === undefined) {
        const message = 'It keeps nothing within bounds. Give "atLeast", "atMost" or both.'
        checker.report("policy/missingField", "atLeast", message)
      }
      checkBounds(node, "atLeast", checker)
    },
    mayBeLeftOut: (node, leftOut) => leftOut(node.of),
    unit: (node, _environment, unit) => unit(node.of),
    range: (node, _environment, range) => keep(range(node.of), node),
    evaluate: (node, scope, judges) =>
      change(node.of, scope, judges, ({ exact, places }) =>
        amount(Range.settled(keep(Range.make(exact, exact), node)) ?? exact, places)
      ),
    plan: (node, planning) => ({ tag: "within", of: planning.score(only(node)), ...boundsPlan(node) }),
    words: (node, _environment, tell, brief) => boundedWords(brief ? whatFollows : tell.score(node.of), node)
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
    plan: (node, planning) => ({ tag: "rounded", of: planning.score(only(node)), rounding: node.rounding }),
    words: (node, _environment, tell, brief) => rounded(brief ? whatFollows : tell.score(node.of), node.rounding)
  }
}
