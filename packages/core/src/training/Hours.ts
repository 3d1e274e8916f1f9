/**
 * The class hours (学时) that an official has to attend in a calendar year, the number included.
 *
 * Whoever is in post for a part of the year is required the share of its days, rounded to whole hours as the place lays
 * down: required = hours of a year × days in post ÷ days of the year. No national figure exists, so a place gives it.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Judgement from "../policy/Judgement.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import * as Rounding from "../policy/Rounding.ts"
import { messages } from "./messages.ts"

/**
 * The parameters of the hours.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** Class hours of a whole year in post, included. */
  readonly hoursAtLeast: number
  /** How the share of somebody who is in post for a part of the year becomes whole hours. */
  readonly shareRounding: Rounding.Rounding
}

/**
 * The days in post in a year, and the days that the year has.
 *
 * @category models
 * @since 0.1.0
 */
export interface PartOfYear {
  readonly daysInPost: number
  readonly daysOfYear: number
}

/**
 * The class hours attended in a year; without `part` the whole year was spent in post.
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly hours: number
  readonly part?: PartOfYear
}

/**
 * The class hours required for a part of a year.
 *
 * @example
 * ```ts
 * import * as Rounding from "@cunguan/core/policy/Rounding"
 * import * as Hours from "@cunguan/core/training/Hours"
 *
 * const part = { daysInPost: 153, daysOfYear: 365 }
 * const required = (mode: Rounding.Mode) =>
 *   Hours.requiredFor({ hoursAtLeast: 40, shareRounding: Rounding.make(0, mode) }, part)
 *
 * required("halfUp") // => 17
 * required("floor") // => 16
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const requiredFor = (
  { hoursAtLeast, shareRounding }: Parameters,
  { daysInPost, daysOfYear }: PartOfYear
): number => Number(Rounding.divide(shareRounding, hoursAtLeast * daysInPost, daysOfYear))

/**
 * Judges the hours of a year.
 *
 * @example
 * ```ts
 * import * as Rounding from "@cunguan/core/policy/Rounding"
 * import * as Hours from "@cunguan/core/training/Hours"
 *
 * const parameters = { hoursAtLeast: 40, shareRounding: Rounding.make(0, "halfUp") }
 *
 * Hours.judge(parameters, { hours: 40 }).outcome // => "granted"
 * Hours.judge(parameters, { hours: 39 }).outcome // => "refused"
 * Hours.judge(parameters, { hours: 20, part: { daysInPost: 184, daysOfYear: 365 } }).outcome // => "granted"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Facts): Judgement.Verdict => {
  const { hours, part } = facts
  const required = part === undefined ? parameters.hoursAtLeast : requiredFor(parameters, part)
  const isWhole = part === undefined || part.daysInPost === part.daysOfYear
  return Judgement.verdict(
    Judgement.all(point.id, messages.make("training.hours"), [
      Judgement.leaf({
        criterion: `${point.id}/hours`,
        operator: "atLeast",
        holds: hours >= required,
        message: isWhole
          ? messages.make("training.hoursAtLeast", { required })
          : messages.make("training.hoursOfPart", {
              required,
              inPost: part.daysInPost,
              ofYear: part.daysOfYear,
              whole: parameters.hoursAtLeast
            }),
        facts: isWhole ? ["hours"] : ["hours", "part"],
        parameters: [
          { field: "hoursAtLeast", value: parameters.hoursAtLeast },
          ...(isWhole ? [] : [{ field: "shareRounding", value: parameters.shareRounding.mode }])
        ]
      })
    ])
  )
}

/** Hours are whole, so a share of them has no decimal places. */
const toWholeHours = Rounding.Rounding.check(
  Schema.makeFilter(({ places }: Rounding.Rounding) => places === 0, {
    expected: "a rounding to whole class hours, that is to 0 decimal places"
  })
)

/**
 * The policy point `training.hours`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Verdict> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Verdict
>({
  id: "training.hours",
  title: { zh: "年度学时", en: "class hours of a year" },
  fields: {
    hoursAtLeast: PolicyPoint.field(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 1000 })), {
      title: { zh: "每人每年学时下限（含）", en: "class hours of an official in a year at least (included)" },
      unit: { zh: "学时", en: "class hours" },
      override: Override.atLeast
    }),
    shareRounding: PolicyPoint.field(toWholeHours, {
      title: { zh: "不满一年者按在任天数折算后的取整", en: "rounding of the share for a part of a year" },
      text: Rounding.text,
      override: Override.open
    })
  },
  judge
})
