import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { calendars } from "../../src/policy/nationalCalendars.ts"
import * as Policies from "../../src/policy/Policies.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import * as PhysicalExamination from "../../src/recruitment/PhysicalExamination.ts"
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

const week = { reexaminationsAtMost: 1, reexaminationWithin: { days: 7, kind: "calendar" } } as const
const facts = (on: string, failedOn = "2010-06-25") => ({ failedOn: day(failedOn), on: day(on), calendars })
const ask = (on: string, requests = 0, parameters: PhysicalExamination.Parameters = week) =>
  PhysicalExamination.judge(parameters, { ...facts(on), requests })
const close = (on: string, parameters: PhysicalExamination.Parameters = week) =>
  PhysicalExamination.judgeClosing(parameters, facts(on))

describe("PhysicalExamination", () => {
  it("is covered from 2008-04-10 on, and gives no re-examination", () => {
    const outcome = (on: string) =>
      outcomeOf(nationally(PhysicalExamination.point, { ...facts("2010-06-26"), requests: 0 }, on))
    assert.deepStrictEqual(["2008-04-09", "2008-04-10"].map(outcome), ["NotCovered", "refused"])
    for (const { source, statement } of PhysicalExamination.point.provisions) {
      assert.deepStrictEqual([statement._tag, source._tag], ["None", "Assumed"])
    }
  })

  it("is asked for again within the days after the result, the last day included", () => {
    assert.deepStrictEqual(
      ["2010-06-24", "2010-06-25", "2010-07-02", "2010-07-03"].map((on) => ask(on).outcome),
      ["refused", "granted", "granted", "refused"]
    )
    assert.deepStrictEqual(wordsOf(ask("2010-07-03").finding, "recruitment.physicalExamination/within"), [
      "在 2010-06-25 之后的7个自然日内（不晚于 2010-07-02，含当日）",
      "within 7 calendar day(s) after 2010-06-25: no later than 2010-07-02, that day included"
    ])
    assert.deepStrictEqual(words(ask("2010-07-02").finding.message), [
      "可以申请复检",
      "a re-examination may be asked for"
    ])
  })

  it("is asked for again so many times, the number included", () => {
    assert.deepStrictEqual(
      [0, 1, 2].map((requests) => ask("2010-07-01", requests, { ...week, reexaminationsAtMost: 2 }).outcome),
      ["granted", "granted", "refused"]
    )
    assert.deepStrictEqual(wordsOf(ask("2010-07-01", 1).finding, "recruitment.physicalExamination/times"), [
      "复检不超过 1 次（含本次）",
      "no more than 1 re-examination(s), this one included"
    ])
    assert.strictEqual(ask("2010-07-01", 0, {}).outcome, "refused")
  })

  it("is asked for again at any time from the result on where no time is laid down", () => {
    const outcome = (on: string) => ask(on, 0, { reexaminationsAtMost: 1 })
    assert.deepStrictEqual(
      ["2010-06-24", "2010-06-25", "2011-06-25"].map((on) => outcome(on).outcome),
      ["refused", "granted", "granted"]
    )
    assert.deepStrictEqual(wordsOf(outcome("2010-06-24").finding, "recruitment.physicalExamination/within"), [
      "不早于体检结果的日期 2010-06-25",
      "not before the day of the result, 2010-06-25"
    ])
  })

  it("is final from the day after the last day on", () => {
    assert.deepStrictEqual(
      ["2010-07-02", "2010-07-03"].map((on) => close(on).outcome),
      ["refused", "granted"]
    )
    assert.deepStrictEqual(wordsOf(close("2010-07-02").finding, "recruitment.physicalExamination/over"), [
      "申请复检的期限已过（截至 2010-07-02，含当日）",
      "the time for asking for a re-examination is over (its last day was 2010-07-02)"
    ])
    assert.deepStrictEqual(words(close("2010-07-03").finding.message), [
      "可以确认体检不合格",
      "the failed examination may be made final"
    ])
    const never = close("2019-01-01", { reexaminationsAtMost: 1 })
    assert.strictEqual(never.outcome, "refused", "a time that is not laid down does not pass")
    assert.deepStrictEqual(wordsOf(never.finding, "recruitment.physicalExamination/over"), [
      "规定了申请复检的期限，且期限已过",
      "a time for asking for a re-examination is laid down, and it is over"
    ])
  })

  it("is undetermined where the working days are not known", () => {
    const working = { ...week, reexaminationWithin: { days: 3, kind: "working" } } as const
    const asked = ask("2010-06-28", 0, working)
    assert.deepStrictEqual([asked.outcome, asked.finding.needs], ["undetermined", ["calendars"]])
    assert.deepStrictEqual(
      [close("2010-06-28", working).outcome, close("2010-06-28", working).finding.needs],
      ["undetermined", ["calendars"]]
    )
    // 1 to 8 October 2025 are off.
    const over = (on: string) => PhysicalExamination.judgeClosing(working, facts(on, "2025-09-29")).outcome
    assert.deepStrictEqual(["2025-10-10", "2025-10-11"].map(over), ["refused", "granted"])
  })

  it("names the provisions of the town", () => {
    const given = (draft: { readonly field: "reexaminationsAtMost"; readonly value: number }) =>
      provide(PhysicalExamination.point, town, { ...draft, from: "2009-01-01", citation: document })
    const book = bookOf(
      ...ofTown,
      given({ field: "reexaminationsAtMost", value: 1 }),
      provide(PhysicalExamination.point, town, {
        field: "reexaminationWithin",
        value: week.reexaminationWithin,
        from: "2009-01-01",
        citation: document
      })
    )
    const judged = Policies.judge(policies("2010-07-03", book), PhysicalExamination.point, {
      ...facts("2010-07-03"),
      requests: 1
    })
    const { finding } = Result.getOrThrow(judged)
    assert.deepStrictEqual(failing(finding), [
      "recruitment.physicalExamination/times",
      "recruitment.physicalExamination/within"
    ])
    assert.deepStrictEqual(provisionsOf(finding), [
      "330282121/recruitment.physicalExamination.reexaminationsAtMost/2009-01-01",
      "330282121/recruitment.physicalExamination.reexaminationWithin/2009-01-01"
    ])
  })
})
