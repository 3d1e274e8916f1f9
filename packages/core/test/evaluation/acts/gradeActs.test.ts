import { assert, describe, it } from "@effect/vitest"
import * as Evaluation from "../../../src/evaluation/Evaluation.ts"
import type * as OfficeState from "../../../src/office/OfficeState.ts"
import * as Official from "../../../src/people/Official.ts"
import {
  after,
  concluded,
  conclusion,
  correction,
  day,
  departure,
  eventsOf,
  excepted,
  failing,
  grades,
  inPost,
  marked,
  marks,
  opened,
  person,
  receipt,
  recorded,
  refusal,
  verdictOf,
  words
} from "../exampleAppraisal.ts"

const gradeIn = (state: OfficeState.OfficeState, official: string, year: number) =>
  Evaluation.gradeOf(state.evaluation, person(official), year)

describe("recording grades of an earlier year", () => {
  it("keeps them from a document without a verdict, sealed, with their counts in the clear", () => {
    const [event, ...others] = eventsOf(inPost, grades(2009, { "p-1": "excellent", "p-2": "notGraded" }))
    assert.deepStrictEqual([event?.type, event?.stream, others.length], ["evaluation/GradesRecorded", "main", 0])
    assert.deepStrictEqual([event?.verdict, event?.deviates], [undefined, undefined])
    assert.deepStrictEqual(event?.data, {
      year: 2009,
      counts: {
        excellent: 1,
        competent: 0,
        basicallyCompetent: 0,
        incompetent: 0,
        notGraded: 1,
        notEvaluated: 0,
        other: 0
      }
    })
    assert.deepStrictEqual<unknown>(event?.personal, { "p-1": { grade: "excellent" }, "p-2": { grade: "notGraded" } })
    const known = after(inPost, grades(2009, { "p-1": "excellent" }))
    assert.deepStrictEqual(
      [2008, 2009, 2010].map((year) => gradeIn(known, "p-1", year)),
      [undefined, "excellent", undefined]
    )
  })

  it("again corrects the grade, and counts nobody twice", () => {
    const twice = after(
      inPost,
      grades(2009, { "p-1": "excellent", "p-2": "competent" }),
      grades(2009, { "p-1": "competent", "p-3": "competent" }, "2010-12-03")
    )
    assert.strictEqual(gradeIn(twice, "p-1", 2009), "competent")
    const { counts } = Evaluation.gradesOf(twice.evaluation, 2009)
    assert.deepStrictEqual([counts.excellent, counts.competent], [0, 3])
  })

  it("is refused without a document", () => {
    for (const basis of [undefined, { _tag: "Decided" }, excepted] as const) {
      const { basis: _, ...act } = grades(2009, { "p-1": "competent" })
      assert.deepStrictEqual(refusal(inPost, basis === undefined ? act : { ...act, basis }), [
        "evaluation/GradesNotRecorded",
        "往年考核等次来自以往的文件，不能由规定裁定。请注明依据文件，按“记录”办理。",
        "Grades of an earlier year come from a document and are not decided by rules. Name the document and record them."
      ])
    }
  })

  it("of a year that has not begun is refused, of the year of the act it is not", () => {
    assert.deepStrictEqual(refusal(inPost, grades(2011, { "p-1": "competent" })), [
      "evaluation/YearAhead",
      "2011 年在 2010-12-02 尚未开始，不会有该年度的考核等次。请核对年度。",
      "On 2010-12-02 the year 2011 has not begun, so there can be no grades of it. Check the year."
    ])
    assert.strictEqual(receipt(inPost, grades(2010, { "p-1": "competent" })), "accepted")
  })

  it("of a year with an appraisal is refused", () => {
    for (const state of [opened, concluded]) {
      assert.strictEqual(refusal(state, grades(2010, { "p-1": "competent" }))[0], "evaluation/YearTaken")
    }
  })

  it("of somebody who is not known, or was not in post in that year, is refused", () => {
    assert.strictEqual(refusal(inPost, grades(2009, { "p-9": "competent" }))[0], "people/OfficialUnknown")
    assert.deepStrictEqual(refusal(inPost, grades(2007, { "p-1": "competent" })), [
      "evaluation/NeverInPost",
      "p-1 在 2007-01-01 至 2007-12-31 期间不曾在任，不会有这一时期的考核等次。请核对编号和年度。",
      "p-1 was not in post on any day from 2007-01-01 to 2007-12-31, so there can be no grade for that time. Check the id and the year."
    ])
    assert.strictEqual(receipt(inPost, grades(2008, { "p-1": "competent" })), "accepted")
    const left = (on: string) => after(inPost, departure("p-1", on))
    const next = grades(2011, { "p-1": "competent" }, "2011-06-01")
    assert.strictEqual(refusal(left("2011-01-01"), next)[0], "evaluation/NeverInPost")
    assert.strictEqual(receipt(left("2011-01-02"), next), "accepted")
  })
})

describe("correcting a grade", () => {
  const others = ["p-2", "p-3", "p-4", "p-5"].flatMap((id) => marks(id, "75"))

  it("is a deviation on whatever basis it is permitted, and moves grade and counts", () => {
    for (const basis of [recorded, excepted]) {
      assert.strictEqual(receipt(concluded, { ...correction("p-5", "competent"), basis }), "deviates (refused)")
    }
    const { finding } = verdictOf(concluded, correction("p-5", "competent"))
    assert.deepStrictEqual(failing(finding), ["evaluation.cycle/gradeFollows"])
    assert.deepStrictEqual(words(finding.message), [
      "等次由总分、分数线和优秀比例得出",
      "the grade follows from the total, the bounds and the cap"
    ])
    const [event] = eventsOf(concluded, correction("p-5", "competent"))
    assert.deepStrictEqual<unknown>(
      [event?.type, event?.data, event?.personal],
      ["evaluation/GradeCorrected", { cycle: "y-2010", official: "p-5" }, { "p-5": { grade: "competent" } }]
    )
    const corrected = after(concluded, correction("p-5", "competent"))
    assert.strictEqual(gradeIn(corrected, "p-5", 2010), "competent")
    const { counts } = Evaluation.gradesOf(corrected.evaluation, 2010)
    assert.deepStrictEqual([counts.competent, counts.incompetent], [3, 0])
    assert.strictEqual(corrected.deviations.length, 1)
  })

  it("reaches somebody who left before the conclusion, and was in post in the period", () => {
    const left = after(marked, departure("p-1", "2011-01-10"), conclusion)
    assert.strictEqual(gradeIn(left, "p-1", 2010), undefined)
    assert.strictEqual(gradeIn(after(left, correction("p-1", "excellent")), "p-1", 2010), "excellent")
    const never = after(opened, departure("p-1", "2010-12-31"), ...others, conclusion)
    assert.strictEqual(receipt(never, correction("p-1", "competent")), "deviates (refused)")
  })

  it("without a document is refused", () => {
    const { basis: _, ...decided } = correction("p-5", "competent")
    assert.deepStrictEqual(refusal(concluded, decided), [
      "evaluation/CorrectionUnfounded",
      "p-5 的考核等次由规定得出，没有文件不能更正。请注明依据文件，按“记录”或“例外”办理。",
      "The grade of p-5 follows from the rules and is not corrected without a document. Name it, and record or except the act."
    ])
  })

  it("before the conclusion is refused, on its day it is not", () => {
    const early = [
      "evaluation/CycleNotConcluded",
      "年度考核 y-2010 在 2011-01-19 尚未评定等次，没有可以更正的等次。请先评定等次。",
      "Appraisal y-2010 is not concluded on 2011-01-19, so there is no grade to correct. Conclude it first."
    ]
    assert.deepStrictEqual(refusal(concluded, correction("p-5", "competent", "2011-01-19")), early)
    assert.deepStrictEqual(refusal(opened, correction("p-5", "competent", "2011-01-19")), early)
    assert.strictEqual(receipt(concluded, correction("p-5", "competent", "2011-01-20")), "deviates (refused)")
    assert.strictEqual(refusal(inPost, correction("p-5", "competent"))[0], "evaluation/CycleUnknown")
  })

  it("of somebody who is not known, or was never in post in the period, is refused", () => {
    assert.strictEqual(refusal(concluded, correction("p-9", "competent"))[0], "people/OfficialUnknown")
    const appointed = {
      type: "people/OfficialAppointed",
      on: day("2011-01-01"),
      data: { official: person("p-7"), cohort: 2011 },
      personal: {}
    } as unknown as Official.LifecycleEvent
    const newcomer = { ...concluded, officials: Official.evolve(concluded.officials, appointed) }
    assert.strictEqual(refusal(newcomer, correction("p-7", "competent"))[0], "evaluation/NeverInPost")
  })
})
