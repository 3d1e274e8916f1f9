import { assert, describe, it } from "@effect/vitest"
import { mayImport } from "../src/arrows.ts"
import { type WorkspacePackage, workspacePackages } from "../src/workspace.ts"

const packages = workspacePackages()
const at = (path: string): WorkspacePackage => packages.find((each) => each.path === path) ?? assert.fail(path)

/** The published packages that a package may import in its sources, by their paths. */
const seenBy = (path: string) =>
  packages
    .filter((to) => to.path !== path && mayImport(at(path), to, false))
    .map((to) => to.path)
    .filter((to) => to.startsWith("packages/"))

describe("the arrows", () => {
  it("lead from core to what is built on it, and never back", () => {
    assert.deepStrictEqual(seenBy("packages/core"), [])
    assert.deepStrictEqual(seenBy("packages/roster"), ["packages/core"])
    for (const { path } of packages.filter((each) => each.path.startsWith("packages/plugins/"))) {
      assert.deepStrictEqual(seenBy(path), ["packages/core", "packages/plugin-sdk"])
    }
  })

  it("let the examples see everything", () => {
    assert.isTrue(mayImport(at("examples/quickstart"), at("packages/roster"), false))
  })
})
