import { readFileSync } from "node:fs"
import { join } from "node:path"
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as Instant from "@cunguan/core/calendar/Instant"
import { assert, describe, it } from "@effect/vitest"
import { findingsIn, identityNumbersIn } from "../src/wording.ts"
import { keptFiles, root } from "../src/workspace.ts"

const today = Instant.calendarDay(Instant.fromDate(new Date()))

/** The lines of every file that is text. */
const lines = keptFiles().flatMap((path) => {
  const text = readFileSync(join(root, path), "utf8")
  return text.includes("\0")
    ? []
    : text.split("\n").map((line, index) => ({ place: `${path}:${index + 1}`, path, line }))
})

const report = (find: (line: string, path: string) => ReadonlyArray<string>) =>
  assert.deepStrictEqual(
    lines.flatMap(({ line, path, place }) => find(line, path).map((finding) => `${place} ${finding}`)),
    []
  )

describe("wording", () => {
  it("has files to read", () => {
    assert.isAbove(lines.length, 1000)
  })

  it("tells of no author, no machine and nothing unfinished", () => {
    assert.deepStrictEqual(
      keptFiles().filter((path) => findingsIn(path).length > 0),
      []
    )
    report(findingsIn)
  })

  it("names no guide that is not in the repository", () => {
    // A changelog is made by a release.
    const guides = new Set([...keptFiles().map((path) => path.split("/").at(-1)), "CHANGELOG.md"])
    report((line, path) =>
      // The tests of these tests make guides up.
      (path.startsWith("packages/conventions/test/")
        ? []
        : Array.from(line.matchAll(/(?<![\w*$}-])[\w.-]+\.md\b/gu), ([name]) => name)
      )
        .filter((name) => !guides.has(name))
        .map((name) => `names ${name}`)
    )
  })

  it("holds no ID number of a person who may be living", () => {
    report((line) => identityNumbersIn(line, today))
  })
})

describe("the search for wording", () => {
  /** In two parts, so that it is not found in this file. */
  const joined = (...parts: ReadonlyArray<string>) => parts.join("")

  it("finds what it is for", () => {
    const planted = [
      joined("Written with Cl", "aude."),
      joined("made by an A", "I"),
      joined("Co-Auth", "ored-By: someone"),
      joined("a large language mo", "del"),
      joined("see /wo", "rk/main/README.md"),
      joined('"/t', 'mp/journal.db"'),
      joined("https://regis", "try.example.org/effect"),
      joined("// TO", "DO: later"),
      joined("it.on", "ly("),
      joined("describe.sk", "ip(")
    ]
    for (const line of planted) assert.isNotEmpty(findingsIn(line), line)
  })

  it("lets ordinary words pass", () => {
    const lines = [
      "the assistant of the village",
      "homework/main",
      joined("../wo", "rk/a"),
      "said, paid, aim",
      "Stream.skipped("
    ]
    for (const line of lines) assert.deepStrictEqual(findingsIn(line), [], line)
  })

  it("knows ID numbers by their check digit and the day of birth", () => {
    const find = (line: string) => identityNumbersIn(line, CalendarDate.make("2026-11-24")).length
    const specimen = "11010519491231002X"
    assert.strictEqual(find(`${specimen} 440524188001010014 110105491231002`), 0)
    assert.strictEqual(find(joined("33028219840229", "0018")) + find(joined("33028219840229", "0026")), 0)
    const valid = Array.from("0123456789X", (check) => joined("33028219840229", "001", check)).filter((each) =>
      find(each)
    )
    assert.lengthOf(valid, 1)
    assert.strictEqual(find(`id: "${valid[0]}", 1${valid[0]}`), 1)
    assert.strictEqual(find(joined("330282", "840229", "001")), 1)
    const future = Array.from("0123456789X", (check) => joined("33028220990229", "001", check)).filter((each) =>
      find(each)
    )
    assert.lengthOf(future, 0)
  })
})
