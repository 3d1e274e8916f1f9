/** An office in memory, invented people, and files as they come from offices. */
import { hash, randomBytes } from "node:crypto"
import * as Memory from "@cunguan/core/journal/Memory"
import { type OpenOffice, openOffice } from "@cunguan/core/office/openOffice"
import type { CommandInput } from "@cunguan/core/office/registry"
import * as IdentityNumber from "@cunguan/core/people/IdentityNumber"
import * as Places from "@cunguan/core/places/Places"
import { assert } from "@effect/vitest"
import * as Result from "effect/Result"
import writeExcelFile from "write-excel-file/node"
import { type Diagnostic, fromBytes, type Line, type Source } from "../src/index.ts"

/** An ID number of a region that no authority ever had. */
export const numberOf = (birth: string, order: number): string => {
  const first17 = `999999${birth.replaceAll("-", "")}${String(order).padStart(3, "0")}`
  return first17 + Result.getOrThrow(IdentityNumber.checkDigit(first17))
}

export const actor = { id: "clerk-1", role: "townOrganisation" } as const
export const recorded = { _tag: "Recorded", document: "示例镇组〔2008〕1号" } as const

/** An office whose journal can be opened again. */
export const openTown = async (): Promise<OpenOffice> => {
  const digest = (data: string | Uint8Array) => hash("sha256", data)
  return openOffice({
    journal: Memory.layer({ digest, random: randomBytes }),
    office: { id: "example", name: "示例镇", jurisdiction: "330282121" },
    now: () => new Date("2012-03-01T00:00:00.000Z")
  })
}

/** Commands that must all be accepted. */
export const execute = async (office: OpenOffice, ...commands: ReadonlyArray<CommandInput>): Promise<void> => {
  for (const command of commands) {
    const receipt = await office.execute(command)
    assert.strictEqual(receipt.outcome, "accepted", `${command.id} ${JSON.stringify(receipt)}`)
  }
}

export const village = (number: number, name: string): CommandInput => ({
  type: "places/RegisterVillage",
  id: `village-${number}`,
  on: "2008-01-01",
  actor,
  village: `v-${number}`,
  name,
  kind: name.endsWith("社区") ? "residentsCommittee" : "villagersCommittee"
})

/** The villages of an office, as a reader takes them. */
export const villagesOf = async (office: OpenOffice) => Places.all((await office.state()).places)

export const csvOf = (text: string): Source => fromBytes(new TextEncoder().encode(text), "roster.csv")

/** A workbook made by another program's writer: rows of texts, numbers, and days with a format. */
export const workbookOf = async (
  sheets: Readonly<Record<string, ReadonlyArray<ReadonlyArray<string | number | Date | null>>>>
): Promise<Source> => {
  const cell = (value: string | number | Date | null) =>
    value === null
      ? null
      : value instanceof Date
        ? { value, type: Date, format: "yyyy-mm-dd" }
        : typeof value === "number"
          ? { value, type: Number }
          : { value, type: String }
  const written = await writeExcelFile(
    Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: rows.map((row) => row.map(cell)) }))
  )
  return fromBytes(new Uint8Array(await written.toBuffer()), "roster.xlsx")
}

/** Diagnostics as `error D5 roster/IdentityCheck`. */
export const told = (
  lines: ReadonlyArray<{ readonly diagnostics: ReadonlyArray<Diagnostic> }>
): ReadonlyArray<string> =>
  lines.flatMap(({ diagnostics }) =>
    diagnostics.map(({ address, code, level, place }) => `${level} ${address ?? `row ${place.row}`} ${code.slice(7)}`)
  )

/** The facts of a line without where they stand. */
export const factsOf = (line: Line | undefined): Readonly<Record<string, unknown>> => {
  const { columns: _, place: __, ...facts } = line?.draft ?? assert.fail("no draft")
  return facts
}

/** Bytes of GB18030: every two-byte character, looked up by what the platform reads it as. */
const gb18030 = new Map<string, readonly [number, number]>()
const decoder = new TextDecoder("gb18030")
for (let high = 0x81; high <= 0xfe; high++) {
  for (let low = 0x40; low <= 0xfe; low++) {
    if (low !== 0x7f) gb18030.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  }
}

export const inGb18030 = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((letter) => gb18030.get(letter) ?? [letter.charCodeAt(0)]))
