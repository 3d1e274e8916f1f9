/**
 * The port behind which an office's events are kept: append to several streams of one office at once, at expected
 * versions, and read back in order.
 *
 * An adapter promises: an append is all or nothing; versions of a stream start at 1 and have no holes, and neither has
 * the sequence of an office; the time of recording never runs backwards within an office, so that what was known at an
 * instant is a beginning of its journal; the same command is kept once; bodies come back byte for byte; rows are never
 * changed. `journalConformance` of `@cunguan/testing` holds an adapter to that.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as Instant from "../calendar/Instant.ts"
import * as Chain from "./Chain.ts"
import type * as Identifier from "./Identifier.ts"
import type { InvalidBatch, JournalFailure, VersionConflict } from "./JournalError.ts"
import type { Snapshot, SnapshotName } from "./Snapshot.ts"

/**
 * One kept event: where it stands, what it says, and its place in the chain (see {@link Chain.Link}). `body` is JSON
 * text.
 *
 * @category models
 * @since 0.1.0
 */
export interface Row extends Chain.Link {
  readonly office: Identifier.OfficeId
  readonly stream: Identifier.StreamName
  readonly command: Identifier.CommandId
  readonly recordedAt: Instant.Instant
}

/**
 * One event to append. Entries of one command stand together in a batch.
 *
 * @category models
 * @since 0.1.0
 */
export interface Entry {
  readonly stream: Identifier.StreamName
  readonly command: Identifier.CommandId
  readonly type: string
  readonly body: string
}

/**
 * What is appended at once, to streams of one office.
 *
 * `expected` gives the version at which each stream was read, 0 for one that does not exist yet. Every stream with an
 * entry must be in it; a stream without an entry is only checked. `expectedSequence` is given where the entries rest on
 * all streams of the office, those that do not exist yet among them: the sequence of its last row, 0 for none.
 *
 * @category models
 * @since 0.1.0
 */
export interface Batch {
  readonly office: Identifier.OfficeId
  readonly recordedAt: Instant.Instant
  readonly expected: { readonly [stream: string]: number }
  readonly expectedSequence?: number
  readonly entries: ReadonlyArray<Entry>
}

/**
 * Where an entry stands: `version` in its stream and `sequence` in the office, both from 1.
 *
 * @category models
 * @since 0.1.0
 */
export interface Position {
  readonly stream: Identifier.StreamName
  readonly version: number
  readonly sequence: number
}

/**
 * The outcome of an append. `repeated` says that the commands had been kept before: nothing was written, and the
 * positions are those of the first time.
 *
 * @category models
 * @since 0.1.0
 */
export interface Appended {
  readonly positions: ReadonlyArray<Position>
  readonly repeated: boolean
}

/**
 * A stream and the version of its last row.
 *
 * @category models
 * @since 0.1.0
 */
export interface StreamVersion {
  readonly stream: Identifier.StreamName
  readonly version: number
}

/**
 * Which rows to read. All bounds are inclusive, and what is left out does not limit.
 *
 * - `from`, `to`: versions of a stream, or sequences where a whole office is read
 * - `recordedFrom`, `recordedTo`: when they were recorded
 * - `backward`: from the last row to the first
 * - `limit`: the most rows to return, counted in the order of reading
 *
 * @category models
 * @since 0.1.0
 */
export interface Range {
  readonly from?: number
  readonly to?: number
  readonly recordedFrom?: Instant.Instant
  readonly recordedTo?: Instant.Instant
  readonly backward?: boolean
  readonly limit?: number
}

/**
 * The service of an adapter.
 *
 * @category services
 * @since 0.1.0
 */
export class Journal extends Context.Service<
  Journal,
  {
    /** The digest of the chain. */
    readonly digest: Chain.Digest
    /** Keeps all entries or none. A batch whose commands are all known is answered from what was kept. */
    readonly append: (batch: Batch) => Effect.Effect<Appended, VersionConflict | InvalidBatch | JournalFailure>
    /** Rows of one stream by version; none where the stream does not exist. */
    readonly read: (
      office: Identifier.OfficeId,
      stream: Identifier.StreamName,
      range?: Range
    ) => Effect.Effect<ReadonlyArray<Row>, JournalFailure>
    /** Rows of all streams of an office by sequence. */
    readonly readOffice: (
      office: Identifier.OfficeId,
      range?: Range
    ) => Effect.Effect<ReadonlyArray<Row>, JournalFailure>
    /** The positions of a command's entries in order; none where the command is not known. */
    readonly command: (
      office: Identifier.OfficeId,
      command: Identifier.CommandId
    ) => Effect.Effect<ReadonlyArray<Position>, JournalFailure>
    /** The streams of an office, by name in code unit order. */
    readonly streams: (office: Identifier.OfficeId) => Effect.Effect<ReadonlyArray<StreamVersion>, JournalFailure>
    /** The offices with at least one row, by id in code unit order. */
    readonly offices: Effect.Effect<ReadonlyArray<Identifier.OfficeId>, JournalFailure>
    /** Keeps a snapshot in the place of an earlier one of its office and name. No row rests on it: it may be lost. */
    readonly keepSnapshot: (snapshot: Snapshot) => Effect.Effect<void, JournalFailure>
    /** The snapshot that was kept last under a name, as it stands; whether it can be used, its reader finds out. */
    readonly snapshot: (
      office: Identifier.OfficeId,
      name: SnapshotName
    ) => Effect.Effect<Snapshot | undefined, JournalFailure>
  }
>()("@cunguan/core/journal/Journal") {}

/**
 * Rows read at once by {@link verify}.
 *
 * @category constants
 * @since 0.1.0
 */
export const pageSize = 1000

/**
 * Looks through the chain of one office, page by page, and reports the first break. Every row is checked; a tail that was
 * cut off, and a journal that was replaced as a whole, are seen with a checkpoint of an earlier day.
 *
 * @category operations
 * @since 0.1.0
 */
export const verify: (
  office: Identifier.OfficeId,
  checkpoint?: Chain.Checkpoint
) => Effect.Effect<Chain.Verification, JournalFailure, Journal> = Effect.fnUntraced(function* (office, checkpoint) {
  const journal = yield* Journal
  const verifier = Chain.verifier(journal.digest, office, checkpoint)
  while (true) {
    const rows = yield* journal.readOffice(office, { from: verifier.sequence() + 1, limit: pageSize })
    if (verifier.take(rows) !== undefined || rows.length < pageSize) return verifier.finish()
  }
})
