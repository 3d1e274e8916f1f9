/**
 * The acts about one application as it comes in: it is handed in and added to. Its steps are taken in `stepActs.ts`.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import type * as Command from "../act/Command.ts"
import * as Decision from "../act/Decision.ts"
import { nearest } from "../internal/nearest.ts"
import * as Judgement from "../policy/Judgement.ts"
import type { Text } from "../policy/Message.ts"
import type * as Policies from "../policy/Policies.ts"
import * as Applicant from "./Applicant.ts"
import * as Channel from "./Channel.ts"
import * as Drive from "./Drive.ts"
import {
  type Attempt,
  allOf,
  channelsOf,
  driveOf,
  judgeStep,
  type Known,
  type Of,
  refuse,
  standing
} from "./inDrive.ts"
import { messages } from "./messages.ts"
import type * as Position from "./Position.ts"
import * as Recruitment from "./Recruitment.ts"

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
    const position = yield* positionAppliedFor(drive, command)
    const channel = command.channel ?? position?.channel
    if (channel !== undefined) yield* mustBeKnown(channel, channelsOf(drive, policies))
    const identity = identities.get(applicant)
    const sameNumber =
      identity === undefined ? undefined : Option.getOrUndefined(HashMap.get(drive.identities, identity))
    if (Recruitment.application(drive, applicant) !== undefined || sameNumber !== undefined) {
      return yield* refuse(messages.make("recruitment/ApplicationRepeated", { drive: drive.id }))
    }
    const open = Judgement.leaf({
      criterion: "recruitment.drive/open",
      holds: Drive.isOpenOn(drive, on),
      message: messages.make("recruitment.open", { opens: drive.opensOn, closes: drive.closesOn }),
      facts: ["on"]
    })
    const personal = Applicant.handedIn(details, command.facts)
    const application = { channel, position: position?.id, personal, taken: [] }
    const first = judgeStep({ drive, application, command, step: "application" }, policies)
    const verdict = yield* Decision.verdictOf(allOf("recruitment.apply", [Result.succeed(open), first]), command.basis)
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
            ...(position === undefined ? {} : { position: position.id }),
            ...(identity === undefined ? {} : { identity })
          },
          personal: { [applicant]: personal }
        }
      ],
      { governedBy: drive.governedBy }
    )
  })

/** Where a drive has positions, an application is for one of them, by the channel that it is open to. */
const positionAppliedFor = (
  drive: Drive.Drive,
  { channel, position: id }: Of<"recruitment/SubmitApplication">
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
    const handedInOn = application.taken[0]?.on ?? on
    const afterApplication = Judgement.leaf({
      criterion: "recruitment.channel/afterApplication",
      holds: handedInOn <= on,
      message: messages.make("recruitment.afterApplication", { day: handedInOn }),
      facts: ["taken", "on"]
    })
    const beforeReview = Judgement.leaf({
      criterion: "recruitment.channel/beforeReview",
      holds: !Applicant.hasTaken(application, "qualificationReview"),
      message: messages.make("recruitment.beforeReview"),
      facts: ["taken"]
    })
    const verdict = Judgement.verdict(
      Judgement.all("recruitment.completed", messages.make("recruitment.completed"), [afterApplication, beforeReview])
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
