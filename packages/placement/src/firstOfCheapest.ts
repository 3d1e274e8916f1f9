/**
 * One answer where several cost the same, so that the same costs always get the same assignment.
 *
 * @since 0.1.0
 */
import * as Solver from "@cunguan/core/recruitment/Solver"

/**
 * Of all assignments that cost as little as the one given, the first: row by row the lowest column that leaves the others an
 * assignment of the same sum. What is given must be of the least cost; otherwise it is given back.
 *
 * By the potentials of a cheapest assignment every other one is made of pairs without slack. Columns that no row has belong
 * to nobody, to whom every column costs nothing; so nobody may have the columns whose potential is 0. A row tries each
 * lower column without slack: whoever has it moves on to another, and so on, until somebody takes the column that the row
 * left.
 *
 * @category operations
 * @since 0.1.0
 */
export const firstOfCheapest = (
  costs: Solver.Costs,
  cheapest: ReadonlyArray<Solver.Pair>
): ReadonlyArray<Solver.Pair> => {
  const columnOf = new Array<number>(costs.length).fill(-1)
  for (const [row, column] of cheapest) columnOf[row] = column
  const numbers = Solver.potentials(costs, cheapest)
  if (numbers !== undefined) {
    const nobody = costs.length
    const owners = numbers.map(() => nobody)
    for (const [row, column] of cheapest) owners[column] = row
    const tight = [...withoutSlack(costs, columnOf, numbers), columnsWhere(numbers, (number) => number === 0)]
    for (let row = 0; row < nobody; row++) settle(row, { columnOf, owners, tight })
  }
  return columnOf.map((column, row) => [row, column])
}

interface Exchange {
  readonly columnOf: Array<number>
  /** Who has each column; the number after the last row is nobody. */
  readonly owners: Array<number>
  /** The columns without slack of each row, in ascending order, and last those of nobody. */
  readonly tight: ReadonlyArray<ReadonlyArray<number>>
}

const withoutSlack = (
  costs: Solver.Costs,
  columnOf: ReadonlyArray<number>,
  numbers: ReadonlyArray<number>
): ReadonlyArray<ReadonlyArray<number>> =>
  costs.map((row, index) => {
    const given = columnOf[index] ?? -1
    const level = (row[given] ?? 0) - (numbers[given] ?? 0)
    return columnsWhere(row, (cost, column) => cost !== undefined && cost - (numbers[column] ?? 0) === level)
  })

const columnsWhere = <Item>(
  items: ReadonlyArray<Item>,
  holds: (item: Item, column: number) => boolean
): ReadonlyArray<number> => items.flatMap((item, column) => (holds(item, column) ? [column] : []))

/** Gives a row the lowest column that it can have; rows before it keep theirs. */
const settle = (row: number, exchange: Exchange): void => {
  const { columnOf, owners, tight } = exchange
  const left = columnOf[row] ?? -1
  // What led nowhere from one column leads nowhere from the next.
  const tried = new Set<number>()
  for (const column of tight[row] ?? []) {
    if (column >= left) return
    const moves = chain(column, { left, row, tried, exchange })
    if (moves === undefined) continue
    for (const [mover, to] of [[row, column] as const, ...moves]) {
      if (mover < columnOf.length) columnOf[mover] = to
      owners[to] = mover
    }
    return
  }
}

interface Search {
  readonly left: number
  readonly row: number
  readonly tried: Set<number>
  readonly exchange: Exchange
}

/** The moves by which a column becomes free for a row and the one that the row left is taken; breadth first. */
const chain = (
  start: number,
  { left, row, tried, exchange: { owners, tight } }: Search
): ReadonlyArray<Solver.Pair> | undefined => {
  if (tried.has(start)) return undefined
  tried.add(start)
  const from = new Map<number, number>()
  const queue = [start]
  for (const column of queue) {
    const owner = owners[column] ?? -1
    // Rows before this one have their answer.
    if (owner < row) continue
    for (const next of tight[owner] ?? []) {
      if (tried.has(next)) continue
      from.set(next, column)
      if (next === left) return movesTo(left, from, owners)
      tried.add(next)
      queue.push(next)
    }
  }
  return undefined
}

/** The moves that end in a column: its mover came from the column before, whose mover came from another. */
const movesTo = (
  end: number,
  from: ReadonlyMap<number, number>,
  owners: ReadonlyArray<number>
): ReadonlyArray<Solver.Pair> => {
  const moves: Array<Solver.Pair> = []
  for (let to = end, before = from.get(to); before !== undefined; to = before, before = from.get(to)) {
    moves.push([owners[before] ?? -1, to])
  }
  return moves
}
