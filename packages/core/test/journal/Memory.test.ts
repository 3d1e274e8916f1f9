import { hash } from "node:crypto"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import * as Instant from "../../src/calendar/Instant.ts"
import * as Event from "../../src/journal/Event.ts"
import * as Journal from "../../src/journal/Journal.ts"
import * as Memory from "../../src/journal/Memory.ts"
import * as Seal from "../../src/journal/Seal.ts"
import * as Person from "../../src/people/Person.ts"

const office = Event.OfficeId.make("zhouxiang")
const person = Person.PersonId.make("p-0001")
const other = Person.PersonId.make("p-0002")
const key = new Uint8Array(32).fill(7)

describe("Memory", () => {
  it.effect("each build of the layer starts empty", () => {
    const layer = Memory.layer({
      digest: (text) => hash("sha256", text),
      random: (length) => new Uint8Array(length)
    })
    const write = Journal.Journal.use((journal) =>
      Effect.andThen(
        journal.append({
          office,
          recordedAt: Instant.make("2009-06-01T01:00:00.000Z"),
          expected: { main: 0 },
          entries: [
            {
              stream: Event.StreamName.make("main"),
              command: Event.CommandId.make("c-1"),
              type: "people/Noted",
              body: "{}"
            }
          ]
        }),
        journal.offices
      )
    )
    return Effect.gen(function* () {
      assert.deepStrictEqual(yield* Effect.provide(write, layer), [office])
      assert.deepStrictEqual(yield* Effect.provide(write, layer), [office])
    })
  })

  it.effect("a key ring starts with the keys it is given, and one without bytes was destroyed", () =>
    Effect.gen(function* () {
      const ring = Memory.keyRing({
        random: (length) => new Uint8Array(length).fill(1),
        keys: [
          { office, holder: person, key },
          { office, holder: other }
        ],
        secrets: [[office, key]]
      })
      assert.deepStrictEqual(yield* ring.find(office, person), { _tag: "Key", key })
      assert.deepStrictEqual(yield* ring.keyFor(office, other), { _tag: "Destroyed" })
      assert.strictEqual(yield* ring.officeSecret(office), key)
      const elsewhere = Event.OfficeId.make("elsewhere")
      assert.deepStrictEqual(yield* ring.officeSecret(elsewhere), new Uint8Array(32).fill(1))
    })
  )

  it.effect("randomness is an argument: the same bytes give the same slot", () =>
    Effect.gen(function* () {
      const seal = () =>
        Effect.provideService(
          Seal.seal({ office, event: Event.EventId.make("c-1/0"), person }, "{}"),
          Seal.KeyRing,
          Memory.keyRing({ random: (length) => new Uint8Array(length).fill(3) })
        )
      assert.strictEqual(yield* seal(), yield* seal())
    })
  )
})
