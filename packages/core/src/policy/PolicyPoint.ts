/**
 * A named place where places differ: typed parameters, field by field, and the pure function that judges with them.
 *
 * The id of a point is the path of its file (`recruitment.eligibility`). Each field says its unit and how lower levels
 * may depart from it; the provisions given here are the national ones.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Jurisdiction from "../places/Jurisdiction.ts"
import type { Finding } from "./Judgement.ts"
import type { Text } from "./Message.ts"
import type { AnyOverride, Override } from "./Override.ts"
import * as Provision from "./Provision.ts"

/**
 * One parameter of a policy point.
 *
 * - `unit`: what a number counts, such as years or working days
 * - `optional`: whether a place may say that it has no such rule (`none`)
 *
 * @category models
 * @since 0.1.0
 */
export interface Field<A> {
  readonly title: Text
  readonly unit?: Text
  readonly schema: Schema.Codec<A, unknown>
  readonly override: AnyOverride
  readonly optional: boolean
}

/**
 * The fields of a point, one for each parameter; a parameter whose key is optional may be `none`.
 *
 * @category models
 * @since 0.1.0
 */
export type Fields<Parameters> = { readonly [Name in keyof Parameters]-?: Field<Exclude<Parameters[Name], undefined>> }

/**
 * What every rule returns at least: the finding that explains it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Explained {
  readonly finding: Finding
}

/**
 * A policy point: id, fields, national provisions and the judging function.
 *
 * @category models
 * @since 0.1.0
 */
export interface PolicyPoint<Parameters, Facts, Outcome extends Explained> {
  readonly id: string
  readonly title: Text
  readonly fields: Fields<Parameters>
  readonly provisions: ReadonlyArray<Provision.Provision>
  readonly judge: (parameters: Parameters, facts: Facts) => Outcome
}

/**
 * A policy point whose types are not known, as the rule book keeps it.
 *
 * @category models
 * @since 0.1.0
 */
export interface AnyPolicyPoint {
  readonly id: string
  readonly title: Text
  readonly fields: { readonly [name: string]: Field<never> | Field<unknown> }
  readonly provisions: ReadonlyArray<Provision.Provision>
}

/**
 * The parameters of a point.
 *
 * @category type-level
 * @since 0.1.0
 */
export type Parameters<Point> = Point extends PolicyPoint<infer P, infer _F, infer _O> ? P : never

/**
 * Declares a field.
 *
 * @category constructors
 * @since 0.1.0
 */
export const field = <A, Encoded>(
  schema: Schema.Codec<A, Encoded>,
  options: {
    readonly title: Text
    readonly unit?: Text
    readonly override: Override<NoInfer<A>>
    readonly optional?: boolean
  }
): Field<A> => ({
  title: options.title,
  ...(options.unit === undefined ? {} : { unit: options.unit }),
  schema: schema as Schema.Codec<A, unknown>,
  override: options.override,
  optional: options.optional ?? false
})

/**
 * A national provision as a rule file writes it: the field it is for, and the rest of the draft.
 *
 * @category models
 * @since 0.1.0
 */
export type FieldDraft<Parameters> = {
  [Name in keyof Parameters & string]-?: { readonly field: Name } & Provision.Draft<
    Exclude<Parameters[Name], undefined>
  >
}[keyof Parameters & string]

/**
 * Joins a rule's fields, its national provisions and its function.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = <Parameters, Facts, Outcome extends Explained>(options: {
  readonly id: string
  readonly title: Text
  readonly fields: Fields<Parameters>
  readonly provisions?: ReadonlyArray<FieldDraft<NoInfer<Parameters>>>
  readonly judge: (parameters: Parameters, facts: Facts) => Outcome
}): PolicyPoint<Parameters, Facts, Outcome> => ({
  id: options.id,
  title: options.title,
  fields: options.fields,
  provisions: (options.provisions ?? []).map((draft) =>
    Provision.make(options.id, draft.field, Jurisdiction.nation, draft as Provision.Draft<unknown>)
  ),
  judge: options.judge
})

/**
 * A provision for one field of a point, typed by that field: the way a plugin or an announcement gives a value.
 *
 * @category constructors
 * @since 0.1.0
 */
export const provide = <Parameters, Facts, Outcome extends Explained>(
  point: PolicyPoint<Parameters, Facts, Outcome>,
  jurisdiction: Jurisdiction.Jurisdiction,
  draft: FieldDraft<NoInfer<Parameters>>
): Provision.Provision =>
  Provision.make(point.id, draft.field, jurisdiction, draft as Provision.Draft<unknown>)

/**
 * The schema of a point's parameters, for those who keep them outside a rule book.
 *
 * @category schemas
 * @since 0.1.0
 */
export const schema = (point: AnyPolicyPoint): Schema.Top =>
  Schema.Struct(
    Object.fromEntries(
      Object.entries(point.fields).map(([name, { optional, schema }]) => [
        name,
        optional ? Schema.optionalKey(schema as Schema.Top) : (schema as Schema.Top)
      ])
    )
  )
