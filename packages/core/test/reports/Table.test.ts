import { assert, describe, it } from "@effect/vitest"
import * as Table from "../../src/reports/Table.ts"

const text = (zh: string, en: string) => ({ zh, en })

const table: Table.Table = {
  title: text("历年选聘", "Cohorts"),
  columns: [text("年份", "year"), text("村", "village"), text("人数", "people")],
  rows: [
    ["2008", text("示例村", "Example"), 3],
    ["2009", text("村", "V"), 12]
  ]
}

describe("the width of a text", () => {
  it("is two columns for Chinese characters and full-width forms, one for others", () => {
    for (const [shown, width] of [
      ["", 0],
      ["abc 12", 6],
      ["村官", 4],
      ["村官 2", 6],
      ["（无）", 6],
      ["《意见》", 8],
      ["一、二。", 8],
      ["ｶﾅ", 2],
      ["가", 2],
      ["café", 4],
      ["—", 1]
    ] as const) {
      assert.strictEqual(Table.width(shown), width, shown)
    }
  })

  it("counts the rare characters of names as one character of two columns", () => {
    assert.strictEqual("𠮷".length, 2, "a surrogate pair")
    assert.strictEqual(Table.width("𠮷"), 2)
    assert.strictEqual(Table.width("王𠮷某"), 6)
    assert.strictEqual(Table.width("𰻝"), 2)
  })
})

describe("a table as text", () => {
  it("has columns of one width, names to the left and numbers to the right", () => {
    assert.deepStrictEqual(Table.toText(table, "zh").split("\n"), [
      "历年选聘",
      "年份  村      人数",
      "----  ------  ----",
      "2008  示例村     3",
      "2009  村        12"
    ])
    assert.deepStrictEqual(Table.toText(table, "en").split("\n"), [
      "Cohorts",
      "year  village  people",
      "----  -------  ------",
      "2008  Example       3",
      "2009  V            12"
    ])
  })

  it("aligns to the left a column in which not every cell is a number", () => {
    const mixed = {
      ...table,
      rows: [
        ["2008", "v", "—"],
        ["2009", "v", 12]
      ]
    }
    assert.deepStrictEqual(Table.toText(mixed, "en").split("\n").slice(3), ["2008  v        —", "2009  v        12"])
  })

  it("ends no line with spaces, and renders messages with the words it is given", () => {
    const row = [[{ key: "a.b", arguments: { day: "2010-05-01" } }, text("村", "V"), ""]]
    const rendered = Table.toText({ ...table, rows: row }, "en", { "a.b": text("截至 {day}", "as of {day}") })
    assert.strictEqual(rendered.split("\n").at(-1), "as of 2010-05-01  V")
    for (const line of rendered.split("\n")) assert.strictEqual(line, line.trimEnd())
  })

  it("of two hundred thousand rows is made as well", () => {
    const rows = Array.from({ length: 200_000 }, (_, index) => [String(index), "v", index])
    assert.strictEqual(Table.toText({ ...table, rows }, "en").split("\n").length, 200_003)
  })
})
