/** What the rest is measured against: the predicate; and by hand what some faces give besides. */
import type { Answers, Face } from "../Face.ts"
import { failedOf, isEligible, truthOf } from "../predicate.ts"
import type { Population, Prepared } from "../workload.ts"

/** The unit of all ratios. */
export const predicate =
  ({ prepared }: Population) =>
  (answers: Answers, from: number): void => {
    for (let place = from; place < answers.length; place++)
      answers[place] = isEligible(prepared[place] as Prepared) ? 1 : 0
  }

export const faces: ReadonlyArray<Face> = [
  {
    name: "by hand, with the whole truth table",
    asks: "truth",
    prepare:
      ({ prepared }) =>
      (answers, from) => {
        for (let place = from; place < answers.length; place++) answers[place] = truthOf(prepared[place] as Prepared)
      }
  },
  {
    name: "by hand, which of the conditions failed",
    asks: "failed",
    prepare:
      ({ prepared }) =>
      (answers, from) => {
        for (let place = from; place < answers.length; place++) answers[place] = failedOf(prepared[place] as Prepared)
      }
  }
]
