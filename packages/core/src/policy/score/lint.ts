/**
 * Finds what is doubtful about a score: its conditions, and bands to which it never comes.
 *
 * @since 0.1.0
 */
import type * as BigDecimal from "effect/BigDecimal"
import * as Criterion from "../criterion/lint.ts"
import { type Environment, join } from "../criterion/Operator.ts"
import { messages, type Warning, warning } from "../criterion/Warning.ts"
import * as Decimal from "../Decimal.ts"
import { type Bands, unreached } from "./bands.ts"
import { check } from "./check.ts"
import type { Score } from "./Node.ts"
import type { RangeOf } from "./Operator.ts"
import { operatorOf } from "./registry.ts"

/**
 * What is doubtful about a score; empty where nothing can be proved against it, or where its check fails.
 *
 * @category checking
 * @since 0.1.0
 */
export const lint = (node: Score, environment: Environment): ReadonlyArray<Warning> =>
  check(node, environment).length > 0 ? [] : lintAt(node, "", environment)

/** The same for a score that passes its check and stands at a path. */
export const lintAt = (node: Score, path: string, environment: Environment): ReadonlyArray<Warning> => {
  const operator = operatorOf(node)
  return [
    ...(node.op === "bands" ? idleBands(node, path, environment) : []),
    ...operator.criteria(node).flatMap((below) => Criterion.lintAt(below.node, join(path, below.path), environment)),
    ...operator.below(node).flatMap((below) => lintAt(below.node, join(path, below.path), environment))
  ]
}

/** Between which numbers a score lies, whatever the facts. */
const rangeOf =
  (environment: Environment): RangeOf =>
  (node) =>
    operatorOf(node).range(node, environment, rangeOf(environment))

const idleBands = (node: Bands, path: string, environment: Environment): ReadonlyArray<Warning> => {
  const range = rangeOf(environment)(node.of)
  const end = (number: BigDecimal.BigDecimal | undefined, none: string) =>
    number === undefined ? none : Decimal.text(number)
  return unreached(node, range).map((position) => {
    const band = node.bands[position]
    const told = messages.make("warning.unreachableBand", {
      band: band?.title ?? band?.value ?? "",
      low: end(range.low, "−∞"),
      high: end(range.high, "∞")
    })
    return warning("policy/unreachableBand", join(path, `bands.${position}`), told)
  })
}
