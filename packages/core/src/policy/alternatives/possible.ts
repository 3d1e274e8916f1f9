/**
 * Which truths a condition can still come to, as a mask: bit 0 no, 1 yes, 2 unknown, 3 not applicable.
 *
 * The parts of a condition are taken as if they were independent, so the mask may hold truths that never come about; it
 * never lacks one. Where every leaf has one truth, so has the whole, and it is that of the interpreter.
 *
 * @since 0.1.0
 */
import { holds } from "../criterion/relation.ts"
import type { FactValue } from "../FactRow.ts"
import { counted } from "../kernel/closures.ts"
import { daysOf } from "../kernel/comparison.ts"
import type { TruthCode } from "../kernel/Plan.ts"
import type { Count, Leaf, Term, Test, Tree, Values } from "./Tree.ts"

/** The masks of the truths, and of all of them. */
export const masks = { no: 1, yes: 2, unknown: 4, notApplicable: 8, any: 15 } as const

const { no, notApplicable, unknown, yes } = masks

/** What leaves can come to, and which numbers a term can be; `undefined` stands for a missing one. */
export interface Outlook {
  readonly leaf: (leaf: Leaf) => number
  readonly numbers: (term: Term) => ReadonlyArray<FactValue> | "any"
}

/** The value of a term; `undefined` where a fact is missing. */
export const valueOf = (term: Term, values: Values): FactValue => {
  if (term.tag === "constant") return term.value
  if (term.tag === "variable") return values(term.variable)
  const [from, to] = [valueOf(term.from, values), valueOf(term.to, values)]
  return from === undefined || to === undefined ? undefined : daysOf[term.unit](Number(from), Number(to))
}

/** Nothing is known of any variable. */
export const anything: Outlook = {
  leaf: ({ test, variables }) => (variables.length > 0 ? masks.any : 1 << truthOf(test, () => undefined)),
  numbers: (term) => (isConstant(term) ? [valueOf(term, () => undefined)] : "any")
}

/** Every variable has its value. */
export const certain = (values: Values): Outlook => ({
  leaf: ({ test }) => 1 << truthOf(test, values),
  numbers: (term) => [valueOf(term, values)]
})

/** The truth of a mask that holds one alone. */
export const truthOfMask = (mask: number): TruthCode | undefined => truthOfOne.get(mask)

const truthOfOne: ReadonlyMap<number, TruthCode> = new Map([
  [1, 0],
  [2, 1],
  [4, 2],
  [8, 3]
])

const isConstant = (term: Term): boolean =>
  term.tag === "constant" || (term.tag === "days" && isConstant(term.from) && isConstant(term.to))

const met = (is: boolean): TruthCode => (is ? 1 : 0)

const isNone = (value: FactValue) => value === null || (typeof value === "number" && value < 0)

/** The truth of a test with given values, as the interpreter finds it. */
export const truthOf = (test: Test, values: Values): TruthCode => {
  if (test.tag === "quantify") return test.judge(values)
  if (test.tag === "compare" || test.tag === "same") {
    const [left, right] = [valueOf(test.left, values), valueOf(test.right, values)]
    if (left === undefined || right === undefined) return 2
    return test.tag === "same"
      ? met(left === right && !isNone(left))
      : met(holds[test.relation](Number(left) - Number(right)))
  }
  const value = valueOf(test.value, values)
  if (test.tag === "known") return met(value !== undefined)
  if (value === undefined) return 2
  return test.tag === "within"
    ? met(Number(value) >= test.low && Number(value) <= test.high)
    : met(test.set.includes(value as number | string))
}

/** The truths that a tree can come to. */
export const possible = (tree: Tree, outlook: Outlook): number => {
  switch (tree.tag) {
    case "truth":
      return 1 << tree.truth
    case "leaf":
      return outlook.leaf(tree)
    case "not": {
      const mask = possible(tree.of, outlook)
      return (mask & (unknown | notApplicable)) | ((mask & no) << 1) | ((mask & yes) >> 1)
    }
    case "when": {
      const guard = possible(tree.guard, outlook)
      const applies = (guard & yes) === 0 ? 0 : possible(tree.then, outlook)
      return applies | (guard & unknown) | ((guard & (no | notApplicable)) === 0 ? 0 : notApplicable)
    }
    case "threshold":
      return tree.least === "all" ? allOf(tree.of, outlook) : atLeast(tree.least, tree.of, outlook)
    case "count":
      return countOf(tree, outlook)
  }
}

const allOf = (of: ReadonlyArray<Tree>, outlook: Outlook): number => {
  let [some, neverNo, settledYes, neverApply] = [0, true, true, true]
  for (const tree of of) {
    const mask = possible(tree, outlook)
    if (mask === no) return no
    some |= mask
    neverNo &&= mask !== no
    settledYes &&= (mask & (yes | notApplicable)) !== 0
    neverApply &&= (mask & notApplicable) !== 0
  }
  return (some & no) | (settledYes ? some & yes : 0) | (neverNo ? some & unknown : 0) | (neverApply ? notApplicable : 0)
}

/** How many of several conditions can come to what. */
const atLeast = (least: number, of: ReadonlyArray<Tree>, outlook: Outlook): number => {
  let [canHold, mustCount, canBeOpen, onlyYes, yesOrLess, all] = [0, 0, 0, 0, 0, 0]
  let never = true
  for (const tree of of) {
    const mask = possible(tree, outlook)
    all |= mask
    if ((mask & yes) !== 0) canHold++
    if ((mask & (no | notApplicable)) === 0) mustCount++
    if ((mask & unknown) !== 0) canBeOpen++
    else if (mask === yes) onlyYes++
    else if ((mask & yes) !== 0) yesOrLess++
    never &&= (mask & notApplicable) !== 0
  }
  const applies = (all & (no | yes | unknown)) !== 0
  // One must apply, and where none fails that one counts.
  const fewest = mustCount > 0 || (all & no) !== 0 ? mustCount : 1
  const isOpen =
    canBeOpen > 0 &&
    Math.max(onlyYes, Math.ceil(least) - canBeOpen) <= Math.min(onlyYes + yesOrLess, Math.ceil(least) - 1)
  return (
    (applies && canHold >= least ? yes : 0) |
    (applies && fewest < least ? no : 0) |
    (isOpen ? unknown : 0) |
    (never ? notApplicable : 0)
  )
}

/** Every number of conditions that hold and that are open, then every number that they can be compared with. */
const countOf = ({ number, of, relation }: Count, outlook: Outlook): number => {
  const numbers = outlook.numbers(number)
  let reached = new Set([0])
  let never = true
  for (const tree of of) {
    const mask = possible(tree, outlook)
    never &&= (mask & notApplicable) !== 0
    const further = new Set<number>()
    for (const key of reached) {
      if ((mask & notApplicable) !== 0) further.add(key)
      if ((mask & no) !== 0) further.add(key | applied)
      if ((mask & yes) !== 0) further.add((key + holding) | applied)
      if ((mask & unknown) !== 0) further.add((key + 1) | applied)
    }
    reached = further
  }
  let mask: number = never ? notApplicable : 0
  for (const key of reached) {
    if ((key & applied) === 0) continue
    if (numbers === "any") return mask | masks.any
    for (const wanted of numbers) {
      const tally = { holding: (key & ~applied) >> bits, open: key & (holding - 1), wanted: Number(wanted) }
      mask |= wanted === undefined ? unknown : 1 << counted(holds[relation], tally)
    }
  }
  return mask
}

/** A tally is one number: what is open, above it what holds, above that whether anything applies. */
const bits = 12
const holding = 1 << bits
const applied = 1 << (2 * bits)
