/**
 * What is to be solved where several officials are placed at once: who, where, what each pair costs, and which are open.
 *
 * @since 0.1.0
 */
import type * as Person from "../people/Person.ts"
import type * as Village from "../places/Village.ts"
import type * as Judgement from "../policy/Judgement.ts"
import { type Candidate, costOf, type Opening, type Parameters } from "./AssignmentCost.ts"
import type * as Solver from "./Solver.ts"

/**
 * Who goes where.
 *
 * @category models
 * @since 0.1.0
 */
export interface Placed {
  readonly official: Person.PersonId
  readonly village: Village.VillageId
}

/**
 * Whether a village is open to an official, and the facts that would have to be known to say so; a finding of
 * {@link "recruitment/Placement".isOpen} is one.
 *
 * @category models
 * @since 0.1.0
 */
export type Openness = Pick<Judgement.Finding, "holds" | "needs">

/**
 * Who is to be placed, where there are places, which village is open to whom (a row for each official, a column for each
 * village), and the pairs that were computed.
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly officials: ReadonlyArray<Candidate>
  readonly villages: ReadonlyArray<Opening>
  readonly open: ReadonlyArray<ReadonlyArray<Openness>>
  readonly pairs: ReadonlyArray<Placed>
}

/**
 * The problem as a solver takes it, with a row for each official and a column for each village. Both are in the order of the
 * ids, so that the order in which they are named decides nothing.
 *
 * @category models
 * @since 0.1.0
 */
export interface Problem extends Solver.Problem {
  readonly officials: ReadonlyArray<Person.PersonId>
  readonly villages: ReadonlyArray<Village.VillageId>
}

/**
 * The problem for a solver. Pairs that are not open are forbidden; `isAllowed` says so otherwise.
 *
 * @category operations
 * @since 0.1.0
 */
export const problem = (
  parameters: Parameters,
  facts: Omit<Facts, "pairs">,
  isAllowed: (openness: Openness | undefined) => boolean = isOpen
): Problem => {
  const officials = byId(facts.officials, ({ official }) => official)
  const villages = byId(facts.villages, ({ village }) => village)
  return {
    officials: officials.map(({ item }) => item.official),
    villages: villages.map(({ item }) => item.village),
    places: villages.map(({ item }) => item.places),
    costs: officials.map((row) =>
      villages.map((column) =>
        isAllowed(facts.open[row.index]?.[column.index]) ? costOf(parameters, row.item, column.item).sum : undefined
      )
    )
  }
}

const byId = <Item>(items: ReadonlyArray<Item>, id: (item: Item) => string) =>
  items
    .map((item, index) => ({ item, index }))
    .sort((left, right) => (id(left.item) < id(right.item) ? -1 : id(left.item) > id(right.item) ? 1 : 0))

/**
 * Pairs as the answer to a problem; whoever is in none of them is left out.
 *
 * @category operations
 * @since 0.1.0
 */
export const answerOf = ({ officials, villages }: Problem, pairs: ReadonlyArray<Placed>): Solver.Answer => {
  const columns = new Map(villages.map((village, column) => [village, column]))
  const given = new Map(pairs.map(({ official, village }) => [official, columns.get(village)]))
  return officials.map((official) => given.get(official))
}

/**
 * An answer as pairs, in the order of the officials.
 *
 * @category operations
 * @since 0.1.0
 */
export const pairsOf = ({ officials, villages }: Problem, answer: Solver.Answer): ReadonlyArray<Placed> =>
  officials.flatMap((official, row) => {
    const village = villages[answer[row] ?? -1]
    return village === undefined ? [] : [{ official, village }]
  })

/**
 * Whether a pair may be made.
 *
 * @category guards
 * @since 0.1.0
 */
export const isOpen = (openness: Openness | undefined): boolean =>
  openness?.holds === "yes" || openness?.holds === "notApplicable"

/**
 * Whether a pair may be made, or might be if more were known.
 *
 * @category guards
 * @since 0.1.0
 */
export const mayBeOpen = (openness: Openness | undefined): boolean => isOpen(openness) || openness?.holds === "unknown"
