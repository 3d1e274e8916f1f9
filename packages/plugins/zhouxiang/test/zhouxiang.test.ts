import { readFileSync } from "node:fs"
import { join } from "node:path"
import { table as words } from "@cunguan/core/messages"
import { composeResult } from "@cunguan/core/rules"
import { checkCases, markdown, table, warnings } from "@cunguan/plugin-sdk"
import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { zhouxiang } from "../src/index.ts"

const book = Result.getOrThrow(composeResult([zhouxiang]))

describe("the plugin of Zhouxiang", () => {
  it("judges every one of its cases as it says", () => {
    assert.isAbove(zhouxiang.cases.length, 10)
    assert.deepStrictEqual(checkCases(zhouxiang, book, words), [])
  })

  it("lays down no condition that is doubtful", () => {
    assert.deepStrictEqual(warnings(zhouxiang, book), [])
  })

  it("has a case for every point that it adapts", () => {
    const told = new Set(zhouxiang.cases.map(({ point }) => point))
    const adapted = new Set(zhouxiang.provisions.map(({ point }) => point))
    assert.deepStrictEqual(
      [...adapted].filter((point) => !told.has(point)),
      []
    )
  })

  it("is told by its README as it is, in both languages", () => {
    const readme = readFileSync(join(import.meta.dirname, "..", "README.md"), "utf8")
    for (const language of ["en", "zh"] as const) {
      assert.include(readme, markdown(table(zhouxiang, book), language).trim())
    }
  })
})
