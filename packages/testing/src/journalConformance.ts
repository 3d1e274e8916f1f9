/**
 * The contract of a journal as tests: every guarantee of the port, under the name of the guarantee.
 *
 * Each test has an office of its own, so that one journal serves the whole suite.
 *
 * @since 0.1.0
 */
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as Instant from "@cunguan/core/calendar/Instant"
import * as Chain from "@cunguan/core/journal/Chain"
import * as Event from "@cunguan/core/journal/Event"
import * as Journal from "@cunguan/core/journal/Journal"
import type { InvalidBatch } from "@cunguan/core/journal/JournalError"
import * as Seal from "@cunguan/core/journal/Seal"
import * as Person from "@cunguan/core/people/Person"
import { assert, layer as testLayer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"

const recordedAt = Instant.make("2009-06-01T01:00:00.000Z")
const main = Event.StreamName.make("main")
const drive = Event.StreamName.make("drive/2009")
const command = Event.CommandId.make

const entry = (stream: Event.StreamName, id: string, body = "{}"): Journal.Entry => ({
  stream,
  command: command(id),
  type: "testing/Noted",
  body
})

const batch = (
  office: Event.OfficeId,
  expected: { readonly [stream: string]: number },
  ...entries: ReadonlyArray<Journal.Entry>
): Journal.Batch => ({ office, recordedAt, expected, entries })

/** Many rows in one stream, appended as batches of ten. */
const fill = Effect.fnUntraced(function* (office: Event.OfficeId, rows: number) {
  const journal = yield* Journal.Journal
  for (let version = 0; version < rows; version += 10) {
    const entries = Array.from({ length: Math.min(10, rows - version) }, (_, index) =>
      entry(main, `c-${version + index + 1}`, JSON.stringify({ note: version + index + 1 }))
    )
    yield* journal.append(batch(office, { main: version }, ...entries))
  }
})

/** What an office holds, to see that nothing was written. */
const everything = Effect.fnUntraced(function* (office: Event.OfficeId) {
  const journal = yield* Journal.Journal
  return { rows: yield* journal.readOffice(office), streams: yield* journal.streams(office) }
})

const Noted = Event.define({
  type: "testing/Noted",
  v: 1,
  data: Schema.Struct({ note: Schema.String }),
  personal: Schema.Struct({ name: Schema.String })
})
const registry = Event.registry([Noted])
const person = Person.PersonId.make("p-0001")
const noted = (office: Event.OfficeId): Event.Of<typeof Noted> => ({
  type: "testing/Noted",
  v: 1,
  id: Event.eventId(command("c-1"), 0),
  office,
  stream: main,
  command: { id: command("c-1"), fingerprint: "0".repeat(64) },
  on: CalendarDate.make("2009-06-01"),
  governedBy: CalendarDate.make("2009-06-01"),
  recordedAt,
  actor: { id: "clerk-1", role: "countyOrganisation" },
  basis: { _tag: "Decided" },
  data: { note: "appointed" },
  personal: { [person]: { name: "沈石" } }
})

/**
 * Runs the contract against the journal and the key ring of a layer. Call it at the top of a test file of vitest.
 *
 * @category suites
 * @since 0.1.0
 */
export const journalConformance = <E>(name: string, layer: Layer.Layer<Journal.Journal | Seal.KeyRing, E>): void => {
  let offices = 0
  const newOffice = () => Event.OfficeId.make(`office-${++offices}`)

  testLayer(layer)(`journal conformance: ${name}`, (it) => {
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
        yield* journal.append(
          batch(office, { main: 0 }, ...bodies.map((body, index) => entry(main, `c-${index}`, body)))
        )
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

    it.effect("of writers at one version one wins, and the others are told the version they find", () =>
      Effect.gen(function* () {
        const journal = yield* Journal.Journal
        const office = newOffice()
        const outcomes = yield* Effect.forEach(
          Array.from({ length: 16 }, (_, writer) => writer),
          (writer) => Effect.result(journal.append(batch(office, { main: 0 }, entry(main, `w-${writer}`)))),
          { concurrency: "unbounded" }
        )
        assert.strictEqual(outcomes.filter((outcome) => outcome._tag === "Success").length, 1)
        for (const outcome of outcomes) {
          if (outcome._tag === "Failure") {
            assert.deepInclude(outcome.failure, { _tag: "VersionConflict", expected: 0, found: 1 })
          }
        }
        assert.strictEqual((yield* journal.read(office, main)).length, 1)
      })
    )

    it.effect("writers that read again after a conflict all get through, once each", () =>
      Effect.gen(function* () {
        const journal = yield* Journal.Journal
        const office = newOffice()
        const write = (writer: number): Effect.Effect<unknown, unknown> =>
          Effect.gen(function* () {
            const found = (yield* journal.streams(office))[0]?.version ?? 0
            yield* Effect.yieldNow
            yield* journal.append(batch(office, { main: found }, entry(main, `w-${writer}`)))
          }).pipe(Effect.catchTag("VersionConflict", () => write(writer)))
        yield* Effect.forEach(
          Array.from({ length: 16 }, (_, writer) => writer),
          write,
          { concurrency: "unbounded" }
        )
        const rows = yield* journal.read(office, main)
        assert.strictEqual(rows.length, 16)
        assert.strictEqual(new Set(rows.map((row) => row.command)).size, 16)
        assert.strictEqual((yield* Journal.verify(office))._tag, "Holds")
      })
    )

    it.effect("the chain holds over more rows than verify reads at once", () =>
      Effect.gen(function* () {
        const office = newOffice()
        yield* fill(office, Journal.pageSize + 1)
        const verification = yield* Journal.verify(office)
        assert.strictEqual(verification._tag, "Holds")
        if (verification._tag === "Holds") assert.strictEqual(verification.tip.sequence, Journal.pageSize + 1)
      })
    )

    it.effect("personal data is read back, and no text of it is in the row", () =>
      Effect.gen(function* () {
        const journal = yield* Journal.Journal
        const event = noted(newOffice())
        const body = yield* registry.encode(event)
        yield* journal.append(batch(event.office, { main: 0 }, Event.entryOf(event, body)))
        const rows = yield* journal.read(event.office, main)
        assert.notInclude(JSON.stringify(rows), "沈石")
        assert.deepStrictEqual(yield* Effect.forEach(rows, registry.decode), [event])
      })
    )

    it.effect(
      "after a person's key is destroyed the event, its hash and the chain stay, and the person is forgotten",
      () =>
        Effect.gen(function* () {
          const journal = yield* Journal.Journal
          const keys = yield* Seal.KeyRing
          const event = noted(newOffice())
          const body = yield* registry.encode(event)
          yield* journal.append(batch(event.office, { main: 0 }, Event.entryOf(event, body)))
          const before = yield* everything(event.office)
          yield* keys.destroy(event.office, person)
          yield* keys.destroy(event.office, person)
          assert.deepStrictEqual(yield* everything(event.office), before)
          assert.deepStrictEqual(yield* Effect.forEach(before.rows, registry.decode), [
            { ...event, personal: { [person]: Seal.forgotten } }
          ])
          assert.deepStrictEqual(yield* keys.find(event.office, person), { _tag: "Destroyed" })
          assert.deepStrictEqual(yield* keys.keyFor(event.office, person), { _tag: "Destroyed" })
          assert.strictEqual((yield* Journal.verify(event.office))._tag, "Holds")
        })
    )

    it.effect("a key is made once, per office and person, and one destroyed in one office stays in the other", () =>
      Effect.gen(function* () {
        const keys = yield* Seal.KeyRing
        const [one, other] = [newOffice(), newOffice()]
        assert.deepStrictEqual(yield* keys.find(one, person), { _tag: "Absent" })
        const made = yield* keys.keyFor(one, person)
        assert.strictEqual(made._tag === "Key" && made.key.length, 32)
        assert.deepStrictEqual(yield* keys.keyFor(one, person), made)
        assert.deepStrictEqual(yield* keys.find(one, person), made)
        const elsewhere = yield* keys.keyFor(other, person)
        assert.notDeepEqual(elsewhere, made)
        yield* keys.destroy(one, person)
        assert.deepStrictEqual(yield* keys.find(other, person), elsewhere)
      })
    )

    it.effect("a person destroyed before there was a key gets none later", () =>
      Effect.gen(function* () {
        const keys = yield* Seal.KeyRing
        const office = newOffice()
        yield* keys.destroy(office, person)
        assert.deepStrictEqual(yield* keys.keyFor(office, person), { _tag: "Destroyed" })
      })
    )

    it.effect("an office has one secret of 32 bytes, and each office its own", () =>
      Effect.gen(function* () {
        const keys = yield* Seal.KeyRing
        const [one, other] = [newOffice(), newOffice()]
        const secret = yield* keys.officeSecret(one)
        assert.strictEqual(secret.length, 32)
        assert.deepStrictEqual(yield* keys.officeSecret(one), secret)
        assert.notDeepEqual(yield* keys.officeSecret(other), secret)
      })
    )
  })
}
