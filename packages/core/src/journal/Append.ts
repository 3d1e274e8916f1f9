/**
 * What every adapter does before it writes: check a batch, and number and link its rows.
 *
 * An adapter asks {@link problem} first, then whether the commands are known, then {@link conflict}, and writes what
 * {@link rows} returns, all within one transaction; so that every adapter refuses the same batches in the same order.
 *
 * @since 0.1.0
 */
import * as Chain from "./Chain.ts"
import type * as Identifier from "./Identifier.ts"
import type * as Journal from "./Journal.ts"
import { InvalidBatch, VersionConflict } from "./JournalError.ts"

/** Half a surrogate pair, or U+0000. */
const notText = /\p{Surrogate}|\0/u

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
    if (notText.test(entry.body) || notText.test(entry.type)) return invalid("notText")
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
 * What a batch is answered with where commands of it were kept before: the positions of the first time, an error where
 * only some are known, or nothing where all are new.
 *
 * @category operations
 * @since 0.1.0
 */
export const repeated = (
  batch: Journal.Batch,
  positionsOf: (command: Identifier.CommandId) => ReadonlyArray<Journal.Position>
): Journal.Appended | InvalidBatch | undefined => {
  const found = commands(batch).map(positionsOf)
  const known = found.filter((positions) => positions.length > 0).length
  if (known === 0) return undefined
  if (known < found.length) return new InvalidBatch({ office: batch.office, problem: "partlyKnown" })
  return { positions: found.flat(), repeated: true }
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
 * What a batch expects and does not find: the last sequence of the office, then the first stream that is not at its
 * version, in the order in which they are expected.
 *
 * @category operations
 * @since 0.1.0
 */
export const conflict = (
  batch: Journal.Batch,
  sequence: number,
  tipOf: (stream: string) => StreamTip
): VersionConflict | undefined => {
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
