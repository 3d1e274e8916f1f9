/**
 * What every SQL adapter shares: the journal, the key ring and their tables, over effect's `SqlClient`.
 *
 * An adapter opens a client, brings its tables up to date, and says how the errors of its database are read.
 *
 * @since 0.1.0
 */
export * as SqlJournal from "./journal.ts"
export * as SqlKeyRing from "./keyRing.ts"
export * as Tables from "./migrations.ts"
