/** Numbers as texts, rows of texts as a table, and the machine on which they were measured. */
import { readFileSync } from "node:fs"
import { cpus, totalmem } from "node:os"

/** The middle one of some numbers. */
export const median = (values: ReadonlyArray<number>): number => {
  const sorted = [...values].sort((left, right) => left - right)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
}

/** A number with three figures, or all of them before the point. */
export const figure = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString("en") : value.toFixed(value >= 10 ? 1 : 2)

/** A multiple. */
export const ratio = (value: number): string => `${figure(value)}×`

/** Rows of texts as columns; the first is flush left, the others flush right. */
export const columns = (rows: ReadonlyArray<ReadonlyArray<string>>): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((text, column) => (column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0)))
        .join("  ")
        .trimEnd()
    )
    .join("\n")
}

const { dependencies, devDependencies } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8")
) as { readonly [kind in "dependencies" | "devDependencies"]: { readonly [name: string]: string } }

const versions: { readonly [name: string]: string } = { ...dependencies, ...devDependencies }

/** The machine, and the exact versions of the packages that are measured. */
export const setting = (packages: ReadonlyArray<string>): string => {
  const [cpu] = cpus()
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  const machine = `Node ${process.version} (V8 ${process.versions.v8}), ${process.platform}-${process.arch}, ${cpus().length} × ${cpu?.model ?? "unknown"}, ${memory}`
  return `${machine}\n${packages.map((name) => `${name} ${versions[name]}`).join(", ")}\n`
}
