/**
 * A chart of stacked bars as data, and the same chart as SVG that needs nothing from outside.
 *
 * @since 0.1.0
 */
import type { Language, Text } from "../text/Text.ts"
import { width } from "./Table.ts"

/**
 * One series: its words and a value for each bar, none below 0.
 *
 * @category models
 * @since 0.1.0
 */
export interface Series {
  readonly title: Text
  readonly values: ReadonlyArray<number>
}

/**
 * Bars with a label each, one below the other; the series are stacked from left to right.
 *
 * @category models
 * @since 0.1.0
 */
export interface Chart {
  readonly title: Text
  readonly labels: ReadonlyArray<Text>
  readonly series: ReadonlyArray<Series>
}

/** Colours that stay apart for most eyes, also printed in grey: each is darker or lighter than its neighbour. */
const colours = ["#1b6ca8", "#e9a23b", "#2f8f6b", "#c8553d", "#8d7bb5", "#7fb7be", "#5f5f5f", "#c9b458"]

/** A text as it may stand in HTML. */
export const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")

const layout = { column: 7.5, bar: 18, gap: 8, width: 640, total: 40, legend: 22, character: 13 }

/**
 * A chart as SVG in one language. Series that are 0 throughout are left out; every bar tells its values to a pointer and
 * to a screen reader.
 *
 * @example
 * ```ts
 * import * as Chart from "@cunguan/core/reports/Chart"
 *
 * const svg = Chart.toSvg(
 *   {
 *     title: { zh: "历年选聘", en: "Cohorts" },
 *     labels: [{ zh: "2009年", en: "2009" }],
 *     series: [{ title: { zh: "在任", en: "in post" }, values: [9] }]
 *   },
 *   "en"
 * )
 *
 * svg.includes("<title>2009: in post 9</title>") // => true
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const toSvg = (chart: Chart, language: Language): string => {
  const shown = chart.series
    .map((series, index) => ({ ...series, colour: colours[index % colours.length] ?? "#000" }))
    .filter(({ values }) => values.some((value) => value > 0))
  const totals = chart.labels.map((_, bar) => shown.reduce((sum, { values }) => sum + (values[bar] ?? 0), 0))
  const most = totals.reduce((left, right) => Math.max(left, right), 0)
  // Labels take as many columns as a terminal would give them, so that none is cut off.
  const label = 16 + layout.column * Math.max(...chart.labels.map((each) => width(each[language])), 4)
  const scale = most === 0 ? 0 : (layout.width - label - layout.total) / most
  const rows = legendRows(
    shown.map(({ title }) => title[language]),
    layout.width
  )
  const top = rows.length * layout.legend + layout.gap
  const height = top + chart.labels.length * (layout.bar + layout.gap)
  const legend = rows.flatMap((row, line) =>
    row.map(({ index, x }) => {
      const { colour, title } = shown[index] ?? { colour: "#000", title: { zh: "", en: "" } }
      const y = line * layout.legend
      return `<rect x="${x}" y="${y + 2}" width="12" height="12" fill="${colour}"/><text x="${x + 18}" y="${y + 13}">${escape(title[language])}</text>`
    })
  )
  const bars = chart.labels.map((words, bar) => {
    const y = top + bar * (layout.bar + layout.gap)
    let x = label
    const parts = shown.map(({ colour, title, values }) => {
      const value = values[bar] ?? 0
      const length = value * scale
      const part = `<rect x="${round(x)}" y="${y}" width="${round(length)}" height="${layout.bar}" fill="${colour}"><title>${escape(`${words[language]}: ${title[language]} ${value}`)}</title></rect>`
      x += length
      return value === 0 ? "" : part
    })
    const text = `y="${y + layout.bar - 4}"`
    return `<text x="${round(label - 8)}" ${text} text-anchor="end">${escape(words[language])}</text>${parts.join("")}<text x="${round(x + 6)}" ${text}>${totals[bar]}</text>`
  })
  const title = escape(chart.title[language])
  return `<svg viewBox="0 0 ${layout.width} ${height}" role="img" aria-label="${title}">${[...legend, ...bars].join("")}</svg>`
}

const round = (value: number): number => Math.round(value * 100) / 100

/** Where each entry of a legend stands, in as many lines as it takes; wide characters take a whole one. */
const legendRows = (titles: ReadonlyArray<string>, width: number) => {
  const rows: Array<Array<{ readonly index: number; readonly x: number }>> = [[]]
  let x = 0
  for (const [index, title] of titles.entries()) {
    const size = 30 + [...title].length * layout.character
    if (x > 0 && x + size > width) {
      rows.push([])
      x = 0
    }
    rows.at(-1)?.push({ index, x })
    x += size
  }
  return rows
}
