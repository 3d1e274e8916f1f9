/** What is promised of snapshots: the last one comes back byte for byte, each office and name its own, and no row rests on it. */
import * as Journal from "@cunguan/core/journal/Journal"
import * as Snapshot from "@cunguan/core/journal/Snapshot"
import { assert } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { everything, fill, newOffice, type Tests } from "./given.ts"

const bytes = (length: number, step: number) => Uint8Array.from({ length }, (_, index) => (index * step) % 256)

export const snapshots = (it: Tests): void => {
  it.effect("there is no snapshot of an office until one is kept", () =>
    Effect.gen(function* () {
      const journal = yield* Journal.Journal
      const office = newOffice()
      assert.isUndefined(yield* journal.snapshot(office, "state"))
      yield* fill(office, 3)
      assert.isUndefined(yield* journal.snapshot(office, "state"))
    })
  )

  it.effect("a snapshot comes back as it was kept, of any length, and a later one takes its place", () =>
    Effect.gen(function* () {
      const journal = yield* Journal.Journal
      const office = newOffice()
      yield* fill(office, 3)
      const before = yield* everything(office)
      const head = before.rows[2]?.hash ?? ""
      for (const body of [bytes(0, 1), bytes(256, 1), bytes(1_000_000, 7)]) {
        const snapshot = Snapshot.make(journal.digest, {
          ...{ office, name: "state", format: "1", sequence: 3, head, key: "snapshot/0", body }
        })
        yield* journal.keepSnapshot(snapshot)
        const found = yield* journal.snapshot(office, "state")
        assert.deepStrictEqual({ ...found, body: [] }, { ...snapshot, body: [] })
        assert.isTrue(Buffer.from(found?.body ?? []).equals(body))
        const wanted = { office, name: "state", format: "1", headAt: head } as const
        assert.isUndefined(found === undefined ? "none" : Snapshot.unusable(journal.digest, found, wanted))
      }
      assert.deepStrictEqual(yield* everything(office), before)
    })
  )

  it.effect("each office and each name has a snapshot of its own", () =>
    Effect.gen(function* () {
      const journal = yield* Journal.Journal
      const [one, other] = [newOffice(), newOffice()]
      const kept = { format: "1", sequence: 0, head: "", key: "" }
      const places = [
        [one, "state"],
        [one, "commands"],
        [other, "state"]
      ] as const
      for (const [index, [office, name]] of places.entries()) {
        yield* journal.keepSnapshot(Snapshot.make(journal.digest, { ...kept, office, name, body: bytes(9, index) }))
      }
      for (const [index, [office, name]] of places.entries()) {
        assert.deepStrictEqual([...((yield* journal.snapshot(office, name))?.body ?? [])], [...bytes(9, index)])
      }
      assert.isUndefined(yield* journal.snapshot(other, "commands"))
    })
  )
}
