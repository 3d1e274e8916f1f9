/** Invented assignment problems, small enough to look at every answer there is. */
import type * as Solver from "../../src/recruitment/Solver.ts"
import { draws } from "../random.ts"

export type Next = (below: number) => number

/** Numbers from 0 up to a bound that look random and are the same in every run. */
export const random = (seed: number): Next => draws(seed).below

/** One to five rows and one to four columns of one to three places; few different costs, so that many answers cost the same. */
export const invented = (next: Next): Solver.Problem => {
  const [rows, columns, oneIn] = [1 + next(5), 1 + next(4), 2 + next(6)]
  const below = next(4) === 0 ? 1000 : 3
  return {
    places: Array.from({ length: columns }, () => 1 + next(3)),
    costs: Array.from({ length: rows }, () =>
      Array.from({ length: columns }, () => (next(oneIn) === 0 ? undefined : next(below)))
    )
  }
}

/** Every answer to a problem, in the order of rows and columns; a row that is left out comes last. */
export function* everyAnswer({ costs, places }: Solver.Problem): Generator<Solver.Answer> {
  const [own, ...others] = costs
  if (own === undefined) return yield []
  for (const [column, cost] of own.entries()) {
    if (cost === undefined || (places[column] ?? 0) === 0) continue
    const left = places.map((count, at) => (at === column ? count - 1 : count))
    for (const rest of everyAnswer({ costs: others, places: left })) yield [column, ...rest]
  }
  for (const rest of everyAnswer({ costs: others, places })) yield [undefined, ...rest]
}

const isLeftOut = (column: number | undefined): boolean => column === undefined

export const leftOut = (answer: Solver.Answer): number => answer.filter(isLeftOut).length

export const sumOf = ({ costs }: Solver.Problem, answer: Solver.Answer): number =>
  answer.reduce<number>((sum, column, row) => sum + (column === undefined ? 0 : (costs[row]?.[column] ?? 0)), 0)

/** By looking at all of them: those with the fewest rows left out, and of these those of the least cost. */
export const bestAnswers = (problem: Solver.Problem): ReadonlyArray<Solver.Answer> => {
  let best: Array<Solver.Answer> = []
  for (const answer of everyAnswer(problem)) {
    const [first] = best
    const worse =
      first === undefined ? -1 : leftOut(answer) - leftOut(first) || sumOf(problem, answer) - sumOf(problem, first)
    if (worse < 0) best = [answer]
    else if (worse === 0) best.push(answer)
  }
  return best
}

export const shuffled = <Item>(items: ReadonlyArray<Item>, next: Next): ReadonlyArray<Item> =>
  items
    .map((item) => ({ item, at: next(1_000_000_007) }))
    .sort((left, right) => left.at - right.at)
    .map(({ item }) => item)
