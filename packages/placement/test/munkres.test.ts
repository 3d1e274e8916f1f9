import type * as Solver from "@cunguan/core/recruitment/Solver"
import * as Solvers from "@cunguan/core/recruitment/Solver"
import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { munkres } from "../src/index.ts"

/** Numbers from 0 up to a bound that look random and are the same in every run (mulberry32). */
const random = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

type Next = (below: number) => number

/** Costs from 0 up to a bound; one pair in `oneIn` is forbidden. */
const costsOf = (next: Next, rows: number, columns: number, below: number, oneIn: number): Solver.Costs =>
  Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => (next(oneIn) === 0 ? undefined : next(below)))
  )

interface Found {
  readonly pairs: ReadonlyArray<Solver.Pair>
  readonly total: number
}

/** Every assignment of some rows, in the order of rows and columns; a row that is left out comes last. */
function* everyOne(costs: Solver.Costs, row = 0, taken: ReadonlySet<number> = new Set()): Generator<Found> {
  const columns = costs[row]
  if (columns === undefined) return yield { pairs: [], total: 0 }
  for (const [column, cost] of columns.entries()) {
    if (cost === undefined || taken.has(column)) continue
    for (const rest of everyOne(costs, row + 1, new Set([...taken, column]))) {
      yield { pairs: [[row, column], ...rest.pairs], total: cost + rest.total }
    }
  }
  yield* everyOne(costs, row + 1, taken)
}

/** By looking at all of them: as many rows as can be, at the least cost, and of several the first. */
const bySearch = (costs: Solver.Costs): Found => {
  let best: Found = { pairs: [], total: 0 }
  for (const found of everyOne(costs)) {
    const more = found.pairs.length - best.pairs.length
    if (more > 0 || (more === 0 && found.total < best.total)) best = found
  }
  return best
}

describe("munkres", () => {
  it("gives what a search through all assignments gives, up to seven rows", () => {
    const next = random(2010)
    const seen = { complete: 0, tight: 0 }
    for (let run = 0; run < 1500; run++) {
      // Small costs, so that many assignments cost the same; now and then large ones, and none at all forbidden.
      const [rows, more] = [1 + next(5), next(3)]
      const costs = costsOf(next, rows, rows + more - (next(4) === 0 ? 1 : 0), run % 5 === 0 ? 1000 : 3, 2 + next(6))
      check(costs, seen)
    }
    for (let run = 0; run < 12; run++) check(costsOf(next, 7, 7, 3, 4), seen)
    assert.isAbove(seen.complete, 300)
    assert.isAbove(seen.tight, 200)
  })

  const check = (costs: Solver.Costs, seen: { complete: number; tight: number }) => {
    const best = bySearch(costs)
    const found = munkres.solve(costs)
    if (best.pairs.length === costs.length) {
      seen.complete++
      assert.deepStrictEqual(Result.getOrThrow(found), best.pairs, JSON.stringify(costs))
      assert.isDefined(Solvers.potentials(costs, best.pairs))
      return
    }
    seen.tight++
    if (Result.isSuccess(found) || found.failure._tag !== "NoCompleteAssignment") return assert.fail("was complete")
    const { columns, partial, rows } = found.failure
    assert.strictEqual(partial.length, best.pairs.length, "as many rows as possible")
    assert.strictEqual(Solvers.totalOf(costs, partial), best.total, "at the least cost")
    // The proof that there is no assignment of all: these rows have these columns alone, and are more.
    assert.isAbove(rows.length, columns.length)
    for (const row of rows) {
      const may = (costs[row] ?? []).flatMap((cost, column) => (cost === undefined ? [] : [column]))
      assert.deepStrictEqual(
        may.filter((column) => !columns.includes(column)),
        []
      )
    }
  }

  it("gives the same answer wherever the rows and columns stand, as far as one is cheaper than all others", () => {
    const next = random(7)
    for (let run = 0; run < 50; run++) {
      const costs = costsOf(next, 6, 7, 1_000_000, 9)
      const rows = shuffled(next, 6)
      const columns = shuffled(next, 7)
      const turned = rows.map((row) => columns.map((column) => costs[row]?.[column]))
      const back = Result.map(munkres.solve(turned), (pairs) =>
        pairs
          .map(([row, column]) => [rows[row] ?? -1, columns[column] ?? -1] as const)
          .sort(([left], [right]) => left - right)
      )
      assert.deepStrictEqual(Result.getOrUndefined(back), Result.getOrUndefined(munkres.solve(costs)))
    }
  })

  it("gives the first of those that cost the same", () => {
    const same = Array.from({ length: 40 }, () => new Array<number>(45).fill(3))
    assert.deepStrictEqual(
      Result.getOrThrow(munkres.solve(same)),
      same.map((_, row) => [row, row] as const)
    )
    const cycle = [
      [1, 0, undefined],
      [undefined, 1, 0],
      [0, undefined, 1]
    ]
    assert.deepStrictEqual(Result.getOrThrow(munkres.solve(cycle)), [
      [0, 1],
      [1, 2],
      [2, 0]
    ])
  })

  it("takes no row, and costs below zero", () => {
    assert.deepStrictEqual(Result.getOrThrow(munkres.solve([])), [])
    assert.deepStrictEqual(
      Result.getOrThrow(
        munkres.solve([
          [-5, 0],
          [-9, -2]
        ])
      ),
      [
        [0, 1],
        [1, 0]
      ]
    )
  })

  it("names where it is tight, and what can be assigned nevertheless", () => {
    const costs = [
      [1, undefined, undefined],
      [5, 2, 2],
      [0, undefined, undefined]
    ]
    const tight = munkres.solve(costs)
    if (Result.isSuccess(tight) || tight.failure._tag !== "NoCompleteAssignment") return assert.fail("was complete")
    assert.deepStrictEqual([tight.failure.rows, tight.failure.columns], [[0, 2], [0]])
    assert.deepStrictEqual(tight.failure.partial[1], [2, 0])
    assert.strictEqual(
      tight.failure.message,
      "Not every row can be given a column, because 2 rows (0, 2) may have 1 columns (0) between them. Open more columns to these rows, leave rows out, or take the partial assignment."
    )
  })

  it("refuses costs that it could not add up exactly, and rows of different lengths", () => {
    const tags = [
      [[0.5]],
      [[Number.NaN]],
      [[Number.POSITIVE_INFINITY]],
      [[2 ** 53]],
      [[2 ** 51, 0]],
      [[1, 2], [1]]
    ].map((costs) => {
      const found = munkres.solve(costs)
      return Result.isFailure(found) ? found.failure._tag : "solved"
    })
    assert.deepStrictEqual(
      tags,
      tags.map(() => "CostsNotExact")
    )
    assert.deepStrictEqual(Result.getOrThrow(munkres.solve([[2 ** 40, 0]])), [[0, 1]])
  })
})

const shuffled = (next: Next, length: number): ReadonlyArray<number> => {
  const order = Array.from({ length }, (_, index) => index)
  for (let index = length - 1; index > 0; index--) {
    const other = next(index + 1)
    ;[order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0]
  }
  return order
}
