import { createHash, hash } from "node:crypto"
import { assert, describe, it } from "@effect/vitest"
import * as Chain from "../../src/journal/Chain.ts"

const sha256: Chain.Digest = (text) => hash("sha256", text)

/** Rows of one office: each entry names its stream, and hashes follow. */
const chainOf = (streams: ReadonlyArray<string>): ReadonlyArray<Chain.Link> => {
  const tips = new Map<string, Chain.Link>()
  return streams.map((stream, index) => {
    const before = tips.get(stream)
    const header: Chain.Header = {
      office: "zhouxiang",
      stream,
      version: (before?.version ?? 0) + 1,
      sequence: index + 1,
      command: `c-${index}`,
      recordedAt: "2009-06-01T00:00:00.000Z",
      type: "people/Noted"
    }
    const previous = before?.hash ?? Chain.genesis
    const body = `{"note":${index}}`
    const row = { ...header, body, previous, hash: Chain.link(sha256, previous, header, body) }
    tips.set(stream, row)
    return row
  })
}

const rows = chainOf(["main", "drive/2009", "main", "drive/2009", "main"])
const breakOf = (links: ReadonlyArray<Chain.Link>) => {
  const verification = Chain.verify(sha256, "zhouxiang", links)
  return verification._tag === "Broken" ? verification.at : undefined
}
const replaced = (index: number, change: Partial<Chain.Link>) =>
  rows.map((row, place) => (place === index ? { ...row, ...change } : row))
const without = (...gone: ReadonlyArray<number>) => rows.filter((_, index) => !gone.includes(index))

describe("Chain", () => {
  it("a hash is the SHA-256 of previous hash, header and body as three lines of UTF-8", () => {
    const header = {
      office: "zhouxiang",
      stream: "main",
      version: 1,
      sequence: 1,
      command: "c-1",
      recordedAt: "2009-06-01T00:00:00.000Z",
      type: "people/Noted"
    }
    const bytes = `${"0".repeat(64)}\n["zhouxiang","main",1,1,"c-1","2009-06-01T00:00:00.000Z","people/Noted"]\n{"name":"姚家"}`
    assert.strictEqual(
      Chain.link(sha256, Chain.genesis, header, '{"name":"姚家"}'),
      createHash("sha256").update(bytes, "utf8").digest("hex")
    )
  })

  it("a text that no UTF-8 can write is hashed with U+FFFD in the place of each half of a character", () => {
    const header = { office: "o", stream: "s", version: 1, sequence: 1, command: "c", recordedAt: "", type: "t" }
    const linked = (body: string) => Chain.link(sha256, Chain.genesis, header, body)
    for (const half of ["\ud800", "x\udc00y"]) {
      assert.strictEqual(linked(half), linked(new TextDecoder().decode(new TextEncoder().encode(half))))
    }
    assert.notStrictEqual(linked("\u{1f33e}"), linked("\ufffd"))
  })

  it("the hash of one row is fixed for ever", () => {
    assert.strictEqual(rows[0]?.hash, "28aeb8ea611b6db8556ff301d246d76b851736d6bfde83fbafa2ab65aa844a17")
  })

  it("an untouched chain holds, and its tip names version and hash of every stream", () => {
    const verification = Chain.verify(sha256, "zhouxiang", rows)
    assert.deepStrictEqual(verification, {
      _tag: "Holds",
      tip: {
        office: "zhouxiang",
        sequence: 5,
        streams: new Map([
          ["main", { version: 3, hash: rows[4]?.hash ?? "" }],
          ["drive/2009", { version: 2, hash: rows[3]?.hash ?? "" }]
        ])
      }
    })
    assert.strictEqual(breakOf([]), undefined)
  })

  it("a change of any field of a row is found at that row", () => {
    const changes: ReadonlyArray<Partial<Chain.Link>> = [
      { body: '{"note":9}' },
      { command: "c-9" },
      { recordedAt: "2009-06-02T00:00:00.000Z" },
      { type: "people/Forged" },
      { hash: "f".repeat(64) },
      { previous: "f".repeat(64) },
      { office: "elsewhere" }
    ]
    for (const change of changes) {
      assert.deepStrictEqual(breakOf(replaced(2, change)), {
        problem: "altered",
        office: "zhouxiang",
        sequence: 3,
        stream: "main",
        version: 2
      })
    }
  })

  it("a row written anew with a right hash is found at the row after it", () => {
    const row = rows[0] as Chain.Link
    const body = '{"note":9}'
    assert.deepStrictEqual(breakOf(replaced(0, { body, hash: Chain.link(sha256, row.previous, row, body) })), {
      problem: "unlinked",
      office: "zhouxiang",
      sequence: 3,
      stream: "main",
      version: 2
    })
  })

  it("a row of another office's chain does not belong, although it holds in itself", () => {
    const strangers = rows.map((row) => {
      const header = { ...row, office: "elsewhere" }
      return { ...header, hash: Chain.link(sha256, row.previous, header, row.body) }
    })
    assert.strictEqual(Chain.verify(sha256, "elsewhere", strangers.slice(0, 1))._tag, "Holds")
    assert.strictEqual(breakOf(strangers.slice(0, 1))?.problem, "altered")
  })

  it("a removed row is named by its stream and version where its stream goes on", () => {
    assert.deepStrictEqual(breakOf(without(1)), {
      problem: "missing",
      office: "zhouxiang",
      sequence: 2,
      stream: "drive/2009",
      version: 1
    })
    assert.deepStrictEqual(breakOf(without(0)), {
      problem: "missing",
      office: "zhouxiang",
      sequence: 1,
      stream: "main",
      version: 1
    })
  })

  it("the removed end of a stream, and a whole stream removed, are found by the sequence", () => {
    const missing = (sequence: number) => ({ problem: "missing" as const, office: "zhouxiang", sequence })
    assert.deepStrictEqual(breakOf(without(3)), missing(4))
    assert.deepStrictEqual(breakOf(without(1, 3)), missing(2))
  })

  it("a removed last row is not seen without a checkpoint", () => {
    assert.strictEqual(breakOf(without(4)), undefined)
  })

  it("rows in another order, and a row that comes twice, are out of order", () => {
    const swapped = [rows[0], rows[3], rows[2], rows[1], rows[4]] as ReadonlyArray<Chain.Link>
    assert.strictEqual(breakOf(swapped)?.problem, "missing")
    const late = [rows[0], rows[2], rows[1], rows[3], rows[4]] as ReadonlyArray<Chain.Link>
    assert.strictEqual(breakOf(late)?.problem, "outOfOrder")
    const twice = [rows[0], rows[0], ...rows.slice(1)] as ReadonlyArray<Chain.Link>
    assert.strictEqual(breakOf(twice)?.problem, "outOfOrder")
  })

  it("pages give the same answer as the whole", () => {
    let tip = Chain.start("zhouxiang")
    for (const row of rows) {
      const verification = Chain.advance(sha256, tip, [row])
      assert.strictEqual(verification._tag, "Holds")
      if (verification._tag === "Holds") tip = verification.tip
    }
    assert.deepStrictEqual<unknown>({ _tag: "Holds", tip }, Chain.verify(sha256, "zhouxiang", rows))
    const first = Chain.advance(sha256, Chain.start("zhouxiang"), without(1).slice(0, 2))
    assert.strictEqual(first._tag, "Holds")
    if (first._tag === "Holds") {
      const second = Chain.advance(sha256, first.tip, without(1).slice(2))
      assert.deepStrictEqual<unknown>(second, { _tag: "Broken", at: breakOf(without(1)) })
    }
  })

  const made = (links: ReadonlyArray<Chain.Link>): Chain.Checkpoint => {
    const verification = Chain.verify(sha256, "zhouxiang", links)
    return verification._tag === "Holds" ? Chain.checkpoint(verification.tip) : assert.fail("broken")
  }

  it("passes through every checkpoint that was made on the way, which is plain data", () => {
    for (let length = 0; length <= rows.length; length++) {
      const checkpoint: Chain.Checkpoint = JSON.parse(JSON.stringify(made(rows.slice(0, length))))
      assert.strictEqual(checkpoint.sequence, length)
      assert.strictEqual(Chain.verify(sha256, "zhouxiang", rows, checkpoint)._tag, "Holds")
    }
  })

  it("a tail that was cut off is found with a checkpoint, however much of it is gone", () => {
    const checkpoint = made(rows)
    for (let length = 0; length < rows.length; length++) {
      const verification = Chain.verify(sha256, "zhouxiang", rows.slice(0, length), checkpoint)
      const at = verification._tag === "Broken" ? verification.at : undefined
      assert.deepInclude(at, { problem: "missing", office: "zhouxiang", sequence: length + 1 })
    }
  })

  it("a chain that was made anew, and holds in itself, is found with a checkpoint, also where it goes on", () => {
    const checkpoint = made(rows)
    const anew = chainOf(["main", "drive/2009", "main", "main", "main", "drive/2009"])
    assert.strictEqual(breakOf(anew), undefined)
    const verification = Chain.verify(sha256, "zhouxiang", anew, checkpoint)
    const at = verification._tag === "Broken" ? verification.at : undefined
    assert.deepInclude(at, { problem: "replaced", sequence: 5 })
    const elsewhere = Chain.verify(sha256, "zhouxiang", rows, { ...checkpoint, office: "elsewhere" })
    assert.deepInclude(elsewhere._tag === "Broken" ? elsewhere.at : {}, { problem: "replaced" })
  })
})
