import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as CalendarDate from "../../src/calendar/CalendarDate.ts"
import * as Period from "../../src/calendar/Period.ts"
import * as DivisionCode from "../../src/places/DivisionCode.ts"

const code = DivisionCode.make
const day = CalendarDate.make
const isCode = Schema.is(DivisionCode.DivisionCode)

describe("DivisionCode", () => {
  it("has a level by its length", () => {
    const levels = ["33", "3302", "330282", "330282103", "330282103201"].map((text) => DivisionCode.level(code(text)))
    assert.deepStrictEqual(levels, ["province", "city", "county", "town", "village"])
  })

  it("refuses other lengths, other characters and zeros at the end", () => {
    const texts = [
      "",
      "3",
      "330",
      "33028",
      "3302821",
      "3302821032010",
      "03",
      "3300",
      "330200",
      "330282000",
      "330282103000",
      "330282000201",
      "33028A",
      "330282\n"
    ]
    for (const text of texts) {
      assert.isFalse(isCode(text), JSON.stringify(text))
      assert.isTrue(Result.isFailure(DivisionCode.parse(text)), JSON.stringify(text))
    }
    assert.throws(() => code("330200"), DivisionCode.InvalidDivisionCode)
  })

  it("reads padded codes and changes no code without padding", () => {
    const cases: ReadonlyArray<readonly [string, string]> = [
      ["330000", "33"],
      ["330200", "3302"],
      ["330282", "330282"],
      ["330282000", "330282"],
      ["330282000000", "330282"],
      ["330282103000", "330282103"],
      ["330282103201", "330282103201"],
      ["330000000000", "33"],
      ["441900000000", "4419"],
      ["441900003000", "441900003"],
      ["500000", "50"],
      ["33", "33"]
    ]
    for (const [text, normal] of cases) {
      assert.deepStrictEqual(DivisionCode.normalise(text), Result.succeed(code(normal)), text)
    }
    for (const text of ["", "000000", "3300000", "33028200000", "330282000201", "33028200000A"]) {
      assert.isTrue(Result.isFailure(DivisionCode.normalise(text)), text)
    }
  })

  it("has its ancestors from the province down, and none twice for a city with towns but no counties", () => {
    assert.deepStrictEqual(
      DivisionCode.ancestors(code("330282103201")),
      ["33", "3302", "330282", "330282103"].map(code)
    )
    assert.deepStrictEqual(DivisionCode.ancestors(code("441900003001")), ["44", "4419", "441900003"].map(code))
    assert.deepStrictEqual(DivisionCode.ancestors(code("33")), [])
    assert.strictEqual(DivisionCode.parent(code("33")), undefined)
    assert.strictEqual(DivisionCode.parent(code("330282103")), "330282")
  })

  it("lies within itself and what is above it, and not within a neighbour", () => {
    const within = (text: string, ancestor: string) => DivisionCode.isWithin(code(text), code(ancestor))
    assert.isTrue(within("330282103", "330282"))
    assert.isTrue(within("330282103", "330282103"))
    assert.isFalse(within("330282", "330282103"))
    assert.isFalse(within("330282103", "330283"))
    for (const text of ["330282103201", "441900003001"]) {
      for (const ancestor of DivisionCode.ancestors(code(text))) assert.isTrue(within(text, ancestor))
    }
  })

  it("tells the kinds of towns at both sides of each bound", () => {
    const kinds = ["001", "099", "100", "199", "200", "399", "400"].map((segment) =>
      DivisionCode.townKind(code(`330282${segment}`))
    )
    assert.deepStrictEqual(kinds, ["subdistrict", "subdistrict", "town", "town", "township", "township", "other"])
    assert.strictEqual(DivisionCode.townKind(code("330282103201")), "town")
    assert.strictEqual(DivisionCode.townKind(code("330282")), undefined)
  })

  it("tells the kinds of villages at both sides of each bound", () => {
    const kinds = ["001", "199", "200", "399", "400"].map((segment) =>
      DivisionCode.villageKind(code(`330282103${segment}`))
    )
    assert.deepStrictEqual(kinds, [
      "residentsCommunity",
      "residentsCommunity",
      "villagersCommittee",
      "villagersCommittee",
      "other"
    ])
    assert.strictEqual(DivisionCode.villageKind(code("330282103")), undefined)
  })

  it("warns of an abolished code from the day of its end, and knows none before the first", () => {
    const codes: ReadonlyArray<DivisionCode.DatedCode> = [
      { code: code("330282103202"), period: Period.make(day("2010-01-01"), day("2016-06-01")) },
      { code: code("330282103201"), period: Period.make(day("2002-01-01"), day("2010-01-01")) }
    ]
    const on = (text: string) => DivisionCode.codeOn(codes, day(text))
    assert.deepStrictEqual(on("2001-12-31"), { _tag: "NotKnown" })
    assert.deepStrictEqual(on("2002-01-01"), { _tag: "InForce", code: code("330282103201") })
    assert.deepStrictEqual(on("2009-12-31"), { _tag: "InForce", code: code("330282103201") })
    assert.deepStrictEqual(on("2010-01-01"), { _tag: "InForce", code: code("330282103202") })
    assert.deepStrictEqual(on("2016-05-31"), { _tag: "InForce", code: code("330282103202") })
    assert.deepStrictEqual(on("2016-06-01"), {
      _tag: "Abolished",
      code: code("330282103202"),
      abolishedOn: day("2016-06-01")
    })
    assert.deepStrictEqual(DivisionCode.codeOn([], day("2010-01-01")), { _tag: "NotKnown" })
  })

  it("takes the code that began last where two overlap, and the end that came last where none is in force", () => {
    const codes: ReadonlyArray<DivisionCode.DatedCode> = [
      { code: code("330282"), period: Period.make(day("2000-01-01"), day("2012-01-01")) },
      { code: code("330283"), period: Period.make(day("2005-01-01"), day("2010-01-01")) }
    ]
    assert.deepStrictEqual(DivisionCode.codeOn(codes, day("2006-01-01")), { _tag: "InForce", code: code("330283") })
    assert.deepStrictEqual(DivisionCode.codeOn(codes, day("2013-01-01")), {
      _tag: "Abolished",
      code: code("330282"),
      abolishedOn: day("2012-01-01")
    })
  })
})
