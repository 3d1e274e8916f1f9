/**
 * `weightedSum` and `sum`.
 *
 * Weights are exact and must add up to the total that is stated. Components that do not apply are left out of a weighted
 * sum and the weights of the others are scaled up to the total; that is a division, so it needs a rounding. A sum leaves
 * nothing out; that of an empty list is 0.
 *
 * @since 0.1.0
 */
import * as BigDecimal from "effect/BigDecimal"
import * as Schema from "effect/Schema"
import type { Named } from "../criterion/Node.ts"
import type { Scope } from "../criterion/Operator.ts"
import type { Problem } from "../criterion/Problem.ts"
import * as Decimal from "../Decimal.ts"
import * as FactTable from "../FactTable.ts"
import { mayNotApply, raise, written } from "../kernel/score/Plan.ts"
import * as Message from "../Message.ts"
import * as Rounding from "../Rounding.ts"
import type { Score } from "./Node.ts"
import {
  allApply,
  amount,
  type Below,
  cannotBeLeftOut,
  commonUnit,
  fail,
  gather,
  type Operators,
  refuseLeftOut,
  refuseUnlikeUnits,
  tooManyDigits,
  total,
  type Value
} from "./Operator.ts"
import { rounded } from "./phrases.ts"
import * as Range from "./range.ts"
import * as Series from "./series.ts"

/** The words of this family. */
export const messages = Message.define({
  "score.term": { zh: "（{score}）×{weight}", en: "({score}) × {weight}" },
  "score.weightedSum": {
    zh: "加权合计（{terms}；权重合计 {total}）",
    en: "weighted sum ({terms}; weights out of {total})"
  },
  "score.weightedSum.brief": {
    zh: "以下各项按权重 {weights} 加权合计（权重合计 {total}）",
    en: "weighted sum of the following by the weights {weights} (out of {total})"
  },
  "score.weightedSum.renormalised": {
    zh: "以下各项加权合计；不适用而未计：{names}；其余权重 {weights} 按合计 {total} 折算",
    en: "weighted sum of the following; left out as not applicable: {names}; the other weights {weights} taken out of {total}"
  },
  "score.sum": { zh: "合计（{scores}）", en: "sum of ({scores})" },
  "score.sum.brief": { zh: "以下各项合计", en: "sum of the following" }
})

/**
 * A part of a weighted sum.
 *
 * @category models
 * @since 0.1.0
 */
export interface Term {
  readonly weight: Decimal.Decimal
  readonly score: Score
}

/**
 * The sum of the terms, each times its weight, divided by the total of the weights, such as 100 or 1.
 *
 * @category models
 * @since 0.1.0
 */
export interface WeightedSum extends Named {
  readonly op: "weightedSum"
  readonly total: Decimal.Decimal
  readonly terms: ReadonlyArray<Term>
  readonly rounding?: Rounding.Rounding
}

/**
 * The plain sum of scores.
 *
 * @category models
 * @since 0.1.0
 */
export interface Sum extends Named {
  readonly op: "sum"
  readonly of: Series.Series
}

/** How many places a division by a power of ten adds; none where the divisor is no power of ten. */
const placesOf = (divisor: BigDecimal.BigDecimal): number | undefined => {
  const { scale, value } = BigDecimal.normalize(divisor)
  return value === 1n ? -scale : undefined
}

const divide = (
  dividend: BigDecimal.BigDecimal,
  divisor: BigDecimal.BigDecimal,
  rounding: Rounding.Rounding | undefined,
  scope: Scope
): Value => {
  if (rounding !== undefined) return amount(Rounding.quotient(rounding, dividend, divisor), rounding.places)
  const places = placesOf(divisor)
  return places === undefined
    ? fail(scope, "policy/roundingRequired", roundingRequired)
    : amount(BigDecimal.make(dividend.value, dividend.scale + places))
}

const roundingRequired =
  "The division by these weights has no exact result, and no rounding is said. Give the weighted sum a rounding."

const below = (node: WeightedSum) =>
  node.terms.map(({ score }, position) => ({ path: `terms.${position}.score`, node: score }))

/** The operators of this family. */
export const sums: Operators<WeightedSum | Sum> = {
  weightedSum: {
    fields: ({ score }) => ({
      total: Decimal.Decimal,
      terms: Schema.Array(Schema.Struct({ weight: Decimal.Decimal, score })).check(
        Schema.isMinLength(1, { expected: "at least one term" })
      ),
      rounding: Schema.optionalKey(Rounding.Rounding)
    }),
    below,
    criteria: () => [],
    operands: () => [],
    check: (node, checker) => {
      const { mayBeLeftOut, report } = checker
      refuseUnlikeUnits(below(node), checker)
      node.terms.forEach(({ weight }, position) => {
        if (Decimal.compare(weight, 0) > 0) return
        report(
          "policy/outOfRange",
          `terms.${position}.weight`,
          "A weight must be greater than 0. Correct it or leave the term out."
        )
      })
      const sum = total(node.terms.map(({ weight }) => Decimal.make(weight)))
      const stated = Decimal.make(node.total)
      if (!BigDecimal.equals(sum, stated)) {
        const message = `The weights add up to ${Decimal.text(sum)} and not to the total of ${Decimal.text(stated)}. Correct one or the other.`
        report("policy/weightsDoNotAddUp", "total", message)
      }
      const divides = placesOf(stated) === undefined || node.terms.some(({ score }) => mayBeLeftOut(score))
      if (divides && node.rounding === undefined) report("policy/roundingRequired", "rounding", roundingRequired)
    },
    mayBeLeftOut: (node, leftOut) => node.terms.every(({ score }) => leftOut(score)),
    unit: (node, _environment, unit) => commonUnit(below(node), unit),
    // The weights are greater than 0 and add up to the total, so that the sum is an average of the terms.
    range: (node, _environment, range) => {
      const average = Range.around(node.terms.map(({ score }) => range(score)))
      const { rounding } = node
      return rounding === undefined ? average : Range.map(average, (number) => Rounding.exactly(rounding, number))
    },
    evaluate: (node, scope, judges) => {
      const scored = below(node).map(({ node, path }) => judges.score(node, path, scope))
      const findings = scored.map(({ finding }) => finding)
      const { amounts, needs } = gather(scored, scope)
      if (needs !== undefined) return { value: { _tag: "Unknown", needs }, findings }
      const applicable = node.terms.flatMap(({ weight }, position) => {
        const exact = amounts[position]?.exact
        return exact === undefined ? [] : [{ weight: Decimal.make(weight), exact }]
      })
      if (applicable.length === 0) return { value: { _tag: "NotApplicable" }, findings }
      const dividend = total(applicable.map(({ exact, weight }) => BigDecimal.multiply(exact, weight)))
      if (applicable.length === node.terms.length) {
        return { value: divide(dividend, Decimal.make(node.total), node.rounding, scope), findings }
      }
      const names = node.terms.flatMap(({ score }, position) =>
        amounts[position] === undefined ? [score.label ?? score.id ?? score.op] : []
      )
      const weights = total(applicable.map(({ weight }) => weight))
      return {
        value: divide(dividend, weights, node.rounding, scope),
        findings,
        message: messages.make("score.weightedSum.renormalised", {
          names,
          weights: applicable.map(({ weight }) => Decimal.text(weight)),
          total: Decimal.text(weights)
        })
      }
    },
    plan: (node, planning) => {
      const terms = node.terms.map(({ weight }, position) => {
        const term = below(node)[position] as Below
        return { weight: written(weight), of: planning.score(term) }
      })
      const { path } = planning
      const divides = placesOf(Decimal.make(node.total)) === undefined || terms.some(({ of }) => mayNotApply(of))
      if (divides && node.rounding === undefined) {
        return raise({ code: "policy/roundingRequired", path, message: roundingRequired })
      }
      const problem: Problem = { code: "policy/outOfRange", path, message: tooManyDigits }
      const { rounding } = node
      return {
        ...{ tag: "weighted", terms, total: written(node.total), problem },
        ...(rounding === undefined ? {} : { rounding })
      }
    },
    words: (node, _environment, tell, brief) =>
      rounded(
        brief
          ? messages.make("score.weightedSum.brief", {
              weights: node.terms.map(({ weight }) => weight),
              total: node.total
            })
          : messages.make("score.weightedSum", {
              terms: node.terms.map(({ score, weight }) =>
                messages.make("score.term", { score: tell.score(score), weight })
              ),
              total: node.total
            }),
        node.rounding
      )
  },
  sum: {
    fields: (recursion) => ({ of: Series.schema(recursion) }),
    below: Series.below,
    criteria: Series.criteria,
    operands: () => [],
    check: (node, checker) => {
      Series.check(node.of, checker)
      refuseUnlikeUnits(Series.below(node), checker)
      refuseLeftOut(Series.below(node), checker)
    },
    mayBeLeftOut: () => false,
    unit: (node, _environment, unit) => commonUnit(Series.below(node), unit),
    range: (node, environment, range) => {
      const { of } = node
      if (!Series.isEach(of)) return Range.sum(of.map(range))
      const list = FactTable.find(environment.table, of.list)?.fact
      if (list?.kind !== "list") return Range.unbounded
      const most = BigDecimal.fromBigInt(BigInt(list.atMost))
      const full = Range.map(range(of.score), (number) => BigDecimal.multiply(number, most))
      return Range.around([Range.of(0), full])
    },
    evaluate: (node, scope, judges) => {
      const { findings, list, scored, supplied } = Series.judge(node.of, scope, judges)
      const facts = list === undefined ? [] : [list]
      if (!supplied) return { value: { _tag: "Unknown", needs: facts }, facts }
      const { amounts, needs } = gather(scored, scope)
      if (needs !== undefined) return { value: { _tag: "Unknown", needs }, facts, findings }
      const numbers = amounts.map((number) => number ?? fail(scope, "policy/cannotBeLeftOut", cannotBeLeftOut))
      const places = Math.max(0, ...numbers.map(({ places }) => places))
      return { value: amount(total(numbers.map(({ exact }) => exact)), places), facts, findings }
    },
    plan: (node, planning) => {
      const of = Series.plan(node.of, planning)
      allApply(of.tag === "written" ? of.of : [of.score], planning)
      return { tag: "sum", of }
    },
    words: (node, environment, tell, brief) =>
      brief
        ? messages.make("score.sum.brief")
        : messages.make("score.sum", { scores: Series.words(node.of, environment, tell) })
  }
}
