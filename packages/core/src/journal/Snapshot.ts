/**
 * A snapshot: what the events of an office came to at one of them, so that an office opens without reading them all.
 *
 * Nothing rests on a snapshot: one that is altered, of another office, of another format or of a row that the journal no
 * longer has is ignored, and the state is folded from the events again. Its body is bytes that only its writer reads.
 *
 * @since 0.1.0
 */
import type * as Chain from "./Chain.ts"
import type * as Identifier from "./Identifier.ts"

/**
 * Which snapshot of an office: of its `state`, or of the `commands` that it has kept.
 *
 * @category models
 * @since 0.1.0
 */
export type SnapshotName = "state" | "commands"

/**
 * A snapshot as storage keeps it.
 *
 * - `format`: how the body was written; another format is not read
 * - `sequence` and `head`: the last event it comes to, by its place in the office and its hash
 * - `key`: under which name the key ring has the key of the body, where it is sealed
 * - `digest`: of all of this and the body, in lower-case hexadecimal
 *
 * @category models
 * @since 0.1.0
 */
export interface Snapshot {
  readonly office: Identifier.OfficeId
  readonly name: SnapshotName
  readonly format: string
  readonly sequence: number
  readonly head: string
  readonly key: string
  readonly digest: string
  readonly body: Uint8Array
}

/**
 * Why a snapshot is not used.
 *
 * - `altered`: its digest does not follow from what it holds
 * - `foreign`: it is of another office, or of a journal with another event at its place
 * - `stale`: another release wrote it, in a format that is not read here
 *
 * @category models
 * @since 0.1.0
 */
export type Unusable = "altered" | "foreign" | "stale"

/** The body is digested first, so that it is not copied to stand beside the rest. */
const digestOf = (digest: Chain.Digest, snapshot: Omit<Snapshot, "digest">): string => {
  const { body, format, head, key, name, office, sequence } = snapshot
  return digest(JSON.stringify([office, name, format, sequence, head, key, digest(body)]))
}

/**
 * A snapshot with its digest.
 *
 * @example
 * ```ts
 * import { hash } from "node:crypto"
 * import * as Identifier from "@cunguan/core/journal/Identifier"
 * import * as Snapshot from "@cunguan/core/journal/Snapshot"
 *
 * const sha256 = (data: string | Uint8Array) => hash("sha256", data)
 * const office = Identifier.OfficeId.make("zhouxiang")
 * const head = "a".repeat(64)
 * const snapshot = Snapshot.make(sha256, {
 *   ...{ office, name: "state", format: "1", sequence: 7, head, key: "" },
 *   body: new Uint8Array([1, 2, 3])
 * })
 * const wanted = { office, name: "state", format: "1", headAt: head } as const
 *
 * Snapshot.unusable(sha256, snapshot, wanted) // => undefined
 * Snapshot.unusable(sha256, { ...snapshot, sequence: 8 }, wanted) // => "altered"
 * Snapshot.unusable(sha256, snapshot, { ...wanted, format: "2" }) // => "stale"
 * Snapshot.unusable(sha256, snapshot, { ...wanted, headAt: "b".repeat(64) }) // => "foreign"
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = (digest: Chain.Digest, snapshot: Omit<Snapshot, "digest">): Snapshot => ({
  ...snapshot,
  digest: digestOf(digest, snapshot)
})

/**
 * Why a snapshot cannot be used by whoever wants one; nothing where it can. `headAt` is the hash of the row that the
 * journal has at the snapshot's sequence.
 *
 * @category operations
 * @since 0.1.0
 */
export const unusable = (
  digest: Chain.Digest,
  snapshot: Snapshot,
  wanted: Pick<Snapshot, "office" | "name" | "format"> & { readonly headAt: string | undefined }
): Unusable | undefined => {
  if (snapshot.digest !== digestOf(digest, snapshot)) return "altered"
  if (snapshot.office !== wanted.office || snapshot.name !== wanted.name) return "foreign"
  if (snapshot.format !== wanted.format) return "stale"
  return snapshot.head === wanted.headAt ? undefined : "foreign"
}
