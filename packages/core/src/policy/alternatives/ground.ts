/**
 * A criterion over the facts of one subject, in which some facts are variables and all others stand as they are.
 *
 * Entries of a list at hand are written out, so that a fact of an entry is a variable like any other. What comes to one
 * truth whatever the variables are is that truth, so only variables that matter are left.
 *
 * @since 0.1.0
 */
import type { FactRow, FactValue } from "../FactRow.ts"
import * as FactTable from "../FactTable.ts"
import type { FactPlan, Plan, QuantifyPlan, TruthCode, ValuePlan } from "../kernel/Plan.ts"
import { anything, certain, possible, truthOfMask } from "./possible.ts"
import {
  type Leaf,
  leafOf,
  type Places,
  type Term,
  type Tree,
  type Values,
  type Variable,
  variablesIn,
  variablesOf
} from "./Tree.ts"

/** Whether a fact is a variable, with its present value. */
export type Varies = (fact: FactTable.Fact, now: FactValue) => boolean

/** Grounds plans over the facts of a table and collects their variables. */
export class Ground {
  readonly variables: Array<Variable> = []
  private readonly numbers = new Map<string, number>()
  private readonly table: FactTable.FactTable
  private readonly varies: Varies

  constructor(table: FactTable.FactTable, varies: Varies) {
    this.table = table
    this.varies = varies
  }

  term(plan: ValuePlan, places: Places): Term {
    if (plan.tag === "constant") return plan
    if (plan.tag === "fact") return this.fact(plan, places)
    return { tag: "days", unit: plan.unit, from: this.term(plan.from, places), to: this.term(plan.to, places) }
  }

  tree(plan: Plan, places: Places): Tree {
    return settled(this.unsettled(plan, places))
  }

  private unsettled(plan: Plan, places: Places): Tree {
    switch (plan.tag) {
      case "compare":
      case "same":
        return leafOf({ ...plan, left: this.term(plan.left, places), right: this.term(plan.right, places) })
      case "within":
      case "member":
        return leafOf({ ...plan, value: this.term(plan.value, places) })
      case "known":
        return leafOf({ tag: "known", value: this.fact(plan.fact, places) })
      case "threshold":
        return { ...plan, of: plan.of.map((below) => this.tree(below, places)) }
      case "not":
        return { ...plan, of: this.tree(plan.of, places) }
      case "when": {
        const [guard, then] = [this.tree(plan.guard, places), this.tree(plan.then, places)]
        return { tag: "when", guard, then }
      }
      case "quantify":
        return this.quantify(plan, places)
    }
  }

  private fact({ list, name, path }: FactPlan, places: Places): Term {
    const place = places.get(list)
    const now = place?.row[name]
    const fact = FactTable.find(this.table, path)?.fact
    if (place === undefined || fact === undefined || !place.varies || !this.varies(fact, now)) {
      return { tag: "constant", value: now }
    }
    const pointer = place.pointer === "" ? name : `${place.pointer}.${name}`
    const known = this.numbers.get(pointer)
    if (known !== undefined) return { tag: "variable", variable: known }
    this.numbers.set(pointer, this.variables.length)
    this.variables.push({ pointer, fact, now })
    return { tag: "variable", variable: this.variables.length - 1 }
  }

  private quantify(plan: QuantifyPlan, places: Places): Tree {
    const list = this.fact(plan.list, places)
    if (list.tag === "variable") return this.overVariable(plan, list.variable, places)
    const rows = list.tag === "constant" ? (list.value as ReadonlyArray<FactRow> | undefined) : undefined
    if (rows === undefined) return { tag: "truth", truth: 2 }
    return this.overRows(plan, rows, places, places.get(plan.list.list)?.varies === true)
  }

  private overRows(plan: QuantifyPlan, rows: ReadonlyArray<FactRow>, places: Places, varies: boolean): Tree {
    const pointer = this.pointerOf(plan.list, places)
    const of = rows.map((row, position) =>
      this.tree(plan.where, new Map(places).set(plan.list.path, { pointer: `${pointer}.${position}`, row, varies }))
    )
    if (plan.met === "some") return of.length === 0 ? { tag: "truth", truth: 0 } : { tag: "threshold", least: 1, of }
    if (plan.met === "every") {
      return of.length === 0 ? { tag: "truth", truth: 1 } : { tag: "threshold", least: "all", of }
    }
    const { relation } = plan.met
    const number = this.term(plan.met.number, places)
    return of.length === 0
      ? settled(leafOf({ tag: "compare", relation, left: { tag: "constant", value: 0 }, right: number }))
      : { tag: "count", relation, number, of }
  }

  private pointerOf({ list, path }: FactPlan, places: Places): string {
    const pointer = places.get(list)?.pointer ?? ""
    const name = path.slice(list === "" ? 0 : list.length + 1)
    return pointer === "" ? name : `${pointer}.${name}`
  }

  /** The truth of a quantifier whose list is a variable, with given values. */
  private judge(plan: QuantifyPlan, list: number, places: Places, values: Values): TruthCode {
    const rows = values(list) as ReadonlyArray<FactRow> | undefined
    if (rows === undefined) return 2
    const tree = this.overRows(plan, rows, places, false)
    return truthOfMask(possible(tree, certain(values))) ?? 2
  }

  /** The condition may read variables outside of the list, and so may the number that a count is compared with. */
  private overVariable(plan: QuantifyPlan, list: number, places: Places): Leaf {
    const entry = { pointer: "", row: {}, varies: false }
    const where = this.unsettled(plan.where, new Map(places).set(plan.list.path, entry))
    const number = typeof plan.met === "string" ? [] : variablesOf(this.term(plan.met.number, places))
    const variables = [...new Set([list, ...number, ...variablesIn(where)])]
    const judge = (values: Values) => this.judge(plan, list, places, values)
    return { tag: "leaf", test: { tag: "quantify", list, plan, places, judge }, variables }
  }
}

/** A tree that comes to one truth whatever its variables are is that truth. */
const settled = (tree: Tree): Tree => {
  if (tree.tag === "leaf" && tree.variables.length > 0) return tree
  const truth = truthOfMask(possible(tree, anything))
  return truth === undefined ? tree : { tag: "truth", truth }
}
