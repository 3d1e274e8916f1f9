/** The interpreter that defines the language: the finding tree of every applicant, with words and citations to come. */
import * as Criterion from "@cunguan/core/policy/Criterion"
import type { Truth } from "@cunguan/core/policy/Judgement"
import type { Face } from "../Face.ts"
import { decoded, table } from "../rule.ts"

const codes: { readonly [T in Truth]: number } = { no: 0, yes: 1, unknown: 2, notApplicable: 3 }

export const faces: ReadonlyArray<Face> = [
  {
    name: "finding tree, interpreted",
    asks: "truth",
    atMost: 20_000,
    goal: 26,
    prepare:
      ({ wire }) =>
      (answers, from) => {
        for (let place = from; place < answers.length; place++) {
          answers[place] = codes[Criterion.evaluate(decoded, { table, facts: wire[place] ?? {} }).holds]
        }
      }
  }
]
