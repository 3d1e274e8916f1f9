/**
 * What the acts of training share: who is in post, and where somebody is on which days.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Decision from "../../act/Decision.ts"
import type * as CalendarDate from "../../calendar/CalendarDate.ts"
import * as Period from "../../calendar/Period.ts"
import { inPost } from "../../people/lookUp.ts"
import type * as Official from "../../people/Official.ts"
import type * as Person from "../../people/Person.ts"
import type * as Places from "../../places/Places.ts"
import type * as Succession from "../../succession/facts.ts"
import { messages } from "../messages.ts"
import * as Spell from "../Spell.ts"
import * as Training from "../Training.ts"
import type { TrainingCommand } from "../TrainingCommand.ts"

/**
 * What training sees of the office when it decides.
 *
 * @category models
 * @since 0.1.0
 */
export interface Known {
  readonly training: Training.Training
  readonly officials: Official.Officials
  readonly places: Places.Places
  readonly succession: Parameters<typeof Succession.holdsSeat>[0]
}

/**
 * The command of a type.
 *
 * @category type-level
 * @since 0.1.0
 */
export type Of<Type extends TrainingCommand["type"]> = Extract<TrainingCommand, { readonly type: Type }>

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
 * The officials of several ids, who must all be in post on a day.
 *
 * @category operations
 * @since 0.1.0
 */
export const allInPost = (
  known: Known,
  ids: ReadonlyArray<Person.PersonId>,
  day: CalendarDate.CalendarDate
): Attempt<ReadonlyArray<Official.Official>> => Result.all(ids.map((id) => inPost(known.officials, id, day)))

/**
 * The days from one until another, which must be later.
 *
 * @category operations
 * @since 0.1.0
 */
export const daysUntil = (
  from: CalendarDate.CalendarDate,
  until: CalendarDate.CalendarDate
): Attempt<{ readonly from: CalendarDate.CalendarDate; readonly until: CalendarDate.CalendarDate }> =>
  from < until ? Result.succeed({ from, until }) : refuse(messages.make("training/PeriodEmpty", { from, until }))

/**
 * Refuses where an official is on secondment or on exchange on any day of a period: nobody is in two places at once.
 *
 * @category operations
 * @since 0.1.0
 */
export const mustBeFree = (known: Known, official: Person.PersonId, period: Period.Period): Attempt<void> => {
  const { departedOn, exchanges, secondments } = Training.participation(known.training, official)
  const meeting = (spells: ReadonlyArray<Spell.Spell>) =>
    spells.flatMap((spell) => Spell.days(spell, departedOn) ?? []).find((days) => Period.overlaps(days, period))
  const seconded = meeting(secondments)
  if (seconded !== undefined) {
    return refuse(messages.make("training/SecondedAlready", { official, period: Period.text(seconded) }))
  }
  const exchanged = meeting(exchanges)
  return exchanged === undefined
    ? Result.void
    : refuse(messages.make("training/ExchangedAlready", { official, period: Period.text(exchanged) }))
}

/**
 * The spell that an act may end on a day: it holds on the day before and on the day itself, and no act has ended it.
 *
 * @category operations
 * @since 0.1.0
 */
export const toBeEnded = <One extends Spell.Spell>(
  spells: ReadonlyArray<One>,
  {
    departedOn,
    on
  }: { readonly departedOn: CalendarDate.CalendarDate | undefined; readonly on: CalendarDate.CalendarDate },
  none: Parameters<typeof Decision.refused>[0]
): Attempt<One> => {
  const spell = spells.find((one) => one.from < on && Spell.holdsOn(one, on, departedOn))
  if (spell === undefined) return refuse(none)
  return spell.endedOn === undefined
    ? Result.succeed(spell)
    : refuse(messages.make("training/EndedAlready", { day: spell.endedOn }))
}
