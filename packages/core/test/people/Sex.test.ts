import { assert, describe, it } from "@effect/vitest"
import { Schema } from "effect"
import * as Sex from "../../src/people/Sex.ts"

describe("Sex", () => {
  it("has the four codes of GB/T 2261.1-2003", () => {
    assert.deepStrictEqual(
      Sex.terms.map(({ code, zh }) => [code, zh]),
      [
        ["0", "未知的性别"],
        ["1", "男性"],
        ["2", "女性"],
        ["9", "未说明的性别"]
      ]
    )
    assert.deepStrictEqual(["0", "1", "2", "3", "9", "M"].filter(Schema.is(Sex.Sex)), ["0", "1", "2", "9"])
    assert.deepStrictEqual(Sex.term("9"), { code: "9", zh: "未说明的性别", en: "not stated" })
  })
})
