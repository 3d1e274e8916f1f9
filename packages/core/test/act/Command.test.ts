import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as Command from "../../src/act/Command.ts"

const CloseVillage = Command.define("places/CloseVillage", {
  title: { zh: "撤销村", en: "close a village" },
  roles: ["townOrganisation"],
  fields: { village: Schema.NonEmptyString }
})
const command = {
  type: "places/CloseVillage",
  id: "close-1",
  on: "2009-05-01",
  actor: { id: "clerk-1", role: "townOrganisation" },
  village: "v-1"
}
const decode = Schema.decodeUnknownResult(CloseVillage.schema, { onExcessProperty: "error" })
const decodes = (change: object) => Result.isSuccess(decode({ ...command, ...change }))

describe("Command", () => {
  it("has its type, its id, a day, an actor and the fields of the act; governing day and basis may be left out", () => {
    assert.deepStrictEqual<unknown>(Result.getOrThrow(decode(command)), command)
    assert.isTrue(decodes({ governedBy: "2008-05-01", basis: { _tag: "Decided" } }))
    for (const key of Object.keys(command)) {
      const { [key]: _, ...rest } = command as Record<string, unknown>
      assert.isTrue(Result.isFailure(decode(rest)), key)
    }
  })

  it("each field is checked", () => {
    for (const change of [
      { type: "places/RegisterVillage" },
      { id: "" },
      { id: "a/b" },
      { on: "2009-02-30" },
      { governedBy: null },
      { actor: { id: "Clerk", role: "townOrganisation" } },
      { actor: { id: "clerk-1", role: "the town" } },
      { basis: { _tag: "Recorded" } },
      { basis: { _tag: "Recorded", document: "" } },
      { basis: { _tag: "Recorded", document: "x".repeat(501) } },
      { basis: { _tag: "Excepted", authority: "县委", document: "1号" } },
      { village: "" },
      { colour: "red" }
    ]) {
      assert.isFalse(decodes(change), JSON.stringify(change))
    }
    assert.isTrue(decodes({ basis: { _tag: "Recorded", document: "x".repeat(500) } }))
  })

  it("is decided by the rules unless it says another basis", () => {
    assert.isTrue(Command.isDecided({}))
    assert.isTrue(Command.isDecided({ basis: { _tag: "Decided" } }))
    assert.isFalse(Command.isDecided({ basis: { _tag: "Recorded", document: "1号" } }))
    const excepted = { _tag: "Excepted", authority: "县委", document: "1号", reason: "试点" } as const
    assert.isFalse(Command.isDecided({ basis: excepted }))
  })

  it("has no ID numbers unless it says which", () => {
    assert.deepStrictEqual(CloseVillage.identities({ village: "v-1" }), [])
  })
})
