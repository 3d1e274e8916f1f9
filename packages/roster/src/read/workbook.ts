/** Rows of an .xlsx workbook, sheet after sheet, as its parts are unpacked: no more than a few rows are held at once. */
import * as Cell from "../Cell.ts"
import { columnNumber } from "../Place.ts"
import type { Source } from "../Source.ts"
import { unreadable } from "../Unreadable.ts"
import { type Archive, openArchive } from "./archive.ts"
import { feed, type Handler, readAll } from "./xml.ts"

/** A sheet as the workbook lists it. */
interface Sheet {
  readonly name: string
  readonly path: string
}

interface Workbook {
  readonly sheets: ReadonlyArray<Sheet>
  readonly from1904: boolean
  /** The texts that cells share, by their place. */
  readonly texts: ReadonlyArray<string>
  /** For each style of a cell, whether it shows a number as a day. */
  readonly isDay: ReadonlyArray<boolean>
}

/** A target is relative to the part that names it, or starts at the top of the archive. */
const resolve = (target: string): string => (target.startsWith("/") ? target.slice(1) : `xl/${target}`)

const relationshipsOf = async (archive: Archive): Promise<ReadonlyMap<string, string>> => {
  const targets = new Map<string, string>()
  await readAll(archive.read("xl/_rels/workbook.xml.rels"), {
    open: (name, { Id, Target, Type }) => {
      if (name !== "Relationship" || Id === undefined || Target === undefined) return
      targets.set(Id, resolve(Target))
      // The parts that there is one of are found by their kind.
      if (Type !== undefined) targets.set(Type.slice(Type.lastIndexOf("/") + 1), resolve(Target))
    }
  })
  return targets
}

/** The formats of days that have a number and no text (ECMA-376, 18.8.30), those of Chinese versions included. */
const builtIn = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])

/** Whether a format shows a day: it asks for a year or a month beside quoted words, colours and conditions. */
const showsDay = (format: string): boolean => {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./gu, "").toLowerCase()
  return /y|e|d/u.test(bare) && !/general/u.test(bare)
}

const readStyles = async (archive: Archive, path: string): Promise<ReadonlyArray<boolean>> => {
  const formats = new Map<number, boolean>()
  const isDay: Array<boolean> = []
  let within = false
  const handler: Handler = {
    open: (name, { formatCode, numFmtId }) => {
      if (name === "numFmt") formats.set(Number(numFmtId), showsDay(formatCode ?? ""))
      if (name === "cellXfs") within = true
      if (name === "xf" && within) {
        const id = Number(numFmtId ?? 0)
        isDay.push(formats.get(id) ?? builtIn.has(id))
      }
    },
    close: (name) => {
      if (name === "cellXfs") within = false
    }
  }
  await readAll(archive.read(path), handler)
  return isDay
}

/** Characters that XML cannot hold are written `_x000D_`. */
const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

/** Gathers the text of an element; how a name is to be pronounced (`rPh`) is no part of it. */
const gatherer = (element: string) => {
  let text = ""
  let inText = false
  let pronounced = 0
  return {
    open: (name: string) => {
      if (name === element) text = ""
      if (name === "rPh") pronounced++
      if (name === "t" && pronounced === 0) inText = true
    },
    text: (piece: string) => {
      if (inText) text += piece
    },
    close: (name: string): string | undefined => {
      if (name === "rPh") pronounced--
      if (name === "t") inText = false
      return name === element ? unescaped(text) : undefined
    }
  }
}

const readTexts = async (archive: Archive, path: string): Promise<ReadonlyArray<string>> => {
  const texts: Array<string> = []
  const gather = gatherer("si")
  await readAll(archive.read(path), {
    open: gather.open,
    text: gather.text,
    close: (name) => {
      const text = gather.close(name)
      if (text !== undefined) texts.push(text)
    }
  })
  return texts
}

const readWorkbook = async (archive: Archive): Promise<Workbook> => {
  if (!archive.has("xl/workbook.xml") || !archive.has("xl/_rels/workbook.xml.rels")) throw unreadable("BrokenWorkbook")
  const targets = await relationshipsOf(archive)
  const sheets: Array<Sheet> = []
  let from1904 = false
  await readAll(archive.read("xl/workbook.xml"), {
    open: (name, attributes) => {
      if (name === "workbookPr") from1904 = /^(?:1|true)$/u.test(attributes["date1904"] ?? "")
      if (name !== "sheet") return
      const id = Object.entries(attributes).find(([key]) => key === "r:id" || /:id$/u.test(key))?.[1]
      const path = id === undefined ? undefined : targets.get(id)
      // What a clerk has hidden is no part of the roster, and a sheet of a chart has no cells.
      if (path !== undefined && archive.has(path) && attributes["state"] === undefined && /worksheet/u.test(path)) {
        sheets.push({ name: attributes["name"] ?? "", path })
      }
    }
  })
  const part = (kind: string): string | undefined => {
    const path = targets.get(kind)
    return path !== undefined && archive.has(path) ? path : undefined
  }
  const styles = part("styles")
  const texts = part("sharedStrings")
  return {
    sheets,
    from1904,
    isDay: styles === undefined ? [] : await readStyles(archive, styles),
    texts: texts === undefined ? [] : await readTexts(archive, texts)
  }
}

/** What is gathered of the cell that is being read. */
interface Pending {
  readonly column: number
  readonly type: string
  readonly style: number
  value: string
}

const cellOf = (
  { style, type, value }: Pending,
  inline: string | undefined,
  workbook: Workbook
): Cell.Cell | undefined => {
  switch (type) {
    case "s":
      return Cell.text(workbook.texts[Number(value)] ?? "")
    case "inlineStr":
      return Cell.text(inline ?? "")
    case "str":
      return Cell.text(unescaped(value))
    case "b":
      return value === "" ? undefined : Cell.text(value === "1" ? "是" : "否")
    case "e":
      return { _tag: "Broken" }
    case "d":
      return Cell.text(value.slice(0, 10))
    default: {
      if (value.trim() === "") return undefined
      const number = Number(value)
      if (workbook.isDay[style] === true) return { _tag: "Day", day: Cell.dayOfSerial(number, workbook.from1904) }
      return { _tag: "Number", number, shown: shownOf(value, number) }
    }
  }
}

/** As many places as a spreadsheet shows: it keeps 15, and files hold 17 of them. */
const shownOf = (value: string, number: number): string => {
  if (!Number.isFinite(number)) return value
  return Number.isInteger(number) && Math.abs(number) < 1e21
    ? number.toFixed(0)
    : String(Number(number.toPrecision(15)))
}

/** More columns than any roster has come from a format that reaches to the end of the sheet. */
const mostColumns = 512

async function* sheetRows(archive: Archive, sheet: Sheet, workbook: Workbook): AsyncGenerator<Cell.Row> {
  let complete: Array<Cell.Row> = []
  let row = 0
  let column = 0
  let cells: Array<Cell.Cell | undefined> = []
  let pending: Pending | undefined
  let inline: string | undefined
  let inValue = false
  const gather = gatherer("is")
  const stream = feed(archive.read(sheet.path), {
    open: (name, { r, s, t }) => {
      gather.open(name)
      if (name === "row") {
        row = r === undefined ? row + 1 : Number(r)
        column = 0
        cells = []
      } else if (name === "c") {
        column = r === undefined ? column + 1 : columnNumber(r)
        pending = { column, type: t ?? "n", style: Number(s ?? 0), value: "" }
        inline = undefined
      } else if (name === "v") inValue = true
    },
    text: (text) => {
      gather.text(text)
      if (inValue && pending !== undefined) pending.value += text
    },
    close: (name) => {
      inline = gather.close(name) ?? inline
      if (name === "v") inValue = false
      if (name === "c" && pending !== undefined) {
        const cell = cellOf(pending, inline, workbook)
        if (cell !== undefined && pending.column >= 1 && pending.column <= mostColumns) {
          while (cells.length < pending.column - 1) cells.push(undefined)
          cells[pending.column - 1] = cell
        }
        pending = undefined
      }
      if (name === "row") complete.push({ sheet: sheet.name, row, cells })
    }
  })
  for await (const _ of stream) {
    const taken = complete
    complete = []
    yield* taken
  }
  yield* complete
}

/** The rows of the visible sheets of a workbook. */
export async function* workbookRows(source: Source, maximumBytes: number): AsyncGenerator<Cell.Row> {
  await using archive = await openArchive(source, maximumBytes)
  const workbook = await readWorkbook(archive)
  for (const sheet of workbook.sheets) yield* sheetRows(archive, sheet, workbook)
}
