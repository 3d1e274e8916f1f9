import { journalConformance } from "@cunguan/testing"
import { startPostgres } from "@cunguan/testing/postgresServer"
import { afterAll } from "@effect/vitest"
import { postgres } from "../src/index.ts"

const server = await startPostgres()
afterAll(() => server.stop())

journalConformance("PostgreSQL", postgres(server.url, { keys: "inDatabase", schema: `conformance_${process.pid}` }))
