import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as Instant from "../../src/calendar/Instant.ts"

const isInstant = Schema.is(Instant.Instant)

describe("Instant", () => {
  it("reads a moment in UTC with milliseconds", () => {
    assert.deepStrictEqual(
      Instant.parse("2026-11-24T15:49:00.000Z"),
      Result.succeed(Instant.make("2026-11-24T15:49:00.000Z"))
    )
    assert.isTrue(isInstant("2026-11-24T23:59:59.999Z"))
  })

  it("refuses other forms, other zones and days that do not exist", () => {
    const texts = [
      "2026-11-24",
      "2026-11-24T15:49:00Z",
      "2026-11-24T15:49:00.000+08:00",
      "2026-11-24T24:00:00.000Z",
      "2026-11-24T15:60:00.000Z",
      "2026-11-24T15:49:60.000Z",
      "2026-02-29T15:49:00.000Z",
      "0000-01-01T00:00:00.000Z"
    ]
    for (const text of texts) {
      assert.isTrue(Result.isFailure(Instant.parse(text)), text)
      assert.isFalse(isInstant(text), text)
    }
    assert.throws(() => Instant.make("2026-11-24"), Instant.InvalidInstant)
  })

  it("takes a Date and refuses one that is invalid or outside the years", () => {
    assert.strictEqual(Instant.fromDate(new Date(0)), "1970-01-01T00:00:00.000Z")
    assert.throws(() => Instant.fromDate(new Date(Number.NaN)), Instant.InvalidInstant)
    assert.throws(() => Instant.fromDate(new Date(8.64e15)), Instant.InvalidInstant)
    assert.include(new Instant.InvalidInstant().message, "UTC")
  })

  it("is the next day in China from 16:00 UTC on", () => {
    assert.strictEqual(Instant.calendarDay(Instant.make("2026-12-31T15:59:59.999Z")), "2026-12-31")
    assert.strictEqual(Instant.calendarDay(Instant.make("2026-12-31T16:00:00.000Z")), "2027-01-01")
  })

  it("sorts as the moments do", () => {
    const one = Instant.make("2026-11-24T15:49:00.000Z")
    const other = Instant.make("2026-11-24T15:49:00.001Z")
    assert.deepStrictEqual([other, one].toSorted(Instant.Order), [one, other])
  })
})
