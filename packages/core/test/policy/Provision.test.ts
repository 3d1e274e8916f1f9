import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as CalendarDate from "../../src/calendar/CalendarDate.ts"
import * as Provision from "../../src/policy/Provision.ts"
import { day, notice, places, say } from "./examplePoint.ts"

const value = { value: 1 }

describe("Provision", () => {
  it("holds on its first day and no longer on its end", () => {
    const provision = say("town", value, { from: "2010-01-01", until: "2011-01-01" })
    const holds = (on: string) => Provision.holdsOn(provision, day(on))
    assert.deepStrictEqual(["2009-12-31", "2010-01-01", "2010-12-31", "2011-01-01"].map(holds), [
      false,
      true,
      true,
      false
    ])
    assert.isTrue(Provision.holdsOn(say("town", value, { from: "2010-01-01" }), day("9999-12-31")), "without an end")
  })

  it("shares no day with one that begins on its end", () => {
    const from = (from: string, until?: string) => say("town", value, until === undefined ? { from } : { from, until })
    const year = from("2010-01-01", "2011-01-01")
    for (const [other, shares] of [
      [from("2011-01-01"), false],
      [from("2010-12-31"), true],
      [from("2009-01-01", "2010-01-01"), false],
      [from("2009-01-01", "2010-01-02"), true],
      [from("2009-01-01"), true]
    ] as const) {
      assert.strictEqual(Provision.sharesDays(year, other), shares)
      assert.strictEqual(Provision.sharesDays(other, year), shares)
    }
  })

  it("is named by place, field, scope and first day, whatever the order of the scope", () => {
    const id = (scope: object) => Provision.id(say("town", value, { scope }))
    assert.strictEqual(id({}), "330282104/test.single.value/2008-04-10")
    assert.strictEqual(Provision.id(say("nation", value)), "nation/test.single.value/2008-04-10")
    assert.strictEqual(
      id({ drive: "2010", channel: "openTest" }),
      "330282104/test.single.value/channel=openTest/drive=2010/2008-04-10"
    )
    assert.strictEqual(id({ channel: "openTest", drive: "2010" }), id({ drive: "2010", channel: "openTest" }))
  })

  it("is made of what an author wrote", () => {
    const from = "2010-01-01"
    const make = (draft: Provision.Draft<number>) => Provision.make("test.single", "value", places.town, draft)
    assert.deepStrictEqual(make({ value: 3, from, until: "2011-01-01", reviewBy: "2010-06-01", citation: notice }), {
      point: "test.single",
      field: "value",
      jurisdiction: places.town,
      scope: {},
      from: day("2010-01-01"),
      until: day("2011-01-01"),
      statement: { _tag: "Value", value: 3 },
      source: { _tag: "Cited", citation: { ...notice, date: day("2012-01-01") } },
      reviewBy: day("2010-06-01")
    })
    assert.deepStrictEqual(make({ inherit: true, from, assumption: "not read" }).statement, { _tag: "Inherit" })
    assert.deepStrictEqual(make({ none: true, from, assumption: "not read" }).source, {
      _tag: "Assumed",
      reason: { zh: "not read", en: "not read" }
    })
    const missing = { value: 3, assumption: "not read" }
    assert.throws(() => make({ ...missing, from: "2009-02-29" }), CalendarDate.InvalidCalendarDate)
    assert.throws(() => make({ ...missing, from, until: "soon" }), CalendarDate.InvalidCalendarDate)
    assert.throws(() => make({ ...missing, from, reviewBy: "" }), CalendarDate.InvalidCalendarDate)
    assert.throws(
      () => make({ value: 3, from, citation: { title: "公告", date: "2010-13-01" } }),
      CalendarDate.InvalidCalendarDate
    )
  })

  it("does not compile with two statements, two sources, or without either", () => {
    const drafts: ReadonlyArray<Provision.Draft<number>> = [
      { value: 1, from: "2010-01-01", assumption: "not read" },
      // @ts-expect-error: two statements
      { value: 1, inherit: true, from: "2010-01-01", assumption: "not read" },
      // @ts-expect-error: no statement
      { from: "2010-01-01", assumption: "not read" },
      // @ts-expect-error: two sources
      { value: 1, from: "2010-01-01", assumption: "not read", citation: notice },
      // @ts-expect-error: no source
      { value: 1, from: "2010-01-01" },
      // @ts-expect-error: another type
      { value: "1", from: "2010-01-01", assumption: "not read" },
      // @ts-expect-error: a scope that does not exist
      { value: 1, from: "2010-01-01", assumption: "not read", scope: { village: "x" } }
    ]
    assert.lengthOf(drafts, 7)
  })

  it("comes back from JSON as it was, and is read strictly", () => {
    const decode = Schema.decodeUnknownResult(Provision.Provision, { onExcessProperty: "error" })
    const provision = say("county", value, { until: "2011-01-01", scope: { drive: "2010-a" } })
    assert.deepStrictEqual(decode(JSON.parse(JSON.stringify(provision))), Result.succeed(provision))
    for (const change of [
      { point: "" },
      { from: "2009-02-29" },
      { jurisdiction: { level: "city", code: "330282" } },
      { scope: { drive: "" } },
      { scope: { drive: "a/channel=b" } },
      { scope: { organ: "a b" } },
      { statement: { _tag: "Default" } },
      { source: undefined },
      { validity: 1 }
    ]) {
      assert.isTrue(Result.isFailure(decode({ ...provision, ...change })), JSON.stringify(change))
    }
  })
})
