/**
 * The acts by which an application takes its steps: the review, and what somebody else judges.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Command from "../act/Command.ts"
import * as Decision from "../act/Decision.ts"
import * as Seal from "../journal/Seal.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Policies from "../policy/Policies.ts"
import type { NotCovered } from "../policy/RuleBookProblem.ts"
import * as Applicant from "./Applicant.ts"
import * as Drive from "./Drive.ts"
import * as Eligibility from "./Eligibility.ts"
import * as Examination from "./Examination.ts"
import { type InDrive, judgeStep, type Known, type Of, refuse, standing, titleOf, unended } from "./inDrive.ts"
import { messages } from "./messages.ts"

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
    const eligible = yield* Decision.verdictOf(judgeEligibility({ application, drive }, policies), basis)
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

/** The criteria of the drive, and that there is one date of birth to count the age by. */
const judgeEligibility = (
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
    if (reserved.has(step)) return yield* refuse(messages.make("recruitment/StepHasItsOwnAct", { step: titleOf(step) }))
    const examined = Policies.resolve(Drive.policiesOf(drive, policies, application), Examination.point)
    if (passed && Result.isSuccess(examined) && Examination.reads(examined.success.values.total, step)) {
      return yield* refuse(messages.make("recruitment/StepIsMarked", { step: titleOf(step) }))
    }
    const verdict = yield* Decision.verdictOf(
      Result.map(judgeStep({ drive, application, command, step }, policies), Judgement.verdict),
      command.basis
    )
    const data = { drive: drive.id, applicant, step, passed, ...(passed || reason === undefined ? {} : { reason }) }
    return Decision.decided(verdict, [{ type: "recruitment/StepTaken", stream: Drive.streamOf(drive.id), data }], {
      governedBy: drive.governedBy
    })
  })

/** Steps that have a command of their own, which knows more than that the step was taken. */
const reserved: ReadonlySet<string> = new Set(["application", "qualificationReview", "publicNotice", "appointment"])
