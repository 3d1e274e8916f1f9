/**
 * The appointment of a village cadre to a post: only where the post is filled by appointment, after a public notice, by
 * the levels that consent.
 *
 * Nobody appoints the members of a committee (村民委员会组织法 第十一条, from 2026-01-01 第十四条), and the cooperative's
 * council is elected; a Party post may be filled by the higher organisation. The notice runs at least so many days,
 * counted from the day after posting, the last included, and the appointment follows on a later day.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import type * as WorkingDays from "../calendar/WorkingDays.ts"
import * as Approval from "../policy/Approval.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as NoticePeriod from "../policy/NoticePeriod.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import { messages } from "./messages.ts"

/**
 * The parameters of an appointment.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** Whether the organ's posts may be filled by appointment. */
  readonly appointable: boolean
  /** Days that the notice runs at least, included; absent where no notice is laid down. */
  readonly daysAtLeast?: number
  /** Whether these are calendar or working days. */
  readonly dayKind: NoticePeriod.DayKind
  /** Whether the person must be in the reserve pool, is better there, or need not be. */
  readonly reserveCadre: "required" | "preferred" | "notAsked"
  /** The levels that must consent, in order; absent where none is laid down. */
  readonly approval?: Approval.Chain
  /** Months of trial from the day of the appointment; absent where there is none. */
  readonly trialMonths?: number
}

/**
 * What an appointment is judged by.
 *
 * - `notice`: the day of posting and the last day of the notice; absent where none was posted
 * - `appointment`: its day, the consents given, and whether the person is in the reserve pool on that day; absent where
 *   only the notice is judged
 * - `calendars`: those by which working days are counted
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly notice?: { readonly from: CalendarDate.CalendarDate; readonly until: CalendarDate.CalendarDate }
  readonly appointment?: {
    readonly on: CalendarDate.CalendarDate
    readonly consents: ReadonlyArray<Approval.Consent>
    readonly inPool: boolean
  }
  readonly calendars: ReadonlyArray<WorkingDays.YearCalendar>
}

const reserveWords = {
  required: { zh: "须为后备干部", en: "reserve cadres alone" },
  preferred: { zh: "后备干部优先", en: "reserve cadres are preferred" },
  notAsked: { zh: "不作要求", en: "not asked" }
} as const

/**
 * Judges an appointment, or the notice of one; `undetermined` where working days cannot be counted.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as Appointment from "@cunguan/core/succession/Appointment"
 *
 * const day = CalendarDate.make
 * const parameters = { appointable: true, daysAtLeast: 7, dayKind: "calendar", reserveCadre: "notAsked" } as const
 * const notice = { from: day("2010-07-01"), until: day("2010-07-08") }
 * const appoint = (on: string, changed: object = {}) =>
 *   Appointment.judge(
 *     { ...parameters, ...changed },
 *     { notice, appointment: { on: day(on), consents: [], inPool: false }, calendars: [] }
 *   ).outcome
 *
 * appoint("2010-07-08") // => "refused"
 * appoint("2010-07-09") // => "granted"
 * appoint("2010-07-09", { reserveCadre: "required" }) // => "refused"
 * appoint("2010-07-09", { appointable: false }) // => "refused"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Facts): Judgement.Verdict => {
  const { appointment, notice } = facts
  const findings = [
    Judgement.leaf({
      criterion: `${point.id}/appointable`,
      holds: parameters.appointable,
      message: messages.make("succession.appointable"),
      facts: ["organ"],
      parameters: [{ field: "appointable", value: parameters.appointable }]
    })
  ]
  if (parameters.daysAtLeast !== undefined) findings.push(ofNotice(parameters, parameters.daysAtLeast, facts))
  if (appointment !== undefined) {
    if (notice !== undefined) {
      findings.push(
        Judgement.leaf({
          criterion: `${point.id}/noticeOver`,
          holds: notice.until < appointment.on,
          message: messages.make("succession.noticeOver", { until: CalendarDate.text(notice.until) }),
          facts: ["notice.until", "appointment.on"]
        })
      )
    }
    if (parameters.reserveCadre !== "notAsked") findings.push(ofReserve(parameters.reserveCadre, appointment.inPool))
    if (parameters.approval !== undefined) {
      const given = appointment.consents.filter((consent) => consent.on <= appointment.on)
      const { finding } = Approval.judge(parameters.approval, given)
      findings.push({ ...finding, criterion: `${point.id}/approval`, parameters: [{ field: "approval" }] })
    }
  }
  return Judgement.verdict(Judgement.all(point.id, messages.make("succession.appoint"), findings))
}

const ofNotice = (parameters: Parameters, least: number, { calendars, notice }: Facts): Judgement.Finding => {
  const period = { daysAtLeast: least, dayKind: parameters.dayKind }
  if (notice === undefined) {
    return Judgement.leaf({
      criterion: `${point.id}/notice`,
      holds: false,
      message: messages.make("succession.noticeKnown"),
      facts: ["notice"],
      parameters: NoticePeriod.used(period)
    })
  }
  return NoticePeriod.judge({
    criterion: `${point.id}/days`,
    parameters: period,
    notice,
    facts: ["notice.from", "notice.until"],
    calendars,
    words: {
      runs: (given) => messages.make("succession.noticeDays", given),
      calendarKnown: (given) => messages.make("succession.calendarKnown", given)
    }
  })
}

/** What is only preferred stands in nobody's way: it is said and decides nothing. */
const ofReserve = (asked: "required" | "preferred", inPool: boolean): Judgement.Finding =>
  Judgement.leaf({
    criterion: `${point.id}/reserveCadre`,
    holds: inPool ? "yes" : asked === "required" ? "no" : "notApplicable",
    message: messages.make(asked === "required" ? "succession.reserveRequired" : "succession.reservePreferred"),
    facts: ["appointment.inPool"],
    parameters: [{ field: "reserveCadre", value: asked }]
  })

const villagersLaw = (article: string, date = "2025-10-28") => ({
  title: "中华人民共和国村民委员会组织法",
  article,
  date
})
const residentsLaw = (article: string, date = "2025-10-28") => ({
  title: "中华人民共和国城市居民委员会组织法",
  article,
  date
})

/** A post that nobody fills by appointment. */
const elected = { field: "appointable", value: false } as const
const villagers = { ...elected, scope: { organ: "villagersCommittee" } } as const
const residents = { ...elected, scope: { organ: "residentsCommittee" } } as const
const cooperative = { ...elected, scope: { organ: "cooperative" } } as const
const supervision = { ...elected, scope: { organ: "supervision" } } as const

const notRead = {
  zh: "该时期的条文未见；按后来的法律推定。",
  en: "The article of these years was not read; taken to be what later law says."
}

const byAnalogy = {
  zh: "《党政领导干部选拔任用工作条例》（2014年）适用于县级以上机关；村级职务比照执行。",
  en: "The regulation on selecting leading cadres (2014) is written for county level and up; applied to village posts by analogy."
}

const notLaidDown = {
  zh: "所见全国性文件没有对村级职务作此规定。",
  en: "No national text read lays this down for village posts."
}

const days = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 60 }))

/**
 * The policy point `succession.appointment`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Verdict> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Verdict
>({
  id: "succession.appointment",
  title: { zh: "任命", en: "appointment" },
  fields: {
    appointable: PolicyPoint.field(Schema.Boolean, {
      title: { zh: "可以任命", en: "filled by appointment" },
      override: Override.locked()
    }),
    daysAtLeast: PolicyPoint.field(days, {
      title: { zh: "任前公示天数下限（含）", en: "days of notice at least (included)" },
      unit: { zh: "天", en: "days" },
      override: Override.open,
      optional: true
    }),
    dayKind: NoticePeriod.dayKind,
    reserveCadre: PolicyPoint.field(Schema.Literals(["required", "preferred", "notAsked"]), {
      title: { zh: "后备干部的要求", en: "reserve cadres" },
      text: (asked) => reserveWords[asked],
      override: Override.open
    }),
    approval: PolicyPoint.field(Approval.chainWithoutFacts, {
      title: { zh: "批准层级", en: "levels of approval" },
      text: Approval.text,
      override: Override.open,
      optional: true
    }),
    trialMonths: PolicyPoint.field(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 36 })), {
      title: { zh: "试用期", en: "months of trial" },
      unit: { zh: "个月", en: "months" },
      override: Override.open,
      optional: true
    })
  },
  provisions: [
    {
      field: "appointable",
      value: true,
      from: "1998-11-04",
      assumption: {
        zh: "村党组织的职务可由选举产生，也可由上级党组织任命；该条原文未见。",
        en: "A post of the village Party organisation is filled by election or by the higher organisation; the article was not read."
      }
    },
    { ...villagers, from: "1998-11-04", until: "2010-10-28", assumption: notRead },
    { ...villagers, from: "2010-10-28", until: "2026-01-01", citation: villagersLaw("第十一条", "2010-10-28") },
    { ...villagers, from: "2026-01-01", citation: villagersLaw("第十四条") },
    { ...residents, from: "1998-11-04", until: "2026-01-01", citation: residentsLaw("第八条", "1989-12-26") },
    { ...residents, from: "2026-01-01", citation: residentsLaw("第十四条") },
    { ...cooperative, from: "1998-11-04", until: "2025-05-01", assumption: notRead },
    {
      ...cooperative,
      from: "2025-05-01",
      citation: { title: "中华人民共和国农村集体经济组织法", article: "第二十六条", date: "2024-06-28" }
    },
    { ...supervision, from: "1998-11-04", until: "2010-10-28", assumption: notRead },
    { ...supervision, from: "2010-10-28", until: "2026-01-01", citation: villagersLaw("第三十二条", "2010-10-28") },
    { ...supervision, from: "2026-01-01", citation: villagersLaw("第三十七条") },
    { field: "daysAtLeast", none: true, from: "1998-11-04", until: "2014-01-14", assumption: notLaidDown },
    { field: "daysAtLeast", value: 5, from: "2014-01-14", assumption: byAnalogy },
    {
      field: "dayKind",
      value: "working",
      from: "1998-11-04",
      assumption: {
        zh: "2014年的条例按工作日计算；此前公示天数未作规定，日的种类一并推定。",
        en: "The regulation of 2014 counts working days; before it no number of days is laid down, and their kind is assumed."
      }
    },
    { field: "reserveCadre", value: "notAsked", from: "1998-11-04", assumption: notLaidDown },
    { field: "approval", none: true, from: "1998-11-04", assumption: notLaidDown },
    { field: "trialMonths", none: true, from: "1998-11-04", until: "2014-01-14", assumption: notLaidDown },
    { field: "trialMonths", value: 12, from: "2014-01-14", assumption: byAnalogy }
  ],
  judge
})
