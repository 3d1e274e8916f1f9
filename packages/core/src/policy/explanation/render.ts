/**
 * The renderings of an explanation: indented lines, and Markdown.
 *
 * @since 0.1.0
 */
import * as Markdown from "../../text/Markdown.ts"
import type { Explanation } from "./Explanation.ts"
import { outline, type Style } from "./outline.ts"

/** A line break in data must not look like a finding of its own. */
const inOneLine = (text: string): string => text.replaceAll(/[\n\r\u0085\u2028\u2029]+/gu, " ")

const plain: Style = { say: inOneLine, id: inOneLine, criterion: (id) => `[${inOneLine(id)}]`, named: (title) => title }

/**
 * An explanation as indented lines.
 *
 * @category rendering
 * @since 0.1.0
 */
export const toText = (explanation: Explanation): string => {
  const { end, lines } = outline(explanation, plain)
  return [
    ...lines.map(({ depth, kind, text }) => `${"  ".repeat(depth)}${kind === "finding" ? "" : "    "}${text}`),
    ...(end === undefined ? [] : [end.sentence, ...end.limits])
  ].join("\n")
}

const marked: Style = {
  say: Markdown.escape,
  id: Markdown.code,
  criterion: Markdown.code,
  named: (title, path) => `${title} ${path}`
}

/**
 * An explanation as Markdown: nested lists, ids as code, and what may be chosen as a list of its own. What comes from rules
 * and data is escaped, so that nothing in it counts as markup.
 *
 * @category rendering
 * @since 0.1.0
 */
export const toMarkdown = (explanation: Explanation): string => {
  const { end, lines } = outline(explanation, marked)
  const item = (depth: number, text: string) => `${"  ".repeat(depth)}- ${text}`
  const list = lines.map(({ depth, kind, text }) => item(kind === "finding" ? depth : depth + 1, text))
  if (end === undefined) return `${list.join("\n")}\n`
  const { choice, limits, sentence } = end
  const told = choice === undefined ? [sentence] : [choice.lead, choice.items.map((each) => item(0, each)).join("\n")]
  return `${[list.join("\n"), ...told, ...limits].join("\n\n")}\n`
}
