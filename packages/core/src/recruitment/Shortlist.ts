/**
 * How many are called to a step: so many for each post, the best first, and what becomes of equals at the edge.
 *
 * The number is the posts of a position times a ratio such as 3:1, rounded as said; whoever is below a line is not called,
 * and the line itself passes. Of those who are equal where the number ends all are called, or none, or the rank decides.
 * Whoever is ranked apart, or has nothing to be ranked by because of an exemption, is called in any case, and counts toward
 * the number or stands beside it. Shares of groups are judged by `Share`. No national text read calls anybody by number.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as Person from "../people/Person.ts"
import * as Decimal from "../policy/Decimal.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import * as Rounding from "../policy/Rounding.ts"
import * as Steps from "../policy/Steps.ts"
import * as Expected from "../text/Expected.ts"
import * as Channel from "./Channel.ts"
import * as Examination from "./Examination.ts"
import { messages } from "./messages.ts"

const positive = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 1000 }))

/**
 * What becomes of those who are equal where the number ends.
 *
 * - `all`, `none`: all of the same mark are called, or none of them
 * - `byRank`: the ranking tells them apart, by its keys and its draw
 *
 * @category models
 * @since 0.1.0
 */
export const edges = {
  all: { zh: "末位同分者全部入围", en: "all who are equal at the edge are called" },
  none: { zh: "末位同分者均不入围", en: "none of those who are equal at the edge is called" },
  byRank: { zh: "末位同分者按名次确定", en: "the rank decides among those who are equal at the edge" }
} as const

/**
 * Schema of the rule for the list of one step.
 *
 * - `by`: the mark that candidates are ranked by; where there is none, by the ranking of totals
 * - `candidates`, `posts`: the ratio, so many candidates for so many posts
 * - `rounding`: of the number of candidates
 * - `atEdge`: what becomes of equals at the edge
 * - `lineAtLeast`: the lowest mark that is called, included
 * - `apart`: whether those called in any case count toward the number; where it is not said they stand beside it
 *
 * @category schemas
 * @since 0.1.0
 */
export const ListRule = Schema.Struct({
  step: Steps.StepId,
  by: Schema.optionalKey(Examination.Total),
  candidates: positive,
  posts: positive,
  rounding: Schema.Literals(Rounding.modes),
  atEdge: Schema.Literals(["all", "none", "byRank"]),
  lineAtLeast: Schema.optionalKey(Decimal.DecimalText),
  apart: Schema.optionalKey(Schema.Literals(["count", "beside"]))
})

/**
 * The type of {@link ListRule}.
 *
 * @category models
 * @since 0.1.0
 */
export type ListRule = typeof ListRule.Type

/**
 * The parameters of lists.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** One rule for each step to which people are called; absent where nobody is called by number. */
  readonly lists?: ReadonlyArray<ListRule>
}

/**
 * Somebody who may be called: the mark, and the rank by it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Candidate {
  readonly applicant: Person.PersonId
  readonly total: string
  readonly rank: number
}

/**
 * A list that is to be made: its step, the posts of the position, the candidates in rank order, and how many are called in
 * any case.
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly step: string
  readonly posts: number
  readonly candidates: ReadonlyArray<Candidate>
  readonly apart?: number
}

/**
 * Where the candidates are cut: the first `called` of them are called, those after them up to `qualified` are in reserve,
 * and the others are below the line.
 *
 * @category models
 * @since 0.1.0
 */
export interface Cut {
  readonly called: number
  readonly qualified: number
}

/**
 * The rule for the list of a step, if there is one.
 *
 * @category selectors
 * @since 0.1.0
 */
export const ruleFor = ({ lists }: Parameters, step: string): ListRule | undefined =>
  lists?.find((rule) => rule.step === step)

/**
 * Cuts a list; it does not apply where no rule says who is called to the step, and is undetermined where the rank should
 * decide and two share one.
 *
 * @example
 * ```ts
 * import * as Person from "@cunguan/core/people/Person"
 * import * as Shortlist from "@cunguan/core/recruitment/Shortlist"
 *
 * // Three for each post, the line at 60.
 * const rule = { step: "interview", candidates: 3, posts: 1, rounding: "ceiling", lineAtLeast: "60" } as const
 * const candidates = ["81", "75.5", "70", "70", "64", "59.5"].map((total, index) => ({
 *   applicant: Person.makeId(`p-${index + 1}`),
 *   total,
 *   rank: index === 3 ? 3 : index + 1
 * }))
 * const cut = (atEdge: "all" | "none") => {
 *   const judged = Shortlist.judge({ lists: [{ ...rule, atEdge }] }, { step: "interview", posts: 1, candidates })
 *   return judged._tag === "Value" && judged.value
 * }
 *
 * cut("all") // => { called: 4, qualified: 5 }
 * cut("none") // => { called: 2, qualified: 5 }
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Facts): Judgement.Judgement<Cut> => {
  const rule = ruleFor(parameters, facts.step)
  if (rule === undefined) return Judgement.notApplicable(finding(facts, "notApplicable"))
  const { apart = 0, candidates, posts } = facts
  const { lineAtLeast: line } = rule
  const below = line === undefined ? -1 : candidates.findIndex(({ total }) => Decimal.compare(total, line) < 0)
  const qualified = below === -1 ? candidates.length : below
  const places = Number(Rounding.divide({ places: 0, mode: rule.rounding }, posts * rule.candidates, rule.posts))
  const free = Math.max(0, rule.apart === "count" ? places - apart : places)
  const called = atEdge(rule, candidates.slice(0, qualified), free)
  if (called === undefined) {
    const shared = messages.make("recruitment.listShared", { places: free })
    return Judgement.undetermined({ ...finding(facts, "unknown"), message: shared, needs: ["ranking.ties"] })
  }
  const arithmetic = messages.make("recruitment.listCut", {
    ...{ posts, candidates: rule.candidates, per: rule.posts, places, rounding: Rounding.wholeText(rule.rounding) },
    ...{ people: candidates.length, below: candidates.length - qualified, called, edge: edges[rule.atEdge], apart }
  })
  return Judgement.value({ called, qualified }, { ...finding(facts, "yes"), message: arithmetic })
}

const finding = ({ step }: Facts, holds: Judgement.Truth): Judgement.Finding =>
  Judgement.leaf({
    criterion: point.id,
    holds,
    message: messages.make("recruitment.listRule", { step: Channel.isStepName(step) ? Channel.steps[step] : step }),
    facts: ["posts", "candidates"],
    parameters: [{ field: "lists" }]
  })

/** How many are called of those in rank order, where so many places are free; nothing where a shared rank leaves it open. */
const atEdge = (rule: ListRule, candidates: ReadonlyArray<Candidate>, free: number): number | undefined => {
  const [last, next] = [candidates[free - 1], candidates[free]]
  if (last === undefined || next === undefined) return Math.min(free, candidates.length)
  if (rule.atEdge === "byRank") return last.rank === next.rank ? undefined : free
  if (Decimal.compare(last.total, next.total) !== 0) return free
  const isEdge = ({ total }: Candidate) => Decimal.compare(total, last.total) === 0
  return rule.atEdge === "all" ? candidates.findLastIndex(isEdge) + 1 : candidates.findIndex(isEdge)
}

/**
 * The policy point `recruitment.shortlist`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Judgement<Cut>> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Judgement<Cut>
>({
  id: "recruitment.shortlist",
  title: { zh: "入围名单", en: "shortlist" },
  fields: {
    lists: PolicyPoint.field(
      Schema.Array(ListRule).check(
        Schema.isMinLength(1),
        Schema.makeFilter(
          (lists) => new Set(lists.map(({ step }) => step)).size === lists.length,
          Expected.words({ zh: "每个步骤只有一条入围规定", en: "one rule for each step" })
        )
      ),
      {
        title: { zh: "各步骤的入围规定", en: "who is called to each step" },
        text: (lists) => lists.map(ruleText),
        override: Override.open,
        optional: true
      }
    )
  },
  provisions: [
    {
      field: "lists",
      none: true,
      from: "2008-04-10",
      assumption: {
        zh: "所见全国性文件没有规定面试、考察的入围比例。",
        en: "No national text read says how many are called to an interview or to vetting."
      }
    }
  ],
  judge
})

const ruleText = ({ atEdge, candidates, lineAtLeast: line, posts, rounding, step }: ListRule) => {
  const given = {
    ...{ step: Channel.isStepName(step) ? Channel.steps[step] : step, candidates, per: posts },
    ...{ rounding: Rounding.wholeText(rounding), edge: edges[atEdge] }
  }
  return line === undefined
    ? messages.make("recruitment.listRuleText", given)
    : messages.make("recruitment.listRuleTextLine", { ...given, line })
}
