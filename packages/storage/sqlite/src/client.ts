import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite"
import type { SqlJournal } from "@cunguan/storage-sql"
import * as Effect from "effect/Effect"
import * as Reactivity from "effect/reactivity/Reactivity"
import * as Semaphore from "effect/Semaphore"
import * as Stream from "effect/Stream"
import * as SqlClient from "effect/sql/SqlClient"
import type { Connection } from "effect/sql/SqlConnection"
import * as SqlError from "effect/sql/SqlError"
import * as Statement from "effect/sql/Statement"

/** Statements that are kept prepared; the least recently used one goes first. */
const mostPrepared = 100

/** A primary key that is taken has a code of its own, and is a unique key like any other. */
const [uniqueTaken, primaryKeyTaken] = [2067, 1555]

const classify = (cause: unknown): SqlError.SqlError => {
  if (typeof cause === "object" && cause !== null && "errcode" in cause) {
    // node:sqlite names its code `errcode`, and the classification looks for `errno`.
    Object.assign(cause, { errno: cause.errcode === primaryKeyTaken ? uniqueTaken : cause.errcode })
  }
  return new SqlError.SqlError({ reason: SqlError.classifySqliteError(cause) })
}

/** Effect's connection over a database of `node:sqlite`. A statement runs to its end before anything else does. */
const connectionOf = (database: DatabaseSync): Connection => {
  const prepared = new Map<string, StatementSync>()
  const statementOf = (text: string): StatementSync => {
    const found = prepared.get(text)
    const statement = found ?? database.prepare(text)
    if (found !== undefined) prepared.delete(text)
    else if (prepared.size >= mostPrepared) prepared.delete(prepared.keys().next().value ?? "")
    prepared.set(text, statement)
    return statement
  }
  const run = <A>(work: () => A) => Effect.try({ try: work, catch: classify })
  const rows = (text: string, parameters: ReadonlyArray<unknown>) => {
    const statement = statementOf(text)
    statement.setReturnArrays(false)
    return statement.all(...(parameters as ReadonlyArray<SQLInputValue>))
  }
  const values = (text: string, parameters: ReadonlyArray<unknown>) => {
    const statement = statementOf(text)
    statement.setReturnArrays(true)
    return statement.all(...(parameters as ReadonlyArray<SQLInputValue>)) as unknown as ReadonlyArray<
      ReadonlyArray<unknown>
    >
  }
  const execute: Connection["execute"] = (text, parameters, transform) =>
    run(() => (transform === undefined ? rows(text, parameters) : transform(rows(text, parameters))))
  const executeValues: Connection["executeValues"] = (text, parameters) => run(() => values(text, parameters))
  return {
    execute,
    executeUnprepared: execute,
    executeRaw: (text, parameters) => run(() => statementOf(text).run(...(parameters as ReadonlyArray<SQLInputValue>))),
    executeValues,
    executeValuesUnprepared: executeValues,
    executeStream: (text, parameters, transform) =>
      Stream.unwrap(Effect.map(execute(text, parameters, transform), Stream.fromIterable))
  }
}

/** A client, and the connection itself, on which no statement waits for another. */
export interface Client {
  readonly sql: SqlClient.SqlClient
  readonly direct: SqlJournal.Direct
}

/**
 * Effect's client over an open database. A transaction holds the write lock from its start, so that it never fails half
 * way because another process writes.
 */
export const makeClient = (database: DatabaseSync): Effect.Effect<Client> => {
  const connection = connectionOf(database)
  const client = SqlClient.make({
    driver: "node-sqlite",
    compiler: Statement.makeCompilerSqlite(),
    spanAttributes: [["db.system.name", "sqlite"]],
    beginTransaction: "BEGIN IMMEDIATE",
    prepareTransactionControls: true,
    releaseSavepoint: (name) => `RELEASE SAVEPOINT ${name}`,
    ...SqlClient.makeSqliteAcquirers({
      connection: Effect.succeed(connection),
      semaphore: Semaphore.makeUnsafe(1),
      isTransaction: () => database.isTransaction
    })
  })
  const direct: SqlJournal.Direct = {
    isFree: () => !database.isTransaction,
    run: (text, values) => Effect.asVoid(connection.executeRaw(text, values)),
    values: connection.executeValues
  }
  return Effect.map(Effect.provide(client, Reactivity.layer), (sql) => ({ sql, direct }))
}
