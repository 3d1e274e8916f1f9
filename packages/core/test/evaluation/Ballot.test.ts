import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as Ballot from "../../src/evaluation/Ballot.ts"
import * as Policies from "../../src/policy/Policies.ts"
import * as Rounding from "../../src/policy/Rounding.ts"
import { nationally } from "../recruitment/exampleTown.ts"
import { policies, provisionsOf, words } from "./exampleAppraisal.ts"

const valid: Ballot.Parameters = {
  excellent: 100,
  competent: 80,
  basic: 60,
  incompetent: 0,
  denominator: "valid",
  rounding: Rounding.make(2, "halfUp")
}
const cast: Ballot.Parameters = { ...valid, denominator: "cast" }
const box = { excellent: 20, competent: 8, basic: 2, incompetent: 0, spoiled: 1 }
const markOf = (parameters: Ballot.Parameters, votes: Partial<Ballot.Votes>) => {
  const judged = Ballot.judge(parameters, {
    excellent: 0,
    competent: 0,
    basic: 0,
    incompetent: 0,
    spoiled: 0,
    ...votes
  })
  return judged._tag === "Value" ? judged.value : judged._tag
}

describe("Ballot", () => {
  it("has no national values", () => {
    const judged = nationally(Ballot.point, box, "2010-12-10")
    assert.isTrue(Result.isFailure(judged) && judged.failure.field === "excellent")
    assert.strictEqual(Ballot.point.provisions.length, 0)
  })

  it("leaves spoiled votes out of the valid ones, and counts them as nothing among those cast", () => {
    assert.strictEqual(markOf(valid, box), "92.00")
    assert.strictEqual(markOf(cast, box), "89.03", "2760 / 31")
    assert.strictEqual(markOf(valid, { ...box, spoiled: 300 }), "92.00")
    assert.strictEqual(markOf(cast, { ...box, spoiled: 0 }), "92.00")
  })

  it("counts each vote by its own value, incompetent ones in the denominator", () => {
    const single = ["excellent", "competent", "basic", "incompetent"] as const
    assert.deepStrictEqual(
      single.map((grade) => markOf(valid, { [grade]: 7 })),
      ["100.00", "80.00", "60.00", "0.00"]
    )
    assert.strictEqual(markOf(valid, { excellent: 1, incompetent: 1 }), "50.00")
  })

  it("rounds the exact quotient by policy", () => {
    const third = { excellent: 1, incompetent: 2 }
    assert.strictEqual(markOf(valid, third), "33.33")
    assert.strictEqual(markOf({ ...valid, rounding: Rounding.make(1, "ceiling") }, third), "33.4")
  })

  it("has no mark without votes in the denominator, and asks for them", () => {
    assert.strictEqual(markOf(valid, {}), "Undetermined")
    assert.strictEqual(markOf(valid, { spoiled: 5 }), "Undetermined")
    assert.strictEqual(markOf(cast, { spoiled: 5 }), "0.00", "all cast, all spoiled")
    assert.strictEqual(markOf(cast, {}), "Undetermined")
    const judged = Ballot.judge(valid, { excellent: 0, competent: 0, basic: 0, incompetent: 0, spoiled: 5 })
    assert.deepStrictEqual(judged.finding.needs, ["excellent", "competent", "basic", "incompetent"])
    assert.deepStrictEqual(words(judged.finding.message), [
      "民主测评有计入分母的票",
      "there are votes that the mark can be made from"
    ])
  })

  it("names the town's provisions and no count of votes", () => {
    const { finding } = Result.getOrThrow(Policies.judge(policies("2011-01-05"), Ballot.point, box))
    assert.deepStrictEqual(
      provisionsOf(finding),
      ["excellent", "competent", "basic", "incompetent", "denominator", "rounding"].map(
        (field) => `330282121/evaluation.ballot.${field}/2009-01-01`
      )
    )
    assert.notInclude(JSON.stringify(finding), "92")
  })

  it("takes whole votes and values from 0 to 100", () => {
    const isVotes = Schema.is(Ballot.Votes)
    assert.deepStrictEqual([box, { ...box, spoiled: -1 }, { ...box, basic: 0.5 }].map(isVotes), [true, false, false])
    const isWorth = Schema.is(Ballot.point.fields.excellent.schema)
    assert.deepStrictEqual([-1, 0, 100, "100.5"].map(isWorth), [false, true, true, false])
  })
})
