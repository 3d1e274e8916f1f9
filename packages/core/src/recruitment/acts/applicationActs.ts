/**
 * The acts about one application outside of its steps: it is handed in, added to, moved to another position, withdrawn.
 * Its steps are taken in `stepActs.ts`, and corrected in `correctionActs.ts`.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import type * as Command from "../../act/Command.ts"
import * as Decision from "../../act/Decision.ts"
import type * as CalendarDate from "../../calendar/CalendarDate.ts"
import { nearest } from "../../internal/nearest.ts"
import * as Judgement from "../../policy/Judgement.ts"
import type { Text } from "../../policy/Message.ts"
import type * as Policies from "../../policy/Policies.ts"
import * as Applicant from "../Applicant.ts"
import * as Channel from "../Channel.ts"
import * as Drive from "../Drive.ts"
import * as InformationReview from "../InformationReview.ts"
import { messages } from "../messages.ts"
import type * as Position from "../Position.ts"
import * as Recruitment from "../Recruitment.ts"
import {
  type Attempt,
  allOf,
  channelsOf,
  driveOf,
  judgeStep,
  type Known,
  notBefore,
  type Of,
  refuse,
  standing,
  unended
} from "./inDrive.ts"

/**
 * Takes an application in.
 *
 * @category operations
 * @since 0.1.0
 */
export const submit = (
  known: Known,
  command: Of<"recruitment/SubmitApplication">,
  policies: Policies.Policies,
  identities: Command.Identities
) =>
  Result.gen(function* () {
    const { applicant, details, on } = command
    const drive = yield* driveOf(known, command.drive)
    const { channel, position } = yield* appliedFor(drive, command, policies)
    const identity = identities.get(applicant)
    const sameNumber =
      identity === undefined ? undefined : Option.getOrUndefined(HashMap.get(drive.identities, identity))
    if (Recruitment.application(drive, applicant) !== undefined || sameNumber !== undefined) {
      return yield* refuse(messages.make("recruitment/ApplicationRepeated", { drive: drive.id }))
    }
    const personal = Applicant.handedIn(details, command.facts)
    const application = { applicant, channel, position, personal, taken: [] }
    const first = judgeStep({ drive, application, command, step: "application" }, policies)
    const verdict = yield* Decision.verdictOf(
      allOf("recruitment.apply", [Result.succeed(openOn(drive, on)), first]),
      command.basis
    )
    return Decision.decided(
      verdict,
      [
        {
          type: "recruitment/ApplicationSubmitted",
          stream: Drive.streamOf(drive.id),
          data: {
            drive: drive.id,
            applicant,
            ...(channel === undefined ? {} : { channel }),
            ...(position === undefined ? {} : { position }),
            ...(identity === undefined ? {} : { identity })
          },
          personal: { [applicant]: personal }
        }
      ],
      { governedBy: drive.governedBy }
    )
  })

/** Within the days of the announcement, both included. */
const openOn = (drive: Drive.Drive, on: CalendarDate.CalendarDate): Judgement.Finding =>
  Judgement.leaf({
    criterion: "recruitment.drive/open",
    holds: Drive.isOpenOn(drive, on),
    message: messages.make("recruitment.open", { opens: drive.opensOn, closes: drive.closesOn }),
    facts: ["on"]
  })

/** What an application may be for: a position where the drive has some, by a channel that the position and the rules know. */
const appliedFor = (
  drive: Drive.Drive,
  asked: Asked,
  policies: Policies.Policies
): Attempt<{ readonly channel: string | undefined; readonly position: Position.PositionId | undefined }> =>
  Result.gen(function* () {
    const position = yield* positionAppliedFor(drive, asked)
    const channel = asked.channel ?? position?.channel
    if (channel !== undefined) yield* mustBeKnown(channel, channelsOf(drive, policies))
    return { channel, position: position?.id }
  })

type Asked = Partial<Pick<Of<"recruitment/SubmitApplication">, "channel" | "position">>

/**
 * Where a drive has positions, an application is for one of them, by the channel that it is open to.
 *
 * @category operations
 * @since 0.1.0
 */
export const positionAppliedFor = (
  drive: Drive.Drive,
  { channel, position: id }: Asked
): Attempt<Position.Position | undefined> => {
  const ids = drive.positions.map((position) => position.id)
  if (id === undefined) {
    return ids.length === 0
      ? Result.succeed(undefined)
      : refuse(messages.make("recruitment/PositionMissing", { drive: drive.id, positions: ids }))
  }
  const position = Drive.positionOf(drive, id)
  if (position === undefined) {
    return refuse(
      messages.make("recruitment/PositionUnknown", { drive: drive.id, position: id, hint: didYouMean(id, ids) })
    )
  }
  return channel === undefined || position.channel === undefined || channel === position.channel
    ? Result.succeed(position)
    : refuse(
        messages.make("recruitment/ChannelOfPosition", {
          position: id,
          channel: Channel.channelText(channel),
          open: Channel.channelText(position.channel)
        })
      )
}

const didYouMean = (given: string, names: ReadonlyArray<string>): Text => {
  const meant = nearest(given, names)
  return meant === undefined ? { zh: "", en: "" } : { zh: `您是否要用 ${meant}？`, en: ` Did you mean ${meant}?` }
}

/** Where the rules of the place make differences between channels, one that no rule names is a slip. */
const mustBeKnown = (channel: string, channels: ReadonlyArray<string>): Attempt<void> => {
  if (channels.length === 0 || channels.includes(channel)) return Result.void
  return refuse(messages.make("recruitment/ChannelUnknown", { channel, channels, hint: didYouMean(channel, channels) }))
}

/**
 * Adds facts to an application.
 *
 * @category operations
 * @since 0.1.0
 */
export const supply = (known: Known, command: Of<"recruitment/SupplyFacts">) =>
  Result.gen(function* () {
    const { applicant, facts, on } = command
    const { application, drive } = yield* standing(known, command)
    const beforeReview = Judgement.leaf({
      criterion: "recruitment.channel/beforeReview",
      holds: !Applicant.hasTaken(application, "qualificationReview"),
      message: messages.make("recruitment.beforeReview"),
      facts: ["taken"]
    })
    const verdict = Judgement.verdict(
      Judgement.all("recruitment.completed", messages.make("recruitment.completed"), [
        afterApplication(application, on),
        beforeReview,
        ...inTime(application, on)
      ])
    )
    const data = { drive: drive.id, applicant }
    return Decision.decided(
      verdict,
      [
        {
          type: "recruitment/FactsSupplied",
          stream: Drive.streamOf(drive.id),
          data,
          personal: { [applicant]: { facts } }
        }
      ],
      { governedBy: drive.governedBy }
    )
  })

/** Nothing is done with an application before it came in. */
const afterApplication = ({ taken }: Applicant.Application, on: CalendarDate.CalendarDate): Judgement.Finding => {
  const day = taken[0]?.on ?? on
  return Judgement.leaf({
    criterion: "recruitment.channel/afterApplication",
    holds: day <= on,
    message: messages.make("recruitment.afterApplication", { day }),
    facts: ["taken", "on"]
  })
}

/** What the information review asked for comes by the last day of its window, as long as that review is not done. */
const inTime = (
  application: Applicant.Application,
  on: CalendarDate.CalendarDate
): ReadonlyArray<Judgement.Finding> => {
  const { asked } = application
  if (asked === undefined || Applicant.hasTaken(application, "informationReview")) return []
  return [
    Judgement.leaf({
      criterion: `${InformationReview.point.id}/papersInTime`,
      operator: "atMost",
      holds: on <= asked.until,
      message: messages.make("recruitment.papersInTime", { day: asked.until }),
      facts: ["on", "asked"]
    })
  ]
}

/**
 * Changes the position that is applied for, as if the application were handed in for it.
 *
 * @category operations
 * @since 0.1.0
 */
export const changePosition = (known: Known, command: Of<"recruitment/ChangePosition">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { applicant, on } = command
    const { application, drive } = yield* standing(known, command)
    const { channel = application.channel, position } = yield* appliedFor(drive, command, policies)
    if (position === application.position && channel === application.channel) {
      return yield* refuse(messages.make("recruitment/PositionUnchanged", { applicant, position: command.position }))
    }
    const nothingTaken = Judgement.leaf({
      criterion: "recruitment.channel/nothingTaken",
      holds: application.taken.length <= 1,
      message: messages.make("recruitment.nothingTaken"),
      facts: ["taken"]
    })
    const { personal } = application
    const anew = { applicant: application.applicant, channel, position, personal, taken: [] }
    const verdict = yield* Decision.verdictOf(
      allOf("recruitment.changePosition", [
        Result.succeed(openOn(drive, on)),
        Result.succeed(afterApplication(application, on)),
        Result.succeed(nothingTaken),
        judgeStep({ drive, application: anew, command, step: "application" }, policies)
      ]),
      command.basis
    )
    const data = {
      drive: drive.id,
      applicant,
      position: command.position,
      ...(channel === undefined ? {} : { channel })
    }
    return Decision.decided(
      verdict,
      [{ type: "recruitment/PositionChanged", stream: Drive.streamOf(drive.id), data }],
      { governedBy: drive.governedBy }
    )
  })

/**
 * Withdraws an application, on the day of what was last done with it or later.
 *
 * @category operations
 * @since 0.1.0
 */
export const withdraw = (known: Known, command: Of<"recruitment/WithdrawApplication">) =>
  Result.gen(function* () {
    const { applicant, on } = command
    const { application, drive } = yield* unended(known, command)
    if (application.appointedOn !== undefined) {
      return yield* refuse(messages.make("recruitment/WithdrawnTooLate", { official: applicant }))
    }
    const verdict = Judgement.verdict(
      Judgement.all("recruitment.withdraw", messages.make("recruitment.withdraw"), [
        notBefore(Drive.lastActOn(drive, application), on)
      ])
    )
    const data = { drive: drive.id, applicant }
    return Decision.decided(
      verdict,
      [{ type: "recruitment/ApplicationWithdrawn", stream: Drive.streamOf(drive.id), data }],
      { governedBy: drive.governedBy }
    )
  })
