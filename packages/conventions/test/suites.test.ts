/** The suites that guides end with, run over the programs of the guides. */
import { rmSync } from "node:fs"
import { join } from "node:path"
import { afterAll, assert, describe, it } from "@effect/vitest"
import { lift, run, write } from "../src/examples.ts"

const folder = join(import.meta.dirname, "..", ".generated", `suites-${process.pid}`)
const lifted = lift().map((each) => ({ ...each, blocks: [] }))
const { suites } = write(folder, lifted)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A guide and its Chinese counterpart have the same program, so that one of them is run. */
const programs = new Map(suites.map((each) => [each.program?.block.code.replaceAll(/\n+/gu, "\n"), each]))

describe("suites of guides", () => {
  it("are there, in two languages", () => {
    assert.isAbove(programs.size, 0)
    assert.deepStrictEqual(
      suites.map(({ place }) => place.replace(/:.*$/u, "")),
      Array.from(programs.values(), ({ place }) => place.replace(/^docs\/(?:zh\/)?(.*):.*$/u, "$1")).flatMap((name) => [
        `docs/${name}`,
        `docs/zh/${name}`
      ])
    )
  })
})

for (const suite of programs.values()) {
  const problems = await run(suite)
  it(`${suite.place} runs`, () => assert.deepStrictEqual(problems, []))
}
