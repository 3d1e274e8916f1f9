import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as Bound from "../../src/policy/Bound.ts"
import * as Decimal from "../../src/policy/Decimal.ts"
import * as Message from "../../src/policy/Message.ts"

describe("Bound", () => {
  it("holds on both sides of its number, and on it where it includes it", () => {
    const around = ["59.99", "60.00", "60.01"]
    const table = (bound: Bound.Bound) => around.map((value) => Bound.holds(bound, value))
    assert.deepStrictEqual(table(Bound.atLeast(60)), [false, true, true])
    assert.deepStrictEqual(table(Bound.above(60)), [false, false, true])
    assert.deepStrictEqual(table(Bound.atMost(60)), [true, true, false])
    assert.deepStrictEqual(table(Bound.below(60)), [true, false, false])
  })

  it("compares exactly", () => {
    assert.isTrue(Bound.holds(Bound.atLeast("0.3"), 0.3))
    assert.isFalse(Bound.holds(Bound.above("0.3"), 0.3))
    assert.isTrue(Bound.holds(Bound.below("-1"), "-1.000000000001"))
    assert.throws(() => Bound.holds(Bound.atLeast(60), "sixty"), Decimal.InvalidDecimal)
  })

  it("is strict plain data", () => {
    const decode = Schema.decodeUnknownResult(Bound.Bound)
    assert.isTrue(Result.isSuccess(decode({ _tag: "atLeast", value: "60.5" })))
    assert.deepStrictEqual(Bound.above(3), { _tag: "above", value: 3 })
    for (const data of [
      { _tag: "least", value: 1 },
      { _tag: "atLeast" },
      { value: 1 },
      { _tag: "below", value: "1e3" },
      60
    ]) {
      assert.isTrue(Result.isFailure(decode(data)), JSON.stringify(data))
    }
  })

  it("says in both languages whether the number is included", () => {
    const say = (bound: Bound.Bound, unit?: Message.Text) =>
      (["zh", "en"] as const).map((language) => Message.render(Bound.text(bound, unit), language, Bound.messages.table))
    const points = { zh: "分", en: "points" }
    assert.deepStrictEqual(say(Bound.atLeast(60), points), ["60分以上（含）", "at least 60 points"])
    assert.deepStrictEqual(say(Bound.atMost("60.50")), ["60.50以下（含）", "at most 60.50"])
    assert.deepStrictEqual(say(Bound.above(60), points), ["超过60分", "more than 60 points"])
    assert.deepStrictEqual(say(Bound.below(60), points), ["不足60分", "less than 60 points"])
  })
})
