/**
 * Sitting in without a vote (列席) on a meeting of a village organ: the organ is one of those laid down, and whoever
 * holds a seat in it has a vote and does not sit in.
 *
 * The usual ones are the three organs (三套班子): Party organisation, villagers' or residents' committee, economic
 * cooperative. No national text read names them for this, so a place gives the list.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import type * as Person from "../people/Person.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import * as Expected from "../text/Expected.ts"
import * as ListTerm from "./ListTerm.ts"
import { messages } from "./messages.ts"

/**
 * The id of a meeting: lower-case letters, digits and hyphens.
 *
 * @category schemas
 * @since 0.1.0
 */
export const MeetingId = Schema.String.check(Schema.isPattern(/^[a-z0-9][a-z0-9-]{0,63}$/u, Expected.id)).pipe(
  Schema.brand("MeetingId")
)

/**
 * @category models
 * @since 0.1.0
 */
export type MeetingId = typeof MeetingId.Type

/**
 * A meeting on which officials sat in.
 *
 * @category models
 * @since 0.1.0
 */
export interface Meeting {
  readonly id: MeetingId
  readonly on: CalendarDate.CalendarDate
  readonly organ: string
  readonly officials: ReadonlyArray<Person.PersonId>
}

/**
 * The parameters of sitting in.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** The organs on whose meetings officials sit in. */
  readonly organs: ReadonlyArray<ListTerm.Term>
}

/**
 * The organ that meets, and those of the officials who hold a seat in it on the day of the meeting.
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly organ: string
  readonly holders: ReadonlyArray<string>
}

/**
 * Judges whether officials may sit in.
 *
 * @example
 * ```ts
 * import * as SittingIn from "@cunguan/core/training/SittingIn"
 *
 * const organs = [{ id: "committee", title: { zh: "村（居）委会", en: "the committee" } }]
 *
 * SittingIn.judge({ organs }, { organ: "committee", holders: [] }).outcome // => "granted"
 * SittingIn.judge({ organs }, { organ: "committee", holders: ["p-0001"] }).outcome // => "refused"
 * SittingIn.judge({ organs }, { organ: "company", holders: [] }).outcome // => "refused"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Facts): Judgement.Verdict =>
  Judgement.verdict(
    Judgement.all(point.id, messages.make("training.sitIn"), [
      Judgement.leaf({
        criterion: `${point.id}/organ`,
        operator: "isOneOf",
        holds: ListTerm.includes(parameters.organs, facts.organ),
        message: messages.make("training.organs", { organs: ListTerm.titles(parameters.organs) }),
        facts: ["organ"],
        parameters: [{ field: "organs" }]
      }),
      Judgement.leaf({
        criterion: `${point.id}/withoutVote`,
        holds: facts.holders.length === 0,
        message:
          facts.holders.length === 0
            ? messages.make("training.withoutVote")
            : messages.make("training.withVote", { officials: facts.holders }),
        facts: ["holders"]
      })
    ])
  )

/**
 * The policy point `training.sittingIn`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Verdict> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Verdict
>({
  id: "training.sittingIn",
  title: { zh: "列席会议", en: "sitting in without a vote" },
  fields: {
    organs: PolicyPoint.field(Schema.Array(ListTerm.Term), {
      title: { zh: "可以列席的组织", en: "organs on whose meetings officials sit in" },
      override: Override.open
    })
  },
  judge
})
