import { spawnSync } from "node:child_process"
import { existsSync, readdirSync } from "node:fs"
import { basename, join, relative } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { mayImport, placeOf } from "../src/arrows.ts"
import { cyclesOf } from "../src/cycles.ts"
import { unstableUses } from "../src/effectStability.ts"
import { type Import, importsOf, packageOf, parse, resolveRelative } from "../src/sources.ts"
import { filesBelow, keptFiles, named, root, sourceCondition, workspacePackages } from "../src/workspace.ts"

const packages = workspacePackages()
const byName = new Map(packages.map((each) => [each.manifest.name, each]))
const coreSource = join(root, "packages", "core", "src")
const areas = ["recruitment", "training", "evaluation", "succession"]

/** Below the areas: they are judged and recorded with these, so these know nothing of them. */
const ground = ["policy", "people", "places", "journal"]

/**
 * The data of a criterion, and of a score, is one recursive union, and each operator has the type of its node beside its meaning: the
 * union reaches back for those types, and nothing of it is left at run time.
 */
const reachesBack = new Set(["policy/criterion/Node.ts", "policy/score/Node.ts"])

/** Path of a file of core: `policy/Message.ts`. */
const within = (file: string) => relative(coreSource, file).replaceAll("\\", "/")

/** The folder of a file of core; undefined for the files at its top. */
const folderOf = (path: string) => (path.includes("/") ? path.split("/")[0] : undefined)

const coreImports = filesBelow(coreSource, ".ts").flatMap((file) =>
  importsOf(parse(file)).map((each) => ({ ...each, file, from: within(file) }))
)
const coreEdges = coreImports
  .filter(({ specifier }) => specifier.startsWith("."))
  .map((each) => ({ ...each, to: within(resolveRelative(each.file, each.specifier)) }))

const report = (violations: ReadonlyArray<string>) => assert.deepStrictEqual(violations, [])
const at = (file: string, { line, specifier }: Import) => `${named(file)}:${line} imports ${specifier}`

describe("packages", () => {
  it("all have a place in the architecture", () => {
    report(packages.filter((each) => placeOf(each) === undefined).map(({ path }) => path))
  })

  it("import each other only along the arrows, by name", () => {
    const violations: Array<string> = []
    for (const from of packages) {
      for (const file of filesBelow(from.directory, ".ts")) {
        const inTests = !named(file).startsWith(`${from.path}/src/`)
        for (const each of importsOf(parse(file))) {
          const to = byName.get(packageOf(each.specifier))
          if (to !== undefined && !mayImport(from, to, inTests)) violations.push(at(file, each))
          if (!each.specifier.startsWith(".")) continue
          const target = resolveRelative(file, each.specifier)
          if (!target.startsWith(`${from.directory}/`)) violations.push(`${at(file, each)}, outside its package`)
          else if (!existsSync(target)) violations.push(`${at(file, each)}, which does not exist`)
        }
      }
    }
    report(violations)
  })

  it("declare only dependencies along the arrows", () => {
    report(
      packages.flatMap((from) => {
        const { dependencies, devDependencies, peerDependencies } = from.manifest
        const declared = (names: object | undefined, inTests: boolean) =>
          Object.keys(names ?? {}).filter((name) => {
            const to = byName.get(name)
            return to !== undefined && !mayImport(from, to, inTests)
          })
        return [
          ...declared(dependencies, false),
          ...declared(peerDependencies, false),
          ...declared(devDependencies, true)
        ].map((name) => `${from.path} depends on ${name}`)
      })
    )
  })
})

describe("core", () => {
  it("imports Effect and its own files, and nothing else", () => {
    report(
      coreImports
        .filter(({ specifier }) => !specifier.startsWith(".") && !specifier.startsWith("effect/"))
        .map((each) => at(each.file, each))
    )
  })

  it("uses only what Effect marks as stable", () => {
    report(
      filesBelow(coreSource, ".ts").flatMap((file) =>
        unstableUses(file).map(({ line, what }) => `${named(file)}:${line} uses ${what}, which is not stable`)
      )
    )
  })

  it("lets an area know another only by its facts", () => {
    report(
      coreEdges
        .filter(({ from, to }) => {
          const importer = folderOf(from)
          const imported = folderOf(to)
          if (importer === undefined || imported === undefined || importer === imported) return false
          return areas.includes(importer) && areas.includes(imported) && to !== `${imported}/facts.ts`
        })
        .map((each) => at(each.file, each))
    )
  })

  it("lets policy, people, places and journal know nothing of areas, offices and reports", () => {
    const above = [...areas, "office", "reports", undefined]
    report(
      coreEdges
        .filter(({ from, to }) => ground.includes(folderOf(from) ?? "") && above.includes(folderOf(to)))
        .map((each) => at(each.file, each))
    )
  })

  it("lets calendar, text and internal stand on nothing but text and internal", () => {
    report(
      coreEdges
        .filter(({ from, to }) => {
          const folder = folderOf(from)
          return (
            ["calendar", "text", "internal"].includes(folder ?? "") &&
            ![folder, "text", "internal"].includes(folderOf(to) ?? "")
          )
        })
        .map((each) => at(each.file, each))
    )
  })

  it("has no circle of imports, types included", () => {
    const graph = new Map<string, Set<string>>()
    for (const { from, to, typeOnly } of coreEdges) {
      const targets = graph.get(from) ?? new Set()
      graph.set(from, targets)
      if (!typeOnly || !reachesBack.has(from)) targets.add(to)
    }
    report(cyclesOf(graph).map((cycle) => cycle.join(" → ")))
  })

  it("keeps no exception for circles that is not needed", () => {
    const graph = new Map<string, Set<string>>()
    for (const { from, to } of coreEdges) graph.set(from, (graph.get(from) ?? new Set()).add(to))
    const needed = new Set(cyclesOf(graph).flat())
    report(Array.from(reachesBack).filter((file) => !needed.has(file)))
  })

  it("closes internal to importers", () => {
    const attempt = (specifier: string) =>
      spawnSync(
        process.execPath,
        [`--conditions=${sourceCondition}`, "--input-type=module", "--eval", `await import("${specifier}")`],
        { cwd: join(root, "packages", "core"), encoding: "utf8" }
      )
    const internal = filesBelow(join(coreSource, "internal"), ".ts")[0]
    assert.isDefined(internal)
    const closed = attempt(`@cunguan/core/internal/${basename(internal, ".ts")}`)
    assert.include(closed.stderr, "ERR_PACKAGE_PATH_NOT_EXPORTED")
    const open = attempt("@cunguan/core/policy/Message")
    assert.strictEqual(open.status, 0, open.stderr)
  })
})

describe("names", () => {
  it("say what is in a file or folder", () => {
    const empty = new Set(["util", "utils", "common", "helper", "helpers", "manager", "managers"])
    const words = (segment: string) =>
      segment.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/u).map((word) => word.toLowerCase())
    report(
      keptFiles().filter((path) => path.split("/").some((segment) => words(segment).some((word) => empty.has(word))))
    )
  })

  it("are few at the top of the repository", () => {
    const allowed = new Set([
      "packages",
      "examples",
      "docs",
      "package.json",
      "pnpm-workspace.yaml",
      "pnpm-lock.yaml",
      "tsconfig.base.json",
      "README.md",
      "README.zh.md",
      "LICENSE"
    ])
    const present = Array.from(new Set(keptFiles().map((path) => path.split("/")[0] ?? "")))
    report(present.filter((name) => !name.startsWith(".") && !allowed.has(name)))
    const there = new Set(readdirSync(root))
    report([...allowed, ".changeset"].filter((name) => !there.has(name)).map((name) => `${name} is missing`))
  })
})
