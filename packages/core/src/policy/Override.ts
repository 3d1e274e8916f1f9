/**
 * How far a lower level may depart from the value of a higher one, field by field.
 *
 * What the law locks stays locked: a county or town that gives a value of its own is checked against every value that a
 * level above it has given for the same days and scope, and the refusal names the article that stands in the way.
 *
 * @since 0.1.0
 */
import * as Equal from "effect/Equal"
import type { Level } from "../places/Jurisdiction.ts"
import type * as Citation from "./Citation.ts"
import * as Decimal from "./Decimal.ts"

/**
 * The scopes that narrow a provision. A drive's own announcement is a provision in the scope of that drive.
 *
 * @category models
 * @since 0.1.0
 */
export interface Scope {
  readonly drive?: string
  readonly channel?: string
  readonly postClass?: string
  readonly organ?: string
}

/**
 * What a lower level may do with a field.
 *
 * - `open`: give any value
 * - `locked`: nothing, or with `when` nothing that reaches the scope it names
 * - `atLeast`, `atMost`: give a value not below, not above the higher one (bounds included)
 * - `subsetOf`, `supersetOf`: give fewer, give more members
 * - `delegatedTo`: the level named gives the value; no level below it does
 * - `addedTo`: add conditions; those of all levels hold together
 *
 * @category models
 * @since 0.1.0
 */
export type Override<A> =
  | { readonly _tag: "open" }
  | { readonly _tag: "locked"; readonly when?: Scope; readonly law?: Citation.Citation }
  | { readonly _tag: "delegatedTo"; readonly level: Level; readonly law?: Citation.Citation }
  | (A extends number | string ? { readonly _tag: "atLeast" | "atMost" } : never)
  | (A extends ReadonlyArray<unknown> ? { readonly _tag: "subsetOf" | "supersetOf" } : never)
  | (A extends { readonly op: string } ? { readonly _tag: "addedTo" } : never)

/**
 * Any override, where the type of the field is not known.
 *
 * @category models
 * @since 0.1.0
 */
export interface AnyOverride {
  readonly _tag: "open" | "locked" | "delegatedTo" | "atLeast" | "atMost" | "subsetOf" | "supersetOf" | "addedTo"
  readonly when?: Scope
  readonly level?: Level
  readonly law?: Citation.Citation
}

/**
 * Lower levels give any value.
 *
 * @category constructors
 * @since 0.1.0
 */
export const open = { _tag: "open" } as const

/**
 * Lower levels give no value; with `when` they give one only outside that scope.
 *
 * @category constructors
 * @since 0.1.0
 */
export const locked = (options: { readonly when?: Scope; readonly law?: Citation.Citation } = {}) =>
  ({ _tag: "locked", ...options }) as const

/**
 * The law leaves the value to one level; levels below it give none.
 *
 * @category constructors
 * @since 0.1.0
 */
export const delegatedTo = (level: Level, options: { readonly law?: Citation.Citation } = {}) =>
  ({ _tag: "delegatedTo", level, ...options }) as const

/**
 * Lower levels may only raise the value.
 *
 * @category constructors
 * @since 0.1.0
 */
export const atLeast = { _tag: "atLeast" } as const

/**
 * Lower levels may only lower the value.
 *
 * @category constructors
 * @since 0.1.0
 */
export const atMost = { _tag: "atMost" } as const

/**
 * Lower levels may only leave members out.
 *
 * @category constructors
 * @since 0.1.0
 */
export const subsetOf = { _tag: "subsetOf" } as const

/**
 * Lower levels may only add members.
 *
 * @category constructors
 * @since 0.1.0
 */
export const supersetOf = { _tag: "supersetOf" } as const

/**
 * Lower levels may only add conditions.
 *
 * @category constructors
 * @since 0.1.0
 */
export const addedTo = { _tag: "addedTo" } as const

/** Whether two scopes can apply to the same case: no dimension that both name differs. */
export const scopesMeet = (self: Scope, that: Scope): boolean =>
  dimensions.every((name) => self[name] === undefined || that[name] === undefined || self[name] === that[name])

/** Whether a provision of this scope applies to a case: every dimension it names has the case's value. */
export const scopeApplies = (provision: Scope, asked: Scope): boolean =>
  dimensions.every((name) => provision[name] === undefined || provision[name] === asked[name])

/** Whether two scopes name the same dimensions with the same values. */
export const scopesEqual = (self: Scope, that: Scope): boolean => dimensions.every((name) => self[name] === that[name])

/** Whether the first scope is part of the second without being the same: it names all that the second names, and more. */
export const isNarrower = (self: Scope, that: Scope): boolean => scopeApplies(that, self) && !scopesEqual(self, that)

/** A scope as text, `channel=openTest/drive=2010`; empty where it names no dimension. */
export const scopeText = (scope: Scope): string =>
  dimensions.flatMap((name) => (scope[name] === undefined ? [] : [`${name}=${scope[name]}`])).join("/")

/** How many dimensions a scope names: more than any scope that it is narrower than. */
export const specificity = (scope: Scope): number => dimensions.filter((name) => scope[name] !== undefined).length

/** In the order of their names, which is that of ids. */
const dimensions = ["channel", "drive", "organ", "postClass"] as const

/**
 * Whether a lower statement is permitted beside a higher one; without `value` a statement is `none`.
 *
 * A lock binds whatever the higher level states. Beside a higher `none` there is no bound to keep to; a lower `none` would
 * do away with the bound, so it is permitted only where the field is open or delegated. Whether a level is the one that a
 * field is delegated to does not depend on a higher statement and is not asked here.
 *
 * @example
 * ```ts
 * import * as Override from "@cunguan/core/policy/Override"
 *
 * Override.permits(Override.atMost, { value: 28 }, { value: 28, scope: {} }) // => true
 * Override.permits(Override.atMost, { value: 28 }, { value: 30, scope: {} }) // => false
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const permits = (
  override: AnyOverride,
  higher: { readonly value?: unknown },
  lower: { readonly value?: unknown; readonly scope: Scope }
): boolean => {
  if (override._tag === "open" || override._tag === "delegatedTo") return true
  if (override._tag === "locked") return override.when !== undefined && !scopesMeet(override.when, lower.scope)
  if (higher.value === undefined) return true
  if (lower.value === undefined) return false
  switch (override._tag) {
    case "addedTo":
      return true
    case "atLeast":
      return compare(lower.value, higher.value) >= 0
    case "atMost":
      return compare(lower.value, higher.value) <= 0
    case "subsetOf":
      return includesAll(members(higher.value), members(lower.value))
    case "supersetOf":
      return includesAll(members(lower.value), members(higher.value))
  }
}

/** Values of one field have one type: decimals, or texts whose order is that of their characters, such as dates. */
const compare = (self: unknown, that: unknown): number => {
  if (isDecimal(self) && isDecimal(that)) return Decimal.compare(self, that)
  const [left, right] = [String(self), String(that)]
  return left < right ? -1 : left > right ? 1 : 0
}

const isDecimal = (value: unknown): value is Decimal.Decimal => Decimal.parse(value) !== undefined

const members = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : [])

const includesAll = (list: ReadonlyArray<unknown>, some: ReadonlyArray<unknown>): boolean =>
  some.every((member) => list.some((item) => Equal.equals(item, member)))
