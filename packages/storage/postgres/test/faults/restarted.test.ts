/** A server that ends connections, is restarted, and is killed, while writers are at work. */
import { setTimeout } from "node:timers/promises"
import * as Instant from "@cunguan/core/calendar/Instant"
import * as Event from "@cunguan/core/journal/Event"
import * as Journal from "@cunguan/core/journal/Journal"
import type { JournalFailure } from "@cunguan/core/journal/JournalError"
import { checkCounts, count, timesMore } from "@cunguan/testing/faults"
import { startOwnPostgres } from "@cunguan/testing/postgresServer"
import { afterAll, assert, it } from "@effect/vitest"
import { Duration, Effect, Fiber } from "effect"
import { type PostgresOptions, postgres } from "../../src/index.ts"
import { within } from "./administrator.ts"
import { standBetween } from "./between.ts"

const server = await startOwnPostgres()
afterAll(() => server.stop())

const office = Event.OfficeId.make("zhouxiang")
const stream = Event.StreamName.make("main")

const open = (options: Partial<PostgresOptions> = {}) => postgres(server.url, { keys: "inDatabase", ...options })
const append = (version: number) =>
  Journal.Journal.use((journal) =>
    journal.append({
      office,
      recordedAt: Instant.make("2009-06-01T01:00:00.000Z"),
      expected: { main: version },
      entries: [{ stream, command: Event.CommandId.make(`c-${version + 1}`), type: "testing/Noted", body: "{}" }]
    })
  )
const offices = Journal.Journal.use((journal) => journal.offices)
const endConnections = () =>
  within(server.url, (administrator) =>
    administrator("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'cunguan'")
  )

it("under load nothing is lost or doubled when connections end, the server is restarted, or killed", {
  timeout: timesMore * 60_000
}, async () => {
  const layer = open({ schema: "under_load" })
  await Effect.runPromise(Effect.provide(offices, layer))
  let isEnough = false
  const writers = (name: string) =>
    Effect.runPromise(
      Effect.provide(
        count({ name, writers: 4, offices: 8, times: 1_000_000, seed: name.length, isEnough: () => isEnough }),
        layer
      )
    )
  const counting = Promise.all([writers("a"), writers("bb")])
  let ended = 0
  const disturb = async () => {
    for (let time = 0; time < 5; time++) {
      await setTimeout(150)
      ended += (await endConnections()).length
    }
    for (const interrupt of [server.halt, server.kill]) {
      await setTimeout(300)
      await interrupt()
      await setTimeout(300)
      await server.resume()
    }
    await setTimeout(300)
  }
  for (let time = 0; time < timesMore; time++) await disturb()
  isEnough = true
  const counted = await counting
  const problems = await Effect.runPromise(Effect.provide(checkCounts(counted), layer))
  const [rows, conflicts] = [
    counted.reduce((total, { won }) => total + won.length, 0),
    counted.reduce((total, { conflicts }) => total + conflicts, 0)
  ]
  const figures = { ended, halted: timesMore, killed: timesMore, rows, conflicts }
  console.log(`PostgreSQL, 8 writers over 2 pools, disturbed: ${JSON.stringify(figures)}`)
  assert.deepStrictEqual(problems, [])
  assert.isAbove(ended, 5 * timesMore)
  assert.isAbove(rows, 50)
})

it("what was kept when the connection was lost before the answer is kept once, and is no repetition", async () => {
  const between = await standBetween(server.url)
  const layer = postgres(between.url, { keys: "inDatabase", schema: "lost_answer" })
  const lost = 5 * timesMore
  const program = Effect.gen(function* () {
    const journal = yield* Journal.Journal
    yield* append(0)
    for (let version = 1; version <= lost; version++) {
      between.loseNextAnswer(100)
      const position = { stream, version: version + 1, sequence: version + 1 }
      assert.deepStrictEqual(yield* append(version), { positions: [position], repeated: false })
      assert.deepStrictEqual(yield* append(version), { positions: [position], repeated: true })
    }
    return yield* journal.readOffice(office)
  })
  const rows = await Effect.runPromise(Effect.provide(program, layer)).finally(between.close)
  console.log(`PostgreSQL, answers lost: ${lost}, rows kept: ${rows.length}`)
  assert.lengthOf(rows, lost + 1)
})

it("a server that stays connected and says nothing is held to be lost, and what it kept is kept once", async () => {
  const between = await standBetween(server.url)
  const answerWithin = 300
  const layer = postgres(between.url, { keys: "inDatabase", schema: "silent", answerWithin })
  const program = Effect.gen(function* () {
    yield* append(0)
    between.loseNextAnswer(5_000)
    const began = performance.now()
    const position = { stream, version: 2, sequence: 2 }
    assert.deepStrictEqual(yield* append(1), { positions: [position], repeated: false })
    return performance.now() - began
  })
  const waited = await Effect.runPromise(Effect.provide(program, layer)).finally(between.close)
  console.log(`PostgreSQL, silent: another connection answered after ${Math.round(waited)} ms`)
  assert.isAtLeast(waited, answerWithin)
  assert.isAtMost(waited, answerWithin * 10)
})

it("an act waits as long as its patience, then fails as unreachable, and can be done when the server is back", async () => {
  const patience = 600
  const waits = await Effect.runPromise(
    Effect.provide(
      Effect.gen(function* () {
        yield* append(0)
        yield* Effect.promise(server.halt)
        const failing = Effect.fnUntraced(function* <A, E>(act: Effect.Effect<A, E, Journal.Journal>) {
          const [waited, failure] = yield* Effect.timed(Effect.flip(act))
          assert.strictEqual((failure as JournalFailure)._tag, "JournalFailure")
          assert.deepStrictEqual((failure as JournalFailure).reason, { _tag: "Unreachable" })
          return Duration.toMillis(waited)
        })
        const waits = [yield* failing(append(1)), yield* failing(offices)]
        const waiting = yield* Effect.forkChild(append(1))
        yield* Effect.sleep(patience / 3)
        yield* Effect.promise(server.resume)
        const appended = yield* Fiber.join(waiting)
        assert.deepStrictEqual(appended, { positions: [{ stream, version: 2, sequence: 2 }], repeated: false })
        assert.strictEqual((yield* append(1)).repeated, true)
        return waits
      }),
      open({ schema: "patience", patience })
    )
  )
  console.log(`PostgreSQL, patience ${patience} ms: failed after ${waits.map(Math.round).join(" and ")} ms`)
  for (const waited of waits) {
    assert.isAtLeast(waited, patience)
    assert.isAtMost(waited, patience * 5)
  }
})

it("a journal on a server that is away is not opened, and says so", async () => {
  await server.halt()
  const failure = await Effect.runPromise(Effect.flip(Effect.provide(offices, open())))
  assert.deepStrictEqual(failure.reason, { _tag: "Unreachable" })
  assert.notInclude(failure.message, "postgres:postgres@")
  await server.resume()
  assert.deepStrictEqual(await Effect.runPromise(Effect.provide(offices, open())), [])
})
