import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { nationalCalendars } from "../../src/policy/nationalCalendars.ts"
import * as Policies from "../../src/policy/Policies.ts"
import { provide, valueText } from "../../src/policy/PolicyPoint.ts"
import * as InformationReview from "../../src/recruitment/InformationReview.ts"
import { composeResult } from "../../src/rules.ts"
import {
  bookOf,
  day,
  document,
  failing,
  nationally,
  outcomeOf,
  policies,
  provisionsOf,
  town,
  words,
  wordsOf
} from "./exampleTown.ts"

const parameters: InformationReview.Parameters = {
  required: ["birthDate", "education", "studentCadre"],
  papersWithinDays: 3,
  dayKind: "calendar"
}
const complete = { birthDate: day("1986-03-01"), education: "bachelor", studentCadre: false } as const
const judge = (applicant: InformationReview.Facts["applicant"], on = "2010-05-12", until?: string) =>
  InformationReview.judge(parameters, { applicant, on: day(on), ...(until === undefined ? {} : { until: day(until) }) })

describe("InformationReview", () => {
  it("is laid down by no national text: a place gives it", () => {
    const judged = nationally(InformationReview.point, { applicant: {}, on: day("2010-05-12") }, "2010-05-12")
    assert.strictEqual(outcomeOf(judged), "NotCovered")
    assert.deepStrictEqual(InformationReview.point.provisions, [])
  })

  it("asks that each fact be stated, also one whose absence means that there is none", () => {
    assert.strictEqual(judge(complete).outcome, "granted")
    const { finding, outcome } = judge({ birthDate: complete.birthDate })
    assert.strictEqual(outcome, "undetermined")
    assert.deepStrictEqual(finding.needs, ["education", "studentCadre"])
    assert.deepStrictEqual(
      finding.findings.map(({ criterion, holds }) => [criterion, holds]),
      [
        ["recruitment.informationReview/birthDate", "yes"],
        ["recruitment.informationReview/education", "unknown"],
        ["recruitment.informationReview/studentCadre", "unknown"]
      ]
    )
    assert.deepStrictEqual(wordsOf(finding, "recruitment.informationReview/education"), [
      "已写明学历（毕业证书）",
      "education is stated (graduation certificate)"
    ])
    assert.deepStrictEqual(words(finding.message), ["报名信息齐全", "the application states all that is asked for"])
    assert.notInclude(JSON.stringify(finding), "1986-03-01", "a finding points to facts and never copies them")
  })

  it("refuses after the last day of the window, and not on it", () => {
    const lacking = { birthDate: complete.birthDate, studentCadre: true }
    const on = (reviewedOn: string) => judge(lacking, reviewedOn, "2010-05-15")
    assert.deepStrictEqual(
      ["2010-05-14", "2010-05-15", "2010-05-16"].map((one) => on(one).outcome),
      ["undetermined", "undetermined", "refused"]
    )
    const { finding } = on("2010-05-16")
    assert.deepStrictEqual(failing(finding), [
      "recruitment.informationReview/education",
      "recruitment.informationReview/papersInTime"
    ])
    assert.deepStrictEqual(wordsOf(finding, "recruitment.informationReview/papersInTime"), [
      "材料不晚于 2010-05-15（含当日）补齐",
      "the papers came by 2010-05-15, that day included"
    ])
    assert.strictEqual(judge(complete, "2010-06-01", "2010-05-15").outcome, "granted", "what came in time is complete")
    assert.strictEqual(judge(lacking, "2010-06-01").outcome, "undetermined", "nobody was asked yet")
  })

  it("counts the window from the day after one is asked, in calendar or in working days", () => {
    const calendars = nationalCalendars.map(({ calendar }) => calendar)
    const last = (dayKind: "calendar" | "working", on: string, known = calendars) =>
      InformationReview.lastDay({ ...parameters, dayKind }, day(on), known)
    assert.deepStrictEqual(last("calendar", "2010-05-12", []), Result.succeed(day("2010-05-15")))
    // 1 to 8 October 2025 are off; Saturday 11 October is worked.
    assert.deepStrictEqual(last("working", "2025-09-30"), Result.succeed(day("2025-10-11")))
    assert.isTrue(Result.isFailure(last("working", "2025-09-30", [])))
  })

  it("names the provisions of the place, and its facts in words", () => {
    const given = { from: "2010-01-01", citation: document } as const
    const book = bookOf(
      provide(InformationReview.point, town, { field: "required", value: ["education"], ...given }),
      provide(InformationReview.point, town, { field: "papersWithinDays", value: 5, ...given }),
      provide(InformationReview.point, town, { field: "dayKind", value: "working", ...given })
    )
    const facts = { applicant: {}, on: day("2010-05-20"), until: day("2010-05-19") }
    const { finding } = Result.getOrThrow(Policies.judge(policies("2010-05-20", book), InformationReview.point, facts))
    assert.deepStrictEqual(provisionsOf(finding), [
      "330282121/recruitment.informationReview.required/2010-01-01",
      "330282121/recruitment.informationReview.papersWithinDays/2010-01-01",
      "330282121/recruitment.informationReview.dayKind/2010-01-01"
    ])
    assert.deepStrictEqual(valueText(InformationReview.point.fields.required, ["education", "degree"]), [
      { zh: "学历", en: "education" },
      { zh: "学位", en: "degree" }
    ])
  })

  it("takes only facts of an applicant, each once, and a window of one day to sixty", () => {
    const composed = (field: "required" | "papersWithinDays", value: unknown) => {
      const others = { required: ["education"], papersWithinDays: 5, dayKind: "calendar", [field]: value }
      const provisions = Object.entries(others).map(([name, given]) =>
        provide(InformationReview.point, town, {
          ...({ field: name, value: given } as never as { field: "required"; value: ["education"] }),
          from: "2010-01-01",
          citation: document
        })
      )
      return Result.isSuccess(composeResult([{ id: "example", version: "0.1.0", provisions }]))
    }
    assert.isTrue(composed("required", ["education", "degree"]))
    for (const names of [[], ["educations"], ["education", "education"], ["name"]]) {
      assert.isFalse(composed("required", names), names.join())
    }
    assert.deepStrictEqual(
      [0, 1, 60, 61].map((days) => composed("papersWithinDays", days)),
      [false, true, true, false]
    )
  })
})
