import { join } from "node:path"
import { defineConfig } from "vitest/config"

const conditions = ["@cunguan/source"]

/** Tests of the whole workspace, on its sources: nothing has to be built first. */
export default defineConfig({
  root: join(import.meta.dirname, "..", ".."),
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["packages/*/test/**/*.test.ts", "packages/*/*/test/**/*.test.ts", "examples/*/test/**/*.test.ts"],
    testTimeout: 30_000
  }
})
