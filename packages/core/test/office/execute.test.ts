import { assert, describe, it } from "@effect/vitest"
import { Effect, HashMap } from "effect"
import type * as Journal from "../../src/journal/Journal.ts"
import type * as Receipt from "../../src/office/Receipt.ts"
import {
  accepted,
  act,
  announce,
  apply,
  career,
  executeEach,
  open,
  type Place,
  place,
  plain,
  refused,
  rowsOf,
  village,
  zhouxiang
} from "./setting.ts"

/** How often a journal was called, how many rows it gave out, and the batches appended to it. */
const counting = (at: Place) => {
  const counts = { calls: 0, rows: 0, appends: 0 }
  const batches: Array<Journal.Batch> = []
  const counted = <A>(read: Effect.Effect<ReadonlyArray<A>, never>) =>
    Effect.map(read, (rows) => {
      counts.calls++
      counts.rows += rows.length
      return rows
    })
  const { journal } = at
  const wrapped: Journal.Journal["Service"] = {
    ...journal,
    append: (batch) => {
      counts.calls++
      counts.appends++
      batches.push(batch)
      return journal.append(batch)
    },
    read: (...of) => counted(journal.read(...of) as Effect.Effect<ReadonlyArray<Journal.Row>>),
    readOffice: (...of) => counted(journal.readOffice(...of) as Effect.Effect<ReadonlyArray<Journal.Row>>),
    command: (...of) => counted(journal.command(...of) as Effect.Effect<ReadonlyArray<Journal.Position>>),
    streams: (...of) => counted(journal.streams(...of) as Effect.Effect<ReadonlyArray<Journal.StreamVersion>>)
  }
  return { at: { ...at, journal: wrapped }, counts, batches }
}

/** How many entries of Maps and Sets are gone through while something runs: a copy goes through all of them. */
const entriesGoneThrough = <A, E>(work: Effect.Effect<A, E>) =>
  Effect.suspend(() => {
    let entries = 0
    const restore: Array<() => void> = []
    const sources: ReadonlyArray<readonly [prototype: object, name: PropertyKey]> = [
      [Map.prototype, "entries"],
      [Map.prototype, Symbol.iterator],
      [Map.prototype, "keys"],
      [Map.prototype, "values"],
      [Set.prototype, "values"],
      [Set.prototype, Symbol.iterator]
    ]
    for (const [prototype, name] of sources) {
      const original: () => IterableIterator<unknown> = Reflect.get(prototype, name)
      restore.push(() =>
        Object.defineProperty(prototype, name, { value: original, writable: true, configurable: true })
      )
      const counted = function* (this: unknown) {
        for (const entry of { [Symbol.iterator]: () => original.call(this) }) {
          entries++
          yield entry
        }
      }
      Object.defineProperty(prototype, name, { value: counted, writable: true, configurable: true })
    }
    return Effect.ensuring(
      work,
      Effect.sync(() => {
        for (const undo of restore) undo()
      })
    ).pipe(Effect.map(() => entries))
  })

const receiptsOf = (batch: Receipt.BatchReceipt): ReadonlyArray<Receipt.Accepted> => {
  assert.strictEqual(batch.outcome, "accepted", JSON.stringify(batch))
  return batch.outcome === "accepted" ? batch.receipts : []
}

describe("execute", () => {
  it.effect("10,000 commands make 20,000 calls of the journal, and not one row is read back", () =>
    Effect.gen(function* () {
      const { at, counts } = counting(place())
      const office = yield* open(at)
      Object.assign(counts, { calls: 0, rows: 0, appends: 0 })
      for (let number = 0; number < 10_000; number++) accepted(yield* office.execute(village(number)))
      assert.deepStrictEqual(counts, { calls: 20_000, rows: 0, appends: 10_000 })
      assert.strictEqual(HashMap.size((yield* office.state()).places.villages), 10_000)
    })
  )

  it.effect("the eleventh hundred commands go through no more entries in memory than the first", () =>
    Effect.gen(function* () {
      const office = yield* open(place())
      const hundred = (from: number) =>
        Effect.forEach(
          Array.from({ length: 100 }, (_, index) => village(from + index)),
          (command) => Effect.map(office.execute(command), accepted),
          { discard: true }
        )
      yield* hundred(0)
      const early = yield* entriesGoneThrough(hundred(100))
      yield* Effect.forEach([200, 300, 400, 500, 600, 700, 800, 900], hundred, { discard: true })
      const late = yield* entriesGoneThrough(hundred(1000))
      assert.isAbove(early, 0)
      // One copy of a map with an entry a command would add a thousand entries a command.
      assert.isBelow(late, early + 5_000)
    })
  )

  it.effect("another writer's rows are read once, and only they", () =>
    Effect.gen(function* () {
      const shared = place()
      const { at, counts } = counting(shared)
      const [office, other] = [yield* open(at), yield* open(shared)]
      yield* executeEach(office, [village(1)])
      yield* executeEach(other, [village(2), village(3)])
      counts.rows = 0
      yield* executeEach(office, [village(4)])
      assert.strictEqual(counts.rows, 2)
      yield* executeEach(office, [village(5)])
      assert.strictEqual(counts.rows, 2)
    })
  )

  it.effect("several commands are one append to all their streams, each decided after those before it", () =>
    Effect.gen(function* () {
      const { at, batches } = counting(place())
      const office = yield* open(at)
      const receipts = receiptsOf(yield* office.executeAll(career()))
      assert.strictEqual(receipts.length, career().length)
      assert.strictEqual(batches.length, 2)
      assert.deepStrictEqual(batches[1]?.expected, { main: 2, "drive/2009": 0 })
      assert.deepStrictEqual(new Set(batches[1]?.entries.map(({ stream }) => stream)), new Set(["main", "drive/2009"]))
      // The version of a receipt is that of its own command, as it would be if they had been sent one by one.
      assert.deepStrictEqual(
        receipts.map(({ version }) => version),
        career().map((_, index) => index + 3)
      )
      // The same keys: ID numbers are compared by fingerprints that only the office's secret makes.
      const single = { ...place(), ring: at.ring }
      const oneByOne = yield* open(single)
      yield* executeEach(oneByOne, career())
      assert.deepStrictEqual(plain(yield* office.state()), plain(yield* oneByOne.state()))
    })
  )

  it.effect("where one of several is not accepted, none is kept, and its place is told", () =>
    Effect.gen(function* () {
      const at = place()
      const office = yield* open(at)
      const before = yield* rowsOf(at)
      const state = yield* office.state()
      const cases = [
        [[village(1), village(2), { ...village(1), id: "again" }], 2, "places/VillageExists"],
        [[village(1), { ...village(2), village: "" }], 1, "office/CommandInvalid"],
        [[announce(), apply("p-0002"), { ...apply("p-0003"), id: "other" }], 2, "recruitment/ApplicationRepeated"]
      ] as const
      for (const [commands, index, code] of cases) {
        const batch = yield* office.executeAll(commands)
        assert.deepInclude(batch, { outcome: "refused", index })
        if (batch.outcome === "refused") assert.strictEqual(batch.receipt.code, code)
      }
      const short = { ...apply(), facts: { birthDate: "1985-03-02" } }
      const review = act("recruitment/ReviewQualification", "review", "2009-05-21", {
        drive: "2009",
        applicant: "p-0001"
      })
      assert.deepInclude(yield* office.executeAll([announce(), short, review]), { outcome: "undetermined", index: 2 })
      assert.deepStrictEqual(yield* rowsOf(at), before)
      assert.strictEqual(yield* office.state(), state)
      assert.deepStrictEqual(yield* office.executeAll([]), { outcome: "accepted", receipts: [] })
    })
  )

  it.effect("a command sent again is answered as the first time, also after reopening, and adds no row", () =>
    Effect.gen(function* () {
      const at = place()
      const office = yield* open(at)
      const first = yield* executeEach(office, career())
      const rows = yield* rowsOf(at)
      const again = first.map((receipt) => ({ ...receipt, repeated: true }))
      assert.deepStrictEqual(yield* executeEach(office, career()), again)
      const reopened = yield* open(at)
      assert.deepStrictEqual(yield* executeEach(reopened, career()), again)
      assert.deepStrictEqual(receiptsOf(yield* reopened.executeAll(career())), again)
      assert.deepStrictEqual(yield* rowsOf(at), rows)
    })
  )

  it.effect("known and new commands are mixed in one call, twice the same among them", () =>
    Effect.gen(function* () {
      const at = place()
      const office = yield* open(at)
      yield* executeEach(office, [village(1)])
      const receipts = receiptsOf(
        yield* office.executeAll([village(2), village(1), village(2), village(3), village(1)])
      )
      assert.deepStrictEqual<unknown>(
        receipts.map(({ events, repeated, version }) => [events[0]?.command.id, repeated, version]),
        [
          ["village-2", false, 4],
          ["village-1", true, 3],
          ["village-2", true, 4],
          ["village-3", false, 5],
          ["village-1", true, 3]
        ]
      )
      assert.strictEqual((yield* rowsOf(at)).length, 5)
    })
  )

  it.effect("an id used before for something else is refused, in the journal and within one call", () =>
    Effect.gen(function* () {
      const at = place()
      const office = yield* open(at)
      yield* executeEach(office, [village(1)])
      const rows = yield* rowsOf(at)
      const changed = { ...village(1), name: "别村" }
      const receipt = refused(yield* office.execute(changed), "office/CommandIdReused")
      assert.deepStrictEqual(receipt.message.arguments, { id: "village-1" })
      const batch = yield* office.executeAll([village(2), { ...village(2), kind: "residentsCommittee" }])
      assert.deepInclude(batch, { outcome: "refused", index: 1 })
      if (batch.outcome === "refused") assert.strictEqual(batch.receipt.code, "office/CommandIdReused")
      assert.deepStrictEqual(yield* rowsOf(at), rows)
    })
  )

  it.effect("the order of keys does not make another command", () =>
    Effect.gen(function* () {
      const office = yield* open(place())
      yield* executeEach(office, [village(1)])
      const turned = Object.fromEntries(Object.entries(village(1)).reverse())
      assert.isTrue(accepted(yield* office.execute(turned)).repeated)
    })
  )

  it.effect("two writers on one journal both go on: conflicts are decided anew", () =>
    Effect.gen(function* () {
      const shared = place()
      let conflicts = 0
      const journal: Journal.Journal["Service"] = {
        ...shared.journal,
        append: (batch) =>
          Effect.tapError(shared.journal.append(batch), (error) =>
            Effect.sync(() => void (error._tag === "VersionConflict" && conflicts++))
          )
      }
      const at = { ...shared, journal }
      const writers = [yield* open(at), yield* open(at), yield* open(at)]
      yield* Effect.forEach(
        writers,
        (office, writer) =>
          Effect.forEach(
            Array.from({ length: 30 }, (_, index) => village(`${writer}-${index}`)),
            (command) => Effect.map(office.execute(command), accepted)
          ),
        { concurrency: "unbounded" }
      )
      assert.isAbove(conflicts, 0)
      const states = yield* Effect.forEach(writers, (office) => Effect.map(office.state(), plain))
      assert.strictEqual((yield* rowsOf(at)).length, 2 + 90)
      assert.deepStrictEqual(states[1], states[0])
      assert.deepStrictEqual(states[2], states[0])
      assert.strictEqual((yield* writers[0]?.verify() ?? Effect.die("no writer"))._tag, "Holds")
    })
  )

  it.effect("writers who send the same commands at once keep each once, and one is told that it was repeated", () =>
    Effect.gen(function* () {
      const at = place()
      const writers = [yield* open(at), yield* open(at)]
      const commands = Array.from({ length: 10 }, (_, index) => village(index))
      const [one = [], other = []] = yield* Effect.forEach(
        writers,
        (office) => Effect.forEach(commands, (command) => Effect.map(office.execute(command), accepted)),
        { concurrency: "unbounded" }
      )
      for (const [index, receipt] of one.entries()) {
        assert.strictEqual([receipt, other[index]].filter((each) => each?.repeated === false).length, 1)
        assert.deepStrictEqual(other[index]?.events, receipt.events)
      }
      assert.strictEqual((yield* rowsOf(at)).length, 12)
    })
  )

  it.effect("of writers who send other content under one id at once, one is accepted and the other refused", () =>
    Effect.gen(function* () {
      const at = place()
      const writers = [yield* open(at), yield* open(at)]
      const outcomes = yield* Effect.forEach(
        writers,
        (office, index) => office.execute({ ...village(1), name: `名称${index}` }),
        { concurrency: "unbounded" }
      )
      assert.deepStrictEqual(outcomes.map(({ outcome }) => outcome).sort(), ["accepted", "refused"])
      refused(outcomes.find(({ outcome }) => outcome === "refused") as Receipt.Refused, "office/CommandIdReused")
      assert.strictEqual((yield* rowsOf(at)).length, 3)
    })
  )

  it.effect("a batch of which another writer keeps one command in between is decided anew", () =>
    Effect.gen(function* () {
      const at = place()
      const writers = [yield* open(at), yield* open(at)]
      const outcomes = yield* Effect.forEach(
        writers,
        (office, index) => office.executeAll([village("shared"), village(index)]),
        { concurrency: "unbounded" }
      )
      assert.strictEqual(outcomes.flatMap(receiptsOf).filter(({ repeated }) => repeated).length, 1)
      assert.strictEqual((yield* rowsOf(at)).length, 5)
    })
  )

  it.effect("a caller who expects an older version gets a version conflict, and nothing is written", () =>
    Effect.gen(function* () {
      const at = place()
      const [office, other] = [yield* open(at), yield* open(at)]
      const { version } = accepted(yield* office.execute(village(1)))
      accepted(yield* office.execute(village(2), { expectedVersion: version }))
      yield* executeEach(other, [village(3)])
      const rows = yield* rowsOf(at)
      for (const expectedVersion of [version, version + 1, 99]) {
        const conflict = yield* Effect.flip(office.execute(village(4), { expectedVersion }))
        assert.deepInclude(conflict, {
          _tag: "VersionConflict",
          office: "zhouxiang",
          expected: expectedVersion,
          found: 5
        })
        for (const part of ["Nothing was written", "has kept 5 events", "somebody else wrote", "decide anew"]) {
          assert.include(conflict.message, part)
        }
      }
      assert.deepStrictEqual(yield* rowsOf(at), rows)
      accepted(yield* office.execute(village(4), { expectedVersion: 5 }))
      // What was kept is answered whatever the caller expects now: its first answer may have been lost.
      assert.isTrue(accepted(yield* office.execute(village(2), { expectedVersion: version })).repeated)
    })
  )

  it.effect("a writer in between is a conflict for a caller who expects a version, on whatever stream it wrote", () =>
    Effect.gen(function* () {
      const at = place()
      const other = yield* open(at)
      yield* executeEach(other, [announce()])
      let between: Effect.Effect<unknown, unknown> = Effect.void
      const journal: Journal.Journal["Service"] = {
        ...at.journal,
        append: (batch) => Effect.andThen(Effect.orDie(Effect.suspend(() => between)), at.journal.append(batch))
      }
      const office = yield* open({ ...at, journal })
      between = Effect.asVoid(other.execute(apply()))
      const { length } = yield* rowsOf(at)
      const conflict = yield* Effect.flip(office.execute(village(1), { expectedVersion: length }))
      assert.deepInclude(conflict, { _tag: "VersionConflict", expected: length, found: length + 1 })
      assert.strictEqual((yield* rowsOf(at)).length, length + 1)
      // A stream that is new counts as well.
      between = Effect.asVoid(other.execute({ ...announce("2010"), cohort: 2010 }))
      const again = yield* Effect.flip(office.execute(village(1), { expectedVersion: length + 1 }))
      assert.deepInclude(again, { _tag: "VersionConflict", expected: length + 1, found: length + 2 })
      // Without it, the two acts do not touch each other, and both are kept.
      between = Effect.asVoid(other.execute(apply("p-0002", "apply-2", "440524188001010014")))
      accepted(yield* office.execute(village(1)))
      assert.deepStrictEqual(plain(yield* office.state()), plain(yield* other.state()))
      assert.strictEqual((yield* at.journal.streams(zhouxiang)).length, 3)
    })
  )

  it.effect(
    "two drives announced at once for one cohort are counted: the second is decided in the state of the first",
    () =>
      Effect.gen(function* () {
        const at = place()
        const writers = [yield* open(at), yield* open(at)]
        const receipts = yield* Effect.forEach(writers, (office, index) => office.execute(announce(`d-${index}`)), {
          concurrency: "unbounded"
        })
        assert.deepStrictEqual(receipts.map(({ outcome }) => outcome).sort(), ["accepted", "refused"])
        const [late] = receipts.filter(({ outcome }) => outcome === "refused")
        refused(late as Receipt.Refused, "recruitment.drive/drivesOfCohort")
        assert.strictEqual((yield* rowsOf(at)).length, 3)
      })
  )
})
