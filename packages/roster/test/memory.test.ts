/**
 * How much memory a long roster takes. 20,000 rows are read and written in every run; `CUNGUAN_ROSTER_ROWS=100000` takes
 * so many, and prints what it took.
 */
import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"

const rows = Number(process.env["CUNGUAN_ROSTER_ROWS"] ?? 20_000)

/** In a process of its own, so that nothing else is counted; garbage is collected before each look. */
const measure = (kind: string) => {
  const program = join(import.meta.dirname, "memory.ts")
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ["--expose-gc", "--conditions=@cunguan/source", program, kind, String(rows)],
    { encoding: "utf8", maxBuffer: 1_000_000 }
  )
  assert.strictEqual(status, 0, stderr)
  return JSON.parse(stdout) as {
    readonly lines: number
    readonly seconds: number
    readonly peakMegabytes: number
    readonly fileMegabytes: number
  }
}

describe("a long roster", () => {
  for (const kind of ["xlsx", "csv"]) {
    it(`is written and read in a memory that does not grow with it: .${kind}`, { timeout: 600_000 }, () => {
      const { fileMegabytes, lines, peakMegabytes, seconds } = measure(kind)
      if (process.env["CUNGUAN_ROSTER_ROWS"] !== undefined) {
        process.stdout.write(
          `${lines} rows of .${kind} (${fileMegabytes} MB): heap at most ${peakMegabytes} MB, ${seconds} s\n`
        )
      }
      assert.strictEqual(lines, rows)
      // The marks by which repeated people are found take about 150 bytes a row; nothing else grows.
      assert.isBelow(peakMegabytes, 40 + rows / 4000)
    })
  }
})
