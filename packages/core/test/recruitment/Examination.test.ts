import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as Criterion from "../../src/policy/Criterion.ts"
import * as Policies from "../../src/policy/Policies.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import * as Rounding from "../../src/policy/Rounding.ts"
import * as Score from "../../src/policy/Score.ts"
import * as Applicant from "../../src/recruitment/Applicant.ts"
import * as Channel from "../../src/recruitment/Channel.ts"
import * as Examination from "../../src/recruitment/Examination.ts"
import { composeResult } from "../../src/rules.ts"
import { document, nationally, policies, provisionsOf, total, town } from "./exampleTown.ts"

const judge = (facts: Examination.Facts) => Examination.judge({ total }, facts)
const value = (facts: Examination.Facts) => {
  const judged = judge(facts)
  return judged._tag === "Value" ? judged.value : judged._tag
}

describe("Examination", () => {
  it("has no national total on any day, because the national list has no examination", () => {
    for (const on of ["2008-04-09", "2008-04-10", "2020-01-01"]) {
      const judged = nationally(Examination.point, { writtenTest: "80", interview: "80" }, on)
      assert.isTrue(Result.isFailure(judged) && judged.failure.field === "total", on)
    }
  })

  it("adds exact decimals by their weights and rounds the sum once", () => {
    assert.strictEqual(value({ writtenTest: "71.5", interview: "84" }), "76.50")
    assert.strictEqual(value({ writtenTest: "0.1", interview: "0.2" }), "0.14")
    assert.strictEqual(value({ writtenTest: "70.124", interview: "70.13" }), "70.13", "70.1264 is rounded up")
    assert.strictEqual(value({ writtenTest: "70.125", interview: "70.125" }), "70.13", "the half goes up")
    assert.strictEqual(value({ writtenTest: "70.1249", interview: "70.1249" }), "70.12")
  })

  it("is undetermined without a mark and names it; a mark of nought is a mark", () => {
    const judged = judge({ writtenTest: "71.5" })
    assert.deepStrictEqual(judged._tag === "Undetermined" && judged.needs, ["interview"])
    const none = judge({})
    assert.deepStrictEqual(none._tag === "Undetermined" && none.needs, ["writtenTest", "interview"])
    assert.strictEqual(value({ writtenTest: "71.5", interview: "0" }), "42.90")
  })

  it("is undetermined where a mark is out of range, which is asked for; without a highest mark there is no upper end", () => {
    const marks = (writtenTest: string, parameters: Examination.Parameters) =>
      Examination.judge(parameters, { writtenTest, interview: "84" })
    const judged = marks("100.01", { total, markAtMost: 100 })
    assert.deepStrictEqual(judged._tag === "Undetermined" && judged.needs, ["writtenTest"])
    assert.strictEqual(marks("-1", { total })._tag, "Undetermined")
    assert.strictEqual(marks("100", { total, markAtMost: 100 })._tag, "Value")
    assert.strictEqual(marks("150", { total })._tag, "Value")
  })

  it("reads the marks that stand in its total, and no others", () => {
    assert.deepStrictEqual(
      Examination.markedSteps.map((step) => Examination.reads(total, step)),
      [true, true, false, false]
    )
  })

  it("names the provision that says how the total is made", () => {
    const judged = Policies.judge(policies("2010-06-10"), Examination.point, { writtenTest: "71.5", interview: "84" })
    const { finding } = Result.getOrThrow(judged)
    assert.deepStrictEqual(finding.parameters[0]?.field, "total")
    assert.include(provisionsOf(finding), "330282121/recruitment.examination.total/2009-01-01")
    const before = Policies.judge(policies("2008-12-31"), Examination.point, {})
    assert.isTrue(Result.isFailure(before) && before.failure._tag === "NotCovered")
  })
})

describe("papers, bonuses and exemptions", () => {
  const { fact } = Criterion.of(Examination.table)
  const paper = (name: Examination.MarkName) => Score.component(name, fact(name))
  const rounding = Rounding.make(2, "halfUp")

  it("nests the papers of a step with weights of their own", () => {
    const written = Score.weightedSum(100, [
      { weight: 50, score: paper("administrativeAptitude") },
      { weight: 50, score: paper("essay") }
    ])
    const nested = Score.weightedSum(
      100,
      [
        { weight: 60, score: written },
        { weight: 40, score: paper("interview") }
      ],
      { rounding }
    )
    const facts = { administrativeAptitude: "71", essay: "64.5", interview: "84" }
    const judged = Examination.judge({ total: nested }, facts)
    assert.strictEqual(judged._tag === "Value" && judged.value, "74.25", "0.6 of 67.75, and 0.4 of 84")
    const { essay: _, ...others } = facts
    const early = Examination.judge({ total: nested }, others)
    assert.deepStrictEqual(early._tag === "Undetermined" && early.needs, ["essay"])
    assert.deepStrictEqual(
      Examination.markedSteps.filter((step) => Examination.isMarked(nested, step)),
      ["writtenTest", "interview"]
    )
    assert.deepStrictEqual(Examination.papersIn(nested, "writtenTest"), ["administrativeAptitude", "essay"])
    assert.deepStrictEqual(Examination.papersIn(nested, "interview"), [])
    assert.strictEqual(
      Examination.judge({ total: nested, markAtMost: 70 }, facts)._tag,
      "Undetermined",
      "each paper is held against the highest mark"
    )
  })

  it("knows every paper by its step", () => {
    assert.deepStrictEqual(
      Examination.markedSteps.map((step) => Examination.marksOfStep(step).length),
      [7, 4, 1, 1]
    )
    assert.deepStrictEqual(Examination.marksOfStep("physicalExamination"), [])
  })

  it("adds points by the facts of the applicant, the highest of a group and no more than its cap", () => {
    const bonus = Score.bonus(
      [
        {
          combine: "highest",
          rows: [
            { when: Criterion.isAtLeast(fact("degree"), "master"), points: 3 },
            { when: Criterion.isAtLeast(fact("degree"), "bachelor"), points: 1 }
          ]
        },
        {
          combine: "sum",
          cap: 4,
          rows: [
            { when: Criterion.isTrue(fact("award")), points: 2 },
            { when: Criterion.isAtLeast(fact("villageMonths"), 12), points: "2.5" }
          ]
        }
      ],
      { cap: 6 }
    )
    const of = (facts: Examination.Facts, degree: Examination.Facts = { degree: "bachelor" }) => {
      const judged = Examination.judge(
        { total: Score.sum([paper("writtenTest"), bonus]) },
        { writtenTest: "70", ...degree, ...facts }
      )
      return judged._tag === "Value" ? judged.value : judged.finding.needs
    }
    assert.strictEqual(of({}), "71")
    assert.strictEqual(of({ degree: "master", award: true }), "75")
    assert.strictEqual(of({ award: true, villageMonths: 12 }), "75", "4 of 4.5 points")
    assert.strictEqual(of({ award: true, villageMonths: 11 }), "73")
    assert.strictEqual(of({ degree: "doctor", award: true, villageMonths: 12 }), "76", "6 of 7 points")
    assert.deepStrictEqual(of({}, {}), ["degree"], "asked for, as any other fact")
  })

  const guard = Criterion.not(Criterion.isAtLeast(Criterion.of(Applicant.table).fact("degree"), "doctor"))
  const procedure = Channel.procedure("application", "writtenTest", "interview").map((step) =>
    step.id === "writtenTest" ? { ...step, guard } : step
  )

  it("reads from the procedure which marked steps an applicant takes", () => {
    const takes = (degree?: "bachelor" | "doctor") => {
      const facts = Examination.factsOf({ facts: degree === undefined ? {} : { degree }, marks: {} }, procedure)
      return [facts.takesWrittenTest, facts.takesInterview, facts.takesVetting]
    }
    assert.deepStrictEqual(takes("bachelor"), [true, true, false], "the procedure has no vetting")
    assert.deepStrictEqual(takes("doctor"), [false, true, false])
    assert.deepStrictEqual(takes(), [undefined, true, false], "the guard needs the degree")
  })

  it("says what takes the place of a mark that somebody is exempt from", () => {
    const totalWhen = (whenExempt: "renormalise" | { readonly replaceBy: number }) =>
      Score.weightedSum(
        100,
        [
          { weight: 60, score: Examination.unlessExempt("writtenTest", whenExempt) },
          { weight: 40, score: paper("interview") }
        ],
        { rounding }
      )
    const of = (degree: "bachelor" | "doctor", total: Score.Score, marks: Applicant.Marks) => {
      const judged = Examination.judge({ total }, Examination.factsOf({ facts: { degree }, marks }, procedure))
      return judged._tag === "Value" ? judged.value : judged.finding.needs
    }
    assert.strictEqual(of("doctor", totalWhen("renormalise"), { interview: "84" }), "84.00")
    assert.strictEqual(of("doctor", totalWhen({ replaceBy: 60 }), { interview: "84" }), "69.60")
    assert.strictEqual(of("bachelor", totalWhen("renormalise"), { writtenTest: "71.5", interview: "84" }), "76.50")
    assert.deepStrictEqual(of("bachelor", totalWhen("renormalise"), { interview: "84" }), ["writtenTest"])
    const alone = Examination.judge(
      { total: Examination.unlessExempt("essay", "renormalise") },
      Examination.factsOf({ facts: { degree: "doctor" }, marks: {} }, procedure)
    )
    assert.strictEqual(alone._tag, "NotApplicable")
  })

  it("tells a slip in a total or a condition when the book is composed", () => {
    const giving = (path: string) =>
      composeResult([
        {
          id: "slip",
          version: "0.1.0",
          provisions: [
            provide(Examination.point, town, {
              field: "total",
              value: Score.component("a", { op: "fact", path }),
              from: "2009-01-01",
              citation: document
            }),
            provide(Examination.point, town, {
              field: "markAtMost",
              none: true,
              from: "2009-01-01",
              citation: document
            })
          ]
        }
      ])
    assert.isTrue(Result.isFailure(giving("writenTest")))
    assert.isTrue(Result.isSuccess(giving("writtenTest")))
    const words = Score.bands(paper("writtenTest"), [], { value: "none" })
    assert.isFalse(Schema.is(Examination.Total)(words), "a word is no total")
    assert.isFalse(Schema.is(Examination.Condition)(Criterion.isTrue({ op: "fact", path: "writtenTest" })))
    assert.isTrue(Schema.is(Examination.Condition)(Criterion.isTrue(fact("takesWrittenTest"))))
  })
})
