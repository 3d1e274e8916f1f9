/**
 * A value for one field of one policy point: for some days, in one jurisdiction and scope, with its source.
 *
 * The interval is half-open: a provision holds on `from` and no longer on `until`. The field is the unit of citation and
 * of override, so a town that changes one number goes on following its province in the others. `inherit` drops one's own
 * value from a day on; `none` says that there is no such rule here.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Jurisdiction from "../places/Jurisdiction.ts"
import * as Citation from "./Citation.ts"
import type { Scope } from "./Override.ts"

/**
 * What a provision says of its field.
 *
 * @category models
 * @since 0.1.0
 */
export type Statement<A> =
  | { readonly _tag: "Value"; readonly value: A }
  | { readonly _tag: "Inherit" }
  | { readonly _tag: "None" }

/**
 * A dated, cited statement about one field of a policy point.
 *
 * @category models
 * @since 0.1.0
 */
export interface Provision<A = unknown> {
  readonly point: string
  readonly field: string
  readonly jurisdiction: Jurisdiction.Jurisdiction
  readonly scope: Scope
  readonly from: CalendarDate.CalendarDate
  readonly until?: CalendarDate.CalendarDate
  readonly statement: Statement<A>
  readonly source: Citation.Source
  readonly reviewBy?: CalendarDate.CalendarDate
}

/**
 * Schema of {@link Scope}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const ScopeSchema = Schema.Struct({
  drive: Schema.optionalKey(Schema.NonEmptyString),
  channel: Schema.optionalKey(Schema.NonEmptyString),
  postClass: Schema.optionalKey(Schema.NonEmptyString),
  organ: Schema.optionalKey(Schema.NonEmptyString)
})

/**
 * Schema of {@link Provision} with its value still as JSON; the rule book decodes the value by the field's own schema.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Provision = Schema.Struct({
  point: Schema.NonEmptyString,
  field: Schema.NonEmptyString,
  jurisdiction: Jurisdiction.Jurisdiction,
  scope: ScopeSchema,
  from: CalendarDate.CalendarDate,
  until: Schema.optionalKey(CalendarDate.CalendarDate),
  statement: Schema.Union([
    Schema.TaggedStruct("Value", { value: Schema.Unknown }),
    Schema.TaggedStruct("Inherit", {}),
    Schema.TaggedStruct("None", {})
  ]),
  source: Citation.Source,
  reviewBy: Schema.optionalKey(CalendarDate.CalendarDate)
})

/**
 * What an author writes: either a value, or `inherit`, or `none`; either a citation, or an assumption with its reason.
 *
 * @category models
 * @since 0.1.0
 */
export type Draft<A> = {
  readonly from: string
  readonly until?: string
  readonly scope?: Scope
  readonly reviewBy?: string
} & (
  | { readonly value: A; readonly inherit?: never; readonly none?: never }
  | { readonly inherit: true; readonly value?: never; readonly none?: never }
  | { readonly none: true; readonly value?: never; readonly inherit?: never }
) &
  (
    | { readonly citation: CitationDraft; readonly assumption?: never }
    | { readonly assumption: string; readonly citation?: never }
  )

/**
 * A citation as an author writes it, its date as `YYYY-MM-DD`.
 *
 * @category models
 * @since 0.1.0
 */
export interface CitationDraft {
  readonly title: string
  readonly documentNumber?: string
  readonly article?: string
  readonly date: string
}

/**
 * Makes a provision out of what an author wrote. Days that do not exist are refused with `CalendarDateInvalid`.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = <A>(
  point: string,
  field: string,
  jurisdiction: Jurisdiction.Jurisdiction,
  draft: Draft<A>
): Provision<A> => ({
  point,
  field,
  jurisdiction,
  scope: draft.scope ?? {},
  from: CalendarDate.make(draft.from),
  ...(draft.until === undefined ? {} : { until: CalendarDate.make(draft.until) }),
  statement: draft.inherit
    ? { _tag: "Inherit" }
    : draft.none
      ? { _tag: "None" }
      : { _tag: "Value", value: draft.value as A },
  source:
    draft.citation === undefined
      ? { _tag: "Assumed", reason: draft.assumption ?? "" }
      : { _tag: "Cited", citation: { ...draft.citation, date: CalendarDate.make(draft.citation.date) } },
  ...(draft.reviewBy === undefined ? {} : { reviewBy: CalendarDate.make(draft.reviewBy) })
})

/**
 * The name of a provision, the same in every book: place, field, scope and first day.
 *
 * @category getters
 * @since 0.1.0
 */
export const id = (provision: Provision): string => {
  const scope = Object.entries(provision.scope)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
  return [
    Jurisdiction.key(provision.jurisdiction),
    `${provision.point}.${provision.field}`,
    ...scope,
    provision.from
  ].join("/")
}

/**
 * Whether a provision holds on a day.
 *
 * @category predicates
 * @since 0.1.0
 */
export const holdsOn = (provision: Provision, day: CalendarDate.CalendarDate): boolean =>
  provision.from <= day && (provision.until === undefined || day < provision.until)

/**
 * Whether two provisions share a day.
 *
 * @category predicates
 * @since 0.1.0
 */
export const sharesDays = (self: Provision, that: Provision): boolean =>
  (self.until === undefined || that.from < self.until) && (that.until === undefined || self.from < that.until)
