/**
 * The type rules of scores: numbers below numbers, weights that add up, divisions that say their rounding.
 *
 * @since 0.1.0
 */
import * as CriterionCheck from "../criterion/check.ts"
import { type Environment, join } from "../criterion/Operator.ts"
import type { Problem } from "../criterion/Problem.ts"
import * as FactTable from "../FactTable.ts"
import type { Score } from "./Node.ts"
import type { Checker, UnitOf } from "./Operator.ts"
import { operatorOf } from "./registry.ts"

/** Whether a score can come to "does not apply". */
const mayBeLeftOut = (node: Score): boolean => operatorOf(node).mayBeLeftOut(node, mayBeLeftOut)

/** What a score counts, where the facts and parameters declare it. */
const unitOf =
  (environment: Environment): UnitOf =>
  (node) =>
    operatorOf(node).unit(node, environment, unitOf(environment))

/**
 * The most evaluations that a score may take: one for each node, times the bounds of the lists it stands in.
 *
 * @category operations
 * @since 0.1.0
 */
export const cost = (node: Score, environment: Environment): number => {
  const operator = operatorOf(node)
  const times = (list: string | undefined): number => {
    const fact = list === undefined ? undefined : FactTable.find(environment.table, list)?.fact
    return fact?.kind === "list" ? fact.atMost : 1
  }
  const criteria = operator
    .criteria(node)
    .reduce((sum, { list, node }) => sum + times(list) * CriterionCheck.cost(node, environment), 1)
  return operator.below(node).reduce((sum, { list, node }) => sum + times(list) * cost(node, environment), criteria)
}

/**
 * Everything wrong with a score in an environment; empty where it can be evaluated.
 *
 * @category checking
 * @since 0.1.0
 */
export const check = (node: Score, environment: Environment): ReadonlyArray<Problem> => {
  const found: Array<Problem> = []
  const ids = new Set<string>()
  const declared = CriterionCheck.environmentOf(environment)
  const walk = (node: Score, path: string, lists: ReadonlyArray<string>): void => {
    const operator = operatorOf(node)
    const checker: Checker = {
      environment: declared,
      lists,
      mayBeLeftOut,
      unit: unitOf(declared),
      report: (code, below, message) => found.push({ code, path: below === "" ? path : join(path, below), message })
    }
    CriterionCheck.checkId(node.id, ids, checker)
    for (const used of operator.operands(node)) CriterionCheck.checkOperand(used, checker)
    operator.check(node, checker)
    for (const below of operator.criteria(node)) {
      const inside = below.list === undefined ? lists : [...lists, below.list]
      CriterionCheck.checkAt(below.node, join(path, below.path), inside, ids, declared, found)
    }
    for (const below of operator.below(node)) {
      if (below.node.op === "bands") {
        checker.report(
          "policy/unlikeTypes",
          below.path,
          "Bands give a word, where a number is needed. Let them stand at the top alone."
        )
      }
      walk(below.node, join(path, below.path), below.list === undefined ? lists : [...lists, below.list])
    }
  }
  walk(node, "", [])
  CriterionCheck.checkCost(cost(node, environment), found)
  return found
}
