/** Writes a roster of invented people to a file and reads it back; prints the rows, the time and the most heap in use. */
import { mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as IdentityNumber from "@cunguan/core/people/IdentityNumber"
import * as Result from "effect/Result"
import { columnIds, groupOf, groupText, headingOf } from "../src/Column.ts"
import { decode, fromFile, toFile } from "../src/index.ts"
import { csv } from "../src/write/csv.ts"
import type { Sheet, SheetCell } from "../src/write/Sheet.ts"
import { xlsx } from "../src/write/xlsx.ts"

const [kind = "xlsx", count = "20000"] = process.argv.slice(2)
const rows = Number(count)
const collect = (globalThis as { readonly gc?: () => void }).gc ?? (() => {})

let peak = 0
const look = () => {
  collect()
  peak = Math.max(peak, process.memoryUsage().heapUsed)
}

const two = (number: number) => String(number).padStart(2, "0")
const cells: Readonly<Record<string, (row: number) => SheetCell>> = {
  number: (row) => row + 1,
  name: (row) => `某甲${"东南西北"[row % 4]}${"山水田石"[(row >> 2) % 4]}`,
  sex: () => undefined,
  ethnicity: () => "汉族",
  identityNumber: (row) => {
    const first17 = `999999${1980 + (row % 9)}${two(1 + (row % 12))}${two(1 + (row % 28))}${String(row % 1000).padStart(3, "0")}`
    return first17 + Result.getOrThrow(IdentityNumber.checkDigit(first17))
  },
  politicalStatus: () => "中共党员",
  fullTimeSchooling: () => "大学",
  fullTimeSchool: (row) => `示例大学${row % 300}号学院农学专业`,
  cohort: () => "2009",
  appointedOn: () => "2009.08.01",
  agreement: () => "2009.08.01-2012.07.31",
  title: () => "村党组织书记助理",
  village: (row) => `示例${row % 500}村`,
  placedOn: () => "2009.08.01",
  seats: () => "村委会委员（2011.03.20）",
  mentors: (row) => `导师${"甲乙丙丁"[row % 4]}（2009.09.01）`,
  grades: () => "2009年称职；2010年优秀",
  remarks: (row) => `备注第${row}条`
}
const columns = columnIds.filter((column) => cells[column] !== undefined)

const sheet: Sheet = {
  name: "花名册",
  title: "示例花名册",
  columns: columns.map((column) => {
    const group = groupOf(column)
    return { heading: headingOf(column), ...(group === undefined ? {} : { group: groupText(group).zh }) }
  }),
  rows: (function* () {
    for (let row = 0; row < rows; row++) {
      if (row % 5000 === 0) look()
      yield columns.map((column) => cells[column]?.(row))
    }
  })()
}

const folder = mkdtempSync(join(tmpdir(), "roster-"))
try {
  const path = join(folder, `roster.${kind}`)
  const began = performance.now()
  await toFile(path, kind === "csv" ? csv(sheet) : xlsx(sheet))
  look()
  let lines = 0
  for await (const _ of decode(fromFile(path), { onProgress: ({ rows: done }) => done % 5000 === 0 && look() })) lines++
  look()
  const result = {
    lines,
    seconds: Math.round((performance.now() - began) / 100) / 10,
    peakMegabytes: Math.round(peak / 1e6),
    fileMegabytes: Math.round(statSync(path).size / 1e5) / 10
  }
  process.stdout.write(JSON.stringify(result))
} finally {
  rmSync(folder, { recursive: true })
}
