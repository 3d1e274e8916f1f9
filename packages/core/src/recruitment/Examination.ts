/**
 * The total of an applicant's marks.
 *
 * Marks are exact decimals by step, or by the papers that a step is made of, from 0 to the highest mark that a place lays
 * down, both included; weights, nesting, bonuses and rounding are a score that a place lays down, over the marks and the
 * facts of the applicant. No national text has an examination, so a place that has one says both, or states that there is
 * no highest mark. A missing mark leaves the total undetermined, and so does one that is out of range: it is asked for.
 * Whoever passes over a marked step, because the guard of the step in the procedure does not hold, is exempt from it, and
 * the score says what takes the place of the mark.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Criterion from "../policy/Criterion.ts"
import * as Decimal from "../policy/Decimal.ts"
import * as FactTable from "../policy/FactTable.ts"
import * as Judgement from "../policy/Judgement.ts"
import type { Text } from "../policy/Message.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import * as Score from "../policy/Score.ts"
import type * as Steps from "../policy/Steps.ts"
import * as Applicant from "./Applicant.ts"
import * as Channel from "./Channel.ts"
import { messages } from "./messages.ts"

/**
 * The steps that can be marked; which of them are is said by the total of a place.
 *
 * @category tables
 * @since 0.1.0
 */
export const markedSteps = ["writtenTest", "interview", "villageTrial", "vetting"] as const

/**
 * The name of one of the {@link markedSteps}.
 *
 * @category models
 * @since 0.1.0
 */
export type MarkedStep = (typeof markedSteps)[number]

/**
 * The papers that a marked step may be made of, each with a mark of its own; those with a number are for a place that has
 * others, and are named by the labels in its total.
 *
 * @category tables
 * @since 0.1.0
 */
export const papers = {
  administrativeAptitude: {
    step: "writtenTest",
    title: { zh: "行政职业能力测验", en: "test of administrative aptitude" }
  },
  essay: { step: "writtenTest", title: { zh: "申论", en: "essay on given material" } },
  publicKnowledge: { step: "writtenTest", title: { zh: "公共基础知识", en: "test of general public knowledge" } },
  ruralWork: { step: "writtenTest", title: { zh: "农村工作知识", en: "test of rural work" } },
  writtenPaper1: { step: "writtenTest", title: { zh: "笔试自设科目一", en: "the place's first written paper" } },
  writtenPaper2: { step: "writtenTest", title: { zh: "笔试自设科目二", en: "the place's second written paper" } },
  structuredInterview: { step: "interview", title: { zh: "结构化面试", en: "structured interview" } },
  groupDiscussion: { step: "interview", title: { zh: "无领导小组讨论", en: "group discussion" } },
  interviewPaper1: { step: "interview", title: { zh: "面试自设项目一", en: "the place's first part of the interview" } }
} as const satisfies { readonly [paper: string]: { readonly step: MarkedStep; readonly title: Text } }

/**
 * The name of one of the {@link papers}.
 *
 * @category models
 * @since 0.1.0
 */
export type Paper = keyof typeof papers

const paperNames = Object.keys(papers) as ReadonlyArray<Paper>

/**
 * Schema of {@link Paper}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Paper: Schema.Codec<Paper> = Schema.Literals(paperNames)

/**
 * The name of a mark: that of a step, or of a paper.
 *
 * @category models
 * @since 0.1.0
 */
export type MarkName = MarkedStep | Paper

/**
 * The marks of a step: its own, and those of its papers.
 *
 * @category selectors
 * @since 0.1.0
 */
export const marksOfStep = (step: string): ReadonlyArray<MarkName> => [
  ...markedSteps.filter((one) => one === step),
  ...paperNames.filter((paper) => papers[paper].step === step)
]

const markNames: ReadonlyArray<MarkName> = markedSteps.flatMap(marksOfStep)

const markOf = ({ en, zh }: Text) =>
  FactTable.decimal({ zh: `${zh}成绩`, en: `mark of the ${en}` }, { absent: "notSupplied", changeable: true })

const takes = (step: MarkedStep) =>
  FactTable.boolean(
    { zh: `须参加${Channel.steps[step].zh}`, en: `takes the ${Channel.steps[step].en}` },
    { absent: "notSupplied" }
  )

/** The names of the facts that say whether an applicant takes a marked step or passes over it. */
const takesFacts = {
  writtenTest: "takesWrittenTest",
  interview: "takesInterview",
  villageTrial: "takesVillageTrial",
  vetting: "takesVetting"
} as const satisfies { readonly [Step in MarkedStep]: string }

const paperFacts = Object.fromEntries(paperNames.map((paper) => [paper, markOf(papers[paper].title)])) as {
  readonly [Name in Paper]: ReturnType<typeof markOf>
}

/**
 * What a total reads: the marks of the {@link markedSteps} and of the {@link papers}, for each step whether the applicant
 * takes it or is exempt, and the facts of the applicant.
 *
 * @category tables
 * @since 0.1.0
 */
export const table = FactTable.make({
  writtenTest: markOf(Channel.steps.writtenTest),
  interview: markOf(Channel.steps.interview),
  villageTrial: markOf(Channel.steps.villageTrial),
  vetting: markOf(Channel.steps.vetting),
  ...paperFacts,
  takesWrittenTest: takes("writtenTest"),
  takesInterview: takes("interview"),
  takesVillageTrial: takes("villageTrial"),
  takesVetting: takes("vetting"),
  ...Applicant.table.fields
})

/**
 * The marks and facts of one applicant; each may be missing.
 *
 * @category models
 * @since 0.1.0
 */
export type Facts = FactTable.Facts<typeof table>

/**
 * The facts of an applicant as the examination reads them: what was stated, the marks, and which marked steps of the
 * procedure the applicant takes. A step whose guard does not hold, or which the procedure does not have, is not taken; so
 * an exemption has one home, the guard of the step.
 *
 * @category constructors
 * @since 0.1.0
 */
export const factsOf = (
  { facts, marks }: Pick<Applicant.Kept, "facts" | "marks">,
  procedure: Steps.Procedure
): Facts => {
  const whether = Object.fromEntries(
    markedSteps.flatMap((step) => {
      const holds = takesStep(step, facts, procedure)
      return holds === "unknown" ? [] : [[takesFacts[step], holds === "yes"]]
    })
  )
  return { ...facts, ...marks, ...whether }
}

const takesStep = (step: MarkedStep, facts: Applicant.Facts, procedure: Steps.Procedure): Judgement.Truth => {
  const found = procedure.find(({ id }) => id === step)
  if (found === undefined) return "no"
  return found.guard === undefined
    ? "yes"
    : Criterion.evaluate(found.guard, { table: Applicant.table, facts, point: Channel.point.id }).holds
}

/**
 * Whether a fact is a mark of a step that the applicant passes over.
 *
 * @category predicates
 * @since 0.1.0
 */
export const isExempt = (path: string, facts: Facts): boolean =>
  markedSteps.some((step) => facts[takesFacts[step]] === false && marksOfStep(step).some((name) => name === path))

const { fact } = Criterion.of(table)

/**
 * The mark of a step or a paper, for those who take the step; what holds of whoever is exempt is to be said: the other
 * weights are scaled up, or a number takes its place. Alone at the top of a score, one that is left out says that the score
 * does not apply.
 *
 * @category constructors
 * @since 0.1.0
 */
export const unlessExempt = (mark: MarkName, whenExempt: "renormalise" | { readonly replaceBy: Decimal.Decimal }) => {
  const step = mark in papers ? papers[mark as Paper].step : (mark as MarkedStep)
  return Score.component(mark, fact(mark), {
    applies: Criterion.isTrue(fact(takesFacts[step])),
    whenNotApplicable: whenExempt
  })
}

/**
 * Schema of a condition over the {@link table}: a slip in it is told when the book is composed.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Condition: Schema.Codec<Criterion.Criterion> = Criterion.over(
  { table },
  { zh: "以成绩和报名事实为内容的条件", en: "a condition over marks and the facts of an applicant" }
)

/**
 * Schema of a number made of the {@link table}: a slip in it is told when the book is composed.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Total: Schema.Codec<Score.Score> = Score.over(
  { table },
  { zh: "以成绩和报名事实计算的数值", en: "a number made of marks and the facts of an applicant" },
  { number: true }
)

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
 * The total of one applicant as a decimal text.
 *
 * @example
 * ```ts
 * import * as Criterion from "@cunguan/core/policy/Criterion"
 * import * as Rounding from "@cunguan/core/policy/Rounding"
 * import * as Score from "@cunguan/core/policy/Score"
 * import * as Examination from "@cunguan/core/recruitment/Examination"
 *
 * const { fact } = Criterion.of(Examination.table)
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
  const outOfRange = markNames.filter((name) => {
    const mark = facts[name]
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
 * Whether a score or a condition reads a fact.
 *
 * @category predicates
 * @since 0.1.0
 */
export const reads = (expression: Score.Score | Criterion.Criterion, path: string): boolean =>
  readsBelow(expression, path)

/**
 * Whether a total reads the mark of a step or of one of its papers: then the step is marked, and not judged by somebody
 * else.
 *
 * @category predicates
 * @since 0.1.0
 */
export const isMarked = (total: Score.Score, step: string): boolean =>
  marksOfStep(step).some((name) => reads(total, name))

/**
 * The papers of a step that a total reads where it does not read the mark of the step as a whole.
 *
 * @category selectors
 * @since 0.1.0
 */
export const papersIn = (total: Score.Score, step: string): ReadonlyArray<Paper> =>
  reads(total, step) ? [] : paperNames.filter((paper) => papers[paper].step === step && reads(total, paper))

/** An expression is plain data, so the facts that it reads stand somewhere in it. */
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
    total: PolicyPoint.field(Total, {
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
> = PolicyPoint.part(point, { fields: { markAtMost: point.fields.markAtMost }, judge: judgeMark })
