/**
 * How many officials have which grade of a year. Counts name nobody, so they stay when a person is forgotten.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as Grade from "./Grade.ts"

/**
 * The number of officials by grade, those outside the rank included.
 *
 * @category models
 * @since 0.1.0
 */
export type Counts = { readonly [Name in Grade.Grade]: number }

const count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))

/**
 * Schema of {@link Counts}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Counts: Schema.Codec<Counts> = Schema.Struct({
  excellent: count,
  competent: count,
  basicallyCompetent: count,
  incompetent: count,
  notGraded: count,
  notEvaluated: count,
  other: count
})

/**
 * Nobody in any grade.
 *
 * @category constructors
 * @since 0.1.0
 */
export const none: Counts = {
  excellent: 0,
  competent: 0,
  basicallyCompetent: 0,
  incompetent: 0,
  notGraded: 0,
  notEvaluated: 0,
  other: 0
}

/**
 * The counts of a list of grades.
 *
 * @example
 * ```ts
 * import * as Counts from "@cunguan/core/evaluation/Counts"
 *
 * Counts.of(["competent", "excellent", "competent"]).competent // => 2
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const of = (grades: Iterable<Grade.Grade>): Counts => {
  const counts = { ...none }
  for (const grade of grades) counts[grade] += 1
  return counts
}

/**
 * Two counts together.
 *
 * @category operations
 * @since 0.1.0
 */
export const plus = (self: Counts, that: Counts): Counts => {
  const counts = { ...self }
  for (const grade of Object.keys(none) as ReadonlyArray<Grade.Grade>) counts[grade] += that[grade]
  return counts
}

/**
 * The counts after somebody moved from one grade to another; without `from` they were in none before.
 *
 * @category operations
 * @since 0.1.0
 */
export const moved = (self: Counts, from: Grade.Grade | undefined, to: Grade.Grade): Counts => {
  const counts = { ...self }
  if (from !== undefined) counts[from] -= 1
  counts[to] += 1
  return counts
}
