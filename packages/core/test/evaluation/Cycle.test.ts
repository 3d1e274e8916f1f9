import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Cycle from "../../src/evaluation/Cycle.ts"
import * as Evaluation from "../../src/evaluation/Evaluation.ts"
import * as Policies from "../../src/policy/Policies.ts"
import { nationally } from "../recruitment/exampleTown.ts"
import { concluded, cycle, cycleId, day, opened, policies, provisionsOf, words } from "./exampleAppraisal.ts"

const of2010 = { from: day("2010-01-01"), until: day("2010-12-31") }

const standing = (appointedOn: string, departedOn?: string, least = 6) => {
  const judged = Cycle.judge(
    { monthsInPostAtLeast: least },
    {
      ...of2010,
      appointedOn: day(appointedOn),
      ...(departedOn === undefined ? {} : { departedOn: day(departedOn) })
    }
  )
  return judged._tag === "Value" ? judged.value : judged._tag
}

describe("Cycle", () => {
  it("has no national number of months on any day", () => {
    for (const on of ["2008-04-09", "2008-04-10", "2026-01-01"]) {
      const judged = nationally(Cycle.point, { ...of2010, appointedOn: day("2009-01-01") }, on)
      assert.isTrue(Result.isFailure(judged) && judged.failure.field === "monthsInPostAtLeast", on)
    }
    assert.strictEqual(Cycle.point.provisions.length, 0)
  })

  it("grades whoever was in post for six months of the period, the sixth included", () => {
    assert.deepStrictEqual(
      ["2010-06-30", "2010-07-01", "2010-07-02", "2010-12-31"].map((on) => standing(on)),
      ["graded", "graded", "notGraded", "notGraded"]
    )
    assert.deepStrictEqual(
      [5, 6, 7].map((least) => standing("2010-07-01", undefined, least)),
      ["graded", "graded", "notGraded"]
    )
    assert.strictEqual(standing("2010-12-31", undefined, 0), "graded", "no month is asked for")
  })

  it("counts the months of the period alone, however long somebody was in post before", () => {
    const half = { from: day("2010-07-02"), until: day("2010-12-31"), appointedOn: day("2002-01-01") }
    const judged = Cycle.judge({ monthsInPostAtLeast: 6 }, half)
    assert.strictEqual(judged._tag === "Value" && judged.value, "notGraded")
    const longer = Cycle.judge({ monthsInPostAtLeast: 6 }, { ...half, from: day("2010-07-01") })
    assert.strictEqual(longer._tag === "Value" && longer.value, "graded")
  })

  it("does not apply to whoever is not in post on the last day", () => {
    assert.deepStrictEqual(
      ["2010-12-31", "2011-01-01"].map((on) => standing("2008-08-01", on)),
      ["NotApplicable", "graded"],
      "the day of departure is the first day no longer in post"
    )
    assert.strictEqual(standing("2011-01-01"), "NotApplicable")
    const { finding } = Cycle.judge({ monthsInPostAtLeast: 6 }, { ...of2010, appointedOn: day("2011-01-01") })
    assert.deepStrictEqual(words(finding.message), [
      "考核期最后一日（2010-12-31）在任",
      "in post on the last day of the period (2010-12-31)"
    ])
  })

  it("names the words and the town's provision", () => {
    const judged = Policies.judge(policies("2010-12-10"), Cycle.point, { ...of2010, appointedOn: day("2010-07-02") })
    const { finding } = Result.getOrThrow(judged)
    assert.strictEqual(finding.holds, "no")
    assert.deepStrictEqual(words(finding.message), [
      "考核期内在任不少于 6 个月（含）；不足的不定等次",
      "in post for at least 6 month(s) of the period, included; with less, not graded"
    ])
    assert.deepStrictEqual(provisionsOf(finding), ["330282121/evaluation.cycle.monthsInPostAtLeast/2009-01-01"])
  })

  it("is open from the day of its opening, and no longer on that of its conclusion", () => {
    const of = Evaluation.cycle(concluded.evaluation, cycleId)
    assert.isDefined(of)
    if (of === undefined) return
    assert.deepStrictEqual(
      ["2010-12-09", "2010-12-10", "2011-01-19", "2011-01-20"].map((on) => Cycle.isOpenOn(of, day(on))),
      [false, true, true, false]
    )
    const still = Evaluation.cycle(opened.evaluation, cycleId)
    assert.isTrue(still !== undefined && Cycle.isOpenOn(still, day("2199-01-01")))
    assert.strictEqual(Cycle.policiesOf(of, policies("2011-01-20")).on, day(cycle.on))
  })
})
