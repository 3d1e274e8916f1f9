import { join } from "node:path"
import { configDefaults, defineConfig } from "vitest/config"

/** PGlite takes long to start and much memory, and does nothing that a real PostgreSQL does not. */
const onlyWhenAsked = process.env["CUNGUAN_PGLITE"] === undefined ? ["**/pglite.test.ts"] : []

const conditions = ["@cunguan/source"]

/** Tests of the whole workspace, on its sources: nothing has to be built first. */
export default defineConfig({
  root: join(import.meta.dirname, "..", ".."),
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["packages/*/test/**/*.test.ts", "packages/*/*/test/**/*.test.ts", "examples/*/test/**/*.test.ts"],
    exclude: [...configDefaults.exclude, ...onlyWhenAsked],
    testTimeout: 30_000
  }
})
