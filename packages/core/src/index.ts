/**
 * What most programs need: judge one rule, open an office, compose the rules of a place. Everything else is imported by
 * its own path, such as `@cunguan/core/recruitment/Eligibility`.
 *
 * @since 0.1.0
 */
export * as CalendarDate from "./calendar/CalendarDate.ts"
export { explain, judge } from "./judge.ts"
export type { OpenOffice, OpenOfficeOptions } from "./office/openOffice.ts"
export { openOffice } from "./office/openOffice.ts"
export { compose, national, points } from "./rules.ts"
