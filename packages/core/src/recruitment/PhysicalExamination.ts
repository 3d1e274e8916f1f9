/**
 * The physical examination: whoever did not pass may ask for a re-examination, so many times at most and within so many
 * days, and until then stands in the drive as before.
 *
 * Both numbers are included: the day of the result is not counted, the last day is. Once the last day has passed without a
 * request, or the last re-examination was failed, the application ends. The national text has the examination as a step
 * and says nothing of a second one. What was found is sensitive: but that it was passed or not, nothing is in the clear.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import type * as WorkingDays from "../calendar/WorkingDays.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import * as TimeLimit from "../policy/TimeLimit.ts"
import { messages } from "./messages.ts"

/**
 * What was found, sealed in the slot of the applicant.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Personal = Schema.Struct({ findings: Schema.NonEmptyString })

/**
 * An examination that was not passed and is not final.
 *
 * - `until`: the last day for asking for a re-examination, where the place lays one down and it can be counted
 * - `requests`: how many re-examinations were asked for so far; `requestedOn` is the day of one that has no result yet
 *
 * @category models
 * @since 0.1.0
 */
export interface Failed {
  readonly on: CalendarDate.CalendarDate
  readonly until: CalendarDate.CalendarDate | undefined
  readonly requests: number
  readonly requestedOn: CalendarDate.CalendarDate | undefined
}

/**
 * The parameters of the examination.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** Re-examinations of one applicant at most, included; absent where there is none. */
  readonly reexaminationsAtMost?: number
  /** Within how long after a result a re-examination is asked for; absent where no time is laid down. */
  readonly reexaminationWithin?: TimeLimit.TimeLimit
}

/**
 * What a request for a re-examination is judged by: the day of the result that was not passed, the day of the request,
 * and how many were asked for before.
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly failedOn: CalendarDate.CalendarDate
  readonly on: CalendarDate.CalendarDate
  readonly requests: number
  readonly calendars: ReadonlyArray<WorkingDays.YearCalendar>
}

/**
 * Judges a request for a re-examination; `undetermined` where working days cannot be counted.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as PhysicalExamination from "@cunguan/core/recruitment/PhysicalExamination"
 *
 * const parameters = { reexaminationsAtMost: 1, reexaminationWithin: { days: 7, kind: "calendar" } } as const
 * const ask = (on: string, requests = 0) =>
 *   PhysicalExamination.judge(parameters, {
 *     failedOn: CalendarDate.make("2010-06-25"),
 *     on: CalendarDate.make(on),
 *     requests,
 *     calendars: []
 *   }).outcome
 *
 * ask("2010-07-02") // => "granted"
 * ask("2010-07-03") // => "refused"
 * ask("2010-07-02", 1) // => "refused"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Facts): Judgement.Verdict => {
  const { reexaminationsAtMost: most = 0, reexaminationWithin: limit } = parameters
  const { calendars, failedOn, on, requests } = facts
  const times = Judgement.leaf({
    criterion: `${point.id}/times`,
    operator: "atMost",
    holds: requests + 1 <= most,
    message: messages.make("recruitment.reexaminationsAtMost", { most }),
    facts: ["requests"],
    parameters: [{ field: "reexaminationsAtMost", value: most }]
  })
  const within =
    limit === undefined
      ? Judgement.leaf({
          criterion: `${point.id}/within`,
          holds: failedOn <= on,
          message: messages.make("recruitment.afterResult", { day: failedOn }),
          facts: ["failedOn", "on"]
        })
      : TimeLimit.judge({
          criterion: `${point.id}/within`,
          field: "reexaminationWithin",
          limit,
          from: failedOn,
          on,
          facts: ["failedOn", "on"],
          calendars
        })
  return Judgement.verdict(Judgement.all(point.id, messages.make("recruitment.reexamination"), [times, within]))
}

/**
 * Judges whether a result that was not passed may be made final: the time for asking for a re-examination has passed, the
 * last day not counting as passed. Where no time is laid down it does not pass.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as PhysicalExamination from "@cunguan/core/recruitment/PhysicalExamination"
 *
 * const parameters = { reexaminationsAtMost: 1, reexaminationWithin: { days: 7, kind: "calendar" } } as const
 * const close = (on: string) =>
 *   PhysicalExamination.judgeClosing(parameters, {
 *     failedOn: CalendarDate.make("2010-06-25"),
 *     on: CalendarDate.make(on),
 *     calendars: []
 *   }).outcome
 *
 * close("2010-07-02") // => "refused"
 * close("2010-07-03") // => "granted"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judgeClosing = (parameters: Parameters, facts: Omit<Facts, "requests">): Judgement.Verdict => {
  const { calendars, failedOn, on } = facts
  const { reexaminationWithin: limit } = parameters
  const last = limit === undefined ? undefined : TimeLimit.lastDay(limit, failedOn, calendars)
  const criterion = `${point.id}/over`
  const finding =
    last === undefined
      ? Judgement.leaf({ criterion, holds: false, message: messages.make("recruitment.noTimeToPass") })
      : last._tag === "Failure"
        ? Judgement.leaf({
            criterion,
            holds: "unknown",
            message: TimeLimit.messages.make("timeLimit.calendarKnown", { year: String(last.failure.year) }),
            needs: ["calendars"]
          })
        : Judgement.leaf({
            criterion,
            holds: last.success < on,
            message: messages.make("recruitment.reexaminationOver", { last: last.success }),
            facts: ["failedOn", "on"],
            parameters: [{ field: "reexaminationWithin" }]
          })
  return Judgement.verdict(Judgement.all(point.id, messages.make("recruitment.physicalFinal"), [finding]))
}

/**
 * The policy point `recruitment.physicalExamination`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Verdict> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Verdict
>({
  id: "recruitment.physicalExamination",
  title: { zh: "体检", en: "physical examination" },
  fields: {
    reexaminationsAtMost: PolicyPoint.field(Schema.Int.check(Schema.isGreaterThan(0)), {
      title: { zh: "复检次数上限（含）", en: "re-examinations at most (included)" },
      unit: { zh: "次", en: "times" },
      override: Override.open,
      optional: true
    }),
    reexaminationWithin: TimeLimit.field({ zh: "申请复检的期限", en: "time for asking for a re-examination" })
  },
  provisions: [
    {
      field: "reexaminationsAtMost",
      none: true,
      from: "2008-04-10",
      assumption: {
        zh: "全国性文件规定了体检这一步骤，没有规定复检。",
        en: "The national text has the physical examination as a step and says nothing of a re-examination."
      }
    },
    {
      field: "reexaminationWithin",
      none: true,
      from: "2008-04-10",
      assumption: {
        zh: "全国性文件没有规定复检，因此也没有申请复检的期限。",
        en: "The national text says nothing of a re-examination, and so nothing of the time for asking for one."
      }
    }
  ],
  judge
})

/**
 * The {@link point} as the end of a failed examination is judged by it.
 *
 * @category policy points
 * @since 0.1.0
 */
export const closingPoint: PolicyPoint.PolicyPoint<
  Parameters,
  Omit<Facts, "requests">,
  Judgement.Verdict
> = PolicyPoint.part(point, {
  fields: point.fields,
  judge: judgeClosing
})
