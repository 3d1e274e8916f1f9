/** Emmett's event store for PostgreSQL, on its own pool. */
import { dumbo } from "@event-driven-io/dumbo"
import { getPostgreSQLEventStore, readMessagesBatch } from "@event-driven-io/emmett-postgresql"
import type { Store } from "../Store.ts"
import { type Message, over } from "./emmett.ts"

export const emmettPostgres: Store = {
  name: "Emmett's PostgreSQL store",
  kind: "peer",
  spansStreams: false,
  open: async ({ at }) => {
    const pool = dumbo({ connectionString: at })
    const store = getPostgreSQLEventStore(at, { connectionOptions: { dumbo: pool } })
    await store.schema.migrate()
    return {
      ...over(store, (after, batchSize) => readMessagesBatch<Message>(pool.execute, { after, batchSize })),
      [Symbol.asyncDispose]: () => pool.close()
    }
  }
}
