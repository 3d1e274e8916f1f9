import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Jurisdiction from "../../src/places/Jurisdiction.ts"
import * as Policies from "../../src/policy/Policies.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import * as Rounding from "../../src/policy/Rounding.ts"
import { composeResult } from "../../src/rules.ts"
import * as Hours from "../../src/training/Hours.ts"
import {
  document,
  failing,
  nationally,
  outcomeOf,
  policies,
  provisionsOf,
  town,
  wordsOf
} from "../recruitment/exampleTown.ts"
import { book } from "./trainingTown.ts"

const forty = (mode: Rounding.Mode) => ({ hoursAtLeast: 40, shareRounding: Rounding.make(0, mode) })
const from = "2010-01-01"

describe("Hours", () => {
  it("has no number until a place lays it down", () => {
    assert.strictEqual(outcomeOf(nationally(Hours.point, { hours: 99 }, "2011-01-01")), "NotCovered")
    assert.deepStrictEqual(Hours.point.provisions, [])
    const outcome = (on: string) => outcomeOf(Policies.judge(policies(on, book), Hours.point, { hours: 40 }))
    assert.deepStrictEqual(["2009-12-31", "2010-01-01"].map(outcome), ["NotCovered", "granted"])
  })

  it("asks for the number itself in a whole year", () => {
    const outcome = (hours: number) => Hours.judge(forty("halfUp"), { hours }).outcome
    assert.deepStrictEqual([0, 39, 40, 41].map(outcome), ["refused", "refused", "granted", "granted"])
    const whole = { daysInPost: 366, daysOfYear: 366 }
    assert.strictEqual(Hours.judge(forty("floor"), { hours: 39, part: whole }).outcome, "refused")
    assert.strictEqual(Hours.judge(forty("floor"), { hours: 40, part: whole }).outcome, "granted")
  })

  it("asks for the share of the days in post, rounded as laid down", () => {
    // 40 × 153 / 365 = 16.77; 40 × 73 / 365 = 8 exactly; 1 × 183 / 366 is one half.
    const required = (daysInPost: number, mode: Rounding.Mode, daysOfYear = 365) =>
      Hours.requiredFor(forty(mode), { daysInPost, daysOfYear })
    assert.deepStrictEqual(
      (["halfUp", "halfDown", "floor", "ceiling"] as const).map((mode) => required(153, mode)),
      [17, 17, 16, 17]
    )
    assert.deepStrictEqual(
      (["floor", "ceiling"] as const).map((mode) => required(73, mode)),
      [8, 8]
    )
    assert.deepStrictEqual(
      [0, 1, 365].map((days) => required(days, "ceiling")),
      [0, 1, 40]
    )
    assert.strictEqual(required(183, "floor", 366), 20, "half a leap year")
    const half = (mode: Rounding.Mode) =>
      Hours.requiredFor({ ...forty(mode), hoursAtLeast: 1 }, { daysInPost: 183, daysOfYear: 366 })
    assert.deepStrictEqual((["halfUp", "halfDown"] as const).map(half), [1, 0])
    const outcome = (hours: number) =>
      Hours.judge(forty("halfUp"), { hours, part: { daysInPost: 153, daysOfYear: 365 } }).outcome
    assert.deepStrictEqual([16, 17].map(outcome), ["refused", "granted"])
  })

  it("says what is required, of which days, and by which provisions", () => {
    const judged = (facts: Hours.Facts) =>
      Result.getOrThrow(Policies.judge(policies("2011-12-31", book), Hours.point, facts)).finding
    const whole = judged({ hours: 39 })
    assert.deepStrictEqual(failing(whole), ["training.hours/hours"])
    assert.deepStrictEqual(wordsOf(whole, "training.hours/hours"), [
      "全年培训不少于 40 学时（含）",
      "at least 40 class hour(s) in the year, included"
    ])
    assert.deepStrictEqual(provisionsOf(whole), ["330282121/training.hours.hoursAtLeast/2010-01-01"])
    const part = judged({ hours: 0, part: { daysInPost: 153, daysOfYear: 365 } })
    assert.deepStrictEqual(wordsOf(part, "training.hours/hours"), [
      "在任 153 天（全年 365 天），由 40 学时折算，不少于 17 学时（含）",
      "153 of 365 days in post: of 40 class hour(s), at least 17, included"
    ])
    assert.deepStrictEqual(provisionsOf(part), [
      "330282121/training.hours.hoursAtLeast/2010-01-01",
      "330282121/training.hours.shareRounding/2010-01-01"
    ])
  })

  it("rounds to whole hours only, and lets a lower level raise the number only", () => {
    const composed = (hours: number, rounding: Rounding.Rounding) =>
      Result.isSuccess(
        composeResult([
          {
            id: "levels",
            version: "1.0.0",
            provisions: [
              provide(Hours.point, Jurisdiction.make("330282"), {
                field: "hoursAtLeast",
                value: 40,
                from,
                citation: document
              }),
              provide(Hours.point, Jurisdiction.make("330282"), {
                field: "shareRounding",
                value: rounding,
                from,
                citation: document
              }),
              provide(Hours.point, town, { field: "hoursAtLeast", value: hours, from, citation: document })
            ]
          }
        ])
      )
    assert.isTrue(composed(40, Rounding.make(0, "floor")))
    assert.isTrue(composed(48, Rounding.make(0, "floor")))
    assert.isFalse(composed(39, Rounding.make(0, "floor")))
    assert.isFalse(composed(40, Rounding.make(1, "floor")))
  })
})
