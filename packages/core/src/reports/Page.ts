/**
 * A report as one HTML page that needs nothing from outside: styles and charts are in it, and no script.
 *
 * @since 0.1.0
 */
import * as Message from "../policy/Message.ts"
import type { Language } from "../text/Text.ts"
import * as Chart from "./Chart.ts"
import * as Section from "./Section.ts"

const style = `
:root { color-scheme: light dark; --ink: #1c1f23; --soft: #5b626b; --line: #d9dde2; --paper: #fff; --shade: #f5f7f9 }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8eaed; --soft: #a3abb5; --line: #3a4048; --paper: #16181b; --shade: #1f2328 }
}
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 60rem; background: var(--paper); color: var(--ink);
  font: 16px/1.6 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 1.5rem }
h2 { font-size: 1.1rem; margin: 2rem 0 .6rem }
p { margin: .4rem 0 }
.none { color: var(--soft) }
.wide { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums }
th, td { padding: .3rem .7rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top }
th { background: var(--shade); font-weight: 600; white-space: nowrap }
td.number, th.number { text-align: right }
td.day { white-space: nowrap }
pre { overflow-x: auto; padding: .8rem 1rem; background: var(--shade); font: .85rem/1.6 ui-monospace, "Noto Sans Mono CJK SC", monospace }
tbody tr:last-child td { border-bottom: 0 }
svg { display: block; width: 100%; max-width: 40rem; height: auto; margin: .8rem 0 }
svg text { fill: var(--ink); font: 13px system-ui, "Noto Sans CJK SC", sans-serif }
@media print { body { max-width: none; padding: 0 } h2 { break-after: avoid } tr, svg { break-inside: avoid } }
`.trim()

/**
 * A report as a page in one language.
 *
 * @example
 * ```ts
 * import * as Page from "@cunguan/core/reports/Page"
 *
 * const page = Page.toHtml({ title: "A & B", sections: [{ title: { zh: "人数", en: "People" }, lines: [3] }] }, "en", {})
 *
 * page.includes("<h1>A &amp; B</h1>") // => true
 * page.includes("<h2>People</h2>") // => true
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const toHtml = (sheet: Section.Sheet, language: Language, words: Message.Table): string => {
  const say = (argument: Message.Argument) => Chart.escape(Message.renderArgument(argument, language, words))
  const title = say(sheet.title)
  const parts = sheet.sections.map((section) => part(section, language, say))
  return `<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<h1>${title}</h1>
${parts.join("\n")}
</body>
</html>
`
}

const part = (
  { above = [], chart, lines = [], table, title, verbatim }: Section.Section,
  language: Language,
  say: (argument: Message.Argument) => string
): string => {
  const isEmpty =
    (table === undefined || table.rows.length === 0) && above.length + lines.length === 0 && verbatim === undefined
  return [
    `<section>\n<h2>${Chart.escape(title[language])}</h2>`,
    ...above.map((line) => `<p>${say(line)}</p>`),
    ...(chart === undefined ? [] : [Chart.toSvg(chart, language)]),
    ...(table === undefined || table.rows.length === 0 ? [] : [rowsOf(table, language, say)]),
    ...lines.map((line) => `<p>${say(line)}</p>`),
    ...(verbatim === undefined ? [] : [`<pre>${Chart.escape(verbatim)}</pre>`]),
    ...(isEmpty ? [`<p class="none">${Section.none[language]}</p>`] : []),
    "</section>"
  ].join("\n")
}

/** A day is not broken at its hyphens. */
const day = /^\d{4}-\d{2}-\d{2}$/u

const rowsOf = (
  { columns, rows }: NonNullable<Section.Section["table"]>,
  language: Language,
  say: (argument: Message.Argument) => string
): string => {
  const isNumber = columns.map((_, column) => rows.every((row) => typeof row[column] === "number"))
  const cell = (tag: "td" | "th", column: number, text: string) => {
    const kind = isNumber[column] ? "number" : day.test(text) ? "day" : undefined
    return `<${tag}${kind === undefined ? "" : ` class="${kind}"`}>${text}</${tag}>`
  }
  const head = columns.map((each, column) => cell("th", column, Chart.escape(each[language]))).join("")
  const body = rows.map((row) => `<tr>${row.map((each, column) => cell("td", column, say(each))).join("")}</tr>`)
  return `<div class="wide"><table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join("\n")}\n</tbody>\n</table></div>`
}
