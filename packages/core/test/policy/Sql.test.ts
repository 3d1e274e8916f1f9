import { DatabaseSync } from "node:sqlite"
import { assert, describe, it } from "@effect/vitest"
import * as Criterion from "../../src/policy/Criterion.ts"
import * as FactTable from "../../src/policy/FactTable.ts"
import * as Sql from "../../src/policy/Sql.ts"

const title = { zh: "事实", en: "fact" }
const unknown = { absent: "notSupplied" } as const
const none = { absent: "none" } as const
const words = (value: string) => ({ zh: value, en: value })
const table = FactTable.make({
  age: FactTable.number(title, unknown),
  birth: FactTable.date(title, unknown),
  joined: FactTable.date(title, unknown),
  county: FactTable.text(title, unknown),
  member: FactTable.boolean(title, none),
  degree: FactTable.ranked(title, ["bachelor", "master", "doctor"], words, unknown),
  terms: FactTable.list(title, FactTable.make({ marks: FactTable.number(title, unknown) }), unknown)
})
const { count, fact, isKnown, some } = Criterion.of(table)
const where = (node: Criterion.Criterion, options: Partial<Sql.Options> = {}) => {
  const { parameters, text } = Sql.where(node, { table, parameters: { oldest: 30 } }, { dialect: "sqlite", ...options })
  return [text, ...parameters]
}

describe("Sql", () => {
  it("is what a person would write, with values bound and never in the text", () => {
    const hostile = "'; DROP TABLE officials; --"
    const rule = Criterion.all([
      Criterion.isAtMost(fact("age"), Criterion.parameter("oldest")),
      Criterion.equals(fact("county"), hostile),
      Criterion.isAtLeast(fact("degree"), "master"),
      Criterion.isTrue(fact("member"))
    ])
    assert.deepStrictEqual(where(rule), [
      '"age" <= ? AND "county" = ? AND "degree" IN (?, ?) AND "member" = 1',
      ...[30, hostile, "master", "doctor"]
    ])
    assert.deepStrictEqual(where(rule, { dialect: "postgres" }), [
      '"age" <= $1::integer AND "county" = $2 AND "degree" IN ($3, $4) AND "member"',
      ...[30, hostile, "master", "doctor"]
    ])
  })

  it("turns an age on a constant day into a day of birth, both sides of the bound", () => {
    const old = Criterion.isAtLeast(Criterion.ageOn(fact("birth"), "2009-02-28"), 25)
    assert.deepStrictEqual(where(old, { truth: "yes", columns: { birth: { name: "birth", required: true } } }), [
      '"birth" <= ?',
      "1984-02-28"
    ])
    assert.deepStrictEqual(where(old, { truth: "no" }), ['"birth" > ?', "1984-02-28"])
    assert.deepStrictEqual(where(old, { truth: "yes" }), [`"birth" <= ? AND "birth" <> ''`, "1984-02-28"])
  })

  it("selects for no only those of whom everything needed is known, and the rest for unknown", () => {
    const rule = Criterion.equals(fact("county"), "330282")
    assert.deepStrictEqual(where(rule, { truth: "no" }), [`"county" <> ? AND "county" <> ''`, "330282"])
    assert.deepStrictEqual(where(rule, { truth: "unknown" }), [
      `("county" = ? OR ("county" <> ? AND "county" <> '')) IS NOT TRUE`,
      ...["330282", "330282"]
    ])
    assert.deepStrictEqual(where(Criterion.isTrue(fact("member")), { truth: "no" }), [
      '("member" = 0 OR "member" IS NULL)'
    ])
  })

  it("reads columns of other names, and of a table that is named", () => {
    const rule = Criterion.isAtMost(fact("age"), 30)
    assert.deepStrictEqual(where(rule, { columns: { age: 'a"ge' }, table: "people" }), ['"people"."a""ge" <= ?', 30])
    assert.throws(() => where(rule, { columns: { aeg: "x" } }), /no fact "aeg".*Did you mean "age"/su)
  })

  it("asks the entries of a list in a query below", () => {
    const [text] = where(some("terms", Criterion.isAtLeast(fact("terms.marks"), 60)))
    assert.match(
      String(text),
      /^EXISTS \(SELECT 1 FROM \(SELECT value AS "terms\.entry" FROM json_each\(NULLIF\("terms", ''\)\)\) WHERE /u
    )
  })

  it("refuses more values than a database binds", () => {
    const set = Array.from({ length: 32_767 }, (_, at) => `c${at}`)
    const rule = (members: ReadonlyArray<string>) => Criterion.isOneOf(fact("county"), members)
    assert.throws(() => where(rule(set)), Sql.NotExpressible)
    assert.strictEqual(where(rule(set.slice(1))).length, 32_767)
    assert.strictEqual(where(rule(set), { dialect: "postgres" }).length, 32_768)
  })

  it("refuses a text that grows with every level, before it is written", () => {
    const { all, isAtLeast, when } = Criterion
    const leaf = isAtLeast(fact("age"), 18)
    const deeper = (node: Criterion.Criterion): Criterion.Criterion =>
      all([when(when(node, leaf), leaf), when(leaf, leaf)])
    const nested = Array.from({ length: 10 }).reduce<Criterion.Criterion>(deeper, when(leaf, leaf))
    assert.deepStrictEqual(Criterion.check(nested, { table }), [])
    assert.throws(() => where(nested, { truth: "yes" }), Sql.NotExpressible)
    const known = Array.from({ length: 30_000 }, () => Criterion.not(isKnown("county")))
    assert.throws(() => where(Criterion.any(known)), /more than 1000000 characters/u)
  })

  it("numbers placeholders from where the statement has come to", () => {
    const rule = Criterion.any([Criterion.isAtMost(fact("age"), 30), Criterion.equals(fact("county"), "330282")])
    assert.deepStrictEqual(where(rule, { dialect: "postgres", firstParameter: 3 }), [
      '("age" <= $3::integer OR "county" = $4)',
      ...[30, "330282"]
    ])
  })

  it("counts entries once where none of them can be unknown", () => {
    const known = isKnown("terms.marks")
    const [text] = where(count("terms", known, "equals", 2), { truth: "no" })
    assert.match(String(text), /^"terms" <> '' AND \(SELECT count\(\*\) FROM .* IS NOT NULL\) <> \?$/u)
  })

  it("nests long chains no deeper than a database reads", () => {
    const each = Array.from({ length: 1500 }, (_, at) => Criterion.isAtLeast(fact("age"), at))
    const database = new DatabaseSync(":memory:")
    database.exec("CREATE TABLE people (age REAL); INSERT INTO people VALUES (700), (1499)")
    for (const rule of [Criterion.all(each), Criterion.atLeast(800, each)]) {
      const { parameters, text } = Sql.where(rule, { table }, { dialect: "sqlite" })
      const selected = database.prepare(`SELECT age FROM people WHERE ${text}`).all(...parameters)
      assert.deepStrictEqual(
        selected.map(({ age }) => age),
        [1499]
      )
    }
    database.close()
  })
})
