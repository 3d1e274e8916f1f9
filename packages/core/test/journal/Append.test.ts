import { hash } from "node:crypto"
import { assert, describe, it } from "@effect/vitest"
import * as Instant from "../../src/calendar/Instant.ts"
import * as Append from "../../src/journal/Append.ts"
import * as Chain from "../../src/journal/Chain.ts"
import * as Event from "../../src/journal/Event.ts"
import type * as Journal from "../../src/journal/Journal.ts"

const sha256: Chain.Digest = (text) => hash("sha256", text)
const office = Event.OfficeId.make("zhouxiang")
const main = Event.StreamName.make("main")
const drive = Event.StreamName.make("drive/2009")
const entry = (stream: Event.StreamName, command: string, body = "{}"): Journal.Entry => ({
  stream,
  command: Event.CommandId.make(command),
  type: "people/Noted",
  body
})
const batch = (
  expected: { readonly [stream: string]: number },
  ...entries: ReadonlyArray<Journal.Entry>
): Journal.Batch => ({ office, recordedAt: Instant.make("2009-06-01T01:00:00.000Z"), expected, entries })

describe("Append", () => {
  it("a batch has entries, versions for their streams, and the entries of a command side by side", () => {
    const problemOf = (batch: Journal.Batch) => Append.problem(batch)?.problem
    assert.strictEqual(problemOf(batch({ main: 0 }, entry(main, "c-1"))), undefined)
    assert.strictEqual(problemOf(batch({ main: 0 })), "noEntries")
    assert.strictEqual(problemOf(batch({ main: 0 }, entry(drive, "c-1"))), "streamNotExpected")
    assert.strictEqual(problemOf(batch(Object.create({ main: 0 }), entry(main, "c-1"))), "streamNotExpected")
    assert.strictEqual(problemOf(batch({ main: -1 }, entry(main, "c-1"))), "expectedNotAVersion")
    assert.strictEqual(problemOf(batch({ main: Number.NaN }, entry(main, "c-1"))), "expectedNotAVersion")
    assert.strictEqual(problemOf(batch({ main: 0 }, entry(main, "a"), entry(main, "a"), entry(main, "b"))), undefined)
    assert.strictEqual(
      problemOf(batch({ main: 0 }, entry(main, "a"), entry(main, "b"), entry(main, "a"))),
      "commandApart"
    )
  })

  it("a whole surrogate pair is text, half of one and a zero character are not", () => {
    const problemOf = (body: string) => Append.problem(batch({ main: 0 }, entry(main, "c-1", body)))?.problem
    assert.strictEqual(problemOf("\ud842\udfb7"), undefined)
    assert.strictEqual(problemOf("\u0001"), undefined)
    assert.strictEqual(problemOf("\ud842"), "notText")
    assert.strictEqual(problemOf("\udfb7\ud842"), "notText")
    assert.strictEqual(problemOf("\u0000"), "notText")
  })

  const standing = {
    sequence: 9,
    recordedAt: "2009-06-01T01:00:00.000Z",
    tipOf: (stream: string) => (stream === "main" ? { version: 4, hash: "a".repeat(64) } : Append.noStream),
    positionsOf: (): ReadonlyArray<Journal.Position> => []
  }
  const refusal = (sent: Journal.Batch, over: Partial<Append.Standing> = {}) => {
    const plan = Append.plan(sha256, sent, { ...standing, ...over })
    return plan._tag === "Refuse" ? plan.error : assert.fail(plan._tag)
  }

  it("a batch is new, answered from what was kept, or refused where only some of its commands are known", () => {
    const position: Journal.Position = { stream: main, version: 1, sequence: 1 }
    const sent = batch({ main: 0 }, entry(main, "c-1"), entry(main, "c-1"), entry(main, "c-2"))
    assert.deepStrictEqual<unknown>(Append.commands(sent), ["c-1", "c-2"])
    assert.deepStrictEqual(Append.plan(sha256, sent, { ...standing, positionsOf: () => [position] }), {
      _tag: "Answer",
      appended: { positions: [position, position], repeated: true }
    })
    const mixed = refusal(sent, { positionsOf: (command) => (command === "c-2" ? [position] : []) })
    assert.deepInclude(mixed, { _tag: "InvalidBatch", problem: "partlyKnown" })
  })

  it("the first stream at another version is the conflict", () => {
    const sent = (expected: { readonly [stream: string]: number }) => batch(expected, entry(main, "c-1"))
    assert.strictEqual(Append.plan(sha256, sent({ main: 4, "drive/2009": 0 }), standing)._tag, "Write")
    assert.deepInclude(refusal(sent({ "drive/2009": 0, main: 3 })), { stream: "main", expected: 3, found: 4 })
  })

  it("where a batch rests on the whole office, another last sequence is the conflict", () => {
    const resting = (expectedSequence: number) => ({ ...batch({ main: 4 }, entry(main, "c-1")), expectedSequence })
    assert.strictEqual(Append.plan(sha256, resting(9), standing)._tag, "Write")
    for (const expected of [0, 8, 10]) {
      const conflict = refusal(resting(expected))
      assert.deepInclude(conflict, { _tag: "VersionConflict", expected, found: 9 })
      assert.notProperty(conflict, "stream")
    }
    assert.strictEqual(Append.problem(resting(-1))?.problem, "expectedNotAVersion")
    assert.strictEqual(Append.problem(resting(0.5))?.problem, "expectedNotAVersion")
  })

  it("time does not run backwards: the instant of the last row is taken, one before it is not", () => {
    const sent = batch({ main: 4 }, entry(main, "c-1"))
    const after = (recordedAt: string | undefined) => Append.plan(sha256, sent, { ...standing, recordedAt })._tag
    assert.strictEqual(after(undefined), "Write")
    assert.strictEqual(after("2009-06-01T00:59:59.999Z"), "Write")
    assert.strictEqual(after("2009-06-01T01:00:00.000Z"), "Write")
    const earlier = refusal(sent, { recordedAt: "2009-06-01T01:00:00.001Z" })
    assert.deepInclude(earlier, { _tag: "InvalidBatch", problem: "recordedEarlier" })
  })

  it("rows go on from the tips of their streams and from the sequence of the office", () => {
    const tip = { version: 4, hash: "a".repeat(64) }
    const rows = Append.rows(
      sha256,
      batch({ main: 4, "drive/2009": 0 }, entry(main, "c-1"), entry(drive, "c-1"), entry(main, "c-1")),
      9,
      (stream) => (stream === "main" ? tip : Append.noStream)
    )
    assert.deepStrictEqual<unknown>(rows.map(Append.position), [
      { stream: "main", version: 5, sequence: 10 },
      { stream: "drive/2009", version: 1, sequence: 11 },
      { stream: "main", version: 6, sequence: 12 }
    ])
    assert.deepStrictEqual(
      rows.map((row) => row.previous),
      [tip.hash, Chain.genesis, rows[0]?.hash]
    )
  })
})
