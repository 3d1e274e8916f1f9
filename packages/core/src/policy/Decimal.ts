/**
 * Exact decimal numbers as plain data: a text such as `"92.50"`, or a number that stands for its shortest decimal text.
 *
 * At most 18 digits before the point and 12 behind it. Nothing is computed in binary fractions: 0.1 + 0.2 is 0.3.
 *
 * @since 0.1.0
 */
import * as BigDecimal from "effect/BigDecimal"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Expected from "../text/Expected.ts"

const pattern = /^-?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,12})?$/u

/**
 * Schema of a decimal text: an optional minus, up to 18 digits, and up to 12 behind a point.
 *
 * @category schemas
 * @since 0.1.0
 */
export const DecimalText = Schema.String.check(
  Schema.isPattern(
    pattern,
    Expected.words({
      zh: "小数，如 92.50，整数部分至多 18 位，小数部分至多 12 位",
      en: "a decimal number such as 92.50, with at most 18 digits and 12 decimal places"
    })
    // Further checks compare it as a number.
  ).abort()
)

/**
 * A decimal as data: a decimal text, or a finite number that a decimal text can write.
 *
 * @category models
 * @since 0.1.0
 */
export type Decimal = number | string

/**
 * Schema of {@link Decimal}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Decimal: Schema.Codec<Decimal> = Schema.Union([
  Schema.Finite.check(
    Schema.makeFilter(
      (number: number) => parse(number) !== undefined,
      Expected.words({
        zh: "整数部分至多 18 位、小数部分至多 12 位的数字",
        en: "a number of at most 18 digits and 12 decimal places"
      })
    )
  ),
  DecimalText
])

/**
 * Something that is no decimal number, or one with too many digits. The value is not kept: it may be personal.
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidDecimal extends Schema.TaggedError<InvalidDecimal>()("InvalidDecimal", {}) {
  override get message() {
    return "This is not a decimal number, because it has other characters, more than 18 digits before the point, or more than 12 behind it. Write it like 92.50."
  }
}

/**
 * Reads a decimal; `undefined` where it is none. A number is read by its shortest decimal text, so `0.1` is one tenth.
 *
 * @category constructors
 * @since 0.1.0
 */
export const parse = (decimal: unknown): BigDecimal.BigDecimal | undefined => {
  if (typeof decimal === "string") {
    return pattern.test(decimal) ? Option.getOrUndefined(BigDecimal.fromString(decimal)) : undefined
  }
  if (typeof decimal !== "number") return undefined
  const exact = Option.getOrUndefined(BigDecimal.fromNumber(decimal))
  return exact !== undefined && pattern.test(text(exact)) ? exact : undefined
}

/**
 * The exact value of a decimal; throws {@link InvalidDecimal} where it is none.
 *
 * @example
 * ```ts
 * import * as Decimal from "@cunguan/core/policy/Decimal"
 * import * as BigDecimal from "effect/BigDecimal"
 *
 * Decimal.text(BigDecimal.sum(Decimal.make(0.1), Decimal.make("0.2"))) // => "0.3"
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = (decimal: Decimal): BigDecimal.BigDecimal => {
  const exact = parse(decimal)
  if (exact === undefined) throw new InvalidDecimal()
  return exact
}

/**
 * The digits of a decimal, never in exponent form; with `places`, filled with zeros up to so many decimal places.
 *
 * @example
 * ```ts
 * import * as Decimal from "@cunguan/core/policy/Decimal"
 *
 * Decimal.text(Decimal.make("92"), 2) // => "92.00"
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const text = (decimal: BigDecimal.BigDecimal, places = 0): string => {
  const { value, scale } = BigDecimal.normalize(decimal)
  const fraction = Math.max(scale, places, 0)
  const digits = (value < 0n ? -value : value) * 10n ** BigInt(fraction - scale)
  const shifted = digits.toString().padStart(fraction + 1, "0")
  const point = shifted.length - fraction
  const whole = fraction === 0 ? shifted : `${shifted.slice(0, point)}.${shifted.slice(point)}`
  return value < 0n ? `-${whole}` : whole
}

/**
 * Compares two decimals: negative where the first is smaller, 0 where they are equal (1 equals 1.00), else positive.
 *
 * @category ordering
 * @since 0.1.0
 */
export const compare = (self: Decimal, that: Decimal): number => {
  if (typeof self === "number" && typeof that === "number") return self - that
  return BigDecimal.Order(exactly(self), exactly(that))
}

/** Any finite number can be compared, also one with more digits than a decimal may have. */
const exactly = (decimal: Decimal): BigDecimal.BigDecimal =>
  typeof decimal === "number"
    ? Option.getOrThrowWith(BigDecimal.fromNumber(decimal), () => new InvalidDecimal())
    : make(decimal)
