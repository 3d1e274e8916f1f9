import { assert, describe, it } from "@effect/vitest"
import { Schema } from "effect"
import * as Event from "../../src/journal/Event.ts"

const data = Schema.Struct({ village: Schema.String })
const problemOf = (declare: () => unknown) => {
  try {
    declare()
    return undefined
  } catch (error) {
    return error instanceof Event.InvalidDefinition ? error.problem : error
  }
}

describe("EventDefinition", () => {
  it("a type is written as area/Name", () => {
    assert.strictEqual(
      problemOf(() => Event.define({ type: "people/PostTaken", v: 1, data })),
      undefined
    )
    assert.strictEqual(
      problemOf(() => Event.define({ type: "PostTaken", v: 1, data })),
      "type"
    )
    assert.strictEqual(
      problemOf(() => Event.define({ type: "people/postTaken", v: 1, data })),
      "type"
    )
    assert.strictEqual(
      problemOf(() => Event.define({ type: "people/PostTaken/", v: 1, data })),
      "type"
    )
  })

  it("a version is a whole number from 1", () => {
    assert.strictEqual(
      problemOf(() => Event.define({ type: "people/PostTaken", v: 0, data })),
      "version"
    )
    assert.strictEqual(
      problemOf(() => Event.define({ type: "people/PostTaken", v: 1.5, data })),
      "version"
    )
  })

  it("there is exactly one upcast from every version below its own", () => {
    const declare = (v: number, upcasts: { readonly [version: number]: Event.Upcast }) =>
      problemOf(() => Event.define({ type: "people/PostTaken", v, data, upcasts }))
    assert.strictEqual(declare(1, {}), undefined)
    assert.strictEqual(declare(1, { 1: {} }), "upcasts")
    assert.strictEqual(declare(2, {}), "upcasts")
    assert.strictEqual(declare(2, { 1: {} }), undefined)
    assert.strictEqual(declare(2, { 2: {} }), "upcasts")
    assert.strictEqual(declare(3, { 1: {} }), "upcasts")
    assert.strictEqual(declare(3, { 1: {}, 2: {} }), undefined)
  })

  it("two events of one type cannot be registered", () => {
    const definition = Event.define({ type: "people/PostTaken", v: 1, data })
    assert.strictEqual(
      problemOf(() => Event.registry([definition, definition])),
      "duplicate"
    )
  })

  it("the message names the type and what to correct", () => {
    const error = new Event.InvalidDefinition({ type: "people/PostTaken", problem: "upcasts" })
    assert.include(error.message, "people/PostTaken")
    assert.include(error.message, "one upcast from every version")
  })
})
