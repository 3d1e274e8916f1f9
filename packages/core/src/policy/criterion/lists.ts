/**
 * `some`, `every` and `count`: conditions over the entries of a list of facts.
 *
 * They are `any`, `all` and a comparison with the number of entries that meet a condition. Of an empty list no entry
 * meets it and every entry does. Entries to which the condition does not apply are left out; where a list has entries
 * and it applies to none of them, the whole does not apply. A list that is not supplied is unknown.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as FactTable from "../FactTable.ts"
import type { Finding } from "../Judgement.ts"
import type { QuantifyPlan } from "../kernel/Plan.ts"
import type { Argument } from "../Message.ts"
import * as Message from "../Message.ts"
import * as ValueType from "../ValueType.ts"
import { relationWords } from "./comparisons.ts"
import type { Operand as AnyOperand, Criterion, Named } from "./Node.ts"
import {
  type Bounds,
  type Checker,
  type Environment,
  type Judge,
  type Operator,
  type Operators,
  type Outcome,
  type Planning,
  type Scope,
  union
} from "./Operator.ts"
import * as Operand from "./operands.ts"
import { didYouMean, PolicyError } from "./Problem.ts"
import { and, or, where } from "./regions.ts"
import { holds, type Relation, relations } from "./relation.ts"
import type { Sides } from "./sides.ts"

/** The words of this family. */
export const messages = Message.define({
  "criterion.some": { zh: "{list}中至少一项符合（{where}）", en: "some entry of {list} meets ({where})" },
  "criterion.every": { zh: "{list}中每一项均符合（{where}）", en: "every entry of {list} meets ({where})" },
  "criterion.count": { zh: "{comparison}", en: "{comparison}" },
  "criterion.countOf": {
    zh: "{list}中符合（{where}）的项数",
    en: "the number of entries of {list} that meet ({where})"
  }
})

interface OverList extends Named {
  readonly list: string
  readonly where: Criterion
}

/**
 * At least one entry of a list meets a condition.
 *
 * @category models
 * @since 0.1.0
 */
export interface Some extends OverList {
  readonly op: "some"
}

/**
 * Every entry of a list meets a condition.
 *
 * @category models
 * @since 0.1.0
 */
export interface Every extends OverList {
  readonly op: "every"
}

/**
 * The number of entries that meet a condition, compared with another number.
 *
 * @category models
 * @since 0.1.0
 */
export interface Count extends OverList {
  readonly op: "count"
  readonly comparison: Relation
  readonly number: AnyOperand
}

const number: ValueType.ValueType = { kind: "number" }

const below = (node: OverList) => [{ path: "where", node: node.where, list: node.list }]

/** The type rule of whatever names a list. */
export const checkList = ({ list }: { readonly list: string }, { environment, lists, report }: Checker) => {
  const found = FactTable.find(environment.table, list)
  if (found === undefined) {
    const meant = didYouMean(list, FactTable.paths(environment.table))
    report("policy/unknownFact", "list", `The table declares no fact "${list}". Name a list that it declares.${meant}`)
    return
  }
  if (found.fact.kind !== "list")
    report("policy/notAList", "list", `"${list}" is a single value and has no entries. Name a list.`)
  const outside = found.lists.find((outer) => !lists.includes(outer))
  if (outside !== undefined) {
    const message = `"${list}" belongs to the entries of "${outside}". Use it inside "some", "every" or "count" of that list.`
    report("policy/outsideList", "list", message)
  }
}

/** The entries of a list as they stand in the facts; none where the list is not supplied. */
export const entries = (
  list: string,
  scope: Scope
): { readonly pointer: string; readonly values?: ReadonlyArray<object> } => {
  const { fact, pointer, value } = Operand.locate(list, scope)
  const fail = (code: "policy/notAList" | "policy/malformedFact", message: string): never => {
    throw new PolicyError({ problem: { code, path: scope.path, message } })
  }
  if (fact.kind !== "list") return fail("policy/notAList", `"${list}" is no list.`)
  if (value === undefined) return fact.absent === "none" ? { pointer, values: [] } : { pointer }
  if (!Array.isArray(value) || !value.every((item) => typeof item === "object" && item !== null)) {
    return fail(
      "policy/malformedFact",
      `The fact "${list}" is not a list of entries. Decode the facts with the schema of their table.`
    )
  }
  return value.length <= fact.atMost
    ? { pointer, values: value }
    : fail("policy/malformedFact", `The fact "${list}" has more than the ${fact.atMost} entries that its table admits.`)
}

interface Met {
  readonly findings: ReadonlyArray<Finding>
  readonly applicable: number
  readonly met: number
  readonly open: number
}

/** Judges every entry, then lets the operator decide on how many meet the condition and how many are still open. */
const overEntries = (node: OverList, scope: Scope, judge: Judge, decide: (met: Met) => Outcome): Outcome => {
  const { pointer, values } = entries(node.list, scope)
  if (values === undefined) return { holds: "unknown", facts: [pointer], needs: [pointer] }
  const findings = values.map((facts, position) => {
    const entry = { pointer: `${pointer}.${position}`, facts }
    const inside = { ...scope, entry: entry.pointer, entries: new Map(scope.entries).set(node.list, entry) }
    return judge(node.where, "where", inside)
  })
  const applicable = findings.filter((finding) => finding.holds !== "notApplicable")
  if (findings.length > 0 && applicable.length === 0) return { holds: "notApplicable", facts: [pointer], findings }
  const outcome = decide({
    findings,
    applicable: applicable.length,
    met: applicable.filter((finding) => finding.holds === "yes").length,
    open: applicable.filter((finding) => finding.holds === "unknown").length
  })
  const missing = applicable.filter((finding) => finding.holds === "unknown").map((finding) => finding.needs)
  const needs =
    outcome.holds === "unknown" ? union([...(outcome.needs === undefined ? [] : [outcome.needs]), ...missing]) : []
  return { ...outcome, facts: union([[pointer], outcome.facts ?? []]), needs, findings }
}

/** The outcome where the number that meets the condition lies between `met` and `met + open`. */
const compareCount = (comparison: Relation, { met, open }: Met, wanted: ValueType.Value): Outcome => {
  const outcomes = new Set<boolean>()
  for (let count = met; count <= met + open; count++)
    outcomes.add(holds[comparison](ValueType.compare(number, count, wanted)))
  return { holds: outcomes.size > 1 ? "unknown" : outcomes.has(true) ? "yes" : "no" }
}

const listWords = (list: string, environment: Environment): Argument =>
  FactTable.find(environment.table, list)?.fact.title ?? list

const planOf = (node: OverList, planning: Planning, met: QuantifyPlan["met"]): QuantifyPlan => ({
  tag: "quantify",
  list: Operand.list(node.list, planning),
  where: planning.below({ path: "where", node: node.where, list: node.list }),
  met
})

/**
 * The sides of a condition over entries. On the decisive sides there is an entry that is on this side itself; only a list
 * that is not supplied, or such an entry, leaves the whole unknown.
 */
const throughEntries = (
  node: Some | Every | Count,
  own: Sides,
  decisive: ReadonlyArray<"yes" | "no">,
  bounds: Bounds
): Sides => {
  const inside = bounds.inside(node.list, node.where)
  return {
    ...own,
    ...Object.fromEntries(decisive.map((truth) => [truth, and(own[truth], inside[truth])])),
    unknown: bounds.mayBeMissing(node.list) ? own.unknown : and(own.unknown, inside.unknown),
    notApplicable: and(own.notApplicable, inside.notApplicable)
  }
}

const quantifier = <Node extends Some | Every>(
  key: "criterion.some" | "criterion.every",
  decisive: ReadonlyArray<"yes" | "no">,
  decide: (met: Met) => Outcome
): Operator<Node> => ({
  fields: ({ criterion }) => ({ list: Schema.NonEmptyString, where: criterion }),
  below,
  operands: () => [],
  check: checkList,
  sides: (node, bounds) => throughEntries(node, bounds.truth(node), decisive, bounds),
  evaluate: (node, scope, judge) => overEntries(node, scope, judge, decide),
  plan: (node, planning) => planOf(node, planning, node.op),
  words: (node, environment, tell) =>
    messages.make(key, { list: listWords(node.list, environment), where: tell(node.where) })
})

/** The operators of this family. */
export const lists: Operators<Some | Every | Count> = {
  some: quantifier("criterion.some", ["yes"], ({ met, open }) => ({
    holds: met > 0 ? "yes" : open > 0 ? "unknown" : "no"
  })),
  every: quantifier("criterion.every", ["no"], ({ applicable, met, open }) => ({
    holds: met + open < applicable ? "no" : open > 0 ? "unknown" : "yes"
  })),
  count: {
    fields: ({ criterion, operand }) => ({
      list: Schema.NonEmptyString,
      where: criterion,
      comparison: Schema.Literals(relations),
      number: operand
    }),
    below,
    operands: (node) => [{ path: "number", operand: node.number, type: number }],
    check: checkList,
    sides: (node, bounds) => {
      const own = throughEntries(node, bounds.truth(node), [], bounds)
      const [wanted] = bounds.constants(node.number) ?? []
      const counted = bounds.counted(node.list, node.where)
      if (wanted === undefined || counted === undefined) return { ...own, unknown: bounds.truth(node).unknown }
      const { most, quantity } = counted
      // The count stands for the entries that surely meet the condition: what is open can only leave the whole open.
      const counts = (held: boolean) =>
        Array.from({ length: most + 1 }, (_, count) => count)
          .filter((count) => holds[node.comparison](ValueType.compare(number, count, wanted)) === held)
          .reduce((mask, count) => mask | (1n << BigInt(count)), 0n)
      const possible = or(where(quantity, 1n), bounds.inside(node.list, node.where).yes)
      const side = (held: boolean) => and(possible, where(quantity, counts(held)))
      return { ...own, yes: and(own.yes, side(true)), no: and(own.no, side(false)) }
    },
    evaluate: (node, scope, judge) =>
      overEntries(node, scope, judge, (met) => {
        const { facts, needs, parameters, value } = Operand.read(node.number, scope, number)
        return value === undefined
          ? { holds: "unknown", facts, needs, parameters }
          : { ...compareCount(node.comparison, met, value), facts, parameters }
      }),
    plan: (node, planning) =>
      planOf(node, planning, { relation: node.comparison, number: Operand.plan(node.number, planning, number) }),
    words: (node, environment, tell) =>
      messages.make("criterion.count", {
        comparison: relationWords(node.comparison, number, {
          left: messages.make("criterion.countOf", {
            list: listWords(node.list, environment),
            where: tell(node.where)
          }),
          right: Operand.words(node.number, environment, number)
        })
      })
  }
}
