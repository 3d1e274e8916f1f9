/**
 * What the acts of evaluation share: finding the cycle that they are about, and who was in post in its time.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Decision from "../../act/Decision.ts"
import type * as CalendarDate from "../../calendar/CalendarDate.ts"
import * as LookUp from "../../people/lookUp.ts"
import * as Official from "../../people/Official.ts"
import type * as Person from "../../people/Person.ts"
import type * as Cycle from "../Cycle.ts"
import * as Evaluation from "../Evaluation.ts"
import type { EvaluationCommand } from "../EvaluationCommand.ts"
import { messages } from "../messages.ts"

/**
 * What evaluation sees of the office when it decides.
 *
 * @category models
 * @since 0.1.0
 */
export interface Known {
  readonly evaluation: Evaluation.Evaluation
  readonly officials: Official.Officials
}

/**
 * The command of a type.
 *
 * @category type-level
 * @since 0.1.0
 */
export type Of<Type extends EvaluationCommand["type"]> = Extract<EvaluationCommand, { readonly type: Type }>

/**
 * A value, or the refusal of the act.
 *
 * @category models
 * @since 0.1.0
 */
export type Attempt<A> = Result.Result<A, Decision.Refused>

/**
 * Refuses an act.
 *
 * @category operations
 * @since 0.1.0
 */
export const refuse = (message: Parameters<typeof Decision.refused>[0]): Attempt<never> =>
  Result.fail(Decision.refused(message))

/**
 * The cycle of an id, which must have been opened by the day of the act.
 *
 * @category operations
 * @since 0.1.0
 */
export const openedBy = (known: Known, id: Cycle.CycleId, on: CalendarDate.CalendarDate): Attempt<Cycle.Cycle> => {
  const cycle = Evaluation.cycle(known.evaluation, id)
  if (cycle === undefined) return refuse(messages.make("evaluation/CycleUnknown", { cycle: id }))
  return cycle.openedOn <= on
    ? Result.succeed(cycle)
    : refuse(messages.make("evaluation/NotYetOpened", { cycle: id, opened: cycle.openedOn, day: on }))
}

/**
 * The cycle of an id that takes marks: it must have been opened by the day of the act, and not be concluded. A mark of an
 * earlier day that comes in after the conclusion has had no part in it, so it is refused as well.
 *
 * @category operations
 * @since 0.1.0
 */
export const unconcluded = (known: Known, id: Cycle.CycleId, on: CalendarDate.CalendarDate): Attempt<Cycle.Cycle> =>
  Result.flatMap(openedBy(known, id, on), (cycle) =>
    cycle.conclusion === undefined
      ? Result.succeed(cycle)
      : refuse(messages.make("evaluation/CycleConcluded", { cycle: id, day: cycle.conclusion.on }))
  )

/**
 * An official who was in post on some day of a period, both days included.
 *
 * @category operations
 * @since 0.1.0
 */
export const onceInPost = (
  known: Known,
  id: Person.PersonId,
  { from, until }: { readonly from: CalendarDate.CalendarDate; readonly until: CalendarDate.CalendarDate }
): Attempt<Official.Official> =>
  Result.flatMap(LookUp.official(known.officials, id), (official) =>
    official.appointedOn <= until && !Official.hasLeft(official, from)
      ? Result.succeed(official)
      : refuse(messages.make("evaluation/NeverInPost", { official: id, from, until }))
  )
