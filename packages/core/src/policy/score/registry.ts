/**
 * All operators of the score language by their `op`. It does not compile without every operator.
 *
 * @since 0.1.0
 */

import * as Schema from "effect/Schema"
import { criterion, open, operand } from "../criterion/grammar.ts"
import * as Shape from "../criterion/shape.ts"
import { ballot } from "./ballot.ts"
import { bands } from "./bands.ts"
import { bonus } from "./bonus.ts"
import { component } from "./component.ts"
import { limits } from "./limits.ts"
import { means } from "./means.ts"
import type { Score } from "./Node.ts"
import type { Operator, Operators } from "./Operator.ts"
import { ratio } from "./ratio.ts"
import { rubric } from "./rubric.ts"
import { sums } from "./sums.ts"

/**
 * The operators by their `op`.
 *
 * @category models
 * @since 0.1.0
 */
export const operators: Operators<Score> = {
  ...component,
  ...sums,
  ...means,
  ...ratio,
  ...limits,
  ...bands,
  ...bonus,
  ...rubric,
  ...ballot
}

/** Whether a text is the `op` of a score. */
export const isOperator = (op: unknown): op is Score["op"] => typeof op === "string" && Object.hasOwn(operators, op)

/** The operator of a node. Each is typed for its own node, which the `op` has just told. */
export const operatorOf = (node: Score): Operator<Score> => operators[node.op] as unknown as Operator<Score>

const recursion = { ...open, score: Schema.Unknown as unknown as Schema.Codec<Score> }

/**
 * The version of the language. A score may state it at its top, as `v`; one that states none is of version 1.
 *
 * @category tables
 * @since 0.1.0
 */
export const version = 1

/** The score language as the walk over data reads it. */
export const grammar: Shape.Grammar = {
  what: "score",
  version,
  form: (op) =>
    isOperator(op)
      ? {
          fields: operators[op].fields(recursion),
          parts: (node: Score) => {
            const operator = operatorOf(node)
            return [
              ...operator.below(node).map(({ node: data, path }) => ({ path, data, grammar })),
              ...operator.criteria(node).map(({ node: data, path }) => ({ path, data, grammar: criterion })),
              ...operator.operands(node).map(({ operand: data, path }) => ({ path, data, grammar: operand }))
            ]
          }
        }
      : undefined,
  names: Object.keys(operators),
  common: Shape.named
}
