/**
 * SQL being written: pieces of text with the values that are bound in them, and conditions that are put together from them.
 *
 * A condition selects a row when it is true; false and NULL both leave it out. That holds through `and` and `or`, so nothing
 * here is negated but by {@link fails}, which turns NULL into true: SQL's third truth never decides anything.
 *
 * @since 0.1.0
 */

/** How a bound value is typed, where the database has to be told. */
export type BoundType = "number" | "date" | "text"

/** A value that is bound and never written into the text. */
export interface Bound {
  readonly value: number | string
  readonly type: BoundType
}

/** What a piece of SQL is made of. */
export type Fragment = ReadonlyArray<string | Bound | Condition>

/** What selects rows: a test, some conditions together, or what is always or never so. */
export type Condition =
  | { readonly tag: "always" }
  | { readonly tag: "never" }
  | { readonly tag: "test"; readonly sql: Fragment }
  | { readonly tag: "and" | "or"; readonly of: ReadonlyArray<Condition> }

/**
 * What may stand in SQL that is written: values to bind, fragments, conditions, and whole numbers as they are. A text
 * may not: as a value it is bound, and as SQL it is a fragment, so that neither is taken for the other.
 */
type Part = number | bigint | Bound | Condition | Fragment

/** Writes SQL with what stands in it: values are bound, all else is put in. */
export const sql = (texts: TemplateStringsArray, ...parts: ReadonlyArray<Part>): Fragment =>
  texts.flatMap((text, place): Fragment => {
    const part = parts[place]
    if (part === undefined) return [text]
    if (typeof part === "number" || typeof part === "bigint") return [text, String(part)]
    return isFragment(part) ? [text, ...part] : [text, part]
  })

const isFragment = (part: Bound | Condition | Fragment): part is Fragment => Array.isArray(part)

/** The text of a day to bind. */
export const date = (value: string): Bound => ({ value, type: "date" })

/** A number to bind. */
export const number = (value: number): Bound => ({ value, type: "number" })

/** A text to bind. */
export const text = (value: string): Bound => ({ value, type: "text" })

/** Fragments one after the other. */
export const joined = (of: ReadonlyArray<Fragment>, separator: string): Fragment =>
  of.flatMap((fragment, place) => (place === 0 ? fragment : [separator, ...fragment]))

/** What is always so. */
export const always: Condition = { tag: "always" }

/** What is never so. */
export const never: Condition = { tag: "never" }

/** A test as a condition. */
export const test = (texts: TemplateStringsArray, ...parts: ReadonlyArray<Part>): Condition => ({
  tag: "test",
  sql: sql(texts, ...parts)
})

const together = (tag: "and" | "or", of: ReadonlyArray<Condition>): Condition => {
  const [neutral, deciding] = tag === "and" ? [always, never] : [never, always]
  const parts = new Set(of.flatMap((one) => (one.tag === tag ? one.of : [one])))
  if (parts.has(deciding)) return deciding
  parts.delete(neutral)
  const [first = neutral, ...others] = parts
  return others.length === 0 ? first : { tag, of: [first, ...others] }
}

/** All conditions. */
export const and = (...of: ReadonlyArray<Condition>): Condition => together("and", of)

/** At least one condition. */
export const or = (...of: ReadonlyArray<Condition>): Condition => together("or", of)

/** Whatever a condition does not select. */
export const fails = (condition: Condition): Condition => {
  if (condition.tag === "always") return never
  return condition.tag === "never" ? always : { tag: "test", sql: ["(", condition, ") IS NOT TRUE"] }
}

/** At least so many of the conditions. */
export const atLeast = (least: number, of: ReadonlyArray<Condition>): Condition => {
  const open = of.filter((condition) => condition !== never && condition !== always)
  const missing = least - of.filter((condition) => condition === always).length
  if (missing <= 0) return always
  if (missing > open.length) return never
  if (missing === 1) return or(...open)
  if (missing === open.length) return and(...open)
  const ones = open.map((condition): Fragment => ["CASE WHEN ", condition, " THEN 1 ELSE 0 END"])
  return test`${chained(ones, " + ")} >= ${number(missing)}`
}

const longest = 64

/** A chain of fragments. Long ones are halved, so that they nest no deeper than a database reads. */
export const chained = (of: ReadonlyArray<Fragment>, separator: string): Fragment => {
  if (of.length <= longest) return joined(of, separator)
  const middle = Math.ceil(of.length / 2)
  const halves = [of.slice(0, middle), of.slice(middle)].map((half) => sql`(${chained(half, separator)})`)
  return joined(halves, separator)
}
