/**
 * The faces of an operator: its shape, its type rule, its meaning with a trace, its meaning without one, and its words.
 *
 * Each operator gives all of them in one value, in the file of its family. A face that is missing does not compile, and
 * the registry of operators does not compile without every operator.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import type { FactTable } from "../FactTable.ts"
import type { Finding, ParameterUse, Truth } from "../Judgement.ts"
import type { Plan } from "../kernel/Plan.ts"
import type { Message } from "../Message.ts"
import type { ParameterType, Value, ValueType } from "../ValueType.ts"
import type { Criterion, Operand } from "./Node.ts"
import type { Code } from "./Problem.ts"
import type { Quantity } from "./regions.ts"
import type { Sides } from "./sides.ts"

/**
 * What an expression is read against: the declared facts, the types of the parameters, their values where known.
 *
 * @category models
 * @since 0.1.0
 */
export interface Environment {
  readonly table: FactTable
  readonly parameters?: object
  readonly parameterTypes?: ParameterTypes
}

/**
 * The types of parameters by name.
 *
 * @category models
 * @since 0.1.0
 */
export interface ParameterTypes {
  readonly [name: string]: ParameterType
}

/**
 * What an expression is evaluated with. `point` is the policy point whose parameters these are; it begins the id of
 * every finding. Where an item of a list is absent it may also be `null`.
 *
 * @category models
 * @since 0.1.0
 */
export interface Context extends Environment {
  readonly facts: object
  readonly point?: string
}

/** An entry of a list that one is inside of: where it stands in the facts, and its own facts. */
export interface Entry {
  readonly pointer: string
  readonly facts: object
}

/** Where an evaluation stands: in the expression (`path`, and `entry` for list entries), and inside which lists. */
export interface Scope {
  readonly context: Context
  readonly path: string
  readonly entry: string
  readonly entries: ReadonlyMap<string, Entry>
}

/** What an operator finds; the rest of the finding is the same for all. */
export interface Outcome {
  readonly holds: Truth
  readonly facts?: ReadonlyArray<string>
  readonly parameters?: ReadonlyArray<ParameterUse>
  readonly needs?: ReadonlyArray<string>
  readonly needed?: number
  readonly findings?: ReadonlyArray<Finding>
}

/** Evaluates a criterion below, at a path relative to the scope. */
export type Judge = (node: Criterion, path: string, scope: Scope) => Finding

/** A criterion below a node, and the list whose entries it is about, if any. */
export interface Below {
  readonly path: string
  readonly node: Criterion
  readonly list?: string
}

/** An operand of a node, and the type it must have, where the operator fixes one. */
export interface Used {
  readonly path: string
  readonly operand: Operand
  readonly type?: ValueType
}

/** What a type rule may ask and report; paths are relative to the node. */
export interface Checker {
  readonly environment: Environment & { readonly parameterTypes: ParameterTypes }
  readonly lists: ReadonlyArray<string>
  readonly report: (code: Code, path: string, message: string) => void
}

/** What lowering goes by: where it stands, inside which lists, and how what stands below a node lowers. */
export interface Planning {
  readonly environment: Environment
  readonly path: string
  readonly lists: ReadonlyArray<string>
  readonly below: (below: Below) => Plan
}

/**
 * A way to read a condition on one operand: the operand, what it is held against, and the same condition on another
 * operand in its place.
 */
export interface Reading {
  readonly subject: Operand
  readonly against: ReadonlyArray<Operand>
  readonly ask: (subject: Operand) => Criterion
}

/**
 * What an operator may ask to tell in which situations it comes to which truth.
 *
 * - `of`: the sides of a condition below; `inside`: of one about the entries of a list, whatever these are
 * - `constants`: the values of an operand that reads no fact, where they are known
 * - `leaf`: of a condition on one operand, by the first reading that is on one quantity; none where no reading is
 * - `relation`: of two operands by the difference of their values, negative where the first is the smaller
 * - `truth`: of a condition that is not looked into; `counted`: the number of entries that meet one, and the
 *   most there can be; none where these are too many
 * - `mayBeMissing`: whether a list may not be supplied
 */
export interface Bounds {
  readonly of: (node: Criterion) => Sides
  readonly inside: (list: string, node: Criterion) => Sides
  readonly constants: (operand: Operand) => ReadonlyArray<Value> | undefined
  readonly leaf: (node: Criterion, readings: ReadonlyArray<Reading>) => Sides | undefined
  readonly relation: (left: Operand, right: Operand, holds: (difference: number) => boolean) => Sides
  readonly truth: (node: Criterion) => Sides
  readonly counted: (
    list: string,
    node: Criterion
  ) => { readonly quantity: Quantity; readonly most: number } | undefined
  readonly mayBeMissing: (list: string) => boolean
}

/** The schemas of what may stand below a node. */
export interface Recursion {
  readonly criterion: Schema.Codec<Criterion>
  readonly operand: Schema.Codec<Operand>
}

/** The words of a criterion below, in full. */
export type Tell = (node: Criterion) => Message

/**
 * An operator with all its faces.
 *
 * - `fields`: the shape of its data, besides `op`, `id` and `label`
 * - `below`, `operands`: what stands below it; walking is the same for all operators
 * - `check`: its type rule, beyond those of its operands
 * - `sides`: in which situations it comes to which truth, for proofs; never too few situations
 * - `evaluate`: its meaning; the trace comes with it
 * - `plan`: the same meaning without the trace, in the form from which the fast faces are made
 * - `words`: what it asks; `brief` leaves out what the findings below say themselves
 */
export interface Operator<Node extends Criterion> {
  readonly fields: (recursion: Recursion) => Schema.Struct.Fields
  readonly below: (node: Node) => ReadonlyArray<Below>
  readonly operands: (node: Node) => ReadonlyArray<Used>
  readonly check: (node: Node, checker: Checker) => void
  readonly sides: (node: Node, bounds: Bounds) => Sides
  readonly evaluate: (node: Node, scope: Scope, judge: Judge) => Outcome
  readonly plan: (node: Node, planning: Planning) => Plan
  readonly words: (node: Node, environment: Environment, tell: Tell, brief: boolean) => Message
}

/** Operators by their `op`, each for the node that bears it. */
export type Operators<Node extends Criterion> = {
  readonly [Op in Node["op"]]: Operator<Extract<Node, { readonly op: Op }>>
}

/** The union of what findings point to, without repetition. */
export const union = (lists: Iterable<ReadonlyArray<string>>): ReadonlyArray<string> => {
  const all = new Set<string>()
  for (const list of lists) for (const path of list) all.add(path)
  return [...all]
}

/** A path below another. */
export const join = (path: string, below: string): string => (path === "" ? below : `${path}.${below}`)
