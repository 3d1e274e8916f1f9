/**
 * A criterion in which some parameters are read as facts, so that they may be changed like facts.
 *
 * A list of values is left as it is. A number of conditions that must hold may be a parameter too: then for each number
 * there is a condition of its own, which applies where the parameter asks for that number.
 *
 * @since 0.1.0
 */
import { typeBeside } from "../criterion/comparisons.ts"
import type { Criterion, Operand } from "../criterion/Node.ts"
import type { Environment } from "../criterion/Operator.ts"
import type * as FactTable from "../FactTable.ts"
import * as ValueType from "../ValueType.ts"

/** The criterion, the table that has the parameters too, and their values; `names` are by the facts in their stead. */
export interface Opened {
  readonly criterion: Criterion
  readonly table: FactTable.FactTable
  readonly values: { readonly [fact: string]: unknown }
  readonly names: ReadonlyMap<string, string>
  readonly fixed: ReadonlyArray<string>
}

const number: ValueType.ValueType = { kind: "number" }
const date: ValueType.ValueType = { kind: "date" }
const boolean: ValueType.ValueType = { kind: "boolean" }

/** No fact of a table has a name like this. */
const factOf = (name: string, parameters: ReadonlyArray<string>) => `parameter:${parameters.indexOf(name)}`

/** Opens some parameters of a criterion. */
export const open = (criterion: Criterion, environment: Environment, parameters: ReadonlyArray<string>): Opened => {
  const types = new Map<string, ValueType.ValueType>()
  const fixed = new Set<string>()
  const given = (name: string): unknown =>
    Object.entries(environment.parameters ?? {}).find(([key]) => key === name)?.[1]

  const operand = (node: Operand, type: ValueType.ValueType): Operand => {
    if (typeof node !== "object" || node.op === "fact") return node
    if (node.op === "ageOn") return { ...node, birth: operand(node.birth, date), on: operand(node.on, date) }
    if (node.op !== "parameter") return { ...node, from: operand(node.from, date), to: operand(node.to, date) }
    if (!parameters.includes(node.name)) return node
    if (!types.has(node.name)) types.set(node.name, type)
    return { op: "fact", path: factOf(node.name, parameters) }
  }

  const condition = (node: Criterion): Criterion => {
    switch (node.op) {
      case "all":
      case "any":
        return { ...node, of: node.of.map(condition) }
      case "atLeast": {
        const of = node.of.map(condition)
        return typeof node.count === "number" || !parameters.includes(node.count.name)
          ? { ...node, of }
          : ofSoMany(operand(node.count, number), of)
      }
      case "not":
        return { ...node, of: condition(node.of) }
      case "when": {
        const [guard, then] = [condition(node.guard), condition(node.then)]
        return { ...node, guard, then }
      }
      case "some":
      case "every":
        return { ...node, where: condition(node.where) }
      case "count":
        return { ...node, where: condition(node.where), number: operand(node.number, number) }
      case "isKnown":
        return node
      case "isTrue":
        return { ...node, operand: operand(node.operand, boolean) }
      case "isOneOf": {
        if ("op" in node.set && parameters.includes(node.set.name)) fixed.add(node.set.name)
        const members: unknown = "op" in node.set ? given(node.set.name) : node.set
        return { ...node, operand: operand(node.operand, memberType(members)) }
      }
      default:
        return {
          ...node,
          left: operand(node.left, typeBeside(node.left, node.right, environment)),
          right: operand(node.right, typeBeside(node.right, node.left, environment))
        }
    }
  }

  const opened = condition(criterion)
  const fields: { [name: string]: FactTable.Fact } = {}
  const values: { [name: string]: unknown } = {}
  for (const [name, beside] of types) {
    const declared = environment.parameterTypes?.[name]
    const type = declared === undefined || declared.kind === "listOf" ? beside : declared
    const fact = factOf(name, parameters)
    fields[fact] = { ...type, title: { zh: name, en: name }, absent: "notSupplied", changeable: true }
    values[fact] = given(name)
  }
  return {
    criterion: opened,
    table: { fields: { ...environment.table.fields, ...fields } },
    values,
    names: new Map([...types.keys()].map((name) => [factOf(name, parameters), name])),
    fixed: [...fixed]
  }
}

const memberType = (members: unknown): ValueType.ValueType => {
  const first: unknown = Array.isArray(members) ? members[0] : undefined
  return typeof first === "string" || typeof first === "number" ? ValueType.infer(first) : boolean
}

/** At least `count` of some conditions, where `count` is a fact: it asks for the next whole number. */
const ofSoMany = (count: Operand, of: ReadonlyArray<Criterion>): Criterion => ({
  op: "any",
  of: Array.from({ length: of.length + 2 }, (_, least): Criterion => {
    const upTo: Criterion = { op: "isAtMost", left: count, right: least }
    const above: Criterion = { op: "isAbove", left: count, right: least - 1 }
    const guard: Criterion = least === 0 ? upTo : least > of.length ? above : { op: "all", of: [above, upTo] }
    const then: Criterion = { op: "atLeast", count: least, of }
    return { op: "when", guard, then }
  })
})
