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
import type { ParameterTypes } from "./Operator.ts"
import type { AgeOn, Between, FactOperand, ParameterOperand } from "./operands.ts"
import type {
  FactFor,
  Given,
  Left,
  Ordered,
  ParameterFor,
  ParameterOf,
  Paths,
  Right,
  SetBeside,
  Single
} from "./operandTypes.ts"
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
export const atLeast = (count: number | ParameterOf<"number">, of: ReadonlyArray<Criterion>): AtLeast => ({
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
  <Op extends Relation, Comparable>(op: Op) =>
  <L extends Operand, R extends Operand>(
    left: Left<L, R, Comparable>,
    right: Right<L, R, Comparable>
  ): ComparisonOf<Op> => ({ op, left, right })

/**
 * Both sides are the same.
 *
 * @category constructors
 * @since 0.1.0
 */
export const equals = comparison<"equals", Single>("equals")

/**
 * The left side is less than the right; the bound is excluded.
 *
 * @category constructors
 * @since 0.1.0
 */
export const isBelow = comparison<"isBelow", Ordered>("isBelow")

/**
 * The left side is at most the right; the bound is included.
 *
 * @category constructors
 * @since 0.1.0
 */
export const isAtMost = comparison<"isAtMost", Ordered>("isAtMost")

/**
 * The left side is at least the right; the bound is included.
 *
 * @category constructors
 * @since 0.1.0
 */
export const isAtLeast = comparison<"isAtLeast", Ordered>("isAtLeast")

/**
 * The left side is more than the right; the bound is excluded.
 *
 * @category constructors
 * @since 0.1.0
 */
export const isAbove = comparison<"isAbove", Ordered>("isAbove")

/**
 * The operand equals a member of the set.
 *
 * @category constructors
 * @since 0.1.0
 */
export const isOneOf = <O extends Operand, S extends IsOneOf["set"]>(
  operand: Given<O, Single>,
  set: SetBeside<S, O>
): IsOneOf => ({ op: "isOneOf", operand, set })

/**
 * A boolean fact or parameter is yes.
 *
 * @category constructors
 * @since 0.1.0
 */
export const isTrue = <O extends Operand>(operand: Given<O, "boolean">): IsTrue => ({ op: "isTrue", operand })

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
export const count = <N extends Operand>(
  list: string,
  where: Criterion,
  comparison: Relation,
  number: Given<N, "number">
): Count => ({
  op: "count",
  list,
  where,
  comparison,
  number
})

/**
 * A fact by its dotted path, of whose type the compiler knows nothing; {@link of} gives the facts of a table.
 *
 * @category operands
 * @since 0.1.0
 */
export const fact = (path: string): FactOperand => ({ op: "fact", path })

/**
 * A parameter of the rule by its name, of whose type the compiler knows nothing; {@link of} gives declared ones.
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
export const ageOn = <B extends Operand, O extends Operand>(birth: Given<B, "date">, on: Given<O, "date">): AgeOn => ({
  op: "ageOn",
  birth,
  on
})

const between =
  (op: Between["op"]) =>
  <F extends Operand, T extends Operand>(from: Given<F, "date">, to: Given<T, "date">): Between => ({ op, from, to })

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

/**
 * The constructors that name facts and parameters, for the names of one table and of declared parameters alone.
 *
 * @category models
 * @since 0.1.0
 */
export interface BuildersOf<F extends Fields, P extends ParameterTypes> {
  readonly fact: <Path extends keyof Paths<F, "value"> & string>(path: Path) => FactFor<F, Path>
  readonly parameter: <Name extends keyof P & string>(name: Name) => ParameterFor<P, Name>
  readonly isKnown: (path: keyof Paths<F> & string) => IsKnown
  readonly some: (list: keyof Paths<F, "list"> & string, where: Criterion) => Some
  readonly every: (list: keyof Paths<F, "list"> & string, where: Criterion) => Every
  readonly count: <N extends Operand>(
    list: keyof Paths<F, "list"> & string,
    where: Criterion,
    comparison: Relation,
    number: Given<N, "number">
  ) => Count
}

/**
 * The constructors for the facts of a table and, where their types are given, for parameters: a name that is not
 * declared does not compile, nor do values of unlike types beside each other. What they build is the same plain data.
 *
 * @example
 * ```ts
 * import * as Criterion from "@cunguan/core/policy/Criterion"
 * import * as FactTable from "@cunguan/core/policy/FactTable"
 *
 * const table = FactTable.make({
 *   birthDate: FactTable.date({ zh: "出生日期", en: "date of birth" }, { absent: "notSupplied" })
 * })
 * const { fact, parameter } = Criterion.of(table, { oldest: { kind: "number" } })
 * const age = Criterion.ageOn(fact("birthDate"), "2009-06-30")
 *
 * Criterion.isAtMost(age, parameter("oldest")).right // => { op: "parameter", name: "oldest" }
 * // @ts-expect-error: a day is not like a number
 * Criterion.isAtMost(fact("birthDate"), parameter("oldest"))
 * // @ts-expect-error: an age is not like a day
 * Criterion.isAtMost(age, "1984-06-30")
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const of = <F extends Fields, const P extends ParameterTypes = ParameterTypes>(
  _table: FactTable<F>,
  _parameterTypes?: P
): BuildersOf<F, P> => ({ fact, parameter, isKnown, some, every, count })
