/** A small generator of numbers, so that a failure names the seed that repeats it. */
export const generator = (seed: number) => {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    pick: <const A>(of: ReadonlyArray<A>) => of[Math.floor(next() * of.length)] as A,
    chance: (share: number) => next() < share,
    below: (number: number) => Math.floor(next() * number)
  }
}

export type Random = ReturnType<typeof generator>
