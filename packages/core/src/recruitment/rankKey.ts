/**
 * A key by which equals are told apart: a fact of which more, or less, comes first, or a condition that puts those first of
 * whom it holds.
 *
 * Whoever passes over a step has no mark of it and stands after those who have one; any other fact that is missing and not
 * declared as "none" is asked for.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Criterion from "../policy/Criterion.ts"
import * as Decimal from "../policy/Decimal.ts"
import * as FactTable from "../policy/FactTable.ts"
import type { Argument } from "../policy/Message.ts"
import * as Examination from "./Examination.ts"
import { messages } from "./messages.ts"

const table: FactTable.FactTable = Examination.table

const kindsWithOrder: ReadonlySet<string> = new Set(["number", "decimal", "date", "ranked"])

const FactName = Schema.Literals(
  Object.entries(table.fields).flatMap(([name, { kind }]) => (kindsWithOrder.has(kind) ? [name] : []))
)

/**
 * Schema of a key.
 *
 * - `higher`, `lower`: a fact that has an order: a mark, a number, a day or a rank, such as a degree
 * - `first`: a condition over marks and facts
 *
 * @category schemas
 * @since 0.1.0
 */
export const Key = Schema.Union([
  Schema.Struct({ higher: FactName }),
  Schema.Struct({ lower: FactName }),
  Schema.Struct({ first: Examination.Condition })
])

/**
 * The type of {@link Key}.
 *
 * @category models
 * @since 0.1.0
 */
export type Key = typeof Key.Type

/** What a key reads of somebody: a value, that there is none, or the facts that are missing. */
export type Reading =
  | { readonly _tag: "Value"; readonly compare: (other: unknown) => number; readonly value: unknown }
  | { readonly _tag: "None" }
  | { readonly _tag: "Missing"; readonly needs: ReadonlyArray<string> }

const none: Reading = { _tag: "None" }

/** Reads a key; the value of which less comes first. */
export const read = (key: Key, facts: Examination.Facts): Reading => {
  if ("first" in key) {
    const { holds, needs } = Criterion.evaluate(key.first, { table, facts })
    if (holds === "unknown") return { _tag: "Missing", needs }
    const place = holds === "yes" ? 0 : 1
    return { _tag: "Value", value: place, compare: (other) => place - Number(other) }
  }
  const path = "higher" in key ? key.higher : key.lower
  const sign = "higher" in key ? -1 : 1
  const fact = table.fields[path]
  const value: unknown = Reflect.get(facts, path)
  if (fact === undefined || (value === undefined && fact.absent === "none")) return none
  if (value === undefined) return Examination.isExempt(path, facts) ? none : { _tag: "Missing", needs: [path] }
  return { _tag: "Value", value, compare: (other) => sign * compareValues(fact, value, other) }
}

const compareValues = (fact: FactTable.Fact, one: unknown, other: unknown): number => {
  switch (fact.kind) {
    case "decimal":
      return Decimal.compare(String(one), String(other))
    case "number":
      return Number(one) - Number(other)
    case "ranked": {
      const rank = (value: unknown) => fact.members.findIndex((member) => member.value === value)
      return rank(one) - rank(other)
    }
    default:
      return String(one) < String(other) ? -1 : String(one) > String(other) ? 1 : 0
  }
}

/** The order of two readings: negative where the first comes first. Whoever has nothing to compare comes last. */
export const compare = (one: Reading, other: Reading): number => {
  if (one._tag !== "Value" || other._tag !== "Value") {
    return Number(one._tag !== "Value") - Number(other._tag !== "Value")
  }
  return one.compare(other.value)
}

/** The facts that a key reads. */
export const pathsOf = (key: Key): ReadonlyArray<string> =>
  "first" in key
    ? FactTable.paths(table).filter((path) => Examination.reads(key.first, path))
    : ["higher" in key ? key.higher : key.lower]

/** A key in words. */
export const text = (key: Key): Argument => {
  if ("first" in key) return messages.make("recruitment.key.first", { condition: Criterion.text(key.first, { table }) })
  const path = "higher" in key ? key.higher : key.lower
  const what = table.fields[path]?.title ?? path
  if (table.fields[path]?.kind === "date") {
    return messages.make("higher" in key ? "recruitment.key.later" : "recruitment.key.earlier", { what })
  }
  return messages.make("higher" in key ? "recruitment.key.higher" : "recruitment.key.lower", { what })
}
