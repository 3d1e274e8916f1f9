import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Policies from "../../src/policy/Policies.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import * as Extension from "../../src/recruitment/Extension.ts"
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
  wordsOf
} from "./exampleTown.ts"

const facts = (on: string, extendedUntil: string, until = "2011-08-01") => ({
  on: day(on),
  signedUntil: day("2011-08-01"),
  until: day(until),
  extendedUntil: day(extendedUntil)
})

const judge = (...asked: Parameters<typeof facts>) => {
  const { finding, outcome } = Extension.judge({ monthsAtMost: 6 }, facts(...asked))
  return [outcome, ...failing(finding)]
}

const longest = ["refused", "recruitment.extension/longest"]

describe("Extension", () => {
  it("is laid down nowhere nationally: not covered before 2008-04-10, and refused from that day on", () => {
    const outcome = (on: string) => outcomeOf(nationally(Extension.point, facts(on, "2011-08-02"), on))
    assert.deepStrictEqual(["2008-04-09", "2008-04-10", "2008-04-11"].map(outcome), [
      "NotCovered",
      "refused",
      "refused"
    ])
    const { finding } = Extension.judge({}, facts("2011-07-01", "2011-08-02"))
    assert.deepStrictEqual(failing(finding), ["recruitment.extension/laidDown"])
    assert.deepStrictEqual(wordsOf(finding, "recruitment.extension/laidDown"), [
      "规定了合同可以延期",
      "it is laid down that an agreement may be extended"
    ])
  })

  it("is by so many months at most, included", () => {
    assert.deepStrictEqual(judge("2011-07-01", "2012-01-31"), ["granted"])
    assert.deepStrictEqual(judge("2011-07-01", "2012-02-01"), ["granted"])
    assert.deepStrictEqual(judge("2011-07-01", "2012-02-02"), longest)
  })

  it("adds up to no more where it is done twice", () => {
    assert.deepStrictEqual(judge("2011-12-01", "2012-02-01", "2012-01-01"), ["granted"])
    assert.deepStrictEqual(judge("2011-12-01", "2012-02-02", "2012-01-01"), longest)
  })

  it("is made while the agreement runs, on its last day and not on the day of its end", () => {
    assert.deepStrictEqual(judge("2011-07-31", "2011-09-01"), ["granted"])
    assert.deepStrictEqual(judge("2011-08-01", "2011-09-01"), ["refused", "recruitment.extension/running"])
    const { finding } = Extension.judge({ monthsAtMost: 6 }, facts("2011-08-01", "2011-09-01"))
    assert.deepStrictEqual(wordsOf(finding, "recruitment.extension/running"), [
      "合同尚未期满（2011年8月1日 起不再有效）",
      "the agreement still runs (from 1 August 2011 on it does not)"
    ])
  })

  it("names the place's provision and the words of its bound", () => {
    const book = bookOf(
      provide(Extension.point, town, { field: "monthsAtMost", value: 6, from: "2010-01-01", citation: document })
    )
    const judged = Policies.judge(policies("2011-07-01", book), Extension.point, facts("2011-07-01", "2012-02-02"))
    const { finding } = Result.getOrThrow(judged)
    assert.deepStrictEqual(provisionsOf(finding), ["330282121/recruitment.extension.monthsAtMost/2010-01-01"])
    assert.deepStrictEqual(wordsOf(finding, "recruitment.extension/longest"), [
      "延期自原定期满之日起不超过 6 个月（含）",
      "the extension is at most 6 month(s) from the end that was signed, included"
    ])
  })
})
