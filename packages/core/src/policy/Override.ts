/**
 * How far a lower level may depart from the value of a higher one, field by field.
 *
 * What the law locks stays locked: a county or town that gives a value of its own is checked against every value that a
 * level above it has given for the same days and scope, and the refusal names the article that stands in the way.
 *
 * @since 0.1.0
 */
import * as Equal from "effect/Equal"
import type * as Citation from "./Citation.ts"
import type { Level } from "../places/Jurisdiction.ts"

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
 * - `locked`: nothing, or nothing in the scope that `when` names
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
 * Lower levels give no value; with `when`, only inside that scope.
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

/** How many dimensions a scope names; more is more specific. */
export const specificity = (scope: Scope): number => dimensions.filter((name) => scope[name] !== undefined).length

const dimensions = ["drive", "channel", "postClass", "organ"] as const

/**
 * Whether a lower value is permitted beside a higher one. `none` is only permitted where the field is open or delegated.
 *
 * @category operations
 * @since 0.1.0
 */
export const permits = (
  override: AnyOverride,
  higher: unknown,
  lower: { readonly value?: unknown; readonly scope: Scope }
): boolean => {
  const none = lower.value === undefined
  switch (override._tag) {
    case "open":
    case "delegatedTo":
      return true
    case "locked":
      return override.when !== undefined && !scopesMeet(override.when, lower.scope)
    case "addedTo":
      return !none
    case "atLeast":
      return !none && compare(lower.value, higher) >= 0
    case "atMost":
      return !none && compare(lower.value, higher) <= 0
    case "subsetOf":
      return !none && members(lower.value).every((member) => includes(members(higher), member))
    case "supersetOf":
      return !none && members(higher).every((member) => includes(members(lower.value), member))
  }
}

/** Values of one field have one type: numbers, or texts whose order is that of their characters, such as dates. */
const compare = (self: unknown, that: unknown): number => {
  if (typeof self === "number" && typeof that === "number") return self - that
  const [left, right] = [String(self), String(that)]
  return left < right ? -1 : left > right ? 1 : 0
}

const members = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : [])

const includes = (list: ReadonlyArray<unknown>, member: unknown) => list.some((item) => Equal.equals(item, member))
