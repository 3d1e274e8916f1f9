/** What becomes of rows: many writers at once, tampering, and hostile texts. `CUNGUAN_FAULTS=10` tries ten times as much. */
import { execFile } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import * as Event from "@cunguan/core/journal/Event"
import * as Journal from "@cunguan/core/journal/Journal"
import {
  type Counted,
  checkCounts,
  count,
  findTamperings,
  hostileTexts,
  keepHostileTexts,
  keepSome,
  rewriting,
  timesMore
} from "@cunguan/testing/faults"
import { draws } from "@cunguan/testing/random"
import { afterEach, assert, beforeEach, it } from "@effect/vitest"
import { Effect } from "effect"
import { sqlite } from "../../src/index.ts"

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cunguan-rows-"))
  path = join(folder, "town.db")
})
afterEach(() => rmSync(folder, { recursive: true }))

const timeout = timesMore * 30_000
const sum = (counted: ReadonlyArray<Counted>) => ({
  rows: counted.flatMap(({ won }) => won).length,
  conflicts: counted.reduce((total, { conflicts }) => total + conflicts, 0)
})

for (const offices of [1, 100]) {
  it(`sixteen writers of ${offices} offices: one wins each version, and no count is lost`, { timeout }, async () => {
    const seed = Date.now() % 1_000_000
    const counting = Effect.gen(function* () {
      const counted = [yield* count({ name: "fibre", writers: 16, offices, times: timesMore * 20, seed })]
      return { counted, problems: yield* checkCounts(counted) }
    })
    const { counted, problems } = await Effect.runPromise(Effect.provide(counting, sqlite(path)))
    console.log(`SQLite, 16 writers, ${offices} offices, seed ${seed}: ${JSON.stringify(sum(counted))}`)
    assert.deepStrictEqual(problems, [])
    assert.strictEqual(sum(counted).rows, timesMore * 16 * 20)
  })
}

it("sixteen writers in four processes: one wins each version, and no count is lost", { timeout }, async () => {
  const script = fileURLToPath(new URL("countingWriter.ts", import.meta.url))
  const run = async (name: string) => {
    const parameters = ["--conditions=@cunguan/source", script, path, name, String(timesMore * 15)]
    const { stdout } = await promisify(execFile)(process.execPath, parameters, { maxBuffer: 100_000_000 })
    return JSON.parse(stdout) as Counted
  }
  const counted = await Promise.all(["a", "bb", "ccc", "dddd"].map(run))
  const problems = await Effect.runPromise(Effect.provide(checkCounts(counted), sqlite(path)))
  console.log(`SQLite, 16 writers in 4 processes, 3 offices: ${JSON.stringify(sum(counted))}`)
  assert.deepStrictEqual(problems, [])
  assert.strictEqual(sum(counted).rows, timesMore * 16 * 15)
})

it("every tampering with the table is found", { timeout }, async () => {
  const seed = Date.now() % 1_000_000
  const office = Event.OfficeId.make("zhouxiang")
  const found = await Effect.runPromise(
    Effect.provide(
      Effect.scoped(
        Effect.gen(function* () {
          const journal = yield* Journal.Journal
          const rows = yield* keepSome(office)
          const other = yield* Effect.acquireRelease(
            Effect.sync(() => new DatabaseSync(path)),
            (other) => Effect.sync(() => other.close())
          )
          other.exec("PRAGMA synchronous = OFF")
          const look = (left: ReadonlyArray<Journal.Row>) => {
            for (const statement of ["BEGIN", ...rewriting(left), "COMMIT"]) other.exec(statement)
            return Effect.all({ verification: Journal.verify(office), rows: journal.readOffice(office) })
          }
          return yield* findTamperings({
            digest: journal.digest,
            rows,
            draw: draws(seed),
            times: timesMore * 200,
            look
          })
        })
      ),
      sqlite(path)
    )
  )
  console.log(`SQLite, tamperings found, seed ${seed}: ${JSON.stringify(found.byKind)}`)
  assert.deepStrictEqual(found.missed, [])
})

it("hostile texts are kept as they are in every field, and reach nothing else", { timeout }, async () => {
  const kept = await Effect.runPromise(Effect.provide(keepHostileTexts, sqlite(":memory:")))
  console.log(`SQLite, ${hostileTexts.length} hostile texts: ${kept.values} values read back`)
  assert.deepStrictEqual(kept.problems, [])
})
