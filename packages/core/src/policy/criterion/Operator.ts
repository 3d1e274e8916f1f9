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
import type { ParameterType, ValueType } from "../ValueType.ts"
import type { Criterion, Operand } from "./Node.ts"
import type { Code } from "./Problem.ts"

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
 * - `evaluate`: its meaning; the trace comes with it
 * - `plan`: the same meaning without the trace, in the form from which the fast faces are made
 * - `words`: what it asks; `brief` leaves out what the findings below say themselves
 */
export interface Operator<Node extends Criterion> {
  readonly fields: (recursion: Recursion) => Schema.Struct.Fields
  readonly below: (node: Node) => ReadonlyArray<Below>
  readonly operands: (node: Node) => ReadonlyArray<Used>
  readonly check: (node: Node, checker: Checker) => void
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
