/**
 * Where an official is placed: which villages are open to whom, and how many officials a village may have at once.
 *
 * The number counts the official who is to be placed. The conditions are read from the papers of the official and from the
 * codes of the village; a ban, such as that of the own family's village, is a condition that begins with `not`. No national
 * text read limits either.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Criterion from "../policy/Criterion.ts"
import * as FactTable from "../policy/FactTable.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import * as Applicant from "./Applicant.ts"
import { messages } from "./messages.ts"

/**
 * The parameters of a placement.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** Officials in a village at once, included; absent where there is no such rule. */
  readonly officialsInVillageAtMost?: number
  /** What must hold between the official and the village; absent where every village is open to everybody. */
  readonly conditions?: Criterion.Criterion
}

const register = { absent: "notSupplied", papers: { zh: "户口簿", en: "household register" } } as const

/**
 * The facts that conditions read: what the official stated, and the village in question.
 *
 * @category tables
 * @since 0.1.0
 */
export const table = FactTable.make({
  homeVillage: Applicant.table.fields.homeVillage,
  homeTownship: FactTable.text(
    { zh: "户籍所在乡镇的区划代码", en: "division code of the township of the registered residence" },
    register
  ),
  homeCounty: FactTable.text(
    { zh: "户籍所在县的区划代码", en: "division code of the county of the registered residence" },
    register
  ),
  major: Applicant.table.fields.major,
  village: FactTable.text({ zh: "任职村编号", en: "id of the village" }, { absent: "notSupplied" }),
  township: FactTable.text(
    { zh: "任职村所在乡镇的区划代码", en: "division code of the village's township" },
    { absent: "notSupplied" }
  ),
  county: FactTable.text(
    { zh: "任职村所在县的区划代码", en: "division code of the village's county" },
    { absent: "notSupplied" }
  )
})

/**
 * The facts of {@link table}, and the officials in the village on the day of the placement, or the most of them later,
 * where it is entered late and others were placed there since. The one to be placed is not counted.
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts extends FactTable.Facts<typeof table> {
  readonly officialsInVillage: number
}

/**
 * Judges a placement.
 *
 * @example
 * ```ts
 * import * as Criterion from "@cunguan/core/policy/Criterion"
 * import * as Placement from "@cunguan/core/recruitment/Placement"
 *
 * Placement.judge({ officialsInVillageAtMost: 1 }, { officialsInVillage: 0 }).outcome // => "granted"
 * Placement.judge({ officialsInVillageAtMost: 1 }, { officialsInVillage: 1 }).outcome // => "refused"
 *
 * const { fact } = Criterion.of(Placement.table)
 * const conditions = Criterion.not(Criterion.equals(fact("homeVillage"), fact("village")))
 * const facts = { officialsInVillage: 0, village: "v-01" }
 *
 * Placement.judge({ conditions }, { ...facts, homeVillage: "v-02" }).outcome // => "granted"
 * Placement.judge({ conditions }, { ...facts, homeVillage: "v-01" }).outcome // => "refused"
 * Placement.judge({ conditions }, facts).finding.needs // => ["homeVillage"]
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Facts): Judgement.Verdict => {
  const { officialsInVillageAtMost: most } = parameters
  const open = isOpen(parameters, facts)
  const findings = [
    ...(most === undefined
      ? []
      : [
          Judgement.leaf({
            criterion: `${point.id}/officialsInVillage`,
            operator: "atMost",
            holds: facts.officialsInVillage + 1 <= most,
            message: messages.make("recruitment.officialsInVillage", { most }),
            facts: ["officialsInVillage"],
            parameters: [{ field: "officialsInVillageAtMost", value: most }]
          })
        ]),
    ...(open === undefined ? [] : [open])
  ]
  return Judgement.verdict(Judgement.all(point.id, messages.make("recruitment.place"), findings))
}

/**
 * Whether a village is open to an official, whoever else is there; nothing where no condition is laid down.
 *
 * @category judging
 * @since 0.1.0
 */
export const isOpen = (
  { conditions }: Pick<Parameters, "conditions">,
  facts: FactTable.Facts<typeof table>
): Judgement.Finding | undefined => {
  if (conditions === undefined) return undefined
  const finding = Criterion.evaluate({ id: "conditions", ...conditions }, { table, facts, point: point.id })
  return { ...finding, parameters: [{ field: "conditions" }, ...finding.parameters] }
}

/** What the whole rule reads, of which the conditions of a place read a part. */
const counted = FactTable.make({
  ...table.fields,
  officialsInVillage: FactTable.number(
    { zh: "该村现有村官人数（不含本人）", en: "officials in the village, without this one" },
    { absent: "notSupplied", unit: { zh: "人", en: "people" } }
  )
})

const { all, fact, isBelow, named, parameter } = Criterion

/** The same rule as one criterion; the one to be placed takes one of the places. */
const criterionOf = ({ conditions, officialsInVillageAtMost: most }: Parameters): Criterion.Criterion =>
  // Of conditions that are not laid down none applies.
  all([
    ...(most === undefined
      ? []
      : [named("officialsInVillage", isBelow(fact("officialsInVillage"), parameter("officialsInVillageAtMost")))]),
    ...(conditions === undefined ? [] : [conditions])
  ])

const overTable = Criterion.over(
  { table },
  { zh: "以本人和村的情况为内容的条件", en: "a condition over the facts of an official and a village" }
)

/**
 * The policy point `recruitment.placement`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Verdict> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Verdict
>({
  id: "recruitment.placement",
  title: { zh: "安排任职村", en: "placement" },
  fields: {
    officialsInVillageAtMost: PolicyPoint.field(Schema.Int.check(Schema.isGreaterThan(0)), {
      title: { zh: "一村村官人数上限（含）", en: "officials in a village at most (included)" },
      unit: { zh: "人", en: "people" },
      override: Override.open,
      optional: true
    }),
    conditions: PolicyPoint.field(overTable, {
      title: { zh: "任职村的条件和回避", en: "conditions of the village, and bans" },
      text: (criterion) => Criterion.text(criterion, { table }),
      override: Override.addedTo,
      optional: true
    })
  },
  provisions: [
    {
      field: "officialsInVillageAtMost",
      none: true,
      from: "2008-04-10",
      assumption: {
        zh: "所见全国性文件没有限定一村的村官人数。",
        en: "No national text read limits how many officials one village has."
      }
    },
    {
      field: "conditions",
      none: true,
      from: "2008-04-10",
      assumption: {
        zh: "所见全国性文件没有规定任职村的回避。",
        en: "No national text read keeps an official away from any village."
      }
    }
  ],
  judge,
  criterion: (parameters) => ({ criterion: criterionOf(parameters), table: counted, parameters })
})
