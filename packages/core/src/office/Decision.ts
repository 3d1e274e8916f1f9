/**
 * What a decider answers: the events of an act with the verdict on it, or that the act cannot stand at all.
 *
 * A verdict can be overruled by the basis of the act (it happened, or an authority excepted it); a refusal cannot. It is
 * for acts that would make the record contradict itself: an applicant nobody knows, a second seat in the same place.
 *
 * @since 0.1.0
 */
import type * as Judgement from "../policy/Judgement.ts"
import type * as Message from "../policy/Message.ts"

/**
 * An event before the office puts its envelope on it. `personal` holds, per person, what goes into a sealed slot.
 *
 * @category models
 * @since 0.1.0
 */
export interface Draft {
  readonly type: string
  readonly stream: string
  readonly data: unknown
  readonly personal?: { readonly [person: string]: unknown }
}

/**
 * An act that can stand: its events and the verdict of the rules on it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Decided {
  readonly _tag: "Decided"
  readonly verdict: Judgement.Verdict
  readonly events: ReadonlyArray<Draft>
}

/**
 * An act that cannot stand: a permanent code, and a message that says what happened, why, and what to do.
 *
 * @category models
 * @since 0.1.0
 */
export interface Refused {
  readonly _tag: "Refused"
  readonly code: string
  readonly message: Message.Message
}

/**
 * The answer of a decider.
 *
 * @category models
 * @since 0.1.0
 */
export type Decision = Decided | Refused

/**
 * An act that can stand.
 *
 * @category constructors
 * @since 0.1.0
 */
export const decided = (verdict: Judgement.Verdict, events: ReadonlyArray<Draft>): Decided => ({
  _tag: "Decided",
  verdict,
  events
})

/**
 * An act that cannot stand; its code is the message's key.
 *
 * @category constructors
 * @since 0.1.0
 */
export const refused = (message: Message.Message): Refused => ({ _tag: "Refused", code: message.key, message })
