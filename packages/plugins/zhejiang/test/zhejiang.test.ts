import { readFileSync } from "node:fs"
import { join } from "node:path"
import { judge } from "@cunguan/core"
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import { table as words } from "@cunguan/core/messages"
import * as RuleBook from "@cunguan/core/policy/RuleBook"
import { RuleBookInvalid } from "@cunguan/core/policy/RuleBookProblem"
import * as Agreement from "@cunguan/core/recruitment/Agreement"
import { composeResult } from "@cunguan/core/rules"
import { checkCases, definePlugin, markdown, table, warnings } from "@cunguan/plugin-sdk"
import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { zhejiang } from "../src/index.ts"

const book = Result.getOrThrow(composeResult([zhejiang]))

const town = (monthsAtLeast: number) =>
  definePlugin({
    ...{ id: "a-town", version: "0.1.0", sdk: 1, title: { zh: "某镇", en: "a town" }, jurisdiction: "330282121" },
    provisions: (at) => [
      at(Agreement.point, {
        field: "monthsAtLeast",
        value: monthsAtLeast,
        from: "2012-01-01",
        assumption: "an example"
      })
    ]
  })

const twoYears = (place: string, on = "2010-08-01", rules: RuleBook.RuleBook = book) =>
  judge(
    Agreement.point,
    {
      from: CalendarDate.make(on),
      until: CalendarDate.addYears(CalendarDate.make(on), 2),
      parties: ["countyDepartments", "town"]
    },
    { on, place, book: rules }
  ).outcome

describe("the plugin of Zhejiang", () => {
  it("judges every one of its cases as it says, with one for every point that it adapts", () => {
    assert.deepStrictEqual(checkCases(zhejiang, book, words), [])
    const told = new Set(zhejiang.cases.map(({ point }) => point))
    assert.deepStrictEqual(
      zhejiang.provisions.filter(({ point }) => !told.has(point)),
      []
    )
  })

  it("lays down no condition that is doubtful", () => {
    assert.deepStrictEqual(warnings(zhejiang, book), [])
  })

  it("stands between the nation and its towns: it holds in the province, and nowhere else", () => {
    assert.strictEqual(twoYears("330282121"), "refused")
    assert.strictEqual(twoYears("3301"), "refused")
    assert.strictEqual(twoYears("34"), "granted")
    assert.strictEqual(twoYears("nation"), "granted")
    assert.strictEqual(twoYears("330282121", "2008-12-31"), "granted")
  })

  it("composes with a town's plugin in any order, and the town may only raise the term", () => {
    const books = [
      [zhejiang, town(36)],
      [town(36), zhejiang]
    ].map((plugins) => RuleBook.content(Result.getOrThrow(composeResult(plugins))))
    assert.strictEqual(books[0], books[1])
    const lower = Result.getOrThrow(Result.flip(composeResult([zhejiang, town(24)])))
    assert.instanceOf(lower, RuleBookInvalid)
    assert.include(lower.message, "330282121/recruitment.agreement.monthsAtLeast/2012-01-01")
    assert.include(lower.message, "33/recruitment.agreement.monthsAtLeast/2009-01-01")
    assert.include(lower.message, "can only be raised")
  })

  it("is told by its README as it is, in both languages", () => {
    const readme = readFileSync(join(import.meta.dirname, "..", "README.md"), "utf8")
    for (const language of ["en", "zh"] as const) {
      assert.include(readme, markdown(table(zhejiang, book), language).trim())
    }
  })
})
