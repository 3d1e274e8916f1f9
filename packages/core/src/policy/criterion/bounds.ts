/**
 * The sides of every condition of a criterion, over the quantities that it asks about.
 *
 * A quantity has a sample for each part of its values that the criterion tells apart. A condition that holds two facts
 * against each other, or a fact against a parameter whose value is not known, is a quantity of its own.
 *
 * @since 0.1.0
 */
import * as FactTable from "../FactTable.ts"
import type { Truth } from "../Judgement.ts"
import type { Value } from "../ValueType.ts"
import { judge, root } from "./evaluate.ts"
import type { Criterion } from "./Node.ts"
import type { Bounds, Environment, Reading } from "./Operator.ts"
import { PolicyError } from "./Problem.ts"
import { constants, factsIn, type Subject, subjectOf, written } from "./quantities.ts"
import { nothing, type Quantity, type Region, where, without } from "./regions.ts"
import { operatorOf } from "./registry.ts"
import * as Samples from "./samples.ts"
import { type Sides, unsure } from "./sides.ts"

/** The counts of a longer list are not told apart. */
const mostCounted = 1000

const truths: ReadonlyArray<Truth> = ["yes", "no", "unknown", "notApplicable"]

const never: Sides = { yes: nothing, no: nothing, unknown: nothing, notApplicable: nothing }

/** What a malformed parameter makes impossible to judge is not known here; the check or the evaluation tells it. */
const orUnsure = <A>(compute: () => A, otherwise: A): A => {
  try {
    return compute()
  } catch (error) {
    if (error instanceof PolicyError) return otherwise
    throw error
  }
}

/** The values that each quantity is held against anywhere in a criterion: every condition is asked once, to hear them. */
const heldAgainst = (criterion: Criterion, environment: Environment): ReadonlyMap<string, ReadonlyArray<Value>> => {
  const held = new Map<string, Array<Value>>()
  const hearing: Bounds = {
    of: (node) => orUnsure(() => operatorOf(node).sides(node, hearing), unsure),
    inside: (_list, node) => hearing.of(node),
    constants: () => undefined,
    leaf: (_node, readings) => {
      const subject = firstSubject(readings, environment)
      if (subject !== undefined) held.set(subject.key, [...(held.get(subject.key) ?? []), ...subject.bounds])
      return unsure
    },
    relation: () => unsure,
    truth: () => unsure,
    counted: () => undefined,
    mayBeMissing: () => true
  }
  hearing.of(criterion)
  return held
}

const firstSubject = (readings: ReadonlyArray<Reading>, environment: Environment): Subject | undefined => {
  for (const reading of readings) {
    const subject = subjectOf(reading, environment)
    if (subject !== undefined) return subject
  }
  return undefined
}

/** What is left where nothing is said of an entry of a list, because the conditions beside are about another entry. */
export const outside = (list: string, { no, notApplicable, unknown, yes }: Sides): Sides => {
  const leave = (region: Region) => leaving(list, region)
  return { yes: leave(yes), no: leave(no), unknown: leave(unknown), notApplicable: leave(notApplicable) }
}

/** A region without what it says of the entries of a list. */
export const leaving = (list: string, region: Region): Region =>
  without(region, ({ facts }) => facts.some((path) => path.startsWith(`${list}.`)))

/** The sides of the conditions of a criterion that passes its check. */
export const boundsOf = (criterion: Criterion, environment: Environment): Bounds => {
  const held = heldAgainst(criterion, environment)
  const quantities = new Map<string, Quantity>()
  const quantity = (key: string, facts: ReadonlyArray<string>, size: number): Quantity => {
    const made = quantities.get(key) ?? { key, facts, full: (1n << BigInt(size)) - 1n }
    quantities.set(key, made)
    return made
  }

  const ofSubject = (subject: Subject): Sides => {
    const values = Samples.ofType(subject.type, held.get(subject.key) ?? [], subject.whole)
    const samples = subject.mayBeAbsent ? [...values, undefined] : values
    const masks = { yes: 0n, no: 0n, unknown: 0n, notApplicable: 0n }
    samples.forEach((sample, position) => {
      masks[subject.truthAt(sample)] |= 1n << BigInt(position)
    })
    const of = quantity(subject.key, subject.facts, samples.length)
    const side = (truth: Truth): Region => where(of, masks[truth])
    return { yes: side("yes"), no: side("no"), unknown: side("unknown"), notApplicable: side("notApplicable") }
  }

  /** A condition whose own truth is the quantity, whatever decides it. */
  const ofTruth = (node: Criterion): Sides => {
    const of = quantity(`truth ${written(node)}`, factsIn(node), truths.length)
    const side = (truth: Truth): Region => where(of, 1n << BigInt(truths.indexOf(truth)))
    return { yes: side("yes"), no: side("no"), unknown: side("unknown"), notApplicable: side("notApplicable") }
  }

  /** Two operands by which of them is the greater; where they have no order, by whether they are the same. */
  const ofRelation: Bounds["relation"] = (left, right, holds) => {
    const [first, second] = [written(left), written(right)].sort()
    const turned = first !== written(left)
    const of = quantity(`relation ${first} ${second}`, [...factsIn(left), ...factsIn(right)], 4)
    const differences = [-1, 0, 1].map((difference) => holds(turned ? -difference : difference))
    const mask = (held: boolean) =>
      differences.reduce((mask, is, position) => (is === held ? mask | (1n << BigInt(position)) : mask), 0n)
    return { yes: where(of, mask(true)), no: where(of, mask(false)), unknown: where(of, 8n), notApplicable: nothing }
  }

  const cache = new Map<Criterion, Sides>()
  const bounds: Bounds = {
    of: (node) => {
      const sides = cache.get(node) ?? orUnsure(() => operatorOf(node).sides(node, bounds), unsure)
      cache.set(node, sides)
      return sides
    },
    inside: (list, node) => outside(list, bounds.of(node)),
    constants: (operand) => orUnsure(() => constants(operand, environment), undefined),
    leaf: (node, readings) => {
      const subject = firstSubject(readings, environment)
      if (subject !== undefined) return ofSubject(subject)
      const operands = readings.flatMap(({ against, subject }) => [subject, ...against])
      if (operands.some((operand) => constants(operand, environment) === undefined)) return undefined
      const truth = judge(node, "", root({ ...environment, facts: {} })).holds
      return { ...never, [truth]: unsure[truth] }
    },
    relation: ofRelation,
    truth: ofTruth,
    counted: (list, node) => {
      const fact = FactTable.find(environment.table, list)?.fact
      if (fact?.kind !== "list" || fact.atMost > mostCounted) return undefined
      const facts = [list, ...factsIn(node)]
      return { quantity: quantity(`count ${list} ${written(node)}`, facts, fact.atMost + 1), most: fact.atMost }
    },
    mayBeMissing: (list) => FactTable.find(environment.table, list)?.fact.absent !== "none"
  }
  return bounds
}
