/**
 * Finds conditions that are doubtful though their types are right: those that can never hold or never fail, and those
 * that never make a difference where they stand.
 *
 * Everything reported is proved over all facts; where something is not followed, such as two facts held against each
 * other, nothing is said. Of what follows from each other only the innermost is told.
 *
 * @since 0.1.0
 */
import * as ValueType from "../ValueType.ts"
import { boundsOf, leaving } from "./bounds.ts"
import { check } from "./check.ts"
import { text } from "./evaluate.ts"
import type { IsOneOf } from "./membership.ts"
import type { Criterion } from "./Node.ts"
import { type Below, type Bounds, type Environment, join } from "./Operator.ts"
import * as Operand from "./operands.ts"
import { and, everything, isEmpty, type Region } from "./regions.ts"
import { operatorOf } from "./registry.ts"
import { unless } from "./sides.ts"
import { messages, type Warning, type WarningCode, warning } from "./Warning.ts"

/**
 * What is doubtful about a criterion; empty where nothing can be proved against it, or where its check fails.
 *
 * @example
 * ```ts
 * import * as Criterion from "@cunguan/core/policy/Criterion"
 * import * as FactTable from "@cunguan/core/policy/FactTable"
 *
 * const years = { zh: "岁", en: "years" }
 * const table = FactTable.make({
 *   age: FactTable.number({ zh: "年龄", en: "age" }, { absent: "notSupplied", unit: years })
 * })
 * const age = Criterion.of(table).fact("age")
 *
 * const contradiction = Criterion.all([Criterion.isAtLeast(age, 30), Criterion.isAtMost(age, 25)])
 * Criterion.lint(contradiction, { table }).map(({ code, message, path }) => `${code} at "${path}": ${message.en}`)
 * // => ['policy/neverHolds at "": “all of (age is at least 30 years, age is at most 25 years)” can never hold: no facts meet it. Correct a bound, or take it out.']
 *
 * const twice = Criterion.all([Criterion.isAtMost(age, 30), Criterion.isAtMost(age, 35)])
 * Criterion.lint(twice, { table }).map(({ code, path }) => `${code} at "${path}"`) // => ['policy/neverDecides at "of.1"']
 * ```
 *
 * @category checking
 * @since 0.1.0
 */
export const lint = (node: Criterion, environment: Environment): ReadonlyArray<Warning> =>
  check(node, environment).length > 0 ? [] : lintAt(node, "", environment)

/** The same for a criterion that passes its check and stands at a path. */
export const lintAt = (node: Criterion, path: string, environment: Environment): ReadonlyArray<Warning> => {
  const found: Array<Warning> = []
  const bounds = boundsOf(node, environment)
  const tell = (code: WarningCode, key: Told, node: Criterion, path: string) =>
    found.push(warning(code, path, messages.make(key, { condition: text(node, environment) })))
  const constant = constants(bounds, node, path, tell)
  idle({ node, path }, everything, { bounds, constant, environment, found, tell })
  return found
}

type Told =
  | "warning.neverHolds"
  | "warning.alwaysHolds"
  | "warning.neverDecides.yes"
  | "warning.neverDecides.no"
  | "warning.neverApplies"

type Tell = (code: WarningCode, key: Told, node: Criterion, path: string) => void

const isGuard = (parent: Criterion, { path }: Below): boolean => parent.op === "when" && path === "guard"

/** Tells of the innermost conditions that never hold or never fail; returns their paths, and those around them. */
const constants = (
  bounds: Bounds,
  node: Criterion,
  path: string,
  tell: Tell,
  guard = false
): ReadonlyMap<string, "itself" | "inside"> => {
  const inside = operatorOf(node)
    .below(node)
    .flatMap((below) => [...constants(bounds, below.node, join(path, below.path), tell, isGuard(node, below))])
  if (inside.length > 0) return new Map([...inside, [path, "inside"]])
  const sides = bounds.of(node)
  if (isEmpty(sides.yes)) {
    if (guard) tell("policy/neverApplies", "warning.neverApplies", node, path)
    else tell("policy/neverHolds", "warning.neverHolds", node, path)
  } else if (isEmpty(sides.no)) tell("policy/alwaysHolds", "warning.alwaysHolds", node, path)
  else return new Map()
  return new Map([[path, "itself"]])
}

interface Search {
  readonly bounds: Bounds
  readonly constant: ReadonlyMap<string, "itself" | "inside">
  readonly environment: Environment
  readonly found: Array<Warning>
  readonly tell: Tell
}

/**
 * Tells of conditions that make no difference in the situations in which what stands around them is undecided, and says
 * whether this one is one of them.
 */
const idle = ({ node, path }: Below, open: Region, search: Search): boolean => {
  const { bounds, constant, tell } = search
  const known = constant.get(path)
  // Where nothing is ever open here, what decides before it has been told of.
  if (known === "itself" || isEmpty(open)) return true
  if (known === undefined && open !== everything) {
    const { no, yes } = bounds.of(node)
    const neverHolds = isEmpty(and(yes, open))
    const neverFails = isEmpty(and(no, open))
    if (node.op === "when" && isEmpty(and(bounds.of(node.guard).yes, open)))
      tell("policy/neverApplies", "warning.neverApplies", node.guard, join(path, "guard"))
    else if (neverHolds) tell("policy/neverDecides", "warning.neverDecides.yes", node, path)
    else if (neverFails) tell("policy/neverDecides", "warning.neverDecides.no", node, path)
    if (neverHolds || neverFails) return true
  }
  if (node.op === "all") idleBeside(node.of, path, "no", open, search)
  else if (node.op === "any") idleBeside(node.of, path, "yes", open, search)
  else if (node.op === "isOneOf") idleMembers(node, path, open, search)
  else {
    for (const below of operatorOf(node).below(node)) {
      const reached = node.op === "when" && !isGuard(node, below) ? and(open, bounds.of(node.guard).yes) : open
      const within = below.list === undefined ? reached : leaving(below.list, reached)
      idle({ node: below.node, path: join(path, below.path) }, within, search)
    }
  }
  return false
}

/** Of neighbours one of which decides by a truth, each is open where no other decides; those told of are left out. */
const idleBeside = (
  conditions: ReadonlyArray<Criterion>,
  path: string,
  decisive: "yes" | "no",
  open: Region,
  search: Search
): void => {
  const undecided = conditions.map((condition) => unless(decisive, search.bounds.of(condition)))
  const before: Array<Region> = []
  let reached = open
  for (const each of undecided) {
    before.push(reached)
    reached = and(reached, each)
  }
  let after = everything
  // From the last to the first, so that of two that say the same the later one is told of.
  for (const [position, node] of [...conditions.entries()].reverse()) {
    const here = and(before[position] ?? open, after)
    const isIdle = idle({ node, path: join(path, `of.${position}`) }, here, search)
    if (!isIdle) after = and(after, undecided[position] ?? everything)
  }
}

/** Tells of values of a set that stand twice, or that cannot occur where the rest is undecided. */
const idleMembers = (node: IsOneOf, path: string, open: Region, { bounds, environment, found }: Search): void => {
  const { set } = node
  if ("op" in set) return
  const type = Operand.singleType(node.operand, environment)
  const tell = (code: WarningCode, key: "warning.repeatedMember" | "warning.idleMember", position: number) => {
    const member = set[position] ?? ""
    const shown = ValueType.text(type ?? ValueType.infer(member), member)
    found.push(warning(code, join(path, `set.${position}`), messages.make(key, { member: shown })))
  }
  set.forEach((member, position) => {
    const same = (other: ValueType.Value) => ValueType.equals(type ?? ValueType.infer(member), other, member)
    if (set.slice(0, position).some(same)) tell("policy/repeatedMember", "warning.repeatedMember", position)
    else if (set.length > 1 && isEmpty(and(bounds.of({ ...node, set: [member] }).yes, open)))
      tell("policy/idleMember", "warning.idleMember", position)
  })
}
