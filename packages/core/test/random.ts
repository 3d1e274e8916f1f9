/** Numbers from 0 up to 1 that look random and are the same for the same seed, so that a failure names what repeats it. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Draws from a seed: a whole number below a bound, one of several, whether something of a share happens. */
export const draws = (seed: number) => {
  const next = randomFrom(seed)
  const below = (bound: number): number => Math.floor(next() * bound)
  return {
    below,
    one: <const A>(of: ReadonlyArray<A>): A => of[below(of.length)] as A,
    chance: (share: number): boolean => next() < share
  }
}

export type Draws = ReturnType<typeof draws>
