/**
 * The grade that a total comes to: the highest of the four ranked grades whose bound it reaches, else incompetent.
 *
 * Each bound says itself whether it includes its number (90分以上 includes 90, 超过90分 does not). The words of the grades
 * are those for civil servants or those of public institutions; the rank is one. No national text read has bounds or
 * settles the words, so a place gives both.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Bound from "../policy/Bound.ts"
import type * as Decimal from "../policy/Decimal.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import * as Grade from "./Grade.ts"
import { messages } from "./messages.ts"

/**
 * The parameters of grading. A bound is `atLeast` (its number included) or `above` (excluded).
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** The bound of "excellent". */
  readonly excellent: Bound.Bound
  /** The bound of "competent". */
  readonly competent: Bound.Bound
  /** The bound of "basically competent"; below it is "incompetent". */
  readonly basicallyCompetent: Bound.Bound
  /** Which words the place uses. */
  readonly vocabulary: Grade.Vocabulary
}

/**
 * What is graded: the total of an official.
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly total: Decimal.Decimal
}

const points = { zh: "分", en: "points" } as const

const bounded = ["excellent", "competent", "basicallyCompetent"] as const

/**
 * The grade of a total. The finding says the bounds and not which of them was reached, so that the verdict, which is
 * kept in the clear, tells nobody's grade.
 *
 * @example
 * ```ts
 * import * as Grading from "@cunguan/core/evaluation/Grading"
 * import * as Bound from "@cunguan/core/policy/Bound"
 *
 * const parameters = {
 *   excellent: Bound.atLeast(90),
 *   competent: Bound.atLeast(70),
 *   basicallyCompetent: Bound.above(60),
 *   vocabulary: "civilService"
 * } as const
 * const grade = (total: string) => {
 *   const judged = Grading.judge(parameters, { total })
 *   return judged._tag === "Value" && judged.value
 * }
 *
 * grade("90.00") // => "excellent"
 * grade("89.99") // => "competent"
 * grade("60.00") // => "incompetent"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, { total }: Facts): Judgement.Judgement<Grade.RankedGrade> => {
  const { vocabulary } = parameters
  const words = (grade: Grade.RankedGrade) => Grade.text(grade, vocabulary)
  return Judgement.value(
    bounded.find((grade) => Bound.holds(parameters[grade], total)) ?? "incompetent",
    Judgement.leaf({
      criterion: point.id,
      operator: "bands",
      holds: true,
      message: messages.make("evaluation.grades", {
        bands: bounded.map((grade) =>
          messages.make("evaluation.band", { grade: words(grade), bound: Bound.text(parameters[grade], points) })
        ),
        otherwise: words("incompetent")
      }),
      facts: ["total"],
      parameters: [...bounded, "vocabulary"].map((field) => ({ field }))
    })
  )
}

const Floor = Bound.Bound.check(
  Schema.makeFilter(({ _tag }: Bound.Bound) => _tag === "atLeast" || _tag === "above", {
    expected: "a lower bound: atLeast or above"
  })
)

const boundOf = (grade: (typeof bounded)[number]) => {
  const { en, zh } = Grade.text(grade, "civilService")
  return PolicyPoint.field(Floor, {
    title: { zh: `“${zh}”的分数线`, en: `bound of “${en}”` },
    unit: points,
    text: (bound) => Bound.text(bound, points),
    override: Override.open
  })
}

const vocabularies = {
  civilService: { zh: "公务员用语：称职", en: "the words for civil servants" },
  publicInstitution: { zh: "事业单位用语：合格", en: "the words for public institutions" }
} as const

/**
 * The policy point `evaluation.grading`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<
  Parameters,
  Facts,
  Judgement.Judgement<Grade.RankedGrade>
> = PolicyPoint.make<Parameters, Facts, Judgement.Judgement<Grade.RankedGrade>>({
  id: "evaluation.grading",
  title: { zh: "考核等次", en: "grading" },
  fields: {
    excellent: boundOf("excellent"),
    competent: boundOf("competent"),
    basicallyCompetent: boundOf("basicallyCompetent"),
    vocabulary: PolicyPoint.field(Grade.Vocabulary, {
      title: { zh: "等次用语", en: "words of the grades" },
      text: (vocabulary) => vocabularies[vocabulary],
      override: Override.open
    })
  },
  judge
})
