/**
 * A value for one field of one policy point: for some days, in one jurisdiction and scope, with its source.
 *
 * The interval is half-open: a provision holds on `from` and no longer on `until`. The field is the unit of citation and
 * of override, so a town that changes one number goes on following its province in the others. `inherit` drops one's own
 * value from a day on; `none` says that there is no such rule here. `overrides` names, by their ids, provisions that give
 * way to this one where nothing else says which of them holds.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Jurisdiction from "../places/Jurisdiction.ts"
import * as Expected from "../text/Expected.ts"
import type { Text } from "../text/Text.ts"
import * as Citation from "./Citation.ts"
import * as Override from "./Override.ts"

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
  readonly scope: Override.Scope
  readonly from: CalendarDate.CalendarDate
  readonly until?: CalendarDate.CalendarDate
  readonly statement: Statement<A>
  readonly source: Citation.Source
  readonly reviewBy?: CalendarDate.CalendarDate
  readonly overrides?: ReadonlyArray<string>
}

/** An id of a provision joins the parts of its scope by these characters, so none of them may contain one. */
const scopeName = Schema.String.check(
  Schema.isPattern(
    /^[^/=\s]+$/u,
    Expected.words({
      zh: "不含空格、斜线和等号的名称",
      en: "a name without spaces, slashes and equals signs"
    })
  )
)

/**
 * Schema of a scope.
 *
 * @category schemas
 * @since 0.1.0
 */
export const ScopeSchema = Schema.Struct({
  drive: Schema.optionalKey(scopeName),
  channel: Schema.optionalKey(scopeName),
  postClass: Schema.optionalKey(scopeName),
  organ: Schema.optionalKey(scopeName)
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
  reviewBy: Schema.optionalKey(CalendarDate.CalendarDate),
  overrides: Schema.optionalKey(Schema.Array(Schema.NonEmptyString))
})

/**
 * What an author writes: either a value, or `inherit`, or `none`; either a citation, or an assumption with its reason.
 * A reason given as one text stands in both languages.
 *
 * @category models
 * @since 0.1.0
 */
export type Draft<A> = {
  readonly from: string
  readonly until?: string
  readonly scope?: Override.Scope
  readonly reviewBy?: string
  readonly overrides?: ReadonlyArray<string>
} & (
  | { readonly value: A; readonly inherit?: never; readonly none?: never }
  | { readonly inherit: true; readonly value?: never; readonly none?: never }
  | { readonly none: true; readonly value?: never; readonly inherit?: never }
) &
  (
    | { readonly citation: CitationDraft; readonly assumption?: never }
    | { readonly assumption: string | Text; readonly citation?: never }
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
 * Makes a provision out of what an author wrote; throws `InvalidCalendarDate` where a day does not exist. Everything else
 * is checked when a book is composed.
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
      ? { _tag: "Assumed", reason: inBoth(draft.assumption ?? "") }
      : { _tag: "Cited", citation: { ...draft.citation, date: CalendarDate.make(draft.citation.date) } },
  ...(draft.reviewBy === undefined ? {} : { reviewBy: CalendarDate.make(draft.reviewBy) }),
  ...(draft.overrides === undefined ? {} : { overrides: draft.overrides })
})

/**
 * The name of a provision, the same in every book: place, field, scope and first day.
 *
 * @example
 * ```ts
 * import * as Drive from "@cunguan/core/recruitment/Drive"
 * import * as Provision from "@cunguan/core/policy/Provision"
 *
 * Drive.point.provisions.map(Provision.id)[1] // => "nation/recruitment.drive.drivesOfCohortAtMost/2009-04-07"
 * ```
 *
 * @category getters
 * @since 0.1.0
 */
export const id = (provision: Provision): string => {
  const scope = Override.scopeText(provision.scope)
  const place = Jurisdiction.key(provision.jurisdiction)
  return `${place}/${provision.point}.${provision.field}/${scope === "" ? "" : `${scope}/`}${provision.from}`
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

const inBoth = (reason: string | Text): Text => (typeof reason === "string" ? { zh: reason, en: reason } : reason)
