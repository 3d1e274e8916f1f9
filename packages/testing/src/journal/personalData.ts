/** What is promised of personal data: sealed in the rows, forgotten with the key, a secret for each office. */
import * as Event from "@cunguan/core/journal/Event"
import * as Journal from "@cunguan/core/journal/Journal"
import * as Seal from "@cunguan/core/journal/Seal"
import { assert } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { batch, everything, main, newOffice, noted, person, registry, type Tests } from "./given.ts"

export const personalData = (it: Tests): void => {
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
}
