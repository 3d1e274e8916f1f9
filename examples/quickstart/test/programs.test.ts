import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"

const source = (name: string) => join(import.meta.dirname, "..", "src", name)

const run = (name: string, ...values: ReadonlyArray<string>) => {
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ["--conditions=@cunguan/source", source(name), ...values],
    { encoding: "utf8" }
  )
  assert.strictEqual(status, 0, stderr)
  return stdout
}

describe("the README's programs", () => {
  it("stand in both READMEs as they are here", () => {
    for (const language of ["README.md", "README.zh.md"]) {
      const readme = readFileSync(join(import.meta.dirname, "..", "..", "..", language), "utf8")
      for (const name of ["eligibility.ts", "office.ts"]) {
        assert.include(readme, `\`\`\`ts\n${readFileSync(source(name), "utf8")}\`\`\``, `${name} in ${language}`)
      }
    }
  })

  it("are run in a clone by the command lines that the READMEs give", () => {
    for (const language of ["README.md", "README.zh.md"]) {
      const readme = readFileSync(join(import.meta.dirname, "..", "..", "..", language), "utf8")
      for (const name of ["eligibility.ts", "office.ts"]) {
        const line = `npx -y pnpm@12 exec node --conditions=@cunguan/source examples/quickstart/src/${name}`
        assert.include(readme, line, language)
      }
    }
  })

  it("refuse an applicant of 31 with the clause and what would have to change", () => {
    const lines = run("eligibility.ts").trimEnd().split("\n")
    assert.strictEqual(lines[0], "refused")
    assert.include(
      lines,
      "      source: 关于选聘高校毕业生到村任职工作的意见（试行） (组通字〔2008〕18号, 2008-04-10) (from 10 April 2008)"
    )
    assert.strictEqual(
      lines.at(-1),
      "to be granted, this would have to change: age on the day counted (date of birth) is at most 30 years"
    )
  })

  it("ask for the missing certificate, and then qualify the applicant, as often as they are run", () => {
    const told = "undetermined [ 'education' ]\naccepted granted\n"
    assert.strictEqual(run("office.ts"), told)
    assert.strictEqual(run("office.ts"), told)
    const directory = mkdtempSync(join(tmpdir(), "cunguan-quickstart-"))
    try {
      assert.strictEqual(run("office.ts", join(directory, "office.db")), told)
    } finally {
      rmSync(directory, { recursive: true })
    }
  })
})
