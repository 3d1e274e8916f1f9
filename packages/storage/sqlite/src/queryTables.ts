import { QueryTables, Tables } from "@cunguan/storage-sql"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Database from "./database.ts"
import { faultsAt } from "./failure.ts"
import * as Location from "./location.ts"

/**
 * How query tables are opened.
 *
 * - `busyTimeout`: how long to wait for another program that reads or writes, in milliseconds; 5,000 by default. The
 *   thread waits
 *
 * @category models
 * @since 0.1.0
 */
export interface QueryTablesOptions {
  readonly busyTimeout?: number
}

/**
 * Query tables in a file of their own, which is made where there is none, and may be removed at any time. SQL tools open
 * it for reading; one that reads while it is rebuilt is waited for. Personal data that is no longer shown is overwritten
 * in the file.
 *
 * Fails with a `QueryTablesFailure`, and leaves the file as it is, where it is another one, such as a journal, or of a
 * newer format.
 *
 * @example
 * ```ts
 * import { CalendarDate } from "@cunguan/core"
 * import * as Event from "@cunguan/core/journal/Event"
 * import * as OfficeState from "@cunguan/core/office/OfficeState"
 * import { QueryTables, sqliteQueryTables } from "@cunguan/storage-sqlite"
 * import { Effect } from "effect"
 *
 * const picture = { state: OfficeState.empty, sequence: 0, on: CalendarDate.make("2010-12-31") }
 * const rebuilt = QueryTables.rebuild(Event.OfficeId.make("zhouxiang"), picture)
 * const written = await Effect.runPromise(Effect.provide(rebuilt, sqliteQueryTables(":memory:")))
 *
 * written.picture // => 1
 * written.official // => 0
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const sqliteQueryTables = (
  path: string,
  { busyTimeout = 5000 }: QueryTablesOptions = {}
): Layer.Layer<QueryTables.QueryTables, QueryTables.QueryTablesFailure> => {
  const location = Location.of(path)
  const opened =
    location === undefined
      ? Effect.fail(Location.none(path))
      : Effect.map(Database.open(location, queryFile, { busyTimeout, readOnly: false }), ({ sql }) =>
          QueryTables.make(sql, faultsAt(location))
        )
  return Layer.effect(QueryTables.QueryTables, Effect.mapError(opened, QueryTables.failed))
}

/** Whoever was forgotten must be gone from the file: see the file of keys. */
const queryFile: Database.Format = {
  applicationId: 0x43554e51,
  tables: Tables.queries,
  pragmas: ["journal_mode = DELETE", "synchronous = FULL", "secure_delete = ON"]
}
