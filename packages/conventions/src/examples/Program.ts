/**
 * Makes a module out of a block: `expression // => expected` becomes an assertion.
 *
 * The module has its lines where the block has them in its file, so the line of an error is the line to look at.
 */
import ts from "typescript"
import { importsOf, nodesOf } from "../sources.ts"
import type { Block } from "./Block.ts"

/** A block that can be run. */
export interface Program {
  readonly block: Block
  readonly text: string
  /** The lines of its assertions, in order. */
  readonly assertions: ReadonlyArray<number>
}

/** What keeps a block from being run, at its line. */
export class Unrunnable extends Error {
  constructor(block: Block, line: number, reason: string) {
    super(`${block.file}:${line} ${reason}`)
  }
}

/** Names that an expected value may use although the program itself has no need to import them. */
const ofEffect = ["Result", "Option", "HashMap", "BigDecimal"]

interface Arrow {
  readonly position: number
  readonly line: number
  readonly expected: string
}

/** The comments that say what a line returns. */
const arrowsOf = (source: ts.SourceFile): ReadonlyArray<Arrow> => {
  const { text } = source
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, text)
  const arrows: Array<Arrow> = []
  const templates: Array<number> = []
  let depth = 0
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    if (token === ts.SyntaxKind.TemplateHead) templates.push(depth)
    else if (token === ts.SyntaxKind.OpenBraceToken) depth++
    else if (token === ts.SyntaxKind.CloseBraceToken) {
      if (templates.at(-1) === depth) {
        if (scanner.reScanTemplateToken(false) === ts.SyntaxKind.TemplateTail) templates.pop()
      } else depth--
    } else if (token === ts.SyntaxKind.SingleLineCommentTrivia) {
      const match = /^\/\/ ?=> ?(.*)$/u.exec(scanner.getTokenText())
      if (match === null) continue
      const position = scanner.getTokenStart()
      arrows.push({
        position,
        line: source.getLineAndCharacterOfPosition(position).line,
        expected: match[1]?.trim() ?? ""
      })
    }
  }
  return arrows
}

/** The statement that ends before a comment with nothing between them; the outermost. */
const statementBefore = (source: ts.SourceFile, position: number): ts.Statement | undefined => {
  let found: ts.Statement | undefined
  for (const node of nodesOf(source)) {
    if (!ts.isExpressionStatement(node) && !ts.isVariableStatement(node)) continue
    if (node.end <= position && source.text.slice(node.end, position).trim() === "" && (found?.end ?? 0) < node.end) {
      found = node
    }
  }
  return found
}

const isExpression = (text: string): boolean => {
  const source = ts.createSourceFile("expected.ts", `(${text}\n)`, ts.ScriptTarget.Latest)
  const problems = (source as unknown as { readonly parseDiagnostics: ReadonlyArray<unknown> }).parseDiagnostics
  return problems.length === 0 && source.statements.length === 1
}

/** The names that a text uses. */
const namesIn = (text: string): ReadonlySet<string> => {
  const source = ts.createSourceFile("expected.ts", `(${text}\n)`, ts.ScriptTarget.Latest, true)
  return new Set(Array.from(nodesOf(source)).flatMap((node) => (ts.isIdentifier(node) ? [node.text] : [])))
}

/**
 * Makes the module of a block.
 *
 * - `resolve`: what the module imports for a specifier of this workspace; undefined where no package offers it
 * - `recorder`: a statement that declares `__shows(line, actual, expected)`
 */
export const make = (
  block: Block,
  options: { readonly resolve: (specifier: string) => string | undefined; readonly recorder: string }
): Program => {
  const source = ts.createSourceFile("block.ts", block.code, ts.ScriptTarget.Latest, true)
  const lineIn = (line: number) => block.line + line
  const edits: Array<{ readonly from: number; readonly to: number; readonly text: string }> = []
  const assertions: Array<number> = []
  const expectedNames = new Set<string>()
  const arrows = arrowsOf(source)

  for (const [index, { position, line, expected: first }] of arrows.entries()) {
    // An expected value may go on in the comments below it.
    const rest = source.text.slice(position).split("\n").slice(1)
    let expected = first
    for (const next of rest) {
      if (isExpression(expected)) break
      const continued = /^\s*\/\/(.*)$/u.exec(next)?.[1]
      if (continued === undefined) break
      expected = `${expected}\n${continued}`
    }
    if (!isExpression(expected)) throw new Unrunnable(block, lineIn(line), `says "=> ${first}", which is no value`)
    const statement = statementBefore(source, position)
    if (statement === undefined || (index > 0 && statement.end <= (arrows[index - 1]?.position ?? 0))) {
      throw new Unrunnable(block, lineIn(line), "says what nothing returns: put it behind an expression")
    }
    for (const name of namesIn(expected)) expectedNames.add(name)
    const shows = (actual: string) => `__shows(${lineIn(line)}, ${actual}, (${expected.replaceAll(/\s*\n\s*/gu, " ")}))`
    if (ts.isExpressionStatement(statement)) {
      const { expression } = statement
      // A program prints what it shows.
      const shown =
        ts.isCallExpression(expression) && expression.expression.getText(source) === "console.log"
          ? expression.arguments.map((argument) => argument.getText(source)).join(", ")
          : expression.getText(source)
      // The semicolon keeps the line above from being called with this one.
      edits.push({ from: statement.getStart(source), to: statement.end, text: `;${shows(`(${shown})`)}` })
    } else if (ts.isVariableStatement(statement)) {
      const name = statement.declarationList.declarations.at(-1)?.name
      if (name === undefined || !ts.isIdentifier(name)) {
        throw new Unrunnable(block, lineIn(line), "shows a pattern: show a name or an expression")
      }
      edits.push({ from: statement.end, to: statement.end, text: `; ${shows(name.text)}` })
    }
    assertions.push(lineIn(line))
  }

  const declared = new Set<string>()
  for (const node of nodesOf(source)) {
    if (ts.isImportSpecifier(node) || ts.isNamespaceImport(node) || ts.isVariableDeclaration(node)) {
      declared.add(node.name.getText(source))
    }
    if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) continue
    const specifier = node.moduleSpecifier
    if (specifier === undefined || !ts.isStringLiteral(specifier) || !specifier.text.startsWith("@cunguan/")) continue
    const file = options.resolve(specifier.text)
    if (file === undefined) {
      const { line } = source.getLineAndCharacterOfPosition(specifier.getStart(source))
      throw new Unrunnable(block, lineIn(line), `imports ${specifier.text}, which no package offers`)
    }
    edits.push({ from: specifier.getStart(source), to: specifier.end, text: JSON.stringify(file) })
  }
  for (const { specifier, line } of importsOf(source)) {
    if (specifier.startsWith("."))
      throw new Unrunnable(block, lineIn(line - 1), `imports ${specifier}: import a package`)
  }

  let text = block.code
  for (const { from, to, text: replacement } of edits.sort((left, right) => right.from - left.from)) {
    text = text.slice(0, from) + replacement + text.slice(to)
  }
  const missing = ofEffect.filter((name) => expectedNames.has(name) && !declared.has(name))
  const header = [options.recorder, ...missing.map((name) => `import * as ${name} from "effect/${name}"`)].join("; ")
  return { block, text: `${header}${"\n".repeat(block.line - 1)}${text}\n`, assertions }
}
