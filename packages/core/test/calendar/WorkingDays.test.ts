import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as CalendarDate from "../../src/calendar/CalendarDate.ts"
import * as WorkingDays from "../../src/calendar/WorkingDays.ts"
import { calendars } from "../../src/policy/nationalCalendars.ts"

const day = CalendarDate.make
const decode = Schema.decodeUnknownResult(WorkingDays.YearCalendar)
const add = (from: string, n: number) => WorkingDays.addWorkingDays(calendars, day(from), n)
const between = (from: string, to: string) => WorkingDays.workingDaysBetween(calendars, day(from), day(to))
const notCovered = (year: number) =>
  Result.fail(new WorkingDays.CalendarNotCovered({ year, covered: [2024, 2025, 2026] }))

describe("WorkingDays", () => {
  it("accepts a calendar of one year and refuses days of another, weekdays made up for, and days in both lists", () => {
    const calendar = { year: 2025, holidays: ["2025-10-01", "2025-10-04"], makeUpWorkdays: ["2025-09-28"] }
    assert.isTrue(Result.isSuccess(decode(calendar)))
    assert.isTrue(Result.isFailure(decode({ ...calendar, holidays: ["2024-12-31"] })))
    assert.isTrue(Result.isFailure(decode({ ...calendar, makeUpWorkdays: ["2026-01-04"] })))
    assert.isTrue(Result.isFailure(decode({ ...calendar, makeUpWorkdays: ["2025-09-26"] })))
    assert.isTrue(Result.isFailure(decode({ ...calendar, makeUpWorkdays: ["2025-10-04"] })))
  })

  it("counts five working days over the National Day of 2025: the holiday is skipped, Saturday 11 October is counted", () => {
    assert.deepStrictEqual(add("2025-09-29", 1), Result.succeed(day("2025-09-30")))
    assert.deepStrictEqual(add("2025-09-29", 2), Result.succeed(day("2025-10-09")))
    assert.deepStrictEqual(add("2025-09-29", 4), Result.succeed(day("2025-10-11")))
    assert.deepStrictEqual(add("2025-09-29", 5), Result.succeed(day("2025-10-13")))
  })

  it("does not count the first day, and 0 days later is that day even on a holiday", () => {
    assert.deepStrictEqual(add("2025-10-01", 0), Result.succeed(day("2025-10-01")))
    assert.deepStrictEqual(add("2025-06-13", 1), Result.succeed(day("2025-06-16")))
    assert.deepStrictEqual(add("2025-06-14", 1), Result.succeed(day("2025-06-16")))
  })

  it("counts from 2025 into 2026 and stops after the last and before the first year it knows", () => {
    assert.deepStrictEqual(add("2025-12-31", 1), Result.succeed(day("2026-01-04")))
    assert.deepStrictEqual(add("2026-12-30", 1), Result.succeed(day("2026-12-31")))
    assert.deepStrictEqual(add("2026-12-30", 2), notCovered(2027))
    assert.deepStrictEqual(add("2023-12-29", 1), notCovered(2023))
    assert.deepStrictEqual(add("2023-12-31", 1), Result.succeed(day("2024-01-02")))
    assert.deepStrictEqual(WorkingDays.isWorkingDay(calendars, day("2027-01-01")), notCovered(2027))
    assert.deepStrictEqual(WorkingDays.isWorkingDay(calendars, day("2023-12-31")), notCovered(2023))
    assert.deepStrictEqual(between("2026-12-30", "2027-01-04"), notCovered(2027))
  })

  it("names the missing year and the years there are", () => {
    const message = new WorkingDays.CalendarNotCovered({ year: 2027, covered: [2024, 2025, 2026] }).message
    assert.include(message, "2027")
    assert.include(message, "2024, 2025, 2026")
    assert.include(new WorkingDays.CalendarNotCovered({ year: 2027, covered: [] }).message, "no calendar was given")
    const unsorted = WorkingDays.isWorkingDay(calendars.toReversed(), day("2027-01-01"))
    assert.deepStrictEqual(unsorted, notCovered(2027))
  })

  it("counts back what it added", () => {
    for (const from of ["2024-02-03", "2025-01-24", "2025-09-27", "2026-02-13"]) {
      for (let n = 1; n <= 15; n++) {
        const to = Result.getOrThrow(add(from, n))
        assert.deepStrictEqual(between(from, to), Result.succeed(n))
        assert.deepStrictEqual(between(to, from), Result.succeed(-n))
      }
    }
    assert.deepStrictEqual(between("2025-10-01", "2025-10-08"), Result.succeed(0))
    assert.deepStrictEqual(between("2025-10-08", "2025-10-01"), Result.succeed(0))
    assert.deepStrictEqual(between("2025-06-12", "2025-06-12"), Result.succeed(0))
  })

  it("needs no calendar for a deadline in calendar days that does not roll", () => {
    const fixed = { rollsOverHolidays: false }
    assert.deepStrictEqual(
      WorkingDays.deadline(day("2008-02-28"), { days: 2, kind: "calendar" }, [], fixed),
      Result.succeed(day("2008-03-01"))
    )
  })

  it("rolls a last day that is off to the next working day, over a make-up Sunday only if it is not worked", () => {
    const last = (from: string, days: number, kind: "calendar" | "working" = "calendar") =>
      WorkingDays.deadline(day(from), { days, kind }, calendars, { rollsOverHolidays: true })
    assert.deepStrictEqual(last("2025-09-26", 4), Result.succeed(day("2025-09-30")))
    assert.deepStrictEqual(last("2025-09-26", 5), Result.succeed(day("2025-10-09")))
    assert.deepStrictEqual(last("2025-09-26", 2), Result.succeed(day("2025-09-28")))
    assert.deepStrictEqual(last("2025-09-26", 1), Result.succeed(day("2025-09-28")))
    assert.deepStrictEqual(last("2025-09-29", 5, "working"), Result.succeed(day("2025-10-13")))
    assert.deepStrictEqual(last("2026-12-30", 4), notCovered(2027))
  })

  it("throws for a number of days that is negative or not whole", () => {
    for (const n of [-1, 1.5, Number.NaN]) {
      assert.throws(() => add("2025-06-12", n), RangeError)
      assert.throws(
        () => WorkingDays.deadline(day("2025-06-12"), { days: n, kind: "calendar" }, [], { rollsOverHolidays: false }),
        RangeError
      )
    }
  })
})
