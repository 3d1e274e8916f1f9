/**
 * What can go wrong with a journal: two writers met, a batch was malformed, or the storage did not do its work.
 *
 * None of the messages holds anything out of an event. A {@link JournalFailure} has a `reason`, so that one kind can be
 * caught with `Effect.catchReason`.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/**
 * A stream is not at the version at which the command was decided. Nothing was written. Without `stream`, the versions
 * are numbers of events of the whole office.
 *
 * @category errors
 * @since 0.1.0
 */
export class VersionConflict extends Schema.TaggedError<VersionConflict>()("VersionConflict", {
  office: Schema.String,
  stream: Schema.optionalKey(Schema.String),
  expected: Schema.Int,
  found: Schema.Int
}) {
  override get message(): string {
    if (this.stream === undefined) {
      return `Nothing was written: office ${this.office} has kept ${this.found} events, and ${this.expected} were expected, because somebody else wrote in between. Look at its state again and decide anew.`
    }
    return `Nothing was written: stream ${this.stream} of office ${this.office} is at version ${this.found}, and version ${this.expected} was expected, because somebody else wrote in between. Read the stream from version ${this.expected + 1} and decide the command again.`
  }
}

const breaks = {
  altered: "the row there was altered",
  unlinked: "the row before it was replaced",
  missing: "a row is missing there",
  outOfOrder: "a row stands there twice",
  replaced: "the rows up to there are others than when the checkpoint was made"
} as const

/**
 * A journal was changed by other means than an append, so nothing is decided on it. `stream` and `version` are there
 * where the row is known.
 *
 * @category errors
 * @since 0.1.0
 */
export class ChainBroken extends Schema.TaggedError<ChainBroken>()("ChainBroken", {
  office: Schema.String,
  problem: Schema.Literals(["altered", "unlinked", "missing", "outOfOrder", "replaced"]),
  sequence: Schema.Int,
  stream: Schema.optionalKey(Schema.String),
  version: Schema.optionalKey(Schema.Int)
}) {
  override get message(): string {
    const place = this.stream === undefined ? "" : ` (version ${this.version} of stream ${this.stream})`
    return `The journal of office ${this.office} cannot be relied on: at event ${this.sequence}${place} ${breaks[this.problem]}, by other means than this library. Nothing was decided or written. Find out who changed it, and restore a backup.`
  }
}

const invalid = {
  noEntries: "it has no entries. Append at least one entry.",
  streamNotExpected: "an entry is for a stream without an expected version. Give the version of every stream.",
  expectedNotAVersion: "an expected version is not a whole number from 0. Give 0 for a stream that does not exist yet.",
  commandApart: "entries of one command do not stand together. Put the entries of each command side by side.",
  recordedEarlier:
    "it was recorded before the last event of the office, and time must not run backwards. Take the time again, and set the clock right if that does not help.",
  partlyKnown: "some of its commands were kept before and others were not. Send the commands one by one.",
  notText:
    "a text holds half a surrogate pair or a zero character, which storage cannot keep. Write bodies with JSON.stringify."
} as const

/**
 * A batch that no journal can append. Nothing was written.
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidBatch extends Schema.TaggedError<InvalidBatch>()("InvalidBatch", {
  office: Schema.String,
  problem: Schema.Literals([
    "noEntries",
    "streamNotExpected",
    "expectedNotAVersion",
    "commandApart",
    "partlyKnown",
    "recordedEarlier",
    "notText"
  ])
}) {
  override get message(): string {
    return `Nothing was written: the batch for office ${this.office} cannot be appended, because ${invalid[this.problem]}`
  }
}

/**
 * Why storage did not do its work.
 *
 * - `NotAJournal`: the place holds something else, which was left as it is
 * - `NewerFormat`: written by a newer version; left as it is
 * - `OlderFormat`: written by an older version, and opened for reading alone; left as it is
 * - `NotALocation`: what was given names no place that a journal could be kept at
 * - `FolderMissing`: the folder of the place does not exist, or may not be opened
 * - `Occupied`: there is something already where something new was to be made
 * - `Damaged`: the chain of a journal does not hold, and it is not used
 * - `KeysMissing`: the journal has rows, and the keys that belong to it are not beside it
 * - `Unreachable`: the server does not answer, or ended the connection
 * - `AccessDenied`: the server does not let this user in, or not to these tables
 * - `Unreadable`: anything else; `code` is the storage's own code
 *
 * @category models
 * @since 0.1.0
 */
export const StorageReason = Schema.TaggedUnion({
  NotAJournal: {},
  NewerFormat: { found: Schema.Int, known: Schema.Int },
  OlderFormat: { found: Schema.Int, known: Schema.Int },
  NotALocation: {},
  FolderMissing: {},
  Occupied: {},
  Damaged: { office: Schema.String, sequence: Schema.Int },
  KeysMissing: {},
  DiskFull: {},
  ReadOnly: {},
  Locked: {},
  Unreachable: {},
  AccessDenied: {},
  Unreadable: { code: Schema.String }
})

/**
 * The type of {@link StorageReason}.
 *
 * @category models
 * @since 0.1.0
 */
export type StorageReason = typeof StorageReason.Type

const explain = StorageReason.match({
  NotAJournal: () =>
    "it is not a Cunguan journal, and it was left as it is. Check the location, or choose one that does not exist yet.",
  NewerFormat: ({ found, known }) =>
    `it has format ${found}, and this version knows formats up to ${known}; it was left as it is. Upgrade the Cunguan packages.`,
  OlderFormat: ({ found, known }) =>
    `it has format ${found}, and format ${known} is read here; it was left as it is. Open it once for writing, which brings it up to date.`,
  NotALocation: () =>
    "that is no path of a file, and nothing was made. Give a path such as data/town.db, without `file:`; with `:memory:` nothing is kept.",
  FolderMissing: () =>
    "its folder does not exist, or this process may not open it, and nothing was made. Make the folder, or give this process the right to read and write it.",
  Occupied: () =>
    "there is something there already, and nothing was written over. Choose another place, or move it away.",
  Damaged: ({ office, sequence }) =>
    `its chain does not hold at event ${sequence} of office ${office}, and nothing was made of it. Use another backup, and find out who changed this one.`,
  KeysMissing: () =>
    "it has events, and the keys that open their personal data are not there. Put the key file back beside it; if the keys are lost for good, open it with `newKeys: true`.",
  DiskFull: () => "there is no room left, and nothing was written. Make room, and send the command again.",
  ReadOnly: () => "it may not be written, and nothing was written. Give this process the right to write it.",
  Locked: () => "another process holds it, and nothing was written. Wait or end that process, and try again.",
  Unreachable: () =>
    "the server does not answer, or it ended the connection. Start it, or check its address, and send the command again: what was kept before is not kept twice.",
  AccessDenied: () =>
    "the server does not let this user in, or not to these tables. Check user and password, and give the user the right to create and to write them.",
  Unreadable: ({ code }) =>
    `the storage failed (${code}). Check the disk, and restore a backup if the file is damaged; verify finds out.`
})

/**
 * Storage did not do its work. `location` is where the adapter keeps the journal or its keys.
 *
 * @category errors
 * @since 0.1.0
 */
export class JournalFailure extends Schema.TaggedError<JournalFailure>()("JournalFailure", {
  location: Schema.String,
  reason: StorageReason
}) {
  override get message(): string {
    return `The journal at ${this.location} cannot be used: ${explain(this.reason)}`
  }
}
