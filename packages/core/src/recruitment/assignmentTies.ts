/**
 * One assignment where several cost the same, so that the same problem always has the same outcome, whoever solved it.
 *
 * @since 0.1.0
 */
import type { Answer, Problem } from "./Solver.ts"

/**
 * Of all answers that cost as little as the one given, the first: the first row has the lowest column that it has in any of
 * them, then the second row, and so on. `prices` are those that prove the one given.
 *
 * By these prices an answer is of the least cost exactly where every row has a column that is cheapest for it, and places
 * stay free only at the price 0. So a row tries its cheapest columns from the lowest on: somebody there moves on to another
 * column, and so on, until somebody takes the place that the row left, or it may stay free.
 *
 * @category operations
 * @since 0.1.0
 */
export const firstOfEqual = (problem: Problem, answer: Answer, prices: ReadonlyArray<number>): Answer => {
  const { costs, places } = problem
  const columnOf = answer.map((column) => column ?? -1)
  const rowsOf = places.map(() => new Set<number>())
  for (const [row, column] of columnOf.entries()) rowsOf[column]?.add(row)
  const exchange: Exchange = {
    ...{ columnOf, rowsOf, places },
    cheapest: costs.map((own, row) => {
      const priced = (column: number) => (own[column] ?? Number.POSITIVE_INFINITY) - (prices[column] ?? 0)
      const least = priced(columnOf[row] ?? -1)
      return columnsWhere(places, (column) => priced(column) === least)
    }),
    mayStayFree: columnsWhere(places, (column) => prices[column] === 0)
  }
  for (const row of columnOf.keys()) settle(row, exchange)
  return columnOf
}

const columnsWhere = (places: ReadonlyArray<number>, holds: (column: number) => boolean): ReadonlyArray<number> =>
  [...places.keys()].filter(holds)

interface Exchange {
  readonly places: ReadonlyArray<number>
  readonly columnOf: Array<number>
  readonly rowsOf: ReadonlyArray<Set<number>>
  /** The columns that are cheapest for each row, in ascending order. */
  readonly cheapest: ReadonlyArray<ReadonlyArray<number>>
  /** The columns that have the price 0. */
  readonly mayStayFree: ReadonlyArray<number>
}

/** A row, or a free place, that gives up the column `from` for another one. */
interface Move {
  readonly row: number | undefined
  readonly from: number
}

/** Gives a row the lowest column that it can have; rows before it keep theirs. */
const settle = (row: number, exchange: Exchange): void => {
  const left = exchange.columnOf[row] ?? -1
  // What led nowhere from one column leads nowhere from the next.
  const tried = new Set<number>()
  for (const column of exchange.cheapest[row] ?? []) {
    if (column >= left) return
    if (tried.has(column)) continue
    const moves = movesTo(left, column, row, tried, exchange)
    if (moves === undefined) continue
    for (const [mover, to] of [[row, column] as const, ...moves]) move(mover, to, exchange)
    return
  }
}

const move = (row: number | undefined, to: number, { columnOf, rowsOf }: Exchange): void => {
  if (row === undefined) return
  rowsOf[columnOf[row] ?? -1]?.delete(row)
  rowsOf[to]?.add(row)
  columnOf[row] = to
}

/** The moves by which a place of `start` becomes free and that of `left` is taken, or may stay free; breadth first. */
const movesTo = (
  left: number,
  start: number,
  settled: number,
  tried: Set<number>,
  exchange: Exchange
): ReadonlyArray<readonly [row: number | undefined, to: number]> | undefined => {
  const into = new Map<number, Move>()
  const queue = [start]
  tried.add(start)
  for (const from of queue) {
    for (const row of moversOf(from, settled, exchange)) {
      for (const to of row === undefined ? exchange.mayStayFree : (exchange.cheapest[row] ?? [])) {
        if (tried.has(to)) continue
        into.set(to, { row, from })
        if (to === left) return movesInto(left, into)
        tried.add(to)
        queue.push(to)
      }
    }
  }
  return undefined
}

/** Who may give up a column: the rows that are not settled yet, and a free place. */
const moversOf = (column: number, settled: number, { places, rowsOf }: Exchange): ReadonlyArray<number | undefined> => {
  const rows = rowsOf[column] ?? new Set()
  const movers = [...rows].filter((row) => row > settled)
  return rows.size < (places[column] ?? 0) ? [undefined, ...movers] : movers
}

const movesInto = (
  end: number,
  into: ReadonlyMap<number, Move>
): ReadonlyArray<readonly [row: number | undefined, to: number]> => {
  const moves: Array<readonly [row: number | undefined, to: number]> = []
  for (let to = end, last = into.get(to); last !== undefined; to = last.from, last = into.get(to)) {
    moves.push([last.row, to])
  }
  return moves
}
