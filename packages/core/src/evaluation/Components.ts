/**
 * The total of an official in a yearly appraisal: a score over the marks of named components.
 *
 * Each mark is an exact decimal from 0 to 100, both included. Which components count, with what weight and how the total
 * is rounded is a score that a place lays down, because no national text read has one. A missing mark leaves the total
 * undetermined and is asked for; it is never a silent 0.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Decimal from "../policy/Decimal.ts"
import * as FactTable from "../policy/FactTable.ts"
import type * as Judgement from "../policy/Judgement.ts"
import type { Text } from "../policy/Message.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import * as Score from "../policy/Score.ts"

/**
 * The components of an appraisal with their words.
 *
 * @category tables
 * @since 0.1.0
 */
export const components = {
  assembly: { zh: "民主测评", en: "democratic assessment" },
  village: { zh: "村级组织评分", en: "mark of the village organisation" },
  town: { zh: "乡镇评分", en: "mark of the town" }
} as const satisfies { readonly [component: string]: Text }

/**
 * The name of one of the {@link components}.
 *
 * @category models
 * @since 0.1.0
 */
export type Component = keyof typeof components

/**
 * Schema of {@link Component}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Component: Schema.Codec<Component> = Schema.Literals(["assembly", "village", "town"])

/**
 * Schema of a mark: an exact decimal from 0 to 100, both included.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Mark = Decimal.DecimalText.check(
  Schema.makeFilter((mark: string) => Decimal.compare(mark, 0) >= 0 && Decimal.compare(mark, 100) <= 0, {
    expected: "a mark from 0 to 100"
  })
)

const markOf = (component: Component) =>
  FactTable.decimal(components[component], { absent: "notSupplied", changeable: true })

/**
 * The marks as facts: one for each of the {@link components}.
 *
 * @category tables
 * @since 0.1.0
 */
export const table = FactTable.make({
  assembly: markOf("assembly"),
  village: markOf("village"),
  town: markOf("town")
})

/**
 * The parameters of the total.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** The total, as a score over the {@link table}. */
  readonly total: Score.Score
}

/**
 * The marks of one official; each may be missing.
 *
 * @category models
 * @since 0.1.0
 */
export type Facts = FactTable.Facts<typeof table>

/**
 * The total of one official as a decimal text.
 *
 * @example
 * ```ts
 * import * as Components from "@cunguan/core/evaluation/Components"
 * import * as Criterion from "@cunguan/core/policy/Criterion"
 * import * as Rounding from "@cunguan/core/policy/Rounding"
 * import * as Score from "@cunguan/core/policy/Score"
 *
 * const { fact: mark } = Criterion.of(Components.table)
 * const total = Score.weightedSum(
 *   100,
 *   [
 *     { weight: 60, score: Score.component("assembly", mark("assembly")) },
 *     { weight: 40, score: Score.component("town", mark("town")) }
 *   ],
 *   { rounding: Rounding.make(2, "halfUp") }
 * )
 * const judged = Components.judge({ total }, { assembly: "92.00", town: "85.00" })
 * const early = Components.judge({ total }, { town: "85.00" })
 *
 * judged._tag === "Value" && judged.value // => "89.20"
 * early._tag === "Undetermined" && early.needs // => ["assembly"]
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Facts): Judgement.Judgement<string> => {
  const judged = Score.evaluate(parameters.total, { table, facts, point: point.id })
  const finding = { ...judged.finding, parameters: [{ field: "total" }, ...judged.finding.parameters] }
  return { ...judged, finding }
}

const overTable = Score.over({ table }, { zh: "以考核各项计算的总分", en: "a total made of the marks of an appraisal" })

/**
 * The policy point `evaluation.components`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Judgement<string>> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Judgement<string>
>({
  id: "evaluation.components",
  title: { zh: "考核总分", en: "components" },
  fields: {
    total: PolicyPoint.field(overTable, {
      title: { zh: "总分的计算", en: "how the total is made" },
      text: (score) => Score.text(score, { table }),
      override: Override.open
    })
  },
  judge
})
