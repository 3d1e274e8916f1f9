import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Criterion from "../../src/policy/Criterion.ts"
import * as Policies from "../../src/policy/Policies.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import * as Eligibility from "../../src/recruitment/Eligibility.ts"
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

const facts = {
  birthDate: day("1980-03-01"),
  countedOn: day("2010-05-10"),
  education: "bachelor",
  fullTime: true,
  politicalStatus: "01"
} as const

const judge = (changed: Partial<Record<keyof Eligibility.Facts, unknown>>, on = "2010-05-10") =>
  nationally(Eligibility.point, { ...facts, ...changed } as Eligibility.Facts, on)

const came = (changed: Parameters<typeof judge>[0]) => {
  const { finding, outcome } = Result.getOrThrow(judge(changed))
  return [outcome, ...(outcome === "undetermined" ? finding.needs : failing(finding))]
}

describe("Eligibility", () => {
  it("is covered from 2008-04-10 on, and not on the day before", () => {
    const outcome = (on: string) => outcomeOf(judge({}, on))
    assert.deepStrictEqual(["2008-04-09", "2008-04-10", "2008-04-11"].map(outcome), [
      "NotCovered",
      "granted",
      "granted"
    ])
  })

  it("includes the age of 30 to the day before the birthday of 31", () => {
    const at = (birthDate: string) => came({ birthDate: day(birthDate) })
    assert.deepStrictEqual(at("1979-05-10"), ["refused", "recruitment.eligibility/age"], "31 on the day counted")
    assert.deepStrictEqual(at("1979-05-11"), ["granted"], "30, and 31 on the next day")
    assert.deepStrictEqual(at("1979-05-12"), ["granted"])
  })

  it("counts a birthday of 29 February on 1 March of a common year", () => {
    const at = (countedOn: string) => came({ birthDate: day("1980-02-29"), countedOn: day(countedOn) })
    assert.deepStrictEqual(at("2011-02-28"), ["granted"])
    assert.deepStrictEqual(at("2011-03-01"), ["refused", "recruitment.eligibility/age"])
    assert.deepStrictEqual(at("2012-02-28"), ["refused", "recruitment.eligibility/age"], "31 since 2011")
    const of1984 = (countedOn: string) => came({ birthDate: day("1984-02-29"), countedOn: day(countedOn) })
    assert.deepStrictEqual(of1984("2015-02-28"), ["granted"])
    assert.deepStrictEqual(of1984("2016-02-29"), ["refused", "recruitment.eligibility/age"])
  })

  it("asks for a diploma or above, and refuses what ranks below", () => {
    assert.deepStrictEqual(came({ education: "diploma" }), ["granted"])
    assert.deepStrictEqual(came({ education: "seniorSecondary" }), ["refused", "recruitment.eligibility/education"])
    assert.deepStrictEqual(came({ education: "doctor" }), ["granted"])
  })

  it("asks for full-time education", () => {
    assert.deepStrictEqual(came({ fullTime: false }), ["refused", "recruitment.eligibility/fullTime"])
    const anyMode: Eligibility.Parameters = {
      ageAtMost: 30,
      educationAtLeast: "diploma",
      fullTime: false,
      standing: { op: "isOneOf", operand: { op: "fact", path: "politicalStatus" }, set: ["01"] }
    }
    assert.strictEqual(Eligibility.judge(anyMode, { ...facts, fullTime: false }).outcome, "granted")
    assert.strictEqual(Eligibility.judge(anyMode, { ...facts, fullTime: undefined }).outcome, "granted")
  })

  it("takes Party members, probationary ones too, and others who were student cadres", () => {
    assert.deepStrictEqual(came({ politicalStatus: "02" }), ["granted"])
    assert.deepStrictEqual(came({ politicalStatus: "13", studentCadre: true }), ["granted"])
    const league = Result.getOrThrow(judge({ politicalStatus: "03" }))
    assert.strictEqual(league.outcome, "refused")
    assert.deepStrictEqual(failing(league.finding), [
      "recruitment.eligibility/partyMember",
      "recruitment.eligibility/studentCadre"
    ])
    assert.deepStrictEqual(
      came({ politicalStatus: undefined, studentCadre: true }),
      ["granted"],
      "one of the two is enough"
    )
  })

  it("is undetermined where a fact is missing that could decide, and names it", () => {
    for (const fact of ["birthDate", "countedOn", "education", "fullTime", "politicalStatus"] as const) {
      assert.deepStrictEqual(came({ [fact]: undefined }), ["undetermined", fact])
    }
    assert.deepStrictEqual(came({ birthDate: undefined, education: undefined }), [
      "undetermined",
      "birthDate",
      "education"
    ])
    assert.deepStrictEqual(came({ studentCadre: undefined }), ["granted"], "absent means that there was none")
    const outcome = Result.getOrThrow(judge({ birthDate: undefined, fullTime: false })).outcome
    assert.strictEqual(outcome, "refused", "no paper could change it")
  })

  it("names for each criterion the provision of the circular of 2008, with its value", () => {
    const { finding } = Result.getOrThrow(judge({ birthDate: day("1979-05-10") }))
    const uses = finding.findings.map(({ criterion, parameters }) => [criterion, parameters.map(({ value }) => value)])
    assert.deepStrictEqual(uses, [
      ["recruitment.eligibility/age", [30]],
      ["recruitment.eligibility/education", ["diploma"]],
      ["recruitment.eligibility/fullTime", [undefined]],
      ["recruitment.eligibility/standing", [undefined]]
    ])
    assert.deepStrictEqual(provisionsOf(finding), [
      "nation/recruitment.eligibility.ageAtMost/2008-04-10",
      "nation/recruitment.eligibility.educationAtLeast/2008-04-10",
      "nation/recruitment.eligibility.fullTime/2008-04-10",
      "nation/recruitment.eligibility.standing/2008-04-10"
    ])
    assert.deepStrictEqual(words(finding.message), ["符合选聘资格条件", "the conditions of eligibility are met"])
    const [zh, en] = wordsOf(finding, "recruitment.eligibility/age") ?? []
    assert.include(zh, "30")
    assert.include(en, "30")
    assert.notInclude(JSON.stringify(finding), "1979-05-10", "a finding points to facts and never copies them")
  })

  it("lets a birth-date cut-off take the place of the age, the day itself included", () => {
    const book = bookOf(
      provide(Eligibility.point, town, {
        field: "bornOnOrAfter",
        value: day("1980-02-29"),
        from: "2010-01-01",
        until: "2011-01-01",
        citation: document
      })
    )
    const cutOff = (birthDate: string, on = "2010-05-10") => {
      const asked = { ...facts, birthDate: day(birthDate), countedOn: day("2030-01-01") }
      const { finding, outcome } = Result.getOrThrow(Policies.judge(policies(on, book), Eligibility.point, asked))
      return [outcome, ...failing(finding)]
    }
    assert.deepStrictEqual(cutOff("1980-02-28"), ["refused", "recruitment.eligibility/birthDate"])
    assert.deepStrictEqual(cutOff("1980-02-29"), ["granted"])
    assert.deepStrictEqual(cutOff("1980-03-01"), ["granted"])
    assert.deepStrictEqual(cutOff("1980-03-01", "2011-01-01"), ["refused", "recruitment.eligibility/age"])
  })

  it("lets a town lower the age and add conditions, each with its own provision", () => {
    const fact = Criterion.factsOf(Eligibility.table)
    const book = bookOf(
      provide(Eligibility.point, town, { field: "ageAtMost", value: 28, from: "2010-01-01", citation: document }),
      provide(Eligibility.point, town, {
        field: "standing",
        value: { ...Criterion.isOneOf(fact("politicalStatus"), ["01"]), id: "fullMember" },
        from: "2010-01-01",
        citation: document
      }),
      provide(Eligibility.point, town, {
        field: "conditions",
        value: { ...Criterion.isOneOf(fact("residence"), ["330282"]), id: "resident" },
        from: "2010-01-01",
        citation: document
      })
    )
    const asked = { ...facts, birthDate: day("1981-05-11"), residence: "330282" }
    const inTown = (changed: object) => {
      const { finding, outcome } = Result.getOrThrow(
        Policies.judge(policies("2010-05-10", book), Eligibility.point, { ...asked, ...changed })
      )
      return { outcome, failing: failing(finding), needs: finding.needs, provisions: provisionsOf(finding) }
    }
    assert.strictEqual(inTown({}).outcome, "granted")
    assert.deepStrictEqual(inTown({ birthDate: day("1981-05-10") }).failing, ["recruitment.eligibility/age"])
    assert.deepStrictEqual(inTown({ politicalStatus: "02" }).failing, ["recruitment.eligibility/fullMember"])
    assert.deepStrictEqual(inTown({ residence: "330281" }).failing, ["recruitment.eligibility/resident"])
    assert.deepStrictEqual(inTown({ residence: undefined }).needs, ["residence"])
    assert.includeMembers(
      [...inTown({}).provisions],
      [
        "330282121/recruitment.eligibility.ageAtMost/2010-01-01",
        "nation/recruitment.eligibility.standing/2008-04-10",
        "330282121/recruitment.eligibility.standing/2010-01-01",
        "330282121/recruitment.eligibility.conditions/2010-01-01"
      ]
    )
  })
})
