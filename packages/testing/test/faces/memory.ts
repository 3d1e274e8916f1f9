import * as Criterion from "@cunguan/core/policy/Criterion"
import * as FactColumns from "@cunguan/core/policy/FactColumns"
import * as FactRow from "@cunguan/core/policy/FactRow"
import type * as FactTable from "@cunguan/core/policy/FactTable"
import * as Kernel from "@cunguan/core/policy/Kernel"
import { table, type WrittenFacts } from "../../src/expressions.ts"
import type { FaceOf } from "./face.ts"

const environment = { table }
const read = FactRow.reader(table)
const done = async () => {}

/** The interpreter with its trace, which is the definition. */
export const interpreter: FaceOf = {
  name: "interpreter",
  canExpress: () => true,
  over: async (subjects) => ({
    outcomesOf: async (node) => subjects.map((facts) => Criterion.evaluate(node, { table, facts }).holds),
    close: done
  })
}

const overRows = (
  name: string,
  compile: (node: Criterion.Criterion) => (row: FactRow.FactRow) => Kernel.TruthCode
): FaceOf => ({
  name,
  canExpress: () => true,
  over: async (subjects) => {
    const rows = subjects.map(read)
    return { outcomesOf: async (node) => rows.map(compile(node)).map(Kernel.truthOf), close: done }
  }
})

/** Closures over rows. */
export const closures = overRows("closures", (node) => Kernel.interpret(node, environment).truth)

/** Compiled code over rows; a kernel that fell back to closures would not be this face. */
export const rows = overRows("rows", (node) => {
  const kernel = Kernel.compile(node, environment)
  if (!kernel.isGenerated) throw new Error("Closures answered in the place of compiled code.")
  return kernel.truth
})

/** The finding tree of a row. */
export const traces = overRows("trace", (node) => {
  const { trace } = Kernel.compile(node, environment)
  const codes = { no: 0, yes: 1, unknown: 2, notApplicable: 3 } as const
  return (row) => codes[trace(row).holds]
})

const usesList = (node: Criterion.Criterion): boolean => /"(?:terms|awards)["]/u.test(JSON.stringify(node))

/** The subjects of a table in columns. */
export const columnsOf = (
  table: FactTable.FactTable,
  subjects: ReadonlyArray<WrittenFacts>
): FactColumns.FactColumns => {
  const read = FactRow.reader(table)
  const columns = FactColumns.make(table, subjects.length)
  for (const [index, facts] of subjects.entries()) FactColumns.set(columns, index, read(facts))
  return columns
}

/** One loop over columns, which have no lists. */
export const columns: FaceOf = {
  name: "columns",
  canExpress: (node) => !usesList(node),
  over: async (subjects) => {
    const kept = columnsOf(table, subjects)
    return {
      outcomesOf: async (node) => {
        const codes = new Uint8Array(subjects.length).fill(255)
        Kernel.overColumns(node, environment, kept)(codes, 0, codes.length)
        return Array.from(codes, (code) => Kernel.truthOf(code as Kernel.TruthCode))
      },
      close: done
    }
  }
}
