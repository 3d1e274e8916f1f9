/**
 * The solver by the Hungarian method, on the library `munkres`.
 *
 * @since 0.1.0
 */
import * as Solver from "@cunguan/core/recruitment/Solver"
import * as Result from "effect/Result"
import { munkres as hungarian } from "munkres"
import { bottleneck } from "./bottleneck.ts"
import { firstOfCheapest } from "./firstOfCheapest.ts"

/**
 * Finds an assignment of every row at the least cost. Of several that cost the same it gives the one that comes first: the
 * first row has the first column that it may have in any of them, then the second row, and so on. So the answer depends on
 * the costs alone and not on how they were computed; `AssignmentProblem.problem` of core puts rows and columns in the order of
 * their ids.
 *
 * Where not every row can have a column it fails with `NoCompleteAssignment`, which names the rows and columns where it is
 * tight and holds an assignment of as many rows as possible. Costs that are no safe integers, or too large to be added up
 * exactly, fail with `CostsNotExact`.
 *
 * @example
 * ```ts
 * import { munkres } from "@cunguan/placement"
 * import { Result } from "effect"
 *
 * munkres.solve([[1, 2], [1, 4]]) // => Result.succeed([[0, 1], [1, 0]])
 *
 * const tight = munkres.solve([[3, undefined], [1, undefined]])
 *
 * Result.isFailure(tight) && tight.failure._tag // => "NoCompleteAssignment"
 * ```
 *
 * @category solvers
 * @since 0.1.0
 */
export const munkres: Solver.Solver = {
  solve: (costs) => {
    if (costs.length === 0) return Result.succeed([])
    const forbidden = costOfForbidden(costs)
    if (forbidden === undefined) return Result.fail(new Solver.CostsNotExact())
    const found = hungarian(costs.map((row) => row.map((cost) => cost ?? forbidden)))
    const allowed = found.filter(([row, column]) => costs[row]?.[column] !== undefined)
    if (allowed.length < costs.length) {
      return Result.fail(new Solver.NoCompleteAssignment({ partial: inOrder(allowed), ...bottleneck(costs, allowed) }))
    }
    return Result.succeed(firstOfCheapest(costs, allowed))
  }
}

/**
 * What a forbidden pair costs: more than all that could be saved elsewhere, so that none is taken that need not be. Nothing
 * where costs cannot be added up exactly with it.
 */
const costOfForbidden = (costs: Solver.Costs): number | undefined => {
  const width = costs[0]?.length
  let [least, most] = [0, 0]
  for (const row of costs) {
    if (row.length !== width) return undefined
    for (const cost of row) {
      if (cost === undefined) continue
      if (!Number.isSafeInteger(cost)) return undefined
      if (cost < least) least = cost
      if (cost > most) most = cost
    }
  }
  const forbidden = (most - least) * costs.length + most + 1
  // The method adds up costs of as many rows, and subtracts them.
  return Number.isSafeInteger((forbidden - least) * (costs.length + 1) * 2) ? forbidden : undefined
}

const inOrder = (pairs: ReadonlyArray<Solver.Pair>): ReadonlyArray<Solver.Pair> =>
  [...pairs].sort(([left], [right]) => left - right)
