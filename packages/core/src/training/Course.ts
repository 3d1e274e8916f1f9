/**
 * A session of training that is held: its kind is one of those laid down, and its theme one of the year's plan.
 *
 * The plan is the one of the year of the session, as it stands on its day; without one the theme is of no plan. A
 * session need not stand in the plan itself: the finding says whether it does, and whether it was held as planned.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import type * as Person from "../people/Person.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import * as ListTerm from "./ListTerm.ts"
import { messages } from "./messages.ts"
import type * as Plan from "./Plan.ts"

/**
 * A session that was held; each attendee has its hours. `attendees` are those of the latest correction.
 *
 * @category models
 * @since 0.1.0
 */
export interface Held extends Plan.Session {
  readonly on: CalendarDate.CalendarDate
  readonly attendees: ReadonlyArray<Person.PersonId>
}

/**
 * The parameters of a session.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** The kinds of sessions there are. */
  readonly kinds: ReadonlyArray<ListTerm.Term>
}

/**
 * What a session is judged by.
 *
 * - `plannedThemes`: the themes of the year's plan; absent where there is no plan
 * - `planned`: whether the plan has the session, and with the same kind, theme and hours
 * - `themes`: the words of themes, for those who read the finding; a theme that is not in it is shown by its id
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly kind: string
  readonly theme: string
  readonly plannedThemes?: ReadonlyArray<string>
  readonly planned: "asPlanned" | "otherwise" | "unplanned"
  readonly themes?: ReadonlyArray<ListTerm.Term>
}

/**
 * Judges a session that is held.
 *
 * @example
 * ```ts
 * import * as Course from "@cunguan/core/training/Course"
 *
 * const kinds = [{ id: "forum", title: { zh: "村官论坛", en: "village-official forum" } }]
 * const facts = { kind: "forum", theme: "law", plannedThemes: ["law"], planned: "unplanned" } as const
 *
 * Course.judge({ kinds }, facts).outcome // => "granted"
 * Course.judge({ kinds }, { ...facts, theme: "dance" }).outcome // => "refused"
 * Course.judge({ kinds }, { kind: "forum", theme: "law", planned: "unplanned" }).outcome // => "refused"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Facts): Judgement.Verdict => {
  const { kind, planned, plannedThemes, theme, themes = [] } = facts
  return Judgement.verdict(
    Judgement.all(point.id, messages.make("training.course"), [
      Judgement.leaf({
        criterion: `${point.id}/kind`,
        operator: "isOneOf",
        holds: ListTerm.includes(parameters.kinds, kind),
        message: messages.make("training.sessionKind", { kinds: ListTerm.titles(parameters.kinds) }),
        facts: ["kind"],
        parameters: [{ field: "kinds" }]
      }),
      plannedThemes === undefined
        ? Judgement.leaf({
            criterion: `${point.id}/theme`,
            holds: false,
            message: messages.make("training.planThere"),
            facts: ["plannedThemes"]
          })
        : Judgement.leaf({
            criterion: `${point.id}/theme`,
            operator: "isOneOf",
            holds: plannedThemes.includes(theme),
            message: messages.make("training.themePlanned", {
              themes: [...new Set(plannedThemes)].map((id) => ListTerm.titleOf(themes, id))
            }),
            facts: ["theme", "plannedThemes"]
          }),
      // A session outside the plan is no fault, so what is said of it stands in nobody's way.
      Judgement.leaf({
        criterion: `${point.id}/planned`,
        holds: planned === "asPlanned" ? "yes" : "notApplicable",
        message: messages.make(`training.${planned}`),
        facts: ["planned"]
      })
    ])
  )
}

/**
 * The policy point `training.course`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Verdict> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Verdict
>({
  id: "training.course",
  title: { zh: "培训课程", en: "course" },
  fields: {
    kinds: PolicyPoint.field(Schema.Array(ListTerm.Term), {
      title: { zh: "培训形式", en: "kinds of sessions" },
      override: Override.open
    })
  },
  judge
})
