/**
 * Cultural, sports and volunteer activities, held together with others: kinds and co-organisers are those laid down.
 *
 * Every co-organiser named is one of the list; an activity may have none. No national text read names them, so a place
 * gives both lists.
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
 * The id of an activity: lower-case letters, digits and hyphens.
 *
 * @category schemas
 * @since 0.1.0
 */
export const ActivityId = Schema.String.check(Schema.isPattern(/^[a-z0-9][a-z0-9-]{0,63}$/u, Expected.id)).pipe(
  Schema.brand("ActivityId")
)

/**
 * @category models
 * @since 0.1.0
 */
export type ActivityId = typeof ActivityId.Type

/**
 * An activity that was held.
 *
 * @category models
 * @since 0.1.0
 */
export interface Activity {
  readonly id: ActivityId
  readonly on: CalendarDate.CalendarDate
  readonly kind: string
  readonly coOrganisers: ReadonlyArray<string>
  readonly participants: ReadonlyArray<Person.PersonId>
}

/**
 * The parameters of activities.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** The kinds of activities there are. */
  readonly kinds: ReadonlyArray<ListTerm.Term>
  /** Those with whom they may be held. */
  readonly coOrganisers: ReadonlyArray<ListTerm.Term>
}

/**
 * The kind of an activity, and with whom it is held, by their ids.
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly kind: string
  readonly coOrganisers: ReadonlyArray<string>
}

/**
 * Judges an activity.
 *
 * @example
 * ```ts
 * import * as Activities from "@cunguan/core/training/Activities"
 *
 * const parameters = {
 *   kinds: [{ id: "sports", title: { zh: "体育", en: "sports" } }],
 *   coOrganisers: [{ id: "youthLeague", title: { zh: "团委", en: "the Youth League" } }]
 * }
 *
 * Activities.judge(parameters, { kind: "sports", coOrganisers: ["youthLeague"] }).outcome // => "granted"
 * Activities.judge(parameters, { kind: "sports", coOrganisers: ["company"] }).outcome // => "refused"
 * Activities.judge(parameters, { kind: "trade", coOrganisers: [] }).outcome // => "refused"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Facts): Judgement.Verdict => {
  const { coOrganisers, kinds } = parameters
  return Judgement.verdict(
    Judgement.all(point.id, messages.make("training.activity"), [
      Judgement.leaf({
        criterion: `${point.id}/kind`,
        operator: "isOneOf",
        holds: ListTerm.includes(kinds, facts.kind),
        message: messages.make("training.activityKind", { kinds: ListTerm.titles(kinds) }),
        facts: ["kind"],
        parameters: [{ field: "kinds" }]
      }),
      Judgement.leaf({
        criterion: `${point.id}/coOrganisers`,
        operator: "isOneOf",
        holds: facts.coOrganisers.every((id) => ListTerm.includes(coOrganisers, id)),
        message: messages.make("training.coOrganisers", { coOrganisers: ListTerm.titles(coOrganisers) }),
        facts: ["coOrganisers"],
        parameters: [{ field: "coOrganisers" }]
      })
    ])
  )
}

/**
 * The policy point `training.activities`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Verdict> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Verdict
>({
  id: "training.activities",
  title: { zh: "文体志愿活动", en: "activities" },
  fields: {
    kinds: PolicyPoint.field(Schema.Array(ListTerm.Term), {
      title: { zh: "活动类别", en: "kinds of activities" },
      override: Override.open
    }),
    coOrganisers: PolicyPoint.field(Schema.Array(ListTerm.Term), {
      title: { zh: "可以联合的组织", en: "co-organisers" },
      override: Override.open
    })
  },
  judge
})
