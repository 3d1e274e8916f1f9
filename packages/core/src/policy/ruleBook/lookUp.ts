/**
 * A checked set of provisions, and which of them decide a field at a place, on a day, in a scope.
 *
 * Of the provisions that apply, one that overrides another by an edge wins over it, then the one with the narrower scope,
 * then the one of the lower level. `inherit` drops the place's own statements that are not narrower than it. Nothing is
 * carried over from an earlier day.
 *
 * @since 0.1.0
 */
import type * as CalendarDate from "../../calendar/CalendarDate.ts"
import * as Jurisdiction from "../../places/Jurisdiction.ts"
import * as Override from "../Override.ts"
import type { AnyPolicyPoint } from "../PolicyPoint.ts"
import * as Provision from "../Provision.ts"

/**
 * A checked set of provisions, in the order of their ids.
 *
 * @category models
 * @since 0.1.0
 */
export interface RuleBook {
  readonly points: ReadonlyMap<string, AnyPolicyPoint>
  readonly origins: ReadonlyArray<{ readonly id: string; readonly version: string }>
  readonly provisions: ReadonlyArray<Provision.Provision>
  /** The same provisions by `point.field`. */
  readonly byField: ReadonlyMap<string, ReadonlyArray<Provision.Provision>>
  /** The same provisions by `point.field` and then by place, so that a look-up reads only those that reach it. */
  readonly byPlace: ReadonlyMap<string, ReadonlyMap<string, ReadonlyArray<Provision.Provision>>>
  readonly byId: ReadonlyMap<string, Provision.Provision>
}

/**
 * A place, a day and a scope to look a value up for.
 *
 * @category models
 * @since 0.1.0
 */
export interface Query {
  readonly jurisdiction: Jurisdiction.Jurisdiction
  readonly on: CalendarDate.CalendarDate
  readonly scope: Override.Scope
}

/** A book of provisions whatever their order; nothing is checked here. */
export const index = (
  points: ReadonlyMap<string, AnyPolicyPoint>,
  origins: RuleBook["origins"],
  provisions: ReadonlyArray<Provision.Provision>
): RuleBook => {
  const named = provisions.map((provision) => ({ id: Provision.id(provision), provision }))
  named.sort((left, right) => (left.id < right.id ? -1 : left.id > right.id ? 1 : 0))
  const provisionsInOrder = named.map(({ provision }) => provision)
  const byField = groupBy(provisionsInOrder, ({ field, point }) => `${point}.${field}`)
  const byPlace = new Map(
    [...byField].map(([key, list]) => [key, groupBy(list, ({ jurisdiction }) => Jurisdiction.key(jurisdiction))])
  )
  return {
    points,
    origins,
    provisions: provisionsInOrder,
    byField,
    byPlace,
    byId: new Map(named.map(({ id, provision }) => [id, provision]))
  }
}

const groupBy = <A>(items: ReadonlyArray<A>, key: (item: A) => string): ReadonlyMap<string, ReadonlyArray<A>> => {
  const groups = new Map<string, Array<A>>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group === undefined) groups.set(key(item), [item])
    else group.push(item)
  }
  return groups
}

/** How a field may be overridden. */
export const overrideOf = (book: RuleBook, point: string, field: string): Override.AnyOverride | undefined =>
  book.points.get(point)?.fields[field]?.override

/**
 * The provisions of a field whose place is the one given or lies above it, the highest first, on whatever day and in
 * whatever scope.
 *
 * @category look-ups
 * @since 0.1.0
 */
export const reaching = (
  book: RuleBook,
  point: string,
  field: string,
  jurisdiction: Jurisdiction.Jurisdiction
): ReadonlyArray<Provision.Provision> => {
  const byPlace = book.byPlace.get(`${point}.${field}`)
  if (byPlace === undefined) return []
  const found: Array<Provision.Provision> = []
  for (const place of Jurisdiction.chain(jurisdiction)) {
    const peers = byPlace.get(Jurisdiction.key(place))
    if (peers !== undefined) found.push(...peers)
  }
  return found
}

/**
 * The provisions that decide a field, strongest first: one, or for a field that levels add to, all that apply. Empty
 * where no provision covers the day.
 *
 * @category look-ups
 * @since 0.1.0
 */
export const winners = (
  book: RuleBook,
  point: string,
  field: string,
  query: Query
): ReadonlyArray<Provision.Provision> =>
  strongest(reaching(book, point, field, query.jurisdiction), overrideOf(book, point, field), query)

/** The same among provisions that are known to reach the place. */
export const strongest = (
  reaching: ReadonlyArray<Provision.Provision>,
  override: Override.AnyOverride | undefined,
  query: { readonly on: CalendarDate.CalendarDate; readonly scope: Override.Scope }
): ReadonlyArray<Provision.Provision> => {
  const adds = override?._tag === "addedTo"
  const candidates = withoutOverridden(
    reaching.filter(
      (provision) => Provision.holdsOn(provision, query.on) && Override.scopeApplies(provision.scope, query.scope)
    )
  )
  const standing = candidates.filter(
    (provision) =>
      provision.statement._tag !== "Inherit" && !candidates.some((other) => silences(other, provision, adds))
  )
  // A checked book has no two that apply, stand in no edge and are not ordered by this. Conditions that add up may be
  // equals; they are left in the order of their ids, so that they have one order.
  standing.sort(
    (left, right) =>
      Override.specificity(right.scope) - Override.specificity(left.scope) ||
      Jurisdiction.depth(right.jurisdiction) - Jurisdiction.depth(left.jurisdiction)
  )
  return adds ? standing : standing.slice(0, 1)
}

/** What an edge of another candidate points to gives way to it. */
const withoutOverridden = (candidates: ReadonlyArray<Provision.Provision>): ReadonlyArray<Provision.Provision> => {
  const overridden = new Set(candidates.flatMap(({ overrides }) => overrides ?? []))
  return overridden.size === 0 ? candidates : candidates.filter((each) => !overridden.has(Provision.id(each)))
}

/** `inherit` silences what its own place says in the same scope or a wider one; where values add up, `none` what is wider. */
const silences = (other: Provision.Provision, provision: Provision.Provision, adds: boolean): boolean => {
  const tag = other.statement._tag
  if (tag === "Value" || (tag === "None" && !adds)) return false
  if (!Jurisdiction.equals(other.jurisdiction, provision.jurisdiction)) return false
  return tag === "Inherit"
    ? Override.scopeApplies(provision.scope, other.scope)
    : Override.isNarrower(other.scope, provision.scope)
}

/**
 * The provisions of a book that rest on an assumption rather than a citation.
 *
 * @category look-ups
 * @since 0.1.0
 */
export const assumptions = (book: RuleBook): ReadonlyArray<Provision.Provision> =>
  book.provisions.filter((provision) => provision.source._tag === "Assumed")

/**
 * The provision of an id, as findings name it.
 *
 * @category look-ups
 * @since 0.1.0
 */
export const provision = (book: RuleBook, id: string): Provision.Provision | undefined => book.byId.get(id)
