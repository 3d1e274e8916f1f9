/**
 * `isOneOf`, `isTrue` and `isKnown`: conditions on one operand.
 *
 * `isKnown` alone answers yes or no where a fact is missing; it asks for nothing. A fact whose absence means "there is
 * none" is always known.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as FactTable from "../FactTable.ts"
import type { Argument } from "../Message.ts"
import * as Message from "../Message.ts"
import * as ValueType from "../ValueType.ts"
import { literalProblem, unlikeUnits } from "./comparisons.ts"
import type { Operand as AnyOperand, Named } from "./Node.ts"
import type { Environment, Operators, Scope } from "./Operator.ts"
import * as Operand from "./operands.ts"
import { didYouMean, PolicyError } from "./Problem.ts"
import { isLiteral, withGlance } from "./shape.ts"

/** The words of this family. */
export const messages = Message.define({
  "criterion.isOneOf": { zh: "{operand}属于（{set}）", en: "{operand} is one of ({set})" },
  "criterion.isTrue": { zh: "{operand}：是", en: "{operand}: yes" },
  "criterion.isKnown": { zh: "已提供{fact}", en: "{fact} is known" }
})

/**
 * The operand equals one of the values of a set, written out or given by a parameter.
 *
 * @category models
 * @since 0.1.0
 */
export interface IsOneOf extends Named {
  readonly op: "isOneOf"
  readonly operand: AnyOperand
  readonly set: ReadonlyArray<ValueType.Value> | Operand.ParameterOperand
}

/**
 * A boolean fact or parameter is yes.
 *
 * @category models
 * @since 0.1.0
 */
export interface IsTrue extends Named {
  readonly op: "isTrue"
  readonly operand: AnyOperand
}

/**
 * A fact, given by its path, has been supplied.
 *
 * @category models
 * @since 0.1.0
 */
export interface IsKnown extends Named {
  readonly op: "isKnown"
  readonly fact: string
}

type Set = IsOneOf["set"]

const set: Schema.Codec<Set> = withGlance(
  Schema.Union([
    Schema.Array(Schema.Union([Schema.NonEmptyString, Schema.Finite, Schema.Boolean])).check(
      Schema.isMinLength(1, { expected: "at least one value" })
    ),
    Operand.ParameterOperand
  ]),
  (data) => Array.isArray(data) && data.length > 0 && data.every(isLiteral)
)

const isParameter = (set: Set): set is Operand.ParameterOperand => "op" in set

const boolean: ValueType.ValueType = { kind: "boolean" }

const given = (name: string, { parameters = {} }: Environment): unknown =>
  Object.hasOwn(parameters, name) ? Reflect.get(parameters, name) : undefined

const isValue = (value: unknown): value is ValueType.Value =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean"

/** The type that the members share with the operand. */
const typeOf = (node: IsOneOf, environment: Environment): ValueType.ValueType => {
  const own = Operand.singleType(node.operand, environment)
  if (own !== undefined) return own
  const declared = isParameter(node.set) ? Operand.typeOf(node.set, environment) : undefined
  if (declared?.kind === "listOf") return declared.of
  const values = isParameter(node.set) ? given(node.set.name, environment) : node.set
  const first: unknown = Array.isArray(values) ? values[0] : undefined
  return isValue(first) ? ValueType.infer(first) : { kind: "text" }
}

/** A text among numbers is an exact decimal. */
const memberType = (type: ValueType.ValueType, member: unknown): ValueType.ValueType =>
  type.kind === "number" && typeof member === "string" ? { ...type, kind: "decimal" } : type

/** Sets that were found to be of a type: their members do not change. */
const admitted = new WeakMap<ReadonlyArray<unknown>, ValueType.ValueType>()

const members = (node: IsOneOf, scope: Scope, type: ValueType.ValueType): ReadonlyArray<ValueType.Value> => {
  const values = isParameter(node.set) ? Operand.parameter(node.set, scope) : node.set
  if (Array.isArray(values) && admitted.get(values) === type) return values
  const accepted = (member: unknown): member is ValueType.Value => ValueType.accepts(memberType(type, member), member)
  if (Array.isArray(values) && values.every(accepted)) {
    admitted.set(values, type)
    return values
  }
  const what = isParameter(node.set) ? `The parameter "${node.set.name}"` : "The set"
  const message = `${what} is not a list of values of the type needed here, ${ValueType.describe(type)}. Give it such a list.`
  throw new PolicyError({ problem: { code: "policy/malformedParameter", path: scope.path, message } })
}

const setWords = (node: IsOneOf, environment: Environment): Argument => {
  const type = typeOf(node, environment)
  const values: unknown = isParameter(node.set) ? given(node.set.name, environment) : node.set
  if (Array.isArray(values) && values.every(isValue)) return values.map((member) => ValueType.text(type, member))
  return isParameter(node.set) ? Operand.words(node.set, environment) : []
}

/** The operators of this family. */
export const membership: Operators<IsOneOf | IsTrue | IsKnown> = {
  isOneOf: {
    fields: ({ operand }) => ({ operand, set }),
    below: () => [],
    operands: (node) => [{ path: "operand", operand: node.operand }],
    check: (node, { environment, report }) => {
      const type = typeOf(node, environment)
      if (!isParameter(node.set)) {
        node.set.forEach((member, position) => {
          const problem = literalProblem(memberType(type, member), member)
          if (problem !== undefined) report("policy/unlikeTypes", `set.${position}`, problem)
        })
        return
      }
      const declared = Operand.typeOf(node.set, environment)
      if (declared === undefined) {
        if (Array.isArray(given(node.set.name, environment))) return
        const meant = didYouMean(node.set.name, Object.keys(environment.parameterTypes))
        const message = `No parameter "${node.set.name}" is declared. Declare it, or name one that is.${meant}`
        report("policy/unknownParameter", "set", message)
      } else if (declared.kind !== "listOf" || !ValueType.isLike(declared.of, type)) {
        const types = `${ValueType.describe(declared)}, beside ${ValueType.describe(type)}`
        report("policy/unlikeTypes", "set", `The set is ${types}. Give a list of values of the operand's type.`)
      } else {
        const units = [ValueType.unitOf(type), ValueType.unitOf(declared.of)] as const
        if (!ValueType.unitsAgree(...units)) report("policy/unlikeUnits", "set", unlikeUnits(...units))
      }
    },
    sides: (node, bounds) =>
      bounds.leaf(node, [
        {
          subject: node.operand,
          against: isParameter(node.set) ? [node.set] : node.set,
          ask: (operand) => ({ ...node, operand })
        }
      ]) ?? bounds.truth(node),
    evaluate: (node, scope) => {
      const type = typeOf(node, scope.context)
      const read = Operand.read(node.operand, scope, memberType(type, node.operand))
      const candidates = members(node, scope, type)
      const parameters = [...read.parameters, ...(isParameter(node.set) ? [Operand.use(node.set, scope)] : [])]
      if (!read.known) return { holds: "unknown", needs: read.needs, facts: read.facts, parameters }
      const found = candidates.some((member) => ValueType.equals(type, read.value, member))
      return { holds: found ? "yes" : "no", facts: read.facts, parameters }
    },
    plan: (node, planning) => {
      const type = typeOf(node, planning.environment)
      const values = isParameter(node.set) ? Operand.given(node.set, planning) : node.set
      const set = Array.isArray(values) ? values : []
      return {
        tag: "member",
        value: Operand.plan(node.operand, planning, memberType(type, node.operand)),
        set: set.map((member) => Operand.constant(member, planning, memberType(type, member)))
      }
    },
    words: (node, environment) =>
      messages.make("criterion.isOneOf", {
        operand: Operand.words(node.operand, environment, memberType(typeOf(node, environment), node.operand)),
        set: setWords(node, environment)
      })
  },
  isTrue: {
    fields: ({ operand }) => ({ operand }),
    below: () => [],
    operands: (node) => [{ path: "operand", operand: node.operand, type: boolean }],
    check: () => {},
    sides: (node, bounds) =>
      bounds.leaf(node, [{ subject: node.operand, against: [], ask: (operand) => ({ ...node, operand }) }]) ??
      bounds.truth(node),
    evaluate: (node, scope) => {
      const { facts, known, needs, parameters, value } = Operand.read(node.operand, scope, boolean)
      return known
        ? { holds: value === true ? "yes" : "no", facts, parameters }
        : { holds: "unknown", needs, facts, parameters }
    },
    plan: (node, planning) => ({
      tag: "compare",
      relation: "equals",
      left: Operand.plan(node.operand, planning, boolean),
      right: { tag: "constant", value: 1 }
    }),
    words: (node, environment) =>
      messages.make("criterion.isTrue", { operand: Operand.words(node.operand, environment, boolean) })
  },
  isKnown: {
    fields: () => ({ fact: Schema.NonEmptyString }),
    below: () => [],
    operands: () => [],
    check: (node, { environment, lists, report }) => {
      const found = FactTable.find(environment.table, node.fact)
      if (found === undefined) {
        const meant = didYouMean(node.fact, FactTable.paths(environment.table))
        report(
          "policy/unknownFact",
          "fact",
          `The table declares no fact "${node.fact}". Name one that it declares.${meant}`
        )
        return
      }
      const outside = found.lists.find((list) => !lists.includes(list))
      if (outside !== undefined) {
        const message = `"${node.fact}" belongs to the entries of "${outside}". Use it inside "some", "every" or "count" of that list.`
        report("policy/outsideList", "fact", message)
      }
    },
    sides: (node, bounds) =>
      bounds.leaf(node, [{ subject: { op: "fact", path: node.fact }, against: [], ask: () => node }]) ??
      bounds.truth(node),
    evaluate: (node, scope) => {
      const { fact, pointer, value } = Operand.locate(node.fact, scope)
      return { holds: value !== undefined || fact.absent === "none" ? "yes" : "no", facts: [pointer] }
    },
    plan: (node, planning) => ({ tag: "known", fact: Operand.factPlan(node.fact, planning) }),
    words: (node, environment) =>
      messages.make("criterion.isKnown", {
        fact: FactTable.find(environment.table, node.fact)?.fact.title ?? node.fact
      })
  }
}
