/**
 * `equals`, `isBelow`, `isAtMost`, `isAtLeast` and `isAbove`: two operands of like types.
 *
 * `isAtMost` and `isAtLeast` include the bound (以下, 以上), `isBelow` and `isAbove` exclude it (不足, 超过). Where either
 * side is unknown the comparison is unknown. Numbers and decimals compare exactly: 1 equals "1.00".
 *
 * @since 0.1.0
 */
import { planComparison } from "../kernel/comparison.ts"
import type { Text } from "../Message.ts"
import * as Message from "../Message.ts"
import * as ValueType from "../ValueType.ts"
import type { Operand as AnyOperand, Named } from "./Node.ts"
import { type Environment, type Operator, type Operators, type Scope, union } from "./Operator.ts"
import * as Operand from "./operands.ts"
import { didYouMean } from "./Problem.ts"
import { holds, type Relation } from "./relation.ts"

/** The words of this family. */
export const messages = Message.define({
  "criterion.equals": { zh: "{left}为{right}", en: "{left} is {right}" },
  "criterion.isBelow": { zh: "{left}不足{right}", en: "{left} is less than {right}" },
  "criterion.isAtMost": { zh: "{left}在{right}以下（含）", en: "{left} is at most {right}" },
  "criterion.isAtLeast": { zh: "{left}在{right}以上（含）", en: "{left} is at least {right}" },
  "criterion.isAbove": { zh: "{left}超过{right}", en: "{left} is more than {right}" },
  "criterion.date.isBelow": { zh: "{left}早于{right}", en: "{left} is before {right}" },
  "criterion.date.isAtMost": { zh: "{left}不晚于{right}（含当日）", en: "{left} is on or before {right}" },
  "criterion.date.isAtLeast": { zh: "{left}不早于{right}（含当日）", en: "{left} is on or after {right}" },
  "criterion.date.isAbove": { zh: "{left}晚于{right}", en: "{left} is after {right}" },
  "criterion.rank.isBelow": { zh: "{left}低于{right}", en: "{left} is below {right}" },
  "criterion.rank.isAtMost": { zh: "{left}为{right}及以下", en: "{left} is {right} or below" },
  "criterion.rank.isAtLeast": { zh: "{left}为{right}及以上", en: "{left} is {right} or above" },
  "criterion.rank.isAbove": { zh: "{left}高于{right}", en: "{left} is above {right}" }
})

/**
 * A comparison of one kind.
 *
 * @category models
 * @since 0.1.0
 */
export interface ComparisonOf<Op extends Relation> extends Named {
  readonly op: Op
  readonly left: AnyOperand
  readonly right: AnyOperand
}

/**
 * A comparison of any kind.
 *
 * @category models
 * @since 0.1.0
 */
export type Comparison = { readonly [Op in Relation]: ComparisonOf<Op> }[Relation]

/** The type that a side shows by itself where nothing declares one. */
const shown = (operand: AnyOperand, environment: Environment): ValueType.ValueType | undefined => {
  if (typeof operand !== "object") return ValueType.infer(operand)
  if (operand.op !== "parameter") return undefined
  const { parameters = {} } = environment
  const value: unknown = Object.hasOwn(parameters, operand.name) ? Reflect.get(parameters, operand.name) : undefined
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? ValueType.infer(value)
    : undefined
}

/** The type of a side: its own, else that of the other side, else the one that a value shows. */
export const typeBeside = (operand: AnyOperand, other: AnyOperand, environment: Environment): ValueType.ValueType => {
  const type = Operand.singleType(operand, environment) ??
    Operand.singleType(other, environment) ??
    shown(operand, environment) ??
    shown(other, environment) ?? { kind: "text" }
  // Beside a number a text is an exact decimal.
  return type.kind === "number" && typeof operand === "string" ? { ...type, kind: "decimal" } : type
}

/** The type by which two sides are compared and worded. */
const shared = (left: AnyOperand, right: AnyOperand, environment: Environment): ValueType.ValueType =>
  typeBeside(typeof left === "object" ? left : right, typeof left === "object" ? right : left, environment)

/** The words of a relation between two arguments, fitting their type. */
export const relationWords = (
  op: Relation,
  type: ValueType.ValueType,
  values: {
    readonly left: Parameters<typeof messages.make<"criterion.equals">>[1]["left"]
    readonly right: Parameters<typeof messages.make<"criterion.equals">>[1]["right"]
  }
) => {
  if (op === "equals") return messages.make("criterion.equals", values)
  if (type.kind === "date") return messages.make(`criterion.date.${op}`, values)
  return type.kind === "ranked"
    ? messages.make(`criterion.rank.${op}`, values)
    : messages.make(`criterion.${op}`, values)
}

/** What is wrong with a literal for a type, or nothing; the value itself is not repeated. */
export const literalProblem = (type: ValueType.ValueType, literal: unknown): string | undefined => {
  if (ValueType.accepts(type, literal)) return undefined
  const meant =
    "members" in type && typeof literal === "string"
      ? didYouMean(
          literal,
          type.members.map(({ value }) => value)
        )
      : ""
  return `The value is not of the type needed here, ${ValueType.describe(type)}. Write a value of that type.${meant}`
}

/** What is wrong with two units beside each other. */
export const unlikeUnits = (self: Text | undefined, that: Text | undefined): string =>
  `The units are unlike, ${self?.en ?? "none"} and ${that?.en ?? "none"}. Give both quantities in one unit.`

const evaluate = (node: Comparison, scope: Scope) => {
  const { context } = scope
  const left = Operand.read(node.left, scope, typeBeside(node.left, node.right, context))
  const right = Operand.read(node.right, scope, typeBeside(node.right, node.left, context))
  const rest = {
    facts: union([left.facts, right.facts]),
    parameters: [...left.parameters, ...right.parameters]
  }
  if (!left.known || !right.known)
    return { holds: "unknown", needs: union([left.needs, right.needs]), ...rest } as const
  const type = shared(node.left, node.right, context)
  const yes =
    node.op === "equals"
      ? ValueType.equals(type, left.value, right.value)
      : holds[node.op](ValueType.compare(type, left.value, right.value))
  return { holds: yes ? "yes" : "no", ...rest } as const
}

const comparison: Operator<Comparison> = {
  fields: ({ operand }) => ({ left: operand, right: operand }),
  below: () => [],
  operands: (node) => [
    { path: "left", operand: node.left },
    { path: "right", operand: node.right }
  ],
  check: (node, { environment, report }) => {
    const left = Operand.singleType(node.left, environment)
    const right = Operand.singleType(node.right, environment)
    if (left !== undefined && right !== undefined && !ValueType.isLike(left, right)) {
      const types = `${ValueType.describe(left)} and ${ValueType.describe(right)}`
      report("policy/unlikeTypes", "right", `The sides have unlike types, ${types}. Compare values of one type.`)
      return
    }
    const units = [ValueType.unitOf(left), ValueType.unitOf(right)] as const
    if (!ValueType.unitsAgree(...units)) report("policy/unlikeUnits", "right", unlikeUnits(...units))
    for (const [side, other] of [
      ["left", "right"],
      ["right", "left"]
    ] as const) {
      if (typeof node[side] === "object") continue
      const problem = literalProblem(typeBeside(node[side], node[other], environment), node[side])
      if (problem !== undefined) report("policy/unlikeTypes", side, problem)
    }
    const type = shared(node.left, node.right, environment)
    if (node.op !== "equals" && !ValueType.isOrdered(type)) {
      const described = ValueType.describe(type)
      report(
        "policy/notOrdered",
        "",
        `Values of the type ${described} have no order. Use "equals" or "isOneOf", or rank them.`
      )
    }
  },
  sides: (node, bounds) =>
    bounds.leaf(node, [
      { subject: node.left, against: [node.right], ask: (left) => ({ ...node, left }) },
      { subject: node.right, against: [node.left], ask: (right) => ({ ...node, right }) }
    ]) ?? bounds.relation(node.left, node.right, holds[node.op]),
  evaluate,
  plan: (node, planning) => {
    const left = Operand.plan(node.left, planning, typeBeside(node.left, node.right, planning.environment))
    const right = Operand.plan(node.right, planning, typeBeside(node.right, node.left, planning.environment))
    const type = shared(node.left, node.right, planning.environment)
    return planComparison(node.op, { left, right }, type)
  },
  words: (node, environment) =>
    relationWords(node.op, shared(node.left, node.right, environment), {
      left: Operand.words(node.left, environment, typeBeside(node.left, node.right, environment)),
      right: Operand.words(node.right, environment, typeBeside(node.right, node.left, environment))
    })
}

/** The operators of this family. */
export const comparisons: Operators<Comparison> = {
  equals: comparison,
  isBelow: comparison,
  isAtMost: comparison,
  isAtLeast: comparison,
  isAbove: comparison
}
