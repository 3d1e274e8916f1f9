/**
 * The total of an applicant's marks, and the ranking by it.
 *
 * Marks are exact decimals by step; weights, nesting and rounding are a score that a place lays down, because the
 * national list of steps has no examination. A missing mark leaves the total undetermined. Equal totals share a rank,
 * and the next rank counts them all: 1, 2, 2, 4.
 *
 * @since 0.1.0
 */
import type * as Person from "../people/Person.ts"
import * as Decimal from "../policy/Decimal.ts"
import * as FactTable from "../policy/FactTable.ts"
import type * as Judgement from "../policy/Judgement.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import * as Score from "../policy/Score.ts"
import type * as Applicant from "./Applicant.ts"
import * as Channel from "./Channel.ts"

/**
 * The steps that are marked.
 *
 * @category tables
 * @since 0.1.0
 */
export const markedSteps = ["writtenTest", "interview", "vetting"] as const

const markOf = (step: (typeof markedSteps)[number]) =>
  FactTable.decimal(
    { zh: `${Channel.steps[step].zh}成绩`, en: `mark of the ${Channel.steps[step].en}` },
    { absent: "notSupplied", changeable: true }
  )

/**
 * The marks as facts: one for each of the {@link markedSteps}.
 *
 * @category tables
 * @since 0.1.0
 */
export const table = FactTable.make({
  writtenTest: markOf("writtenTest"),
  interview: markOf("interview"),
  vetting: markOf("vetting")
})

/**
 * The parameters of the examination.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** The total mark, as a score over the {@link table}. */
  readonly total: Score.Score
}

/**
 * The marks of one applicant; each may be missing.
 *
 * @category models
 * @since 0.1.0
 */
export type Facts = FactTable.Facts<typeof table>

/**
 * The total of one applicant as a decimal text.
 *
 * @example
 * ```ts
 * import * as Criterion from "@cunguan/core/policy/Criterion"
 * import * as Rounding from "@cunguan/core/policy/Rounding"
 * import * as Score from "@cunguan/core/policy/Score"
 * import * as Examination from "@cunguan/core/recruitment/Examination"
 *
 * const fact = Criterion.factsOf(Examination.table)
 * const total = Score.weightedSum(
 *   100,
 *   [
 *     { weight: 60, score: Score.component("writtenTest", fact("writtenTest")) },
 *     { weight: 40, score: Score.component("interview", fact("interview")) }
 *   ],
 *   { rounding: Rounding.make(2, "halfUp") }
 * )
 * const judged = Examination.judge({ total }, { writtenTest: "71.5", interview: "84" })
 *
 * judged._tag === "Value" && judged.value // => "76.50"
 * Examination.judge({ total }, { writtenTest: "71.5" })._tag // => "Undetermined"
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

/**
 * The policy point `recruitment.examination`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Judgement<string>> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Judgement<string>
>({
  id: "recruitment.examination",
  title: { zh: "考试总成绩", en: "examination" },
  fields: {
    total: PolicyPoint.field(Score.Score, {
      title: { zh: "总成绩的计算", en: "how the total is made" },
      text: (score) => Score.text(score, { table }),
      override: Override.open
    })
  },
  judge
})

/**
 * Ranks totals from the highest to the lowest; the order among equals is that of their ids.
 *
 * @example
 * ```ts
 * import * as Person from "@cunguan/core/people/Person"
 * import * as Examination from "@cunguan/core/recruitment/Examination"
 *
 * const of = (id: string, total: string) => ({ applicant: Person.makeId(id), total })
 * const ranking = Examination.ranking([of("p-1", "76.50"), of("p-2", "9.50"), of("p-3", "76.5"), of("p-4", "80")])
 *
 * ranking.map(({ rank }) => rank) // => [1, 2, 2, 4]
 * ranking.map(({ applicant }) => applicant) // => ["p-4", "p-1", "p-3", "p-2"]
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const ranking = (
  totals: ReadonlyArray<{ readonly applicant: Person.PersonId; readonly total: string }>
): ReadonlyArray<Applicant.Ranked> => {
  const sorted = totals.toSorted(
    (left, right) => Decimal.compare(right.total, left.total) || (left.applicant < right.applicant ? -1 : 1)
  )
  let rank = 0
  return sorted.map((one, index) => {
    const before = sorted[index - 1]
    if (before === undefined || Decimal.compare(before.total, one.total) !== 0) rank = index + 1
    return { ...one, rank }
  })
}
