/**
 * The acts about objections to a public notice: one is taken, and settled.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Decision from "../../act/Decision.ts"
import type * as CalendarDate from "../../calendar/CalendarDate.ts"
import * as Policies from "../../policy/Policies.ts"
import * as TimeLimit from "../../policy/TimeLimit.ts"
import * as WorkingDayCalendar from "../../policy/WorkingDayCalendar.ts"
import * as Drive from "../Drive.ts"
import { messages } from "../messages.ts"
import * as Objection from "../Objection.ts"
import * as Recruitment from "../Recruitment.ts"
import { driveOf, type Known, type Of, refuse, unended } from "./inDrive.ts"

/**
 * Takes an objection to an applicant; it may be told late of somebody who has been appointed since.
 *
 * @category operations
 * @since 0.1.0
 */
export const raise = (known: Known, command: Of<"recruitment/RaiseObjection">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { applicant, objection, on, signed, text } = command
    const { application, drive } = yield* unended(known, command)
    if (HashMap.has(drive.objections, objection)) {
      return yield* refuse(messages.make("recruitment/ObjectionExists", { drive: drive.id, objection }))
    }
    const notice = Drive.noticeOf(drive, applicant)
    const within = Drive.policiesOf(drive, policies, application)
    const verdict = yield* Decision.verdictOf(
      Policies.judge(within, Objection.point, { on, signed, ...(notice === undefined ? {} : { notice }) }),
      command.basis
    )
    const settleBy = lastDayToSettle(within, on)
    const data = { drive: drive.id, objection, applicant, signed, ...(settleBy === undefined ? {} : { settleBy }) }
    return Decision.decided(
      verdict,
      [
        {
          type: "recruitment/ObjectionRaised",
          stream: Drive.streamOf(drive.id),
          data,
          ...(text === undefined ? {} : { personal: { [applicant]: { text } } })
        }
      ],
      { governedBy: drive.governedBy }
    )
  })

/** Where the working days cannot be counted yet, no day is kept; the settlement is then judged by the calendar of its day. */
const lastDayToSettle = (
  within: Policies.Policies,
  raisedOn: CalendarDate.CalendarDate
): CalendarDate.CalendarDate | undefined => {
  const resolved = Policies.resolve(within, Objection.point)
  const limit = Result.isSuccess(resolved) ? resolved.success.values.settledWithin : undefined
  if (limit === undefined) return undefined
  const last = TimeLimit.lastDay(limit, raisedOn, WorkingDayCalendar.calendarsOf(within))
  return Result.getOrElse(last, () => undefined)
}

/**
 * Settles an objection. Upheld, it ends the application; whoever was appointed since leaves by a departure.
 *
 * @category operations
 * @since 0.1.0
 */
export const settle = (known: Known, command: Of<"recruitment/SettleObjection">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { objection: id, on, upheld } = command
    const drive = yield* driveOf(known, command.drive)
    const objection = Option.getOrUndefined(HashMap.get(drive.objections, id))
    if (objection === undefined) {
      return yield* refuse(messages.make("recruitment/ObjectionUnknown", { drive: drive.id, objection: id }))
    }
    if (objection.settled !== undefined) {
      const day = objection.settled.on
      return yield* refuse(messages.make("recruitment/ObjectionSettledAlready", { objection: id, day }))
    }
    const { applicant, raisedOn } = objection
    const within = Drive.policiesOf(drive, policies, Recruitment.application(drive, applicant))
    const verdict = yield* Decision.verdictOf(
      Policies.judge(within, Objection.settlementPoint, {
        raisedOn,
        on,
        calendars: WorkingDayCalendar.calendarsOf(within)
      }),
      command.basis
    )
    const data = { drive: drive.id, objection: id, applicant, upheld }
    return Decision.decided(
      verdict,
      [{ type: "recruitment/ObjectionSettled", stream: Drive.streamOf(drive.id), data }],
      { governedBy: drive.governedBy }
    )
  })
