/**
 * Rules that are criteria: such a rule says its criterion once, beside the function that judges, and comes to the same truth.
 *
 * With the criterion many are judged fast, the next question and the ways that would turn an outcome are found, and an
 * explanation shows what was held against what.
 *
 * @since 0.1.0
 */
import type { Criterion } from "./criterion/Node.ts"
import type { Environment } from "./criterion/Operator.ts"
import * as FactRow from "./FactRow.ts"
import type { Truth } from "./Judgement.ts"
import * as Kernel from "./Kernel.ts"

/**
 * A rule as a criterion, and what it is read against.
 *
 * @category models
 * @since 0.1.0
 */
export interface AsCriterion extends Environment {
  readonly criterion: Criterion
}

/**
 * The truth of a rule that is a criterion, compiled for judging many by the same parameters; nothing for a rule that is
 * none. It comes to the same as the finding of `judge`.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as AsCriterion from "@cunguan/core/policy/AsCriterion"
 * import * as Composition from "@cunguan/core/succession/Composition"
 *
 * const rule = { ageAtLeast: 25, ageAtMost: 35, educationAtLeast: "diploma", cadresAtLeast: 1, officialsCount: false } as const
 * const truth = AsCriterion.compile(Composition.point, rule)
 * const countedOn = CalendarDate.make("2011-06-01")
 *
 * truth?.({ cadres: [{ birthDate: CalendarDate.make("1980-01-01"), education: "diploma" }], countedOn }) // => "yes"
 * truth?.({ cadres: [{ education: "diploma" }], countedOn }) // => "unknown"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const compile = <Parameters, Facts>(
  point: {
    readonly judge: (parameters: Parameters, facts: Facts) => unknown
    readonly criterion?: (parameters: Parameters) => AsCriterion
  },
  parameters: Parameters
): ((facts: Facts) => Truth) | undefined => {
  if (point.criterion === undefined) return undefined
  const { criterion, ...environment } = point.criterion(parameters)
  const { truth } = Kernel.compile(criterion, environment)
  const read = FactRow.reader(environment.table)
  return (facts) => Kernel.truthOf(truth(read(facts as object)))
}
