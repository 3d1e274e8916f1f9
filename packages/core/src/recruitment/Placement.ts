/**
 * Where an official is placed: how many officials a village may have at once.
 *
 * The bound counts the official who is to be placed. No national text read limits the number.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Judgement from "../policy/Judgement.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import { messages } from "./messages.ts"

/**
 * The parameters of a placement.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** Officials in a village at once, included; absent where there is no such rule. */
  readonly officialsInVillageAtMost?: number
}

/**
 * Officials in the village on the day of the placement, or the most of them later, where it is entered late and others
 * were placed there since. The one to be placed is not counted.
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly officialsInVillage: number
}

/**
 * Judges a placement.
 *
 * @example
 * ```ts
 * import * as Placement from "@cunguan/core/recruitment/Placement"
 *
 * Placement.judge({ officialsInVillageAtMost: 1 }, { officialsInVillage: 0 }).outcome // => "granted"
 * Placement.judge({ officialsInVillageAtMost: 1 }, { officialsInVillage: 1 }).outcome // => "refused"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Facts): Judgement.Verdict => {
  const most = parameters.officialsInVillageAtMost
  const findings =
    most === undefined
      ? []
      : [
          Judgement.leaf({
            criterion: `${point.id}/officialsInVillage`,
            operator: "atMost",
            holds: facts.officialsInVillage + 1 <= most,
            message: messages.make("recruitment.officialsInVillage", { most }),
            facts: ["officialsInVillage"],
            parameters: [{ field: "officialsInVillageAtMost", value: most }]
          })
        ]
  return Judgement.verdict(Judgement.all(point.id, messages.make("recruitment.place"), findings))
}

/**
 * The policy point `recruitment.placement`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Verdict> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Verdict
>({
  id: "recruitment.placement",
  title: { zh: "安排任职村", en: "placement" },
  fields: {
    officialsInVillageAtMost: PolicyPoint.field(Schema.Int.check(Schema.isGreaterThan(0)), {
      title: { zh: "一村村官人数上限（含）", en: "officials in a village at most (included)" },
      unit: { zh: "人", en: "people" },
      override: Override.open,
      optional: true
    })
  },
  provisions: [
    {
      field: "officialsInVillageAtMost",
      none: true,
      from: "2008-04-10",
      assumption: {
        zh: "所见全国性文件没有限定一村的村官人数。",
        en: "No national text read limits how many officials one village has."
      }
    }
  ],
  judge
})
