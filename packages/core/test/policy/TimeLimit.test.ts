import { assert, describe, it } from "@effect/vitest"
import * as CalendarDate from "../../src/calendar/CalendarDate.ts"
import { calendars } from "../../src/policy/nationalCalendars.ts"
import * as TimeLimit from "../../src/policy/TimeLimit.ts"

const judge = (limit: TimeLimit.TimeLimit, from: string, on: string) =>
  TimeLimit.judge({
    criterion: "test/within",
    field: "within",
    limit,
    from: CalendarDate.make(from),
    on: CalendarDate.make(on),
    facts: ["from", "on"],
    calendars
  })

describe("a time limit", () => {
  it("is kept from the day that is counted from to the last day, both included", () => {
    const holds = (on: string) => judge({ days: 7, kind: "calendar" }, "2012-02-25", on).holds
    assert.deepStrictEqual(["2012-02-24", "2012-02-25", "2012-03-03", "2012-03-04"].map(holds), [
      "no",
      "yes",
      "yes",
      "no"
    ])
    assert.strictEqual(judge({ days: 0, kind: "calendar" }, "2012-02-25", "2012-02-25").holds, "yes")
  })

  it("leaves out what is no working day: over the holidays of October 2025", () => {
    const holds = (on: string) => judge({ days: 3, kind: "working" }, "2025-09-29", on).holds
    assert.deepStrictEqual(["2025-10-10", "2025-10-11"].map(holds), ["yes", "no"])
  })

  it("is unknown where the calendar of the year is, but not on a day before it begins", () => {
    const finding = judge({ days: 3, kind: "working" }, "1990-07-01", "1990-07-02")
    assert.deepStrictEqual([finding.holds, finding.needs], ["unknown", ["calendars"]])
    assert.strictEqual(judge({ days: 3, kind: "working" }, "1990-07-01", "1990-06-30").holds, "no")
  })

  it("has words in both languages", () => {
    assert.deepStrictEqual(TimeLimit.text({ days: 5, kind: "working" }), { zh: "5个工作日", en: "5 working day(s)" })
  })
})
