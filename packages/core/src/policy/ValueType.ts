/**
 * The types of single values in the policy languages: of facts, of parameters, of what is computed from them.
 *
 * Values of unlike types are never compared. Numbers and decimals are like types and compare exactly; members of a
 * ranked list compare by their place in it; texts and members of a closed list have no order.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Decimal from "./Decimal.ts"
import type { Argument, Text } from "./Message.ts"

/**
 * One value of a closed or ranked list with its words.
 *
 * @category models
 * @since 0.1.0
 */
export interface Member<Value extends string = string> {
  readonly value: Value
  readonly title: Text
}

/**
 * The type of a single value. `number` is a binary number for counts and years, `decimal` an exact one for money and
 * marks; `ranked` lists its members from the lowest to the highest.
 *
 * @category models
 * @since 0.1.0
 */
export type ValueType =
  | { readonly kind: "number" | "decimal"; readonly unit?: Text }
  | { readonly kind: "date" | "boolean" | "text" }
  | { readonly kind: "oneOf" | "ranked"; readonly members: ReadonlyArray<Member> }

/**
 * The type of a parameter: a single value, or a list of values of one type.
 *
 * @category models
 * @since 0.1.0
 */
export type ParameterType = ValueType | { readonly kind: "listOf"; readonly of: ValueType }

/**
 * A value as the languages see it. A date is its text.
 *
 * @category models
 * @since 0.1.0
 */
export type Value = string | number | boolean

/**
 * The schema of the values of a type.
 *
 * @category schemas
 * @since 0.1.0
 */
export const schema = (type: ValueType): Schema.Codec<Value> => {
  switch (type.kind) {
    case "number":
      return Schema.Finite
    case "decimal":
      return Decimal.DecimalText
    case "date":
      return CalendarDate.CalendarDate as unknown as Schema.Codec<string>
    case "boolean":
      return Schema.Boolean
    case "text":
      return Schema.NonEmptyString
    case "oneOf":
    case "ranked":
      return Schema.Literals(type.members.map((member) => member.value))
  }
}

const isDate = (value: unknown): value is CalendarDate.CalendarDate =>
  typeof value === "string" && Result.isSuccess(CalendarDate.parse(value))

/**
 * Whether a value belongs to a type. A decimal may also be given as a number.
 *
 * @category operations
 * @since 0.1.0
 */
export const accepts = (type: ValueType, value: unknown): value is Value => {
  switch (type.kind) {
    case "number":
      return typeof value === "number" && Number.isFinite(value)
    case "decimal":
      return Decimal.parse(value) !== undefined
    case "date":
      return isDate(value)
    case "boolean":
      return typeof value === "boolean"
    case "text":
      return typeof value === "string" && value !== ""
    case "oneOf":
    case "ranked":
      return type.members.some((member) => member.value === value)
  }
}

/**
 * Whether values of two types may be compared.
 *
 * @category operations
 * @since 0.1.0
 */
export const isLike = (self: ValueType, that: ValueType): boolean => {
  if (isNumeric(self)) return isNumeric(that)
  if ("members" in self && "members" in that && self.kind === that.kind) {
    const others = that.members
    return (
      self.members.length === others.length &&
      self.members.every((member, position) => member.value === others[position]?.value)
    )
  }
  return self.kind === that.kind && !("members" in self)
}

/**
 * Whether values of two units may be compared and added: the units are the same in one of the languages, whether or not
 * they are qualified, as completed years are years. Where one of the two is not declared nothing is known against it.
 *
 * @example
 * ```ts
 * import * as ValueType from "@cunguan/core/policy/ValueType"
 *
 * const years = { zh: "年", en: "years" }
 *
 * ValueType.unitsAgree(years, { zh: "周岁", en: "completed years" }) // => true
 * ValueType.unitsAgree(years, { zh: "个月", en: "months" }) // => false
 * ValueType.unitsAgree(years, undefined) // => true
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const unitsAgree = (self: Text | undefined, that: Text | undefined): boolean =>
  self === undefined || that === undefined || self.zh === that.zh || noun(self.en) === noun(that.en)

/** The last word of a unit, which is what is counted, in the singular. */
const noun = (unit: string): string | undefined => unit.toLowerCase().split(" ").at(-1)?.replace(/s$/u, "")

/**
 * The unit of a type, where it declares one.
 *
 * @category getters
 * @since 0.1.0
 */
export const unitOf = (type: ValueType | undefined): Text | undefined =>
  type !== undefined && "unit" in type ? type.unit : undefined

/**
 * Whether a type is a number or a decimal.
 *
 * @category operations
 * @since 0.1.0
 */
export const isNumeric = (type: ValueType): boolean => type.kind === "number" || type.kind === "decimal"

/**
 * Whether the values of a type have an order.
 *
 * @category operations
 * @since 0.1.0
 */
export const isOrdered = (type: ValueType): boolean => isNumeric(type) || type.kind === "date" || type.kind === "ranked"

/**
 * Compares two values of an ordered type; `undefined` stands for "there is none", which is below every rank.
 *
 * @category operations
 * @since 0.1.0
 */
export const compare = (type: ValueType, self: Value | undefined, that: Value | undefined): number => {
  if (type.kind === "ranked") return rank(type, self) - rank(type, that)
  if (self === undefined || that === undefined) return 0
  if (isNumeric(type)) return Decimal.compare(self as Decimal.Decimal, that as Decimal.Decimal)
  return self < that ? -1 : self > that ? 1 : 0
}

const rank = (type: { readonly members: ReadonlyArray<Member> }, value: Value | undefined): number =>
  type.members.findIndex((member) => member.value === value)

/**
 * Whether two values of a type are the same; "there is none" is the same as no text and no member of a closed list.
 *
 * @category operations
 * @since 0.1.0
 */
export const equals = (type: ValueType, self: Value | undefined, that: Value | undefined): boolean =>
  isOrdered(type) ? compare(type, self, that) === 0 : self !== undefined && self === that

/**
 * The words of a type, for messages about unlike types.
 *
 * @category rendering
 * @since 0.1.0
 */
export const describe = (type: ParameterType): string =>
  type.kind === "listOf"
    ? `a list of ${type.of.kind} values`
    : "members" in type
      ? `${type.kind} (${type.members.map((member) => member.value).join(", ")})`
      : type.kind

/**
 * A value in words, as an argument of a message: days and members in both languages, numbers with their unit.
 *
 * @category rendering
 * @since 0.1.0
 */
export const text = (type: ValueType, value: Value): Argument => {
  if (typeof value === "boolean") return value ? { zh: "是", en: "yes" } : { zh: "否", en: "no" }
  if (type.kind === "date" && isDate(value)) return CalendarDate.text(value)
  if ("members" in type) return type.members.find((member) => member.value === value)?.title ?? String(value)
  if ("unit" in type && type.unit !== undefined) {
    return { zh: `${value}${type.unit.zh}`, en: `${value} ${type.unit.en}` }
  }
  return value
}

/**
 * The type that a value shows by itself, where nothing else tells it: a text in the form of a day is a day.
 *
 * @category operations
 * @since 0.1.0
 */
export const infer = (value: Value): ValueType =>
  typeof value === "number"
    ? { kind: "number" }
    : typeof value === "boolean"
      ? { kind: "boolean" }
      : { kind: isDate(value) ? "date" : "text" }
