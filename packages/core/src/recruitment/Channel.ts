/**
 * The way from application to the village: an ordered list of steps, laid down per channel or for all channels.
 *
 * What the order does not allow is refused, and the step due is named; a step may be reserved to roles, have a deadline,
 * or be passed over by the facts of the applicant. The national text of 2008 has seven steps and no written test; places
 * add one, and settle whether vetting or the physical examination comes first.
 *
 * @since 0.1.0
 */
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import type * as WorkingDays from "../calendar/WorkingDays.ts"
import type * as Judgement from "../policy/Judgement.ts"
import type { Text } from "../policy/Message.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import * as Steps from "../policy/Steps.ts"
import * as Applicant from "./Applicant.ts"

/**
 * The channels by which one commonly comes to the programme, in words; a place may have others under names of its own.
 *
 * - `openTest`: by the marks of an examination that is open to whoever is eligible
 * - `meritRecommendation`: recommended by the school or the organisation, as a rule without a written test
 * - `villageTrial`: after a trial in a village
 * - `targeted`: for those whom the announcement names, such as the graduates of the county
 *
 * @category tables
 * @since 0.1.0
 */
export const channels = {
  openTest: { zh: "公开考试", en: "open test" },
  meritRecommendation: { zh: "择优推荐", en: "merit recommendation" },
  villageTrial: { zh: "驻村见习", en: "trial in a village" },
  targeted: { zh: "定向选聘", en: "targeted recruitment" }
} as const satisfies { readonly [channel: string]: Text }

/**
 * The words of a channel; one that this library does not know is told by its name.
 *
 * @example
 * ```ts
 * import * as Channel from "@cunguan/core/recruitment/Channel"
 *
 * Channel.channelText("openTest") // => { zh: "公开考试", en: "open test" }
 * Channel.channelText("byInvitation") // => "byInvitation"
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const channelText = (channel: string): Text | string =>
  Object.hasOwn(channels, channel) ? channels[channel as keyof typeof channels] : channel

/**
 * The steps that acts of this area take; a place may add steps of other names, which are then recorded.
 *
 * @category tables
 * @since 0.1.0
 */
export const steps = {
  application: { zh: "报名", en: "application" },
  informationReview: { zh: "信息审核", en: "information review" },
  qualificationReview: { zh: "资格审查", en: "qualification review" },
  writtenTest: { zh: "笔试", en: "written test" },
  interview: { zh: "面试", en: "interview" },
  villageTrial: { zh: "驻村见习", en: "trial in a village" },
  vetting: { zh: "考察", en: "vetting" },
  physicalExamination: { zh: "体检", en: "physical examination" },
  publicNotice: { zh: "公示", en: "public notice" },
  appointment: { zh: "聘用", en: "appointment" },
  agreement: { zh: "签订合同", en: "signing of the agreement" },
  placement: { zh: "安排任职村", en: "placement" },
  induction: { zh: "岗前培训", en: "induction" }
} as const satisfies { readonly [step: string]: Text }

/**
 * The name of one of the {@link steps}.
 *
 * @category models
 * @since 0.1.0
 */
export type StepName = keyof typeof steps

/**
 * Whether a step is one of the {@link steps}.
 *
 * @category guards
 * @since 0.1.0
 */
export const isStepName = (step: string): step is StepName => Object.hasOwn(steps, step)

/**
 * A procedure of the steps named, in their order.
 *
 * @example
 * ```ts
 * import * as Channel from "@cunguan/core/recruitment/Channel"
 *
 * Channel.procedure("application", "interview").map((step) => step.title.zh) // => ["报名", "面试"]
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const procedure = (...names: ReadonlyArray<StepName>): Steps.Procedure =>
  names.map((id) => ({ id, title: steps[id] }))

/**
 * The parameters of a channel.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** The steps in their order. */
  readonly steps: Steps.Procedure
}

/**
 * The steps taken so far, and the step that somebody wants to take, with its day.
 *
 * - `role`: who wants to take it, asked for where a step is reserved to roles
 * - `applicant`: the facts that guards read
 * - `calendars`: those by which deadlines in working days are counted
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly taken: ReadonlyArray<Steps.Taken>
  readonly step: string
  readonly on: CalendarDate.CalendarDate
  readonly role?: string
  readonly applicant?: Applicant.Facts
  readonly calendars?: ReadonlyArray<WorkingDays.YearCalendar>
}

/**
 * Judges whether a step may be taken now; a refusal names the step that is due.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as Channel from "@cunguan/core/recruitment/Channel"
 *
 * const steps = Channel.procedure("application", "qualificationReview", "interview")
 * const taken = [{ step: "application", on: CalendarDate.make("2009-05-04") }]
 * const on = CalendarDate.make("2009-05-20")
 *
 * Channel.judge({ steps }, { taken, step: "qualificationReview", on }).outcome // => "granted"
 * Channel.judge({ steps }, { taken, step: "interview", on }).outcome // => "refused"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Facts): Judgement.Verdict => {
  const { applicant, calendars = [], taken, ...act } = facts
  const guards =
    applicant === undefined ? {} : { guards: { table: Applicant.table, facts: applicant, point: point.id } }
  const verdict = Steps.judge(parameters.steps, taken, act, { ...guards, calendars })
  return { ...verdict, finding: { ...verdict.finding, criterion: point.id, parameters: [{ field: "steps" }] } }
}

const procedureOverApplicants = Steps.procedureOver(
  { table: Applicant.table },
  { zh: "只读取报名者事实的条件", en: "a condition that reads facts of an applicant" }
)

/**
 * The policy point `recruitment.channel`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Verdict> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Verdict
>({
  id: "recruitment.channel",
  title: { zh: "选聘程序", en: "channel" },
  fields: {
    steps: PolicyPoint.field(procedureOverApplicants, {
      title: { zh: "步骤及先后", en: "steps in their order" },
      override: Override.open
    })
  },
  provisions: [
    {
      field: "steps",
      value: procedure(
        "application",
        "qualificationReview",
        "vetting",
        "physicalExamination",
        "publicNotice",
        "appointment",
        "induction"
      ),
      from: "2008-04-10",
      citation: {
        title: "关于选聘高校毕业生到村任职工作的意见（试行）",
        documentNumber: "组通字〔2008〕18号",
        date: "2008-04-10"
      }
    }
  ],
  judge
})
