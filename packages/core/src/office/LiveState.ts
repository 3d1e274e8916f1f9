/**
 * The state of an office in memory, at the version at which it was read. It begins at the last snapshot, where there is one;
 * before each use only what was written since is read; what the office writes itself is not read back.
 *
 * Rows are checked against the chain as they are read, so that nothing is decided on a journal that was changed by hand.
 * Those before the snapshot are not read: `verify` looks through them.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import type * as Instant from "../calendar/Instant.ts"
import * as Append from "../journal/Append.ts"
import * as Chain from "../journal/Chain.ts"
import * as Event from "../journal/Event.ts"
import * as Journal from "../journal/Journal.ts"
import { ChainBroken, type InvalidBatch, type JournalFailure, VersionConflict } from "../journal/JournalError.ts"
import * as Seal from "../journal/Seal.ts"
import type { OfficeJournal, ReadFailure } from "./OfficeJournal.ts"
import * as OfficeState from "./OfficeState.ts"
import { events, type KnownEvent } from "./registry.ts"
import * as Snapshots from "./Snapshots.ts"

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
  /** Where each stream stands. */
  readonly streams: ReadonlyMap<string, Append.StreamTip>
  /** When the last event was recorded. */
  readonly recordedLast: Instant.Instant | undefined
  /** The fingerprint of a command that was kept. */
  readonly fingerprintOf: (command: Event.CommandId) => Effect.Effect<string | undefined, ReadFailure>
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

/** Where a batch is refused so, another writer has been at work, and the state is read anew. */
const othersWere: ReadonlySet<InvalidBatch["problem"]> = new Set(["partlyKnown", "recordedEarlier"])

/** How often a snapshot is kept: after so many events, and after a tenth of those that there are. */
const isDue = (sequence: number, kept: number, every: number): boolean =>
  sequence - kept >= Math.max(every, Math.floor(sequence / 10))

/**
 * The state of an office that has not been read yet. A snapshot is kept after `snapshotEvery` events, or more where there
 * are many.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make: (
  office: Event.OfficeId,
  reader: OfficeJournal,
  snapshotEvery: number
) => Effect.Effect<LiveState, JournalFailure, Journal.Journal | Seal.KeyRing> = Effect.fnUntraced(
  function* (office, reader, snapshotEvery) {
    const journal = yield* Journal.Journal
    const ring = yield* Seal.KeyRing
    const withBoth = <A, E>(work: Effect.Effect<A, E, Journal.Journal | Seal.KeyRing>): Effect.Effect<A, E> =>
      work.pipe(Effect.provideService(Journal.Journal, journal), Effect.provideService(Seal.KeyRing, ring))
    const encode = (event: KnownEvent) => withBoth(events.encode(event))

    const begun = yield* Snapshots.load(office)
    let { forgottenAt, head, recordedLast, sequence, state } = begun ?? Snapshots.nothing
    const streams = new Map(begun?.streams)
    /** Up to this event a snapshot was kept, or it was tried. */
    let kept = sequence
    /** Grows with the commands, and is never copied; those before the snapshot are read when the first is asked for. */
    const fingerprints = new Map<Event.CommandId, string>()
    let unread = sequence

    const readFingerprints = Effect.suspend(() => {
      if (unread === 0) return Effect.void
      return Effect.gen(function* () {
        const found =
          (yield* withBoth(Snapshots.loadFingerprints(office, unread))) ?? (yield* reader.fingerprints(unread))
        for (const [id, fingerprint] of found) fingerprints.set(id, fingerprint)
        unread = 0
      })
    })

    /**
     * The event of a forgetting is kept first: where the process ended in between, the keys are destroyed when it is read.
     * What was kept of the state until then opens no longer.
     */
    const obey = Effect.fnUntraced(function* (event: KnownEvent) {
      if (event.type !== "people/PersonForgotten") return
      const { person } = event.data
      if ((yield* ring.find(office, person))._tag !== "Destroyed") yield* ring.destroy(office, person)
      const snapshotKey = Snapshots.keyName(forgottenAt)
      if ((yield* ring.find(office, snapshotKey))._tag === "Key") yield* ring.destroy(office, snapshotKey)
    })

    const take = (event: KnownEvent, row: Journal.Row, next: OfficeState.OfficeState): void => {
      state = next
      sequence = row.sequence
      head = row.hash
      recordedLast = row.recordedAt
      streams.set(row.stream, { version: row.version, hash: row.hash })
      fingerprints.set(event.command.id, event.command.fingerprint)
      if (event.type === "people/PersonForgotten") {
        forgottenAt = row.sequence
        // No snapshot is left that opens.
        kept = 0
      }
    }

    /** What is lost with a snapshot is time, so that a failure does not stop the act that was kept before it. */
    const keepSnapshot = Effect.suspend(() => {
      if (recordedLast === undefined || !isDue(sequence, kept, snapshotEvery)) return Effect.void
      const standing = { state, sequence, head, recordedLast, streams, forgottenAt }
      kept = sequence
      return Effect.andThen(
        readFingerprints,
        withBoth(Effect.suspend(() => Snapshots.keep(office, standing, fingerprints)))
      ).pipe(
        Effect.catchCause((cause) =>
          Effect.logWarning(
            `No snapshot of office ${office} was kept; it opens more slowly, and nothing is lost.`,
            cause
          )
        )
      )
    })

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
        (error) => error._tag === "InvalidBatch" && othersWere.has(error.problem),
        () => Effect.void
      )
      // Somebody else has kept some of these commands since, perhaps with other content, or recorded something later.
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
      yield* keepSnapshot
      return appended.positions
    })

    return {
      get state() {
        return state
      },
      get sequence() {
        return sequence
      },
      get streams() {
        return streams
      },
      get recordedLast() {
        return recordedLast
      },
      fingerprintOf: (command) => Effect.map(readFingerprints, () => fingerprints.get(command)),
      catchUp,
      append
    }
  }
)
