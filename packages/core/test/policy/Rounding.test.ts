import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as Message from "../../src/policy/Message.ts"
import * as Rounding from "../../src/policy/Rounding.ts"

const numbers = ["2.5", "2.4", "2.6", "1.5", "1.1", "1.0", "-1.0", "-1.1", "-1.5", "-2.4", "-2.5", "-2.6"]

describe("Rounding", () => {
  it("rounds by each mode, negative numbers too", () => {
    const rounded = (mode: Rounding.Mode) =>
      numbers.map((number) => Rounding.apply(Rounding.make(0, mode), number)).join(" ")
    assert.strictEqual(rounded("halfUp"), "3 2 3 2 1 1 -1 -1 -2 -2 -3 -3")
    assert.strictEqual(rounded("halfDown"), "2 2 3 1 1 1 -1 -1 -1 -2 -2 -3")
    assert.strictEqual(rounded("halfEven"), "2 2 3 2 1 1 -1 -1 -2 -2 -2 -3")
    assert.strictEqual(rounded("up"), "3 3 3 2 2 1 -1 -2 -2 -3 -3 -3")
    assert.strictEqual(rounded("down"), "2 2 2 1 1 1 -1 -1 -1 -2 -2 -2")
    assert.strictEqual(rounded("ceiling"), "3 3 3 2 2 1 -1 -1 -1 -2 -2 -2")
    assert.strictEqual(rounded("floor"), "2 2 2 1 1 1 -1 -2 -2 -3 -3 -3")
  })

  it("rounds decimals as they are written, not as binary fractions", () => {
    assert.strictEqual(Rounding.apply(Rounding.make(2, "halfUp"), 1.005), "1.01")
    assert.strictEqual(Rounding.apply(Rounding.make(2, "halfUp"), "-1.005"), "-1.01")
    assert.strictEqual(Rounding.apply(Rounding.make(1, "halfEven"), 0.25), "0.2")
    assert.strictEqual(Rounding.apply(Rounding.make(1, "halfEven"), 0.35), "0.4")
  })

  it("fills the places and writes no negative zero", () => {
    assert.strictEqual(Rounding.apply(Rounding.make(2, "halfUp"), 92), "92.00")
    assert.strictEqual(Rounding.apply(Rounding.make(1, "halfUp"), "-0.04"), "0.0")
    assert.strictEqual(Rounding.apply(Rounding.make(12, "down"), "0.123456789012"), "0.123456789012")
  })

  it("divides on the exact quotient", () => {
    const divide = (mode: Rounding.Mode, dividend: number | string, divisor: number | string) =>
      Rounding.divide(Rounding.make(2, mode), dividend, divisor)
    assert.strictEqual(divide("halfUp", 2760, 30), "92.00")
    assert.strictEqual(divide("halfUp", 2, 3), "0.67")
    assert.strictEqual(divide("halfUp", -2, 3), "-0.67")
    assert.strictEqual(divide("down", 2, -3), "-0.66")
    assert.strictEqual(divide("ceiling", 1, "3"), "0.34")
    assert.strictEqual(divide("floor", -1, "3"), "-0.34")
    assert.strictEqual(divide("halfEven", "0.125", 1), "0.12")
    assert.strictEqual(divide("halfUp", "3.3", "0.0001"), "33000.00")
    // A hair above the half: the rest of the division is not cut off before it is judged.
    assert.strictEqual(divide("halfDown", "1000000000000001", "200000000000000000"), "0.01")
    assert.strictEqual(divide("halfDown", "0.005000000001", 1), "0.01")
    assert.strictEqual(divide("halfDown", "0.005", 1), "0.00")
  })

  it("has no quotient by zero", () => {
    assert.throws(() => Rounding.divide(Rounding.make(2, "halfUp"), 1, "0.00"), Rounding.DivisionByZero)
  })

  it("takes 0 to 12 places and known modes alone", () => {
    const decode = Schema.decodeUnknownResult(Rounding.Rounding)
    assert.isTrue(Result.isSuccess(decode({ places: 0, mode: "floor" })))
    assert.isTrue(Result.isSuccess(decode({ places: 12, mode: "halfEven" })))
    for (const data of [
      { places: -1, mode: "up" },
      { places: 13, mode: "up" },
      { places: 1.5, mode: "up" },
      { places: 2, mode: "nearest" },
      { places: 2 }
    ]) {
      assert.isTrue(Result.isFailure(decode(data)), JSON.stringify(data))
    }
  })

  it("has words of its own for every mode, in both languages", () => {
    for (const language of ["zh", "en"] as const) {
      const words = Rounding.modes.map((mode) =>
        Message.render(Rounding.text(Rounding.make(2, mode)), language, Rounding.messages.table)
      )
      assert.strictEqual(new Set(words).size, Rounding.modes.length)
      for (const text of words) assert.match(text, /2/u)
    }
    const halfUp = Rounding.text(Rounding.make(2, "halfUp"))
    assert.strictEqual(Message.render(halfUp, "zh", Rounding.messages.table), "四舍五入保留 2 位小数")
  })
})
