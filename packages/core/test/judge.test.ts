import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { CalendarDate, compose, explain, judge, national, render } from "../src/index.ts"
import * as Jurisdiction from "../src/places/Jurisdiction.ts"
import { provide } from "../src/policy/PolicyPoint.ts"
import { RuleBookInvalid } from "../src/policy/RuleBookProblem.ts"
import * as Agreement from "../src/recruitment/Agreement.ts"
import * as Placement from "../src/recruitment/Placement.ts"
import { composeResult } from "../src/rules.ts"

const place = "330282107"
const plugin = (value: number) => ({
  id: "town",
  version: "0.1.0",
  provisions: [
    provide(Placement.point, Jurisdiction.make(place), {
      field: "officialsInVillageAtMost",
      value,
      from: "2012-01-01",
      assumption: { zh: "示例", en: "An example." }
    })
  ]
})

describe("compose", () => {
  it("gives a book, and throws everything that is wrong at once; composeResult returns it", () => {
    const book = compose([plugin(1)])
    assert.deepStrictEqual(
      book.origins.map(({ id }) => id),
      ["national", "town"]
    )
    assert.deepStrictEqual(
      compose().provisions.map(({ field }) => field),
      national.provisions.map(({ field }) => field)
    )
    const broken = { ...plugin(1), provisions: [{ point: "none" }, 7] }
    assert.throws(() => compose([broken]), RuleBookInvalid)
    assert.strictEqual(Result.getOrThrow(Result.flip(composeResult([broken]))).problems.length, 2)
  })
})

describe("explain", () => {
  it("says so where a source is not in the book that it is given", () => {
    const book = compose([plugin(1)])
    const verdict = judge(Placement.point, { officialsInVillage: 1 }, { on: "2012-01-01", place, book })
    assert.include(explain(verdict, "en", { book }), "source: assumption: An example.")
    const id = "330282107/recruitment.placement.officialsInVillageAtMost/2012-01-01"
    assert.include(explain(verdict, "en"), `source: not in this book (${id})`)
    assert.include(explain(verdict, "zh"), `依据：不在此规则库中（${id}）`)
  })
})

describe("render", () => {
  it("puts a message into words in either language", () => {
    const term = { from: CalendarDate.make("2008-08-01"), until: CalendarDate.make("2009-08-01"), parties: [] }
    const { message } = judge(Agreement.point, term, { on: "2008-08-01" }).finding
    assert.deepStrictEqual(
      [render(message, "en"), render(message, "zh")],
      ["the agreement may be signed", "可以签订聘用合同"]
    )
  })
})
