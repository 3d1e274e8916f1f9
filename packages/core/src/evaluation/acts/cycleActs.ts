/**
 * The acts of an appraisal up to its conclusion: its opening, and the marks.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Decision from "../../act/Decision.ts"
import * as CalendarDate from "../../calendar/CalendarDate.ts"
import { inPost } from "../../people/lookUp.ts"
import * as Official from "../../people/Official.ts"
import * as Judgement from "../../policy/Judgement.ts"
import * as Policies from "../../policy/Policies.ts"
import type * as PolicyPoint from "../../policy/PolicyPoint.ts"
import * as Provision from "../../policy/Provision.ts"
import type { NotCovered } from "../../policy/RuleBookProblem.ts"
import * as Ballot from "../Ballot.ts"
import * as Cap from "../Cap.ts"
import * as Components from "../Components.ts"
import * as Cycle from "../Cycle.ts"
import * as Evaluation from "../Evaluation.ts"
import * as Grading from "../Grading.ts"
import * as Marking from "../Marking.ts"
import { messages } from "../messages.ts"
import { type Attempt, type Known, type Of, refuse, unconcluded } from "./act.ts"

/**
 * Opens the appraisal of a year. It is granted where every rule that it will be concluded by is known, so that nobody
 * collects marks for an appraisal that cannot end.
 *
 * @category operations
 * @since 0.1.0
 */
export const open = (known: Known, command: Of<"evaluation/OpenCycle">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { cycle, from, until, year } = command
    if (Evaluation.cycle(known.evaluation, cycle) !== undefined) {
      return yield* refuse(messages.make("evaluation/CycleExists", { cycle }))
    }
    const { counts, cycle: other } = Evaluation.yearOf(known.evaluation, year)
    if (other !== undefined) {
      return yield* refuse(messages.make("evaluation/YearTaken", { year: String(year), cycle: other }))
    }
    if (counts.length > 0) return yield* refuse(messages.make("evaluation/YearRecorded", { year: String(year) }))
    if (until < from || year < CalendarDate.year(from) || CalendarDate.year(until) < year) {
      return yield* refuse(messages.make("evaluation/PeriodInvalid", { from, until, year: String(year) }))
    }
    const resolved = Result.all([
      used(policies, Cycle.point),
      used(policies, Components.point),
      used(policies, Grading.point),
      used(policies, Cap.point)
    ])
    const verdict = yield* Decision.verdictOf(
      Result.map(resolved, (uses) =>
        Judgement.verdict(
          Judgement.all("evaluation.open", messages.make("evaluation.open"), [
            Judgement.leaf({
              criterion: "evaluation.cycle/rulesKnown",
              operator: "isKnown",
              holds: true,
              message: messages.make("evaluation.rulesKnown"),
              parameters: uses.flat()
            })
          ])
        )
      ),
      command.basis
    )
    const data = { cycle, year, from, until }
    return Decision.decided(verdict, [{ type: "evaluation/CycleOpened", stream: "main", data }])
  })

/** The parameters of a point with the provisions that give them. */
const used = <Parameters, Facts, Outcome extends PolicyPoint.Explained>(
  policies: Policies.Policies,
  point: PolicyPoint.PolicyPoint<Parameters, Facts, Outcome>
): Result.Result<ReadonlyArray<Judgement.ParameterUse>, NotCovered> =>
  Result.map(Policies.resolve(policies, point), ({ provisions }) =>
    Object.entries(provisions).flatMap(([field, found]) =>
      found.map((provision) => ({ point: point.id, field, provision: Provision.id(provision) }))
    )
  )

/** A cycle that takes marks, for an official who is in it: in post on its last day, and on the day of the act. */
const marking = (
  known: Known,
  { cycle: id, official, on }: Of<"evaluation/RecordComponent"> | Of<"evaluation/RecordBallot">
): Attempt<Cycle.Cycle> =>
  Result.gen(function* () {
    const cycle = yield* unconcluded(known, id, on)
    const found = yield* inPost(known.officials, official, on)
    return Official.isInPost(found, cycle.until)
      ? cycle
      : yield* refuse(messages.make("evaluation/NotInCycle", { official, cycle: id, until: cycle.until }))
  })

/**
 * Records the mark of a component.
 *
 * @category operations
 * @since 0.1.0
 */
export const recordComponent = (known: Known, command: Of<"evaluation/RecordComponent">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { actor, component, mark, official } = command
    const cycle = yield* marking(known, command)
    const may = Policies.judge(Cycle.policiesOf(cycle, policies), Marking.point, { component, role: actor.role })
    const verdict = yield* Decision.verdictOf(may, command.basis)
    const data = { cycle: cycle.id, official, component }
    return Decision.decided(
      verdict,
      [{ type: "evaluation/ComponentRecorded", stream: "main", data, personal: { [official]: { mark } } }],
      { governedBy: cycle.governedBy }
    )
  })

/**
 * Records the votes on an official, with the mark that they come to by the rules of the cycle.
 *
 * @category operations
 * @since 0.1.0
 */
export const recordBallot = (known: Known, command: Of<"evaluation/RecordBallot">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { actor, basic, competent, excellent, incompetent, official, spoiled } = command
    const cycle = yield* marking(known, command)
    const within = Cycle.policiesOf(cycle, policies)
    const votes = { excellent, competent, basic, incompetent, spoiled }
    const judged = Policies.judge(within, Ballot.point, votes)
    const may = Policies.judge(within, Marking.point, { component: "assembly", role: actor.role })
    const verdict = yield* Decision.verdictOf(
      Result.map(Result.all([judged, may]), (both) =>
        Judgement.verdict(
          Judgement.all(
            "evaluation.vote",
            messages.make("evaluation.vote"),
            both.map(({ finding }) => finding)
          )
        )
      ),
      command.basis
    )
    const mark = Result.isSuccess(judged) && judged.success._tag === "Value" ? { mark: judged.success.value } : {}
    const data = { cycle: cycle.id, official }
    return Decision.decided(
      verdict,
      [{ type: "evaluation/BallotRecorded", stream: "main", data, personal: { [official]: { votes, ...mark } } }],
      { governedBy: cycle.governedBy }
    )
  })
