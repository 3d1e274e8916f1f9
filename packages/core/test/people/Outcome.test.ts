import { assert, describe, it } from "@effect/vitest"
import { Schema } from "effect"
import * as Outcome from "../../src/people/Outcome.ts"

describe("Outcome", () => {
  it("has the five ways out, the public institution, and the unknown one last", () => {
    assert.deepStrictEqual(
      Outcome.outcomes.map((outcome) => Outcome.titles[outcome].zh),
      ["公务员", "事业编制", "自主创业", "留村任职", "另行择业", "继续学习", "去向不明"]
    )
    assert.strictEqual(Outcome.outcomes.at(-1), "unknown")
  })

  it("has words of its own in both languages for each", () => {
    for (const language of ["zh", "en"] as const) {
      const words = Object.values(Outcome.titles).map((title) => title[language])
      assert.strictEqual(new Set(words).size, Outcome.outcomes.length, language)
    }
  })

  it("is one of these and nothing else", () => {
    const isOutcome = Schema.is(Outcome.Outcome)
    for (const outcome of Outcome.outcomes) assert.isTrue(isOutcome(outcome), outcome)
    for (const other of ["", "公务员", "Unknown", "retired", undefined]) assert.isFalse(isOutcome(other), String(other))
  })
})
