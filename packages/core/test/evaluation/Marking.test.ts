import { assert, describe, it } from "@effect/vitest"
import * as Marking from "../../src/evaluation/Marking.ts"
import { nationally, outcomeOf } from "../recruitment/exampleTown.ts"
import { failing, words } from "./exampleAppraisal.ts"

describe("Marking", () => {
  it("is for the organisation offices, by a national assumption", () => {
    const outcome = (component: "assembly" | "village" | "town", role: string, on = "2010-12-10") =>
      outcomeOf(nationally(Marking.point, { component, role }, on))
    for (const component of ["assembly", "village", "town"] as const) {
      assert.deepStrictEqual(
        ["townOrganisation", "countyOrganisation", "villageOrganisation"].map((role) => outcome(component, role)),
        ["granted", "granted", "refused"],
        component
      )
    }
    assert.strictEqual(outcome("town", "townOrganisation", "1989-12-31"), "NotCovered")
    assert.strictEqual(outcome("town", "townOrganisation", "1990-01-01"), "granted")
    assert.isTrue(Marking.point.provisions.every(({ source }) => source._tag === "Assumed"))
  })

  it("may be laid down for each component apart", () => {
    const parameters = { assembly: ["townOrganisation"], village: ["villageOrganisation"], town: ["townOrganisation"] }
    const judge = (component: "village" | "town") =>
      Marking.judge(parameters, { component, role: "villageOrganisation" })
    assert.deepStrictEqual([judge("village").outcome, judge("town").outcome], ["granted", "refused"])
    assert.deepStrictEqual(failing(judge("town").finding), ["evaluation.marking/role"])
    assert.deepStrictEqual(words(judge("town").finding.message), [
      "“乡镇评分”由有权的角色登记：乡镇组织办",
      "the mark of the town is given by a role that may: the town's organisation office"
    ])
  })
})
