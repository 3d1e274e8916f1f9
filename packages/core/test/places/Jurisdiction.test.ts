import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as Jurisdiction from "../../src/places/Jurisdiction.ts"

const at = Jurisdiction.make
const chain = ["nation", "33", "3302", "330282", "330282103", "330282103201"].map(at)
const village = at("330282103201")

describe("Jurisdiction", () => {
  it("runs from the nation down to the place itself", () => {
    assert.deepStrictEqual(Jurisdiction.chain(village), chain)
    assert.deepStrictEqual(Jurisdiction.chain(Jurisdiction.nation), [Jurisdiction.nation])
    assert.deepStrictEqual(
      chain.map((jurisdiction) => jurisdiction.level),
      [...Jurisdiction.levels]
    )
    assert.deepStrictEqual(chain.map(Jurisdiction.depth), [0, 1, 2, 3, 4, 5])
  })

  it("contains itself and what lies below, never what lies above", () => {
    chain.forEach((one, index) => {
      chain.forEach((other, place) => {
        assert.strictEqual(Jurisdiction.contains(one, other), index <= place, `${index} ${place}`)
        assert.strictEqual(Jurisdiction.equals(one, other), index === place)
      })
    })
    assert.isFalse(Jurisdiction.contains(at("3301"), at("330282")))
  })

  it("lies below a level only if it is deeper", () => {
    assert.isTrue(Jurisdiction.isBelow(at("330282"), "city"))
    assert.isFalse(Jurisdiction.isBelow(at("330282"), "county"))
    assert.isFalse(Jurisdiction.isBelow(Jurisdiction.nation, "nation"))
    assert.isBelow(Jurisdiction.compareLevel("nation", "village"), 0)
    assert.isAbove(Jurisdiction.compareLevel("town", "county"), 0)
  })

  it("is named by its code or nation, and made from that name", () => {
    for (const jurisdiction of chain) assert.deepStrictEqual(at(Jurisdiction.key(jurisdiction)), jurisdiction)
    assert.throws(() => at("330200"))
  })

  it("must have the level of its code", () => {
    const decode = Schema.decodeUnknownResult(Jurisdiction.Jurisdiction)
    for (const jurisdiction of chain) assert.deepStrictEqual(decode(jurisdiction), Result.succeed(jurisdiction))
    for (const value of [
      { level: "city", code: "330282" },
      { level: "county" },
      { level: "county", code: "330200" },
      { code: "330282" },
      "nation"
    ]) {
      assert.isTrue(Result.isFailure(decode(value)), JSON.stringify(value))
    }
  })

  it("names its levels in both languages", () => {
    for (const level of Jurisdiction.levels) {
      assert.isTrue(Schema.is(Jurisdiction.Level)(level))
      assert.isNotEmpty(Jurisdiction.levelText(level).en)
    }
    assert.strictEqual(Jurisdiction.levelText("town").zh, "乡级")
  })
})
