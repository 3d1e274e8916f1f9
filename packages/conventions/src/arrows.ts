/** Which package of the workspace may import which: the arrows of the architecture. */
import type { WorkspacePackage } from "./workspace.ts"

/** Where a package stands, by its path. A package without a place here has none in the architecture yet. */
const places: ReadonlyArray<readonly [RegExp, Place]> = [
  [/^packages\/core$/u, "core"],
  [/^packages\/plugin-sdk$/u, "plugin-sdk"],
  [/^packages\/plugins\/[^/]+$/u, "plugins"],
  [/^packages\/placement$/u, "placement"],
  [/^packages\/roster$/u, "roster"],
  [/^packages\/storage\/sql$/u, "sql"],
  [/^packages\/storage\/[^/]+$/u, "storage"],
  [/^packages\/testing$/u, "testing"],
  [/^(?:examples\/[^/]+|packages\/benchmarks|packages\/conventions)$/u, "everything"]
]

/** The kinds of packages. */
export type Place =
  | "core"
  | "plugin-sdk"
  | "plugins"
  | "placement"
  | "roster"
  | "sql"
  | "storage"
  | "testing"
  | "everything"

const sees: Readonly<Record<Exclude<Place, "everything">, ReadonlyArray<Place>>> = {
  core: [],
  "plugin-sdk": ["core"],
  plugins: ["core", "plugin-sdk"],
  placement: ["core"],
  roster: ["core"],
  sql: ["core"],
  // The databases share one package of SQL.
  storage: ["core", "sql"],
  testing: ["core", "plugin-sdk"]
}

/** The conformance suites are there to be run by the tests of these. */
const tested: ReadonlySet<Place> = new Set<Place>(["plugins", "placement", "sql", "storage"])

/** The place of a package, or undefined. */
export const placeOf = (workspacePackage: WorkspacePackage): Place | undefined =>
  places.find(([pattern]) => pattern.test(workspacePackage.path))?.[1]

/** Whether a file of one package may import another package; `inTests` is true outside its `src`. */
export const mayImport = (from: WorkspacePackage, to: WorkspacePackage, inTests: boolean): boolean => {
  const importer = placeOf(from)
  const imported = placeOf(to)
  if (importer === undefined || imported === undefined) return false
  if (importer === "everything" || from.path === to.path) return true
  return sees[importer].includes(imported) || (inTests && tested.has(importer) && imported === "testing")
}
