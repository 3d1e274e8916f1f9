/**
 * A journal on PostgreSQL, for offices above one machine: the tables shard by office.
 *
 * The tables are in a schema of their own. The keys of personal data are kept elsewhere, such as in the key file of
 * `@cunguan/storage-sqlite`, so that a copy of the database alone opens no personal data.
 *
 * @since 0.1.0
 */
import { Journal } from "@cunguan/core/journal/Journal"
import type { JournalFailure } from "@cunguan/core/journal/JournalError"
import { KeyRing } from "@cunguan/core/journal/Seal"
import { SqlJournal, SqlKeyRing, Tables } from "@cunguan/storage-sql"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { type ConnectionOptions, openSchema } from "./connection.ts"

export { QueryTables } from "@cunguan/storage-sql"
export type { ConnectionOptions } from "./connection.ts"
export { type PostgresQueryTablesOptions, postgresQueryTables } from "./queryTables.ts"

/**
 * How a journal is opened.
 *
 * - `keys`: where the keys of personal data are kept: the layer of a key ring, or `inDatabase` beside the events. The
 *   latter is for development: a backup of the database then holds the keys too, and what was forgotten since is readable
 *   in it
 * - `schema`: the schema of the tables, made where there is none; `cunguan` by default
 *
 * @category models
 * @since 0.1.0
 */
export interface PostgresOptions extends ConnectionOptions {
  readonly keys: "inDatabase" | Layer.Layer<KeyRing, JournalFailure>
  readonly schema?: string
}

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
  const { keys, schema = "cunguan" } = options
  const opened = Effect.gen(function* () {
    const { faults, sql } = yield* openSchema(url, schema, options, [
      Tables.journal,
      ...(keys === "inDatabase" ? [Tables.keys] : [])
    ])
    const context = Context.make(Journal, SqlJournal.make(sql, faults))
    const ring = keys === "inDatabase" ? SqlKeyRing.make(sql, faults) : Context.get(yield* Layer.build(keys), KeyRing)
    return Context.add(context, KeyRing, ring)
  })
  return Layer.effectContext(opened)
}
