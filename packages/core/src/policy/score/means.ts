/**
 * `mean` and `trimmedMean`: the average of scores, with or without the highest and lowest. Both say their rounding.
 *
 * Scores that do not apply are left out of a mean, and out of a trimmed mean over a list. A list with too few entries
 * makes the mean unknown: nothing is averaged from nothing, and an absent mark is never 0.
 *
 * @since 0.1.0
 */
import * as BigDecimal from "effect/BigDecimal"
import * as Schema from "effect/Schema"
import type { Named } from "../criterion/Node.ts"
import type { Scope } from "../criterion/Operator.ts"
import type { Problem } from "../criterion/Problem.ts"
import type { AveragePlan } from "../kernel/score/Plan.ts"
import * as Message from "../Message.ts"
import * as Rounding from "../Rounding.ts"
import {
  amount,
  commonUnit,
  fail,
  gather,
  type Judges,
  type Operators,
  type Outcome,
  type Planning,
  type RangeOf,
  refuseLeftOut,
  refuseUnlikeUnits,
  total
} from "./Operator.ts"
import { rounded } from "./phrases.ts"
import * as Range from "./range.ts"
import * as Series from "./series.ts"

/** The words of this family. */
export const messages = Message.define({
  "score.mean": { zh: "平均分（{scores}）", en: "mean of ({scores})" },
  "score.mean.brief": { zh: "以下各项的平均分", en: "mean of the following" },
  "score.trimmedMean": {
    zh: "去掉 {highest} 个最高分和 {lowest} 个最低分后的平均分（{scores}）",
    en: "mean without the {highest} highest and the {lowest} lowest of ({scores})"
  },
  "score.trimmedMean.brief": {
    zh: "以下各项去掉 {highest} 个最高分和 {lowest} 个最低分后的平均分",
    en: "mean of the following without the {highest} highest and the {lowest} lowest"
  }
})

/**
 * The average.
 *
 * @category models
 * @since 0.1.0
 */
export interface Mean extends Named {
  readonly op: "mean"
  readonly of: Series.Series
  readonly rounding: Rounding.Rounding
}

/**
 * The average without so many of the lowest and so many of the highest scores (去掉最高分和最低分).
 *
 * @category models
 * @since 0.1.0
 */
export interface TrimmedMean extends Named {
  readonly op: "trimmedMean"
  readonly of: Series.Series
  readonly lowest: number
  readonly highest: number
  readonly rounding: Rounding.Rounding
}

const noneLeft = "No score is left after the lowest and highest are dropped. List more scores."

const plan = (
  { of, rounding }: Mean | TrimmedMean,
  { highest, lowest }: { readonly lowest: number; readonly highest: number },
  planning: Planning
): AveragePlan => {
  const problem: Problem = { code: "policy/outOfRange", path: planning.path, message: noneLeft }
  return { tag: "average", of: Series.plan(of, planning), lowest, highest, rounding, problem }
}

const average = (
  node: { readonly of: Series.Series; readonly rounding: Rounding.Rounding },
  trim: { readonly lowest: number; readonly highest: number },
  scope: Scope,
  judges: Judges
): Outcome => {
  const { findings, list, scored, supplied } = Series.judge(node.of, scope, judges)
  const facts = list === undefined ? [] : [list]
  if (!supplied) return { value: { _tag: "Unknown", needs: facts }, facts }
  const { amounts, needs } = gather(scored, scope)
  if (needs !== undefined) return { value: { _tag: "Unknown", needs }, facts, findings }
  const sorted = amounts.flatMap((number) => (number === undefined ? [] : [number.exact])).sort(BigDecimal.Order)
  if (sorted.length === 0 && scored.length > 0) return { value: { _tag: "NotApplicable" }, facts, findings }
  const kept = sorted.slice(trim.lowest, Math.max(trim.lowest, sorted.length - trim.highest))
  if (kept.length === 0) {
    return list === undefined
      ? fail(scope, "policy/outOfRange", noneLeft)
      : { value: { _tag: "Unknown", needs: facts }, facts, findings }
  }
  const mean = Rounding.quotient(node.rounding, total(kept), BigDecimal.fromBigInt(BigInt(kept.length)))
  return { value: amount(mean, node.rounding.places), facts, findings }
}

/** An average lies among what it is made from. */
const averaged = (
  node: { readonly of: Series.Series; readonly rounding: Rounding.Rounding },
  range: RangeOf
): Range.Range =>
  Range.map(Range.around(Series.below(node).map((below) => range(below.node))), (number) =>
    Rounding.exactly(node.rounding, number)
  )

const dropped = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))

/** The operators of this family. */
export const means: Operators<Mean | TrimmedMean> = {
  mean: {
    fields: (recursion) => ({ of: Series.schema(recursion), rounding: Rounding.Rounding }),
    below: Series.below,
    criteria: Series.criteria,
    operands: () => [],
    check: (node, checker) => {
      Series.check(node.of, checker)
      refuseUnlikeUnits(Series.below(node), checker)
    },
    mayBeLeftOut: (node, leftOut) => Series.below(node).every((below) => leftOut(below.node)),
    unit: (node, _environment, unit) => commonUnit(Series.below(node), unit),
    range: (node, _environment, range) => averaged(node, range),
    evaluate: (node, scope, judges) => average(node, { lowest: 0, highest: 0 }, scope, judges),
    plan: (node, planning) => plan(node, { lowest: 0, highest: 0 }, planning),
    words: (node, environment, tell, brief) =>
      rounded(
        brief
          ? messages.make("score.mean.brief")
          : messages.make("score.mean", { scores: Series.words(node.of, environment, tell) }),
        node.rounding
      )
  },
  trimmedMean: {
    fields: (recursion) => ({
      of: Series.schema(recursion),
      lowest: dropped,
      highest: dropped,
      rounding: Rounding.Rounding
    }),
    below: Series.below,
    criteria: Series.criteria,
    operands: () => [],
    check: (node, checker) => {
      Series.check(node.of, checker)
      refuseUnlikeUnits(Series.below(node), checker)
      if (Series.isEach(node.of)) return
      // Which of a fixed panel is dropped must not depend on who did not mark.
      refuseLeftOut(Series.below(node), checker)
      if (node.of.length <= node.lowest + node.highest) {
        const message = `${node.lowest + node.highest} scores are dropped of ${node.of.length}, so none is left. Drop fewer or list more.`
        checker.report("policy/outOfRange", "of", message)
      }
    },
    mayBeLeftOut: (node, leftOut) => Series.below(node).every((below) => leftOut(below.node)),
    unit: (node, _environment, unit) => commonUnit(Series.below(node), unit),
    range: (node, _environment, range) => averaged(node, range),
    evaluate: (node, scope, judges) => average(node, node, scope, judges),
    plan: (node, planning) => plan(node, node, planning),
    words: (node, environment, tell, brief) => {
      const values = { lowest: node.lowest, highest: node.highest }
      return rounded(
        brief
          ? messages.make("score.trimmedMean.brief", values)
          : messages.make("score.trimmedMean", { ...values, scores: Series.words(node.of, environment, tell) }),
        node.rounding
      )
    }
  }
}
