/**
 * The acts about steps that are judged outside the office: the vetting, and the physical examination with its
 * re-examination.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Decision from "../../act/Decision.ts"
import type * as CalendarDate from "../../calendar/CalendarDate.ts"
import * as Judgement from "../../policy/Judgement.ts"
import * as Policies from "../../policy/Policies.ts"
import type * as PolicyPoint from "../../policy/PolicyPoint.ts"
import * as TimeLimit from "../../policy/TimeLimit.ts"
import * as WorkingDayCalendar from "../../policy/WorkingDayCalendar.ts"
import * as Drive from "../Drive.ts"
import * as Examination from "../Examination.ts"
import { messages } from "../messages.ts"
import * as PhysicalExamination from "../PhysicalExamination.ts"
import * as Vetting from "../Vetting.ts"
import { type Attempt, allOf, judgeStep, type Known, type Of, refuse, titleOf, unended } from "./inDrive.ts"

/**
 * Whether a place lays down how the result of a step comes about: then the step has an act of its own that asks for it.
 *
 * @category predicates
 * @since 0.1.0
 */
export const hasOwnRule = (within: Policies.Policies, step: string): boolean => {
  if (step === "vetting") return laysDown(within, Vetting.point)
  return step === "physicalExamination" && laysDown(within, PhysicalExamination.point)
}

const laysDown = <Parameters extends object, Facts, Outcome extends PolicyPoint.Explained>(
  within: Policies.Policies,
  point: PolicyPoint.PolicyPoint<Parameters, Facts, Outcome>
): boolean => {
  const resolved = Policies.resolve(within, point)
  return Result.isSuccess(resolved) && Object.keys(resolved.success.values).length > 0
}

/**
 * Records a vetting.
 *
 * @category operations
 * @since 0.1.0
 */
export const vet = (known: Known, command: Of<"recruitment/RecordVetting">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { applicant, grounds, mark, passed, ties, vetters } = command
    const { application, drive } = yield* unended(known, command)
    const step = "vetting"
    const within = Drive.policiesOf(drive, policies, application)
    const examined = Policies.resolve(within, Examination.point)
    const isMarked = Result.isSuccess(examined) && Examination.reads(examined.success.values.total, step)
    if (passed && isMarked && mark === undefined) {
      return yield* refuse(messages.make("recruitment/StepIsMarked", { step: titleOf(step) }))
    }
    const declared = ties === undefined ? {} : { ties }
    const verdict = yield* Decision.verdictOf(
      allOf("recruitment.vet", [
        judgeStep({ drive, application, command, step }, policies),
        Result.map(Policies.judge(within, Vetting.point, { vetters, ...declared }), ({ finding }) => finding),
        ...(mark === undefined
          ? []
          : [Result.map(Policies.judge(within, Examination.markPoint, { mark }), ({ finding }) => finding)])
      ]),
      command.basis
    )
    const data = {
      ...{ drive: drive.id, applicant, vetters, ...declared, passed },
      ...(grounds === undefined ? {} : { grounds })
    }
    return Decision.decided(
      verdict,
      [
        {
          type: "recruitment/VettingRecorded",
          stream: Drive.streamOf(drive.id),
          data,
          ...(mark === undefined ? {} : { personal: { [applicant]: { mark } } })
        }
      ],
      { governedBy: drive.governedBy }
    )
  })

/**
 * Records a physical examination. One that is not passed leaves the application standing where the place gives a
 * re-examination that was not used up.
 *
 * @category operations
 * @since 0.1.0
 */
export const examine = (
  known: Known,
  command: Of<"recruitment/RecordPhysicalExamination">,
  policies: Policies.Policies
) =>
  Result.gen(function* () {
    const { applicant, findings, on, passed } = command
    const { application, drive } = yield* unended(known, command)
    const within = Drive.policiesOf(drive, policies, application)
    const { physical } = application
    const verdict = yield* Decision.verdictOf(
      allOf("recruitment.examine", [
        judgeStep({ drive, application, command, step: "physicalExamination" }, policies),
        ...(physical === undefined ? [] : [Result.succeed(requested(physical, on))])
      ]),
      command.basis
    )
    const data = {
      ...{ drive: drive.id, applicant, passed },
      ...(passed ? { final: true } : afterFailure(within, physical?.requests ?? 0, on))
    }
    return Decision.decided(
      verdict,
      [
        {
          type: "recruitment/PhysicalExaminationRecorded",
          stream: Drive.streamOf(drive.id),
          data,
          ...(findings === undefined ? {} : { personal: { [applicant]: { findings } } })
        }
      ],
      { governedBy: drive.governedBy }
    )
  })

/** After a result that was not passed, the next one is that of a re-examination, which somebody has asked for. */
const requested = ({ requestedOn }: PhysicalExamination.Failed, on: CalendarDate.CalendarDate): Judgement.Finding =>
  Judgement.leaf({
    criterion: `${PhysicalExamination.point.id}/requested`,
    holds: requestedOn !== undefined && requestedOn <= on,
    message: messages.make("recruitment.reexaminationRequested"),
    facts: ["physical.requestedOn", "on"]
  })

/** Where the working days cannot be counted yet, the result is not final and its last day is not kept. */
const afterFailure = (within: Policies.Policies, requests: number, on: CalendarDate.CalendarDate) => {
  const resolved = Policies.resolve(within, PhysicalExamination.point)
  const { reexaminationsAtMost = 0, reexaminationWithin: limit } = Result.isSuccess(resolved)
    ? resolved.success.values
    : {}
  if (requests >= reexaminationsAtMost) return { final: true }
  const last = limit && TimeLimit.lastDay(limit, on, WorkingDayCalendar.calendarsOf(within))
  return { final: false, ...(last !== undefined && Result.isSuccess(last) ? { reexaminableUntil: last.success } : {}) }
}

/** The examination that an applicant did not pass and that is not final. */
const failed = (application: {
  readonly applicant: string
  readonly physical?: PhysicalExamination.Failed
}): Attempt<PhysicalExamination.Failed> => {
  const { applicant, physical } = application
  if (physical === undefined) return refuse(messages.make("recruitment/NoFailedExamination", { applicant }))
  return physical.requestedOn === undefined
    ? Result.succeed(physical)
    : refuse(messages.make("recruitment/ReexaminationOpen", { applicant, day: physical.requestedOn }))
}

/**
 * Takes a request for a re-examination.
 *
 * @category operations
 * @since 0.1.0
 */
export const askAgain = (known: Known, command: Of<"recruitment/RequestReexamination">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { applicant, on } = command
    const { application, drive } = yield* unended(known, command)
    const { on: failedOn, requests } = yield* failed(application)
    const within = Drive.policiesOf(drive, policies, application)
    const calendars = WorkingDayCalendar.calendarsOf(within)
    const verdict = yield* Decision.verdictOf(
      Policies.judge(within, PhysicalExamination.point, { failedOn, on, requests, calendars }),
      command.basis
    )
    const data = { drive: drive.id, applicant }
    return Decision.decided(
      verdict,
      [{ type: "recruitment/ReexaminationRequested", stream: Drive.streamOf(drive.id), data }],
      { governedBy: drive.governedBy }
    )
  })

/**
 * Makes an examination that was not passed final, and ends the application.
 *
 * @category operations
 * @since 0.1.0
 */
export const close = (known: Known, command: Of<"recruitment/ClosePhysicalExamination">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { applicant, on } = command
    const { application, drive } = yield* unended(known, command)
    const { on: failedOn } = yield* failed(application)
    const within = Drive.policiesOf(drive, policies, application)
    const calendars = WorkingDayCalendar.calendarsOf(within)
    const verdict = yield* Decision.verdictOf(
      Policies.judge(within, PhysicalExamination.closingPoint, { failedOn, on, calendars }),
      command.basis
    )
    const data = { drive: drive.id, applicant }
    return Decision.decided(
      verdict,
      [{ type: "recruitment/PhysicalExaminationClosed", stream: Drive.streamOf(drive.id), data }],
      { governedBy: drive.governedBy }
    )
  })
