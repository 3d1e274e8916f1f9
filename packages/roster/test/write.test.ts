import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as PostedList from "@cunguan/core/reports/PostedList"
import { assert, describe, it } from "@effect/vitest"
import readExcelFile from "read-excel-file/node"
import {
  decodeAll,
  fromBytes,
  fromFile,
  type PostedLine,
  type PostedNumber,
  postedList,
  printable,
  printPosted,
  toBytes,
  toFile
} from "../src/index.ts"
import { openArchive } from "../src/read/archive.ts"
import { csv, guarded } from "../src/write/csv.ts"
import type { Sheet } from "../src/write/Sheet.ts"
import { xlsx } from "../src/write/xlsx.ts"
import { numberOf } from "./setting.ts"

const nasty = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "＝1+1",
  " =HYPERLINK(1)",
  "'=1",
  "plain",
  "1,2",
  '"quoted"',
  "two\nlines",
  "<a & b>",
  "_x0041_"
]

const sheet = (values: ReadonlyArray<string>): Sheet => ({
  name: "花名册",
  title: "标题",
  columns: [{ heading: "姓名" }, { heading: "性别" }, { heading: "备注" }],
  rows: values.map((value) => ["岑山", "男", value])
})

/** The parts of a workbook as text. */
const partOf = async (bytes: Uint8Array, path: string): Promise<string> => {
  await using archive = await openArchive(fromBytes(bytes), 10_000_000)
  return Buffer.from(await toBytes(archive.read(path))).toString()
}

describe("a .csv file", () => {
  it("holds nothing that a spreadsheet runs, and is read back as it was", async () => {
    const bytes = await toBytes(csv(sheet(nasty)))
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)
    assert.isTrue(text.startsWith("\ufeff标题\r\n姓名,性别,备注\r\n"))
    for (const cell of nasty.slice(0, 7)) assert.isTrue(guarded(cell).startsWith("'"), cell)
    assert.notMatch(text, /(?:^|,)"?\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/mu)
    const { lines } = await decodeAll(fromBytes(bytes))
    assert.deepStrictEqual(lines.length, nasty.length)
    assert.deepStrictEqual(lines[0]?.draft?.remarks, "=1+1")
    assert.deepStrictEqual(lines.at(-1)?.draft?.remarks, "_x0041_")
  })

  it("keeps an ID number from the arithmetic of spreadsheets", async () => {
    const number = numberOf("1985-03-02", 11)
    const bytes = await toBytes(
      csv({
        name: "a",
        title: "标题",
        columns: [{ heading: "姓名" }, { heading: "性别" }, { heading: "身份证号", isLongNumber: true }],
        rows: [["岑山", "男", number]]
      })
    )
    assert.include(new TextDecoder().decode(bytes), `${number}\t`)
    assert.strictEqual((await decodeAll(fromBytes(bytes))).lines[0]?.draft?.identityNumber, number)
  })
})

describe("an .xlsx file", () => {
  it("holds text as text whatever it looks like, for this reader and for another", async () => {
    const bytes = await toBytes(xlsx(sheet([...nasty, "\u0000a\u0007\ud800b"])))
    const written = [...nasty.map((text) => text.trim()), "ab"]
    const [read] = await readExcelFile(Buffer.from(bytes))
    const remarks = read?.data.slice(2).map((row) => String(row[2]).trim())
    assert.deepStrictEqual(remarks, written)
    const own = (await decodeAll(fromBytes(bytes))).lines.map(({ draft }) => draft?.remarks)
    assert.deepStrictEqual(own.slice(0, 3), ["=1+1", "+1", "-1"])
    assert.strictEqual(own[nasty.indexOf("_x0041_")], "_x0041_")
    assert.notInclude(await partOf(bytes, "xl/worksheets/sheet1.xml"), "<f>")
  })

  it("is set up for A4, its header on every page, with groups merged over their columns", async () => {
    const bytes = await toBytes(
      printable({
        title: "名册",
        subtitle: "（截至2011年9月1日）",
        columns: [
          { heading: "姓名", width: 10 },
          { heading: "性别" },
          { heading: "学历", group: "全日制教育" },
          { heading: "院校及专业", group: "全日制教育", width: 26 }
        ],
        rows: [["岑山", "男", "大学", "示例大学"]],
        office: "示例镇",
        on: "2011-09-01",
        orientation: "portrait"
      })
    )
    const xml = await partOf(bytes, "xl/worksheets/sheet1.xml")
    assert.include(xml, '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>')
    assert.deepStrictEqual(
      Array.from(xml.matchAll(/<mergeCell ref="([^"]+)"/gu), ([, ref]) => ref),
      ["A1:D1", "A2:D2", "A3:A4", "B3:B4", "C3:D3", "A6:D6", "A7:D7"]
    )
    assert.include(await partOf(bytes, "xl/workbook.xml"), "'名册'!$3:$4</definedName>")
    const [read] = await readExcelFile(Buffer.from(bytes))
    assert.deepStrictEqual(
      read?.data.map((row) => row[0]),
      ["名册", "（截至2011年9月1日）", "姓名", null, "岑山", "示例镇", "2011年9月1日"]
    )
    const { lines } = await decodeAll(fromBytes(bytes))
    assert.deepStrictEqual(
      lines.map(({ draft }) => [draft?.name, draft?.fullTime?.school]),
      [["岑山", "示例大学"]]
    )
  })

  it("is written to a path that its owner alone can read", async () => {
    const folder = mkdtempSync(join(tmpdir(), "roster-"))
    const path = join(folder, "roster.xlsx")
    try {
      await toFile(path, xlsx(sheet(["a"])))
      assert.strictEqual(statSync(path).mode & 0o777, 0o600)
      assert.deepStrictEqual(new Uint8Array(readFileSync(path)), new Uint8Array(await toBytes(xlsx(sheet(["a"])))))
      assert.strictEqual((await decodeAll(fromFile(path))).lines.length, 1)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it("fails with what failed while its rows were made", async () => {
    const rows = async function* () {
      yield ["岑山", "男", "a"]
      throw new Error("no more rows")
    }
    for (const write of [xlsx, csv]) {
      const error: unknown = await toBytes(write({ ...sheet([]), rows: rows() })).catch((thrown: unknown) => thrown)
      assert.include(String(error), "no more rows")
    }
  })
})

describe("a list that core makes of a drive", () => {
  it("is printed with its words above and below, in either language", async () => {
    const list: PostedList.PostedList = {
      title: { zh: "2009年选聘大学生村官拟聘人员公示", en: "Public notice, 2009" },
      above: [PostedList.messages.make("posted.appointed", { people: 2 })],
      shown: ["name", "school", "rank"],
      rows: [{ name: "岑山", school: "示例大学", rank: 1 }, { name: "陆远山" }],
      below: [
        PostedList.messages.make("posted.signed"),
        PostedList.messages.make("posted.signature", {
          office: "示例镇",
          day: CalendarDate.text(CalendarDate.make("2009-06-10"))
        })
      ]
    }
    const read = async (language: "zh" | "en") => {
      const [found] = await readExcelFile(Buffer.from(await toBytes(printPosted(list, { language }))))
      return found?.data
    }
    assert.deepStrictEqual<unknown>(await read("zh"), [
      [list.title.zh, null, null, null],
      ["公示期满，聘用下列 2 人为大学生村官：", null, null, null],
      ["序号", "姓名", "毕业院校", "名次"],
      [1, "岑山", "示例大学", 1],
      [2, "陆远山", "—", "—"],
      ["反映问题须署真实姓名，匿名反映不予受理。", null, null, null],
      ["示例镇　2009年6月10日", null, null, null]
    ])
    assert.deepStrictEqual<unknown>((await read("en"))?.at(-1), ["示例镇, 10 June 2009", null, null, null])
  })
})

describe("a list that is posted", () => {
  const list = {
    title: "2009年选聘大学生村官拟聘人员公示",
    fields: ["number", "name", "position", "total", "remarks"],
    lines: [
      { number: 1, name: "岑山", position: "示例村", total: "86.50", remarks: "" },
      { number: 2, name: "陆远山", position: "河头村", total: "79.25", remarks: "" }
    ],
    notes: ["公示期：2009年6月10日至6月16日。监督电话：0574-00000000"],
    office: "示例镇党委",
    on: "2009-06-10"
  } as const

  it("has its fields, its lines, and whose it is and of which day", async () => {
    const [read] = await readExcelFile(Buffer.from(await toBytes(postedList(list))))
    assert.deepStrictEqual<unknown>(read?.data, [
      [list.title, null, null, null, null],
      ["序号", "姓名", "报考岗位", "总成绩", "备注"],
      [1, "岑　山", "示例村", "86.50", null],
      [2, "陆远山", "河头村", "79.25", null],
      [list.notes[0], null, null, null, null],
      ["示例镇党委", null, null, null, null],
      ["2009年6月10日", null, null, null, null]
    ])
  })

  it("has no field for a number of somebody's", () => {
    // Checked with the types of the repository, and not run.
    const refused = [
      // @ts-expect-error there is no such field
      () => postedList({ ...list, fields: ["name", "identityNumber"] }),
      // @ts-expect-error there is no such field
      () => postedList({ ...list, fields: ["name", "contact"] }),
      // @ts-expect-error a line has the fields of the list
      () => postedList({ ...list, lines: [{ name: "岑山" }] }),
      // @ts-expect-error a line has no other fields
      (): PostedLine<"name"> => ({ name: "岑山", identityNumber: "" })
    ]
    assert.lengthOf(refused, 4)
    const line: PostedLine<"name"> = { name: "岑山" }
    assert.deepStrictEqual(Object.keys(line), ["name"])
  })

  it("is refused where one stands in another field, and says where without repeating it", async () => {
    const number = numberOf("1985-03-02", 11)
    for (const remarks of [number, `证件${number}`, "13800000000", "0574-12345678", "１３８００００００００"]) {
      const lines = [list.lines[0], { ...list.lines[1], remarks }]
      let error: PostedNumber | undefined
      try {
        await toBytes(postedList({ ...list, lines }))
      } catch (thrown) {
        error = thrown as PostedNumber
      }
      assert.strictEqual(error?._tag, "PostedNumber", remarks)
      assert.strictEqual(error?.cell, "E4")
      assert.notInclude(error?.message, remarks)
    }
  })
})
