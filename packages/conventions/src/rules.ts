/** The rule files of core: those that make a policy point. */
import { basename, join, relative } from "node:path"
import ts from "typescript"
import { lineOf, nodesOf, parse, resolveRelative } from "./sources.ts"
import { filesBelow, root } from "./workspace.ts"

/** A file that makes a policy point. */
export interface Rule {
  readonly file: string
  /** `recruitment` of `recruitment/PublicNotice.ts`. */
  readonly folder: string
  /** `PublicNotice`. */
  readonly name: string
  /** `recruitment.publicNotice`: the id that its points must have. */
  readonly expectedId: string
  /** The ids that its points have; undefined for one that is not written out. */
  readonly ids: ReadonlyArray<{ readonly line: number; readonly id: string | undefined }>
}

/** Where policy points are made. */
const maker = join(root, "packages", "core", "src", "policy", "PolicyPoint.ts")

/** Calls of `make` of `PolicyPoint.ts`, whatever they are called in the file. */
const callsIn = (file: string): ReadonlyArray<ts.CallExpression> => {
  const source = parse(file)
  const callees = new Set<string>()
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue
    if (resolveRelative(file, statement.moduleSpecifier.text) !== maker) continue
    const bindings = statement.importClause?.namedBindings
    if (bindings === undefined) continue
    if (ts.isNamespaceImport(bindings)) callees.add(`${bindings.name.text}.make`)
    else {
      for (const { name, propertyName } of bindings.elements) {
        if ((propertyName ?? name).text === "make") callees.add(name.text)
      }
    }
  }
  return Array.from(nodesOf(source)).filter(
    (node): node is ts.CallExpression => ts.isCallExpression(node) && callees.has(node.expression.getText(source))
  )
}

const idOf = (call: ts.CallExpression): string | undefined => {
  const options = call.arguments[0]
  if (options === undefined || !ts.isObjectLiteralExpression(options)) return undefined
  for (const property of options.properties) {
    if (!ts.isPropertyAssignment(property) || property.name.getText() !== "id") continue
    return ts.isStringLiteral(property.initializer) ? property.initializer.text : undefined
  }
  return undefined
}

/** Every rule file of a source folder. */
export const rulesBelow = (directory: string): ReadonlyArray<Rule> =>
  filesBelow(directory, ".ts").flatMap((file) => {
    const calls = callsIn(file)
    if (calls.length === 0) return []
    const [folder = "", ...rest] = relative(directory, file).replaceAll("\\", "/").replace(/\.ts$/u, "").split("/")
    const name = basename(file, ".ts")
    const decapitalised = rest.map((segment) => segment.charAt(0).toLowerCase() + segment.slice(1))
    const expectedId = [folder, ...decapitalised].join(".")
    return [{ file, folder, name, expectedId, ids: calls.map((call) => ({ line: lineOf(call), id: idOf(call) })) }]
  })

/** `PublicNotice` as a heading: `Public notice`. */
export const headingOf = (name: string): string =>
  name
    .split(/(?<=[a-z0-9])(?=[A-Z])/u)
    .map((word, index) => (index === 0 ? word : word.toLowerCase()))
    .join(" ")

/** The headings of a guide, outside its code. */
export const headingsIn = (markdown: string): ReadonlyArray<string> => {
  let fence: string | undefined
  return markdown.split(/\r?\n/u).flatMap((line) => {
    const mark = /^\s*(`{3,}|~{3,})/u.exec(line)?.[1]
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence)))
      fence = fence === undefined ? mark : undefined
    const heading = fence === undefined ? /^#{1,6} +(.*?)(?: +#+)? *$/u.exec(line)?.[1] : undefined
    return heading === undefined ? [] : [heading]
  })
}
