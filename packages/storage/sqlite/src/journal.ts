import type { DatabaseSync, SQLInputValue } from "node:sqlite"
import * as Append from "@cunguan/core/journal/Append"
import type * as Chain from "@cunguan/core/journal/Chain"
import type { Journal, Position, Range, Row, StreamVersion } from "@cunguan/core/journal/Journal"
import * as Effect from "effect/Effect"
import { type Format, transaction } from "./database.ts"
import { failureOf } from "./failure.ts"

/**
 * Office and stream lead the key, so that a stream is read from one place. `ordinal` is the place among the entries of
 * the command: the index over it keeps a command from being kept twice whatever the program does.
 */
export const format: Format = {
  applicationId: 0x43554e47,
  version: 1,
  tables: `
    CREATE TABLE event (
      office TEXT NOT NULL,
      stream TEXT NOT NULL,
      version INTEGER NOT NULL CHECK (version >= 1),
      sequence INTEGER NOT NULL CHECK (sequence >= 1),
      command TEXT NOT NULL,
      ordinal INTEGER NOT NULL,
      recordedAt TEXT NOT NULL,
      type TEXT NOT NULL,
      body TEXT NOT NULL,
      previous TEXT NOT NULL,
      hash TEXT NOT NULL,
      PRIMARY KEY (office, stream, version)
    ) STRICT;
    CREATE UNIQUE INDEX eventBySequence ON event (office, sequence);
    CREATE UNIQUE INDEX eventByCommand ON event (office, command, ordinal);
  `,
  pragmas: ["journal_mode = WAL", "synchronous = FULL"]
}

const columns = "office, stream, version, sequence, command, recordedAt, type, body, previous, hash"

/** Any number of rows; SQLite reads a negative limit so. */
const unlimited = -1

/** The journal's tables hold rows of these shapes, because only this file writes them. */
const statements = (database: DatabaseSync) => {
  const select = <A>(sql: string) => {
    const statement = database.prepare(sql)
    // Rows of node:sqlite have no prototype; a copy is a plain object.
    return (...values: ReadonlyArray<SQLInputValue>) => statement.all(...values).map((row) => ({ ...row }) as A)
  }
  const insert = database.prepare(`INSERT INTO event (${columns}, ordinal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  return {
    tip: select<Append.StreamTip>(
      "SELECT version, hash FROM event WHERE office = ? AND stream = ? ORDER BY version DESC LIMIT 1"
    ),
    sequence: select<{ readonly sequence: number }>(
      "SELECT sequence FROM event WHERE office = ? ORDER BY sequence DESC LIMIT 1"
    ),
    command: select<Position>(
      "SELECT stream, version, sequence FROM event WHERE office = ? AND command = ? ORDER BY ordinal"
    ),
    stream: select<Row>(
      `SELECT ${columns} FROM event WHERE office = ? AND stream = ? AND version BETWEEN ? AND ? ORDER BY version LIMIT ?`
    ),
    office: select<Row>(
      `SELECT ${columns} FROM event WHERE office = ? AND sequence BETWEEN ? AND ? ORDER BY sequence LIMIT ?`
    ),
    streams: select<StreamVersion>(
      "SELECT stream, max(version) AS version FROM event WHERE office = ? GROUP BY stream ORDER BY stream"
    ),
    offices: select<Pick<Row, "office">>("SELECT DISTINCT office FROM event ORDER BY office"),
    insert: (row: Row, ordinal: number) =>
      insert.run(
        row.office,
        row.stream,
        row.version,
        row.sequence,
        row.command,
        row.recordedAt,
        row.type,
        row.body,
        row.previous,
        row.hash,
        ordinal
      )
  }
}

const rangeOf = (range: Range | undefined) =>
  [range?.from ?? 1, range?.to ?? Number.MAX_SAFE_INTEGER, Math.max(range?.limit ?? unlimited, unlimited)] as const

/** The journal over an open database. */
export const makeJournal = (location: string, database: DatabaseSync, digest: Chain.Digest): Journal["Service"] => {
  const sql = statements(database)
  const attempt = <A>(work: () => A) => Effect.try({ try: work, catch: (error) => failureOf(location, error) })
  return {
    digest,
    append: Effect.fnUntraced(function* (batch) {
      const problem = Append.problem(batch)
      if (problem !== undefined) return yield* problem
      const appended = yield* attempt(() =>
        transaction(database, () => {
          const repeated = Append.repeated(batch, (command) => sql.command(batch.office, command))
          if (repeated !== undefined) return repeated
          const tipOf = (stream: string) => sql.tip(batch.office, stream)[0] ?? Append.noStream
          const sequence = sql.sequence(batch.office)[0]?.sequence ?? 0
          const conflict = Append.conflict(batch, sequence, tipOf)
          if (conflict !== undefined) return conflict
          const rows = Append.rows(digest, batch, sequence, tipOf)
          const first = new Map<string, number>()
          for (const row of rows) {
            if (!first.has(row.command)) first.set(row.command, row.sequence)
            sql.insert(row, row.sequence - (first.get(row.command) ?? row.sequence))
          }
          return { positions: rows.map(Append.position), repeated: false }
        })
      )
      return "positions" in appended ? appended : yield* appended
    }),
    read: (office, stream, range) => attempt(() => sql.stream(office, stream, ...rangeOf(range))),
    readOffice: (office, range) => attempt(() => sql.office(office, ...rangeOf(range))),
    command: (office, command) => attempt(() => sql.command(office, command)),
    streams: (office) => attempt(() => sql.streams(office)),
    offices: attempt(() => sql.offices().map(({ office }) => office))
  }
}
