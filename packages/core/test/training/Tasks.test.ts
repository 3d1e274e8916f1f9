import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Policies from "../../src/policy/Policies.ts"
import * as Tasks from "../../src/training/Tasks.ts"
import { failing, nationally, outcomeOf, policies, provisionsOf, wordsOf } from "../recruitment/exampleTown.ts"
import { book, term } from "./trainingTown.ts"

const kinds = [term("urgent", "急")]

describe("Tasks", () => {
  it("have no kinds until a place lays them down", () => {
    assert.strictEqual(outcomeOf(nationally(Tasks.point, { kind: "urgent", open: 0 }, "2011-01-01")), "NotCovered")
    const outcome = (on: string) =>
      outcomeOf(Policies.judge(policies(on, book), Tasks.point, { kind: "urgent", open: 0 }))
    assert.deepStrictEqual(["2009-12-31", "2010-01-01"].map(outcome), ["NotCovered", "granted"])
  })

  it("are of one of the kinds, and open at once at most so many, the one to be given included", () => {
    const judge = (open: number, kind = "urgent", openAtMost: number | undefined = 2) =>
      failing(Tasks.judge(openAtMost === undefined ? { kinds } : { kinds, openAtMost }, { kind, open }).finding)
    assert.deepStrictEqual(
      [0, 1, 2].map((open) => judge(open)),
      [[], [], ["training.tasks/open"]]
    )
    assert.deepStrictEqual(judge(0, "easy"), ["training.tasks/kind"])
    assert.deepStrictEqual(failing(Tasks.judge({ kinds }, { kind: "urgent", open: 99 }).finding), [])
  })

  it("name their words and the town's provisions", () => {
    const asked = { kind: "easy", open: 2 }
    const { finding } = Result.getOrThrow(Policies.judge(policies("2011-03-01", book), Tasks.point, asked))
    assert.deepStrictEqual(wordsOf(finding, "training.tasks/kind"), [
      "任务类别为以下之一：急、难",
      "the kind of the task is one of: urgent, hard"
    ])
    assert.deepStrictEqual(wordsOf(finding, "training.tasks/open"), [
      "同时承担的任务不超过 2 项（含本项）",
      "no more than 2 task(s) open at once, this one included"
    ])
    assert.deepStrictEqual(provisionsOf(finding), [
      "330282121/training.tasks.kinds/2010-01-01",
      "330282121/training.tasks.openAtMost/2010-01-01"
    ])
  })
})
