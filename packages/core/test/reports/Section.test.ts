import { assert, describe, it } from "@effect/vitest"
import * as Page from "../../src/reports/Page.ts"
import * as Section from "../../src/reports/Section.ts"

const text = (zh: string, en: string) => ({ zh, en })

const sheet: Section.Sheet = {
  title: text("情况 <一>", "State <1>"),
  sections: [
    {
      title: text("人数", "People"),
      table: {
        columns: [text("村", "village"), text("日", "day"), text("数", "number")],
        rows: [["A&B", "2010-01-31", 3]]
      },
      lines: [text("共 3 人", "3 in all")],
      chart: {
        title: text("图", "chart"),
        labels: [text("甲", "A")],
        series: [{ title: text("数", "number"), values: [3] }]
      }
    },
    { title: text("空表", "Empty"), table: { columns: [text("村", "village")], rows: [] } },
    { title: text("无", "Nothing") },
    { title: text("说明", "Explanation"), verbatim: "✗ a < b\n  ✓ c" }
  ]
}

describe("a sheet as text", () => {
  it("has every part with its table, its lines and its verbatim text, and says where there is none", () => {
    assert.deepStrictEqual(Section.toText(sheet, "zh", {}).split("\n"), [
      "情况 <一>",
      "",
      "人数",
      "村   日          数",
      "---  ----------  --",
      "A&B  2010-01-31   3",
      "",
      "共 3 人",
      "",
      "空表",
      "（无）",
      "",
      "无",
      "（无）",
      "",
      "说明",
      "✗ a < b",
      "  ✓ c"
    ])
  })
})

describe("a sheet as a page", () => {
  const page = Page.toHtml(sheet, "en", {})

  it("says the same, escaped, in its own language", () => {
    assert.include(page, '<html lang="en">')
    assert.include(Page.toHtml(sheet, "zh", {}), '<html lang="zh-CN">')
    assert.include(page, "<title>State &lt;1&gt;</title>")
    assert.include(page, '<td>A&amp;B</td><td class="day">2010-01-31</td><td class="number">3</td>')
    assert.include(page, "<p>3 in all</p>")
    assert.include(page, "<pre>✗ a &lt; b\n  ✓ c</pre>")
    assert.strictEqual(page.split('<p class="none">(none)</p>').length, 3)
  })

  it("needs nothing from outside: no address, no script, its chart in it", () => {
    assert.notMatch(page, /https?:|<script|<link|@import|url\(/u)
    assert.strictEqual(page.split("<svg ").length, 2)
  })
})
