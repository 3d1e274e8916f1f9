import type * as Criterion from "@cunguan/core/policy/Criterion"
import type { WrittenFacts } from "../../src/expressions.ts"

type Node = Criterion.Criterion

/** Smaller criteria: the conditions below, and the same with one of several left out or one of them smaller. */
export const smaller = (node: Node): ReadonlyArray<Node> => {
  switch (node.op) {
    case "all":
    case "any":
    case "atLeast": {
      const without = node.of.length > 1 ? node.of.map((_, at) => node.of.filter((_, other) => other !== at)) : []
      const within = node.of.flatMap((below, at) =>
        smaller(below).map((less) => node.of.map((same, other) => (other === at ? less : same)))
      )
      return [...node.of, ...[...without, ...within].map((of): Node => ({ ...node, of }))]
    }
    case "not":
      return [node.of, ...smaller(node.of).map((of): Node => ({ ...node, of }))]
    case "when":
      return [
        node.guard,
        node.then,
        ...smaller(node.guard).map((guard): Node => ({ ...node, guard })),
        ...smaller(node.then).map((then): Node => ({ ...node, then }))
      ]
    case "some":
    case "every":
    case "count":
      return smaller(node.where).map((where): Node => ({ ...node, where }))
    case "isOneOf":
      return "op" in node.set || node.set.length === 1 ? [] : node.set.map((one): Node => ({ ...node, set: [one] }))
    default:
      return []
  }
}

/** Fewer facts: each absent, and each list with one entry less, or with fewer facts in one. */
const fewer = (facts: WrittenFacts): ReadonlyArray<WrittenFacts> =>
  Object.entries(facts).flatMap(([name, value]) => {
    if (value === null || value === undefined) return []
    const shorter = Array.isArray(value) ? value.map((_, at) => value.filter((_, other) => other !== at)) : []
    const thinner = Array.isArray(value)
      ? value.flatMap((entry: WrittenFacts, at) =>
          fewer(entry).map((less) => value.map((same, other) => (other === at ? less : same)))
        )
      : []
    return [null, ...shorter, ...thinner].map((less) => ({ ...facts, [name]: less }))
  })

/** A pair on which faces differ. */
export interface Pair<Node> {
  readonly node: Node
  readonly facts: WrittenFacts
}

/** The smallest pair, found step by step, that still fails. */
export const shrink = async <Node>(
  pair: Pair<Node>,
  smaller: (node: Node) => ReadonlyArray<Node>,
  fails: (pair: Pair<Node>) => Promise<boolean>
): Promise<Pair<Node>> => {
  const steps = [
    ...smaller(pair.node).map((node) => ({ ...pair, node })),
    ...fewer(pair.facts).map((facts) => ({ ...pair, facts }))
  ]
  for (const step of steps) if (await fails(step)) return shrink(step, smaller, fails)
  return pair
}
