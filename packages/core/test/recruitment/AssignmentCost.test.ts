import { assert, describe, it } from "@effect/vitest"
import * as Village from "../../src/places/Village.ts"
import * as AssignmentCost from "../../src/recruitment/AssignmentCost.ts"
import { person } from "./exampleTown.ts"

const [v1, v2, v3, v4] = [Village.makeId("v-1"), Village.makeId("v-2"), Village.makeId("v-3"), Village.makeId("v-4")]

const parameters: AssignmentCost.Parameters = {
  wishCosts: [0, 1, 3],
  notWishedCost: 10,
  otherMajorCost: 4,
  distanceCosts: { township: 0, county: 2, elsewhere: 5 }
}

const candidate: AssignmentCost.Candidate = {
  ...{ official: person("p-1"), wishes: [v1, v2, v3] },
  ...{ homeTownship: "330282121", homeCounty: "330282" }
}
const opening: AssignmentCost.Opening = {
  ...{ village: v2, places: 1, majors: [] },
  ...{ township: "330282121", county: "330282" }
}

const costOf = (
  of: Partial<AssignmentCost.Candidate>,
  at: Partial<AssignmentCost.Opening> = {},
  by: Partial<AssignmentCost.Parameters> = {}
) => AssignmentCost.costOf({ ...parameters, ...by }, { ...candidate, ...of }, { ...opening, ...at })

const without = <Key extends keyof AssignmentCost.Candidate>(key: Key): AssignmentCost.Candidate => {
  const { [key]: _, ...others } = candidate
  return others as AssignmentCost.Candidate
}

describe("the cost of a pair", () => {
  it("adds the wish, the major and the distance of home", () => {
    assert.strictEqual(costOf({}).sum, 1)
    assert.strictEqual(costOf({ wishes: [v2] }).sum, 0)
    assert.strictEqual(costOf({ wishes: [v1] }).sum, 10)
    assert.strictEqual(costOf({ wishes: [] }).sum, 10, "whoever wishes for nothing goes anywhere at the same cost")
    assert.strictEqual(costOf({ wishes: [v1, v3, v4, v2] }).sum, 10, "a fourth wish has no cost of its own")
    assert.strictEqual(costOf({ major: "law" }, { majors: ["agronomy", "law"] }).sum, 1)
    assert.strictEqual(costOf({ major: "law" }, { majors: ["agronomy"] }).sum, 5)
    assert.strictEqual(costOf({ major: "law" }).sum, 1, "where no major is needed, none is another")
    assert.strictEqual(costOf({ homeTownship: "330282122" }).sum, 3)
    assert.strictEqual(costOf({ homeTownship: "330283101", homeCounty: "330283" }).sum, 6)
  })

  it("says how far from home it is", () => {
    assert.strictEqual(costOf({}).distance, "township")
    assert.strictEqual(costOf({ homeTownship: "330282122" }).distance, "county")
    assert.strictEqual(costOf({ homeCounty: "330283" }).distance, "elsewhere")
  })

  it("asks for the township of a home or a village that is known to the county alone, where it makes a difference", () => {
    const needsOf = (of: AssignmentCost.Candidate, at: Partial<AssignmentCost.Opening> = {}, by = {}) =>
      AssignmentCost.costOf({ ...parameters, ...by }, of, { ...opening, ...at }).needs
    const { township: _, ...inCounty } = opening
    assert.deepStrictEqual(needsOf(without("homeTownship")), ["officials.p-1.residence"])
    assert.deepStrictEqual(AssignmentCost.costOf(parameters, candidate, inCounty).needs, ["villages.v-2.code"])
    assert.deepStrictEqual(
      needsOf(without("homeTownship"), { county: "330283" }),
      [],
      "it is elsewhere in any township"
    )
    const sameInCounty = { distanceCosts: { township: 2, county: 2, elsewhere: 5 } }
    assert.deepStrictEqual(needsOf(without("homeTownship"), {}, sameInCounty), [])
    const { homeCounty: __, homeTownship: ___, ...homeless } = candidate
    assert.deepStrictEqual(needsOf(homeless, {}, sameInCounty), ["officials.p-1.residence"])
    const { county: ____, ...nowhere } = inCounty
    assert.deepStrictEqual(
      AssignmentCost.costOf(parameters, candidate, nowhere).needs,
      ["villages.v-2.code"],
      "the residence is known, the village is not"
    )
    const sameEverywhere = costOf({}, {}, { distanceCosts: { township: 7, county: 7, elsewhere: 7 } })
    assert.deepStrictEqual([sameEverywhere.sum, sameEverywhere.needs], [8, []])
    const same = { ...parameters, distanceCosts: { township: 7, county: 7, elsewhere: 7 } }
    const unknown = AssignmentCost.costOf(same, homeless, nowhere)
    assert.deepStrictEqual([unknown.sum, unknown.needs, unknown.distance], [8, [], undefined])
  })

  it("asks for the major where the village needs one and another costs something, and for wishes that are not known", () => {
    assert.deepStrictEqual(costOf({}, { majors: ["law"] }).needs, ["officials.p-1.major"])
    assert.deepStrictEqual(costOf({}, { majors: ["law"] }, { otherMajorCost: 0 }).needs, [])
    assert.deepStrictEqual(costOf({ wishes: undefined }).needs, ["officials.p-1.wishes"])
  })
})
