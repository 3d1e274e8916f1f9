/** What the tests read of a TypeScript file: its imports, parsed and not guessed. */
import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import ts from "typescript"

/** An import, export-from, dynamic import or `import("…")` type. */
export interface Import {
  readonly specifier: string
  /** Whether nothing of it is left at run time. */
  readonly typeOnly: boolean
  readonly line: number
}

/** A parsed file; the same file is parsed once. */
export const parse = (file: string): ts.SourceFile => {
  const known = parsed.get(file)
  if (known !== undefined) return known
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true)
  parsed.set(file, source)
  return source
}

const parsed = new Map<string, ts.SourceFile>()

/** The line of a node, counted from 1. */
export const lineOf = (node: ts.Node): number => {
  const source = node.getSourceFile()
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
}

/** Every node of a tree, parents first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node
  const children: Array<ts.Node> = []
  node.forEachChild((child) => {
    children.push(child)
  })
  for (const child of children) yield* nodesOf(child)
}

/**
 * The imports of a file. With `verbatimModuleSyntax`, `import { type A }` still loads its module, so only
 * `import type` and `export type` count as types.
 */
export const importsOf = (source: ts.SourceFile): ReadonlyArray<Import> => {
  const imports: Array<Import> = []
  const add = (node: ts.Node, specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier !== undefined && ts.isStringLiteralLike(specifier)) {
      imports.push({ specifier: specifier.text, typeOnly, line: lineOf(node) })
    }
  }
  for (const node of nodesOf(source)) {
    if (ts.isImportDeclaration(node)) {
      add(node, node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
    } else if (ts.isExportDeclaration(node)) {
      add(node, node.moduleSpecifier, node.isTypeOnly)
    } else if (ts.isImportTypeNode(node)) {
      add(node, ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true)
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node, node.arguments[0], false)
    }
  }
  return imports
}

/** The file that a relative specifier names; sources write the ending. */
export const resolveRelative = (file: string, specifier: string): string => join(dirname(file), specifier)

/** The package of a bare specifier: `@effect/vitest/utils` is of `@effect/vitest`. */
export const packageOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/")
