/**
 * The proof that an assignment is of the least cost: prices for the columns at which no row would rather have another one.
 *
 * A price is 0 where a place is free, and at most 0 elsewhere: so much would be saved by one place more. Where every row has
 * the column that is cheapest for it with the price taken off, no other assignment costs less, because the prices of the
 * places add up to the same or more in any other (the duality of linear programming). Where there are no such prices, some
 * exchange pays: in a circle, or towards a free place.
 *
 * The prices are found from the exchanges between columns, which are made in one pass over the costs.
 *
 * @since 0.1.0
 */
import type { Answer, Problem } from "./Solver.ts"

/**
 * The prices that prove an answer, one for each column; `undefined` where it leaves a row out, has a forbidden pair or too
 * many rows in a column, or where another one costs less.
 *
 * @example
 * ```ts
 * import { prices } from "@cunguan/core/recruitment/assignmentProof"
 *
 * const problem = { costs: [[1, 2], [1, 4]], places: [1, 1] }
 *
 * prices(problem, [1, 0]) // => [-1, 0]
 * prices(problem, [0, 1]) // => undefined
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const prices = (problem: Problem, answer: Answer): ReadonlyArray<number> | undefined => {
  const free = freePlaces(problem, answer)
  if (free === undefined) return undefined
  const size = problem.places.length
  const exchanges = exchangesOf(problem, answer)
  const found = new Array<number>(size).fill(0)
  const cameFrom = new Array<number>(size).fill(-1)
  const order = Array.from({ length: size }, (_, column) => column)
  // Without a circle of exchanges that pays, no price is lowered in more rounds than there are columns.
  for (let round = 0; round <= size; round++) {
    let isAtRest = true
    for (const left of order) {
      const price = found[left] ?? 0
      for (let column = 0; column < size; column++) {
        const lower = price + (exchanges[left * size + column] ?? 0)
        if (lower >= (found[column] ?? 0)) continue
        if ((free[column] ?? 0) > 0) return undefined
        found[column] = lower
        cameFrom[column] = left
        isAtRest = false
      }
    }
    if (isAtRest) return found
    if (hasCircle(cameFrom)) return undefined
    // Prices are lowered from the high to the low ones, so in this order few rounds are needed.
    order.sort((one, other) => (found[other] ?? 0) - (found[one] ?? 0) || one - other)
  }
  return undefined
}

/** The places that an answer leaves free in each column; nothing where it is no assignment of every row. */
const freePlaces = ({ costs, places }: Problem, answer: Answer): ReadonlyArray<number> | undefined => {
  if (answer.length !== costs.length) return undefined
  const free = [...places]
  for (const [row, column] of answer.entries()) {
    if (column === undefined || costs[row]?.[column] === undefined) return undefined
    free[column] = (free[column] ?? 0) - 1
  }
  return free.every((left) => left >= 0) ? free : undefined
}

/** What it costs at least that some row of a column moves to another one, for all pairs of columns; below 0 it saves. */
const exchangesOf = ({ costs, places }: Problem, answer: Answer): Float64Array => {
  const size = places.length
  const exchanges = new Float64Array(size * size).fill(Number.POSITIVE_INFINITY)
  for (const [row, left] of answer.entries()) {
    const own = costs[row] ?? []
    if (left === undefined) continue
    const given = own[left] ?? 0
    for (const [column, cost] of own.entries()) {
      if (cost === undefined) continue
      const at = left * size + column
      if (cost - given < (exchanges[at] ?? 0)) exchanges[at] = cost - given
    }
  }
  return exchanges
}

/** Whether the columns from which prices were lowered lead back to one of them. */
const hasCircle = (cameFrom: ReadonlyArray<number>): boolean => {
  const walks = new Array<number>(cameFrom.length).fill(-1)
  return cameFrom.some((_, start) => {
    let at = start
    while (at >= 0 && walks[at] === -1) {
      walks[at] = start
      at = cameFrom[at] ?? -1
    }
    return at >= 0 && walks[at] === start
  })
}
