/**
 * What the acts of the examination share: the rules for each applicant, looked up once for all to whom the same hold, and
 * what an applicant comes to by them.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { ordered } from "../../internal/ordered.ts"
import * as Seal from "../../journal/Seal.ts"
import type * as Criterion from "../../policy/Criterion.ts"
import * as Decimal from "../../policy/Decimal.ts"
import type * as Judgement from "../../policy/Judgement.ts"
import * as Policies from "../../policy/Policies.ts"
import type { Explained, PolicyPoint } from "../../policy/PolicyPoint.ts"
import * as Provision from "../../policy/Provision.ts"
import type { NotCovered } from "../../policy/RuleBookProblem.ts"
import * as Steps from "../../policy/Steps.ts"
import * as Applicant from "../Applicant.ts"
import * as Channel from "../Channel.ts"
import * as Drive from "../Drive.ts"
import * as Examination from "../Examination.ts"
import type * as Position from "../Position.ts"
import * as Ranking from "../Ranking.ts"

/**
 * The rules of a drive for whoever applies by a channel for a class of posts. A drive has few of these and many applicants,
 * so each rule is looked up once.
 */
export interface Rules {
  readonly of: <Parameters, Facts, Outcome extends Explained>(
    point: PolicyPoint<Parameters, Facts, Outcome>,
    applied: Drive.AppliedFor
  ) => Result.Result<Parameters, NotCovered>
  /** The provisions of all that was looked up, each once. */
  readonly uses: () => ReadonlyArray<Judgement.ParameterUse>
}

/** The {@link Rules} of a drive. */
export const rulesIn = (drive: Drive.Drive, policies: Policies.Policies): Rules => {
  const known = new Map<string, Result.Result<Policies.Resolved<unknown>, NotCovered>>()
  const uses = new Map<string, Judgement.ParameterUse>()
  return {
    of: (point, applied) => {
      const postClass = Drive.positionOf(drive, applied.position)?.postClass
      const key = [point.id, applied.channel ?? "", postClass ?? ""].join("/")
      const found = known.get(key) ?? Policies.resolve(Drive.policiesOf(drive, policies, applied), point)
      if (!known.has(key)) {
        known.set(key, found)
        for (const [field, provisions] of Result.isSuccess(found) ? Object.entries(found.success.provisions) : []) {
          for (const provision of provisions.map(Provision.id))
            uses.set(provision, { point: point.id, field, provision })
        }
      }
      return Result.map(found, ({ values }) => values as never)
    },
    uses: () => [...uses.values()]
  }
}

/** A verdict that names, once for all its findings, the provisions by which they were judged. */
export const naming = <Failure>(
  rules: Rules,
  judged: Result.Result<Judgement.Verdict, Failure>
): Result.Result<Judgement.Verdict, Failure> =>
  Result.map(judged, (verdict) => ({ ...verdict, finding: { ...verdict.finding, parameters: rules.uses() } }))

/** The rules that hold for a position as a whole, by whatever channel one comes to it. */
export const appliedFor = (position: Position.Position | undefined): Drive.AppliedFor => ({
  channel: position?.channel,
  position: position?.id
})

/** Applications by position, each in the order of the applicants' ids. */
export const byPosition = (
  applications: Iterable<Applicant.Application>
): ReadonlyMap<Position.PositionId | undefined, ReadonlyArray<Applicant.Application>> => {
  const groups = new Map<Position.PositionId | undefined, Array<Applicant.Application>>()
  for (const one of ordered(applications, ({ applicant }) => applicant)) {
    const group = groups.get(one.position)
    if (group === undefined) groups.set(one.position, [one])
    else group.push(one)
  }
  return groups
}

/** The facts of an applicant as the examination reads them; of a forgotten one there are none. */
export const factsOf = (
  rules: Rules,
  application: Applicant.Application
): Result.Result<Examination.Facts, NotCovered> =>
  Seal.isForgotten(application.personal) ? Result.succeed({}) : factsOfKept(rules, application, application.personal)

const factsOfKept = (rules: Rules, application: Applicant.Application, kept: Applicant.Kept) =>
  Result.map(rules.of(Channel.point, application), ({ steps }) => Examination.factsOf(kept, steps))

/**
 * Whether an applicant has a mark that a total reads; a mark of a step that somebody else judges is none.
 *
 * @category selectors
 * @since 0.1.0
 */
export const isExamined = (rules: Rules, application: Applicant.Application): Result.Result<boolean, NotCovered> =>
  Result.gen(function* () {
    const names = Object.keys(Applicant.marksOf(application))
    if (names.length === 0) return false
    const examination = yield* rules.of(Examination.point, application)
    const ranking = yield* rules.of(Ranking.point, application)
    return Ranking.totalsOf(examination, ranking).some((total) => names.some((name) => Examination.reads(total, name)))
  })

/**
 * Whether an applicant has a step before them to which others were called: they stay in reserve, and are not ranked as long
 * as nobody calls them.
 *
 * @category selectors
 * @since 0.1.0
 */
export const isLeftInReserve = (
  drive: Drive.Drive,
  rules: Rules,
  application: Applicant.Application
): Result.Result<boolean, NotCovered> =>
  Result.map(rules.of(Channel.point, application), ({ steps }) => {
    const due = Steps.due(steps, application.taken, { guards: guardsOf(application) })
    const list = due._tag === "Due" ? Drive.listOf(drive, due.step.id, application.position) : undefined
    return list !== undefined && !Drive.isCalled(list, application.applicant)
  })

/** What the guards of steps read of an applicant; of a forgotten one there is nothing. */
export const guardsOf = ({ personal }: Applicant.Application): Criterion.Context => ({
  table: Applicant.table,
  facts: Seal.isForgotten(personal) ? {} : personal.facts,
  point: Channel.point.id
})

/** Somebody with a total on a list, or what is missing for it. */
export type Examinee = { readonly list: Ranking.List | undefined } & (
  | { readonly _tag: "Candidate"; readonly candidate: Ranking.Candidate }
  | { readonly _tag: "Missing"; readonly needs: ReadonlyArray<string> }
)

/** What an applicant comes to: the list and the total. */
export const examine = (rules: Rules, application: Applicant.Application): Result.Result<Examinee, NotCovered> =>
  Result.gen(function* () {
    const examination = yield* rules.of(Examination.point, application)
    const ranking = yield* rules.of(Ranking.point, application)
    const facts = yield* factsOf(rules, application)
    const listed = Ranking.listOf(ranking, facts)
    if (listed._tag !== "Value") return { _tag: "Missing", list: undefined, needs: listed.finding.needs }
    const list = listed.value
    const judged = Examination.judge({ ...examination, total: list?.total ?? examination.total }, facts)
    // A total that does not apply to somebody is none: the place has to say what holds for them.
    return judged._tag === "Value"
      ? { _tag: "Candidate", list, candidate: { applicant: application.applicant, total: judged.value, facts } }
      : { _tag: "Missing", list, needs: judged._tag === "Undetermined" ? judged.needs : ["total"] }
  })

/**
 * How many applicants who still stand, of those given, have marks of the examination that the ranking does not count: there
 * is none, or they came after it. Where no total is laid down there is no examination.
 *
 * @category selectors
 * @since 0.1.0
 */
export const unrankedAmong = (
  drive: Drive.Drive,
  rules: Rules,
  applications: Iterable<Applicant.Application>
): number => {
  const totals = new Map(drive.ranking.map(({ applicant, personal }) => [applicant, personal]))
  const counts = (application: Applicant.Application): boolean => {
    const examined = examine(rules, application)
    const ranked = totals.get(application.applicant)
    return (
      Result.isSuccess(examined) &&
      examined.success._tag === "Candidate" &&
      ranked !== undefined &&
      !Seal.isForgotten(ranked) &&
      Decimal.compare(examined.success.candidate.total, ranked.total) === 0
    )
  }
  return [...applications].filter(
    (one) =>
      Applicant.stands(one) &&
      Result.getOrElse(isExamined(rules, one), () => false) &&
      !counts(one) &&
      !Result.getOrElse(isLeftInReserve(drive, rules, one), () => false)
  ).length
}
