/**
 * The title that an official takes up in the village, by standing in the Party.
 *
 * A full member becomes assistant to the village Party secretary; a probationary member or a person outside the Party
 * becomes assistant to the committee director. An official whose political status is not known gets no title yet.
 *
 * @since 0.1.0
 */
import * as Official from "../people/Official.ts"
import * as PoliticalStatus from "../people/PoliticalStatus.ts"
import * as Judgement from "../policy/Judgement.ts"
import type { Text } from "../policy/Message.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import { messages } from "./messages.ts"

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
}

/**
 * The political status; absent where it is not known.
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly politicalStatus?: PoliticalStatus.PoliticalStatus
}

/**
 * The title, or that it cannot be determined yet.
 *
 * @example
 * ```ts
 * import * as Title from "@cunguan/core/recruitment/Title"
 *
 * const parameters = { fullMember: "assistantToSecretary", others: "assistantToDirector" } as const
 *
 * Title.judge(parameters, { politicalStatus: "01" })._tag // => "Value"
 * Title.judge(parameters, {})._tag // => "Undetermined"
 * const judged = Title.judge(parameters, { politicalStatus: "02" })
 * judged._tag === "Value" && judged.value // => "assistantToDirector"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Facts): Judgement.Judgement<Official.Title> => {
  const { politicalStatus } = facts
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
  const field = PoliticalStatus.group(politicalStatus) === "fullMember" ? "fullMember" : "others"
  const title = parameters[field]
  return Judgement.value(
    title,
    Judgement.leaf({
      criterion: point.id,
      holds: true,
      message: messages.make("recruitment.title", { title: Official.titleText(title) }),
      facts: ["politicalStatus"],
      parameters: [{ field, value: title }]
    })
  )
}

const source = {
  from: "2008-04-10",
  assumption: {
    zh: "各省文件均称依据组通字〔2008〕18号；该条原文未见。",
    en: "Repeated by provinces as following from 组通字〔2008〕18号; the clause itself was not read."
  }
} as const

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
      title: { zh: "正式党员的职务", en: "title of a full Party member" } satisfies Text,
      text: Official.titleText,
      override: Override.open
    }),
    others: PolicyPoint.field(Official.Title, {
      title: { zh: "其他人员的职务", en: "title of others" },
      text: Official.titleText,
      override: Override.open
    })
  },
  provisions: [
    { field: "fullMember", value: "assistantToSecretary", ...source },
    { field: "others", value: "assistantToDirector", ...source }
  ],
  judge
})
