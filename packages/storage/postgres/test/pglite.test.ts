/** The contract on PGlite, which is PostgreSQL in this very process; run with `CUNGUAN_PGLITE=1`. */

import { journalConformance } from "@cunguan/testing"
import { afterAll } from "@effect/vitest"
import { PGlite } from "@electric-sql/pglite"
import { PGLiteSocketServer } from "@electric-sql/pglite-socket"
import { postgres } from "../src/index.ts"

const db = await PGlite.create()
const server = new PGLiteSocketServer({ db, host: "127.0.0.1", port: 0 })
await server.start()
afterAll(async () => {
  await server.stop()
  await db.close()
})
const url = `postgresql://postgres:postgres@${server.getServerConn()}/postgres?sslmode=disable`
journalConformance("PGlite", postgres(url, { keys: "inDatabase", maximumConnections: 1 }))
