import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import * as Instant from "../../src/calendar/Instant.ts"
import * as Copy from "../../src/journal/Copy.ts"
import * as Event from "../../src/journal/Event.ts"
import * as Journal from "../../src/journal/Journal.ts"
import * as Memory from "../../src/journal/Memory.ts"
import { career, executeEach, open, place, sha256, zhouxiang } from "../office/setting.ts"

const main = Event.StreamName.make("main")
const drive = Event.StreamName.make("drive/2009")

const into = <A, E>(journal: Journal.Journal["Service"], work: Effect.Effect<A, E, Journal.Journal>) =>
  Effect.provideService(work, Journal.Journal, journal)

/** Commands of different lengths over two streams, several of them at one instant. */
const filled = Effect.fnUntraced(function* (commands: number, longest: number) {
  const journal = Memory.journal(sha256)
  const versions = { [main]: 0, [drive]: 0 }
  for (let id = 0; id < commands; id++) {
    const entries = Array.from({ length: 1 + ((id * 7) % longest) }, (_, index) => ({
      stream: (id + index) % 3 === 0 ? drive : main,
      ...{ command: Event.CommandId.make(`c-${id}`), type: "testing/Noted", body: JSON.stringify({ id, index }) }
    }))
    const second = String(Math.floor(id / 4) % 60).padStart(2, "0")
    const minute = String(Math.floor(id / 240)).padStart(2, "0")
    const recordedAt = Instant.make(`2009-06-01T01:${minute}:${second}.000Z`)
    yield* journal.append({ office: zhouxiang, recordedAt, expected: { ...versions }, entries })
    for (const { stream } of entries) versions[stream] = (versions[stream] ?? 0) + 1
  }
  return journal
})

describe("Copy", () => {
  it.effect("a copy has every row as it was, over more than one page and with commands across its ends", () =>
    Effect.gen(function* () {
      const from = yield* filled(900, 9)
      const to = Memory.journal(sha256)
      const rows = yield* from.readOffice(zhouxiang)
      assert.isAbove(rows.length, 2 * Journal.pageSize)
      assert.strictEqual(yield* into(to, Copy.copy(zhouxiang, from)), rows.length)
      assert.deepStrictEqual(yield* to.readOffice(zhouxiang), rows)
      assert.deepStrictEqual(yield* to.streams(zhouxiang), yield* from.streams(zhouxiang))
      assert.strictEqual((yield* into(to, Journal.verify(zhouxiang)))._tag, "Holds")
    })
  )

  it.effect("a command of more rows than are read at once is copied whole", () =>
    Effect.gen(function* () {
      const from = Memory.journal(sha256)
      const entry = { stream: main, type: "testing/Noted", body: "{}" }
      for (const [index, rows] of [1, 4500, 1].entries()) {
        const command = Event.CommandId.make(`c-${index}`)
        yield* from.append({
          ...{ office: zhouxiang, recordedAt: Instant.make("2009-06-01T01:00:00.000Z") },
          expected: { main: [0, 1, 4501][index] ?? 0 },
          entries: Array.from({ length: rows }, () => ({ ...entry, command }))
        })
      }
      const to = Memory.journal(sha256)
      assert.strictEqual(yield* into(to, Copy.copy(zhouxiang, from)), 4502)
      assert.deepStrictEqual(yield* to.readOffice(zhouxiang), yield* from.readOffice(zhouxiang))
    })
  )

  it.effect("a copy that was interrupted goes on, and copies what was written since", () =>
    Effect.gen(function* () {
      const from = yield* filled(50, 4)
      const rows = yield* from.readOffice(zhouxiang)
      for (const ended of [0, 1, 25, 49]) {
        const to = Memory.journal(sha256)
        const before = rows.filter(({ command }) => Number(command.slice(2)) < ended)
        yield* into(to, Copy.keepRows(before))
        assert.strictEqual(yield* into(to, Copy.copy(zhouxiang, from)), rows.length - before.length)
        assert.deepStrictEqual(yield* to.readOffice(zhouxiang), rows)
        assert.strictEqual(yield* into(to, Copy.copy(zhouxiang, from)), 0)
      }
    })
  )

  it.effect(
    "into other rows of the office nothing is copied, and a row changed by hand stops the copy at its place",
    () =>
      Effect.gen(function* () {
        const from = yield* filled(30, 3)
        const rows = yield* from.readOffice(zhouxiang)
        const other = yield* filled(29, 2)
        const before = yield* other.readOffice(zhouxiang)
        assert.deepInclude(yield* Effect.flip(into(other, Copy.copy(zhouxiang, from))), {
          _tag: "CopyDiffers",
          sequence: before.length
        })
        assert.deepStrictEqual(yield* other.readOffice(zhouxiang), before)
        const changed = rows.map((row) => (row.sequence === 20 ? { ...row, body: "{}" } : row))
        const to = Memory.journal(sha256)
        const failure = yield* Effect.flip(into(to, Copy.keepRows(changed)))
        assert.deepInclude(failure, { _tag: "CopyDiffers", office: zhouxiang, sequence: 20 })
        assert.include(failure.message, "event 20")
      })
  )

  it.effect("an office goes on with its copy, with the same keys", () =>
    Effect.gen(function* () {
      const at = place()
      const commands = career()
      yield* executeEach(yield* open(at), commands.slice(0, 8))
      const journal = Memory.journal(sha256)
      yield* into(journal, Copy.copy(zhouxiang, at.journal))
      yield* executeEach(yield* open({ ...at, journal }), commands.slice(8))
    })
  )
})
