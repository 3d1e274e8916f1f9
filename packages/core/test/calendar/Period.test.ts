import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as CalendarDate from "../../src/calendar/CalendarDate.ts"
import * as Period from "../../src/calendar/Period.ts"

const day = CalendarDate.make
/** Days of January 2009; without the second one the period has no end. */
const january = (from: number, until?: number) =>
  Period.make(
    CalendarDate.fromParts(2009, 1, from),
    until === undefined ? until : CalendarDate.fromParts(2009, 1, until)
  )

describe("Period", () => {
  it("contains its first day and not its end", () => {
    const period = january(5, 8)
    assert.deepStrictEqual(
      [4, 5, 7, 8].map((number) => Period.contains(period, CalendarDate.fromParts(2009, 1, number))),
      [false, true, true, false]
    )
    assert.isTrue(Period.contains(january(5), day("9999-12-31")))
    assert.isFalse(Period.contains(january(5), day("2009-01-04")))
  })

  it("has at least one day, in the schema and the constructor", () => {
    const decode = Schema.decodeUnknownResult(Period.Period)
    assert.isTrue(Result.isSuccess(decode({ from: "2009-01-05", until: "2009-01-06" })))
    assert.isTrue(Result.isSuccess(decode({ from: "2009-01-05" })))
    for (const until of ["2009-01-05", "2009-01-04", "2009-02-30", undefined]) {
      assert.isTrue(Result.isFailure(decode({ from: "2009-01-05", until })), String(until))
    }
    assert.throws(() => january(5, 5), Period.EmptyPeriod)
    assert.include(new Period.EmptyPeriod().message, "give a later one")
  })

  it("overlaps only where there is a day in common, and intersects in those days", () => {
    const cases: ReadonlyArray<readonly [Period.Period, Period.Period, Period.Period | undefined]> = [
      [january(1, 5), january(5, 9), undefined],
      [january(1, 6), january(5, 9), january(5, 6)],
      [january(1, 20), january(5, 9), january(5, 9)],
      [january(1), january(5, 9), january(5, 9)],
      [january(7), january(5, 9), january(7, 9)],
      [january(9), january(5, 9), undefined],
      [january(1), january(5), january(5)],
      [january(5, 9), january(5, 9), january(5, 9)]
    ]
    for (const [one, other, common] of cases) {
      assert.deepStrictEqual(Period.intersect(one, other), common)
      assert.deepStrictEqual(Period.intersect(other, one), common)
      assert.strictEqual(Period.overlaps(one, other), common !== undefined)
    }
  })

  it("is adjacent to a period that begins on the day of its end", () => {
    assert.isTrue(Period.isAdjacent(january(1, 5), january(5, 9)))
    assert.isTrue(Period.isAdjacent(january(5), january(1, 5)))
    assert.isFalse(Period.isAdjacent(january(1, 5), january(6, 9)))
    assert.isFalse(Period.isAdjacent(january(1, 6), january(5, 9)))
    assert.isFalse(Period.isAdjacent(january(1), january(5)))
  })

  it("joins periods that overlap or touch into their coverage, in any order", () => {
    assert.deepStrictEqual(Period.coverage([january(8, 9), january(1, 3), january(3, 5), january(2, 4)]), [
      january(1, 5),
      january(8, 9)
    ])
    assert.deepStrictEqual(Period.coverage([january(3, 5), january(1, 3)]), [january(1, 5)])
    assert.deepStrictEqual(Period.coverage([january(1, 20), january(2, 4)]), [january(1, 20)])
    assert.deepStrictEqual(Period.coverage([january(4, 6), january(1), january(8, 9)]), [january(1)])
    assert.deepStrictEqual(Period.coverage([january(1, 5), january(4)]), [january(1)])
    assert.deepStrictEqual(Period.coverage([]), [])
  })

  it("finds the gaps of a coverage before, between and after", () => {
    const within = january(5, 20)
    assert.deepStrictEqual(Period.gaps(within, []), [within])
    assert.deepStrictEqual(Period.gaps(within, [january(1, 30)]), [])
    assert.deepStrictEqual(Period.gaps(within, [january(5, 20)]), [])
    assert.deepStrictEqual(Period.gaps(within, [january(1, 4), january(20, 25)]), [within])
    assert.deepStrictEqual(Period.gaps(within, [january(15, 19), january(6, 10)]), [
      january(5, 6),
      january(10, 15),
      january(19, 20)
    ])
    assert.deepStrictEqual(Period.gaps(within, [january(10)]), [january(5, 10)])
    assert.deepStrictEqual(Period.gaps(january(5), [january(1, 7)]), [january(7)])
    assert.deepStrictEqual(Period.gaps(january(5), [january(5)]), [])
    assert.deepStrictEqual(Period.gaps(within, [january(25)]), [within])
  })

  it("agrees with counting day by day on every pair of short periods", () => {
    const all = [1, 2, 3, 4, 5].flatMap((from) => [january(from), ...[from + 1, from + 2].map((u) => january(from, u))])
    const days = Array.from({ length: 10 }, (_, index) => CalendarDate.fromParts(2009, 1, index + 1))
    for (const one of all) {
      for (const other of all) {
        const common = Period.intersect(one, other)
        const gaps = Period.gaps(one, [other])
        for (const date of days) {
          const inOne = Period.contains(one, date)
          const inOther = Period.contains(other, date)
          assert.strictEqual(common !== undefined && Period.contains(common, date), inOne && inOther)
          assert.strictEqual(
            gaps.some((gap) => Period.contains(gap, date)),
            inOne && !inOther
          )
        }
      }
    }
  })

  it("says in both languages which bounds are included", () => {
    assert.deepStrictEqual(Period.text(Period.make(day("2008-04-10"), day("2011-04-10"))), {
      zh: "2008年4月10日（含）至2011年4月10日（不含）",
      en: "from 10 April 2008 (included) until 10 April 2011 (excluded)"
    })
    assert.strictEqual(Period.format(Period.make(day("2008-04-10")), "zh"), "自2008年4月10日（含）起")
  })
})
