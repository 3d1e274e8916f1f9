/**
 * What every SQL adapter shares, over effect's `SqlClient`: the journal, the key ring, the query tables, and how all of
 * them are made.
 *
 * An adapter opens a client, brings its tables up to date, and says how the errors of its database are read.
 *
 * @since 0.1.0
 */
export * as SqlJournal from "./journal.ts"
export * as SqlKeyRing from "./keyRing.ts"
export * as Tables from "./migrations.ts"
export * as QueryTables from "./queryTables.ts"
