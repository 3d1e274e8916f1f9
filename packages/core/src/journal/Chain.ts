/**
 * The chain of a journal: every row carries the digest of the row before it in its stream and of itself, and a number in
 * the order of the whole office, so that a row changed, removed, moved or added by hand is found.
 *
 * The digest function is an argument (SHA-256 on every adapter), so core needs no cryptography of the platform here. A
 * cut tail is found only against a {@link Tip} kept somewhere else. Format: digest of the UTF-8 bytes of three lines,
 * previous hash, header as a JSON array, body; hashes are lower-case hexadecimal (FIPS 180-4 for SHA-256).
 *
 * @since 0.1.0
 */

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
 *
 * @category models
 * @since 0.1.0
 */
export interface Break {
  readonly problem: "altered" | "unlinked" | "missing" | "outOfOrder"
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
 * Looks through rows of one office, all streams together in office order, and reports the first break. Give the tip of
 * one page to look through the next; after the last page, ask {@link finish}.
 *
 * @category operations
 * @since 0.1.0
 */
export const advance = (digest: Digest, tip: Tip, rows: Iterable<Link>): Verification => {
  const streams = new Map(tip.streams)
  let sequence = tip.sequence
  let gap = tip.gap
  for (const row of rows) {
    const before = streams.get(row.stream) ?? { version: 0, hash: genesis }
    const broken = (problem: Break["problem"], version = row.version, at = row.sequence): Verification => ({
      _tag: "Broken",
      at: { problem, office: tip.office, sequence: at, stream: row.stream, version }
    })
    if (row.version > before.version + 1) return broken("missing", before.version + 1, gap ?? sequence + 1)
    if (row.version <= before.version || row.sequence <= sequence) return broken("outOfOrder")
    if (row.office !== tip.office || row.hash !== link(digest, row.previous, row, row.body)) return broken("altered")
    if (row.previous !== before.hash) return broken("unlinked")
    if (row.sequence > sequence + 1) gap ??= sequence + 1
    sequence = row.sequence
    streams.set(row.stream, { version: row.version, hash: row.hash })
  }
  return { _tag: "Holds", tip: { office: tip.office, sequence, streams, ...(gap === undefined ? {} : { gap }) } }
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
 * Looks through all rows of one office, in office order.
 *
 * @category operations
 * @since 0.1.0
 */
export const verify = (digest: Digest, office: string, rows: Iterable<Link>): Verification =>
  finish(advance(digest, start(office), rows))
