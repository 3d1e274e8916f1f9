/**
 * Rounding as a policy value: how many decimal places, and what becomes of the rest. Nothing is rounded out of habit.
 *
 * Numbers are exact decimals, never binary fractions: 1.005 to two places half up is 1.01. A division is rounded on the
 * exact quotient, however long it is.
 *
 * @since 0.1.0
 */
import * as BigDecimal from "effect/BigDecimal"
import * as Schema from "effect/Schema"
import * as Decimal from "./Decimal.ts"
import * as Message from "./Message.ts"

/**
 * What becomes of the rest behind the last place.
 *
 * - `halfUp`, `halfDown`, `halfEven`: to the nearest; of two equally near away from zero, towards zero, to the even one
 * - `up`, `down`: away from zero, towards zero
 * - `ceiling`, `floor`: to the greater, to the smaller number
 *
 * @category models
 * @since 0.1.0
 */
export const modes = ["halfUp", "halfDown", "halfEven", "up", "down", "ceiling", "floor"] as const

/**
 * One of the {@link modes}.
 *
 * @category models
 * @since 0.1.0
 */
export type Mode = (typeof modes)[number]

/**
 * A rounding: 0 to 12 decimal places, and a mode.
 *
 * @category models
 * @since 0.1.0
 */
export interface Rounding {
  readonly places: number
  readonly mode: Mode
}

/**
 * Schema of {@link Rounding}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Rounding: Schema.Codec<Rounding> = Schema.Struct({
  places: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 12 })),
  mode: Schema.Literals(modes)
})

/**
 * A rounding to so many places by a mode.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = (places: number, mode: Mode): Rounding => ({ places, mode })

/** How far the absolute value moves up: by the rest of the division, its sign, and whether the digit is odd. */
const moves: {
  readonly [M in Mode]: (twiceRest: bigint, divisor: bigint, negative: boolean, odd: boolean) => boolean
} = {
  halfUp: (twiceRest, divisor) => twiceRest >= divisor,
  halfDown: (twiceRest, divisor) => twiceRest > divisor,
  halfEven: (twiceRest, divisor, _negative, odd) => twiceRest > divisor || (twiceRest === divisor && odd),
  up: (twiceRest) => twiceRest > 0n,
  down: () => false,
  ceiling: (twiceRest, _divisor, negative) => twiceRest > 0n && !negative,
  floor: (twiceRest, _divisor, negative) => twiceRest > 0n && negative
}

const magnitude = (integer: bigint): bigint => (integer < 0n ? -integer : integer)

/** The quotient of two whole numbers as a whole number, rounded by a mode; the second is not zero. */
export const ofIntegers = (mode: Mode, dividend: bigint, divisor: bigint): bigint => {
  const [scaled, by] = [magnitude(dividend), magnitude(divisor)]
  const negative = dividend < 0n !== divisor < 0n
  const down = scaled / by
  const digits = moves[mode]((scaled % by) * 2n, by, negative, down % 2n === 1n) ? down + 1n : down
  return negative ? -digits : digits
}

/** The rounded quotient of two exact numbers, of which the second is not zero. */
export const quotient = (
  { mode, places }: Rounding,
  dividend: BigDecimal.BigDecimal,
  divisor: BigDecimal.BigDecimal
): BigDecimal.BigDecimal => {
  // Both sides become whole numbers, so the rest of the division is exact.
  const shift = places + divisor.scale - dividend.scale
  const scaled = dividend.value * 10n ** BigInt(Math.max(shift, 0))
  const by = divisor.value * 10n ** BigInt(Math.max(-shift, 0))
  return BigDecimal.make(ofIntegers(mode, scaled, by), places)
}

const one = BigDecimal.fromBigInt(1n)

/** An exact number rounded. */
export const exactly = (rounding: Rounding, number: BigDecimal.BigDecimal): BigDecimal.BigDecimal =>
  quotient(rounding, number, one)

/**
 * A decimal rounded, as a text with all its decimal places. Throws {@link Decimal.InvalidDecimal} for what is no decimal.
 *
 * @example
 * ```ts
 * import * as Rounding from "@cunguan/core/policy/Rounding"
 *
 * Rounding.apply(Rounding.make(2, "halfUp"), 1.005) // => "1.01"
 * Rounding.apply(Rounding.make(0, "halfEven"), "2.5") // => "2"
 * Rounding.apply(Rounding.make(0, "floor"), "-2.5") // => "-3"
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const apply = (rounding: Rounding, decimal: Decimal.Decimal): string =>
  Decimal.text(exactly(rounding, Decimal.make(decimal)), rounding.places)

/**
 * A division by zero, which has no rounded value.
 *
 * @category errors
 * @since 0.1.0
 */
export class DivisionByZero extends Schema.TaggedError<DivisionByZero>()("DivisionByZero", {}) {
  override get message() {
    return "The division has no value, because its divisor is 0. Say what holds in that case before dividing."
  }
}

/**
 * The quotient of two decimals, rounded on its exact value. Throws {@link DivisionByZero}, and
 * {@link Decimal.InvalidDecimal} for what is no decimal.
 *
 * @example
 * ```ts
 * import * as Rounding from "@cunguan/core/policy/Rounding"
 *
 * Rounding.divide(Rounding.make(2, "halfUp"), 2760, 30) // => "92.00"
 * Rounding.divide(Rounding.make(2, "down"), 2, 3) // => "0.66"
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const divide = (rounding: Rounding, dividend: Decimal.Decimal, divisor: Decimal.Decimal): string => {
  const by = Decimal.make(divisor)
  if (by.value === 0n) throw new DivisionByZero()
  return Decimal.text(quotient(rounding, Decimal.make(dividend), by), rounding.places)
}

/**
 * So many per cent of a number of people or posts, as a whole number: the exact share, rounded as said.
 *
 * @example
 * ```ts
 * import * as Rounding from "@cunguan/core/policy/Rounding"
 *
 * Rounding.percentOf("floor", 15, 22) // => 3
 * Rounding.percentOf("ceiling", "15", 22) // => 4
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const percentOf = (mode: Mode, percent: Decimal.Decimal, number: number): number => {
  const share = BigDecimal.multiply(Decimal.make(percent), Decimal.make(number))
  return Number(Decimal.text(quotient(make(0, mode), share, Decimal.make(100))))
}

/**
 * How a share becomes a whole number, in words.
 *
 * @category rendering
 * @since 0.1.0
 */
export const wholeText = (mode: Mode): Message.Text => whole[mode]

const whole: { readonly [M in Mode]: Message.Text } = {
  halfUp: { zh: "四舍五入取整", en: "rounded half up" },
  halfDown: { zh: "五舍六入取整", en: "rounded half down" },
  halfEven: { zh: "四舍六入五成双取整", en: "rounded half to even" },
  up: { zh: "进位取整", en: "rounded up" },
  down: { zh: "舍去尾数取整", en: "rounded down" },
  ceiling: { zh: "向上取整", en: "rounded up" },
  floor: { zh: "向下取整", en: "rounded down" }
}

/**
 * The words of roundings.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  "rounding.halfUp": { zh: "四舍五入保留 {places} 位小数", en: "rounded half up to {places} decimal places" },
  "rounding.halfDown": { zh: "五舍六入保留 {places} 位小数", en: "rounded half down to {places} decimal places" },
  "rounding.halfEven": {
    zh: "四舍六入五成双保留 {places} 位小数",
    en: "rounded half to even to {places} decimal places"
  },
  "rounding.up": { zh: "进位保留 {places} 位小数", en: "rounded up, away from zero, to {places} decimal places" },
  "rounding.down": { zh: "舍去尾数保留 {places} 位小数", en: "cut off to {places} decimal places" },
  "rounding.ceiling": {
    zh: "向上取值保留 {places} 位小数",
    en: "rounded to the greater number of {places} decimal places"
  },
  "rounding.floor": {
    zh: "向下取值保留 {places} 位小数",
    en: "rounded to the smaller number of {places} decimal places"
  }
})

/**
 * A rounding in words.
 *
 * @category rendering
 * @since 0.1.0
 */
export const text = (rounding: Rounding): Message.Message =>
  messages.make(`rounding.${rounding.mode}`, { places: rounding.places })
