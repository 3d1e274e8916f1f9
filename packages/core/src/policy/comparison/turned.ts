/** Which conditions come out one way in one finding tree and otherwise in another of the same person. */

import type { Finding, Truth } from "../Judgement.ts"
import type { Message } from "../Message.ts"

/**
 * A condition that came out one way by the first rules and otherwise by the second; `undefined` where only one of them has
 * it. The provisions are those that its parameters came from.
 *
 * @category models
 * @since 0.1.0
 */
export interface Turned {
  readonly criterion: string
  readonly message: Message
  readonly before: Truth | undefined
  readonly after: Truth | undefined
  readonly provisions: {
    readonly before: ReadonlyArray<string>
    readonly after: ReadonlyArray<string>
  }
}

const within = (finding: Finding): ReadonlyArray<Finding> => [finding, ...finding.findings.flatMap(within)]

/** Findings by their criterion: a condition about the entries of a list has one for each entry. */
type ByCriterion = ReadonlyMap<string, ReadonlyArray<Finding>>

const byCriterion = (findings: ReadonlyArray<Finding>): ByCriterion => {
  const found = new Map<string, Array<Finding>>()
  for (const finding of findings) {
    const known = found.get(finding.criterion)
    if (known === undefined) found.set(finding.criterion, [finding])
    else known.push(finding)
  }
  return found
}

/** The first of each criterion that differs, in the order of their names. */
const differing = (before: ReadonlyArray<Finding>, after: ReadonlyArray<Finding>): ReadonlyArray<Turned> => {
  const [first, second] = [byCriterion(before), byCriterion(after)]
  return [...new Set([...first.keys(), ...second.keys()])].sort().flatMap((criterion) => {
    const [ones, others] = [first.get(criterion) ?? [], second.get(criterion) ?? []]
    const length = Math.max(ones.length, others.length)
    for (let place = 0; place < length; place++) {
      const [one, other] = [ones[place], others[place]]
      const told = other ?? one
      if (told === undefined || one?.holds === other?.holds) continue
      const provisions = { before: provisionsOf(one), after: provisionsOf(other) }
      return [{ criterion, message: told.message, before: one?.holds, after: other?.holds, provisions }]
    }
    return []
  })
}

const isLeaf = ({ findings }: Finding): boolean => findings.length === 0

/**
 * The leaves that differ. Where none does, the rules join the same conditions in another way: then it is the innermost
 * joints that differ.
 */
export const turnedIn = (before: Finding, after: Finding): ReadonlyArray<Turned> => {
  const [first, second] = [within(before), within(after)]
  const leaves = differing(first.filter(isLeaf), second.filter(isLeaf))
  if (leaves.length > 0) return leaves
  const joints = differing(first, second)
  const names = new Set(joints.map(({ criterion }) => criterion))
  const holdsAnother = ({ findings }: Finding) => findings.flatMap(within).some(({ criterion }) => names.has(criterion))
  const outer = new Set([...first, ...second].filter(holdsAnother).map(({ criterion }) => criterion))
  return joints.filter(({ criterion }) => !outer.has(criterion))
}

const provisionsOf = (finding: Finding | undefined): ReadonlyArray<string> => [
  ...new Set(finding?.parameters.flatMap(({ provision }) => provision ?? []))
]
