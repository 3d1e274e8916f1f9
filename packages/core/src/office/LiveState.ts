/**
 * The state of an office in memory, at the version at which it was read. Before each use only what was written since is
 * read; what the office writes itself is not read back.
 *
 * Rows are checked against the chain as they are read, so that nothing is decided on a journal that was changed by hand.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import type * as Instant from "../calendar/Instant.ts"
import * as Append from "../journal/Append.ts"
import * as Chain from "../journal/Chain.ts"
import * as Event from "../journal/Event.ts"
import * as Journal from "../journal/Journal.ts"
import { ChainBroken, type InvalidBatch, VersionConflict } from "../journal/JournalError.ts"
import * as Seal from "../journal/Seal.ts"
import type { OfficeJournal, ReadFailure } from "./OfficeJournal.ts"
import * as OfficeState from "./OfficeState.ts"
import { events, type KnownEvent } from "./registry.ts"

/**
 * Events to keep: the streams that they rest on, and the state that they lead to.
 *
 * @category models
 * @since 0.1.0
 */
export interface Addition {
  readonly events: ReadonlyArray<KnownEvent>
  readonly restsOn: Iterable<string>
  /** Whether they rest on all streams, those that do not exist yet among them. */
  readonly restsOnOffice: boolean
  readonly state: OfficeState.OfficeState
  readonly recordedAt: Instant.Instant
}

/**
 * The state of an office in memory. Its members say how it stands at the moment they are read.
 *
 * @category models
 * @since 0.1.0
 */
export interface LiveState {
  readonly state: OfficeState.OfficeState
  /** How many events the office has kept. */
  readonly sequence: number
  /** When the last event was recorded. */
  readonly recordedLast: Instant.Instant | undefined
  /** The fingerprint of a command that was kept. */
  readonly fingerprintOf: (command: Event.CommandId) => string | undefined
  /** Reads what was written since, by this process or another. */
  readonly catchUp: Effect.Effect<void, ReadFailure | ChainBroken>
  /**
   * Appends events at the versions of the streams that they rest on, and returns where they stand. Where somebody else
   * has written, to these streams or under the same command, nothing is written and a {@link VersionConflict} says so.
   */
  readonly append: (
    addition: Addition
  ) => Effect.Effect<
    ReadonlyArray<Journal.Position>,
    ReadFailure | ChainBroken | VersionConflict | InvalidBatch | Event.EventUnwritable
  >
}

/**
 * The state of an office that has not been read yet.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make: (
  office: Event.OfficeId,
  reader: OfficeJournal
) => Effect.Effect<LiveState, never, Journal.Journal | Seal.KeyRing> = Effect.fnUntraced(function* (office, reader) {
  const journal = yield* Journal.Journal
  const ring = yield* Seal.KeyRing
  const encode = (event: KnownEvent) => Effect.provideService(events.encode(event), Seal.KeyRing, ring)

  let state = OfficeState.empty
  let sequence = 0
  let recordedLast: Instant.Instant | undefined
  const streams = new Map<string, Append.StreamTip>()
  // Grows with the commands, and is never copied.
  const fingerprints = new Map<Event.CommandId, string>()

  /** The event of a forgetting is kept first: where the process ended in between, the key is destroyed when it is read. */
  const obey = Effect.fnUntraced(function* (event: KnownEvent) {
    if (event.type !== "people/PersonForgotten") return
    const { person } = event.data
    if ((yield* ring.find(office, person))._tag !== "Destroyed") yield* ring.destroy(office, person)
  })

  const take = (event: KnownEvent, row: Journal.Row, next: OfficeState.OfficeState): void => {
    state = next
    sequence = row.sequence
    recordedLast = row.recordedAt
    streams.set(row.stream, { version: row.version, hash: row.hash })
    fingerprints.set(event.command.id, event.command.fingerprint)
  }

  const catchUp = Effect.suspend(() =>
    reader.pages(
      sequence + 1,
      Effect.fnUntraced(function* (rows) {
        if (rows.length === 0) return true
        const checked = Chain.finish(Chain.advance(journal.digest, { office, sequence, streams }, rows))
        if (checked._tag === "Broken") return yield* new ChainBroken({ ...checked.at })
        for (const row of rows) {
          const event = yield* reader.decode(row)
          yield* obey(event)
          take(event, row, OfficeState.evolve(state, event))
        }
        return false
      })
    )
  )

  const append: LiveState["append"] = Effect.fnUntraced(function* ({
    events: added,
    recordedAt,
    restsOn,
    restsOnOffice,
    state: next
  }) {
    const entries = yield* Effect.forEach(added, (event) =>
      Effect.map(encode(event), (body) => Event.entryOf(event, body))
    )
    const tipOf = (stream: string) => streams.get(stream) ?? Append.noStream
    const expected = Object.fromEntries([...restsOn].map((stream) => [stream, tipOf(stream).version]))
    const batch: Journal.Batch = {
      office,
      recordedAt,
      expected,
      ...(restsOnOffice ? { expectedSequence: sequence } : {}),
      entries
    }
    const appended = yield* Effect.catchIf(
      journal.append(batch),
      (error) => error._tag === "InvalidBatch" && error.problem === "partlyKnown",
      () => Effect.void
    )
    // Somebody else has kept some of these commands since, perhaps with other content.
    if (appended === undefined || appended.repeated) {
      const expected = sequence
      yield* catchUp
      return yield* new VersionConflict({ office, expected, found: sequence })
    }
    if (appended.positions[0]?.sequence !== sequence + 1) {
      // Somebody else has written to other streams, and those events come first.
      yield* catchUp
      return appended.positions
    }
    const rows = Append.rows(journal.digest, batch, sequence, tipOf)
    yield* Effect.forEach(added, obey, { discard: true })
    for (const [index, event] of added.entries()) {
      const row = rows[index]
      if (row !== undefined) take(event, row, next)
    }
    return appended.positions
  })

  return {
    get state() {
      return state
    },
    get sequence() {
      return sequence
    },
    get recordedLast() {
      return recordedLast
    },
    fingerprintOf: (command) => fingerprints.get(command),
    catchUp,
    append
  }
})
