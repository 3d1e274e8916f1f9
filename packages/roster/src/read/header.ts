/** Where the header of a sheet is, what its columns are, and which rows are no lines of it. */
import type { Cell, Row } from "../Cell.ts"
import { textOf } from "../Cell.ts"
import { bareHeading, type ColumnId, columnNamed, columnText, groupNamed, headingMeant, type Known } from "../Column.ts"
import { type Diagnostic, diagnostic, diagnosticMessages as messages } from "../Diagnostic.ts"
import { compact } from "../grammar/plain.ts"

/** A header, and how many rows it takes. */
export interface Header {
  readonly columns: ReadonlyMap<number, Known>
  readonly rows: number
  readonly diagnostics: ReadonlyArray<Diagnostic>
}

/** Titles, notes and blank rows come before the header; a table further down is another matter. */
export const mostRowsBefore = 20

const headingsOf = (row: Row | undefined): ReadonlyArray<string> => (row?.cells ?? []).map(textOf)

const at = (headings: ReadonlyArray<string>, index: number): string => headings[index]?.trim() ?? ""

/** A row heads columns if the name is among those that it names, and two more. */
const isHeading = (row: Row): boolean => {
  const named = headingsOf(row).map((heading) =>
    heading.trim() === "" || heading.length > 40 ? undefined : (columnNamed(heading)?.column ?? groupNamed(heading))
  )
  return named.includes("name") && new Set(named.filter((column) => column !== undefined)).size >= 3
}

/**
 * The upper heading of each column. A heading over several columns stands in the first of them; the cells after it are
 * blank. It reaches as far as the row below has headings, and no further than the next one.
 */
const spread = (upper: ReadonlyArray<string>, lower: ReadonlyArray<string>): ReadonlyArray<string> => {
  let above = ""
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const own = at(upper, index)
    if (own !== "") above = own
    else if (at(lower, index) === "" || groupNamed(above) === undefined) above = ""
    return own === "" ? above : own
  })
}

/** Whether the row below a header is its second row: it names columns of a group, and has no name of anybody. */
const isSecondRow = (upper: ReadonlyArray<string>, lower: Row | undefined): boolean => {
  if (lower === undefined) return false
  const headings = headingsOf(lower)
  const above = spread(upper, headings)
  const own = headings.map((heading, index) =>
    heading.trim() === ""
      ? undefined
      : groupNamed(at(above, index)) === undefined
        ? "other"
        : columnNamed(heading, above[index])
  )
  const nameAt = upper.findIndex((heading) => columnNamed(heading)?.column === "name")
  return own.some((column) => typeof column === "object") && at(headings, nameAt) === ""
}

/** The header at a place among the rows that were read, or nothing where that row is none. */
export const headerAt = (rows: ReadonlyArray<Row>, index: number, mapped: Mapping): Header | undefined => {
  const row = rows[index]
  if (row === undefined || !isHeading(row)) return undefined
  const upper = headingsOf(row)
  const next = rows[index + 1]
  const isTwo = isSecondRow(upper, next)
  const lower = isTwo ? headingsOf(next) : []
  const above = isTwo ? spread(upper, lower) : upper
  const columns = new Map<number, Known>()
  const taken = new Set<string>()
  const diagnostics: Array<Diagnostic> = []
  for (let position = 0; position < Math.max(above.length, lower.length); position++) {
    const heading = at(lower, position) || at(above, position)
    const over = at(lower, position) === "" ? "" : at(above, position)
    if (heading === "") continue
    const named =
      mapped.get(bareHeading(over + heading)) ?? mapped.get(bareHeading(heading)) ?? columnNamed(heading, over)
    const column = position + 1
    if (named === undefined) {
      // A heading is repeated only as the one that is known: what stands there may be no heading at all.
      const meant = headingMeant(heading)
      const hint =
        meant === undefined
          ? {
              zh: "需要读取的，请改用已知的栏目名称，或用 columns 指定。",
              en: "Rename it to a known heading, or say with columns what it is."
            }
          : { zh: `您是否要用“${meant}”？`, en: `Did you mean “${meant}”?` }
      diagnostics.push(diagnostic(messages.make("roster/ColumnUnknown", { hint }), row, { column }))
      continue
    }
    const key = `${named.column} ${named.year ?? ""}`
    if (taken.has(key)) {
      const words = columnText(named.column)
      diagnostics.push(
        diagnostic(messages.make("roster/ColumnRepeated", { column: words }), row, { column, id: named.column })
      )
      continue
    }
    taken.add(key)
    columns.set(column, named)
  }
  return { columns, rows: isTwo ? 2 : 1, diagnostics }
}

/** What the caller says of headings: the column of each. */
export type Mapping = ReadonlyMap<string, Known>

/** A mapping from plain data. */
export const mappingOf = (columns: Readonly<Record<string, ColumnId>> = {}): Mapping =>
  new Map(Object.entries(columns).map(([heading, column]) => [bareHeading(heading), { column }]))

const footer =
  /^(?:合计|总计|小计|共计|注[:：]|备注[:：]|说明[:：]|填表|填报|制表|审核|复核|单位[(（]?盖章|负责人|联系人|经办|截至|截止|打印|制作|以下空白|—+$|第\d+页)/u

const isEmpty = (cell: Cell | undefined): boolean => cell === undefined || textOf(cell).trim() === ""

/** Whether a row is no line: it is blank, sums up, is signed, or repeats the header on a new page. */
export const isNoLine = (row: Row, header: Header): boolean => {
  const filled = row.cells.filter((cell) => !isEmpty(cell))
  if (filled.length === 0 && !row.cells.some((cell) => cell?._tag === "Broken")) return true
  if (isHeading(row)) return true
  const nameAt = [...header.columns].find(([, { column }]) => column === "name")?.[0] ?? 1
  const texts = filled.map((cell) => compact(textOf(cell)))
  if (footer.test(texts[0] ?? "")) return true
  const isUnnamed = isEmpty(row.cells[nameAt - 1])
  // Who made the list and when, or a line that is numbered and not filled in.
  if (texts.length === 1 && (isUnnamed || signature.test(texts[0] ?? ""))) return true
  // The second row of a header that is repeated.
  return isUnnamed && header.rows === 2 && texts.every((text) => knownLower.has(bareHeading(text)))
}

const signature = /(?:办公室|委员会|组织部|组织办|党委|政府|街道|[镇乡县市区局])$|^\d{4}年\d{1,2}月(?:\d{1,2}日)?$/u

const knownLower = new Set(
  ["学历", "学位", "学历学位", "院校及专业", "毕业院校及专业", "毕业院校系及专业", "起", "止", "开始", "结束"].map(
    bareHeading
  )
)
