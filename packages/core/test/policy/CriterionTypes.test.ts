import { assert, describe, expectTypeOf, it } from "@effect/vitest"
import * as CalendarDate from "../../src/calendar/CalendarDate.ts"
import * as Criterion from "../../src/policy/Criterion.ts"
import * as FactTable from "../../src/policy/FactTable.ts"
import * as Rounding from "../../src/policy/Rounding.ts"
import * as Score from "../../src/policy/Score.ts"

const supplied = { absent: "notSupplied" } as const
const title = { zh: "事实", en: "fact" }
const words = (value: string) => ({ zh: value, en: value })
const grades = ["competent", "excellent"] as const

const table = FactTable.make({
  age: FactTable.number(title, supplied),
  mark: FactTable.decimal(title, supplied),
  birthDate: FactTable.date(title, supplied),
  graduation: FactTable.date(title, supplied),
  member: FactTable.boolean(title, supplied),
  fit: FactTable.boolean(title, supplied),
  county: FactTable.text(title, supplied),
  home: FactTable.text(title, supplied),
  status: FactTable.oneOf(title, ["single", "married"], words, supplied),
  partner: FactTable.oneOf(title, ["single", "married", "widowed"], words, supplied),
  sex: FactTable.oneOf(title, ["1", "2"], words, supplied),
  degree: FactTable.ranked(title, ["bachelor", "master"], words, supplied),
  education: FactTable.ranked(title, ["bachelor", "master"], words, supplied),
  highest: FactTable.ranked(title, ["bachelor", "master", "doctor"], words, supplied),
  grade: FactTable.ranked(title, grades, words, supplied),
  terms: FactTable.list(
    title,
    FactTable.make({
      year: FactTable.number(title, supplied),
      grade: FactTable.ranked(title, grades, words, supplied),
      posts: FactTable.list(title, FactTable.make({ from: FactTable.date(title, supplied) }), supplied)
    }),
    supplied
  )
})
const parameterTypes = {
  oldest: { kind: "number" },
  least: { kind: "decimal" },
  cutOff: { kind: "date" },
  lowest: table.fields.degree,
  counties: { kind: "listOf", of: { kind: "text" } },
  years: { kind: "listOf", of: { kind: "number" } }
} as const
const environment = { table, parameterTypes }

const { count, every, fact, isKnown, parameter, some } = Criterion.of(table, parameterTypes)
const { ageOn, atLeast, daysBetween, equals, isAbove, isAtLeast, isAtMost, isBelow, isOneOf, isTrue } = Criterion
const { monthsBetween, not, yearsBetween } = Criterion
const age = ageOn(fact("birthDate"), "2009-06-30")
const fit = isTrue(fact("fit"))

/** What is accepted has no problem, and what is not has one, so that the compiler says no more and no less. */
const accepted = (nodes: ReadonlyArray<Criterion.Criterion>) => {
  for (const node of nodes) assert.deepStrictEqual(Criterion.check(node, environment), [], JSON.stringify(node))
}
const refused = (nodes: ReadonlyArray<Criterion.Criterion>) => {
  for (const node of nodes) assert.notStrictEqual(Criterion.check(node, environment).length, 0, JSON.stringify(node))
}

describe("Criterion types", () => {
  it("accept both sides of one type, in any order", () => {
    accepted([
      isAtMost(fact("age"), 25),
      isAtMost(25, fact("age")),
      isAtLeast(fact("mark"), 60),
      isAtLeast(fact("mark"), "60.5"),
      isAbove("60.5", fact("mark")),
      equals(fact("age"), fact("mark")),
      isAtMost(age, fact("age")),
      isAtLeast(fact("age"), yearsBetween(fact("graduation"), fact("birthDate"))),
      isBelow(monthsBetween("2008-06-30", fact("graduation")), monthsBetween(fact("birthDate"), "2008-06-30")),
      isAtLeast(fact("birthDate"), "1984-06-30"),
      isAtLeast("1984-06-30", fact("birthDate")),
      isAtLeast(fact("birthDate"), CalendarDate.make("1984-06-30")),
      isBelow(fact("birthDate"), fact("graduation")),
      equals(fact("member"), true),
      equals(fact("member"), fact("fit")),
      equals(fact("county"), "330282"),
      equals(fact("county"), fact("home")),
      equals(fact("status"), "single"),
      equals("married", fact("status")),
      isAtLeast(fact("degree"), "master"),
      isAtLeast(fact("degree"), fact("education")),
      isTrue(true),
      isOneOf(fact("degree"), ["bachelor", "master"]),
      isOneOf(fact("grade"), grades),
      isOneOf(fact("mark"), [59, "60.0"]),
      isOneOf(fact("birthDate"), ["1984-06-30"]),
      isOneOf(age, [25, 26])
    ])
  })

  it("refuse unlike sides", () => {
    refused([
      // @ts-expect-error: a day beside a number
      isAtMost(fact("birthDate"), 25),
      // @ts-expect-error: a number beside a day
      isAtMost(25, fact("birthDate")),
      // @ts-expect-error: a text that is no day
      isAtMost(fact("birthDate"), "2009"),
      // @ts-expect-error: an age beside a day
      isAtMost(age, "2009-06-30"),
      // @ts-expect-error: a text that is no number
      isAtLeast(fact("mark"), "high"),
      // @ts-expect-error: a number beside a text
      equals(fact("age"), fact("county")),
      // @ts-expect-error: a rank beside a day
      equals(fact("degree"), fact("birthDate")),
      // @ts-expect-error: ranks of two lists
      isAtLeast(fact("degree"), fact("grade")),
      // @ts-expect-error: members of two lists
      equals(fact("status"), fact("sex")),
      // @ts-expect-error: ranks of a longer list
      isAtLeast(fact("degree"), fact("highest")),
      // @ts-expect-error: ranks of a shorter list
      isAtLeast(fact("highest"), fact("degree")),
      // @ts-expect-error: members of a longer list
      equals(fact("status"), fact("partner")),
      // @ts-expect-error: members of a shorter list
      equals(fact("partner"), fact("status")),
      // @ts-expect-error: a member beside a text
      equals(fact("status"), fact("county")),
      // @ts-expect-error: no member
      isAtLeast(fact("degree"), "doctor"),
      // @ts-expect-error: no member
      equals("widowed", fact("status")),
      // @ts-expect-error: yes or no beside a text
      equals(fact("member"), "yes"),
      // @ts-expect-error: yes or no beside a number
      equals(1, fact("member"))
    ])
  })

  it("refuse an order of what has none", () => {
    refused([
      // @ts-expect-error: texts have no order
      isAtLeast(fact("county"), "x"),
      // @ts-expect-error: texts have no order
      isBelow("x", fact("county")),
      // @ts-expect-error: members of a closed list have no order
      isAbove(fact("status"), "single"),
      // @ts-expect-error: yes and no have no order
      isAtMost(fact("member"), fact("fit"))
    ])
  })

  it("refuse operands of a type that an operator does not take", () => {
    refused([
      // @ts-expect-error: a rank is not yes or no
      isTrue(fact("degree")),
      // @ts-expect-error: a number is not yes or no
      isTrue(1),
      // @ts-expect-error: a text is not a day
      equals(ageOn(fact("county"), "2009-06-30"), 25),
      // @ts-expect-error: an age is not a day
      equals(yearsBetween(fact("birthDate"), age), 25),
      // @ts-expect-error: no member
      isOneOf(fact("status"), ["single", "nosuch"]),
      // @ts-expect-error: a number in a set of texts
      isOneOf(fact("county"), [330282]),
      // @ts-expect-error: a text in a set of days
      isOneOf(fact("birthDate"), ["yesterday"])
    ])
  })

  it("hold paths to the table", () => {
    accepted([
      isKnown("terms"),
      isKnown("county"),
      some("terms", equals(fact("terms.year"), 2009)),
      every("terms", isAtLeast(fact("terms.grade"), fact("grade"))),
      some("terms", some("terms.posts", isAtLeast(fact("terms.posts.from"), fact("birthDate")))),
      count("terms", isKnown("terms.year"), "isAtLeast", fact("age")),
      count("terms", isKnown("terms.year"), "isAtLeast", 2)
    ])
    refused([
      // @ts-expect-error: no such fact
      isTrue(fact("helthy")),
      // @ts-expect-error: no such fact of an entry
      some("terms", isTrue(fact("terms.passed"))),
      // @ts-expect-error: a list is no single value
      equals(fact("terms"), 1),
      // @ts-expect-error: no such fact
      isKnown("nosuch"),
      // @ts-expect-error: not a list
      some("county", fit),
      // @ts-expect-error: no such list
      every("nosuch", fit),
      // @ts-expect-error: not a list
      count("age", fit, "equals", 1),
      // @ts-expect-error: a number of entries beside a text
      count("terms", fit, "equals", "many"),
      // @ts-expect-error: a number of entries beside a day
      count("terms", fit, "equals", fact("birthDate"))
    ])
  })

  it("hold parameters to their types", () => {
    accepted([
      isAtMost(age, parameter("oldest")),
      isAtLeast(parameter("least"), fact("age")),
      isAtLeast(fact("birthDate"), parameter("cutOff")),
      isAtLeast(ageOn(fact("birthDate"), parameter("cutOff")), 18),
      isAtLeast(fact("education"), parameter("lowest")),
      isOneOf(fact("county"), parameter("counties")),
      isOneOf(age, parameter("years")),
      count("terms", fit, "isAtLeast", parameter("oldest")),
      atLeast(parameter("oldest"), [fit])
    ])
    refused([
      // @ts-expect-error: no such parameter
      isTrue(parameter("oldst")),
      // @ts-expect-error: a number beside a day
      isAtLeast(fact("birthDate"), parameter("oldest")),
      // @ts-expect-error: a rank of another list
      isAtLeast(fact("grade"), parameter("lowest")),
      // @ts-expect-error: a list of texts beside numbers
      isOneOf(fact("age"), parameter("counties")),
      // @ts-expect-error: a single value is no set
      isOneOf(fact("age"), parameter("oldest")),
      // @ts-expect-error: a list is no single value
      equals(fact("county"), parameter("counties")),
      // @ts-expect-error: a list is no single value
      equals(parameter("counties"), fact("county")),
      // @ts-expect-error: a list is no single value
      equals(parameter("counties"), parameter("counties")),
      // @ts-expect-error: a list is no member
      isOneOf(parameter("counties"), parameter("counties"))
    ])
    // @ts-expect-error: so many of the conditions is a number
    assert.deepStrictEqual(atLeast(parameter("cutOff"), [fit]).count, { op: "parameter", name: "cutOff" })
  })

  it("leave alone what is not declared", () => {
    const loose = Criterion.fact("birthDate")
    const decoded: Criterion.Operand = { op: "fact", path: "birthDate" }
    const later = (left: Criterion.Operand, right: Criterion.Operand) => isAtLeast(left, right)
    const years = (from: Criterion.Operand) => yearsBetween(from, decoded)
    const set: Extract<Criterion.Criterion, { readonly op: "isOneOf" }>["set"] = ["1984-06-30"]
    const open: FactTable.FactTable = table
    const ofOpen = Criterion.of(open)
    accepted([
      isAtLeast(loose, "1984-06-30"),
      isAtLeast(fact("birthDate"), loose),
      isAtLeast(decoded, fact("birthDate")),
      isAtLeast(fact("birthDate"), decoded),
      later(fact("birthDate"), "1984-06-30"),
      isAtLeast(years(fact("birthDate")), 1),
      isOneOf(decoded, ["1984-06-30"]),
      isOneOf(fact("birthDate"), set),
      not(Criterion.some("terms", Criterion.isKnown("terms.year"))),
      equals(ofOpen.fact("age"), 25),
      ofOpen.some("terms", ofOpen.isKnown("terms.year")),
      isAtMost(Criterion.of(table).fact("age"), Criterion.of(table).parameter("oldest"))
    ])
    refused([later(25, fact("birthDate")), isTrue(loose), isTrue(ofOpen.fact("nosuch"))])
  })

  it("go through functions", () => {
    const bornFrom = (day: Criterion.OperandOf<"date">) => isAtLeast(fact("birthDate"), day)
    const until = (day: Criterion.OperandOf<"date">) => isAtLeast(day, fact("birthDate"))
    const least = (mark: Criterion.OperandOf<"number">) => isBelow(mark, fact("mark"))
    accepted([bornFrom("1984-06-30"), until(parameter("cutOff")), least(age), least("60.5"), least(fact("age"))])
    refused([
      // @ts-expect-error: a number is not a day
      bornFrom(fact("age")),
      // @ts-expect-error: a number beside a text
      ((mark: Criterion.OperandOf<"number">) => equals(mark, fact("county")))(fact("age")),
      // @ts-expect-error: a day beside a text
      ((day: Criterion.OperandOf<"date">) => equals(day, fact("county")))(fact("birthDate"))
    ])
  })

  it("survive operators that are drawn from a list", () => {
    const relations = [equals, isBelow, isAtMost, isAtLeast, isAbove]
    const numbers = ["age", "mark"] as const
    accepted(relations.flatMap((relate) => numbers.map((name) => relate(fact(name), 25))))
    const periods = [ageOn, yearsBetween, monthsBetween, daysBetween]
    accepted(periods.map((period) => equals(period(fact("birthDate"), fact("graduation")), 1)))
    // @ts-expect-error: a day beside a number
    refused(relations.map((relate) => relate(fact("birthDate"), 25)))
  })

  it("are in no value", () => {
    assert.deepStrictEqual(Object.entries(fact("degree")), Object.entries(Criterion.fact("degree")))
    assert.deepStrictEqual(Reflect.ownKeys(fact("degree")), ["op", "path"])
    assert.deepStrictEqual(Reflect.ownKeys(parameter("oldest")), ["op", "name"])
    expectTypeOf(fact("mark")).toEqualTypeOf<Criterion.FactOf<"number">>()
    expectTypeOf(fact("terms.posts.from")).toEqualTypeOf<Criterion.FactOf<"date">>()
    expectTypeOf(fact("status")).toEqualTypeOf<Criterion.FactOf<Criterion.OneOf<"single" | "married">>>()
    expectTypeOf(parameter("counties")).toEqualTypeOf<Criterion.ParameterOf<Criterion.ListOf<"text">>>()
    expectTypeOf(fact("degree")).toExtend<Criterion.Operand>()
    expectTypeOf(fact("degree")).not.toExtend<Criterion.OperandOf<"number">>()
    expectTypeOf(Criterion.of(table as FactTable.FactTable).fact)
      .parameter(0)
      .toEqualTypeOf<string>()
  })
})

describe("Score types", () => {
  const box = { denominator: "cast", whenNoVotes: "error", rounding: Rounding.make(2, "halfUp") } as const
  const yes = { grade: "yes", value: 1 }

  it("accept numbers, and refuse what comes to something else", () => {
    const problems = (score: Score.Score) => Score.check(score, environment).map(({ code, path }) => `${code} ${path}`)
    assert.deepStrictEqual(
      [
        Score.component("age", fact("age")),
        Score.component("mark", fact("mark"), { applies: fit, whenNotApplicable: "error" }),
        Score.component("fixed", "2.50"),
        Score.component("base", parameter("least")),
        Score.component("years", age),
        Score.component("loose", Criterion.fact("mark")),
        Score.component("decoded", { op: "fact", path: "mark" } as Criterion.Operand),
        Score.ballot({ ...box, grades: [{ ...yes, votes: fact("age") }], others: [3] })
      ].flatMap(problems),
      []
    )
    assert.deepStrictEqual(
      [
        // @ts-expect-error: a day is no mark
        Score.component("day", fact("birthDate")),
        // @ts-expect-error: a text that is no number
        Score.component("text", "high"),
        // @ts-expect-error: votes are numbers
        Score.ballot({ ...box, grades: [{ ...yes, votes: fact("degree") }], others: [0] }),
        // @ts-expect-error: votes are numbers
        Score.ballot({ ...box, grades: [{ ...yes, votes: 1 }], others: [fact("member")] }),
        // @ts-expect-error: events are counted
        Score.rubric([{ item: "study", full: 10, deductions: [{ points: 1, times: fact("birthDate") }] }])
      ].flatMap(problems),
      [
        "policy/unlikeTypes value",
        "policy/unlikeTypes value",
        "policy/unlikeTypes grades.0.votes",
        "policy/unlikeTypes others.0",
        "policy/unlikeTypes items.0.deductions.0.times"
      ]
    )
  })
})
