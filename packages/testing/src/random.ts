/**
 * Numbers that look random and are the same for the same seed, so that a run can be repeated and a failure names its seed.
 *
 * @since 0.1.0
 */

/**
 * A generator of numbers from 0 up to 1.
 *
 * @example
 * ```ts
 * import { randomFrom } from "@cunguan/testing/random"
 *
 * const [one, other] = [randomFrom(7), randomFrom(7)]
 *
 * one() === other() // => true
 * one() === randomFrom(8)() // => false
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * One of a list, by a number from 0 up to 1.
 *
 * @category operations
 * @since 0.1.0
 */
export const pick = <A>(list: readonly [A, ...ReadonlyArray<A>], at: number): A =>
  list[Math.floor(at * list.length)] ?? list[0]

/**
 * Draws a whole number below a bound, or one of several values.
 *
 * @category models
 * @since 0.1.0
 */
export interface Draw {
  readonly below: (bound: number) => number
  readonly one: <A>(of: ReadonlyArray<A>) => A
}

/**
 * Draws from a seed.
 *
 * @category constructors
 * @since 0.1.0
 */
export const draws = (seed: number): Draw => {
  const next = randomFrom(seed)
  const below = (bound: number): number => Math.floor(next() * bound)
  return { below, one: <A>(of: ReadonlyArray<A>) => of[below(of.length)] as A }
}
