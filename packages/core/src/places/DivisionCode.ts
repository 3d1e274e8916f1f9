/**
 * Codes of administrative divisions: GB/T 2260 down to the county (2, 4, 6 digits), GB/T 10114 for towns (9) and the
 * village segment of the statistical code (12). Written without padding: `330282`, not `330282000000`.
 *
 * Codes are dated, because places merge and are renumbered: an abolished code warns and is never rejected, so no list of
 * the codes in force is kept here. Bounds of segments are inclusive.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Period from "../calendar/Period.ts"

/** A city without counties, such as 4419, has towns of its own: 441900003. So 00 for the county stands only before a town. */
const pattern =
  /^[1-9][0-9](?:(?:0[1-9]|[1-9][0-9])(?:(?:0[1-9]|[1-9][0-9])|(?:[0-9]{2})(?:00[1-9]|0[1-9][0-9]|[1-9][0-9]{2})(?:00[1-9]|0[1-9][0-9]|[1-9][0-9]{2})?)?)?$/u

/**
 * Schema of a code of 2, 4, 6, 9 or 12 digits whose last segment is not all zeros.
 *
 * @category schemas
 * @since 0.1.0
 */
export const DivisionCode = Schema.String.check(
  Schema.isPattern(pattern, { expected: "a division code of 2, 4, 6, 9 or 12 digits without trailing zero segments" })
)
  .pipe(Schema.brand("DivisionCode"))
  .annotate({ identifier: "DivisionCode" })

/**
 * The type of {@link DivisionCode}.
 *
 * @category models
 * @since 0.1.0
 */
export type DivisionCode = typeof DivisionCode.Type

/**
 * The level of a division; a subdistrict or township is on the level `town`, a residents' community on `village`.
 *
 * @category models
 * @since 0.1.0
 */
export type Level = "province" | "city" | "county" | "town" | "village"

/**
 * A text that is no division code.
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidDivisionCode extends Schema.TaggedError<InvalidDivisionCode>()("InvalidDivisionCode", {}) {
  override get message() {
    return "This text is not a division code, because a code has 2, 4, 6, 9 or 12 digits and no segment of zeros at its end. Look the code up in GB/T 2260 or the statistical list; a padded code is read with normalise."
  }
}

/**
 * Reads a code written without padding.
 *
 * @category constructors
 * @since 0.1.0
 */
export const parse = (text: string): Result.Result<DivisionCode, InvalidDivisionCode> =>
  pattern.test(text) ? Result.succeed(text as DivisionCode) : Result.fail(new InvalidDivisionCode())

/**
 * A code from a text that is known to be one; throws {@link InvalidDivisionCode} otherwise.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = (text: string): DivisionCode => Result.getOrThrow(parse(text))

/**
 * Reads a code that may be padded with zeros to 6, 9 or 12 digits, as lists and forms have it.
 *
 * @example
 * ```ts
 * import * as DivisionCode from "@cunguan/core/places/DivisionCode"
 * import * as Result from "effect/Result"
 *
 * DivisionCode.normalise("330282000000") // => Result.succeed("330282")
 * DivisionCode.normalise("441900003000") // => Result.succeed("441900003")
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const normalise = (text: string): Result.Result<DivisionCode, InvalidDivisionCode> => {
  if (!/^(?:[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$/u.test(text)) return Result.fail(new InvalidDivisionCode())
  let code = text
  for (const length of [9, 6, 4, 2]) {
    if (code.length > length && /^0+$/u.test(code.slice(length))) code = code.slice(0, length)
  }
  return parse(code)
}

const levels: { readonly [length: number]: Level } = { 2: "province", 4: "city", 6: "county", 9: "town", 12: "village" }

/**
 * The level of a code, from its length.
 *
 * @category operations
 * @since 0.1.0
 */
export const level = (code: DivisionCode): Level => levels[code.length] as Level

/**
 * The code one level up, `undefined` for a province. The parent of a town without a county is its city.
 *
 * @category operations
 * @since 0.1.0
 */
export const parent = (code: DivisionCode): DivisionCode | undefined => {
  switch (code.length) {
    case 12:
      return code.slice(0, 9) as DivisionCode
    case 9:
      return (code.slice(4, 6) === "00" ? code.slice(0, 4) : code.slice(0, 6)) as DivisionCode
    case 6:
      return code.slice(0, 4) as DivisionCode
    case 4:
      return code.slice(0, 2) as DivisionCode
    default:
      return undefined
  }
}

/**
 * The codes above, from the province down; without the code itself.
 *
 * @example
 * ```ts
 * import * as DivisionCode from "@cunguan/core/places/DivisionCode"
 *
 * DivisionCode.ancestors(DivisionCode.make("330282")) // => ["33", "3302"]
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const ancestors = (code: DivisionCode): ReadonlyArray<DivisionCode> => {
  const above = parent(code)
  return above === undefined ? [] : [...ancestors(above), above]
}

/**
 * Whether a code is the other one or lies below it.
 *
 * @category operations
 * @since 0.1.0
 */
export const isWithin = (code: DivisionCode, ancestor: DivisionCode): boolean => code.startsWith(ancestor)

/**
 * What kind of place a town segment names: 001–099 subdistrict, 100–199 town, 200–399 township; 400 and above are
 * farms, zones and the like. `undefined` for codes above the town.
 *
 * @category operations
 * @since 0.1.0
 */
export const townKind = (code: DivisionCode): "subdistrict" | "town" | "township" | "other" | undefined => {
  if (code.length < 9) return undefined
  const segment = Number(code.slice(6, 9))
  return segment < 100 ? "subdistrict" : segment < 200 ? "town" : segment < 400 ? "township" : "other"
}

/**
 * What kind of place a village segment names: 001–199 residents' community, 200–399 villagers' committee. `undefined`
 * for codes above the village.
 *
 * @category operations
 * @since 0.1.0
 */
export const villageKind = (code: DivisionCode): "residentsCommunity" | "villagersCommittee" | "other" | undefined => {
  if (code.length < 12) return undefined
  const segment = Number(code.slice(9))
  return segment < 200 ? "residentsCommunity" : segment < 400 ? "villagersCommittee" : "other"
}

/**
 * Schema of a code with the days on which it was in force.
 *
 * @category schemas
 * @since 0.1.0
 */
export const DatedCode = Schema.Struct({ code: DivisionCode, period: Period.Period }).annotate({
  identifier: "DatedCode"
})

/**
 * The type of {@link DatedCode}.
 *
 * @category models
 * @since 0.1.0
 */
export interface DatedCode extends Schema.Schema.Type<typeof DatedCode> {}

/**
 * What is known of a place's code on a day: the one in force, the last one that was abolished by then, or none.
 *
 * @category models
 * @since 0.1.0
 */
export type CodeOn =
  | { readonly _tag: "InForce"; readonly code: DivisionCode }
  | { readonly _tag: "Abolished"; readonly code: DivisionCode; readonly abolishedOn: CalendarDate.CalendarDate }
  | { readonly _tag: "NotKnown" }

/**
 * The code of a place on a day. An abolished code is a warning and no error: documents go on using it. Where periods
 * overlap, the code that began last is taken.
 *
 * @category operations
 * @since 0.1.0
 */
export const codeOn = (codes: ReadonlyArray<DatedCode>, day: CalendarDate.CalendarDate): CodeOn => {
  const latestFirst = codes
    .filter(({ period }) => !CalendarDate.isAfter(period.from, day))
    .toSorted((one, other) => CalendarDate.Order(other.period.from, one.period.from))
  const inForce = latestFirst.find(({ period }) => Period.contains(period, day))
  if (inForce !== undefined) return { _tag: "InForce", code: inForce.code }
  let last: CodeOn = { _tag: "NotKnown" }
  for (const { code, period } of latestFirst) {
    if (period.until === undefined) continue
    if (last._tag !== "Abolished" || CalendarDate.isAfter(period.until, last.abolishedOn)) {
      last = { _tag: "Abolished", code, abolishedOn: period.until }
    }
  }
  return last
}
