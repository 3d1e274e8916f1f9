import { JournalFailure } from "@cunguan/core/journal/JournalError"
import type { SqlJournal, Tables } from "@cunguan/storage-sql"
import { PgClient } from "@effect/sql-pg"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Redacted from "effect/Redacted"
import * as Reactivity from "effect/reactivity/Reactivity"
import * as Schedule from "effect/Schedule"
import type * as Scope from "effect/Scope"
import type * as SqlClient from "effect/sql/SqlClient"
import { ConnectionError, isSqlError, SqlError } from "effect/sql/SqlError"
import { failureOf, passes } from "./failure.ts"
import { prepare } from "./prepare.ts"

/**
 * How a database is reached.
 *
 * - `maximumConnections`: the most connections at a time; 10 by default
 * - `patience`: how long a lost connection is waited for before an act fails, in milliseconds; 10,000 by default
 * - `answerWithin`: how long an answer may take before the connection is held to be lost, in milliseconds; 60,000 by default
 *
 * @category models
 * @since 0.1.0
 */
export interface ConnectionOptions {
  readonly maximumConnections?: number
  readonly patience?: number
  readonly answerWithin?: number
}

/** Milliseconds between two attempts. */
const pause = 100

const silent = new SqlError({
  reason: new ConnectionError({ cause: undefined, message: "The server did not answer in time", operation: "query" })
})

/**
 * Fails where there is no answer in time. A connection that has gone silent does not let its statement be interrupted, so
 * that the work is left to end by itself.
 */
const answered = <A, E>(work: Effect.Effect<A, E>, within: number): Effect.Effect<A, E | SqlError> =>
  Effect.flatMap(Effect.forkDetach(work), (fiber) =>
    Effect.timeoutOrElse(Fiber.join(fiber), { duration: within, orElse: () => Effect.fail(silent) })
  )

const isPassing = (error: unknown): boolean => isSqlError(error) && passes(error)

/** A schema with its tables: its client, and how errors are read and lost connections are waited for. */
export interface OpenSchema {
  readonly sql: SqlClient.SqlClient
  readonly faults: SqlJournal.Faults
}

/** Opens a schema, and makes its tables where there are none; the connections are closed with the scope. */
export const openSchema = (
  url: string,
  schema: string,
  { answerWithin = 60_000, maximumConnections = 10, patience = 10_000 }: ConnectionOptions,
  formats: ReadonlyArray<Tables.Format>
): Effect.Effect<OpenSchema, JournalFailure, Scope.Scope> => {
  const address = addressOf(url)
  if (address === undefined || !/^[a-z][a-z0-9_]{0,62}$/u.test(schema)) {
    const location = address === undefined ? "an address that is not shown" : JSON.stringify(schema)
    return Effect.fail(new JournalFailure({ location, reason: { _tag: "NotALocation" } }))
  }
  const location = `${address}, schema ${schema}`
  const faults: SqlJournal.Faults = {
    failureOf: (error) => failureOf(location, error),
    // A schedule is made only where something has failed.
    persistently: (work) =>
      Effect.catchIf(answered(work, answerWithin), isPassing, () =>
        Effect.retry(Effect.delay(answered(work, answerWithin), pause), {
          while: isPassing,
          schedule: Schedule.upTo(Schedule.spaced(pause), { duration: patience })
        })
      )
  }
  const client = PgClient.make({
    url: Redacted.make(url),
    applicationName: "cunguan",
    maxConnections: maximumConnections,
    maxMessageSize: 1_073_741_823,
    // What was acknowledged is on the disk, whatever the database's own setting.
    startupParameters: { search_path: schema, synchronous_commit: "on" }
  })
  return Effect.gen(function* () {
    const sql = yield* client
    yield* prepare(sql, schema, formats)
    return { sql, faults }
  }).pipe(
    Effect.mapError((error) =>
      error._tag === "SqlError" ? failureOf(location, error) : new JournalFailure({ location, reason: error.reason })
    ),
    Effect.provide(Reactivity.layer)
  )
}

/** The address as it may be shown, without user and password; nothing where it is none of PostgreSQL. */
const addressOf = (url: unknown): string | undefined => {
  if (typeof url !== "string" || !URL.canParse(url)) return undefined
  const { hostname, pathname, port, protocol } = new URL(url)
  return /^postgres(?:ql)?:$/u.test(protocol) ? `postgresql://${hostname}:${port || "5432"}${pathname}` : undefined
}
