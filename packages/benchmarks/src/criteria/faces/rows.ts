/** The compiled rule over rows: generated code, closures where none may be generated, and which conditions failed. */
import * as FactRow from "@cunguan/core/policy/FactRow"
import * as Kernel from "@cunguan/core/policy/Kernel"
import type { Face } from "../Face.ts"
import { decoded, table } from "../rule.ts"
import type { Wire } from "../workload.ts"

type Row = FactRow.FactRow

const rowsOf = new WeakMap<ReadonlyArray<Wire>, ReadonlyArray<Row>>()

/** The rows of applicants, made once for all faces that read the same ones. */
export const rows = (wire: ReadonlyArray<Wire>): ReadonlyArray<Row> => {
  const known = rowsOf.get(wire)
  if (known !== undefined) return known
  const made = wire.map(FactRow.reader(table))
  rowsOf.set(wire, made)
  return made
}

export const faces: ReadonlyArray<Face> = [
  {
    name: "row kernel",
    asks: "truth",
    goal: 1.3,
    prepare: ({ wire }) => {
      const read = rows(wire)
      const kernel = Kernel.compile(decoded, { table })
      if (!kernel.isGenerated) throw new Error("Code may not be generated here, so there is no row kernel to measure.")
      return (answers, from) => {
        for (let place = from; place < answers.length; place++) answers[place] = kernel.truth(read[place] as Row)
      }
    }
  },
  {
    name: "row kernel, which of the conditions failed",
    asks: "failed",
    goal: 2,
    prepare: ({ wire }) => {
      const read = rows(wire)
      const conditions = Kernel.conditions(decoded, { table })
      return (answers, from) => {
        for (let place = from; place < answers.length; place++) answers[place] = conditions.failed(read[place] as Row)
      }
    }
  },
  {
    name: "interpreter without trace, no generated code",
    asks: "truth",
    goal: 8,
    prepare: ({ wire }) => {
      const read = rows(wire)
      const kernel = Kernel.interpret(decoded, { table })
      return (answers, from) => {
        for (let place = from; place < answers.length; place++) answers[place] = kernel.truth(read[place] as Row)
      }
    }
  }
]
