/**
 * What most programs need: judge one rule, open an office, compose the rules of a place. Everything else is imported by
 * its own path, such as `@cunguan/core/recruitment/Eligibility`.
 *
 * @since 0.1.0
 */
export * as CalendarDate from "./calendar/CalendarDate.ts"
export type { Asked, Shown, Where } from "./judge.ts"
export { explain, explanation, judge, render } from "./judge.ts"
export type { OfficeState } from "./office/OfficeState.ts"
export type { AsOf, OpenOffice, OpenOfficeOptions } from "./office/openOffice.ts"
export { openOffice } from "./office/openOffice.ts"
export type { BatchReceipt, Receipt } from "./office/Receipt.ts"
export type { CommandInput, KnownEvent } from "./office/registry.ts"
export type { Verdict } from "./policy/Judgement.ts"
export type { Language, Message } from "./policy/Message.ts"
export type { Origin, RuleBook } from "./policy/RuleBook.ts"
export { compose, national, points } from "./rules.ts"
