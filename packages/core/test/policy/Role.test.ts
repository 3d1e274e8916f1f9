import { assert, describe, it } from "@effect/vitest"
import { roleText } from "../../src/policy/Role.ts"

describe("Role", () => {
  it("has words in both languages, and shows one that a place adds by its id", () => {
    assert.deepStrictEqual(roleText("applicant"), { zh: "报名者本人", en: "the applicant" })
    assert.strictEqual(roleText("auditor"), "auditor")
    assert.strictEqual(roleText("toString"), "toString")
  })
})
