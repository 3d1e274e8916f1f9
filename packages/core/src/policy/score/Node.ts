/**
 * The data of a score: every node is tagged by `op`; whoever writes one may name it and give it words of its own.
 *
 * @since 0.1.0
 */
import type { Ballot } from "./ballot.ts"
import type { Bands } from "./bands.ts"
import type { Bonus } from "./bonus.ts"
import type { Component } from "./component.ts"
import type { Clamp, Round } from "./limits.ts"
import type { Mean, TrimmedMean } from "./means.ts"
import type { Ratio } from "./ratio.ts"
import type { Rubric } from "./rubric.ts"
import type { Sum, WeightedSum } from "./sums.ts"

/**
 * A number, or at the top a word, made from marks, votes and conditions.
 *
 * @category models
 * @since 0.1.0
 */
export type Score =
  | Component
  | WeightedSum
  | Sum
  | Mean
  | TrimmedMean
  | Ratio
  | Clamp
  | Round
  | Bands
  | Bonus
  | Rubric
  | Ballot
