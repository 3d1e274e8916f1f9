import { PgClient } from "@effect/sql-pg"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Reactivity from "effect/reactivity/Reactivity"

/** Carries out one statement, past all that the journal promises. */
export type Administrator = (statement: string) => Promise<ReadonlyArray<{ readonly [column: string]: unknown }>>

/** Works on a server over one connection, so that its settings and transactions stay. */
export const within = <A>(url: string, work: (administrator: Administrator) => Promise<A>): Promise<A> => {
  const connected = Effect.flatMap(PgClient.make({ url: Redacted.make(url), maxConnections: 1 }), (sql) =>
    Effect.promise(() => work((statement) => Effect.runPromise(sql.unsafe(statement))))
  )
  return Effect.runPromise(Effect.scoped(connected).pipe(Effect.provide(Reactivity.layer)))
}
