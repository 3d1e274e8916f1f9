/**
 * The acts by which an application takes its steps: the two reviews, and what somebody else judges.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Command from "../../act/Command.ts"
import * as Decision from "../../act/Decision.ts"
import type * as CalendarDate from "../../calendar/CalendarDate.ts"
import * as Seal from "../../journal/Seal.ts"
import * as Judgement from "../../policy/Judgement.ts"
import * as Policies from "../../policy/Policies.ts"
import type { NotCovered } from "../../policy/RuleBookProblem.ts"
import * as WorkingDayCalendar from "../../policy/WorkingDayCalendar.ts"
import * as Applicant from "../Applicant.ts"
import * as Drive from "../Drive.ts"
import * as Eligibility from "../Eligibility.ts"
import * as Examination from "../Examination.ts"
import * as InformationReview from "../InformationReview.ts"
import { messages } from "../messages.ts"
import {
  type Attempt,
  allOf,
  type InDrive,
  judgeStep,
  type Known,
  notBefore,
  type Of,
  refuse,
  standing,
  titleOf,
  unended
} from "./inDrive.ts"
import { hasOwnRule } from "./resultActs.ts"

/**
 * Reviews whether an application states what is asked for, and asks for what is missing; asked once, an applicant has until
 * the last day of the window to add it.
 *
 * @category operations
 * @since 0.1.0
 */
export const reviewInformation = (
  known: Known,
  command: Of<"recruitment/ReviewInformation">,
  policies: Policies.Policies
) =>
  Result.gen(function* () {
    const found = yield* standing(known, command)
    const review = yield* begin(found, command, "informationReview", policies)
    const { judged, mayDecide } = review
    if (!mayDecide || judged?.outcome !== "undetermined") return concluded(review)
    const { application, drive } = found
    const { applicant, on } = command
    const options = { governedBy: drive.governedBy }
    if (application.asked !== undefined) return Decision.decided(judged, [], options)
    const within = Drive.policiesOf(drive, policies, application)
    const parameters = yield* Result.mapError(Policies.resolve(within, InformationReview.point), Decision.notCovered)
    const until = InformationReview.lastDay(parameters.values, on, WorkingDayCalendar.calendarsOf(within))
    if (Result.isFailure(until)) {
      return Decision.decided(calendarMissing(judged, until.failure.year), [], options)
    }
    const data = { drive: drive.id, applicant, missing: judged.finding.needs, until: until.success }
    return Decision.decided(
      judged,
      [{ type: "recruitment/PapersAsked", stream: Drive.streamOf(drive.id), data }],
      // What is missing is asked for: that is what an undetermined review comes to.
      { ...options, carriesOut: "undetermined" }
    )
  })

/** Papers cannot be asked for as long as nobody can say until when. */
const calendarMissing = ({ finding }: Judgement.Verdict, year: number): Judgement.Verdict => {
  const calendarKnown = Judgement.leaf({
    criterion: `${InformationReview.point.id}/calendar`,
    holds: "unknown",
    message: messages.make("recruitment.papersCalendar", { year: String(year) }),
    parameters: [{ field: "dayKind", value: "working" }],
    needs: ["calendars"]
  })
  return Judgement.verdict(Judgement.all(finding.criterion, finding.message, [...finding.findings, calendarKnown]))
}

/**
 * Reviews an application; the verdict is the result of the act, so it is kept whichever way it went.
 *
 * @category operations
 * @since 0.1.0
 */
export const review = (known: Known, command: Of<"recruitment/ReviewQualification">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const found = yield* standing(known, command)
    return concluded(yield* begin(found, command, "qualificationReview", policies))
  })

/** A review as far as it is judged: whether it is due, what the rules say, and what it comes to. */
interface Review {
  readonly found: InDrive
  readonly step: ReviewStep
  readonly due: Judgement.Verdict | undefined
  readonly judged: Judgement.Verdict | undefined
  readonly passed: boolean
  /** Whether the rules decide it, and it is due. */
  readonly mayDecide: boolean
  readonly isDecided: boolean
}

const begin = (
  found: InDrive,
  command: Of<"recruitment/ReviewInformation" | "recruitment/ReviewQualification">,
  step: ReviewStep,
  policies: Policies.Policies
): Attempt<Review> =>
  Result.gen(function* () {
    const { applicant, basis, on, passed: given } = command
    const isDecided = Command.isDecided(command)
    if (isDecided && given !== undefined) {
      return yield* refuse(messages.make("recruitment/ResultGiven", { applicant, step: titleOf(step) }))
    }
    if (!isDecided && given === undefined) {
      return yield* refuse(messages.make("recruitment/ResultMissing", { applicant, step: titleOf(step) }))
    }
    const order = judgeStep({ ...found, command, step }, policies)
    const due = yield* Decision.verdictOf(Result.map(order, Judgement.verdict), basis)
    const mayDecide = isDecided && due?.outcome === "granted"
    const judged =
      isDecided && !mayDecide ? undefined : yield* Decision.verdictOf(judgeReview(found, step, on, policies), basis)
    return { found, step, due, judged, passed: given ?? judged?.outcome === "granted", mayDecide, isDecided }
  })

/** A review that is not due is not decided; kept on a document it is a deviation, whatever the review came to. */
const concluded = ({ due, found, isDecided, judged, mayDecide, passed, step }: Review): Decision.Decided => {
  const { application, drive } = found
  const options = { governedBy: drive.governedBy }
  if (isDecided && !mayDecide) return Decision.decided(due, [], options)
  const data = {
    drive: drive.id,
    applicant: application.applicant,
    step,
    passed,
    ...(passed ? {} : { reason: reasonOf(step) })
  }
  const events = [{ type: "recruitment/StepTaken", stream: Drive.streamOf(drive.id), data }]
  if (due !== undefined && due.outcome !== "granted") {
    const findings = [due, ...(judged === undefined ? [] : [judged])].map(({ finding }) => finding)
    const finding = Judgement.all("recruitment.review", messages.make("recruitment.review"), findings)
    return Decision.decided(Judgement.verdict(finding), events, options)
  }
  return Decision.decided(judged, events, { ...options, carriesOut: passed ? "granted" : "refused" })
}

/**
 * The steps whose result follows from the rules.
 *
 * @category models
 * @since 0.1.0
 */
export type ReviewStep = "informationReview" | "qualificationReview"

/**
 * Whether the result of a step follows from the rules.
 *
 * @category predicates
 * @since 0.1.0
 */
export const isReview = (step: string): step is ReviewStep =>
  step === "informationReview" || step === "qualificationReview"

/**
 * The reason for which somebody leaves at a step, where no other is given.
 *
 * @category selectors
 * @since 0.1.0
 */
export const reasonOf = (step: string): string =>
  step === "informationReview" ? "missingPapers" : step === "qualificationReview" ? "ineligible" : "notPassed"

/**
 * What the rules say of an application at a review.
 *
 * @category operations
 * @since 0.1.0
 */
export const judgeReview = (
  found: InDrive,
  step: ReviewStep,
  on: CalendarDate.CalendarDate,
  policies: Policies.Policies
): Result.Result<Judgement.Verdict, NotCovered> =>
  step === "qualificationReview" ? judgeEligibility(found, policies) : judgeInformation(found, on, policies)

const judgeInformation = (
  { application, drive }: InDrive,
  on: CalendarDate.CalendarDate,
  policies: Policies.Policies
) => {
  const { asked, personal } = application
  return Policies.judge(Drive.policiesOf(drive, policies, application), InformationReview.point, {
    applicant: Seal.isForgotten(personal) ? {} : personal.facts,
    on,
    ...(asked === undefined ? {} : { until: asked.until })
  })
}

/**
 * The criteria of the drive, and that there is one date of birth to count the age by.
 *
 * @category operations
 * @since 0.1.0
 */
export const judgeEligibility = (
  { application, drive }: InDrive,
  policies: Policies.Policies
): Result.Result<Judgement.Verdict, NotCovered> => {
  const { personal } = application
  const facts = Seal.isForgotten(personal) ? {} : personal.facts
  const judged = Policies.judge(Drive.policiesOf(drive, policies, application), Eligibility.point, {
    ...facts,
    countedOn: drive.closesOn
  })
  if (Seal.isForgotten(personal) || !Applicant.contradictsBirthDate(personal)) return judged
  const agrees = Judgement.leaf({
    criterion: "recruitment.eligibility/birthDateAgrees",
    holds: "unknown",
    message: messages.make("recruitment.birthDateAgrees"),
    facts: ["birthDate"],
    needs: ["birthDate"]
  })
  return Result.map(judged, ({ finding }) =>
    Judgement.verdict(Judgement.all(Eligibility.point.id, finding.message, [agrees, ...finding.findings]))
  )
}

/**
 * Records how an applicant fared in a step that somebody else judges. A marked step is passed by its mark; that somebody
 * did not pass it, or stayed away, is recorded here.
 *
 * @category operations
 * @since 0.1.0
 */
export const takeStep = (known: Known, command: Of<"recruitment/RecordStep">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { applicant, passed, reason, step } = command
    const { application, drive } = yield* unended(known, command)
    const within = Drive.policiesOf(drive, policies, application)
    if (reserved.has(step) || (!stayedAway(command) && hasOwnRule(within, step))) {
      return yield* refuse(messages.make("recruitment/StepHasItsOwnAct", { step: titleOf(step) }))
    }
    if (passed && isMarked({ application, drive }, step, policies)) {
      return yield* refuse(messages.make("recruitment/StepIsMarked", { step: titleOf(step) }))
    }
    const order = judgeStep({ drive, application, command, passed, step }, policies)
    const verdict = yield* Decision.verdictOf(
      // Whoever did not pass leaves, and that is no longer so on a day before the last list that called them.
      passed || application.appointedOn !== undefined
        ? Result.map(order, Judgement.verdict)
        : allOf("recruitment.step", [
            order,
            Result.succeed(notBefore(Drive.lastActOn(drive, application), command.on))
          ]),
      command.basis
    )
    const data = { drive: drive.id, applicant, step, passed, ...(passed ? {} : { reason: reason ?? reasonOf(step) }) }
    return Decision.decided(verdict, [{ type: "recruitment/StepTaken", stream: Drive.streamOf(drive.id), data }], {
      governedBy: drive.governedBy
    })
  })

/** Whoever stays away or withdraws has no result that a rule could ask anything of. */
const stayedAway = ({ passed, reason }: Of<"recruitment/RecordStep">): boolean =>
  !passed && (reason === "absent" || reason === "withdrawn")

/**
 * Whether a step is passed by its mark alone, because the total of the place reads it.
 *
 * @category predicates
 * @since 0.1.0
 */
export const isMarked = ({ application, drive }: InDrive, step: string, policies: Policies.Policies): boolean => {
  const examined = Policies.resolve(Drive.policiesOf(drive, policies, application), Examination.point)
  return Result.isSuccess(examined) && Examination.isMarked(examined.success.values.total, step)
}

/** Steps that have a command of their own, which knows more than that the step was taken. */
const reserved: ReadonlySet<string> = new Set([
  "application",
  "informationReview",
  "qualificationReview",
  "publicNotice",
  "appointment",
  "agreement",
  "placement"
])
