/**
 * The agreement with an official: how long it runs, whether it begins with a trial, and who must be a party to it.
 *
 * The term is counted in completed months from the first day to the first day after the last, both bounds included: two
 * years from 2008-08-01 end with 2010-07-31, that is, until 2010-08-01. It begins on the day of the appointment or later.
 * A trial begins with the agreement and is counted in months like it; where it does not count toward the term, the term
 * begins when the trial is over.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Official from "../people/Official.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Message from "../policy/Message.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import { messages } from "./messages.ts"

/**
 * Somebody who signs: the id that agreements name, and the words for it.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Party = Schema.Struct({ id: Official.PartyId, title: Message.Text })

/**
 * @category models
 * @since 0.1.0
 */
export type Party = typeof Party.Type

/**
 * The parameters of an agreement.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** Shortest term in months, included. */
  readonly monthsAtLeast: number
  /** Longest term in months, included. */
  readonly monthsAtMost: number
  /** Who must be a party besides the official; absent where nobody is named. */
  readonly parties?: ReadonlyArray<Party>
  /** Shortest trial in months, included; without a trial the agreement is not signed. Absent where none is asked for. */
  readonly trialMonthsAtLeast?: number
  /** Longest trial in months, included; absent where none is laid down. */
  readonly trialMonthsAtMost?: number
  /** Whether the trial counts toward the term; it does where nothing is laid down. */
  readonly trialCounts?: boolean
}

/**
 * An agreement, and the day of the appointment, which is looked at where it is given.
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts extends Official.Agreement {
  readonly appointedOn?: CalendarDate.CalendarDate
}

/**
 * Judges an agreement.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as Agreement from "@cunguan/core/recruitment/Agreement"
 *
 * const judge = (until: string) =>
 *   Agreement.judge(
 *     { monthsAtLeast: 24, monthsAtMost: 36 },
 *     { from: CalendarDate.make("2008-08-01"), until: CalendarDate.make(until), parties: [] }
 *   ).outcome
 *
 * judge("2010-07-31") // => "refused"
 * judge("2010-08-01") // => "granted"
 * judge("2011-08-01") // => "granted"
 * judge("2011-08-02") // => "refused"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Facts): Judgement.Verdict =>
  Judgement.verdict(
    Judgement.all(point.id, messages.make("recruitment.sign"), [
      ...ofTerm(parameters, facts),
      ...ofTrial(parameters, facts),
      ...ofAppointment(facts),
      ...ofParties(parameters, facts)
    ])
  )

const ofTerm = (parameters: Parameters, { from, trialUntil, until }: Facts): ReadonlyArray<Judgement.Finding> => {
  const { monthsAtLeast, monthsAtMost, trialCounts } = parameters
  const isAfterTrial = trialCounts === false && trialUntil !== undefined
  const begins = isAfterTrial ? trialUntil : from
  const facts = isAfterTrial ? ["trialUntil", "until"] : ["from", "until"]
  const counted = isAfterTrial ? [{ field: "trialCounts", value: false }] : []
  return [
    Judgement.leaf({
      criterion: `${point.id}/shortest`,
      operator: "atLeast",
      holds: CalendarDate.monthsBetween(begins, until) >= monthsAtLeast,
      message: messages.make("recruitment.termAtLeast", { least: monthsAtLeast }),
      facts,
      parameters: [{ field: "monthsAtLeast", value: monthsAtLeast }, ...counted]
    }),
    Judgement.leaf({
      criterion: `${point.id}/longest`,
      operator: "atMost",
      holds: until <= CalendarDate.addMonths(begins, monthsAtMost),
      message: messages.make("recruitment.termAtMost", { most: monthsAtMost }),
      facts,
      parameters: [{ field: "monthsAtMost", value: monthsAtMost }, ...counted]
    })
  ]
}

const ofTrial = (
  { trialMonthsAtLeast: least, trialMonthsAtMost: most }: Parameters,
  { from, trialUntil }: Facts
): ReadonlyArray<Judgement.Finding> => [
  ...(least === undefined
    ? []
    : [
        Judgement.leaf({
          criterion: `${point.id}/shortestTrial`,
          operator: "atLeast",
          holds: trialUntil !== undefined && CalendarDate.monthsBetween(from, trialUntil) >= least,
          message: messages.make("recruitment.trialAtLeast", { least }),
          facts: ["from", "trialUntil"],
          parameters: [{ field: "trialMonthsAtLeast", value: least }]
        })
      ]),
  ...(most === undefined || trialUntil === undefined
    ? []
    : [
        Judgement.leaf({
          criterion: `${point.id}/longestTrial`,
          operator: "atMost",
          holds: trialUntil <= CalendarDate.addMonths(from, most),
          message: messages.make("recruitment.trialAtMost", { most }),
          facts: ["from", "trialUntil"],
          parameters: [{ field: "trialMonthsAtMost", value: most }]
        })
      ])
]

const ofAppointment = ({ appointedOn, from }: Facts): ReadonlyArray<Judgement.Finding> =>
  appointedOn === undefined
    ? []
    : [
        Judgement.leaf({
          criterion: `${point.id}/afterAppointment`,
          operator: "atLeast",
          holds: from >= appointedOn,
          message: messages.make("recruitment.afterAppointment", { appointed: CalendarDate.text(appointedOn) }),
          facts: ["from", "appointedOn"]
        })
      ]

const ofParties = ({ parties }: Parameters, { parties: signing }: Facts): ReadonlyArray<Judgement.Finding> =>
  parties === undefined
    ? []
    : [
        Judgement.leaf({
          criterion: `${point.id}/parties`,
          holds: parties.every((party) => signing.includes(party.id)),
          message: messages.make("recruitment.parties", { parties: parties.map((party) => party.title) }),
          facts: ["parties"],
          parameters: [{ field: "parties" }]
        })
      ]

const months = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 120 }))

/**
 * The policy point `recruitment.agreement`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Verdict> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Verdict
>({
  id: "recruitment.agreement",
  title: { zh: "聘用合同", en: "agreement" },
  fields: {
    monthsAtLeast: PolicyPoint.field(months, {
      title: { zh: "聘期下限（含）", en: "term at least (included)" },
      unit: { zh: "个月", en: "months" },
      override: Override.atLeast
    }),
    monthsAtMost: PolicyPoint.field(months, {
      title: { zh: "聘期上限（含）", en: "term at most (included)" },
      unit: { zh: "个月", en: "months" },
      override: Override.atMost
    }),
    parties: PolicyPoint.field(Schema.Array(Party), {
      title: { zh: "签订方", en: "parties" },
      override: Override.supersetOf,
      optional: true
    }),
    trialMonthsAtLeast: PolicyPoint.field(months, {
      title: { zh: "试用期下限（含）", en: "trial at least (included)" },
      unit: { zh: "个月", en: "months" },
      override: Override.open,
      optional: true
    }),
    trialMonthsAtMost: PolicyPoint.field(months, {
      title: { zh: "试用期上限（含）", en: "trial at most (included)" },
      unit: { zh: "个月", en: "months" },
      override: Override.open,
      optional: true
    }),
    trialCounts: PolicyPoint.field(Schema.Boolean, {
      title: { zh: "试用期计入聘期", en: "the trial counts toward the term" },
      override: Override.open,
      optional: true
    })
  },
  provisions: [
    ...(["monthsAtLeast", "monthsAtMost"] as const).map((field) => ({
      field,
      value: field === "monthsAtLeast" ? 24 : 36,
      from: "2008-04-10",
      citation: {
        title: "关于选聘高校毕业生到村任职工作的意见（试行）",
        documentNumber: "组通字〔2008〕18号",
        date: "2008-04-10"
      }
    })),
    {
      field: "parties",
      none: true,
      from: "2008-04-10",
      until: "2009-04-07",
      assumption: { zh: "2008年的文件没有规定由谁签订。", en: "The text of 2008 does not say who signs." }
    },
    {
      field: "parties",
      value: [{ id: "countyDepartments", title: { zh: "县级有关部门", en: "the county departments" } }],
      from: "2009-04-07",
      citation: {
        title: "关于建立选聘高校毕业生到村任职工作长效机制的意见",
        documentNumber: "组通字〔2009〕21号",
        date: "2009-04-07"
      }
    },
    ...(["trialMonthsAtLeast", "trialMonthsAtMost", "trialCounts"] as const).map((field) => ({
      field,
      none: true as const,
      from: "2008-04-10",
      assumption: {
        zh: "所见全国性文件没有规定试用期；由招聘地自行规定。",
        en: "No national text read lays down a trial; it is left to the places that recruit."
      }
    }))
  ],
  judge
})
