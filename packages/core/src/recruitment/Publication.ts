/**
 * What a public notice shows of those named in it: never more than the words of {@link publishable}, and where a place
 * lays it down, no more than that.
 *
 * An ID number, a telephone number, an address or a date of birth is in no notice, whatever a place lays down: no more is
 * published than the notice needs (Personal Information Protection Law, articles 6 and 25). Which of the rest is shown is
 * said by no national text that was read. A lower level may show less than a higher one, and no more.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Judgement from "../policy/Judgement.ts"
import type { Text } from "../policy/Message.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import { messages } from "./messages.ts"

/**
 * What a notice may show of a person, in words.
 *
 * @category tables
 * @since 0.1.0
 */
export const publishable = {
  name: { zh: "姓名", en: "name" },
  sex: { zh: "性别", en: "sex" },
  education: { zh: "学历", en: "education" },
  school: { zh: "毕业院校", en: "school" },
  major: { zh: "所学专业", en: "major" },
  position: { zh: "拟聘岗位", en: "position" },
  total: { zh: "总成绩", en: "total mark" },
  rank: { zh: "名次", en: "rank" }
} as const satisfies { readonly [shown: string]: Text }

/**
 * The name of something in {@link publishable}.
 *
 * @category models
 * @since 0.1.0
 */
export type Shown = keyof typeof publishable

/**
 * Schema of what is shown: one or more of {@link publishable}, each once, in the order of the list.
 *
 * @category schemas
 * @since 0.1.0
 */
export const ShownList = Schema.Array(Schema.Literals(Object.keys(publishable) as ReadonlyArray<Shown>)).check(
  Schema.isMinLength(1),
  Schema.isUnique()
)

/**
 * The parameters of what is published.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** What is shown at most; absent where nothing is laid down beside {@link publishable}. */
  readonly shown?: ReadonlyArray<Shown>
}

/**
 * What a notice shows; absent where it shows what is laid down.
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly shown?: ReadonlyArray<Shown>
}

/**
 * Judges what a notice shows.
 *
 * @example
 * ```ts
 * import * as Publication from "@cunguan/core/recruitment/Publication"
 *
 * const judge = (...shown: ReadonlyArray<Publication.Shown>) =>
 *   Publication.judge({ shown: ["name", "position"] }, { shown }).outcome
 *
 * judge("name") // => "granted"
 * judge("name", "total") // => "refused"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Facts): Judgement.Verdict => {
  const { shown: most } = parameters
  const { shown = [] } = facts
  const findings =
    most === undefined
      ? []
      : [
          Judgement.leaf({
            criterion: `${point.id}/shown`,
            operator: "subsetOf",
            holds: shown.every((one) => most.includes(one)),
            message: messages.make("recruitment.shown", { most: most.map((one) => publishable[one]) }),
            facts: ["shown"],
            parameters: [{ field: "shown" }]
          })
        ]
  return Judgement.verdict(Judgement.all(point.id, messages.make("recruitment.publication"), findings))
}

/**
 * The policy point `recruitment.publication`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Verdict> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Verdict
>({
  id: "recruitment.publication",
  title: { zh: "公示内容", en: "what a notice shows" },
  fields: {
    shown: PolicyPoint.field(ShownList, {
      title: { zh: "公示的个人信息", en: "what is shown of a person" },
      text: (shown) => shown.map((one) => publishable[one]),
      override: Override.subsetOf,
      optional: true
    })
  },
  provisions: [
    {
      field: "shown",
      none: true,
      from: "2008-04-10",
      assumption: {
        zh: "所见全国性文件没有列明公示哪些内容；本库只允许公示必要的几项。",
        en: "No national text read lists what a notice shows; this library permits the few things that it needs."
      }
    }
  ],
  judge
})
