/**
 * Runs entrants side by side and takes how many things each does in a second of the clock, since a flushed disk is waited
 * for and not computed. In every round each runs once, forwards in one and backwards in the next; a ratio is between two
 * entrants of the same round.
 */
import { median } from "../figures.ts"

/** Does some things, and says how many. */
export type Run = () => Promise<number> | number

/** At least so many times what another entrant does, or so many in a second. */
export interface Goal {
  readonly atLeast: number
  readonly of?: string
}

/** Whoever takes part. What `prepare` does before each run is not counted. */
export interface Entrant {
  readonly name: string
  readonly goals?: ReadonlyArray<Goal>
  readonly prepare: () => Run | Promise<Run>
}

/** How many in a second, one for each round. */
export interface Measured {
  readonly name: string
  readonly goals: ReadonlyArray<Goal>
  readonly rates: ReadonlyArray<number>
}

/** How many rounds, and whether one before them is not counted. */
export interface Rounds {
  readonly rounds: number
  readonly warmUp: boolean
}

/** Measures entrants. */
export const measure = async (
  entrants: ReadonlyArray<Entrant>,
  { rounds, warmUp }: Rounds
): Promise<ReadonlyArray<Measured>> => {
  const all = entrants.map((entrant) => ({ entrant, rates: [] as Array<number> }))
  for (let round = warmUp ? 0 : 1; round <= rounds; round++) {
    for (const { entrant, rates } of round % 2 === 0 ? all.toReversed() : all) {
      const run = await entrant.prepare()
      const began = performance.now()
      const done = await run()
      const seconds = (performance.now() - began) / 1000
      if (round > 0) rates.push(done / seconds)
    }
  }
  return all.map(({ entrant: { goals = [], name }, rates }) => ({ name, goals, rates }))
}

/** The rates of one as multiples of another's, round by round. */
export const ratios = ({ rates }: Measured, base: Measured): ReadonlyArray<number> =>
  rates.map((rate, round) => rate / (base.rates[round] ?? Number.NaN))

/** What a goal is about: the median of the ratios, or of the rates. */
export const reached = (one: Measured, { of }: Goal, all: ReadonlyArray<Measured>): number => {
  if (of === undefined) return median(one.rates)
  const base = all.find(({ name }) => name === of)
  if (base === undefined) throw new Error(`"${one.name}" has a goal beside "${of}", which does not take part.`)
  return median(ratios(one, base))
}
