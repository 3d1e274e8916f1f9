/**
 * The acts about one application, from the day it comes in to the appointment.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Command from "../act/Command.ts"
import * as Decision from "../act/Decision.ts"
import * as Seal from "../journal/Seal.ts"
import * as Official from "../people/Official.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Policies from "../policy/Policies.ts"
import * as Applicant from "./Applicant.ts"
import * as Appointment from "./Appointment.ts"
import { allOf, driveOf, judgeStep, type Known, type Of, refuse, standing, titleOf, unended } from "./act.ts"
import * as Drive from "./Drive.ts"
import * as Eligibility from "./Eligibility.ts"
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
    const { applicant, channel, details, facts, on } = command
    const drive = yield* driveOf(known, command.drive)
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
    const application = { channel, personal: { details, facts }, taken: [] }
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
          personal: { [applicant]: { details, facts } }
        }
      ],
      { governedBy: drive.governedBy }
    )
  })

/**
 * Adds facts to an application.
 *
 * @category operations
 * @since 0.1.0
 */
export const supply = (known: Known, command: Of<"recruitment/SupplyFacts">) =>
  Result.gen(function* () {
    const { applicant, facts } = command
    const { application, drive } = yield* standing(known, command)
    const beforeReview = Judgement.leaf({
      criterion: "recruitment.channel/beforeReview",
      holds: !Applicant.hasTaken(application, "qualificationReview"),
      message: messages.make("recruitment.beforeReview"),
      facts: ["taken"]
    })
    const verdict = Judgement.verdict(
      Judgement.all("recruitment.completed", messages.make("recruitment.completed"), [beforeReview])
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
 * Reviews an application; the verdict is the result of the act, so it is kept whichever way it went.
 *
 * @category operations
 * @since 0.1.0
 */
export const review = (known: Known, command: Of<"recruitment/ReviewQualification">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { applicant, basis, passed: given } = command
    const { application, drive } = yield* standing(known, command)
    const isDecided = Command.isDecided(command)
    if (isDecided && given !== undefined) {
      return yield* refuse(messages.make("recruitment/ResultGiven", { applicant }))
    }
    const step = "qualificationReview"
    const order = judgeStep({ drive, application, command, step }, policies)
    const due = yield* Decision.verdictOf(Result.map(order, Judgement.verdict), basis)
    const options = { governedBy: drive.governedBy }
    const isOutOfOrder = due !== undefined && due.outcome !== "granted"
    if (isDecided && isOutOfOrder) return Decision.decided(due, [], options)
    const facts = Seal.isForgotten(application.personal) ? {} : application.personal.facts
    const eligible = yield* Decision.verdictOf(
      Policies.judge(Drive.policiesOf(drive, policies, application.channel), Eligibility.point, {
        ...facts,
        countedOn: drive.closesOn
      }),
      basis
    )
    if (!isDecided && given === undefined) {
      return yield* refuse(messages.make("recruitment/ResultMissing", { applicant }))
    }
    const passed = given ?? eligible?.outcome === "granted"
    const data = { drive: drive.id, applicant, step, passed }
    const events = [{ type: "recruitment/StepTaken", stream: Drive.streamOf(drive.id), data }]
    if (isOutOfOrder) {
      // Kept on a document although the step was not due: a deviation whatever the review came to.
      const findings = [due, ...(eligible === undefined ? [] : [eligible])].map(({ finding }) => finding)
      const finding = Judgement.all("recruitment.review", messages.make("recruitment.review"), findings)
      return Decision.decided(Judgement.verdict(finding), events, options)
    }
    return Decision.decided(eligible, events, {
      ...options,
      carriesOut: passed ? "granted" : "refused"
    })
  })

/**
 * Takes a step that is marked, or judged by somebody else.
 *
 * @category operations
 * @since 0.1.0
 */
export const takeStep = (
  known: Known,
  command: Of<"recruitment/RecordMark"> | Of<"recruitment/RecordStep">,
  policies: Policies.Policies
) =>
  Result.gen(function* () {
    const { applicant, step } = command
    const { application, drive } = yield* unended(known, command)
    if (reserved.has(step)) return yield* refuse(messages.make("recruitment/StepHasItsOwnAct", { step: titleOf(step) }))
    const verdict = yield* Decision.verdictOf(
      Result.map(judgeStep({ drive, application, command, step }, policies), Judgement.verdict),
      command.basis
    )
    const result =
      command.type === "recruitment/RecordMark" ? { passed: true, mark: command.mark } : { passed: command.passed }
    const data = { drive: drive.id, applicant, step, ...result }
    return Decision.decided(verdict, [{ type: "recruitment/StepTaken", stream: Drive.streamOf(drive.id), data }], {
      governedBy: drive.governedBy
    })
  })

/** Steps that have a command of their own, which knows more than that the step was taken. */
const reserved: ReadonlySet<string> = new Set(["application", "qualificationReview", "publicNotice", "appointment"])

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
