/**
 * Who may issue which command: policy like any other, one field a command, and a refusal names the roles that may.
 *
 * A role is checked whatever the basis of the act, because a document does not make anybody an official of the office.
 *
 * @since 0.1.0
 */
import type * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type * as Command from "../act/Command.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Message from "../policy/Message.ts"
import * as Override from "../policy/Override.ts"
import * as Policies from "../policy/Policies.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import { roleText } from "../policy/Role.ts"
import type { NotCovered } from "../policy/RuleBookProblem.ts"

/**
 * The roles that may issue each command, by the area and name of the command, such as `recruitmentAnnounceDrive`.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  readonly [command: string]: ReadonlyArray<string>
}

/**
 * The command that somebody issues, and the role they act in.
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly command: string
  readonly title: Message.Text
  readonly role: string
}

/**
 * The words of this rule.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  "office.role": { zh: "“{act}”由有权的角色办理：{roles}", en: "“{act}” is issued by a role that may: {roles}" },
  "office/RoleMayNot": {
    zh: "角色“{role}”无权办理“{act}”，因此没有办理。请由以下角色办理：{roles}。",
    en: "The role “{role}” may not issue “{act}”, so nothing was done. Have it issued by: {roles}."
  }
})

/**
 * Judges whether a role may issue a command.
 *
 * @example
 * ```ts
 * import * as Roles from "@cunguan/core/office/Roles"
 *
 * const parameters = { recruitmentAnnounceDrive: ["countyOrganisation"] }
 * const facts = { command: "recruitmentAnnounceDrive", title: { zh: "发布选聘公告", en: "announce a drive" } }
 *
 * Roles.judge(parameters, { ...facts, role: "countyOrganisation" }).outcome // => "granted"
 * Roles.judge(parameters, { ...facts, role: "townOrganisation" }).outcome // => "refused"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, { command, role, title }: Facts): Judgement.Verdict => {
  const may = parameters[command] ?? []
  return Judgement.verdict(
    Judgement.leaf({
      criterion: "office.roles",
      operator: "isOneOf",
      holds: may.includes(role),
      message: messages.make("office.role", { act: title, roles: may.map(roleText) }),
      facts: ["actor.role"],
      parameters: [{ field: command }]
    })
  )
}

/**
 * The name of a command among the fields of the point, its area first, because areas may name acts alike: `recruitment/AnnounceDrive` is `recruitmentAnnounceDrive`.
 *
 * @category operations
 * @since 0.1.0
 */
export const fieldOf = (type: string): string => type.replace("/", "")

const Roles = Schema.Array(Schema.NonEmptyString).check(Schema.isMinLength(1))

/**
 * The policy point `office.roles` for a set of commands.
 *
 * @category policy points
 * @since 0.1.0
 */
export const pointOf = (
  definitions: ReadonlyArray<Command.AnyDefinition>
): PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Verdict> =>
  PolicyPoint.make<Parameters, Facts, Judgement.Verdict>({
    id: "office.roles",
    title: { zh: "办理权限", en: "roles" },
    fields: Object.fromEntries(
      definitions.map(({ title, type }) => [
        fieldOf(type),
        PolicyPoint.field(Roles, {
          title: { zh: `可以办理“${title.zh}”的角色`, en: `roles that may ${title.en}` },
          text: (may) => may.map(roleText),
          override: Override.open
        })
      ])
    ),
    provisions: definitions.map(({ roles, type }) => ({
      field: fieldOf(type),
      value: roles,
      from: "1990-01-01",
      assumption: {
        zh: "没有全国性文件规定由谁在系统中办理；这项工作由组织部门主管。",
        en: "No national text says who issues an act in a system; the organisation offices run the programme."
      }
    })),
    judge
  })

/**
 * The finding on the role of a command. Only the field of that command is looked up.
 *
 * @category judging
 * @since 0.1.0
 */
export const judgeCommand = (
  point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Verdict>,
  policies: Policies.Policies,
  definition: Command.AnyDefinition,
  role: string
): Result.Result<Judgement.Verdict, NotCovered> => {
  const command = fieldOf(definition.type)
  const field = point.fields[command]
  const only = field === undefined ? point : { ...point, fields: { [command]: field } }
  return Policies.judge(policies, only, { command, title: definition.title, role })
}
