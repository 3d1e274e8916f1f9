import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import ts from "typescript"
import { lift } from "../src/examples.ts"
import { type Import, importsOf, packageOf, parse } from "../src/sources.ts"
import { filesBelow, readManifest, root, workspacePackages } from "../src/workspace.ts"

const packages = workspacePackages()
const isEffect = ({ specifier }: Import) =>
  specifier === "effect" || /^(?:effect|@effect\/[^/]+)(?:\/|$)/u.test(specifier)

/** The entries that each package uses, by its directory; what examples use is looked up from the top. */
const entries = new Map<string, Set<string>>()
for (const { directory } of packages) {
  const files = filesBelow(directory, ".ts")
  const found = files.flatMap((file) => importsOf(parse(file)).filter(isEffect))
  entries.set(directory, new Set(found.map(({ specifier }) => specifier)))
}
const shown = lift().flatMap(({ blocks }) =>
  blocks.flatMap(({ code }) => importsOf(ts.createSourceFile("block.ts", code, ts.ScriptTarget.Latest, true)))
)
entries.set(root, new Set(shown.filter(isEffect).map(({ specifier }) => specifier)))

/** Loads entries as Node finds them from a directory. */
const load = async (directory: string, specifiers: ReadonlyArray<string>): Promise<ReadonlyArray<object>> => {
  const script = "for (const each of process.argv.slice(1)) console.log(import.meta.resolve(each))"
  const values = ["--input-type=module", "--eval", script, "--", ...specifiers]
  const { status, stderr, stdout } = spawnSync(process.execPath, values, { cwd: directory, encoding: "utf8" })
  assert.strictEqual(status, 0, stderr)
  return Promise.all(
    stdout
      .trim()
      .split("\n")
      .map((url): Promise<object> => import(/* @vite-ignore */ url))
  )
}

/** An exact version: `4.1.0` or `4.0.0-beta.1`. */
const exact = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/u

const manifests = [
  { path: "package.json", directory: root, manifest: readManifest(root) },
  ...packages.map(({ directory, manifest, path }) => ({ path: `${path}/package.json`, directory, manifest }))
]

describe("the entries of Effect in use", () => {
  it("are found in the sources", () => {
    const all = new Set(Array.from(entries.values()).flatMap((each) => Array.from(each)))
    assert.includeMembers(Array.from(all), ["effect", "effect/Schema", "@effect/vitest"])
  })

  for (const [directory, specifiers] of entries) {
    if (specifiers.size === 0) continue
    it(`load for ${directory === root ? "examples" : readManifest(directory).name}`, async () => {
      const names = Array.from(specifiers)
      for (const [index, loaded] of (await load(directory, names)).entries()) {
        assert.isNotEmpty(Object.keys(loaded), names[index])
      }
    })
  }

  it("are seen to fail where there are none", async () => {
    for (const missing of ["effect/unstable/sql/SqlClient", "@effect/none"]) {
      const outcome = await load(root, ["effect/Schema", missing]).then(
        () => "loaded",
        () => "failed"
      )
      assert.strictEqual(outcome, "failed", missing)
    }
  })
})

describe("the versions of Effect", () => {
  it("are exact, because the ranges of its packages admit versions that do not load", () => {
    const loose = manifests.flatMap(({ manifest, path }) =>
      Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies })
        .filter(([name]) => name.startsWith("@effect/") || (name === "effect" && manifest.private === true))
        .filter(([, version]) => !exact.test(version))
        .map(([name, version]) => `${path} asks for ${name} ${version}`)
    )
    assert.deepStrictEqual(loose, [])
  })

  it("of a peer are also installed exactly", () => {
    const missing = manifests.flatMap(({ manifest, path }) =>
      Object.keys(manifest.peerDependencies ?? {})
        .filter((name) => packageOf(name) === "effect" || name.startsWith("@effect/"))
        .filter((name) => !exact.test(manifest.devDependencies?.[name] ?? ""))
        .map((name) => `${path} is not tested with an exact ${name}`)
    )
    assert.deepStrictEqual(missing, [])
  })

  it("are one version of each in the workspace", () => {
    const versions = new Map<string, Set<string>>()
    for (const { manifest } of manifests) {
      for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
        if (name !== "effect" && !name.startsWith("@effect/")) continue
        versions.set(name, (versions.get(name) ?? new Set()).add(version))
      }
    }
    for (const [name, each] of versions) {
      assert.strictEqual(each.size, 1, `${name} is asked for as ${Array.from(each).join(" and ")}`)
      const [version] = each
      const users = manifests.filter(
        ({ manifest }) => manifest.dependencies?.[name] ?? manifest.devDependencies?.[name]
      )
      for (const { directory } of users) {
        assert.strictEqual(readManifest(join(directory, "node_modules", name)).version, version, `${name} as installed`)
      }
    }
  })
})
