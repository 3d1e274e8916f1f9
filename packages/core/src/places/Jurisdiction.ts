/**
 * A place that gives rules: the nation, or a division from province to village.
 *
 * A jurisdiction contains itself and everything below it. The level of a division follows from its code and is written
 * beside it, so that a reader of the data need not count digits; the two must agree.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type { Text } from "../policy/Message.ts"
import * as DivisionCode from "./DivisionCode.ts"

/**
 * The levels in their order, the nation first.
 *
 * @category models
 * @since 0.1.0
 */
export const levels = ["nation", "province", "city", "county", "town", "village"] as const

/**
 * One of the six levels.
 *
 * @category models
 * @since 0.1.0
 */
export type Level = (typeof levels)[number]

/**
 * Schema of {@link Level}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Level: Schema.Codec<Level> = Schema.Literals(levels)

const words: { readonly [Key in Level]: Text } = {
  nation: { zh: "国家", en: "nation" },
  province: { zh: "省级", en: "province" },
  city: { zh: "地级", en: "city" },
  county: { zh: "县级", en: "county" },
  town: { zh: "乡级", en: "town" },
  village: { zh: "村级", en: "village" }
}

/**
 * The words of a level, by the names that the division law gives to the levels.
 *
 * @category rendering
 * @since 0.1.0
 */
export const levelText = (level: Level): Text => words[level]

/**
 * Compares two levels: negative where the first is higher, 0 where they are the same, positive where it is lower.
 *
 * @example
 * ```ts
 * import * as Jurisdiction from "@cunguan/core/places/Jurisdiction"
 *
 * Jurisdiction.compareLevel("province", "town") < 0 // => true
 * ```
 *
 * @category ordering
 * @since 0.1.0
 */
export const compareLevel = (level: Level, other: Level): number => levels.indexOf(level) - levels.indexOf(other)

/**
 * The nation, or a division with its level and code.
 *
 * @category models
 * @since 0.1.0
 */
export type Jurisdiction =
  | { readonly level: "nation" }
  | { readonly level: DivisionCode.Level; readonly code: DivisionCode.DivisionCode }

/**
 * Schema of {@link Jurisdiction}; the level must be that of the code.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Jurisdiction: Schema.Codec<
  Jurisdiction,
  { readonly level: "nation" } | { readonly level: DivisionCode.Level; readonly code: string }
> = Schema.Union([
  Schema.Struct({ level: Schema.Literal("nation") }),
  Schema.Struct({
    level: Schema.Literals(["province", "city", "county", "town", "village"]),
    code: DivisionCode.DivisionCode
  }).check(
    Schema.makeFilter(({ level, code }) => DivisionCode.level(code) === level, {
      expected: "a division code of the level beside it"
    })
  )
])

/**
 * The whole country.
 *
 * @category constructors
 * @since 0.1.0
 */
export const nation: Jurisdiction = { level: "nation" }

/**
 * The jurisdiction of a division code.
 *
 * @category constructors
 * @since 0.1.0
 */
export const fromCode = (code: DivisionCode.DivisionCode): Jurisdiction => ({ level: DivisionCode.level(code), code })

/**
 * The jurisdiction of a code that is known to be one, or of `nation`; throws `InvalidDivisionCode` otherwise.
 *
 * @example
 * ```ts
 * import * as Jurisdiction from "@cunguan/core/places/Jurisdiction"
 *
 * Jurisdiction.make("330282") // => { level: "county", code: "330282" }
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = (text: string): Jurisdiction => (text === "nation" ? nation : fromCode(DivisionCode.make(text)))

/**
 * The text that stands for a jurisdiction in keys and messages: its code, or `nation`.
 *
 * @category operations
 * @since 0.1.0
 */
export const key = (jurisdiction: Jurisdiction): string =>
  jurisdiction.level === "nation" ? "nation" : jurisdiction.code

/**
 * Whether two jurisdictions are the same place.
 *
 * @category operations
 * @since 0.1.0
 */
export const equals = (jurisdiction: Jurisdiction, other: Jurisdiction): boolean => key(jurisdiction) === key(other)

/**
 * How far a jurisdiction lies below the nation: 0 for the nation, 5 for a village.
 *
 * @category operations
 * @since 0.1.0
 */
export const depth = (jurisdiction: Jurisdiction): number => levels.indexOf(jurisdiction.level)

/**
 * Whether a jurisdiction lies on a level below the one given; the same level does not.
 *
 * @category operations
 * @since 0.1.0
 */
export const isBelow = (jurisdiction: Jurisdiction, level: Level): boolean =>
  compareLevel(jurisdiction.level, level) > 0

/**
 * Whether a jurisdiction is the other one or lies inside it: the first contains the second.
 *
 * @example
 * ```ts
 * import * as Jurisdiction from "@cunguan/core/places/Jurisdiction"
 *
 * Jurisdiction.contains(Jurisdiction.make("33"), Jurisdiction.make("330282")) // => true
 * Jurisdiction.contains(Jurisdiction.make("330282"), Jurisdiction.make("33")) // => false
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const contains = (jurisdiction: Jurisdiction, other: Jurisdiction): boolean =>
  jurisdiction.level === "nation" || (other.level !== "nation" && DivisionCode.isWithin(other.code, jurisdiction.code))

/**
 * The jurisdictions whose rules reach a place: from the nation down to the place itself.
 *
 * @category operations
 * @since 0.1.0
 */
export const chain = (jurisdiction: Jurisdiction): ReadonlyArray<Jurisdiction> =>
  jurisdiction.level === "nation"
    ? [nation]
    : [nation, ...DivisionCode.ancestors(jurisdiction.code).map(fromCode), jurisdiction]
