import { assert, describe, it } from "@effect/vitest"
import * as Criterion from "../../src/policy/Criterion.ts"
import * as FactTable from "../../src/policy/FactTable.ts"
import type { Truth } from "../../src/policy/Judgement.ts"

const title = { zh: "事实", en: "fact" }
const notSupplied = { absent: "notSupplied" } as const

const entries = FactTable.make({
  applies: FactTable.boolean(title, notSupplied),
  met: FactTable.boolean(title, notSupplied)
})
const table = FactTable.make({
  missing: FactTable.boolean(title, notSupplied),
  entries: FactTable.list(title, entries, notSupplied)
})

/** The four truths in the order of all tables below. */
const truths = ["yes", "no", "unknown", "notApplicable"] as const
const letters = { yes: "y", no: "n", unknown: "?", notApplicable: "-" } as const

const leaf: { readonly [T in Truth]: Criterion.Criterion } = {
  yes: Criterion.isTrue(true),
  no: Criterion.isTrue(false),
  unknown: Criterion.isTrue(Criterion.fact("missing")),
  notApplicable: Criterion.when(Criterion.isTrue(false), Criterion.isTrue(true))
}

const judge = (node: Criterion.Criterion): Truth => Criterion.evaluate(node, { table, facts: {} }).holds

/** One row for each truth of the first condition, one letter for each of the second. */
const grid = (of: (first: Criterion.Criterion, second: Criterion.Criterion) => Criterion.Criterion) =>
  truths.map((first) => truths.map((second) => letters[judge(of(leaf[first], leaf[second]))]).join(" "))

const triples = truths.flatMap((first) =>
  truths.flatMap((second) => truths.map((third) => [first, second, third] as const))
)

/**
 * What strong Kleene logic must give: what holds, or fails, however the unknown turns out is decided; what does not
 * apply is left out. `holds` is the classical connective.
 */
const expected = (given: ReadonlyArray<Truth>, holds: (values: ReadonlyArray<boolean>) => boolean): Truth => {
  const applicable = given.filter((truth) => truth !== "notApplicable")
  if (applicable.length === 0) return "notApplicable"
  const worlds = applicable.reduce<ReadonlyArray<ReadonlyArray<boolean>>>(
    (worlds, truth) =>
      worlds.flatMap((world) =>
        (truth === "unknown" ? [true, false] : [truth === "yes"]).map((value) => [...world, value])
      ),
    [[]]
  )
  const outcomes = new Set(worlds.map(holds))
  return outcomes.size > 1 ? "unknown" : outcomes.has(true) ? "yes" : "no"
}

const holding = (values: ReadonlyArray<boolean>) => values.filter(Boolean).length

describe("the truth table of criteria", () => {
  it("has leaves of all four truths", () => {
    assert.deepStrictEqual(
      truths.map((truth) => judge(leaf[truth])),
      [...truths]
    )
  })

  it("all: one no decides, then one unknown; what does not apply is neutral", () => {
    assert.deepStrictEqual(
      grid((first, second) => Criterion.all([first, second])),
      ["y n ? y", "n n n n", "? n ? ?", "y n ? -"]
    )
  })

  it("any: one yes decides, then one unknown; what does not apply is neutral", () => {
    assert.deepStrictEqual(
      grid((first, second) => Criterion.any([first, second])),
      ["y y y y", "y n ? n", "y ? ? ?", "y n ? -"]
    )
  })

  it("not: turns yes and no, and leaves the others", () => {
    assert.deepStrictEqual(truths.map((truth) => letters[judge(Criterion.not(leaf[truth]))]).join(" "), "n y ? -")
  })

  it("when: does not apply unless its guard holds; an unknown guard makes it unknown", () => {
    assert.deepStrictEqual(grid(Criterion.when), ["y n ? -", "- - - -", "? ? ? ?", "- - - -"])
  })

  it("atLeast 1 of two is any", () => {
    assert.deepStrictEqual(
      grid((first, second) => Criterion.atLeast(1, [first, second])),
      ["y y y y", "y n ? n", "y ? ? ?", "y n ? -"]
    )
  })

  it("atLeast 2 of two needs two that apply and hold", () => {
    assert.deepStrictEqual(
      grid((first, second) => Criterion.atLeast(2, [first, second])),
      ["y n ? n", "n n n n", "? n ? n", "n n n -"]
    )
  })

  it("all, any and atLeast of three, in all 64 cases", () => {
    for (const given of triples) {
      const of = given.map((truth) => leaf[truth])
      const name = given.join(" ")
      assert.strictEqual(
        judge(Criterion.all(of)),
        expected(given, (values) => holding(values) === values.length),
        `all ${name}`
      )
      assert.strictEqual(
        judge(Criterion.any(of)),
        expected(given, (values) => holding(values) > 0),
        `any ${name}`
      )
      for (const count of [1, 2, 3]) {
        const outcome = judge(Criterion.atLeast(count, of))
        assert.strictEqual(
          outcome,
          expected(given, (values) => holding(values) >= count),
          `atLeast ${count} ${name}`
        )
      }
    }
  })

  it("some, every and count of three entries, in all 64 cases", () => {
    const entry: { readonly [T in Truth]: object } = {
      yes: { applies: true, met: true },
      no: { applies: true, met: false },
      unknown: { applies: true },
      notApplicable: { applies: false, met: true }
    }
    const where = Criterion.when(
      Criterion.isTrue(Criterion.fact("entries.applies")),
      Criterion.isTrue(Criterion.fact("entries.met"))
    )
    const comparisons = {
      equals: (met: number) => met === 2,
      isBelow: (met: number) => met < 2,
      isAtMost: (met: number) => met <= 2,
      isAtLeast: (met: number) => met >= 2,
      isAbove: (met: number) => met > 2
    }
    for (const given of triples) {
      const context = { table, facts: { entries: given.map((truth) => entry[truth]) } }
      const over = (node: Criterion.Criterion) => Criterion.evaluate(node, context).holds
      const name = given.join(" ")
      assert.strictEqual(
        over(Criterion.some("entries", where)),
        expected(given, (values) => holding(values) > 0),
        `some ${name}`
      )
      const every = expected(given, (values) => holding(values) === values.length)
      assert.strictEqual(over(Criterion.every("entries", where)), every, `every ${name}`)
      for (const [comparison, holds] of Object.entries(comparisons)) {
        const outcome = over(Criterion.count("entries", where, comparison as keyof typeof comparisons, 2))
        assert.strictEqual(
          outcome,
          expected(given, (values) => holds(holding(values))),
          `${comparison} ${name}`
        )
      }
    }
  })

  it("of an empty list nothing meets a condition and everything does; one not supplied is unknown", () => {
    const where = Criterion.isTrue(Criterion.fact("entries.met"))
    const nodes = [
      Criterion.some("entries", where),
      Criterion.every("entries", where),
      Criterion.count("entries", where, "equals", 0)
    ]
    const over = (facts: object) => nodes.map((node) => Criterion.evaluate(node, { table, facts }).holds)
    assert.deepStrictEqual(over({ entries: [] }), ["no", "yes", "yes"])
    assert.deepStrictEqual(over({}), ["unknown", "unknown", "unknown"])
  })

  it("a comparison is unknown while either side is", () => {
    const numbers = FactTable.make({
      left: FactTable.number(title, notSupplied),
      right: FactTable.number(title, notSupplied)
    })
    for (const compare of [
      Criterion.equals,
      Criterion.isBelow,
      Criterion.isAtMost,
      Criterion.isAtLeast,
      Criterion.isAbove
    ]) {
      const node = compare(Criterion.fact("left"), Criterion.fact("right"))
      const needs = (facts: object) => Criterion.evaluate(node, { table: numbers, facts }).needs
      assert.deepStrictEqual(needs({ left: 1 }), ["right"], node.op)
      assert.deepStrictEqual(needs({ right: 1 }), ["left"], node.op)
      assert.deepStrictEqual(needs({}), ["left", "right"], node.op)
      assert.deepStrictEqual(needs({ left: 1, right: 1 }), [], node.op)
    }
  })
})
