import { assert, describe, it } from "@effect/vitest"
import chineseDays from "chinese-days"
import { Result, Schema } from "effect"
import * as CalendarDate from "../../src/calendar/CalendarDate.ts"
import * as WorkingDays from "../../src/calendar/WorkingDays.ts"
import * as Citation from "../../src/policy/Citation.ts"
import { calendars, nationalCalendars } from "../../src/policy/nationalCalendars.ts"

describe("nationalCalendars", () => {
  it("agrees with chinese-days 1.5.7 on every day of 2024, 2025 and 2026", () => {
    let compared = 0
    for (let day = CalendarDate.make("2024-01-01"); day <= "2026-12-31"; day = CalendarDate.addDays(day, 1)) {
      const working = WorkingDays.isWorkingDay(calendars, day)
      assert.deepStrictEqual(working, Result.succeed(chineseDays.isWorkday(day)), day)
      compared++
    }
    assert.strictEqual(compared, 366 + 365 + 365)
  })

  it("has the number of days off and made up that the notices name", () => {
    assert.deepStrictEqual(
      calendars.map(({ year, holidays, makeUpWorkdays }) => [year, holidays.length, makeUpWorkdays.length]),
      [
        [2024, 28, 8],
        [2025, 28, 5],
        [2026, 33, 6]
      ]
    )
  })

  it("fits its schema and cites a notice of the year before", () => {
    for (const { calendar, citation } of nationalCalendars) {
      assert.isTrue(Result.isSuccess(Schema.decodeUnknownResult(WorkingDays.YearCalendar)(calendar)))
      assert.isTrue(Result.isSuccess(Schema.decodeUnknownResult(Citation.Citation)(citation)))
      assert.strictEqual(CalendarDate.year(citation.date), calendar.year - 1)
      assert.include(citation.title, `${calendar.year}年`)
      assert.include(citation.documentNumber ?? "", `〔${calendar.year - 1}〕`)
    }
  })
})
