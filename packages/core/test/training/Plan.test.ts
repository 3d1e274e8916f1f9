import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Jurisdiction from "../../src/places/Jurisdiction.ts"
import * as Policies from "../../src/policy/Policies.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import { composeResult } from "../../src/rules.ts"
import * as Plan from "../../src/training/Plan.ts"
import {
  document,
  failing,
  nationally,
  outcomeOf,
  policies,
  provisionsOf,
  town,
  wordsOf
} from "../recruitment/exampleTown.ts"
import { book, term, themes } from "./trainingTown.ts"

describe("Plan", () => {
  it("has no themes until a place lays them down", () => {
    assert.strictEqual(outcomeOf(nationally(Plan.point, { themes: ["law"] }, "2011-01-01")), "NotCovered")
    assert.deepStrictEqual(Plan.point.provisions, [])
    const outcome = (on: string) =>
      outcomeOf(Policies.judge(policies(on, book), Plan.point, { themes: ["law", "finance"] }))
    assert.deepStrictEqual(["2009-12-31", "2010-01-01"].map(outcome), ["NotCovered", "granted"])
  })

  it("covers every theme once or more, and may have others", () => {
    const outcome = (...given: ReadonlyArray<string>) => Plan.judge({ themes }, { themes: given }).outcome
    assert.strictEqual(outcome("law", "finance"), "granted")
    assert.strictEqual(outcome("finance", "law", "law", "skills"), "granted")
    assert.strictEqual(outcome("law", "law"), "refused")
    assert.strictEqual(outcome("finance"), "refused")
    assert.strictEqual(outcome(), "refused")
    assert.strictEqual(Plan.judge({ themes: [] }, { themes: [] }).outcome, "granted", "no theme is asked for")
  })

  it("names the theme that is missing, and where the list comes from", () => {
    const { finding } = Result.getOrThrow(Policies.judge(policies("2011-01-10", book), Plan.point, { themes: ["law"] }))
    assert.deepStrictEqual(failing(finding), ["training.plan/finance"])
    assert.deepStrictEqual(wordsOf(finding, "training.plan/finance"), [
      "计划中有“财务”主题的课程",
      "the plan has a session on “finance”"
    ])
    assert.strictEqual(provisionsOf(finding)[0], "330282121/training.plan.themes/2010-01-01")
  })

  it("lets a lower level add themes and leave none out", () => {
    const from = "2010-01-01"
    const county = Jurisdiction.make("330282")
    const compared = (...lower: ReadonlyArray<(typeof themes)[number]>) =>
      Result.isSuccess(
        composeResult([
          {
            id: "levels",
            version: "1.0.0",
            provisions: [
              provide(Plan.point, county, { field: "themes", value: themes, from, citation: document }),
              provide(Plan.point, town, { field: "themes", value: lower, from, citation: document })
            ]
          }
        ])
      )
    assert.isTrue(compared(...themes, term("skills", "技术")))
    assert.isFalse(compared(...themes.slice(1), term("skills", "技术")))
  })

  it("reads sessions of which each has its own id, and whole hours from 1", () => {
    const isRead = (...sessions: ReadonlyArray<unknown>) => {
      try {
        Plan.Sessions.make(sessions as never)
        return true
      } catch {
        return false
      }
    }
    const one = { session: "s-1", kind: "forum", theme: "law", hours: 1 }
    assert.isTrue(isRead(one, { ...one, session: "s-2", hours: 1000 }))
    assert.isFalse(isRead(one, one), "the same id twice")
    assert.isFalse(isRead(), "no session")
    for (const hours of [0, 1.5, 1001]) assert.isFalse(isRead({ ...one, hours }), String(hours))
    for (const session of ["S-1", "", "-1"]) assert.isFalse(isRead({ ...one, session }), session)
  })
})
