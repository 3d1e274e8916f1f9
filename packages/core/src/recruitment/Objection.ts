/**
 * Objections to a public notice: from the day of posting to the last day of the notice, both included, anybody may object
 * to somebody named in it; as long as the objection is open, that applicant is not appointed.
 *
 * Whether one counts that bears no name, and within how many days it is settled, is policy: the day of the objection is
 * not counted, the last day is. No national text of the programme that was read says either. One that is upheld ends the
 * application, one that is dismissed leaves it as it was.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import type * as WorkingDays from "../calendar/WorkingDays.ts"
import { ordered } from "../internal/ordered.ts"
import type { Forgotten } from "../journal/Seal.ts"
import type * as Person from "../people/Person.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import * as TimeLimit from "../policy/TimeLimit.ts"
import * as Expected from "../text/Expected.ts"
import { messages } from "./messages.ts"

/**
 * Schema of the id of an objection within its drive: lower-case letters, digits and hyphens.
 *
 * @category schemas
 * @since 0.1.0
 */
export const ObjectionId = Schema.String.check(Schema.isPattern(/^[a-z0-9][a-z0-9-]{0,63}$/u, Expected.id)).pipe(
  Schema.brand("ObjectionId")
)

/**
 * The type of {@link ObjectionId}.
 *
 * @category models
 * @since 0.1.0
 */
export type ObjectionId = typeof ObjectionId.Type

/**
 * What an objection says, sealed in the slot of the person it is about.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Personal = Schema.Struct({ text: Schema.NonEmptyString })

/**
 * An objection to one applicant. `settleBy` is the last day on which it is to be settled, where a place lays that down.
 *
 * @category models
 * @since 0.1.0
 */
export interface Objection {
  readonly id: ObjectionId
  readonly applicant: Person.PersonId
  readonly raisedOn: CalendarDate.CalendarDate
  readonly signed: boolean
  readonly personal: typeof Personal.Type | Forgotten | undefined
  readonly settleBy: CalendarDate.CalendarDate | undefined
  readonly settled: { readonly on: CalendarDate.CalendarDate; readonly upheld: boolean } | undefined
}

/**
 * Whether an objection is open on a day: it was raised by then and not settled by then.
 *
 * @category selectors
 * @since 0.1.0
 */
export const isOpenOn = ({ raisedOn, settled }: Objection, day: CalendarDate.CalendarDate): boolean =>
  raisedOn <= day && (settled === undefined || day < settled.on)

/**
 * The objections that are open on a day, in the order of their ids.
 *
 * @category selectors
 * @since 0.1.0
 */
export const openOn = (
  objections: HashMap.HashMap<ObjectionId, Objection>,
  day: CalendarDate.CalendarDate
): ReadonlyArray<Objection> =>
  ordered(
    [...HashMap.values(objections)].filter((one) => isOpenOn(one, day)),
    ({ id }) => id
  )

/**
 * The parameters of objections.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** Whether one that bears no name counts; where nothing is laid down, it does. */
  readonly anonymous?: boolean
  /** Within how long after the day of the objection it is settled. */
  readonly settledWithin?: TimeLimit.TimeLimit
}

/**
 * What an objection is judged by when it is raised: its day, the first and the last day of the notice that named the
 * applicant, and whether it bears a name.
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly on: CalendarDate.CalendarDate
  readonly notice?: { readonly from: CalendarDate.CalendarDate; readonly until: CalendarDate.CalendarDate }
  readonly signed: boolean
}

/**
 * Judges whether an objection is taken.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as Objection from "@cunguan/core/recruitment/Objection"
 *
 * const notice = { from: CalendarDate.make("2010-07-01"), until: CalendarDate.make("2010-07-08") }
 * const raise = (on: string, signed = true) =>
 *   Objection.judge({ anonymous: false }, { on: CalendarDate.make(on), notice, signed }).outcome
 *
 * raise("2010-07-08") // => "granted"
 * raise("2010-07-09") // => "refused"
 * raise("2010-07-08", false) // => "refused"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, { notice, on, signed }: Facts): Judgement.Verdict => {
  const findings = [
    notice === undefined
      ? Judgement.leaf({
          criterion: `${point.id}/notice`,
          holds: false,
          message: messages.make("recruitment.noticeKnown"),
          facts: ["notice"]
        })
      : Judgement.leaf({
          criterion: `${point.id}/notice`,
          holds: notice.from <= on && on <= notice.until,
          message: messages.make("recruitment.withinNotice", {
            from: CalendarDate.text(notice.from),
            until: CalendarDate.text(notice.until)
          }),
          facts: ["notice.from", "notice.until", "on"]
        })
  ]
  if (parameters.anonymous === false) {
    findings.push(
      Judgement.leaf({
        criterion: `${point.id}/signed`,
        holds: signed,
        message: messages.make("recruitment.objectionSigned"),
        facts: ["signed"],
        parameters: [{ field: "anonymous", value: false }]
      })
    )
  }
  return Judgement.verdict(Judgement.all(point.id, messages.make("recruitment.objection"), findings))
}

/**
 * What the settlement of an objection is judged by.
 *
 * @category models
 * @since 0.1.0
 */
export interface Settlement {
  readonly raisedOn: CalendarDate.CalendarDate
  readonly on: CalendarDate.CalendarDate
  readonly calendars: ReadonlyArray<WorkingDays.YearCalendar>
}

/**
 * Judges whether an objection is settled in time; `undetermined` where working days cannot be counted.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as Objection from "@cunguan/core/recruitment/Objection"
 *
 * const settle = (on: string) =>
 *   Objection.judgeSettlement(
 *     { settledWithin: { days: 10, kind: "calendar" } },
 *     { raisedOn: CalendarDate.make("2010-07-05"), on: CalendarDate.make(on), calendars: [] }
 *   ).outcome
 *
 * settle("2010-07-15") // => "granted"
 * settle("2010-07-16") // => "refused"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judgeSettlement = (parameters: Parameters, facts: Settlement): Judgement.Verdict => {
  const { calendars, on, raisedOn } = facts
  const finding =
    parameters.settledWithin === undefined
      ? Judgement.leaf({
          criterion: `${point.id}/settled`,
          holds: raisedOn <= on,
          message: messages.make("recruitment.settledAfterRaised", { raised: raisedOn }),
          facts: ["raisedOn", "on"]
        })
      : TimeLimit.judge({
          criterion: `${point.id}/settled`,
          field: "settledWithin",
          limit: parameters.settledWithin,
          from: raisedOn,
          on,
          facts: ["raisedOn", "on"],
          calendars
        })
  return Judgement.verdict(Judgement.all(point.id, messages.make("recruitment.objectionSettled"), [finding]))
}

/**
 * The policy point `recruitment.objection`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point: PolicyPoint.PolicyPoint<Parameters, Facts, Judgement.Verdict> = PolicyPoint.make<
  Parameters,
  Facts,
  Judgement.Verdict
>({
  id: "recruitment.objection",
  title: { zh: "公示异议", en: "objection" },
  fields: {
    anonymous: PolicyPoint.field(Schema.Boolean, {
      title: { zh: "是否受理匿名异议", en: "whether anonymous objections count" },
      override: Override.open,
      optional: true
    }),
    settledWithin: TimeLimit.field({ zh: "异议处理期限", en: "time for settling an objection" })
  },
  provisions: [
    {
      field: "anonymous",
      none: true,
      from: "2008-04-10",
      assumption: {
        zh: "所见全国性文件没有说明匿名异议是否受理。",
        en: "No national text read says whether an objection without a name counts."
      }
    },
    {
      field: "settledWithin",
      none: true,
      from: "2008-04-10",
      assumption: {
        zh: "所见全国性文件没有规定处理异议的期限。",
        en: "No national text read says within how long an objection is settled."
      }
    }
  ],
  judge
})

/**
 * The {@link point} as the settlement of an objection is judged by it.
 *
 * @category policy points
 * @since 0.1.0
 */
export const settlementPoint: PolicyPoint.PolicyPoint<Parameters, Settlement, Judgement.Verdict> = PolicyPoint.part(
  point,
  {
    fields: point.fields,
    judge: judgeSettlement
  }
)
