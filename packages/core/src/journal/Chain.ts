/**
 * The chain of a journal: every row carries the digest of the row before it in its stream and of itself, and a number in
 * the order of the whole office, so that a row changed, removed, moved or added by hand is found.
 *
 * The digest function is an argument (SHA-256 on every adapter), so core needs no cryptography of the platform here. A
 * cut tail is found only against a {@link Checkpoint} kept somewhere else. Format: digest of the UTF-8 bytes of three lines,
 * previous hash, header as a JSON array, body; hashes are lower-case hexadecimal (FIPS 180-4 for SHA-256).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/**
 * A function to the digest of bytes, or of a text in UTF-8, as lower-case hexadecimal: SHA-256 on every adapter. To text,
 * because platforms do that in one call, without copying bytes in between.
 *
 * @category models
 * @since 0.1.0
 */
export type Digest = (data: string | Uint8Array) => string

/**
 * What the digest of a row covers besides its body and its predecessor.
 *
 * - `version`: place of the row in its stream, from 1
 * - `sequence`: place of the row in the whole office, from 1
 *
 * @category models
 * @since 0.1.0
 */
export interface Header {
  readonly office: string
  readonly stream: string
  readonly version: number
  readonly sequence: number
  readonly command: string
  readonly recordedAt: string
  readonly type: string
}

/**
 * A row with its place in the chain.
 *
 * @category models
 * @since 0.1.0
 */
export interface Link extends Header {
  readonly body: string
  readonly previous: string
  readonly hash: string
}

/**
 * The first place where a chain does not hold.
 *
 * - `altered`: the row's hash does not follow from its content
 * - `unlinked`: the row holds in itself and does not follow from the row before it, which was replaced
 * - `missing`: a row is not there; `stream` and `version` are its own where a later row of its stream is left
 * - `outOfOrder`: a row stands at a place that was already taken
 * - `replaced`: the chain holds in itself, and is another one than when the checkpoint was made
 *
 * @category models
 * @since 0.1.0
 */
export interface Break {
  readonly problem: "altered" | "unlinked" | "missing" | "outOfOrder" | "replaced"
  readonly office: string
  readonly sequence: number
  readonly stream?: string
  readonly version?: number
}

/**
 * Where a chain stands after some rows: the last number of the office, and version and hash of each stream. `gap` is the
 * first office number that was skipped, as long as its stream is not known.
 *
 * @category models
 * @since 0.1.0
 */
export interface Tip {
  readonly office: string
  readonly sequence: number
  readonly streams: ReadonlyMap<string, { readonly version: number; readonly hash: string }>
  readonly gap?: number
}

/**
 * The result of looking through a chain.
 *
 * @category models
 * @since 0.1.0
 */
export type Verification =
  | { readonly _tag: "Holds"; readonly tip: Tip }
  | { readonly _tag: "Broken"; readonly at: Break }

/**
 * The hash before the first row of a stream: 64 zeros.
 *
 * @category constants
 * @since 0.1.0
 */
export const genesis = "0".repeat(64)

/**
 * The hash of a row, as lower-case hexadecimal.
 *
 * @example
 * ```ts
 * import { hash } from "node:crypto"
 * import * as Chain from "@cunguan/core/journal/Chain"
 *
 * const sha256: Chain.Digest = (text) => hash("sha256", text)
 * const header: Chain.Header = {
 *   office: "zhouxiang",
 *   stream: "main",
 *   version: 1,
 *   sequence: 1,
 *   command: "c-1",
 *   recordedAt: "2009-06-01T00:00:00.000Z",
 *   type: "people/OfficialAppointed"
 * }
 * const body = JSON.stringify({ village: "Yaojia" })
 * const linked = Chain.link(sha256, Chain.genesis, header, body)
 *
 * linked.length // => 64
 * linked === Chain.link(sha256, Chain.genesis, { ...header, version: 2 }, body) // => false
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const link = (digest: Digest, previous: string, header: Header, body: string): string => {
  const fields = [
    header.office,
    header.stream,
    header.version,
    header.sequence,
    header.command,
    header.recordedAt,
    header.type
  ]
  return digest(`${previous}\n${JSON.stringify(fields)}\n${body}`)
}

/**
 * The tip of an office without rows.
 *
 * @category constructors
 * @since 0.1.0
 */
export const start = (office: string): Tip => ({ office, sequence: 0, streams: new Map() })

/**
 * Schema of {@link Checkpoint}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Checkpoint = Schema.Struct({
  office: Schema.String,
  sequence: Schema.Int,
  streams: Schema.Record(Schema.String, Schema.Struct({ version: Schema.Int, hash: Schema.String }))
})

/**
 * Where the chain of an office stood at a moment, as plain data to be kept elsewhere: with it a tail that was cut off is
 * found, and a journal that was replaced as a whole.
 *
 * @category models
 * @since 0.1.0
 */
export interface Checkpoint extends Schema.Schema.Type<typeof Checkpoint> {}

/**
 * A tip as a checkpoint.
 *
 * @category constructors
 * @since 0.1.0
 */
export const checkpoint = ({ office, sequence, streams }: Tip): Checkpoint => ({
  office,
  sequence,
  streams: Object.fromEntries(streams)
})

interface Moving {
  readonly office: string
  readonly streams: Map<string, { readonly version: number; readonly hash: string }>
  sequence: number
  gap: number | undefined
}

/** Moves a tip on over one more row, or says what is wrong with it. */
const step = (digest: Digest, tip: Moving, row: Link): Break | undefined => {
  const before = tip.streams.get(row.stream) ?? { version: 0, hash: genesis }
  const broken = (problem: Break["problem"], version = row.version, sequence = row.sequence): Break => ({
    ...{ problem, office: tip.office, sequence },
    ...{ stream: row.stream, version }
  })
  if (row.version > before.version + 1) return broken("missing", before.version + 1, tip.gap ?? tip.sequence + 1)
  if (row.version <= before.version || row.sequence <= tip.sequence) return broken("outOfOrder")
  if (row.office !== tip.office || row.hash !== link(digest, row.previous, row, row.body)) return broken("altered")
  if (row.previous !== before.hash) return broken("unlinked")
  if (row.sequence > tip.sequence + 1) tip.gap ??= tip.sequence + 1
  tip.sequence = row.sequence
  tip.streams.set(row.stream, { version: row.version, hash: row.hash })
  return undefined
}

const resting = ({ gap, office, sequence, streams }: Moving): Tip => ({
  ...{ office, sequence, streams },
  ...(gap === undefined ? {} : { gap })
})

/** What is wrong with a tip that stands where a checkpoint was made, or before it at the end of the journal. */
const differing = (tip: Moving, checkpoint: Checkpoint): Break | undefined => {
  const { office } = tip
  if (checkpoint.office !== office) return { problem: "replaced", office, sequence: checkpoint.sequence }
  for (const [stream, { hash, version }] of Object.entries(checkpoint.streams)) {
    const found = tip.streams.get(stream) ?? { version: 0, hash: genesis }
    if (found.version < version && tip.sequence < checkpoint.sequence) {
      return { problem: "missing", office, sequence: tip.sequence + 1, stream, version: found.version + 1 }
    }
    if (found.version !== version || found.hash !== hash) {
      return { problem: "replaced", office, sequence: checkpoint.sequence, stream, version }
    }
  }
  return undefined
}

/**
 * The final word after the last page: a number of the office that was skipped, and that no stream accounts for, was the
 * end of a stream that is missing.
 *
 * @category operations
 * @since 0.1.0
 */
export const finish = (verification: Verification): Verification =>
  verification._tag === "Broken" || verification.tip.gap === undefined
    ? verification
    : {
        _tag: "Broken",
        at: { problem: "missing", office: verification.tip.office, sequence: verification.tip.gap }
      }

/**
 * Looks through the rows of one office, page by page.
 *
 * @category models
 * @since 0.1.0
 */
export interface Verifier {
  /** Looks through the next rows, and answers the first break. Nothing is looked at after it. */
  readonly take: (rows: Iterable<Link>) => Break | undefined
  /** Where the last row that was looked at stands. */
  readonly sequence: () => number
  /** The result, after the last row. */
  readonly finish: () => Verification
}

/**
 * Begins to look through the rows of an office, all streams together in office order, from the first row on. With a
 * checkpoint, the chain must pass through it.
 *
 * @category operations
 * @since 0.1.0
 */
export const verifier = (digest: Digest, office: string, checkpoint?: Checkpoint): Verifier => {
  const tip: Moving = { office, sequence: 0, streams: new Map(), gap: undefined }
  let found: Break | undefined
  const take: Verifier["take"] = (rows) => {
    for (const row of rows) {
      found ??= step(digest, tip, row)
      if (found === undefined && tip.sequence === checkpoint?.sequence) found = differing(tip, checkpoint)
      if (found !== undefined) return found
    }
    return undefined
  }
  return {
    take,
    sequence: () => tip.sequence,
    finish: () => {
      const isCut = checkpoint !== undefined && tip.gap === undefined && tip.sequence < checkpoint.sequence
      const at = found ?? (isCut ? differing(tip, checkpoint) : undefined)
      return at === undefined ? finish({ _tag: "Holds", tip: resting(tip) }) : { _tag: "Broken", at }
    }
  }
}

/**
 * Looks through rows of one office that follow a tip, and reports the first break.
 *
 * @category operations
 * @since 0.1.0
 */
export const advance = (digest: Digest, tip: Tip, rows: Iterable<Link>): Verification => {
  const moving: Moving = { ...tip, streams: new Map(tip.streams), gap: tip.gap }
  for (const row of rows) {
    const at = step(digest, moving, row)
    if (at !== undefined) return { _tag: "Broken", at }
  }
  return { _tag: "Holds", tip: resting(moving) }
}

/**
 * Looks through all rows of one office, in office order; with a checkpoint, the chain must pass through it.
 *
 * @category operations
 * @since 0.1.0
 */
export const verify = (digest: Digest, office: string, rows: Iterable<Link>, checkpoint?: Checkpoint): Verification => {
  const looking = verifier(digest, office, checkpoint)
  looking.take(rows)
  return looking.finish()
}
