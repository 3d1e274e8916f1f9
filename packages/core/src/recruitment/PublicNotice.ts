/**
 * The public notice of those to be appointed: for how many days it is posted, and who may stand in it.
 *
 * Days are counted from the day after posting, the last day included, in calendar or in working days. No national text
 * of the programme names a number, so a place gives it (7 calendar days in Hainan, 5 working days in Yaogou Town). Those
 * named for a position are at most as many as it has posts, and nobody ranked above them in it is passed over. Where there
 * is an examination, a ranking must count every mark: without one nobody can say who is passed over. What a notice shows
 * of them is in `Publication.ts`.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import type * as WorkingDays from "../calendar/WorkingDays.ts"
import * as Judgement from "../policy/Judgement.ts"
import type { Message } from "../policy/Message.ts"
import * as NoticePeriod from "../policy/NoticePeriod.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import { messages } from "./messages.ts"
import type * as Position from "./Position.ts"

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
 * Those named for one position, or in a drive that is not divided.
 *
 * - `named`, `posts`: how many are named in this notice, or were in earlier ones of the drive and have not left it since,
 *   or are appointed, and how many posts there are
 * - `passedOver`: how many applicants who still stand are ranked above the last one named; absent without a ranking
 *
 * @category models
 * @since 0.1.0
 */
export interface Group {
  readonly position?: Position.PositionId
  readonly named: number
  readonly posts: number
  readonly passedOver?: number
}

/**
 * What a notice is judged by.
 *
 * - `from`, `until`: the day of posting and the last day of the notice
 * - `groups`: the positions for which somebody is named in this notice; one group in a drive that is not divided
 * - `unranked`: how many applicants who still stand have marks that no ranking counts
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly from: CalendarDate.CalendarDate
  readonly until: CalendarDate.CalendarDate
  readonly groups: ReadonlyArray<Group>
  readonly unranked?: number
  readonly calendars: ReadonlyArray<WorkingDays.YearCalendar>
}

/**
 * Judges for how long a notice runs; `undetermined` where its working days cannot be counted.
 *
 * @category judging
 * @since 0.1.0
 */
export const judgePeriod = (
  parameters: Pick<Parameters, "daysAtLeast" | "dayKind">,
  facts: Pick<Facts, "from" | "until" | "calendars">
): Judgement.Verdict => Judgement.verdict(period(parameters, facts))

const period = (
  parameters: Pick<Parameters, "daysAtLeast" | "dayKind">,
  facts: Pick<Facts, "from" | "until" | "calendars">
): Judgement.Finding =>
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
  })

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
 *     groups: [{ named: 3, posts: 3 }],
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
  const findings = [period(parameters, facts), ...withinPosts(facts.groups)]
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
  } else {
    findings.push(...inRankOrder(facts.groups))
  }
  return Judgement.verdict(Judgement.all(point.id, messages.make("recruitment.notice"), findings))
}

/** One finding where all groups hold; else one for each that does not, so that many positions make no long verdict. */
const ofGroups = (
  name: string,
  groups: ReadonlyArray<Group>,
  holds: (group: Group) => boolean,
  of: { readonly whole: Message; readonly position: (group: Group, position: string) => Message },
  facts: ReadonlyArray<keyof Group>
): ReadonlyArray<Judgement.Finding> => {
  const criterion = `${point.id}/${name}`
  const failing = groups.filter((group) => !holds(group))
  if (failing.length === 0) {
    const paths = facts.map((fact) => `groups.${fact}`)
    return [Judgement.leaf({ criterion, operator: "atMost", holds: true, message: of.whole, facts: paths })]
  }
  return failing.map((group) =>
    Judgement.leaf({
      criterion,
      operator: "atMost",
      holds: false,
      message: group.position === undefined ? of.whole : of.position(group, group.position),
      facts: facts.map((fact) => `groups.${group.position === undefined ? "" : `${group.position}.`}${fact}`)
    })
  )
}

const withinPosts = (groups: ReadonlyArray<Group>): ReadonlyArray<Judgement.Finding> =>
  ofGroups(
    "posts",
    groups,
    ({ named, posts }) => named <= posts,
    {
      whole: messages.make("recruitment.withinPosts", { posts: groups.reduce((sum, { posts }) => sum + posts, 0) }),
      position: ({ named, posts }, position) =>
        messages.make("recruitment.withinPostsOfPosition", { position, named, posts })
    },
    ["named", "posts"]
  )

const inRankOrder = (groups: ReadonlyArray<Group>): ReadonlyArray<Judgement.Finding> =>
  groups.every(({ passedOver }) => passedOver === undefined)
    ? []
    : ofGroups(
        "rankOrder",
        groups,
        ({ passedOver = 0 }) => passedOver === 0,
        {
          whole: messages.make("recruitment.inRankOrder"),
          position: ({ passedOver = 0 }, position) =>
            messages.make("recruitment.inRankOrderOfPosition", { position, passedOver })
        },
        ["passedOver"]
      )

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

/**
 * The part of {@link point} that the days of a notice are judged by, whoever is named in it.
 *
 * @category policy points
 * @since 0.1.0
 */
export const periodPoint: PolicyPoint.PolicyPoint<
  Pick<Parameters, "daysAtLeast" | "dayKind">,
  Pick<Facts, "from" | "until" | "calendars">,
  Judgement.Verdict
> = PolicyPoint.part(point, {
  fields: { daysAtLeast: point.fields.daysAtLeast, dayKind: point.fields.dayKind },
  judge: judgePeriod
})
