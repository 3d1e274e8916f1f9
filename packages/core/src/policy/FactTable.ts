/**
 * The facts that a rule reads, declared once: their types, their words, and what it means when one is absent.
 *
 * `notSupplied` makes an absent fact unknown: it is asked for, and no rule is decided by its absence. `none` makes it the
 * value that says "there is none": 0, false, the empty list, a text or member that equals no other, a rank below all
 * ranks. A date has no such value. A blank text is absent too: where records come from forms or sheets, it is an empty cell. An item of a list is addressed by its dotted path, `appraisals.grade`.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import type { Text } from "./Message.ts"
import * as ValueType from "./ValueType.ts"

/**
 * What an absent fact means.
 *
 * @category models
 * @since 0.1.0
 */
export type Absence = "none" | "notSupplied"

/**
 * What is said of a fact besides its type.
 *
 * - `papers`: what proves it, for whoever is asked to supply it
 * - `changeable`: whether the person concerned can still change it
 *
 * @category models
 * @since 0.1.0
 */
export interface Options {
  readonly absent: Absence
  readonly papers?: Text
  readonly changeable?: boolean
}

interface Titled extends Options {
  readonly title: Text
}

/**
 * A fact of one of the eight kinds.
 *
 * @category models
 * @since 0.1.0
 */
export type Fact =
  | (ValueType.ValueType & Titled)
  | (Titled & { readonly kind: "list"; readonly items: FactTable; readonly atMost: number })

/**
 * Facts by name.
 *
 * @category models
 * @since 0.1.0
 */
export interface Fields {
  readonly [name: string]: Fact
}

/**
 * A declared table of facts.
 *
 * @category models
 * @since 0.1.0
 */
export interface FactTable<F extends Fields = Fields> {
  readonly fields: F
}

interface Values {
  readonly number: number
  readonly decimal: string
  readonly date: CalendarDate.CalendarDate
  readonly boolean: boolean
  readonly text: string
}

type ValueOf<F> = F extends { readonly kind: infer Kind extends keyof Values }
  ? Values[Kind]
  : F extends { readonly kind: "oneOf" | "ranked"; readonly members: ReadonlyArray<ValueType.Member<infer M>> }
    ? M
    : F extends { readonly kind: "list"; readonly items: FactTable<infer Items> }
      ? ReadonlyArray<FactsOf<Items>>
      : never

type FactsOf<F extends Fields> = { readonly [Name in keyof F]?: ValueOf<F[Name]> }

/** A value as it is written: a day as its text, whatever its brand. */
type InputOf<F> = F extends { readonly kind: "date" }
  ? string
  : F extends { readonly kind: "list"; readonly items: FactTable<infer Items> }
    ? ReadonlyArray<FactsInputOf<Items>>
    : ValueOf<F>

type FactsInputOf<F extends Fields> = { readonly [Name in keyof F]?: InputOf<F[Name]> }

/**
 * The facts of a table as they are written: plain data with days as texts.
 *
 * @category type-level
 * @since 0.1.0
 */
export type Input<Table extends FactTable> = FactsInputOf<Table["fields"]>

/**
 * The type of the facts that a table declares; every fact may be absent.
 *
 * @category type-level
 * @since 0.1.0
 */
export type Facts<Table extends FactTable> = FactsOf<Table["fields"]>

const name = /^[a-zA-Z][a-zA-Z0-9]*$/u

/**
 * A name that no path can address.
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidFactName extends Schema.TaggedError<InvalidFactName>()("InvalidFactName", { fact: Schema.String }) {
  override get message() {
    return `The fact "${this.fact}" cannot be declared, because paths are made of names and dots. Name it with letters and digits alone, a letter first.`
  }
}

/**
 * Declares a table; throws {@link InvalidFactName} where a name has other characters than letters and digits.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as FactTable from "@cunguan/core/policy/FactTable"
 *
 * const table = FactTable.make({
 *   birthDate: FactTable.date({ zh: "出生日期", en: "date of birth" }, { absent: "notSupplied" }),
 *   partyMember: FactTable.boolean({ zh: "中共党员", en: "Party member" }, { absent: "none" })
 * })
 * const facts: FactTable.Facts<typeof table> = { birthDate: CalendarDate.make("1984-02-29") }
 *
 * FactTable.find(table, "birthDate")?.fact.title.zh // => "出生日期"
 * facts.partyMember // => undefined
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = <const F extends Fields>(fields: F): FactTable<F> => {
  const invalid = Object.keys(fields).find((fact) => !name.test(fact))
  if (invalid !== undefined) throw new InvalidFactName({ fact: invalid })
  return { fields }
}

/**
 * A count or another binary number. Absent as `none` it is 0.
 *
 * @category facts
 * @since 0.1.0
 */
export const number = (title: Text, options: Options & { readonly unit?: Text }) =>
  ({ kind: "number", title, ...options }) as const

/**
 * An exact decimal, as a decimal text. Absent as `none` it is 0.
 *
 * @category facts
 * @since 0.1.0
 */
export const decimal = (title: Text, options: Options & { readonly unit?: Text }) =>
  ({ kind: "decimal", title, ...options }) as const

/**
 * A calendar day. An absent day is never `none`: whether something happened is a boolean or a list, not a day.
 *
 * @category facts
 * @since 0.1.0
 */
export const date = (title: Text, options: Options & { readonly absent: "notSupplied" }) =>
  ({ kind: "date", title, ...options }) as const

/**
 * Yes or no. Absent as `none` it is no.
 *
 * @category facts
 * @since 0.1.0
 */
export const boolean = (title: Text, options: Options) => ({ kind: "boolean", title, ...options }) as const

/**
 * A text that is compared as it is, such as a code. Absent as `none` it equals no text.
 *
 * @category facts
 * @since 0.1.0
 */
export const text = (title: Text, options: Options) => ({ kind: "text", title, ...options }) as const

const members = <const Value extends string>(
  values: ReadonlyArray<Value>,
  titles: { readonly [V in Value]: Text } | ((value: Value) => Text)
): ReadonlyArray<ValueType.Member<Value>> =>
  values.map((value) => {
    // A row of a term table has more than its words, and messages hold words alone.
    const { en, zh } = typeof titles === "function" ? titles(value) : titles[value]
    return { value, title: { zh, en } }
  })

/**
 * A member of a closed list, whose words are given by a record or a function. Absent as `none` it equals no member.
 *
 * @category facts
 * @since 0.1.0
 */
export const oneOf = <const Value extends string>(
  title: Text,
  values: ReadonlyArray<Value>,
  titles: { readonly [V in Value]: Text } | ((value: Value) => Text),
  options: Options
) => ({ kind: "oneOf", title, members: members(values, titles), ...options }) as const

/**
 * A member of an ordered list, given from the lowest to the highest. Absent as `none` it is below them all.
 *
 * @category facts
 * @since 0.1.0
 */
export const ranked = <const Value extends string>(
  title: Text,
  values: ReadonlyArray<Value>,
  titles: { readonly [V in Value]: Text } | ((value: Value) => Text),
  options: Options
) => ({ kind: "ranked", title, members: members(values, titles), ...options }) as const

/**
 * A list whose items have facts of their own, at most 100 unless said otherwise. Absent as `none` it is empty.
 *
 * @category facts
 * @since 0.1.0
 */
export const list = <const F extends Fields>(
  title: Text,
  items: FactTable<F>,
  options: Options & { readonly atMost?: number }
) => ({ kind: "list", title, items, atMost: 100, ...options }) as const

/**
 * Whether a value says that a fact is absent: nothing, `null`, or a blank such as an empty cell leaves.
 *
 * @category predicates
 * @since 0.1.0
 */
export const isAbsent = (value: unknown): value is undefined | null | "" =>
  value === undefined || value === null || value === ""

/**
 * A fact found by its path, with the paths of the lists that one must be inside of to read it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Found {
  readonly fact: Fact
  readonly lists: ReadonlyArray<string>
}

/** Paths are looked up at every judgement. */
const foundIn = new WeakMap<FactTable, Map<string, Found>>()

/**
 * The fact of a dotted path; `undefined` where the table has none.
 *
 * @category operations
 * @since 0.1.0
 */
export const find = (table: FactTable, path: string): Found | undefined => {
  const paths = foundIn.get(table) ?? new Map<string, Found>()
  foundIn.set(table, paths)
  const found = paths.get(path) ?? search(table, path)
  if (found !== undefined) paths.set(path, found)
  return found
}

const search = (table: FactTable, path: string): Found | undefined => {
  const names = path.split(".")
  const lists: Array<string> = []
  let fields: Fields = table.fields
  for (const [position, part] of names.entries()) {
    const fact = Object.hasOwn(fields, part) ? fields[part] : undefined
    if (fact === undefined) return undefined
    if (position === names.length - 1) return { fact, lists }
    if (fact.kind !== "list") return undefined
    lists.push(names.slice(0, position + 1).join("."))
    fields = fact.items.fields
  }
  return undefined
}

/**
 * All paths of a table, those of list items included.
 *
 * @category operations
 * @since 0.1.0
 */
export const paths = (table: FactTable): ReadonlyArray<string> =>
  Object.entries(table.fields).flatMap(([part, fact]) =>
    fact.kind === "list" ? [part, ...paths(fact.items).map((below) => `${part}.${below}`)] : [part]
  )

/**
 * The schema of the facts of a table. Lists longer than their bound are rejected.
 *
 * @category schemas
 * @since 0.1.0
 */
export const schema = <F extends Fields>(table: FactTable<F>): Schema.Codec<FactsOf<F>, FactsInputOf<F>> =>
  Schema.Struct(
    Object.fromEntries(Object.entries(table.fields).map(([part, fact]) => [part, Schema.optionalKey(codec(fact))]))
  ) as unknown as Schema.Codec<FactsOf<F>, FactsInputOf<F>>

const codec = (fact: Fact): Schema.Codec<unknown> =>
  fact.kind === "list"
    ? Schema.Array(schema(fact.items)).check(Schema.isMaxLength(fact.atMost))
    : ValueType.schema(fact)
