/**
 * The solver by the Hungarian method, on the library `munkres`.
 *
 * @since 0.1.0
 */
import type * as Solver from "@cunguan/core/recruitment/Solver"
import { munkres as hungarian } from "munkres"

/**
 * Finds the least sum of costs, with as few rows left out as can be. The method takes one row to a column, so a column with
 * several places stands in it several times.
 *
 * Of answers that cost the same it gives any: `AssignmentSolution.solve` of core proves the answer and takes the first by the
 * ids. The time grows with the third power of the size, and with costs that are products, such as those of rows and columns
 * multiplied, it is the longest.
 *
 * @example
 * ```ts
 * import { munkres } from "@cunguan/placement"
 *
 * munkres.solve({ costs: [[1, 2], [1, 4]], places: [1, 1] }) // => [1, 0]
 * munkres.solve({ costs: [[3, 9], [1, 9]], places: [2, 1] }) // => [0, 0]
 * munkres.solve({ costs: [[3, undefined], [1, undefined]], places: [1, 1] }) // => [undefined, 0]
 * ```
 *
 * @category solvers
 * @since 0.1.0
 */
export const munkres: Solver.Solver = {
  solve: ({ costs, places }) => {
    const columns = places.flatMap((count, column) => new Array<number>(Math.min(count, costs.length)).fill(column))
    if (columns.length === 0) return costs.map(() => undefined)
    const forbidden = costOfForbidden(costs)
    const pairs = hungarian(costs.map((row) => columns.map((column) => row[column] ?? forbidden)))
    const given = new Map(pairs.map(([row, place]) => [row, columns[place] ?? -1]))
    return costs.map((row, index) => {
      const column = given.get(index)
      return column === undefined || row[column] === undefined ? undefined : column
    })
  }
}

/** What a forbidden pair costs: more than all that could be saved elsewhere, so that none is taken that need not be. */
const costOfForbidden = (costs: Solver.Problem["costs"]): number => {
  let [least, most] = [0, 0]
  for (const row of costs) {
    for (const cost of row) {
      if (cost === undefined) continue
      if (cost < least) least = cost
      if (cost > most) most = cost
    }
  }
  return (most - least) * costs.length + most + 1
}
