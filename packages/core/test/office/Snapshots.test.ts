import { randomBytes } from "node:crypto"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Logger } from "effect"
import type * as Journal from "../../src/journal/Journal.ts"
import { JournalFailure } from "../../src/journal/JournalError.ts"
import * as Memory from "../../src/journal/Memory.ts"
import * as Seal from "../../src/journal/Seal.ts"
import * as Snapshot from "../../src/journal/Snapshot.ts"
import type * as Office from "../../src/office/Office.ts"
import * as Official from "../../src/people/Official.ts"
import * as Person from "../../src/people/Person.ts"
import {
  accepted,
  act,
  assertConfidential,
  career,
  executeEach,
  open,
  type Place,
  place,
  plain,
  refused,
  rowsOf,
  secret,
  sha256,
  village,
  zhouxiang
} from "./setting.ts"

const person = Person.makeId("p-0001")
const forget = act("people/ForgetPerson", "forget", "2012-01-01", { person })

/** The same place, with the sequences of the rows that are read from it. */
const watched = (at: Place) => {
  const read: Array<number> = []
  const journal: Journal.Journal["Service"] = {
    ...at.journal,
    readOffice: (office, range) =>
      Effect.tap(at.journal.readOffice(office, range), (rows) =>
        Effect.sync(() => void read.push(...rows.map(({ sequence }) => sequence)))
      )
  }
  return { read, at: { ...at, journal } }
}

/** The state as the events alone tell it. */
const replayed = (at: Place) =>
  Effect.flatMap(open({ ...at, journal: { ...at.journal, snapshot: () => Effect.undefined } }), (office) =>
    office.state()
  )

const sequenceOf = (at: Place) =>
  Effect.map(at.journal.snapshot(zhouxiang, "state"), (snapshot) => snapshot?.sequence ?? 0)

const sameState = Effect.fnUntraced(function* (at: Place, office: Office.Office) {
  assert.deepStrictEqual(plain(yield* office.state()), plain(yield* replayed(at)))
})

describe("Snapshots", () => {
  it.effect("an office opens from its snapshot and reads only what came after it, to the same state", () =>
    Effect.gen(function* () {
      const at = place()
      const commands = career()
      for (const command of commands) {
        // Opened again for every command, so that the state passes through a snapshot at each of its events.
        yield* executeEach(yield* open(at, { snapshotEvery: 1 }), [command])
        const last = (yield* rowsOf(at)).length
        assert.strictEqual(yield* sequenceOf(at), last)
        const { at: seen, read } = watched(at)
        yield* sameState(at, yield* open(seen))
        assert.deepStrictEqual(read, [last])
      }
    })
  )

  it.effect("what is read after a snapshot continues its chain, and a change there stops the office", () =>
    Effect.gen(function* () {
      const at = place()
      yield* executeEach(yield* open(at, { snapshotEvery: 5 }), career())
      const kept = yield* sequenceOf(at)
      const last = (yield* rowsOf(at)).length
      assert.isBelow(kept, last)
      yield* sameState(at, yield* open(at))
      const journal: Place["journal"] = {
        ...at.journal,
        readOffice: (office, range) =>
          Effect.map(at.journal.readOffice(office, range), (rows) =>
            rows.map((row) => (row.sequence === last ? { ...row, body: row.body.replace("2011", "2010") } : row))
          )
      }
      const failure = yield* Effect.flip(open({ ...at, journal }))
      assert.deepInclude(failure, { _tag: "ChainBroken", sequence: last })
    })
  )

  it.effect("it is kept when it is due, one event earlier it is not", () =>
    Effect.gen(function* () {
      const at = place()
      // The office and its rule book are the first two events.
      const office = yield* open(at, { snapshotEvery: 4 })
      yield* executeEach(office, [village(1)])
      assert.strictEqual(yield* sequenceOf(at), 0)
      yield* executeEach(office, [village(2)])
      assert.strictEqual(yield* sequenceOf(at), 4)
      yield* executeEach(office, [village(3), village(4), village(5)])
      assert.strictEqual(yield* sequenceOf(at), 4)
      yield* executeEach(office, [village(6)])
      assert.strictEqual(yield* sequenceOf(at), 8)
    })
  )

  it.effect(
    "one that was altered, that is foreign, or that another release wrote is ignored, and the next takes its place",
    () =>
      Effect.gen(function* () {
        const at = place()
        yield* executeEach(yield* open(at, { snapshotEvery: 1 }), career())
        const snapshot = yield* at.journal.snapshot(zhouxiang, "state")
        assert.isDefined(snapshot)
        const elsewhere = place()
        yield* executeEach(yield* open(elsewhere, { snapshotEvery: 1 }), career())
        const foreign = yield* elsewhere.journal.snapshot(zhouxiang, "state")
        assert.isDefined(foreign)
        const remade = (changed: Partial<Snapshot.Snapshot>) => Snapshot.make(sha256, { ...snapshot, ...changed })
        const flipped = Uint8Array.from(snapshot.body)
        flipped[40] = (flipped[40] ?? 0) ^ 1
        const unusable: ReadonlyArray<Snapshot.Snapshot> = [
          { ...snapshot, body: flipped },
          remade({ body: flipped }),
          remade({ body: new Uint8Array(0) }),
          remade({ format: "state 0" }),
          remade({ sequence: snapshot.sequence - 1 }),
          remade({ sequence: snapshot.sequence + 7 }),
          remade({ head: "f".repeat(64) }),
          remade({ key: "snapshot/9" }),
          foreign
        ]
        for (const one of unusable) {
          yield* at.journal.keepSnapshot({ ...one, office: zhouxiang, name: "state" })
          const { at: seen, read } = watched(at)
          yield* sameState(at, yield* open(seen))
          assert.include(read, 1)
        }
        const office = yield* open(at, { snapshotEvery: 1 })
        yield* executeEach(office, [village(9)])
        const { at: seen, read } = watched(at)
        yield* sameState(at, yield* open(seen))
        assert.strictEqual(read.length, 1)
      })
  )

  it.effect(
    "a command that was kept before the snapshot is answered from the journal, and its id is not taken again",
    () =>
      Effect.gen(function* () {
        const at = place()
        yield* executeEach(yield* open(at, { snapshotEvery: 1 }), career())
        for (const withCommands of [true, false]) {
          const journal: Place["journal"] = withCommands
            ? at.journal
            : {
                ...at.journal,
                snapshot: (office, name) => (name === "commands" ? Effect.undefined : at.journal.snapshot(office, name))
              }
          const office = yield* open({ ...at, journal })
          const rows = yield* rowsOf(at)
          for (const command of career()) {
            assert.isTrue(accepted(yield* office.execute(command)).repeated)
          }
          refused(yield* office.execute({ ...village(1), name: "别的村" }), "office/CommandIdReused")
          assert.deepStrictEqual(yield* rowsOf(at), rows)
        }
      })
  )

  it.effect("holds nothing personal in the clear, and its key is no person's", () =>
    Effect.gen(function* () {
      const at = place()
      yield* executeEach(yield* open(at, { snapshotEvery: 1 }), career())
      for (const name of ["state", "commands"] as const) {
        const snapshot = yield* at.journal.snapshot(zhouxiang, name)
        const text = new TextDecoder().decode(snapshot?.body)
        assert.isAbove(text.length, 100)
        assertConfidential(text)
        if (name === "state") assert.notInclude(text, "第1村")
      }
      assert.strictEqual((yield* at.ring.find(zhouxiang, "snapshot/0"))._tag, "Key")
    })
  )

  it.effect(
    "forgetting a person destroys its key: no earlier copy opens, and the next holds nothing of the person",
    () =>
      Effect.gen(function* () {
        const at = place()
        const office = yield* open(at, { snapshotEvery: 1 })
        yield* executeEach(office, career())
        const copy = yield* at.journal.snapshot(zhouxiang, "state")
        assert.isDefined(copy)
        yield* executeEach(office, [forget])
        assert.strictEqual((yield* at.ring.find(zhouxiang, "snapshot/0"))._tag, "Destroyed")
        const next = yield* at.journal.snapshot(zhouxiang, "state")
        assert.strictEqual(next?.sequence, (yield* rowsOf(at)).length)
        assert.strictEqual(next?.key, `snapshot/${next?.sequence}`)
        const personalOf = (office: Office.Office) =>
          Effect.map(office.state(), (state) => Official.find(state.officials, person)?.personal)
        const { at: seen, read } = watched(at)
        assert.deepStrictEqual<unknown>(yield* personalOf(yield* open(seen)), Seal.forgotten)
        assert.strictEqual(read.length, 1)
        // The copy, put back, opens no longer.
        yield* at.journal.keepSnapshot(copy)
        assert.deepStrictEqual<unknown>(yield* personalOf(yield* open(at)), Seal.forgotten)
      })
  )

  it.effect(
    "with a snapshot and keys from before a forgetting, the person is forgotten all the same, and the keys are destroyed again",
    () =>
      Effect.gen(function* () {
        const at = place()
        yield* executeEach(yield* open(at, { snapshotEvery: 1 }), career())
        const copy = yield* at.journal.snapshot(zhouxiang, "state")
        assert.isDefined(copy)
        const keys = yield* Effect.forEach([person, "snapshot/0"] as const, (holder) =>
          Effect.map(at.ring.find(zhouxiang, holder), (state) => [holder, state] as const)
        )
        yield* executeEach(yield* open(at, { snapshotEvery: 1000 }), [forget])
        const secretOf = yield* at.ring.officeSecret(zhouxiang)
        const ring = Memory.keyRing({
          random: randomBytes,
          keys: keys.map(([holder, state]) => ({
            ...{ office: zhouxiang, holder },
            ...(state._tag === "Key" ? { key: state.key } : {})
          })),
          secrets: [[zhouxiang, secretOf]]
        })
        yield* at.journal.keepSnapshot(copy)
        const state = yield* (yield* open({ ...at, ring })).state()
        assert.deepStrictEqual<unknown>(Official.find(state.officials, person)?.personal, Seal.forgotten)
        for (const holder of [person, "snapshot/0"] as const) {
          assert.strictEqual((yield* ring.find(zhouxiang, holder))._tag, "Destroyed")
        }
      })
  )

  it.effect("one that cannot be kept is told in the log, and the command is accepted", () =>
    Effect.gen(function* () {
      const lines: Array<unknown> = []
      const logger = Logger.layer([Logger.make(({ logLevel, message }) => void lines.push([logLevel, message]))])
      const at = place()
      const full = new JournalFailure({ location: "town.db", reason: { _tag: "DiskFull" } })
      const journal: Place["journal"] = { ...at.journal, keepSnapshot: () => Effect.fail(full) }
      yield* Effect.provide(
        Effect.gen(function* () {
          const office = yield* open({ ...at, journal }, { snapshotEvery: 3 })
          yield* executeEach(office, career().slice(0, 4))
        }),
        logger
      )
      const warnings = lines.filter((line) => Array.isArray(line) && line[0] === "Warn")
      assert.isAbove(warnings.length, 0)
      assert.include(JSON.stringify(warnings[0]), "nothing is lost")
      assertConfidential(lines)
      assert.notInclude(JSON.stringify(lines), secret.name)
      assert.strictEqual((yield* rowsOf(at)).length, 6)
    })
  )
})
