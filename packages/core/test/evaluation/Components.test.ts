import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as Ballot from "../../src/evaluation/Ballot.ts"
import * as Components from "../../src/evaluation/Components.ts"
import * as Criterion from "../../src/policy/Criterion.ts"
import * as FactTable from "../../src/policy/FactTable.ts"
import * as Policies from "../../src/policy/Policies.ts"
import * as Rounding from "../../src/policy/Rounding.ts"
import * as Score from "../../src/policy/Score.ts"
import { nationally } from "../recruitment/exampleTown.ts"
import { policies, provisionsOf, total } from "./exampleAppraisal.ts"

const { fact: mark } = Criterion.of(Components.table)
const twoPlaces = Rounding.make(2, "halfUp")
const valueOf = (judged: { readonly _tag: string; readonly value?: unknown }) =>
  judged._tag === "Value" ? judged.value : judged._tag

describe("Components", () => {
  it("have no national total", () => {
    const judged = nationally(Components.point, { assembly: "90" }, "2010-12-10")
    assert.isTrue(Result.isFailure(judged) && judged.failure.field === "total")
    assert.strictEqual(Components.point.provisions.length, 0)
  })

  it("weigh the marks exactly and round as the score says", () => {
    const facts = { assembly: "92.00", village: "85.5", town: "71.01" }
    // 36.80 + 25.65 + 21.303
    assert.strictEqual(valueOf(Components.judge({ total }, facts)), "83.75")
    assert.strictEqual(valueOf(Components.judge({ total }, { ...facts, town: "71.05" })), "83.77", "83.765 is half up")
  })

  it("lack a mark and never take it for 0", () => {
    const judged = Components.judge({ total }, { assembly: "92.00", town: "0" })
    assert.deepStrictEqual(judged._tag === "Undetermined" && judged.needs, ["village"])
    const nothing = Components.judge({ total }, {})
    assert.deepStrictEqual(nothing._tag === "Undetermined" && nothing.needs, ["assembly", "village", "town"])
    assert.strictEqual(valueOf(Components.judge({ total }, { assembly: "0", village: "0", town: "0" })), "0.00")
  })

  it("name the town's provision", () => {
    const judged = Policies.judge(policies("2010-12-10"), Components.point, { assembly: "1", village: "1", town: "1" })
    assert.include(provisionsOf(Result.getOrThrow(judged).finding), "330282121/evaluation.components.total/2009-01-01")
  })

  it("take marks from 0 to 100, both included, as exact decimals", () => {
    const isMark = Schema.is(Components.Mark)
    assert.deepStrictEqual(["-0.01", "0", "100", "100.00", "100.01", "1e2", "九十"].map(isMark), [
      false,
      true,
      true,
      true,
      false,
      false,
      false
    ])
  })
})

describe("the scheme of Chongqing", () => {
  const chongqing = Score.weightedSum(
    100,
    [
      { weight: 60, score: Score.component("assembly", mark("assembly")) },
      { weight: 40, score: Score.component("town", mark("town")) }
    ],
    { rounding: twoPlaces }
  )
  const values = { excellent: 100, competent: 80, basic: 60, incompetent: 0, rounding: twoPlaces } as const

  it("comes from a ballot with a spoiled vote to 92.00, and with the township's 85.00 to 89.20", () => {
    const votes = { excellent: 20, competent: 8, basic: 2, incompetent: 0, spoiled: 1 }
    const assembly = Ballot.judge({ ...values, denominator: "valid" }, votes)
    assert.strictEqual(valueOf(assembly), "92.00")
    const marks = { assembly: String(valueOf(assembly)), town: "85.00" }
    assert.strictEqual(valueOf(Components.judge({ total: chongqing }, marks)), "89.20")
    assert.strictEqual(valueOf(Components.judge({ total: chongqing }, { town: "85.00" })), "Undetermined")
  })
})

describe("the rubric of Chongren Town", () => {
  const points = (zh: string, en: string) => FactTable.decimal({ zh, en }, { absent: "notSupplied" })
  const entries = (zh: string, en: string) =>
    FactTable.list({ zh, en }, FactTable.make({ points: points("分值", "points") }), { absent: "none" })
  const table = FactTable.make({
    gridService: points("网格服务", "grid service"),
    education: points("远程教育满分", "distance education, full marks"),
    deductions: entries("远程教育扣分", "deductions of distance education"),
    village: points("其余联村得分", "the rest of the linked village"),
    office: points("办公室评分", "the office's mark"),
    sixOnes: points("六个一", "the six ones"),
    rest: points("其他", "the rest")
  })
  const { fact } = Criterion.of(table)
  const of = (name: "gridService" | "education" | "village" | "office" | "sixOnes" | "rest") =>
    Score.component(name, fact(name))
  // An item never goes below 0, whatever is deducted from it.
  const education = Score.clamp(
    Score.sum([
      of("education"),
      Score.sum(Score.each("deductions", Score.component("deduction", fact("deductions.points"))))
    ]),
    { atLeast: 0 }
  )
  const score = Score.sum([of("gridService"), education, of("village"), of("office"), of("sixOnes"), of("rest")])
  const facts = { gridService: "5", education: "15", village: "12", office: "9", sixOnes: "41.5", rest: "8" }
  const totalOf = (deductions: ReadonlyArray<string>) =>
    valueOf(Score.evaluate(score, { table, facts: { ...facts, deductions: deductions.map((points) => ({ points })) } }))

  it("takes points off an item for each event, and adds those for praise", () => {
    assert.strictEqual(totalOf([]), "90.5")
    // Two sessions missed, no photos, one failed inspection, praised once.
    assert.strictEqual(totalOf(["-0.5", "-0.5", "-2", "-1", "1"]), "87.5")
  })

  it("does not let an item go below 0", () => {
    assert.strictEqual(totalOf(["-15"]), "75.5")
    assert.strictEqual(totalOf(["-15", "-0.5"]), "75.5")
    assert.strictEqual(totalOf(["-14.5"]), "76")
  })
})
