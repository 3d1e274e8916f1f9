/**
 * The citizen identity number by GB 11643-1999: 18 characters, of which 6 say where, 8 when and 3 in which order, and a
 * check character.
 *
 * The canonical form has a capital X. Texts from files may have a lower x or the 15 digits used until 1999; both are
 * brought to the canonical form. The number is personal data: no error repeats it, and it is shown masked.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Expected from "../text/Expected.ts"
import type * as Sex from "./Sex.ts"

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = "10X98765432"

const shape = /^[1-9][0-9]{16}[0-9X]$/u

const checkOf = (number: string): string =>
  checkCharacters.charAt(weights.reduce((sum, weight, place) => sum + weight * Number(number[place]), 0) % 11)

const birthOf = (number: string): string => `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`

const birthExists = (number: string): boolean => Result.isSuccess(CalendarDate.parse(birthOf(number)))

/**
 * Schema of the canonical form: 18 characters, an existing birth date and the right check character.
 *
 * @category schemas
 * @since 0.1.0
 */
export const IdentityNumber = Schema.String.check(
  Schema.isPattern(shape, Expected.words({ zh: "17 位数字加一位数字或 X", en: "17 digits and a digit or X" })).abort(),
  Schema.makeFilter(
    birthExists,
    Expected.words({
      zh: "出生日期真实存在的公民身份号码",
      en: "an identity number whose birth date exists"
    }),
    true
  ),
  Schema.makeFilter(
    (number: string) => checkOf(number) === number[17],
    Expected.words({
      zh: "校验码正确的公民身份号码",
      en: "an identity number with the right check character"
    })
  )
)
  .pipe(Schema.brand("IdentityNumber"))
  .annotate({ identifier: "IdentityNumber" })

/**
 * The type of {@link IdentityNumber}.
 *
 * @category models
 * @since 0.1.0
 */
export type IdentityNumber = typeof IdentityNumber.Type

const explanations = {
  length:
    "it has neither 18 nor 15 characters. Copy it again from the identity card; spreadsheets cut long numbers unless the cell is text.",
  characters:
    "a character other than a digit stands before the last place, or the last is neither a digit nor X, or the first is 0. Copy it again from the identity card.",
  date: "the birth date in it does not exist. Compare places 7 to 14 with the identity card.",
  check:
    "its check character does not fit the other 17, so at least one character is wrong. Compare every place with the identity card."
}

/**
 * A text that is no identity number, and which of the four tests it failed first. The text itself is not kept.
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidIdentityNumber extends Schema.TaggedError<InvalidIdentityNumber>()("InvalidIdentityNumber", {
  reason: Schema.Literals(["length", "characters", "date", "check"])
}) {
  override get message() {
    return `This is not an identity number, because ${explanations[this.reason]}`
  }
}

const invalid = (reason: InvalidIdentityNumber["reason"]) => Result.fail(new InvalidIdentityNumber({ reason }))

/**
 * The check character of the first 17 digits: weights 7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2, the sum modulo 11.
 *
 * @example
 * ```ts
 * import * as IdentityNumber from "@cunguan/core/people/IdentityNumber"
 * import * as Result from "effect/Result"
 *
 * IdentityNumber.checkDigit("11010519491231002") // => Result.succeed("X")
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const checkDigit = (first17: string): Result.Result<string, InvalidIdentityNumber> =>
  first17.length !== 17
    ? invalid("length")
    : !/^[0-9]{17}$/u.test(first17)
      ? invalid("characters")
      : Result.succeed(checkOf(first17))

const canonical = (text: string): string =>
  /^[0-9]{15}$/u.test(text) ? withCentury(text) : text.endsWith("x") ? `${text.slice(0, -1)}X` : text

const withCentury = (digits: string): string => {
  const first17 = `${digits.slice(0, 6)}19${digits.slice(6)}`
  return first17 + checkOf(first17)
}

/**
 * Reads an identity number of 18 characters (a lower x is allowed) or of 15 digits, and gives the canonical form.
 *
 * @example
 * ```ts
 * import * as IdentityNumber from "@cunguan/core/people/IdentityNumber"
 * import * as Result from "effect/Result"
 *
 * IdentityNumber.parse("11010519491231002x") // => Result.succeed("11010519491231002X")
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const parse = (text: string): Result.Result<IdentityNumber, InvalidIdentityNumber> => {
  if (text.length !== 18 && text.length !== 15) return invalid("length")
  const number = canonical(text)
  if (!shape.test(number)) return invalid("characters")
  if (!birthExists(number)) return invalid("date")
  return checkOf(number) === number[17] ? Result.succeed(number as IdentityNumber) : invalid("check")
}

/**
 * The canonical form of the 15 digits used until 1999: the century 19 is inserted and the check character added. Numbers
 * of that time have no check of their own, so a mistyped one can pass.
 *
 * @example
 * ```ts
 * import * as IdentityNumber from "@cunguan/core/people/IdentityNumber"
 * import * as Result from "effect/Result"
 *
 * IdentityNumber.upgrade("110105491231002") // => Result.succeed("11010519491231002X")
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const upgrade = (digits15: string): Result.Result<IdentityNumber, InvalidIdentityNumber> =>
  digits15.length === 15 ? parse(digits15) : invalid("length")

/**
 * An identity number from a text that is known to be one; throws {@link InvalidIdentityNumber} otherwise.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = (text: string): IdentityNumber => Result.getOrThrow(parse(text))

/**
 * Schema that decodes what {@link parse} reads and encodes the canonical form.
 *
 * @category schemas
 * @since 0.1.0
 */
export const FromText = Schema.String.pipe(
  Schema.decodeTo(IdentityNumber, SchemaTransformation.transform({ decode: canonical, encode: (number) => number }))
)

/**
 * The birth date in the number.
 *
 * @category operations
 * @since 0.1.0
 */
export const birthDate = (number: IdentityNumber): CalendarDate.CalendarDate =>
  birthOf(number) as CalendarDate.CalendarDate

/**
 * The sex in the number: `1` (male) where place 17 is odd, `2` (female) where it is even.
 *
 * @category operations
 * @since 0.1.0
 */
export const sex = (number: IdentityNumber): Extract<Sex.Sex, "1" | "2"> => (Number(number[16]) % 2 === 1 ? "1" : "2")

/**
 * The six digits of the county-level division where the number was first issued. That division may have been abolished
 * since, and says nothing about where the person lives now.
 *
 * @category operations
 * @since 0.1.0
 */
export const divisionCode = (number: IdentityNumber): string => number.slice(0, 6)

/**
 * The number as it may be shown: the first six and last four characters stay.
 *
 * @example
 * ```ts
 * import * as IdentityNumber from "@cunguan/core/people/IdentityNumber"
 *
 * IdentityNumber.mask(IdentityNumber.make("11010519491231002X")) // => "110105********002X"
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const mask = (number: IdentityNumber): string => `${number.slice(0, 6)}********${number.slice(14)}`
