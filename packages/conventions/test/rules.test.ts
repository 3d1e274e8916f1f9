import { existsSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { ofSource } from "../src/examples/Block.ts"
import { headingOf, headingsIn, rulesBelow } from "../src/rules.ts"
import { isPlugin, type Provisions, unsourced } from "../src/sourced.ts"
import { filesBelow, named, publicModules, root, workspacePackages } from "../src/workspace.ts"

const core = join(root, "packages", "core")
const rules = rulesBelow(join(core, "src"))

/** The points that core offers, loaded by the public name of their list. */
const points = async (): Promise<
  ReadonlyArray<Provisions & { readonly id: string; readonly title: { readonly zh: string } }>
> => (await import("@cunguan/core/rules")).points

const guide = (...path: ReadonlyArray<string>) => {
  const file = join(root, "docs", ...path)
  return { file: named(file), headings: existsSync(file) ? headingsIn(readFileSync(file, "utf8")) : [] }
}

const report = (violations: ReadonlyArray<string>) => assert.deepStrictEqual(violations, [])

describe("rule files", () => {
  it("are there", () => {
    assert.isAbove(rules.length, 0)
  })

  it("make one point, named by their path", () => {
    report(
      rules.flatMap(({ expectedId, file, ids }) => [
        ...(ids.length === 1 ? [] : [`${named(file)} makes ${ids.length} points`]),
        ...ids
          .filter(({ id }) => id !== expectedId)
          .map(({ id, line }) => `${named(file)}:${line} is ${id ?? "not written out"} and not ${expectedId}`)
      ])
    )
  })

  it("are all in the list of core, and nothing else is", async () => {
    const listed = (await points()).map(({ id }) => id)
    assert.deepStrictEqual([...listed].sort(), rules.map(({ expectedId }) => expectedId).sort())
  })

  it("have one test of the same name", () => {
    const tests = filesBelow(join(core, "test"), ".test.ts").map((file) => relative(join(core, "test"), file))
    report(
      rules.flatMap(({ file, folder, name }) => {
        const found = tests.filter((test) => test.replaceAll("\\", "/") === `${folder}/${name}.test.ts`)
        return found.length === 1 ? [] : [`${named(file)} has no test/${folder}/${name}.test.ts`]
      })
    )
  })

  it("have one heading of the same name in the guide of their folder", () => {
    report(
      rules.flatMap(({ file, folder, name }) => {
        const { file: path, headings } = guide(`${folder}.md`)
        const count = headings.filter((heading) => heading === headingOf(name)).length
        return count === 1 ? [] : [`${named(file)} has ${count} headings "${headingOf(name)}" in ${path}`]
      })
    )
  })

  it("have one heading with the Chinese title of their point in the Chinese guide", async () => {
    const titles = new Map((await points()).map(({ id, title }) => [id, title.zh]))
    report(
      rules.flatMap(({ expectedId, file, folder }) => {
        const { file: path, headings } = guide("zh", `${folder}.md`)
        const title = titles.get(expectedId)
        const count = headings.filter((heading) => heading === title).length
        return count === 1 ? [] : [`${named(file)} has ${count} headings "${title}" in ${path}`]
      })
    )
  })

  it("show an example", () => {
    report(
      rules
        .filter(({ file }) => ofSource(file, readFileSync(file, "utf8")).blocks.length === 0)
        .map(({ file }) => named(file))
    )
  })
})

describe("provisions", () => {
  it("of core have a citation or a marked assumption", async () => {
    const provisions = (await points()).flatMap((point) => point.provisions)
    assert.isAbove(provisions.length, 0)
    report(provisions.flatMap((provision) => unsourced(provision) ?? []))
  })

  const plugins = workspacePackages().filter(({ path }) => path.startsWith("packages/plugins/"))

  it("are given by at least one plugin", () => {
    assert.isAbove(plugins.length, 0)
  })

  for (const each of plugins) {
    it(`of ${each.manifest.name} have a citation or a marked assumption`, async () => {
      const entry = publicModules(each).get(each.manifest.name)
      assert.isDefined(entry, `${each.path} has no entry`)
      const exported: Readonly<Record<string, unknown>> = await import(/* @vite-ignore */ entry)
      const values = new Set(Object.values(exported).filter(isPlugin))
      assert.isAbove(values.size, 0, `${each.manifest.name} exports no plugin`)
      const provisions = Array.from(values).flatMap((plugin) => plugin.provisions)
      assert.isAbove(provisions.length, 0, `${each.manifest.name} gives no provision`)
      report(provisions.flatMap((provision) => unsourced(provision) ?? []))
    })
  }
})
