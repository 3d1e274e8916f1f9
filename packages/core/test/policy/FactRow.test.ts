import { assert, describe, it } from "@effect/vitest"
import { PolicyError } from "../../src/policy/Criterion.ts"
import * as FactRow from "../../src/policy/FactRow.ts"
import * as FactTable from "../../src/policy/FactTable.ts"

const title = { zh: "事实", en: "fact" }
const unknown = { absent: "notSupplied" } as const
const none = { absent: "none" } as const
const words = (value: string) => ({ zh: value, en: value })
const item = FactTable.make({ marks: FactTable.number(title, unknown), day: FactTable.date(title, unknown) })
const table = FactTable.make({
  count: FactTable.number(title, none),
  mark: FactTable.decimal(title, unknown),
  birth: FactTable.date(title, unknown),
  member: FactTable.boolean(title, none),
  county: FactTable.text(title, none),
  status: FactTable.oneOf(title, ["a", "b"], words, none),
  degree: FactTable.ranked(title, ["bachelor", "master"], words, unknown),
  terms: FactTable.list(title, item, { ...none, atMost: 2 })
})
const read = FactRow.reader(table)
const codeOf = (facts: object) => {
  try {
    read(facts)
    return undefined
  } catch (error) {
    return error instanceof PolicyError ? `${error.problem.code} at ${error.problem.path}` : error
  }
}

describe("FactRow", () => {
  it("has every fact by name, with days as numbers and members as their places", () => {
    const facts = {
      count: 3,
      mark: "92.50",
      birth: "1970-01-03",
      member: true,
      county: "330282",
      status: "b",
      degree: "master",
      terms: [{ marks: 80, day: "1969-12-31" }, {}]
    }
    assert.deepStrictEqual(read(facts), {
      ...{ count: 3, mark: 92.5, birth: 2, member: 1, county: "330282", status: 1, degree: 1 },
      terms: [
        { marks: 80, day: -1 },
        { marks: undefined, day: undefined }
      ]
    })
    assert.deepStrictEqual(Object.keys(read({})), Object.keys(table.fields), "always in one order")
  })

  it("says by undefined alone that a fact is unknown; what means that there is none is filled in", () => {
    const absent = {
      ...{ count: 0, mark: undefined, birth: undefined, member: 0, county: null, status: -1, degree: undefined },
      terms: []
    }
    assert.deepStrictEqual(read({}), absent)
    const blank = Object.fromEntries(Object.keys(table.fields).map((name) => [name, null]))
    assert.deepStrictEqual(read(blank), absent)
    assert.deepStrictEqual(read({ county: "", mark: "" }), absent, "an empty cell is absent")
  })

  it("refuses what is not of its type, without repeating it", () => {
    assert.strictEqual(codeOf({ count: "3" }), "policy/malformedFact at count")
    assert.strictEqual(codeOf({ birth: "2010-02-29" }), "policy/malformedFact at birth")
    assert.strictEqual(codeOf({ status: "c" }), "policy/malformedFact at status")
    assert.strictEqual(codeOf({ member: 1 }), "policy/malformedFact at member")
    assert.strictEqual(codeOf({ terms: {} }), "policy/malformedFact at terms")
    assert.strictEqual(codeOf({ terms: [3] }), "policy/malformedFact at terms")
    assert.strictEqual(codeOf({ terms: [{}, {}] }), undefined)
    assert.strictEqual(codeOf({ terms: [{}, {}, {}] }), "policy/malformedFact at terms")
    assert.throws(() => read({ county: 330282 }), /^(?!.*330282)/u)
  })

  it("keeps decimals of 15 digits apart and refuses longer ones", () => {
    for (const decimal of ["999999999999999", "-999.999999999999", "100.50", "1000000000000000", "1.500000000000"]) {
      assert.strictEqual(read({ mark: decimal })["mark"], Number(decimal), decimal)
    }
    assert.strictEqual(read({ count: 0.1 + 0.2 })["count"], 0.1 + 0.2, "a number is told apart from all others")
    assert.strictEqual(codeOf({ mark: "1234567890.123456" }), "policy/tooPrecise at mark")
    assert.strictEqual(codeOf({ mark: "123456789.123456" }), undefined)
  })
})
