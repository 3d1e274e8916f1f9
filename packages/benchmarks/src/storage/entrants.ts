/** Who takes part on each database: the driver alone first. */
import { postgres } from "@cunguan/storage-postgres"
import { sqlite } from "@cunguan/storage-sqlite"
import type { NewPlace, Places } from "./places.ts"
import type { Store } from "./Store.ts"
import { emmettPostgres } from "./stores/emmettPostgres.ts"
import { onItsDriver, onNodeSqlite } from "./stores/emmettSqlite.ts"
import { journal } from "./stores/journal.ts"
import { postgresDriver, schema } from "./stores/postgresDriver.ts"
import { sqliteDriver } from "./stores/sqliteDriver.ts"

/**
 * Stores over one database. Those in one group read the same data, which the first that is not the driver writes.
 * `flushes` says that it is measured how often the disk can be flushed.
 */
export interface Database {
  readonly name: string
  readonly newPlace: NewPlace
  readonly driver: Store
  readonly flushes: boolean
  readonly groups: ReadonlyArray<ReadonlyArray<Store>>
}

/** Every database with its stores. */
export const databases = ({ database, file }: Places): ReadonlyArray<Database> => [
  {
    name: "SQLite",
    newPlace: file,
    driver: sqliteDriver,
    flushes: true,
    groups: [
      [sqliteDriver, journal("the journal on SQLite", (at) => sqlite(at))],
      [onNodeSqlite, onItsDriver]
    ]
  },
  {
    name: "PostgreSQL",
    newPlace: database,
    driver: postgresDriver,
    flushes: false,
    groups: [
      [postgresDriver, journal("the journal on PostgreSQL", (at) => postgres(at, { keys: "inDatabase", schema }))],
      [emmettPostgres]
    ]
  }
]

/** The packages that are measured. */
export const packages: ReadonlyArray<string> = [
  "@event-driven-io/emmett-sqlite",
  "@event-driven-io/emmett-postgresql",
  "sqlite3",
  "pg",
  "effect"
]
