/**
 * Who may give the mark of which component of an appraisal.
 *
 * Recording a mark is one command, so the roles that may issue it are those for all components together; this rule
 * says for each component which of them may give it. No national text read says so.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Judgement from "../policy/Judgement.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import { roleText } from "../policy/Role.ts"
import * as Components from "./Components.ts"
import { messages } from "./messages.ts"

/**
 * The roles that may give the mark of each component.
 *
 * @category models
 * @since 0.1.0
 */
export type Parameters = { readonly [Name in Components.Component]: ReadonlyArray<string> }

/**
 * The component, and the role of whoever gives its mark.
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly component: Components.Component
  readonly role: string
}

/**
 * Judges whether a role may give the mark of a component.
 *
 * @example
 * ```ts
 * import * as Marking from "@cunguan/core/evaluation/Marking"
 *
 * const parameters = { assembly: ["townOrganisation"], village: ["villageOrganisation"], town: ["townOrganisation"] }
 *
 * Marking.judge(parameters, { component: "village", role: "villageOrganisation" }).outcome // => "granted"
 * Marking.judge(parameters, { component: "town", role: "villageOrganisation" }).outcome // => "refused"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, { component, role }: Facts): Judgement.Verdict => {
  const may = parameters[component]
  return Judgement.verdict(
    Judgement.leaf({
      criterion: `${point.id}/role`,
      operator: "isOneOf",
      holds: may.includes(role),
      message: messages.make("evaluation.mark", {
        component: Components.components[component],
        roles: may.map(roleText)
      }),
      facts: ["actor.role"],
      parameters: [{ field: component }]
    })
  )
}

const Roles = Schema.Array(Schema.NonEmptyString).check(Schema.isMinLength(1))

const rolesFor = (component: Components.Component) => {
  const { en, zh } = Components.components[component]
  return PolicyPoint.field(Roles, {
    title: { zh: `可以登记“${zh}”的角色`, en: `roles that may give the ${en}` },
    text: (may) => may.map(roleText),
    override: Override.open
  })
}

const organisers = {
  value: ["townOrganisation", "countyOrganisation"],
  from: "1990-01-01",
  assumption: {
    zh: "没有全国性文件规定由谁登记各项评分；这项工作由组织部门主管。",
    en: "No national text says who enters the marks; the organisation offices run the programme."
  }
} as const

/**
 * The policy point `evaluation.marking`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Verdict> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Verdict
>({
  id: "evaluation.marking",
  title: { zh: "评分权限", en: "marking" },
  fields: { assembly: rolesFor("assembly"), village: rolesFor("village"), town: rolesFor("town") },
  provisions: [
    { field: "assembly", ...organisers },
    { field: "village", ...organisers },
    { field: "town", ...organisers }
  ],
  judge
})
