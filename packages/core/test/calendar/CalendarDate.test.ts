import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as CalendarDate from "../../src/calendar/CalendarDate.ts"

const day = CalendarDate.make
const reasonOf = (text: string) => Result.getOrThrow(Result.flip(CalendarDate.parse(text))).reason
const isDate = Schema.is(CalendarDate.CalendarDate)

/** The platform's own calendar, as a second opinion. */
const utc = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000

describe("CalendarDate", () => {
  it("reads days that exist, in leap years and at both ends of the range", () => {
    for (const text of ["0001-01-01", "2000-02-29", "2008-02-29", "2009-02-28", "9999-12-31"]) {
      assert.deepStrictEqual(CalendarDate.parse(text), Result.succeed(day(text)))
      assert.isTrue(isDate(text), text)
    }
  })

  it("refuses days that do not exist", () => {
    for (const text of ["2009-02-29", "1900-02-29", "2008-02-30", "2008-04-31", "2008-11-31"]) {
      assert.strictEqual(reasonOf(text), "day", text)
      assert.isFalse(isDate(text), text)
    }
  })

  it("refuses texts of another form", () => {
    const texts = [
      "",
      "2008-4-10",
      "2008.04.10",
      "20080410",
      "0000-01-01",
      "2008-00-10",
      "2008-13-10",
      "2008-04-00",
      "2008-04-32",
      "2008-04-10T00:00",
      " 2008-04-10",
      "2008-04-10\n",
      "２００８-04-10",
      "-200-04-10"
    ]
    for (const text of texts) {
      assert.strictEqual(reasonOf(text), "form", JSON.stringify(text))
      assert.isFalse(isDate(text), JSON.stringify(text))
    }
  })

  it("never repeats the text in an error, since it may be a birth date", () => {
    const decode = Schema.decodeUnknownResult(CalendarDate.CalendarDate)
    for (const text of ["1984-02-30", "1984/02/29"]) {
      assert.notInclude(Result.getOrThrow(Result.flip(CalendarDate.parse(text))).message, "1984")
      assert.notInclude(Result.getOrThrow(Result.flip(decode(text))).message, "1984")
    }
  })

  it("is a date with a pattern in JSON Schema", () => {
    const document = JSON.stringify(Schema.toJsonSchemaDocument(CalendarDate.CalendarDate))
    assert.include(document, `"format":"date"`)
    assert.include(document, `"pattern":`)
  })

  it("throws for a constant that is no day", () => {
    assert.throws(() => day("2009-02-29"), CalendarDate.InvalidCalendarDate)
    assert.strictEqual(CalendarDate.fromParts(987, 6, 5), "0987-06-05")
    assert.throws(() => CalendarDate.fromParts(2009, 2, 29), CalendarDate.InvalidCalendarDate)
  })

  it("agrees with the platform on every day of four centuries and at the ends of the range", () => {
    let current = day("1890-01-01")
    for (let number = utc("1890-01-01"); number < utc("2290-01-01"); number++) {
      const date = new Date(number * 86_400_000)
      if (current !== date.toISOString().slice(0, 10)) assert.fail(`after ${number} days it is not ${current}`)
      if (CalendarDate.dayOfWeek(current) !== ((date.getUTCDay() + 6) % 7) + 1) assert.fail(`weekday of ${current}`)
      current = CalendarDate.addDays(current, 1)
    }
    assert.strictEqual(CalendarDate.addDays(day("0001-01-01"), 3_652_058), "9999-12-31")
    assert.strictEqual(CalendarDate.daysBetween(day("0001-01-01"), day("9999-12-31")), 3_652_058)
  })

  it("throws when arithmetic leaves the range or is not by whole numbers", () => {
    assert.throws(() => CalendarDate.addDays(day("9999-12-31"), 1), CalendarDate.InvalidCalendarDate)
    assert.throws(() => CalendarDate.addDays(day("0001-01-01"), -1), CalendarDate.InvalidCalendarDate)
    assert.throws(() => CalendarDate.addMonths(day("9999-12-01"), 1), CalendarDate.InvalidCalendarDate)
    assert.throws(() => CalendarDate.addYears(day("0001-06-01"), -1), CalendarDate.InvalidCalendarDate)
    for (const count of [0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      assert.throws(() => CalendarDate.addDays(day("2008-04-10"), count), CalendarDate.InvalidCalendarDate)
      assert.throws(() => CalendarDate.addMonths(day("2008-04-10"), count), CalendarDate.InvalidCalendarDate)
    }
  })

  it("adds months to the same day or the last of a shorter month", () => {
    assert.strictEqual(CalendarDate.addMonths(day("2008-12-15"), 1), "2009-01-15")
    assert.strictEqual(CalendarDate.addMonths(day("2009-01-15"), -1), "2008-12-15")
    assert.strictEqual(CalendarDate.addMonths(day("2008-01-31"), 1), "2008-02-29")
    assert.strictEqual(CalendarDate.addMonths(day("2009-01-31"), 1), "2009-02-28")
    assert.strictEqual(CalendarDate.addMonths(day("2009-03-31"), -13), "2008-02-29")
  })

  it("adds a year to 29 February 2008 and reaches 28 February 2009, and four years 29 February 2012", () => {
    assert.strictEqual(CalendarDate.addYears(day("2008-02-29"), 1), "2009-02-28")
    assert.strictEqual(CalendarDate.addYears(day("2008-02-29"), 4), "2012-02-29")
  })

  it("completes an age on the birthday", () => {
    const birth = day("1980-05-31")
    assert.strictEqual(CalendarDate.ageOn(birth, day("2010-05-30")), 29)
    assert.strictEqual(CalendarDate.ageOn(birth, day("2010-05-31")), 30)
    assert.strictEqual(CalendarDate.ageOn(birth, day("1980-05-31")), 0)
    assert.strictEqual(CalendarDate.ageOn(birth, day("1980-05-30")), -1)
  })

  it("completes the age of a person born on 29 February on 1 March of a common year and on 29 February of a leap year", () => {
    const birth = day("1984-02-29")
    assert.strictEqual(CalendarDate.ageOn(birth, day("2009-02-28")), 24)
    assert.strictEqual(CalendarDate.ageOn(birth, day("2009-03-01")), 25)
    assert.strictEqual(CalendarDate.ageOn(birth, day("2008-02-28")), 23)
    assert.strictEqual(CalendarDate.ageOn(birth, day("2008-02-29")), 24)
  })

  it("completes a term that began on 29 February 2008 on 28 February 2009", () => {
    assert.strictEqual(CalendarDate.yearsBetween(day("2008-02-29"), day("2009-02-27")), 0)
    assert.strictEqual(CalendarDate.yearsBetween(day("2008-02-29"), day("2009-02-28")), 1)
    assert.strictEqual(CalendarDate.yearsBetween(day("2008-08-01"), day("2011-07-31")), 2)
    assert.strictEqual(CalendarDate.yearsBetween(day("2008-08-01"), day("2011-08-01")), 3)
  })

  it("counts completed months and years so that adding them never passes the second day", () => {
    const start = day("2007-12-25")
    for (let first = 0; first < 100; first++) {
      for (let second = -500; second < 900; second += 7) {
        const from = CalendarDate.addDays(start, first)
        const to = CalendarDate.addDays(from, second)
        const months = CalendarDate.monthsBetween(from, to)
        if (CalendarDate.addMonths(from, months) > to || CalendarDate.addMonths(from, months + 1) <= to) {
          assert.fail(`${from} ${to} ${months} months`)
        }
        const years = CalendarDate.yearsBetween(from, to)
        if (CalendarDate.addYears(from, years) > to || CalendarDate.addYears(from, years + 1) <= to) {
          assert.fail(`${from} ${to} ${years} years`)
        }
      }
    }
  })

  it("knows leap years by 4, 100 and 400", () => {
    assert.deepStrictEqual([2008, 2009, 1900, 2000].map(CalendarDate.isLeapYear), [true, false, false, true])
  })

  it("orders days as text; a day is neither before nor after itself", () => {
    const one = day("2008-09-30")
    const other = day("2008-10-01")
    assert.isTrue(CalendarDate.isBefore(one, other))
    assert.isFalse(CalendarDate.isBefore(one, one))
    assert.isTrue(CalendarDate.isAfter(other, one))
    assert.isFalse(CalendarDate.isAfter(one, one))
    assert.strictEqual(CalendarDate.min(one, other), one)
    assert.strictEqual(CalendarDate.min(other, one), one)
    assert.strictEqual(CalendarDate.max(one, other), other)
    assert.strictEqual(CalendarDate.max(other, one), other)
    assert.deepStrictEqual([other, one].toSorted(CalendarDate.Order), [one, other])
  })

  it("gives its parts and is written in both languages", () => {
    const date = day("2008-04-10")
    assert.deepStrictEqual(
      [CalendarDate.year(date), CalendarDate.month(date), CalendarDate.dayOfMonth(date)],
      [2008, 4, 10]
    )
    assert.deepStrictEqual(CalendarDate.text(date), { zh: "2008年4月10日", en: "10 April 2008" })
    assert.strictEqual(CalendarDate.format(day("2008-12-01"), "en"), "1 December 2008")
  })
})
