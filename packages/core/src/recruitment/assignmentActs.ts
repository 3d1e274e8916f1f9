/**
 * Placing several officials by one act: the problem for whoever computes the pairs, and the judgement of what was computed.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Command from "../act/Command.ts"
import * as Decision from "../act/Decision.ts"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import { inPost } from "../people/lookUp.ts"
import * as Official from "../people/Official.ts"
import type * as Person from "../people/Person.ts"
import * as Places from "../places/Places.ts"
import type * as Village from "../places/Village.ts"
import type * as FactTable from "../policy/FactTable.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Policies from "../policy/Policies.ts"
import type { NotCovered } from "../policy/RuleBookProblem.ts"
import * as Assignment from "./Assignment.ts"
import * as AssignmentProblem from "./AssignmentProblem.ts"
import { backgroundOf, ownStep, policiesFor } from "./forOfficial.ts"
import { type Attempt, allOf, type Known, type Of, refuse } from "./inDrive.ts"
import { messages } from "./messages.ts"
import * as Placement from "./Placement.ts"
import { factsOf, judgeTitle, titleIn } from "./placementActs.ts"

/**
 * Who is to be placed from a day on with their wishes, and where there are places.
 *
 * @category models
 * @since 0.1.0
 */
export interface Asked {
  readonly on: CalendarDate.CalendarDate
  readonly officials: ReadonlyArray<{
    readonly official: Person.PersonId
    readonly wishes: ReadonlyArray<Village.VillageId>
  }>
  readonly villages: ReadonlyArray<{
    readonly village: Village.VillageId
    readonly places: number
    readonly majors: ReadonlyArray<string>
  }>
}

/**
 * What is known of those who are asked for, for the rule and for the solver. A refusal where somebody is not in post, a
 * village is not registered, or one of them is named twice.
 *
 * @category operations
 * @since 0.1.0
 */
export const known = (
  state: Known,
  asked: Asked,
  policies: Policies.Policies
): Attempt<Omit<AssignmentProblem.Facts, "pairs">> =>
  Result.gen(function* () {
    yield* eachOnce(asked.officials.map(({ official }) => official))
    yield* eachOnce(asked.villages.map(({ village }) => village))
    const villages = yield* Result.all(asked.villages.map(({ village }) => Places.registered(state.places, village)))
    const officials = yield* Result.all(asked.officials.map((one) => inPost(state.officials, one.official, asked.on)))
    const rows = officials.map((official) => {
      const told = backgroundOf(state, official)
      return villages.map((village) => factsOf(policies.jurisdiction, { village, from: asked.on, told }))
    })
    return {
      officials: asked.officials.map((one, row) => ({ ...one, ...homeOf(rows[row]?.[0] ?? {}) })),
      villages: asked.villages.map((one, column) => ({ ...one, ...placeOf(rows[0]?.[column] ?? {}) })),
      open: officials.map((official, row) => opennessOf(policiesFor(state, official, policies), rows[row] ?? []))
    }
  })

type PlacementFacts = FactTable.Facts<typeof Placement.table>

const homeOf = ({ homeCounty, homeTownship, major }: PlacementFacts) => ({
  ...(homeCounty === undefined ? {} : { homeCounty }),
  ...(homeTownship === undefined ? {} : { homeTownship }),
  ...(major === undefined ? {} : { major })
})

const placeOf = ({ county, township }: PlacementFacts) => ({
  ...(county === undefined ? {} : { county }),
  ...(township === undefined ? {} : { township })
})

const opennessOf = (
  policies: Policies.Policies,
  villages: ReadonlyArray<PlacementFacts>
): ReadonlyArray<AssignmentProblem.Openness> => {
  const rules = Policies.resolve(policies, Placement.point)
  return villages.map(
    (facts) =>
      (Result.isSuccess(rules) ? Placement.isOpen(rules.success.values, facts) : undefined) ?? {
        holds: "notApplicable",
        needs: []
      }
  )
}

const eachOnce = (ids: ReadonlyArray<string>): Attempt<void> => {
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index)
  return repeated === undefined ? Result.void : refuse(messages.make("recruitment/NamedTwice", { id: repeated }))
}

/**
 * The problem for a solver, by the rules of the place and the day.
 *
 * @category operations
 * @since 0.1.0
 */
export const problem = (
  state: Known,
  asked: Asked,
  policies: Policies.Policies
): Result.Result<AssignmentProblem.Problem, Decision.Refused> =>
  Result.gen(function* () {
    const facts = yield* known(state, asked, policies)
    const rules = yield* Result.mapError(Policies.resolve(policies, Assignment.point), Decision.notCovered)
    return AssignmentProblem.problem(rules.values, facts)
  })

/**
 * Places several officials. Whoever computed the pairs is not trusted: every pair is judged as a placement, and that their
 * sum is the least is proved. Of findings that are the same for many, only those that do not hold are told one by one.
 *
 * @category operations
 * @since 0.1.0
 */
export const assign = (state: Known, command: Of<"recruitment/AssignPlacements">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { on, pairs } = command
    const facts = yield* known(state, command, policies)
    const stranger = pairs.find(
      ({ official, village }) =>
        !facts.officials.some((one) => one.official === official) ||
        !facts.villages.some((one) => one.village === village)
    )
    if (stranger !== undefined) return yield* refuse(messages.make("recruitment/PairNotAsked", { ...stranger }))
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
      command.basis
    )
    const untitled = judged.find(({ title }) => title === undefined)
    if (untitled !== undefined && (!Command.isDecided(command) || verdict?.outcome === "granted")) {
      return yield* refuse(messages.make("recruitment/TitleMissing", { official: untitled.pair.official }))
    }
    const wishes = new Map(command.officials.map((one) => [one.official, one.wishes]))
    const events = judged.map(({ pair, step, title }) => ({
      type: "people/OfficialPlaced",
      stream: "main",
      data: { ...pair, title, ...(step === undefined ? {} : { drive: step.drive }) },
      personal: { [pair.official]: { wishes: wishes.get(pair.official) ?? [] } }
    }))
    return Decision.decided(verdict, events)
  })

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
    const good = all.filter(({ holds }) => holds === "yes" || holds === "notApplicable")
    const others = all.filter((finding) => !good.includes(finding))
    const counted = everybody(what, good.length)
    return Judgement.all(counted.criterion, counted.message, [counted, ...others])
  })
