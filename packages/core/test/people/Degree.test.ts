import { assert, describe, it } from "@effect/vitest"
import { Schema } from "effect"
import * as Degree from "../../src/people/Degree.ts"

describe("Degree", () => {
  it("has the four levels of the standard, of which the honorary doctorate proves nothing", () => {
    assert.deepStrictEqual(
      Degree.terms.map(({ code, proves }) => [code, proves]),
      [
        ["1", undefined],
        ["2", "doctor"],
        ["3", "master"],
        ["4", "bachelor"]
      ]
    )
  })

  it("is found by its level, alone or with the field of study, and by nothing else", () => {
    assert.deepStrictEqual(
      ["1", "2", "201", "4", "499"].map((code) => Degree.find(code)?.code),
      ["1", "2", "2", "4", "4"]
    )
    const isCode = Schema.is(Degree.DegreeCode)
    for (const code of ["", "0", "5", "101", "40", "4011"]) {
      assert.isUndefined(Degree.find(code), code)
      assert.isFalse(isCode(code), code)
    }
  })
})
