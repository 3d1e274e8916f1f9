/**
 * Whose periods of retention are over, so that an office can forget them of its own motion (Personal Information
 * Protection Law, article 47) and does not wait to be asked.
 *
 * @since 0.1.0
 */
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Holdings from "../office/Holdings.ts"
import type { OfficeState } from "../office/OfficeState.ts"
import type * as Person from "../people/Person.ts"
import * as Retention from "../people/Retention.ts"

/**
 * Somebody whose periods are over: `since` is the first day on which all of them are.
 *
 * @category models
 * @since 0.1.0
 */
export interface PeriodOver {
  readonly person: Person.PersonId
  readonly since: CalendarDate.CalendarDate
}

/**
 * Those whose periods are over on a day, the day itself included, the longest over first. Whoever has a record that is
 * open and for which a period is laid down is not among them, nor is anybody for whose records none is; whoever was
 * forgotten is left out. The parameters are those of `people.retention` on that day.
 *
 * @example
 * ```ts
 * import { compose } from "@cunguan/core"
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as OfficeState from "@cunguan/core/office/OfficeState"
 * import * as Retention from "@cunguan/core/people/Retention"
 * import * as Jurisdiction from "@cunguan/core/places/Jurisdiction"
 * import * as Policies from "@cunguan/core/policy/Policies"
 * import * as PeriodsOver from "@cunguan/core/reports/PeriodsOver"
 * import * as Result from "effect/Result"
 *
 * const on = CalendarDate.make("2026-01-01")
 * const policies = Policies.at(compose(), Jurisdiction.make("330282121"), on)
 * const { values } = Result.getOrThrow(Policies.resolve(policies, Retention.point))
 *
 * PeriodsOver.periodsOver(OfficeState.empty, on, values) // => []
 * ```
 *
 * @category reports
 * @since 0.1.0
 */
export const periodsOver = (
  state: OfficeState,
  on: CalendarDate.CalendarDate,
  parameters: Retention.Parameters
): ReadonlyArray<PeriodOver> =>
  Holdings.persons(state)
    .flatMap((person) => {
      const since = Retention.overOn(parameters, Holdings.recordsOf(state, person, on))
      return since !== undefined && since <= on ? [{ person, since }] : []
    })
    .sort((left, right) => CalendarDate.Order(left.since, right.since))
