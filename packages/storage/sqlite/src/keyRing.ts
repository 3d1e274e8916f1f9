import { randomBytes } from "node:crypto"
import type { DatabaseSync } from "node:sqlite"
import type { KeyRing, KeyState } from "@cunguan/core/journal/Seal"
import * as Effect from "effect/Effect"
import { cipher } from "./cipher.ts"
import { type Format, transaction } from "./database.ts"
import { failureOf } from "./failure.ts"

/**
 * A key without bytes was destroyed. `secure_delete` overwrites the bytes in the file; a write-ahead log would keep a
 * copy of the page, so there is none here.
 */
export const format: Format = {
  applicationId: 0x43554e4b,
  version: 1,
  tables: `
    CREATE TABLE personKey (
      office TEXT NOT NULL,
      person TEXT NOT NULL,
      bytes BLOB CHECK (length(bytes) = 32),
      PRIMARY KEY (office, person)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE officeSecret (
      office TEXT NOT NULL PRIMARY KEY,
      bytes BLOB NOT NULL CHECK (length(bytes) = 32)
    ) STRICT, WITHOUT ROWID;
  `,
  pragmas: ["journal_mode = DELETE", "synchronous = EXTRA", "secure_delete = ON"]
}

/** The key ring over an open database. */
export const makeKeyRing = (location: string, database: DatabaseSync): KeyRing["Service"] => {
  const selectKey = database.prepare("SELECT bytes FROM personKey WHERE office = ? AND person = ?")
  const insertKey = database.prepare("INSERT INTO personKey (office, person, bytes) VALUES (?, ?, ?)")
  const destroyKey = database.prepare(
    "INSERT INTO personKey (office, person, bytes) VALUES (?, ?, NULL) ON CONFLICT DO UPDATE SET bytes = NULL"
  )
  const selectSecret = database.prepare("SELECT bytes FROM officeSecret WHERE office = ?")
  const insertSecret = database.prepare("INSERT INTO officeSecret (office, bytes) VALUES (?, ?)")
  const attempt = <A>(work: () => A) => Effect.try({ try: work, catch: (error) => failureOf(location, error) })

  const find = (office: string, person: string): KeyState => {
    const row = selectKey.get(office, person)
    if (row === undefined) return { _tag: "Absent" }
    const { bytes } = row
    return bytes instanceof Uint8Array ? { _tag: "Key", key: bytes } : { _tag: "Destroyed" }
  }
  const findSecret = (office: string): Uint8Array | undefined => {
    const { bytes } = selectSecret.get(office) ?? {}
    return bytes instanceof Uint8Array ? bytes : undefined
  }
  return {
    random: randomBytes,
    cipher,
    find: (office, person) => attempt(() => find(office, person)),
    keyFor: (office, person) =>
      attempt(() => {
        const known = find(office, person)
        if (known._tag !== "Absent") return known
        return transaction(database, () => {
          const found = find(office, person)
          if (found._tag !== "Absent") return found
          const key = randomBytes(32)
          insertKey.run(office, person, key)
          return { _tag: "Key" as const, key }
        })
      }),
    destroy: (office, person) => attempt(() => transaction(database, () => void destroyKey.run(office, person))),
    officeSecret: (office) =>
      attempt(
        () =>
          findSecret(office) ??
          transaction(database, () => {
            const found = findSecret(office)
            if (found !== undefined) return found
            const secret = randomBytes(32)
            insertSecret.run(office, secret)
            return secret
          })
      )
  }
}
