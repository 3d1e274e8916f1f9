import { assert, describe, it } from "@effect/vitest"
import * as Chart from "../../src/reports/Chart.ts"

const text = (words: string) => ({ zh: words, en: words })

const chart: Chart.Chart = {
  title: text("Cohorts <2010>"),
  labels: [text("2009"), text("2010")],
  series: [
    { title: text("in post"), values: [9, 3] },
    { title: text("nobody"), values: [0, 0] },
    { title: text("left & gone"), values: [0, 1] }
  ]
}

const widths = (svg: string) =>
  Array.from(svg.matchAll(/<rect x="[\d.]+" y="\d+" width="([\d.]+)" height="18"/gu), ([, width]) => Number(width))

describe("Chart", () => {
  it("stacks the values of each bar to one scale, and leaves out what is 0", () => {
    const svg = Chart.toSvg(chart, "en")
    const [nine = 0, three = 0, one = 0, ...others] = widths(svg)
    assert.deepStrictEqual(others, [])
    assert.approximately(nine / three, 3, 0.01)
    assert.approximately(three / one, 3, 0.01)
    assert.notInclude(svg, "nobody")
    assert.include(svg, "<title>2010: left &amp; gone 1</title>")
  })

  it("shows the total of each bar, and its title to a screen reader, with nothing unescaped", () => {
    const svg = Chart.toSvg(chart, "en")
    assert.include(svg, 'aria-label="Cohorts &lt;2010&gt;"')
    assert.deepStrictEqual(
      Array.from(svg.matchAll(/>(\d+)<\/text>/gu), ([, total]) => total),
      ["2009", "9", "2010", "4"]
    )
  })

  it("gives the longest label its room, in either script", () => {
    const long = { zh: "村民委员会和居民委员会", en: "villagers' or residents' committee" }
    for (const language of ["zh", "en"] as const) {
      const [, x] = /<text x="([\d.]+)" y="\d+" text-anchor="end"/u.exec(
        Chart.toSvg({ ...chart, labels: [long, long] }, language)
      ) ?? [0, 0]
      assert.isAbove(Number(x), language === "zh" ? 11 * 13 : 34 * 6.5, language)
    }
  })

  it("has no bar and no error where everything is 0", () => {
    const nothing = { ...chart, series: [{ title: text("none"), values: [0, 0] }] }
    assert.deepStrictEqual(widths(Chart.toSvg(nothing, "zh")), [])
    assert.notInclude(Chart.toSvg(nothing, "zh"), "NaN")
  })

  it("breaks a long legend into lines, so that no entry stands outside", () => {
    const series = Array.from({ length: 8 }, (_, index) => ({ title: text(`a long title ${index}`), values: [1, 1] }))
    const xs = Array.from(
      Chart.toSvg({ ...chart, series }, "en").matchAll(/<rect x="(\d+)" y="\d+" width="12"/gu),
      ([, x]) => Number(x)
    )
    assert.strictEqual(xs.length, 8)
    assert.isTrue(xs.every((x) => x + 12 <= 640))
    assert.isAbove(xs.filter((x) => x === 0).length, 1)
  })
})
