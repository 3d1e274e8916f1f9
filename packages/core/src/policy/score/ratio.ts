/**
 * `ratio`: one score divided by another, rounded as it says; it also says what holds where the divisor is 0.
 *
 * @since 0.1.0
 */
import type { Named } from "../criterion/Node.ts"
import type { NumberPlan } from "../kernel/score/Plan.ts"
import * as Message from "../Message.ts"
import * as Rounding from "../Rounding.ts"
import type { Score } from "./Node.ts"
import {
  allApply,
  amount,
  cannotBeLeftOut,
  fail,
  gather,
  type Operators,
  Otherwise,
  otherwise,
  otherwisePlan,
  refuseLeftOut
} from "./Operator.ts"
import { rounded } from "./phrases.ts"
import * as Range from "./range.ts"

/** The words of this family. */
export const messages = Message.define({
  "score.ratio": { zh: "（{dividend}）÷（{divisor}）", en: "({dividend}) divided by ({divisor})" },
  "score.ratio.brief": { zh: "以下前项除以后项", en: "the first of the following divided by the second" }
})

/**
 * A quotient.
 *
 * @category models
 * @since 0.1.0
 */
export interface Ratio extends Named {
  readonly op: "ratio"
  readonly dividend: Score
  readonly divisor: Score
  readonly whenZero: Otherwise
  readonly rounding: Rounding.Rounding
}

const below = (node: Ratio) => [
  { path: "dividend", node: node.dividend },
  { path: "divisor", node: node.divisor }
]

const divisorZero =
  "The divisor is 0, and the ratio says that this is an error. Check the facts, or say what takes its place."

/** The operator of this family. */
export const ratio: Operators<Ratio> = {
  ratio: {
    fields: ({ score }) => ({ dividend: score, divisor: score, whenZero: Otherwise, rounding: Rounding.Rounding }),
    below,
    criteria: () => [],
    operands: () => [],
    check: (node, checker) => refuseLeftOut(below(node), checker),
    mayBeLeftOut: () => false,
    // Of people by people there is no unit, and of people by days none that has a name.
    unit: () => undefined,
    range: () => Range.unbounded,
    evaluate: (node, scope, judges) => {
      const scored = below(node).map(({ node, path }) => judges.score(node, path, scope))
      const findings = scored.map(({ finding }) => finding)
      const { amounts, needs } = gather(scored, scope)
      if (needs !== undefined) return { value: { _tag: "Unknown", needs }, findings }
      const [dividend, divisor] = amounts
      if (dividend === undefined || divisor === undefined) return fail(scope, "policy/cannotBeLeftOut", cannotBeLeftOut)
      if (divisor.exact.value === 0n) {
        return { value: otherwise(node.whenZero, scope, "policy/outOfRange", divisorZero), findings }
      }
      const quotient = Rounding.quotient(node.rounding, dividend.exact, divisor.exact)
      return { value: amount(quotient, node.rounding.places), findings }
    },
    plan: (node, planning) => {
      const [dividend, divisor] = below(node).map(planning.score) as [NumberPlan, NumberPlan]
      allApply([dividend, divisor], planning)
      const whenZero = otherwisePlan(node.whenZero, planning, "policy/outOfRange", divisorZero)
      return { tag: "quotient", dividend, divisor, rounding: node.rounding, whenZero }
    },
    words: (node, _environment, tell, brief) =>
      rounded(
        brief
          ? messages.make("score.ratio.brief")
          : messages.make("score.ratio", { dividend: tell.score(node.dividend), divisor: tell.score(node.divisor) }),
        node.rounding
      )
  }
}
