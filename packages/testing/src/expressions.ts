/**
 * Well-typed criteria and hostile facts, drawn from a seed: what every face of the language must agree on.
 *
 * The table has each kind of fact twice, once for each meaning of its absence. Literals are drawn from the same few values
 * as facts, so that bounds are met exactly, passed by one and missed by one.
 *
 * @since 0.1.0
 */
import * as Criterion from "@cunguan/core/policy/Criterion"
import * as FactTable from "@cunguan/core/policy/FactTable"
import type { Draw } from "./random.ts"

const title = { zh: "事实", en: "fact" }
const unknown = { absent: "notSupplied" } as const
const none = { absent: "none" } as const
const words = (value: string) => ({ zh: value, en: value })

const statuses = ["member", "probationary", "league", "other"] as const
const ranks = ["diploma", "bachelor", "master", "doctor"] as const

const steps = {
  points: FactTable.number(title, none),
  place: FactTable.text(title, unknown)
}

const entries = {
  points: FactTable.number(title, unknown),
  share: FactTable.decimal(title, unknown),
  status: FactTable.oneOf(title, statuses, words, none),
  day: FactTable.date(title, unknown),
  held: FactTable.boolean(title, unknown),
  place: FactTable.text(title, none),
  degree: FactTable.ranked(title, ranks, words, none),
  steps: FactTable.list(title, FactTable.make(steps), { ...unknown, atMost: 4 })
}

/**
 * The facts that the expressions read.
 *
 * @category tables
 * @since 0.1.0
 */
export const table = FactTable.make({
  count: FactTable.number(title, unknown),
  years: FactTable.number(title, none),
  mark: FactTable.decimal(title, unknown),
  bonus: FactTable.decimal(title, none),
  birth: FactTable.date(title, unknown),
  graduated: FactTable.date(title, unknown),
  willing: FactTable.boolean(title, unknown),
  cadre: FactTable.boolean(title, none),
  county: FactTable.text(title, unknown),
  school: FactTable.text(title, none),
  status: FactTable.oneOf(title, statuses, words, unknown),
  former: FactTable.oneOf(title, statuses, words, none),
  degree: FactTable.ranked(title, ranks, words, unknown),
  second: FactTable.ranked(title, ranks, words, none),
  terms: FactTable.list(title, FactTable.make(entries), { ...unknown, atMost: 4 }),
  awards: FactTable.list(title, FactTable.make(entries), { ...none, atMost: 4 })
})

const numbers = [0, -1, 1, 24, 25, 26, 59.5, 60, 61, 0.1, 0.3, 999_999_999_999_999, -7, 1e-7] as const
const decimals = ["0", "-0.5", "59.99", "60", "60.00", "60.01", "0.1", "0.30", "999999999999999", "-1", "25"] as const
const days = [
  ...["1983-06-30", "1983-07-01", "1984-02-28", "1984-02-29", "1984-03-01", "1985-02-28", "2008-04-10"],
  ...["2009-02-28", "2009-03-01", "2010-01-31", "2010-02-28", "2012-02-29", "0001-01-01", "9999-12-31"]
] as const
const texts = [
  "330282",
  "330281",
  "%",
  "_",
  "\\",
  "%_\\",
  "'",
  "''; --",
  '"',
  "县",
  "é",
  "é",
  "😀",
  " ",
  "null",
  "a\nb"
]

/** The path of the list one is inside of, with a dot behind it; of none it is empty. */
type Scope = "" | "terms." | "awards." | "terms.steps." | "awards.steps."

type Kind = Exclude<FactTable.Fact["kind"], "list">

const found = FactTable.paths(table).map((path) => ({
  path,
  list: path.slice(0, path.lastIndexOf(".") + 1),
  kind: FactTable.find(table, path)?.fact.kind
}))

/** The facts of the entries one is inside of, those of outer lists too. */
const inside = (scope: Scope) => found.filter(({ list }) => list !== "" && scope.startsWith(list))

/** Facts of a kind; inside of a list those of its entries most often. */
const facts = (kind: Kind, scope: Scope) => {
  const of = (all: typeof found) => all.filter((fact) => fact.kind === kind).map(({ path }) => path)
  const own = of(inside(scope))
  return [...own, ...own, ...of(found.filter(({ list }) => list === ""))].map((path) => Criterion.fact(path))
}

const relations = [
  Criterion.equals,
  Criterion.isBelow,
  Criterion.isAtMost,
  Criterion.isAtLeast,
  Criterion.isAbove
] as const

const day = (draw: Draw, scope: Scope): Criterion.Operand =>
  draw.below(2) === 0 ? draw.one(facts("date", scope)) : draw.one(days)

const span = (draw: Draw, scope: Scope): Criterion.Operand =>
  draw.one([Criterion.ageOn, Criterion.yearsBetween, Criterion.monthsBetween, Criterion.daysBetween])(
    day(draw, scope),
    day(draw, scope)
  )

const numeric = (draw: Draw, scope: Scope): Criterion.Operand => {
  const choice = draw.below(5)
  if (choice === 0) return span(draw, scope)
  return draw.one(facts(choice < 3 ? "number" : "decimal", scope))
}

/** A number beside another: a literal most often, or a fact; an age beside a number of months would have unlike units. */
const beside = (draw: Draw, scope: Scope): Criterion.Operand =>
  draw.below(4) === 0
    ? draw.one(facts(draw.one(["number", "decimal"]), scope))
    : draw.below(3) === 0
      ? draw.one(decimals)
      : draw.one(numbers)

const swapped = (draw: Draw, left: Criterion.Operand, right: Criterion.Operand) =>
  draw.below(4) === 0 ? ([right, left] as const) : ([left, right] as const)

const several = <A>(draw: Draw, of: ReadonlyArray<A>): ReadonlyArray<A> =>
  Array.from({ length: 1 + draw.below(5) }, () => draw.one(of))

const leaf = (draw: Draw, scope: Scope): Criterion.Criterion => {
  switch (draw.below(10)) {
    case 0:
    case 1:
      return draw.one(relations)(...swapped(draw, numeric(draw, scope), beside(draw, scope)))
    case 2:
      return draw.one(relations)(...swapped(draw, draw.one(facts("date", scope)), day(draw, scope)))
    case 3:
      return draw.one(relations)(...swapped(draw, draw.one(facts("ranked", scope)), draw.one(ranks)))
    case 4:
      return draw.one(relations)(draw.one(facts("ranked", scope)), draw.one(facts("ranked", scope)))
    case 5:
      return draw.below(3) === 0
        ? Criterion.equals(draw.one(facts("text", scope)), draw.one(facts("text", scope)))
        : Criterion.equals(...swapped(draw, draw.one(facts("text", scope)), draw.one(texts)))
    case 6:
      return draw.below(3) === 0
        ? Criterion.equals(draw.one(facts("oneOf", scope)), draw.one(facts("oneOf", scope)))
        : Criterion.isOneOf(draw.one(facts("oneOf", scope)), several(draw, statuses))
    case 7:
      return draw.one([
        () => Criterion.isOneOf(draw.one(facts("text", scope)), several(draw, texts)),
        () => Criterion.isOneOf(draw.one(facts("ranked", scope)), several(draw, ranks)),
        () => Criterion.isOneOf(draw.one(facts("number", scope)), several(draw, numbers)),
        () => Criterion.isOneOf(draw.one(facts("date", scope)), several(draw, days)),
        () => Criterion.isOneOf(span(draw, scope), several(draw, numbers))
      ])()
    case 8:
      return Criterion.isTrue(draw.one(facts("boolean", scope)))
    default:
      return Criterion.isKnown(draw.one([...inside(scope), ...found.filter(({ list }) => list === "")]).path)
  }
}

/** Whether criteria with lists are drawn; a face that has none leaves them out. */
export interface Drawing {
  readonly lists: boolean
}

/**
 * Draws a criterion over {@link table}, at most `depth` levels deep.
 *
 * @category drawing
 * @since 0.1.0
 */
export const criterion = (draw: Draw, { lists }: Drawing, depth = 4, scope: Scope = ""): Criterion.Criterion => {
  if (depth <= 1 || draw.below(5) === 0) return leaf(draw, scope)
  const below = () => criterion(draw, { lists }, depth - 1, scope)
  const some = () => Array.from({ length: 1 + draw.below(4) }, below)
  switch (draw.below(lists && !scope.endsWith("steps.") ? 9 : 7)) {
    case 0:
    case 1:
      return Criterion.all(some())
    case 2:
    case 3:
      return Criterion.any(some())
    case 4:
      return Criterion.not(below())
    case 5: {
      const of = some()
      return Criterion.atLeast(1 + draw.below(of.length), of)
    }
    case 6:
      return Criterion.when(below(), below())
    default: {
      const list = scope === "" ? draw.one(["terms", "awards"] as const) : (`${scope}steps` as "terms.steps")
      const where = criterion(draw, { lists }, depth - 1, `${list}.`)
      return draw.one([
        () => Criterion.some(list, where),
        () => Criterion.every(list, where),
        () =>
          Criterion.count(
            list,
            where,
            draw.one(relationNames),
            draw.below(3) === 0 ? Criterion.fact("count") : draw.below(4)
          )
      ])()
    }
  }
}

const relationNames = ["equals", "isBelow", "isAtMost", "isAtLeast", "isAbove"] as const

/**
 * Facts as they are written; `null` and an empty text stand for a fact that is absent.
 *
 * @category models
 * @since 0.1.0
 */
export interface WrittenFacts {
  readonly [name: string]: unknown
}

/** What is absent is written as `null`, or as the blank of an empty cell. */
const value = (draw: Draw, fact: FactTable.Fact, { absent }: Written): unknown => {
  if (absent && draw.below(5) === 0) return draw.below(4) === 0 ? "" : null
  switch (fact.kind) {
    case "number":
      return draw.one(numbers)
    case "decimal":
      return draw.one(decimals)
    case "date":
      return draw.one(days)
    case "boolean":
      return draw.below(2) === 0
    case "text":
      return draw.one(texts)
    case "oneOf":
    case "ranked":
      return draw.one(fact.members).value
    case "list":
      return Array.from({ length: draw.below(4) }, () => factsOf(draw, fact.items, { absent: true }))
  }
}

const factsOf = (draw: Draw, { fields }: FactTable.FactTable, options: Written): WrittenFacts =>
  Object.fromEntries(Object.entries(fields).map(([name, fact]) => [name, value(draw, fact, options)]))

/** Whether facts of the subject itself may be absent. */
export interface Written {
  readonly absent: boolean
}

/**
 * Draws the facts of one subject.
 *
 * @category drawing
 * @since 0.1.0
 */
export const written = (draw: Draw, options: Written = { absent: true }): WrittenFacts => factsOf(draw, table, options)
