import { assert, describe, it, vi } from "@effect/vitest"
import * as Criterion from "../../src/policy/Criterion.ts"
import * as FactColumns from "../../src/policy/FactColumns.ts"
import * as FactRow from "../../src/policy/FactRow.ts"
import * as FactTable from "../../src/policy/FactTable.ts"
import * as Kernel from "../../src/policy/Kernel.ts"
import * as Sql from "../../src/policy/Sql.ts"

const title = { zh: "事实", en: "fact" }
const unknown = { absent: "notSupplied" } as const
const item = FactTable.make({ marks: FactTable.number(title, unknown) })
const table = FactTable.make({
  age: FactTable.number(title, unknown),
  birth: FactTable.date(title, unknown),
  county: FactTable.text(title, unknown),
  member: FactTable.boolean(title, { absent: "none" }),
  terms: FactTable.list(title, item, unknown)
})
const { fact, isKnown, some } = Criterion.of(table)
const read = FactRow.reader(table)
const environment = { table }

const rule = Criterion.all([
  Criterion.named("age", Criterion.isAtMost(fact("age"), Criterion.parameter("oldest"))),
  Criterion.isOneOf(fact("county"), ["330281", "330282", "330283", "330284"]),
  Criterion.named("member", Criterion.isTrue(fact("member")))
])
const parameters = { oldest: 30 }

const withoutGeneration = <A>(run: () => A): A => {
  vi.stubGlobal("Function", function refuse() {
    throw new EvalError("generated code is forbidden")
  })
  try {
    return run()
  } finally {
    vi.unstubAllGlobals()
  }
}

describe("Kernel", () => {
  const truthOf = (kernel: Kernel.Kernel, facts: object) => Kernel.truthOf(kernel.truth(read(facts)))

  it("has no conditions apply where there are none, on every face", () => {
    const columns = FactColumns.make(table, 1)
    FactColumns.set(columns, 0, read({}))
    for (const node of [
      Criterion.all([]),
      Criterion.any([]),
      Criterion.atLeast(2, []),
      Criterion.not(Criterion.all([]))
    ]) {
      assert.strictEqual(Criterion.evaluate(node, { table, facts: {} }).holds, "notApplicable", node.op)
      assert.strictEqual(truthOf(Kernel.compile(node, environment), {}), "notApplicable", node.op)
      assert.strictEqual(truthOf(Kernel.interpret(node, environment), {}), "notApplicable", node.op)
      const truths = new Uint8Array(1)
      Kernel.overColumns(node, environment, columns)(truths, 0, 1)
      assert.deepStrictEqual(Array.from(truths), [3], node.op)
      const [whole, none] = (["notApplicable", "yes"] as const).map(
        (truth) => Sql.where(node, environment, { dialect: "sqlite", truth }).text
      )
      assert.deepStrictEqual([whole, none], ["1 = 1", "1 = 0"], node.op)
    }
  })

  it("judges by the parameters that it was compiled with, the bound included", () => {
    const kernel = Kernel.compile(rule, { table, parameters })
    assert.isTrue(kernel.isGenerated)
    const judge = (age: number | undefined) => truthOf(kernel, { age, county: "330282", member: true })
    assert.deepStrictEqual([29, 30, 31, undefined].map(judge), ["yes", "yes", "no", "unknown"])
    assert.strictEqual(truthOf(kernel, { county: "330299" }), "no", "a condition that fails decides")
  })

  it("looks at what costs least first, and no further than it must", () => {
    for (const kernel of [Kernel.compile(rule, { table, parameters }), Kernel.interpret(rule, { table, parameters })]) {
      const looked: Array<string> = []
      const watched = new Proxy(read({ age: 20, county: "330281" }), {
        get: (row, name) => {
          looked.push(String(name))
          return Reflect.get(row, name)
        }
      })
      assert.strictEqual(kernel.truth(watched), 0)
      assert.deepStrictEqual(looked, ["age", "member"])
    }
  })

  it("says that something does not apply", () => {
    const kernel = Kernel.compile(
      Criterion.when(Criterion.isTrue(fact("member")), Criterion.isAtMost(fact("age"), 30)),
      {
        table
      }
    )
    assert.deepStrictEqual(
      [{}, { member: true }, { member: true, age: 31 }].map((facts) => truthOf(kernel, facts)),
      ["notApplicable", "unknown", "no"]
    )
  })

  it("turns an age on a constant day into the days of birth, leap days included", () => {
    const old = Kernel.compile(Criterion.isAtLeast(Criterion.ageOn(fact("birth"), "2009-02-28"), 25), environment)
    assert.deepStrictEqual(
      ["1984-02-28", "1984-02-29", "1984-03-01"].map((birth) => truthOf(old, { birth })),
      ["yes", "no", "no"]
    )
    const exactly = Kernel.compile(Criterion.equals(25, Criterion.ageOn(fact("birth"), "2009-03-01")), environment)
    assert.deepStrictEqual(
      ["1983-03-01", "1983-03-02", "1984-02-29", "1984-03-01", "1984-03-02"].map((birth) =>
        truthOf(exactly, { birth })
      ),
      ["no", "yes", "yes", "yes", "no"]
    )
  })

  it("takes no text of an expression into its code", () => {
    const hostile = '"];globalThis.harmed=true;["'
    const kernel = Kernel.compile(Criterion.equals(fact("county"), hostile), environment)
    assert.strictEqual(truthOf(kernel, { county: hostile }), "yes")
    assert.isUndefined(Reflect.get(globalThis, "harmed"))
  })

  it("judges by closures where a policy forbids code that is made, with the same truths", () => {
    const plain = withoutGeneration(() => Kernel.compile(rule, { table, parameters }))
    const interpreted = Kernel.interpret(rule, { table, parameters })
    assert.deepStrictEqual([plain.isGenerated, interpreted.isGenerated], [false, false])
    for (const facts of [{}, { age: 31 }, { age: 30, county: "330281", member: true }]) {
      const truth = truthOf(Kernel.compile(rule, { table, parameters }), facts)
      assert.strictEqual(truthOf(plain, facts), truth)
      assert.strictEqual(truthOf(interpreted, facts), truth)
    }
  })

  it("refuses a criterion whose parameters have no value, whose facts are unknown, or that was never decoded", () => {
    const codeOf = (node: Criterion.Criterion) => {
      try {
        Kernel.compile(node, environment)
        return undefined
      } catch (error) {
        return error instanceof Criterion.PolicyError ? `${error.problem.code} at ${error.problem.path}` : error
      }
    }
    assert.strictEqual(codeOf(rule), "policy/unknownParameter at of.0")
    assert.strictEqual(codeOf(Criterion.isTrue(Criterion.fact("membre"))), "policy/unknownFact at ")
    assert.strictEqual(codeOf(Criterion.isTrue(Criterion.fact("terms.marks"))), "policy/outsideList at ")
    assert.strictEqual(codeOf(Criterion.isTrue(Criterion.fact("terms"))), "policy/unlikeTypes at ")
    assert.strictEqual(codeOf(Criterion.some("age", Criterion.isTrue(true))), "policy/notAList at ")
    assert.strictEqual(codeOf(Criterion.equals(Criterion.fact("age"), "old")), "policy/malformedParameter at ")
    assert.strictEqual(codeOf({ op: "isYoung" } as never), "policy/unknownOperator at ")
  })
})

describe("the finding tree of a row", () => {
  const older = Criterion.isAbove(fact("age"), Criterion.yearsBetween(fact("birth"), "2009-06-30"))
  const deep = Criterion.when(Criterion.isTrue(fact("member")), Criterion.not(Criterion.any([older, rule])))
  const wide = Criterion.all([1, 2, 3, 4, 5, 6].map((least) => Criterion.isAtLeast(fact("age"), least)))
  const subjects = [undefined, 3, 31].flatMap((age) =>
    [undefined, "1970-01-01", "2008-01-01"].flatMap((birth) =>
      [undefined, "330282", "x"].flatMap((county) => [true, false].map((member) => ({ age, birth, county, member })))
    )
  )

  it("is that of the definition, whatever came before it and whichever facts are missing", () => {
    for (const node of [older, deep, wide]) {
      const surroundings = { table, parameters, point: "test.point" }
      for (const { trace } of [Kernel.compile(node, surroundings), Kernel.interpret(node, surroundings)]) {
        for (const facts of [...subjects, ...subjects.toReversed()]) {
          assert.deepStrictEqual(trace(read(facts)), Criterion.evaluate(node, { ...surroundings, facts }))
        }
      }
    }
  })

  it("is one object for all rows of a kind where few conditions settle it", () => {
    const { trace } = Kernel.compile(older, environment)
    const [first, other, third] = [1, 2, undefined].map((age) => trace(read({ age, birth: "1970-01-01" })))
    assert.strictEqual(first, other)
    assert.notStrictEqual(first, third)
    const { trace: traceWide } = Kernel.compile(wide, environment)
    const [one, two] = [8, 9].map((age) => traceWide(read({ age })))
    assert.notStrictEqual(one, two, "many conditions have too many kinds of rows")
    assert.strictEqual(one?.findings[0], two?.findings[0])
  })
})

describe("conditions by their bits", () => {
  it("are judged each alone, with their ids or places as names", () => {
    for (const conditions of [
      Kernel.conditions(rule, { table, parameters }),
      withoutGeneration(() => Kernel.conditions(rule, { table, parameters }))
    ]) {
      assert.deepStrictEqual(conditions.names, ["age", "of.1", "member"])
      const bitsOf = (facts: object) => [conditions.failed(read(facts)), conditions.unknown(read(facts))]
      assert.deepStrictEqual(bitsOf({ age: 31, county: "330282" }), [0b101, 0])
      assert.deepStrictEqual(bitsOf({ member: true }), [0, 0b011])
      assert.deepStrictEqual(bitsOf({ age: 30, county: "330282", member: true }), [0, 0])
    }
  })

  it("are 31 at most", () => {
    const of = (length: number) => Criterion.all(Array.from({ length }, () => Criterion.isTrue(fact("member"))))
    const { failed, names } = Kernel.conditions(of(31), environment)
    assert.deepStrictEqual([names.length, failed(read({}))], [31, 2 ** 31 - 1])
    assert.throws(() => Kernel.conditions(of(32), environment), /32 conditions, and 31 are told apart/u)
    assert.deepStrictEqual(Kernel.conditions(Criterion.isTrue(fact("member")), environment).names, ["of.0"])
  })
})

describe("a kernel over columns", () => {
  it("writes the truths from one subject to another, and no others", () => {
    const columns = FactColumns.make(table, 4)
    const subjects = [{ age: 30, county: "330284", member: true }, { age: 30, county: "330285" }, {}, { age: 1 }]
    subjects.forEach((facts, index) => {
      FactColumns.set(columns, index, read(facts))
    })
    for (const judge of [
      Kernel.overColumns(rule, { table, parameters }, columns),
      withoutGeneration(() => Kernel.overColumns(rule, { table, parameters }, columns))
    ]) {
      const truths = new Uint8Array(4).fill(9)
      judge(truths, 0, 3)
      assert.deepStrictEqual([...truths], [1, 0, 0, 9])
    }
  })

  it("judges many subjects in blocks, those of whom a fact is unknown among them", () => {
    const columns = FactColumns.make(table, 3000)
    const truths = new Uint8Array(3000).fill(9)
    const expected = truths.map((_, index) => {
      const row = read({ member: index % 2 === 0, ...(index % 3 === 0 ? {} : { age: index % 40 }) })
      FactColumns.set(columns, index, { ...row, county: "330281" })
      return index < 100 || index >= 2900 ? 9 : index % 2 === 1 ? 0 : index % 3 === 0 ? 2 : index % 40 <= 30 ? 1 : 0
    })
    Kernel.overColumns(rule, { table, parameters }, columns)(truths, 100, 2900)
    assert.deepStrictEqual(truths, expected)
  })

  it("knows no member in a text that came after it was compiled", () => {
    const columns = FactColumns.make(table, 20)
    const judge = Kernel.overColumns(rule, { table, parameters }, columns)
    for (let index = 0; index < 20; index++) {
      FactColumns.set(columns, index, read({ age: 30, county: `33029${index}`, member: true }))
    }
    const truths = new Uint8Array(20).fill(9)
    judge(truths, 0, 20)
    assert.deepStrictEqual(truths, new Uint8Array(20))
  })

  it("refuses lists, which have no column", () => {
    const columns = FactColumns.make(table, 1)
    const compile = (node: Criterion.Criterion) => () => Kernel.overColumns(node, environment, columns)
    const marked = some("terms", Criterion.isAtLeast(fact("terms.marks"), 60))
    assert.throws(compile(marked), Kernel.NotExpressible)
    assert.throws(compile(Criterion.not(isKnown("terms"))), /"terms" cannot be turned into a loop over columns/u)
  })
})
