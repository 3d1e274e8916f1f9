/**
 * The act that makes the list of a step: who may be called, in which order, how many, and whom shares of groups call
 * instead.
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
import * as Judgement from "../../policy/Judgement.ts"
import type * as Policies from "../../policy/Policies.ts"
import type { NotCovered } from "../../policy/RuleBookProblem.ts"
import * as Steps from "../../policy/Steps.ts"
import * as Applicant from "../Applicant.ts"
import * as Channel from "../Channel.ts"
import * as Drive from "../Drive.ts"
import * as Examination from "../Examination.ts"
import { messages } from "../messages.ts"
import type * as Position from "../Position.ts"
import * as Ranking from "../Ranking.ts"
import * as Recruitment from "../Recruitment.ts"
import * as Share from "../Share.ts"
import * as Shortlist from "../Shortlist.ts"
import {
  appliedFor,
  byPosition,
  factsOf,
  guardsOf,
  isExamined,
  naming,
  type Rules,
  rulesIn,
  unrankedAmong
} from "./examinees.ts"
import { type Attempt, allOf, driveOf, type Known, madeAfter, type Of, positionIn, refuse, titleOf } from "./inDrive.ts"

/**
 * Makes the list of a step. It may be made again until somebody of the position has taken the step.
 *
 * @category operations
 * @since 0.1.0
 */
export const call = (known: Known, command: Of<"recruitment/CallApplicants">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { called: given, on, position: only, seed, step } = command
    const drive = yield* driveOf(known, command.drive)
    if (only !== undefined) yield* positionIn(drive, only)
    if (given !== undefined && Command.isDecided(command)) {
      return yield* refuse(messages.make("recruitment/CalledGiven", { step: titleOf(step) }))
    }
    yield* mayBeCalled(drive, given ?? [])
    const rules = rulesIn(drive, policies)
    const applications = byPosition(HashMap.values(drive.applications))
    const places = (drive.positions.length === 0 ? [undefined] : drive.positions.map(({ id }) => id)).filter(
      (position) => only === undefined || position === only
    )
    const ofPositions: Array<Result.Result<OfPosition, NotCovered>> = []
    for (const position of places) {
      const asked = { drive, rules, step, position, seed, on, applications: applications.get(position) ?? [] }
      const made = listOf(asked)
      if (Result.isFailure(made) || made.success !== undefined) ofPositions.push(made as (typeof ofPositions)[number])
    }
    const judged = ofPositions.flatMap((one) => (Result.isSuccess(one) ? [one.success] : []))
    if (ofPositions.length === 0 && given === undefined) {
      return yield* refuse(messages.make("recruitment/NoListForStep", { step: titleOf(step) }))
    }
    const groups = given === undefined ? judged.flatMap(({ group }) => group ?? []) : groupsOf(drive, given)
    const verdict =
      ofPositions.length === 0
        ? undefined
        : yield* Decision.verdictOf(
            naming(
              rules,
              allOf("recruitment.call", [
                ...ofPositions.map((one) => Result.map(one, ({ finding }) => finding)),
                ...(given === undefined ? [] : judged.map((one) => Result.succeed(comparison(one, groups))))
              ])
            ),
            command.basis
          )
    const data = { drive: drive.id, step, ...(seed === undefined ? {} : { seed }), groups }
    return Decision.decided(verdict, [{ type: "recruitment/ListMade", stream: Drive.streamOf(drive.id), data }], {
      governedBy: drive.governedBy
    })
  })

/** Everybody whom a document calls has an application that has not ended. */
const mayBeCalled = (drive: Drive.Drive, called: ReadonlyArray<Person.PersonId>): Attempt<void> => {
  const stranger = called.find((applicant) => {
    const application = Recruitment.application(drive, applicant)
    return application === undefined || application.ended !== undefined
  })
  return stranger === undefined
    ? Result.void
    : refuse(messages.make("recruitment/CalledUnknown", { drive: drive.id, applicant: stranger }))
}

/** The list of a document by positions; nobody is in reserve, because the document does not say so. */
const groupsOf = (drive: Drive.Drive, called: ReadonlyArray<Person.PersonId>): ReadonlyArray<Drive.ListGroup> => {
  const groups = new Map<Position.PositionId | undefined, Array<Person.PersonId>>()
  for (const applicant of called) {
    const position = Recruitment.application(drive, applicant)?.position
    groups.set(position, [...(groups.get(position) ?? []), applicant])
  }
  return [...groups].map(([position, called]) => ({
    ...(position === undefined ? {} : { position }),
    called,
    reserve: []
  }))
}

interface Asked {
  readonly drive: Drive.Drive
  readonly rules: Rules
  readonly step: string
  readonly position: Position.PositionId | undefined
  readonly seed: string | undefined
  readonly on: CalendarDate.CalendarDate
  readonly applications: ReadonlyArray<Applicant.Application>
}

interface OfPosition {
  readonly position: Position.PositionId | undefined
  readonly finding: Judgement.Finding
  /** Absent where something is missing. */
  readonly group: Drive.ListGroup | undefined
}

/** The list of one position; nothing where no rule says who is called to the step there. */
const listOf = (asked: Asked): Result.Result<OfPosition | undefined, NotCovered> =>
  Result.gen(function* () {
    const { drive, position, rules, step } = asked
    const shortlist = yield* rules.of(Shortlist.point, appliedFor(Drive.positionOf(drive, position)))
    const rule = Shortlist.ruleFor(shortlist, step)
    if (rule === undefined) return undefined
    const arrived = yield* arrivals(asked)
    const ranked = yield* rule.by === undefined
      ? byTotals(asked, arrived.people)
      : byMark(asked, rule.by, arrived.people)
    const early = madeAfter({
      ...{ criterion: `${Shortlist.point.id}/day`, position, on: asked.on },
      restsOn: [...arrived.people.flatMap(({ taken }) => taken), ...Drive.listsFor(drive, position)]
    })
    const findings = [...arrived.findings, ...ranked.findings, ...early]
    const cut = Shortlist.judge(shortlist, {
      ...{ step, posts: Drive.postsOf(drive, position), candidates: ranked.candidates, apart: ranked.apart.length }
    })
    findings.push(cut.finding)
    const of = messages.make("recruitment.listOf", { position: placeText(position) })
    const join = () => Judgement.all(`${Shortlist.point.id}/${position ?? drive.id}`, of, findings)
    if (cut._tag !== "Value") return { position, finding: join(), group: undefined }
    const shares = yield* rules.of(Share.point, appliedFor(Drive.positionOf(drive, position)))
    const qualified = ranked.candidates.slice(0, cut.value.qualified)
    const chosen = Share.choose(shares, {
      list: step,
      seats: cut.value.called,
      ranked: qualified.map(({ applicant }) => ({ applicant, facts: factsIn(drive, applicant) }))
    })
    if (shares.shares?.some(({ list }) => list === step)) findings.push(chosen.finding)
    const finding = join()
    if (chosen._tag !== "Value" || finding.holds === "unknown") return { position, finding, group: undefined }
    const called = [...ranked.apart, ...chosen.value.called]
    const group = { ...(position === undefined ? {} : { position }), called, reserve: [...chosen.value.reserve] }
    return { position, finding, group }
  })

const factsIn = (drive: Drive.Drive, applicant: Person.PersonId): Applicant.Facts => {
  const personal = Recruitment.application(drive, applicant)?.personal
  return personal === undefined || Seal.isForgotten(personal) ? {} : personal.facts
}

const placeText = (position: Position.PositionId | undefined) => position ?? messages.make("recruitment.wholeDrive")

/**
 * Those who have the step before them. Whoever was not called to an earlier list has not come so far; whoever has an earlier
 * step before them for any other reason may still come, so that the list has to wait.
 */
const arrivals = ({ applications, drive, position, rules, step }: Asked) =>
  Result.gen(function* () {
    const people: Array<Applicant.Application> = []
    let pending = 0
    for (const application of applications.filter(Applicant.stands)) {
      if (Applicant.hasTaken(application, step)) continue
      const { steps } = yield* rules.of(Channel.point, application)
      const due = Steps.due(steps, application.taken, { guards: guardsOf(application) })
      if (due._tag === "Due" && due.step.id === step) people.push(application)
      else if (due._tag === "Undetermined") pending += 1
      else if (due._tag === "Due" && isBefore(steps, due.step.id, step)) {
        const earlier = Drive.listOf(drive, due.step.id, position)
        if (earlier === undefined || Drive.isCalled(earlier, application.applicant)) pending += 1
      }
    }
    const again = applications.some((application) => Applicant.hasTaken(application, step))
    const findings: Array<Judgement.Finding> = []
    if (pending > 0) {
      findings.push(
        Judgement.leaf({
          criterion: `${Shortlist.point.id}/pending`,
          holds: "unknown",
          message: messages.make("recruitment.listPending", { position: placeText(position), pending }),
          facts: ["taken"],
          needs: ["taken"]
        })
      )
    }
    if (again) {
      findings.push(
        Judgement.leaf({
          criterion: `${Shortlist.point.id}/again`,
          holds: false,
          message: messages.make("recruitment.listAgain", { position: placeText(position) }),
          facts: ["taken"]
        })
      )
    }
    return { people, findings }
  })

const isBefore = (steps: Steps.Procedure, one: string, other: string): boolean => {
  const place = (id: string) => steps.findIndex((step) => step.id === id)
  return place(other) !== -1 && place(one) < place(other)
}

/** Those who may be called in rank order, those called in any case, and what stands in the way. */
interface Ranked {
  readonly candidates: ReadonlyArray<Shortlist.Candidate>
  readonly apart: ReadonlyArray<Person.PersonId>
  readonly findings: ReadonlyArray<Judgement.Finding>
}

/** By the ranking that was made of the totals. */
const byTotals = (
  { drive, position, rules }: Asked,
  people: ReadonlyArray<Applicant.Application>
): Result.Result<Ranked, NotCovered> => {
  const asked = new Set(people.map(({ applicant }) => applicant))
  const ranking = Drive.rankingOf(drive, position).filter(({ applicant }) => asked.has(applicant))
  const ranked = new Set(ranking.map(({ applicant }) => applicant))
  const without = people.filter(
    (one) => !ranked.has(one.applicant) && !Result.getOrElse(isExamined(rules, one), () => false)
  )
  const unranked = unrankedAmong(drive, rules, people) + without.length
  const findings =
    unranked === 0
      ? []
      : [
          Judgement.leaf({
            criterion: `${Shortlist.point.id}/ranked`,
            holds: "unknown",
            message: messages.make("recruitment.listRanked", { position: placeText(position), unranked }),
            facts: ["ranking"],
            needs: ["ranking"]
          })
        ]
  return Result.succeed({
    candidates: ranking.flatMap(({ applicant, list, personal, rank }) =>
      list === undefined && !Seal.isForgotten(personal) ? [{ applicant, rank, total: personal.total }] : []
    ),
    apart: ranking.flatMap(({ applicant, list }) => (list === undefined ? [] : [applicant])),
    findings
  })
}

/** By a mark of their own, such as that of the written test, with the keys of the ranking for equals. */
const byMark = (
  { drive, position, rules, seed }: Asked,
  total: Examination.Parameters["total"],
  people: ReadonlyArray<Applicant.Application>
): Result.Result<Ranked, NotCovered> =>
  Result.gen(function* () {
    const ranking = yield* rules.of(Ranking.point, appliedFor(Drive.positionOf(drive, position)))
    const candidates: Array<Ranking.Candidate> = []
    const apart: Array<Person.PersonId> = []
    const missing: Array<readonly [Person.PersonId, ReadonlyArray<string>]> = []
    for (const application of people) {
      const { applicant } = application
      const examination = yield* rules.of(Examination.point, application)
      const facts = yield* factsOf(rules, application)
      const listed = Ranking.listOf(ranking, facts)
      const judged = Examination.judge({ ...examination, total }, facts)
      if (listed._tag === "Value" && (listed.value !== undefined || judged._tag === "NotApplicable"))
        apart.push(applicant)
      else if (listed._tag !== "Value") missing.push([applicant, listed.finding.needs])
      else if (judged._tag === "Value") candidates.push({ applicant, total: judged.value, facts })
      else missing.push([applicant, judged._tag === "Undetermined" ? judged.needs : ["total"]])
    }
    const judged = Ranking.judge(ranking, { candidates, ...(seed === undefined ? {} : { seed }) })
    const findings = judged._tag === "Value" ? [] : [judged.finding]
    if (missing.length > 0) {
      findings.push(
        Judgement.leaf({
          criterion: `${Shortlist.point.id}/marks`,
          holds: "unknown",
          message: messages.make("recruitment.listMarks", {
            position: placeText(position),
            missing: missing.length,
            applicants: missing.map(([applicant]) => applicant)
          }),
          facts: ["marks"],
          needs: missing.flatMap(([applicant, paths]) => paths.map((path) => `${applicant}.${path}`))
        })
      )
    }
    return { candidates: judged._tag === "Value" ? judged.value : [], apart, findings }
  })

/** The list of a document against the one that follows from the rules. */
const comparison = ({ group, position }: OfPosition, given: ReadonlyArray<Drive.ListGroup>): Judgement.Finding => {
  const called = new Set(given.find((one) => one.position === position)?.called)
  const due = new Set(group?.called)
  const strangers = [...called].filter((applicant) => !due.has(applicant)).length
  const passedOver = [...due].filter((applicant) => !called.has(applicant)).length
  return Judgement.leaf({
    criterion: `${Shortlist.point.id}/given`,
    holds: group === undefined ? "unknown" : strangers + passedOver === 0,
    message: messages.make("recruitment.listGiven", { position: placeText(position), strangers, passedOver }),
    facts: ["called"]
  })
}
