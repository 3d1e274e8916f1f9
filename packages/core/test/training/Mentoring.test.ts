import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Policies from "../../src/policy/Policies.ts"
import * as Mentoring from "../../src/training/Mentoring.ts"
import { failing, nationally, outcomeOf, policies, provisionsOf, wordsOf } from "../recruitment/exampleTown.ts"
import { book } from "./trainingTown.ts"

describe("Mentoring", () => {
  it("is not limited nationally from 2008-04-10 on, and not covered on the day before", () => {
    const outcome = (on: string) => outcomeOf(nationally(Mentoring.point, { mentors: 9, officialsOfMentor: 9 }, on))
    assert.deepStrictEqual(["2008-04-09", "2008-04-10", "2008-04-11"].map(outcome), [
      "NotCovered",
      "granted",
      "granted"
    ])
    assert.deepStrictEqual(
      Mentoring.point.provisions.map(({ source, statement }) => [statement._tag, source._tag]),
      [
        ["None", "Assumed"],
        ["None", "Assumed"]
      ]
    )
  })

  it("counts the pair to be made on both sides, the bounds included", () => {
    const judge = (mentors: number, officialsOfMentor: number) => {
      const { finding } = Mentoring.judge(
        { mentorsAtMost: 2, officialsOfMentorAtMost: 3 },
        { mentors, officialsOfMentor }
      )
      return failing(finding)
    }
    assert.deepStrictEqual(judge(1, 2), [])
    assert.deepStrictEqual(judge(2, 2), ["training.mentoring/mentors"])
    assert.deepStrictEqual(judge(1, 3), ["training.mentoring/officialsOfMentor"])
    assert.deepStrictEqual(
      failing(Mentoring.judge({ mentorsAtMost: 2 }, { mentors: 1, officialsOfMentor: 9 }).finding),
      []
    )
    const oneSided = Mentoring.judge({ officialsOfMentorAtMost: 3 }, { mentors: 9, officialsOfMentor: 3 })
    assert.deepStrictEqual(failing(oneSided.finding), ["training.mentoring/officialsOfMentor"])
  })

  it("names its words and the town's provisions", () => {
    const facts = { mentors: 1, officialsOfMentor: 2 }
    const { finding } = Result.getOrThrow(Policies.judge(policies("2011-02-01", book), Mentoring.point, facts))
    assert.deepStrictEqual(wordsOf(finding, "training.mentoring/mentors"), [
      "每名村官同时不超过 1 名导师（含本次）",
      "no more than 1 mentor(s) of one official at once, this one included"
    ])
    assert.deepStrictEqual(wordsOf(finding, "training.mentoring/officialsOfMentor"), [
      "每名导师同时帮带不超过 2 名村官（含本次）",
      "no more than 2 official(s) of one mentor at once, this one included"
    ])
    assert.deepStrictEqual(provisionsOf(finding), [
      "330282121/training.mentoring.mentorsAtMost/2010-01-01",
      "330282121/training.mentoring.officialsOfMentorAtMost/2010-01-01"
    ])
  })
})
