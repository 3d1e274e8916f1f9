import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Village from "../../src/places/Village.ts"
import type * as AssignmentProblem from "../../src/recruitment/AssignmentProblem.ts"
import * as AssignmentSolution from "../../src/recruitment/AssignmentSolution.ts"
import { prices } from "../../src/recruitment/assignmentProof.ts"
import { firstOfEqual } from "../../src/recruitment/assignmentTies.ts"
import type * as Solver from "../../src/recruitment/Solver.ts"
import { bestAnswers, everyAnswer, invented, leftOut, random, shuffled, sumOf } from "./assignmentSearch.ts"
import { person } from "./exampleTown.ts"

/** What prices say: no row would rather have another column, and a place that is free costs nothing. */
const proves = ({ costs, places }: Solver.Problem, answer: Solver.Answer, found: ReadonlyArray<number>): boolean =>
  found.every((price, column) => {
    const taken = answer.filter((one) => one === column).length
    return price <= 0 && (price === 0 || taken === places[column])
  }) &&
  answer.every((given, row) => {
    const priced = (costs[row] ?? []).flatMap((cost, column) =>
      cost === undefined ? [] : [cost - (found[column] ?? 0)]
    )
    return (costs[row]?.[given ?? -1] ?? 0) - (found[given ?? -1] ?? 0) === Math.min(...priced)
  })

describe("the proof that an assignment is the cheapest", () => {
  it("is found for the cheapest answers and for no other, of all answers to small problems", () => {
    const next = random(2010)
    const seen = { cheapest: 0, dearer: 0, incomplete: 0 }
    for (let run = 0; run < 1200; run++) {
      const problem = invented(next)
      const [best] = bestAnswers(problem)
      const least = best === undefined ? 0 : sumOf(problem, best)
      for (const answer of everyAnswer(problem)) {
        const found = prices(problem, answer)
        if (leftOut(answer) > 0) {
          seen.incomplete++
          assert.isUndefined(found)
        } else if (sumOf(problem, answer) > least) {
          seen.dearer++
          assert.isUndefined(found, JSON.stringify([problem, answer]))
        } else {
          seen.cheapest++
          assert.isTrue(found !== undefined && proves(problem, answer, found), JSON.stringify([problem, answer]))
        }
      }
    }
    assert.isAbove(Math.min(seen.cheapest, seen.dearer, seen.incomplete), 1000, JSON.stringify(seen))
  })

  it("is found for no answer with a forbidden pair, too many rows in a column, or rows that there are not", () => {
    const problem = {
      costs: [
        [1, undefined],
        [1, 1]
      ],
      places: [1, 1]
    }
    assert.isDefined(prices(problem, [0, 1]))
    for (const wrong of [[1, 0], [0, 0], [0], [0, 1, 1], [0, 2], [0, -1], [0, 0.5], [Number.NaN, 1]]) {
      assert.isUndefined(prices(problem, wrong), JSON.stringify(wrong))
    }
  })

  it("is found where only all exchanges together are the cheapest, in any order of rows and columns", () => {
    const numbers = Array.from({ length: 300 }, (_, index) => index)
    const next = random(3)
    const [rows, columns] = [shuffled(numbers, next), shuffled(numbers, next)]
    const problem = {
      costs: rows.map((row) => columns.map((column) => (row + 1) * (column + 1))),
      places: numbers.map(() => 1)
    }
    const best = rows.map((row) => columns.indexOf(299 - row))
    assert.isDefined(prices(problem, best))
    assert.isUndefined(prices(problem, [best[1], best[0], ...best.slice(2)]))
    assert.isUndefined(
      prices(
        problem,
        rows.map((row) => columns.indexOf(row))
      )
    )
  })
})

describe("one answer of several that cost the same", () => {
  it("is the first, whichever of them was given", () => {
    const next = random(7)
    let several = 0
    for (let run = 0; run < 1500; run++) {
      const problem = invented(next)
      const best = bestAnswers(problem)
      if (best[0] === undefined || leftOut(best[0]) > 0) continue
      if (best.length > 1) several++
      for (const answer of best) {
        assert.deepStrictEqual(firstOfEqual(problem, answer, prices(problem, answer) ?? []), best[0])
      }
    }
    assert.isAbove(several, 300)
  })
})

const problemOf = (problem: Solver.Problem): AssignmentProblem.Problem => ({
  ...problem,
  officials: problem.costs.map((_, row) => person(`p-${row + 1}`)),
  villages: problem.places.map((_, column) => Village.makeId(`v-${column + 1}`))
})

/** A solver that is right, and takes the one of the best answers that `pick` says. */
const solverBy = (pick: (answers: ReadonlyArray<Solver.Answer>) => Solver.Answer | undefined): Solver.Solver => ({
  solve: (problem) => pick(bestAnswers(problem)) ?? []
})

describe("the solution of a problem", () => {
  it("is the same with every solver that is right, also of whom places are short", () => {
    const next = random(11)
    const seen = { solved: 0, short: 0 }
    for (let run = 0; run < 1500; run++) {
      const problem = problemOf(invented(next))
      const first = AssignmentSolution.solve(
        problem,
        solverBy((answers) => answers[0])
      )
      for (const pick of [
        (answers: ReadonlyArray<Solver.Answer>) => answers.at(-1),
        (answers: ReadonlyArray<Solver.Answer>) => answers[next(answers.length)]
      ]) {
        assert.deepStrictEqual(AssignmentSolution.solve(problem, solverBy(pick)), first)
      }
      if (Result.isSuccess(first)) seen.solved++
      else {
        seen.short++
        mustBeShort(problem, first.failure)
      }
    }
    assert.isAbove(Math.min(seen.solved, seen.short), 300, JSON.stringify(seen))
  })

  /** These officials may go to these villages alone, which have fewer places; and the others are placed all the same. */
  const mustBeShort = (problem: AssignmentProblem.Problem, failure: AssignmentSolution.NotSolved) => {
    if (failure._tag !== "NotEverybodyPlaced") return assert.fail(failure.message)
    const [best] = bestAnswers(problem)
    assert.deepStrictEqual(
      failure.partial,
      problem.officials.flatMap((official, row) => {
        const village = problem.villages[best?.[row] ?? -1]
        return village === undefined ? [] : [{ official, village }]
      })
    )
    const columns = failure.villages.map((village) => problem.villages.indexOf(village))
    assert.isAbove(
      failure.officials.length,
      columns.reduce((sum, column) => sum + (problem.places[column] ?? 0), 0)
    )
    for (const official of failure.officials) {
      const costs = problem.costs[problem.officials.indexOf(official)] ?? []
      const may = costs.flatMap((cost, column) => (cost === undefined ? [] : [column]))
      assert.deepStrictEqual(
        may.filter((column) => !columns.includes(column)),
        []
      )
    }
    const left = problem.officials.filter((official) => !failure.partial.some((one) => one.official === official))
    assert.includeMembers([...failure.officials], [...left])
  }

  const two = problemOf({
    costs: [
      [1, 2],
      [1, 4]
    ],
    places: [1, 1]
  })

  it("is not taken from a solver that is wrong", () => {
    for (const wrong of [[0, 1], [0, 0], [0, undefined], [], [1, 0, 0], [2, 0]]) {
      const solved = AssignmentSolution.solve(two, { solve: () => wrong })
      assert.deepStrictEqual(solved, Result.fail(new AssignmentSolution.AnswerNotCheapest()), JSON.stringify(wrong))
    }
  })

  it("is not sought for costs that cannot be added up exactly", () => {
    for (const cost of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 2 ** 50]) {
      const solved = AssignmentSolution.solve(
        {
          ...two,
          costs: [
            [cost, 0],
            [0, 0]
          ]
        },
        { solve: () => [1, 0] }
      )
      assert.deepStrictEqual(solved, Result.fail(new AssignmentSolution.CostsNotExact()), String(cost))
    }
    const large = AssignmentSolution.solve(
      {
        ...two,
        costs: [
          [2 ** 40, 0],
          [0, 0]
        ]
      },
      { solve: () => [1, 0] }
    )
    assert.isTrue(Result.isSuccess(large))
  })

  it("names whoever no village is open to, and says so in words", () => {
    const problem = problemOf({
      costs: [
        [undefined, undefined],
        [1, 4]
      ],
      places: [1, 1]
    })
    const solved = AssignmentSolution.solve(
      problem,
      solverBy(([first]) => first)
    )
    if (Result.isSuccess(solved) || solved.failure._tag !== "NotEverybodyPlaced") return assert.fail("was solved")
    const { message, officials, partial, villages } = solved.failure
    assert.deepStrictEqual<unknown>(
      [officials, villages, partial],
      [["p-1"], [], [{ official: "p-2", village: "v-1" }]]
    )
    assert.strictEqual(
      message,
      "Not everybody can be placed, because for 1 official(s) (p-1) no village is open to them. Open more places to them, leave somebody out, or take the partial assignment."
    )
    const full = AssignmentSolution.solve(
      problemOf({ costs: [[1], [1]], places: [1] }),
      solverBy(([first]) => first)
    )
    assert.include(
      Result.isFailure(full) ? full.failure.message : "",
      "for 2 official(s) (p-1, p-2) only these are open: v-1."
    )
  })

  it("takes nobody, and problems without villages", () => {
    const none = { solve: ({ costs }: Solver.Problem) => costs.map(() => undefined) }
    assert.deepStrictEqual(AssignmentSolution.solve(problemOf({ costs: [], places: [2] }), none), Result.succeed([]))
    const nowhere = AssignmentSolution.solve(problemOf({ costs: [[], []], places: [] }), none)
    assert.deepStrictEqual(
      Result.isFailure(nowhere) && nowhere.failure._tag === "NotEverybodyPlaced" && nowhere.failure.officials,
      [person("p-1"), person("p-2")]
    )
  })
})
