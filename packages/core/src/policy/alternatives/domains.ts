/**
 * The values that each variable of a condition has to be tried with, so that everything the condition can come to comes
 * about for some of them.
 *
 * A variable that is compared with values alone is divided exactly where its tests turn. Variables that are compared with
 * each other are a chain, and hand their turns on, as often as there are variables in the chain. Of plain comparisons, and
 * of periods between two days, that is everything: each test bounds one of its two variables from below by the other, so
 * wherever values exist the least ones exist, and these are reached from a bound by handing on. Where more than two
 * variables meet in one test, where periods run in a circle, or where there would be too many values, the variables are
 * inexact.
 *
 * @since 0.1.0
 */
import type { FactValue } from "../FactRow.ts"
import type * as FactTable from "../FactTable.ts"
import { combinations } from "./combinations.ts"
import { listsOf } from "./entries.ts"
import { type Domains, type Piece, piecesOf } from "./pieces.ts"
import { countsOf, type Leaf, leavesOf, type Term, type Test, type Tree, type Variable, variablesOf } from "./Tree.ts"
import { isIrregular, turnsAt, turnsOf } from "./turns.ts"

/** Beyond so many turns of one variable, or combinations of those beside it, it is inexact. */
const mostTurns = 200
const mostCombinations = 4000

/** A fact of another kind is tried with all of its values, and what it is compared with needs nothing from it. */
const dividedKinds: ReadonlyArray<FactTable.Fact["kind"]> = ["number", "decimal", "date", "text"]

/** The domains of the variables of a tree over a table. */
export const domainsOf = (tree: Tree, variables: ReadonlyArray<Variable>, table: FactTable.FactTable): Domains => {
  const leaves = leavesOf(tree)
  const inexact = new Set(
    variables.flatMap((_, index) => (leaves.some((leaf) => isIrregular(leaf.test, index)) ? [index] : []))
  )
  const turns = variables.map((variable, index) => ownTurns(variable, index, leaves, tree))
  const links = linksOf(leaves, variables)
  const chains = chainsOf(links)
  for (const chain of chains) {
    const within = links.filter(({ ends }) => ends.some((end) => chain.includes(end)))
    const isWhole = handOn(chain, within, variables, turns)
    if (!isWhole || !isExact(chain, within)) for (const variable of chain) inexact.add(variable)
  }
  const pieces = variables.map((variable, index) => {
    if (variable.fact.kind !== "list")
      return piecesOf(variable.fact, turns[index] ?? new Set(), spreadOf(index, chains))
    const lists = listsOf(index, variable.fact, leaves, table, domainsOf)
    if (!lists.isExact) inexact.add(index)
    return lists.pieces
  })
  return { pieces, inexact, chains }
}

const spreadOf = (variable: number, chains: Domains["chains"]): number =>
  chains.find((chain) => chain.includes(variable))?.length ?? 1

type Turns = Set<number | string>

/** The turns of a variable that are due to nothing but values. */
const ownTurns = (variable: Variable, index: number, leaves: ReadonlyArray<Leaf>, tree: Tree): Turns => {
  const isDay = variable.fact.kind === "date"
  const alone = leaves.filter(({ variables }) => variables.length === 1 && variables[0] === index)
  const turns: Turns = new Set(alone.flatMap(({ test }) => turnsOf(test, index, isDay, () => undefined)))
  for (const { number, of } of countsOf(tree)) {
    if (!variablesOf(number).includes(index)) continue
    for (let count = 0; count <= of.length; count++) {
      for (const turn of turnsAt(number, count, index, isDay, () => undefined)) turns.add(turn)
    }
  }
  return turns
}

/** A test of several divided variables. */
interface Link {
  readonly test: Test
  readonly ends: ReadonlyArray<number>
  readonly variables: ReadonlyArray<number>
}

const linksOf = (leaves: ReadonlyArray<Leaf>, variables: ReadonlyArray<Variable>): ReadonlyArray<Link> =>
  leaves.flatMap(({ test, variables: read }) => {
    const ends = read.filter((index) => dividedKinds.includes(variables[index]?.fact.kind ?? "boolean"))
    return test.tag === "quantify" || ends.length < 2 ? [] : [{ test, ends, variables: read }]
  })

const chainsOf = (links: ReadonlyArray<Link>): ReadonlyArray<ReadonlyArray<number>> =>
  links.reduce<ReadonlyArray<ReadonlyArray<number>>>((chains, { ends }) => {
    const touched = chains.filter((chain) => chain.some((variable) => ends.includes(variable)))
    return [...chains.filter((chain) => !touched.includes(chain)), [...new Set([...touched.flat(), ...ends])]]
  }, [])

const isPlain = (test: Test): boolean =>
  test.tag === "same" || (test.tag === "compare" && test.left.tag === "variable" && test.right.tag === "variable")

/** Tests of the same period between the same days do not make a circle, and neither do plain comparisons alone. */
const isExact = (chain: ReadonlyArray<number>, links: ReadonlyArray<Link>): boolean => {
  if (links.some(({ ends }) => ends.length > 2)) return false
  if (links.every(({ test }) => isPlain(test))) return true
  return new Set(links.map(shape)).size < chain.length
}

/** What tells the tests of two variables apart, besides the value that they are compared with. */
const shape = ({ ends, test }: Link): string => {
  if (isPlain(test)) return [...ends].sort().join()
  const terms: ReadonlyArray<Term> =
    test.tag === "compare" || test.tag === "same" ? [test.left, test.right] : test.tag === "member" ? [test.value] : []
  return JSON.stringify(terms.filter((term) => variablesOf(term).length > 0))
}

/** Hands turns on within a chain, and says whether all of them were. */
const handOn = (
  chain: ReadonlyArray<number>,
  links: ReadonlyArray<Link>,
  variables: ReadonlyArray<Variable>,
  turns: ReadonlyArray<Turns>
): boolean => {
  let isWhole = true
  for (let round = 0; round < chain.length; round++) {
    // What a round hands on, it hands on from the values before it.
    const given = variables.map((variable, index) =>
      chain.includes(index) ? piecesOf(variable.fact, turns[index] ?? new Set(), chain.length) : []
    )
    for (const { ends, test } of links) {
      for (const end of ends) {
        const own = turns[end] as Turns
        const beside = ends.filter((other) => other !== end)
        const offers = beside.map((other) => offered(variables[other] as Variable, given[other] ?? [], isPlain(test)))
        if (offers.reduce((product, offer) => product * offer.length, 1) > mostCombinations) return false
        for (const values of combinations(offers)) {
          const valueOf = (variable: number) => values[beside.indexOf(variable)]
          for (const turn of turnsOf(test, end, variables[end]?.fact.kind === "date", valueOf)) {
            if (own.size < mostTurns) own.add(turn)
            else isWhole &&= own.has(turn)
          }
        }
      }
    }
  }
  return isWhole
}

/** Between plain numbers, and texts, only those that are named are handed on: what lies between them is spread. */
const offered = ({ fact, now }: Variable, pieces: ReadonlyArray<Piece>, plain: boolean): ReadonlyArray<FactValue> => {
  const named =
    plain && fact.kind !== "date" ? pieces.filter(({ isOpen, other }) => isOpen !== true && other !== true) : pieces
  return [...named.map(({ value }) => value), ...(now === undefined ? [] : [now])]
}
