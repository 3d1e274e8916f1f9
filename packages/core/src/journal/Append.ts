/**
 * What every adapter does before it writes: check a batch, and number and link its rows.
 *
 * An adapter asks for the {@link problem} of a batch, reads how its office stands, and does what {@link plan} says; so
 * that every adapter refuses the same batches in the same order. What it writes must be written only as long as the
 * office still stands so.
 *
 * @since 0.1.0
 */
import * as Chain from "./Chain.ts"
import type * as Identifier from "./Identifier.ts"
import type * as Journal from "./Journal.ts"
import { InvalidBatch, VersionConflict } from "./JournalError.ts"

/** Described here, because core compiles with the library of ES2023; it takes a tenth of the time of a pattern. */
interface WellFormed {
  readonly isWellFormed: () => boolean
}

/** Whether there is no half of a surrogate pair in it, and no U+0000. */
const isText = (text: string): boolean => (text as unknown as WellFormed).isWellFormed() && !text.includes("\0")

/**
 * What is wrong with a batch in itself.
 *
 * @category operations
 * @since 0.1.0
 */
export const problem = (batch: Journal.Batch): InvalidBatch | undefined => {
  const invalid = (problem: InvalidBatch["problem"]) => new InvalidBatch({ office: batch.office, problem })
  if (batch.entries.length === 0) return invalid("noEntries")
  for (const version of [...Object.values(batch.expected), batch.expectedSequence ?? 0]) {
    if (!Number.isSafeInteger(version) || version < 0) return invalid("expectedNotAVersion")
  }
  let command: string | undefined
  const commands = new Set<string>()
  for (const entry of batch.entries) {
    if (!Object.hasOwn(batch.expected, entry.stream)) return invalid("streamNotExpected")
    if (entry.command !== command && commands.has(entry.command)) return invalid("commandApart")
    if (!isText(entry.body) || !isText(entry.type)) return invalid("notText")
    command = entry.command
    commands.add(command)
  }
  return undefined
}

/**
 * The commands of a batch, each once, in order.
 *
 * @category operations
 * @since 0.1.0
 */
export const commands = (batch: Journal.Batch): ReadonlyArray<Identifier.CommandId> => [
  ...new Set(batch.entries.map((entry) => entry.command))
]

/**
 * How an office stands before an append, as far as the batch needs it: the sequence and the time of its last row, the
 * tips of the streams that are expected, and where the commands of the batch stand if they were kept before.
 *
 * @category models
 * @since 0.1.0
 */
export interface Standing {
  readonly sequence: number
  readonly recordedAt: string | undefined
  readonly tipOf: (stream: string) => StreamTip
  readonly positionsOf: (command: Identifier.CommandId) => ReadonlyArray<Journal.Position>
}

/**
 * The last row of a stream, as far as the next row needs it.
 *
 * @category models
 * @since 0.1.0
 */
export interface StreamTip {
  readonly version: number
  readonly hash: string
}

/**
 * The tip of a stream that does not exist yet.
 *
 * @category constants
 * @since 0.1.0
 */
export const noStream: StreamTip = { version: 0, hash: Chain.genesis }

/**
 * What an adapter does with a batch: write rows, answer from what was kept before, or refuse.
 *
 * @category models
 * @since 0.1.0
 */
export type Plan =
  | { readonly _tag: "Write"; readonly rows: ReadonlyArray<Journal.Row> }
  | { readonly _tag: "Answer"; readonly appended: Journal.Appended }
  | { readonly _tag: "Refuse"; readonly error: VersionConflict | InvalidBatch }

/**
 * Plans an append in the standing of its office. Commands that were kept before come first, because they are answered at
 * any version; then the versions, and then the time of recording.
 *
 * @category operations
 * @since 0.1.0
 */
export const plan = (digest: Chain.Digest, batch: Journal.Batch, standing: Standing): Plan => {
  const kept = commands(batch).map(standing.positionsOf)
  const known = kept.filter((positions) => positions.length > 0).length
  if (known === kept.length) return { _tag: "Answer", appended: { positions: kept.flat(), repeated: true } }
  const refuse = (error: VersionConflict | InvalidBatch): Plan => ({ _tag: "Refuse", error })
  if (known > 0) return refuse(new InvalidBatch({ office: batch.office, problem: "partlyKnown" }))
  const found = conflict(batch, standing)
  if (found !== undefined) return refuse(found)
  if (standing.recordedAt !== undefined && standing.recordedAt > batch.recordedAt) {
    return refuse(new InvalidBatch({ office: batch.office, problem: "recordedEarlier" }))
  }
  return { _tag: "Write", rows: rows(digest, batch, standing.sequence, standing.tipOf) }
}

/** The last sequence of the office is compared first, then each stream in the order in which they are expected. */
const conflict = (batch: Journal.Batch, { sequence, tipOf }: Standing): VersionConflict | undefined => {
  const { expectedSequence = sequence } = batch
  if (expectedSequence !== sequence) {
    return new VersionConflict({ office: batch.office, expected: expectedSequence, found: sequence })
  }
  for (const [stream, expected] of Object.entries(batch.expected)) {
    const found = tipOf(stream).version
    if (found !== expected) return new VersionConflict({ office: batch.office, stream, expected, found })
  }
  return undefined
}

/**
 * The rows of a batch, numbered after the tips of their streams and after the last sequence of the office, and linked.
 *
 * @category operations
 * @since 0.1.0
 */
export const rows = (
  digest: Chain.Digest,
  batch: Journal.Batch,
  sequence: number,
  tipOf: (stream: string) => StreamTip
): ReadonlyArray<Journal.Row> => {
  const tips = new Map<string, StreamTip>()
  return batch.entries.map((entry, index) => {
    const before = tips.get(entry.stream) ?? tipOf(entry.stream)
    const header = {
      office: batch.office,
      stream: entry.stream,
      version: before.version + 1,
      sequence: sequence + index + 1,
      command: entry.command,
      recordedAt: batch.recordedAt,
      type: entry.type
    }
    const hash = Chain.link(digest, before.hash, header, entry.body)
    tips.set(entry.stream, { version: header.version, hash })
    return { ...header, body: entry.body, previous: before.hash, hash }
  })
}

/**
 * The position of a row.
 *
 * @category operations
 * @since 0.1.0
 */
export const position = (row: Journal.Position): Journal.Position => ({
  stream: row.stream,
  version: row.version,
  sequence: row.sequence
})
