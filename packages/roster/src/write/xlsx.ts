/** Writes a sheet as an .xlsx workbook while its rows come, so that the length of a roster costs no memory. */
import { Readable } from "node:stream"
import yazl from "yazl"
import { address, columnLetters } from "../Place.ts"
import { headOf, type Sheet, type SheetCell } from "./Sheet.ts"

const spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const packages = "http://schemas.openxmlformats.org/package/2006"
const document = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

/**
 * Marks that XML cannot hold are left out: no roster means them. What would be read as such a mark, written as `_x0041_`,
 * is kept from it.
 */
const escape = (text: string): string =>
  text
    .replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu, "")
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_")
    .replace(/[&<>"]/gu, (mark) => escapes[mark] ?? mark)

/** Places in the list of formats below. */
const style = { title: 1, subtitle: 2, heading: 3, text: 4, number: 5, closing: 6, sentence: 7 } as const

const border = `<border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border>`
const format = (of: {
  readonly font?: number
  readonly isBordered?: boolean
  readonly across: "center" | "left" | "right"
  readonly isNumber?: boolean
}): string =>
  `<xf numFmtId="${of.isNumber === true ? 0 : 49}" fontId="${of.font ?? 0}" fillId="0" borderId="${of.isBordered === true ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${of.across}" vertical="center" wrapText="1"/></xf>`

const formats = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  format({ font: 1, across: "center" }),
  format({ across: "right" }),
  format({ font: 2, isBordered: true, across: "center" }),
  format({ isBordered: true, across: "center" }),
  format({ isBordered: true, across: "center", isNumber: true }),
  format({ across: "right" }),
  format({ across: "left" })
]

const font = (size: number, isBold: boolean): string =>
  `<font>${isBold ? "<b/>" : ""}<sz val="${size}"/><name val="宋体"/><charset val="134"/></font>`

const styles = `${document}<styleSheet xmlns="${spreadsheet}"><fonts count="3">${font(11, false)}${font(18, true)}${font(11, true)}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${border}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.length}">${formats.join("")}</cellXfs></styleSheet>`

const contentTypes = `${document}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`

const relationships = (targets: ReadonlyArray<readonly [kind: string, target: string]>): string =>
  `${document}<Relationships xmlns="${packages}/relationships">${targets
    .map(([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${kind}" Target="${target}"/>`)
    .join("")}</Relationships>`

/** A name of a sheet has at most 31 characters, and none of seven signs. */
const sheetName = (name: string): string =>
  [...name.replace(/[[\]:*?/\\']/gu, " ").trim()].slice(0, 31).join("") || "Sheet1"

const workbook = (name: string, header: readonly [from: number, until: number]): string =>
  `${document}<workbook xmlns="${spreadsheet}" xmlns:r="${office}"><sheets><sheet name="${escape(name)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${escape(name)}'!$${header[0]}:$${header[1]}</definedName></definedNames></workbook>`

const cell = (value: SheetCell, row: number, column: number, of: number): string => {
  const at = `<c r="${address(row, column)}" s="${of}"`
  if (typeof value === "number" && Number.isFinite(value)) return `${at}><v>${value}</v></c>`
  const text = value === undefined ? "" : escape(String(value))
  return text === "" ? `${at}/>` : `${at} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

const rowOf = (row: number, cells: ReadonlyArray<string>, height?: number): string =>
  `<row r="${row}"${height === undefined ? "" : ` ht="${height}" customHeight="1"`}>${cells.join("")}</row>`

/** Merged cells do not grow with their text, so its lines are counted: a Chinese character is as wide as two others. */
const heightOf = (text: string, width: number): number => {
  const length = [...text].reduce((sum, mark) => sum + (mark > "\u2e80" ? 2 : 1), 0)
  return 20 * Math.max(1, Math.ceil(length / Math.max(1, width)))
}

/** The sheet, piece by piece. Elements stand in the order that the standard lays down (ECMA-376, 18.3.1.99). */
async function* worksheet(sheet: Sheet): AsyncGenerator<string> {
  const { closing = [], columns, notes = [], orientation = "landscape", rows, subtitle } = sheet
  const { header, merges, top } = headOf(sheet)
  const above = top.length + header.length
  const all = merges.map(({ from, to }) => `${address(...from)}:${address(...to)}`)
  yield `${document}<worksheet xmlns="${spreadsheet}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="${above}" topLeftCell="A${above + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`
  yield columns
    .map(({ width = 12 }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join("")
  yield "</cols><sheetData>"
  const widest = columns.reduce((sum, { width = 12 }) => sum + width, 0)
  yield top
    .map((text, index) => {
      const isSubtitle = index === 1 && subtitle !== undefined
      const of = index === 0 ? style.title : isSubtitle ? style.subtitle : style.sentence
      return rowOf(index + 1, [cell(text, index + 1, 1, of)], index === 0 ? 36 : heightOf(text, widest))
    })
    .join("")
  yield header
    .map((headings, index) => {
      const row = top.length + index + 1
      return rowOf(
        row,
        headings.map((text, column) => cell(text, row, column + 1, style.heading))
      )
    })
    .join("")
  let row = above
  for await (const values of rows) {
    row++
    const at = row
    yield rowOf(
      at,
      columns.map((_, column) => {
        const value = values[column]
        return cell(value, at, column + 1, typeof value === "number" ? style.number : style.text)
      })
    )
  }
  for (const [index, text] of [...notes, ...closing].entries()) {
    row++
    const of = index < notes.length ? style.sentence : style.closing
    yield rowOf(row, [cell(text, row, 1, of)], heightOf(text, widest))
    if (columns.length > 1) all.push(`A${row}:${columnLetters(columns.length)}${row}`)
  }
  yield "</sheetData>"
  if (all.length > 0)
    yield `<mergeCells count="${all.length}">${all.map((each) => `<mergeCell ref="${each}"/>`).join("")}</mergeCells>`
  yield `<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter></worksheet>`
}

/** Small pieces are put together, so that each chunk is worth the work on it. */
async function* chunks(pieces: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let text = ""
  for await (const piece of pieces) {
    text += piece
    if (text.length < 65_536) continue
    yield Buffer.from(text)
    text = ""
  }
  yield Buffer.from(text)
}

/** The same sheet is the same file, whenever it is written. */
const written = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644 }

/** An .xlsx workbook of one sheet, as it is written. */
export async function* xlsx(sheet: Sheet): AsyncGenerator<Uint8Array> {
  const zip = new yazl.ZipFile()
  const name = sheetName(sheet.name)
  const { header, top } = headOf(sheet)
  const parts: ReadonlyArray<readonly [string, string]> = [
    ["[Content_Types].xml", contentTypes],
    ["_rels/.rels", relationships([["officeDocument", "xl/workbook.xml"]])],
    ["xl/workbook.xml", workbook(name, [top.length + 1, top.length + header.length])],
    [
      "xl/_rels/workbook.xml.rels",
      relationships([
        ["worksheet", "worksheets/sheet1.xml"],
        ["styles", "styles.xml"]
      ])
    ],
    ["xl/styles.xml", styles]
  ]
  for (const [path, text] of parts) zip.addBuffer(Buffer.from(text), path, written)
  const lines = Readable.from(chunks(worksheet(sheet)))
  const output = zip.outputStream as Readable
  // What goes wrong while rows are made ends the file.
  lines.on("error", (error) => output.destroy(error))
  zip.addReadStream(lines, "xl/worksheets/sheet1.xml", written)
  zip.end()
  for await (const chunk of output) yield chunk as Uint8Array
}
