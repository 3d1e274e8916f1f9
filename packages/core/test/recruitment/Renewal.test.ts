import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as Criterion from "../../src/policy/Criterion.ts"
import * as Message from "../../src/policy/Message.ts"
import { messages } from "../../src/recruitment/messages.ts"
import * as Renewal from "../../src/recruitment/Renewal.ts"
import { day, failing, nationally, outcomeOf, provisionsOf, words, wordsOf } from "./exampleTown.ts"

const { every, fact } = Criterion.of(Renewal.table)
const on = day("2011-07-01")

const facts = (given: Omit<Partial<Renewal.Facts>, "on">): Renewal.Facts => ({ on, consents: [], ...given })

const judge = (parameters: Renewal.Parameters, given: Omit<Partial<Renewal.Facts>, "on">) => {
  const { finding, outcome } = Renewal.judge(parameters, facts(given))
  return [outcome, ...failing(finding)]
}

describe("Renewal", () => {
  it("is covered from 2008-04-10 on by marked assumptions, and not on the day before", () => {
    const given = facts({ termsServed: 1, lastGrade: "competent" })
    const outcome = (of: string) => outcomeOf(nationally(Renewal.point, given, of))
    assert.deepStrictEqual(["2008-04-09", "2008-04-10", "2008-04-11"].map(outcome), [
      "NotCovered",
      "granted",
      "granted"
    ])
    assert.isTrue(Renewal.point.provisions.every(({ source }) => source._tag === "Assumed"))
  })

  it("nationally needs a competent last year: both sides of the grade, and what is no grade", () => {
    const outcome = (lastGrade: Renewal.Facts["lastGrade"]) =>
      outcomeOf(nationally(Renewal.point, facts({ termsServed: 1, ...(lastGrade && { lastGrade }) }), "2011-07-01"))
    assert.deepStrictEqual(
      (
        ["excellent", "competent", "basicallyCompetent", "incompetent", "notGraded", "notEvaluated", "other"] as const
      ).map(outcome),
      ["granted", "granted", "refused", "refused", "refused", "refused", "refused"]
    )
    assert.strictEqual(outcome(undefined), "undetermined")
    const { finding } = Result.getOrThrow(nationally(Renewal.point, facts({ termsServed: 1 }), "2011-07-01"))
    assert.deepStrictEqual(finding.needs, ["lastGrade"])
    assert.deepStrictEqual(Renewal.table.fields.lastGrade.papers?.en, "the document on the result of the appraisal")
  })

  it("nationally is for a second term, and for a third with a post of deputy head or above", () => {
    const nation = (given: Omit<Partial<Renewal.Facts>, "on">) => {
      const judged = Result.getOrThrow(
        nationally(Renewal.point, facts({ lastGrade: "competent", ...given }), "2011-07-01")
      )
      return [judged.outcome, ...failing(judged.finding)]
    }
    const number = ["refused", "recruitment.renewal/number", "recruitment.renewal/extra1"]
    assert.deepStrictEqual(nation({ termsServed: 1 }), ["granted"])
    assert.deepStrictEqual(nation({ termsServed: 2 }), number)
    assert.deepStrictEqual(nation({ termsServed: 2, deputyHead: true }), ["granted"])
    assert.deepStrictEqual(nation({ termsServed: 9, deputyHead: true }), ["granted"])
    assert.deepStrictEqual(nation({ termsServed: 2, holdsSeat: true }), number, "an ordinary member")
    const { finding } = Result.getOrThrow(
      nationally(Renewal.point, facts({ termsServed: 2, lastGrade: "excellent" }), "2011-07-01")
    )
    assert.includeMembers(
      [...provisionsOf(finding)],
      [
        "nation/recruitment.renewal.conditions/2008-04-10",
        "nation/recruitment.renewal.renewalsAtMost/2008-04-10",
        "nation/recruitment.renewal.extraRenewals/2008-04-10"
      ]
    )
    assert.deepStrictEqual(wordsOf(finding, "recruitment.renewal/number"), [
      "续聘不超过 1 次（含本次）",
      "no more than 1 renewal(s), this one included"
    ])
    assert.deepStrictEqual(words(finding.findings[1]?.message), [
      "属于可以第 2 次续聘的人员",
      "one of those who may be renewed for the time of number 2"
    ])
  })

  it("counts the renewal in question, the number included; where nothing is laid down any number goes", () => {
    const number = ["refused", "recruitment.renewal/number"]
    assert.deepStrictEqual(
      [0, 1, 2].map((most) => judge({ renewalsAtMost: most }, { termsServed: 1 })),
      [number, ["granted"], ["granted"]]
    )
    assert.deepStrictEqual(judge({}, { termsServed: 9 }), ["granted"])
    assert.deepStrictEqual(judge({ renewalsAtMost: 1 }, {}), ["undetermined", "recruitment.renewal/number"])
    assert.deepStrictEqual(Renewal.judge({ renewalsAtMost: 1 }, facts({})).finding.needs, ["termsServed"])
  })

  it("goes on for those of a row as far as the row that reaches furthest", () => {
    const parameters: Renewal.Parameters = {
      renewalsAtMost: 1,
      extraRenewals: [
        { when: Criterion.isTrue(fact("holdsSeat")), renewals: 1 },
        { when: Criterion.isTrue(fact("deputyHead")), renewals: 2 }
      ]
    }
    const seated = [1, 2, 3].map((termsServed) => judge(parameters, { termsServed, holdsSeat: true })[0])
    const headed = [2, 3, 4].map(
      (termsServed) => judge(parameters, { termsServed, holdsSeat: true, deputyHead: true })[0]
    )
    assert.deepStrictEqual(seated, ["granted", "granted", "refused"])
    assert.deepStrictEqual(headed, ["granted", "granted", "refused"])
    const asked = { ...parameters, extraRenewals: [{ when: Criterion.isOneOf(fact("lastGrade"), ["excellent"]) }] }
    assert.strictEqual(judge(asked, { termsServed: 2 })[0], "undetermined", "the grade could decide")
    assert.strictEqual(judge(asked, { termsServed: 1 })[0], "granted", "and is not needed here")
  })

  it("takes nobody beyond the number by a row that does not apply to them", () => {
    const seated = Criterion.when(Criterion.isTrue(fact("holdsSeat")), Criterion.isTrue(fact("deputyHead")))
    const outcome = (...rows: NonNullable<Renewal.Parameters["extraRenewals"]>) =>
      judge({ renewalsAtMost: 1, extraRenewals: rows }, { termsServed: 2, lastGrade: "excellent" })[0]
    assert.strictEqual(outcome({ when: seated }), "refused")
    assert.strictEqual(
      outcome({ when: seated }, { when: Criterion.isOneOf(fact("lastGrade"), ["excellent"]) }),
      "granted",
      "but by another one"
    )
  })

  it("reads every year of the term where a place asks that", () => {
    const conditions = every("grades", Criterion.isOneOf(fact("grades.grade"), ["excellent", "competent"]))
    const years = (...grades: ReadonlyArray<Renewal.Facts["lastGrade"]>) =>
      judge(
        { conditions },
        { grades: grades.map((grade, index) => ({ year: 2008 + index, ...(grade && { grade }) })) }
      )[0]
    assert.strictEqual(years("competent", "excellent"), "granted")
    assert.strictEqual(years("competent", "basicallyCompetent"), "refused")
    assert.strictEqual(years("competent", undefined), "undetermined")
    assert.strictEqual(years("incompetent", undefined), "refused")
  })

  it("needs the consents of its levels, by the number of the renewal and by the day of the act", () => {
    const approval = [{ upTo: 1, levels: ["town"] }, { levels: ["town", "county"] }]
    const consents = (...given: ReadonlyArray<readonly [string, string]>) => ({
      consents: given.map(([role, of]) => ({ role, on: day(of) }))
    })
    assert.deepStrictEqual(judge({ approval }, { termsServed: 1 }), ["refused", "approval/town"])
    assert.deepStrictEqual(judge({ approval }, { termsServed: 1, ...consents(["town", "2011-07-01"]) }), ["granted"])
    assert.deepStrictEqual(judge({ approval }, { termsServed: 1, ...consents(["town", "2011-07-02"]) }), [
      "refused",
      "approval/town"
    ])
    const town = consents(["town", "2011-06-01"])
    assert.deepStrictEqual(judge({ approval }, { termsServed: 2, ...town }), ["refused", "approval/county"])
    assert.strictEqual(judge({ approval }, town)[0], "undetermined")
  })

  it("says what follows the last term where a place lays it down", () => {
    const parameters: Renewal.Parameters = { renewalsAtMost: 1, afterLastTerm: ["villageOrganisation", "ownBusiness"] }
    const { finding } = Renewal.judge(parameters, facts({ termsServed: 2 }))
    assert.deepStrictEqual(wordsOf(finding, "recruitment.renewal/number"), [
      "续聘不超过 1 次（含本次）；此后可以：留村任职、自主创业",
      "no more than 1 renewal(s), this one included; after that: stayed in the village, own business"
    ])
    assert.deepStrictEqual(
      finding.findings.flatMap(({ parameters }) => parameters.map(({ field }) => field)),
      ["renewalsAtMost", "afterLastTerm"]
    )
  })

  it("has words for its rows, and takes no row for none", () => {
    const { schema, text } = Renewal.point.fields.extraRenewals
    const when = Criterion.isTrue(fact("deputyHead"))
    const render = (language: "zh" | "en") =>
      Message.renderArgument(text?.([{ when }, { when, renewals: 2 }]) ?? "", language, {
        ...Criterion.messages.table,
        ...messages.table
      })
    assert.strictEqual(
      render("en"),
      "a post of deputy head or above in the two committees: yes (without limit), a post of deputy head or above in the two committees: yes (2 more)"
    )
    assert.strictEqual(
      render("zh"),
      "任村“两委”副职及以上职务：是（不限次数）、任村“两委”副职及以上职务：是（再续聘 2 次）"
    )
    assert.deepStrictEqual(
      [1, 0].map((renewals) => Schema.is(schema)([{ when, renewals }])),
      [true, false]
    )
  })
})
