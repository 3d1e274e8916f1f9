/** What writers at the same time are promised, and a chain that is longer than one page. */
import * as Chain from "@cunguan/core/journal/Chain"
import * as Journal from "@cunguan/core/journal/Journal"
import { assert } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { batch, entry, fill, main, newOffice, type Tests } from "./given.ts"

export const concurrency = (it: Tests): void => {
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

  it.effect("a checkpoint of an earlier moment is passed through, and one of rows that are not there is missed", () =>
    Effect.gen(function* () {
      const office = newOffice()
      yield* fill(office, 12)
      const verification = yield* Journal.verify(office)
      const checkpoint = verification._tag === "Holds" ? Chain.checkpoint(verification.tip) : assert.fail("broken")
      const later = Effect.map(Journal.verify(office, checkpoint), ({ _tag }) => _tag)
      assert.strictEqual(yield* later, "Holds")
      const journal = yield* Journal.Journal
      yield* journal.append(batch(office, { main: 12 }, entry(main, "c-13")))
      assert.strictEqual(yield* later, "Holds")
      const ahead = { ...checkpoint, sequence: 14, streams: { main: { version: 14, hash: "0".repeat(64) } } }
      const cut = yield* Journal.verify(office, ahead)
      assert.deepInclude(cut._tag === "Broken" ? cut.at : {}, { problem: "missing", sequence: 14, version: 14 })
    })
  )
}
