/** What an append promises: versions and sequences, all or nothing, conflicts that name what was found, commands kept once. */

import * as Instant from "@cunguan/core/calendar/Instant"
import * as Chain from "@cunguan/core/journal/Chain"
import * as Journal from "@cunguan/core/journal/Journal"
import type { InvalidBatch } from "@cunguan/core/journal/JournalError"
import { assert } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { batch, command, drive, entry, everything, fill, main, newOffice, recordedAt, type Tests } from "./given.ts"

export const appending = (it: Tests): void => {
  it.effect("an office that was never written to has no rows, no streams and no commands", () =>
    Effect.gen(function* () {
      const journal = yield* Journal.Journal
      const office = newOffice()
      assert.deepStrictEqual(yield* everything(office), { rows: [], streams: [] })
      assert.deepStrictEqual(yield* journal.read(office, main), [])
      assert.deepStrictEqual(yield* journal.command(office, command("c-1")), [])
      assert.notInclude(yield* journal.offices, office)
    })
  )

  it.effect("versions count per stream and sequences per office, both from 1, in the order of the entries", () =>
    Effect.gen(function* () {
      const journal = yield* Journal.Journal
      const office = newOffice()
      const first = yield* journal.append(
        batch(office, { main: 0, "drive/2009": 0 }, entry(main, "c-1"), entry(drive, "c-1"), entry(main, "c-1"))
      )
      const second = yield* journal.append(batch(office, { "drive/2009": 1 }, entry(drive, "c-2")))
      assert.deepStrictEqual(first, {
        positions: [
          { stream: main, version: 1, sequence: 1 },
          { stream: drive, version: 1, sequence: 2 },
          { stream: main, version: 2, sequence: 3 }
        ],
        repeated: false
      })
      assert.deepStrictEqual(second.positions, [{ stream: drive, version: 2, sequence: 4 }])
      assert.deepStrictEqual(yield* journal.streams(office), [
        { stream: drive, version: 2 },
        { stream: main, version: 2 }
      ])
      assert.include(yield* journal.offices, office)
    })
  )

  it.effect("a row comes back with everything that was appended and with its place in the chain", () =>
    Effect.gen(function* () {
      const journal = yield* Journal.Journal
      const office = newOffice()
      yield* journal.append(
        batch(office, { main: 0 }, entry(main, "c-1", '{"note":1}'), entry(main, "c-2", '{"note":2}'))
      )
      const header = { office, stream: main, recordedAt, type: "testing/Noted" }
      const first = { ...header, version: 1, sequence: 1, command: command("c-1") }
      const hash = Chain.link(journal.digest, Chain.genesis, first, '{"note":1}')
      const second = { ...header, version: 2, sequence: 2, command: command("c-2") }
      assert.deepStrictEqual(yield* journal.read(office, main), [
        { ...first, body: '{"note":1}', previous: Chain.genesis, hash },
        {
          ...second,
          body: '{"note":2}',
          previous: hash,
          hash: Chain.link(journal.digest, hash, second, '{"note":2}')
        }
      ])
    })
  )

  it.effect("an append to several streams is all or nothing: one conflict and none is written", () =>
    Effect.gen(function* () {
      const journal = yield* Journal.Journal
      const office = newOffice()
      yield* journal.append(batch(office, { main: 0, "drive/2009": 0 }, entry(main, "c-1"), entry(drive, "c-1")))
      const before = yield* everything(office)
      const conflict = yield* Effect.flip(
        journal.append(batch(office, { main: 1, "drive/2009": 0 }, entry(main, "c-2"), entry(drive, "c-2")))
      )
      assert.strictEqual(conflict._tag, "VersionConflict")
      assert.deepStrictEqual(yield* everything(office), before)
      assert.deepStrictEqual(yield* journal.command(office, command("c-2")), [])
    })
  )

  it.effect("a conflict names the stream, the version expected and the version found, above and below", () =>
    Effect.gen(function* () {
      const journal = yield* Journal.Journal
      const office = newOffice()
      yield* fill(office, 3)
      for (const expected of [0, 2, 4]) {
        const conflict = yield* Effect.flip(journal.append(batch(office, { main: expected }, entry(main, "c-x"))))
        assert.deepInclude(conflict, { _tag: "VersionConflict", office, stream: "main", expected, found: 3 })
      }
    })
  )

  it.effect("a stream without an entry is checked and stays as it is", () =>
    Effect.gen(function* () {
      const journal = yield* Journal.Journal
      const office = newOffice()
      yield* fill(office, 2)
      const conflict = yield* Effect.flip(
        journal.append(batch(office, { main: 1, "drive/2009": 0 }, entry(drive, "d-1")))
      )
      assert.deepInclude(conflict, { _tag: "VersionConflict", stream: "main", expected: 1, found: 2 })
      yield* journal.append(batch(office, { main: 2, "drive/2009": 0 }, entry(drive, "d-1")))
      assert.deepStrictEqual(yield* journal.streams(office), [
        { stream: drive, version: 1 },
        { stream: main, version: 2 }
      ])
      yield* journal.append(batch(office, { "register/none": 0, main: 2 }, entry(main, "d-2")))
      assert.strictEqual((yield* journal.streams(office)).length, 2)
    })
  )

  it.effect("a batch that rests on the whole office conflicts with any row since, also of a new stream", () =>
    Effect.gen(function* () {
      const journal = yield* Journal.Journal
      const office = newOffice()
      yield* journal.append({ ...batch(office, { main: 0 }, entry(main, "c-1")), expectedSequence: 0 })
      yield* journal.append(batch(office, { "drive/2009": 0 }, entry(drive, "d-1")))
      const before = yield* everything(office)
      for (const expectedSequence of [0, 1, 3]) {
        const resting = { ...batch(office, { main: 1 }, entry(main, "c-2")), expectedSequence }
        const conflict = yield* Effect.flip(journal.append(resting))
        assert.deepInclude(conflict, { _tag: "VersionConflict", office, expected: expectedSequence, found: 2 })
      }
      assert.deepStrictEqual(yield* everything(office), before)
      yield* journal.append({ ...batch(office, { main: 1 }, entry(main, "c-2")), expectedSequence: 2 })
    })
  )

  it.effect(
    "a command sent again is answered with its first positions, also at old versions, and nothing is written",
    () =>
      Effect.gen(function* () {
        const journal = yield* Journal.Journal
        const office = newOffice()
        const sent = batch(
          office,
          { main: 0, "drive/2009": 0 },
          entry(main, "c-1"),
          entry(drive, "c-1"),
          entry(main, "c-2")
        )
        const first = yield* journal.append(sent)
        yield* journal.append(batch(office, { main: 2 }, entry(main, "c-3")))
        const before = yield* everything(office)
        assert.deepStrictEqual(yield* journal.append(sent), { positions: first.positions, repeated: true })
        assert.deepStrictEqual(yield* everything(office), before)
        assert.deepStrictEqual(yield* journal.command(office, command("c-1")), first.positions.slice(0, 2))
      })
  )

  it.effect("a batch of known and new commands is refused, and nothing is written", () =>
    Effect.gen(function* () {
      const journal = yield* Journal.Journal
      const office = newOffice()
      yield* fill(office, 1)
      const before = yield* everything(office)
      for (const entries of [
        [entry(main, "c-1"), entry(main, "c-2")],
        [entry(main, "c-2"), entry(main, "c-1")]
      ]) {
        const refused = yield* Effect.flip(journal.append(batch(office, { main: 1 }, ...entries)))
        assert.deepInclude(refused, { _tag: "InvalidBatch", problem: "partlyKnown" })
      }
      assert.deepStrictEqual(yield* everything(office), before)
    })
  )

  it.effect("a malformed batch is refused, and nothing is written", () =>
    Effect.gen(function* () {
      const journal = yield* Journal.Journal
      const office = newOffice()
      const cases: ReadonlyArray<readonly [Journal.Batch, InvalidBatch["problem"]]> = [
        [batch(office, { main: 0 }), "noEntries"],
        [batch(office, {}, entry(main, "c-1")), "streamNotExpected"],
        [batch(office, { main: 0 }, entry(main, "c-1"), entry(drive, "c-1")), "streamNotExpected"],
        [batch(office, { main: -1 }, entry(main, "c-1")), "expectedNotAVersion"],
        [batch(office, { main: 0.5 }, entry(main, "c-1")), "expectedNotAVersion"],
        [batch(office, { main: 0 }, entry(main, "c-1"), entry(main, "c-2"), entry(main, "c-1")), "commandApart"],
        [batch(office, { main: 0 }, entry(main, "c-1", "\ud83d")), "notText"],
        [batch(office, { main: 0 }, entry(main, "c-1", "a\0b")), "notText"]
      ]
      for (const [malformed, problem] of cases) {
        const refused = yield* Effect.flip(journal.append(malformed))
        assert.deepInclude(refused, { _tag: "InvalidBatch", problem })
      }
      assert.deepStrictEqual(yield* everything(office), { rows: [], streams: [] })
    })
  )

  it.effect("the time of recording does not run backwards within an office, and may stand still", () =>
    Effect.gen(function* () {
      const journal = yield* Journal.Journal
      const [office, other] = [newOffice(), newOffice()]
      const at = (recordedAt: string, sent: Journal.Batch) => ({ ...sent, recordedAt: Instant.make(recordedAt) })
      yield* journal.append(at("2009-06-01T01:00:00.001Z", batch(office, { main: 0 }, entry(main, "c-1"))))
      const before = yield* everything(office)
      // Also of a stream that does not exist yet.
      const earlier = at("2009-06-01T01:00:00.000Z", batch(office, { "drive/2009": 0 }, entry(drive, "c-2")))
      const refused = yield* Effect.flip(journal.append(earlier))
      assert.deepInclude(refused, { _tag: "InvalidBatch", problem: "recordedEarlier" })
      assert.deepStrictEqual(yield* everything(office), before)
      yield* journal.append(at("2009-06-01T01:00:00.001Z", batch(office, { main: 1 }, entry(main, "c-2"))))
      yield* journal.append(at("2009-06-01T00:00:00.000Z", batch(other, { main: 0 }, entry(main, "c-1"))))
    })
  )
}
