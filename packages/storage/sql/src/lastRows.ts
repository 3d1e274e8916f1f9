/**
 * The last rows of the offices that this process has written to. They only save looking: an append that rests on them is
 * refused by the database where somebody else has written since, because its number is taken. So all that is remembered of
 * an office must be of one moment: where rows follow others than those remembered, somebody else has written in between.
 */
import * as Append from "@cunguan/core/journal/Append"
import type { Batch, Row } from "@cunguan/core/journal/Journal"

/** Streams that are remembered at most, over all offices. */
const mostStreams = 100_000

interface Remembered {
  sequence: number
  recordedAt: string
  readonly tips: Map<string, Append.StreamTip>
}

export interface LastRows {
  /** How an office stands as far as is known; nothing where a stream of the batch is not, or stands elsewhere. */
  readonly standing: (batch: Batch) => Append.Standing | undefined
  /** Remembers what was written, all rows of one office. */
  readonly remember: (rows: ReadonlyArray<Row>) => void
  readonly forget: (office: string) => void
}

export const make = (): LastRows => {
  const offices = new Map<string, Remembered>()
  let streams = 0
  const forget = (office: string): void => {
    streams -= offices.get(office)?.tips.size ?? 0
    offices.delete(office)
  }
  return {
    standing: ({ expected, office }) => {
      const known = offices.get(office)
      if (known === undefined) return undefined
      const isSo = ([stream, version]: readonly [string, number]) => known.tips.get(stream)?.version === version
      if (!Object.entries(expected).every(isSo)) return undefined
      const { recordedAt, sequence, tips } = known
      return { sequence, recordedAt, tipOf: (stream) => tips.get(stream) ?? Append.noStream, positionsOf: () => [] }
    },
    remember: (rows) => {
      const [first] = rows
      if (first === undefined) return
      const { office } = first
      if (offices.get(office)?.sequence !== first.sequence - 1) forget(office)
      if (streams > mostStreams) {
        offices.clear()
        streams = 0
      }
      const known = offices.get(office) ?? { sequence: 0, recordedAt: first.recordedAt, tips: new Map() }
      for (const { hash, recordedAt, sequence, stream, version } of rows) {
        known.sequence = sequence
        known.recordedAt = recordedAt
        if (!known.tips.has(stream)) streams++
        known.tips.set(stream, { version, hash })
      }
      offices.set(office, known)
    },
    forget
  }
}
