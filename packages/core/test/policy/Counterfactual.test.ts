import { assert, describe, it } from "@effect/vitest"
import { table as messages } from "../../src/messages.ts"
import * as Counterfactual from "../../src/policy/Counterfactual.ts"
import * as Criterion from "../../src/policy/Criterion.ts"
import * as FactTable from "../../src/policy/FactTable.ts"
import type { Truth } from "../../src/policy/Judgement.ts"
import * as Message from "../../src/policy/Message.ts"
import * as ValueType from "../../src/policy/ValueType.ts"
import { draws } from "../random.ts"
import * as Small from "./smallCriteria.ts"

const { parameters, table } = Small
const names = Object.keys(table.fields)
const changeable = names.filter((name) => declared(name).changeable === true)

function declared(name: string): Exclude<FactTable.Fact, { readonly kind: "list" }> {
  return FactTable.find(table, name)?.fact as Exclude<FactTable.Fact, { readonly kind: "list" }>
}

const outcomeOf = (truth: Truth) => (truth === "no" ? "refused" : truth === "unknown" ? "undetermined" : "granted")

/** Whether a value lies in the part of the values that a change gives. */
const isIn = (value: unknown, region: Counterfactual.Region, fact: ReturnType<typeof declared>): boolean => {
  if (region._tag === "oneOf") return region.values.some((one) => one === (value ?? null))
  if (region._tag === "noneOf") return !region.values.some((one) => one === value)
  const compare = (bound: ValueType.Value) => ValueType.compare(fact, value as ValueType.Value, bound)
  return region.ranges.some(
    ({ above, below, from, to }) =>
      (from === undefined || compare(from) >= 0) &&
      (above === undefined || compare(above) > 0) &&
      (to === undefined || compare(to) <= 0) &&
      (below === undefined || compare(below) < 0)
  )
}

function* assignments(
  facts: object,
  set: ReadonlyArray<string>,
  valuesOf: (name: string) => ReadonlyArray<unknown>
): Iterable<object> {
  const [first, ...rest] = set
  if (first === undefined) return yield facts
  for (const value of valuesOf(first)) yield* assignments({ ...facts, [first]: value }, rest, valuesOf)
}

const keyOf = (facts: object) => JSON.stringify(Object.entries(facts).sort())

const grid = (name: string) => Small.gridOf(declared(name))

const subsets = (of: ReadonlyArray<string>): ReadonlyArray<ReadonlyArray<string>> =>
  Array.from({ length: 2 ** of.length }, (_, bits) => of.filter((_name, place) => ((bits >> place) & 1) === 1)).sort(
    (left, right) => left.length - right.length
  )

describe("what would have to be otherwise", () => {
  for (const wanted of ["granted", "refused"] as const) {
    it(`to be ${wanted} is what brute force finds over all values`, () => {
      const draw = draws(wanted === "granted" ? 11 : 12)
      const seen = { compared: 0, ways: 0, tried: 0, pairs: 0 }
      for (let round = 0; round < 1200; round++) {
        const node = Small.criterion(draw, { lists: false }, 2)
        const text = JSON.stringify(node)
        // Two days that are compared with each other have more values than a grid: the ways say so themselves.
        if (text.includes("born") || text.includes("joined") || text.includes("terms")) continue
        const facts = Object.fromEntries(
          names.filter(() => draw.below(4) > 0).map((name) => [name, Small.valueOf(draw, name)])
        )
        const outcome = (given: object) =>
          outcomeOf(Criterion.evaluate(node, { table, parameters, facts: given }).holds)
        const { limits, ways } = Counterfactual.find(node, { table, facts, parameters }, { outcome: wanted })
        const read = changeable.filter((name) => text.includes(`"${name}"`))
        const expected: Array<ReadonlyArray<string>> = []
        for (const set of outcome(facts) === wanted ? [] : subsets(read)) {
          if (set.length === 0 || expected.some((smaller) => smaller.every((name) => set.includes(name)))) continue
          if ([...assignments(facts, set, grid)].some((given) => outcome(given) === wanted)) expected.push(set)
        }
        const found = new Set(
          ways.map(({ changes }) =>
            changes
              .map(({ name }) => name)
              .sort()
              .join("+")
          )
        )
        const say = () => JSON.stringify({ node, facts, ways, limits }, null, 1)
        const isWhole = limits.every(({ code }) => code === "together" || code === "fixed")
        if (!isWhole) continue
        assert.deepStrictEqual([...found].sort(), expected.map((set) => [...set].sort().join("+")).sort(), say())
        const reached = new Set<string>()
        for (const { changes } of ways) {
          const regions = new Map(changes.map(({ name, region }) => [name, region]))
          const within = (name: string) =>
            grid(name).filter((value) => isIn(value, regions.get(name) as Counterfactual.Region, declared(name)))
          for (const given of assignments(facts, [...regions.keys()], within)) {
            assert.strictEqual(outcome(given), wanted, `${JSON.stringify(given)} ${say()}`)
            reached.add(keyOf(given))
            seen.tried++
          }
        }
        // Where facts are not compared with each other, the ways cover everything that turns the outcome.
        if (limits.length === 0) {
          for (const set of expected) {
            for (const given of assignments(facts, set, grid)) {
              if (outcome(given) === wanted)
                assert.isTrue(reached.has(keyOf(given)), `${JSON.stringify(given)} ${say()}`)
            }
          }
        }
        seen.compared++
        seen.ways += ways.length
        seen.pairs += ways.filter(({ changes }) => changes.length > 1).length
      }
      assert.isAbove(seen.compared, 300)
      assert.isAbove(seen.ways, 100)
      assert.isAbove(seen.pairs, 20)
      assert.isAbove(seen.tried, 1000)
    }, 60_000)
  }
})

describe("the words of a change", () => {
  const changing = { absent: "notSupplied", changeable: true } as const
  const rule = FactTable.make({
    joinedOn: FactTable.date({ zh: "入党日期", en: "day of joining" }, { absent: "notSupplied" }),
    countedOn: FactTable.date({ zh: "计算日", en: "the day counted" }, changing),
    points: FactTable.number({ zh: "得分", en: "points" }, { ...changing, unit: { zh: "分", en: "points" } }),
    degree: FactTable.ranked(
      { zh: "学位", en: "degree" },
      ["bachelor", "master", "doctor"],
      (one) => ({ zh: one, en: one }),
      changing
    ),
    county: FactTable.text({ zh: "户籍", en: "residence" }, changing)
  })
  const { fact } = Criterion.of(rule)
  const facts = { joinedOn: "2011-03-15", countedOn: "2013-03-14", points: 58, degree: "bachelor", county: "330281" }
  const say = (
    node: Criterion.Criterion,
    outcome: "granted" | "refused",
    changed: object = {},
    open: ReadonlyArray<string> = []
  ) => {
    const { ways } = Counterfactual.find(
      node,
      { table: rule, facts: { ...facts, ...changed }, parameters: { least: 60 } },
      { outcome, parameters: open }
    )
    return ways.map((way) =>
      Message.render(Counterfactual.text(way), "en", { ...messages, ...Counterfactual.messages.table })
    )
  }
  const years = Criterion.isAtLeast(Criterion.yearsBetween(fact("joinedOn"), fact("countedOn")), 2)
  const points = Criterion.isAtLeast(fact("points"), Criterion.parameter("least"))

  it("names the first day from which on the outcome turns, and none on which it has turned", () => {
    assert.deepStrictEqual(say(years, "granted"), ["the day counted: from 15 March 2013 on"])
    assert.deepStrictEqual(say(years, "granted", { countedOn: "2013-03-15" }), [])
    assert.deepStrictEqual(say(years, "refused", { countedOn: "2013-03-15" }), [
      "the day counted: on or before 14 March 2013"
    ])
  })

  it("says how much is missing, and which parameter would do", () => {
    assert.deepStrictEqual(say(points, "granted"), ["points: at least 60 points (2 more)"])
    assert.deepStrictEqual(say(points, "granted", { points: 60 }), [])
    assert.deepStrictEqual(say(points, "granted", {}, ["least"]).sort(), [
      "points: at least 60 points (2 more)",
      "the “least” laid down: at most 58 points (2 less)"
    ])
  })

  it("names ranks and members, and several changes that must come together", () => {
    const both = Criterion.all([
      Criterion.isAtLeast(fact("degree"), "master"),
      Criterion.isOneOf(fact("county"), ["330282", "330283"])
    ])
    assert.deepStrictEqual(say(both, "granted"), ["degree: at least master, residence: one of (330282, 330283)"])
    assert.deepStrictEqual(say(both, "granted", { degree: "doctor" }), ["residence: one of (330282, 330283)"])
  })

  it("gives several ways through one set where its values depend on each other", () => {
    const two = FactTable.make({
      marks: FactTable.number({ zh: "笔试", en: "marks" }, changing),
      years: FactTable.number({ zh: "年限", en: "years" }, changing)
    })
    const { fact: read } = Criterion.of(two)
    const both = (marks: number, years: number) =>
      Criterion.all([Criterion.isAtLeast(read("marks"), marks), Criterion.isAtLeast(read("years"), years)])
    const { limits, ways } = Counterfactual.find(
      Criterion.any([both(2, 3), both(5, 1)]),
      { table: two, facts: { marks: 0, years: 0 } },
      { outcome: "granted" }
    )
    assert.deepStrictEqual(
      ways.map((way) => Message.render(Counterfactual.text(way), "en", Counterfactual.messages.table)).sort(),
      [
        "marks: at least 2 (2 more), years: at least 3 (3 more)",
        "marks: at least 5 (5 more), years: at least 1 (1 more)"
      ]
    )
    assert.deepStrictEqual(limits, [])
  })

  it("leaves alone what its table does not mark as changeable", () => {
    const unchangeable = Criterion.isAtMost(fact("joinedOn"), "2010-01-01")
    assert.deepStrictEqual(say(unchangeable, "granted"), [])
  })
})
