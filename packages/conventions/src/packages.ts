/** Looks at every published package as a consumer would get it: publint for its manifest, attw for its types. */
import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { root, workspacePackages } from "./workspace.ts"

let failures = 0
for (const { directory, manifest } of workspacePackages()) {
  if (manifest.private === true) continue
  const run = (command: string, ...values: ReadonlyArray<string>) => {
    const { status } = spawnSync(command, values, { cwd: directory, stdio: "inherit" })
    if (status !== 0) failures++
  }
  process.stdout.write(`\n${manifest.name}\n`)
  const bin = (name: string) => join(root, "node_modules", ".bin", name)
  run(bin("publint"), "--strict", "--pack", "npm")
  run("npx", "-y", "pnpm@12", "pack", "--out", "package.tgz")
  run(bin("attw"), "--profile", "esm-only", "package.tgz")
}
if (failures > 0) {
  process.stderr.write(`${failures} package check(s) failed; see the output above.\n`)
  process.exitCode = 1
}
