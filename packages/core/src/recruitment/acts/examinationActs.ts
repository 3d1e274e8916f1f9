/**
 * The acts of the examination: marks, and the ranking by them.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Result from "effect/Result"
import * as Command from "../../act/Command.ts"
import * as Decision from "../../act/Decision.ts"
import type * as CalendarDate from "../../calendar/CalendarDate.ts"
import * as Seal from "../../journal/Seal.ts"
import type * as Person from "../../people/Person.ts"
import * as Decimal from "../../policy/Decimal.ts"
import * as Judgement from "../../policy/Judgement.ts"
import * as Policies from "../../policy/Policies.ts"
import type { NotCovered } from "../../policy/RuleBookProblem.ts"
import * as Applicant from "../Applicant.ts"
import * as Drive from "../Drive.ts"
import * as Examination from "../Examination.ts"
import { messages } from "../messages.ts"
import * as Panel from "../Panel.ts"
import type * as Position from "../Position.ts"
import * as Ranking from "../Ranking.ts"
import {
  appliedFor,
  byPosition,
  examine,
  isExamined,
  isLeftInReserve,
  naming,
  type Rules,
  rulesIn
} from "./examinees.ts"
import {
  type Attempt,
  allOf,
  driveOf,
  type InDrive,
  judgeStep,
  type Known,
  madeAfter,
  type Of,
  positionIn,
  refuse,
  titleOf,
  unended
} from "./inDrive.ts"
import { hasOwnRule } from "./resultActs.ts"

/**
 * Records a mark: for the step that is due, or, as long as nobody is ranked, in the place of the mark that a step has.
 *
 * @category operations
 * @since 0.1.0
 */
export const mark = (known: Known, command: Of<"recruitment/RecordMark">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { applicant, mark, paper, step } = command
    const { application, drive } = yield* unended(known, command)
    const within = Drive.policiesOf(drive, policies, application)
    yield* withoutOwnAct(within, application, step)
    if (Command.isDecided(command) && Result.isSuccess(panelOf(within, step))) {
      return yield* refuse(messages.make("recruitment/MarkedByPanel", { step: titleOf(step) }))
    }
    yield* paperOf({ application, drive }, command, policies)
    const inRange = Policies.judge(Drive.policiesOf(drive, policies, application), Examination.markPoint, { mark })
    const verdict = yield* Decision.verdictOf(
      allOf("recruitment.mark", [
        ...taking({ application, drive }, command, policies),
        Result.map(inRange, ({ finding }) => finding)
      ]),
      command.basis
    )
    const data = { drive: drive.id, applicant, step, passed: true, ...(paper === undefined ? {} : { paper }) }
    return Decision.decided(
      verdict,
      [{ type: "recruitment/StepTaken", stream: Drive.streamOf(drive.id), data, personal: { [applicant]: { mark } } }],
      { governedBy: drive.governedBy }
    )
  })

/** A step that has an act of its own is taken by that; then its mark may be corrected. */
const withoutOwnAct = (
  within: Policies.Policies,
  application: Applicant.Application,
  step: Examination.MarkedStep
): Attempt<void> =>
  !Applicant.hasTaken(application, step) && hasOwnRule(within, step)
    ? refuse(messages.make("recruitment/StepHasItsOwnAct", { step: titleOf(step) }))
    : Result.void

/** What a place lays down for a step that a panel marks. */
const panelOf = (within: Policies.Policies, step: Examination.MarkedStep): Attempt<Panel.Parameters> => {
  const resolved = Policies.resolve(within, Panel.point)
  return Result.isSuccess(resolved) && resolved.success.values.steps.includes(step)
    ? Result.succeed(resolved.success.values)
    : refuse(messages.make("recruitment/NoPanel", { step: titleOf(step) }))
}

/**
 * Records the marks of a panel. They are kept with the mark that follows from them, in the slot of the applicant.
 *
 * @category operations
 * @since 0.1.0
 */
export const panelMarks = (known: Known, command: Of<"recruitment/RecordPanelMarks">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { applicant, marks, paper, step } = command
    const { application, drive } = yield* unended(known, command)
    const within = Drive.policiesOf(drive, policies, application)
    const panel = yield* panelOf(within, step)
    yield* withoutOwnAct(within, application, step)
    const twice = marks.find(({ judge }, at) => marks.findIndex((other) => other.judge === judge) < at)
    if (twice !== undefined) return yield* refuse(messages.make("recruitment/JudgeRepeated", { judge: twice.judge }))
    if (marks.some(({ judge }) => judge === applicant)) {
      return yield* refuse(messages.make("recruitment/JudgesThemselves", { applicant }))
    }
    yield* paperOf({ application, drive }, command, policies)
    const mark = Panel.markOf(panel, marks)
    const verdict = yield* Decision.verdictOf(
      allOf("recruitment.mark", [
        ...taking({ application, drive }, command, policies),
        ...[Policies.judge(within, Panel.point, { marks }), ...rangesOf(within, marks)].map((one) =>
          Result.map(one, ({ finding }) => finding)
        )
      ]),
      command.basis
    )
    if (mark === undefined && !(Command.isDecided(command) && verdict?.outcome === "refused")) {
      return yield* refuse(messages.make("recruitment/NoMarkLeft"))
    }
    const data = { drive: drive.id, applicant, step, passed: true, ...(paper === undefined ? {} : { paper }) }
    const personal = { [applicant]: { mark, panel: marks } }
    return Decision.decided(
      verdict,
      [{ type: "recruitment/StepTaken", stream: Drive.streamOf(drive.id), data, personal }],
      { governedBy: drive.governedBy }
    )
  })

/** The range of marks, said once for the highest and once for the lowest of a panel. */
const rangesOf = (within: Policies.Policies, marks: ReadonlyArray<Panel.JudgeMark>) => {
  const sorted = marks.map(({ mark }) => mark).sort(Decimal.compare)
  return [sorted[0], sorted.at(-1)].flatMap((mark) =>
    mark === undefined ? [] : [Policies.judge(within, Examination.markPoint, { mark })]
  )
}

type Marking = Pick<Of<"recruitment/RecordMark">, "actor" | "on" | "paper" | "step">

/** That a marked step may be taken: it is due, or it was taken and its mark may be corrected, or another paper added. */
const taking = (
  { application, drive }: InDrive,
  command: Marking,
  policies: Policies.Policies
): ReadonlyArray<Result.Result<Judgement.Finding, NotCovered>> => {
  const { step } = command
  const place = application.taken.findIndex((taken) => taken.step === step)
  const earlier = application.taken[place]
  if (earlier === undefined) return [judgeStep({ drive, application, command, step }, policies)]
  const before = { ...application, taken: application.taken.slice(0, place) }
  const correction = Judgement.leaf({
    criterion: `${Examination.point.id}/correction`,
    holds: earlier.on <= command.on && !drive.ranking.some(({ position }) => position === application.position),
    message: messages.make("recruitment.markCorrection", { day: earlier.on }),
    facts: ["ranking", "taken", "on"]
  })
  // A correction takes the step on the day on which it was taken.
  return [
    judgeStep({ drive, application: before, command: { ...command, on: earlier.on }, step }, policies),
    Result.succeed(correction)
  ]
}

/** A paper is one of its step; where the total reads the papers of a step, a mark names one of them. */
const paperOf = (
  { application, drive }: InDrive,
  { paper, step }: Marking,
  policies: Policies.Policies
): Attempt<void> => {
  if (paper !== undefined) {
    const { step: other, title } = Examination.papers[paper]
    return other === step
      ? Result.void
      : refuse(messages.make("recruitment/PaperOfStep", { paper: title, step: titleOf(step), other: titleOf(other) }))
  }
  const examination = Policies.resolve(Drive.policiesOf(drive, policies, application), Examination.point)
  const papers = Result.isSuccess(examination) ? Examination.papersIn(examination.success.values.total, step) : []
  return papers.length === 0
    ? Result.void
    : refuse(
        messages.make("recruitment/PaperMissing", {
          step: titleOf(step),
          papers: papers.map((name) => Examination.papers[name].title)
        })
      )
}

/**
 * Ranks the applicants who have marks and have not left the drive, position by position; those appointed keep their places.
 *
 * @category operations
 * @since 0.1.0
 */
export const rank = (known: Known, command: Of<"recruitment/RankApplicants">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { on, position: only, seed } = command
    const drive = yield* driveOf(known, command.drive)
    if (only !== undefined) yield* positionIn(drive, only)
    const rules = rulesIn(drive, policies)
    const examined = [...HashMap.values(drive.applications)].filter(
      (one) =>
        one.ended === undefined &&
        (only === undefined || one.position === only) &&
        Result.getOrElse(isExamined(rules, one), () => true) &&
        !Result.getOrElse(isLeftInReserve(drive, rules, one), () => false)
    )
    if (examined.length === 0) return yield* refuse(messages.make("recruitment/NobodyToRank", { drive: drive.id }))
    const ofPositions = [...byPosition(examined)].map(([position, applications]) =>
      rankPosition({ drive, rules, position, applications, seed, on })
    )
    const verdict = yield* Decision.verdictOf(
      naming(
        rules,
        allOf(
          "recruitment.rank",
          ofPositions.flatMap(
            (one): ReadonlyArray<Result.Result<Judgement.Finding, NotCovered>> =>
              Result.isSuccess(one)
                ? one.success.findings.map((finding) => Result.succeed(finding))
                : [Result.fail(one.failure)]
          )
        )
      ),
      command.basis
    )
    const groups = ofPositions.flatMap((one) => (Result.isSuccess(one) ? one.success.groups : []))
    const ranked = groups.flatMap(({ placed }) => placed)
    const isKept = ofPositions.some((one) => Result.isSuccess(one) && one.success.isKept)
    // An undetermined act that is to be decided asks for the marks; any other that ranks nobody says nothing.
    if (ranked.length === 0 && !isKept && !(Command.isDecided(command) && verdict?.outcome === "undetermined")) {
      return yield* refuse(messages.make("recruitment/NobodyToRank", { drive: drive.id }))
    }
    const data = {
      drive: drive.id,
      ...(seed === undefined ? {} : { seed }),
      groups: groups.map(({ list, placed, position }) => ({
        ...(position === undefined ? {} : { position }),
        ...(list === undefined ? {} : { list }),
        ranking: placed.map(({ applicant, rank }) => ({ applicant, rank }))
      }))
    }
    const personal = Object.fromEntries(ranked.map(({ applicant, total }) => [applicant, { total }]))
    return Decision.decided(
      verdict,
      [{ type: "recruitment/ApplicantsRanked", stream: Drive.streamOf(drive.id), data, personal }],
      { governedBy: drive.governedBy }
    )
  })

interface OfPosition {
  readonly drive: Drive.Drive
  readonly rules: Rules
  readonly position: Position.PositionId | undefined
  readonly applications: ReadonlyArray<Applicant.Application>
  readonly seed: string | undefined
  readonly on: CalendarDate.CalendarDate
}

interface Group {
  readonly position: Position.PositionId | undefined
  readonly list: string | undefined
  readonly placed: ReadonlyArray<Ranking.Placed>
}

/**
 * Ranks one position: the main list, and those who are ranked apart. A ranking on which something was built is kept as it
 * is, as long as nothing in it would change.
 */
const rankPosition = (asked: OfPosition) =>
  Result.gen(function* () {
    const { applications, drive, position, rules, seed } = asked
    const ranking = yield* rules.of(Ranking.point, appliedFor(Drive.positionOf(drive, position)))
    const missing: Array<readonly [Person.PersonId, ReadonlyArray<string>]> = []
    const candidates = new Map<string | undefined, Array<Ranking.Candidate>>()
    for (const application of applications) {
      const examinee = yield* examine(rules, application)
      if (examinee._tag === "Missing") missing.push([application.applicant, examinee.needs])
      else {
        const list = examinee.list?.id
        const others = candidates.get(list)
        if (others === undefined) candidates.set(list, [examinee.candidate])
        else others.push(examinee.candidate)
      }
    }
    const judged = [...candidates].map(([list, candidates]) => ({
      list,
      judgement: Ranking.judge(ranking, { candidates, ...(seed === undefined ? {} : { seed }) })
    }))
    const groups = judged.flatMap(
      ({ judgement, list }): ReadonlyArray<Group> =>
        judgement._tag === "Value" ? [{ position, list, placed: judgement.value }] : []
    )
    const needs = judged.flatMap(({ judgement }) => judgement.finding.needs)
    const isBuiltOn = isInNotice(drive, applications)
    const isKept = isBuiltOn && missing.length === 0 && needs.length === 0 && keepsOrder(drive, groups)
    const shared = groups.reduce((sum, { placed }) => sum + sharedRanks(placed), 0)
    const early = madeAfter({
      ...{ criterion: `${Ranking.point.id}/day`, position, on: asked.on },
      restsOn: applications.flatMap(markedSteps)
    })
    return {
      findings: [...findingsOf(asked, { missing, needs, shared, isBroken: isBuiltOn && !isKept }), ...early],
      groups: isKept ? [] : groups,
      isKept
    }
  })

/** The steps of which an applicant has a mark. */
const markedSteps = (application: Applicant.Application): Applicant.Application["taken"] => {
  const marks = Applicant.marksOf(application)
  return application.taken.filter(({ step }) => Examination.marksOfStep(step).some((name) => name in marks))
}

/** One finding of a position, with the names of those alone of whom something is missing. */
const findingsOf = (
  { applications, position: id }: OfPosition,
  found: {
    readonly missing: ReadonlyArray<readonly [Person.PersonId, ReadonlyArray<string>]>
    readonly needs: ReadonlyArray<string>
    readonly shared: number
    readonly isBroken: boolean
  }
): ReadonlyArray<Judgement.Finding> => {
  const { isBroken, missing, needs, shared } = found
  const position = id ?? messages.make("recruitment.wholeDrive")
  const people = applications.length
  const findings: Array<Judgement.Finding> = []
  if (missing.length > 0) {
    findings.push(
      Judgement.leaf({
        criterion: `${Examination.point.id}/marks`,
        holds: "unknown",
        message: messages.make("recruitment.rankMissing", {
          position,
          people,
          missing: missing.length,
          applicants: missing.map(([applicant]) => applicant)
        }),
        facts: ["marks"],
        needs: missing.flatMap(([applicant, paths]) => paths.map((path) => `${applicant}.${path}`))
      })
    )
  }
  if (needs.length > 0) {
    findings.push(
      Judgement.leaf({
        criterion: `${Ranking.point.id}/ties`,
        holds: "unknown",
        message: messages.make("recruitment.rankNeeds", { position, needs }),
        needs
      })
    )
  }
  if (isBroken) {
    findings.push(
      Judgement.leaf({
        criterion: `${Ranking.point.id}/again`,
        holds: false,
        message: messages.make("recruitment.rankBuiltOn", { position }),
        facts: ["notices"]
      })
    )
  }
  if (findings.length > 0) return findings
  const message = messages.make("recruitment.rankedIn", { position, people, shared })
  return [Judgement.leaf({ criterion: Ranking.point.id, holds: true, message, facts: ["marks"] })]
}

const sharedRanks = (placed: ReadonlyArray<Ranking.Placed>): number =>
  placed.filter(({ rank }, at) => placed[at + 1]?.rank === rank && placed[at - 1]?.rank !== rank).length

/** Whether a notice names anybody of these applications. */
const isInNotice = (drive: Drive.Drive, applications: ReadonlyArray<Applicant.Application>): boolean => {
  if (drive.notices.length === 0) return false
  const named = new Set(drive.notices.flatMap(({ applicants }) => applicants))
  return applications.some(({ applicant }) => named.has(applicant))
}

/** Whether everybody ranked now was ranked before with the same total, on the same list and in the same order. */
const keepsOrder = (drive: Drive.Drive, groups: ReadonlyArray<Group>): boolean => {
  const before = new Map(drive.ranking.map((one) => [one.applicant, one]))
  return groups.every(({ list, placed }) =>
    placed.every(({ applicant, rank, total }, at) => {
      const old = before.get(applicant)
      if (old === undefined || old.list !== list || Seal.isForgotten(old.personal)) return false
      const next = placed[at + 1]
      const oldNext = next === undefined ? undefined : before.get(next.applicant)
      const inOrder =
        next === undefined ||
        (oldNext !== undefined && Math.sign(oldNext.rank - old.rank) === Math.sign(next.rank - rank))
      return Decimal.compare(old.personal.total, total) === 0 && inOrder
    })
  )
}
