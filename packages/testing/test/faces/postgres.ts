import type * as FactTable from "@cunguan/core/policy/FactTable"
import * as Sql from "@cunguan/core/policy/Sql"
import pg from "pg"
import { table, type WrittenFacts } from "../../src/expressions.ts"
import { type FaceOf, together } from "./face.ts"

const types: { readonly [Kind in FactTable.Fact["kind"]]: string } = {
  number: "double precision",
  decimal: "numeric",
  date: "date",
  boolean: "boolean",
  text: "text",
  oneOf: "text",
  ranked: "text",
  list: "jsonb"
}

/** An empty text stands in columns of texts alone. */
const valueOf = ({ kind }: FactTable.Fact, value: unknown): unknown =>
  value === "" && types[kind] !== "text" ? null : Array.isArray(value) ? JSON.stringify(value) : value

/** A temporary table of a PostgreSQL server, with the columns that the documentation names. */
export const openPostgres = async (
  connectionString: string,
  table: FactTable.FactTable,
  subjects: ReadonlyArray<WrittenFacts>
): Promise<pg.Client> => {
  const fields = Object.entries(table.fields)
  const client = new pg.Client({ connectionString })
  await client.connect()
  const columns = fields.map(([name, { kind }]) => `"${name}" ${types[kind]}`)
  await client.query(`CREATE TEMPORARY TABLE subjects (id integer PRIMARY KEY, ${columns.join(", ")})`)
  const places = fields.map((_, at) => `$${at + 2}`)
  for (const [id, facts] of subjects.entries()) {
    await client.query({
      name: "insert",
      text: `INSERT INTO subjects VALUES ($1, ${places.join(", ")})`,
      values: [id, ...fields.map(([name, fact]) => valueOf(fact, facts[name]))]
    })
  }
  return client
}

/** PostgreSQL. */
export const postgres = (connectionString: string): FaceOf => ({
  name: "PostgreSQL",
  canExpress: () => true,
  over: async (subjects) => {
    const client = await openPostgres(connectionString, table, subjects)
    return {
      outcomesOf: (node) =>
        together(subjects.length, async (truth) => {
          const { parameters, text } = Sql.where(node, { table }, { dialect: "postgres", truth, table: "subjects" })
          const { rows } = await client.query(`SELECT id FROM subjects WHERE ${text}`, [...parameters])
          return rows.map(({ id }) => Number(id))
        }),
      close: () => client.end()
    }
  }
})
