/**
 * The programs in documentation, with the place where they stand: each ```ts block of a docstring or a guide. A block of
 * `ts continued` goes on with the program before it, and one of `ts suite` adds the tests of a suite to that program.
 */

/** A program as a reader sees it. */
export interface Block {
  /** Path relative to the top. */
  readonly file: string
  /** The line of its first line of code, counted from 1. */
  readonly line: number
  readonly code: string
  /** A block of a docstring shows what it returns; one of a guide may only run. */
  readonly inDocstring: boolean
}

/** A fence that no test would run, because its language is written in another way. */
export interface Misnamed {
  readonly file: string
  readonly line: number
  readonly language: string
}

/** What a file shows. `suites` are programs that define tests, so they run where a test file begins. */
export interface Lifted {
  readonly blocks: ReadonlyArray<Block>
  readonly suites: ReadonlyArray<Block>
  readonly misnamed: ReadonlyArray<Misnamed>
}

/** These would pass for code and never be run. */
const others = new Set(["typescript", "tsx", "mts", "js", "javascript", "mjs", "jsx"])

const kinds = ["ts", "ts continued", "ts suite"]

interface Line {
  readonly number: number
  readonly text: string
}

const fence = /^(\s*)(`{3,}|~{3,})\s*([^\s`]*)(.*)$/u

/** Two blocks as one program, each on the lines of its file. */
const together = (before: Block, line: number, code: string): Block => {
  const end = before.line + before.code.split("\n").length
  return { ...before, code: `${before.code}\n${"\n".repeat(line - end)}${code}` }
}

/** Reads fences out of lines that are Markdown. */
const fences = (file: string, lines: ReadonlyArray<Line>, inDocstring: boolean): Lifted => {
  const blocks: Array<Block> = []
  const suites: Array<Block> = []
  const misnamed: Array<Misnamed> = []
  let open:
    | { readonly indent: number; readonly mark: string; readonly language: string; readonly from: number }
    | undefined
  let code: Array<string> = []
  for (const { number, text } of lines) {
    const match = fence.exec(text)
    if (open === undefined) {
      if (match === null) continue
      const [, indent = "", mark = "", language = "", rest = ""] = match
      open = { indent: indent.length, mark, language: (language + rest).trim(), from: number + 1 }
      code = []
      if (others.has(language) || (language === "ts" && !kinds.includes(open.language))) {
        misnamed.push({ file, line: number, language: open.language })
      }
    } else if (match !== null && match[3] === "" && match[2]?.startsWith(open.mark)) {
      const { from: line, language } = open
      const [text, before] = [code.join("\n"), blocks.at(-1)]
      if (language === "ts") blocks.push({ file, line, code: text, inDocstring })
      else if (kinds.includes(language)) {
        if (before === undefined) misnamed.push({ file, line: line - 1, language: `${language} after no program` })
        else if (language === "ts suite") suites.push(together(before, line, text))
        else blocks.splice(-1, 1, together(before, line, text))
      }
      open = undefined
    } else {
      code.push(text.slice(Math.min(open.indent, text.length - text.trimStart().length)))
    }
  }
  if (open !== undefined)
    misnamed.push({ file, line: open.from - 1, language: `${open.language} that is never closed` })
  return { blocks, suites, misnamed }
}

/** The programs of a guide. */
export const ofMarkdown = (file: string, text: string): Lifted =>
  fences(
    file,
    text.split(/\r?\n/u).map((line, index) => ({ number: index + 1, text: line })),
    false
  )

/** The programs in the docstrings of a source. */
export const ofSource = (file: string, text: string): Lifted => {
  const docstrings: Array<Array<Line>> = []
  let open: Array<Line> | undefined
  text.split(/\r?\n/u).forEach((line, index) => {
    if (open === undefined) {
      if (!/^\s*\/\*\*/u.test(line)) return
      open = []
      docstrings.push(open)
    } else {
      open.push({ number: index + 1, text: line.replace(/^\s*\* ?/u, "") })
    }
    if (line.includes("*/")) open = undefined
  })
  const lifted = docstrings.map((lines) => fences(file, lines, true))
  return {
    blocks: lifted.flatMap(({ blocks }) => blocks),
    suites: lifted.flatMap(({ suites }) => suites),
    misnamed: lifted.flatMap(({ misnamed }) => misnamed)
  }
}
