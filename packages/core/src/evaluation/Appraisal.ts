/**
 * The appraisal of one official in a cycle, as it stands on a day: graded or not, and the total as far as marks are known.
 *
 * It is computed from the days in post and the marks, and kept nowhere, so nothing can go stale: whoever has left by the
 * day is not in it, whoever was forgotten has no marks that could be asked for.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Seal from "../journal/Seal.ts"
import * as Official from "../people/Official.ts"
import type * as Person from "../people/Person.ts"
import type * as Judgement from "../policy/Judgement.ts"
import * as Policies from "../policy/Policies.ts"
import type { NotCovered } from "../policy/RuleBookProblem.ts"
import type { Known } from "./acts/act.ts"
import * as Components from "./Components.ts"
import * as Cycle from "./Cycle.ts"
import * as Evaluation from "./Evaluation.ts"

/**
 * The appraisal of one official. `total` is there for whoever is to be graded, and only where rules cover the cycle is
 * either known.
 *
 * @category models
 * @since 0.1.0
 */
export interface Appraisal {
  readonly official: Person.PersonId
  readonly standing: Result.Result<Judgement.Judgement<Cycle.Standing>, NotCovered>
  readonly total: Result.Result<Judgement.Judgement<string>, NotCovered> | undefined
}

/**
 * The officials in a cycle on a day, in the order of their ids: in post on the last day of its period, and not gone since.
 *
 * @category selectors
 * @since 0.1.0
 */
export const participants = (
  known: Known,
  cycle: Cycle.Cycle,
  on: CalendarDate.CalendarDate
): ReadonlyArray<Official.Official> =>
  Official.all(known.officials).filter(
    (official) =>
      Official.isInPost(official, cycle.until) &&
      !Official.hasLeft(official, on) &&
      !Seal.isForgotten(official.personal)
  )

/**
 * The appraisals of a cycle on a day.
 *
 * @category selectors
 * @since 0.1.0
 */
export const all = (
  known: Known,
  cycle: Cycle.Cycle,
  policies: Policies.Policies,
  on: CalendarDate.CalendarDate
): ReadonlyArray<Appraisal> => {
  const within = Cycle.policiesOf(cycle, policies)
  const { from, until } = cycle
  return participants(known, cycle, on).map(({ appointedOn, id }) => {
    const standing = Policies.judge(within, Cycle.point, { from, until, appointedOn })
    const total = isToBeGraded(standing)
      ? Policies.judge(within, Components.point, Evaluation.marksOn(cycle, id, on))
      : undefined
    return { official: id, standing, total }
  })
}

const isToBeGraded = (standing: Appraisal["standing"]): boolean =>
  Result.isSuccess(standing) && standing.success._tag === "Value" && standing.success.value === "graded"

/**
 * An official and the components whose marks are missing.
 *
 * @category models
 * @since 0.1.0
 */
export interface Missing {
  readonly official: Person.PersonId
  readonly components: ReadonlyArray<string>
}

/**
 * Who lacks which component in a cycle on a day; empty for a cycle that is not open on it. Which components count is
 * policy, so the rules are asked; where none covers the cycle, the look-up says so.
 *
 * @category selectors
 * @since 0.1.0
 */
export const missingComponents = (
  known: Known,
  id: Cycle.CycleId,
  policies: Policies.Policies,
  on: CalendarDate.CalendarDate
): Result.Result<ReadonlyArray<Missing>, NotCovered> => {
  const cycle = Evaluation.cycle(known.evaluation, id)
  if (cycle === undefined || !Cycle.isOpenOn(cycle, on)) return Result.succeed([])
  const missing: Array<Missing> = []
  for (const { official, standing, total } of all(known, cycle, policies, on)) {
    if (Result.isFailure(standing)) return Result.fail(standing.failure)
    if (total === undefined) continue
    if (Result.isFailure(total)) return Result.fail(total.failure)
    if (total.success._tag === "Undetermined") missing.push({ official, components: total.success.needs })
  }
  return Result.succeed(missing)
}
