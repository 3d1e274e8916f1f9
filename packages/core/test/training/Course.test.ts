import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Policies from "../../src/policy/Policies.ts"
import * as Course from "../../src/training/Course.ts"
import { failing, nationally, outcomeOf, policies, provisionsOf, wordsOf } from "../recruitment/exampleTown.ts"
import { book, kinds, themes } from "./trainingTown.ts"

const facts = { kind: "forum", theme: "law", plannedThemes: ["law", "finance", "law"], planned: "asPlanned" } as const

describe("Course", () => {
  it("has no kinds until a place lays them down", () => {
    assert.strictEqual(outcomeOf(nationally(Course.point, facts, "2011-01-01")), "NotCovered")
    const outcome = (on: string) => outcomeOf(Policies.judge(policies(on, book), Course.point, facts))
    assert.deepStrictEqual(["2009-12-31", "2010-01-01"].map(outcome), ["NotCovered", "granted"])
  })

  it("is of one of the kinds, on a theme of the plan, which must be there", () => {
    const judge = (changed: Partial<Course.Facts>) => {
      const { finding, outcome } = Course.judge({ kinds }, { ...facts, ...changed })
      return [outcome, ...failing(finding)]
    }
    const { plannedThemes: _, ...withoutPlan } = facts
    assert.deepStrictEqual(judge({}), ["granted"])
    assert.deepStrictEqual(judge({ kind: "lecture" }), ["refused", "training.course/kind"])
    assert.deepStrictEqual(judge({ theme: "dance" }), ["refused", "training.course/theme"])
    assert.deepStrictEqual(judge({ plannedThemes: [] }), ["refused", "training.course/theme"])
    const { finding, outcome } = Course.judge({ kinds }, withoutPlan)
    assert.deepStrictEqual([outcome, ...failing(finding)], ["refused", "training.course/theme"])
    assert.deepStrictEqual(wordsOf(finding, "training.course/theme"), ["本年度已有培训计划", "the year has a plan"])
  })

  it("says whether it was planned, which is no condition", () => {
    const said = (planned: Course.Facts["planned"]) => {
      const { finding, outcome } = Course.judge({ kinds }, { ...facts, planned })
      return [outcome, ...(wordsOf(finding, "training.course/planned") ?? [])]
    }
    assert.deepStrictEqual(said("asPlanned"), ["granted", "按计划举办", "held as planned"])
    assert.deepStrictEqual(said("otherwise"), [
      "granted",
      "已列入计划，但形式、主题或学时与计划不同",
      "in the plan, with another kind, theme or number of hours"
    ])
    assert.deepStrictEqual(said("unplanned"), ["granted", "计划之外举办", "held beside the plan"])
  })

  it("names the kinds, the themes each once, and the town's provision", () => {
    const asked = { ...facts, kind: "lecture", theme: "dance", themes: themes.slice(0, 1) }
    const { finding } = Result.getOrThrow(Policies.judge(policies("2011-03-01", book), Course.point, asked))
    assert.deepStrictEqual(wordsOf(finding, "training.course/kind"), [
      "培训形式为以下之一：论坛、集训",
      "the kind of the session is one of: forum, course"
    ])
    assert.deepStrictEqual(wordsOf(finding, "training.course/theme"), [
      "主题列入本年度计划：法规、finance",
      "the theme is one of the year's plan: law, finance"
    ])
    assert.deepStrictEqual(provisionsOf(finding), ["330282121/training.course.kinds/2010-01-01"])
  })
})
