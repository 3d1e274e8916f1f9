/**
 * The data of a criterion: every node is tagged by `op`; whoever writes one may name it and give it words of its own.
 *
 * @since 0.1.0
 */
import type { Text } from "../Message.ts"
import type { Value } from "../ValueType.ts"
import type { Comparison } from "./comparisons.ts"
import type { When } from "./conditional.ts"
import type { All, Any, AtLeast, Not } from "./connectives.ts"
import type { Count, Every, Some } from "./lists.ts"
import type { IsKnown, IsOneOf, IsTrue } from "./membership.ts"
import type { AgeOn, Between, FactOperand, ParameterOperand } from "./operands.ts"

/**
 * A name that stays when the expression around it changes, and words that replace those made from the operator. At the top
 * of an expression also the version of the language it is written in.
 *
 * @category models
 * @since 0.1.0
 */
export interface Named {
  readonly v?: 1
  readonly id?: string
  readonly label?: Text
}

/**
 * What a condition reads: a value as it stands, a fact, a parameter, or a number made from two days.
 *
 * @category models
 * @since 0.1.0
 */
export type Operand = Value | FactOperand | ParameterOperand | AgeOn | Between

/**
 * A condition over declared facts.
 *
 * @category models
 * @since 0.1.0
 */
export type Criterion =
  | All
  | Any
  | Not
  | AtLeast
  | When
  | Comparison
  | IsOneOf
  | IsTrue
  | IsKnown
  | Some
  | Every
  | Count
