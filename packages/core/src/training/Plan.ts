/**
 * A town's plan of training for a year: a plan covers every theme that is laid down.
 *
 * A theme is covered by one session or more; a plan may have further themes. There is one plan for a year, which may be
 * amended; the amended plan covers the themes too. No national text read names the themes, so a place gives them.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import * as Expected from "../text/Expected.ts"
import * as ListTerm from "./ListTerm.ts"
import { messages } from "./messages.ts"

/**
 * The id of a session: lower-case letters, digits and hyphens. The plan and the act of holding it name the same one.
 *
 * @category schemas
 * @since 0.1.0
 */
export const SessionId = Schema.String.check(Schema.isPattern(/^[a-z0-9][a-z0-9-]{0,63}$/u, Expected.id)).pipe(
  Schema.brand("SessionId")
)

/**
 * @category models
 * @since 0.1.0
 */
export type SessionId = typeof SessionId.Type

/**
 * Class hours (学时): whole, and at least one.
 *
 * @category schemas
 * @since 0.1.0
 */
export const ClassHours = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 1000 }))

/**
 * A session as a plan has it.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Session = Schema.Struct({
  session: SessionId,
  kind: ListTerm.TermId,
  theme: ListTerm.TermId,
  hours: ClassHours
})

/**
 * @category models
 * @since 0.1.0
 */
export type Session = typeof Session.Type

/**
 * The sessions of a plan: one or more, each id once.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Sessions = Schema.Array(Session).check(
  Schema.isMinLength(1),
  Schema.makeFilter(
    (sessions: ReadonlyArray<Session>) => new Set(sessions.map(({ session }) => session)).size === sessions.length,
    { expected: "sessions of which each has an id of its own" }
  )
)

/**
 * A plan as it stands from a day on.
 *
 * @category models
 * @since 0.1.0
 */
export interface Adopted {
  readonly from: CalendarDate.CalendarDate
  readonly sessions: ReadonlyArray<Session>
}

/**
 * The parameters of a plan.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** The themes that every plan covers. */
  readonly themes: ReadonlyArray<ListTerm.Term>
}

/**
 * The themes of the plan's sessions, by their ids.
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly themes: ReadonlyArray<string>
}

/**
 * Judges a plan; the finding has one line for each theme, so that a refusal names the theme that is missing.
 *
 * @example
 * ```ts
 * import * as Plan from "@cunguan/core/training/Plan"
 *
 * const themes = [
 *   { id: "law", title: { zh: "农村法规", en: "rural law" } },
 *   { id: "finance", title: { zh: "村级财务", en: "village finance" } }
 * ]
 *
 * Plan.judge({ themes }, { themes: ["law", "finance", "skills"] }).outcome // => "granted"
 * Plan.judge({ themes }, { themes: ["law", "law"] }).outcome // => "refused"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Facts): Judgement.Verdict =>
  Judgement.verdict(
    Judgement.all(
      point.id,
      messages.make("training.plan"),
      parameters.themes.map(({ id, title }) =>
        Judgement.leaf({
          criterion: `${point.id}/${id}`,
          holds: facts.themes.includes(id),
          message: messages.make("training.themeCovered", { theme: title }),
          facts: ["themes"],
          parameters: [{ field: "themes", value: id }]
        })
      )
    )
  )

/**
 * The policy point `training.plan`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Verdict> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Verdict
>({
  id: "training.plan",
  title: { zh: "年度培训计划", en: "training plan" },
  fields: {
    themes: PolicyPoint.field(Schema.Array(ListTerm.Term), {
      title: { zh: "必须涵盖的主题", en: "themes to be covered" },
      override: Override.supersetOf
    })
  },
  judge
})
