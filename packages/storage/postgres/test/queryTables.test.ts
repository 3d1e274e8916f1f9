/** Query tables in a schema: what only a server with several users can get wrong. */
import { hash, randomBytes } from "node:crypto"
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as Event from "@cunguan/core/journal/Event"
import * as Memory from "@cunguan/core/journal/Memory"
import { openOffice } from "@cunguan/core/office/openOffice"
import { startPostgres } from "@cunguan/testing/postgresServer"
import { PgClient } from "@effect/sql-pg"
import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import { Effect, Redacted } from "effect"
import * as Reactivity from "effect/reactivity/Reactivity"
import type * as SqlClient from "effect/sql/SqlClient"
import { postgresQueryTables, QueryTables } from "../src/index.ts"

const server = await startPostgres()
afterAll(() => server.stop())

const zhouxiang = Event.OfficeId.make("zhouxiang")
const people = 300
let picture: QueryTables.Picture
beforeAll(async () => {
  await using office = await openOffice({
    journal: Memory.layer({ digest: (data) => hash("sha256", data), random: randomBytes }),
    office: { id: "zhouxiang", name: "周巷镇", jurisdiction: "330282121" }
  })
  const receipt = await office.execute({
    ...{ type: "people/RecordOpeningBalance", id: "opening", on: "2009-05-01" },
    actor: { id: "clerk-1", role: "townOrganisation" },
    basis: { _tag: "Recorded", document: "周党〔2009〕1号" },
    officials: Array.from({ length: people }, (_, place) => ({
      ...{ official: `p-${place}`, cohort: 2008, appointedOn: place % 2 === 0 ? "2008-08-01" : "2009-02-01" }
    }))
  })
  if (receipt.outcome !== "accepted") assert.fail(receipt.outcome)
  picture = { state: await office.state(), sequence: receipt.version, on: CalendarDate.make("2010-01-01") }
})

/** Works with the database by other means. */
const withSql = <A, E>(work: (sql: SqlClient.SqlClient) => Effect.Effect<A, E>) =>
  PgClient.make({ url: Redacted.make(server.url) }).pipe(
    Effect.flatMap(work),
    Effect.scoped,
    Effect.provide(Reactivity.layer)
  )

const schemaOf = (name: string) => `${name}_${process.pid}`

describe("the schema of query tables", () => {
  it.live("takes several rebuilds of one office at once, and shows one of the pictures whole at every look", () =>
    Effect.gen(function* () {
      const schema = schemaOf("together")
      const earlier = { ...picture, on: CalendarDate.make("2008-12-31") }
      const layer = postgresQueryTables(server.url, { schema })
      yield* Effect.provide(QueryTables.rebuild(zhouxiang, picture), layer)
      const rebuilds = Effect.forEach(
        Array.from({ length: 20 }, (_, turn) => (turn % 2 === 0 ? earlier : picture)),
        (one) => QueryTables.rebuild(zhouxiang, one),
        { concurrency: 5 }
      )
      const counts = new Set<string>()
      yield* withSql((sql) =>
        Effect.raceFirst(
          Effect.provide(rebuilds, layer),
          Effect.forever(
            Effect.map(
              sql`SELECT (SELECT "day" FROM ${sql(schema)}."picture") AS "day", count(*)::integer AS "officials"
                FROM ${sql(schema)}."official"`,
              ([row]) => counts.add(JSON.stringify(row))
            )
          )
        )
      )
      assert.deepStrictEqual([...counts].sort(), [
        `{"day":"2008-12-31","officials":${people / 2}}`,
        `{"day":"2010-01-01","officials":${people}}`
      ])
    })
  )

  it.live("leaves tables of others as they are, and is not made beside them", () =>
    Effect.gen(function* () {
      const schema = schemaOf("taken")
      yield* withSql((sql) =>
        Effect.andThen(
          sql`CREATE SCHEMA ${sql(schema)}`,
          sql`CREATE TABLE ${sql(schema)}."village" AS SELECT 'ours' AS "name"`
        )
      )
      const rebuilt = Effect.provide(
        QueryTables.rebuild(zhouxiang, picture),
        postgresQueryTables(server.url, { schema })
      )
      const failure = yield* Effect.flip(rebuilt)
      assert.deepStrictEqual(failure.reason, { _tag: "NotAJournal" })
      const tables = yield* withSql((sql) =>
        Effect.all([
          sql`SELECT "name" FROM ${sql(schema)}."village"`,
          sql`SELECT "table_name" FROM "information_schema"."tables" WHERE "table_schema" = ${schema}`
        ])
      )
      assert.deepStrictEqual(tables, [[{ name: "ours" }], [{ table_name: "village" }]])
    })
  )

  it.live("can be dropped at any time", () =>
    Effect.gen(function* () {
      const schema = schemaOf("dropped")
      const rebuilt = Effect.provide(
        QueryTables.rebuild(zhouxiang, picture),
        postgresQueryTables(server.url, { schema })
      )
      const written = yield* rebuilt
      assert.strictEqual(written.official, people)
      yield* withSql((sql) => sql`DROP SCHEMA ${sql(schema)} CASCADE`)
      assert.deepStrictEqual(yield* rebuilt, written)
      const types = yield* withSql(
        (sql) => sql`SELECT "column_name", "data_type" FROM "information_schema"."columns"
          WHERE "table_schema" = ${schema} AND "table_name" = 'seat' AND "column_name" IN ('isHeld', 'heldFrom', 'organ')
          ORDER BY "column_name"`
      )
      assert.deepStrictEqual(
        types.map(({ column_name, data_type }) => [column_name, data_type]),
        [
          ["heldFrom", "date"],
          ["isHeld", "boolean"],
          ["organ", "text"]
        ]
      )
    })
  )
})
