import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as Event from "../../src/journal/Event.ts"
import * as Seal from "../../src/journal/Seal.ts"
import * as IdentityNumber from "../../src/people/IdentityNumber.ts"
import * as Person from "../../src/people/Person.ts"
import * as Applicant from "../../src/recruitment/Applicant.ts"
import { day, person } from "./exampleTown.ts"

const application: Applicant.Application = {
  applicant: person("p-1"),
  channel: undefined,
  position: undefined,
  personal: { facts: {}, marks: { writtenTest: "71.5" } },
  taken: [{ step: "application", on: day("2010-05-05") }],
  asked: undefined,
  failed: [],
  ended: undefined,
  appointedOn: undefined
}

describe("Applicant", () => {
  it("stands until the application ends or leads to an appointment", () => {
    const ended = {
      step: "qualificationReview",
      on: day("2010-05-12"),
      reason: undefined,
      event: Event.EventId.make("c-1/0")
    }
    assert.isTrue(Applicant.stands(application))
    assert.isFalse(Applicant.stands({ ...application, ended }))
    assert.isFalse(Applicant.stands({ ...application, appointedOn: day("2010-07-09") }))
  })

  it("has taken the steps that are kept, and no other", () => {
    assert.isTrue(Applicant.hasTaken(application, "application"))
    assert.isFalse(Applicant.hasTaken(application, "qualificationReview"))
  })

  it("states facts, each of which may be left out, and none that the table does not know", () => {
    const decode = Schema.decodeUnknownResult(Applicant.Facts, { onExcessProperty: "error" })
    assert.isTrue(Result.isSuccess(decode({})))
    assert.isTrue(
      Result.isSuccess(
        decode({
          birthDate: "1988-02-29",
          education: "diploma",
          fullTime: true,
          politicalStatus: "02",
          studentCadre: false,
          residence: "330282"
        })
      )
    )
    for (const facts of [
      { birthDate: "1987-02-29" },
      { education: "college" },
      { politicalStatus: "14" },
      { fullTime: "yes" },
      { name: "某甲" }
    ]) {
      assert.isTrue(Result.isFailure(decode(facts)), JSON.stringify(facts))
    }
  })

  it("is asked for papers, except where an absent fact means that there is none", () => {
    const asked = Object.entries(Applicant.table.fields).map(([name, { absent, papers }]) => [name, absent, papers?.zh])
    assert.deepStrictEqual(asked, [
      ["birthDate", "notSupplied", "居民身份证"],
      ["education", "notSupplied", "毕业证书"],
      ["fullTime", "notSupplied", "毕业证书"],
      ["inServiceEducation", "none", "在职学历的毕业证书"],
      ["politicalStatus", "notSupplied", "党组织关系证明"],
      ["studentCadre", "none", "学校证明"],
      ["award", "none", "获奖证书"],
      ["sex", "notSupplied", "居民身份证"],
      ["degree", "notSupplied", "学位证书"],
      ["freshGraduate", "notSupplied", "毕业证书或学校证明"],
      ["major", "notSupplied", "毕业证书"],
      ["school", "notSupplied", "毕业证书"],
      ["homeVillage", "notSupplied", "户口簿"],
      ["villageMonths", "none", "村级组织证明"],
      ["residence", "notSupplied", "户口簿"]
    ])
  })

  it("names each of the papers once, and none for what is no fact of an applicant", () => {
    assert.deepStrictEqual(Applicant.papersFor(["education", "countedOn", "fullTime", "degree"]), [
      { zh: "毕业证书", en: "graduation certificate" },
      { zh: "学位证书", en: "certificate of the degree" }
    ])
    assert.deepStrictEqual(Applicant.papersFor([]), [])
  })

  it("has marks that are exact decimals, and ranks from 1", () => {
    const isMark = Schema.is(Applicant.Mark)
    for (const mark of ["0", "71.5", "100"]) assert.isTrue(isMark(mark), mark)
    for (const mark of ["", "71,5", "NaN", "1e2", 71.5]) assert.isFalse(isMark(mark), String(mark))
    for (const mark of ["-0.5", "-5", "-0"]) assert.isFalse(isMark(mark), mark)
    const isRank = Schema.is(Applicant.Rank)
    assert.isTrue(isRank({ applicant: person("p-1"), rank: 1 }))
    assert.isFalse(isRank({ applicant: person("p-1"), rank: 0 }))
  })

  it("has its marks until the person is forgotten", () => {
    assert.deepStrictEqual(Applicant.marksOf(application), { writtenTest: "71.5" })
    assert.deepStrictEqual(Applicant.marksOf({ ...application, personal: Seal.forgotten }), {})
  })
})

describe("handedIn", () => {
  // Of a published specimen: the number says 1949-12-31.
  const identityNumber = IdentityNumber.make("11010519491231002X")
  const [inNumber, other, third] = [day("1949-12-31"), day("1986-03-01"), day("1986-01-03")]
  const name = "某甲"

  it("takes the date of birth from the facts, the details or the ID number, whichever states it", () => {
    for (const [details, facts] of [
      [{ name, identityNumber }, {}],
      [{ name, identityNumber, birthDate: inNumber }, {}],
      [{ name, birthDate: inNumber }, {}],
      [{ name, birthDate: inNumber }, { birthDate: inNumber }],
      [{ name, identityNumber }, { birthDate: inNumber }],
      [{ name }, { birthDate: inNumber }]
    ] as const) {
      const personal = Applicant.handedIn(details, { ...facts, fullTime: true })
      assert.deepStrictEqual(personal, { details, facts: { birthDate: inNumber, fullTime: true } })
      assert.isFalse(Applicant.contradictsBirthDate(personal))
    }
  })

  it("chooses none where they contradict each other, and keeps what was stated", () => {
    const wrong = { name, identityNumber }
    const stated = Applicant.handedIn(wrong, { birthDate: other, fullTime: true })
    assert.deepStrictEqual(stated, { details: { ...wrong, birthDate: other }, facts: { fullTime: true } })
    for (const personal of [
      stated,
      Applicant.handedIn({ ...wrong, birthDate: other }, {}),
      Applicant.handedIn({ name, birthDate: other }, { birthDate: third }),
      Applicant.handedIn({ ...wrong, birthDate: other }, { birthDate: third })
    ]) {
      assert.isTrue(Applicant.contradictsBirthDate(personal))
      assert.isUndefined(personal.facts.birthDate)
      assert.strictEqual(personal.details?.birthDate, other)
    }
    assert.deepStrictEqual(stated.details && Person.contradictions(stated.details), ["birthDate"])
  })

  it("states none where none is stated, which is no contradiction", () => {
    const personal = Applicant.handedIn({ name }, { fullTime: true })
    assert.deepStrictEqual(personal, { details: { name }, facts: { fullTime: true } })
    assert.isFalse(Applicant.contradictsBirthDate(personal))
    assert.isFalse(Applicant.contradictsBirthDate({ facts: {} }))
  })
})
