/**
 * What the two dialects write differently: placeholders, the parts of a day, yes and no, the entries of a list.
 *
 * @since 0.1.0
 */
import { type FactPlan, NotExpressible } from "../Plan.ts"
import { type Bound, type Condition, type Fragment, joined, sql, test } from "./condition.ts"

/**
 * The dialects that criteria are written in.
 *
 * @category models
 * @since 0.1.0
 */
export type DialectName = "sqlite" | "postgres"

type Kind = FactPlan["kind"]

/** A dialect. `days` and the parts are of a day that is known; of one that is not they are NULL. */
export interface Dialect {
  readonly name: DialectName
  readonly title: string
  readonly placeholder: (position: number, bound: Bound) => string
  readonly parametersAtMost: number
  /** Whether a column of a kind can hold an empty text, which is absent as NULL is. */
  readonly holdsBlanks: (kind: Kind) => boolean
  readonly isTrue: (column: Fragment) => Condition
  readonly isFalse: (column: Fragment) => Condition
  readonly year: (day: Fragment) => Fragment
  readonly month: (day: Fragment) => Fragment
  readonly monthAndDay: (day: Fragment) => Fragment
  readonly dayOfMonth: (day: Fragment) => Fragment
  readonly isLastOfMonth: (day: Fragment) => Condition
  readonly daysBetween: (from: Fragment, to: Fragment) => Fragment
  /** A whole number above -120,000 divided by 12, without what is left. */
  readonly dozens: (number: Fragment) => Fragment
  /** A number without what is behind its point. */
  readonly whole: (number: Fragment) => Fragment
  /** The largest whole number that is kept apart from all others; none where there is no such limit. */
  readonly largestWhole?: bigint
  /** A whole number as one that is computed with exactly. */
  readonly exact: (number: Fragment) => Fragment
  /** The whole number of a division of whole numbers that are not below 0, and what is left. */
  readonly quotient: (dividend: string, divisor: string) => Fragment
  readonly rest: (dividend: string, divisor: string) => Fragment
  /** A number in units of the last of so many places, rounded to them. */
  readonly rounded: (number: Fragment, places: number) => Fragment
  /** Whether a number has more places than so many. */
  readonly hasMorePlaces: (number: Fragment, places: number) => Condition
  /** The greatest of several numbers. */
  readonly greatest: (numbers: ReadonlyArray<Fragment>) => Fragment
  /** A number kept between two others, as far as they are given. */
  readonly between: (number: Fragment, ends: { readonly low?: bigint; readonly high?: bigint }) => Fragment
  /** Digits in units of the last of so many places as a number. */
  readonly decimal: (digits: Fragment, places: number, most: bigint) => Fragment
  /** The entries of a list, one a row of a single column. */
  readonly entries: (list: Fragment, name: string) => Fragment
  /** A fact of an entry, NULL where it is absent. */
  readonly field: (entry: string, name: string, kind: Kind) => Fragment
}

/** An identifier in quotes. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

const literal = (name: string): string => `'${name.replaceAll("'", "''")}'`

const texts: ReadonlyArray<Kind> = ["text", "oneOf", "ranked"]
const textsOfSqlite: ReadonlyArray<Kind> = [...texts, "date", "list"]

/** Whole numbers up to this one are binary numbers, and so are their quotients by powers of ten as decimals are read. */
const exactly = 2n ** 53n - 1n

const between = (
  number: Fragment,
  { high, low }: { readonly low?: bigint; readonly high?: bigint },
  greatest: string,
  least: string
): Fragment => {
  const raised = low === undefined ? number : sql`${[greatest]}(${number}, ${low})`
  return high === undefined ? raised : sql`${[least]}(${raised}, ${high})`
}

const sqlite: Dialect = {
  name: "sqlite",
  title: "SQL for SQLite",
  placeholder: () => "?",
  parametersAtMost: 32_766,
  holdsBlanks: (kind) => textsOfSqlite.includes(kind),
  isTrue: (column) => test`${column} = 1`,
  isFalse: (column) => test`${column} = 0`,
  year: (day) => sql`CAST(substr(${day}, 1, 4) AS INTEGER)`,
  month: (day) => sql`CAST(substr(${day}, 6, 2) AS INTEGER)`,
  monthAndDay: (day) => sql`substr(${day}, 6)`,
  dayOfMonth: (day) => sql`substr(${day}, 9)`,
  // Of the last day that there is the next is NULL, and it is the 31st, behind which no day of a month comes.
  isLastOfMonth: (day) => test`strftime('%d', ${day}, '+1 day') = '01'`,
  daysBetween: (from, to) => sql`(julianday(${to}) - julianday(${from}))`,
  dozens: (number) => sql`((${number} + 120000) / 12 - 10000)`,
  whole: (number) => sql`CAST(${number} AS INTEGER)`,
  largestWhole: 2n ** 63n - 1n,
  exact: (number) => number,
  quotient: (dividend, divisor) => [`(${dividend} / ${divisor})`],
  rest: (dividend, divisor) => [`(${dividend} % ${divisor})`],
  rounded: (number, places) => sql`CAST(ROUND((${number}) * ${[`1e${places}`]}) AS INTEGER)`,
  hasMorePlaces: (number, places) => test`ROUND(${number}, ${places}) <> ${number}`,
  greatest: (numbers) => sql`MAX(${joined(numbers, ", ")})`,
  between: (number, ends) => between(number, ends, "MAX", "MIN"),
  decimal: (digits, places, most) => {
    if (most <= exactly) return sql`${digits} / ${[`1e${places}`]}`
    const reason = `its value can have more than 15 digits, which numbers of the database do not keep apart; round it to fewer places, or say that its columns hold less`
    throw new NotExpressible({ face: "SQL for SQLite", path: "", reason })
  },
  entries: (list, name) => sql`(SELECT value AS ${[name]} FROM json_each(${list}))`,
  field: (entry, name, kind) => {
    const value = [`NULLIF(${entry} ->> ${literal(name)}, '')`]
    return kind === "decimal" ? sql`CAST(${value} AS REAL)` : value
  }
}

const types: { readonly [K in Kind]?: string } = {
  number: "double precision",
  decimal: "numeric",
  date: "date",
  boolean: "boolean"
}

const largestInteger = 2_147_483_647

const postgres: Dialect = {
  name: "postgres",
  title: "SQL for PostgreSQL",
  placeholder: (position, { type, value }) => {
    if (type === "text") return `$${position}`
    const isInteger = Number.isInteger(value) && Math.abs(Number(value)) <= largestInteger
    return `$${position}::${type === "date" ? "date" : isInteger ? "integer" : "numeric"}`
  },
  parametersAtMost: 65_535,
  holdsBlanks: (kind) => texts.includes(kind),
  isTrue: (column) => test`${column}`,
  isFalse: (column) => test`NOT ${column}`,
  year: (day) => sql`EXTRACT(YEAR FROM ${day})`,
  month: (day) => sql`EXTRACT(MONTH FROM ${day})`,
  monthAndDay: (day) => sql`to_char(${day}, 'MMDD')`,
  dayOfMonth: (day) => sql`EXTRACT(DAY FROM ${day})`,
  isLastOfMonth: (day) => test`EXTRACT(DAY FROM ${day} + 1) = 1`,
  daysBetween: (from, to) => sql`(${to} - ${from})`,
  dozens: (number) => sql`floor((${number}) / 12)`,
  whole: (number) => sql`trunc((${number})::numeric)`,
  exact: (number) => sql`(${number})::numeric`,
  quotient: (dividend, divisor) => [`div(${dividend}, ${divisor})`],
  rest: (dividend, divisor) => [`mod(${dividend}, ${divisor})`],
  rounded: (number, places) => sql`ROUND((${number})::numeric * ${[`1e${places}`]})`,
  hasMorePlaces: (number, places) => test`ROUND((${number})::numeric, ${places}) <> (${number})::numeric`,
  greatest: (numbers) => sql`GREATEST(${joined(numbers, ", ")})`,
  between: (number, ends) => between(number, ends, "GREATEST", "LEAST"),
  // Multiplied, because a quotient has no more digits than the database gives it.
  decimal: (digits, places) => sql`ROUND(${digits} * ${[`1e-${places}`]}, ${places})`,
  entries: (list, name) => sql`jsonb_array_elements(${list}) AS ${[name]}(${[name]})`,
  field: (entry, name, kind) => {
    if (kind === "list") {
      const list = `${entry} -> ${literal(name)}`
      return [`CASE WHEN jsonb_typeof(${list}) = 'array' THEN ${list} END`]
    }
    const value = `NULLIF(${entry} ->> ${literal(name)}, '')`
    const type = types[kind]
    return [type === undefined ? value : `(${value})::${type}`]
  }
}

/** The dialects by their names. */
export const dialects: { readonly [Name in DialectName]: Dialect } = { sqlite, postgres }
