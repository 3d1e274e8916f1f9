import * as CalendarDate from "../../src/calendar/CalendarDate.ts"
import * as Criterion from "../../src/policy/Criterion.ts"
import * as FactTable from "../../src/policy/FactTable.ts"
import type { Draws } from "../random.ts"

/**
 * Small well-typed criteria, and for each fact so many values that whatever can come about with any values comes about
 * with these: they are made from the literals below without looking at an expression.
 */
const title = { zh: "事实", en: "fact" }
const words = (value: string) => ({ zh: value, en: value })
const ranks = ["low", "middle", "high"] as const
const kinds = ["a", "b", "c"] as const
const missing = { absent: "notSupplied" } as const
const none = { absent: "none" } as const

const entries = FactTable.make({
  points: FactTable.number(title, missing),
  passed: FactTable.boolean(title, missing),
  rank: FactTable.ranked(title, ranks, words, none)
})

export const table = FactTable.make({
  points: FactTable.number(title, { ...missing, changeable: true }),
  limit: FactTable.number(title, missing),
  years: FactTable.number(title, { ...none, changeable: true }),
  mark: FactTable.decimal(title, { ...missing, changeable: true }),
  born: FactTable.date(title, missing),
  joined: FactTable.date(title, { ...missing, changeable: true }),
  member: FactTable.boolean(title, { ...missing, changeable: true }),
  cadre: FactTable.boolean(title, { ...none, changeable: true }),
  rank: FactTable.ranked(title, ranks, words, { ...missing, changeable: true }),
  second: FactTable.ranked(title, ranks, words, none),
  kind: FactTable.oneOf(title, kinds, words, { ...missing, changeable: true }),
  county: FactTable.text(title, { ...missing, changeable: true }),
  school: FactTable.text(title, { ...none, changeable: true }),
  terms: FactTable.list(title, entries, { ...missing, atMost: 2 })
})

export const numbers = [0, 1, 2, 3] as const
export const days = ["2000-02-28", "2000-02-29", "2001-03-01"] as const
const texts = ["x", "y"] as const

/** Three values between each two neighbours, and three beyond each end. */
const numberGrid = [-3, -2, -1, ...numbers.flatMap((number) => [number, number + 0.25, number + 0.5, number + 0.75]), 5]

const steps = [-14, -13, -3, -2, -1, 1, 2, 3, 13, 14]

/** Days around a day on which a period from it or to it can turn. */
export const daysAround = (day: CalendarDate.CalendarDate): ReadonlyArray<CalendarDate.CalendarDate> =>
  [
    day,
    ...[CalendarDate.addYears, CalendarDate.addMonths, CalendarDate.addDays].flatMap((add) =>
      steps.map((count) => add(day, count))
    )
  ].flatMap((shifted) => [-1, 0, 1].map((more) => CalendarDate.addDays(shifted, more)))

/** Numbers that periods between the days of some facts and the literals come to, with their neighbours. */
export const numbersAround = (given: ReadonlyArray<string>): ReadonlyArray<number> => {
  const all = [...given, ...days].map((day) => CalendarDate.make(day))
  const periods = [
    CalendarDate.ageOn,
    CalendarDate.yearsBetween,
    CalendarDate.monthsBetween,
    CalendarDate.daysBetween
  ].flatMap((period) => all.flatMap((from) => all.map((to) => period(from, to))))
  return [...new Set(periods)].flatMap((number) => [number - 0.5, number, number + 0.5])
}

const dayGrid = [...new Set(days.flatMap((day) => daysAround(CalendarDate.make(day))))].sort()

const entryGrid = [undefined, -1, 0, 0.5, 1, 1.5, 2, 2.5, 3, 4].flatMap((points) =>
  [true, false].flatMap((passed) =>
    [undefined, ...ranks].map((rank) => ({
      ...(points === undefined ? {} : { points }),
      passed,
      ...(rank && { rank })
    }))
  )
)

/** All lists of at most two entries, in one order. */
const listGrid = [
  [],
  ...entryGrid.map((entry) => [entry]),
  ...entryGrid.flatMap((first, position) => entryGrid.slice(position).map((second) => [first, second]))
]

/** The values to try of a fact; `undefined` stands for "there is none" where absence means that. */
export const gridOf = (fact: FactTable.Fact): ReadonlyArray<unknown> => {
  const absent = fact.absent === "none" ? [undefined] : []
  switch (fact.kind) {
    case "number":
      return numberGrid
    case "decimal":
      return numberGrid.map(String)
    case "date":
      return dayGrid
    case "boolean":
      return [true, false]
    case "oneOf":
    case "ranked":
      return [...absent, ...fact.members.map(({ value }) => value)]
    case "text":
      return [...absent, ...texts, "z", "zz"]
    case "list":
      return listGrid
  }
}

type Draw = Pick<Draws, "below" | "one">

const { count, every, fact, isKnown, some } = Criterion.of(table)
const relations = [
  Criterion.equals,
  Criterion.isBelow,
  Criterion.isAtMost,
  Criterion.isAtLeast,
  Criterion.isAbove
] as const
const relationNames = ["equals", "isBelow", "isAtMost", "isAtLeast", "isAbove"] as const
const numeric = ["points", "limit", "years", "mark"] as const
const parameters = { least: 2, oldest: 1, day: "2000-02-29", floor: "middle", enough: 2 }

/** The parameters that the criteria read. */
export { parameters }

const period = (draw: Draw): Criterion.Operand => {
  const [from, to] = [fact(draw.one(["born", "joined"])), fact(draw.one(["born", "joined"]))]
  const literal = draw.below(5) === 0 ? Criterion.parameter("day") : draw.one(days)
  const pair = draw.one<readonly [Criterion.Operand, Criterion.Operand]>([
    [from, literal],
    [literal, to],
    [from, to]
  ])
  return draw.one([Criterion.ageOn, Criterion.yearsBetween, Criterion.monthsBetween, Criterion.daysBetween])(...pair)
}

const entryLeaf = (draw: Draw): Criterion.Criterion =>
  draw.one([
    () => draw.one(relations)(fact("terms.points"), draw.one(numbers)),
    () => Criterion.isTrue(fact("terms.passed")),
    () => Criterion.isAtLeast(fact("terms.rank"), draw.one(ranks)),
    () => isKnown("terms.points"),
    () => Criterion.isAtLeast(fact("terms.points"), fact("years"))
  ])()

const leaf = (draw: Draw): Criterion.Criterion =>
  draw.one([
    () => draw.one(relations)(fact(draw.one(numeric)), draw.one(numbers)),
    () => draw.one(relations)(fact(draw.one(numeric)), Criterion.parameter("least")),
    () => draw.one(relations)(fact(draw.one(numeric)), fact(draw.one(numeric))),
    () => draw.one(relations)(fact(draw.one(["born", "joined"])), draw.one(days)),
    () => draw.one(relations)(period(draw), draw.one([0, 1, 2, 13, -1])),
    () => draw.one(relations)(period(draw), draw.one([fact("limit"), Criterion.parameter("oldest")])),
    () => Criterion.isTrue(fact(draw.one(["member", "cadre"]))),
    () => Criterion.isTrue(fact(draw.one(["member", "cadre"]))),
    () => draw.one(relations)(fact(draw.one(["rank", "second"])), draw.one(ranks)),
    () => Criterion.isAtLeast(fact("rank"), draw.one([fact("second"), Criterion.parameter("floor")])),
    () => Criterion.isOneOf(fact("kind"), [draw.one(kinds), draw.one(kinds)]),
    () => Criterion.equals(fact(draw.one(["county", "school"])), draw.one(texts)),
    () => Criterion.equals(fact("county"), fact("school")),
    () => Criterion.isOneOf(fact("points"), [draw.one(numbers), draw.one(numbers)]),
    () => isKnown(draw.one(["points", "member", "rank", "terms"]))
  ])()

export interface Drawing {
  readonly lists: boolean
}

/** Draws a criterion over {@link table}. */
export const criterion = (draw: Draw, { lists }: Drawing, depth = 3): Criterion.Criterion => {
  if (lists && draw.below(6) === 0) {
    const inner = () => entryLeaf(draw)
    const where = draw.below(2) === 0 ? inner() : draw.one([Criterion.all, Criterion.any])([inner(), inner()])
    return draw.one([
      () => some("terms", where),
      () => every("terms", Criterion.when(inner(), where)),
      () => count("terms", where, draw.one(relationNames), draw.one([0, 1, 2, fact("years")]))
    ])()
  }
  if (depth <= 1 || draw.below(6) === 0) return leaf(draw)
  const below = () => criterion(draw, { lists }, depth - 1)
  const several = () => Array.from({ length: 2 + draw.below(2) }, below)
  return draw.one([
    () => Criterion.all(several()),
    () => Criterion.any(several()),
    () => Criterion.not(below()),
    () => Criterion.when(below(), below()),
    () => Criterion.atLeast(draw.below(5) === 0 ? Criterion.parameter("enough") : 1 + draw.below(2), several())
  ])()
}

/** A value of a fact, never the lowest or highest of those that can be tried. */
export const valueOf = (draw: Draw, name: string): unknown => {
  const declared = FactTable.find(table, name)?.fact as FactTable.Fact
  const number = () => draw.one(numbers) + draw.below(2) / 2
  if (declared.kind === "number") return number()
  return declared.kind === "decimal" ? String(number()) : draw.one(gridOf(declared))
}
