/**
 * All operators of the criterion language by their `op`. It does not compile without every operator.
 *
 * @since 0.1.0
 */
import { comparisons } from "./comparisons.ts"
import { conditional } from "./conditional.ts"
import { connectives } from "./connectives.ts"
import { lists } from "./lists.ts"
import { membership } from "./membership.ts"
import type { Criterion } from "./Node.ts"
import type { Operator, Operators } from "./Operator.ts"

/**
 * The operators by their `op`.
 *
 * @category models
 * @since 0.1.0
 */
export const operators: Operators<Criterion> = {
  ...connectives,
  ...conditional,
  ...comparisons,
  ...membership,
  ...lists
}

/** Whether a text is the `op` of a criterion. */
export const isOperator = (op: unknown): op is Criterion["op"] => typeof op === "string" && Object.hasOwn(operators, op)

/** The operator of a node. Each is typed for its own node, which the `op` has just told. */
export const operatorOf = (node: Criterion): Operator<Criterion> => operators[node.op] as unknown as Operator<Criterion>
