import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { calendars } from "../../src/policy/nationalCalendars.ts"
import * as Policies from "../../src/policy/Policies.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import * as Objection from "../../src/recruitment/Objection.ts"
import {
  bookOf,
  day,
  document,
  failing,
  nationally,
  ofTown,
  outcomeOf,
  policies,
  provisionsOf,
  town,
  words,
  wordsOf
} from "./exampleTown.ts"

const notice = { from: day("2010-07-01"), until: day("2010-07-08") }
const raise = (on: string, parameters: Objection.Parameters = {}, signed = true) =>
  Objection.judge(parameters, { on: day(on), notice, signed })
const settle = (limit: Objection.Parameters["settledWithin"], raisedOn: string, on: string) =>
  Objection.judgeSettlement(limit === undefined ? {} : { settledWithin: limit }, {
    raisedOn: day(raisedOn),
    on: day(on),
    calendars
  })

describe("Objection", () => {
  it("is covered from 2008-04-10 on, with nothing said of names and of time", () => {
    const outcome = (on: string) =>
      outcomeOf(nationally(Objection.point, { on: day("2010-07-08"), notice, signed: false }, on))
    assert.deepStrictEqual(["2008-04-09", "2008-04-10"].map(outcome), ["NotCovered", "granted"])
    assert.deepStrictEqual(
      Objection.point.provisions.map(({ source, statement }) => [statement._tag, source._tag]),
      [
        ["None", "Assumed"],
        ["None", "Assumed"]
      ]
    )
  })

  it("is raised from the first to the last day of the notice, both included", () => {
    assert.deepStrictEqual(
      ["2010-06-30", "2010-07-01", "2010-07-08", "2010-07-09"].map((on) => raise(on).outcome),
      ["refused", "granted", "granted", "refused"]
    )
    assert.deepStrictEqual(wordsOf(raise("2010-07-09").finding, "recruitment.objection/notice"), [
      "在公示期内：2010年7月1日 至 2010年7月8日（首尾两日均可）",
      "within the notice: 1 July 2010 to 8 July 2010, both included"
    ])
    assert.deepStrictEqual(words(raise("2010-07-01").finding.message), ["可以受理异议", "the objection may be taken"])
    const unnamed = Objection.judge({}, { on: day("2010-07-01"), signed: true })
    assert.deepStrictEqual([unnamed.outcome, ...failing(unnamed.finding)], ["refused", "recruitment.objection/notice"])
  })

  it("without a name counts, unless the place says that it does not", () => {
    const anonymous = (parameters: Objection.Parameters) => raise("2010-07-01", parameters, false)
    assert.deepStrictEqual(
      [anonymous({}), anonymous({ anonymous: true }), anonymous({ anonymous: false })].map(({ outcome }) => outcome),
      ["granted", "granted", "refused"]
    )
    assert.strictEqual(raise("2010-07-01", { anonymous: false }).outcome, "granted", "it bears a name")
    assert.deepStrictEqual(wordsOf(anonymous({ anonymous: false }).finding, "recruitment.objection/signed"), [
      "异议署有真实姓名",
      "the objection bears a name"
    ])
  })

  it("is settled within the days after it was raised, the last day included, and not before it was raised", () => {
    const calendar = { days: 10, kind: "calendar" } as const
    assert.deepStrictEqual(
      ["2010-07-04", "2010-07-05", "2010-07-15", "2010-07-16"].map((on) => settle(calendar, "2010-07-05", on).outcome),
      ["refused", "granted", "granted", "refused"]
    )
    assert.deepStrictEqual(
      wordsOf(settle(calendar, "2010-07-05", "2010-07-16").finding, "recruitment.objection/settled"),
      [
        "在 2010-07-05 之后的10个自然日内（不晚于 2010-07-15，含当日）",
        "within 10 calendar day(s) after 2010-07-05: no later than 2010-07-15, that day included"
      ]
    )
    // 1 to 8 October 2025 are off and Saturday 11 October is worked.
    const working = { days: 4, kind: "working" } as const
    assert.deepStrictEqual(
      ["2025-10-11", "2025-10-12"].map((on) => settle(working, "2025-09-29", on).outcome),
      ["granted", "refused"]
    )
  })

  it("may be settled at any time where no limit is laid down, from the day on which it was raised", () => {
    assert.deepStrictEqual(
      ["2010-07-04", "2010-07-05", "2019-01-01"].map((on) => settle(undefined, "2010-07-05", on).outcome),
      ["refused", "granted", "granted"]
    )
    assert.deepStrictEqual(
      wordsOf(settle(undefined, "2010-07-05", "2010-07-04").finding, "recruitment.objection/settled"),
      ["处理日期不早于提出异议的日期 2010-07-05", "it is not settled before the day on which it was raised, 2010-07-05"]
    )
  })

  it("is undetermined where the working days are not known, and says of which year", () => {
    const { finding, outcome } = settle({ days: 5, kind: "working" }, "1990-07-05", "1990-07-06")
    assert.deepStrictEqual([outcome, finding.needs], ["undetermined", ["calendars"]])
    assert.deepStrictEqual(wordsOf(finding, "recruitment.objection/settled"), [
      "期限所在的 1990 年的工作日历已公布",
      "the working-day calendar of 1990, in which the limit ends, is known"
    ])
  })

  it("names the provisions of the town", () => {
    const book = bookOf(
      ...ofTown,
      provide(Objection.point, town, { field: "anonymous", value: false, from: "2009-01-01", citation: document }),
      provide(Objection.point, town, {
        field: "settledWithin",
        value: { days: 10, kind: "calendar" },
        from: "2009-01-01",
        citation: document
      })
    )
    const judged = Policies.judge(policies("2010-07-01", book), Objection.point, {
      on: day("2010-07-01"),
      notice,
      signed: false
    })
    assert.deepStrictEqual(provisionsOf(Result.getOrThrow(judged).finding), [
      "330282121/recruitment.objection.anonymous/2009-01-01"
    ])
    const settled = Policies.judge(policies("2010-07-01", book), Objection.settlementPoint, {
      raisedOn: day("2010-07-01"),
      on: day("2010-07-12"),
      calendars
    })
    assert.deepStrictEqual(provisionsOf(Result.getOrThrow(settled).finding), [
      "330282121/recruitment.objection.settledWithin/2009-01-01"
    ])
  })

  it("is open from the day on which it was raised until the day on which it is settled, that day not included", () => {
    const objection = { raisedOn: day("2010-07-05"), settled: { on: day("2010-07-12"), upheld: false } }
    const isOpen = (on: string) => Objection.isOpenOn(objection as Objection.Objection, day(on))
    assert.deepStrictEqual(["2010-07-04", "2010-07-05", "2010-07-11", "2010-07-12"].map(isOpen), [
      false,
      true,
      true,
      false
    ])
  })
})
