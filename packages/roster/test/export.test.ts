import { assert, describe, it } from "@effect/vitest"
import readExcelFile from "read-excel-file/node"
import {
  compare,
  decodeAll,
  type ExportOptions,
  exportCsv,
  exportXlsx,
  fromBytes,
  isSound,
  toBytes
} from "../src/index.ts"
import { exampleOffice, numbers } from "./exampleOffice.ts"
import { told, villagesOf } from "./setting.ts"

const on = "2011-09-01"

describe("an export that is read again", () => {
  for (const [kind, write] of [
    ["xlsx", exportXlsx],
    ["csv", exportCsv]
  ] as const) {
    for (const include of ["inPost", "everybody"] as const) {
      it(`differs in nothing: .${kind}, ${include}`, async () => {
        await using office = await exampleOffice()
        const bytes = await toBytes(write(await office.state(), { on, include }))
        const { lines, summary } = await decodeAll(fromBytes(bytes), { villages: await villagesOf(office) })
        assert.deepStrictEqual(told(lines), [])
        assert.strictEqual(summary.asOf, on)
        assert.strictEqual(summary.sound, include === "inPost" ? 3 : 4)
        const difference = await compare(office, lines, { on, digest: "0".repeat(64) })
        assert.deepStrictEqual(
          difference.changed.map(({ changes, official }) => [official, changes]),
          []
        )
        assert.deepStrictEqual(
          [difference.newcomers, difference.missing, difference.questions, difference.held].map(({ length }) => length),
          [0, 0, 0, 0]
        )
        assert.strictEqual(difference.same.length, summary.sound)
      })
    }
  }

  it("differs in nothing without the ids of persons but for whoever has no ID number, of whom it asks", async () => {
    await using office = await exampleOffice()
    const columns: ExportOptions["columns"] = [
      "number",
      "name",
      "sex",
      "identityNumber",
      "birthDate",
      "village",
      "title"
    ]
    const bytes = await toBytes(exportXlsx(await office.state(), { on, include: "everybody", columns }))
    const { lines } = await decodeAll(fromBytes(bytes), { villages: await villagesOf(office) })
    const { changed, missing, questions, same } = await compare(office, lines, { on, digest: "0".repeat(64) })
    assert.deepStrictEqual<unknown>([same.map(({ official }) => official), changed], [["p-cen", "p-lu", "p-tian"], []])
    assert.deepStrictEqual<unknown>(
      questions.map(({ candidates, reason }) => [reason, candidates]),
      [["sameName", ["p-yuan"]]]
    )
    assert.deepStrictEqual<unknown>(missing, ["p-yuan"])
  })
})

describe("an export", () => {
  it("is read by another program, with its title, its header of two rows, and ID numbers as text", async () => {
    await using office = await exampleOffice()
    const bytes = await toBytes(exportXlsx(await office.state(), { on, include: "everybody" }))
    const [sheet] = await readExcelFile(Buffer.from(bytes))
    const rows = sheet?.data ?? assert.fail("no sheet")
    assert.strictEqual(sheet?.sheet, "花名册")
    assert.deepStrictEqual([rows[0]?.[0], rows[1]?.[0]], ["示例镇大学生村官花名册", "（截至2011年9月1日）"])
    const upper = rows[2] ?? []
    const at = upper.indexOf("全日制教育")
    assert.deepStrictEqual(rows[3]?.slice(at, at + 4), ["学历", "院校及专业", "学历", "院校及专业"])
    assert.deepStrictEqual([upper[at + 1], upper[at + 2]], [null, "在职教育"])
    const numbersAt = upper.indexOf("身份证号")
    assert.deepStrictEqual(
      rows.slice(4).map((row) => row[numbersAt]),
      [numbers.cen, numbers.lu, numbers.tian, null]
    )
    const column = (name: string) => rows.slice(4).map((row) => row[upper.indexOf(name)])
    assert.deepStrictEqual(column("姓名"), ["岑　山", "陆水生", "田禾青", "远　山"])
    assert.deepStrictEqual(
      column("班子职务及任职时间")[0],
      "村党组织副书记（2011.01.10）；村（居）委会委员（2011.03.20）"
    )
    // Somebody who has left is shown as they were last.
    assert.deepStrictEqual(column("班子职务及任职时间")[2], "村务监督委员会委员（2011.03.25）")
    assert.deepStrictEqual(column("所在村"), ["示例村", "东门社区", "河头村", null])
    assert.deepStrictEqual(column("挂职")[1], "镇党政办（2011.06.01-2011.11.30）")
    assert.deepStrictEqual(column("流向"), [null, null, "公务员", null])
    assert.deepStrictEqual(column("年度考核等次")[0], "2009年优秀；2010年基本称职")
  })

  it("tells each day as it was on it", async () => {
    await using office = await exampleOffice()
    const read = async (day: string) => {
      const state = await office.state()
      const bytes = await toBytes(
        exportXlsx(state, { on: day, columns: ["number", "name", "seats", "grades", "secondment"] })
      )
      return (await decodeAll(fromBytes(bytes))).lines.map(({ draft }) => [
        draft?.name,
        draft?.seats?.length ?? 0,
        draft?.grades?.length ?? 0,
        draft?.secondments?.length ?? 0
      ])
    }
    assert.deepStrictEqual(await read("2009-07-31"), [
      ["岑山", 0, 0, 0],
      ["田禾青", 0, 0, 0],
      ["远山", 0, 0, 0]
    ])
    assert.deepStrictEqual(await read("2011-06-30"), [
      ["岑山", 2, 2, 0],
      ["陆水生", 0, 1, 1],
      ["田禾青", 1, 1, 0],
      ["远山", 0, 0, 0]
    ])
    assert.deepStrictEqual(
      (await read("2011-07-01")).map(([name]) => name),
      ["岑山", "陆水生", "远山"]
    )
  })

  it("leaves out whoever was forgotten", async () => {
    await using office = await exampleOffice()
    await office.execute({
      type: "people/ForgetPerson",
      id: "forget",
      on: "2011-08-01",
      actor: { id: "clerk-1", role: "townOrganisation" },
      person: "p-cen"
    })
    const bytes = await toBytes(exportCsv(await office.state(), { on }))
    const { lines } = await decodeAll(fromBytes(bytes))
    assert.isTrue(lines.every(isSound))
    assert.deepStrictEqual(
      lines.map(({ draft }) => draft?.name),
      ["陆水生", "远山"]
    )
    const { missing } = await compare(office, lines, { on, digest: "0".repeat(64) })
    assert.deepStrictEqual(missing, [])
  })

  it("is the same file whenever it is made", async () => {
    await using office = await exampleOffice()
    const state = await office.state()
    assert.deepStrictEqual(await toBytes(exportXlsx(state, { on })), await toBytes(exportXlsx(state, { on })))
  })
})
