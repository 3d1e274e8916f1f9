import { spawnSync } from "node:child_process"
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"

let directory = ""
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "cunguan-start-"))
})
afterAll(() => rmSync(directory, { recursive: true }))

const start = (...values: ReadonlyArray<string>) =>
  spawnSync(
    process.execPath,
    ["--conditions=@cunguan/source", join(import.meta.dirname, "..", "src", "main.ts"), "--data", directory, ...values],
    { encoding: "utf8" }
  )

describe("start", () => {
  it("prints the same bytes the first and the second time, and leaves the journal in a file", () => {
    const first = start()
    assert.strictEqual(first.status, 0, first.stderr)
    assert.include(first.stdout, "合计    66    35")
    assert.include(readdirSync(directory), "zhouxiang.db")
    assert.strictEqual(start().stdout, first.stdout)
  })

  it("prints one JSON object and nothing else", () => {
    const { stderr, stdout } = start("--json")
    assert.strictEqual(stderr, "")
    const json: unknown = JSON.parse(stdout)
    assert.deepInclude(json as object, { asOf: "2010-09-01", recruited: 66, inPost: 35 })
  })

  it("prints the report in English, on another day", () => {
    const { stdout } = start("--lang", "en", "--as-of", "2006-01-01")
    assert.include(stdout, "as of 1 January 2006")
    assert.include(stdout, "Reconciliation: 26 recruited = 22 in post + 4 civil service")
  })

  it("says how it is used when asked, and does nothing else", () => {
    for (const value of ["--help", "-h"]) {
      const { status, stderr, stdout } = start(value)
      assert.deepStrictEqual([status, stderr], [0, ""])
      assert.match(stdout, /^usage: start .*\n$/u)
    }
  })

  it("says what is wrong with its arguments, and exits with 1", () => {
    for (const [values, words] of [
      [["--lang", "fr"], "zh or en"],
      [["--as-of", "2006-02-30"], "no such day"],
      [["--bogus"], "--bogus"]
    ] as const) {
      const { status, stderr, stdout } = start(...values)
      assert.deepStrictEqual([status, stdout], [1, ""])
      assert.include(stderr, words)
      assert.include(stderr, "usage: start")
    }
  })

  it("leaves a file that is no journal as it is", () => {
    const other = mkdtempSync(join(tmpdir(), "cunguan-start-"))
    copyFileSync(join(import.meta.dirname, "main.test.ts"), join(other, "zhouxiang.db"))
    const { status, stderr } = start("--data", other)
    rmSync(other, { recursive: true })
    assert.strictEqual(status, 1)
    assert.include(stderr, "not a Cunguan journal")
  })
})
