import { assert, describe, it } from "@effect/vitest"
import { BigDecimal, Result, Schema } from "effect"
import * as Decimal from "../../src/policy/Decimal.ts"

describe("Decimal", () => {
  it("reads decimal texts of at most 18 digits and 12 decimal places", () => {
    for (const text of [
      "0",
      "-0.5",
      "92.50",
      "123456789012345678",
      "0.123456789012",
      "-999999999999999999.999999999999"
    ]) {
      assert.isDefined(Decimal.parse(text), text)
      assert.strictEqual(Schema.decodeUnknownSync(Decimal.DecimalText)(text), text)
    }
  })

  it("refuses everything else", () => {
    const texts = [
      "",
      "01",
      "1.",
      ".5",
      "+1",
      "1e3",
      "1,000",
      " 1",
      "1\n",
      "１",
      "--1",
      "1234567890123456789",
      "0.1234567890123"
    ]
    for (const text of texts) {
      assert.isUndefined(Decimal.parse(text), JSON.stringify(text))
      assert.isTrue(Result.isFailure(Schema.decodeUnknownResult(Decimal.Decimal)(text)), JSON.stringify(text))
    }
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1e18, 1e-13, 1 / 3, null, undefined, true, 1n, {}]) {
      assert.isUndefined(Decimal.parse(value), String(value))
      assert.isTrue(Result.isFailure(Schema.decodeUnknownResult(Decimal.Decimal)(value)), String(value))
    }
  })

  it("reads a number by its shortest text", () => {
    assert.strictEqual(Decimal.text(BigDecimal.sum(Decimal.make(0.1), Decimal.make(0.2))), "0.3")
    assert.strictEqual(Decimal.text(Decimal.make(1e-12)), "0.000000000001")
    assert.strictEqual(Decimal.text(Decimal.make(-0)), "0")
  })

  it("never repeats the value in the error", () => {
    try {
      Decimal.make("440524188001010014x")
      assert.fail("it was accepted")
    } catch (error) {
      assert.instanceOf(error, Decimal.InvalidDecimal)
      assert.notInclude(String(error), "440524")
    }
  })

  it("writes digits and fills places, never an exponent", () => {
    assert.strictEqual(Decimal.text(Decimal.make("92"), 2), "92.00")
    assert.strictEqual(Decimal.text(Decimal.make("92.5"), 0), "92.5")
    assert.strictEqual(Decimal.text(Decimal.make("-0.05"), 1), "-0.05")
    assert.strictEqual(Decimal.text(Decimal.make("100")), "100")
    assert.strictEqual(Decimal.text(BigDecimal.make(1n, -20)), `1${"0".repeat(20)}`)
  })

  it("compares exactly, whatever the form", () => {
    assert.strictEqual(Decimal.compare(1, "1.00"), 0)
    assert.strictEqual(Decimal.compare("0.30", 0.3), 0)
    assert.isBelow(Decimal.compare("0.1", "0.10000000001"), 0)
    assert.isAbove(Decimal.compare("-1", "-2"), 0)
    assert.isBelow(Decimal.compare(9, "10"), 0)
  })

  it("compares numbers that no decimal text can write", () => {
    assert.isBelow(Decimal.compare(1 / 3, "0.333333333334"), 0)
    assert.isAbove(Decimal.compare(1 / 3, "0.333333333333"), 0)
    assert.isAbove(Decimal.compare(1e300, "999999999999999999"), 0)
    assert.throws(() => Decimal.compare(Number.NaN, "1"), Decimal.InvalidDecimal)
  })
})
