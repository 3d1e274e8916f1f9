import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { CalendarDate, compose, explain, explanation, judge, national, render } from "../src/index.ts"
import * as Jurisdiction from "../src/places/Jurisdiction.ts"
import * as Explanation from "../src/policy/Explanation.ts"
import { provide } from "../src/policy/PolicyPoint.ts"
import { RuleBookInvalid } from "../src/policy/RuleBookProblem.ts"
import * as Agreement from "../src/recruitment/Agreement.ts"
import * as Eligibility from "../src/recruitment/Eligibility.ts"
import * as Placement from "../src/recruitment/Placement.ts"
import { composeResult } from "../src/rules.ts"

const place = "330282107"
const plugin = (value: number) => ({
  id: "town",
  version: "0.1.0",
  provisions: [
    provide(Placement.point, Jurisdiction.make(place), {
      field: "officialsInVillageAtMost",
      value,
      from: "2012-01-01",
      assumption: { zh: "示例", en: "An example." }
    })
  ]
})

describe("compose", () => {
  it("gives a book, and throws everything that is wrong at once; composeResult returns it", () => {
    const book = compose([plugin(1)])
    assert.deepStrictEqual(
      book.origins.map(({ id }) => id),
      ["national", "town"]
    )
    assert.deepStrictEqual(
      compose().provisions.map(({ field }) => field),
      national.provisions.map(({ field }) => field)
    )
    const broken = { ...plugin(1), provisions: [{ point: "none" }, 7] }
    assert.throws(() => compose([broken]), RuleBookInvalid)
    assert.strictEqual(Result.getOrThrow(Result.flip(composeResult([broken]))).problems.length, 2)
  })
})

describe("explain", () => {
  it("says so where a source is not in the book that it is given", () => {
    const book = compose([plugin(1)])
    const verdict = judge(Placement.point, { officialsInVillage: 1 }, { on: "2012-01-01", place, book })
    assert.include(explain(verdict, "en", { book }), "source: assumption: An example.")
    const id = "330282107/recruitment.placement.officialsInVillageAtMost/2012-01-01"
    assert.include(explain(verdict, "en"), `source: not in this book (${id})`)
    assert.include(explain(verdict, "zh"), `依据：不在此规则库中（${id}）`)
  })
})

describe("explain with the facts of a rule that is a criterion", () => {
  const on = "2009-05-31"
  const facts = {
    birthDate: CalendarDate.make("1978-05-30"),
    countedOn: CalendarDate.make(on),
    education: "diploma",
    fullTime: true,
    studentCadre: true
  } as const
  const asked = { point: Eligibility.point, on } as const
  const ends = (changed: Partial<Eligibility.Facts>, more: object = {}) => {
    const of = { ...asked, facts: { ...facts, ...changed } }
    const verdict = judge(of.point, of.facts, of)
    return (["en", "zh"] as const).map((language) =>
      explain(verdict, language, { ...of, ...more })
        .split("\n")
        .at(-1)
    )
  }

  it("shows the facts by their titles, and what was made of them beside the bound", () => {
    const text = explain(judge(asked.point, facts, asked), "en", { ...asked, facts })
    assert.include(text, "\n      fact date of birth: 30 May 1978\n      fact the day counted: 31 May 2009\n")
    assert.include(
      text,
      "\n      age on the day counted (date of birth): 31 years\n      parameter “age at most (included)”: 30 completed years\n"
    )
    assert.notInclude(explain(judge(asked.point, facts, asked), "en"), "1978", "only to whoever passes them in")
  })

  it("names the ways through what an applicant can change, with their thresholds", () => {
    const birthDate = CalendarDate.make("1980-01-01")
    assert.deepStrictEqual(ends({ birthDate, education: "seniorSecondary" }), [
      "this would be granted with education: at least college diploma",
      "下列变更可以通过：学历：大学专科及以上"
    ])
  })

  it("names the ways through parameters that are asked for, by their titles", () => {
    assert.deepStrictEqual(
      ends({})[0],
      "to be granted, this would have to change: age on the day counted (date of birth) is at most 30 years"
    )
    assert.deepStrictEqual(ends({}, { parameters: ["ageAtMost"] }), [
      "this would be granted with the “age at most (included)” laid down: at least 31 years (1 more)",
      "下列变更可以通过：规定的“年龄上限（含）”：31周岁以上（含）（再加1周岁）"
    ])
  })

  it("asks the smallest question, with the papers that answer it", () => {
    assert.deepStrictEqual(ends({ birthDate: undefined, education: undefined } as never), [
      "to decide this, please supply: date of birth (shown by: resident identity card)",
      "要作出判断，请提供：出生日期（凭居民身份证）"
    ])
  })

  it("judges by the place, the book and the scope that are given", () => {
    const town = provide(Eligibility.point, Jurisdiction.make(place), {
      ...{ field: "ageAtMost", value: 27, from: "2009-01-01", scope: { channel: "openTest" } },
      assumption: { zh: "示例", en: "An example." }
    })
    const where = {
      on,
      place,
      scope: { channel: "openTest" },
      book: compose([{ id: "t", version: "0.1.0", provisions: [town] }])
    }
    const of = { ...where, point: Eligibility.point, facts, parameters: ["ageAtMost"] } as const
    assert.include(explain(judge(of.point, facts, where), "en", of), "at least 31 years (4 more)")
  })

  it("is data as well, and is explained as before where the rule is no criterion", () => {
    const told = explanation(judge(asked.point, facts, asked), "en", { ...asked, facts })
    assert.strictEqual(told.finding.findings[0]?.operands[0]?.value, "31 years")
    assert.strictEqual(explain(judge(asked.point, facts, asked), "en", { ...asked, facts }), Explanation.toText(told))
    const term = { from: CalendarDate.make("2008-08-01"), until: CalendarDate.make("2009-08-01"), parties: [] }
    const verdict = judge(Agreement.point, term, { on })
    assert.strictEqual(explain(verdict, "en", { on, point: Agreement.point, facts: term }), explain(verdict, "en"))
  })

  it("tells how many officials would have to be admitted to a village", () => {
    const provision = provide(Placement.point, Jurisdiction.make(place), {
      ...{ field: "officialsInVillageAtMost", value: 1, from: "2009-01-01" },
      assumption: { zh: "示例", en: "An example." }
    })
    const where = { on, place, book: compose([{ id: "t", version: "0.1.0", provisions: [provision] }]) }
    const of = {
      ...{ ...where, point: Placement.point, facts: { officialsInVillage: 1 } },
      parameters: ["officialsInVillageAtMost"]
    } as const
    const text = explain(judge(of.point, of.facts, where), "en", of)
    assert.include(text, "\n      fact officials in the village, without this one: 1 people\n")
    assert.strictEqual(
      text.split("\n").at(-1),
      "this would be granted with the “officials in a village at most (included)” laid down: more than 1 people"
    )
  })
})

describe("render", () => {
  it("puts a message into words in either language", () => {
    const term = { from: CalendarDate.make("2008-08-01"), until: CalendarDate.make("2009-08-01"), parties: [] }
    const { message } = judge(Agreement.point, term, { on: "2008-08-01" }).finding
    assert.deepStrictEqual(
      [render(message, "en"), render(message, "zh")],
      ["the agreement may be signed", "可以签订聘用合同"]
    )
  })
})
