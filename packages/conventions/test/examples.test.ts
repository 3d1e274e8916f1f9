import { rmSync } from "node:fs"
import { join } from "node:path"
import { afterAll, assert, describe, it } from "@effect/vitest"
import { lift, run, typeProblems, write } from "../src/examples.ts"

// Two runs at once do not write over each other.
const folder = join(import.meta.dirname, "..", ".generated", `examples-${process.pid}`)
const { examples, misnamed, suites } = write(folder, lift())
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("examples", () => {
  it("are there", () => {
    assert.isAbove(examples.length, 0)
  })

  it("are in blocks that say ts, whether a program goes on, or whether it is a suite", () => {
    assert.deepStrictEqual(
      misnamed.map(({ file, line, language }) => `${file}:${line} is a block of ${language}`),
      []
    )
  })

  it("have the types that they need", { timeout: 120_000 }, () => {
    assert.deepStrictEqual(typeProblems([...examples, ...suites]), [])
  })

  for (const example of examples) {
    it(example.place, async () => {
      assert.deepStrictEqual(await run(example), [])
    })
  }
})
