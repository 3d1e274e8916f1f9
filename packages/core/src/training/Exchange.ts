/**
 * Exchange between villages (异村交流): an official works in another village for a time, at most so many months.
 *
 * Months are counted from the first day, the number included: three months from 1 March end with 31 May, that is, until
 * 1 June. The placement does not change. No national text read limits the time.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import type * as Village from "../places/Village.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import { messages } from "./messages.ts"
import type * as Spell from "./Spell.ts"

/**
 * An exchange of one official; `until` is the first day back in the own village.
 *
 * @category models
 * @since 0.1.0
 */
export interface Exchange extends Spell.Spell {
  readonly village: Village.VillageId
  readonly until: CalendarDate.CalendarDate
}

/**
 * The parameters of an exchange.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** Months that an exchange lasts at most, included; absent where there is no such rule. */
  readonly monthsAtMost?: number
}

/**
 * The first day of the exchange, and the first day back.
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly from: CalendarDate.CalendarDate
  readonly until: CalendarDate.CalendarDate
}

/**
 * Judges an exchange.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as Exchange from "@cunguan/core/training/Exchange"
 *
 * const judge = (until: string) =>
 *   Exchange.judge(
 *     { monthsAtMost: 3 },
 *     { from: CalendarDate.make("2010-03-01"), until: CalendarDate.make(until) }
 *   ).outcome
 *
 * judge("2010-06-01") // => "granted"
 * judge("2010-06-02") // => "refused"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Facts): Judgement.Verdict => {
  const { monthsAtMost } = parameters
  const findings =
    monthsAtMost === undefined
      ? []
      : [
          Judgement.leaf({
            criterion: `${point.id}/months`,
            operator: "atMost",
            holds: facts.until <= CalendarDate.addMonths(facts.from, monthsAtMost),
            message: messages.make("training.exchangeMonths", { most: monthsAtMost }),
            facts: ["from", "until"],
            parameters: [{ field: "monthsAtMost", value: monthsAtMost }]
          })
        ]
  return Judgement.verdict(Judgement.all(point.id, messages.make("training.exchange"), findings))
}

/**
 * The policy point `training.exchange`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Verdict> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Verdict
>({
  id: "training.exchange",
  title: { zh: "异村交流", en: "exchange between villages" },
  fields: {
    monthsAtMost: PolicyPoint.field(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 60 })), {
      title: { zh: "交流期限上限（含）", en: "months of an exchange at most (included)" },
      unit: { zh: "个月", en: "months" },
      override: Override.open,
      optional: true
    })
  },
  provisions: [
    {
      field: "monthsAtMost",
      none: true,
      from: "2008-04-10",
      assumption: {
        zh: "所见全国性文件没有规定异村交流的期限。",
        en: "No national text read limits how long an exchange lasts."
      }
    }
  ],
  judge
})
