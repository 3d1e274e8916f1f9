/**
 * The driver alone, with the tables of the journal, which the adapter itself lays out, and the statements that the journal
 * runs over them, prepared once. Nothing is computed: every row has the same hashes.
 */
import { postgres } from "@cunguan/storage-postgres"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import pg from "pg"
import type { Open, Store } from "../Store.ts"
import { columns, evolve, nothing, office, parse, selected, type Total, valuesOf } from "../workload.ts"

/** Where the tables are. */
export const schema = "cunguan"

const types = ["text", "text", "integer", "integer", "text", "text", "text", "text", "text", "text", "integer"]
const lists = types.map((type, place) => `$${place + 1}::${type}[]`).join(", ")

const statements = {
  insert: `INSERT INTO "event" (${columns.map((name) => `"${name}"`).join(", ")}) SELECT * FROM unnest(${lists})`,
  stream: `SELECT ${selected} FROM "event" WHERE "office" = $1 AND "stream" = $2 ORDER BY "version" ASC LIMIT $3`,
  page: `SELECT ${selected}, "stream" FROM "event" WHERE "office" = $1 AND "sequence" >= $2 ORDER BY "sequence" ASC LIMIT $3`
}

const most = 2_147_483_647

const fold = (total: Total, rows: ReadonlyArray<{ readonly body: string }>) =>
  rows.reduce((so, { body }) => evolve(so, parse(body)), total)

const open = async (connectionString: string): Promise<Open> => {
  await Effect.runPromise(Effect.scoped(Layer.build(postgres(connectionString, { keys: "inDatabase", schema }))))
  const client = new pg.Client({ connectionString, options: `-c search_path=${schema} -c synchronous_commit=on` })
  await client.connect()
  const run = async (name: keyof typeof statements, values: ReadonlyArray<unknown>) => {
    const text = statements[name]
    const { rows } = await client.query<{ readonly body: string }>({ name, text, values: [...values] })
    return rows
  }
  let written = 0
  return {
    append: async (events) => {
      const rows = events.map((event, place) => valuesOf(event, written + place + 1))
      await run(
        "insert",
        columns.map((_, column) => rows.map((row) => row[column]))
      )
      written += events.length
    },
    foldStreams: async (streams) => {
      let total = nothing
      for (const name of streams) total = fold(total, await run("stream", [office, name, most]))
      return total
    },
    foldPages: async (events) => {
      let total = nothing
      while (true) {
        const rows = await run("page", [office, total.events + 1, events])
        total = fold(total, rows)
        if (rows.length < events) return total
      }
    },
    [Symbol.asyncDispose]: () => client.end()
  }
}

export const postgresDriver: Store = {
  name: "pg alone, the journal's SQL",
  kind: "driver",
  spansStreams: true,
  open: ({ at }) => open(at)
}
