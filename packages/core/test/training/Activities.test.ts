import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Policies from "../../src/policy/Policies.ts"
import * as Activities from "../../src/training/Activities.ts"
import { failing, nationally, outcomeOf, policies, provisionsOf, wordsOf } from "../recruitment/exampleTown.ts"
import { book } from "./trainingTown.ts"

const facts = { kind: "sports", coOrganisers: ["youthLeague"] }

describe("Activities", () => {
  it("have neither kinds nor co-organisers until a place lays them down", () => {
    assert.strictEqual(outcomeOf(nationally(Activities.point, facts, "2011-01-01")), "NotCovered")
    const outcome = (on: string) => outcomeOf(Policies.judge(policies(on, book), Activities.point, facts))
    assert.deepStrictEqual(["2009-12-31", "2010-01-01"].map(outcome), ["NotCovered", "granted"])
  })

  it("are of one of the kinds, with co-organisers of the list or with none", () => {
    const judge = (changed: Partial<Activities.Facts>) =>
      Result.getOrThrow(Policies.judge(policies("2011-05-04", book), Activities.point, { ...facts, ...changed }))
        .finding
    assert.deepStrictEqual(failing(judge({})), [])
    assert.deepStrictEqual(failing(judge({ coOrganisers: [] })), [])
    assert.deepStrictEqual(failing(judge({ kind: "trade" })), ["training.activities/kind"])
    const finding = judge({ kind: "trade", coOrganisers: ["youthLeague", "company"] })
    assert.deepStrictEqual(failing(finding), ["training.activities/kind", "training.activities/coOrganisers"])
    assert.deepStrictEqual(wordsOf(finding, "training.activities/kind"), [
      "活动类别为以下之一：体育",
      "the kind of the activity is one of: sports"
    ])
    assert.deepStrictEqual(wordsOf(finding, "training.activities/coOrganisers"), [
      "联合举办的组织均为以下之一：团委",
      "every co-organiser is one of: youthLeague"
    ])
    assert.deepStrictEqual(provisionsOf(finding), [
      "330282121/training.activities.kinds/2010-01-01",
      "330282121/training.activities.coOrganisers/2010-01-01"
    ])
  })
})
