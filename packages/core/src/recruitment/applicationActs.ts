/**
 * The acts about one application as a whole: it comes in, is added to, and leads to an appointment. Its steps are taken in
 * `stepActs.ts`.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import type * as Command from "../act/Command.ts"
import * as Decision from "../act/Decision.ts"
import { nearest } from "../internal/nearest.ts"
import * as Seal from "../journal/Seal.ts"
import * as Official from "../people/Official.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Policies from "../policy/Policies.ts"
import * as Applicant from "./Applicant.ts"
import * as Appointment from "./Appointment.ts"
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
    const { applicant, channel, details, on } = command
    const drive = yield* driveOf(known, command.drive)
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
    const application = { channel, personal, taken: [] }
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
            ...(identity === undefined ? {} : { identity })
          },
          personal: { [applicant]: personal }
        }
      ],
      { governedBy: drive.governedBy }
    )
  })

/** Where the rules of the place make differences between channels, one that no rule names is a slip. */
const mustBeKnown = (channel: string, channels: ReadonlyArray<string>): Attempt<void> => {
  if (channels.length === 0 || channels.includes(channel)) return Result.void
  const meant = nearest(channel, channels)
  const hint = meant === undefined ? { zh: "", en: "" } : { zh: `您是否要用 ${meant}？`, en: ` Did you mean ${meant}?` }
  return refuse(messages.make("recruitment/ChannelUnknown", { channel, channels, hint }))
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

/**
 * Appoints an applicant.
 *
 * @category operations
 * @since 0.1.0
 */
export const appoint = (known: Known, command: Of<"recruitment/Appoint">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { applicant, consents = [], on } = command
    const { application, drive } = yield* standing(known, command)
    if (Official.find(known.officials, applicant) !== undefined) {
      return yield* refuse(messages.make("recruitment/AppointedAlready", { official: applicant }))
    }
    const notice = drive.notices.findLast((one) => one.applicants.includes(applicant))
    const verdict = yield* Decision.verdictOf(
      allOf("recruitment.appoint", [
        Result.map(
          Policies.judge(Drive.policiesOf(drive, policies, application.channel), Appointment.point, {
            on,
            ...(notice === undefined ? {} : { noticeUntil: notice.until }),
            consents
          }),
          ({ finding }) => finding
        ),
        judgeStep({ drive, application, command, step: "appointment" }, policies)
      ]),
      command.basis
    )
    const { personal } = application
    return Decision.decided(
      verdict,
      [
        {
          type: "people/OfficialAppointed",
          stream: "main",
          data: { official: applicant, cohort: drive.cohort, drive: drive.id },
          ...(Seal.isForgotten(personal) ? {} : { personal: { [applicant]: officialOf(personal) } })
        }
      ],
      { governedBy: drive.governedBy }
    )
  })

/** What stays known of an applicant who becomes an official. */
const officialOf = ({ details, facts }: Applicant.Personal): Official.Personal => ({
  ...(details === undefined ? {} : { name: details.name }),
  ...(facts.politicalStatus === undefined ? {} : { politicalStatus: facts.politicalStatus }),
  ...(facts.birthDate === undefined ? {} : { birthDate: facts.birthDate }),
  ...(facts.education === undefined ? {} : { education: facts.education })
})
