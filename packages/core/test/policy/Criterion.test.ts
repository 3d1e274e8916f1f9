import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as Criterion from "../../src/policy/Criterion.ts"
import * as FactTable from "../../src/policy/FactTable.ts"
import type { Finding } from "../../src/policy/Judgement.ts"
import * as Message from "../../src/policy/Message.ts"
import type { ParameterType } from "../../src/policy/ValueType.ts"

const supplied = { absent: "notSupplied" } as const
const none = { absent: "none" } as const
const years = { zh: "年", en: "years" }

const grades = ["incompetent", "competent", "excellent"] as const
const gradeTitles = {
  incompetent: { zh: "不称职", en: "incompetent" },
  competent: { zh: "称职", en: "competent" },
  excellent: { zh: "优秀", en: "excellent" }
}
const table = FactTable.make({
  birthDate: FactTable.date({ zh: "出生日期", en: "date of birth" }, supplied),
  graduation: FactTable.date({ zh: "毕业日期", en: "day of graduation" }, supplied),
  service: FactTable.number({ zh: "服务年限", en: "years of service" }, { ...supplied, unit: years }),
  sanctions: FactTable.number({ zh: "处分次数", en: "sanctions" }, none),
  mark: FactTable.decimal({ zh: "笔试成绩", en: "written mark" }, supplied),
  partyMember: FactTable.boolean({ zh: "中共党员", en: "Party member" }, none),
  healthy: FactTable.boolean({ zh: "体检合格", en: "fit" }, supplied),
  school: FactTable.text({ zh: "毕业学校", en: "school" }, none),
  sex: FactTable.oneOf({ zh: "性别", en: "sex" }, ["1", "2"], (value) => ({ zh: value, en: value }), supplied),
  grade: FactTable.ranked({ zh: "考核等次", en: "grade" }, grades, gradeTitles, none),
  appraisals: FactTable.list(
    { zh: "年度考核", en: "appraisals" },
    FactTable.make({
      year: FactTable.number({ zh: "年度", en: "year" }, supplied),
      grade: FactTable.ranked({ zh: "年度等次", en: "grade of the year" }, grades, gradeTitles, supplied)
    }),
    { absent: "none", atMost: 3 }
  )
})
const { fact } = Criterion.of(table)
const parameterTypes: { readonly [name: string]: ParameterType } = {
  oldest: { kind: "number", unit: { zh: "周岁", en: "years" } },
  least: { kind: "decimal" },
  from: { kind: "date" },
  schools: { kind: "listOf", of: { kind: "text" } }
}
const environment = { table, parameterTypes }

const evaluate = (node: Criterion.Criterion, facts: object, parameters: object = {}): Finding =>
  Criterion.evaluate(node, { ...environment, facts, parameters, point: "recruitment.eligibility" })
const holds = (node: Criterion.Criterion, facts: object, parameters: object = {}) =>
  evaluate(node, facts, parameters).holds

const compare = {
  equals: Criterion.equals,
  isBelow: Criterion.isBelow,
  isAtMost: Criterion.isAtMost,
  isAtLeast: Criterion.isAtLeast,
  isAbove: Criterion.isAbove
}
/** Below the bound, on it, above it. */
const sides = {
  equals: ["no", "yes", "no"],
  isBelow: ["yes", "no", "no"],
  isAtMost: ["yes", "yes", "no"],
  isAtLeast: ["no", "yes", "yes"],
  isAbove: ["no", "no", "yes"]
} as const
const relations = Object.keys(compare) as ReadonlyArray<keyof typeof compare>

describe("Criterion comparisons", () => {
  it("compare numbers, decimals, days and ranks on both sides of the bound", () => {
    for (const op of relations) {
      const across = (
        left: Criterion.Operand,
        right: Criterion.Operand,
        name: string,
        values: ReadonlyArray<unknown>
      ) => values.map((value) => holds(compare[op](left, right), { [name]: value }))
      assert.deepStrictEqual(across(fact("service"), 2, "service", [1, 2, 3]), [...sides[op]], op)
      assert.deepStrictEqual(across(fact("mark"), "60", "mark", ["59.99", "60.00", "60.01"]), [...sides[op]], op)
      const days = ["2009-06-29", "2009-06-30", "2009-07-01"]
      assert.deepStrictEqual(across(fact("graduation"), "2009-06-30", "graduation", days), [...sides[op]], op)
      assert.deepStrictEqual(across(fact("grade"), "competent", "grade", grades), [...sides[op]], op)
    }
  })

  it("compare exactly, across numbers and decimals and with either side a value", () => {
    assert.strictEqual(holds(Criterion.equals(fact("service"), "2.00"), { service: 2 }), "yes")
    assert.strictEqual(holds(Criterion.isAbove("60.1", fact("mark")), { mark: "60.10" }), "no")
    assert.strictEqual(
      holds(Criterion.isAtLeast(fact("mark"), Criterion.parameter("least")), { mark: "60" }, { least: 60 }),
      "yes"
    )
    assert.strictEqual(
      holds(Criterion.isBelow(fact("service"), fact("mark")), { service: 1 / 3, mark: "0.333333333334" }),
      "yes"
    )
    assert.strictEqual(holds(Criterion.equals(true, fact("partyMember")), { partyMember: true }), "yes")
  })

  it("equal texts and members of closed lists", () => {
    assert.strictEqual(holds(Criterion.equals(fact("school"), "10335"), { school: "10335" }), "yes")
    assert.strictEqual(holds(Criterion.equals(fact("school"), "10335"), { school: "10336" }), "no")
    assert.strictEqual(holds(Criterion.equals(fact("sex"), "2"), { sex: "1" }), "no")
  })
})

describe("Criterion operands", () => {
  const age = (birth: string, on: Criterion.OperandOf<"date">, at: number) =>
    holds(Criterion.equals(Criterion.ageOn(fact("birthDate"), on), at), { birthDate: birth })

  it("count age in completed years, completed on the birthday; born on 29 February, on 1 March", () => {
    assert.strictEqual(age("1984-06-30", "2009-06-29", 24), "yes")
    assert.strictEqual(age("1984-06-30", "2009-06-30", 25), "yes")
    assert.strictEqual(age("1984-02-29", "2009-02-28", 24), "yes")
    assert.strictEqual(age("1984-02-29", "2009-03-01", 25), "yes")
    assert.strictEqual(age("1984-02-29", "2008-02-29", 24), "yes")
  })

  it("count years, months and days between two days", () => {
    const from = fact("graduation")
    const facts = { graduation: "2008-07-31" }
    assert.strictEqual(holds(Criterion.equals(Criterion.yearsBetween(from, "2010-07-30"), 1), facts), "yes")
    assert.strictEqual(holds(Criterion.equals(Criterion.yearsBetween(from, "2010-07-31"), 2), facts), "yes")
    assert.strictEqual(holds(Criterion.equals(Criterion.monthsBetween(from, "2008-10-30"), 2), facts), "yes")
    assert.strictEqual(holds(Criterion.equals(Criterion.daysBetween(from, "2008-07-30"), -1), facts), "yes")
    assert.deepStrictEqual(evaluate(Criterion.equals(Criterion.daysBetween(from, fact("birthDate")), 1), {}).needs, [
      "graduation",
      "birthDate"
    ])
  })

  it("never guess a parameter", () => {
    assert.throws(
      () => holds(Criterion.isAtLeast(fact("service"), Criterion.parameter("least")), { service: 1 }),
      /"least" has no value/u
    )
  })

  it("refuse facts and parameters of another type without repeating them", () => {
    const wrong = [
      () => holds(Criterion.isAtLeast(fact("service"), 2), { service: "12345" }),
      () =>
        holds(Criterion.isAtLeast(fact("service"), Criterion.parameter("least")), { service: 1 }, { least: "x12345" }),
      () => holds(Criterion.isTrue(fact("healthy")), { healthy: "12345" }),
      () => holds(Criterion.isOneOf(fact("school"), Criterion.parameter("schools")), {}, { schools: [12345] })
    ]
    for (const act of wrong) {
      const error = Result.getOrThrow(Result.flip(Result.try(act)))
      assert.instanceOf(error, Criterion.PolicyError)
      assert.notInclude(String(error), "12345")
    }
  })
})

describe("Criterion membership", () => {
  it("isOneOf finds a member of a written set or of a parameter", () => {
    const written = Criterion.isOneOf(fact("grade"), ["competent", "excellent"])
    assert.deepStrictEqual(
      grades.map((grade) => holds(written, { grade })),
      ["no", "yes", "yes"]
    )
    assert.strictEqual(holds(Criterion.isOneOf(fact("mark"), [59, "60.0"]), { mark: "60" }), "yes")
    const given = Criterion.isOneOf(fact("school"), Criterion.parameter("schools"))
    assert.strictEqual(holds(given, { school: "10335" }, { schools: ["10001", "10335"] }), "yes")
    const finding = evaluate(given, { school: "10335" }, { schools: [] })
    assert.strictEqual(finding.holds, "no")
    assert.deepStrictEqual(finding.parameters, [{ field: "schools", point: "recruitment.eligibility" }])
    assert.deepStrictEqual(evaluate(Criterion.isOneOf(fact("sex"), ["2"]), {}).needs, ["sex"])
  })

  it("isTrue is yes for yes alone", () => {
    const truths = [true, false, undefined, null].map((healthy) =>
      holds(Criterion.isTrue(fact("healthy")), { healthy })
    )
    assert.deepStrictEqual(truths, ["yes", "no", "unknown", "unknown"])
  })

  it("isKnown answers where a fact is missing, and asks for nothing", () => {
    const finding = evaluate(Criterion.isKnown("healthy"), {})
    assert.strictEqual(finding.holds, "no")
    assert.deepStrictEqual([finding.needs, finding.facts], [[], ["healthy"]])
    assert.strictEqual(holds(Criterion.isKnown("healthy"), { healthy: false }), "yes")
    assert.strictEqual(holds(Criterion.isKnown("partyMember"), {}), "yes")
    assert.strictEqual(holds(Criterion.isKnown("appraisals"), {}), "yes")
  })
})

describe("Criterion with absent facts", () => {
  it("takes absence as none where the table says so", () => {
    assert.strictEqual(holds(Criterion.equals(fact("sanctions"), 0), {}), "yes")
    assert.strictEqual(holds(Criterion.isTrue(fact("partyMember")), {}), "no")
    assert.strictEqual(holds(Criterion.equals(fact("school"), "10335"), {}), "no")
    assert.strictEqual(holds(Criterion.isBelow(fact("grade"), "incompetent"), {}), "yes")
    assert.strictEqual(holds(Criterion.isOneOf(fact("grade"), [...grades]), {}), "no")
    assert.strictEqual(holds(Criterion.some("appraisals", Criterion.isKnown("appraisals.year")), {}), "no")
  })

  it("asks for what is not supplied, and only for what can still decide", () => {
    const service = Criterion.isAtLeast(fact("service"), 2)
    const healthy = Criterion.isTrue(fact("healthy"))
    assert.deepStrictEqual(evaluate(Criterion.all([service, healthy]), { service: 3 }).needs, ["healthy"])
    assert.deepStrictEqual(evaluate(Criterion.all([service, healthy]), { service: 1 }).needs, [])
    assert.deepStrictEqual(evaluate(Criterion.any([service, healthy]), { service: 3 }).needs, [])
    assert.deepStrictEqual(evaluate(Criterion.when(healthy, service), {}).needs, ["healthy"])
    assert.deepStrictEqual(evaluate(Criterion.not(healthy), {}).needs, ["healthy"])
  })
})

describe("Criterion over lists", () => {
  const excellent = Criterion.equals(fact("appraisals.grade"), "excellent")
  const facts = { appraisals: [{ year: 2008, grade: "competent" }, { year: 2009, grade: "excellent" }, { year: 2010 }] }

  it("point to the entry, and ask for the entry's fact", () => {
    const some = evaluate(Criterion.some("appraisals", excellent), facts)
    assert.strictEqual(some.holds, "yes")
    assert.deepStrictEqual(some.facts, ["appraisals"])
    assert.deepStrictEqual(some.needs, [])
    assert.deepStrictEqual(
      some.findings.map(({ criterion }) => criterion),
      [
        "recruitment.eligibility/where@appraisals.0",
        "recruitment.eligibility/where@appraisals.1",
        "recruitment.eligibility/where@appraisals.2"
      ]
    )
    assert.deepStrictEqual(some.findings[2]?.facts, ["appraisals.2.grade"])
    const count = evaluate(Criterion.count("appraisals", excellent, "isAtLeast", 2), facts)
    assert.deepStrictEqual([count.holds, count.needs], ["unknown", ["appraisals.2.grade"]])
  })

  it("compare the number with a fact or a parameter", () => {
    const atLeast = (number: Criterion.Operand) => Criterion.count("appraisals", excellent, "isAtLeast", number)
    assert.deepStrictEqual(evaluate(atLeast(fact("service")), { appraisals: [] }).needs, ["service"])
    const finding = evaluate(atLeast(Criterion.parameter("oldest")), facts, { oldest: 1 })
    assert.strictEqual(finding.holds, "yes")
    assert.deepStrictEqual(finding.parameters, [{ field: "oldest", point: "recruitment.eligibility", value: 1 }])
  })

  it("refuse more entries than the table admits, and what is no list", () => {
    for (const appraisals of [[{}, {}, {}, {}], {}, "none", [1]]) {
      assert.throws(() => holds(Criterion.some("appraisals", excellent), { appraisals }), Criterion.PolicyError)
    }
  })
})

describe("Criterion findings", () => {
  it("bear the point and the node's own id or its path, and name parameters with their value", () => {
    const age = Criterion.named(
      "age",
      Criterion.isAtMost(Criterion.ageOn(fact("birthDate"), "2009-06-30"), Criterion.parameter("oldest"))
    )
    const finding = evaluate(
      Criterion.all([age, Criterion.not(Criterion.isTrue(fact("healthy")))]),
      { birthDate: "1984-01-01" },
      { oldest: 25 }
    )
    assert.strictEqual(finding.criterion, "recruitment.eligibility")
    assert.strictEqual(finding.operator, "all")
    assert.deepStrictEqual(
      finding.findings.map(({ criterion }) => criterion),
      ["recruitment.eligibility/age", "recruitment.eligibility/of.1"]
    )
    assert.deepStrictEqual(finding.findings[0]?.parameters, [
      { field: "oldest", point: "recruitment.eligibility", value: 25 }
    ])
    assert.deepStrictEqual(finding.findings[0]?.facts, ["birthDate"])
    assert.strictEqual(finding.findings[1]?.findings[0]?.criterion, "recruitment.eligibility/of.1.of")
  })

  it("never copy a fact", () => {
    const node = Criterion.all([
      Criterion.equals(fact("school"), "10335"),
      Criterion.isAtLeast(fact("mark"), 60),
      Criterion.isOneOf(fact("sex"), ["1"])
    ])
    const finding = JSON.stringify(evaluate(node, { school: "学校甲", mark: "71.23", sex: "2" }))
    for (const value of ["学校甲", "71.23", '"2"']) assert.notInclude(finding, value)
  })

  it("say how many are needed for atLeast", () => {
    const node = Criterion.atLeast(Criterion.parameter("oldest"), [Criterion.isTrue(true), Criterion.isTrue(false)])
    const finding = evaluate(node, {}, { oldest: 2 })
    assert.deepStrictEqual([finding.needed, finding.holds], [2, "no"])
    assert.deepStrictEqual(finding.parameters[0]?.value, 2)
  })

  it("have ids without a point too", () => {
    assert.strictEqual(Criterion.evaluate(Criterion.isTrue(true), { table, facts: {} }).criterion, "isTrue")
    const not = Criterion.evaluate(Criterion.not(Criterion.isTrue(true)), { table, facts: {} })
    assert.deepStrictEqual([not.criterion, not.findings[0]?.criterion], ["not", "of"])
  })
})

describe("Criterion words", () => {
  const say = (node: Criterion.Criterion, parameters?: object) => {
    const message = Criterion.text(node, { ...environment, ...(parameters === undefined ? {} : { parameters }) })
    return (["zh", "en"] as const).map((language) => Message.render(message, language, Criterion.messages.table))
  }
  const service = (op: keyof typeof compare) => compare[op](fact("service"), 2)

  it("say whether a bound is included", () => {
    assert.deepStrictEqual(
      relations.flatMap((op) => say(service(op))),
      [
        "服务年限为2年",
        "years of service is 2 years",
        "服务年限不足2年",
        "years of service is less than 2 years",
        "服务年限在2年以下（含）",
        "years of service is at most 2 years",
        "服务年限在2年以上（含）",
        "years of service is at least 2 years",
        "服务年限超过2年",
        "years of service is more than 2 years"
      ]
    )
    const day = (op: keyof typeof compare) => say(compare[op](fact("graduation"), "2009-06-30"))[1]
    assert.deepStrictEqual(relations.map(day), [
      "day of graduation is 30 June 2009",
      "day of graduation is before 30 June 2009",
      "day of graduation is on or before 30 June 2009",
      "day of graduation is on or after 30 June 2009",
      "day of graduation is after 30 June 2009"
    ])
    const rank = (op: keyof typeof compare) => say(compare[op](fact("grade"), "competent"))[0]
    assert.deepStrictEqual(relations.map(rank), [
      "考核等次为称职",
      "考核等次低于称职",
      "考核等次为称职及以下",
      "考核等次为称职及以上",
      "考核等次高于称职"
    ])
  })

  it("show a parameter's value where it is known, else its name", () => {
    const node = Criterion.isAtMost(
      Criterion.ageOn(fact("birthDate"), Criterion.parameter("from")),
      Criterion.parameter("oldest")
    )
    assert.deepStrictEqual(say(node), [
      "截至规定的“from”的年龄（出生日期）在规定的“oldest”以下（含）",
      "age on the “from” laid down (date of birth) is at most the “oldest” laid down"
    ])
    assert.deepStrictEqual(say(node, { from: "2009-06-30", oldest: 25 }), [
      "截至2009年6月30日的年龄（出生日期）在25周岁以下（含）",
      "age on 30 June 2009 (date of birth) is at most 25 years"
    ])
    const set = Criterion.isOneOf(fact("school"), Criterion.parameter("schools"))
    assert.deepStrictEqual(say(set), ["毕业学校属于（规定的“schools”）", "school is one of (the “schools” laid down)"])
    assert.deepStrictEqual(say(set, { schools: ["甲", "乙"] }), ["毕业学校属于（甲、乙）", "school is one of (甲, 乙)"])
  })

  it("put every other operator into words", () => {
    const healthy = Criterion.isTrue(fact("healthy"))
    const known = Criterion.isKnown("school")
    const excellent = Criterion.equals(fact("appraisals.grade"), "excellent")
    const english = (node: Criterion.Criterion) => say(node)[1]
    assert.strictEqual(english(Criterion.all([healthy, known])), "all of (fit: yes, school is known)")
    assert.strictEqual(english(Criterion.any([healthy, known])), "at least one of (fit: yes, school is known)")
    assert.strictEqual(english(Criterion.atLeast(1, [healthy])), "at least 1 of (fit: yes)")
    assert.strictEqual(english(Criterion.not(healthy)), "not (fit: yes)")
    assert.strictEqual(english(Criterion.when(healthy, known)), "if (fit: yes), then (school is known)")
    assert.strictEqual(
      english(Criterion.some("appraisals", excellent)),
      "some entry of appraisals meets (grade of the year is excellent)"
    )
    assert.strictEqual(
      english(Criterion.every("appraisals", excellent)),
      "every entry of appraisals meets (grade of the year is excellent)"
    )
    assert.strictEqual(
      english(Criterion.count("appraisals", excellent, "isAtLeast", 2)),
      "the number of entries of appraisals that meet (grade of the year is excellent) is at least 2"
    )
    assert.deepStrictEqual(say(Criterion.all([healthy, known])), [
      "同时符合（体检合格：是、已提供毕业学校）",
      "all of (fit: yes, school is known)"
    ])
  })

  it("give way to a label, and are brief in findings that have findings below", () => {
    const label = { zh: "身体条件", en: "physical fitness" }
    assert.deepStrictEqual(say(Criterion.named("fitness", Criterion.isTrue(fact("healthy")), label)), [
      "身体条件",
      "physical fitness"
    ])
    const finding = evaluate(Criterion.all([Criterion.isTrue(true)]), {})
    assert.strictEqual(Message.render(finding.message, "en", Criterion.messages.table), "all of the following")
  })
})

describe("Criterion decoding", () => {
  const problems = (data: unknown) => {
    const decoded = Criterion.decode(data, environment)
    return Result.isFailure(decoded) ? decoded.failure.problems : []
  }
  const places = (data: unknown) => problems(data).map(({ code, path }) => `${code} ${path}`)
  const healthy = { op: "isTrue", operand: { op: "fact", path: "healthy" } }

  it("returns every kind of criterion as it stands", () => {
    const nodes: ReadonlyArray<Criterion.Criterion> = [
      Criterion.named("a", Criterion.all([Criterion.isTrue(fact("healthy"))]), { zh: "甲", en: "a" }),
      Criterion.any([Criterion.not(Criterion.isKnown("school"))]),
      Criterion.atLeast(1, [Criterion.isOneOf(fact("sex"), ["1"])]),
      Criterion.when(Criterion.isTrue(fact("healthy")), Criterion.isAbove(fact("mark"), "60.5")),
      Criterion.some("appraisals", Criterion.equals(fact("appraisals.year"), 2009)),
      Criterion.every("appraisals", Criterion.isBelow(fact("appraisals.grade"), "excellent")),
      Criterion.count("appraisals", Criterion.isKnown("appraisals.grade"), "equals", 2),
      Criterion.isAtMost(Criterion.monthsBetween(fact("graduation"), Criterion.parameter("from")), 24),
      Criterion.isAtLeast(fact("service"), Criterion.parameter("oldest"))
    ]
    for (const node of nodes) {
      const data: unknown = JSON.parse(JSON.stringify(node))
      assert.deepStrictEqual(Criterion.decode(data, environment), Result.succeed(node))
      assert.deepStrictEqual(Schema.decodeUnknownSync(Criterion.Criterion)(data), node)
    }
  })

  it("names what is unknown, missing or malformed, with its place", () => {
    assert.deepStrictEqual(places("yes"), ["policy/malformed "])
    assert.deepStrictEqual(places([]), ["policy/malformed "])
    assert.deepStrictEqual(places({}), ["policy/missingField op"])
    assert.deepStrictEqual(places({ op: "all", of: [healthy, { op: "isTru" }] }), ["policy/unknownOperator of.1.op"])
    assert.deepStrictEqual(places({ op: "toString" }), ["policy/unknownOperator op"])
    assert.deepStrictEqual(places({ ...healthy, operands: 1 }), ["policy/unknownField operands"])
    assert.deepStrictEqual(places({ op: "equals", left: 1 }), ["policy/missingField right"])
    assert.deepStrictEqual(places({ op: "any", of: [] }), ["policy/emptyList of"])
    assert.deepStrictEqual(places({ op: "atLeast", count: 0, of: [healthy] }), ["policy/malformed count"])
    assert.deepStrictEqual(places({ op: "isTrue", operand: { op: "fact", path: "healthy", of: 1 } }), [
      "policy/unknownField operand.of"
    ])
    assert.deepStrictEqual(places({ op: "isTrue", operand: { op: "age" } }), ["policy/unknownOperator operand.op"])
    assert.deepStrictEqual(places({ op: "isTrue", operand: null }), ["policy/malformed operand"])
    assert.deepStrictEqual(places({ ...healthy, id: "" }), ["policy/malformed id"])
    assert.deepStrictEqual(places({ op: "equals", left: Number.NaN, right: 1 }), ["policy/malformed left"])
    const service = { op: "fact", path: "service" }
    for (const [set, problem] of [
      [[1, Number.POSITIVE_INFINITY], "malformed"],
      [["a", ""], "malformed"],
      [["a", null], "malformed"],
      [[], "emptyList"],
      ["a", "malformed"]
    ] as const) {
      assert.deepStrictEqual(places({ op: "isOneOf", operand: service, set }), [`policy/${problem} set`])
    }
    assert.deepStrictEqual(places({ ...healthy, label: { zh: "甲" } }), ["policy/malformed label"])
    assert.deepStrictEqual(places({ op: "count", list: "appraisals", where: healthy, comparison: "more", number: 1 }), [
      "policy/malformed comparison"
    ])
    assert.lengthOf(problems({ op: "all", of: [{ op: "isTru" }, { op: "equals", left: 1, wrong: 2 }] }), 3)
  })

  it("says what was meant", () => {
    const meant = (data: unknown) => problems(data)[0]?.message ?? ""
    assert.include(meant({ op: "isAtLest", left: 1, right: 1 }), 'Did you mean "isAtLeast"?')
    assert.include(meant({ op: "isTrue", operand: { op: "fact", path: "helthy" } }), 'Did you mean "healthy"?')
    assert.include(
      meant({ op: "equals", left: { op: "fact", path: "service" }, right: { op: "parameter", name: "oldst" } }),
      'Did you mean "oldest"?'
    )
    assert.include(meant({ op: "equals", left: 1, right: 1, rigth: 1 }), 'Did you mean "right"?')
    assert.include(
      meant({ op: "equals", left: { op: "fact", path: "grade" }, right: "excelent" }),
      'Did you mean "excellent"?'
    )
    assert.notInclude(meant({ op: "isTrue", operand: { op: "fact", path: "somethingElse" } }), "Did you mean")
  })

  it("checks facts, lists, parameters and types", () => {
    const check = (node: Criterion.Criterion) =>
      Criterion.check(node, environment).map(({ code, path }) => `${code} ${path}`)
    const { equals, parameter } = Criterion
    // What is ill typed is made of facts of whose types the compiler knows nothing.
    const { fact } = Criterion
    assert.deepStrictEqual(check(equals(fact("nothing"), 1)), ["policy/unknownFact left"])
    assert.deepStrictEqual(check(Criterion.isKnown("nothing")), ["policy/unknownFact fact"])
    assert.deepStrictEqual(check(Criterion.some("nothing", Criterion.isTrue(true))), ["policy/unknownFact list"])
    assert.deepStrictEqual(check(equals(Criterion.ageOn(fact("nothing"), "2009-01-01"), 1)), [
      "policy/unknownFact left.birth"
    ])
    assert.deepStrictEqual(check(equals(fact("appraisals.year"), 2009)), ["policy/outsideList left"])
    assert.deepStrictEqual(check(Criterion.isKnown("appraisals.year")), ["policy/outsideList fact"])
    assert.deepStrictEqual(check(Criterion.every("school", Criterion.isTrue(true))), ["policy/notAList list"])
    assert.deepStrictEqual(check(equals(fact("appraisals"), 1)), ["policy/unlikeTypes left"])
    assert.deepStrictEqual(check(equals(fact("service"), parameter("nothing"))), ["policy/unknownParameter right"])
    assert.deepStrictEqual(check(Criterion.isOneOf(fact("school"), parameter("nothing"))), [
      "policy/unknownParameter set"
    ])
    assert.deepStrictEqual(check(equals(fact("school"), parameter("schools"))), ["policy/unlikeTypes right"])
    assert.deepStrictEqual(check(equals(fact("service"), fact("school"))), ["policy/unlikeTypes right"])
    assert.deepStrictEqual(check(equals(fact("service"), "two")), ["policy/unlikeTypes right"])
    assert.deepStrictEqual(check(equals("2009-02-29", fact("graduation"))), ["policy/unlikeTypes left"])
    assert.deepStrictEqual(check(Criterion.isTrue(fact("service"))), ["policy/unlikeTypes operand"])
    assert.deepStrictEqual(check(Criterion.isOneOf(fact("sex"), ["1", "3"])), ["policy/unlikeTypes set.1"])
    assert.deepStrictEqual(check(Criterion.isOneOf(fact("sex"), parameter("schools"))), ["policy/unlikeTypes set"])
    assert.deepStrictEqual(check(equals(Criterion.ageOn(fact("school"), "2009-01-01"), 1)), [
      "policy/unlikeTypes left.birth"
    ])
    assert.deepStrictEqual(
      check(Criterion.count("appraisals", Criterion.isTrue(true), "equals", "many" as Criterion.Operand)),
      ["policy/unlikeTypes number"]
    )
    assert.deepStrictEqual(check(Criterion.isAbove(fact("school"), "a")), ["policy/notOrdered "])
    assert.deepStrictEqual(check(Criterion.isAtLeast(fact("sex"), "1")), ["policy/notOrdered "])
    assert.deepStrictEqual(check(Criterion.atLeast(2, [Criterion.isTrue(true)])), ["policy/outOfRange count"])
    const twice = Criterion.named("a", Criterion.isTrue(fact("healthy")))
    assert.deepStrictEqual(check(Criterion.all([twice, Criterion.not(twice)])), ["policy/duplicateId of.1.of.id"])
    assert.deepStrictEqual(check(Criterion.some("appraisals", equals(fact("appraisals.year"), 2009))), [])
    assert.deepStrictEqual(check(equals(fact("service"), "2.5")), [])
  })

  it("refuses quantities of unlike units beside each other, and knows nothing of units that are not declared", () => {
    const [months, unmarked] = [
      FactTable.number(
        { zh: "服务月数", en: "months of service" },
        { ...supplied, unit: { zh: "个月", en: "months" } }
      ),
      FactTable.number({ zh: "次数", en: "times" }, supplied)
    ]
    const context = {
      table: FactTable.make({ ...table.fields, months, unmarked }),
      parameterTypes: {
        ...parameterTypes,
        most: { kind: "decimal", unit: { zh: "人", en: "people" } },
        several: { kind: "listOf", of: { kind: "number", unit: { zh: "个月", en: "months" } } }
      } as const
    }
    const of = (node: Criterion.Criterion) =>
      Criterion.check(node, context).map(({ code, message, path }) => `${code} ${path}: ${message}`)
    const path = Criterion.fact
    const told = (units: string) => `The units are unlike, ${units}. Give both quantities in one unit.`
    assert.deepStrictEqual(of(Criterion.isAtLeast(path("service"), path("months"))), [
      `policy/unlikeUnits right: ${told("years and months")}`
    ])
    assert.deepStrictEqual(
      of(Criterion.equals(Criterion.monthsBetween(path("birthDate"), path("graduation")), Criterion.parameter("most"))),
      [`policy/unlikeUnits right: ${told("months and people")}`]
    )
    assert.deepStrictEqual(of(Criterion.isOneOf(path("service"), Criterion.parameter("several"))), [
      `policy/unlikeUnits set: ${told("years and months")}`
    ])
    const age = Criterion.ageOn(path("birthDate"), path("graduation"))
    for (const node of [
      Criterion.isAtLeast(path("service"), 2),
      Criterion.isAtLeast(age, path("service")),
      Criterion.isAtLeast(path("service"), path("unmarked")),
      Criterion.isAtLeast(path("months"), Criterion.monthsBetween(path("birthDate"), path("graduation"))),
      Criterion.isOneOf(path("months"), Criterion.parameter("several"))
    ]) {
      assert.deepStrictEqual(of(node), [])
    }
  })

  it("bounds the cost by the lists, and refuses what is too large or runs in a circle", () => {
    assert.strictEqual(Criterion.cost(Criterion.some("appraisals", Criterion.isTrue(true)), environment), 4)
    const circle: { readonly op: "not"; of?: unknown } = { op: "not" }
    circle.of = circle
    const nested = (levels: number): Criterion.Criterion =>
      levels === 0 ? Criterion.isTrue(fact("healthy")) : Criterion.not(nested(levels - 1))
    assert.deepStrictEqual(places(nested(31)), [])
    assert.deepStrictEqual(places(nested(32)), [`policy/tooLarge ${Array(32).fill("of").join(".")}.operand`])
    assert.deepStrictEqual(
      problems(circle).map(({ code, path }) => `${code} ${path}`),
      ["policy/circle of"]
    )
    const farther: { readonly op: "all"; of: Array<unknown> } = { op: "all", of: [healthy] }
    farther.of.push({ op: "not", of: farther })
    assert.deepStrictEqual(
      problems(farther).map(({ code, path }) => `${code} ${path}`),
      ["policy/circle of.1.of"]
    )
    assert.deepStrictEqual(places({ op: "all", of: [healthy, healthy] }), [], "what stands twice is no circle")
    assert.isTrue(Result.isFailure(Schema.decodeUnknownResult(Criterion.Criterion)(circle)))
    assert.deepStrictEqual(
      problems({ op: "all", of: Array.from({ length: 2000 }, () => healthy) }).map(({ code }) => code),
      ["policy/tooLarge"]
    )
    const wide = FactTable.make({
      a: FactTable.list(
        { zh: "甲", en: "a" },
        FactTable.make({ b: FactTable.list({ zh: "乙", en: "b" }, FactTable.make({}), { ...none, atMost: 2000 }) }),
        {
          ...none,
          atMost: 1000
        }
      )
    })
    const lists = Criterion.some("a", Criterion.some("a.b", Criterion.isTrue(true)))
    assert.deepStrictEqual(
      Criterion.check(lists, { table: wide }).map(({ code }) => code),
      ["policy/tooLarge"]
    )
  })

  it("fails its schema with the place, and says it all in one error", () => {
    const decoded = Schema.decodeUnknownResult(Schema.Struct({ guard: Criterion.Criterion }))({
      guard: { op: "not", of: { op: "isTru" } }
    })
    const message = Result.getOrThrow(Result.flip(decoded)).message
    assert.include(message, "policy/unknownOperator")
    assert.include(message, '["guard"]["of"]["op"]')
    const invalid = Result.getOrThrow(Result.flip(Criterion.decode({ op: "isTru" }, environment)))
    assert.instanceOf(invalid, Criterion.PolicyInvalid)
    assert.include(invalid.message, '- policy/unknownOperator at "op": There is no operator "isTru"')
  })
})
