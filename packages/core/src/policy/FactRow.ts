/**
 * Facts as the fast faces of the languages read them: converted once, and then judged as often as one likes.
 *
 * A row has every fact of its table by name, in the order of the declarations: a day is its day number, yes and no are 1
 * and 0, a member of a closed or ranked list is its place there, a decimal is a number, a list is an array of rows. What means "there is none" is filled in (0, no, `null`, a place of -1, no rows), so that `undefined` alone is
 * unknown.
 *
 * @since 0.1.0
 */
import * as CalendarDate from "../calendar/CalendarDate.ts"
import { PolicyError } from "./criterion/Problem.ts"
import * as FactTable from "./FactTable.ts"
import * as ValueType from "./ValueType.ts"

/**
 * A value in a row.
 *
 * @category models
 * @since 0.1.0
 */
export type FactValue = number | string | null | undefined | ReadonlyArray<FactRow>

/**
 * The facts of one subject, every fact of its table by name.
 *
 * @category models
 * @since 0.1.0
 */
export interface FactRow {
  readonly [name: string]: FactValue
}

/** The most digits of a decimal that a binary number tells apart from every other of so many digits. */
const digitsAtMost = 15

/** The digits of a decimal text that count: without the zeros before and behind them. */
const significant = (text: string): number => text.replace(/[-.]/gu, "").replace(/^0+|0+$/gu, "").length

/**
 * A decimal text as a number that compares with other numbers as the decimals do; of more than 15 digits it is refused,
 * because binary numbers do not tell those apart.
 */
const numberOf = (decimal: string | number, path: string): number => {
  if (typeof decimal === "number" || significant(decimal) <= digitsAtMost) return Number(decimal)
  const message = `A decimal has more than ${digitsAtMost} digits, which rows do not keep apart. Judge it with Criterion.evaluate, which computes with all of its digits.`
  throw new PolicyError({ problem: { code: "policy/tooPrecise", path, message } })
}

/** A value of a type as it stands in rows; it has been found to be of the type. */
export const encode = (type: ValueType.ValueType, value: ValueType.Value, path: string): number | string => {
  switch (type.kind) {
    case "number":
    case "decimal":
      return numberOf(value as number | string, path)
    case "date":
      return CalendarDate.dayNumber(value as CalendarDate.CalendarDate)
    case "boolean":
      return value === true ? 1 : 0
    case "text":
      return String(value)
    case "oneOf":
    case "ranked":
      return type.members.findIndex((member) => member.value === value)
  }
}

const none: { readonly [Kind in FactTable.Fact["kind"]]: FactValue } = {
  number: 0,
  decimal: 0,
  boolean: 0,
  date: undefined,
  text: null,
  oneOf: -1,
  ranked: -1,
  list: []
}

type Convert = (value: unknown) => FactValue

const conversion = (path: string, fact: FactTable.Fact): Convert => {
  const refuse = (what: string): never => {
    const message = `The fact "${path}" is not ${what}. Decode the facts with the schema of their table.`
    throw new PolicyError({ problem: { code: "policy/malformedFact", path, message } })
  }
  const absent = fact.absent === "none" ? none[fact.kind] : undefined
  if (fact.kind !== "list") {
    const { places } = memberPlaces(fact)
    return (value) => {
      if (FactTable.isAbsent(value)) return absent
      const place = places?.get(value)
      if (place !== undefined) return place
      return ValueType.accepts(fact, value)
        ? encode(fact, value, path)
        : refuse(`of its type, ${ValueType.describe(fact)}`)
    }
  }
  const read = reader(fact.items)
  return (value) => {
    if (FactTable.isAbsent(value)) return absent
    if (!Array.isArray(value)) return refuse("a list of entries")
    if (value.length > fact.atMost) return refuse(`a list of at most ${fact.atMost} entries`)
    return value.map((entry: unknown) =>
      typeof entry === "object" && entry !== null ? read(entry) : refuse("a list of entries")
    )
  }
}

/** The places of the members of a list, so that each is found at once. */
const memberPlaces = (fact: ValueType.ValueType): { readonly places?: ReadonlyMap<unknown, number> } =>
  "members" in fact ? { places: new Map(fact.members.map(({ value }, place) => [value, place])) } : {}

/**
 * Makes a reader of facts of a table: what it returns is ready to be judged any number of times. It throws
 * `PolicyError` for a fact that is not of its type, or a decimal of more than 15 digits.
 *
 * @example
 * ```ts
 * import * as FactRow from "@cunguan/core/policy/FactRow"
 * import * as FactTable from "@cunguan/core/policy/FactTable"
 *
 * const table = FactTable.make({
 *   birthDate: FactTable.date({ zh: "出生日期", en: "date of birth" }, { absent: "notSupplied" }),
 *   partyMember: FactTable.boolean({ zh: "中共党员", en: "Party member" }, { absent: "none" })
 * })
 * const read = FactRow.reader(table)
 *
 * read({ birthDate: "1970-01-02", partyMember: true }) // => { birthDate: 1, partyMember: 1 }
 * read({}) // => { birthDate: undefined, partyMember: 0 }
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const reader = (table: FactTable.FactTable): ((facts: object) => FactRow) => {
  const conversions = Object.entries(table.fields).map(([name, fact]) => [name, conversion(name, fact)] as const)
  // What is read from JSON keeps all of its facts inside, and so do its copies; what grows fact by fact keeps most of them
  // outside, where they take longer to read.
  const blank: object = JSON.parse(JSON.stringify(Object.fromEntries(conversions.map(([name]) => [name, null]))))
  return (facts) => {
    const row: { [name: string]: FactValue } = { ...blank }
    for (const [name, convert] of conversions) {
      row[name] = convert(Object.hasOwn(facts, name) ? Reflect.get(facts, name) : undefined)
    }
    return row
  }
}
