import { isBuiltin } from "node:module"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import ts from "typescript"
import { unstableUses } from "../src/effectStability.ts"
import { importsOf, packageOf, parse } from "../src/sources.ts"
import { filesBelow, root, sourceCondition, type Target, workspacePackages } from "../src/workspace.ts"

const packages = workspacePackages()
const published = packages.filter(({ manifest }) => manifest.private !== true)
const sourcesOf = (directory: string) => filesBelow(join(directory, "src"), ".ts")

describe("published packages", () => {
  it("are there, and nothing outside packages is published", () => {
    assert.isAbove(published.length, 0)
    assert.deepStrictEqual(
      published.filter(({ path }) => !path.startsWith("packages/")).map(({ path }) => path),
      []
    )
  })

  for (const { directory, manifest } of published) {
    describe(manifest.name, () => {
      it("is an ES module under the MIT licence for Node 22.19 or newer", () => {
        assert.strictEqual(manifest.type, "module")
        assert.strictEqual(manifest.license, "MIT")
        assert.deepStrictEqual(manifest.engines, { node: ">=22.19" })
        assert.includeMembers([...(manifest.files ?? [])], ["dist"])
        assert.strictEqual(manifest.publishConfig?.access, "public")
      })

      it("offers its sources to this workspace alone, types before code", () => {
        const entries = Object.entries(manifest.exports ?? {})
        assert.isNotEmpty(entries)
        const conditions = new Set(
          entries.flatMap(([, target]) => (target === null ? [] : [Object.keys(target).join(" ")]))
        )
        assert.deepStrictEqual(conditions, new Set([`${sourceCondition} types default`]))
        const withoutSource = (target: Target): Target =>
          target === null ? null : Object.fromEntries(Object.entries(target).filter(([key]) => key !== sourceCondition))
        assert.deepStrictEqual(
          manifest.publishConfig?.exports,
          Object.fromEntries(entries.map(([key, target]) => [key, withoutSource(target)]))
        )
      })

      it("closes internal files", () => {
        const offered = manifest.exports ?? {}
        assert.isTrue(offered["./*"] === undefined || offered["./internal/*"] === null)
      })

      it("has effect as a peer, within a minor version where it uses what is not stable", () => {
        const range = manifest.peerDependencies?.["effect"]
        const unstable = sourcesOf(directory).flatMap((file) =>
          unstableUses(file).map(({ line, what }) => `${file}:${line} ${what}`)
        )
        if (unstable.length > 0) assert.strictEqual(range, "~4.1.0", unstable.join("\n"))
        else assert.include(manifest.name === "@cunguan/core" ? ["^4.1.0"] : ["^4.1.0", "~4.1.0"], range)
      })

      it("declares what its sources import", () => {
        const declared = { ...manifest.dependencies, ...manifest.peerDependencies }
        const missing = sourcesOf(directory).flatMap((file) =>
          importsOf(parse(file))
            .map(({ specifier }) => specifier)
            .filter((specifier) => !specifier.startsWith(".") && !isBuiltin(specifier))
            .filter(
              (specifier) => packageOf(specifier) !== manifest.name && declared[packageOf(specifier)] === undefined
            )
        )
        assert.deepStrictEqual(missing, [])
      })
    })
  }
})

describe("the Effect diagnostics", () => {
  it("are a plugin of the checked project: without it they pass over every file in silence", () => {
    const { config } = ts.readConfigFile(join(root, "packages", "tsconfig.json"), ts.sys.readFile)
    const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, join(root, "packages"))
    const plugins = options["plugins"] as ReadonlyArray<{ readonly name: string }> | undefined
    assert.deepStrictEqual(
      plugins?.map(({ name }) => name),
      ["@effect/language-service"]
    )
    const checked = new Set(fileNames)
    const missed = packages.flatMap(({ directory }) =>
      filesBelow(directory, ".ts").filter((file) => !checked.has(file))
    )
    assert.deepStrictEqual(missed, [])
  })
})
