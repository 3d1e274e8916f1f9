import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as CalendarDate from "../../src/calendar/CalendarDate.ts"
import * as FactTable from "../../src/policy/FactTable.ts"

const title = { zh: "事实", en: "fact" }
const supplied = { absent: "notSupplied" } as const
const none = { absent: "none" } as const

const table = FactTable.make({
  years: FactTable.number(title, none),
  mark: FactTable.decimal(title, supplied),
  birthDate: FactTable.date(title, supplied),
  partyMember: FactTable.boolean(title, none),
  school: FactTable.text(title, supplied),
  sex: FactTable.oneOf(title, ["1", "2"], { "1": { zh: "男", en: "male" }, "2": { zh: "女", en: "female" } }, supplied),
  degree: FactTable.ranked(title, ["bachelor", "master"], (value) => ({ zh: `学位${value}`, en: value }), supplied),
  appraisals: FactTable.list(
    title,
    FactTable.make({
      year: FactTable.number(title, supplied),
      marks: FactTable.list(title, FactTable.make({ mark: FactTable.decimal(title, supplied) }), none)
    }),
    { absent: "notSupplied", atMost: 2 }
  )
})

describe("FactTable", () => {
  it("finds facts by their dotted path, with the lists they stand in", () => {
    assert.deepStrictEqual(FactTable.find(table, "years"), { fact: table.fields.years, lists: [] })
    assert.deepStrictEqual(FactTable.find(table, "appraisals")?.lists, [])
    assert.deepStrictEqual(FactTable.find(table, "appraisals.year")?.lists, ["appraisals"])
    const mark = FactTable.find(table, "appraisals.marks.mark")
    assert.deepStrictEqual(mark?.lists, ["appraisals", "appraisals.marks"])
    assert.strictEqual(mark?.fact.kind, "decimal")
  })

  it("finds nothing else", () => {
    for (const path of [
      "",
      "year",
      "years.more",
      "appraisals.",
      ".years",
      "appraisals.years",
      "toString",
      "appraisals.constructor"
    ]) {
      assert.isUndefined(FactTable.find(table, path), path)
    }
  })

  it("lists all paths", () => {
    assert.deepStrictEqual(FactTable.paths(table).slice(-4), [
      "appraisals",
      "appraisals.year",
      "appraisals.marks",
      "appraisals.marks.mark"
    ])
    for (const path of FactTable.paths(table)) assert.isDefined(FactTable.find(table, path), path)
  })

  it("refuses names that no path can address", () => {
    for (const name of ["a.b", "", "1st", "a b", "年龄"]) {
      assert.throws(() => FactTable.make({ [name]: FactTable.number(title, none) }), FactTable.InvalidFactName)
    }
  })

  it("keeps the words of members, given by a record or a function", () => {
    assert.deepStrictEqual(table.fields.sex.members[1], { value: "2", title: { zh: "女", en: "female" } })
    assert.deepStrictEqual(table.fields.degree.members[0]?.title, { zh: "学位bachelor", en: "bachelor" })
  })

  it("bounds lists, at 100 unless said otherwise", () => {
    assert.strictEqual(table.fields.appraisals.atMost, 2)
    assert.strictEqual(FactTable.list(title, FactTable.make({}), none).atMost, 100)
  })

  it("has a schema that takes absent facts and refuses those of another type", () => {
    const decode = Schema.decodeUnknownResult(FactTable.schema(table))
    const facts: FactTable.Facts<typeof table> = {
      years: 3,
      mark: "92.50",
      birthDate: CalendarDate.make("1984-02-29"),
      partyMember: true,
      school: "10335",
      sex: "2",
      degree: "master",
      appraisals: [{ year: 2009, marks: [{ mark: "90" }] }, {}]
    }
    assert.deepStrictEqual(Result.getOrThrow(decode(facts)), facts)
    assert.deepStrictEqual(Result.getOrThrow(decode({})), {})
    const wrong = [
      { years: "3" },
      { years: Number.NaN },
      { mark: 92.5 },
      { mark: "high" },
      { birthDate: "1985-02-29" },
      { partyMember: "yes" },
      { school: "" },
      { sex: "3" },
      { degree: "doctor" },
      { appraisals: {} },
      { appraisals: [{}, {}, {}] },
      { appraisals: [{ year: "2009" }] },
      { appraisals: [{ marks: [{ mark: 1 }] }] }
    ]
    for (const data of wrong) assert.isTrue(Result.isFailure(decode(data)), JSON.stringify(data))
  })
})
