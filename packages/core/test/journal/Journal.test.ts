import { hash } from "node:crypto"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import * as Instant from "../../src/calendar/Instant.ts"
import type * as Chain from "../../src/journal/Chain.ts"
import * as Event from "../../src/journal/Event.ts"
import * as Journal from "../../src/journal/Journal.ts"
import * as Memory from "../../src/journal/Memory.ts"

const sha256: Chain.Digest = (text) => hash("sha256", text)
const office = Event.OfficeId.make("zhouxiang")
const main = Event.StreamName.make("main")

/** A journal of as many rows, and how often and how much of it is read. */
const filled = Effect.fnUntraced(function* (rows: number, change: (row: Journal.Row) => Journal.Row = (row) => row) {
  const journal = Memory.journal(sha256)
  yield* journal.append({
    office,
    recordedAt: Instant.make("2009-06-01T01:00:00.000Z"),
    expected: { main: 0 },
    entries: Array.from({ length: rows }, (_, index) => ({
      stream: main,
      command: Event.CommandId.make(`c-${index}`),
      type: "people/Noted",
      body: "{}"
    }))
  })
  const reads: Array<number> = []
  const readOffice: typeof journal.readOffice = (office, range) =>
    Effect.map(journal.readOffice(office, range), (rows) => {
      reads.push(rows.length)
      return rows.map(change)
    })
  const counted: Journal.Journal["Service"] = { ...journal, readOffice }
  return { journal: counted, reads }
})

const verify = (journal: Journal.Journal["Service"]) =>
  Effect.provideService(Journal.verify(office), Journal.Journal, journal)

describe("Journal", () => {
  it.effect("verify reads every row once, in pages", () =>
    Effect.gen(function* () {
      const { journal, reads } = yield* filled(2 * Journal.pageSize + 1)
      const verification = yield* verify(journal)
      assert.strictEqual(verification._tag === "Holds" && verification.tip.sequence, 2 * Journal.pageSize + 1)
      assert.deepStrictEqual(reads, [Journal.pageSize, Journal.pageSize, 1])
    })
  )

  it.effect("verify ends where the rows fill the last page", () =>
    Effect.gen(function* () {
      const { journal, reads } = yield* filled(Journal.pageSize)
      assert.strictEqual((yield* verify(journal))._tag, "Holds")
      assert.deepStrictEqual(reads, [Journal.pageSize, 0])
    })
  )

  it.effect("verify finds a row altered on the second page, and reads no further", () =>
    Effect.gen(function* () {
      const altered = Journal.pageSize + 5
      const { journal, reads } = yield* filled(3 * Journal.pageSize, (row) =>
        row.version === altered ? { ...row, body: "[]" } : row
      )
      const verification = yield* verify(journal)
      assert.deepStrictEqual<unknown>(verification, {
        _tag: "Broken",
        at: { problem: "altered", office, sequence: altered, stream: main, version: altered }
      })
      assert.strictEqual(reads.length, 2)
    })
  )

  it.effect("an office without rows holds", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* verify(Memory.journal(sha256)))._tag, "Holds")
    })
  )
})
