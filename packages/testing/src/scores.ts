/**
 * Well-typed scores and hostile facts, drawn from a seed: what every face of the score language must agree on.
 *
 * Marks, counts and entries are such as every face can hold, with absent ones, votes of nobody and divisors of 0 among
 * them; a few scores read facts that hold anything. Conditions are drawn from those of criteria.
 *
 * @since 0.1.0
 */
import * as Bound from "@cunguan/core/policy/Bound"
import * as Criterion from "@cunguan/core/policy/Criterion"
import type * as Decimal from "@cunguan/core/policy/Decimal"
import * as FactTable from "@cunguan/core/policy/FactTable"
import * as Rounding from "@cunguan/core/policy/Rounding"
import * as Score from "@cunguan/core/policy/Score"
import * as Expressions from "./expressions.ts"
import type { Draw } from "./random.ts"

const title = { zh: "事实", en: "fact" }
const unknown = { absent: "notSupplied" } as const
const none = { absent: "none" } as const

const sittings = {
  points: FactTable.decimal(title, unknown),
  extra: FactTable.decimal(title, none),
  held: FactTable.boolean(title, unknown)
}

/**
 * The facts that the scores read: those of criteria, and marks, votes and a list of sittings.
 *
 * @category tables
 * @since 0.1.0
 */
export const table = FactTable.make({
  ...Expressions.table.fields,
  paper: FactTable.decimal(title, unknown),
  interview: FactTable.decimal(title, none),
  good: FactTable.number(title, unknown),
  fair: FactTable.number(title, none),
  spoiled: FactTable.number(title, unknown),
  sittings: FactTable.list(title, FactTable.make(sittings), { ...unknown, atMost: 5 })
})

const marks = ["0", "59.99", "60", "60.01", "80.5", "100", "33.33", "-5", "0.05", "99.995"] as const
const votes = [0, 0, 1, 2, 3, 7, 41, 1000] as const
const weights = [
  { total: 100, of: [60, 40] },
  { total: 100, of: ["33.3", "33.3", "33.4"] },
  { total: 1, of: ["0.25", "0.75"] },
  { total: 3, of: [1, 2] }
] as const

const rounding = (draw: Draw): Rounding.Rounding =>
  Rounding.make(draw.one([0, 1, 2, 2, 4, 12]), draw.one(Rounding.modes))

const otherwise = (draw: Draw) => (draw.below(4) === 0 ? "error" : { replaceBy: draw.one(marks) })

const condition = (draw: Draw): Criterion.Criterion => Expressions.criterion(draw, { lists: draw.below(4) === 0 }, 2)

/** Whether scores that can be left out, or that read lists, are drawn. */
interface Drawing {
  readonly leftOut?: boolean
  readonly lists: boolean
}

const source = (draw: Draw): Criterion.Operand =>
  draw.below(12) === 0
    ? Criterion.fact(draw.one(["mark", "bonus", "count", "years"]))
    : draw.below(8) === 0
      ? draw.one(marks)
      : Criterion.fact(draw.one(["paper", "paper", "interview", "good"]))

/** A name that no other bears. */
const name = (draw: Draw): string => `mark ${draw.below(1_000_000_000)}`

const component = (draw: Draw, { leftOut = false }: Drawing): Score.Score => {
  const choice = draw.below(3)
  if (choice > 0) return Score.component(name(draw), source(draw))
  const whenNotApplicable = leftOut && draw.below(2) === 0 ? "renormalise" : otherwise(draw)
  return Score.component(name(draw), source(draw), { applies: condition(draw), whenNotApplicable })
}

const sitting = (draw: Draw, { leftOut = false }: Drawing): Score.Score => {
  const mark = Criterion.fact(draw.one(["sittings.points", "sittings.extra", "paper"]))
  if (!leftOut || draw.below(2) === 0) return Score.component(name(draw), mark)
  return Score.component(name(draw), mark, {
    applies: Criterion.isAtLeast(Criterion.fact("sittings.points"), draw.one(marks)),
    whenNotApplicable: "renormalise"
  })
}

const series = (draw: Draw, depth: number, drawing: Drawing): Score.Series => {
  if (!drawing.lists || draw.below(2) === 0) {
    return Array.from({ length: 2 + draw.below(3) }, () => score(draw, depth - 1, drawing))
  }
  const where = draw.below(2) === 0 ? { where: Criterion.isTrue(Criterion.fact("sittings.held")) } : {}
  return Score.each("sittings", sitting(draw, drawing), where)
}

const row = (draw: Draw) =>
  draw.below(2) === 0
    ? { points: draw.one(["0.5", "2", 10]), when: condition(draw) }
    : { points: draw.one(["0.5", "2", 10]), times: Criterion.fact(draw.one(["good", "fair", "spoiled"])) }

const rows = (draw: Draw) => Array.from({ length: draw.below(3) }, () => row(draw))

const bounds = (draw: Draw): { readonly atLeast?: Decimal.Decimal; readonly atMost?: Decimal.Decimal } =>
  draw.one([{ atLeast: 0 }, { atMost: "60.00" }, { atLeast: "-1.5", atMost: 80 }])

const item = (draw: Draw, at: number) => ({
  item: `item ${at}`,
  ...{ full: draw.one(marks), deductions: rows(draw), additions: rows(draw) },
  ...(draw.below(3) === 0 ? {} : bounds(draw))
})

const group = (draw: Draw): Score.Group => ({
  combine: draw.one(["highest", "sum"]),
  rows: Array.from({ length: 1 + draw.below(3) }, () => ({ when: condition(draw), points: draw.one([1, "2.5", 5]) })),
  ...(draw.below(2) === 0 ? {} : { cap: draw.one([2, "5.5"]) })
})

const ballot = (draw: Draw): Score.Score => {
  const denominator = draw.one(["valid", "cast"] as const)
  return Score.ballot({
    grades: [
      { grade: "good", value: draw.one([100, "95.5"]), votes: Criterion.fact("good") },
      { grade: "fair", value: 60, votes: Criterion.fact("fair") }
    ],
    others: [Criterion.fact("spoiled")],
    ...{ denominator, whenNoVotes: otherwise(draw), rounding: rounding(draw) }
  })
}

/**
 * Draws a score that is a number over {@link table}, at most `depth` levels deep.
 *
 * @category drawing
 * @since 0.1.0
 */
export const score = (draw: Draw, depth: number, drawing: Drawing): Score.Score => {
  if (depth <= 1) return component(draw, drawing)
  const strict = { lists: drawing.lists }
  const below = (of: Drawing) => score(draw, depth - 1, of)
  switch (draw.below(10)) {
    case 0: {
      const { of, total } = draw.one(weights)
      const terms = of.map((weight) => ({ weight, score: below({ ...drawing, leftOut: drawing.leftOut ?? false }) }))
      return Score.weightedSum(total, terms, { rounding: rounding(draw) })
    }
    case 1: {
      const terms = [60, 40].map((weight) => ({ weight, score: component(draw, strict) }))
      return Score.weightedSum(100, terms)
    }
    case 2:
      return Score.sum(series(draw, depth, strict))
    case 3:
      return Score.mean(series(draw, depth, drawing), rounding(draw))
    case 4: {
      const dropped = draw.one([
        { lowest: 1, highest: 0 },
        { lowest: 0, highest: 1 },
        { lowest: 1, highest: 1 }
      ])
      const of = drawing.lists
        ? Score.each("sittings", sitting(draw, drawing))
        : Array.from({ length: 3 }, () => below(strict))
      return Score.trimmedMean(of, dropped, rounding(draw))
    }
    case 5:
      return Score.ratio(below(strict), below(strict), { whenZero: otherwise(draw), rounding: rounding(draw) })
    case 6:
      return draw.below(2) === 0
        ? Score.clamp(below(drawing), bounds(draw))
        : Score.round(below(drawing), rounding(draw))
    case 7: {
      const groups = Array.from({ length: 1 + draw.below(2) }, () => group(draw))
      return Score.bonus(groups, draw.below(2) === 0 ? {} : { cap: 6 })
    }
    case 8:
      return Score.rubric(Array.from({ length: 1 + draw.below(3) }, (_, at) => item(draw, at)))
    default:
      return ballot(draw)
  }
}

/**
 * Draws a score, one in eight of them a word.
 *
 * @category drawing
 * @since 0.1.0
 */
export const whole = (draw: Draw, drawing: Drawing): Score.Score => {
  const of = score(draw, 1 + draw.below(3), drawing)
  if (draw.below(8) > 0) return of
  const bands = [
    { within: draw.one([Bound.atLeast, Bound.above])(draw.one([60, "80.5"])), value: "high" },
    // It takes in what the band before it does, so that their order tells.
    { within: draw.one([Bound.atLeast(0), Bound.above("33.33"), Bound.below(90)]), value: "some" }
  ]
  return Score.bands(of, bands, { value: "none" })
}

/**
 * Draws the facts of one subject.
 *
 * @category drawing
 * @since 0.1.0
 */
export const written = (draw: Draw): Expressions.WrittenFacts => {
  const absent = <A>(value: A) => (draw.below(6) === 0 ? null : value)
  const entry = () => ({
    points: absent(draw.one(marks)),
    extra: absent(draw.one(marks)),
    held: absent(draw.below(2) === 0)
  })
  return {
    ...Expressions.written(draw),
    ...{ paper: absent(draw.one(marks)), interview: absent(draw.one(marks)) },
    ...{ good: absent(draw.one(votes)), fair: absent(draw.one(votes)), spoiled: absent(draw.one(votes)) },
    sittings: absent(Array.from({ length: draw.below(5) }, entry))
  }
}
