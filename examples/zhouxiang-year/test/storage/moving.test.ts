/** The town's journal, copied from every adapter to every other, with the keys staying where they are. */
import { hash } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Copy from "@cunguan/core/journal/Copy"
import * as Event from "@cunguan/core/journal/Event"
import * as Journal from "@cunguan/core/journal/Journal"
import type { JournalFailure } from "@cunguan/core/journal/JournalError"
import * as Memory from "@cunguan/core/journal/Memory"
import type { KeyRing } from "@cunguan/core/journal/Seal"
import * as Official from "@cunguan/core/people/Official"
import { postgres } from "@cunguan/storage-postgres"
import { keyFile, sqlite } from "@cunguan/storage-sqlite"
import { exportRows } from "@cunguan/testing"
import { type PostgresServer, startPostgres } from "@cunguan/testing/postgresServer"
import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import { Context, Effect, Layer } from "effect"
import { history } from "../../src/history.ts"
import { openZhouxiang, run } from "../../src/office.ts"

const office = Event.OfficeId.make("zhouxiang")
const acts = history()
/** Two years of it, so that the rest can be gone on with in every copy. */
const begun = acts.filter(({ on }) => on < "2004-01-01")

let folder: string
let server: PostgresServer
let rows: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "cunguan-moving-"))
  server = await startPostgres()
  await using town = await openZhouxiang(sqlite(join(folder, "first.db"), { keys: keysAt() }), begun)
  await run(town, begun)
  rows = await Effect.runPromise(
    Effect.provide(exportRows(office), sqlite(join(folder, "first.db"), { keys: keysAt() }))
  )
}, 120_000)
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

const keysAt = () => join(folder, "town.keys")

type Storage = Layer.Layer<Journal.Journal | KeyRing, JournalFailure>

/** A new place of each adapter; what is in memory stays as long as the place is held. */
const adapters: Readonly<Record<string, (name: string) => Storage>> = {
  memory: () => {
    const journal = Memory.journal((data) => hash("sha256", data))
    return Layer.merge(Layer.succeed(Journal.Journal, journal), keyFile(keysAt()))
  },
  SQLite: (name) => sqlite(join(folder, `${name}.db`), { keys: keysAt() }),
  PostgreSQL: (name) => postgres(server.url, { keys: keyFile(keysAt()), schema: `moving_${name}_${process.pid}` })
}

const journalOf = (storage: Storage) =>
  Effect.map(Layer.build(storage), (context) => Context.get(context, Journal.Journal))

const copied = (from: Storage, to: Storage) =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const source = yield* journalOf(from)
        const target = yield* journalOf(to)
        return yield* Effect.provideService(Copy.copy(office, source), Journal.Journal, target)
      })
    )
  )

const namesIn = async (storage: Storage) => {
  await using town = await openZhouxiang(storage, begun)
  assert.strictEqual((await town.office.verify())._tag, "Holds")
  return Official.all((await town.office.state()).officials).map(({ id, personal }) => [id, personal])
}

describe("a journal that moves", () => {
  for (const from of Object.keys(adapters)) {
    for (const to of Object.keys(adapters)) {
      if (from === to) continue
      it(`from ${from} to ${to} has the same rows, opens the same names, and goes on`, async () => {
        const name = `${from}_${to}`.toLowerCase()
        const first = sqlite(join(folder, "first.db"), { keys: keysAt() })
        const [source, target] = [adapters[from]?.(`${name}_1`), adapters[to]?.(`${name}_2`)]
        assert.isDefined(source)
        assert.isDefined(target)
        const lines = rows.trimEnd().split("\n").length
        assert.strictEqual(await copied(first, source), lines)
        assert.strictEqual(await copied(source, target), lines)
        assert.strictEqual(await copied(source, target), 0)
        assert.strictEqual(await Effect.runPromise(Effect.provide(exportRows(office), target)), rows)
        const names = await namesIn(target)
        assert.isAbove(names.length, 0)
        assert.deepStrictEqual(names, await namesIn(first))
        await using town = await openZhouxiang(target, begun)
        const next = acts.filter(({ on }) => on < "2004-07-01")
        await run(town, next)
        assert.strictEqual((await town.office.verify())._tag, "Holds")
      }, 60_000)
    }
  }
})
