/**
 * The act that concludes a drive: whoever was not called leaves it, so that nobody stands in a drive that is over.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Result from "effect/Result"
import * as Decision from "../../act/Decision.ts"
import { ordered } from "../../internal/ordered.ts"
import * as Judgement from "../../policy/Judgement.ts"
import type * as Policies from "../../policy/Policies.ts"
import * as Steps from "../../policy/Steps.ts"
import * as Applicant from "../Applicant.ts"
import * as Channel from "../Channel.ts"
import * as Drive from "../Drive.ts"
import { messages } from "../messages.ts"
import { guardsOf, rulesIn } from "./examinees.ts"
import { afterAll, allOf, driveOf, type Known, type Of, refuse } from "./inDrive.ts"

/** So many of those who are still on their way are named; the others are a number. */
const named = 10

/**
 * Concludes a drive. Those whom the list of a step left in reserve leave there; as long as somebody else is on the way the
 * drive is not over, and an act that is recorded all the same ends that way too.
 *
 * @category operations
 * @since 0.1.0
 */
export const conclude = (known: Known, command: Of<"recruitment/ConcludeDrive">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const drive = yield* driveOf(known, command.drive)
    const rules = rulesIn(drive, policies)
    const standing = ordered(
      [...HashMap.values(drive.applications)].filter(Applicant.stands),
      ({ applicant }) => applicant
    )
    if (drive.concluded !== undefined && standing.length === 0) {
      return yield* refuse(messages.make("recruitment/DriveConcluded", { drive: drive.id, day: drive.concluded }))
    }
    const ended = standing.map((application) => {
      const { applicant, position, taken } = application
      const procedure = Result.map(rules.of(Channel.point, application), ({ steps }) => steps)
      const due = Steps.due(
        Result.getOrElse(procedure, (): Steps.Procedure => []),
        taken,
        { guards: guardsOf(application) }
      )
      const step = due._tag === "Due" ? due.step.id : (taken.at(-1)?.step ?? "application")
      const list = Drive.listOf(drive, step, position)
      const isInReserve = due._tag === "Due" && list !== undefined && !Drive.isCalled(list, applicant)
      return { applicant, step, reason: isInReserve ? ("notCalled" as const) : ("driveConcluded" as const) }
    })
    const onTheWay = ended.filter(({ reason }) => reason === "driveConcluded").map(({ applicant }) => applicant)
    const over = Judgement.leaf({
      criterion: `${Drive.point.id}/nobodyOnTheWay`,
      holds: onTheWay.length === 0,
      message: messages.make("recruitment.nobodyOnTheWay", {
        people: onTheWay.length,
        applicants: onTheWay.slice(0, named)
      }),
      facts: ["applications", "lists"]
    })
    const closed = Judgement.leaf({
      criterion: `${Drive.point.id}/afterClosing`,
      holds: drive.closesOn < command.on,
      message: messages.make("recruitment.afterClosing", { closes: drive.closesOn }),
      facts: ["on"]
    })
    const verdict = yield* Decision.verdictOf(
      allOf("recruitment.conclude", [
        Result.succeed(closed),
        Result.succeed(over),
        Result.succeed(afterAll(drive, command.on))
      ]),
      command.basis
    )
    return Decision.decided(
      verdict,
      [{ type: "recruitment/DriveConcluded", stream: Drive.streamOf(drive.id), data: { drive: drive.id, ended } }],
      { governedBy: drive.governedBy }
    )
  })
