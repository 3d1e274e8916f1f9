/**
 * Where an assignment is tight: rows that have fewer columns between them than they are.
 *
 * @since 0.1.0
 */
import type * as Solver from "@cunguan/core/recruitment/Solver"

/**
 * The rows that the first row without a column competes with, and the columns that all of them may have: one fewer than
 * they are (the condition of Hall). The pairs must assign as many rows as can be.
 *
 * From the row one goes to every column that it may have, from there to the row that has it, and so on.
 *
 * @category operations
 * @since 0.1.0
 */
export const bottleneck = (
  costs: Solver.Costs,
  pairs: ReadonlyArray<Solver.Pair>
): { readonly rows: ReadonlyArray<number>; readonly columns: ReadonlyArray<number> } => {
  const given = new Set(pairs.map(([row]) => row))
  const owner = new Map(pairs.map(([row, column]) => [column, row]))
  const left = costs.findIndex((_, row) => !given.has(row))
  const rows = new Set(left < 0 ? [] : [left])
  const columns = new Set<number>()
  // A set that grows while it is gone through is gone through to its end.
  for (const row of rows) {
    for (const [column, cost] of (costs[row] ?? []).entries()) {
      if (cost === undefined || columns.has(column)) continue
      columns.add(column)
      const next = owner.get(column)
      if (next !== undefined) rows.add(next)
    }
  }
  return { rows: ascending(rows), columns: ascending(columns) }
}

const ascending = (numbers: Iterable<number>): ReadonlyArray<number> => [...numbers].sort((left, right) => left - right)
