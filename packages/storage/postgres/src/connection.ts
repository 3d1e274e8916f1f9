import { JournalFailure } from "@cunguan/core/journal/JournalError"
import type { SqlJournal, Tables } from "@cunguan/storage-sql"
import { PgClient } from "@effect/sql-pg"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Reactivity from "effect/reactivity/Reactivity"
import * as Schedule from "effect/Schedule"
import type * as Scope from "effect/Scope"
import type * as SqlClient from "effect/sql/SqlClient"
import { isSqlError } from "effect/sql/SqlError"
import { failureOf, passes } from "./failure.ts"
import { prepare } from "./prepare.ts"

/**
 * How a database is reached.
 *
 * - `maximumConnections`: the most connections at a time; 10 by default
 * - `patience`: how long a lost connection is waited for before an act fails, in milliseconds; 10,000 by default
 *
 * @category models
 * @since 0.1.0
 */
export interface ConnectionOptions {
  readonly maximumConnections?: number
  readonly patience?: number
}

/** Milliseconds between two attempts. */
const pause = 100

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
  { maximumConnections = 10, patience = 10_000 }: ConnectionOptions,
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
      Effect.catchIf(work, isPassing, () =>
        Effect.retry(Effect.delay(work, pause), {
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
