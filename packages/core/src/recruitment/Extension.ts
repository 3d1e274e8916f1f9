/**
 * The extension of an agreement: by how much its end may be put off, and until when that can be done.
 *
 * An extension is signed while the agreement runs, so on its last day and no longer on the day of its end. The months are
 * counted from the end that was signed first, the number included, so that two extensions add up to no more than one. No
 * national text read speaks of it: where a place lays nothing down, an agreement is renewed and not extended.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import { messages } from "./messages.ts"

/**
 * The parameters of an extension.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** Months after the end that was signed, included; absent where no agreement may be extended. */
  readonly monthsAtMost?: number
}

/**
 * What an extension is judged by: its day, the end that was signed first, the end as it stands, and the new one.
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly on: CalendarDate.CalendarDate
  readonly signedUntil: CalendarDate.CalendarDate
  readonly until: CalendarDate.CalendarDate
  readonly extendedUntil: CalendarDate.CalendarDate
}

/**
 * Judges an extension.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as Extension from "@cunguan/core/recruitment/Extension"
 *
 * const day = CalendarDate.make
 * const extend = (on: string, until: string) =>
 *   Extension.judge(
 *     { monthsAtMost: 6 },
 *     { on: day(on), signedUntil: day("2011-08-01"), until: day("2011-08-01"), extendedUntil: day(until) }
 *   ).outcome
 *
 * extend("2011-07-31", "2012-02-01") // => "granted"
 * extend("2011-07-31", "2012-02-02") // => "refused"
 * extend("2011-08-01", "2012-02-01") // => "refused"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = ({ monthsAtMost: most }: Parameters, facts: Facts): Judgement.Verdict =>
  Judgement.verdict(
    Judgement.all(point.id, messages.make("recruitment.extend"), [
      Judgement.leaf({
        criterion: `${point.id}/running`,
        operator: "isBelow",
        holds: facts.on < facts.until,
        message: messages.make("recruitment.agreementRuns", { until: CalendarDate.text(facts.until) }),
        facts: ["on", "until"]
      }),
      most === undefined
        ? Judgement.leaf({
            criterion: `${point.id}/laidDown`,
            holds: false,
            message: messages.make("recruitment.extensionLaidDown"),
            parameters: [{ field: "monthsAtMost" }]
          })
        : Judgement.leaf({
            criterion: `${point.id}/longest`,
            operator: "atMost",
            holds: facts.extendedUntil <= CalendarDate.addMonths(facts.signedUntil, most),
            message: messages.make("recruitment.extensionAtMost", { most }),
            facts: ["signedUntil", "extendedUntil"],
            parameters: [{ field: "monthsAtMost", value: most }]
          })
    ])
  )

/**
 * The policy point `recruitment.extension`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Verdict> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Verdict
>({
  id: "recruitment.extension",
  title: { zh: "合同延期", en: "extension of an agreement" },
  fields: {
    monthsAtMost: PolicyPoint.field(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 60 })), {
      title: { zh: "延期上限（含）", en: "extension at most (included)" },
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
        zh: "所见全国性文件没有规定合同可以延期。",
        en: "No national text read says that an agreement may be extended."
      }
    }
  ],
  judge
})
