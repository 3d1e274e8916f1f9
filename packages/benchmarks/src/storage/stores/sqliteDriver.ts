/**
 * The driver alone, with the tables of the journal, which the adapter itself lays out, and the statements that a journal
 * runs over them. Nothing is computed: every row has the same hashes.
 */
import { DatabaseSync } from "node:sqlite"
import { sqlite } from "@cunguan/storage-sqlite"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Open, Store } from "../Store.ts"
import { evolve, nothing, office, parse, recordedAt, type Total } from "../workload.ts"

/** A connection with the settings of the journal's. */
export const connect = (path: string): DatabaseSync => {
  const database = new DatabaseSync(path)
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
  return database
}

const columns = "office, stream, version, sequence, command, recordedAt, type, body, previous, hash"
const hash = "ab".repeat(32)

const open = async (path: string): Promise<Open> => {
  await Effect.runPromise(Effect.scoped(Layer.build(sqlite(path))))
  const database = connect(path)
  const command = database.prepare(
    "SELECT stream, version, sequence FROM event WHERE office = ? AND command = ? ORDER BY ordinal"
  )
  const tip = database.prepare(
    "SELECT version, hash FROM event WHERE office = ? AND stream = ? ORDER BY version DESC LIMIT 1"
  )
  const last = database.prepare("SELECT sequence FROM event WHERE office = ? ORDER BY sequence DESC LIMIT 1")
  const insert = database.prepare(`INSERT INTO event (${columns}, ordinal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const stream = database.prepare(
    `SELECT ${columns} FROM event WHERE office = ? AND stream = ? AND version BETWEEN ? AND ? ORDER BY version LIMIT ?`
  )
  const page = database.prepare(
    `SELECT ${columns} FROM event WHERE office = ? AND sequence BETWEEN ? AND ? ORDER BY sequence LIMIT ?`
  )
  const fold = (total: Total, rows: ReadonlyArray<{ readonly [column: string]: unknown }>) =>
    rows.reduce((so, row) => evolve(so, parse(String(row["body"]))), total)
  return {
    append: async (events) => {
      database.exec("BEGIN IMMEDIATE")
      for (const event of events) command.all(office, event.command)
      let sequence = Number(last.all(office)[0]?.["sequence"] ?? 0)
      for (const name of new Set(events.map(({ stream }) => stream))) tip.all(office, name)
      for (const { body, command, stream, type, version } of events) {
        sequence += 1
        insert.run(office, stream, version, sequence, command, recordedAt, type, body, hash, hash, 0)
      }
      database.exec("COMMIT")
    },
    foldStreams: async (streams) => {
      let total = nothing
      for (const name of streams) total = fold(total, stream.all(office, name, 1, Number.MAX_SAFE_INTEGER, -1))
      return total
    },
    foldPages: async (events) => {
      let total = nothing
      while (true) {
        const rows = page.all(office, total.events + 1, Number.MAX_SAFE_INTEGER, events)
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
