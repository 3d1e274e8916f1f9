/**
 * The public notice of those to be appointed: for how many days it is posted, and who may stand in it.
 *
 * Days are counted from the day after posting, the last day included, in calendar or in working days. No national text
 * of the programme names a number, so a place gives it (7 calendar days in Hainan, 5 working days in Yaogou Town). Those
 * named are at most as many as there are posts, and nobody ranked above them is passed over. Where there is an
 * examination, a ranking must count every mark: without one nobody can say who is passed over.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import type * as WorkingDays from "../calendar/WorkingDays.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as NoticePeriod from "../policy/NoticePeriod.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import { messages } from "./messages.ts"

/**
 * The parameters of a notice.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** Days that the notice runs at least, included. */
  readonly daysAtLeast: number
  /** Whether these are calendar or working days. */
  readonly dayKind: NoticePeriod.DayKind
}

/**
 * What a notice is judged by.
 *
 * - `from`, `until`: the day of posting and the last day of the notice
 * - `named`, `posts`: how many are named in this notice, or were in earlier ones of the drive and have not left it since,
 *   or are appointed, and how many posts there are
 * - `unranked`: how many applicants who still stand have marks that no ranking counts
 * - `passedOver`: how many applicants who still stand are ranked above the last one named; absent without a ranking
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly from: CalendarDate.CalendarDate
  readonly until: CalendarDate.CalendarDate
  readonly named: number
  readonly posts: number
  readonly unranked?: number
  readonly passedOver?: number
  readonly calendars: ReadonlyArray<WorkingDays.YearCalendar>
}

/**
 * Judges a notice; `undetermined` where its working days cannot be counted, or marks have not been ranked.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as PublicNotice from "@cunguan/core/recruitment/PublicNotice"
 *
 * const parameters = { daysAtLeast: 7, dayKind: "calendar" } as const
 * const judge = (until: string) =>
 *   PublicNotice.judge(parameters, {
 *     from: CalendarDate.make("2010-07-01"),
 *     until: CalendarDate.make(until),
 *     named: 3,
 *     posts: 3,
 *     calendars: []
 *   }).outcome
 *
 * judge("2010-07-08") // => "granted"
 * judge("2010-07-07") // => "refused"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Facts): Judgement.Verdict => {
  const findings = [
    NoticePeriod.judge({
      criterion: `${point.id}/days`,
      parameters,
      notice: facts,
      facts: ["from", "until"],
      calendars: facts.calendars,
      words: {
        runs: (given) => messages.make("recruitment.noticeDays", given),
        calendarKnown: (given) => messages.make("recruitment.calendarKnown", given)
      }
    }),
    Judgement.leaf({
      criterion: `${point.id}/posts`,
      operator: "atMost",
      holds: facts.named <= facts.posts,
      message: messages.make("recruitment.withinPosts", { posts: facts.posts }),
      facts: ["named", "posts"]
    })
  ]
  if (facts.unranked !== undefined && facts.unranked > 0) {
    findings.push(
      Judgement.leaf({
        criterion: `${point.id}/ranked`,
        holds: "unknown",
        message: messages.make("recruitment.ranked", { unranked: facts.unranked }),
        facts: ["unranked"],
        needs: ["ranking"]
      })
    )
  } else if (facts.passedOver !== undefined) {
    findings.push(
      Judgement.leaf({
        criterion: `${point.id}/rankOrder`,
        holds: facts.passedOver === 0,
        message: messages.make("recruitment.inRankOrder"),
        facts: ["passedOver"]
      })
    )
  }
  return Judgement.verdict(Judgement.all(point.id, messages.make("recruitment.notice"), findings))
}

/**
 * The policy point `recruitment.publicNotice`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Verdict> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Verdict
>({
  id: "recruitment.publicNotice",
  title: { zh: "公示", en: "public notice" },
  fields: {
    daysAtLeast: PolicyPoint.field(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 60 })), {
      title: { zh: "公示天数下限（含）", en: "days at least (included)" },
      unit: { zh: "天", en: "days" },
      override: Override.open
    }),
    dayKind: NoticePeriod.dayKind
  },
  judge
})
