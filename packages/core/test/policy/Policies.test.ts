import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as Criterion from "../../src/policy/Criterion.ts"
import * as FactTable from "../../src/policy/FactTable.ts"
import * as Judgement from "../../src/policy/Judgement.ts"
import * as Override from "../../src/policy/Override.ts"
import * as Policies from "../../src/policy/Policies.ts"
import * as PolicyPoint from "../../src/policy/PolicyPoint.ts"
import * as Provision from "../../src/policy/Provision.ts"
import * as RuleBook from "../../src/policy/RuleBook.ts"
import { day, notice, origin, type Place, places, point } from "./examplePoint.ts"

const from = "2012-01-01"

const bookOf = (...provisions: ReadonlyArray<Provision.Provision>) =>
  Result.getOrThrow(
    RuleBook.compose({ points: [point], origins: [RuleBook.national([point], "0.1.0"), origin("test", provisions)] })
  )

const book = bookOf(
  PolicyPoint.provide(point, places.county, {
    field: "noticeDays",
    value: 7,
    from,
    until: "2014-01-01",
    citation: notice
  }),
  PolicyPoint.provide(point, places.town, { field: "ageAtMost", value: 28, from, citation: notice })
)

const at = (place: Place, on = from, scope: Override.Scope = {}) => Policies.at(book, places[place], day(on), scope)

const values = (policies: Policies.Policies) => Result.getOrThrow(Policies.resolve(policies, point)).values

describe("Policies", () => {
  it("resolve every field from where it stands; what is none is absent", () => {
    assert.deepStrictEqual(values(at("town")), { ageAtMost: 28, noticeDays: 7 })
    assert.deepStrictEqual(values(at("otherTown")), { ageAtMost: 30, noticeDays: 7 })
    assert.deepStrictEqual(values(at("city")), { ageAtMost: 30 })
    assert.deepStrictEqual(values(at("town", "2011-12-31")), { ageAtMost: 30 })
    assert.deepStrictEqual(values(at("town", "2014-01-01")), { ageAtMost: 28 })
    const { provisions } = Result.getOrThrow(Policies.resolve(at("town"), point))
    assert.deepStrictEqual(provisions["ageAtMost"]?.map(Provision.id), [
      "330282104/test.enrolment.ageAtMost/2012-01-01"
    ])
  })

  it("narrow their scope by dimensions", () => {
    const scoped = Policies.within(Policies.within(at("town"), { drive: "2012" }), { channel: "openTest" })
    assert.deepStrictEqual(scoped.scope, { drive: "2012", channel: "openTest" })
    assert.deepStrictEqual(Policies.within(scoped, { drive: "2013" }).scope, { drive: "2013", channel: "openTest" })
    assert.strictEqual(scoped.book, book)
  })

  it("judge with the values in force, and name the provision beside each parameter", () => {
    const facts = { age: 29, days: 7 }
    const town = Result.getOrThrow(Policies.judge(at("town"), point, facts))
    assert.strictEqual(town.outcome, "refused")
    assert.deepStrictEqual(
      town.finding.findings.map(({ parameters }) => parameters),
      [
        [
          {
            field: "ageAtMost",
            value: 28,
            point: "test.enrolment",
            provision: "330282104/test.enrolment.ageAtMost/2012-01-01"
          }
        ],
        [
          {
            field: "noticeDays",
            value: 7,
            point: "test.enrolment",
            provision: "330282/test.enrolment.noticeDays/2012-01-01"
          }
        ]
      ]
    )
    assert.strictEqual(Result.getOrThrow(Policies.judge(at("otherTown"), point, facts)).outcome, "granted")
  })

  it("leave the parameters of other points, and those named already, as they are", () => {
    const uses = [
      { field: "ageAtMost", point: "test.other" },
      { field: "ageAtMost", provision: "330282/earlier" },
      { field: "constructor" }
    ]
    const quoting = {
      ...point,
      judge: () =>
        Judgement.verdict(
          Judgement.leaf({ criterion: "test", holds: true, message: { key: "test", arguments: {} }, parameters: uses })
        )
    }
    const judged = Result.getOrThrow(Policies.judge(at("town"), quoting, { age: 1, days: 1 }))
    assert.deepStrictEqual(judged.finding.parameters, [
      { field: "ageAtMost", point: "test.other" },
      { field: "ageAtMost", provision: "330282/earlier", point: "test.enrolment" },
      { field: "constructor", point: "test.enrolment" }
    ])
  })

  it("do not guess before, between and after the days that are covered", () => {
    const gap = Override.open
    const holed = PolicyPoint.make<{ readonly days: number }, object, Judgement.Verdict>({
      id: "test.holed",
      title: { zh: "有空档", en: "with a hole" },
      fields: { days: PolicyPoint.field(Schema.Int, { title: { zh: "天数", en: "days" }, override: gap }) },
      provisions: [
        { field: "days", value: 1, from: "2008-01-01", until: "2009-01-01", citation: notice },
        { field: "days", value: 2, from: "2009-01-01", until: "2010-01-01", citation: notice },
        { field: "days", value: 3, from: "2011-01-01", until: "2012-01-01", citation: notice }
      ],
      judge: () => Judgement.verdict(Judgement.all("test", { key: "test", arguments: {} }, []))
    })
    const book = Result.getOrThrow(
      RuleBook.compose({
        points: [holed],
        origins: [
          RuleBook.national([holed], "0.1.0"),
          origin("test", [
            PolicyPoint.provide(holed, places.town, { field: "days", value: 4, from: "2012-06-01", citation: notice }),
            PolicyPoint.provide(holed, places.town, {
              field: "days",
              inherit: true,
              from: "2013-01-01",
              until: "2014-01-01",
              citation: notice
            }),
            PolicyPoint.provide(holed, places.county, {
              field: "days",
              value: 5,
              from: "2030-01-01",
              scope: { drive: "2030" },
              citation: notice
            })
          ])
        ]
      })
    )
    const ask = (place: Place, on: string, scope: Override.Scope = {}) =>
      Policies.judge(Policies.at(book, places[place], day(on), scope), holed, {})
    for (const on of ["2007-12-31", "2010-01-01", "2010-12-31", "2012-01-01"]) {
      const error = Result.getOrThrow(Result.flip(ask("county", on)))
      assert.strictEqual(
        error.message,
        `No provision gives test.holed.days for 330282 on ${on} (covered: from 2008-01-01 until 2010-01-01; from 2011-01-01 until 2012-01-01), and no value is guessed. Add a provision for that day to a plugin, or record the act with its document instead of having it decided.`
      )
    }
    for (const on of ["2008-01-01", "2009-12-31", "2011-01-01", "2011-12-31"]) {
      assert.isTrue(Result.isSuccess(ask("county", on)), on)
    }
    const dropped = Result.getOrThrow(Result.flip(ask("town", "2013-01-01", { drive: "2012" })))
    assert.deepStrictEqual(dropped.covered, [
      "from 2008-01-01 until 2010-01-01",
      "from 2011-01-01 until 2012-01-01",
      "from 2012-06-01 until 2013-01-01",
      "from 2014-01-01"
    ])
    assert.include(dropped.message, "for 330282104 in the scope drive=2012 on 2013-01-01")
    const elsewhere = Policies.resolve(Policies.at(bookOf(), places.town, day(from)), holed)
    assert.include(Result.getOrThrow(Result.flip(elsewhere)).message, "(no day is covered)")
  })
})

describe("Policies with conditions added by several levels", () => {
  const table = FactTable.make({
    age: { kind: "number", title: { zh: "年龄", en: "age" }, absent: "notSupplied" },
    party: { kind: "boolean", title: { zh: "党员", en: "party member" }, absent: "notSupplied" },
    local: { kind: "boolean", title: { zh: "本地", en: "local" }, absent: "notSupplied" }
  })
  interface Facts {
    readonly age?: number
    readonly party?: boolean
    readonly local?: boolean
  }
  const conditions = PolicyPoint.make<{ readonly required?: Criterion.Criterion }, Facts, Judgement.Verdict>({
    id: "test.conditions",
    title: { zh: "条件", en: "conditions" },
    fields: {
      required: PolicyPoint.field(Criterion.Criterion, {
        title: { zh: "条件", en: "conditions" },
        override: Override.addedTo,
        optional: true
      })
    },
    provisions: [
      {
        field: "required",
        value: Criterion.isAtMost(Criterion.fact("age"), 30),
        from: "2008-04-10",
        citation: notice
      }
    ],
    judge: ({ required }, facts) => {
      const message = { key: "test", arguments: {} }
      const finding =
        required === undefined
          ? Judgement.leaf({ criterion: "test", holds: true, message })
          : Criterion.evaluate(required, { table, facts, point: "test.conditions" })
      return Judgement.verdict({ ...finding, parameters: [{ field: "required" }] })
    }
  })
  const add = (place: Place, value: Criterion.Criterion) =>
    PolicyPoint.provide(conditions, places[place], { field: "required", value, from, citation: notice })
  const book = Result.getOrThrow(
    RuleBook.compose({
      points: [conditions],
      origins: [
        RuleBook.national([conditions], "0.1.0"),
        origin("county", [add("county", Criterion.isTrue(Criterion.fact("party")))]),
        origin("town", [add("town", Criterion.isTrue(Criterion.fact("local")))])
      ]
    })
  )
  const judge = (place: Place, facts: Facts) =>
    Result.getOrThrow(Policies.judge(Policies.at(book, places[place], day(from)), conditions, facts))

  it("hold all together, the highest level's first", () => {
    const { values } = Result.getOrThrow(Policies.resolve(Policies.at(book, places.town, day(from)), conditions))
    assert.deepStrictEqual(
      values.required,
      Criterion.all([
        Criterion.isAtMost(Criterion.fact("age"), 30),
        Criterion.isTrue(Criterion.fact("party")),
        Criterion.isTrue(Criterion.fact("local"))
      ])
    )
    const facts = { age: 30, party: true, local: true }
    assert.strictEqual(judge("town", facts).outcome, "granted")
    for (const change of [{ age: 31 }, { party: false }, { local: false }]) {
      assert.strictEqual(judge("town", { ...facts, ...change }).outcome, "refused", JSON.stringify(change))
    }
    assert.strictEqual(judge("county", { ...facts, local: false }).outcome, "granted")
    assert.strictEqual(judge("nation", { age: 30, party: false }).outcome, "granted")
  })

  it("name the provision of each level", () => {
    const provisions = (place: Place) => judge(place, { age: 30 }).finding.parameters.map((use) => use.provision)
    assert.deepStrictEqual(provisions("nation"), ["nation/test.conditions.required/2008-04-10"])
    assert.deepStrictEqual(provisions("town"), [
      "nation/test.conditions.required/2008-04-10",
      "330282/test.conditions.required/2012-01-01",
      "330282104/test.conditions.required/2012-01-01"
    ])
  })
})
