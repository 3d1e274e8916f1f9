/**
 * Query tables: what an office comes to on a day, as plain tables for SQL tools and reports of others.
 *
 * Nothing depends on them. They are written anew from the state of an office whenever somebody asks, in one transaction,
 * and may be thrown away. `office` leads every key, so that many offices stand side by side.
 *
 * | table | a row for each |
 * | --- | --- |
 * | `picture` | office: the sequence of the last event, the day, and which sealed fields are in the clear |
 * | `village` | village |
 * | `official` | official who was appointed by the day, with what was so on it |
 * | `seat` | seat in an organ that anybody took by the day |
 * | `session` | session of training, planned or held |
 * | `attendance` | official in a session that was held |
 * | `grade` | official and year; empty unless `clear` names `grade` |
 * | `departure` | official who has left |
 * | `earlierDeparture` | count of those who left before the journal begins |
 *
 * Days are texts such as `2010-06-30` on SQLite and of the type `date` on PostgreSQL; yes and no are 1 and 0, and
 * `boolean`. A code of a closed list, such as `outcome`, has its words beside it, `outcomeZh` and `outcomeEn`. Columns of
 * sealed fields are always there, and empty unless `clear` names them, so that whatever reads the tables need not be
 * changed. Training kinds and themes are codes alone, because a place lays down their words.
 *
 * One statement sees the old or the new picture. Where several must see the same one, read them in one transaction, which
 * on PostgreSQL is of the level `REPEATABLE READ`.
 *
 * @since 0.1.0
 */
import type * as Identifier from "@cunguan/core/journal/Identifier"
import { type JournalFailure, StorageReason } from "@cunguan/core/journal/JournalError"
import type * as FactTable from "@cunguan/core/policy/FactTable"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type * as SqlClient from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import * as Dialect from "./dialect.ts"
import type { Faults } from "./journal.ts"
import * as Picture_ from "./queryTables/picture.ts"
import * as Tables from "./queryTables/tables.ts"

export type { Picture, Sealed } from "./queryTables/picture.ts"

/** What can be done, where it is not the same as for a journal. */
const advice: { readonly [Tag in StorageReason["_tag"]]?: string } = {
  NotAJournal: "something else is there, which was left as it is. Choose a place that does not exist yet.",
  NewerFormat:
    "a newer version made them, and they were left as they are. Upgrade the Cunguan packages, or remove them.",
  NotALocation: "that names no place for them, and nothing was made. Check the path, or the address and the schema.",
  FolderMissing:
    "the folder does not exist, or this process may not open it. Make the folder, or give the right to it.",
  DiskFull: "there is no room left. Make room, and rebuild them.",
  ReadOnly: "they may not be written. Give this process the right to write them.",
  Locked: "somebody else holds them. Wait until that is over, and rebuild them.",
  Unreachable: "the server does not answer. Start it, or check its address, and rebuild them.",
  AccessDenied: "the server does not let this user in, or not to these tables. Check user, password and rights."
}

/**
 * The query tables cannot be used. What they showed before, they show still. `location` is where the adapter keeps them.
 *
 * @category errors
 * @since 0.1.0
 */
export class QueryTablesFailure extends Schema.TaggedError<QueryTablesFailure>()("QueryTablesFailure", {
  location: Schema.String,
  reason: StorageReason
}) {
  override get message(): string {
    const code = this.reason._tag === "Unreadable" ? this.reason.code : this.reason._tag
    const why = advice[this.reason._tag] ?? `the database failed (${code}). Remove them, and rebuild them.`
    return `The query tables at ${this.location} were not written, and what they showed they show still: ${why}`
  }
}

/**
 * How many rows were written, by the names of the tables.
 *
 * @category models
 * @since 0.1.0
 */
export type Written = { readonly [Name in (typeof Tables.all)[number]["name"]]: number }

/**
 * The query tables of a database.
 *
 * @category services
 * @since 0.1.0
 */
export class QueryTables extends Context.Service<
  QueryTables,
  {
    /** Writes the picture of an office in the place of the one before: all of it or nothing. */
    readonly rebuild: (
      office: Identifier.OfficeId,
      picture: Picture_.Picture
    ) => Effect.Effect<Written, QueryTablesFailure>
  }
>()("@cunguan/storage-sql/queryTables/QueryTables") {}

/**
 * Writes the picture of an office in the place of the one before, and says how many rows each table has. Once more with
 * the same picture, it writes the same rows. Other offices stay as they are.
 *
 * @example
 * ```ts
 * import { hash, randomBytes } from "node:crypto"
 * import { DatabaseSync } from "node:sqlite"
 * import { CalendarDate, openOffice } from "@cunguan/core"
 * import * as Event from "@cunguan/core/journal/Event"
 * import * as Memory from "@cunguan/core/journal/Memory"
 * import * as Criterion from "@cunguan/core/policy/Criterion"
 * import * as Sql from "@cunguan/core/policy/Sql"
 * import { QueryTables, sqliteQueryTables } from "@cunguan/storage-sqlite"
 * import { Effect } from "effect"
 *
 * const digest = (data: string | Uint8Array) => hash("sha256", data)
 * await using office = await openOffice({
 *   journal: Memory.layer({ digest, random: randomBytes }),
 *   office: { id: "zhouxiang", name: "周巷镇", jurisdiction: "330282121" }
 * })
 * const receipt = await office.execute({
 *   type: "people/RecordOpeningBalance",
 *   id: "opening",
 *   on: "2009-05-01",
 *   actor: { id: "clerk-1", role: "townOrganisation" },
 *   basis: { _tag: "Recorded", document: "周党〔2009〕1号" },
 *   officials: [
 *     { official: "p-1", cohort: 2008, appointedOn: "2008-08-01", personal: { name: "田禾", birthDate: "1985-03-02" } }
 *   ]
 * })
 *
 * const written = await Effect.runPromise(
 *   QueryTables.rebuild(Event.OfficeId.make("zhouxiang"), {
 *     state: await office.state(),
 *     sequence: receipt.outcome === "accepted" ? receipt.version : 0,
 *     on: CalendarDate.make("2009-12-31"),
 *     clear: ["birthDate"]
 *   }).pipe(Effect.provide(sqliteQueryTables("query.db")))
 * )
 * written.official // => 1
 *
 * using database = new DatabaseSync("query.db", { readOnly: true })
 * const { fact } = Criterion.of(QueryTables.officials)
 * const young = Criterion.isAtMost(Criterion.ageOn(fact("birthDate"), "2009-12-31"), 25)
 * const { parameters, text } = Sql.where(young, { table: QueryTables.officials }, { dialect: "sqlite", table: "official" })
 * const selected = database
 *   .prepare(`SELECT "person", "status", "name" FROM "official" WHERE "office" = ? AND ${text}`)
 *   .all("zhouxiang", ...parameters)
 *
 * selected.map((row) => ({ ...row })) // => [{ person: "p-1", status: "inPost", name: null }]
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const rebuild = (
  office: Identifier.OfficeId,
  picture: Picture_.Picture
): Effect.Effect<Written, QueryTablesFailure, QueryTables> =>
  QueryTables.use((tables) => tables.rebuild(office, picture))

/**
 * The facts of an official in the table `official`, whose columns have the names of the facts: what a criterion reads
 * there, through `Sql.where` with the table `official`.
 *
 * @category tables
 * @since 0.1.0
 */
export const officials: typeof Tables.official.facts = Tables.official.facts

/**
 * What a criterion reads of one official.
 *
 * @category models
 * @since 0.1.0
 */
export type OfficialFacts = FactTable.Facts<typeof officials>

/**
 * The officials of a picture, in the order of their ids, with the facts that {@link rebuild} writes: a criterion comes to
 * the same for them as for the rows.
 *
 * @category operations
 * @since 0.1.0
 */
export const officialsOf = (picture: Picture_.Picture): ReadonlyArray<OfficialFacts> => Picture_.officialsOf(picture)

/**
 * The query tables of a client, whose database has them.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = (sql: SqlClient.SqlClient, { failureOf, persistently }: Faults): QueryTables["Service"] => {
  const dialect = Dialect.make(sql)
  // Of two who rebuild the same office at once, the second waits here until the first is done.
  const hold = (office: string) =>
    sql`INSERT INTO "picture" ("office") VALUES (${office}) ON CONFLICT ("office") DO UPDATE SET "office" = excluded."office"`
  const write = (office: string, { rows, table }: Picture_.Rows) => {
    const columns = Tables.columnsOf(table)
    const values = rows.map((row) => columns.map(({ valueOf }) => valueOf(office, row)))
    const cleared = Effect.asVoid(sql`DELETE FROM ${sql(table.name)} WHERE "office" = ${office}`)
    return values.length === 0 ? cleared : Effect.andThen(cleared, dialect.insert(table.name, columns)(values))
  }
  return {
    rebuild: (office, picture) =>
      Effect.suspend(() => {
        const tables = Picture_.tablesOf(picture)
        const work = Effect.andThen(
          hold(office),
          Effect.forEach(tables, (rows) => write(office, rows), { discard: true })
        )
        return persistently<void, SqlError>(sql.withTransaction(work)).pipe(
          Effect.mapError((error) => failed(failureOf(error))),
          Effect.as(Object.fromEntries(tables.map(({ rows, table }) => [table.name, rows.length])) as Written)
        )
      })
  }
}

/**
 * What keeps an adapter from the place of its tables, as a failure of the tables.
 *
 * @category errors
 * @since 0.1.0
 */
export const failed = ({ location, reason }: JournalFailure): QueryTablesFailure =>
  new QueryTablesFailure({ location, reason })
