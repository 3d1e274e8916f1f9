/** Texts that try to break out of a statement, a list, or JSON; and what becomes of them in every field of a journal. */
import { isDeepStrictEqual } from "node:util"
import * as Instant from "@cunguan/core/calendar/Instant"
import type * as Identifier from "@cunguan/core/journal/Identifier"
import * as Journal from "@cunguan/core/journal/Journal"
import type { InvalidBatch, JournalFailure, VersionConflict } from "@cunguan/core/journal/JournalError"
import * as Seal from "@cunguan/core/journal/Seal"
import type { SnapshotName } from "@cunguan/core/journal/Snapshot"
import type * as Person from "@cunguan/core/people/Person"
import * as Effect from "effect/Effect"

/**
 * The texts. None holds U+0000 or half a surrogate pair, which no journal keeps.
 *
 * @category constants
 * @since 0.1.0
 */
export const hostileTexts: ReadonlyArray<string> = [
  // Quotes of every kind.
  "'",
  "''",
  '"',
  '""',
  "`",
  "' OR '1'='1",
  "' OR 1=1 --",
  '" OR ""="',
  "') OR ('1'='1",
  "'; --",
  "\\'; --",
  "\\",
  "\\\\",
  "E'\\047'",
  "U&'\\0027'",
  "x'27'",
  "\u2019 OR \u20181\u2019=\u20181",
  "\u02bc",
  "\uff07",
  "\u0127\u0327",
  // Statements after the statement.
  "'; DROP TABLE event; --",
  '"; DROP TABLE "event"; --',
  "1; DELETE FROM event",
  "'); DELETE FROM event; --",
  "'; UPDATE event SET body = ''; --",
  "'; INSERT INTO event DEFAULT VALUES; --",
  "'; ATTACH DATABASE 'other.db' AS other; --",
  "'; PRAGMA writable_schema = ON; --",
  "'; COPY event TO PROGRAM 'id'; --",
  "'; SELECT pg_sleep(10); --",
  "'; ROLLBACK; --",
  "'; COMMIT; BEGIN; --",
  // One more part of the statement.
  "' UNION SELECT * FROM event --",
  "' UNION ALL SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL --",
  "main' UNION SELECT bytes FROM personKey --",
  "' AND (SELECT count(*) FROM event) > 0 --",
  "'||(SELECT body FROM event LIMIT 1)||'",
  "' AND randomblob(1000000000) --",
  // Comments.
  "--",
  "-- \n",
  "/*",
  "*/",
  "/* ' */ OR 1=1",
  "#",
  ";",
  // Patterns and marks of parameters.
  "%",
  "_",
  "%'--",
  "[a-z]%",
  "?",
  "?1",
  "$1",
  "$2::text",
  ":name",
  "@name",
  // PostgreSQL's own quotes, casts and lists.
  "$$",
  "$$; DROP TABLE event; $$",
  "$tag$ ' $tag$",
  "::regclass",
  "{",
  "}",
  "{}",
  "{NULL}",
  "NULL",
  "null",
  '{","}',
  'a","b',
  '{"a","b"}',
  "a,b",
  "{{1},{2}}",
  '\\"',
  '\\",\\"',
  "(1,2)",
  // JSON.
  '"]',
  '"],["',
  '","',
  '{"a":1}',
  "\\u0027",
  "\\u0000",
  "]}'",
  // Places, line ends and unusual characters.
  "",
  " ",
  "  'padded'  ",
  "\n",
  "\r\n",
  "\t",
  "\u0001",
  "\u001a",
  "\u007f",
  "\u0085",
  "\u00a0",
  "\u2028",
  "\u202e' --",
  "\ufeff'",
  "\uffff",
  "𠮷'; --",
  "👩🏽‍🌾",
  "e\u0301",
  "\u00e9",
  "__proto__",
  "constructor",
  "../../etc/passwd",
  "$" + "{7*7}",
  "{{7*7}}",
  "%27%3B%20--",
  "%s%n",
  "'".repeat(3000)
]

/**
 * What became of the texts: how many values were kept and read back, and what was not as it was promised.
 *
 * @category models
 * @since 0.1.0
 */
export interface HostileTexts {
  readonly values: number
  readonly problems: ReadonlyArray<string>
}

/** The port takes names that were read by their schemas; here every text gets through to the storage. */
const as = <Name extends string>(text: string): Name => text as Name

const recordedAt = Instant.make("2009-06-01T01:00:00.000Z")
const bystander = as<Identifier.OfficeId>("bystander")
const main = as<Identifier.StreamName>("main")

interface Parts {
  readonly office: string
  readonly stream: string
  readonly command: string
  readonly type: string
  readonly body: string
}

/**
 * Writes every text through every field of an empty journal and its key ring, and reads it back by that field. Another
 * office stays as it was.
 *
 * @category drivers
 * @since 0.1.0
 */
export const keepHostileTexts: Effect.Effect<
  HostileTexts,
  VersionConflict | InvalidBatch | JournalFailure,
  Journal.Journal | Seal.KeyRing
> = Effect.gen(function* () {
  const journal = yield* Journal.Journal
  const ring = yield* Seal.KeyRing
  const problems: Array<string> = []
  let values = 0
  const same = (field: string, text: string, found: unknown, expected: unknown) => {
    values++
    if (isDeepStrictEqual(found, expected)) return
    problems.push(`${field} ${JSON.stringify(text).slice(0, 80)}: ${JSON.stringify(found)?.slice(0, 200)}`)
  }

  const append = ({ body, command, office, stream, type }: Parts) =>
    journal.append({
      office: as(office),
      recordedAt,
      // A computed name, so that `__proto__` is one too.
      expected: { main: 0, [stream]: 0 },
      entries: [{ stream: as(stream), command: as(command), type, body }]
    })
  yield* append({ office: bystander, stream: main, command: "c-1", type: "testing/Noted", body: "{}" })
  const key = yield* ring.keyFor(bystander, as<Person.PersonId>("p-1"))

  for (const [index, text] of hostileTexts.entries()) {
    const others = { stream: text, command: text, type: text, body: text }
    const cases: ReadonlyArray<Parts> = [
      { office: text, ...others },
      { office: `office-${index}`, ...others }
    ]
    for (const parts of cases) {
      const office = as<Identifier.OfficeId>(parts.office)
      const stream = as<Identifier.StreamName>(parts.stream)
      const first = yield* append(parts)
      same("first append", text, first, { positions: [{ stream, version: 1, sequence: 1 }], repeated: false })
      same("append again", text, yield* append(parts), { ...first, repeated: true })
      const rows = yield* journal.read(office, stream)
      const found = rows.map(({ body, command, office, stream, type }) => ({ office, stream, command, type, body }))
      const { body, command, type } = parts
      same("read", text, found, [{ office, stream, command, type, body }])
      same("readOffice", text, yield* journal.readOffice(office, { recordedFrom: recordedAt }), rows)
      same("command", text, yield* journal.command(office, as(command)), first.positions)
      same("streams", text, yield* journal.streams(office), [{ stream, version: 1 }])
      same("verify", text, (yield* Journal.verify(office))._tag, "Holds")
    }
    same("recordedFrom", text, yield* journal.readOffice(bystander, { recordedFrom: as(`~${text}`) }), [])

    const person = as<Person.PersonId>(text)
    const office = as<Identifier.OfficeId>(text)
    same("no key", text, yield* ring.find(office, person), { _tag: "Absent" })
    const made = yield* ring.keyFor(office, person)
    same("key", text, yield* ring.find(office, person), made)
    same("key again", text, yield* ring.keyFor(office, person), made)
    same("secret", text, yield* ring.officeSecret(office), yield* ring.officeSecret(office))
    yield* ring.destroy(office, person)
    same("destroyed", text, yield* ring.find(office, person), { _tag: "Destroyed" })

    const fields = { name: as<SnapshotName>(text), format: text, head: text, key: text, digest: text }
    const snapshot = { office, ...fields, sequence: 1, body: new TextEncoder().encode(text) }
    const picked = yield* Effect.andThen(journal.keepSnapshot(snapshot), journal.snapshot(office, snapshot.name))
    same("snapshot", text, picked && { ...picked, body: [...picked.body] }, { ...snapshot, body: [...snapshot.body] })
  }

  const offices = (yield* journal.offices).length
  same("offices", "", offices, 1 + hostileTexts.length * 2)
  same("bystander", "", (yield* journal.readOffice(bystander)).length, 1)
  same("bystander's key", "", yield* ring.find(bystander, as<Person.PersonId>("p-1")), key)
  return { values, problems }
})
