/** What reading promises: bytes as they were written, in order and backward, by version and by the time of recording. */
import * as Instant from "@cunguan/core/calendar/Instant"
import * as Event from "@cunguan/core/journal/Event"
import * as Journal from "@cunguan/core/journal/Journal"
import { assert } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { batch, command, drive, entry, fill, main, newOffice, type Tests } from "./given.ts"

export const reading = (it: Tests): void => {
  it.effect("a body comes back byte for byte, whatever is in it", () =>
    Effect.gen(function* () {
      const journal = yield* Journal.Journal
      const office = newOffice()
      const bodies = [
        "",
        '{"name":"沈石溪","village":"姚家"}',
        "e\u0301 and \u00e9 stay two spellings",
        "𠮷野 👩🏽‍🌾 \u202e \ufeff",
        "\ufeffbegins with a byte order mark",
        "line\r\nline\n\ttab \u0001 \u001f",
        "'; DROP TABLE event; -- ? :name $1 \"\\",
        `"${"长".repeat(100_000)}"`
      ]
      yield* journal.append(batch(office, { main: 0 }, ...bodies.map((body, index) => entry(main, `c-${index}`, body))))
      const rows = yield* journal.read(office, main)
      assert.deepStrictEqual(
        rows.map((row) => row.body),
        bodies
      )
      assert.strictEqual((yield* Journal.verify(office))._tag, "Holds")
    })
  )

  it.effect("a stream is read in order, by pages, and between two versions, both included", () =>
    Effect.gen(function* () {
      const journal = yield* Journal.Journal
      const office = newOffice()
      yield* fill(office, 25)
      const versions = (range?: Journal.Range) =>
        Effect.map(journal.read(office, main, range), (rows) => rows.map((row) => row.version))
      const count = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)
      assert.deepStrictEqual(yield* versions(), count(1, 25))
      assert.deepStrictEqual(yield* versions({ from: 24 }), [24, 25])
      assert.deepStrictEqual(yield* versions({ to: 2 }), [1, 2])
      assert.deepStrictEqual(yield* versions({ from: 3, to: 5 }), [3, 4, 5])
      assert.deepStrictEqual(yield* versions({ from: 3, to: 5, limit: 2 }), [3, 4])
      assert.deepStrictEqual(yield* versions({ from: 24, limit: 10 }), [24, 25])
      assert.deepStrictEqual(yield* versions({ from: 26 }), [])
      assert.deepStrictEqual(yield* versions({ from: 5, to: 4 }), [])
      assert.deepStrictEqual(yield* versions({ to: 0 }), [])
      assert.deepStrictEqual(yield* versions({ limit: 0 }), [])
      const bodies = yield* journal.read(office, main, { from: 10, limit: 2 })
      assert.deepStrictEqual(
        bodies.map((row) => row.body),
        ['{"note":10}', '{"note":11}']
      )
    })
  )

  it.effect("an office is read across its streams in the order of writing", () =>
    Effect.gen(function* () {
      const journal = yield* Journal.Journal
      const office = newOffice()
      yield* journal.append(batch(office, { "drive/2009": 0, main: 0 }, entry(drive, "c-1"), entry(main, "c-1")))
      yield* journal.append(batch(office, { "drive/2009": 1 }, entry(drive, "c-2")))
      yield* journal.append(batch(office, { main: 1 }, entry(main, "c-3")))
      const read = (range?: Journal.Range) =>
        Effect.map(journal.readOffice(office, range), (rows) => rows.map((row) => [row.stream, row.version]))
      assert.deepStrictEqual<unknown>(yield* read(), [
        [drive, 1],
        [main, 1],
        [drive, 2],
        [main, 2]
      ])
      assert.deepStrictEqual<unknown>(yield* read({ from: 2, limit: 2 }), [
        [main, 1],
        [drive, 2]
      ])
      assert.deepStrictEqual<unknown>(yield* read({ from: 4, to: 9 }), [[main, 2]])
    })
  )

  it.effect("two offices know nothing of each other: same streams, same commands, own versions", () =>
    Effect.gen(function* () {
      const journal = yield* Journal.Journal
      const [one, other] = [newOffice(), newOffice()]
      yield* fill(one, 3)
      const appended = yield* journal.append(batch(other, { main: 0 }, entry(main, "c-1", '{"note":"other"}')))
      assert.deepStrictEqual(appended, { positions: [{ stream: main, version: 1, sequence: 1 }], repeated: false })
      assert.strictEqual((yield* journal.read(one, main)).length, 3)
      assert.strictEqual((yield* journal.read(other, main)).length, 1)
      assert.deepStrictEqual(yield* journal.command(other, command("c-2")), [])
      const offices = yield* journal.offices
      assert.deepStrictEqual(offices, [...offices].sort())
    })
  )

  it.effect("a stream and an office are read backward, from the last row that the bounds leave", () =>
    Effect.gen(function* () {
      const journal = yield* Journal.Journal
      const office = newOffice()
      yield* fill(office, 25)
      yield* journal.append(batch(office, { "drive/2009": 0 }, entry(drive, "d-1")))
      const versions = (range: Journal.Range) =>
        Effect.map(journal.read(office, main, { backward: true, ...range }), (rows) => rows.map((row) => row.version))
      assert.deepStrictEqual(yield* versions({ limit: 3 }), [25, 24, 23])
      assert.deepStrictEqual(yield* versions({ from: 2, to: 4 }), [4, 3, 2])
      assert.deepStrictEqual(yield* versions({ from: 2, to: 4, limit: 2 }), [4, 3])
      assert.deepStrictEqual(yield* versions({ from: 26 }), [])
      const across = yield* journal.readOffice(office, { backward: true, limit: 2 })
      assert.deepStrictEqual<unknown>(
        across.map((row) => [row.stream, row.sequence]),
        [
          [drive, 26],
          [main, 25]
        ]
      )
    })
  )

  it.effect("rows are read by the time at which they were recorded, both bounds included", () =>
    Effect.gen(function* () {
      const journal = yield* Journal.Journal
      const office = newOffice()
      const at = (second: number) => Instant.make(`2009-06-01T01:00:0${second}.000Z`)
      for (const [version, second] of [1, 1, 3, 5, 5].entries()) {
        yield* journal.append({
          ...batch(office, { main: version }, entry(main, `c-${version}`)),
          recordedAt: at(second)
        })
      }
      yield* journal.append({ ...batch(office, { "drive/2009": 0 }, entry(drive, "d-1")), recordedAt: at(7) })
      const versions = (range: Journal.Range) =>
        Effect.map(journal.read(office, main, range), (rows) => rows.map((row) => row.version))
      assert.deepStrictEqual(yield* versions({ recordedTo: at(0) }), [])
      assert.deepStrictEqual(yield* versions({ recordedTo: at(1) }), [1, 2])
      assert.deepStrictEqual(yield* versions({ recordedFrom: at(2), recordedTo: at(4) }), [3])
      assert.deepStrictEqual(yield* versions({ recordedFrom: at(3) }), [3, 4, 5])
      assert.deepStrictEqual(yield* versions({ recordedFrom: at(3), to: 4, backward: true }), [4, 3])
      assert.deepStrictEqual(yield* versions({ recordedTo: at(5), backward: true, limit: 1 }), [5])
      assert.deepStrictEqual(yield* versions({ recordedFrom: at(6) }), [])
      const office5 = yield* journal.readOffice(office, { recordedFrom: at(5) })
      assert.deepStrictEqual(
        office5.map((row) => row.sequence),
        [4, 5, 6]
      )
    })
  )

  it.effect("streams and offices are listed by name", () =>
    Effect.gen(function* () {
      const journal = yield* Journal.Journal
      const office = newOffice()
      const names = ["main", "drive/2010", "drive/2009-1", "a", "z9", "drive/2009"].map((name) =>
        Event.StreamName.make(name)
      )
      for (const [index, stream] of names.entries()) {
        yield* journal.append(batch(office, { [stream]: 0 }, entry(stream, `c-${index}`)))
      }
      const listed = yield* journal.streams(office)
      assert.deepStrictEqual(
        listed,
        [...names].sort().map((stream) => ({ stream, version: 1 }))
      )
      assert.include(yield* journal.offices, office)
    })
  )
}
