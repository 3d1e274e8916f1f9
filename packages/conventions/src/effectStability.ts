/** What Effect says of the stability of its modules and exports: the `@stability` markers of its own sources. */
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript"
import { nodesOf, packageOf, parse } from "./sources.ts"
import { root } from "./workspace.ts"

/** What a marker says. */
export type Stability = "stable" | "unstable" | "experimental"

const directory = join(root, "node_modules", "effect", "src")

const marker = (comment: string): Stability | undefined =>
  /@stability (stable|unstable|experimental)/u.exec(comment)?.[1] as Stability | undefined

/** The source of a module such as `effect/Schema` or `effect/sql/SqlClient`; undefined where there is none. */
const sourceOf = (specifier: string): string | undefined => {
  const path = specifier === "effect" ? "index" : specifier.slice("effect/".length)
  return [`${path}.ts`, `${path}/index.ts`].map((name) => join(directory, name)).find((file) => existsSync(file))
}

/** The marker in the first comment of a module. */
export const stabilityOf = (specifier: string): Stability | undefined => {
  const file = sourceOf(specifier)
  if (file === undefined) return undefined
  const text = readFileSync(file, "utf8")
  return marker(text.slice(0, text.indexOf("*/")))
}

/** Markers of the exports of a module, read out of the comments before them; overloads repeat a name. */
const exportsOf = (specifier: string): ReadonlyMap<string, Stability> => {
  const known = markers.get(specifier)
  if (known !== undefined) return known
  const stabilities = new Map<string, Stability>()
  const file = sourceOf(specifier)
  if (file !== undefined) {
    const source = parse(file)
    for (const statement of source.statements) {
      const stability = marker(source.text.slice(statement.getFullStart(), statement.getStart(source)))
      if (stability === undefined) continue
      if (ts.isVariableStatement(statement)) {
        for (const { name } of statement.declarationList.declarations) stabilities.set(name.getText(source), stability)
      } else if ("name" in statement && statement.name !== undefined) {
        stabilities.set((statement.name as ts.Identifier).text, stability)
      }
    }
  }
  markers.set(specifier, stabilities)
  return stabilities
}

const markers = new Map<string, ReadonlyMap<string, Stability>>()

/** A use of Effect that is not marked stable. */
export interface UnstableUse {
  readonly line: number
  readonly what: string
}

/** Every use of a module or an export of Effect in a file that is not marked stable. */
export const unstableUses = (file: string): ReadonlyArray<UnstableUse> => {
  const source = parse(file)
  const uses: Array<UnstableUse> = []
  const namespaces = new Map<string, string>()
  const add = (node: ts.Node, what: string) =>
    uses.push({ line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1, what })
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue
    const specifier = statement.moduleSpecifier
    if (specifier === undefined || !ts.isStringLiteral(specifier) || packageOf(specifier.text) !== "effect") continue
    if (stabilityOf(specifier.text) !== "stable") add(statement, specifier.text)
    const bindings = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : statement.exportClause
    if (bindings === undefined) continue
    if (ts.isNamespaceImport(bindings)) namespaces.set(bindings.name.text, specifier.text)
    if (!ts.isNamedImports(bindings) && !ts.isNamedExports(bindings)) continue
    for (const element of bindings.elements) {
      const name = (element.propertyName ?? element.name).text
      const stability = exportsOf(specifier.text).get(name)
      if (stability !== undefined && stability !== "stable") add(element, `${specifier.text} ${name}`)
    }
  }
  for (const node of nodesOf(source)) {
    const [left, right] = ts.isPropertyAccessExpression(node)
      ? [node.expression, node.name]
      : ts.isQualifiedName(node)
        ? [node.left, node.right]
        : []
    if (left === undefined || right === undefined || !ts.isIdentifier(left)) continue
    const specifier = namespaces.get(left.text)
    const stability = specifier === undefined ? undefined : exportsOf(specifier).get(right.text)
    if (stability !== undefined && stability !== "stable") add(node, `${specifier} ${right.text}`)
  }
  return uses
}
