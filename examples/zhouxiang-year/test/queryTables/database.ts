/** Databases with query tables, as an SQL tool sees them. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync, type SQLInputValue } from "node:sqlite"
import * as Event from "@cunguan/core/journal/Event"
import type * as Sql from "@cunguan/core/policy/Sql"
import { postgresQueryTables } from "@cunguan/storage-postgres"
import { QueryTables, sqliteQueryTables } from "@cunguan/storage-sqlite"
import { startPostgres } from "@cunguan/testing/postgresServer"
import { Effect, type Layer } from "effect"
import pg from "pg"

export type Row = Readonly<Record<string, unknown>>

/** A database, its query tables written by the library and read by other means. */
export interface Database {
  readonly dialect: Sql.DialectName
  readonly rebuild: (picture: QueryTables.Picture, office?: string) => Promise<QueryTables.Written>
  readonly select: (text: string, parameters?: ReadonlyArray<unknown>) => Promise<ReadonlyArray<Row>>
  readonly execute: (statements: string) => Promise<void>
  readonly close: () => Promise<void>
}

const rebuildIn =
  (tables: Layer.Layer<QueryTables.QueryTables, QueryTables.QueryTablesFailure>): Database["rebuild"] =>
  (picture, office = "zhouxiang") =>
    Effect.runPromise(Effect.provide(QueryTables.rebuild(Event.OfficeId.make(office), picture), tables))

const openSqlite = async (): Promise<Database> => {
  const folder = mkdtempSync(join(tmpdir(), "cunguan-query-"))
  const path = join(folder, "query.db")
  const within = <A>(work: (database: DatabaseSync) => A): A => {
    using database = new DatabaseSync(path)
    return work(database)
  }
  return {
    dialect: "sqlite",
    rebuild: rebuildIn(sqliteQueryTables(path)),
    select: async (text, parameters = []) =>
      within((database) =>
        database
          .prepare(text)
          .all(...(parameters as ReadonlyArray<SQLInputValue>))
          .map((row) => ({ ...row }))
      ),
    execute: async (statements) => within((database) => database.exec(statements)),
    close: async () => rmSync(folder, { recursive: true })
  }
}

/** A day is its text; `pg` would make it a moment. */
const types = {
  getTypeParser: (type: number, format: "text" | "binary" = "text") =>
    type === pg.types.builtins.DATE ? (text: string) => text : pg.types.getTypeParser(type, format as "text")
}

const openPostgres = async (): Promise<Database> => {
  const server = await startPostgres()
  const schema = `query_${process.pid}`
  const client = new pg.Client({ connectionString: server.url, options: `-c search_path=${schema}`, types })
  await client.connect()
  return {
    dialect: "postgres",
    rebuild: rebuildIn(postgresQueryTables(server.url, { schema })),
    select: async (text, parameters = []) => (await client.query(text, [...parameters])).rows,
    execute: async (statements) => {
      await client.query(statements)
    },
    close: async () => {
      await client.end()
      await server.stop()
    }
  }
}

export const databases = { SQLite: openSqlite, PostgreSQL: openPostgres } as const

const names = [
  ...["picture", "village", "official", "seat", "session", "attendance"],
  ...["grade", "departure", "earlierDeparture"]
] as const

/** Every row of every table in the order of its key; yes and no as 1 and 0. */
export const contents = async ({ select }: Database): Promise<Readonly<Record<string, ReadonlyArray<Row>>>> => {
  const tables: Record<string, ReadonlyArray<Row>> = {}
  for (const name of names) {
    const rows = await select(`SELECT * FROM "${name}"`)
    const plain = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key, typeof value === "boolean" ? +value : value]))
    )
    tables[name] = plain.toSorted((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1))
  }
  return tables
}
