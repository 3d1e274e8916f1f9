import { hash } from "node:crypto"
import * as Memory from "@cunguan/core/journal/Memory"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { appending } from "../src/storage/appending.ts"
import type { Database } from "../src/storage/entrants.ts"
import { officeHistory } from "../src/storage/officeHistory.ts"
import { type Measured, measure, ratios, reached } from "../src/storage/rates.ts"
import { goals, table } from "../src/storage/report.ts"
import { run } from "../src/storage/run.ts"
import type { Open, Store } from "../src/storage/Store.ts"
import { eventOf, nothing, office, registry, type Total, totalOf, writtenOf } from "../src/storage/workload.ts"

const minutes = 60_000
const digest = (data: string | Uint8Array) => hash("sha256", data)
const keys = Memory.layer({ digest, random: (length) => new Uint8Array(length) })

const rejection = (promise: Promise<unknown>) =>
  promise.then(
    () => "",
    (error: Error) => error.message
  )

/** A store in memory that keeps so many of the events it is given. */
const keeping = (share: number): Store => ({
  name: "forgetful",
  kind: "driver",
  spansStreams: false,
  open: async (): Promise<Open> => {
    let kept: Total = nothing
    return {
      append: async (events) => {
        kept = { events: kept.events + events.length * share, hours: totalOf(1, kept.events + events.length).hours }
      },
      foldStreams: async () => kept,
      foldPages: async () => kept,
      [Symbol.asyncDispose]: async () => {}
    }
  }
})

describe("the events of the benchmark of storage", () => {
  it.effect("are written as the registry writes them, and read back by it", () =>
    Effect.gen(function* () {
      const [written] = writtenOf(3, 7, 1)
      const event = eventOf(3, 7)
      assert.isDefined(written)
      assert.strictEqual(written.body, yield* registry.encode(event))
      assert.isTrue(Buffer.byteLength(written.body) > 550 && Buffer.byteLength(written.body) < 650)
      const { body, command, stream, type, version } = written
      const place = { office, stream, version, sequence: 1, command, recordedAt: event.recordedAt, type }
      assert.deepStrictEqual(yield* registry.decode({ ...place, body, previous: "", hash: "" }), event)
    }).pipe(Effect.provide(keys))
  )

  it("add up to what the streams hold", () => {
    const hours = [0, 1].flatMap((stream) => [1, 2, 3].map((version) => eventOf(stream, version).data.hours))
    assert.deepStrictEqual(totalOf(2, 3), { events: 6, hours: hours.reduce((sum, each) => sum + each, 0) })
    assert.isAbove(new Set(hours).size, 1)
  })
})

describe("the history of an office", () => {
  it("comes to ten thousand acts of three hundred officials, in the order of their days", () => {
    const acts = officeHistory({ years: 16, officialsOfEach: 19 })
    assert.isTrue(acts.length > 9900 && acts.length < 11_000, String(acts.length))
    assert.strictEqual(new Set(acts.map(({ id }) => id)).size, acts.length)
    assert.lengthOf(
      acts.filter(({ type }) => type === "recruitment/Appoint"),
      304
    )
    const days = acts.map(({ on }) => on)
    assert.deepStrictEqual(days, days.toSorted())
  })
})

describe("rates", () => {
  const one: Measured = { name: "one", goals: [], rates: [100, 200, 400] }
  const other: Measured = {
    name: "other",
    goals: [{ atLeast: 0.6, of: "one" }, { atLeast: 90 }],
    rates: [50, 150, 160]
  }

  it("are compared round by round, by the median", () => {
    assert.deepStrictEqual(ratios(other, one), [0.5, 0.75, 0.4])
    assert.strictEqual(reached(other, { atLeast: 1, of: "one" }, [one, other]), 0.5)
    assert.strictEqual(reached(other, { atLeast: 1 }, [one, other]), 150)
    assert.throws(() => reached(other, { atLeast: 1, of: "two" }, [one, other]), /"two", which does not take part/u)
  })

  it("are shown beside what they are multiples of, and with their goals", () => {
    const section = { title: "Both", measured: [one, other], bases: [["one", "of one"]] } as const
    assert.match(table(section), /^other +150 +50\.0–160 +0\.50× +0\.40–0\.75$/mu)
    assert.match(goals([section]), /^Both: beside one +0\.50× +≥ 0\.60× +not met$/mu)
    assert.match(goals([section]), /^Both: in a second +150 +≥ 90\.0 +met$/mu)
  })

  it("are taken forwards and backwards, after a round that does not count", async () => {
    const order: Array<string> = []
    const entrant = (name: string) => ({
      name,
      prepare: () => {
        order.push(name)
        return () => 1
      }
    })
    const measured = await measure([entrant("a"), entrant("b")], { rounds: 2, warmUp: true })
    assert.strictEqual(order.join(""), "baabba")
    for (const { rates } of measured) assert.lengthOf(rates, 2)
  })
})

describe("the benchmark of storage", () => {
  it("stops where a store does not keep what it was given", async () => {
    const database = (driver: Store): Database => ({
      name: "memory",
      newPlace: async () => ({ at: "" }),
      driver,
      flushes: false,
      groups: [[driver]]
    })
    const options = { events: 2, transactions: 3, rounds: 1, warmUp: false }
    assert.include(await rejection(appending(database(keeping(0.5)), options)), '"forgetful" reads 3 events')
    const { measured } = await appending(database(keeping(1)), options)
    assert.lengthOf(measured, 1)
  })

  it(
    "runs at a small size",
    async () => {
      const said: Array<string> = []
      const history = { years: 3, officialsOfEach: 2 }
      const openings = { together: 1, alone: 1 }
      const sizes = { appends: 2, batches: 1, events: 1100, rounds: 1, readings: 1, history, openings }
      const sections = await run(sizes, (text) => said.push(text))
      const names = sections.map(({ title, measured }) => `${title}: ${measured.length}`)
      assert.deepStrictEqual(names, [
        "SQLite, one event in a transaction: 5",
        "PostgreSQL, one event in a transaction: 3",
        "SQLite, 100 events in a transaction: 4",
        "PostgreSQL, 100 events in a transaction: 3",
        "The parts of an append by themselves: 3",
        "The chain, looked through: 3",
        "SQLite, read and folded stream by stream: 4",
        "SQLite, read and folded in pages of 1,000: 4",
        "PostgreSQL, read and folded stream by stream: 3",
        "PostgreSQL, read and folded in pages of 1,000: 3"
      ])
      for (const { measured } of sections)
        for (const { name, rates } of measured) assert.isAbove(rates[0] ?? 0, 0, name)
      assert.match(said.join("\n"), /^its history, from a snapshot +\d\S+ +\S+ +\d/mu)
      assert.match(said.at(-1) ?? "", /^SQLite, one event in a transaction: beside Emmett's SQLite store .*met$/mu)
    },
    minutes
  )
})
