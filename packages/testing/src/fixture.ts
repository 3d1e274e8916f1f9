/**
 * A journal as text: rows as JSON lines, and keys as one JSON object, to keep what a release wrote and to open it with
 * every later one.
 *
 * Keys in a file are for invented people only.
 *
 * @since 0.1.0
 */
import * as Instant from "@cunguan/core/calendar/Instant"
import * as Copy from "@cunguan/core/journal/Copy"
import * as Event from "@cunguan/core/journal/Event"
import * as Journal from "@cunguan/core/journal/Journal"
import type { InvalidBatch, JournalFailure, VersionConflict } from "@cunguan/core/journal/JournalError"
import type * as Memory from "@cunguan/core/journal/Memory"
import * as Seal from "@cunguan/core/journal/Seal"
import * as Person from "@cunguan/core/people/Person"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"

const Row = Schema.Struct({
  office: Event.OfficeId,
  stream: Event.StreamName,
  version: Schema.Int,
  sequence: Schema.Int,
  command: Event.CommandId,
  recordedAt: Instant.Instant,
  type: Schema.String,
  body: Schema.String,
  previous: Schema.String,
  hash: Schema.String
})

const decodeRow = Schema.decodeUnknownEffect(Schema.fromJsonString(Row), { onExcessProperty: "error" })

/**
 * A fixture that is not read back as it was written. `line` counts from 1.
 *
 * @category errors
 * @since 0.1.0
 */
export class FixtureMismatch extends Schema.TaggedError<FixtureMismatch>()("FixtureMismatch", { line: Schema.Int }) {
  override get message(): string {
    return `Line ${this.line} of the fixture is no row, or the journal gave it another hash than it had when it was written. Either the fixture was changed, or the format was: released formats must stay.`
  }
}

/**
 * All rows of an office in office order, one JSON object a line.
 *
 * @category operations
 * @since 0.1.0
 */
export const exportRows: (office: Event.OfficeId) => Effect.Effect<string, JournalFailure, Journal.Journal> =
  Effect.fnUntraced(function* (office) {
    const journal = yield* Journal.Journal
    const rows = yield* journal.readOffice(office)
    return rows.map((row) => `${JSON.stringify(row)}\n`).join("")
  })

/**
 * Appends exported rows to a journal that does not have their offices yet, and compares every hash.
 *
 * @category operations
 * @since 0.1.0
 */
export const importRows: (
  text: string
) => Effect.Effect<number, FixtureMismatch | VersionConflict | InvalidBatch | JournalFailure, Journal.Journal> =
  Effect.fnUntraced(function* (text) {
    const rows = yield* Effect.forEach(
      text.split("\n").filter((line) => line !== ""),
      (line, index) => Effect.mapError(decodeRow(line), () => new FixtureMismatch({ line: index + 1 }))
    )
    return yield* Copy.keepRows(rows).pipe(
      Effect.catchTag("CopyDiffers", ({ office, sequence }) => {
        const line = rows.findIndex((row) => row.office === office && row.sequence === sequence) + 1
        return Effect.fail(new FixtureMismatch({ line }))
      })
    )
  })

const Hex = Schema.Uint8ArrayFromHex
const Keys = Schema.fromJsonString(
  Schema.Struct({
    keys: Schema.Array(
      Schema.Struct({ office: Event.OfficeId, holder: Person.PersonId, key: Schema.optionalKey(Hex) }).pipe(
        // So it was written by the first release.
        Schema.encodeKeys({ holder: "person" })
      )
    ),
    secrets: Schema.Array(Schema.Tuple([Event.OfficeId, Hex]))
  })
)

/**
 * Keys and secrets as a key ring in memory takes them.
 *
 * @category models
 * @since 0.1.0
 */
export interface FixtureKeys {
  readonly keys: ReadonlyArray<Memory.StartingKey>
  readonly secrets: ReadonlyArray<readonly [office: Event.OfficeId, secret: Uint8Array]>
}

const SealedBody = Schema.fromJsonString(
  Schema.Struct({ sealed: Schema.optionalKey(Schema.Record(Person.PersonId, Schema.String)) })
)
const personsOf = (body: string): ReadonlyArray<Person.PersonId> => {
  const { sealed = {} } = Schema.decodeUnknownSync(SealedBody)(body)
  return Object.keys(sealed).map((person) => Person.PersonId.make(person))
}

/**
 * The keys of everybody with a sealed slot in an office, destroyed ones among them, and the secret of the office.
 *
 * @category operations
 * @since 0.1.0
 */
export const exportKeys: (
  office: Event.OfficeId
) => Effect.Effect<string, JournalFailure, Journal.Journal | Seal.KeyRing> = Effect.fnUntraced(function* (office) {
  const journal = yield* Journal.Journal
  const ring = yield* Seal.KeyRing
  const rows = yield* journal.readOffice(office)
  const persons = [...new Set(rows.flatMap((row) => personsOf(row.body)))].sort()
  const keys: Array<Memory.StartingKey & { readonly holder: Person.PersonId }> = []
  for (const person of persons) {
    const state = yield* ring.find(office, person)
    if (state._tag !== "Absent")
      keys.push({ office, holder: person, ...(state._tag === "Key" ? { key: state.key } : {}) })
  }
  const secret = yield* ring.officeSecret(office)
  return Schema.encodeSync(Keys)({ keys, secrets: [[office, secret]] })
})

/**
 * Reads exported keys; throws where the text is none.
 *
 * @category operations
 * @since 0.1.0
 */
export const readKeys = (text: string): FixtureKeys => Schema.decodeUnknownSync(Keys)(text)
