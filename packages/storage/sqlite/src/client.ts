import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite"
import * as Effect from "effect/Effect"
import * as Reactivity from "effect/reactivity/Reactivity"
import * as Semaphore from "effect/Semaphore"
import * as Stream from "effect/Stream"
import * as SqlClient from "effect/sql/SqlClient"
import type { Borrower, Connection } from "effect/sql/SqlConnection"
import * as SqlError from "effect/sql/SqlError"
import * as Statement from "effect/sql/Statement"

/** Statements that are kept prepared; the least recently used one goes first. */
const mostPrepared = 100

const classify = (cause: unknown): SqlError.SqlError => {
  // node:sqlite names its code `errcode`, and the classification looks for `errno`.
  const known = typeof cause === "object" && cause !== null && "errcode" in cause
  return new SqlError.SqlError({
    reason: SqlError.classifySqliteError(known ? Object.assign(cause, { errno: cause.errcode }) : cause)
  })
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

/** A client, and how it lends its connection for one statement outside of a transaction. */
export interface Client {
  readonly sql: SqlClient.SqlClient
  readonly lend: Borrower
}

/**
 * Effect's client over an open database. A transaction holds the write lock from its start, so that it never fails half
 * way because another process writes.
 */
export const makeClient = (database: DatabaseSync): Effect.Effect<Client> => {
  const acquirers = SqlClient.makeSqliteAcquirers({
    connection: Effect.succeed(connectionOf(database)),
    semaphore: Semaphore.makeUnsafe(1),
    isTransaction: () => database.isTransaction
  })
  const client = SqlClient.make({
    driver: "node-sqlite",
    compiler: Statement.makeCompilerSqlite(),
    spanAttributes: [["db.system.name", "sqlite"]],
    beginTransaction: "BEGIN IMMEDIATE",
    prepareTransactionControls: true,
    releaseSavepoint: (name) => `RELEASE SAVEPOINT ${name}`,
    ...acquirers
  })
  return Effect.map(Effect.provide(client, Reactivity.layer), (sql) => ({ sql, lend: acquirers.borrower }))
}
