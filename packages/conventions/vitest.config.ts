import { join } from "node:path"
import { configDefaults, defineConfig } from "vitest/config"

/** PGlite takes long to start and much memory, and does nothing that a real PostgreSQL does not. */
const onlyWhenAsked = process.env["CUNGUAN_PGLITE"] === undefined ? ["**/pglite.test.ts"] : []

const conditions = ["@cunguan/source"]

const others = ["packages/*/test/**/*.test.ts", "packages/*/*/test/**/*.test.ts", "examples/*/test/**/*.test.ts"]
const core = ["packages/core/test/**/*.test.ts"]

/**
 * Tests of the whole workspace, on its sources: nothing has to be built first. Those of core change nothing outside of
 * themselves, so that they share its modules: loading them anew for each file would take most of the time.
 */
export default defineConfig({
  root: join(import.meta.dirname, "..", ".."),
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    testTimeout: 30_000,
    projects: [
      { extends: true, test: { name: "core", include: core, isolate: false } },
      {
        extends: true,
        test: { name: "others", include: others, exclude: [...configDefaults.exclude, ...core, ...onlyWhenAsked] }
      }
    ]
  }
})
