/** Tables of every format that was ever made are brought up to date, with what is in them. */
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import * as Event from "@cunguan/core/journal/Event"
import * as Journal from "@cunguan/core/journal/Journal"
import { Tables } from "@cunguan/storage-sql"
import { exportRows } from "@cunguan/testing"
import { type PostgresServer, startPostgres } from "@cunguan/testing/postgresServer"
import { PgClient } from "@effect/sql-pg"
import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import { Effect, Redacted } from "effect"
import * as Reactivity from "effect/reactivity/Reactivity"
import { postgres } from "../src/index.ts"
import { prepare } from "../src/prepare.ts"

const rows = readFileSync(
  fileURLToPath(new URL("../../../core/test/fixtures/0.1.0/rows.jsonl", import.meta.url)),
  "utf8"
)
const known = Tables.latest(Tables.journal)

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

const clientOf = (schema: string) =>
  PgClient.make({ url: Redacted.make(server.url), startupParameters: { search_path: schema } }).pipe(
    Effect.provide(Reactivity.layer)
  )

const until = (step: number): Tables.Format => ({
  ...Tables.journal,
  columns: {},
  steps: Object.fromEntries(Object.entries(Tables.journal.steps).slice(0, step))
})

describe("formats of tables", () => {
  for (let format = 1; format <= known; format++) {
    it.effect(`tables of format ${format} are brought up to date, with every row as it was and its chain`, () =>
      Effect.gen(function* () {
        const schema = `format_${format}_${process.pid}`
        const sql = yield* clientOf(schema)
        yield* prepare(sql, schema, [until(format)])
        let ordinal = 0
        let before = ""
        for (const line of rows.trimEnd().split("\n")) {
          const row = JSON.parse(line)
          ordinal = row.command === before ? ordinal + 1 : 0
          before = row.command
          yield* sql`INSERT INTO "event" ${sql.insert({ ...row, ordinal })}`
        }
        const office = Event.OfficeId.make("zhouxiang")
        const [kept, verification] = yield* Effect.provide(
          Effect.all([exportRows(office), Journal.verify(office)]),
          postgres(server.url, { keys: "inDatabase", schema })
        )
        assert.strictEqual(kept, rows)
        assert.strictEqual(verification._tag, "Holds")
        const [last] = yield* sql`SELECT max("migration_id") AS "id" FROM ${sql(Tables.journal.table)}`
        assert.strictEqual(last?.["id"], known)
      })
    )
  }

  it.effect("tables of a newer format are refused with both numbers, and left as they are", () =>
    Effect.gen(function* () {
      const schema = `newer_${process.pid}`
      const opened = Effect.provide(Effect.void, postgres(server.url, { keys: "inDatabase", schema }))
      yield* opened
      const sql = yield* clientOf(schema)
      yield* sql`INSERT INTO ${sql(Tables.journal.table)} ${sql.insert({ migration_id: known + 1, name: "later" })}`
      const failure = yield* Effect.flip(opened)
      assert.deepStrictEqual(failure.reason, { _tag: "NewerFormat", found: known + 1, known })
      assert.include(failure.message, `schema ${schema}`)
      assert.notInclude(failure.message, "postgres:postgres")
    })
  )
})
