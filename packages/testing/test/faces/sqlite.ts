import { DatabaseSync } from "node:sqlite"
import type * as FactTable from "@cunguan/core/policy/FactTable"
import * as Sql from "@cunguan/core/policy/Sql"
import { table } from "../../src/expressions.ts"
import { type FaceOf, together } from "./face.ts"

const types: { readonly [Kind in FactTable.Fact["kind"]]: string } = {
  number: "REAL",
  decimal: "REAL",
  date: "TEXT",
  boolean: "INTEGER",
  text: "TEXT",
  oneOf: "TEXT",
  ranked: "TEXT",
  list: "TEXT"
}

const valueOf = ({ kind }: FactTable.Fact, value: unknown): string | number | null => {
  if (value === null || value === undefined) return null
  if (kind === "list") return JSON.stringify(value)
  return kind === "boolean" || kind === "decimal" ? Number(value) : (value as string | number)
}

const fields = Object.entries(table.fields)

/** A table of SQLite in memory, with the columns that the documentation names. */
export const sqlite: FaceOf = {
  name: "SQLite",
  canExpress: () => true,
  over: async (subjects) => {
    const database = new DatabaseSync(":memory:")
    const columns = fields.map(([name, { kind }]) => `"${name}" ${types[kind]}`)
    database.exec(`CREATE TABLE subjects (id INTEGER PRIMARY KEY, ${columns.join(", ")})`)
    const insert = database.prepare(`INSERT INTO subjects VALUES (?${", ?".repeat(fields.length)})`)
    database.exec("BEGIN")
    subjects.forEach((facts, id) => {
      insert.run(id, ...fields.map(([name, fact]) => valueOf(fact, facts[name])))
    })
    database.exec("COMMIT")
    return {
      truthsOf: (node) =>
        together(subjects.length, async (truth) => {
          const { parameters, text } = Sql.where(node, { table }, { dialect: "sqlite", truth, table: "subjects" })
          return database
            .prepare(`SELECT id FROM subjects WHERE ${text}`)
            .all(...parameters)
            .map(({ id }) => Number(id))
        }),
      close: async () => database.close()
    }
  }
}
