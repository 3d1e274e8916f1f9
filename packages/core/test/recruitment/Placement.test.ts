import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Policies from "../../src/policy/Policies.ts"
import * as Placement from "../../src/recruitment/Placement.ts"
import { failing, nationally, outcomeOf, policies, provisionsOf, wordsOf } from "./exampleTown.ts"

describe("Placement", () => {
  it("is not limited nationally from 2008-04-10 on, and not covered on the day before", () => {
    const outcome = (on: string) => outcomeOf(nationally(Placement.point, { officialsInVillage: 99 }, on))
    assert.deepStrictEqual(["2008-04-09", "2008-04-10", "2008-04-11"].map(outcome), [
      "NotCovered",
      "granted",
      "granted"
    ])
    const [provision] = Placement.point.provisions
    assert.deepStrictEqual([provision?.statement._tag, provision?.source._tag], ["None", "Assumed"])
  })

  it("counts the official who is to be placed, the bound included", () => {
    const outcome = (officialsInVillage: number) =>
      Placement.judge({ officialsInVillageAtMost: 2 }, { officialsInVillage }).outcome
    assert.deepStrictEqual([0, 1, 2].map(outcome), ["granted", "granted", "refused"])
  })

  it("names the criterion, the words and the town's provision of a refusal", () => {
    const judged = Policies.judge(policies("2010-08-01"), Placement.point, { officialsInVillage: 1 })
    const { finding } = Result.getOrThrow(judged)
    assert.deepStrictEqual(failing(finding), ["recruitment.placement/officialsInVillage"])
    assert.deepStrictEqual(wordsOf(finding, "recruitment.placement/officialsInVillage"), [
      "该村在任村官不超过 1 人（含本人）",
      "no more than 1 official(s) in the village, this one included"
    ])
    assert.deepStrictEqual(provisionsOf(finding), [
      "330282121/recruitment.placement.officialsInVillageAtMost/2009-01-01"
    ])
  })
})
