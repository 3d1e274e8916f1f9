/**
 * A plugin's table as Markdown, in Chinese or in English.
 *
 * @since 0.1.0
 */
import * as Citation from "@cunguan/core/policy/Citation"
import type { Language } from "@cunguan/core/policy/Message"
import * as Override from "@cunguan/core/policy/Override"
import type { Row } from "./table.ts"

const headings: { readonly [L in Language]: ReadonlyArray<string> } = {
  zh: ["规则", "参数", "本地规定", "国家规定", "施行日期", "依据"],
  en: ["Rule", "Field", "Value", "National value", "In force", "Source"]
}

/**
 * Renders rows as a table with a heading, one row for each provision; it ends without a line break.
 *
 * @example
 * ```ts
 * import * as Drive from "@cunguan/core/recruitment/Drive"
 * import { compose, definePlugin, markdown, table } from "@cunguan/plugin-sdk"
 *
 * const plugin = definePlugin({
 *   ...{ id: "example", version: "0.1.0", sdk: 1, title: { zh: "示例", en: "example" }, jurisdiction: "330282104" },
 *   provisions: (at) => [
 *     at(Drive.point, { field: "applicationDaysAtLeast", value: 7, from: "2012-01-01", assumption: "An example." })
 *   ]
 * })
 * const rows = table(plugin, compose([plugin]))
 *
 * rows.map(({ national, value }) => [value.en, national.en]) // => [["7 days", "no such rule"]]
 * markdown(rows, "en").split("\n").length // => 3
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const markdown = (rows: ReadonlyArray<Row>, language: Language): string => {
  const line = (cells: ReadonlyArray<string>) => `| ${cells.map(cell).join(" | ")} |`
  const heading = headings[language]
  return [line(heading), line(heading.map(() => "---")), ...rows.map((row) => line(cellsOf(row, language)))].join("\n")
}

const cellsOf = (row: Row, language: Language): ReadonlyArray<string> => {
  const scope = Override.scopeText(row.scope)
  const title = row.title[language]
  return [
    row.rule[language],
    scope === "" ? title : language === "zh" ? `${title}（${scope}）` : `${title} (${scope})`,
    row.value[language],
    row.national[language],
    daysText(row, language),
    Citation.sourceText(row.source, language)
  ]
}

const daysText = ({ from, until }: Row, language: Language): string => {
  if (until === undefined) return language === "zh" ? `${from} 起` : `from ${from}`
  return language === "zh" ? `${from} 起，${until} 止（不含）` : `from ${from} until ${until} (excluded)`
}

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll(/\s*\n\s*/gu, " ")
