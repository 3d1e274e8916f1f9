/**
 * What falls due: the agreements that end within a span of months, so that nobody is renewed, dismissed or placed too
 * late.
 *
 * @since 0.1.0
 */
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Official from "../people/Official.ts"
import type * as Person from "../people/Person.ts"

/**
 * An agreement that ends: `until` is the first day that it no longer covers.
 *
 * @category models
 * @since 0.1.0
 */
export interface EndingAgreement {
  readonly official: Person.PersonId
  readonly until: CalendarDate.CalendarDate
}

/**
 * The agreements of officials in post that end after a day and within so many months of it, the last day included,
 * the earliest first. An agreement that another one follows without a gap does not end.
 *
 * @category reports
 * @since 0.1.0
 */
export const endingAgreements = (
  officials: Official.Officials,
  on: CalendarDate.CalendarDate,
  months: number
): ReadonlyArray<EndingAgreement> => {
  const last = CalendarDate.addMonths(on, months)
  return Official.all(officials)
    .filter((official) => Official.isInPost(official, on))
    .flatMap((official) => {
      const agreement = Official.agreementOn(official, on)
      if (agreement === undefined || agreement.until > last) return []
      const followed = official.agreements.some((next) => next.from === agreement.until)
      return followed ? [] : [{ official: official.id, until: agreement.until }]
    })
    .sort((left, right) => (left.until < right.until ? -1 : left.until > right.until ? 1 : 0))
}

/**
 * Officials in post without an agreement in force on a day.
 *
 * @category reports
 * @since 0.1.0
 */
export const withoutAgreement = (
  officials: Official.Officials,
  on: CalendarDate.CalendarDate
): ReadonlyArray<Person.PersonId> =>
  Official.all(officials)
    .filter((official) => Official.isInPost(official, on) && Official.agreementOn(official, on) === undefined)
    .map((official) => official.id)
