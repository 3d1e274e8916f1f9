import { DatabaseSync } from "node:sqlite"
import * as Instant from "@cunguan/core/calendar/Instant"
import * as Event from "@cunguan/core/journal/Event"
import { SqlJournal, Tables } from "@cunguan/storage-sql"
import { assert, describe, it } from "@effect/vitest"
import { Deferred, Effect, Fiber, Tracer } from "effect"
import * as SqlClient from "effect/sql/SqlClient"
import { type Client, makeClient } from "../src/client.ts"
import { faultsAt } from "../src/failure.ts"

const office = Event.OfficeId.make("zhouxiang")
const main = Event.StreamName.make("main")

/** A client over a new database in memory, with its journal. */
const opened = Effect.gen(function* () {
  const database = yield* Effect.acquireRelease(
    Effect.sync(() => new DatabaseSync(":memory:")),
    (database) => Effect.sync(() => database.close())
  )
  const client = yield* makeClient(database)
  yield* Effect.provideService(Tables.migrate(Tables.journal), SqlClient.SqlClient, client.sql)
  return { client, journal: SqlJournal.make(client.sql, faultsAt(":memory:"), client.direct) }
})

const append = (journal: ReturnType<typeof SqlJournal.make>, version: number) =>
  journal.append({
    office,
    recordedAt: Instant.make("2009-06-01T01:00:00.000Z"),
    expected: { main: version },
    entries: [{ stream: main, command: Event.CommandId.make(`c-${version + 1}`), type: "testing/Noted", body: "{}" }]
  })

/** A transaction that is open until it is told to fail. */
const failingTransaction = ({ sql }: Client, isOpen: Deferred.Deferred<void>, end: Deferred.Deferred<void>) =>
  sql.withTransaction(
    Effect.andThen(
      Deferred.succeed(isOpen, undefined),
      Effect.andThen(Deferred.await(end), Effect.fail("taken back" as const))
    )
  )

describe("the client of SQLite", () => {
  it.effect("a row that is appended while a transaction is open waits for its end, and is not taken back with it", () =>
    Effect.gen(function* () {
      const { client, journal } = yield* opened
      yield* append(journal, 0)
      const [isOpen, end] = [yield* Deferred.make<void>(), yield* Deferred.make<void>()]
      const transaction = yield* Effect.forkChild(Effect.flip(failingTransaction(client, isOpen, end)))
      yield* Deferred.await(isOpen)
      assert.isFalse(client.direct.isFree())
      const appending = yield* Effect.forkChild(append(journal, 1))
      const reading = yield* Effect.forkChild(journal.read(office, main))
      yield* Effect.yieldNow
      assert.isUndefined(appending.pollUnsafe())
      assert.isUndefined(reading.pollUnsafe())
      yield* Deferred.succeed(end, undefined)
      assert.strictEqual(yield* Fiber.join(transaction), "taken back")
      assert.isFalse((yield* Fiber.join(appending)).repeated)
      yield* Fiber.join(reading)
      assert.isTrue(client.direct.isFree())
      assert.lengthOf(yield* journal.read(office, main), 2)
    }).pipe(Effect.scoped)
  )

  it.effect("statements have spans where somebody traces, and write and read the same", () =>
    Effect.gen(function* () {
      const { journal } = yield* opened
      const texts: Array<string> = []
      const tracer = Tracer.make({
        span: (options) => {
          const span = new Tracer.NativeSpan(options)
          const attribute = span.attribute.bind(span)
          span.attribute = (key, value) => {
            if (key === "db.query.text") texts.push(String(value))
            attribute(key, value)
          }
          return span
        }
      })
      yield* append(journal, 0)
      yield* Effect.withTracer(append(journal, 1), tracer)
      const traced = yield* Effect.withTracer(journal.read(office, main), tracer)
      assert.deepStrictEqual(traced, yield* journal.read(office, main))
      assert.lengthOf(traced, 2)
      assert.deepStrictEqual(
        texts.map((text) => text.slice(0, 6)),
        ["INSERT", "SELECT"]
      )
    }).pipe(Effect.scoped)
  )
})
