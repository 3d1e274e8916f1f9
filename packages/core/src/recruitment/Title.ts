/**
 * The title that an official takes up in the village: by the post applied for where a place says so, else by standing in
 * the Party and the League.
 *
 * A full member becomes assistant to the village Party secretary; a probationary member or a person outside the Party
 * becomes assistant to the committee director; a League member may become League secretary or deputy secretary where a
 * place chooses that. An official whose political status is needed and not known gets no title yet.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Official from "../people/Official.ts"
import * as PoliticalStatus from "../people/PoliticalStatus.ts"
import * as Judgement from "../policy/Judgement.ts"
import type { Argument, Text } from "../policy/Message.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import * as Expected from "../text/Expected.ts"
import { messages } from "./messages.ts"
import * as Position from "./Position.ts"

/**
 * Schema of the titles of classes of posts, each class once.
 *
 * @category schemas
 * @since 0.1.0
 */
export const ByPostClass = Schema.Array(Schema.Struct({ postClass: Position.Name, title: Official.Title })).check(
  Schema.makeFilter(
    (rows) => new Set(rows.map(({ postClass }) => postClass)).size === rows.length,
    Expected.words({ zh: "每类岗位只有一个职务", en: "one title for each class of posts" })
  )
)

/**
 * The parameters of the title.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** The title of a full member of the Party. */
  readonly fullMember: Official.Title
  /** The title of anybody else, probationary members included. */
  readonly others: Official.Title
  /** The title of a League member; where absent, that of anybody else. */
  readonly leagueMember?: Official.Title
  /** The titles of posts by their class, which go before all others; absent where the post makes no difference. */
  readonly byPostClass?: typeof ByPostClass.Type
}

/**
 * The political status, and the class of the post applied for; each absent where it is not known.
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly politicalStatus?: PoliticalStatus.PoliticalStatus
  readonly postClass?: string
}

/**
 * The title, or that it cannot be determined yet.
 *
 * @example
 * ```ts
 * import * as Title from "@cunguan/core/recruitment/Title"
 *
 * const parameters: Title.Parameters = {
 *   fullMember: "assistantToSecretary",
 *   others: "assistantToDirector",
 *   byPostClass: [{ postClass: "youthWork", title: "leagueSecretary" }]
 * }
 * const title = (facts: Title.Facts) => {
 *   const judged = Title.judge(parameters, facts)
 *   return judged._tag === "Value" ? judged.value : judged._tag
 * }
 *
 * title({ politicalStatus: "01" }) // => "assistantToSecretary"
 * title({ politicalStatus: "02" }) // => "assistantToDirector"
 * title({ postClass: "youthWork" }) // => "leagueSecretary"
 * title({}) // => "Undetermined"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Facts): Judgement.Judgement<Official.Title> => {
  const { politicalStatus, postClass } = facts
  const ofPost = parameters.byPostClass?.find((row) => row.postClass === postClass)
  if (ofPost !== undefined) {
    return titled(
      ofPost.title,
      "byPostClass",
      "postClass",
      messages.make("recruitment.titleOfPost", words(ofPost.title))
    )
  }
  if (politicalStatus === undefined) {
    return Judgement.undetermined(
      Judgement.leaf({
        criterion: point.id,
        holds: "unknown",
        message: messages.make("recruitment.politicalStatusKnown"),
        facts: ["politicalStatus"],
        needs: ["politicalStatus"]
      })
    )
  }
  const { fullMember, leagueMember, others } = parameters
  const group = PoliticalStatus.group(politicalStatus)
  const ofStatus = (title: Official.Title, field: keyof Parameters) =>
    titled(title, field, "politicalStatus", messages.make("recruitment.title", words(title)))
  if (group === "fullMember") return ofStatus(fullMember, "fullMember")
  return group === "leagueMember" && leagueMember !== undefined
    ? ofStatus(leagueMember, "leagueMember")
    : ofStatus(others, "others")
}

const words = (title: Official.Title) => ({ title: Official.titleText(title) })

const titled = (
  title: Official.Title,
  field: keyof Parameters,
  fact: keyof Facts,
  message: Judgement.Finding["message"]
): Judgement.Judgement<Official.Title> =>
  Judgement.value(
    title,
    Judgement.leaf({
      criterion: point.id,
      holds: true,
      message,
      facts: [fact],
      parameters: [{ field, value: title }]
    })
  )

const source = {
  from: "2008-04-10",
  assumption: {
    zh: "各省文件均称依据组通字〔2008〕18号；该条原文未见。",
    en: "Repeated by provinces as following from 组通字〔2008〕18号; the clause itself was not read."
  }
} as const

const byPostText = (rows: typeof ByPostClass.Type): Argument =>
  rows.map(({ postClass, title }): Text => {
    const { en, zh } = Official.titleText(title)
    return { zh: `${postClass}：${zh}`, en: `${postClass}: ${en}` }
  })

/**
 * The policy point `recruitment.title`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Judgement<Official.Title>> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Judgement<Official.Title>
>({
  id: "recruitment.title",
  title: { zh: "职务", en: "title" },
  fields: {
    fullMember: PolicyPoint.field(Official.Title, {
      title: { zh: "正式党员的职务", en: "title of a full Party member" },
      text: Official.titleText,
      override: Override.open
    }),
    others: PolicyPoint.field(Official.Title, {
      title: { zh: "其他人员的职务", en: "title of others" },
      text: Official.titleText,
      override: Override.open
    }),
    leagueMember: PolicyPoint.field(Official.Title, {
      title: { zh: "共青团员的职务", en: "title of a League member" },
      text: Official.titleText,
      override: Override.open,
      optional: true
    }),
    byPostClass: PolicyPoint.field(ByPostClass, {
      title: { zh: "各类岗位的职务", en: "titles by class of posts" },
      text: byPostText,
      override: Override.open,
      optional: true
    })
  },
  provisions: [
    { field: "fullMember", value: "assistantToSecretary", ...source },
    { field: "others", value: "assistantToDirector", ...source },
    {
      field: "leagueMember",
      none: true,
      from: "2008-04-10",
      assumption: {
        zh: "各省文件称团员还可以任村团组织书记或副书记，由各地选择。",
        en: "Provinces repeat that League members may also be League secretary or deputy secretary; the place chooses."
      }
    },
    {
      field: "byPostClass",
      none: true,
      from: "2008-04-10",
      assumption: {
        zh: "所见全国性文件没有按岗位规定职务。",
        en: "No national text read lays down titles by the post applied for."
      }
    }
  ],
  judge
})
