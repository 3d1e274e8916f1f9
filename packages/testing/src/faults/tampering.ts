/** Rows of one office that are tampered with at random, one change at a time. */
import * as Instant from "@cunguan/core/calendar/Instant"
import * as Chain from "@cunguan/core/journal/Chain"
import * as Identifier from "@cunguan/core/journal/Identifier"
import { Journal, type Row } from "@cunguan/core/journal/Journal"
import * as Effect from "effect/Effect"
import type { Draw } from "../random.ts"

const kinds = [
  "body",
  "hash",
  "previous",
  "header",
  "deleted",
  "bodies swapped",
  "versions swapped",
  "inserted",
  "cut tail",
  "rewritten"
] as const

/**
 * One change to the rows of an office: what was done, and the rows afterwards.
 *
 * @category models
 * @since 0.1.0
 */
export interface Tampering {
  readonly kind: (typeof kinds)[number]
  readonly rows: ReadonlyArray<Row>
}

const otherDigit = (draw: Draw, digit: string) =>
  draw.one(Array.from("0123456789abcdef").filter((each) => each !== digit))

/** Another character in the place of one, never U+0000, which no journal keeps, and never half of a pair. */
const otherCharacter = ({ below }: Draw, text: string): string => {
  const characters = Array.from(text)
  const at = below(characters.length)
  const before = characters[at]?.codePointAt(0) ?? 0
  characters[at] = String.fromCodePoint(before ^ (1 << below(7)) || 1)
  return characters.join("")
}

const header = ["stream", "command", "recordedAt", "type", "version", "sequence"] as const

/** Numbers move by one where nobody else is, so that a database takes them. */
const changedHeader = (draw: Draw, row: Row, rows: ReadonlyArray<Row>): Row => {
  const column = draw.one(header)
  if (column === "version" || column === "sequence") {
    const most = Math.max(...rows.map((each) => each[column]))
    return { ...row, [column]: most + 1 + draw.below(5) }
  }
  return { ...row, [column]: otherCharacter(draw, row[column]) }
}

const replaced = (rows: ReadonlyArray<Row>, ...changed: ReadonlyArray<readonly [Row, Row]>): ReadonlyArray<Row> => {
  const by = new Map(changed)
  return rows.map((row) => by.get(row) ?? row)
}

/** What somebody leaves behind who knows the format, and computes the hashes of all later rows anew. */
const relinked = (digest: Chain.Digest, rows: ReadonlyArray<Row>): ReadonlyArray<Row> => {
  const last = new Map<string, string>()
  return rows.map((row) => {
    const previous = last.get(row.stream) ?? Chain.genesis
    const hash = Chain.link(digest, previous, row, row.body)
    last.set(row.stream, hash)
    return { ...row, previous, hash }
  })
}

/**
 * The kinds that leave a chain which holds in itself, so that only a tip kept elsewhere tells them.
 *
 * @category constants
 * @since 0.1.0
 */
export const foundByTip: ReadonlySet<Tampering["kind"]> = new Set(["cut tail", "rewritten"])

/**
 * Tampers with rows. One kind comes after the other, so that all are as frequent: `number` counts them.
 *
 * @category drivers
 * @since 0.1.0
 */
export const tamper = (digest: Chain.Digest, draw: Draw, rows: ReadonlyArray<Row>, number: number): Tampering => {
  const kind = kinds[number % kinds.length] ?? "body"
  // The last row of an office may go without a trace in the rows before it: that is the kind `cut tail`.
  const row = draw.one(rows.slice(0, -1))
  const inStream = rows.filter(({ stream }) => stream === row.stream)
  const [other = row] = inStream.filter(({ version }) => Math.abs(version - row.version) === 1)
  switch (kind) {
    case "body":
      return { kind, rows: replaced(rows, [row, { ...row, body: otherCharacter(draw, row.body) }]) }
    case "hash":
    case "previous": {
      const at = draw.below(64)
      const digits = Array.from(row[kind])
      digits[at] = otherDigit(draw, digits[at] ?? "0")
      return { kind, rows: replaced(rows, [row, { ...row, [kind]: digits.join("") }]) }
    }
    case "header":
      return { kind, rows: replaced(rows, [row, changedHeader(draw, row, rows)]) }
    case "deleted":
      return { kind, rows: rows.filter((each) => each !== row) }
    case "bodies swapped":
      return { kind, rows: replaced(rows, [row, { ...row, body: other.body }], [other, { ...other, body: row.body }]) }
    case "versions swapped":
      return {
        kind,
        rows: replaced(rows, [row, { ...row, version: other.version }], [other, { ...other, version: row.version }])
      }
    case "inserted": {
      const [version, sequence] = [(inStream.at(-1)?.version ?? 0) + 1, rows.length + 1]
      return { kind, rows: [...rows, { ...row, version, sequence, command: `${row.command}-x` as Row["command"] }] }
    }
    case "cut tail":
      return { kind, rows: rows.slice(0, -1 - draw.below(Math.min(rows.length - 1, 10))) }
    case "rewritten":
      return { kind, rows: relinked(digest, replaced(rows, [row, { ...row, body: otherCharacter(draw, row.body) }])) }
  }
}

const quoted = (value: string | number): string =>
  typeof value === "number" ? String(value) : `'${value.replaceAll("'", "''")}'`

/**
 * Statements that make these rows the only ones in the table of events, past everything that the journal promises.
 *
 * @category drivers
 * @since 0.1.0
 */
export const rewriting = (rows: ReadonlyArray<Row>): ReadonlyArray<string> => {
  const ordinals = new Map<string, number>()
  const values = rows.map((row) => {
    const ordinal = ordinals.get(row.command) ?? 0
    ordinals.set(row.command, ordinal + 1)
    const { body, command, hash, office, previous, recordedAt, sequence, stream, type, version } = row
    const fields = [office, stream, version, sequence, command, ordinal, recordedAt, type, body, previous, hash]
    return `(${fields.map(quoted).join(", ")})`
  })
  return [
    'DELETE FROM "event"',
    `INSERT INTO "event" ("office", "stream", "version", "sequence", "command", "ordinal", "recordedAt", "type", "body",
      "previous", "hash") VALUES ${values.join(", ")}`
  ]
}

/**
 * How many tamperings of each kind were tried and found, and those that were not.
 *
 * @category models
 * @since 0.1.0
 */
export interface Found {
  readonly byKind: { readonly [kind: string]: number }
  readonly missed: ReadonlyArray<string>
}

/**
 * Tampers `times` times with the rows of an office, each time with those that were kept. `look` looks through the rows
 * that a tampering leaves, and reads them back.
 *
 * @category drivers
 * @since 0.1.0
 */
export const findTamperings = Effect.fnUntraced(function* <E, R>(options: {
  readonly digest: Chain.Digest
  readonly rows: ReadonlyArray<Row>
  readonly draw: Draw
  readonly times: number
  readonly look: (
    rows: ReadonlyArray<Row>
  ) => Effect.Effect<{ readonly verification: Chain.Verification; readonly rows: ReadonlyArray<Row> }, E, R>
}) {
  const { digest, draw, look, rows, times } = options
  const byKind: Record<string, number> = {}
  const missed: Array<string> = []
  const found: Found = { byKind, missed }
  const whole = Chain.verify(digest, rows[0]?.office ?? "", rows)
  if (whole._tag === "Broken") {
    missed.push("the chain did not hold before")
    return found
  }
  const checkpoint = Chain.checkpoint(whole.tip)
  for (let number = 0; number < times; number++) {
    const { kind, rows: left } = tamper(digest, draw, rows, number)
    const looked = yield* look(left)
    const isFound = foundByTip.has(kind)
      ? looked.verification._tag === "Holds" &&
        Chain.verify(digest, whole.tip.office, looked.rows, checkpoint)._tag === "Broken"
      : looked.verification._tag === "Broken"
    if (isFound) byKind[kind] = (byKind[kind] ?? 0) + 1
    else missed.push(`${number}: ${kind}`)
  }
  return found
})

const streams = ["main", "drive/2009", "register/2011"].map((name) => Identifier.StreamName.make(name))

/**
 * Keeps forty rows of an office in three streams, to be tampered with, and reads them back.
 *
 * @category drivers
 * @since 0.1.0
 */
export const keepSome = Effect.fnUntraced(function* (office: Identifier.OfficeId) {
  const journal = yield* Journal
  const versions = new Map<string, number>()
  for (let number = 0; number < 20; number++) {
    const command = Identifier.CommandId.make(`c-${number}`)
    const entries = [0, 1].map((ordinal) => ({
      stream: streams[(number + ordinal) % streams.length] ?? Identifier.StreamName.make("main"),
      command,
      type: "testing/Noted",
      body: JSON.stringify({ note: `第${number}条`, ordinal })
    }))
    const expected = Object.fromEntries(entries.map(({ stream }) => [stream, versions.get(stream) ?? 0]))
    const recordedAt = Instant.make(`2009-06-01T01:00:${String(number + 10)}.000Z`)
    const { positions } = yield* journal.append({ office, recordedAt, expected, entries })
    for (const { stream, version } of positions) versions.set(stream, version)
  }
  return yield* journal.readOffice(office)
})
