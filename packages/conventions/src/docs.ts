/**
 * Builds the documentation: one site in English and one in Chinese, out of the guides in docs and the docstrings of
 * what the published packages offer. Any warning fails it: a dead link, a tag that is not known, a name left out.
 *
 * Each package is read once, from what its `exports` offer, and both sites are made of that.
 */
import { existsSync, mkdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { Application, type DocumentReflection, type TypeDocOptions } from "typedoc"
import { headingsIn } from "./rules.ts"
import { publicModules, root, workspacePackages } from "./workspace.ts"

const site = join(root, "site")
const models = join(import.meta.dirname, "..", ".generated", "docs")

const strict = {
  treatWarningsAsErrors: true,
  treatValidationWarningsAsErrors: true
} satisfies TypeDocOptions

/** Nothing of what is warned of is let pass. */
const clean = ({ logger }: Application): boolean => !logger.hasErrors() && !logger.hasWarnings()

/** Reads the packages into models, and returns their files; undefined where something is wrong. */
const read = async (): Promise<ReadonlyArray<string> | undefined> => {
  const files: Array<string> = []
  let complete = true
  for (const each of workspacePackages()) {
    if (each.manifest.private === true) continue
    const application = await Application.bootstrap({
      ...strict,
      name: each.manifest.name,
      // Modules are called as they are imported: "policy/RuleBook".
      basePath: join(each.directory, "src"),
      entryPoints: Array.from(publicModules(each).values()),
      tsconfig: join(each.directory, "tsconfig.build.json"),
      excludeInternal: true,
      // Errors inherit dozens of members from Effect, with links into its own documentation.
      excludeExternals: true,
      // A clone need not know where the repository is published, and links to its sources would be dead.
      disableSources: true,
      readme: "none"
    })
    const project = await application.convert()
    const file = join(models, `${each.manifest.name.replace("/", "-")}.json`)
    if (project !== undefined) await application.generateJson(project, file)
    files.push(file)
    complete &&= project !== undefined && clean(application)
  }
  return complete ? files : undefined
}

interface Language {
  readonly lang: string
  readonly name: string
  readonly readme: string
  readonly documents: ReadonlyArray<string>
}

const languages: ReadonlyArray<Language> = [
  { lang: "en", name: "Cunguan", readme: "README.md", documents: ["docs/*.md", "docs/decisions/*.md"] },
  { lang: "zh", name: "村官", readme: "README.zh.md", documents: ["docs/zh/*.md"] }
]

const textOf = (document: DocumentReflection): string => document.content.map(({ text }) => text).join("")

/** Makes the site of a language, and says whether it is without a fault. */
const write = async (files: ReadonlyArray<string>, { documents, lang, name, readme }: Language): Promise<boolean> => {
  const application = await Application.bootstrap({
    ...strict,
    name,
    lang,
    entryPointStrategy: "merge",
    entryPoints: [...files],
    readme: existsSync(join(root, readme)) ? join(root, readme) : "none",
    projectDocuments: documents.map((pattern) => join(root, pattern)),
    validation: { invalidLink: true, invalidPath: true, rewrittenLink: true, notExported: true }
  })
  const project = await application.convert()
  if (project === undefined) return false
  for (const document of project.documents ?? []) document.name = headingsIn(textOf(document))[0] ?? document.name
  application.validate(project)
  if (!clean(application)) return false
  await application.generateDocs(project, join(site, lang))
  return clean(application)
}

for (const folder of [site, models]) rmSync(folder, { recursive: true, force: true })
mkdirSync(models, { recursive: true })
const files = await read()
let built = files !== undefined
if (files !== undefined) for (const language of languages) built = (await write(files, language)) && built
if (!built) {
  process.stderr.write("The documentation was not built; see the warnings above.\n")
  process.exitCode = 1
}
