import { DatabaseSync } from "node:sqlite"
import type * as FactTable from "@cunguan/core/policy/FactTable"
import * as Sql from "@cunguan/core/policy/Sql"
import { table, type WrittenFacts } from "../../src/expressions.ts"
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

/** An empty text stands in columns of texts alone. */
const valueOf = ({ kind }: FactTable.Fact, value: unknown): string | number | null => {
  if (value === null || value === undefined || (value === "" && types[kind] !== "TEXT")) return null
  if (Array.isArray(value)) return JSON.stringify(value)
  return kind === "boolean" || kind === "decimal" ? Number(value) : (value as string | number)
}

/** A table of SQLite in memory, with the columns that the documentation names; `required` ones are never absent. */
export const openSqlite = (
  table: FactTable.FactTable,
  subjects: ReadonlyArray<WrittenFacts>,
  { required }: { readonly required: boolean }
): DatabaseSync => {
  const fields = Object.entries(table.fields)
  const database = new DatabaseSync(":memory:")
  const created = fields.map(([fact, { kind }]) => `"${fact}" ${types[kind]}${required ? " NOT NULL" : ""}`)
  database.exec(`CREATE TABLE subjects (id INTEGER PRIMARY KEY, ${created.join(", ")})`)
  const insert = database.prepare(`INSERT INTO subjects VALUES (?${", ?".repeat(fields.length)})`)
  database.exec("BEGIN")
  subjects.forEach((facts, id) => {
    insert.run(id, ...fields.map(([fact, declared]) => valueOf(declared, facts[fact])))
  })
  database.exec("COMMIT")
  return database
}

const sqliteOf = (name: string, { required }: { readonly required: boolean }): FaceOf => ({
  name,
  canExpress: () => true,
  over: async (subjects) => {
    const database = openSqlite(table, subjects, { required })
    const columns = Object.fromEntries(Object.keys(table.fields).map((fact) => [fact, { name: fact, required }]))
    return {
      outcomesOf: (node) =>
        together(subjects.length, async (truth) => {
          const { parameters, text } = Sql.where(node, { table }, { dialect: "sqlite", truth, columns })
          return database
            .prepare(`SELECT id FROM subjects WHERE ${text}`)
            .all(...parameters)
            .map(({ id }) => Number(id))
        }),
      close: async () => database.close()
    }
  }
})

/** SQLite with columns that may be empty. */
export const sqlite = sqliteOf("SQLite", { required: false })

/** SQLite with columns that are never empty, over subjects of whom every fact is known. */
export const sqliteRequired = sqliteOf("SQLite, required columns", { required: true })
