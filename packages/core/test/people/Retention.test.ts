import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Retention from "../../src/people/Retention.ts"
import * as Jurisdiction from "../../src/places/Jurisdiction.ts"
import * as Citation from "../../src/policy/Citation.ts"
import * as Policies from "../../src/policy/Policies.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import { composeResult } from "../../src/rules.ts"
import {
  bookOf,
  day,
  document,
  failing,
  nationally,
  outcomeOf,
  provisionsOf,
  town,
  wordsOf
} from "../recruitment/exampleTown.ts"

const closed = (on: string): Retention.Held => ({ isOpen: false, closedOn: day(on) })
const open: Retention.Held = { isOpen: true }
const kinds = ["official", "applicant", "cadre", "mentor"] as const
const everyYear = { officialYears: 10, applicantYears: 1, cadreYears: 5, mentorYears: 2 }

const judge = (on: string, records: Retention.Records, parameters: Retention.Parameters = everyYear) =>
  Retention.judge(parameters, { on: day(on), ...records })

describe("Retention", () => {
  it("is not covered on the day before the law, and keeps officials and cadres from its first day on", () => {
    const outcomes = (records: Retention.Records) =>
      ["2021-10-31", "2021-11-01", "2021-11-02"].map((on) =>
        outcomeOf(nationally(Retention.point, { on: day(on), ...records }, on))
      )
    const running = closed("2020-01-01")
    assert.deepStrictEqual(outcomes({ official: running }), ["NotCovered", "refused", "refused"])
    assert.deepStrictEqual(outcomes({ cadre: running }), ["NotCovered", "refused", "refused"])
    assert.deepStrictEqual(outcomes({ applicant: running, mentor: open }), ["NotCovered", "granted", "granted"])
    assert.deepStrictEqual(
      Retention.point.provisions.map(({ field, source, statement }) => [field, statement._tag, source._tag]),
      [
        ["officialYears", "Value", "Assumed"],
        ["applicantYears", "None", "Assumed"],
        ["cadreYears", "Value", "Assumed"],
        ["mentorYears", "None", "Assumed"]
      ]
    )
  })

  it("is over on the day that many years later, for each kind by its own years", () => {
    const days = {
      official: ["2022-06-30", "2022-07-01", "2022-07-02"],
      applicant: ["2013-06-30", "2013-07-01", "2013-07-02"],
      cadre: ["2017-06-30", "2017-07-01", "2017-07-02"],
      mentor: ["2014-06-30", "2014-07-01", "2014-07-02"]
    }
    for (const kind of kinds) {
      assert.deepStrictEqual(
        days[kind].map((on) => judge(on, { [kind]: closed("2012-07-01") }).outcome),
        ["refused", "granted", "granted"],
        kind
      )
      assert.strictEqual(Retention.overOn(everyYear, { [kind]: closed("2012-07-01") }), days[kind][1])
    }
  })

  it("counted from 29 February is over on 28 February of a common year", () => {
    const outcomes = ["2022-02-27", "2022-02-28"].map((on) => judge(on, { official: closed("2012-02-29") }).outcome)
    assert.deepStrictEqual(outcomes, ["refused", "granted"])
  })

  it("keeps whoever has an open record, however long the others are over", () => {
    for (const kind of kinds) {
      const held = { ...Object.fromEntries(kinds.map((other) => [other, closed("1990-01-01")])), [kind]: open }
      assert.deepStrictEqual(failing(judge("2026-01-01", held).finding), [`people.retention/${kind}`])
      assert.isUndefined(Retention.overOn(everyYear, held))
    }
  })

  it("is the longest of several periods", () => {
    const held = { official: closed("2012-07-01"), mentor: closed("2021-01-01"), applicant: closed("2001-01-01") }
    assert.strictEqual(Retention.overOn(everyYear, held), "2023-01-01")
    assert.deepStrictEqual(failing(judge("2022-12-31", held).finding), ["people.retention/mentor"])
    assert.strictEqual(judge("2023-01-01", held).outcome, "granted")
    assert.strictEqual(Retention.overOn(everyYear, { ...held, mentor: closed("2001-01-01") }), "2022-07-01")
  })

  it("keeps nobody where none is laid down, or where nothing is held", () => {
    for (const kind of kinds) {
      const { [`${kind}Years` as const]: _, ...others } = everyYear
      for (const held of [open, closed("2026-01-01"), { isOpen: false }]) {
        const verdict = judge("2026-01-02", { [kind]: held }, others)
        assert.deepStrictEqual([verdict.outcome, verdict.finding.holds], ["granted", "notApplicable"], kind)
        assert.isUndefined(Retention.overOn(others, { [kind]: held }))
      }
    }
    assert.strictEqual(judge("2026-01-01", {}).outcome, "granted")
    assert.isUndefined(Retention.overOn(everyYear, {}))
  })

  it("is undetermined where it is not known from which day it runs, unless another still runs", () => {
    const unknown = { isOpen: false }
    const verdict = judge("2026-01-01", { official: closed("1990-01-01"), cadre: unknown })
    assert.deepStrictEqual([verdict.outcome, verdict.finding.needs], ["undetermined", ["cadre.closedOn"]])
    assert.strictEqual(judge("2026-01-01", { official: open, cadre: unknown }).outcome, "refused")
    assert.isUndefined(Retention.overOn(everyYear, { official: closed("1990-01-01"), cadre: unknown }))
  })

  it("says until which day, by which provision, and points to the facts", () => {
    const { finding } = Result.getOrThrow(
      nationally(Retention.point, { on: day("2022-06-30"), official: closed("2012-07-01"), mentor: open }, "2022-06-30")
    )
    assert.deepStrictEqual(wordsOf(finding, "people.retention/official"), [
      "作为村官的保存期限已满：自2012年7月1日起 10 年，2022年7月1日（含）起可以删除，此前只作存储和保护",
      "the period of 10 year(s) for an official is over: counted from 1 July 2012, the person may be forgotten from 1 July 2022 on, that day included, and until then is only stored and protected"
    ])
    assert.deepStrictEqual(wordsOf(finding, "people.retention/mentor"), [
      "对导师没有规定保存期限",
      "no period is laid down for a mentor"
    ])
    assert.deepStrictEqual(provisionsOf(finding), [
      "nation/people.retention.officialYears/2021-11-01",
      "nation/people.retention.mentorYears/2021-11-01"
    ])
    assert.deepStrictEqual(finding.findings[0]?.facts, ["on", "official.closedOn"])
    assert.deepStrictEqual(wordsOf(judge("2022-01-01", { cadre: open }).finding, "people.retention/cadre"), [
      "不再是村干部，且此后已满 5 年",
      "the person is no longer a cadre of a village, and 5 year(s) have passed since"
    ])
    const unknown = judge("2022-01-01", { applicant: { isOpen: false } }).finding
    assert.deepStrictEqual(wordsOf(unknown, "people.retention/applicant"), [
      "已知作为未聘用的报名者的记录在哪一天了结",
      "the day is known on which the record of the person as an applicant who was not appointed was closed"
    ])
  })

  it("names the order and the article that its assumption rests on", () => {
    const [official] = Retention.point.provisions
    const text = official && Citation.sourceText(official.source, "zh")
    assert.match(text ?? "", /^假定：国家档案局令第8号（2006年12月18日）第六条/u)
  })

  it("may be made longer by a town, and shorter only where it has no national value", () => {
    const of = (field: keyof Retention.Parameters, statement: { readonly value: number } | { readonly none: true }) =>
      provide(Retention.point, town, { field, ...statement, from: "2022-01-01", citation: document } as never)
    const problems = (...provisions: ReadonlyArray<ReturnType<typeof of>>) =>
      Result.match(composeResult([{ id: "example", version: "0.1.0", provisions }]), {
        onSuccess: () => [],
        onFailure: ({ problems }) => problems.map(({ _tag }) => _tag)
      })
    for (const field of ["officialYears", "cadreYears"] as const) {
      assert.deepStrictEqual(problems(of(field, { value: 10 })), [])
      assert.deepStrictEqual(problems(of(field, { value: 30 })), [])
      assert.deepStrictEqual(problems(of(field, { value: 9 })), ["OverrideNotPermitted"])
      assert.deepStrictEqual(problems(of(field, { none: true })), ["OverrideNotPermitted"])
    }
    for (const field of ["applicantYears", "mentorYears"] as const) {
      assert.deepStrictEqual(problems(of(field, { value: 1 })), [])
      assert.deepStrictEqual(problems(of(field, { value: 0 })), ["ProvisionMalformed"])
      assert.deepStrictEqual(problems(of(field, { value: 101 })), ["ProvisionMalformed"])
      assert.deepStrictEqual(problems(of(field, { value: 100 })), [])
    }
    const book = bookOf(of("officialYears", { value: 30 }))
    const at = (place: string) =>
      Policies.judge(Policies.at(book, Jurisdiction.make(place), day("2026-01-01")), Retention.point, {
        on: day("2026-01-01"),
        official: closed("2012-07-01")
      })
    assert.deepStrictEqual([outcomeOf(at("330282121")), outcomeOf(at("330282122"))], ["refused", "granted"])
  })
})
