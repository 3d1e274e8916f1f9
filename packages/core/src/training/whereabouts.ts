/**
 * Where officials are on a day: in which village, or away from it with a host or in another one.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Official from "../people/Official.ts"
import type * as Person from "../people/Person.ts"
import type * as Village from "../places/Village.ts"
import type * as Secondment from "./Secondment.ts"
import * as Spell from "./Spell.ts"
import * as Training from "./Training.ts"

const byText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

/**
 * The village in which an official works on a day: that of an exchange, else that of the placement. So nobody is in two
 * villages on one day. Whoever is seconded keeps the home post, and is {@link awayOn} from it.
 *
 * @category selectors
 * @since 0.1.0
 */
export const villageOn = (
  officials: Official.Officials,
  training: Training.Training,
  official: Person.PersonId,
  on: CalendarDate.CalendarDate
): Village.VillageId | undefined => {
  const { departedOn, exchanges } = Training.participation(training, official)
  const exchange = exchanges.find((one) => Spell.holdsOn(one, on, departedOn))
  if (exchange !== undefined) return exchange.village
  const found = Official.find(officials, official)
  return found === undefined ? undefined : Official.placementOn(found, on)?.village
}

/**
 * Somebody who is away from the own village, on which days, and where: with a host or in another village.
 *
 * @category models
 * @since 0.1.0
 */
export type Away = {
  readonly official: Person.PersonId
  /** The village of the placement, which is kept; `undefined` for somebody who is placed in none. */
  readonly home: Village.VillageId | undefined
  readonly from: CalendarDate.CalendarDate
  readonly until: CalendarDate.CalendarDate
} & (
  | { readonly why: "secondment"; readonly batch: Secondment.BatchId; readonly host: Secondment.Host }
  | { readonly why: "exchange"; readonly village: Village.VillageId }
)

/**
 * Everybody who is away from the own village on a day.
 *
 * @category selectors
 * @since 0.1.0
 */
export const awayOn = (
  officials: Official.Officials,
  training: Training.Training,
  on: CalendarDate.CalendarDate
): ReadonlyArray<Away> =>
  [...training.byOfficial]
    .flatMap(([official, { departedOn, exchanges, secondments }]): ReadonlyArray<Away> => {
      const found = Official.find(officials, official)
      const home = found === undefined ? undefined : Official.placementOn(found, on)?.village
      const days = (spell: Spell.Spell & { readonly until: CalendarDate.CalendarDate }) => ({
        from: spell.from,
        until: Spell.days(spell, departedOn)?.until ?? spell.until
      })
      return [
        ...secondments
          .filter((one) => Spell.holdsOn(one, on, departedOn))
          .map(
            (one) => ({ official, home, ...days(one), why: "secondment", batch: one.batch, host: one.host }) as const
          ),
        // A placement in the very village, made during the exchange, brings nobody away.
        ...exchanges
          .filter((one) => one.village !== home && Spell.holdsOn(one, on, departedOn))
          .map((one) => ({ official, home, ...days(one), why: "exchange", village: one.village }) as const)
      ]
    })
    .sort((left, right) => byText(left.official, right.official))

/**
 * Everybody who was ever seconded by a day, each once.
 *
 * @category selectors
 * @since 0.1.0
 */
export const secondedPeople = (
  training: Training.Training,
  on: CalendarDate.CalendarDate
): ReadonlyArray<Person.PersonId> =>
  [...training.byOfficial]
    .filter(([, { departedOn, secondments }]) =>
      secondments.some((one) => one.from <= on && Spell.days(one, departedOn) !== undefined)
    )
    .map(([official]) => official)
    .sort(byText)

/**
 * A batch as it was sent; `people` is how many went.
 *
 * @category models
 * @since 0.1.0
 */
export interface SentBatch {
  readonly batch: Secondment.BatchId
  readonly year: number
  readonly people: number
  readonly from: CalendarDate.CalendarDate
  readonly until: CalendarDate.CalendarDate
}

/**
 * Every batch that was sent by a day, in the order of their days.
 *
 * @category selectors
 * @since 0.1.0
 */
export const secondmentBatches = (
  training: Training.Training,
  on: CalendarDate.CalendarDate
): ReadonlyArray<SentBatch> =>
  [...HashMap.values(training.batches)]
    .filter(({ from }) => from <= on)
    .map(({ from, id, members, until, year }) => ({ batch: id, year, people: members.length, from, until }))
    .sort((left, right) => byText(left.from, right.from) || byText(left.batch, right.batch))
