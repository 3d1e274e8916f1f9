/** The guides of storage tell every reason for which a journal can fail, and none besides. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { StorageReason } from "@cunguan/core/journal/JournalError"
import { assert, describe, it } from "@effect/vitest"
import { root } from "../src/workspace.ts"

/** The codes in the first column of the table that begins with a heading, in order. */
const codesBelow = (markdown: string, heading: string): ReadonlyArray<string> => {
  const lines = markdown.split("\n")
  const start = lines.findIndex((line) => line.startsWith(`| ${heading} `)) + 2
  const end = lines.findIndex((line, index) => index >= start && !line.startsWith("|"))
  return lines.slice(start, end).map((line) => /^\| `(\w+)` /u.exec(line)?.[1] ?? line)
}

describe("the reasons of a journal's failure", () => {
  for (const [guide, heading] of [
    ["storage.md", "reason"],
    ["zh/storage.md", "原因"]
  ] as const) {
    it(`all stand in docs/${guide}, each once, in the order of the code`, () => {
      const told = codesBelow(readFileSync(join(root, "docs", guide), "utf8"), heading)
      assert.deepStrictEqual(told, Object.keys(StorageReason.cases))
    })
  }
})
