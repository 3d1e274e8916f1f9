import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as CalendarDate from "../../src/calendar/CalendarDate.ts"
import * as IdentityNumber from "../../src/people/IdentityNumber.ts"
import * as Person from "../../src/people/Person.ts"

const isId = Schema.is(Person.PersonId)

describe("Person", () => {
  it("takes minted ids of 1 to 64 characters with a letter", () => {
    for (const id of ["p", "p-0001", "2009-a-14", "0f3c2e9a-7b1d-4c55-9d2e-0a1b2c3d4e5f", "a".repeat(64)]) {
      assert.isTrue(isId(id), id)
      assert.strictEqual(Person.makeId(id), id)
    }
  })

  it("refuses names, other characters and wrong lengths", () => {
    for (const id of ["", "P-0001", "p_1", "p 1", "王小明", "a".repeat(65), "p-1\n"]) {
      assert.isFalse(isId(id), JSON.stringify(id))
      assert.isTrue(Result.isFailure(Person.parseId(id)), JSON.stringify(id))
    }
  })

  it("refuses digits alone and ID numbers, also between hyphens", () => {
    const ids = [
      "1",
      "13-5",
      "---",
      "440524188001010014",
      "11010519491231002x",
      "110105491231002",
      "p-11010519491231002x",
      "440524188001010014-p",
      "p-110105491231002-2"
    ]
    for (const id of ids) assert.isFalse(isId(id), id)
    assert.throws(() => Person.makeId("440524188001010014"), Person.InvalidPersonId)
  })

  it("never repeats the text in the error", () => {
    const error = Result.getOrThrow(Result.flip(Person.parseId("440524188001010014")))
    assert.notInclude(error.message, "440524")
    assert.notInclude(JSON.stringify(error), "440524")
  })

  it("needs a name alone, and refuses values that do not fit", () => {
    const decode = Schema.decodeUnknownResult(Person.PersonalDetails)
    assert.isTrue(Result.isSuccess(decode({ name: "王小明" })))
    assert.isTrue(
      Result.isSuccess(
        decode({
          name: "王小明",
          identityNumber: "440524188001010014",
          birthDate: "1880-01-01",
          sex: "1",
          ethnicity: "22",
          contact: "王小明家"
        })
      )
    )
    assert.isTrue(Result.isFailure(decode({})))
    assert.isTrue(Result.isFailure(decode({ name: "" })))
    assert.isTrue(Result.isFailure(decode({ name: "王小明", identityNumber: "440524188001010015" })))
    assert.isTrue(Result.isFailure(decode({ name: "王小明", identityNumber: "11010519491231002x" })))
    assert.isTrue(Result.isFailure(decode({ name: "王小明", sex: "3" })))
    assert.isTrue(Result.isFailure(decode({ name: "王小明", ethnicity: "57" })))
    assert.isTrue(Result.isFailure(decode({ name: "王小明", contact: undefined })))
  })

  it("tells which details contradict the ID number", () => {
    const identityNumber = IdentityNumber.make("440524188001010014")
    const birthDate = CalendarDate.make("1880-01-01")
    const other = CalendarDate.make("1880-01-02")
    const contradictions = Person.contradictions
    assert.deepStrictEqual(contradictions({ name: "王小明", identityNumber, birthDate, sex: "1" }), [])
    assert.deepStrictEqual(contradictions({ name: "王小明", identityNumber, birthDate: other, sex: "2" }), [
      "birthDate",
      "sex"
    ])
    assert.deepStrictEqual(contradictions({ name: "王小明", identityNumber, sex: "9" }), [])
    assert.deepStrictEqual(contradictions({ name: "王小明", birthDate: other, sex: "2" }), [])
  })
})
