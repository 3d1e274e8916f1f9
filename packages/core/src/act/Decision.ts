/**
 * What a decider answers: the events of an act with the verdict on it, or that the act cannot stand at all.
 *
 * A verdict can be overruled by the basis of the act (it happened, or an authority excepted it); a refusal cannot. It is
 * for acts that would make the record contradict itself: an applicant nobody knows, a second appointment of one person.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type * as Event from "../journal/Event.ts"
import type * as Judgement from "../policy/Judgement.ts"
import * as Message from "../policy/Message.ts"
import type { NotCovered } from "../policy/RuleBookProblem.ts"
import * as Command from "./Command.ts"

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
 * An act that can stand: its events, and the verdict of the rules on it where rules apply.
 *
 * `carriesOut` says which outcome of the verdict the events carry out. It is `granted` for nearly every act; an act that
 * is itself a finding, such as a review, also carries out a `refused`, and one that asks for what is missing an
 * `undetermined`. `governedBy` overrides the day whose rules apply, for acts in a drive that pinned its own.
 *
 * @category models
 * @since 0.1.0
 */
export interface Decided {
  readonly _tag: "Decided"
  readonly verdict: Judgement.Verdict | undefined
  readonly events: ReadonlyArray<Draft>
  readonly carriesOut: Judgement.Verdict["outcome"]
  readonly governedBy?: Event.Event["governedBy"]
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
 * The words of this module.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  "policy/NotCovered": {
    zh: "{on} 这一天在 {jurisdiction} 没有 {point}.{field} 的规定，本库不作猜测，因此无法裁定。请在插件中补充该日的规定，或凭文件按“记录”办理。",
    en: "No provision gives {point}.{field} for {jurisdiction} on {on}, and no value is guessed, so the act cannot be decided. Add a provision for that day to a plugin, or record the act with its document."
  }
})

/**
 * An act that can stand.
 *
 * @category constructors
 * @since 0.1.0
 */
export const decided = (
  verdict: Judgement.Verdict | undefined,
  events: ReadonlyArray<Draft>,
  options: { readonly carriesOut?: Decided["carriesOut"]; readonly governedBy?: Event.Event["governedBy"] } = {}
): Decided => ({
  _tag: "Decided",
  verdict,
  events,
  carriesOut: options.carriesOut ?? "granted",
  ...(options.governedBy === undefined ? {} : { governedBy: options.governedBy })
})

/**
 * An act that cannot stand; its code is the message's key.
 *
 * @category constructors
 * @since 0.1.0
 */
export const refused = (message: Message.Message): Refused => ({ _tag: "Refused", code: message.key, message })

/**
 * The verdict on an act, or none where no rule covers it and it is not for the rules to decide it: what happened before
 * there was a rule can be recorded. An act that is to be decided is refused there.
 *
 * @category constructors
 * @since 0.1.0
 */
export const verdictOf = (
  judged: Result.Result<Judgement.Verdict, NotCovered>,
  basis: Event.Basis | undefined
): Result.Result<Judgement.Verdict | undefined, Refused> =>
  Result.isSuccess(judged)
    ? Result.succeed(judged.success)
    : Command.isDecided({ basis })
      ? Result.fail(notCovered(judged.failure))
      : Result.succeed(undefined)

/**
 * The refusal of an act that is to be decided where no rule covers it.
 *
 * @category constructors
 * @since 0.1.0
 */
export const notCovered = ({ field, jurisdiction, on, point }: NotCovered): Refused =>
  refused(messages.make("policy/NotCovered", { point, field, jurisdiction, on }))

/**
 * A decision out of a computation that fails with a refusal.
 *
 * @category constructors
 * @since 0.1.0
 */
export const from = (decision: Result.Result<Decision, Refused>): Decision => Result.merge(decision)
