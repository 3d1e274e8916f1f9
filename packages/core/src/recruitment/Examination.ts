/**
 * The total of an applicant's marks, and the ranking by it.
 *
 * Marks are exact decimals by step, from 0 to the highest mark that a place lays down, both included; weights, nesting
 * and rounding are a score that a place lays down. No national text has an examination, so a place that has one says both,
 * or states that there is no highest mark. A missing mark
 * leaves the total undetermined, and so does one that is out of range: it is asked for. Equal totals share a rank,
 * and the next rank counts them all: 1, 2, 2, 4.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as Person from "../people/Person.ts"
import * as Decimal from "../policy/Decimal.ts"
import * as FactTable from "../policy/FactTable.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import * as Score from "../policy/Score.ts"
import * as Channel from "./Channel.ts"
import { messages } from "./messages.ts"

/**
 * The steps that can be marked; which of them are is said by the total of a place.
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
  /** Highest mark, included; absent where none is laid down. */
  readonly markAtMost?: number
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
  const outOfRange = markedSteps.filter((step) => {
    const mark = facts[step]
    return mark !== undefined && judgeMark(parameters, { mark }).outcome === "refused"
  })
  if (outOfRange.length > 0) {
    return Judgement.undetermined(
      Judgement.leaf({ ...rangeOf(parameters), holds: "unknown", facts: outOfRange, needs: outOfRange })
    )
  }
  const judged = Score.evaluate(parameters.total, { table, facts, point: point.id })
  const finding = { ...judged.finding, parameters: [{ field: "total" }, ...judged.finding.parameters] }
  return { ...judged, finding }
}

const rangeOf = ({ markAtMost }: Pick<Parameters, "markAtMost">) => ({
  criterion: `${point.id}/mark`,
  operator: "atMost",
  message:
    markAtMost === undefined
      ? messages.make("recruitment.markAtLeast")
      : messages.make("recruitment.markRange", { most: markAtMost }),
  parameters: markAtMost === undefined ? [] : [{ field: "markAtMost", value: markAtMost }]
})

/**
 * Judges one mark: from 0 to the highest mark, both included.
 *
 * @example
 * ```ts
 * import * as Examination from "@cunguan/core/recruitment/Examination"
 *
 * const judge = (mark: string) => Examination.judgeMark({ markAtMost: 100 }, { mark }).outcome
 *
 * judge("100.00") // => "granted"
 * judge("100.01") // => "refused"
 * judge("-0.5") // => "refused"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judgeMark = (
  parameters: Pick<Parameters, "markAtMost">,
  { mark }: { readonly mark: Decimal.Decimal }
): Judgement.Verdict => {
  const { markAtMost: most } = parameters
  const holds = Decimal.compare(mark, 0) >= 0 && (most === undefined || Decimal.compare(mark, most) <= 0)
  return Judgement.verdict(Judgement.leaf({ ...rangeOf(parameters), holds, facts: ["mark"] }))
}

/**
 * Whether a total reads the mark of a step: then the step is marked, and not judged by somebody else.
 *
 * @category predicates
 * @since 0.1.0
 */
export const reads = (total: Score.Score, step: string): boolean => readsBelow(total, step)

/** A score is plain data, so the facts that it reads stand somewhere in it. */
const readsBelow = (node: unknown, path: string): boolean =>
  typeof node === "object" &&
  node !== null &&
  ((Reflect.get(node, "op") === "fact" && Reflect.get(node, "path") === path) ||
    Object.values(node).some((below) => readsBelow(below, path)))

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
    }),
    markAtMost: PolicyPoint.field(Schema.Int.check(Schema.isGreaterThan(0)), {
      title: { zh: "单项成绩上限（含）", en: "mark at most (included)" },
      unit: { zh: "分", en: "points" },
      override: Override.open,
      optional: true
    })
  },
  judge
})

/**
 * The part of {@link point} that a single mark is judged by, whatever the total is.
 *
 * @category policy points
 * @since 0.1.0
 */
export const markPoint: PolicyPoint.PolicyPoint<
  Pick<Parameters, "markAtMost">,
  { readonly mark: Decimal.Decimal },
  Judgement.Verdict
> = { ...point, fields: { markAtMost: point.fields.markAtMost }, judge: judgeMark }

/**
 * An applicant with a total, and the place that it comes to.
 *
 * @category models
 * @since 0.1.0
 */
export interface Placed {
  readonly applicant: Person.PersonId
  readonly total: string
  readonly rank: number
}

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
): ReadonlyArray<Placed> => {
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
