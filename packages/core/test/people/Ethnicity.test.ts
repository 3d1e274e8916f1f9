import { assert, describe, it } from "@effect/vitest"
import { Schema } from "effect"
import * as Ethnicity from "../../src/people/Ethnicity.ts"

describe("Ethnicity", () => {
  it("has the codes 01 to 56 in order, each with names of its own", () => {
    assert.deepStrictEqual(
      Ethnicity.terms.map(({ code }) => code),
      Array.from({ length: 56 }, (_, index) => String(index + 1).padStart(2, "0")) as Array<Ethnicity.Ethnicity>
    )
    assert.strictEqual(new Set(Ethnicity.terms.map(({ zh }) => zh)).size, 56)
    assert.strictEqual(new Set(Ethnicity.terms.map(({ en }) => en)).size, 56)
    for (const { zh, en } of Ethnicity.terms) {
      assert.match(zh, /族$/u)
      assert.match(en, /^[A-Z][a-z]+$/u)
    }
  })

  it("names some by the standard's romanisation, also where English says otherwise", () => {
    const names = (code: Ethnicity.Ethnicity) => [Ethnicity.term(code).zh, Ethnicity.term(code).en]
    assert.deepStrictEqual(names("01"), ["汉族", "Han"])
    assert.deepStrictEqual(names("04"), ["藏族", "Zang"])
    assert.deepStrictEqual(names("22"), ["畲族", "She"])
    assert.deepStrictEqual(names("49"), ["京族", "Gin"])
    assert.deepStrictEqual(names("56"), ["基诺族", "Jino"])
  })

  it("takes neither 00 nor 57 nor a code of one digit", () => {
    assert.deepStrictEqual(["00", "01", "1", "56", "57"].filter(Schema.is(Ethnicity.Ethnicity)), ["01", "56"])
  })
})
