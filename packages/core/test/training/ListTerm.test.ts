import { assert, describe, it } from "@effect/vitest"
import { Schema } from "effect"
import * as ListTerm from "../../src/training/ListTerm.ts"

const terms = [
  { id: "forum", title: { zh: "论坛", en: "forum" } },
  { id: "course", title: { zh: "集训", en: "course" } }
]

describe("Term", () => {
  it("knows its list, and shows an id that is not in it as it is", () => {
    assert.deepStrictEqual(
      ["forum", "course", "foru", ""].map((id) => ListTerm.includes(terms, id)),
      [true, true, false, false]
    )
    assert.deepStrictEqual(ListTerm.titleOf(terms, "course"), { zh: "集训", en: "course" })
    assert.strictEqual(ListTerm.titleOf(terms, "lecture"), "lecture")
    assert.deepStrictEqual(ListTerm.titles(terms), [
      { zh: "论坛", en: "forum" },
      { zh: "集训", en: "course" }
    ])
  })

  it("has an id of letters and digits with a small letter first", () => {
    const isId = Schema.is(ListTerm.TermId)
    for (const id of ["a", "keyProject", "theme5", `a${"b".repeat(63)}`]) assert.isTrue(isId(id), id)
    for (const id of ["", "Theme", "5th", "key-project", "急", `a${"b".repeat(64)}`]) assert.isFalse(isId(id), id)
  })
})
