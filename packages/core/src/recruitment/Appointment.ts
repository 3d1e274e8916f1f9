/**
 * The appointment of an applicant: to a post that nobody holds, not before the public notice is over, not as long as an
 * objection is open, and with the consents that a place lays down.
 *
 * The last day of the notice does not count as over; the day after it does. An objection is open until the day on which
 * it is settled, that day not included. The post of somebody who was appointed and left is free again once a substitute
 * was called for them. The levels that consent, and their order, are policy; the national text names none. A consent
 * counts on the day of the appointment or before it.
 *
 * @since 0.1.0
 */
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Approval from "../policy/Approval.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import { messages } from "./messages.ts"
import type * as Objection from "./Objection.ts"

/**
 * The parameters of an appointment.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** The levels that must consent, in order; absent where none is laid down. */
  readonly approval?: Approval.Chain
}

/**
 * The day of the appointment, the last day of the notice that named the applicant, the objections to the applicant that
 * are open on that day, and the consents given.
 *
 * - `held`, `posts`: how many posts of the position, or of the whole drive, others hold, and how many there are
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly on: CalendarDate.CalendarDate
  readonly noticeUntil?: CalendarDate.CalendarDate
  readonly openObjections?: ReadonlyArray<Objection.ObjectionId>
  readonly held: number
  readonly posts: number
  readonly consents: ReadonlyArray<Approval.Consent>
}

/**
 * Judges an appointment.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as Appointment from "@cunguan/core/recruitment/Appointment"
 *
 * const noticeUntil = CalendarDate.make("2010-07-08")
 * const judge = (on: string) =>
 *   Appointment.judge({}, { on: CalendarDate.make(on), noticeUntil, held: 2, posts: 3, consents: [] }).outcome
 *
 * judge("2010-07-08") // => "refused"
 * judge("2010-07-09") // => "granted"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Facts): Judgement.Verdict => {
  const { held, noticeUntil: until, openObjections: open = [], posts } = facts
  const findings = [
    until === undefined
      ? Judgement.leaf({
          criterion: `${point.id}/notice`,
          holds: false,
          message: messages.make("recruitment.noticeKnown"),
          facts: ["noticeUntil"]
        })
      : Judgement.leaf({
          criterion: `${point.id}/notice`,
          holds: until < facts.on,
          message: messages.make("recruitment.noticeOver", { until: CalendarDate.text(until) }),
          facts: ["noticeUntil", "on"]
        }),
    Judgement.leaf({
      criterion: `${point.id}/post`,
      holds: held < posts,
      message: messages.make("recruitment.postFree", { held, posts }),
      facts: ["held", "posts"]
    })
  ]
  if (open.length > 0) {
    findings.push(
      Judgement.leaf({
        criterion: `${point.id}/objections`,
        holds: false,
        message: messages.make("recruitment.noObjectionOpen", { open }),
        facts: ["openObjections"]
      })
    )
  }
  if (parameters.approval !== undefined) {
    const given = facts.consents.filter((consent) => consent.on <= facts.on)
    const approval = Approval.judge(parameters.approval, given).finding
    findings.push({ ...approval, criterion: `${point.id}/approval`, parameters: [{ field: "approval" }] })
  }
  return Judgement.verdict(Judgement.all(point.id, messages.make("recruitment.appoint"), findings))
}

/**
 * The policy point `recruitment.appointment`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Verdict> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Verdict
>({
  id: "recruitment.appointment",
  title: { zh: "聘用", en: "appointment" },
  fields: {
    approval: PolicyPoint.field(Approval.chainWithoutFacts, {
      title: { zh: "批准层级", en: "levels of approval" },
      text: Approval.text,
      override: Override.open,
      optional: true
    })
  },
  provisions: [
    {
      field: "approval",
      none: true,
      from: "2008-04-10",
      assumption: {
        zh: "全国性文件只规定“决定聘用”，没有规定由哪几级批准。",
        en: "The national text says that appointment is decided, and does not say at which levels."
      }
    }
  ],
  judge
})
