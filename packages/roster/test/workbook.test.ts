import type { Readable } from "node:stream"
import { assert, describe, it } from "@effect/vitest"
import yazl from "yazl"
import { decodeAll, fromBytes, type Source, toBytes } from "../src/index.ts"
import { factsOf, told } from "./setting.ts"

const relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

interface Parts {
  readonly sheets: Readonly<Record<string, { readonly data: string; readonly state?: string }>>
  readonly texts?: string
  readonly formats?: string
  readonly from1904?: boolean
  /** A prefix of every element, as some programs write it. */
  readonly prefix?: string
}

/** A workbook out of the markup of its parts. */
const workbook = async ({ formats = "", from1904 = false, prefix = "", sheets, texts }: Parts): Promise<Source> => {
  const zip = new yazl.ZipFile()
  const add = (path: string, xml: string) => zip.addBuffer(Buffer.from(`<?xml version="1.0"?>${xml}`), path)
  const names = Object.entries(sheets)
  const p = prefix
  add(
    "xl/workbook.xml",
    `<${p}workbook xmlns:r="${relationship}"><${p}workbookPr date1904="${from1904 ? 1 : 0}"/><${p}sheets>${names
      .map(
        ([name, { state }], index) =>
          `<${p}sheet name="${name}" ${state === undefined ? "" : `state="${state}"`} r:id="s${index}"/>`
      )
      .join("")}</${p}sheets></${p}workbook>`
  )
  add(
    "xl/_rels/workbook.xml.rels",
    `<Relationships>${names
      .map(
        (_, index) =>
          `<Relationship Id="s${index}" Type="${relationship}/worksheet" Target="/xl/worksheets/sheet${index}.xml"/>`
      )
      .join(
        ""
      )}<Relationship Id="t" Type="${relationship}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="f" Type="${relationship}/styles" Target="styles.xml"/></Relationships>`
  )
  for (const [index, [, { data }]] of names.entries()) {
    add(`xl/worksheets/sheet${index}.xml`, `<${p}worksheet><${p}sheetData>${data}</${p}sheetData></${p}worksheet>`)
  }
  if (texts !== undefined) add("xl/sharedStrings.xml", `<sst>${texts}</sst>`)
  add("xl/styles.xml", `<styleSheet>${formats}</styleSheet>`)
  zip.end()
  return fromBytes(await toBytes(zip.outputStream as Readable))
}

const inline = (text: string, at = "") => `<c${at} t="inlineStr"><is><t>${text}</t></is></c>`
const rowOf = (...cells: ReadonlyArray<string>) => `<row>${cells.join("")}</row>`
const heading = (...texts: ReadonlyArray<string>) => rowOf(...texts.map((text) => inline(text)))

describe("a workbook", () => {
  it("shares texts, also those of several formats, without how they are pronounced", async () => {
    const source = await workbook({
      sheets: {
        a: {
          data: `${heading("姓名", "性别", "民族", "备注")}${rowOf("<c t='s'><v>0</v></c>", "<c t='s'><v>1</v></c>", "<c t='str'><f>A1</f><v>汉</v></c>", "<c t='s'><v>2</v></c>")}`
        }
      },
      texts: `<si><r><t>岑</t></r><r><rPr/><t>山</t></r><rPh sb="0" eb="1"><t>CEN</t></rPh></si><si><t>男</t></si><si><t xml:space="preserve">a&amp;b_x000A_&lt;c&gt;<![CDATA[ &d]]></t></si>`
    })
    const { lines } = await decodeAll(source)
    assert.deepStrictEqual(factsOf(lines[0]), { name: "岑山", sex: "1", ethnicity: "01", remarks: "a&b <c> &d" })
  })

  it("leaves rows and cells out, and says by their addresses where the others stand", async () => {
    const source = await workbook({
      sheets: {
        a: {
          data: `<row r="3">${inline("姓名", ' r="B3"')}${inline("性别", ' r="C3"')}${inline("民族", ' r="E3"')}</row><row r="9">${inline("岑山", ' r="B9"')}${inline("某", ' r="E9"')}</row>`
        }
      }
    })
    assert.deepStrictEqual(told((await decodeAll(source)).lines), ["warning E9 WordUnknown"])
  })

  it("shows days by the formats of cells, from 1900 or from 1904", async () => {
    const formats = `<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="171" formatCode="[Red]0.00&quot;day&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="57"/></cellXfs>`
    const cells = (...styles: ReadonlyArray<number>) => styles.map((style) => `<c s="${style}"><v>31108</v></c>`)
    const data = `${heading("姓名", "出生年月", "聘用时间", "任现职时间", "参加工作时间")}${rowOf(inline("岑山"), ...cells(1, 2, 4, 3))}`
    const read = async (from1904: boolean) =>
      (await decodeAll(await workbook({ sheets: { a: { data } }, formats, from1904 }))).lines
    const lines = await read(false)
    const { appointedOn, birthDate, placedOn } = lines[0]?.draft ?? assert.fail()
    const day = { precision: "day", day: "1985-03-02" }
    assert.deepStrictEqual<unknown>([birthDate, appointedOn, placedOn], [day, day, day])
    // A format of numbers shows a number, which is a serial all the same.
    assert.include(told(lines), "hint E2 DateFromSerial")
    assert.deepStrictEqual<unknown>((await read(true))[0]?.draft?.birthDate, { precision: "day", day: "1989-03-03" })
  })

  it("has cells that are broken, true, empty, or days as text", async () => {
    const data = `${heading("姓名", "性别", "出生年月", "备注", "民族")}${rowOf(inline("岑山"), "<c t='e'><v>#REF!</v></c>", "<c t='d'><v>1985-03-02T00:00:00Z</v></c>", "<c t='b'><v>1</v></c>", "<c/>")}`
    const { lines } = await decodeAll(await workbook({ sheets: { a: { data } } }))
    assert.deepStrictEqual(told(lines), ["error B2 CellBroken"])
    assert.deepStrictEqual(factsOf(lines[0]), {
      name: "岑山",
      remarks: "是",
      birthDate: { precision: "day", day: "1985-03-02" }
    })
  })

  it("has sheets that are hidden, which are not read, and may write its elements with a prefix", async () => {
    const prefixed = (data: string) => data.replaceAll(/<(\/?)(row|c|is|t|v)\b/gu, "<$1x:$2")
    const data = prefixed(`${heading("姓名", "性别", "民族")}${heading("岑山", "男", "汉")}`)
    const source = await workbook({ sheets: { a: { data }, b: { data, state: "hidden" } }, prefix: "x:" })
    const { lines } = await decodeAll(source)
    assert.deepStrictEqual(
      lines.map(({ place }) => place),
      [{ sheet: "a", row: 2 }]
    )
  })

  it("that reaches to the last column for its looks alone costs nothing", async () => {
    const far = '<c r="XFD2"><v>1</v></c>'
    const data = `${heading("姓名", "性别", "民族")}<row r="2">${inline("岑山", ' r="A2"')}${far}</row>`
    const { lines } = await decodeAll(await workbook({ sheets: { a: { data } } }))
    assert.deepStrictEqual([lines.length, told(lines)], [1, []])
  })

  it("with markup that is not well-formed is refused", async () => {
    const source = await workbook({ sheets: { a: { data: "<row><c></row>" } } })
    const error: unknown = await decodeAll(source).catch((thrown: unknown) => thrown)
    assert.deepInclude(error, { _tag: "RosterUnreadable", reason: "BrokenWorkbook" })
  })
})
