/**
 * The port to whatever computes assignments, and what holds its answer to account.
 *
 * Rows are to be given one column each, no column twice, at the least sum of costs; a pair without a cost is forbidden.
 * Costs are safe integers, so sums are exact. A solver is not trusted: an answer is looked over here, and that none is
 * cheaper is proved by potentials and not believed.
 *
 * @since 0.1.0
 */
import type * as Result from "effect/Result"
import * as Schema from "effect/Schema"

/**
 * The cost of each column for each row, as a safe integer; `undefined` where the pair is forbidden.
 *
 * @category models
 * @since 0.1.0
 */
export type Costs = ReadonlyArray<ReadonlyArray<number | undefined>>

/**
 * A row and the column that it is given, each by its place.
 *
 * @category models
 * @since 0.1.0
 */
export type Pair = readonly [row: number, column: number]

const places = Schema.Array(Schema.Int)

/**
 * Not every row can have a column.
 *
 * - `partial`: an assignment of as many rows as possible, at the least cost
 * - `rows`, `columns`: where it is tight: all that these rows may have is these columns, and they are fewer
 *
 * @category errors
 * @since 0.1.0
 */
export class NoCompleteAssignment extends Schema.TaggedError<NoCompleteAssignment>()("NoCompleteAssignment", {
  partial: Schema.Array(Schema.Tuple([Schema.Int, Schema.Int])),
  rows: places,
  columns: places
}) {
  override get message() {
    return `Not every row can be given a column, because ${this.rows.length} rows (${this.rows.join(", ")}) may have ${this.columns.length} columns (${this.columns.join(", ")}) between them. Open more columns to these rows, leave rows out, or take the partial assignment.`
  }
}

/**
 * Costs that cannot be computed with exactly.
 *
 * @category errors
 * @since 0.1.0
 */
export class CostsNotExact extends Schema.TaggedError<CostsNotExact>()("CostsNotExact", {}) {
  override get message() {
    return "The costs cannot be added up exactly, because one is no safe integer, the rows differ in length, or the sums go beyond 2^53. Give whole numbers of a smaller scale."
  }
}

/**
 * Something that finds an assignment of the least cost. The same costs always get the same answer.
 *
 * @category models
 * @since 0.1.0
 */
export interface Solver {
  readonly solve: (costs: Costs) => Result.Result<ReadonlyArray<Pair>, NoCompleteAssignment | CostsNotExact>
}

/**
 * What is wrong with an answer: pairs that are forbidden or out of range, rows without a column or with two, columns given
 * twice. Nothing where it is an assignment of every row.
 *
 * @category operations
 * @since 0.1.0
 */
export const faults = (
  costs: Costs,
  pairs: ReadonlyArray<Pair>
): {
  readonly rows: ReadonlyArray<number>
  readonly columns: ReadonlyArray<number>
  readonly pairs: ReadonlyArray<Pair>
} => {
  const forbidden = pairs.filter(([row, column]) => costs[row]?.[column] === undefined)
  const rowsGiven = counted(pairs.map(([row]) => row))
  const columnsGiven = counted(pairs.map(([, column]) => column))
  return {
    rows: costs.flatMap((_, row) => (rowsGiven.get(row) === 1 ? [] : [row])),
    columns: [...columnsGiven].flatMap(([column, times]) => (times > 1 ? [column] : [])),
    pairs: forbidden
  }
}

const counted = (places: ReadonlyArray<number>): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>()
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1)
  return counts
}

/**
 * The sum of the costs of an answer; forbidden pairs count nothing.
 *
 * @category operations
 * @since 0.1.0
 */
export const totalOf = (costs: Costs, pairs: ReadonlyArray<Pair>): number =>
  pairs.reduce((sum, [row, column]) => sum + (costs[row]?.[column] ?? 0), 0)

/**
 * The proof that an assignment is of the least cost: a number for each column, 0 for a column that nobody has and at most
 * 0 for the others, such that no row has a column of a lower cost with its number taken off. `undefined` where
 * there is none, and so a cheaper assignment is.
 *
 * It follows the exchanges that would pay: a row takes a column from another one, and so on. Where that comes back to where
 * it began, or ends at a free column, with less cost than before, the assignment was not the cheapest.
 *
 * @example
 * ```ts
 * import * as Solver from "@cunguan/core/recruitment/Solver"
 *
 * const costs = [
 *   [1, 2],
 *   [1, 4]
 * ]
 *
 * Solver.potentials(costs, [[0, 1], [1, 0]]) // => [-1, 0]
 * Solver.potentials(costs, [[0, 0], [1, 1]]) // => undefined
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const potentials = (costs: Costs, pairs: ReadonlyArray<Pair>): ReadonlyArray<number> | undefined => {
  const columns = costs.reduce((most, row) => Math.max(most, row.length), 0)
  const owner = new Map(pairs.map(([row, column]) => [column, row]))
  const numbers = new Array<number>(columns).fill(0)
  // What is lowered in a round lowers others in the next; without a loss it comes to rest within as many rounds as rows.
  for (let round = 0; round <= pairs.length; round++) {
    let changed = false
    for (const [row, given] of pairs) {
      const of = costs[row] ?? []
      const base = (numbers[given] ?? 0) - (of[given] ?? 0)
      for (let column = 0; column < columns; column++) {
        const cost = of[column]
        if (cost === undefined || base + cost >= (numbers[column] ?? 0)) continue
        if (!owner.has(column)) return undefined
        numbers[column] = base + cost
        changed = true
      }
    }
    if (!changed) return numbers
  }
  return undefined
}
