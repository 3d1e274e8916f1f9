/**
 * A rule of a book as the criterion that an explanation is made with.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Policies from "../Policies.ts"
import type { AnyPolicyPoint } from "../PolicyPoint.ts"
import type { NotCovered } from "../RuleBookProblem.ts"
import type { Judged } from "./Options.ts"

/**
 * The criterion of a point with the values in force and the facts at hand, and the parameters that may be told to change,
 * by the names of their fields; nothing for a rule that is no criterion.
 *
 * @category constructors
 * @since 0.1.0
 */
export const judgedBy = (
  policies: Policies.Policies,
  point: AnyPolicyPoint,
  facts: object,
  parameters: ReadonlyArray<string> = []
): Result.Result<Judged | undefined, NotCovered> =>
  Result.map(Policies.resolve(policies, point), ({ values }) => {
    if (point.criterion === undefined) return undefined
    const { criterion, ...environment } = point.criterion(values)
    return { criterion, context: { ...environment, facts, point: point.id }, parameters }
  })
