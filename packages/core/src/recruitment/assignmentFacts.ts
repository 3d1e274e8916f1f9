/**
 * What an assignment of officials to villages is judged on: gathered for an act that is asked for, or once more for one that
 * was kept.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Decision from "../act/Decision.ts"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import type * as Event from "../journal/Event.ts"
import * as Seal from "../journal/Seal.ts"
import { inPost } from "../people/lookUp.ts"
import type * as Official from "../people/Official.ts"
import * as Person from "../people/Person.ts"
import * as Places from "../places/Places.ts"
import type * as Village from "../places/Village.ts"
import type * as FactTable from "../policy/FactTable.ts"
import * as Policies from "../policy/Policies.ts"
import * as Assignment from "./Assignment.ts"
import * as AssignmentProblem from "./AssignmentProblem.ts"
import { backgroundOf, policiesFor } from "./acts/forOfficial.ts"
import { type Attempt, type Known, refuse } from "./acts/inDrive.ts"
import { homeFacts, villageFacts } from "./acts/placementActs.ts"
import { messages } from "./messages.ts"
import * as Placement from "./Placement.ts"

/**
 * Who is to be placed from a day on with their wishes and what was learnt of them, and where there are places. Wishes are
 * `undefined` where they are not known any more.
 *
 * @category models
 * @since 0.1.0
 */
export interface Asked {
  readonly on: CalendarDate.CalendarDate
  readonly officials: ReadonlyArray<{
    readonly official: Person.PersonId
    readonly wishes: ReadonlyArray<Village.VillageId> | undefined
    readonly background?: Official.Background
  }>
  readonly villages: ReadonlyArray<typeof Official.VillageOpening.Type>
}

/**
 * What is known of those who are asked for, for the rule and for a solver. A refusal where somebody is not in post, a
 * village is not registered, or one of them is named twice.
 *
 * @category operations
 * @since 0.1.0
 */
export const known = (
  state: Known,
  { officials, on, villages }: Asked,
  policies: Policies.Policies
): Attempt<Omit<AssignmentProblem.Facts, "pairs">> =>
  Result.gen(function* () {
    yield* eachOnce(officials.map(({ official }) => official))
    yield* eachOnce(villages.map(({ village }) => village))
    const places = yield* Result.all(villages.map(({ village }) => Places.registered(state.places, village)))
    const people = yield* Result.all(officials.map(({ official }) => inPost(state.officials, official, on)))
    const homes = people.map((person, row) =>
      homeFacts({ ...backgroundOf(state, person), ...officials[row]?.background })
    )
    const sites = places.map((village) => villageFacts(policies.jurisdiction, village, on))
    return {
      officials: officials.map(({ official, wishes }, row) => ({ ...homes[row], official, wishes })),
      villages: villages.map((one, column) => ({ ...sites[column], ...one })),
      open: people.map((person, row) => opennessOf(policiesFor(state, person, policies), homes[row], sites))
    }
  })

type PlacementFacts = FactTable.Facts<typeof Placement.table>

/** Before any rule of placements every village is open; an act that is to be decided then is refused all the same. */
const opennessOf = (
  policies: Policies.Policies,
  home: PlacementFacts | undefined,
  villages: ReadonlyArray<PlacementFacts>
): ReadonlyArray<AssignmentProblem.Openness> => {
  const rules = Policies.resolve(policies, Placement.point)
  return villages.map((village) => {
    const finding = Result.isSuccess(rules)
      ? Placement.isOpen(rules.success.values, { ...home, ...village })
      : undefined
    return finding ?? { holds: "notApplicable", needs: [] }
  })
}

const eachOnce = (ids: ReadonlyArray<string>): Attempt<void> => {
  const seen = new Set<string>()
  for (const id of ids) {
    if (seen.has(id)) return refuse(messages.make("recruitment/NamedTwice", { id }))
    seen.add(id)
  }
  return Result.void
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
 * The facts of an assignment that was kept, from its event, the state of the office before it, and the rules of its day: what
 * it was judged on then can be judged and explained again. The wishes of whoever was forgotten since are not known.
 *
 * @category operations
 * @since 0.1.0
 */
export const kept = (
  before: Known,
  { data, on, personal }: Event.Of<typeof Official.PlacementsAssigned>,
  policies: Policies.Policies
): Attempt<AssignmentProblem.Facts> => {
  const officials = Object.entries(personal).map(([id, wishing]): Asked["officials"][number] => {
    const official = Person.makeId(id)
    if (Seal.isForgotten(wishing)) return { official, wishes: undefined }
    const { wishes, ...background } = wishing
    return { official, wishes, background }
  })
  return Result.map(known(before, { on, officials, villages: data.villages }, policies), (facts) => ({
    ...facts,
    pairs: data.placements.map(({ official, village }) => ({ official, village }))
  }))
}
