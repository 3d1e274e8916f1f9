/** The whole finding tree of every applicant: on demand from a row, and by the interpreter that defines the language. */
import * as Criterion from "@cunguan/core/policy/Criterion"
import type { FactRow } from "@cunguan/core/policy/FactRow"
import type { Truth } from "@cunguan/core/policy/Judgement"
import * as Kernel from "@cunguan/core/policy/Kernel"
import type { Face } from "../Face.ts"
import { decoded, table } from "../rule.ts"
import { rows } from "./rows.ts"

const codes: { readonly [T in Truth]: number } = { no: 0, yes: 1, unknown: 2, notApplicable: 3 }

/** The trees of a compiled rule; the truth of each is asked for. */
const onDemand =
  (compile: typeof Kernel.compile): Face["prepare"] =>
  ({ wire }) => {
    const read = rows(wire)
    const kernel = compile(decoded, { table })
    return (answers, from) => {
      for (let place = from; place < answers.length; place++) {
        answers[place] = codes[kernel.trace(read[place] as FactRow).holds]
      }
    }
  }

export const faces: ReadonlyArray<Face> = [
  {
    name: "finding tree on demand, from a row",
    asks: "truth",
    atMost: 200_000,
    goal: 8,
    prepare: onDemand(Kernel.compile)
  },
  {
    name: "finding tree on demand, no generated code",
    asks: "truth",
    atMost: 200_000,
    goal: 26,
    prepare: onDemand(Kernel.interpret)
  },
  {
    name: "finding tree by the definition, from the wire",
    asks: "truth",
    atMost: 20_000,
    prepare:
      ({ wire }) =>
      (answers, from) => {
        for (let place = from; place < answers.length; place++) {
          answers[place] = codes[Criterion.evaluate(decoded, { table, facts: wire[place] ?? {} }).holds]
        }
      }
  }
]
