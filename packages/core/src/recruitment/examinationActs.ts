/**
 * The acts of the examination: marks, and the ranking by them.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Result from "effect/Result"
import * as Command from "../act/Command.ts"
import * as Decision from "../act/Decision.ts"
import * as Seal from "../journal/Seal.ts"
import type * as Person from "../people/Person.ts"
import * as Decimal from "../policy/Decimal.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Policies from "../policy/Policies.ts"
import type { NotCovered } from "../policy/RuleBookProblem.ts"
import * as Applicant from "./Applicant.ts"
import * as Drive from "./Drive.ts"
import * as Examination from "./Examination.ts"
import { allOf, driveOf, judgeStep, type Known, type Of, refuse, unended } from "./inDrive.ts"
import { messages } from "./messages.ts"

/**
 * Records a mark: for the step that is due, or, as long as nobody is ranked, in the place of the mark that a step has.
 *
 * @category operations
 * @since 0.1.0
 */
export const mark = (known: Known, command: Of<"recruitment/RecordMark">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { applicant, mark, on, step } = command
    const { application, drive } = yield* unended(known, command)
    const place = application.taken.findIndex((taken) => taken.step === step)
    const corrected = application.taken[place]
    const due = judgeStep(
      corrected === undefined
        ? { drive, application, command, step }
        : // A correction takes the step on the day on which it was taken.
          {
            drive,
            application: { ...application, taken: application.taken.slice(0, place) },
            command: { ...command, on: corrected.on },
            step
          },
      policies
    )
    const inRange = Policies.judge(Drive.policiesOf(drive, policies, application), Examination.markPoint, {
      mark
    })
    const beforeRanking =
      corrected === undefined
        ? []
        : [
            Judgement.leaf({
              criterion: `${Examination.point.id}/correction`,
              holds: drive.ranking.length === 0 && corrected.on <= on,
              message: messages.make("recruitment.markCorrection", { day: corrected.on }),
              facts: ["ranking", "taken", "on"]
            })
          ]
    const verdict = yield* Decision.verdictOf(
      allOf("recruitment.mark", [
        due,
        Result.map(inRange, ({ finding }) => finding),
        ...beforeRanking.map((finding) => Result.succeed(finding))
      ]),
      command.basis
    )
    const data = { drive: drive.id, applicant, step, passed: true }
    return Decision.decided(
      verdict,
      [{ type: "recruitment/StepTaken", stream: Drive.streamOf(drive.id), data, personal: { [applicant]: { mark } } }],
      { governedBy: drive.governedBy }
    )
  })

/**
 * Ranks the applicants who have marks and have not left the drive, by their totals; those appointed keep their places.
 *
 * @category operations
 * @since 0.1.0
 */
export const rank = (known: Known, command: Of<"recruitment/RankApplicants">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const drive = yield* driveOf(known, command.drive)
    const marked = [...HashMap.values(drive.applications)].filter(
      (one) => one.ended === undefined && Result.getOrElse(isExamined(drive, policies, one), () => true)
    )
    if (marked.length === 0) return yield* refuse(messages.make("recruitment/NobodyToRank", { drive: drive.id }))
    const judged = marked
      .sort((left, right) => (left.applicant < right.applicant ? -1 : 1))
      .map((one) =>
        Result.map(
          Policies.judge(Drive.policiesOf(drive, policies, one), Examination.point, Applicant.marksOf(one)),
          (judgement) => ({
            applicant: one.applicant,
            judgement: { ...judgement, finding: about(one.applicant, judgement.finding) }
          })
        )
      )
    const verdict = yield* Decision.verdictOf(
      allOf(
        "recruitment.rank",
        judged.map((one) => Result.map(one, ({ judgement }) => judgement.finding))
      ),
      command.basis
    )
    const totals = judged.flatMap((one) =>
      Result.isSuccess(one) && one.success.judgement._tag === "Value"
        ? [{ applicant: one.success.applicant, total: one.success.judgement.value }]
        : []
    )
    // An undetermined act that is to be decided asks for the marks; any other that ranks nobody says nothing.
    if (totals.length === 0 && !(Command.isDecided(command) && verdict?.outcome === "undetermined")) {
      return yield* refuse(messages.make("recruitment/NobodyToRank", { drive: drive.id }))
    }
    const placed = Examination.ranking(totals)
    const data = { drive: drive.id, ranking: placed.map(({ applicant, rank }) => ({ applicant, rank })) }
    const personal = Object.fromEntries(placed.map(({ applicant, total }) => [applicant, { total }]))
    return Decision.decided(
      verdict,
      [{ type: "recruitment/ApplicantsRanked", stream: Drive.streamOf(drive.id), data, personal }],
      {
        governedBy: drive.governedBy
      }
    )
  })

/**
 * One finding for each applicant: how the total is made is said by the rule, and would be said again for everybody. The
 * applicant stands before each fact, so that whoever is asked for a mark knows whose it is.
 */
const about = (applicant: Person.PersonId, finding: Judgement.Finding): Judgement.Finding =>
  Judgement.leaf({
    criterion: `${Examination.point.id}/marks`,
    holds: finding.holds,
    message: messages.make("recruitment.marksThere", { applicant }),
    facts: [...new Set(factsOf(finding))].map((path) => `${applicant}.${path}`),
    parameters: finding.parameters,
    needs: finding.needs.map((path) => `${applicant}.${path}`)
  })

const factsOf = ({ facts, findings }: Judgement.Finding): ReadonlyArray<string> => [
  ...facts,
  ...findings.flatMap(factsOf)
]

/**
 * Whether an applicant has a mark that the total reads; a mark of a step that somebody else judges is none.
 *
 * @category selectors
 * @since 0.1.0
 */
export const isExamined = (
  drive: Drive.Drive,
  policies: Policies.Policies,
  application: Applicant.Application
): Result.Result<boolean, NotCovered> => {
  const steps = Object.keys(Applicant.marksOf(application))
  if (steps.length === 0) return Result.succeed(false)
  const within = Drive.policiesOf(drive, policies, application)
  return Result.map(Policies.resolve(within, Examination.point), ({ values }) =>
    steps.some((step) => Examination.reads(values.total, step))
  )
}

/**
 * How many applicants who still stand have marks of the examination that the ranking does not count: there is none, or
 * they came after it. Where no total is laid down there is no examination.
 *
 * @category selectors
 * @since 0.1.0
 */
export const unrankedIn = (drive: Drive.Drive, policies: Policies.Policies): number => {
  const totals = new Map(drive.ranking.map(({ applicant, personal }) => [applicant, personal]))
  const counts = (application: Applicant.Application) => {
    const within = Drive.policiesOf(drive, policies, application)
    const judged = Policies.judge(within, Examination.point, Applicant.marksOf(application))
    const ranked = totals.get(application.applicant)
    return (
      Result.isSuccess(judged) &&
      judged.success._tag === "Value" &&
      ranked !== undefined &&
      !Seal.isForgotten(ranked) &&
      Decimal.compare(judged.success.value, ranked.total) === 0
    )
  }
  return [...HashMap.values(drive.applications)].filter(
    (one) => Applicant.stands(one) && Result.getOrElse(isExamined(drive, policies, one), () => false) && !counts(one)
  ).length
}
