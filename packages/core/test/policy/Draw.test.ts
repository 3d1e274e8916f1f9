import { assert, describe, it } from "@effect/vitest"
import { Schema } from "effect"
import * as Draw from "../../src/policy/Draw.ts"

describe("Draw", () => {
  it("hashes and mixes as its two sources say", () => {
    // Published vectors of FNV-1a (64 bits), and the first outputs of SplitMix64 from the seed 0.
    assert.deepStrictEqual(
      ["", "a", "foobar"].map((text) => Draw.hash(text).toString(16)),
      ["cbf29ce484222325", "af63dc4c8601ec8c", "85944171f73967e8"]
    )
    assert.strictEqual(Draw.mix(0n).toString(16), "e220a8397b1dcdaf")
    assert.strictEqual(Draw.mix(0x9e3779b97f4a7c15n).toString(16), "6e789e6aa1b965f4")
  })

  it("gives a name the same number on any machine", () => {
    assert.strictEqual(Draw.number("20100610", "p-1").toString(16), "2db242c6b7754351")
    assert.deepStrictEqual(Draw.order("7", ["p-1", "p-2", "p-3"]), ["p-2", "p-3", "p-1"])
    assert.deepStrictEqual(Draw.order("7", ["p-3", "p-2", "p-1"]), ["p-2", "p-3", "p-1"])
    assert.deepStrictEqual(Draw.order("7", ["p-3", "p-1"]), ["p-3", "p-1"], "whoever leaves changes nothing")
    assert.deepStrictEqual(Draw.order("7", []), [])
  })

  it("favours nobody: over many seeds each of five is first about as often", () => {
    const names = ["p-1", "p-2", "p-3", "p-4", "p-5"]
    const first = new Map(names.map((name) => [name, 0]))
    for (let seed = 0; seed < 5000; seed++) {
      const [winner = ""] = Draw.order(String(seed), names)
      first.set(winner, (first.get(winner) ?? 0) + 1)
    }
    // 1,000 each on average, with a deviation of about 28: five of these are 141.
    for (const [name, times] of first) assert.isBelow(Math.abs(times - 1000), 141, name)
  })

  it("takes seeds of printable characters without spaces", () => {
    const is = Schema.is(Draw.Seed)
    assert.deepStrictEqual(
      ["20100610", "a~!", "", "a b", "种子", "x".repeat(64), "x".repeat(65)].map((seed) => is(seed)),
      [true, true, false, false, false, true, false]
    )
  })
})
