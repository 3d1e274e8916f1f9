/**
 * Constructors of criteria and operands, so that a rule in TypeScript reads like the sentence it stands for.
 *
 * @since 0.1.0
 */
import type { FactTable, Fields } from "../FactTable.ts"
import type { Text } from "../Message.ts"
import type { ComparisonOf } from "./comparisons.ts"
import type { When } from "./conditional.ts"
import type { All, Any, AtLeast, Not } from "./connectives.ts"
import type { Count, Every, Some } from "./lists.ts"
import type { IsKnown, IsOneOf, IsTrue } from "./membership.ts"
import type { Criterion, Operand } from "./Node.ts"
import type { AgeOn, Between, FactOperand, ParameterOperand } from "./operands.ts"
import type { Relation } from "./relation.ts"

/**
 * All conditions hold.
 *
 * @category constructors
 * @since 0.1.0
 */
export const all = (of: ReadonlyArray<Criterion>): All => ({ op: "all", of })

/**
 * At least one condition holds.
 *
 * @category constructors
 * @since 0.1.0
 */
export const any = (of: ReadonlyArray<Criterion>): Any => ({ op: "any", of })

/**
 * The condition does not hold.
 *
 * @category constructors
 * @since 0.1.0
 */
export const not = (of: Criterion): Not => ({ op: "not", of })

/**
 * At least `count` of the conditions hold, that number included.
 *
 * @category constructors
 * @since 0.1.0
 */
export const atLeast = (count: AtLeast["count"], of: ReadonlyArray<Criterion>): AtLeast => ({
  op: "atLeast",
  count,
  of
})

/**
 * The condition applies only where the guard holds.
 *
 * @category constructors
 * @since 0.1.0
 */
export const when = (guard: Criterion, then: Criterion): When => ({ op: "when", guard, then })

const comparison =
  <Op extends Relation>(op: Op) =>
  (left: Operand, right: Operand): ComparisonOf<Op> => ({ op, left, right })

/**
 * Both sides are the same.
 *
 * @category constructors
 * @since 0.1.0
 */
export const equals = comparison("equals")

/**
 * The left side is less than the right; the bound is excluded.
 *
 * @category constructors
 * @since 0.1.0
 */
export const isBelow = comparison("isBelow")

/**
 * The left side is at most the right; the bound is included.
 *
 * @category constructors
 * @since 0.1.0
 */
export const isAtMost = comparison("isAtMost")

/**
 * The left side is at least the right; the bound is included.
 *
 * @category constructors
 * @since 0.1.0
 */
export const isAtLeast = comparison("isAtLeast")

/**
 * The left side is more than the right; the bound is excluded.
 *
 * @category constructors
 * @since 0.1.0
 */
export const isAbove = comparison("isAbove")

/**
 * The operand equals a member of the set.
 *
 * @category constructors
 * @since 0.1.0
 */
export const isOneOf = (operand: Operand, set: IsOneOf["set"]): IsOneOf => ({ op: "isOneOf", operand, set })

/**
 * A boolean fact or parameter is yes.
 *
 * @category constructors
 * @since 0.1.0
 */
export const isTrue = (operand: Operand): IsTrue => ({ op: "isTrue", operand })

/**
 * The fact of a path has been supplied.
 *
 * @category constructors
 * @since 0.1.0
 */
export const isKnown = (path: string): IsKnown => ({ op: "isKnown", fact: path })

/**
 * At least one entry of the list meets the condition.
 *
 * @category constructors
 * @since 0.1.0
 */
export const some = (list: string, where: Criterion): Some => ({ op: "some", list, where })

/**
 * Every entry of the list meets the condition.
 *
 * @category constructors
 * @since 0.1.0
 */
export const every = (list: string, where: Criterion): Every => ({ op: "every", list, where })

/**
 * The number of entries that meet the condition, compared with a number.
 *
 * @category constructors
 * @since 0.1.0
 */
export const count = (list: string, where: Criterion, comparison: Relation, number: Operand): Count => ({
  op: "count",
  list,
  where,
  comparison,
  number
})

/**
 * A fact by its dotted path.
 *
 * @category operands
 * @since 0.1.0
 */
export const fact = <Path extends string>(path: Path): FactOperand => ({ op: "fact", path })

/**
 * The dotted paths of a table's facts, those of list entries included.
 *
 * @category type-level
 * @since 0.1.0
 */
export type Paths<F extends Fields> = {
  [Name in keyof F & string]: F[Name] extends { readonly kind: "list"; readonly items: FactTable<infer Items> }
    ? Name | `${Name}.${Paths<Items>}`
    : Name
}[keyof F & string]

/**
 * A constructor of facts that compiles only for the paths of a table.
 *
 * @category operands
 * @since 0.1.0
 */
export const factsOf =
  <F extends Fields>(_table: FactTable<F>): ((path: Paths<F>) => FactOperand) =>
  (path) =>
    fact(path)

/**
 * A parameter of the rule by its name.
 *
 * @category operands
 * @since 0.1.0
 */
export const parameter = (name: string): ParameterOperand => ({ op: "parameter", name })

/**
 * Age in completed years on a day.
 *
 * @category operands
 * @since 0.1.0
 */
export const ageOn = (birth: Operand, on: Operand): AgeOn => ({ op: "ageOn", birth, on })

const between =
  (op: Between["op"]) =>
  (from: Operand, to: Operand): Between => ({ op, from, to })

/**
 * Completed years from one day to another.
 *
 * @category operands
 * @since 0.1.0
 */
export const yearsBetween = between("yearsBetween")

/**
 * Completed months from one day to another.
 *
 * @category operands
 * @since 0.1.0
 */
export const monthsBetween = between("monthsBetween")

/**
 * Days from one day to another.
 *
 * @category operands
 * @since 0.1.0
 */
export const daysBetween = between("daysBetween")

/**
 * The same node under an id of its own, which its findings bear, and with words of its own.
 *
 * @category constructors
 * @since 0.1.0
 */
export const named = <Node extends { readonly op: string }>(id: string, node: Node, label?: Text): Node => ({
  ...node,
  id,
  ...(label === undefined ? {} : { label })
})
