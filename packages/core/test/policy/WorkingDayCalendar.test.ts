import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as CalendarDate from "../../src/calendar/CalendarDate.ts"
import type * as WorkingDays from "../../src/calendar/WorkingDays.ts"
import { table } from "../../src/messages.ts"
import * as Jurisdiction from "../../src/places/Jurisdiction.ts"
import * as Message from "../../src/policy/Message.ts"
import { nationalCalendars } from "../../src/policy/nationalCalendars.ts"
import * as Policies from "../../src/policy/Policies.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import type * as Provision from "../../src/policy/Provision.ts"
import * as WorkingDayCalendar from "../../src/policy/WorkingDayCalendar.ts"
import { composeResult, national } from "../../src/rules.ts"

const day = CalendarDate.make
const town = Jurisdiction.make("330282121")
const years = nationalCalendars.map(({ calendar }) => calendar.year)

const judgedOn = (text: string, book = national) =>
  Policies.judge(Policies.at(book, town, day(text)), WorkingDayCalendar.point, { day: day(text) })

const outcome = (text: string) => {
  const judged = judgedOn(text)
  return Result.isSuccess(judged) ? judged.success.outcome : judged.failure._tag
}

const source = { title: "示例镇放假安排", documentNumber: "示例〔2025〕9号", date: "2025-05-13" } as const

const calendar = (year: number, ...holidays: ReadonlyArray<string>): WorkingDays.YearCalendar => ({
  year,
  holidays: holidays.map(day),
  makeUpWorkdays: []
})

const give = (value: WorkingDays.YearCalendar, from: string, until: string, scope: Provision.Provision["scope"] = {}) =>
  provide(WorkingDayCalendar.point, town, { field: "calendar", value, from, until, scope, citation: source })

const calendarsWith = (provisions: ReadonlyArray<Provision.Provision>, on = "2025-06-01", scope = {}) => {
  const book = Result.getOrThrow(composeResult([{ id: "example", version: "0.1.0", provisions }]))
  return WorkingDayCalendar.calendarsOf(Policies.at(book, town, day(on), scope))
}

const of2025 = (calendars: ReadonlyArray<WorkingDays.YearCalendar>) =>
  calendars.filter(({ year }) => year === 2025).map(({ holidays }) => holidays)

describe("WorkingDayCalendar", () => {
  it("knows holidays, weekends and weekends that are worked", () => {
    for (const [on, expected] of [
      ["2025-09-28", "granted"],
      ["2025-09-30", "granted"],
      ["2025-10-01", "refused"],
      ["2025-10-08", "refused"],
      ["2025-10-09", "granted"],
      ["2025-10-11", "granted"],
      ["2025-10-12", "refused"],
      ["2024-02-29", "granted"]
    ] as const) {
      assert.strictEqual(outcome(on), expected, on)
    }
  })

  it("covers its years from the first to the last day, and no day before or after them", () => {
    assert.deepStrictEqual(years, [2024, 2025, 2026])
    assert.strictEqual(outcome("2023-12-31"), "NotCovered")
    assert.strictEqual(outcome("2024-01-01"), "refused", "New Year's Day")
    assert.strictEqual(outcome("2024-01-02"), "granted")
    assert.strictEqual(outcome("2026-12-31"), "granted")
    assert.strictEqual(outcome("2027-01-01"), "NotCovered")
  })

  it("names the State Council's notice of the year, in both languages", () => {
    const { finding } = Result.getOrThrow(judgedOn("2025-10-01"))
    assert.deepStrictEqual(
      [finding.criterion, finding.holds, finding.facts],
      ["policy.workingDayCalendar", "no", ["day"]]
    )
    assert.deepStrictEqual(finding.parameters, [
      {
        point: "policy.workingDayCalendar",
        field: "calendar",
        value: 2025,
        provision: "nation/policy.workingDayCalendar.calendar/2025-01-01"
      }
    ])
    assert.strictEqual(Message.render(finding.message, "zh", table), "2025年10月1日 是工作日")
    assert.strictEqual(Message.render(finding.message, "en", table), "1 October 2025 is a working day")
    for (const { source } of WorkingDayCalendar.point.provisions) assert.strictEqual(source._tag, "Cited")
  })

  it("is undetermined for a day of another year, and asks for the calendar", () => {
    const judge = (on: string) => WorkingDayCalendar.judge({ calendar: calendar(2025) }, { day: day(on) })
    assert.deepStrictEqual(
      ["2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01"].map((on) => judge(on).outcome),
      ["undetermined", "granted", "granted", "undetermined"]
    )
    assert.deepStrictEqual(judge("2026-01-01").finding.needs, ["calendar"])
  })
})

describe("the calendars that hold at a place", () => {
  it("are those of the nation where the place gives none, whatever the day asked on", () => {
    for (const on of ["2008-04-10", "2025-06-01", "2030-01-01"]) {
      assert.deepStrictEqual(
        calendarsWith([], on),
        nationalCalendars.map(({ calendar }) => calendar),
        on
      )
    }
  })

  it("are a place's own for the years that it gives", () => {
    const calendars = calendarsWith([give(calendar(2025, "2025-03-03"), "2025-01-01", "2026-01-01")])
    assert.deepStrictEqual<unknown>(of2025(calendars), [["2025-03-03"]])
    assert.deepStrictEqual(
      calendars.map(({ year }) => year),
      years
    )
    const more = calendarsWith([give(calendar(2027), "2027-01-01", "2028-01-01")])
    assert.deepStrictEqual(
      more.map(({ year }) => year),
      [...years, 2027]
    )
  })

  it("are taken as they stand at the end of their year", () => {
    const calendars = calendarsWith([
      give(calendar(2025, "2025-03-03"), "2025-01-01", "2025-05-13"),
      give(calendar(2025, "2025-03-03", "2025-09-03"), "2025-05-13", "2026-01-01")
    ])
    assert.deepStrictEqual<unknown>(of2025(calendars), [["2025-03-03", "2025-09-03"]])
    const dropped = calendarsWith([
      give(calendar(2025, "2025-03-03"), "2025-01-01", "2026-01-01"),
      provide(WorkingDayCalendar.point, town, {
        field: "calendar",
        inherit: true,
        from: "2025-05-13",
        citation: source
      })
    ])
    assert.deepStrictEqual(of2025(dropped), [nationalCalendars[1]?.calendar.holidays])
  })

  it("leave out what is for another scope", () => {
    const own = [give(calendar(2025, "2025-03-03"), "2025-01-01", "2026-01-01", { drive: "d-2025" })]
    assert.deepStrictEqual<unknown>(of2025(calendarsWith(own, "2025-06-01", { drive: "d-2025" })), [["2025-03-03"]])
    assert.deepStrictEqual(of2025(calendarsWith(own)), [nationalCalendars[1]?.calendar.holidays])
  })

  it("leave out the calendar of a year other than the one it is given for", () => {
    const calendars = calendarsWith([give(calendar(2031), "2025-01-01", "2026-01-01")])
    assert.deepStrictEqual(
      calendars.map(({ year }) => year),
      [2024, 2026],
      "counting into 2025 is then an error"
    )
  })
})
