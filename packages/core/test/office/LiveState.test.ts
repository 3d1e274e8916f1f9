import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import type * as Journal from "../../src/journal/Journal.ts"
import { ChainBroken } from "../../src/journal/JournalError.ts"
import { assertConfidential, career, executeEach, open, type Place, place, rowsOf, village } from "./setting.ts"

/** The same journal, as somebody has changed it by hand. */
const tampered = (at: Place, change: (rows: ReadonlyArray<Journal.Row>) => ReadonlyArray<Journal.Row>): Place => ({
  ...at,
  journal: {
    ...at.journal,
    readOffice: (office, range) =>
      Effect.map(at.journal.readOffice(office), (rows) =>
        change(rows).filter(({ sequence }) => sequence >= (range?.from ?? 1))
      )
  }
})

const altering =
  (sequence: number, change: Partial<Journal.Row> | ((row: Journal.Row) => Partial<Journal.Row>)) =>
  (rows: ReadonlyArray<Journal.Row>) =>
    rows.map((row) =>
      row.sequence === sequence ? { ...row, ...(typeof change === "function" ? change(row) : change) } : row
    )

describe("LiveState", () => {
  it.effect("a journal that was changed by hand is not opened: the row is named, and what to do", () =>
    Effect.gen(function* () {
      const at = place()
      yield* executeEach(yield* open(at), career())
      const rows = yield* rowsOf(at)
      const cases = [
        [altering(5, ({ body }) => ({ body: body.replace("2009", "2008") })), { problem: "altered", sequence: 5 }],
        [altering(6, { type: "recruitment/StepTaken" }), { problem: "altered", sequence: 6 }],
        [(all: typeof rows) => all.filter(({ sequence }) => sequence !== 7), { problem: "missing", sequence: 7 }],
        [(all: typeof rows) => all.toSpliced(4, 0, ...all.slice(3, 4)), { problem: "outOfOrder", sequence: 4 }]
      ] as const
      for (const [change, expected] of cases) {
        const failure = yield* Effect.flip(open(tampered(at, change)))
        assert.instanceOf(failure, ChainBroken)
        assert.deepInclude(failure, { office: "zhouxiang", ...expected })
        for (const part of ["cannot be relied on", `event ${expected.sequence}`, "restore a backup"]) {
          assert.include(failure.message, part)
        }
        assertConfidential(failure)
      }
    })
  )

  it.effect("a row that somebody adds by hand to a journal in use stops the office, and nothing is decided on it", () =>
    Effect.gen(function* () {
      const at = place()
      let change = (rows: ReadonlyArray<Journal.Row>) => rows
      const office = yield* open(tampered(at, (rows) => change(rows)))
      yield* executeEach(office, [village(1)])
      const rows = yield* rowsOf(at)
      const [last] = rows.slice(-1)
      assert.isDefined(last)
      change = (rows) => [...rows, { ...last, version: last.version + 1, sequence: last.sequence + 1 }]
      const failure = yield* Effect.flip(office.execute(village(2)))
      assert.deepInclude(failure, {
        _tag: "ChainBroken",
        problem: "altered",
        stream: "main",
        version: last.version + 1
      })
      assert.deepInclude(yield* Effect.flip(office.state()), { _tag: "ChainBroken" })
      assert.deepStrictEqual(yield* rowsOf(at), rows)
      // Nothing of it was taken in: with the row gone, the office goes on.
      change = (rows) => rows
      yield* executeEach(office, [village(2)])
    })
  )

  it.effect("what the office writes itself continues the chain that it checks", () =>
    Effect.gen(function* () {
      const at = place()
      const [office, other] = [yield* open(at), yield* open(at)]
      for (const command of career()) {
        yield* executeEach(office, [command])
        yield* executeEach(other, [village(`after-${command.id}`.toLowerCase())])
      }
      assert.strictEqual((yield* office.verify())._tag, "Holds")
    })
  )
})
