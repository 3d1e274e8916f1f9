/**
 * The acts by which quotas are settled once applications are closed, and by which applicants for closed positions go to
 * others.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Result from "effect/Result"
import * as Decision from "../../act/Decision.ts"
import * as CalendarDate from "../../calendar/CalendarDate.ts"
import * as Judgement from "../../policy/Judgement.ts"
import * as Policies from "../../policy/Policies.ts"
import type { NotCovered } from "../../policy/RuleBookProblem.ts"
import * as Steps from "../../policy/Steps.ts"
import * as Applicant from "../Applicant.ts"
import * as Channel from "../Channel.ts"
import * as Drive from "../Drive.ts"
import { messages } from "../messages.ts"
import type * as Position from "../Position.ts"
import * as Quota from "../Quota.ts"
import { positionAppliedFor } from "./applicationActs.ts"
import { guardsOf } from "./examinees.ts"
import { afterAll, allOf, driveOf, type Known, notBefore, nothingBuilt, type Of, refuse, standing } from "./inDrive.ts"
import { judgeEligibility } from "./stepActs.ts"

/**
 * Settles the posts of each position; the arithmetic is the verdict.
 *
 * @category operations
 * @since 0.1.0
 */
export const settle = (known: Known, command: Of<"recruitment/SettleQuotas">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const drive = yield* driveOf(known, command.drive)
    const within = Drive.policiesOf(drive, policies)
    const values = Result.map(Policies.resolve(within, Quota.point), (resolved) => resolved.values)
    const { countedAfter, transferDays } = Result.getOrElse(values, (): Quota.Parameters => ({}))
    const facts = countsOf(drive, countedAfter)
    const judged = Policies.judge(within, Quota.point, facts)
    const closed = Judgement.leaf({
      criterion: `${Quota.point.id}/afterClosing`,
      holds: drive.closesOn < command.on,
      message: messages.make("recruitment.afterClosing", { closes: drive.closesOn }),
      facts: ["on"]
    })
    const once = Judgement.leaf({
      criterion: `${Quota.point.id}/settledOnce`,
      holds: drive.settled === undefined,
      message: messages.make("recruitment.settledOnce"),
      facts: ["settled"]
    })
    const verdict = yield* Decision.verdictOf(
      allOf("recruitment.settle", [
        Result.succeed(closed),
        Result.succeed(once),
        Result.succeed(nothingBuilt(drive, `${Quota.point.id}/nothingBuilt`)),
        Result.succeed(afterAll(drive, command.on)),
        Result.map(judged, ({ finding }) => finding)
      ]),
      command.basis
    )
    // Recorded before there was a rule, the posts are those of the announcement.
    const { posts } = Result.getOrElse(judged, () => Quota.judge({}, facts))
    const data = {
      drive: drive.id,
      posts,
      ...(transferDays === undefined ? {} : { transfersUntil: CalendarDate.addDays(command.on, transferDays) })
    }
    return Decision.decided(verdict, [{ type: "recruitment/QuotasSettled", stream: Drive.streamOf(drive.id), data }], {
      governedBy: drive.governedBy
    })
  })

/** The positions with those who stand, or of them those who passed the step that counts. */
const countsOf = (drive: Drive.Drive, countedAfter: string | undefined): Quota.Facts => {
  const counted = new Map<Position.PositionId | undefined, number>()
  let pending = 0
  for (const application of HashMap.values(drive.applications)) {
    if (!Applicant.stands(application)) continue
    if (countedAfter !== undefined && !Applicant.hasTaken(application, countedAfter)) pending += 1
    else counted.set(application.position, (counted.get(application.position) ?? 0) + 1)
  }
  const of = (position: Position.PositionId | undefined) => counted.get(position) ?? 0
  const positions = drive.positions.map(({ id, ...position }) => ({ ...position, position: id, applicants: of(id) }))
  return {
    positions: positions.length === 0 ? [{ posts: drive.posts, applicants: of(undefined) }] : positions,
    pending
  }
}

/**
 * Moves an applicant from a closed position to an open one. Where the review has been passed, its conditions are judged
 * again by the rules for the position gone to.
 *
 * @category operations
 * @since 0.1.0
 */
export const transfer = (known: Known, command: Of<"recruitment/TransferApplicant">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { applicant, on, position: to } = command
    const { application, drive } = yield* standing(known, command)
    if (drive.settled === undefined) {
      return yield* refuse(messages.make("recruitment/QuotasNotSettled", { drive: drive.id }))
    }
    const { channel } = application
    yield* positionAppliedFor(drive, { position: to, ...(channel === undefined ? {} : { channel }) })
    if (application.position === to) {
      return yield* refuse(messages.make("recruitment/SamePosition", { applicant, position: to }))
    }
    const until = drive.settled.transfersUntil
    const moved = Drive.at(drive, application, to)
    const verdict = yield* Decision.verdictOf(
      allOf("recruitment.transfer", [
        Result.map(
          Policies.judge(Drive.policiesOf(drive, policies), Quota.transferPoint, {
            on,
            ...(until === undefined ? {} : { until }),
            postsLeft: Drive.postsOf(drive, application.position),
            postsThere: Drive.postsOf(drive, to)
          }),
          ({ finding }) => finding
        ),
        Result.succeed(notBefore(CalendarDate.max(drive.settled.on, Drive.lastActOn(drive, application)), on)),
        ...fitting(drive, policies, application, moved),
        ...(Applicant.hasTaken(application, "qualificationReview")
          ? [Result.map(judgeEligibility({ application: moved, drive }, policies), ({ finding }) => finding)]
          : [])
      ]),
      command.basis
    )
    const data = { drive: drive.id, applicant, position: to }
    return Decision.decided(
      verdict,
      [{ type: "recruitment/ApplicantTransferred", stream: Drive.streamOf(drive.id), data }],
      { governedBy: drive.governedBy }
    )
  })

/** Where another channel has another procedure, no step was taken that it does not have, or has later. */
const fitting = (
  drive: Drive.Drive,
  policies: Policies.Policies,
  { channel }: Applicant.Application,
  moved: Applicant.Application
): ReadonlyArray<Result.Result<Judgement.Finding, NotCovered>> => {
  if (channel === moved.channel) return []
  const procedure = Policies.resolve(Drive.policiesOf(drive, policies, moved), Channel.point)
  return [
    Result.map(procedure, ({ values: { steps } }) => {
      const due = Steps.due(steps, moved.taken, { guards: guardsOf(moved) })
      const next = due._tag === "Due" ? steps.indexOf(due.step) : steps.length
      const before = new Set(steps.slice(0, next).map(({ id }) => id))
      return Judgement.leaf({
        criterion: `${Quota.point.id}/transferSteps`,
        holds: due._tag === "Undetermined" ? "unknown" : moved.taken.every(({ step }) => before.has(step)),
        message: messages.make("recruitment.transferSteps"),
        facts: ["taken"],
        needs: due._tag === "Undetermined" ? due.finding.needs : []
      })
    })
  ]
}

/**
 * Ends the applications that still stand for closed positions, once the days for transfers are over.
 *
 * @category operations
 * @since 0.1.0
 */
export const endTransfers = (known: Known, command: Of<"recruitment/EndTransfers">) =>
  Result.gen(function* () {
    const drive = yield* driveOf(known, command.drive)
    const until = drive.settled?.transfersUntil
    if (until === undefined) return yield* refuse(messages.make("recruitment/QuotasNotSettled", { drive: drive.id }))
    const over = Judgement.leaf({
      criterion: `${Quota.point.id}/transfersOver`,
      holds: until < command.on,
      message: messages.make("recruitment.transfersOver", { until }),
      facts: ["on"]
    })
    const verdict = Judgement.verdict(
      Judgement.all("recruitment.endTransfers", messages.make("recruitment.endTransfers"), [
        over,
        afterAll(drive, command.on)
      ])
    )
    const data = { drive: drive.id }
    return Decision.decided(verdict, [{ type: "recruitment/TransfersEnded", stream: Drive.streamOf(drive.id), data }], {
      governedBy: drive.governedBy
    })
  })
