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
 * the earliest first. Agreements that follow each other without a gap end with the last of them.
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
      if (agreement === undefined) return []
      const until = endOf(official, agreement.until)
      return until <= last ? [{ official: official.id, until }] : []
    })
    .sort((left, right) => CalendarDate.Order(left.until, right.until))
}

/** The end of the agreements that follow an end without a gap; each ends later than it begins. */
const endOf = (official: Official.Official, end: CalendarDate.CalendarDate): CalendarDate.CalendarDate => {
  const next = official.agreements.find((agreement) => agreement.from === end)
  return next === undefined ? end : endOf(official, next.until)
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
