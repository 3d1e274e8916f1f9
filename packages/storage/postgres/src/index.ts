/**
 * A journal on PostgreSQL, for offices above one machine: the tables shard by office.
 *
 * The tables are in a schema of their own. The keys of personal data are kept elsewhere, such as in the key file of
 * `@cunguan/storage-sqlite`, so that a copy of the database alone opens no personal data.
 *
 * @since 0.1.0
 */
import { Journal } from "@cunguan/core/journal/Journal"
import { JournalFailure } from "@cunguan/core/journal/JournalError"
import { KeyRing } from "@cunguan/core/journal/Seal"
import { SqlJournal, SqlKeyRing, Tables } from "@cunguan/storage-sql"
import { PgClient } from "@effect/sql-pg"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Reactivity from "effect/reactivity/Reactivity"
import * as Schedule from "effect/Schedule"
import { isSqlError } from "effect/sql/SqlError"
import { failureOf, passes } from "./failure.ts"
import { prepare } from "./prepare.ts"

/**
 * How a journal is opened.
 *
 * - `keys`: where the keys of personal data are kept: the layer of a key ring, or `inDatabase` beside the events. The
 *   latter is for development: a backup of the database then holds the keys too, and what was forgotten since is readable
 *   in it
 * - `schema`: the schema of the tables, made where there is none; `cunguan` by default
 * - `maximumConnections`: the most connections at a time; 10 by default
 * - `patience`: how long a lost connection is waited for before an act fails, in milliseconds; 10,000 by default
 *
 * @category models
 * @since 0.1.0
 */
export interface PostgresOptions {
  readonly keys: "inDatabase" | Layer.Layer<KeyRing, JournalFailure>
  readonly schema?: string
  readonly maximumConnections?: number
  readonly patience?: number
}

/** Milliseconds between two attempts. */
const pause = 100

/**
 * Opens the journal in a database, and makes its tables where there are none; the connections are closed with the layer.
 *
 * Fails with a {@link JournalFailure}, and leaves the database as it is, where the address or the schema is none, the
 * server cannot be reached or lets nobody in, the schema holds other tables, or the tables are of a newer format.
 *
 * @example
 * ```ts
 * import { Effect, Layer } from "effect"
 * import { postgres } from "@cunguan/storage-postgres"
 *
 * const journal = postgres("localhost", { keys: "inDatabase" })
 * const failure = await Effect.runPromise(Effect.flip(Effect.scoped(Layer.build(journal))))
 *
 * failure.reason // => { _tag: "NotALocation" }
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const postgres = (url: string, options: PostgresOptions): Layer.Layer<Journal | KeyRing, JournalFailure> => {
  const { keys, maximumConnections = 10, patience = 10_000, schema = "cunguan" } = options
  const address = addressOf(url)
  if (address === undefined || !/^[a-z][a-z0-9_]{0,62}$/u.test(schema)) {
    const location = address === undefined ? "an address that is not shown" : JSON.stringify(schema)
    return Layer.effectContext(Effect.fail(new JournalFailure({ location, reason: { _tag: "NotALocation" } })))
  }
  const location = `${address}, schema ${schema}`
  const client = PgClient.make({
    url: Redacted.make(url),
    applicationName: "cunguan",
    maxConnections: maximumConnections,
    maxMessageSize: 1_073_741_823,
    // What was acknowledged is on the disk, whatever the database's own setting.
    startupParameters: { search_path: schema, synchronous_commit: "on" }
  })
  const faults: SqlJournal.Faults = {
    failureOf: (error) => failureOf(location, error),
    persistently: (work) =>
      Effect.retry(work, {
        while: (error) => isSqlError(error) && passes(error),
        schedule: Schedule.upTo(Schedule.spaced(pause), { duration: patience })
      })
  }
  const opened = Effect.gen(function* () {
    const sql = yield* client
    yield* prepare(sql, schema, keys === "inDatabase" ? [Tables.journal, Tables.keys] : [Tables.journal])
    const context = Context.make(Journal, SqlJournal.make(sql, faults))
    const ring = keys === "inDatabase" ? SqlKeyRing.make(sql, faults) : Context.get(yield* Layer.build(keys), KeyRing)
    return Context.add(context, KeyRing, ring)
  }).pipe(
    Effect.mapError((error) => {
      if (error._tag === "SqlError") return failureOf(location, error)
      return error._tag === "NewerTables" ? new JournalFailure({ location, reason: error.reason }) : error
    }),
    Effect.provide(Reactivity.layer)
  )
  return Layer.effectContext(opened)
}

/** The address as it may be shown, without user and password; nothing where it is none of PostgreSQL. */
const addressOf = (url: unknown): string | undefined => {
  if (typeof url !== "string" || !URL.canParse(url)) return undefined
  const { hostname, pathname, port, protocol } = new URL(url)
  return /^postgres(?:ql)?:$/u.test(protocol) ? `postgresql://${hostname}:${port || "5432"}${pathname}` : undefined
}
