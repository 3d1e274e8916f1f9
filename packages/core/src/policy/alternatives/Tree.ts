/**
 * A condition over variables: what a criterion comes to when most facts of a subject stand as they are.
 *
 * @since 0.1.0
 */
import type { Relation } from "../criterion/relation.ts"
import type { FactRow, FactValue } from "../FactRow.ts"
import type * as FactTable from "../FactTable.ts"
import type { DaysPlan, QuantifyPlan, TruthCode } from "../kernel/Plan.ts"

/** The value of each variable. */
export type Values = (variable: number) => FactValue

/** A fact that may be another: where it stands, and what it is now (`undefined` where it is missing). */
export interface Variable {
  readonly pointer: string
  readonly fact: FactTable.Fact
  readonly now: FactValue
}

/** A value, that of a variable by its number, or a number made from two days. */
export type Term =
  | { readonly tag: "constant"; readonly value: FactValue }
  | { readonly tag: "variable"; readonly variable: number }
  | { readonly tag: "days"; readonly unit: DaysPlan["unit"]; readonly from: Term; readonly to: Term }

/** What a leaf asks. A quantifier is a leaf where its list is a variable. */
export type Test =
  | { readonly tag: "compare"; readonly relation: Relation; readonly left: Term; readonly right: Term }
  | { readonly tag: "within"; readonly value: Term; readonly low: number; readonly high: number }
  | { readonly tag: "same"; readonly left: Term; readonly right: Term }
  | { readonly tag: "member"; readonly value: Term; readonly set: ReadonlyArray<number | string> }
  | { readonly tag: "known"; readonly value: Term }
  | {
      readonly tag: "quantify"
      readonly list: number
      readonly plan: QuantifyPlan
      readonly places: Places
      readonly judge: (values: Values) => TruthCode
    }

/** A test of some variables, each named once. */
export interface Leaf {
  readonly tag: "leaf"
  readonly test: Test
  readonly variables: ReadonlyArray<number>
}

/** A count of conditions, compared with a number. */
export interface Count {
  readonly tag: "count"
  readonly relation: Relation
  readonly number: Term
  readonly of: ReadonlyArray<Tree>
}

/** A condition over variables. */
export type Tree =
  | { readonly tag: "truth"; readonly truth: TruthCode }
  | Leaf
  | { readonly tag: "threshold"; readonly least: number | "all"; readonly of: ReadonlyArray<Tree> }
  | { readonly tag: "not"; readonly of: Tree }
  | { readonly tag: "when"; readonly guard: Tree; readonly then: Tree }
  | Count

/** The facts that one is among: those of the subject, or of an entry of a list. */
export interface Place {
  readonly pointer: string
  readonly row: FactRow
  /** Whether facts of this place may be variables. */
  readonly varies: boolean
}

/** Places by the path of their list; that of the subject itself is empty. */
export type Places = ReadonlyMap<string, Place>

/** The variables that a term reads. */
export const variablesOf = (term: Term): ReadonlyArray<number> => {
  if (term.tag === "variable") return [term.variable]
  return term.tag === "days" ? [...variablesOf(term.from), ...variablesOf(term.to)] : []
}

const termsOf = (test: Exclude<Test, { readonly tag: "quantify" }>): ReadonlyArray<Term> =>
  "left" in test ? [test.left, test.right] : [test.value]

/** The leaf of a test. */
export const leafOf = (test: Exclude<Test, { readonly tag: "quantify" }>): Leaf => ({
  tag: "leaf",
  test,
  variables: [...new Set(termsOf(test).flatMap(variablesOf))]
})

/** The trees right below a tree. */
const below = (tree: Tree): ReadonlyArray<Tree> => {
  switch (tree.tag) {
    case "threshold":
    case "count":
      return tree.of
    case "not":
      return [tree.of]
    case "when":
      return [tree.guard, tree.then]
    default:
      return []
  }
}

/** The leaves of a tree. */
export const leavesOf = (tree: Tree): ReadonlyArray<Leaf> =>
  tree.tag === "leaf" ? [tree] : below(tree).flatMap(leavesOf)

/** The counts of a tree. */
export const countsOf = (tree: Tree): ReadonlyArray<Count> => [
  ...(tree.tag === "count" ? [tree] : []),
  ...below(tree).flatMap(countsOf)
]

/** The variables of a tree, each once. */
export const variablesIn = (tree: Tree): ReadonlyArray<number> => [
  ...new Set([
    ...leavesOf(tree).flatMap(({ variables }) => variables),
    ...countsOf(tree).flatMap(({ number }) => variablesOf(number))
  ])
]
