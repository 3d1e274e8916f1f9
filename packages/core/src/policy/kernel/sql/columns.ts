/**
 * Where the facts of a plan stand in the database, and how their absence shows there.
 *
 * @since 0.1.0
 */
import { didYouMean, PolicyError } from "../../criterion/Problem.ts"
import type * as Decimal from "../../Decimal.ts"
import * as FactTable from "../../FactTable.ts"
import { type FactPlan, NotExpressible } from "../Plan.ts"
import { written } from "../score/Plan.ts"
import { always, and, type Condition, type Fragment, never, or, test } from "./condition.ts"
import { type Dialect, quoted } from "./dialect.ts"

/**
 * The column of a fact, or of a fact of the entries of a list. `required` says that it holds a value in every row: it is
 * `NOT NULL`, and never an empty text. `places` and `atMost` say of a number how many decimal places it has and how far it
 * is from 0, at most; a score needs to know, and takes what has more as an error.
 *
 * @category models
 * @since 0.1.0
 */
export interface Column {
  readonly name: string
  readonly required?: boolean
  readonly places?: number
  readonly atMost?: Decimal.Decimal
}

/**
 * The columns of facts by the names of the facts; a fact that is not named has a column of its own name.
 *
 * @category models
 * @since 0.1.0
 */
export interface Columns {
  readonly [fact: string]: string | Column
}

/** A fact as SQL reads it. `isBlank` says that an empty text may stand for its absence. */
export interface Source {
  readonly column: Fragment
  readonly canBeAbsent: boolean
  readonly canBeBlank: boolean
}

/** What SQL is written with. */
export interface Writing {
  readonly dialect: Dialect
  readonly source: (fact: FactPlan) => Source
  readonly members: (fact: FactPlan) => ReadonlyArray<string>
  /** How many places a number has, and how far it is from 0, at most. */
  readonly range: (fact: FactPlan) => { readonly places: number; readonly most: bigint }
  readonly entriesAtMost: (list: FactPlan) => number
}

/** The name of the column that holds the entries of a list; no fact has a dot in its name. */
export const entryOf = (list: string): string => quoted(`${list}.entry`)

/** The columns of what SQLite reads a list with, by which those of the rows around it would be hidden. */
const hidden = ["key", "value", "type", "atom", "id", "parent", "fullkey", "path", "json", "root"]

/** How facts are read in a dialect, those of the rows from a table where it is named. */
export const writing = (
  declared: FactTable.FactTable,
  dialect: Dialect,
  { columns = {}, table }: { readonly columns?: Columns; readonly table?: string }
): Writing => {
  const unknown = Object.keys(columns).find((path) => FactTable.find(declared, path) === undefined)
  if (unknown !== undefined) {
    const meant = didYouMean(unknown, FactTable.paths(declared))
    const message = `The table declares no fact "${unknown}", so it has no column. Name one that it declares.${meant}`
    throw new PolicyError({ problem: { code: "policy/unknownFact", path: unknown, message } })
  }
  const columnOf = (path: string): Column => {
    const given = (Object.hasOwn(columns, path) ? columns[path] : undefined) ?? path
    return typeof given === "string" ? { name: given } : given
  }
  const ofRow = ({ kind, path }: FactPlan): Source => {
    const { name, required = false } = columnOf(path)
    if (kind === "list" && table === undefined && dialect.name === "sqlite" && hidden.includes(name.toLowerCase())) {
      const reason = `its column "${name}" has the name of one by which lists are read; name the table of the facts as well`
      throw new NotExpressible({ face: dialect.title, path, reason })
    }
    const column = [table === undefined ? quoted(name) : `${quoted(table)}.${quoted(name)}`]
    return { column, canBeAbsent: !required, canBeBlank: !required && dialect.holdsBlanks(kind) }
  }
  return {
    dialect,
    source: (fact) =>
      fact.list === ""
        ? ofRow(fact)
        : {
            column: dialect.field(entryOf(fact.list), fact.path.slice(fact.list.length + 1), fact.kind),
            canBeAbsent: true,
            canBeBlank: false
          },
    members: ({ path }) => {
      const fact = FactTable.find(declared, path)?.fact
      return fact !== undefined && "members" in fact ? fact.members.map(({ value }) => value) : []
    },
    range: ({ path }) => {
      const { atMost, places = 0 } = columnOf(path)
      if (atMost !== undefined) return { places, most: written(atMost) }
      const reason = `nothing says how large its numbers are; give its column "atMost", and "places" where they are not whole`
      throw new NotExpressible({ face: dialect.title, path, reason })
    },
    entriesAtMost: ({ path }) => {
      const fact = FactTable.find(declared, path)?.fact
      return fact?.kind === "list" ? fact.atMost : 0
    }
  }
}

/** The fact is not supplied. */
export const isAbsent = ({ canBeAbsent, canBeBlank, column }: Source): Condition =>
  canBeAbsent ? or(test`${column} IS NULL`, canBeBlank ? test`${column} = ''` : never) : never

/** The fact is supplied. */
export const isPresent = ({ canBeAbsent, canBeBlank, column }: Source): Condition =>
  canBeAbsent ? (canBeBlank ? test`${column} <> ''` : test`${column} IS NOT NULL`) : always

/** A test that an empty text would pass, of those rows alone that hold another. */
export const unlessBlank = (source: Source, condition: Condition): Condition =>
  source.canBeBlank ? and(condition, isPresent(source)) : condition

/** The column with NULL for all that is absent. */
export const withoutBlanks = ({ canBeBlank, column }: Source): Fragment =>
  canBeBlank ? ["NULLIF(", ...column, ", '')"] : column
