import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as Cap from "../../src/evaluation/Cap.ts"
import type * as Grade from "../../src/evaluation/Grade.ts"
import * as Policies from "../../src/policy/Policies.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import * as Rounding from "../../src/policy/Rounding.ts"
import { composeResult } from "../../src/rules.ts"
import { document, nationally } from "../recruitment/exampleTown.ts"
import { policies, provisionsOf, town, wordsOf } from "./exampleAppraisal.ts"

const floor: Cap.Parameters = { percentAtMost: 20, rounding: "floor", tieAtCap: "exclude" }

/** As many who are excellent as there are totals, and others who are competent. */
const people = (totals: ReadonlyArray<string>, others = 0): ReadonlyArray<Cap.Graded> => [
  ...totals.map((total, index) => ({ official: `p-${index + 1}`, total, grade: "excellent" as Grade.RankedGrade })),
  ...Array.from({ length: others }, (_, index) => ({
    official: `q-${index + 1}`,
    total: "75",
    grade: "competent" as Grade.RankedGrade
  }))
]

const capped = (parameters: Cap.Parameters, graded: ReadonlyArray<Cap.Graded>) => {
  const judged = Cap.judge(parameters, { graded })
  if (judged._tag !== "Value") throw new Error(judged._tag)
  return { ...judged.value, finding: judged.finding }
}

describe("Cap", () => {
  it("is a fifth nationally from 2008-04-10 on, by assumption, and not covered on the day before", () => {
    const share = (on: string) => {
      const judged = nationally(Cap.point, { graded: people(["95", "94"], 8) }, on)
      return Result.isFailure(judged)
        ? judged.failure._tag
        : judged.success._tag === "Value" && judged.success.value.places
    }
    assert.deepStrictEqual(["2008-04-09", "2008-04-10", "2026-01-01"].map(share), ["NotCovered", 2, 2])
    assert.isTrue(Cap.point.provisions.every(({ source }) => source._tag === "Assumed"))
  })

  it("may be lowered by a place and not raised", () => {
    const given = (value: number | string) =>
      composeResult([
        {
          id: "example",
          version: "0.1.0",
          provisions: [
            provide(Cap.point, town, { field: "percentAtMost", value, from: "2009-01-01", citation: document })
          ]
        }
      ])
    assert.deepStrictEqual([15, 20, "20.00", "20.01", 25].map(given).map(Result.isSuccess), [
      true,
      true,
      true,
      false,
      false
    ])
    const refused = given(25)
    assert.include(Result.isFailure(refused) ? refused.failure.message : "", "evaluation.cap")
  })

  it("makes whole places of an exact share, by the rounding of the policy", () => {
    const places = (percentAtMost: number | string, graded: number) =>
      Rounding.modes.map((rounding) => Cap.places({ percentAtMost, rounding }, graded))
    // halfUp, halfDown, halfEven, up, down, ceiling, floor
    assert.deepStrictEqual(places(15, 22), [3, 3, 3, 4, 3, 4, 3], "3.3")
    assert.deepStrictEqual(places(15, 10), [2, 1, 2, 2, 1, 2, 1], "1.5")
    assert.deepStrictEqual(places(10, 25), [3, 2, 2, 3, 2, 3, 2], "2.5")
    assert.deepStrictEqual(places(20, 5), [1, 1, 1, 1, 1, 1, 1], "1 exactly")
    assert.deepStrictEqual(places("33.3", 3), [1, 1, 1, 1, 0, 1, 0], "0.999")
    assert.deepStrictEqual(places(20, 0), [0, 0, 0, 0, 0, 0, 0])
    // 29 % of 100 is 28.999999999999996 in binary fractions.
    assert.deepStrictEqual(places("0.29", 10_000), [29, 29, 29, 29, 29, 29, 29])
  })

  it("keeps the best within it and makes competent whoever exceeds it", () => {
    const { excellent, lowered, places } = capped(floor, people(["91", "100", "99.5"], 7))
    assert.deepStrictEqual({ places, excellent, lowered }, { places: 2, excellent: ["p-2", "p-3"], lowered: ["p-1"] })
    const within = capped(floor, people(["91", "100"], 8))
    assert.deepStrictEqual([within.excellent, within.lowered], [["p-2", "p-1"], []])
    const nobody = capped(floor, people(["91"], 3))
    assert.deepStrictEqual([nobody.places, nobody.excellent, nobody.lowered], [0, [], ["p-1"]])
    assert.deepStrictEqual(capped(floor, []).places, 0)
  })

  it("counts all who are graded, and not those who reached the bound", () => {
    assert.strictEqual(capped(floor, people(["95", "94"], 7)).places, 1)
    assert.strictEqual(capped(floor, people(["95", "94"], 8)).places, 2)
  })

  it("settles a tie at the last place by policy", () => {
    const tied = people(["95", "92.50", "92.5", "91"], 6)
    const out = capped(floor, tied)
    assert.deepStrictEqual([out.places, out.excellent, out.lowered], [2, ["p-1"], ["p-2", "p-3", "p-4"]])
    assert.deepStrictEqual(wordsOf(out.finding, "evaluation.cap/tie"), [
      "名额末位有 2 人总分相同，按规定均不评为优秀；优秀 1 人，名额 2 人",
      "2 have the same total at the last place, and by the rule none of them is excellent: 1 are, of 2 place(s)"
    ])
    const taken = capped({ ...floor, tieAtCap: "include" }, tied)
    assert.deepStrictEqual([taken.places, taken.excellent, taken.lowered], [2, ["p-1", "p-2", "p-3"], ["p-4"]])
    assert.deepStrictEqual(wordsOf(taken.finding, "evaluation.cap/tie"), [
      "名额末位有 2 人总分相同，按规定均评为优秀；优秀 3 人，超过名额 2 人",
      "2 have the same total at the last place, and by the rule all of them are excellent: 3 are, beyond 2 place(s)"
    ])
  })

  it("sees no tie within the places, behind them, or where there is no place", () => {
    const ties = (graded: ReadonlyArray<Cap.Graded>, tieAtCap: "exclude" | "include") => {
      const { excellent, finding } = capped({ ...floor, tieAtCap }, graded)
      return [excellent.length, wordsOf(finding, "evaluation.cap/tie")]
    }
    for (const tieAtCap of ["exclude", "include"] as const) {
      assert.deepStrictEqual(ties(people(["95", "95", "91"], 7), tieAtCap), [2, undefined], "within")
      assert.deepStrictEqual(ties(people(["95", "94", "91", "91"], 6), tieAtCap), [2, undefined], "behind")
      assert.deepStrictEqual(ties(people(["95", "95"], 2), tieAtCap), [0, undefined], "no place")
    }
  })

  it("says its counts in words, names the provisions, and nobody's grade", () => {
    const graded = people(["95", "94"], 3)
    const { finding } = Result.getOrThrow(Policies.judge(policies("2011-01-20"), Cap.point, { graded }))
    assert.deepStrictEqual(wordsOf(finding, "evaluation.cap/share"), [
      "评定等次 5 人，优秀不超过其 20%（含，向下取整），即 1 人；达到优秀分数线 2 人，其中 1 人按总分名次改为称职（合格）",
      "of 5 graded at most 20 % are excellent (included, rounded down), which is 1; 2 reached the bound, and 1 of them become competent by the rank of the total"
    ])
    assert.deepStrictEqual(provisionsOf(finding), [
      "nation/evaluation.cap.percentAtMost/2008-04-10",
      "nation/evaluation.cap.rounding/2008-04-10"
    ])
    assert.deepStrictEqual(
      finding.findings[0]?.facts,
      graded.map(({ official }) => `${official}.total`)
    )
  })

  it("takes a percentage from 0 to 100", () => {
    const isPercent = Schema.is(Cap.point.fields.percentAtMost.schema)
    assert.deepStrictEqual([-1, 0, "33.3", 100, 101].map(isPercent), [false, true, true, true, false])
  })
})
