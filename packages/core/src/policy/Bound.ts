/**
 * A bound that always says whether it includes its number: 以上 and 以下 include it, 超过 and 不足 exclude it.
 *
 * Numbers are exact decimals, so 60 and "60.00" are one bound.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Decimal from "./Decimal.ts"
import * as Message from "./Message.ts"

/**
 * A bound. `atLeast` and `atMost` include the value, `above` and `below` exclude it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Bound {
  readonly _tag: "atLeast" | "atMost" | "above" | "below"
  readonly value: Decimal.Decimal
}

/**
 * Schema of {@link Bound}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Bound: Schema.Codec<Bound> = Schema.Struct({
  _tag: Schema.Literals(["atLeast", "atMost", "above", "below"]),
  value: Decimal.Decimal
})

const bound =
  (_tag: Bound["_tag"]) =>
  (value: Decimal.Decimal): Bound => ({ _tag, value })

/**
 * At least this, the value included (以上).
 *
 * @category constructors
 * @since 0.1.0
 */
export const atLeast = bound("atLeast")

/**
 * At most this, the value included (以下).
 *
 * @category constructors
 * @since 0.1.0
 */
export const atMost = bound("atMost")

/**
 * More than this, the value excluded (超过).
 *
 * @category constructors
 * @since 0.1.0
 */
export const above = bound("above")

/**
 * Less than this, the value excluded (不足).
 *
 * @category constructors
 * @since 0.1.0
 */
export const below = bound("below")

const admits: { readonly [Tag in Bound["_tag"]]: (difference: number) => boolean } = {
  atLeast: (difference) => difference >= 0,
  atMost: (difference) => difference <= 0,
  above: (difference) => difference > 0,
  below: (difference) => difference < 0
}

/**
 * Whether a value lies within a bound. Throws {@link Decimal.InvalidDecimal} for a text that is no decimal.
 *
 * @example
 * ```ts
 * import * as Bound from "@cunguan/core/policy/Bound"
 *
 * Bound.holds(Bound.atLeast(60), "60.00") // => true
 * Bound.holds(Bound.above(60), "60.00") // => false
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const holds = (bound: Bound, value: Decimal.Decimal): boolean =>
  admits[bound._tag](Decimal.compare(value, bound.value))

/**
 * The words of bounds.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  "bound.atLeast": { zh: "{value}以上（含）", en: "at least {value}" },
  "bound.atMost": { zh: "{value}以下（含）", en: "at most {value}" },
  "bound.above": { zh: "超过{value}", en: "more than {value}" },
  "bound.below": { zh: "不足{value}", en: "less than {value}" }
})

/**
 * A bound in words, with the unit of its number if there is one.
 *
 * @example
 * ```ts
 * import * as Bound from "@cunguan/core/policy/Bound"
 * import * as Message from "@cunguan/core/policy/Message"
 *
 * const message = Bound.text(Bound.below(50), { zh: "%", en: "%" })
 * Message.render(message, "zh", Bound.messages.table) // => "不足50%"
 * Message.render(message, "en", Bound.messages.table) // => "less than 50 %"
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const text = (bound: Bound, unit?: Message.Text): Message.Message =>
  messages.make(`bound.${bound._tag}`, {
    value: unit === undefined ? bound.value : { zh: `${bound.value}${unit.zh}`, en: `${bound.value} ${unit.en}` }
  })
