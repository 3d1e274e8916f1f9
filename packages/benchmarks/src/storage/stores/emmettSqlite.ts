/**
 * Emmett's event store for SQLite, on one connection that stays open: on the package `sqlite3`, for which it is made, and
 * on `node:sqlite`, which shows the store without the cost of that driver.
 */

import type { SQLInputValue, StatementSync } from "node:sqlite"
import {
  getSQLiteEventStore,
  readMessagesBatch,
  type SQLiteConnection,
  sqliteConnection
} from "@event-driven-io/emmett-sqlite"
import type { Open, Store } from "../Store.ts"
import { type Message, over } from "./emmett.ts"
import { connect } from "./sqliteDriver.ts"

/** What `sqlite3` makes of a value: the store binds truths, and an object in the place of a partition. */
const bound = (values: ReadonlyArray<unknown> = []): ReadonlyArray<SQLInputValue> =>
  values.map((value) =>
    typeof value === "boolean" ? Number(value) : typeof value === "object" && value !== null ? String(value) : value
  ) as ReadonlyArray<SQLInputValue>

/** A connection over `node:sqlite` that keeps its statements. */
const embedded = (path: string): SQLiteConnection => {
  const database = connect(path)
  const statements = new Map<string, StatementSync>()
  const prepare = (sql: string): StatementSync => {
    const statement = statements.get(sql) ?? database.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  let depth = 0
  return {
    close: () => database.close(),
    command: (sql, values) =>
      new Promise((resolve) => {
        const { changes, lastInsertRowid } = prepare(sql).run(...bound(values))
        const ran = { changes: Number(changes), lastID: Number(lastInsertRowid) }
        resolve(ran as Awaited<ReturnType<SQLiteConnection["command"]>>)
      }),
    batchCommand: async (sqls) => {
      for (const sql of sqls) database.exec(sql)
    },
    query: async <T>(sql: string, values?: ReadonlyArray<unknown>) => prepare(sql).all(...bound(values)) as Array<T>,
    querySingle: async <T>(sql: string, values?: ReadonlyArray<unknown>) =>
      (prepare(sql).get(...bound(values)) ?? null) as T | null,
    withTransaction: async (work) => {
      if (depth === 0) database.exec("BEGIN IMMEDIATE")
      depth += 1
      try {
        const result = await work()
        if (depth === 1) database.exec("COMMIT")
        return result
      } catch (error) {
        if (depth === 1) database.exec("ROLLBACK")
        throw error
      } finally {
        depth -= 1
      }
    }
  }
}

const open = async (path: string, connection: SQLiteConnection): Promise<Open> => {
  await connection.command("PRAGMA synchronous = FULL")
  const store = getSQLiteEventStore({ fileName: path, connectionOptions: { singleton: true, connection } })
  await store.schema.migrate()
  return {
    ...over(store, (after, batchSize) => readMessagesBatch<Message>(connection, { after, batchSize })),
    [Symbol.asyncDispose]: async () => connection.close()
  }
}

export const onItsDriver: Store = {
  name: "Emmett's SQLite store",
  kind: "peer",
  spansStreams: false,
  open: ({ at }) => open(at, sqliteConnection({ fileName: at }))
}

export const onNodeSqlite: Store = {
  name: "Emmett's SQLite store on node:sqlite",
  kind: "peer",
  spansStreams: false,
  open: ({ at }) => open(at, embedded(at))
}
