/**
 * The search for values of some variables that bring a condition to one of several truths, while the others stay as they
 * are. It goes through the variables one by one and leaves a branch as soon as the truths wanted are out of reach.
 *
 * @since 0.1.0
 */
import type { FactValue } from "../FactRow.ts"
import { combinations } from "./combinations.ts"
import type { Domains, Piece } from "./pieces.ts"
import { masks, possible, truthOf, valueOf } from "./possible.ts"
import { countsOf, type Leaf, leavesOf, type Term, type Tree, type Variable, variablesOf } from "./Tree.ts"

/** What is looked for, and where. */
export interface Situation {
  readonly tree: Tree
  readonly variables: ReadonlyArray<Variable>
  readonly domains: Domains
}

/** More evaluations of the whole condition than this are not made for one answer. */
const mostEvaluations = 60_000

/** A leaf of more combinations than this is taken to be open until its variables have values. */
const mostUnited = 20_000

/** The state of a variable: as it is, still to be chosen, or the number of its class. */
const asItIs = -1
const open = -2

/** Finds values, within a bound on its effort. */
export class Search {
  /** For each variable the pieces that no leaf tells apart, together. */
  readonly classes: ReadonlyArray<ReadonlyArray<ReadonlyArray<Piece>>>
  private evaluations = 0
  private readonly tree: Tree
  private readonly variables: ReadonlyArray<Variable>
  private readonly states: Array<number>
  private readonly seen = new Map<Leaf, Map<number, number>>()
  private readonly weights: ReadonlyArray<number>

  constructor({ domains, tree, variables }: Situation) {
    this.tree = tree
    this.variables = variables
    this.states = variables.map(() => asItIs)
    const leaves = leavesOf(tree)
    const reading = (variable: number) => leaves.filter((leaf) => leaf.variables.includes(variable))
    this.weights = variables.map((_, index) => reading(index).reduce((sum, leaf) => sum + leaf.variables.length, 0))
    this.classes = variables.map((_, index) => classesOf(index, domains.pieces[index] ?? [], tree, reading(index)))
  }

  /** Whether it gave up somewhere, so that what it did not find may exist. */
  get isExhausted(): boolean {
    return this.evaluations > mostEvaluations
  }

  /** The classes of the chosen variables that bring the condition to a truth of a mask; none where there are none. */
  find(chosen: ReadonlyArray<number>, wanted: number): ReadonlyArray<number> | undefined {
    for (const variable of chosen) this.states[variable] = open
    const order = [...chosen].sort((left, right) => (this.weights[right] ?? 0) - (this.weights[left] ?? 0))
    const found = this.choose(order, 0, wanted)
      ? chosen.map((variable) => Math.max(this.states[variable] ?? 0, 0))
      : undefined
    for (const variable of chosen) this.states[variable] = asItIs
    return found
  }

  /** The truths of the condition with given classes of the chosen variables. */
  with(chosen: ReadonlyArray<number>, classes: ReadonlyArray<number>): number {
    for (const [position, variable] of chosen.entries()) this.states[variable] = classes[position] ?? asItIs
    const mask = this.evaluate()
    for (const variable of chosen) this.states[variable] = asItIs
    return mask
  }

  private choose(order: ReadonlyArray<number>, position: number, wanted: number): boolean {
    if (this.isExhausted) return false
    const mask = this.evaluate()
    if ((mask & wanted) === 0) return false
    const variable = order[position]
    // Where nothing else can come about, any values of those that are left will do.
    if (variable === undefined || (mask & ~wanted) === 0) return true
    for (let one = 0; one < (this.classes[variable]?.length ?? 0); one++) {
      this.states[variable] = one
      if (this.choose(order, position + 1, wanted)) return true
    }
    this.states[variable] = open
    return false
  }

  private evaluate(): number {
    this.evaluations++
    return possible(this.tree, this.outlook)
  }

  private readonly outlook = {
    leaf: (leaf: Leaf): number => {
      let key = 0
      for (const variable of leaf.variables) {
        key = key * ((this.classes[variable]?.length ?? 0) + 2) + (this.states[variable] ?? asItIs) + 2
      }
      const seen = this.seen.get(leaf) ?? new Map<number, number>()
      const mask = seen.get(key) ?? this.united(leaf)
      this.seen.set(leaf, seen.set(key, mask))
      return mask
    },
    numbers: (term: Term): ReadonlyArray<FactValue> => {
      const read = variablesOf(term)
      return [...combinations(read.map((variable) => this.valuesOf(variable)))].map((values) =>
        valueOf(term, (variable) => values[read.indexOf(variable)])
      )
    }
  }

  /** The truths of a leaf over all values that its variables can still have. */
  private united({ test, variables }: Leaf): number {
    const values = variables.map((variable) => this.valuesOf(variable))
    if (values.reduce((product, { length }) => product * length, 1) > mostUnited) return masks.any
    let mask = 0
    for (const chosen of combinations(values)) {
      mask |= 1 << truthOf(test, (variable) => chosen[variables.indexOf(variable)])
      if (mask === masks.any) break
    }
    return mask
  }

  private valuesOf(variable: number): ReadonlyArray<FactValue> {
    const state = this.states[variable] ?? asItIs
    if (state === asItIs) return [this.variables[variable]?.now]
    const classes = this.classes[variable] ?? []
    return state === open ? classes.map(valueOfClass) : [valueOfClass(classes[state] ?? [])]
  }
}

/** The value that stands for pieces that no leaf tells apart. */
export const valueOfClass = (pieces: ReadonlyArray<Piece>): FactValue => pieces[0]?.value

/** Pieces are together where every leaf that reads the variable alone has the same truth, and no other reads it. */
const classesOf = (
  variable: number,
  pieces: ReadonlyArray<Piece>,
  tree: Tree,
  leaves: ReadonlyArray<Leaf>
): ReadonlyArray<ReadonlyArray<Piece>> => {
  const isCounted = countsOf(tree).some(({ number }) => variablesOf(number).includes(variable))
  const isAlone = !isCounted && leaves.every(({ variables }) => variables.length === 1)
  if (!isAlone) return pieces.map((piece) => [piece])
  const classes = new Map<string, Array<Piece>>()
  for (const piece of pieces) {
    const truths = leaves.map(({ test }) => truthOf(test, () => piece.value)).join()
    const together = classes.get(truths)
    if (together === undefined) classes.set(truths, [piece])
    else together.push(piece)
  }
  return [...classes.values()]
}
