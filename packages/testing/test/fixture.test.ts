import { hash, randomBytes } from "node:crypto"
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as Instant from "@cunguan/core/calendar/Instant"
import * as Event from "@cunguan/core/journal/Event"
import * as Journal from "@cunguan/core/journal/Journal"
import * as Memory from "@cunguan/core/journal/Memory"
import * as Seal from "@cunguan/core/journal/Seal"
import * as Person from "@cunguan/core/people/Person"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Schema } from "effect"
import { exportKeys, exportRows, type FixtureKeys, importRows, readKeys } from "../src/index.ts"

const office = Event.OfficeId.make("zhouxiang")
const Noted = Event.define({
  type: "testing/Noted",
  v: 1,
  data: Schema.Struct({ note: Schema.String }),
  personal: Schema.Struct({ name: Schema.String })
})
const registry = Event.registry([Noted])
const event = (id: string, index: number, stream: string, person: string): Event.Of<typeof Noted> => ({
  type: "testing/Noted",
  v: 1,
  id: Event.eventId(Event.CommandId.make(id), index),
  office,
  stream: Event.StreamName.make(stream),
  command: { id: Event.CommandId.make(id), fingerprint: "0".repeat(64) },
  on: CalendarDate.make("2009-06-01"),
  governedBy: CalendarDate.make("2009-06-01"),
  recordedAt: Instant.make("2009-06-01T01:00:00.000Z"),
  actor: { id: "clerk-1", role: "countyOrganisation" },
  basis: { _tag: "Decided" },
  data: { note: "姚家" },
  personal: { [person]: { name: "沈石" } }
})
const layer = (options: Partial<FixtureKeys> = {}) =>
  Memory.layer({
    digest: (text) => hash("sha256", text),
    random: randomBytes,
    ...options
  })

const write = Effect.gen(function* () {
  const journal = yield* Journal.Journal
  const batches = [
    {
      expected: { main: 0, "drive/2009": 0 },
      events: [event("c-1", 0, "main", "p-0001"), event("c-1", 1, "drive/2009", "p-0002")]
    },
    { expected: { main: 1 }, events: [event("c-2", 0, "main", "p-0001"), event("c-3", 0, "main", "p-0001")] }
  ]
  for (const { expected, events } of batches) {
    const entries = yield* Effect.forEach(events, (event) =>
      Effect.map(registry.encode(event), (body) => Event.entryOf(event, body))
    )
    yield* journal.append({ office, recordedAt: Instant.make("2009-06-01T01:00:00.000Z"), expected, entries })
  }
  yield* (yield* Seal.KeyRing).destroy(office, Person.PersonId.make("p-0002"))
  return { rows: yield* exportRows(office), keys: yield* exportKeys(office) }
})

describe("fixture", () => {
  it.effect("exported rows and keys give the same journal again, forgotten persons among them", () =>
    Effect.gen(function* () {
      const { rows, keys } = yield* Effect.provide(write, layer())
      assert.strictEqual(rows.split("\n").length, 5)
      const read = yield* Effect.gen(function* () {
        assert.strictEqual(yield* importRows(rows), 4)
        assert.strictEqual(yield* exportRows(office), rows)
        assert.strictEqual(yield* exportKeys(office), keys)
        const journal = yield* Journal.Journal
        return yield* Effect.forEach(yield* journal.readOffice(office), registry.decode)
      }).pipe(Effect.provide(layer(readKeys(keys))))
      assert.deepStrictEqual(read, [
        event("c-1", 0, "main", "p-0001"),
        { ...event("c-1", 1, "drive/2009", "p-0002"), personal: { "p-0002": Seal.forgotten } },
        event("c-2", 0, "main", "p-0001"),
        event("c-3", 0, "main", "p-0001")
      ])
    })
  )

  it.effect("a changed line, and a line that is no row, are named by their number", () =>
    Effect.gen(function* () {
      const { rows } = yield* Effect.provide(write, layer())
      const lines = rows.split("\n")
      const cases = [
        [lines.map((line, index) => (index === 2 ? line.replace("姚家", "别家") : line)), 3],
        [lines.map((line, index) => (index === 1 ? "{}" : line)), 2]
      ] as const
      for (const [changed, line] of cases) {
        const failure = yield* Effect.flip(Effect.provide(importRows(changed.join("\n")), layer()))
        assert.deepInclude(failure, { _tag: "FixtureMismatch", line })
      }
    })
  )
})
