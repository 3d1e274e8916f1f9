/** The ids that stand for rows of a file: of new persons, and of commands. They follow from the file and the row alone. */
import { createHash } from "node:crypto"
import * as Person from "@cunguan/core/people/Person"
import type { RowPlace } from "./Place.ts"

const hash = (text: string, length: number): string => createHash("sha256").update(text).digest("hex").slice(0, length)

/** The id of a person who is new in a row: it names nobody, and is the same whenever the same file is read. */
export const personOf = (digest: string, { row, sheet }: RowPlace): Person.PersonId =>
  Person.makeId(`p-${hash(`${digest}\n${sheet}\n${row}`, 20)}`)

/** The row as a part of a command's id; a sheet is told by a mark, because its name may be anything. */
const rowPart = ({ row, sheet }: RowPlace): string => (sheet === "" ? `r${row}` : `s${hash(sheet, 6)}r${row}`)

/** The id of the command that carries out an act of a row. */
export const commandOf = (digest: string, place: RowPlace, act: string): string =>
  `roster:h${digest.slice(0, 24)}:${rowPart(place)}:${act}`

/** The id of a command that is of several rows: what it holds is part of it, because rows may be left out another time. */
export const commandOfAll = (digest: string, act: string, content: unknown): string =>
  `roster:h${digest.slice(0, 24)}:${act}:h${hash(JSON.stringify(content), 12)}`

/** A row as the key under which a question about it is answered. */
export const rowKey = ({ row, sheet }: RowPlace): string => (sheet === "" ? String(row) : `${sheet}!${row}`)
