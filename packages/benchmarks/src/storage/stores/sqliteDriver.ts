/**
 * The driver alone, with the tables of the journal, which the adapter itself lays out, and the statements that the journal
 * runs over them, prepared once. Nothing is computed: every row has the same hashes.
 */
import { DatabaseSync, type StatementSync } from "node:sqlite"
import { sqlite } from "@cunguan/storage-sqlite"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Open, Store } from "../Store.ts"
import { columns, evolve, nothing, office, parse, selected, type Total, valuesOf } from "../workload.ts"

/** A connection with the settings of the journal's. */
export const connect = (path: string): DatabaseSync => {
  const database = new DatabaseSync(path)
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
  return database
}

const most = 2_147_483_647
const body = columns.indexOf("body") - 2

const open = async (path: string): Promise<Open> => {
  await Effect.runPromise(Effect.scoped(Layer.build(sqlite(path))))
  const database = connect(path)
  const names = columns.map((name) => `"${name}"`).join(", ")
  const row = `(${columns.map(() => "?").join(", ")})`
  const inserts = new Map<number, StatementSync>()
  const insertOf = (rows: number): StatementSync => {
    const text = `INSERT INTO "event" (${names}) VALUES ${Array(rows).fill(row).join(", ")}`
    const statement = inserts.get(rows) ?? database.prepare(text)
    inserts.set(rows, statement)
    return statement
  }
  const reading = (read: string, where: string) => {
    const statement = database.prepare(`SELECT ${read} FROM "event" WHERE "office" = ? AND ${where} LIMIT ?`)
    statement.setReturnArrays(true)
    return statement
  }
  const stream = reading(selected, '"stream" = ? ORDER BY "version" ASC')
  const page = reading(`${selected}, "stream"`, '"sequence" >= ? ORDER BY "sequence" ASC')
  const fold = (total: Total, rows: ReadonlyArray<unknown>) =>
    rows.reduce<Total>((so, row) => evolve(so, parse(String((row as ReadonlyArray<unknown>)[body]))), total)
  let written = 0
  return {
    append: async (events) => {
      insertOf(events.length).run(...events.flatMap((event, place) => valuesOf(event, written + place + 1)))
      written += events.length
    },
    foldStreams: async (streams) => {
      let total = nothing
      for (const name of streams) total = fold(total, stream.all(office, name, most))
      return total
    },
    foldPages: async (events) => {
      let total = nothing
      while (true) {
        const rows = page.all(office, total.events + 1, events)
        total = fold(total, rows)
        if (rows.length < events) return total
      }
    },
    [Symbol.asyncDispose]: async () => database.close()
  }
}

export const sqliteDriver: Store = {
  name: "node:sqlite alone, the journal's SQL",
  kind: "driver",
  spansStreams: true,
  open: ({ at }) => open(at)
}
