/** The packages of this workspace, as the tests and scripts here see them. */
import { spawnSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join, relative } from "node:path"

/** The top of the repository. */
export const root = join(import.meta.dirname, "..", "..", "..")

/** The target of one entry of `exports`: null closes it; conditions are looked up in the order of their keys. */
export type Target = null | Readonly<Record<string, string>>

/** What the tests read of a package.json. */
export interface Manifest {
  readonly name: string
  readonly version?: string
  readonly private?: boolean
  readonly license?: string
  readonly type?: string
  readonly files?: ReadonlyArray<string>
  readonly engines?: Readonly<Record<string, string>>
  readonly exports?: Readonly<Record<string, Target>>
  readonly publishConfig?: { readonly access?: string; readonly exports?: Readonly<Record<string, Target>> }
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

/** A package of the workspace: `path` is relative to the top, with forward slashes. */
export interface WorkspacePackage {
  readonly directory: string
  readonly path: string
  readonly manifest: Manifest
}

/** The path of a file as reports name it: relative to the top, with forward slashes. */
export const named = (file: string): string => relative(root, file).replaceAll("\\", "/")

/** Reads a package.json. */
export const readManifest = (directory: string): Manifest =>
  JSON.parse(readFileSync(join(directory, "package.json"), "utf8")) as Manifest

/** Every package, in the order of their paths. */
export const workspacePackages = (): ReadonlyArray<WorkspacePackage> =>
  ["packages", "packages/storage", "packages/plugins", "examples"]
    .flatMap((parent) => readdirSync(join(root, parent)).map((name) => join(root, parent, name)))
    .filter((directory) => existsSync(join(directory, "package.json")))
    .map((directory) => ({ directory, path: named(directory), manifest: readManifest(directory) }))
    .sort((left, right) => (left.path < right.path ? -1 : 1))

/** Folders that hold nothing that was written by hand. */
const generated = new Set(["node_modules", "dist", "site", "coverage", ".generated"])

/** Every file below a directory that ends so, outside generated folders, in the order of their paths. */
export const filesBelow = (directory: string, ending: string): ReadonlyArray<string> =>
  existsSync(directory)
    ? readdirSync(directory, { withFileTypes: true })
        .sort((left, right) => (left.name < right.name ? -1 : 1))
        .flatMap((entry) => {
          const path = join(directory, entry.name)
          if (entry.isDirectory()) return generated.has(entry.name) ? [] : filesBelow(path, ending)
          return entry.name.endsWith(ending) ? [path] : []
        })
    : []

/** Every file that git keeps or would keep, relative to the top: a file that is new counts before it is committed. */
export const keptFiles = (): ReadonlyArray<string> => {
  const values = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]
  const { status, stdout, stderr } = spawnSync("git", values, { cwd: root, encoding: "utf8" })
  if (status !== 0) throw new Error(`git cannot list the files of this repository: ${stderr}`)
  return (
    Array.from(new Set(stdout.split("\0")))
      // What git still keeps may be gone from the disk.
      .filter((path) => path !== "" && statSync(join(root, path), { throwIfNoEntry: false })?.isFile())
      .sort()
  )
}

/** The source condition: tests, type checks and examples need no build. */
export const sourceCondition = "@cunguan/source"

/**
 * What a package offers to importers: the specifier of each module, and its source file. A `*` stands for every file
 * that fits; an entry of null closes what it matches.
 */
export const publicModules = (workspacePackage: WorkspacePackage): ReadonlyMap<string, string> => {
  const { directory, manifest } = workspacePackage
  const entries = Object.entries(manifest.exports ?? {})
  const closed = entries.flatMap(([key, target]) => (target === null ? [key.replace("*", "")] : []))
  const modules = new Map<string, string>()
  for (const [key, target] of entries) {
    const source = target?.[sourceCondition]
    if (source === undefined) continue
    const [before = "", after] = source.split("*")
    const files = after === undefined ? [join(directory, source)] : filesBelow(join(directory, before), after)
    for (const file of files) {
      if (!existsSync(file)) continue
      const path = `./${relative(directory, file).replaceAll("\\", "/")}`
      const subpath =
        after === undefined ? key : key.replace("*", path.slice(before.length, path.length - after.length))
      if (closed.some((start) => subpath.startsWith(start))) continue
      modules.set(`${manifest.name}${subpath.slice(1)}`, file)
    }
  }
  return modules
}
