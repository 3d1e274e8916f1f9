/**
 * What most programs need: open an office, the rules, and the policies at a place on a day. Everything else is imported
 * by its own path, such as `@cunguan/core/recruitment/Eligibility`.
 *
 * @since 0.1.0
 */
export * as CalendarDate from "./calendar/CalendarDate.ts"
export type { OpenOffice, OpenOfficeOptions } from "./office/openOffice.ts"
export { openOffice } from "./office/openOffice.ts"
export * as Jurisdiction from "./places/Jurisdiction.ts"
export * as Policies from "./policy/Policies.ts"
export { compose, national, points } from "./rules.ts"
