/**
 * The port to whatever computes assignments.
 *
 * A solver is not trusted: `assignmentProof.ts` proves that nothing is cheaper than its answer, and `assignmentTies.ts` takes
 * one of several that cost the same, so every solver that is right leads to the same pairs.
 *
 * @since 0.1.0
 */

/**
 * Rows are to be given one column each, at the least sum of costs.
 *
 * - `costs`: of each column for each row, as whole numbers; `undefined` where the pair is forbidden
 * - `places`: how many rows each column may have
 *
 * @category models
 * @since 0.1.0
 */
export interface Problem {
  readonly costs: ReadonlyArray<ReadonlyArray<number | undefined>>
  readonly places: ReadonlyArray<number>
}

/**
 * The column of each row; `undefined` for a row that is left out.
 *
 * @category models
 * @since 0.1.0
 */
export type Answer = ReadonlyArray<number | undefined>

/**
 * Something that finds an answer: as few rows left out as can be, and of all such answers one of the least cost. The costs
 * that it gets are so small that they are added up exactly.
 *
 * @category models
 * @since 0.1.0
 */
export interface Solver {
  readonly solve: (problem: Problem) => Answer
}
