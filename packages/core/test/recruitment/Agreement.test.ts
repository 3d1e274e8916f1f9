import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { provide } from "../../src/policy/PolicyPoint.ts"
import * as Agreement from "../../src/recruitment/Agreement.ts"
import { composeResult } from "../../src/rules.ts"
import { day, document, failing, nationally, outcomeOf, provisionsOf, town, wordsOf } from "./exampleTown.ts"

const agreement = (from: string, until: string, ...parties: ReadonlyArray<string>) => ({
  from: day(from),
  until: day(until),
  parties
})

const judge = (from: string, until: string) => {
  const { finding, outcome } = Agreement.judge({ monthsAtLeast: 24, monthsAtMost: 36 }, agreement(from, until))
  return [outcome, ...failing(finding)]
}

describe("Agreement", () => {
  it("is covered from 2008-04-10 on, and not on the day before", () => {
    const outcome = (on: string) => outcomeOf(nationally(Agreement.point, agreement("2008-08-01", "2010-08-01"), on))
    assert.deepStrictEqual(["2008-04-09", "2008-04-10", "2008-04-11"].map(outcome), [
      "NotCovered",
      "granted",
      "granted"
    ])
  })

  it("runs for two years at least and three at most, both included", () => {
    const shortest = ["refused", "recruitment.agreement/shortest"]
    const longest = ["refused", "recruitment.agreement/longest"]
    assert.deepStrictEqual(judge("2008-08-01", "2010-07-31"), shortest)
    assert.deepStrictEqual(judge("2008-08-01", "2010-08-01"), ["granted"])
    assert.deepStrictEqual(judge("2008-08-01", "2010-08-02"), ["granted"])
    assert.deepStrictEqual(judge("2008-08-01", "2011-07-31"), ["granted"])
    assert.deepStrictEqual(judge("2008-08-01", "2011-08-01"), ["granted"])
    assert.deepStrictEqual(judge("2008-08-01", "2011-08-02"), longest)
  })

  it("that begins on 29 February ends after years on 28 February", () => {
    assert.deepStrictEqual(judge("2012-02-29", "2014-02-27"), ["refused", "recruitment.agreement/shortest"])
    assert.deepStrictEqual(judge("2012-02-29", "2014-02-28"), ["granted"])
    assert.deepStrictEqual(judge("2012-02-29", "2015-02-28"), ["granted"])
    assert.deepStrictEqual(judge("2012-02-29", "2015-03-01"), ["refused", "recruitment.agreement/longest"])
  })

  it("has the county departments for a party from 2009-04-07 on", () => {
    const outcome = (on: string, ...parties: ReadonlyArray<string>) =>
      outcomeOf(nationally(Agreement.point, agreement("2009-08-01", "2011-08-01", ...parties), on))
    assert.deepStrictEqual(
      ["2009-04-06", "2009-04-07", "2009-04-08"].map((on) => outcome(on, "town")),
      ["granted", "refused", "refused"]
    )
    assert.strictEqual(outcome("2009-04-07", "town", "countyDepartments"), "granted")
  })

  it("names the criterion, the words and the provisions of a refusal", () => {
    const judged = nationally(Agreement.point, agreement("2009-08-01", "2009-09-01", "town"), "2009-04-07")
    const { finding } = Result.getOrThrow(judged)
    assert.deepStrictEqual(failing(finding), ["recruitment.agreement/shortest", "recruitment.agreement/parties"])
    assert.deepStrictEqual(wordsOf(finding, "recruitment.agreement/shortest"), [
      "聘期不少于 24 个月（含）",
      "the term is at least 24 month(s), included"
    ])
    assert.deepStrictEqual(wordsOf(finding, "recruitment.agreement/longest"), [
      "聘期不超过 36 个月（含）",
      "the term is at most 36 month(s), included"
    ])
    assert.deepStrictEqual(wordsOf(finding, "recruitment.agreement/parties"), [
      "签订方包括：县级有关部门",
      "the parties include: the county departments"
    ])
    assert.deepStrictEqual(provisionsOf(finding), [
      "nation/recruitment.agreement.monthsAtLeast/2008-04-10",
      "nation/recruitment.agreement.monthsAtMost/2008-04-10",
      "nation/recruitment.agreement.parties/2009-04-07"
    ])
  })

  it("lets a town narrow the term and add parties, and not widen or drop them", () => {
    const composes = (draft: Parameters<typeof provide<Agreement.Parameters, never, never>>[2]) =>
      Result.isSuccess(
        composeResult([{ id: "example", version: "0.1.0", provisions: [provide(Agreement.point, town, draft)] }])
      )
    const own = { from: "2010-01-01", citation: document } as const
    assert.isTrue(composes({ field: "monthsAtLeast", value: 30, ...own }))
    assert.isFalse(composes({ field: "monthsAtLeast", value: 23, ...own }))
    assert.isTrue(composes({ field: "monthsAtMost", value: 35, ...own }))
    assert.isFalse(composes({ field: "monthsAtMost", value: 37, ...own }))
    const county = { id: "countyDepartments", title: { zh: "县级有关部门", en: "the county departments" } }
    const office = { id: "town", title: { zh: "乡镇", en: "the town" } }
    assert.isTrue(composes({ field: "parties", value: [county, office], ...own }))
    assert.isFalse(composes({ field: "parties", value: [office], ...own }))
  })

  describe("with a trial", () => {
    const terms = { monthsAtLeast: 24, monthsAtMost: 36 }
    const trial = (parameters: Partial<Agreement.Parameters>, trialUntil: string | undefined, until = "2010-08-01") => {
      const facts = agreement("2008-08-01", until)
      const { finding, outcome } = Agreement.judge(
        { ...terms, ...parameters },
        trialUntil === undefined ? facts : { ...facts, trialUntil: day(trialUntil) }
      )
      return [outcome, ...failing(finding)]
    }
    const short = "recruitment.agreement/shortestTrial"
    const long = "recruitment.agreement/longestTrial"

    it("is not asked about where nothing is laid down, and the trial counts", () => {
      assert.deepStrictEqual(
        [undefined, "2008-08-02", "2010-08-01"].map((until) => trial({}, until)),
        [["granted"], ["granted"], ["granted"]]
      )
    })

    it("lasts as long as is laid down, both bounds included", () => {
      const bounds = { trialMonthsAtLeast: 3, trialMonthsAtMost: 6 }
      assert.deepStrictEqual(
        ["2008-10-31", "2008-11-01", "2009-02-01", "2009-02-02", undefined].map((until) => trial(bounds, until)),
        [["refused", short], ["granted"], ["granted"], ["refused", long], ["refused", short]]
      )
      assert.deepStrictEqual(trial({ trialMonthsAtMost: 6 }, undefined), ["granted"], "nobody must have a trial")
    })

    it("counts toward the term or does not, and the term is judged accordingly", () => {
      const shortest = ["refused", "recruitment.agreement/shortest"]
      const longest = ["refused", "recruitment.agreement/longest"]
      const counts = (trialCounts: boolean, until: string) => trial({ trialCounts }, "2009-02-01", until)
      assert.deepStrictEqual(
        ["2010-07-31", "2010-08-01", "2011-01-31", "2011-02-01", "2012-02-01", "2012-02-02"].map((until) => [
          counts(true, until),
          counts(false, until)
        ]),
        [
          [shortest, shortest],
          [["granted"], shortest],
          [["granted"], shortest],
          [["granted"], ["granted"]],
          [longest, ["granted"]],
          [longest, longest]
        ]
      )
      assert.deepStrictEqual(trial({ trialCounts: false }, undefined), ["granted"], "without a trial")
    })

    it("names the fields and the words", () => {
      const parameters = { ...terms, trialMonthsAtLeast: 3, trialMonthsAtMost: 6, trialCounts: false }
      const { finding } = Agreement.judge(parameters, {
        ...agreement("2008-08-01", "2010-08-01"),
        trialUntil: day("2008-08-02")
      })
      assert.deepStrictEqual(wordsOf(finding, short), [
        "有试用期，且不少于 3 个月（含）",
        "there is a trial of at least 3 month(s), included"
      ])
      assert.deepStrictEqual(wordsOf(finding, long), [
        "试用期不超过 6 个月（含）",
        "the trial is at most 6 month(s), included"
      ])
      assert.deepStrictEqual(
        finding.findings.map(({ parameters }) => parameters.map(({ field }) => field)),
        [
          ["monthsAtLeast", "trialCounts"],
          ["monthsAtMost", "trialCounts"],
          ["trialMonthsAtLeast"],
          ["trialMonthsAtMost"]
        ]
      )
    })
  })
})
