/**
 * Forgetting a person: an act like any other, which is kept, and after which the personal data of the person is gone.
 *
 * The event holds an id that names nobody. When it is kept, the key of the person is destroyed, so that the sealed slots
 * of all earlier events stay closed for good (Personal Information Protection Law, article 47). Gone are the name, the ID
 * number, contact, date of birth and every other fact that was stated, the marks and the totals.
 *
 * What stays is in the clear, under the id alone: which acts there were and on which days; the steps that were taken and
 * whether they were passed, the physical examination among them; the place in a ranking; villages, titles, agreements,
 * departure and outcome; the findings of every verdict, which name facts and criteria and hold no fact; the fingerprint of
 * the ID number; counts and figures. Nobody is appointed, or entered in post, under an id that was forgotten.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Command from "../act/Command.ts"
import * as Decision from "../act/Decision.ts"
import * as Event from "../journal/Event.ts"
import * as Message from "../policy/Message.ts"
import * as Policies from "../policy/Policies.ts"
import * as Person from "./Person.ts"
import * as Retention from "./Retention.ts"

/**
 * A person was forgotten.
 *
 * @category events
 * @since 0.1.0
 */
export const PersonForgotten = Event.define({
  type: "people/PersonForgotten",
  v: 1,
  data: Schema.Struct({ person: Person.PersonId })
})

/**
 * Forgets a person: the name, the ID number and every other personal detail, in all that the office has kept.
 *
 * @category commands
 * @since 0.1.0
 */
export const ForgetPerson = Command.define("people/ForgetPerson", {
  title: { zh: "删除个人信息", en: "forget a person" },
  roles: ["townOrganisation", "countyOrganisation"],
  fields: { person: Person.PersonId },
  // Whoever was forgotten before is told so.
  persons: () => []
})

/**
 * Every command of this module.
 *
 * @category commands
 * @since 0.1.0
 */
export const definitions = [ForgetPerson] as const

/**
 * The words of this module.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  "people/PersonUnknown": {
    zh: "没有登记过 {person}，因此没有可以删除的个人信息。请核对编号。",
    en: "Nothing is known of {person}, so there is nothing to forget. Check the id."
  },
  "people/FactForgotten": { zh: "已删除", en: "forgotten" },
  "people/ForgottenAlready": {
    zh: "{person} 的个人信息已经删除，无需再办。",
    en: "{person} has been forgotten before; nothing is to be done."
  }
})

/**
 * What an office knows of the person on the day of the request: whether anybody bears the id, whether the person was
 * forgotten before, and the records that it holds.
 *
 * @category models
 * @since 0.1.0
 */
export interface Known {
  readonly isKnown: boolean
  readonly isForgotten: boolean
  readonly records: Retention.Records
}

/**
 * Decides whether a person is forgotten: on request, unless a period that is laid down for what the office holds still
 * runs. An id that nobody bears is refused, because a slip would keep its later bearer from being entered.
 *
 * @category operations
 * @since 0.1.0
 */
export const decide = (
  { isForgotten, isKnown, records }: Known,
  { on, person }: (typeof ForgetPerson)["schema"]["Type"],
  policies: Policies.Policies
): Decision.Decision => {
  if (isForgotten) return Decision.refused(messages.make("people/ForgottenAlready", { person }))
  if (!isKnown) return Decision.refused(messages.make("people/PersonUnknown", { person }))
  // A period is an exception to the request: where no provision covers the day, nothing stands against it.
  const verdict = Result.getOrUndefined(Policies.judge(policies, Retention.point, { on, ...records }))
  return Decision.decided(verdict, [{ type: "people/PersonForgotten", stream: "main", data: { person } }])
}
