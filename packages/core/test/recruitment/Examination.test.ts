import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Policies from "../../src/policy/Policies.ts"
import * as Examination from "../../src/recruitment/Examination.ts"
import { nationally, person, policies, provisionsOf, total } from "./exampleTown.ts"

const judge = (facts: Examination.Facts) => Examination.judge({ total }, facts)
const value = (facts: Examination.Facts) => {
  const judged = judge(facts)
  return judged._tag === "Value" ? judged.value : judged._tag
}

describe("Examination", () => {
  it("has no national total on any day, because the national list has no examination", () => {
    for (const on of ["2008-04-09", "2008-04-10", "2020-01-01"]) {
      const judged = nationally(Examination.point, { writtenTest: "80", interview: "80" }, on)
      assert.isTrue(Result.isFailure(judged) && judged.failure.field === "total", on)
    }
  })

  it("adds exact decimals by their weights and rounds the sum once", () => {
    assert.strictEqual(value({ writtenTest: "71.5", interview: "84" }), "76.50")
    assert.strictEqual(value({ writtenTest: "0.1", interview: "0.2" }), "0.14")
    assert.strictEqual(value({ writtenTest: "70.124", interview: "70.13" }), "70.13", "70.1264 is rounded up")
    assert.strictEqual(value({ writtenTest: "70.125", interview: "70.125" }), "70.13", "the half goes up")
    assert.strictEqual(value({ writtenTest: "70.1249", interview: "70.1249" }), "70.12")
  })

  it("is undetermined without a mark and names it; a mark of nought is a mark", () => {
    const judged = judge({ writtenTest: "71.5" })
    assert.deepStrictEqual(judged._tag === "Undetermined" && judged.needs, ["interview"])
    const none = judge({})
    assert.deepStrictEqual(none._tag === "Undetermined" && none.needs, ["writtenTest", "interview"])
    assert.strictEqual(value({ writtenTest: "71.5", interview: "0" }), "42.90")
  })

  it("is undetermined where a mark is out of range, which is asked for; without a highest mark there is no upper end", () => {
    const marks = (writtenTest: string, parameters: Examination.Parameters) =>
      Examination.judge(parameters, { writtenTest, interview: "84" })
    const judged = marks("100.01", { total, markAtMost: 100 })
    assert.deepStrictEqual(judged._tag === "Undetermined" && judged.needs, ["writtenTest"])
    assert.strictEqual(marks("-1", { total })._tag, "Undetermined")
    assert.strictEqual(marks("100", { total, markAtMost: 100 })._tag, "Value")
    assert.strictEqual(marks("150", { total })._tag, "Value")
  })

  it("reads the marks that stand in its total, and no others", () => {
    assert.deepStrictEqual(
      Examination.markedSteps.map((step) => Examination.reads(total, step)),
      [true, true, false]
    )
  })

  it("names the provision that says how the total is made", () => {
    const judged = Policies.judge(policies("2010-06-10"), Examination.point, { writtenTest: "71.5", interview: "84" })
    const { finding } = Result.getOrThrow(judged)
    assert.deepStrictEqual(finding.parameters[0]?.field, "total")
    assert.include(provisionsOf(finding), "330282121/recruitment.examination.total/2009-01-01")
    const before = Policies.judge(policies("2008-12-31"), Examination.point, {})
    assert.isTrue(Result.isFailure(before) && before.failure._tag === "NotCovered")
  })
})

describe("ranking", () => {
  const rank = (...totals: ReadonlyArray<readonly [string, string]>) =>
    Examination.ranking(totals.map(([id, total]) => ({ applicant: person(id), total }))).map(({ applicant, rank }) => [
      applicant,
      rank
    ])

  it("goes from the highest total to the lowest as numbers, not as texts", () => {
    assert.deepStrictEqual(rank(["p-1", "9.5"], ["p-2", "76.50"], ["p-3", "100"]), [
      ["p-3", 1],
      ["p-2", 2],
      ["p-1", 3]
    ])
  })

  it("gives equals one rank, and the next the rank that counts them all", () => {
    const ranked = [
      ["p-4", 1],
      ["p-1", 2],
      ["p-3", 2],
      ["p-2", 4]
    ]
    const totals = [
      ["p-1", "76.50"],
      ["p-2", "9.50"],
      ["p-3", "76.5"],
      ["p-4", "80"]
    ] as const
    assert.deepStrictEqual(rank(...totals), ranked)
    assert.deepStrictEqual(rank(...totals.toReversed()), ranked, "whatever the order they come in")
    assert.deepStrictEqual(rank(["p-2", "80"], ["p-1", "80.00"]), [
      ["p-1", 1],
      ["p-2", 1]
    ])
  })

  it("of nobody is empty", () => {
    assert.deepStrictEqual(rank(), [])
  })
})
