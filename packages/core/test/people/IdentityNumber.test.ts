import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import * as IdentityNumber from "../../src/people/IdentityNumber.ts"

const published = ["11010519491231002X", "440524188001010014"] as const
const reasonOf = (text: string) => Result.getOrThrow(Result.flip(IdentityNumber.parse(text))).reason
const isCanonical = Schema.is(IdentityNumber.IdentityNumber)

/** A number of the 1800s with the check character that fits. */
const withCheck = (first17: string) => first17 + Result.getOrThrow(IdentityNumber.checkDigit(first17))

describe("IdentityNumber", () => {
  it("accepts the two numbers published with the standard", () => {
    for (const number of published) {
      assert.deepStrictEqual(IdentityNumber.parse(number), Result.succeed(IdentityNumber.make(number)))
      assert.isTrue(isCanonical(number))
      assert.deepStrictEqual(IdentityNumber.checkDigit(number.slice(0, 17)), Result.succeed(number.slice(17)))
    }
  })

  it("computes all eleven check characters as ISO 7064 MOD 11-2 does, digit by digit", () => {
    const seen = new Set<string>()
    for (let order = 1; order <= 99; order++) {
      const first17 = `440524${1800 + order}01010${String(order).padStart(2, "0")}`
      const remainder = [...first17].reduce((carried, digit) => ((carried + Number(digit)) * 2) % 11, 0)
      const expected = "0123456789X".charAt((12 - remainder) % 11)
      assert.deepStrictEqual(IdentityNumber.checkDigit(first17), Result.succeed(expected), first17)
      seen.add(expected)
    }
    assert.strictEqual(seen.size, 11)
  })

  it("notices every single wrong digit and every swap of two neighbours that differ", () => {
    for (const number of published) {
      for (let place = 0; place < 17; place++) {
        for (const digit of "0123456789") {
          const changed = number.slice(0, place) + digit + number.slice(place + 1)
          assert.strictEqual(isCanonical(changed), changed === number, `place ${place}`)
        }
        const [one, other] = [number.charAt(place), number.charAt(place + 1)]
        if (one === other || other === "X") continue
        const swapped = number.slice(0, place) + other + one + number.slice(place + 2)
        assert.isFalse(isCanonical(swapped), `places ${place} and ${place + 1}`)
      }
    }
  })

  it("brings a lower x and 15 digits to the canonical form, which alone fits the schema", () => {
    assert.deepStrictEqual(
      IdentityNumber.parse("11010519491231002x"),
      Result.succeed(IdentityNumber.make("11010519491231002X"))
    )
    assert.deepStrictEqual(
      IdentityNumber.parse("110105491231002"),
      Result.succeed(IdentityNumber.make("11010519491231002X"))
    )
    assert.deepStrictEqual(
      IdentityNumber.upgrade("110105491231002"),
      Result.succeed(IdentityNumber.make("11010519491231002X"))
    )
    assert.isFalse(isCanonical("11010519491231002x"))
    assert.isFalse(isCanonical("110105491231002"))
    const decode = Schema.decodeUnknownResult(IdentityNumber.FromText)
    assert.deepStrictEqual(decode("110105491231002"), Result.succeed(IdentityNumber.make("11010519491231002X")))
    assert.deepStrictEqual(decode("11010519491231002x"), Result.succeed(IdentityNumber.make("11010519491231002X")))
    assert.isTrue(Result.isFailure(decode("110105491332002")))
    assert.strictEqual(Schema.encodeSync(IdentityNumber.FromText)(IdentityNumber.make(published[0])), published[0])
  })

  it("tells length, characters, date and check apart", () => {
    assert.strictEqual(reasonOf(""), "length")
    assert.strictEqual(reasonOf("4405241880010100140"), "length")
    assert.strictEqual(reasonOf("44052418800101001"), "length")
    assert.strictEqual(reasonOf("44052418800101001A"), "characters")
    assert.strictEqual(reasonOf("4405241880010100X4"), "characters")
    assert.strictEqual(reasonOf("44052488010100X"), "characters")
    assert.strictEqual(reasonOf("040524188001010014"), "characters")
    assert.strictEqual(reasonOf("４40524188001010014"), "characters")
    assert.strictEqual(reasonOf("440524188002300014"), "date")
    assert.strictEqual(reasonOf("440524000001010014"), "date")
    assert.strictEqual(reasonOf("440524881301001"), "date")
    assert.strictEqual(reasonOf("440524188001010015"), "check")
    assert.strictEqual(reasonOf("44052418800101001X"), "check")
    assert.strictEqual(Result.getOrThrow(Result.flip(IdentityNumber.upgrade(published[1]))).reason, "length")
    const reasonOfFirst = (text: string) => Result.getOrThrow(Result.flip(IdentityNumber.checkDigit(text))).reason
    assert.strictEqual(reasonOfFirst("1101051949123100"), "length")
    assert.strictEqual(reasonOfFirst("1101051949123100X"), "characters")
  })

  it("never repeats the number, in its errors or in those of the schemas", () => {
    const decode = Schema.decodeUnknownResult(IdentityNumber.FromText)
    const messages = new Set<string>()
    for (const text of ["440524188001010015", "440524188002300014", "44052418800101001A", "4405241880010100"]) {
      const error = Result.getOrThrow(Result.flip(IdentityNumber.parse(text)))
      messages.add(error.message)
      assert.notInclude(`${error.message}${JSON.stringify(error)}`, "440524")
      assert.notInclude(Result.getOrThrow(Result.flip(decode(text))).message, "440524")
    }
    assert.strictEqual(messages.size, 4)
  })

  it("reads birth date, sex and division, and masks the middle", () => {
    const woman = IdentityNumber.make("11010519491231002X")
    const man = IdentityNumber.make("440524188001010014")
    assert.strictEqual(IdentityNumber.birthDate(woman), "1949-12-31")
    assert.strictEqual(IdentityNumber.sex(woman), "2")
    assert.strictEqual(IdentityNumber.divisionCode(woman), "110105")
    assert.strictEqual(IdentityNumber.mask(woman), "110105********002X")
    assert.strictEqual(IdentityNumber.birthDate(man), "1880-01-01")
    assert.strictEqual(IdentityNumber.sex(man), "1")
  })

  it("accepts 29 February 1880 and refuses 29 February 1881", () => {
    assert.isTrue(isCanonical(withCheck("44052418800229001")))
    assert.isFalse(isCanonical(withCheck("44052418810229001")))
  })
})
