/**
 * Training on a day: secondments, who is away from the village, and whose class hours of the year are not there yet.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import type * as Official from "../people/Official.ts"
import type * as Person from "../people/Person.ts"
import * as Policies from "../policy/Policies.ts"
import * as Facts from "../training/facts.ts"
import * as Hours from "../training/Hours.ts"
import type * as Training from "../training/Training.ts"

/**
 * The figures. `behind` is `undefined` where no rule says how many hours a year has.
 *
 * @category models
 * @since 0.1.0
 */
export interface TrainingReport {
  readonly year: number
  readonly secondedPeople: ReadonlyArray<Person.PersonId>
  readonly batches: ReadonlyArray<Facts.SentBatch>
  readonly away: ReadonlyArray<Facts.Away>
  readonly behind: ReadonlyArray<Facts.HoursOfYear> | undefined
}

/**
 * Looks at training on a day.
 *
 * @category reports
 * @since 0.1.0
 */
export const make = (
  { officials, training }: { readonly officials: Official.Officials; readonly training: Training.Training },
  on: CalendarDate.CalendarDate,
  policies: Policies.Policies
): TrainingReport => {
  const year = CalendarDate.year(on)
  const required = Policies.resolve({ ...policies, on }, Hours.point)
  return {
    year,
    secondedPeople: Facts.secondedPeople(training, on),
    batches: Facts.secondmentBatches(training, on),
    away: Facts.awayOn(officials, training, on),
    behind: Result.isSuccess(required)
      ? Facts.hoursBehind(training, officials, year, on, required.success.values)
      : undefined
  }
}
