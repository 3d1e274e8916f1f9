/** What judges applicants: a face of the library, or another engine with the same rule. */
import type { Population } from "./workload.ts"

/** Judges the applicants it was prepared for, from one on, and writes an answer for each. */
export type Run = (answers: Answers, from: number) => void | Promise<void>

/** A place for the answer about each applicant: a byte for a truth, two for the bits of ten conditions. */
export type Answers = Uint8Array | Uint16Array

/**
 * - `asks`: whether the answers are truths, or bits of the conditions that failed, or the first of these bits alone
 * - `atMost`: how many applicants it judges in a round, where all would take too long
 * - `goal`: what it must stay within, as a multiple of the predicate's time; `earlier`: what it took when the goals were set
 * - `prepare`: everything that is done once, such as compiling the rule, and bringing the applicants into the shape that
 *   it reads fastest
 */
export interface Face {
  readonly name: string
  readonly asks: "truth" | "failed" | "oneFailed"
  readonly atMost?: number
  readonly goal?: number
  readonly earlier?: string
  readonly prepare: (population: Population) => Run | Promise<Run>
}
