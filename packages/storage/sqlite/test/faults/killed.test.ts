/** Writers that are killed at random moments. `CUNGUAN_FAULTS=10` kills ten times as many. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { killWriters, timesMore } from "@cunguan/testing/faults"
import { afterAll, assert, it } from "@effect/vitest"
import { sqlite } from "../../src/index.ts"

const folder = mkdtempSync(join(tmpdir(), "cunguan-killed-"))
afterAll(() => rmSync(folder, { recursive: true }))

it("a killed writer leaves what it was told is kept, whole, and the next one goes on", {
  timeout: timesMore * 60_000
}, async () => {
  const seed = Date.now() % 1_000_000
  const { problems, ...figures } = await killWriters({
    script: fileURLToPath(new URL("killedWriter.ts", import.meta.url)),
    open: sqlite,
    place: (number) => join(folder, `town-${number}.db`),
    kills: timesMore * 30,
    seed,
    cache: join(folder, "compiled")
  })
  console.log(`SQLite, seed ${seed}: ${JSON.stringify(figures)}`)
  assert.deepStrictEqual(problems, [])
  assert.isAbove(figures.batches, figures.kills)
  assert.isAbove(figures.slots, figures.kills)
})
