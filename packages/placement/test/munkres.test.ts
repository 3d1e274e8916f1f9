import type * as Solver from "@cunguan/core/recruitment/Solver"
import { draws } from "@cunguan/testing/random"
import { assert, describe, it } from "@effect/vitest"
import { munkres } from "../src/index.ts"

interface Worth {
  readonly placed: number
  readonly sum: number
}

/** By looking at all answers: as many rows placed as can be, at the least cost. */
const bySearch = ({ costs, places }: Solver.Problem): Worth => {
  const [own, ...others] = costs
  if (own === undefined) return { placed: 0, sum: 0 }
  let best = bySearch({ costs: others, places })
  for (const [column, cost] of own.entries()) {
    if (cost === undefined || (places[column] ?? 0) === 0) continue
    const left = places.map((count, at) => (at === column ? count - 1 : count))
    const rest = bySearch({ costs: others, places: left })
    const found = { placed: rest.placed + 1, sum: rest.sum + cost }
    if (found.placed > best.placed || (found.placed === best.placed && found.sum < best.sum)) best = found
  }
  return best
}

/** What an answer comes to; it must have no forbidden pair and no column above its places. */
const worthOf = ({ costs, places }: Solver.Problem, answer: Solver.Answer): Worth => {
  assert.lengthOf(answer, costs.length)
  for (const [column, count] of places.entries()) {
    assert.isAtMost(answer.filter((one) => one === column).length, count)
  }
  return answer.reduce<Worth>(
    ({ placed, sum }, column, row) => {
      if (column === undefined) return { placed, sum }
      const cost = costs[row]?.[column]
      if (cost === undefined) return assert.fail("is a forbidden pair")
      return { placed: placed + 1, sum: sum + cost }
    },
    { placed: 0, sum: 0 }
  )
}

describe("munkres", () => {
  it("places as many as a search through all answers, at the same cost", () => {
    const next = draws(2010).below
    const seen = { complete: 0, short: 0 }
    for (let run = 0; run < 1500; run++) {
      const [rows, columns, oneIn] = [1 + next(5), 1 + next(4), 2 + next(6)]
      // Small costs, so that many answers cost the same; now and then large ones.
      const below = run % 5 === 0 ? 1000 : 3
      const problem = {
        places: Array.from({ length: columns }, () => 1 + next(3)),
        costs: Array.from({ length: rows }, () =>
          Array.from({ length: columns }, () => (next(oneIn) === 0 ? undefined : next(below)))
        )
      }
      const worth = worthOf(problem, munkres.solve(problem))
      assert.deepStrictEqual(worth, bySearch(problem), JSON.stringify(problem))
      if (worth.placed === rows) seen.complete++
      else seen.short++
    }
    assert.isAbove(Math.min(seen.complete, seen.short), 200, JSON.stringify(seen))
  })

  it("takes no rows, no columns, columns without a place, and costs below zero", () => {
    assert.deepStrictEqual(munkres.solve({ costs: [], places: [1] }), [])
    assert.deepStrictEqual(munkres.solve({ costs: [[], []], places: [] }), [undefined, undefined])
    assert.deepStrictEqual(munkres.solve({ costs: [[1, 5]], places: [0, 1] }), [1])
    const below = {
      costs: [
        [-5, 0],
        [-9, -2]
      ],
      places: [1, 1]
    }
    assert.deepStrictEqual(munkres.solve(below), [1, 0])
  })
})
