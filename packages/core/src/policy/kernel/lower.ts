/**
 * Lowers a criterion to its plan: each operator says how, this walks.
 *
 * @since 0.1.0
 */
import type { Criterion } from "../criterion/Node.ts"
import { type Environment, join, type Planning } from "../criterion/Operator.ts"
import { PolicyError } from "../criterion/Problem.ts"
import { isOperator, operatorOf } from "../criterion/registry.ts"
import type { Plan } from "./Plan.ts"

/**
 * The plan of a criterion with the parameters of an environment. It throws {@link PolicyError} where the two do not fit,
 * which a criterion that passed its check does not meet.
 */
export const lower = (node: Criterion, environment: Environment): Plan =>
  lowerAt(node, { environment, path: "", lists: [] })

/** The same for a criterion that stands inside of another expression. */
export const lowerAt = (node: Criterion, place: Omit<Planning, "below">): Plan => {
  if (!isOperator(node.op)) {
    const message = "There is no such operator. Decode a criterion before it is compiled."
    throw new PolicyError({ problem: { code: "policy/unknownOperator", path: place.path, message } })
  }
  return operatorOf(node).plan(node, {
    ...place,
    below: ({ list, node: below, path }) =>
      lowerAt(below, {
        environment: place.environment,
        path: join(place.path, path),
        lists: list === undefined ? place.lists : [...place.lists, list]
      })
  })
}
