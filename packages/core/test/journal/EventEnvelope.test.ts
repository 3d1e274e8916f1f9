import { assert, describe, it } from "@effect/vitest"
import { Schema } from "effect"
import * as Event from "../../src/journal/Event.ts"

describe("EventEnvelope", () => {
  it("a recorded act names its document, an excepted one its authority, document and reason", () => {
    const is = Schema.is(Event.Basis)
    assert.isTrue(is({ _tag: "Decided" }))
    assert.isTrue(is({ _tag: "Recorded", document: "周党〔2009〕12号" }))
    assert.isFalse(is({ _tag: "Recorded" }))
    assert.isFalse(is({ _tag: "Recorded", document: "" }))
    assert.isTrue(is({ _tag: "Excepted", authority: "市委组织部", document: "会议纪要", reason: "无人报名" }))
    assert.isFalse(is({ _tag: "Excepted", authority: "市委组织部", document: "会议纪要" }))
  })

  it("a text of a basis has at most 500 characters", () => {
    const is = Schema.is(Event.Basis)
    assert.isTrue(is({ _tag: "Recorded", document: "x".repeat(500) }))
    assert.isFalse(is({ _tag: "Recorded", document: "x".repeat(501) }))
  })

  it("a text of a basis stays in the clear, so it holds no ID number; a document may have a long number", () => {
    const is = Schema.is(Event.Basis)
    for (const text of [
      "11010519491231002X",
      "身份证11010519491231002X。",
      "岑某 110105491231002 患病",
      "440524188001010014号"
    ]) {
      assert.isFalse(is({ _tag: "Recorded", document: text }), text)
      assert.isFalse(is({ _tag: "Excepted", authority: "x", document: "x", reason: text }), text)
      assert.isFalse(is({ _tag: "Excepted", authority: text, document: "x", reason: "x" }), text)
    }
    assert.isTrue(is({ _tag: "Recorded", document: "周党〔2009〕12号，第 1764000000000 件" }))
  })

  it("an actor is named by an id and a role, and neither holds a name or an ID number", () => {
    const is = Schema.is(Event.Actor)
    assert.isTrue(is({ id: "clerk-1", role: "countyOrganisation" }))
    assert.isFalse(is({ id: "沈石", role: "countyOrganisation" }))
    assert.isFalse(is({ id: "11010519491231002", role: "countyOrganisation" }))
    assert.isFalse(is({ id: "clerk-1", role: "" }))
  })
})
