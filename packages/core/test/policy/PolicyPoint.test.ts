import { assert, describe, expectTypeOf, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as CalendarDate from "../../src/calendar/CalendarDate.ts"
import * as Override from "../../src/policy/Override.ts"
import * as PolicyPoint from "../../src/policy/PolicyPoint.ts"
import { notice, type Parameters, places, point } from "./examplePoint.ts"

const title = { zh: "值", en: "value" }
const from = "2012-01-01"

describe("PolicyPoint", () => {
  it("judges without a book or an office", () => {
    assert.strictEqual(point.judge({ ageAtMost: 30 }, { age: 30, days: 0 }).outcome, "granted")
    assert.strictEqual(point.judge({ ageAtMost: 30 }, { age: 31, days: 0 }).outcome, "refused")
    expectTypeOf<PolicyPoint.Parameters<typeof point>>().toEqualTypeOf<Parameters>()
  })

  it("makes its own provisions national ones", () => {
    assert.deepStrictEqual(
      point.provisions.map(({ field, jurisdiction, point, statement }) => [point, field, jurisdiction, statement]),
      [
        ["test.enrolment", "ageAtMost", places.nation, { _tag: "Value", value: 30 }],
        ["test.enrolment", "noticeDays", places.nation, { _tag: "None" }]
      ]
    )
  })

  it("says that a field is required unless it is said to be optional", () => {
    assert.isFalse(point.fields.ageAtMost.optional)
    assert.isTrue(point.fields.noticeDays.optional)
    assert.deepStrictEqual(point.fields.ageAtMost.unit, { zh: "岁", en: "years" })
    assert.notProperty(point.fields.noticeDays, "unit")
  })

  it("gives a place's provision, typed by its field", () => {
    const provision = PolicyPoint.provide(point, places.town, { field: "ageAtMost", value: 28, from, citation: notice })
    assert.strictEqual(provision.point, "test.enrolment")
    assert.strictEqual(provision.field, "ageAtMost")
    assert.deepStrictEqual(provision.jurisdiction, places.town)
    PolicyPoint.provide(point, places.town, { field: "noticeDays", none: true, from, citation: notice })
    // @ts-expect-error: no such field
    PolicyPoint.provide(point, places.town, { field: "ageAtLeast", value: 28, from, citation: notice })
    // @ts-expect-error: not a number
    PolicyPoint.provide(point, places.town, { field: "ageAtMost", value: "28", from, citation: notice })
    // @ts-expect-error: no source
    PolicyPoint.provide(point, places.town, { field: "ageAtMost", value: 28, from })
    // @ts-expect-error: the rule cannot judge without this field
    PolicyPoint.provide(point, places.town, { field: "ageAtMost", none: true, from, citation: notice })
    const day = "2012-02-30"
    assert.throws(
      () => PolicyPoint.provide(point, places.town, { field: "ageAtMost", value: 28, from: day, citation: notice }),
      CalendarDate.InvalidCalendarDate
    )
  })

  it("does not compile where a required parameter is optional as a field, or a value does not read back", () => {
    const required: PolicyPoint.Fields<{ readonly most: number }> = {
      // @ts-expect-error: `most` would be missing where a place says `none`
      most: PolicyPoint.field(Schema.Int, { title, override: Override.open, optional: true })
    }
    // @ts-expect-error: a number that is written as a text
    const text = PolicyPoint.field(Schema.FiniteFromString, { title, override: Override.open })
    const branded = PolicyPoint.field(CalendarDate.CalendarDate, { title, override: Override.atLeast })
    expectTypeOf(branded).toExtend<PolicyPoint.Field<CalendarDate.CalendarDate>>()
    assert.lengthOf([required, text, branded], 3)
  })

  it("offers its parameters as one schema", () => {
    const decode = Schema.decodeUnknownResult(PolicyPoint.schema(point) as Schema.Codec<unknown>)
    assert.deepStrictEqual(decode({ ageAtMost: 30 }), Result.succeed({ ageAtMost: 30 }))
    assert.isTrue(Result.isSuccess(decode({ ageAtMost: 30, noticeDays: 7 })))
    assert.isTrue(Result.isFailure(decode({ noticeDays: 7 })))
    assert.isTrue(Result.isFailure(decode({ ageAtMost: 30.5 })))
  })
})
