/**
 * What is to be solved where several officials are placed at once: who, where, what each pair costs, and which are open.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Person from "../people/Person.ts"
import * as Village from "../places/Village.ts"
import type * as Judgement from "../policy/Judgement.ts"
import type * as Solver from "./Solver.ts"

/**
 * The parameters of an assignment; costs are whole numbers from 0 to 1,000,000, and have no unit but each other.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** The cost of the first wish, the second, and so on. */
  readonly wishCosts: ReadonlyArray<number>
  /** The cost of a village that is not among the wishes that have a cost. */
  readonly notWishedCost: number
  /** The cost where a village needs certain majors, and the official's is another. */
  readonly otherMajorCost: number
  /** The cost in the home township, elsewhere in the home county, and outside it. */
  readonly distanceCosts: { readonly township: number; readonly county: number; readonly elsewhere: number }
}

/**
 * An official who is to be placed; `homeTownship` and `homeCounty` are division codes.
 *
 * @category models
 * @since 0.1.0
 */
export interface Candidate {
  readonly official: Person.PersonId
  /** The villages wished for, the dearest first. */
  readonly wishes: ReadonlyArray<Village.VillageId>
  readonly major?: string
  readonly homeTownship?: string
  readonly homeCounty?: string
}

/**
 * A village that is to have officials: how many, and of which majors, where it matters.
 *
 * @category models
 * @since 0.1.0
 */
export interface Opening {
  readonly village: Village.VillageId
  readonly places: number
  readonly majors: ReadonlyArray<string>
  readonly township?: string
  readonly county?: string
}

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
 * What a pair costs, and why: the place of the wish, whether the major is one that the village needs, and how far from home
 * it is. `needs` are facts of the official that would have to be known.
 *
 * @category models
 * @since 0.1.0
 */
export interface Cost {
  readonly wish: number | undefined
  readonly majorFits: boolean | undefined
  readonly distance: keyof Parameters["distanceCosts"] | undefined
  readonly sum: number
  readonly needs: ReadonlyArray<"major" | "residence">
}

/**
 * The cost of one pair; what would be needed and is not known counts nothing and is named.
 *
 * @category operations
 * @since 0.1.0
 */
export const costOf = (parameters: Parameters, of: Candidate, at: Opening): Cost => {
  const { distanceCosts, notWishedCost, otherMajorCost, wishCosts } = parameters
  const index = of.wishes.indexOf(at.village)
  const wishCost = index < 0 ? undefined : wishCosts[index]
  const asksMajor = at.majors.length > 0
  const majorFits = asksMajor && of.major !== undefined ? at.majors.includes(of.major) : undefined
  const distance = distanceOf(of, at)
  const differs = new Set(Object.values(distanceCosts)).size > 1
  return {
    wish: index < 0 ? undefined : index + 1,
    majorFits,
    distance,
    sum:
      (wishCost ?? notWishedCost) +
      (majorFits === false ? otherMajorCost : 0) +
      (distance === undefined ? (differs ? 0 : distanceCosts.elsewhere) : distanceCosts[distance]),
    needs: [
      ...(asksMajor && of.major === undefined && otherMajorCost > 0 ? (["major"] as const) : []),
      ...(distance === undefined && differs ? (["residence"] as const) : [])
    ]
  }
}

/** A residence that is known to the county alone is taken to be outside the township. */
const distanceOf = (of: Candidate, at: Opening): Cost["distance"] => {
  if (of.homeCounty === undefined || at.county === undefined) return undefined
  if (of.homeTownship !== undefined && of.homeTownship === at.township) return "township"
  return of.homeCounty === at.county ? "county" : "elsewhere"
}

/**
 * The costs as a solver takes them: a row for each official and a column for each place, both in the order of the ids, so
 * that the order in which they are named decides nothing. Where a village is not open the pair is forbidden.
 *
 * @category models
 * @since 0.1.0
 */
export interface Problem {
  readonly rows: ReadonlyArray<Person.PersonId>
  readonly columns: ReadonlyArray<Village.VillageId>
  readonly costs: Solver.Costs
}

/**
 * The problem for a solver: pairs that are open, or those that `isAllowed` says.
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
  const places = byId(facts.villages, ({ village }) => village).flatMap((one) =>
    Array.from({ length: one.item.places }, () => one)
  )
  return {
    rows: officials.map(({ item }) => item.official),
    columns: places.map(({ item }) => item.village),
    costs: officials.map((row) =>
      places.map((column) =>
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

/**
 * Not everybody can be placed.
 *
 * - `partial`: pairs for as many as possible, at the least cost
 * - `officials`, `villages`: where it is tight: these villages are all that are open to these officials, and have fewer places
 *
 * @category errors
 * @since 0.1.0
 */
export class NotEverybodyPlaced extends Schema.TaggedError<NotEverybodyPlaced>()("NotEverybodyPlaced", {
  partial: Schema.Array(Schema.Struct({ official: Person.PersonId, village: Village.VillageId })),
  officials: Schema.Array(Person.PersonId),
  villages: Schema.Array(Village.VillageId)
}) {
  override get message() {
    const { officials, villages } = this
    const open = villages.length === 0 ? "no village is open to them" : `only these are open: ${villages.join(", ")}`
    return `Not everybody can be placed, because for ${officials.length} official(s) (${officials.join(", ")}) ${open}. Open more places to them, leave somebody out, or take the partial assignment.`
  }
}

/**
 * The pairs that a solver computes, in the ids of the problem.
 *
 * @category operations
 * @since 0.1.0
 */
export const solve = (
  { columns, costs, rows }: Problem,
  solver: Solver.Solver
): Result.Result<ReadonlyArray<Placed>, NotEverybodyPlaced | Solver.CostsNotExact> => {
  const placed = (pairs: ReadonlyArray<Solver.Pair>) =>
    pairs.flatMap(([row, column]) => {
      const official = rows[row]
      const village = columns[column]
      return official === undefined || village === undefined ? [] : [{ official, village }]
    })
  return Result.mapBoth(solver.solve(costs), {
    onSuccess: placed,
    onFailure: (failure) =>
      failure._tag === "CostsNotExact"
        ? failure
        : new NotEverybodyPlaced({
            partial: placed(failure.partial),
            officials: failure.rows.flatMap((row) => rows[row] ?? []),
            villages: [...new Set(failure.columns.flatMap((column) => columns[column] ?? []))]
          })
  })
}

/**
 * The pairs as places in the problem: the officials of one village take its places one after the other.
 *
 * @category operations
 * @since 0.1.0
 */
export const numbered = (of: Problem, pairs: ReadonlyArray<Placed>): ReadonlyArray<Solver.Pair> => {
  const rows = new Map(of.rows.map((official, row) => [official, row]))
  const free = new Map<string, Array<number>>()
  for (const [column, village] of of.columns.entries()) free.set(village, [...(free.get(village) ?? []), column])
  return pairs.map(({ official, village }) => [rows.get(official) ?? -1, free.get(village)?.shift() ?? -1])
}
