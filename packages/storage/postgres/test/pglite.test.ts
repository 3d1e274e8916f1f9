/**
 * The contract on PGlite, which is PostgreSQL in this very process. It takes long to start and much memory, so it runs with
 * `CUNGUAN_PGLITE=1` only.
 */
import { journalConformance } from "@cunguan/testing"
import { afterAll, it } from "@effect/vitest"
import { postgres } from "../src/index.ts"

if (process.env["CUNGUAN_PGLITE"] === undefined) {
  it.skip("runs with CUNGUAN_PGLITE=1")
} else {
  const { PGlite } = await import("@electric-sql/pglite")
  const { PGLiteSocketServer } = await import("@electric-sql/pglite-socket")
  const db = await PGlite.create()
  const server = new PGLiteSocketServer({ db, host: "127.0.0.1", port: 0 })
  await server.start()
  afterAll(async () => {
    await server.stop()
    await db.close()
  })
  const url = `postgresql://postgres:postgres@${server.getServerConn()}/postgres?sslmode=disable`
  journalConformance("PGlite", postgres(url, { keys: "inDatabase", maximumConnections: 1 }))
}
