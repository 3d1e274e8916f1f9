/**
 * Placing several officials by one act, by pairs that somebody else computed.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Command from "../act/Command.ts"
import * as Decision from "../act/Decision.ts"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import { inPost } from "../people/lookUp.ts"
import * as Official from "../people/Official.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Policies from "../policy/Policies.ts"
import type { NotCovered } from "../policy/RuleBookProblem.ts"
import * as Assignment from "./Assignment.ts"
import type * as AssignmentProblem from "./AssignmentProblem.ts"
import * as AssignmentFacts from "./assignmentFacts.ts"
import { ownStep, policiesFor } from "./forOfficial.ts"
import { type Attempt, allOf, type Known, type Of, refuse } from "./inDrive.ts"
import { messages } from "./messages.ts"
import * as Placement from "./Placement.ts"
import { judgeTitle, titleIn } from "./placementActs.ts"

type Assign = Of<"recruitment/AssignPlacements">

/**
 * Places several officials. Whoever computed the pairs is not trusted: every pair is judged as a placement, and that their
 * sum is the least is proved. Of findings that are the same for many, only those that do not hold are told one by one.
 *
 * @category operations
 * @since 0.1.0
 */
export const assign = (state: Known, command: Assign, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { basis, officials, on, pairs, villages } = command
    const facts = yield* AssignmentFacts.known(state, command, policies)
    yield* pairsAsked(command)
    // A title is no matter of how many are there.
    const there = pairs.reduce(
      (all, pair) => Official.placed(all, { ...pair, title: "assistantToDirector" }, on),
      state.officials
    )
    const judged = yield* Result.all(
      pairs.map((pair) =>
        Result.map(inPost(state.officials, pair.official, on), (official) => {
          const titled = judgeTitle(state, official, policies)
          const step = ownStep(state, official, { step: "placement", command }, policies)
          return { pair, title: titleIn(titled), titled, step, crowd: judgeCrowd(state, there, pair, on, policies) }
        })
      )
    )
    const verdict = yield* Decision.verdictOf(
      allOf("recruitment.assign", [
        Result.map(Policies.judge(policies, Assignment.point, { ...facts, pairs }), ({ finding }) => finding),
        together(
          "villages",
          judged.map(({ crowd }) => crowd)
        ),
        together(
          "titles",
          judged.map(({ titled }) => Result.map(titled, ({ finding }) => finding))
        ),
        together(
          "steps",
          judged.flatMap(({ step }) => (step === undefined ? [] : [step.finding]))
        )
      ]),
      basis
    )
    const untitled = judged.find(({ title }) => title === undefined)
    if (untitled !== undefined && (!Command.isDecided(command) || verdict?.outcome === "granted")) {
      return yield* refuse(messages.make("recruitment/TitleMissing", { official: untitled.pair.official }))
    }
    const placements = judged.map(({ pair, step, title }) => ({
      ...{ ...pair, title },
      ...(step === undefined ? {} : { drive: step.drive })
    }))
    const personal = Object.fromEntries(
      officials.map(({ background, official, wishes }) => [official, { ...background, wishes }])
    )
    const data = { villages, placements }
    return Decision.decided(verdict, [{ type: "people/PlacementsAssigned", stream: "main", data, personal }])
  })

const pairsAsked = ({ officials, pairs, villages }: Assign): Attempt<void> => {
  const candidates = new Set(officials.map(({ official }) => official))
  const openings = new Set(villages.map(({ village }) => village))
  const stranger = pairs.find(({ official, village }) => !candidates.has(official) || !openings.has(village))
  return stranger === undefined ? Result.void : refuse(messages.make("recruitment/PairNotAsked", { ...stranger }))
}

/** How many are in the village with all that are placed by the same act. */
const judgeCrowd = (
  state: Known,
  there: Official.Officials,
  { official: id, village }: AssignmentProblem.Placed,
  on: CalendarDate.CalendarDate,
  policies: Policies.Policies
): Result.Result<Judgement.Finding, NotCovered> => {
  const official = Official.find(there, id)
  if (official === undefined) return Result.succeed(everybody("villages", 0))
  const rules = Policies.resolve(policiesFor(state, official, policies), Placement.point)
  return Result.map(
    rules,
    ({ values: { conditions: _, ...values } }) =>
      Placement.judge(values, { officialsInVillage: Official.mostBeside(there, official, village, on) }).finding
  )
}

const titles = {
  villages: { zh: "各村在任人数", en: "the number in each village" },
  titles: { zh: "各人职务", en: "the title of each" },
  steps: { zh: "各人所在步骤", en: "the step of each" }
} as const

const everybody = (what: keyof typeof titles, people: number) =>
  Judgement.leaf({
    criterion: `${Assignment.point.id}/${what}`,
    holds: people === 0 ? "notApplicable" : "yes",
    message: messages.make("recruitment.allOfThem", { what: titles[what], people })
  })

/** Many findings of one kind as a number, and in full those that do not hold. */
const together = (
  what: keyof typeof titles,
  judged: ReadonlyArray<Result.Result<Judgement.Finding, NotCovered>>
): Result.Result<Judgement.Finding, NotCovered> =>
  Result.map(Result.all(judged), (all) => {
    const others = all.filter(({ holds }) => holds !== "yes" && holds !== "notApplicable")
    const counted = everybody(what, all.length - others.length)
    return Judgement.all(counted.criterion, counted.message, [counted, ...others])
  })
