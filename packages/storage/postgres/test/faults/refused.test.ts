/** Servers and schemas that a journal cannot be opened or written on: a tagged error, and the database as it was. */
import { once } from "node:events"
import { createServer, type Socket } from "node:net"
import * as Instant from "@cunguan/core/calendar/Instant"
import * as Event from "@cunguan/core/journal/Event"
import * as Journal from "@cunguan/core/journal/Journal"
import type { JournalFailure } from "@cunguan/core/journal/JournalError"
import type * as Seal from "@cunguan/core/journal/Seal"
import { startPostgres } from "@cunguan/testing/postgresServer"
import { afterAll, assert, it } from "@effect/vitest"
import { Effect } from "effect"
import { type PostgresOptions, postgres } from "../../src/index.ts"
import { type Administrator, within } from "./administrator.ts"

const server = await startPostgres()
afterAll(() => server.stop())

const office = Event.OfficeId.make("zhouxiang")
const main = Event.StreamName.make("main")

const append = (version: number) =>
  Journal.Journal.use((journal) =>
    journal.append({
      office,
      recordedAt: Instant.make("2009-06-01T01:00:00.000Z"),
      expected: { main: version },
      entries: [0, 1].map(() => ({
        ...{ stream: main, command: Event.CommandId.make(`c-${version + 1}`), type: "testing/Noted", body: "{}" }
      }))
    })
  )
const rows = Journal.Journal.use((journal) => journal.readOffice(office))

type Work<A, E> = Effect.Effect<A, E, Journal.Journal | Seal.KeyRing>
const layerOf = (schema: string, options: Partial<PostgresOptions> = {}, url = server.url) =>
  postgres(url, { keys: "inDatabase", schema: `${schema}_${process.pid}`, patience: 200, ...options })
const reasonOf = (error: unknown) => (error as JournalFailure).reason
const failing = async <A, E>(work: Work<A, E>, layer: ReturnType<typeof postgres>) => {
  const failure = await Effect.runPromise(Effect.flip(Effect.provide(work, layer)))
  assert.strictEqual((failure as JournalFailure)._tag, "JournalFailure")
  return reasonOf(failure)
}

/** The address of the same database for another user. */
const urlOf = (user: string, password: string): string => {
  const url = new URL(server.url)
  url.username = user
  url.password = password
  return url.href
}

/** Every relation of a schema with its columns, and how many rows the given tables have. */
const contents = (administrator: Administrator, schema: string) =>
  administrator(`
    SELECT relname, relkind, attname, atttypid::regtype::text AS type FROM pg_class
    JOIN pg_namespace ON pg_namespace.oid = relnamespace LEFT JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0
    WHERE nspname = '${schema}_${process.pid}' ORDER BY relname, attname
  `)

it("a full disk is told, nothing of the batch is kept, and it is kept when there is room", async () => {
  await within(server.url, async (administrator) => {
    const table = `full_${process.pid}.event`
    await Effect.runPromise(
      Effect.provide(
        Effect.gen(function* () {
          yield* append(0)
          yield* Effect.promise(() =>
            administrator(`CREATE FUNCTION full_${process.pid}.refuse() RETURNS trigger LANGUAGE plpgsql AS
              $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$`)
          )
          yield* Effect.promise(() =>
            administrator(`CREATE TRIGGER refuse BEFORE INSERT ON ${table} FOR EACH ROW WHEN (NEW.version = 4)
              EXECUTE FUNCTION full_${process.pid}.refuse()`)
          )
          const failure = yield* Effect.flip(append(2))
          assert.deepInclude(failure, { _tag: "JournalFailure", reason: { _tag: "DiskFull" } })
          assert.lengthOf(yield* rows, 2)
          yield* Effect.promise(() => administrator(`DROP TRIGGER refuse ON ${table}`))
          assert.strictEqual((yield* append(2)).repeated, false)
          assert.strictEqual((yield* Journal.verify(office))._tag, "Holds")
        }),
        layerOf("full")
      )
    )
  })
})

it("a table that somebody else holds is told as locked after the time that the server waits", async () => {
  const user = `waiting_${process.pid}`
  await Effect.runPromise(Effect.provide(append(0), layerOf("locked")))
  await within(server.url, async (administrator) => {
    await administrator(`CREATE ROLE ${user} LOGIN SUPERUSER PASSWORD 'p'`)
    await administrator(`ALTER ROLE ${user} SET lock_timeout = '100ms'`)
    await Effect.runPromise(
      Effect.provide(
        Effect.gen(function* () {
          yield* Effect.promise(() => administrator("BEGIN"))
          yield* Effect.promise(() => administrator(`LOCK TABLE locked_${process.pid}.event IN ACCESS EXCLUSIVE MODE`))
          for (const act of [Effect.asVoid(append(2)), Effect.asVoid(rows)]) {
            const failure = yield* Effect.flip(act)
            assert.deepInclude(failure, { _tag: "JournalFailure", reason: { _tag: "Locked" } })
          }
          yield* Effect.promise(() => administrator("ROLLBACK"))
          yield* append(2)
        }),
        layerOf("locked", {}, urlOf(user, "p"))
      )
    )
    await administrator(`DROP ROLE ${user}`)
  })
})

it("a user who may only read reads, and is told that nothing may be written", async () => {
  const user = `reader_${process.pid}`
  await Effect.runPromise(Effect.provide(append(0), layerOf("read")))
  await within(server.url, async (administrator) => {
    await administrator(`CREATE ROLE ${user} LOGIN SUPERUSER PASSWORD 'p'`)
    await administrator(`ALTER ROLE ${user} SET default_transaction_read_only = on`)
    const layer = layerOf("read", {}, urlOf(user, "p"))
    assert.lengthOf(await Effect.runPromise(Effect.provide(rows, layer)), 2)
    assert.deepStrictEqual(await failing(append(2), layer), { _tag: "ReadOnly" })
    assert.deepStrictEqual(await failing(rows, layerOf("unmade", {}, urlOf(user, "p"))), { _tag: "ReadOnly" })
    assert.deepStrictEqual(await contents(administrator, "unmade"), [])
    await administrator(`DROP ROLE ${user}`)
  })
})

it("whoever has no right is told so, and so is a wrong password, user or database", async () => {
  const user = `nobody_${process.pid}`
  await Effect.runPromise(Effect.provide(append(0), layerOf("closed")))
  await within(server.url, async (administrator) => {
    await administrator(`CREATE ROLE ${user} LOGIN PASSWORD 'p'`)
    const denied = { _tag: "AccessDenied" } as const
    assert.deepStrictEqual(await failing(rows, layerOf("closed", {}, urlOf(user, "p"))), denied)
    assert.deepStrictEqual(await failing(rows, layerOf("unmade", {}, urlOf(user, "p"))), denied)
    assert.deepStrictEqual(await failing(rows, layerOf("closed", {}, urlOf(user, "wrong"))), denied)
    assert.deepStrictEqual(await failing(rows, layerOf("closed", {}, urlOf("stranger", "p"))), denied)
    await administrator(`DROP ROLE ${user}`)
  })
  const url = new URL(server.url)
  url.pathname = "/none"
  assert.deepStrictEqual(await failing(rows, layerOf("closed", {}, url.href)), { _tag: "Unreachable" })
})

it("tables of a newer format are refused with both numbers, and stay", async () => {
  await Effect.runPromise(Effect.provide(append(0), layerOf("newer")))
  await within(server.url, async (administrator) => {
    for (const [table, known] of [
      ["journalMigration", 2],
      ["keyMigration", 1]
    ] as const) {
      await administrator(`INSERT INTO newer_${process.pid}."${table}" (migration_id, name) VALUES (99, 'later')`)
      const before = await contents(administrator, "newer")
      assert.deepStrictEqual(await failing(append(2), layerOf("newer")), { _tag: "NewerFormat", found: 99, known })
      assert.deepStrictEqual(await contents(administrator, "newer"), before)
      await administrator(`DELETE FROM newer_${process.pid}."${table}" WHERE migration_id = 99`)
    }
    assert.lengthOf(await Effect.runPromise(Effect.provide(rows, layerOf("newer"))), 2)
  })
})

it("a schema that holds somebody else's tables is refused, and stays", async () => {
  const strangers = [
    "TABLE event (name text)",
    "TABLE event (office text, stream text, version integer, sequence integer, command text, ordinal integer)",
    "VIEW event AS SELECT 1 AS office",
    "TABLE snapshot (name text)",
    'TABLE "journalMigration" (name text)',
    'TABLE "journalMigration" (migration_id text, name text)',
    'TABLE "personKey" (name text)',
    'TABLE "officeSecret" (office text)',
    "SEQUENCE event"
  ]
  await within(server.url, async (administrator) => {
    for (const [index, stranger] of strangers.entries()) {
      const schema = `stranger${index}`
      await administrator(`CREATE SCHEMA ${schema}_${process.pid}`)
      await administrator(`CREATE ${stranger.replace(" ", ` ${schema}_${process.pid}.`)}`)
      const before = await contents(administrator, schema)
      assert.deepStrictEqual(await failing(append(0), layerOf(schema)), { _tag: "NotAJournal" }, stranger)
      assert.deepStrictEqual(await contents(administrator, schema), before, stranger)
    }
    console.log(`PostgreSQL, schemas of somebody else refused and as they were: ${strangers.length}`)
  })
})

it("a server that is none of PostgreSQL is told as unreachable", async () => {
  for (const answer of ["HTTP/1.1 400 Bad Request\r\n\r\n", ""]) {
    const stranger = createServer((socket: Socket) => socket.end(answer)).listen(0, "127.0.0.1")
    await once(stranger, "listening")
    const address = stranger.address()
    const port = typeof address === "object" && address !== null ? address.port : 0
    const reason = await failing(rows, layerOf("none", {}, `postgresql://u:p@127.0.0.1:${port}/none`))
    assert.deepStrictEqual(reason, { _tag: "Unreachable" }, answer)
    stranger.close()
  }
})
