import { QueryTables, Tables } from "@cunguan/storage-sql"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { type ConnectionOptions, openSchema } from "./connection.ts"

/**
 * How query tables are opened.
 *
 * - `schema`: the schema of the tables, made where there is none; `cunguan_query` by default
 *
 * @category models
 * @since 0.1.0
 */
export interface PostgresQueryTablesOptions extends ConnectionOptions {
  readonly schema?: string
}

/**
 * Query tables in a schema of a database, which is made where there is none, and may be dropped at any time. Whoever may
 * read them is for the database to say: `GRANT USAGE ON SCHEMA` and `GRANT SELECT ON ALL TABLES IN SCHEMA`. Rows that are
 * no longer shown stay in the files of the database until `VACUUM` has cleared them, and in its backups.
 *
 * Fails with a `QueryTablesFailure`, and leaves the database as it is, where the address or the schema is none, the server
 * cannot be reached or lets nobody in, or the tables are of a newer format.
 *
 * @example
 * ```ts
 * import { Effect, Layer } from "effect"
 * import { postgresQueryTables } from "@cunguan/storage-postgres"
 *
 * const failure = await Effect.runPromise(Effect.flip(Effect.scoped(Layer.build(postgresQueryTables("localhost")))))
 *
 * failure.reason // => { _tag: "NotALocation" }
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const postgresQueryTables = (
  url: string,
  { schema = "cunguan_query", ...options }: PostgresQueryTablesOptions = {}
): Layer.Layer<QueryTables.QueryTables, QueryTables.QueryTablesFailure> =>
  Layer.effect(
    QueryTables.QueryTables,
    openSchema(url, schema, options, [Tables.queries]).pipe(
      Effect.map(({ faults, sql }) => QueryTables.make(sql, faults)),
      Effect.mapError(QueryTables.failed)
    )
  )
