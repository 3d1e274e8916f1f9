/** The programs in documentation: each ```ts block of a docstring or a guide, with the place where it stands. */

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

/** What a file shows. */
export interface Lifted {
  readonly blocks: ReadonlyArray<Block>
  readonly misnamed: ReadonlyArray<Misnamed>
}

/** These would pass for code and never be run. */
const others = new Set(["typescript", "tsx", "mts", "js", "javascript", "mjs", "jsx"])

interface Line {
  readonly number: number
  readonly text: string
}

const fence = /^(\s*)(`{3,}|~{3,})\s*([^\s`]*)(.*)$/u

/** Reads fences out of lines that are Markdown. */
const fences = (file: string, lines: ReadonlyArray<Line>, inDocstring: boolean): Lifted => {
  const blocks: Array<Block> = []
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
      if (others.has(language) || (language === "ts" && rest.trim() !== "")) {
        misnamed.push({ file, line: number, language: open.language })
      }
    } else if (match !== null && match[3] === "" && match[2]?.startsWith(open.mark)) {
      if (open.language === "ts") blocks.push({ file, line: open.from, code: code.join("\n"), inDocstring })
      open = undefined
    } else {
      code.push(text.slice(Math.min(open.indent, text.length - text.trimStart().length)))
    }
  }
  if (open !== undefined)
    misnamed.push({ file, line: open.from - 1, language: `${open.language} that is never closed` })
  return { blocks, misnamed }
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
  return { blocks: lifted.flatMap(({ blocks }) => blocks), misnamed: lifted.flatMap(({ misnamed }) => misnamed) }
}
