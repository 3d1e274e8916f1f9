/**
 * The conclusion of an appraisal: totals, grades and the cap on "excellent", as one act with one verdict.
 *
 * A mark that is missing leaves the conclusion undetermined, and it says who lacks which. Where a conclusion is recorded
 * or excepted all the same, whoever has no total is "not evaluated" (未考核), never graded on a silent 0.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Command from "../../act/Command.ts"
import * as Decision from "../../act/Decision.ts"
import type * as Person from "../../people/Person.ts"
import * as Judgement from "../../policy/Judgement.ts"
import * as Policies from "../../policy/Policies.ts"
import type { NotCovered } from "../../policy/RuleBookProblem.ts"
import * as Appraisal from "../Appraisal.ts"
import * as Cap from "../Cap.ts"
import * as Counts from "../Counts.ts"
import * as Cycle from "../Cycle.ts"
import type * as Grade from "../Grade.ts"
import * as Grading from "../Grading.ts"
import { messages } from "../messages.ts"
import { type Known, type Of, unconcluded } from "./act.ts"

type Found = Result.Result<Judgement.Finding, NotCovered>

/**
 * Concludes an appraisal.
 *
 * @category operations
 * @since 0.1.0
 */
export const conclude = (known: Known, command: Of<"evaluation/ConcludeCycle">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { basis, on } = command
    const cycle = yield* unconcluded(known, command.cycle, on)
    const options = { governedBy: cycle.governedBy }
    const appraisals = Appraisal.all(known, cycle, policies, on)
    const complete = [
      Result.succeed(endedBy(cycle, on)),
      ...participants(appraisals),
      ...appraisals.flatMap(({ official, total }) =>
        total === undefined ? [] : [Result.map(total, ({ finding }) => about(official, finding))]
      )
    ]
    const due = yield* Decision.verdictOf(allOf(complete), basis)
    if (Command.isDecided(command) && due?.outcome !== "granted") return Decision.decided(due, [], options)
    const { cap, findings, graded } = grade(appraisals, Cycle.policiesOf(cycle, policies))
    const verdict = yield* Decision.verdictOf(allOf([...complete, ...findings]), basis)
    const personal = Object.fromEntries(
      appraisals.map(({ official, standing }) => {
        const one = graded.get(official)
        const grade: Grade.Grade = one !== undefined ? one.grade : isNotGraded(standing) ? "notGraded" : "notEvaluated"
        return [official, one === undefined ? { grade } : { grade, total: one.total }]
      })
    )
    const data = {
      cycle: cycle.id,
      counts: Counts.of(Object.values(personal).map(({ grade }) => grade)),
      graded: graded.size,
      ...(cap === undefined ? {} : { places: cap.places })
    }
    return Decision.decided(verdict, [{ type: "evaluation/CycleConcluded", stream: "main", data, personal }], options)
  })

const endedBy = (cycle: Cycle.Cycle, on: Policies.Policies["on"]): Judgement.Finding =>
  Judgement.leaf({
    criterion: "evaluation.cycle/ended",
    operator: "isAfter",
    holds: cycle.until < on,
    message: messages.make("evaluation.ended", { until: cycle.until }),
    facts: ["on"]
  })

const isNotGraded = (standing: Appraisal.Appraisal["standing"]): boolean =>
  Result.isSuccess(standing) && standing.success._tag === "Value" && standing.success.value === "notGraded"

/** One finding for all who are in the cycle, because too few months in post are no obstacle to its conclusion. */
const participants = (appraisals: ReadonlyArray<Appraisal.Appraisal>): ReadonlyArray<Found> => {
  const [first] = appraisals
  if (first === undefined) return []
  const notGraded = appraisals.filter(({ standing }) => isNotGraded(standing)).length
  return [
    Result.map(first.standing, ({ finding }) => ({
      ...finding,
      criterion: "evaluation.cycle/participants",
      holds: "yes",
      message: messages.make("evaluation.participants", { graded: appraisals.length - notGraded, notGraded }),
      facts: appraisals.map(({ official }) => `${official}.appointedOn`)
    }))
  ]
}

interface Grades {
  readonly graded: ReadonlyMap<Person.PersonId, { readonly grade: Grade.RankedGrade; readonly total: string }>
  readonly cap: Cap.Capped | undefined
  readonly findings: ReadonlyArray<Found>
}

/** The grades of those who have a total, after the cap. Where no rule gives grades nobody has one. */
const grade = (appraisals: ReadonlyArray<Appraisal.Appraisal>, policies: Policies.Policies): Grades => {
  const judged = appraisals.flatMap(({ official, total }) =>
    total !== undefined && Result.isSuccess(total) && total.success._tag === "Value"
      ? [{ official, total: total.success.value }]
      : []
  )
  const bands = judged.map(({ official, total }) => ({
    official,
    total,
    band: Policies.judge(policies, Grading.point, { total })
  }))
  const inBands = bands.flatMap(({ band, official, total }) =>
    Result.isSuccess(band) && band.success._tag === "Value" ? [{ official, total, grade: band.success.value }] : []
  )
  const capped = Policies.judge(policies, Cap.point, { graded: inBands })
  const cap = Result.isSuccess(capped) && capped.success._tag === "Value" ? capped.success.value : undefined
  const lowered = new Set(cap?.lowered)
  const [first] = bands
  return {
    graded: new Map(
      inBands.map(({ grade, official, total }) => [
        official,
        { grade: lowered.has(official) ? "competent" : grade, total }
      ])
    ),
    cap,
    findings: [
      ...(first === undefined
        ? []
        : [
            Result.map(first.band, ({ finding }) => ({
              ...finding,
              facts: bands.map(({ official }) => `${official}.total`)
            }))
          ]),
      Result.map(capped, ({ finding }) => finding)
    ]
  }
}

const allOf = (findings: ReadonlyArray<Found>): Result.Result<Judgement.Verdict, NotCovered> =>
  Result.map(Result.all(findings), (all) =>
    Judgement.verdict(Judgement.all("evaluation.conclude", messages.make("evaluation.conclude"), all))
  )

/** The same finding with the official before each fact, so that whoever is asked for a mark knows whose it is. */
const about = (official: Person.PersonId, finding: Judgement.Finding): Judgement.Finding => ({
  ...finding,
  facts: finding.facts.map((path) => `${official}.${path}`),
  needs: finding.needs.map((path) => `${official}.${path}`),
  findings: finding.findings.map((below) => about(official, below))
})
