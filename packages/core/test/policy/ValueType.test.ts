import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as ValueType from "../../src/policy/ValueType.ts"

const members = ["low", "high"].map((value) => ({ value, title: { zh: `${value}级`, en: value } }))
const ranked: ValueType.ValueType = { kind: "ranked", members }
const oneOf: ValueType.ValueType = { kind: "oneOf", members }
const number: ValueType.ValueType = { kind: "number", unit: { zh: "岁", en: "years" } }
const decimal: ValueType.ValueType = { kind: "decimal" }
const date: ValueType.ValueType = { kind: "date" }
const boolean: ValueType.ValueType = { kind: "boolean" }
const text: ValueType.ValueType = { kind: "text" }
const types = [number, decimal, date, boolean, text, oneOf, ranked]

const samples: ReadonlyArray<
  readonly [type: ValueType.ValueType, fits: ReadonlyArray<unknown>, fails: ReadonlyArray<unknown>]
> = [
  [number, [0, -1, 1.5], ["1", Number.NaN, Number.POSITIVE_INFINITY, true, null, undefined]],
  [decimal, ["1", "-1.50"], ["", "one", "1e3", true, null, undefined]],
  [date, ["2008-02-29"], ["2009-02-29", "2008-2-29", 20080229, null, undefined]],
  [boolean, [true, false], ["true", 1, null, undefined]],
  [text, ["a", "2008-02-29"], ["", 1, null, undefined]],
  [oneOf, ["low", "high"], ["middle", "", 1, null, undefined]],
  [ranked, ["low", "high"], ["middle", "", 1, null, undefined]]
]

describe("ValueType", () => {
  it("accepts what its schema accepts", () => {
    for (const [type, fits, fails] of samples) {
      const decode = Schema.decodeUnknownResult(ValueType.schema(type))
      for (const value of fits) {
        assert.isTrue(ValueType.accepts(type, value), `${type.kind} ${String(value)}`)
        assert.isTrue(Result.isSuccess(decode(value)), `${type.kind} ${String(value)}`)
      }
      for (const value of fails) {
        assert.isFalse(ValueType.accepts(type, value), `${type.kind} ${String(value)}`)
        assert.isTrue(Result.isFailure(decode(value)), `${type.kind} ${String(value)}`)
      }
    }
    // In an expression a decimal may also be written as a number.
    assert.isTrue(ValueType.accepts(decimal, 92.5))
    assert.isFalse(ValueType.accepts(decimal, 1 / 3))
  })

  it("is like itself alone, save that numbers and decimals are alike", () => {
    for (const self of types) {
      for (const that of types) {
        const numeric: ReadonlyArray<ValueType.ValueType> = [number, decimal]
        const like = self === that || (numeric.includes(self) && numeric.includes(that))
        assert.strictEqual(ValueType.isLike(self, that), like, `${self.kind} ${that.kind}`)
      }
    }
    assert.isFalse(ValueType.isLike(ranked, { kind: "ranked", members: [...members].reverse() }))
    assert.isFalse(ValueType.isLike(ranked, { kind: "ranked", members: members.slice(1) }))
    assert.isTrue(ValueType.isLike(ranked, { kind: "ranked", members: [...members] }))
  })

  it("orders numbers, decimals, days and ranks", () => {
    assert.deepStrictEqual(
      types.filter(ValueType.isOrdered).map(({ kind }) => kind),
      ["number", "decimal", "date", "ranked"]
    )
    assert.isBelow(ValueType.compare(decimal, "9", "10"), 0)
    assert.strictEqual(ValueType.compare(number, 1, "1.00"), 0)
    assert.isBelow(ValueType.compare(date, "2008-12-31", "2009-01-01"), 0)
    assert.isAbove(ValueType.compare(date, "2009-01-01", "2008-12-31"), 0)
    assert.isAbove(ValueType.compare(ranked, "high", "low"), 0)
    assert.isBelow(ValueType.compare(ranked, undefined, "low"), 0)
  })

  it("equals by value, and nothing equals no text and no member", () => {
    assert.isTrue(ValueType.equals(decimal, "1.0", 1))
    assert.isFalse(ValueType.equals(text, "1.0", "1"))
    assert.isTrue(ValueType.equals(boolean, false, false))
    for (const type of [text, oneOf]) {
      assert.isFalse(ValueType.equals(type, undefined, "low"), type.kind)
      assert.isFalse(ValueType.equals(type, undefined, undefined), type.kind)
    }
    assert.isFalse(ValueType.equals(ranked, undefined, "low"))
  })

  it("puts values into words", () => {
    assert.deepStrictEqual(ValueType.text(number, 3), { zh: "3岁", en: "3 years" })
    assert.deepStrictEqual(ValueType.text(decimal, "1.50"), "1.50")
    assert.deepStrictEqual(ValueType.text(boolean, false), { zh: "否", en: "no" })
    assert.deepStrictEqual(ValueType.text(date, "2008-02-29"), { zh: "2008年2月29日", en: "29 February 2008" })
    assert.deepStrictEqual(ValueType.text(ranked, "low"), { zh: "low级", en: "low" })
  })

  it("describes types and infers them from values", () => {
    assert.strictEqual(ValueType.describe(ranked), "ranked (low, high)")
    assert.strictEqual(ValueType.describe({ kind: "listOf", of: text }), "a list of text values")
    assert.deepStrictEqual(
      [1, true, "a", "2008-02-29"].map((value) => ValueType.infer(value).kind),
      ["number", "boolean", "text", "date"]
    )
  })

  it("lets units of one noun stand beside each other, in either language", () => {
    const years = { zh: "年", en: "years" }
    for (const [unit, agrees] of [
      [{ zh: "周岁", en: "completed years" }, true],
      [{ zh: "岁", en: "Year" }, true],
      [{ zh: "年", en: "a" }, true],
      [{ zh: "个月", en: "months" }, false],
      [{ zh: "天", en: "days" }, false],
      [undefined, true]
    ] as const) {
      assert.strictEqual(ValueType.unitsAgree(years, unit), agrees, JSON.stringify(unit))
      assert.strictEqual(ValueType.unitsAgree(unit, years), agrees, JSON.stringify(unit))
    }
    assert.deepStrictEqual(ValueType.unitOf({ kind: "decimal", unit: years }), years)
    assert.isUndefined(ValueType.unitOf({ kind: "number" }))
    assert.isUndefined(ValueType.unitOf({ kind: "text" }))
    assert.isUndefined(ValueType.unitOf(undefined))
  })
})
