/**
 * The mark that a democratic assessment gives: the average value of its votes.
 *
 * What a vote for each grade is worth is policy, and so is the denominator: the valid votes, which leaves out spoiled
 * ballots and abstentions, or all votes cast, among which these are worth nothing. No national text read gives either;
 * Chongqing counts 100, 80, 60 and 0 over the valid votes. A ballot without votes has no mark and is never a 0.
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
import * as Rounding from "../policy/Rounding.ts"
import * as Score from "../policy/Score.ts"
import * as Grade from "./Grade.ts"
import { messages } from "./messages.ts"

/**
 * The parameters of a ballot.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** What a vote for "excellent" is worth, from 0 to 100. */
  readonly excellent: Decimal.Decimal
  /** What a vote for "competent" is worth. */
  readonly competent: Decimal.Decimal
  /** What a vote for "basically competent" is worth. */
  readonly basic: Decimal.Decimal
  /** What a vote for "incompetent" is worth. */
  readonly incompetent: Decimal.Decimal
  /** Whether the votes are divided by the valid ones or by all that were cast. */
  readonly denominator: "valid" | "cast"
  /** How the average is rounded. */
  readonly rounding: Rounding.Rounding
}

const graded = ["excellent", "competent", "basic", "incompetent"] as const

const titles: { readonly [Name in (typeof graded)[number] | "spoiled"]: Text } = {
  excellent: Grade.text("excellent", "civilService"),
  competent: Grade.text("competent", "civilService"),
  basic: Grade.text("basicallyCompetent", "civilService"),
  incompetent: Grade.text("incompetent", "civilService"),
  spoiled: { zh: "废票和弃权票", en: "spoiled and abstaining" }
}

const votesFor = (name: keyof typeof titles) =>
  FactTable.number({ zh: `${titles[name].zh}票数`, en: `votes: ${titles[name].en}` }, { absent: "notSupplied" })

/**
 * The votes as facts.
 *
 * @category tables
 * @since 0.1.0
 */
export const table = FactTable.make({
  excellent: votesFor("excellent"),
  competent: votesFor("competent"),
  basic: votesFor("basic"),
  incompetent: votesFor("incompetent"),
  spoiled: votesFor("spoiled")
})

const count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))

/**
 * Schema of the votes on one official.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Votes = Schema.Struct({
  excellent: count,
  competent: count,
  basic: count,
  incompetent: count,
  spoiled: count
})

/**
 * The votes on one official; `spoiled` counts the ballots without a valid vote, abstentions included.
 *
 * @category models
 * @since 0.1.0
 */
export type Votes = typeof Votes.Type

/**
 * What a ballot is judged by: its votes.
 *
 * @category models
 * @since 0.1.0
 */
export type Facts = Votes

const { fact } = Criterion.of(table)

/**
 * The mark of a ballot as a decimal text.
 *
 * @example
 * ```ts
 * import * as Ballot from "@cunguan/core/evaluation/Ballot"
 * import * as Rounding from "@cunguan/core/policy/Rounding"
 *
 * const chongqing = {
 *   excellent: 100,
 *   competent: 80,
 *   basic: 60,
 *   incompetent: 0,
 *   denominator: "valid",
 *   rounding: Rounding.make(2, "halfUp")
 * } as const
 * const votes = { excellent: 20, competent: 8, basic: 2, incompetent: 0, spoiled: 1 }
 * const valid = Ballot.judge(chongqing, votes)
 * const cast = Ballot.judge({ ...chongqing, denominator: "cast" }, votes)
 *
 * valid._tag === "Value" && valid.value // => "92.00"
 * cast._tag === "Value" && cast.value // => "89.03"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Facts): Judgement.Judgement<string> => {
  const { denominator, rounding } = parameters
  const counted = [...graded, ...(denominator === "cast" ? (["spoiled"] as const) : [])]
  if (counted.every((name) => facts[name] === 0)) {
    return Judgement.undetermined(
      Judgement.leaf({
        criterion: `${point.id}/votes`,
        holds: "unknown",
        message: messages.make("evaluation.votesCounted"),
        facts: counted,
        needs: counted
      })
    )
  }
  const score = Score.ballot({
    grades: graded.map((grade) => ({
      grade,
      title: titles[grade],
      value: parameters[grade],
      votes: fact(grade)
    })),
    others: [fact("spoiled")],
    denominator,
    whenNoVotes: "error",
    rounding
  })
  const judged = Score.evaluate(score, { table, facts, point: point.id })
  const used = [...graded, "denominator", "rounding"].map((field) => ({ field }))
  return { ...judged, finding: { ...judged.finding, parameters: [...used, ...judged.finding.parameters] } }
}

const worth = Decimal.Decimal.check(
  Schema.makeFilter((value: Decimal.Decimal) => Decimal.compare(value, 0) >= 0 && Decimal.compare(value, 100) <= 0, {
    expected: "a value from 0 to 100"
  })
)

const valueOf = (grade: (typeof graded)[number]) =>
  PolicyPoint.field(worth, {
    title: { zh: `“${titles[grade].zh}”票的分值`, en: `worth of a vote for “${titles[grade].en}”` },
    unit: { zh: "分", en: "points" },
    override: Override.open
  })

const denominators = {
  valid: { zh: "有效票数", en: "the valid votes" },
  cast: { zh: "全部投票数", en: "all votes cast" }
} as const

/**
 * The policy point `evaluation.ballot`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Judgement<string>> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Judgement<string>
>({
  id: "evaluation.ballot",
  title: { zh: "民主测评得分", en: "ballot" },
  fields: {
    excellent: valueOf("excellent"),
    competent: valueOf("competent"),
    basic: valueOf("basic"),
    incompetent: valueOf("incompetent"),
    denominator: PolicyPoint.field(Schema.Literals(["valid", "cast"]), {
      title: { zh: "分母", en: "denominator" },
      text: (denominator) => denominators[denominator],
      override: Override.open
    }),
    rounding: PolicyPoint.field(Rounding.Rounding, {
      title: { zh: "得分的取舍", en: "rounding of the mark" },
      text: Rounding.text,
      override: Override.open
    })
  },
  judge
})
