/**
 * The lists that a missing list has to be tried with: for every way in which the conditions on its entries can come out
 * together, one list of as few entries as possible.
 *
 * What a condition on a list depends on is how many of its entries meet it, fail it and are left out by it, and of these
 * numbers only as much as it asks for; so there are few ways, and they are found by adding entries one by one.
 *
 * @since 0.1.0
 */
import * as FactRow from "../FactRow.ts"
import type * as FactTable from "../FactTable.ts"
import type { TruthCode } from "../kernel/Plan.ts"
import { combinations } from "./combinations.ts"
import { Ground } from "./ground.ts"
import type { Domains, Piece } from "./pieces.ts"
import { certain, possible, truthOfMask, valueOf } from "./possible.ts"
import {
  type Leaf,
  leavesOf,
  type Place,
  type Test,
  type Tree,
  type Variable,
  variablesIn,
  variablesOf
} from "./Tree.ts"

type List = Extract<FactTable.Fact, { readonly kind: "list" }>
type Quantifier = Extract<Test, { readonly tag: "quantify" }>
type DomainsOf = (tree: Tree, variables: ReadonlyArray<Variable>, table: FactTable.FactTable) => Domains

/** The lists, and whether they are all that is needed. */
export interface Lists {
  readonly pieces: ReadonlyArray<Piece>
  readonly isExact: boolean
}

const mostEntries = 2000
const mostWays = 300

/** An entry, and the truth of each condition for it. */
interface Entry {
  readonly row: FactRow.FactRow
  readonly truths: ReadonlyArray<TruthCode>
}

/** The lists to try for a variable that is a list, as far as a tree asks for it. */
export const listsOf = (
  variable: number,
  list: List,
  leaves: ReadonlyArray<Leaf>,
  table: FactTable.FactTable,
  domainsOf: DomainsOf
): Lists => {
  const quantifiers = leaves.flatMap(({ test, variables }) =>
    test.tag === "quantify" && test.list === variable ? [{ test, isAlone: variables.length === 1 }] : []
  )
  const tests = quantifiers.map(({ test }) => test)
  const { entries, isExact } = entriesOf(list, tests, table, domainsOf)
  const ways = waysOf(tests.map(quantityOf), entries, list.atMost)
  return {
    pieces: ways.lists.map((rows) => ({ value: rows })),
    isExact: isExact && ways.isWhole && quantifiers.every(({ isAlone }) => isAlone)
  }
}

/** One entry for each way in which the conditions can come out together for one. */
const entriesOf = (
  list: List,
  tests: ReadonlyArray<Quantifier>,
  table: FactTable.FactTable,
  domainsOf: DomainsOf
): { readonly entries: ReadonlyArray<Entry>; readonly isExact: boolean } => {
  const ground = new Ground(table, (_, now) => now === undefined)
  const of = tests.map(({ places, plan }) => {
    const around: ReadonlyArray<[string, Place]> = [...places].map(([path, place]) => [
      path,
      { ...place, varies: false }
    ])
    return ground.tree(plan.where, new Map([...around, [plan.list.path, { pointer: "", row: {}, varies: true }]]))
  })
  const whole: Tree = { tag: "threshold", least: "all", of }
  const read = variablesIn(whole)
  const domains = domainsOf(whole, ground.variables, table)
  const isAsked = (variable: number) =>
    leavesOf(whole).some(({ test, variables }) => test.tag === "known" && variables.includes(variable))
  const values = read.map((variable) => [
    ...(domains.pieces[variable] ?? []).map(({ value }) => value),
    ...(isAsked(variable) && ground.variables[variable]?.fact.absent === "notSupplied" ? [undefined] : [])
  ])
  const blank = FactRow.reader(list.items)({})
  const found = new Map<string, Entry>()
  let tried = 0
  for (const chosen of combinations(values)) {
    if (++tried > mostEntries) return { entries: [...found.values()], isExact: false }
    const valueAt = (variable: number) => chosen[read.indexOf(variable)]
    const truths = of.map((tree) => truthOfMask(possible(tree, certain(valueAt))) ?? 2)
    if (found.has(truths.join())) continue
    const row: { [name: string]: FactRow.FactValue } = { ...blank }
    for (const [position, variable] of read.entries()) {
      const { pointer } = ground.variables[variable] as Variable
      row[pointer] = chosen[position]
    }
    found.set(truths.join(), { row, truths })
  }
  return { entries: [...found.values()], isExact: domains.inexact.size === 0 }
}

/** How many entries a quantifier tells apart. */
const quantityOf = ({ places, plan }: Quantifier): number => {
  if (typeof plan.met === "string") return 1
  const number = new Ground({ fields: {} }, () => false).term(plan.met.number, places)
  const wanted = variablesOf(number).length === 0 ? valueOf(number, () => undefined) : undefined
  return typeof wanted === "number" ? Math.max(0, Math.floor(wanted)) + 1 : fewEntries
}

/** A number that is missing itself is tried with so many. */
const fewEntries = 3

/** A list, and for each quantifier how many of its entries came to each truth, as far as it tells. */
interface Way {
  readonly rows: ReadonlyArray<FactRow.FactRow>
  readonly tallies: ReadonlyArray<ReadonlyArray<number>>
}

/** Lists for all the numbers of entries that the quantifiers tell apart, the shortest first. */
const waysOf = (
  quantities: ReadonlyArray<number>,
  entries: ReadonlyArray<Entry>,
  atMost: number
): { readonly lists: ReadonlyArray<ReadonlyArray<FactRow.FactRow>>; readonly isWhole: boolean } => {
  const start = quantities.map(() => [0, 0, 0, 0] as const)
  const seen = new Set([JSON.stringify(start)])
  const lists: Array<ReadonlyArray<FactRow.FactRow>> = [[]]
  let newest: ReadonlyArray<Way> = [{ rows: [], tallies: start }]
  for (let length = 1; length <= atMost && newest.length > 0; length++) {
    const longer: Array<Way> = []
    for (const { rows, tallies } of newest) {
      for (const { row, truths } of entries) {
        const next = tallies.map((tally, position) =>
          tally.map((count, truth) =>
            Math.min(
              count + (truths[position] === truth ? 1 : 0),
              truth === 0 || truth === 3 ? 1 : (quantities[position] ?? 1)
            )
          )
        )
        if (seen.has(JSON.stringify(next))) continue
        if (seen.size > mostWays) return { lists, isWhole: false }
        seen.add(JSON.stringify(next))
        longer.push({ rows: [...rows, row], tallies: next })
        lists.push([...rows, row])
      }
    }
    newest = longer
  }
  return { lists, isWhole: true }
}
