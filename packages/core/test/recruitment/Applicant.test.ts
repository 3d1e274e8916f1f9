import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as Event from "../../src/journal/Event.ts"
import * as Applicant from "../../src/recruitment/Applicant.ts"
import { day, person } from "./exampleTown.ts"

const application: Applicant.Application = {
  applicant: person("p-1"),
  channel: undefined,
  personal: { facts: {} },
  taken: [{ step: "application", on: day("2010-05-05") }],
  marks: {},
  ended: undefined,
  appointedOn: undefined
}

describe("Applicant", () => {
  it("stands until the application ends or leads to an appointment", () => {
    const ended = { step: "qualificationReview", on: day("2010-05-12"), event: Event.EventId.make("c-1/0") }
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
      ["politicalStatus", "notSupplied", "党组织关系证明"],
      ["studentCadre", "none", "学校证明"],
      ["residence", "notSupplied", "户口簿"]
    ])
  })

  it("has marks that are exact decimals, and ranks from 1", () => {
    const isMark = Schema.is(Applicant.Mark)
    for (const mark of ["0", "71.5", "100"]) assert.isTrue(isMark(mark), mark)
    for (const mark of ["", "71,5", "NaN", "1e2", 71.5]) assert.isFalse(isMark(mark), String(mark))
    const isRanked = Schema.is(Applicant.Ranked)
    assert.isTrue(isRanked({ applicant: person("p-1"), total: "76.50", rank: 1 }))
    assert.isFalse(isRanked({ applicant: person("p-1"), total: "76.50", rank: 0 }))
  })
})
