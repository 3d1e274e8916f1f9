/**
 * Looks at every published package as a consumer gets it: packed, with publint for its manifest and attw for its types;
 * then installs all of them beside each other, imports every entry in Node and checks the types of a program that does.
 */
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { publicModules, root, workspacePackages } from "./workspace.ts"

const packages = workspacePackages().filter(({ manifest }) => manifest.private !== true)
const folder = join(import.meta.dirname, "..", ".generated", "consumer")
const bin = (name: string) => join(root, "node_modules", ".bin", name)
const own = new Set(packages.map(({ manifest }) => manifest.name))
const failures: Array<string> = []

/** A consumer who checks declarations too. */
const compilerOptions = {
  noEmit: true,
  strict: true,
  module: "nodenext",
  target: "es2023",
  lib: ["es2023", "esnext.disposable", "dom"],
  types: ["node"],
  skipLibCheck: false
}

const run = (what: string, directory: string, command: string, ...values: ReadonlyArray<string>) => {
  process.stdout.write(`\n== ${what}\n`)
  const { status } = spawnSync(command, values, { cwd: directory, stdio: "inherit" })
  if (status !== 0) failures.push(what)
}

rmSync(folder, { recursive: true, force: true })
for (const { directory, manifest } of packages) {
  const installed = join(folder, "node_modules", manifest.name)
  const tarball = join(folder, `${manifest.name.replace("/", "-")}.tgz`)
  mkdirSync(installed, { recursive: true })
  // pnpm packs what it publishes: without the source condition, and with versions for the workspace's own.
  run(`pack ${manifest.name}`, directory, "npx", "-y", "pnpm@12", "pack", "--out", tarball)
  run(`publint ${manifest.name}`, folder, bin("publint"), "run", tarball, "--strict")
  run(`attw ${manifest.name}`, folder, bin("attw"), "--profile", "esm-only", tarball)
  run(`unpack ${manifest.name}`, folder, "tar", "-xzf", tarball, "-C", installed, "--strip-components=1")
  // What others publish is there as this workspace has it; its own packages are those that were packed.
  for (const dependency of Object.keys(manifest.dependencies ?? {})) {
    const target = join(folder, "node_modules", dependency)
    if (own.has(dependency) || existsSync(target)) continue
    mkdirSync(dirname(target), { recursive: true })
    symlinkSync(realpathSync(join(directory, "node_modules", dependency)), target)
  }
}

/** Needs a test runner around it. */
const inTests = "@cunguan/testing"
const entries = packages.flatMap((each) => Array.from(publicModules(each).keys()))
const load = entries
  .filter((entry) => !entry.startsWith(inTests))
  .map((entry) => `await import(${JSON.stringify(entry)})`)
const types = entries.map((entry, index) => `import * as entry${index} from ${JSON.stringify(entry)}`)
const uses = entries.map((_, index) => `  entry${index}`)
writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n')
writeFileSync(join(folder, "load.js"), `${load.join("\n")}\n`)
writeFileSync(join(folder, "types.ts"), `${types.join("\n")}\nexport const entries = [\n${uses.join(",\n")}\n]\n`)
writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["types.ts"] }))
run(`import ${load.length} entries`, folder, process.execPath, "load.js")
run(`check the types of ${entries.length} entries`, folder, bin("tsc"), "-p", "tsconfig.json")

if (failures.length > 0) {
  process.stderr.write(`\nFailed: ${failures.join(", ")}. See the output above.\n`)
  process.exitCode = 1
}
