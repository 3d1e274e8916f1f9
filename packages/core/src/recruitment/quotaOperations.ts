/**
 * The operations that settle the posts of positions: each with its data, what it does to the posts, and the arithmetic that
 * it shows.
 *
 * Each takes the posts as they stand and gives them as they stand after it. None makes posts: what is cut is set free, and
 * posts flow only out of what is free or out of other positions, so the total never exceeds that of the announcement.
 *
 * @since 0.1.0
 */
import * as BigDecimal from "effect/BigDecimal"
import * as Schema from "effect/Schema"
import * as Criterion from "../policy/Criterion.ts"
import * as Decimal from "../policy/Decimal.ts"
import type { Argument, Message } from "../policy/Message.ts"
import * as Rounding from "../policy/Rounding.ts"
import * as Expected from "../text/Expected.ts"
import { messages } from "./messages.ts"
import * as Position from "./Position.ts"
import { Share } from "./shareRules.ts"

/** A position with those counted for it; without `position` it is all of a drive that is not divided. */
export interface Counted extends Partial<Omit<Position.Position, "id" | "posts">> {
  readonly position?: Position.PositionId
  readonly posts: number
  readonly applicants: number
}

/** A position while its posts are settled: those that stand, and those that were cut and have gone nowhere. */
export interface Standing extends Counted {
  readonly free: number
}

/** What an operation comes to: the posts after it, what it says, and whether it could do what it is for. */
export interface Step {
  readonly rows: ReadonlyArray<Standing>
  readonly message: Message
  readonly holds: boolean
}

const condition = Criterion.over(
  { table: Position.table },
  { zh: "以岗位情况为内容的条件", en: "a condition over the facts of a position" }
)

const ratio = Decimal.Decimal.check(
  Schema.makeFilter(
    (value: Decimal.Decimal) => Decimal.compare(value, 0) > 0,
    Expected.words({ zh: "大于 0 的比例", en: "a ratio above 0" })
  )
)

const positive = Schema.Int.check(Schema.isGreaterThan(0))

const common = { id: Position.Name, repeat: Schema.Literals(["once", "untilStable"]) }

/**
 * Schema of an operation. `of` is a condition over a position; without it all positions are meant. `repeat` says whether it
 * is applied once or until it changes nothing.
 *
 * - `openingRatio`: where fewer apply than so many for each post, the posts are cut to what the applicants suffice for,
 *   rounded as said, or the position is closed
 * - `floor`: a position with fewer applicants or fewer posts is closed; both numbers are included in what stays open
 * - `flow`: posts that are free `from` some positions go `to` others, one after the other to the open position with most
 *   applicants for a post (ties by id), as long as it has enough applicants for one post more
 * - `classRatio`: the posts of a class are at most, or at least, so many per cent of all posts, as announced or as they
 *   stand. What is too much is cut where fewest apply for a post; what is lacking moves, by the same order, from other
 *   positions with more than one post to those of the class that have enough applicants
 *
 * @category schemas
 * @since 0.1.0
 */
export const Operation = Schema.Union([
  Schema.Struct({
    op: Schema.Literal("openingRatio"),
    ...common,
    of: Schema.optionalKey(condition),
    applicantsPerPost: ratio,
    otherwise: Schema.Union([Schema.Struct({ cut: Schema.Literals(Rounding.modes) }), Schema.Literal("close")])
  }),
  Schema.Struct({
    op: Schema.Literal("floor"),
    ...common,
    of: Schema.optionalKey(condition),
    applicantsAtLeast: Schema.optionalKey(positive),
    postsAtLeast: Schema.optionalKey(positive)
  }),
  Schema.Struct({
    op: Schema.Literal("flow"),
    ...common,
    from: Schema.optionalKey(condition),
    to: Schema.optionalKey(condition),
    applicantsPerPost: ratio
  }),
  Schema.Struct({
    op: Schema.Literal("classRatio"),
    ...common,
    of: condition,
    denominator: Schema.Literals(["announced", "standing"]),
    bound: Schema.Union([Schema.Struct({ atMost: Share }), Schema.Struct({ atLeast: Share, applicantsPerPost: ratio })])
  })
])

/**
 * The type of {@link Operation}.
 *
 * @category models
 * @since 0.1.0
 */
export type Operation = typeof Operation.Type

type Op = Operation["op"]

type Of<Name extends Op> = Extract<Operation, { readonly op: Name }>

/** Whether a condition holds for a position; without one it does for all. */
const meets = (of: Criterion.Criterion | undefined, { applicants, posts, ...position }: Standing): boolean =>
  of === undefined ||
  Criterion.evaluate(of, { table: Position.table, facts: { ...position, applicants, posts } }).holds === "yes"

/** Whether there are so many applicants for each post; exactly so many are enough. */
const suffices = (applicants: number, perPost: Decimal.Decimal, posts: number): boolean =>
  BigDecimal.isGreaterThanOrEqualTo(
    Decimal.make(applicants),
    BigDecimal.multiply(Decimal.make(perPost), Decimal.make(posts))
  )

const totalOf = (rows: ReadonlyArray<Standing>): number => rows.reduce((sum, { posts }) => sum + posts, 0)

/** The position with most, or fewest, applicants for a post among open ones; of equals the first by id. */
const extreme = (rows: ReadonlyArray<Standing>, which: "most" | "fewest"): Standing | undefined =>
  rows.reduce<Standing | undefined>((best, row) => {
    if (best === undefined) return row
    const ahead = row.applicants * best.posts - best.applicants * row.posts
    return (which === "most" ? ahead > 0 : ahead < 0) ? row : best
  }, undefined)

const isOpen = ({ posts }: Standing): boolean => posts > 0

/** The rows with one changed, in their order. */
const changed = (rows: ReadonlyArray<Standing>, row: Standing, change: Partial<Standing>): ReadonlyArray<Standing> =>
  rows.map((one) => (one === row ? { ...one, ...change } : one))

const cutTo = (row: Standing, posts: number): Standing => ({ ...row, posts, free: row.free + row.posts - posts })

const nameOf = ({ position }: Counted): Argument => position ?? { zh: "全部岗位", en: "all posts" }

/** What became of each position that changed, one after the other. */
const lines = (
  before: ReadonlyArray<Standing>,
  after: ReadonlyArray<Standing>,
  line: (row: Standing, was: Standing) => Message = (row, was) =>
    messages.make("recruitment.quotaLine", {
      position: nameOf(row),
      before: was.posts,
      after: row.posts,
      applicants: row.applicants
    })
): Argument => {
  const told = after.flatMap((row, index) => {
    const was = before[index]
    return was === undefined || was.posts === row.posts ? [] : [line(row, was)]
  })
  return told.length === 0 ? { zh: "无变动", en: "no change" } : told
}

type Apply<Name extends Op> = (operation: Of<Name>, rows: ReadonlyArray<Standing>, announced: number) => Step

const openingRatio: Apply<"openingRatio"> = ({ applicantsPerPost: perPost, of, otherwise }, rows) => {
  const after = rows.map((row) => {
    if (!isOpen(row) || !meets(of, row) || suffices(row.applicants, perPost, row.posts)) return row
    if (otherwise === "close") return cutTo(row, 0)
    const enoughFor = Number(Rounding.divide(Rounding.make(0, otherwise.cut), row.applicants, perPost))
    return cutTo(row, enoughFor)
  })
  const line = (row: Standing, was: Standing) => {
    const words = { position: nameOf(row), before: was.posts, after: row.posts, applicants: row.applicants }
    if (otherwise === "close") return messages.make("recruitment.quotaLine", words)
    const used = BigDecimal.multiply(Decimal.make(perPost), Decimal.make(row.posts))
    return messages.make("recruitment.quotaCut", {
      ...words,
      perPost,
      rounding: Rounding.wholeText(otherwise.cut),
      rest: Decimal.text(BigDecimal.subtract(Decimal.make(row.applicants), used))
    })
  }
  const message = messages.make("recruitment.quota.openingRatio", { perPost, lines: lines(rows, after, line) })
  return { rows: after, message, holds: true }
}

const floor: Apply<"floor"> = ({ applicantsAtLeast = 0, of, postsAtLeast = 0 }, rows) => {
  const after = rows.map((row) =>
    isOpen(row) && meets(of, row) && (row.applicants < applicantsAtLeast || row.posts < postsAtLeast)
      ? cutTo(row, 0)
      : row
  )
  const words = { applicants: applicantsAtLeast, posts: postsAtLeast, lines: lines(rows, after) }
  return { rows: after, message: messages.make("recruitment.quota.floor", words), holds: true }
}

const flow: Apply<"flow"> = ({ applicantsPerPost: perPost, from, to }, rows) => {
  const giving = new Set(rows.flatMap((row, index) => (row.free > 0 && meets(from, row) ? [index] : [])))
  const taking = new Set(rows.flatMap((row, index) => (isOpen(row) && meets(to, row) ? [index] : [])))
  let after = rows
  const free = () => after.reduce((sum, row, index) => (giving.has(index) ? sum + row.free : sum), 0)
  const before = free()
  while (free() > 0) {
    const able = after.filter((row, index) => taking.has(index) && suffices(row.applicants, perPost, row.posts + 1))
    const taker = extreme(able, "most")
    if (taker === undefined) break
    after = changed(after, taker, { posts: taker.posts + 1 })
    const giver = after.find((row, index) => giving.has(index) && row.free > 0)
    if (giver !== undefined) after = changed(after, giver, { free: giver.free - 1 })
  }
  const words = { perPost, free: before, given: before - free(), rest: free(), lines: lines(rows, after) }
  return { rows: after, message: messages.make("recruitment.quota.flow", words), holds: true }
}

const classRatio: Apply<"classRatio"> = ({ bound, denominator, of }, rows, announced) => {
  const inClass = new Set(rows.flatMap((row, index) => (meets(of, row) ? [index] : [])))
  const belongs = (all: ReadonlyArray<Standing>, within: boolean) =>
    all.filter((row, index) => isOpen(row) && inClass.has(index) === within)
  const total = denominator === "announced" ? announced : totalOf(rows)
  const [kind, { rounding, share }] =
    "atMost" in bound ? (["atMost", bound.atMost] as const) : (["atLeast", bound.atLeast] as const)
  const number = Rounding.percentOf(rounding, share, total)
  let after = rows
  const posts = () => totalOf(belongs(after, true))
  if ("atMost" in bound) {
    for (let row = extreme(belongs(after, true), "fewest"); row !== undefined && posts() > number; ) {
      after = changed(after, row, cutTo(row, row.posts - 1))
      row = extreme(belongs(after, true), "fewest")
    }
  } else {
    while (posts() < number) {
      const able = (row: Standing) => suffices(row.applicants, bound.applicantsPerPost, row.posts + 1)
      const taker = extreme(belongs(after, true).filter(able), "most")
      const giver = extreme(
        belongs(after, false).filter((row) => row.posts > 1),
        "fewest"
      )
      if (taker === undefined || giver === undefined) break
      after = changed(changed(after, taker, { posts: taker.posts + 1 }), giver, { posts: giver.posts - 1 })
    }
  }
  const message = messages.make(`recruitment.quota.${kind}`, {
    group: Criterion.text(of, { table: Position.table }),
    share,
    rounding: Rounding.wholeText(rounding),
    total,
    number,
    before: totalOf(belongs(rows, true)),
    after: posts(),
    lines: lines(rows, after)
  })
  return { rows: after, message, holds: kind === "atMost" || posts() >= number }
}

/** Applies an operation once. */
export const apply = (operation: Operation, rows: ReadonlyArray<Standing>, announced: number): Step => {
  switch (operation.op) {
    case "openingRatio":
      return openingRatio(operation, rows, announced)
    case "floor":
      return floor(operation, rows, announced)
    case "flow":
      return flow(operation, rows, announced)
    case "classRatio":
      return classRatio(operation, rows, announced)
  }
}

/** An operation in words. */
export const text = (operation: Operation): Message => {
  const of = (criterion: Criterion.Criterion | undefined): Argument =>
    criterion === undefined
      ? { zh: "全部岗位", en: "all positions" }
      : Criterion.text(criterion, { table: Position.table })
  switch (operation.op) {
    case "openingRatio": {
      const { applicantsPerPost: perPost, otherwise } = operation
      return otherwise === "close"
        ? messages.make("recruitment.quotaText.close", { of: of(operation.of), perPost })
        : messages.make("recruitment.quotaText.cut", {
            of: of(operation.of),
            perPost,
            rounding: Rounding.wholeText(otherwise.cut)
          })
    }
    case "floor":
      return messages.make("recruitment.quotaText.floor", {
        of: of(operation.of),
        applicants: operation.applicantsAtLeast ?? 0,
        posts: operation.postsAtLeast ?? 0
      })
    case "flow":
      return messages.make("recruitment.quotaText.flow", {
        from: of(operation.from),
        to: of(operation.to),
        perPost: operation.applicantsPerPost
      })
    case "classRatio": {
      const kind = "atMost" in operation.bound ? "atMost" : "atLeast"
      const { rounding, share } = "atMost" in operation.bound ? operation.bound.atMost : operation.bound.atLeast
      return messages.make(`recruitment.quotaText.${kind}`, {
        of: of(operation.of),
        share,
        rounding: Rounding.wholeText(rounding)
      })
    }
  }
}
