import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as Identifier from "../../src/journal/Identifier.ts"

describe("Identifier", () => {
  it("an office id has 1 to 64 lower-case letters, digits and hyphens, and a letter first", () => {
    const is = Schema.is(Identifier.OfficeId)
    assert.isTrue(is("z"))
    assert.isTrue(is(`z${"-1".repeat(31)}a`))
    assert.isTrue(is("z".repeat(64)))
    assert.isFalse(is("z".repeat(65)))
    assert.isFalse(is(""))
    assert.isFalse(is("Zhouxiang"))
    assert.isFalse(is("330282107"))
    assert.isFalse(is("周巷"))
  })

  it("a stream name may have slashes and at most 128 characters", () => {
    const is = Schema.is(Identifier.StreamName)
    assert.isTrue(is("drive/2009"))
    assert.isTrue(is("m".repeat(128)))
    assert.isFalse(is("m".repeat(129)))
    assert.isFalse(is("/main"))
    assert.isFalse(is("main\n"))
    assert.isFalse(is("__proto__"))
  })

  it("a command id has at most 128 characters and no slash, so that an event id can be taken apart", () => {
    const is = Schema.is(Identifier.CommandId)
    assert.isTrue(is("2009:appoint.14_a-b"))
    assert.isTrue(is("c".repeat(128)))
    assert.isFalse(is("c".repeat(129)))
    assert.isFalse(is("a/b"))
    assert.isFalse(is("-a"))
    assert.isFalse(is(""))
  })

  it("a command id holds no ID number, alone, between signs or joined to letters; other long numbers may be", () => {
    const is = Schema.is(Identifier.CommandId)
    for (const id of [
      ...["11010519491231002X", "apply:440524188001010014", "110105491231002.2", "c-11010519491231002x"],
      ...["c110105194912310021", "c11010519491231002Xend"]
    ]) {
      assert.isFalse(is(id), id)
    }
    for (const schema of [Identifier.OfficeId, Identifier.StreamName]) {
      assert.isFalse(Schema.is(schema)("c110105194912310021"))
      assert.isTrue(Schema.is(schema)("c1101051949123100211"))
    }
    // A time in milliseconds, one in nanoseconds, a number that is no day, and digits within a longer number.
    for (const id of [
      "1764000000000",
      "1764000000000000000",
      "110105194999310020",
      "c1101051949123100211",
      "20090601123456789"
    ]) {
      assert.isTrue(is(id), id)
    }
  })

  it("a text is read as an office id, or refused without being repeated", () => {
    assert.deepStrictEqual<unknown>(Identifier.parseOfficeId("zhouxiang"), Result.succeed("zhouxiang"))
    const failure = Result.getOrThrow(Result.flip(Identifier.parseOfficeId("沈石溪")))
    assert.strictEqual(failure._tag, "InvalidOfficeId")
    assert.include(failure.message, "Mint an id")
    assert.notInclude(failure.message, "沈石溪")
  })

  it("an event id is its command and a number without leading zeros", () => {
    const is = Schema.is(Identifier.EventId)
    assert.strictEqual(Identifier.eventId(Identifier.CommandId.make("c-1"), 12), "c-1/12")
    assert.isTrue(is("c-1/0"))
    assert.isFalse(is("c-1/01"))
    assert.isFalse(is("c-1/"))
    assert.isFalse(is("c-1"))
    assert.throws(() => Identifier.eventId(Identifier.CommandId.make("c-1"), -1))
  })
})
