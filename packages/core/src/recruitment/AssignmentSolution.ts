/**
 * The pairs that solve a problem, whoever computed them: proved to be the cheapest, and of several the first by the ids.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Person from "../people/Person.ts"
import * as Village from "../places/Village.ts"
import { type Placed, type Problem, pairsOf } from "./AssignmentProblem.ts"
import { prices as pricesOf } from "./assignmentProof.ts"
import { firstOfEqual } from "./assignmentTies.ts"
import type * as Solver from "./Solver.ts"

/**
 * Not everybody can be placed.
 *
 * - `partial`: pairs for as many as possible, at the least cost
 * - `officials`, `villages`: where places are short: these villages are all that are open to these officials, and have fewer
 *   places than they are
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
 * Costs that cannot be added up exactly.
 *
 * @category errors
 * @since 0.1.0
 */
export class CostsNotExact extends Schema.TaggedError<CostsNotExact>()("CostsNotExact", {}) {
  override get message() {
    return "The costs cannot be added up exactly, because one is no whole number, or the sums go beyond 2^53. Give whole numbers of a smaller scale."
  }
}

/**
 * What a solver answered is no assignment, or another one costs less or leaves fewer officials out.
 *
 * @category errors
 * @since 0.1.0
 */
export class AnswerNotCheapest extends Schema.TaggedError<AnswerNotCheapest>()("AnswerNotCheapest", {}) {
  override get message() {
    return "The solver's answer was not taken, because it is no assignment of these officials to these villages, or another one costs less or leaves fewer of them out. Use a solver that finds the least cost."
  }
}

/**
 * Why there are no pairs for everybody.
 *
 * @category errors
 * @since 0.1.0
 */
export type NotSolved = NotEverybodyPlaced | CostsNotExact | AnswerNotCheapest

/**
 * The pairs that a solver computes. The same problem has the same pairs with every solver that is right.
 *
 * @category operations
 * @since 0.1.0
 */
export const solve = (of: Problem, solver: Solver.Solver): Result.Result<ReadonlyArray<Placed>, NotSolved> => {
  const nowhere = nowhereOf(of)
  return nowhere === undefined ? Result.fail(new CostsNotExact()) : settle(of, solver.solve(of), nowhere)
}

/**
 * What it costs to be left out, so that nobody is who need not be: more than can be saved by all others together. Prices of
 * villages below `dear` come from somebody who is left out, and cannot come from differences of costs.
 */
interface Nowhere {
  readonly cost: number
  readonly dear: number
}

const nowhereOf = ({ costs }: Problem): Nowhere | undefined => {
  let [least, most] = [0, 0]
  for (const row of costs) {
    for (const cost of row) {
      if (cost === undefined) continue
      if (!Number.isSafeInteger(cost)) return undefined
      least = Math.min(least, cost)
      most = Math.max(most, cost)
    }
  }
  const differences = (most - least + 1) * (costs.length + 1)
  const cost = most + 2 * differences
  // Solvers add up as many costs as there are rows, and subtract them.
  return Number.isSafeInteger(2 * (cost - least) * (costs.length + 1)) ? { cost, dear: -differences } : undefined
}

const settle = (
  of: Problem,
  answer: Solver.Answer,
  nowhere: Nowhere
): Result.Result<ReadonlyArray<Placed>, NotSolved> => {
  const isComplete = answer.every((column) => column !== undefined)
  const full = isComplete ? of : withNowhere(of, nowhere)
  const last = of.villages.length
  const completed = answer.map((column) => column ?? last)
  const prices = pricesOf(full, completed)
  if (prices === undefined) return Result.fail(new AnswerNotCheapest())
  const first = firstOfEqual(full, completed, prices)
  const pairs = pairsOf(of, first)
  if (isComplete) return Result.succeed(pairs)
  // Whoever is left out would take any place that is open to them at any price, and so would those whom they drive out.
  const isShort = (column: number | undefined) => column === last || (prices[column ?? -1] ?? 0) < nowhere.dear
  return Result.fail(
    new NotEverybodyPlaced({
      partial: pairs,
      officials: of.officials.filter((_, row) => isShort(first[row])),
      villages: of.villages.filter((_, column) => isShort(column))
    })
  )
}

/** The problem with one column more, in which there is room for everybody. */
const withNowhere = ({ costs, places, ...of }: Problem, { cost }: Nowhere): Problem => ({
  ...of,
  places: [...places, costs.length],
  costs: costs.map((row) => [...row, cost])
})
