import { existsSync, rmSync } from "node:fs"
import { join } from "node:path"
import { afterAll, assert, describe, it } from "@effect/vitest"
import { type Lifted, ofMarkdown, ofSource } from "../src/examples/Block.ts"
import { run, typeProblems, write } from "../src/examples.ts"

const folder = join(import.meta.dirname, "..", ".generated", `planted-${process.pid}`)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let count = 0
const written = (lifted: Lifted) => write(join(folder, String(count++)), [lifted]).examples

/** What is found in one block of a guide; its code begins on line 2. */
const found = async (...code: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  const [example] = written(ofMarkdown("guide.md", ["```ts", ...code, "```"].join("\n")))
  assert.isDefined(example)
  return run(example)
}

describe("an example", () => {
  it("holds where every value is as it says", async () => {
    assert.deepStrictEqual(
      await found(
        'import * as Jurisdiction from "@cunguan/core/places/Jurisdiction"',
        'const stream = "main"',
        'const both = [stream, `a // => 1`, /\\/\\/ => 2/u.source.length] // => ["main", `a // => 1`, 9]',
        "both.length // => 3",
        "console.log(both.length) // => 3",
        "both",
        `  .map((each) => \`\${each}// => 3\`.length)`,
        "  .slice(0, 1) // => [11]",
        "const later = Promise.resolve({ stream, version: 1 })",
        "await later // => { stream, version: 1 }",
        "await later // => {",
        '//   stream: "main",',
        "//   version: 1",
        "// }",
        "const none = [1, 2][2] // => undefined",
        "none?.toFixed(",
        "  2",
        ") // => undefined",
        'Jurisdiction.make("33") // => { level: "province", code: "33" }',
        "class Refused { readonly _tag = stream }",
        "new Refused()._tag",
        '// => "main"'
      ),
      []
    )
  })

  it("may leave out the import that only its value needs", async () => {
    assert.deepStrictEqual(
      await found(
        'import * as DivisionCode from "@cunguan/core/places/DivisionCode"',
        'DivisionCode.normalise("330282000000") // => Result.succeed("330282")'
      ),
      []
    )
  })

  it("fails on the line of a value that differs", async () => {
    assert.deepStrictEqual(await found("const two = 2", "two + 1 // => 4"), ["guide.md:3 is 3 and not 4"])
    assert.deepStrictEqual(await found("[{ a: 1 }] // => [{ a: 1, b: undefined }]"), [
      "guide.md:2 is [ { a: 1 } ] and not [ { a: 1, b: undefined } ]"
    ])
    assert.deepStrictEqual(await found('import { Result } from "effect"', "Result.fail(1) // => Result.succeed(1)"), [
      "guide.md:3 is { _id: 'Result', _tag: 'Failure', failure: 1 } and not { _id: 'Result', _tag: 'Success', value: 1 }"
    ])
  })

  it("fails on the line that throws", async () => {
    const [problem] = await found("const text: string = 'no'", "", "JSON.parse(text) // => 1")
    assert.isDefined(problem)
    assert.isTrue(problem.startsWith("guide.md:4 throws SyntaxError"), problem)
  })

  it("keeps its files apart from those of the repository and of other runs", async () => {
    const code = [
      'import * as Files from "node:fs"',
      'Files.existsSync("a.db") // => false',
      'Files.writeFileSync("a.db", "")'
    ]
    assert.deepStrictEqual([await found(...code), await found(...code)], [[], []])
    assert.isFalse(existsSync("a.db"))
  })

  it("fails where a value is never reached", async () => {
    assert.deepStrictEqual(await found("const wait = async () => {", "  1 + 1 // => 2", "}", "void wait"), [
      "guide.md:3 is never reached"
    ])
  })

  it("fails where it cannot be run", async () => {
    assert.deepStrictEqual(await found("1 // => two three"), ['guide.md:2 says "=> two three", which is no value'])
    assert.deepStrictEqual(await found("// => 1"), [
      "guide.md:2 says what nothing returns: put it behind an expression"
    ])
    assert.deepStrictEqual(await found('import * as Bytes from "@cunguan/core/internal/bytes"', "Bytes"), [
      "guide.md:2 imports @cunguan/core/internal/bytes, which no package offers"
    ])
    assert.deepStrictEqual(await found('import { a } from "./a.ts"', "a"), [
      "guide.md:2 imports ./a.ts: import a package"
    ])
  })

  it("fails in a docstring that shows nothing", async () => {
    const [example] = written(ofSource("a.ts", "/**\n * ```ts\n * const a = 1\n * ```\n */\nexport const a = 1"))
    assert.isDefined(example)
    assert.deepStrictEqual(await run(example), ['a.ts:3 shows nothing: add "// => value"'])
  })

  it("fails where its types do not hold", { timeout: 60_000 }, () => {
    const examples = written(
      ofSource("a.ts", ["/**", " * ```ts", ' * "one".size // => undefined', " * ```", " */"].join("\n"))
    )
    assert.deepStrictEqual(typeProblems(examples), ["a.ts:3 Property 'size' does not exist on type '\"one\"'."])
  })

  it("is not hidden behind another name or an open fence", () => {
    const lifted = ofMarkdown(
      "guide.md",
      "```typescript\n1\n```\n\n```ts ignore\n1\n```\n\n- a\n\n  ```ts\n  1\n  ```\n\n```ts"
    )
    assert.deepStrictEqual(lifted.misnamed, [
      { file: "guide.md", line: 1, language: "typescript" },
      { file: "guide.md", line: 5, language: "ts ignore" },
      { file: "guide.md", line: 15, language: "ts that is never closed" }
    ])
    assert.deepStrictEqual(lifted.blocks, [{ file: "guide.md", line: 12, code: "1", inDocstring: false }])
  })

  it("goes on in a later block, on the lines of its file, and a suite has a program of its own", async () => {
    const lifted = ofMarkdown(
      "guide.md",
      [
        ...["```ts", "const one = 1", "```", "Then:", "```ts continued", "one // => 2", "```"],
        ...["```ts suite", "one + 1 // => 2", "```", "```ts", "1 // => 1", "```"]
      ].join("\n")
    )
    const { examples, suites } = write(join(folder, String(count++)), [lifted])
    const problems: Array<ReadonlyArray<string>> = []
    for (const each of [...examples, ...suites]) problems.push(await run(each))
    assert.deepStrictEqual(problems, [["guide.md:6 is 1 and not 2"], [], ["guide.md:6 is 1 and not 2"]])
    assert.deepStrictEqual(suites[0]?.program?.assertions, [6, 9])
    assert.deepStrictEqual(ofMarkdown("guide.md", "```ts continued\n1\n```").misnamed, [
      { file: "guide.md", line: 1, language: "ts continued after no program" }
    ])
  })
})
