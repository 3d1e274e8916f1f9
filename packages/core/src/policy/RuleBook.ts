/**
 * All provisions of a place, composed and checked: which value holds for a field, where, when and in which scope.
 *
 * Composition does not depend on order. Of the provisions that apply, the one with the more specific scope wins, then
 * the one of the lower level; two equals are a conflict, and both are named when the book is built. A look-up on a day
 * that no provision covers is an error, never the last value.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import { nearest } from "../internal/nearest.ts"
import * as Jurisdiction from "../places/Jurisdiction.ts"
import * as Citation from "./Citation.ts"
import * as Override from "./Override.ts"
import type { AnyPolicyPoint } from "./PolicyPoint.ts"
import * as Provision from "./Provision.ts"
import * as Problem from "./RuleBookProblem.ts"

/**
 * Where provisions come from: the national text in core, or a plugin.
 *
 * @category models
 * @since 0.1.0
 */
export interface Origin {
  readonly id: string
  readonly version: string
  readonly provisions: ReadonlyArray<unknown>
}

/**
 * A checked set of provisions.
 *
 * @category models
 * @since 0.1.0
 */
export interface RuleBook {
  readonly points: ReadonlyMap<string, AnyPolicyPoint>
  readonly origins: ReadonlyArray<{ readonly id: string; readonly version: string }>
  readonly provisions: ReadonlyArray<Provision.Provision>
  /** The same provisions by `point.field`, so that a look-up reads only its own. */
  readonly byField: ReadonlyMap<string, ReadonlyArray<Provision.Provision>>
}

/**
 * The provisions that the points themselves carry, as the origin `national`.
 *
 * @category constructors
 * @since 0.1.0
 */
export const national = (points: ReadonlyArray<AnyPolicyPoint>, version: string): Origin => ({
  id: "national",
  version,
  provisions: points.flatMap((point) => point.provisions)
})

const decodeProvision = Schema.decodeUnknownResult(Provision.Provision, { errors: "all", onExcessProperty: "error" })
const encodeProvision = Schema.encodeUnknownSync(Provision.Provision)

/**
 * Builds a book, or says everything that is wrong with it: malformed provisions, provisions without a source, unknown
 * points and fields, values that a higher level does not permit, conflicts, and days that stay uncovered.
 *
 * @category constructors
 * @since 0.1.0
 */
export const compose = (options: {
  readonly points: ReadonlyArray<AnyPolicyPoint>
  readonly origins: ReadonlyArray<Origin>
}): Result.Result<RuleBook, Problem.RuleBookInvalid> => {
  const points = new Map(options.points.map((point) => [point.id, point]))
  const origins = [...options.origins].sort((left, right) => (left.id < right.id ? -1 : left.id > right.id ? 1 : 0))
  const problems: Array<Problem.Problem> = []
  const provisions: Array<Provision.Provision> = []
  for (const origin of origins) {
    for (const candidate of origin.provisions) {
      const checked = checkProvision(points, origin.id, candidate)
      if (Result.isSuccess(checked)) provisions.push(checked.success)
      else problems.push(checked.failure)
    }
  }
  const book = index(points, origins.map(({ id, version }) => ({ id, version })), provisions)
  problems.push(...checkAgainstEachOther(book, book.provisions))
  problems.push(...uncovered(book))
  return problems.length === 0 ? Result.succeed(book) : Result.fail(new Problem.RuleBookInvalid({ problems }))
}

/**
 * The same book with the provisions of an announcement added: checked like all others.
 *
 * @category constructors
 * @since 0.1.0
 */
export const extend = (
  book: RuleBook,
  origin: string,
  added: ReadonlyArray<unknown>
): Result.Result<RuleBook, Problem.RuleBookInvalid> => {
  if (added.length === 0) return Result.succeed(book)
  const problems: Array<Problem.Problem> = []
  const provisions: Array<Provision.Provision> = []
  for (const candidate of added) {
    const checked = checkProvision(book.points, origin, candidate)
    if (Result.isSuccess(checked)) provisions.push(checked.success)
    else problems.push(checked.failure)
  }
  const extended = index(book.points, book.origins, [...book.provisions, ...provisions])
  problems.push(...checkAgainstEachOther(extended, provisions))
  return problems.length === 0 ? Result.succeed(extended) : Result.fail(new Problem.RuleBookInvalid({ problems }))
}

const index = (
  points: ReadonlyMap<string, AnyPolicyPoint>,
  origins: RuleBook["origins"],
  provisions: ReadonlyArray<Provision.Provision>
): RuleBook => {
  const sorted = [...provisions].sort((left, right) => (Provision.id(left) < Provision.id(right) ? -1 : 1))
  const byField = new Map<string, Array<Provision.Provision>>()
  for (const provision of sorted) {
    const key = `${provision.point}.${provision.field}`
    const list = byField.get(key)
    if (list === undefined) byField.set(key, [provision])
    else list.push(provision)
  }
  return { points, origins, provisions: sorted, byField }
}

const checkProvision = (
  points: ReadonlyMap<string, AnyPolicyPoint>,
  origin: string,
  candidate: unknown
): Result.Result<Provision.Provision, Problem.Problem> => {
  if (lacksSource(candidate)) {
    return Result.fail(new Problem.ProvisionWithoutSource({ origin, provision: nameOf(candidate) }))
  }
  const decoded = decodeProvision(candidate)
  if (Result.isFailure(decoded)) {
    const detail = decoded.failure.message
    return Result.fail(new Problem.ProvisionMalformed({ origin, provision: nameOf(candidate), detail }))
  }
  const provision = decoded.success
  const id = Provision.id(provision)
  if (provision.until !== undefined && provision.until <= provision.from) {
    const detail = `it ends on ${provision.until}, which is not after its first day ${provision.from}`
    return Result.fail(new Problem.ProvisionMalformed({ origin, provision: id, detail }))
  }
  const point = points.get(provision.point)
  if (point === undefined) {
    const meant = nearest(provision.point, points.keys())
    return Result.fail(new Problem.UnknownName({ origin, provision: id, name: provision.point, kind: "point", ...(meant === undefined ? {} : { meant }) }))
  }
  const field = point.fields[provision.field]
  if (field === undefined) {
    const meant = nearest(provision.field, Object.keys(point.fields))
    return Result.fail(new Problem.UnknownName({ origin, provision: id, name: provision.field, kind: "field", ...(meant === undefined ? {} : { meant }) }))
  }
  if (provision.statement._tag === "None" && !field.optional) {
    const detail = "`none` is not possible here: the rule cannot judge without this value"
    return Result.fail(new Problem.ProvisionMalformed({ origin, provision: id, detail }))
  }
  if (provision.statement._tag !== "Value") return Result.succeed(provision)
  const value = Schema.decodeUnknownResult(field.schema as Schema.Codec<unknown>, {
    errors: "all",
    onExcessProperty: "error"
  })(provision.statement.value)
  return Result.isSuccess(value)
    ? Result.succeed({ ...provision, statement: { _tag: "Value", value: value.success } })
    : Result.fail(new Problem.ProvisionMalformed({ origin, provision: id, detail: value.failure.message }))
}

const lacksSource = (candidate: unknown): boolean => {
  if (typeof candidate !== "object" || candidate === null) return false
  const source = "source" in candidate ? candidate.source : undefined
  if (source === undefined || source === null) return true
  if (typeof source !== "object" || !("_tag" in source) || source._tag !== "Assumed") return false
  return !("reason" in source) || typeof source.reason !== "string" || source.reason.trim() === ""
}

/** What can be said of a provision that may be malformed: the names it gives, no values. */
const nameOf = (candidate: unknown): string => {
  if (typeof candidate !== "object" || candidate === null) return "(not a provision)"
  const part = (name: string) => {
    const value: unknown = Reflect.get(candidate, name)
    return typeof value === "string" && value !== "" ? value : "?"
  }
  return `${part("point")}.${part("field")}/${part("from")}`
}

const checkAgainstEachOther = (
  book: RuleBook,
  subjects: ReadonlyArray<Provision.Provision>
): ReadonlyArray<Problem.Problem> => {
  const problems: Array<Problem.Problem> = []
  const reported = new Set<string>()
  for (const provision of subjects) {
    const key = `${provision.point}.${provision.field}`
    const field = book.points.get(provision.point)?.fields[provision.field]
    if (field === undefined) continue
    const override: Override.AnyOverride = field.override
    for (const other of book.byField.get(key) ?? []) {
      if (other === provision || !Provision.sharesDays(provision, other)) continue
      if (!Override.scopesMeet(provision.scope, other.scope)) continue
      if (Jurisdiction.equals(provision.jurisdiction, other.jurisdiction)) {
        if (Override.specificity(provision.scope) !== Override.specificity(other.scope)) continue
        const [first, second] = [Provision.id(provision), Provision.id(other)].sort() as [string, string]
        if (reported.has(`${first} ${second}`)) continue
        reported.add(`${first} ${second}`)
        problems.push(new Problem.ProvisionsConflict({ first, second }))
      } else {
        const [higher, lower] = Jurisdiction.contains(other.jurisdiction, provision.jurisdiction)
          ? [other, provision]
          : [provision, other]
        if (!Jurisdiction.contains(higher.jurisdiction, lower.jurisdiction)) continue
        const pair = `${Provision.id(higher)} ${Provision.id(lower)}`
        if (reported.has(pair) || permitted(override, higher, lower)) continue
        reported.add(pair)
        problems.push(
          new Problem.OverrideNotPermitted({
            provision: Provision.id(lower),
            higher: Provision.id(higher),
            rule: override._tag,
            ...articleOf(override, higher)
          })
        )
      }
    }
    if (override._tag === "delegatedTo" && override.level !== undefined && provision.statement._tag !== "Inherit") {
      if (Jurisdiction.isBelow(provision.jurisdiction, override.level)) {
        problems.push(
          new Problem.OverrideNotPermitted({
            provision: Provision.id(provision),
            higher: override.level,
            rule: "delegatedTo",
            ...(override.law === undefined ? {} : { article: Citation.text(override.law, "zh") })
          })
        )
      }
    }
  }
  return problems
}

const permitted = (override: Override.AnyOverride, higher: Provision.Provision, lower: Provision.Provision) => {
  if (lower.statement._tag === "Inherit" || higher.statement._tag !== "Value") return true
  const value = lower.statement._tag === "Value" ? { value: lower.statement.value } : {}
  return Override.permits(override, higher.statement.value, { ...value, scope: lower.scope })
}

const articleOf = (override: Override.AnyOverride, higher: Provision.Provision) => {
  if (override.law !== undefined) return { article: Citation.text(override.law, "zh") }
  return higher.source._tag === "Cited" ? { article: Citation.text(higher.source.citation, "zh") } : {}
}

/**
 * Days on which a place has a rule in part: some field of a point that the place itself adapts has a value, another has
 * none. Points that a place leaves alone are not looked at.
 */
const uncovered = (book: RuleBook): ReadonlyArray<Problem.Problem> => {
  const problems: Array<Problem.Problem> = []
  const places = new Map<string, Jurisdiction.Jurisdiction>()
  for (const { jurisdiction } of book.provisions) places.set(Jurisdiction.key(jurisdiction), jurisdiction)
  for (const jurisdiction of places.values()) {
    const adapted = new Set(
      book.provisions
        .filter((provision) => Jurisdiction.equals(provision.jurisdiction, jurisdiction))
        .map((provision) => provision.point)
    )
    for (const id of adapted) {
      const point = book.points.get(id)
      if (point === undefined) continue
      const names = Object.keys(point.fields)
      const starts = new Set<CalendarDate.CalendarDate>()
      for (const name of names) {
        for (const provision of applicable(book, id, name, jurisdiction)) {
          starts.add(provision.from)
          if (provision.until !== undefined) starts.add(provision.until)
        }
      }
      for (const on of [...starts].sort()) {
        const missing = names.filter((name) => winners(book, id, name, { jurisdiction, on, scope: {} }).length === 0)
        if (missing.length > 0 && missing.length < names.length) {
          problems.push(
            new Problem.CoverageGap({ point: id, fields: missing, jurisdiction: Jurisdiction.key(jurisdiction), from: on })
          )
        }
      }
    }
  }
  return problems
}

const applicable = (book: RuleBook, point: string, field: string, jurisdiction: Jurisdiction.Jurisdiction) =>
  (book.byField.get(`${point}.${field}`) ?? []).filter((provision) =>
    Jurisdiction.contains(provision.jurisdiction, jurisdiction)
  )

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
): ReadonlyArray<Provision.Provision> => {
  const candidates = applicable(book, point, field, query.jurisdiction).filter(
    (provision) => Provision.holdsOn(provision, query.on) && Override.scopeApplies(provision.scope, query.scope)
  )
  const dropped = candidates.filter((provision) => provision.statement._tag === "Inherit")
  const standing = candidates.filter(
    (provision) =>
      provision.statement._tag !== "Inherit" &&
      !dropped.some(
        (inherit) =>
          Jurisdiction.equals(inherit.jurisdiction, provision.jurisdiction) &&
          Override.specificity(inherit.scope) >= Override.specificity(provision.scope)
      )
  )
  const strongestFirst = standing.sort(
    (left, right) =>
      Override.specificity(right.scope) - Override.specificity(left.scope) ||
      Jurisdiction.depth(right.jurisdiction) - Jurisdiction.depth(left.jurisdiction)
  )
  return book.points.get(point)?.fields[field]?.override._tag === "addedTo"
    ? strongestFirst
    : strongestFirst.slice(0, 1)
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
export const provision = (book: RuleBook, id: string): Provision.Provision | undefined =>
  book.provisions.find((candidate) => Provision.id(candidate) === id)

/**
 * The book as text: its origins and provisions in a fixed order, so that equal books have equal bytes.
 *
 * @category encoding
 * @since 0.1.0
 */
export const content = (book: RuleBook): string =>
  JSON.stringify({ origins: book.origins, provisions: book.provisions.map((provision) => encodeProvision(provision)) })

const Content = Schema.fromJsonString(
  Schema.Struct({
    origins: Schema.Array(Schema.Struct({ id: Schema.String, version: Schema.String })),
    provisions: Schema.Array(Schema.Unknown)
  })
)

/**
 * Reads a book back from its text, for instance to explain a decision with the rules of its day.
 *
 * @category encoding
 * @since 0.1.0
 */
export const fromContent = (
  points: ReadonlyArray<AnyPolicyPoint>,
  text: string
): Result.Result<RuleBook, Problem.RuleBookInvalid> => {
  const decoded = Schema.decodeUnknownResult(Content)(text)
  if (Result.isFailure(decoded)) {
    const problem = new Problem.ProvisionMalformed({ origin: "journal", provision: "(book)", detail: decoded.failure.message })
    return Result.fail(new Problem.RuleBookInvalid({ problems: [problem] }))
  }
  const { origins, provisions } = decoded.success
  return Result.map(
    compose({ points, origins: [{ id: "journal", version: "0", provisions }] }),
    (book) => ({ ...book, origins })
  )
}
