/** Every example of the repository, written as a module that the tests run. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { inspect } from "node:util"
import { type Block, type Lifted, type Misnamed, ofMarkdown, ofSource } from "./examples/Block.ts"
import * as Program from "./examples/Program.ts"
import { shownBy } from "./examples/Recorder.ts"
import * as Types from "./examples/Types.ts"
import { filesBelow, named, publicModules, root, workspacePackages } from "./workspace.ts"

/** An example and its module; `problem` says why there is none. */
export interface Example {
  readonly name: string
  readonly place: string
  readonly module: string
  /** The directory in which it runs. */
  readonly files: string
  readonly program?: Program.Program
  readonly problem?: string
}

/** The examples in the docstrings of packages, and in the README and the guides. */
export const lift = (): ReadonlyArray<Lifted> => {
  const read = (file: string) => readFileSync(file, "utf8")
  const sources = workspacePackages().flatMap(({ directory }) => filesBelow(join(directory, "src"), ".ts"))
  const readmes = [root, ...workspacePackages().map(({ directory }) => directory)].map((each) =>
    join(each, "README.md")
  )
  const guides = [...readmes.filter((file) => existsSync(file)), ...filesBelow(join(root, "docs"), ".md")]
  return [
    ...sources.map((file) => ofSource(named(file), read(file))),
    ...guides.map((file) => ofMarkdown(named(file), read(file)))
  ]
}

/** Examples, and suites, as modules. */
export interface Written {
  readonly examples: ReadonlyArray<Example>
  readonly suites: ReadonlyArray<Example>
  readonly misnamed: ReadonlyArray<Misnamed>
}

/** Writes the modules below a folder, which is emptied first, and returns them in the order of their places. */
export const write = (folder: string, lifted: ReadonlyArray<Lifted>): Written => {
  const modules = new Map(workspacePackages().flatMap((each) => Array.from(publicModules(each))))
  rmSync(folder, { recursive: true, force: true })
  const writeAs =
    (suffix: string) =>
    (block: Block): Example => {
      const name = `${block.file.replaceAll(/[^A-Za-z0-9]+/gu, "-")}-${block.line}${suffix}`
      const module = join(folder, `${name}.ts`)
      const files = join(folder, name)
      const place = `${block.file}:${block.line}`
      const importable = (file: string) => {
        const path = relative(folder, file).replaceAll("\\", "/")
        return path.startsWith(".") ? path : `./${path}`
      }
      const recorder = importable(join(import.meta.dirname, "examples", "Recorder.ts"))
      try {
        const program = Program.make(block, {
          resolve: (specifier) => {
            const file = modules.get(specifier)
            return file === undefined ? undefined : importable(file)
          },
          recorder: `import { record as __record } from "${recorder}"; const __shows = __record("${name}"); void __shows`
        })
        mkdirSync(dirname(module), { recursive: true })
        writeFileSync(module, program.text)
        return { name, place, module, files, program }
      } catch (error) {
        if (error instanceof Program.Unrunnable) return { name, place, module, files, problem: error.message }
        throw error
      }
    }
  return {
    examples: lifted.flatMap(({ blocks }) => blocks).map(writeAs("")),
    suites: lifted.flatMap(({ suites }) => suites).map(writeAs("-suite")),
    misnamed: lifted.flatMap(({ misnamed }) => misnamed)
  }
}

/** The file of an example, for a line of its own. */
const fileOf = ({ place }: Example) => place.slice(0, place.lastIndexOf(":"))

/** Type errors of all examples. */
export const typeProblems = (examples: ReadonlyArray<Example>): ReadonlyArray<string> => {
  const places = new Map(examples.flatMap((each) => (each.program === undefined ? [] : [[each.module, fileOf(each)]])))
  return Types.check(join(root, "packages", "tsconfig.json"), Array.from(places.keys())).map(
    ({ file, line, message }) => `${places.get(file)}:${line} ${message}`
  )
}

const show = (value: unknown) => inspect(value, { depth: 8, breakLength: 100 })

/** Tells what was thrown: on the line of the example, which is the line of its module, or from where in the sources. */
const thrown = (example: Example, error: unknown): string => {
  if (!(error instanceof Error)) return `${example.place} throws ${show(error)}`
  const stack = error.stack ?? ""
  const line = new RegExp(`${example.name}\\.ts(?:\\?[^:]*)?:(\\d+)`, "u").exec(stack)?.[1]
  const place = line === undefined ? example.place : `${fileOf(example)}:${line}`
  const frame = stack.split("\n").find((each) => each.includes(`${root}/`) && !each.includes("/node_modules/"))
  const from = frame === undefined || line !== undefined ? "" : ` ${frame.trim().replace(`${root}/`, "")}`
  return `${place} throws ${error.name}: ${error.message}${from}`
}

/** Runs an example, and tells what it does otherwise than it says. */
export const run = async (example: Example): Promise<ReadonlyArray<string>> => {
  const { files, module, name, place, problem, program } = example
  const file = fileOf(example)
  if (program === undefined) return [problem ?? `${place} was not read`]
  if (program.block.inDocstring && program.assertions.length === 0) return [`${place} shows nothing: add "// => value"`]
  // What an example keeps in files is its own, and gone before the next run.
  const directory = process.cwd()
  mkdirSync(files, { recursive: true })
  process.chdir(files)
  try {
    await import(/* @vite-ignore */ module)
  } catch (error) {
    return [thrown(example, error)]
  } finally {
    process.chdir(directory)
  }
  const shown = shownBy(name)
  const reached = new Set(shown.map(({ line }) => line))
  return [
    ...shown
      .filter(({ equal }) => !equal)
      .map(({ actual, expected, line }) => `${file}:${line} is ${show(actual)} and not ${show(expected)}`),
    ...program.assertions.filter((line) => !reached.has(line)).map((line) => `${file}:${line} is never reached`)
  ]
}
