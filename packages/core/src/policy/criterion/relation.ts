/**
 * The five relations of comparisons, for all who compare.
 *
 * @since 0.1.0
 */

/**
 * The five comparisons.
 *
 * @category models
 * @since 0.1.0
 */
export type Relation = "equals" | "isBelow" | "isAtMost" | "isAtLeast" | "isAbove"

/** Whether a relation holds for a difference: negative where the left side is below the right. */
export const holds: { readonly [R in Relation]: (difference: number) => boolean } = {
  equals: (difference) => difference === 0,
  isBelow: (difference) => difference < 0,
  isAtMost: (difference) => difference <= 0,
  isAtLeast: (difference) => difference >= 0,
  isAbove: (difference) => difference > 0
}

/** The same relation with its sides exchanged. */
export const mirrored: { readonly [R in Relation]: Relation } = {
  equals: "equals",
  isBelow: "isAbove",
  isAtMost: "isAtLeast",
  isAtLeast: "isAtMost",
  isAbove: "isBelow"
}

/** All relations. */
export const relations = Object.keys(holds) as ReadonlyArray<Relation>
