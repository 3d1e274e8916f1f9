import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Criterion from "../../src/policy/Criterion.ts"
import * as Policies from "../../src/policy/Policies.ts"
import { provide, valueText } from "../../src/policy/PolicyPoint.ts"
import * as Eligibility from "../../src/recruitment/Eligibility.ts"
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
    const { fact } = Criterion.of(Eligibility.table)
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

const { fact } = Criterion.of(Eligibility.table)

/** What the nation lays down, as parameters of the bare rule. */
const parameters: Eligibility.Parameters = {
  ageAtMost: 30,
  educationAtLeast: "diploma",
  fullTime: true,
  standing: Criterion.isOneOf(fact("politicalStatus"), ["01", "02"])
}

const judged = (changed: Partial<Eligibility.Parameters>, asked: Partial<Record<keyof Eligibility.Facts, unknown>>) => {
  const { finding, outcome } = Eligibility.judge(
    { ...parameters, ...changed } as Eligibility.Parameters,
    { ...facts, ...asked } as Eligibility.Facts
  )
  return [outcome, ...(outcome === "undetermined" ? finding.needs : failing(finding))]
}

const age = "recruitment.eligibility/age"

describe("the age limits of groups", () => {
  const masters = Criterion.isAtLeast(fact("degree"), "master")
  const earlier = Criterion.not(Criterion.isTrue(fact("freshGraduate")))
  const byDegree = { otherAges: [{ when: masters, ageAtMost: 35 }] }
  const born = (birthDate: string, degree?: string) => ({ birthDate: day(birthDate), degree })

  it("let a master of 35 pass where the limit is 30, and not one of 36", () => {
    assert.deepStrictEqual(judged(byDegree, born("1974-05-11", "master")), ["granted"], "35 on 2010-05-10")
    assert.strictEqual(judged(byDegree, born("1974-05-10", "master"))[0], "refused", "36 on 2010-05-10")
    assert.strictEqual(judged(byDegree, born("1974-05-11", "doctor"))[0], "granted")
    assert.strictEqual(judged(byDegree, born("1979-05-10", "bachelor"))[0], "refused", "31, and no master")
    assert.strictEqual(judged({}, born("1979-05-10", "master"))[0], "refused", "where no group has a limit of its own")
  })

  it("refuse with what would have to change: the limit for everybody and that of the group", () => {
    assert.deepStrictEqual(judged(byDegree, born("1974-05-10", "none")), [
      "refused",
      age,
      "recruitment.eligibility/otherAges.0.when",
      "recruitment.eligibility/otherAges.0.ageAtMost"
    ])
    const { finding } = Eligibility.judge({ ...parameters, ...byDegree }, {
      ...facts,
      ...born("1979-05-10", "none")
    } as Eligibility.Facts)
    const [ages] = finding.findings
    assert.deepStrictEqual(
      [ages?.criterion, ages?.operator, ages?.parameters],
      ["recruitment.eligibility/ages", "any", [{ field: "otherAges" }]]
    )
  })

  it("leave an unknown membership undetermined only where it could decide", () => {
    const unknown = (birthDate: string) => judged(byDegree, born(birthDate))
    assert.deepStrictEqual(unknown("1979-05-11"), ["granted"], "30: no degree could change it")
    assert.deepStrictEqual(unknown("1979-05-10"), ["undetermined", "degree"])
    assert.deepStrictEqual(unknown("1974-05-11"), ["undetermined", "degree"], "35")
    assert.strictEqual(unknown("1974-05-10")[0], "refused", "36: too old for either limit")
    assert.deepStrictEqual(judged(byDegree, { birthDate: undefined, degree: "master" }), ["undetermined", "birthDate"])
  })

  it("may be lower than the limit for everybody, and take nothing from it", () => {
    const lower = { ageAtMost: 30, otherAges: [{ when: masters, ageAtMost: 28 }] }
    assert.deepStrictEqual(judged(lower, born("1979-05-11", "master")), ["granted"])
  })

  it("may be cut-offs by fresh or earlier graduation, the day itself included", () => {
    const cutOffs = {
      bornOnOrAfter: day("1986-07-01"),
      otherAges: [{ when: earlier, bornOnOrAfter: day("1984-07-01") }]
    }
    const at = (birthDate: string, freshGraduate?: boolean) =>
      judged(cutOffs, { birthDate: day(birthDate), freshGraduate })
    assert.deepStrictEqual(at("1986-07-01", true), ["granted"])
    assert.strictEqual(at("1986-06-30", true)[0], "refused")
    assert.deepStrictEqual(at("1984-07-01", false), ["granted"])
    assert.strictEqual(at("1984-06-30", false)[0], "refused")
    assert.deepStrictEqual(at("1986-06-30"), ["undetermined", "freshGraduate"])
    assert.deepStrictEqual(at("1986-07-01"), ["granted"])
    assert.strictEqual(at("1984-06-30")[0], "refused")
  })

  it("come to the same in whatever order they stand", () => {
    const groups = [
      { when: masters, ageAtMost: 35 },
      { when: earlier, bornOnOrAfter: day("1978-01-01") }
    ]
    for (const degree of [undefined, "none", "master"]) {
      for (const freshGraduate of [undefined, true, false]) {
        for (const birthDate of ["1974-05-10", "1974-05-11", "1978-01-01", "1979-05-11"]) {
          const asked = { birthDate: day(birthDate), degree, freshGraduate }
          const came = [groups, groups.toReversed()].map((otherAges) => {
            const [outcome, ...names] = judged({ otherAges }, asked)
            return outcome === "undetermined" ? [outcome, ...names.toSorted()] : [outcome]
          })
          assert.deepStrictEqual(came[0], came[1])
        }
      }
    }
  })

  it("decide without a fact only what they would decide with it, whatever it is", () => {
    const groups = [
      { when: masters, ageAtMost: 35 },
      { when: earlier, bornOnOrAfter: day("1978-01-01") },
      { when: Criterion.all([earlier, Criterion.not(masters)]), ageAtMost: 33 }
    ]
    const outcome = (asked: object) => judged({ otherAges: groups }, asked)[0]
    for (const birthDate of ["1974-05-10", "1974-05-11", "1977-05-10", "1978-01-01", "1979-05-10", "1979-05-11"]) {
      const asked = { birthDate: day(birthDate) }
      const known = ["none", "bachelor", "master"].flatMap((degree) =>
        [true, false].map((freshGraduate) => outcome({ ...asked, degree, freshGraduate }))
      )
      const unknown = outcome(asked)
      if (unknown !== "undetermined") assert.deepStrictEqual([...new Set(known)], [unknown], birthDate)
      else assert.deepStrictEqual([...new Set(known)].sort(), ["granted", "refused"], birthDate)
    }
  })

  it("have no members where the group does not apply", () => {
    const inapplicable = Criterion.when(Criterion.isTrue(fact("award")), masters)
    const group = { otherAges: [{ when: inapplicable, ageAtMost: 35 }] }
    const asked = { ...born("1974-05-11", "master") }
    assert.deepStrictEqual(judged(group, { ...asked, award: false }), ["refused", age])
    assert.deepStrictEqual(judged(group, { ...asked, award: true }), ["granted"])
  })

  it("are told in words, and checked against the facts when the book is composed", () => {
    const [text] = [valueText(Eligibility.point.fields.otherAges, byDegree.otherAges)].flat()
    assert.deepStrictEqual(words(text as never), [
      "学位为硕士及以上：不超过 35 周岁（含）",
      "degree is master's degree or above: at most 35 years, included"
    ])
    const cutOff = [{ when: earlier, bornOnOrAfter: day("1984-07-01") }]
    const [cut] = [valueText(Eligibility.point.fields.otherAges, cutOff)].flat()
    assert.deepStrictEqual(words(cut as never), [
      "并非（应届毕业生：是）：1984年7月1日（含）以后出生",
      "not (graduate of this year: yes): born on 1 July 1984 or later, that day included"
    ])
    const composed = (field: "otherAges" | "conditions", value: unknown) => {
      const provision = provide(Eligibility.point, town, {
        field,
        value,
        from: "2010-01-01",
        citation: document
      } as never)
      return composeResult([{ id: "example", version: "0.1.0", provisions: [provision] }])
    }
    const slip = Criterion.isTrue(Criterion.fact("freshgraduate"))
    assert.isTrue(Result.isSuccess(composed("otherAges", byDegree.otherAges)))
    for (const value of [
      [],
      [{ when: masters }],
      [{ when: masters, ageAtMost: 35, bornOnOrAfter: "1984-07-01" }],
      [{ when: slip, ageAtMost: 35 }]
    ]) {
      assert.isTrue(Result.isFailure(composed("otherAges", value)), JSON.stringify(value))
    }
    assert.isTrue(Result.isSuccess(composed("conditions", Criterion.isTrue(fact("freshGraduate")))))
    assert.isTrue(Result.isFailure(composed("conditions", { op: "nosuch" })))
    const refused = composed("conditions", slip)
    assert.include(
      Result.isFailure(refused) ? refused.failure.message : "",
      "a condition that reads facts of an applicant"
    )
  })
})

describe("the day on which age is counted", () => {
  it("is stated by a place, in the stead of the closing day, and named with its provision", () => {
    const asked = { birthDate: day("1979-05-11"), countedOn: day("2010-05-10") }
    assert.deepStrictEqual(judged({}, asked), ["granted"], "30 on the closing day")
    assert.deepStrictEqual(judged({ countedOn: day("2010-05-11") }, asked), ["refused", age], "31 on the day stated")
    assert.deepStrictEqual(judged({ countedOn: day("2010-05-10") }, { ...asked, countedOn: undefined }), ["granted"])
    const book = bookOf(
      provide(Eligibility.point, town, {
        field: "countedOn",
        value: day("2010-12-31"),
        from: "2010-01-01",
        until: "2011-01-01",
        citation: document
      })
    )
    const { finding, outcome } = Result.getOrThrow(
      Policies.judge(policies("2010-05-10", book), Eligibility.point, { ...facts, ...asked })
    )
    assert.strictEqual(outcome, "refused")
    assert.include(provisionsOf(finding), "330282121/recruitment.eligibility.countedOn/2010-01-01")
  })

  it("is that of a group's age and of the lower bound too", () => {
    const changed = {
      ageAtLeast: 18,
      countedOn: day("2010-05-10"),
      otherAges: [{ when: Criterion.isTrue(fact("award")), ageAtMost: 35 }]
    }
    const at = (birthDate: string) => judged(changed, { birthDate: day(birthDate), countedOn: undefined, award: true })
    assert.deepStrictEqual(["1974-05-11", "1992-05-10"].map(at), [["granted"], ["granted"]])
    assert.strictEqual(at("1974-05-10")[0], "refused")
    assert.deepStrictEqual(at("1992-05-11"), ["refused", "recruitment.eligibility/ageAtLeast"], "18 a day later")
  })
})

describe("a lower bound of the age", () => {
  it("includes its number", () => {
    const at = (birthDate: string) => judged({ ageAtLeast: 18 }, { birthDate: day(birthDate) })
    assert.deepStrictEqual(at("1992-05-10"), ["granted"], "18 on the day counted")
    assert.deepStrictEqual(at("1992-05-11"), ["refused", "recruitment.eligibility/ageAtLeast"])
    assert.deepStrictEqual(judged({}, { birthDate: day("1992-05-11") }), ["granted"], "none is laid down nationally")
    assert.deepStrictEqual(judged({ ageAtLeast: 18 }, { birthDate: undefined }), ["undetermined", "birthDate"])
  })
})

describe("a degree", () => {
  it("is asked for where a place does, the one named included, and having none is said", () => {
    const holds = (degree?: string) => judged({ degreeAtLeast: "bachelor" }, { degree })
    assert.deepStrictEqual(holds("bachelor"), ["granted"])
    assert.deepStrictEqual(holds("doctor"), ["granted"])
    assert.deepStrictEqual(holds("none"), ["refused", "recruitment.eligibility/degree"])
    assert.deepStrictEqual(holds(), ["undetermined", "degree"])
    assert.deepStrictEqual(judged({ degreeAtLeast: "master" }, { degree: "bachelor" })[0], "refused")
    assert.deepStrictEqual(judged({}, { degree: undefined }), ["granted"])
  })
})

describe("education earned in service", () => {
  const inService = { education: "diploma", inServiceEducation: "bachelor" } as const

  it("does not count where the education must be full-time", () => {
    assert.deepStrictEqual(judged({ educationAtLeast: "bachelor" }, inService), [
      "refused",
      "recruitment.eligibility/education"
    ])
    assert.deepStrictEqual(
      judged({ educationAtLeast: "diploma" }, inService),
      ["granted"],
      "the full-time diploma does"
    )
  })

  it("counts beside it where it need not be, and how one studied is not asked", () => {
    const either = (asked: object, educationAtLeast: "bachelor" | "master" = "bachelor") =>
      judged({ fullTime: false, educationAtLeast }, { ...inService, fullTime: undefined, ...asked })
    assert.deepStrictEqual(either({}), ["granted"])
    assert.deepStrictEqual(either({ education: undefined }), ["granted"], "the one in service is enough")
    assert.deepStrictEqual(either({}, "master"), [
      "refused",
      "recruitment.eligibility/education",
      "recruitment.eligibility/inServiceEducation"
    ])
    assert.deepStrictEqual(either({ inServiceEducation: undefined }), [
      "refused",
      "recruitment.eligibility/education",
      "recruitment.eligibility/inServiceEducation"
    ])
    assert.deepStrictEqual(either({ education: undefined, inServiceEducation: undefined }), [
      "undetermined",
      "education"
    ])
    assert.deepStrictEqual(either({ inServiceEducation: undefined, education: "bachelor", fullTime: false }), [
      "granted"
    ])
  })
})

describe("standing and residence", () => {
  const member = Criterion.isOneOf(fact("politicalStatus"), ["01", "02"])
  const cadre = Criterion.isTrue(fact("studentCadre"))
  const award = Criterion.isTrue(fact("award"))

  it("are met by Party status, by having been a student cadre, or by an award, where a place says so", () => {
    const standing = Criterion.any([member, cadre, award])
    const asked = (changed: object) => judged({ standing }, { politicalStatus: "03", ...changed })
    assert.deepStrictEqual(asked({ politicalStatus: "02" }), ["granted"])
    assert.deepStrictEqual(asked({ studentCadre: true }), ["granted"])
    assert.deepStrictEqual(asked({ award: true }), ["granted"])
    assert.strictEqual(asked({})[0], "refused")
    assert.deepStrictEqual(asked({ politicalStatus: undefined }), ["undetermined", "politicalStatus"])
    assert.deepStrictEqual(asked({ politicalStatus: undefined, award: true }), ["granted"])
  })

  it("add to what the nation asks: a student cadre without the Party also has an award", () => {
    const book = bookOf(
      provide(Eligibility.point, town, {
        field: "standing",
        value: { ...Criterion.any([member, Criterion.all([cadre, award])]), id: "memberOrHonoured" },
        from: "2010-01-01",
        citation: document
      })
    )
    const outcome = (changed: object) =>
      outcomeOf(
        Policies.judge(policies("2010-05-10", book), Eligibility.point, {
          ...facts,
          politicalStatus: "13",
          studentCadre: true,
          ...changed
        })
      )
    assert.strictEqual(outcome({ award: true }), "granted")
    assert.strictEqual(outcome({ award: false }), "refused")
    assert.strictEqual(
      outcome({ award: true, studentCadre: false }),
      "refused",
      "an award alone is not the nation's way"
    )
    assert.strictEqual(outcome({ politicalStatus: "01", studentCadre: false }), "granted")
  })

  it("may be stood in for by what a place names, and the nation names nothing", () => {
    const others = { politicalStatus: "13", studentCadre: false } as const
    assert.deepStrictEqual(came({ ...others, award: true }), [
      "refused",
      "recruitment.eligibility/partyMember",
      "recruitment.eligibility/studentCadre"
    ])
    const alternatives = provide(Eligibility.point, town, {
      field: "alternatives",
      value: Criterion.isTrue({ op: "fact", path: "award" }),
      from: "2009-01-01",
      citation: document
    })
    const judgeHere = (changed: object) =>
      Result.getOrThrow(
        Policies.judge(policies("2010-05-10", bookOf(alternatives)), Eligibility.point, { ...facts, ...changed })
      )
    const outcome = (changed: object) => judgeHere(changed).outcome
    assert.deepStrictEqual(
      [
        outcome({ ...others, award: true }),
        outcome({ ...others, award: false }),
        outcome({ politicalStatus: "01", award: false }),
        outcome({ politicalStatus: undefined, award: true })
      ],
      ["granted", "refused", "granted", "granted"]
    )
    const { finding } = judgeHere({ ...others, award: true })
    assert.include(provisionsOf(finding), "330282121/recruitment.eligibility.alternatives/2009-01-01")
    assert.include(provisionsOf(finding), "nation/recruitment.eligibility.standing/2008-04-10")
  })

  it("ask for a residence by further conditions", () => {
    const conditions = Criterion.isOneOf(fact("residence"), ["330281", "330282"])
    assert.deepStrictEqual(judged({ conditions }, { residence: "330282" }), ["granted"])
    assert.deepStrictEqual(judged({ conditions }, { residence: "330283" }), [
      "refused",
      "recruitment.eligibility/conditions"
    ])
    assert.deepStrictEqual(judged({ conditions }, {}), ["undetermined", "residence"])
  })
})

describe("what is missing", () => {
  it("is asked for with the papers that prove it, each named once", () => {
    const { finding } = Eligibility.judge(parameters, { ...facts, education: undefined, fullTime: undefined })
    assert.deepStrictEqual(words(finding.message), [
      "符合选聘资格条件（须先补充：毕业证书）",
      "the conditions of eligibility are met (papers to be added first: graduation certificate)"
    ])
    const both = Eligibility.judge({ ...parameters, degreeAtLeast: "bachelor" }, { ...facts, birthDate: undefined })
    assert.deepStrictEqual(words(both.finding.message), [
      "符合选聘资格条件（须先补充：居民身份证、学位证书）",
      "the conditions of eligibility are met (papers to be added first: resident identity card, certificate of the degree)"
    ])
    const refused = Eligibility.judge(parameters, { ...facts, education: undefined, fullTime: false })
    assert.deepStrictEqual(words(refused.finding.message)?.[0], "符合选聘资格条件", "no paper could change it")
  })
})
