/**
 * The type rules of criteria: facts and parameters that exist, like types, lists one is inside of, ids used once.
 *
 * @since 0.1.0
 */
import * as FactTable from "../FactTable.ts"
import * as ValueType from "../ValueType.ts"
import { literalProblem } from "./comparisons.ts"
import type { Criterion } from "./Node.ts"
import { type Checker, type Environment, join, type Used } from "./Operator.ts"
import * as Operand from "./operands.ts"
import { didYouMean, type Problem } from "./Problem.ts"
import { operatorOf } from "./registry.ts"

/** What is known of parameters, empty where nothing is declared. */
export const environmentOf = (environment: Environment): Checker["environment"] => ({
  parameterTypes: {},
  ...environment
})

/** Reports everything wrong with an operand and those below it. */
export const checkOperand = ({ operand, path, type }: Used, checker: Checker): void => {
  const { environment, lists, report } = checker
  if (typeof operand !== "object") {
    const problem = type === undefined ? undefined : literalProblem(type, operand)
    if (problem !== undefined) report("policy/unlikeTypes", path, problem)
    return
  }
  if (operand.op === "fact") {
    const found = FactTable.find(environment.table, operand.path)
    if (found === undefined) {
      const meant = didYouMean(operand.path, FactTable.paths(environment.table))
      report(
        "policy/unknownFact",
        path,
        `The table declares no fact "${operand.path}". Name one that it declares.${meant}`
      )
      return
    }
    const outside = found.lists.find((list) => !lists.includes(list))
    if (outside !== undefined) {
      const message = `"${operand.path}" belongs to the entries of "${outside}". Use it inside "some", "every" or "count" of that list.`
      report("policy/outsideList", path, message)
    }
    if (found.fact.kind === "list") {
      const message = `"${operand.path}" is a list, where a single value is needed. Use "some", "every" or "count".`
      report("policy/unlikeTypes", path, message)
      return
    }
  }
  if (operand.op === "parameter") {
    const given = Object.hasOwn(environment.parameters ?? {}, operand.name)
    const declared = Operand.typeOf(operand, environment)
    if (declared === undefined && !given) {
      const names = [...Object.keys(environment.parameterTypes), ...Object.keys(environment.parameters ?? {})]
      const message = `No parameter "${operand.name}" is declared. Declare it, or name one that is.${didYouMean(operand.name, names)}`
      report("policy/unknownParameter", path, message)
    }
    if (declared?.kind === "listOf") {
      const message = `The parameter "${operand.name}" is ${ValueType.describe(declared)}, where a single value is needed. Use "isOneOf".`
      report("policy/unlikeTypes", path, message)
    }
  }
  const own = Operand.singleType(operand, environment)
  if (own !== undefined && type !== undefined && !ValueType.isLike(own, type)) {
    const message = `This is of the type ${ValueType.describe(own)}, where ${ValueType.describe(type)} is needed. Use a value of that type.`
    report("policy/unlikeTypes", path, message)
  }
  for (const used of Operand.below(operand)) checkOperand({ ...used, path: join(path, used.path) }, checker)
}

/** Reports an id that is already taken, and takes it. */
export const checkId = (id: string | undefined, ids: Set<string>, { report }: Checker): void => {
  if (id === undefined) return
  if (ids.has(id)) report("policy/duplicateId", "id", `The id "${id}" is used twice. Give each its own.`)
  ids.add(id)
}

/** Checks a criterion that stands at a path, inside lists, among ids that are already taken. */
export const checkAt = (
  node: Criterion,
  path: string,
  lists: ReadonlyArray<string>,
  ids: Set<string>,
  environment: Checker["environment"],
  found: Array<Problem>
): void => {
  const operator = operatorOf(node)
  const checker: Checker = {
    environment,
    lists,
    report: (code, below, message) => found.push({ code, path: below === "" ? path : join(path, below), message })
  }
  if (node.id !== undefined) {
    if (ids.has(node.id))
      checker.report("policy/duplicateId", "id", `The id "${node.id}" is used twice. Give each its own.`)
    ids.add(node.id)
  }
  for (const used of operator.operands(node)) checkOperand(used, checker)
  operator.check(node, checker)
  for (const below of operator.below(node)) {
    const inside = below.list === undefined ? lists : [...lists, below.list]
    checkAt(below.node, join(path, below.path), inside, ids, environment, found)
  }
}

/**
 * The most evaluations that a criterion may take: one for each node, times the bounds of the lists it stands in.
 *
 * @category operations
 * @since 0.1.0
 */
export const cost = (node: Criterion, environment: Environment): number =>
  operatorOf(node)
    .below(node)
    .reduce((sum, below) => {
      const list = below.list === undefined ? undefined : FactTable.find(environment.table, below.list)?.fact
      return sum + (list?.kind === "list" ? list.atMost : 1) * cost(below.node, environment)
    }, 1)

/** An expression that could take more evaluations than this is refused. */
const mostEvaluations = 1_000_000

/** Reports an expression that could take too long. */
export const checkCost = (most: number, found: Array<Problem>): void => {
  if (most <= mostEvaluations) return
  const message = `It could take ${most} evaluations, more than ${mostEvaluations}. Nest fewer lists, or bound them lower.`
  found.push({ code: "policy/tooLarge", path: "", message })
}

/**
 * Everything wrong with a criterion in an environment; empty where it can be evaluated.
 *
 * @category checking
 * @since 0.1.0
 */
export const check = (node: Criterion, environment: Environment): ReadonlyArray<Problem> => {
  const found: Array<Problem> = []
  checkAt(node, "", [], new Set(), environmentOf(environment), found)
  checkCost(cost(node, environment), found)
  return found
}
