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
import type { AsCriterion } from "./AsCriterion.ts"
import type { Finding } from "./Judgement.ts"
import { type Argument, Text } from "./Message.ts"
import type { AnyOverride, Override } from "./Override.ts"
import * as Provision from "./Provision.ts"

/**
 * One parameter of a policy point.
 *
 * - `unit`: what a number counts, such as years or working days
 * - `optional`: whether a place may say that it has no such rule (`none`)
 * - `text`: the words of a value that are not plain to see, such as those of a code or a condition
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
  // A method, so that a field of known values still is a field of unknown ones.
  text?(value: A): Argument
}

/** The parameters whose key may be absent. */
type OptionalName<Parameters> = {
  [Name in keyof Parameters]-?: Partial<Pick<Parameters, Name>> extends Pick<Parameters, Name> ? Name : never
}[keyof Parameters]

/**
 * The fields of a point, one for each parameter; a parameter may be `none` only where its key is optional.
 *
 * @category models
 * @since 0.1.0
 */
export type Fields<Parameters> = {
  readonly [Name in keyof Parameters]-?: Field<Exclude<Parameters[Name], undefined>> &
    (Name extends OptionalName<Parameters> ? unknown : { readonly optional: false })
}

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
  /** The rule as a criterion, where it is one: its truth is that of the finding of `judge`. */
  readonly criterion?: (parameters: Parameters) => AsCriterion
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
  // A method, so that a point of known parameters still is a point of unknown ones.
  criterion?(parameters: unknown): AsCriterion
}

/**
 * The parameters of a point.
 *
 * @category type-level
 * @since 0.1.0
 */
export type Parameters<Point> = Point extends PolicyPoint<infer P, infer _F, infer _O> ? P : never

/**
 * Declares a field. Its value is plain data that reads back from its own JSON, so a schema that turns one form into
 * another (a text into a number) does not compile.
 *
 * @category constructors
 * @since 0.1.0
 */
export const field = <A extends Encoded, Encoded, const Optional extends boolean = false>(
  schema: Schema.Codec<A, Encoded>,
  options: {
    readonly title: Text
    readonly unit?: Text
    readonly override: Override<NoInfer<A>>
    readonly optional?: Optional
    readonly text?: (value: NoInfer<A>) => Argument
  }
): Field<A> & { readonly optional: Optional } => ({
  title: options.title,
  ...(options.unit === undefined ? {} : { unit: options.unit }),
  schema: schema as Schema.Codec<A, unknown>,
  override: options.override,
  optional: (options.optional ?? false) as Optional,
  ...(options.text === undefined ? {} : { text: options.text })
})

/**
 * A value of a field in words: those that the field gives, else a number with its unit, a list item by item, and what
 * has a title or a label by that.
 *
 * @example
 * ```ts
 * import * as PolicyPoint from "@cunguan/core/policy/PolicyPoint"
 * import * as Drive from "@cunguan/core/recruitment/Drive"
 *
 * PolicyPoint.valueText(Drive.point.fields.applicationDaysAtLeast, 7) // => { zh: "7天", en: "7 days" }
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const valueText = (field: Pick<Field<never>, "text" | "unit">, value: unknown): Argument =>
  field.text === undefined ? plainText(value, field.unit) : field.text(value as never)

const plainText = (value: unknown, unit: Text | undefined): Argument => {
  if (typeof value === "number")
    return unit === undefined ? value : { zh: `${value}${unit.zh}`, en: `${value} ${unit.en}` }
  if (typeof value === "boolean") return value ? { zh: "是", en: "yes" } : { zh: "否", en: "no" }
  if (typeof value === "string") return value
  if (Array.isArray(value)) return value.map((item) => plainText(item, unit))
  if (typeof value !== "object" || value === null) return String(value)
  const words: unknown = Reflect.get(value, "title") ?? Reflect.get(value, "label")
  return isText(value) ? value : isText(words) ? words : JSON.stringify(value)
}

const isText = Schema.is(Text)

/**
 * A provision as a rule file or a plugin writes it: the field it is for, and the rest of the draft. Only an optional
 * parameter can be `none`.
 *
 * @category models
 * @since 0.1.0
 */
export type FieldDraft<Parameters> = {
  [Name in keyof Parameters & string]-?: { readonly field: Name } & Provision.Draft<
    Exclude<Parameters[Name], undefined>
  > &
    (Name extends OptionalName<Parameters> ? unknown : { readonly none?: never })
}[keyof Parameters & string]

/**
 * Joins a rule's fields, its national provisions and its function; throws `InvalidCalendarDate` where a provision names
 * a day that does not exist.
 *
 * @example
 * ```ts
 * import * as Judgement from "@cunguan/core/policy/Judgement"
 * import * as Override from "@cunguan/core/policy/Override"
 * import * as PolicyPoint from "@cunguan/core/policy/PolicyPoint"
 * import * as Schema from "effect/Schema"
 *
 * const point = PolicyPoint.make({
 *   id: "recruitment.age",
 *   title: { zh: "年龄", en: "age" },
 *   fields: {
 *     ageAtMost: PolicyPoint.field(Schema.Int, { title: { zh: "年龄上限", en: "age at most" }, override: Override.atMost })
 *   },
 *   judge: ({ ageAtMost }: { readonly ageAtMost: number }, { age }: { readonly age: number }) =>
 *     Judgement.verdict(
 *       Judgement.leaf({ criterion: "recruitment.age/age", holds: age <= ageAtMost, message: { key: "age", arguments: {} } })
 *     )
 * })
 *
 * point.judge({ ageAtMost: 30 }, { age: 31 }).outcome // => "refused"
 * ```
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
  readonly criterion?: (parameters: Parameters) => AsCriterion
}): PolicyPoint<Parameters, Facts, Outcome> => ({
  id: options.id,
  title: options.title,
  fields: options.fields,
  provisions: (options.provisions ?? []).map((draft) =>
    Provision.make(options.id, draft.field, Jurisdiction.nation, draft as Provision.Draft<unknown>)
  ),
  judge: options.judge,
  ...(options.criterion === undefined ? {} : { criterion: options.criterion })
})

/**
 * A point of the same rule for another question: with some of its fields, or all, and a judgement of its own.
 *
 * @category constructors
 * @since 0.1.0
 */
export const part = <Parameters, Facts, Outcome extends Explained>(
  whole: Pick<AnyPolicyPoint, "id" | "provisions" | "title">,
  options: Pick<PolicyPoint<Parameters, Facts, Outcome>, "fields" | "judge">
): PolicyPoint<Parameters, Facts, Outcome> => {
  const { id, provisions, title } = whole
  return { id, title, provisions, ...options }
}

/**
 * A provision for one field of a point, typed by that field: the way a plugin or an announcement gives a value. Throws
 * `InvalidCalendarDate` where a day does not exist.
 *
 * @category constructors
 * @since 0.1.0
 */
export const provide = <Parameters, Facts, Outcome extends Explained>(
  point: PolicyPoint<Parameters, Facts, Outcome>,
  jurisdiction: Jurisdiction.Jurisdiction,
  draft: FieldDraft<NoInfer<Parameters>>
): Provision.Provision => Provision.make(point.id, draft.field, jurisdiction, draft as Provision.Draft<unknown>)

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
