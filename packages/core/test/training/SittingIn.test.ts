import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Policies from "../../src/policy/Policies.ts"
import * as SittingIn from "../../src/training/SittingIn.ts"
import { failing, nationally, outcomeOf, policies, provisionsOf, wordsOf } from "../recruitment/exampleTown.ts"
import { book } from "./trainingTown.ts"

describe("SittingIn", () => {
  it("has no organs until a place lays them down", () => {
    assert.strictEqual(
      outcomeOf(nationally(SittingIn.point, { organ: "party", holders: [] }, "2011-01-01")),
      "NotCovered"
    )
    const outcome = (on: string) =>
      outcomeOf(Policies.judge(policies(on, book), SittingIn.point, { organ: "party", holders: [] }))
    assert.deepStrictEqual(["2009-12-31", "2010-01-01"].map(outcome), ["NotCovered", "granted"])
  })

  it("is on meetings of the organs laid down, of those who have no seat there, with words and provision", () => {
    const judge = (organ: string, ...holders: ReadonlyArray<string>) =>
      Result.getOrThrow(Policies.judge(policies("2011-03-01", book), SittingIn.point, { organ, holders })).finding
    assert.deepStrictEqual(failing(judge("committee")), [])
    const finding = judge("cooperative")
    assert.deepStrictEqual(failing(finding), ["training.sittingIn/organ"])
    assert.deepStrictEqual(wordsOf(finding, "training.sittingIn/organ"), [
      "开会的组织为以下之一：党组织、村委会",
      "the organ that meets is one of: party, committee"
    ])
    assert.deepStrictEqual(provisionsOf(finding), ["330282121/training.sittingIn.organs/2010-01-01"])

    assert.deepStrictEqual(wordsOf(finding, "training.sittingIn/withoutVote"), [
      "列席人员均不在该组织任职",
      "nobody who sits in holds a seat in the organ"
    ])
    const voting = judge("party", "p-1", "p-2")
    assert.deepStrictEqual(failing(voting), ["training.sittingIn/withoutVote"])
    assert.deepStrictEqual(wordsOf(voting, "training.sittingIn/withoutVote"), [
      "列席人员均不在该组织任职，而 p-1、p-2 在其中任职、有表决权，应当作为成员出席",
      "nobody who sits in holds a seat in the organ, where they would have a vote; these do, and attend as members: p-1, p-2"
    ])
  })
})
