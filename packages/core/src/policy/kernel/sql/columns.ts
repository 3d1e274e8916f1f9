/**
 * Where the facts of a plan stand in the database, and how their absence shows there.
 *
 * @since 0.1.0
 */
import { didYouMean, PolicyError } from "../../criterion/Problem.ts"
import * as FactTable from "../../FactTable.ts"
import { type FactPlan, NotExpressible } from "../Plan.ts"
import { always, and, type Condition, type Fragment, never, or, test } from "./condition.ts"
import { type Dialect, quoted } from "./dialect.ts"

/**
 * The column of a fact. `required` says that it holds a value in every row: it is `NOT NULL`, and never an empty text.
 *
 * @category models
 * @since 0.1.0
 */
export interface Column {
  readonly name: string
  readonly required?: boolean
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
  const unknown = Object.keys(columns).find((name) => !Object.hasOwn(declared.fields, name))
  if (unknown !== undefined) {
    const meant = didYouMean(unknown, Object.keys(declared.fields))
    const message = `The table declares no fact "${unknown}", so it has no column. Name one that it declares.${meant}`
    throw new PolicyError({ problem: { code: "policy/unknownFact", path: unknown, message } })
  }
  const ofRow = ({ kind, path }: FactPlan): Source => {
    const given = (Object.hasOwn(columns, path) ? columns[path] : undefined) ?? path
    const { name, required = false }: Column = typeof given === "string" ? { name: given } : given
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
