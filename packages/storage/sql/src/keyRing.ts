/**
 * A key ring over effect's client of SQLite or PostgreSQL.
 *
 * @since 0.1.0
 */
import { randomBytes } from "node:crypto"
import type { KeyRing, KeyState } from "@cunguan/core/journal/Seal"
import * as Effect from "effect/Effect"
import type * as SqlClient from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import { cipher } from "./cryptography.ts"
import * as Dialect from "./dialect.ts"
import type { Faults } from "./journal.ts"
import * as Statements from "./statements.ts"

/**
 * The key ring of a client. A key is kept before it is handed out, and one that was destroyed is never made again. Keys are
 * looked up on `direct`, the client's only connection, where its statements do not wait.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = (
  sql: SqlClient.SqlClient,
  { failureOf, persistently }: Faults,
  direct?: Statements.Direct
): KeyRing["Service"] => {
  const statements = Statements.make(sql, direct)
  const { parameter } = Dialect.make(sql, statements)
  const lookUp = `SELECT "bytes" FROM "personKey" WHERE "office" = ${parameter(1)} AND "person" = ${parameter(2)}`
  const keeping = <A>(work: Effect.Effect<A, SqlError>) => Effect.mapError(persistently(work), failureOf)

  const find = (office: string, person: string): Effect.Effect<KeyState, SqlError> =>
    Effect.map(statements.values(lookUp, [office, person]), ([row]) => {
      if (row === undefined) return { _tag: "Absent" }
      const [bytes] = row as readonly [Uint8Array | null]
      return bytes === null ? { _tag: "Destroyed" } : { _tag: "Key", key: bytes }
    })

  const findSecret = (office: string): Effect.Effect<Uint8Array | undefined, SqlError> =>
    Effect.map(
      sql<{ readonly bytes: Uint8Array }>`SELECT "bytes" FROM "officeSecret" WHERE "office" = ${office}`,
      ([row]) => row?.bytes
    )

  return {
    random: randomBytes,
    cipher,
    find: (office, person) => keeping(find(office, person)),
    // Whoever comes second finds the key of the first: what was kept is read back.
    keyFor: (office, person) =>
      keeping(
        Effect.gen(function* () {
          while (true) {
            const found = yield* find(office, person)
            if (found._tag !== "Absent") return found
            yield* sql`
              INSERT INTO "personKey" ("office", "person", "bytes") VALUES (${office}, ${person}, ${randomBytes(32)})
              ON CONFLICT DO NOTHING
            `
          }
        })
      ),
    destroy: (office, person) =>
      keeping(
        Effect.asVoid(sql`
          INSERT INTO "personKey" ("office", "person", "bytes") VALUES (${office}, ${person}, NULL)
          ON CONFLICT ("office", "person") DO UPDATE SET "bytes" = NULL
        `)
      ),
    officeSecret: (office) =>
      keeping(
        Effect.gen(function* () {
          while (true) {
            const found = yield* findSecret(office)
            if (found !== undefined) return found
            yield* sql`
              INSERT INTO "officeSecret" ("office", "bytes") VALUES (${office}, ${randomBytes(32)}) ON CONFLICT DO NOTHING
            `
          }
        })
      )
  }
}
