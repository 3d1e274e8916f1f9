/**
 * How a panel of judges marks a step: how many judges there are at least, which of them stand aside, and how their marks
 * become one.
 *
 * The number of judges includes its number and counts those who marked, at most 100; the mark is the average of theirs,
 * without so many of the lowest and of the highest, in exact decimals and rounded as said. A judge with a tie for which one
 * stands aside does not mark; where ties matter, each judge declares them, and an undeclared one is not taken for none. No
 * national text has an examination, so a place that has panels gives all of this.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Person from "../people/Person.ts"
import * as Criterion from "../policy/Criterion.ts"
import * as FactTable from "../policy/FactTable.ts"
import * as Judgement from "../policy/Judgement.ts"
import type { Text } from "../policy/Message.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import * as Rounding from "../policy/Rounding.ts"
import * as Score from "../policy/Score.ts"
import * as Applicant from "./Applicant.ts"
import * as Channel from "./Channel.ts"
import * as Examination from "./Examination.ts"
import { messages } from "./messages.ts"
import * as Vetting from "./Vetting.ts"

/**
 * Schema of the mark of one judge, with the ties to the applicant that the judge declared; an empty list says that there
 * are none.
 *
 * @category schemas
 * @since 0.1.0
 */
export const JudgeMark = Schema.Struct({
  judge: Person.PersonId,
  mark: Applicant.Mark,
  ties: Schema.optionalKey(Vetting.Ties)
})

/**
 * The type of {@link JudgeMark}.
 *
 * @category models
 * @since 0.1.0
 */
export type JudgeMark = typeof JudgeMark.Type

/**
 * The most judges that a panel can have.
 *
 * @category constants
 * @since 0.1.0
 */
export const judgesAtMost = 100

/**
 * The parameters of panels.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** The steps that a panel marks. */
  readonly steps: ReadonlyArray<Examination.MarkedStep>
  /** Judges at least, included. */
  readonly judgesAtLeast: number
  /** How many of the lowest marks are left out. */
  readonly lowestDropped: number
  /** How many of the highest marks are left out. */
  readonly highestDropped: number
  /** How the average is rounded. */
  readonly rounding: Rounding.Rounding
  /** Ties for which a judge stands aside; absent where there is no such rule. */
  readonly recusedFor?: ReadonlyArray<Vetting.Tie>
}

/**
 * The marks of the judges of one applicant.
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly marks: ReadonlyArray<JudgeMark>
}

/**
 * Judges by whom an applicant was marked.
 *
 * @example
 * ```ts
 * import * as Person from "@cunguan/core/people/Person"
 * import * as Panel from "@cunguan/core/recruitment/Panel"
 *
 * const parameters: Panel.Parameters = {
 *   steps: ["interview"],
 *   judgesAtLeast: 5,
 *   lowestDropped: 1,
 *   highestDropped: 1,
 *   rounding: { places: 2, mode: "halfUp" },
 *   recusedFor: ["kin"]
 * }
 * const of = (...marks: ReadonlyArray<string>) =>
 *   marks.map((mark, index) => ({ judge: Person.makeId(`judge-${index + 1}`), mark, ties: [] }))
 *
 * Panel.judge(parameters, { marks: of("80", "82", "84", "86", "99") }).outcome // => "granted"
 * Panel.markOf(parameters, of("80", "82", "84", "86", "99")) // => "84.00"
 * Panel.judge(parameters, { marks: of("80", "82", "84", "86") }).outcome // => "refused"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, { marks }: Facts): Judgement.Verdict => {
  const { highestDropped, judgesAtLeast: least, lowestDropped, recusedFor } = parameters
  const findings = [
    Judgement.leaf({
      criterion: `${point.id}/judges`,
      operator: "atLeast",
      holds: marks.length >= least,
      message: messages.make("recruitment.judgesAtLeast", { least, judges: marks.length }),
      facts: ["marks"],
      parameters: [{ field: "judgesAtLeast", value: least }]
    }),
    Judgement.leaf({
      criterion: `${point.id}/left`,
      holds: marks.length > lowestDropped + highestDropped,
      message: messages.make("recruitment.marksLeft", { lowest: lowestDropped, highest: highestDropped }),
      facts: ["marks"],
      parameters: [
        { field: "lowestDropped", value: lowestDropped },
        { field: "highestDropped", value: highestDropped }
      ]
    })
  ]
  if (recusedFor !== undefined) {
    const undeclared = marks.filter(({ ties }) => ties === undefined).map(({ judge }) => judge)
    const tied = marks.filter(({ ties }) => ties?.some((tie) => recusedFor.includes(tie))).map(({ judge }) => judge)
    findings.push(
      Judgement.leaf({
        criterion: `${point.id}/ties`,
        holds: tied.length > 0 ? "no" : undeclared.length > 0 ? "unknown" : "yes",
        message: tieMessage(
          recusedFor.map((tie) => Vetting.ties[tie]),
          tied,
          undeclared
        ),
        facts: ["marks"],
        parameters: [{ field: "recusedFor" }],
        needs: tied.length > 0 ? [] : undeclared.map((judge) => `${judge}.ties`)
      })
    )
  }
  return Judgement.verdict(Judgement.all(point.id, messages.make("recruitment.panel"), findings))
}

const tieMessage = (ties: ReadonlyArray<Text>, tied: ReadonlyArray<string>, undeclared: ReadonlyArray<string>) => {
  if (tied.length > 0) return messages.make("recruitment.judgesTied", { ties, judges: tied })
  return undeclared.length > 0
    ? messages.make("recruitment.judgesUndeclared", { ties, judges: undeclared })
    : messages.make("recruitment.judgesWithoutTies", { ties })
}

const table = FactTable.make({
  marks: FactTable.list(
    { zh: "考官评分", en: "marks of the judges" },
    FactTable.make({ mark: FactTable.decimal({ zh: "评分", en: "mark" }, { absent: "notSupplied" }) }),
    { absent: "notSupplied", atMost: judgesAtMost }
  )
})

const own = Score.component("mark", Criterion.of(table).fact("marks.mark"))

/**
 * The mark that those of the judges come to; nothing where none is left after the lowest and the highest.
 *
 * @category operations
 * @since 0.1.0
 */
export const markOf = (
  { highestDropped: highest, lowestDropped: lowest, rounding }: Parameters,
  marks: ReadonlyArray<Pick<JudgeMark, "mark">>
): string | undefined => {
  if (marks.length <= lowest + highest) return undefined
  const mean = Score.trimmedMean(Score.each("marks", own), { lowest, highest }, rounding)
  const judged = Score.evaluate(mean, { table, facts: { marks: marks.map(({ mark }) => ({ mark })) } })
  return judged._tag === "Value" ? judged.value : undefined
}

const dropped = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 10 }))
const marksUnit = { zh: "个", en: "marks" }

/**
 * The policy point `recruitment.panel`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Verdict> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Verdict
>({
  id: "recruitment.panel",
  title: { zh: "考官评分", en: "panel of judges" },
  fields: {
    steps: PolicyPoint.field(
      Schema.Array(Schema.Literals(Examination.markedSteps)).check(Schema.isMinLength(1), Schema.isUnique()),
      {
        title: { zh: "由考官评分的步骤", en: "steps that a panel marks" },
        text: (steps) => steps.map((step) => Channel.steps[step]),
        override: Override.open
      }
    ),
    judgesAtLeast: PolicyPoint.field(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: judgesAtMost })), {
      title: { zh: "考官人数下限（含）", en: "judges at least (included)" },
      unit: { zh: "人", en: "people" },
      override: Override.atLeast
    }),
    lowestDropped: PolicyPoint.field(dropped, {
      title: { zh: "去掉的最低分", en: "lowest marks left out" },
      unit: marksUnit,
      override: Override.open
    }),
    highestDropped: PolicyPoint.field(dropped, {
      title: { zh: "去掉的最高分", en: "highest marks left out" },
      unit: marksUnit,
      override: Override.open
    }),
    rounding: PolicyPoint.field(Rounding.Rounding, {
      title: { zh: "平均分的取位", en: "rounding of the average" },
      text: Rounding.text,
      override: Override.open
    }),
    recusedFor: PolicyPoint.field(Vetting.Ties.check(Schema.isMinLength(1)), {
      title: { zh: "考官应当回避的关系", en: "ties for which a judge stands aside" },
      text: (list) => list.map((tie) => Vetting.ties[tie]),
      override: Override.supersetOf,
      optional: true
    })
  },
  judge
})
