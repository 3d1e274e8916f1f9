/**
 * Texts that somebody wrote, as part of Markdown: nothing in them counts as markup.
 *
 * @since 0.1.0
 */

/** What could break a line, and blanks beside it; a full-width blank stays. */
const breaks = /[\p{Cc}\u2028\u2029 ]+/gu

/**
 * A text as plain words of one line: emphasis, code, links, tables, HTML, headings and lists in it are shown and not
 * followed, and a line break is a blank.
 *
 * @example
 * ```ts
 * import * as Markdown from "@cunguan/core/text/Markdown"
 *
 * Markdown.escape("*a* <b>\n# c") // => "\\*a\\* \\<b\\> \\# c"
 * Markdown.escape("1. 报名") // => "1\\. 报名"
 * Markdown.escape("- 岑若禾") // => "\\- 岑若禾"
 * Markdown.escape("d-2010, 92.50") // => "d-2010, 92.50"
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const escape = (text: string): string =>
  text
    .replaceAll(breaks, " ")
    .trim()
    .replaceAll(/[\\`*_~[\]<>#|&$@]/gu, "\\$&")
    // Addresses become links by themselves.
    .replaceAll(/:(?=\/\/)/gu, "\\:")
    .replaceAll(/www(?=\.)/giu, "$&\\")
    // What begins a list, a heading or a rule does so at the beginning alone.
    .replace(/^[-+=]/u, "\\$&")
    .replace(/^(\d+)([.)])/u, "$1\\$2")

/**
 * An id as code: shown letter by letter, whatever is in it.
 *
 * @example
 * ```ts
 * import * as Markdown from "@cunguan/core/text/Markdown"
 *
 * Markdown.code("recruitment.eligibility/age") // => "`recruitment.eligibility/age`"
 * Markdown.code("a`b") // => "``a`b``"
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const code = (text: string): string => {
  const shown = text.replaceAll(breaks, " ").trim()
  const runs = new Set((shown.match(/`+/gu) ?? []).map(({ length }) => length))
  let length = 1
  while (runs.has(length)) length++
  const fence = "`".repeat(length)
  // A blank on either side belongs to the fence.
  const inside = shown === "" || shown.startsWith("`") || shown.endsWith("`") ? ` ${shown} ` : shown
  return `${fence}${inside}${fence}`
}
