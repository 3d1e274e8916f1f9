import { assert, describe, it } from "@effect/vitest"
import * as CalendarDate from "../../src/calendar/CalendarDate.ts"
import * as Message from "../../src/policy/Message.ts"
import * as NoticePeriod from "../../src/policy/NoticePeriod.ts"
import { calendars } from "../../src/policy/nationalCalendars.ts"

const messages = Message.define({
  "test.runs": { zh: "不少于 {least} 个{kind}", en: "at least {least} {kind}" },
  "test.calendar": { zh: "{year} 年的工作日历已公布", en: "the calendar of {year} is known" }
})

const judge = (from: string, until: string, daysAtLeast: number, dayKind: NoticePeriod.DayKind) => {
  const finding = NoticePeriod.judge({
    criterion: "test/days",
    parameters: { daysAtLeast, dayKind },
    notice: { from: CalendarDate.make(from), until: CalendarDate.make(until) },
    facts: ["from", "until"],
    calendars,
    words: {
      runs: (given) => messages.make("test.runs", given),
      calendarKnown: (given) => messages.make("test.calendar", given)
    }
  })
  return [finding.holds, finding.message.key, finding.needs] as const
}

describe("the days of a notice", () => {
  it("are counted from the day after posting, the last day included", () => {
    assert.deepStrictEqual(judge("2010-07-01", "2010-07-08", 7, "calendar"), ["yes", "test.runs", []])
    assert.deepStrictEqual(judge("2010-07-01", "2010-07-07", 7, "calendar"), ["no", "test.runs", []])
  })

  it("leave out what is no working day: over the holidays of October 2025", () => {
    assert.deepStrictEqual(judge("2025-09-26", "2025-10-10", 5, "working"), ["yes", "test.runs", []])
    assert.deepStrictEqual(judge("2025-09-26", "2025-10-09", 5, "working"), ["no", "test.runs", []])
  })

  it("are unknown where the calendar of the year is", () => {
    assert.deepStrictEqual(judge("1990-07-01", "1990-07-31", 5, "working"), ["unknown", "test.calendar", ["calendars"]])
    assert.deepStrictEqual(judge("1990-07-01", "1990-07-31", 5, "calendar"), ["yes", "test.runs", []])
  })

  it("and their kind are what the judgement used", () => {
    assert.deepStrictEqual(NoticePeriod.used({ daysAtLeast: 5, dayKind: "working" }), [
      { field: "daysAtLeast", value: 5 },
      { field: "dayKind", value: "working" }
    ])
  })
})
