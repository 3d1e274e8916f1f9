/**
 * Who stands before whom in a position: by the total, then by the keys that a place lays down for equal totals, and at last
 * by a draw, or not at all.
 *
 * A higher total comes first; among equals the keys decide in their order. What is still equal is drawn by a recorded seed,
 * or shares a rank that the next one counts: 1, 2, 2, 4. A fact that a key needs is asked for only where it could decide.
 * Ids order those who share a rank on paper, and decide nothing. A place may rank some apart, such as those exempt from the
 * written test. No national text read ranks anybody, so without a provision equal totals share a rank.
 *
 * @since 0.1.0
 */
import * as BigDecimal from "effect/BigDecimal"
import * as Schema from "effect/Schema"
import type * as Person from "../people/Person.ts"
import * as Criterion from "../policy/Criterion.ts"
import * as Decimal from "../policy/Decimal.ts"
import * as Draw from "../policy/Draw.ts"
import * as Judgement from "../policy/Judgement.ts"
import type { Argument } from "../policy/Message.ts"
import { Text } from "../policy/Message.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import type * as Score from "../policy/Score.ts"
import * as Expected from "../text/Expected.ts"
import * as Examination from "./Examination.ts"
import { messages } from "./messages.ts"
import * as Position from "./Position.ts"
import * as RankKey from "./rankKey.ts"

/**
 * Schema of a list of those who are ranked apart: whom it is for, and their total where it is another one.
 *
 * @category schemas
 * @since 0.1.0
 */
export const List = Schema.Struct({
  id: Position.Name,
  title: Text,
  when: Examination.Condition,
  total: Schema.optionalKey(Examination.Total)
})

/**
 * The type of {@link List}.
 *
 * @category models
 * @since 0.1.0
 */
export type List = typeof List.Type

/**
 * The parameters of a ranking.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** Those who are ranked apart; of several lists the first that somebody belongs to counts. */
  readonly lists?: ReadonlyArray<List>
  /** What decides among equal totals, in this order. */
  readonly ties?: ReadonlyArray<RankKey.Key>
  /** What becomes of those who are equal in everything; absent they share a rank. */
  readonly stillEqual?: "sharedRank" | "draw"
}

/**
 * Somebody to be ranked.
 *
 * @category models
 * @since 0.1.0
 */
export interface Candidate {
  readonly applicant: Person.PersonId
  readonly total: string
  readonly facts: Examination.Facts
}

/**
 * Those to be ranked among each other, and the seed of the draw where there is one.
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly candidates: ReadonlyArray<Candidate>
  readonly seed?: string
}

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
 * Ranks candidates, whatever the order in which they come.
 *
 * @example
 * ```ts
 * import * as Person from "@cunguan/core/people/Person"
 * import * as Ranking from "@cunguan/core/recruitment/Ranking"
 *
 * const of = (id: string, total: string, writtenTest: string) =>
 *   ({ applicant: Person.makeId(id), total, facts: { writtenTest } })
 * const candidates = [of("p-1", "76.50", "70"), of("p-2", "9.50", "9"), of("p-3", "76.5", "75"), of("p-4", "80", "80")]
 * const ranks = (parameters: Ranking.Parameters) => {
 *   const judged = Ranking.judge(parameters, { candidates })
 *   return judged._tag === "Value" && judged.value.map(({ applicant, rank }) => `${rank} ${applicant}`)
 * }
 *
 * ranks({}) // => ["1 p-4", "2 p-1", "2 p-3", "4 p-2"]
 * ranks({ ties: [{ higher: "writtenTest" }] }) // => ["1 p-4", "2 p-3", "3 p-1", "4 p-2"]
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (
  parameters: Parameters,
  { candidates, seed }: Facts
): Judgement.Judgement<ReadonlyArray<Placed>> => {
  const needs = new Set<string>()
  const blocks = byTotal(candidates).flatMap((equal) => {
    const left = separate(equal, parameters.ties ?? [], needs)
    return parameters.stillEqual === "draw" ? left.flatMap((block) => draw(block, seed, needs)) : left
  })
  const shared = blocks.filter(({ length }) => length > 1).length
  const finding = Judgement.leaf({
    criterion: point.id,
    operator: "rank",
    holds: needs.size > 0 ? "unknown" : true,
    message: messages.make("recruitment.ranking", { people: candidates.length, shared }),
    facts: ["total", ...(parameters.ties ?? []).flatMap(RankKey.pathsOf)],
    parameters: Object.keys(parameters).map((field) => ({ field })),
    needs: [...needs]
  })
  if (needs.size > 0) return Judgement.undetermined(finding)
  let rank = 1
  const placed = blocks.flatMap((block) => {
    const ofBlock = block.map(({ applicant, total }) => ({ applicant, total, rank }))
    rank += block.length
    return ofBlock
  })
  return Judgement.value(placed, finding)
}

type Block = ReadonlyArray<Candidate>

/** Those of equal totals together, the highest first and each block in the order of ids. */
const byTotal = (candidates: Block): ReadonlyArray<Block> => {
  const sorted = candidates
    .map((candidate) => ({ candidate, exact: Decimal.make(candidate.total) }))
    .sort(
      (one, other) =>
        BigDecimal.Order(other.exact, one.exact) || (one.candidate.applicant < other.candidate.applicant ? -1 : 1)
    )
  const blocks: Array<Array<Candidate>> = []
  let before: BigDecimal.BigDecimal | undefined
  for (const { candidate, exact } of sorted) {
    if (before !== undefined && BigDecimal.equals(before, exact)) blocks.at(-1)?.push(candidate)
    else blocks.push([candidate])
    before = exact
  }
  return blocks
}

/** Separates equals by the keys, one after the other; what a key needs and somebody lacks is noted. */
const separate = (block: Block, keys: ReadonlyArray<RankKey.Key>, needs: Set<string>): ReadonlyArray<Block> => {
  const [key, ...rest] = keys
  if (key === undefined || block.length < 2) return [block]
  const read = block.map((candidate) => ({ candidate, value: RankKey.read(key, candidate.facts) }))
  for (const { candidate, value } of read) {
    for (const path of value._tag === "Missing" ? value.needs : []) needs.add(`${candidate.applicant}.${path}`)
  }
  if (read.some(({ value }) => value._tag === "Missing")) return [block]
  const sorted = read.sort((one, other) => RankKey.compare(one.value, other.value))
  const blocks: Array<Array<Candidate>> = []
  sorted.forEach(({ candidate, value }, at) => {
    const before = sorted[at - 1]
    if (before !== undefined && RankKey.compare(before.value, value) === 0) blocks.at(-1)?.push(candidate)
    else blocks.push([candidate])
  })
  return blocks.flatMap((one) => separate(one, rest, needs))
}

const draw = (block: Block, seed: string | undefined, needs: Set<string>): ReadonlyArray<Block> => {
  if (block.length < 2) return [block]
  if (seed === undefined) {
    needs.add("seed")
    return [block]
  }
  const candidates = new Map(block.map((candidate) => [candidate.applicant, candidate]))
  return Draw.order(seed, [...candidates.keys()]).flatMap((applicant) => {
    const candidate = candidates.get(applicant)
    return candidate === undefined ? [] : [[candidate]]
  })
}

/**
 * Why one candidate stands before another: the first thing in which they differ, or that they share a rank. Undetermined
 * where a fact or the seed that decides it is missing.
 *
 * @example
 * ```ts
 * import * as Person from "@cunguan/core/people/Person"
 * import * as Message from "@cunguan/core/policy/Message"
 * import { table } from "@cunguan/core/messages"
 * import * as Ranking from "@cunguan/core/recruitment/Ranking"
 *
 * const of = (id: string, writtenTest: string) => ({ applicant: Person.makeId(id), total: "80", facts: { writtenTest } })
 * const ties = [{ higher: "writtenTest" }] as const
 * const { finding } = Ranking.explain({ ties }, of("p-1", "70"), of("p-2", "75"))
 *
 * Message.render(finding.message, "en", table) // => "p-2 stands before p-1 by: higher mark of the written test"
 * ```
 *
 * @category explaining
 * @since 0.1.0
 */
export const explain = (
  parameters: Parameters,
  one: Candidate,
  other: Candidate,
  seed?: string
): Judgement.Judgement<"first" | "second" | "equal"> => {
  const decided = (order: number, by: Argument, field: string, facts: ReadonlyArray<string>) => {
    const [first, second] = order < 0 ? [one, other] : [other, one]
    const message = messages.make("recruitment.standsBefore", { first: first.applicant, second: second.applicant, by })
    const finding = Judgement.leaf({
      criterion: point.id,
      operator: "before",
      holds: true,
      message,
      facts,
      parameters: [{ field }]
    })
    return Judgement.value(order < 0 ? ("first" as const) : ("second" as const), finding)
  }
  const open = (needs: ReadonlyArray<string>) => {
    const message = messages.make("recruitment.orderOpen", { one: one.applicant, other: other.applicant })
    return Judgement.undetermined(
      Judgement.leaf({ criterion: point.id, operator: "before", holds: "unknown", message, needs })
    )
  }
  const byTotals = Decimal.compare(other.total, one.total)
  if (byTotals !== 0) return decided(byTotals, words.total, "total", ["total"])
  for (const key of parameters.ties ?? []) {
    const [mine, theirs] = [RankKey.read(key, one.facts), RankKey.read(key, other.facts)]
    const needs = [
      ...(mine._tag === "Missing" ? mine.needs.map((path) => `${one.applicant}.${path}`) : []),
      ...(theirs._tag === "Missing" ? theirs.needs.map((path) => `${other.applicant}.${path}`) : [])
    ]
    if (needs.length > 0) return open(needs)
    const order = RankKey.compare(mine, theirs)
    if (order !== 0) return decided(order, RankKey.text(key), "ties", RankKey.pathsOf(key))
  }
  if (parameters.stillEqual === "draw") {
    if (seed === undefined) return open(["seed"])
    const [first] = Draw.order(seed, [one.applicant, other.applicant])
    return decided(first === one.applicant ? -1 : 1, words.draw, "stillEqual", ["seed"])
  }
  const message = messages.make("recruitment.sharesRank", { one: one.applicant, other: other.applicant })
  return Judgement.value("equal", Judgement.leaf({ criterion: point.id, operator: "before", holds: true, message }))
}

const words = {
  total: { zh: "总成绩较高", en: "higher total" },
  draw: { zh: "抽签", en: "the draw" }
} as const

/**
 * The list on which somebody is ranked: the first whose condition holds, or the main one. Undetermined where a missing fact
 * could put somebody on another.
 *
 * @category judging
 * @since 0.1.0
 */
export const listOf = (
  { lists = [] }: Pick<Parameters, "lists">,
  facts: Examination.Facts
): Judgement.Judgement<List | undefined> => {
  for (const list of lists) {
    const finding = Criterion.evaluate(list.when, { table: Examination.table, facts, point: point.id })
    if (finding.holds === "unknown") return Judgement.undetermined(finding)
    if (finding.holds === "yes") return Judgement.value(list, finding)
  }
  return Judgement.value(
    undefined,
    Judgement.leaf({ criterion: `${point.id}/list`, holds: true, message: messages.make("recruitment.mainList") })
  )
}

/**
 * Every score by which somebody may be ranked: the total, and those of the lists that have one of their own.
 *
 * @category selectors
 * @since 0.1.0
 */
export const totalsOf = (
  { total }: Pick<Examination.Parameters, "total">,
  { lists = [] }: Pick<Parameters, "lists">
): ReadonlyArray<Score.Score> => [total, ...lists.flatMap((list) => list.total ?? [])]

const from = "2008-04-10"

const silent = (what: Text) => ({
  none: true as const,
  from,
  assumption: { zh: `所见全国性文件没有规定${what.zh}。`, en: `No national text read lays down ${what.en}.` }
})

const stillEqual = {
  sharedRank: { zh: "名次并列", en: "they share a rank" },
  draw: { zh: "抽签确定", en: "a draw decides" }
} as const

/**
 * The policy point `recruitment.ranking`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<
  Parameters,
  Facts,
  Judgement.Judgement<ReadonlyArray<Placed>>
> = PolicyPoint.make<Parameters, Facts, Judgement.Judgement<ReadonlyArray<Placed>>>({
  id: "recruitment.ranking",
  title: { zh: "排名", en: "ranking" },
  fields: {
    lists: PolicyPoint.field(
      Schema.Array(List).check(
        Schema.makeFilter(
          (lists: ReadonlyArray<List>) => new Set(lists.map(({ id }) => id)).size === lists.length,
          Expected.words({ zh: "编号各不相同的名单", en: "lists with an id each" })
        )
      ),
      {
        title: { zh: "单独排名的人员", en: "who is ranked apart" },
        override: Override.open,
        optional: true
      }
    ),
    ties: PolicyPoint.field(Schema.Array(RankKey.Key), {
      title: { zh: "总成绩相同时的比较次序", en: "what decides among equal totals, in order" },
      text: (keys) => keys.map(RankKey.text),
      override: Override.open,
      optional: true
    }),
    stillEqual: PolicyPoint.field(Schema.Literals(["sharedRank", "draw"]), {
      title: { zh: "仍然相同的", en: "what becomes of those still equal" },
      text: (choice) => stillEqual[choice],
      override: Override.open,
      optional: true
    })
  },
  provisions: [
    { field: "lists", ...silent({ zh: "哪些人单独排名", en: "who is ranked apart" }) },
    { field: "ties", ...silent({ zh: "总成绩相同时如何排列", en: "what decides among equal totals" }) },
    {
      field: "stillEqual",
      ...silent({ zh: "各项仍相同时如何处理", en: "what becomes of those who are equal in everything" })
    }
  ],
  judge
})
