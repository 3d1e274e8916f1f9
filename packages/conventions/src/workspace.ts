/** The packages of this workspace, as the tests and scripts here see them. */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"

/** The top of the repository. */
export const root = join(import.meta.dirname, "..", "..", "..")

/** What the tests read of a package.json. */
export interface Manifest {
  readonly name: string
  readonly private?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

/** A package of the workspace: `path` is relative to the top, with forward slashes. */
export interface WorkspacePackage {
  readonly directory: string
  readonly path: string
  readonly manifest: Manifest
}

/** Every package, in the order of their paths. */
export const workspacePackages = (): ReadonlyArray<WorkspacePackage> =>
  ["packages", "packages/storage", "packages/plugins", "examples"]
    .flatMap((parent) => readdirSync(join(root, parent)).map((name) => join(root, parent, name)))
    .filter((directory) => existsSync(join(directory, "package.json")))
    .map((directory) => ({
      directory,
      path: relative(root, directory).replaceAll("\\", "/"),
      manifest: JSON.parse(readFileSync(join(directory, "package.json"), "utf8")) as Manifest
    }))
    .sort((left, right) => (left.path < right.path ? -1 : 1))

/** Every file below a directory that ends so, outside node_modules and dist. */
export const filesBelow = (directory: string, ending: string): ReadonlyArray<string> =>
  existsSync(directory)
    ? readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
        const path = join(directory, entry.name)
        if (entry.isDirectory()) {
          return ["node_modules", "dist", "site", "coverage"].includes(entry.name) ? [] : filesBelow(path, ending)
        }
        return entry.name.endsWith(ending) ? [path] : []
      })
    : []
