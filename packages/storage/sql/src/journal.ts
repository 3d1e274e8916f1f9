/**
 * The journal over effect's client of SQLite or PostgreSQL.
 *
 * An append looks how its office stands, or knows it from its last append, and writes its rows by one statement, which
 * takes the next number of the office. Where somebody else was quicker the number is taken, the database refuses the row,
 * and the append looks again. So no lock is held between the two, and what an append rests on cannot change without its
 * number being taken.
 *
 * @since 0.1.0
 */
import * as Append from "@cunguan/core/journal/Append"
import type * as Event from "@cunguan/core/journal/Event"
import type { Appended, Batch, Journal, Position, Range, Row, StreamVersion } from "@cunguan/core/journal/Journal"
import type { InvalidBatch, JournalFailure, VersionConflict } from "@cunguan/core/journal/JournalError"
import type { Snapshot } from "@cunguan/core/journal/Snapshot"
import * as Effect from "effect/Effect"
import type * as SqlClient from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import { sha256 } from "./cryptography.ts"
import * as Dialect from "./dialect.ts"
import * as LastRows from "./lastRows.ts"
import * as Statements from "./statements.ts"

export type { Direct } from "./statements.ts"

/**
 * How an adapter reads the errors of its database, and what it does when the connection is lost.
 *
 * - `failureOf`: an error as the failure of the journal that it is; no text of the error may be kept in it
 * - `persistently`: tries again, where that is safe, what failed for a reason that passes
 *
 * @category models
 * @since 0.1.0
 */
export interface Faults {
  readonly failureOf: (error: SqlError) => JournalFailure
  readonly persistently: <A, E>(work: Effect.Effect<A, E | SqlError>) => Effect.Effect<A, E | SqlError>
}

/** The largest number of an INTEGER in every database. */
const largest = 2_147_483_647

/** Each refusal means that another writer got on, so it ends long before. */
const mostAttempts = 10_000

const columns: ReadonlyArray<Dialect.Column> = [
  { name: "office", type: "text" },
  { name: "stream", type: "text" },
  { name: "version", type: "integer" },
  { name: "sequence", type: "integer" },
  { name: "command", type: "text" },
  { name: "recordedAt", type: "text" },
  { name: "type", type: "text" },
  { name: "body", type: "text" },
  { name: "previous", type: "text" },
  { name: "hash", type: "text" },
  { name: "ordinal", type: "integer" }
]

/** What is read of a row: not its office, which is asked for, and its stream where all are. */
const selected = ["version", "sequence", "command", "recordedAt", "type", "body", "previous", "hash"]
  .map((name) => `"${name}"`)
  .join(", ")

/** The table holds rows of this shape, because only an append writes it. */
const rowsOf = (office: string, asked: string | undefined, found: ReadonlyArray<ReadonlyArray<unknown>>) =>
  found.map(([version, sequence, command, recordedAt, type, body, previous, hash, stream = asked]) => {
    return { office, stream, version, sequence, command, recordedAt, type, body, previous, hash } as Row
  })

/** Rows as they are written: `ordinal` counts the entries of each command. */
const valuesOf = (rows: ReadonlyArray<Row>): ReadonlyArray<ReadonlyArray<unknown>> => {
  let [command, ordinal] = ["", 0]
  return rows.map((row) => {
    ordinal = row.command === command ? ordinal + 1 : 0
    command = row.command
    const { body, hash, office, previous, recordedAt, sequence, stream, type, version } = row
    return [office, stream, version, sequence, command, recordedAt, type, body, previous, hash, ordinal]
  })
}

/** How an office stands, and the hashes of the rows in which the commands of the batch are kept. */
interface Standing extends Append.Standing {
  readonly hashes: ReadonlySet<string>
}

type Failure = SqlError | VersionConflict | InvalidBatch

type Part = "office" | "stream" | "command"
type Found = readonly [
  part: Part,
  command: string,
  stream: Event.StreamName,
  version: number,
  sequence: number,
  hash: string,
  recordedAt: string
]

const standingOf = (found: ReadonlyArray<Found>): Standing => {
  let [sequence, recordedAt]: [number, string | undefined] = [0, undefined]
  const tips = new Map<string, Append.StreamTip>()
  const positions = new Map<string, Array<Position>>()
  const hashes = new Set<string>()
  for (const [part, command, stream, version, at, hash, recorded] of found) {
    if (part === "office") [sequence, recordedAt] = [at, recorded]
    else if (part === "stream") tips.set(stream, { version, hash })
    else {
      positions.set(command, [...(positions.get(command) ?? []), { stream, version, sequence: at }])
      hashes.add(hash)
    }
  }
  const inOrder = (left: Position, right: Position) => left.sequence - right.sequence
  return {
    sequence,
    recordedAt,
    tipOf: (stream) => tips.get(stream) ?? Append.noStream,
    positionsOf: (command) => (positions.get(command) ?? []).sort(inOrder),
    hashes
  }
}

/**
 * The journal of a client. `direct` is the client's only connection, where its statements do not wait: appending and
 * reading then go straight to it, unless somebody traces.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = (
  sql: SqlClient.SqlClient,
  { failureOf, persistently }: Faults,
  direct?: Statements.Direct
): Journal["Service"] => {
  const statements = Statements.make(sql, direct)
  const dialect = Dialect.make(sql, statements)
  const insert = dialect.insert("event", columns)
  const lastRows = LastRows.make()
  const reading = <A>(work: Effect.Effect<A, SqlError>): Effect.Effect<A, JournalFailure> =>
    Effect.mapError(persistently(work), failureOf)

  const look = ({ entries, expected, office }: Batch): Effect.Effect<Standing, SqlError> =>
    Effect.map(
      sql`
        SELECT 'office', '', '', 0, "sequence", "hash", "recordedAt" FROM (
          SELECT "sequence", "hash", "recordedAt" FROM "event" WHERE "office" = ${office}
          ORDER BY "sequence" DESC LIMIT 1
        ) AS "last"
        UNION ALL
        SELECT 'stream', '', "wanted"."value", "tip"."version", 0, "tip"."hash", ''
        FROM ${dialect.list(Object.keys(expected))} AS "wanted" CROSS JOIN "event" AS "tip"
        WHERE "tip"."office" = ${office} AND "tip"."stream" = "wanted"."value" AND "tip"."version" = (
          SELECT max("version") FROM "event" WHERE "office" = ${office} AND "stream" = "wanted"."value"
        )
        UNION ALL
        SELECT 'command', "command", "stream", "version", "sequence", "hash", "recordedAt" FROM "event"
        WHERE "office" = ${office}
          AND "command" IN ${dialect.list([...new Set(entries.map(({ command }) => command))])}
      `.values,
      (found) => standingOf(found as unknown as ReadonlyArray<Found>)
    )

  const append: Journal["Service"]["append"] = (batch) =>
    Effect.suspend((): ReturnType<Journal["Service"]["append"]> => {
      const problem = Append.problem(batch)
      if (problem !== undefined) return Effect.fail(problem)
      /** The hash of the first row whose writing was begun: the connection may have been lost before it was answered. */
      let begun: string | undefined
      const write = (rows: ReadonlyArray<Row>): Effect.Effect<Appended, Failure> => {
        begun = rows[0]?.hash
        return Effect.map(insert(valuesOf(rows)), () => {
          lastRows.remember(rows)
          return { positions: rows.map(Append.position), repeated: false }
        })
      }
      const attempt = (): Effect.Effect<Appended, Failure> => {
        const known = lastRows.standing(batch)
        const expected = known === undefined ? undefined : Append.plan(sha256, batch, known)
        // What was remembered may be outdated, so that nothing is refused for it.
        if (expected?._tag === "Write") return write(expected.rows)
        return Effect.flatMap(look(batch), (standing) => {
          const plan = Append.plan(sha256, batch, standing)
          if (plan._tag === "Refuse") return Effect.fail(plan.error)
          if (plan._tag === "Write") return write(plan.rows)
          const isOwn = begun !== undefined && standing.hashes.has(begun)
          return Effect.succeed(isOwn ? { ...plan.appended, repeated: false } : plan.appended)
        })
      }
      const attempts = (left: number): Effect.Effect<Appended, Failure> =>
        Effect.catch(Effect.suspend(attempt), (error) => {
          lastRows.forget(batch.office)
          return isTaken(error) && left > 0 ? attempts(left - 1) : Effect.fail(error)
        })
      return Effect.mapError(persistently(attempts(mostAttempts)), (error) =>
        error._tag === "SqlError" ? failureOf(error) : error
      )
    })

  const rowsWhere = (order: "version" | "sequence", office: string, stream: string | undefined, range: Range = {}) => {
    const { backward = false, from = 1, limit = largest, recordedFrom, recordedTo, to = largest } = range
    const values: Array<unknown> = [office]
    let where = `"office" = ${dialect.parameter(1)}`
    const bound = (text: string, value: unknown) => {
      values.push(value)
      where += ` AND ${text} ${dialect.parameter(values.length)}`
    }
    if (stream !== undefined) bound('"stream" =', stream)
    if (from > 1) bound(`"${order}" >=`, Math.min(from, largest))
    if (to < largest) bound(`"${order}" <=`, to)
    if (recordedFrom !== undefined) bound('"recordedAt" >=', recordedFrom)
    if (recordedTo !== undefined) bound('"recordedAt" <=', recordedTo)
    values.push(Math.max(Math.min(limit, largest), 0))
    const inOrder = `ORDER BY "${order}" ${backward ? "DESC" : "ASC"} LIMIT ${dialect.parameter(values.length)}`
    const read = stream === undefined ? `${selected}, "stream"` : selected
    const found = statements.values(`SELECT ${read} FROM "event" WHERE ${where} ${inOrder}`, values)
    return reading(Effect.map(found, (rows) => rowsOf(office, stream, rows)))
  }

  return {
    digest: sha256,
    append,
    read: (office, stream, range) => rowsWhere("version", office, stream, range),
    readOffice: (office, range) => rowsWhere("sequence", office, undefined, range),
    command: (office, command) =>
      reading(
        sql<Position>`
          SELECT "stream", "version", "sequence" FROM "event"
          WHERE "office" = ${office} AND "command" = ${command} ORDER BY "ordinal"
        `.pipe(Effect.map((rows) => rows.map(Append.position)))
      ),
    streams: (office) =>
      reading(
        sql<StreamVersion>`
          SELECT "stream", max("version") AS "version" FROM "event" WHERE "office" = ${office}
          GROUP BY "stream" ORDER BY "stream"
        `.pipe(Effect.map((rows) => rows.map(({ stream, version }) => ({ stream, version }))))
      ),
    offices: reading(
      sql<Pick<Row, "office">>`SELECT DISTINCT "office" FROM "event" ORDER BY "office"`.pipe(
        Effect.map((rows) => rows.map(({ office }) => office))
      )
    ),
    keepSnapshot: ({ body, digest, format, head, key, name, office, sequence }) =>
      reading(
        Effect.asVoid(sql`
          INSERT INTO "snapshot" ("office", "name", "format", "sequence", "head", "key", "digest", "body")
          VALUES (${office}, ${name}, ${format}, ${sequence}, ${head}, ${key}, ${digest}, ${body})
          ON CONFLICT ("office", "name") DO UPDATE SET "format" = excluded."format", "sequence" = excluded."sequence",
            "head" = excluded."head", "key" = excluded."key", "digest" = excluded."digest", "body" = excluded."body"
        `)
      ),
    snapshot: (office, name) =>
      reading(
        sql<Snapshot>`
          SELECT "office", "name", "format", "sequence", "head", "key", "digest", "body" FROM "snapshot"
          WHERE "office" = ${office} AND "name" = ${name}
        `.pipe(Effect.map(([found]) => (found === undefined ? undefined : { ...found })))
      )
  }
}

/** Whether a row was refused because its number, its version or its command was taken in between. */
const isTaken = (error: { readonly _tag: string }): boolean =>
  error._tag === "SqlError" && (error as SqlError).reason._tag === "UniqueViolation"
