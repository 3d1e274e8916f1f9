/**
 * A draw by lot that anybody can repeat: names in an order that follows from a recorded seed alone.
 *
 * Each name gets a number of 64 bits from the seed and the name, and stands by that number; so the order is the same on any
 * machine, whatever order the names come in, and whoever leaves changes nothing among the others. The number is the
 * FNV-1a hash of both, mixed by the finaliser of SplitMix64. The seed is to be drawn in public when the names are known:
 * whoever may choose it can try until the order suits.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Expected from "../text/Expected.ts"

/**
 * Schema of a seed: 1 to 64 printable ASCII characters without spaces, such as the digits drawn in public.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Seed = Schema.String.check(
  Schema.isPattern(
    /^[!-~]{1,64}$/u,
    Expected.words({
      zh: "抽签的种子：1 至 64 个不含空格的 ASCII 字符",
      en: "a seed of 1 to 64 printable ASCII characters without spaces"
    })
  )
)

const mask = 0xffffffffffffffffn

/** The FNV-1a hash of the characters of a text, in 64 bits. */
export const hash = (text: string): bigint => {
  let state = 0xcbf29ce484222325n
  for (let at = 0; at < text.length; at++) {
    state = ((state ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n) & mask
  }
  return state
}

/** One step of SplitMix64 from a state: its bits are as good as independent of those of a neighbour. */
export const mix = (state: bigint): bigint => {
  let bits = (state + 0x9e3779b97f4a7c15n) & mask
  bits = ((bits ^ (bits >> 30n)) * 0xbf58476d1ce4e5b9n) & mask
  bits = ((bits ^ (bits >> 27n)) * 0x94d049bb133111ebn) & mask
  return bits ^ (bits >> 31n)
}

/**
 * The number that a name draws.
 *
 * @category operations
 * @since 0.1.0
 */
export const number = (seed: string, name: string): bigint => mix(hash(`${seed} ${name}`))

/**
 * Names in the order of their numbers, the lowest first.
 *
 * @example
 * ```ts
 * import * as Draw from "@cunguan/core/policy/Draw"
 *
 * Draw.order("20100610", ["p-1", "p-2", "p-3"]) // => ["p-1", "p-3", "p-2"]
 * Draw.order("20100610", ["p-2", "p-3"]) // => ["p-3", "p-2"]
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const order = <Name extends string>(seed: string, names: ReadonlyArray<Name>): ReadonlyArray<Name> =>
  names
    .map((name) => ({ name, drawn: number(seed, name) }))
    .sort((one, other) =>
      one.drawn === other.drawn ? (one.name < other.name ? -1 : 1) : one.drawn < other.drawn ? -1 : 1
    )
    .map(({ name }) => name)
