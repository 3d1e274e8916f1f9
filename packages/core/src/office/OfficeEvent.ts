/**
 * What an office keeps of itself: the rule books it adopted, and the facts that other offices attested to it.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Event from "../journal/Event.ts"

/**
 * A rule book was adopted: every later act was judged by it. `content` is the whole book, so that a decision can be
 * explained with the rules of its day.
 *
 * @category events
 * @since 0.1.0
 */
export const RuleBookAdopted = Event.define({
  type: "office/RuleBookAdopted",
  v: 1,
  data: Schema.Struct({ content: Schema.String, digest: Schema.String })
})

/**
 * A fact came in from another office: the event it rests on, by its place and hash in that office's journal.
 *
 * @category events
 * @since 0.1.0
 */
export const FactReceived = Event.define({
  type: "office/FactReceived",
  v: 1,
  data: Schema.Struct({
    source: Event.OfficeId,
    stream: Event.StreamName,
    version: Schema.Int,
    hash: Schema.String,
    type: Schema.String,
    on: CalendarDate.CalendarDate,
    body: Schema.String
  })
})

/**
 * The events of the office itself.
 *
 * @category events
 * @since 0.1.0
 */
export const events = [RuleBookAdopted, FactReceived] as const

/**
 * An event of the office itself.
 *
 * @category models
 * @since 0.1.0
 */
export type OfficeEvent = Event.Of<(typeof events)[number]>
