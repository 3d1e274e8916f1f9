/**
 * Personal data inside an event lies in one sealed slot per person: encrypted with the person's own key, so that
 * destroying the key forgets the person while the event, its hash and its verdict stay.
 *
 * AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce per slot; office, event and person are authenticated with it,
 * so that a slot opens only where it was written. The text is filled up with spaces to a multiple of 64 bytes, because
 * the length of a name is personal too. ID numbers are compared by HMAC-SHA256 (RFC 2104) with a secret of the office.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Bytes from "../internal/bytes.ts"
import * as WebCryptography from "../internal/webCryptography.ts"
import type * as Person from "../people/Person.ts"
import type * as Identifier from "./Identifier.ts"
import type { JournalFailure } from "./JournalError.ts"

/**
 * A source of random bytes, as many as asked for.
 *
 * @category models
 * @since 0.1.0
 */
export type Random = (length: number) => Uint8Array

/**
 * AES-256-GCM with one key: nonces have 12 bytes, and a ciphertext ends with its tag of 16. `open` returns nothing where
 * key, nonce, additional data and ciphertext do not belong together.
 *
 * @category models
 * @since 0.1.0
 */
export interface KeyedCipher {
  readonly seal: (nonce: Uint8Array, additionalData: Uint8Array, plaintext: Uint8Array) => Uint8Array
  readonly open: (nonce: Uint8Array, additionalData: Uint8Array, ciphertext: Uint8Array) => Uint8Array | undefined
}

/**
 * A platform's own AES-256-GCM, which does not wait, from a key of 32 bytes. What it returns is kept and used again, as
 * long as the key ring answers with the same key.
 *
 * @category models
 * @since 0.1.0
 */
export type Cipher = (key: Uint8Array) => KeyedCipher

/**
 * What a key ring knows about a person's key: 32 bytes, that it was destroyed, or nothing.
 *
 * @category models
 * @since 0.1.0
 */
export type KeyState =
  | { readonly _tag: "Key"; readonly key: Uint8Array }
  | { readonly _tag: "Destroyed" }
  | { readonly _tag: "Absent" }

/**
 * The name of a key that seals a snapshot of an office. No person's id is written so.
 *
 * @category models
 * @since 0.1.0
 */
export type SnapshotKey = `snapshot/${number}`

/**
 * Whose key it is: a person's, or that of an office's snapshots.
 *
 * @category models
 * @since 0.1.0
 */
export type Holder = Person.PersonId | SnapshotKey

/**
 * The port to the keys of persons and the secrets of offices. Keys are kept apart from events, so that a copy of the
 * events alone opens nothing.
 *
 * @category services
 * @since 0.1.0
 */
export class KeyRing extends Context.Service<
  KeyRing,
  {
    /** Random bytes for nonces. */
    readonly random: Random
    /** The cipher of the slots. Without it Web Cryptography seals and opens them, to the same bytes. */
    readonly cipher?: Cipher
    /** The key of a holder, made and kept durably before it is returned where there was none; or that it was destroyed. */
    readonly keyFor: (
      office: Identifier.OfficeId,
      holder: Holder
    ) => Effect.Effect<Exclude<KeyState, { readonly _tag: "Absent" }>, JournalFailure>
    /** The key of a holder, without making one. */
    readonly find: (office: Identifier.OfficeId, holder: Holder) => Effect.Effect<KeyState, JournalFailure>
    /** Destroys the key of a holder for good; also where there was none, so that none is made later. */
    readonly destroy: (office: Identifier.OfficeId, holder: Holder) => Effect.Effect<void, JournalFailure>
    /** The 32-byte secret of an office, made and kept durably where there was none. */
    readonly officeSecret: (office: Identifier.OfficeId) => Effect.Effect<Uint8Array, JournalFailure>
  }
>()("@cunguan/core/journal/Seal/KeyRing") {}

/**
 * Stands where personal data was, after the person's key was destroyed.
 *
 * @category models
 * @since 0.1.0
 */
export interface Forgotten {
  readonly _tag: "Forgotten"
}

/**
 * The value of {@link Forgotten}.
 *
 * @category constants
 * @since 0.1.0
 */
export const forgotten: Forgotten = { _tag: "Forgotten" }

/**
 * Whether personal data was forgotten.
 *
 * @category guards
 * @since 0.1.0
 */
export const isForgotten = (value: unknown): value is Forgotten =>
  typeof value === "object" && value !== null && "_tag" in value && value._tag === "Forgotten"

const explain = {
  personForgotten: "the person was forgotten and the key destroyed. Enter the person anew, under a new id.",
  keyAbsent: "the key of the person is not in the key ring. Put the key file that belongs to this journal beside it.",
  notAuthentic:
    "the slot does not open with the key of the person. It was altered or moved, or the key file belongs to another journal; verify the journal."
} as const

/**
 * A slot could not be sealed or opened.
 *
 * @category errors
 * @since 0.1.0
 */
export class SealFailure extends Schema.TaggedError<SealFailure>()("SealFailure", {
  office: Schema.String,
  event: Schema.String,
  person: Schema.String,
  problem: Schema.Literals(["personForgotten", "keyAbsent", "notAuthentic"])
}) {
  override get message(): string {
    return `The personal data of ${this.person} in event ${this.event} of office ${this.office} cannot be used: ${explain[this.problem]}`
  }
}

/**
 * Where a slot belongs.
 *
 * @category models
 * @since 0.1.0
 */
export interface Place {
  readonly office: Identifier.OfficeId
  readonly event: Identifier.EventId
  readonly person: Person.PersonId
}

const nonceLength = 12
const block = 64
const mostCached = 10_000

/** A cipher is kept as long as the key ring still answers with the same bytes, because making one costs more than using it. */
interface Made {
  readonly bytes: Uint8Array
  readonly cipher: WebCryptography.KeyedCipher
}

const madeByRing = new WeakMap<KeyRing["Service"], Map<string, Made>>()

const sameBytes = (left: Uint8Array, right: Uint8Array): boolean =>
  left.length === right.length && left.every((byte, index) => byte === right[index])

const cacheOf = (ring: KeyRing["Service"]): Map<string, Made> => {
  const cache = madeByRing.get(ring) ?? new Map<string, Made>()
  madeByRing.set(ring, cache)
  return cache
}

/** Whose key seals, in which event or snapshot, and what is authenticated with it. */
interface Sealing {
  readonly office: Identifier.OfficeId
  readonly holder: Holder
  readonly event: string
  readonly within: ReadonlyArray<string>
}

const ofSlot = ({ event, office, person }: Place): Sealing => ({
  ...{ office, holder: person, event },
  within: ["cunguan-seal-1", office, event, person]
})

const nameOf = ({ holder, office }: Sealing): string => `${office}\n${holder}`

const atOnce = ({ open, seal }: KeyedCipher): WebCryptography.KeyedCipher => ({
  seal: (...sealed) => Effect.sync(() => seal(...sealed)),
  open: (...sealed) => Effect.sync(() => open(...sealed))
})

const cipherOf = Effect.fnUntraced(function* (ring: KeyRing["Service"], sealing: Sealing, bytes: Uint8Array) {
  const cache = cacheOf(ring)
  const made = cache.get(nameOf(sealing))
  if (made !== undefined && sameBytes(made.bytes, bytes)) return made.cipher
  const cipher = ring.cipher === undefined ? yield* WebCryptography.cipher(bytes) : atOnce(ring.cipher(bytes))
  if (cache.size >= mostCached) cache.clear()
  cache.set(nameOf(sealing), { bytes: bytes.slice(), cipher })
  return cipher
})

const failure = ({ event, holder, office }: Sealing, problem: SealFailure["problem"]): SealFailure =>
  new SealFailure({ office, event, person: holder, problem })

const additionalData = ({ within }: Sealing): Uint8Array => Bytes.fromText(JSON.stringify(within))

/** The nonce and the ciphertext with its tag. */
const sealed = Effect.fnUntraced(function* (sealing: Sealing, plaintext: Uint8Array) {
  const ring = yield* KeyRing
  const state = yield* ring.keyFor(sealing.office, sealing.holder)
  if (state._tag === "Destroyed") return yield* failure(sealing, "personForgotten")
  const nonce = ring.random(nonceLength)
  const cipher = yield* cipherOf(ring, sealing, state.key)
  const ciphertext = yield* cipher.seal(nonce, additionalData(sealing), plaintext)
  const bytes = new Uint8Array(nonceLength + ciphertext.length)
  bytes.set(nonce)
  bytes.set(ciphertext, nonceLength)
  return bytes
})

/** A key that was destroyed is told before the bytes are looked at, and a key that was never there is no destroyed one. */
const opened = Effect.fnUntraced(function* (sealing: Sealing, bytesOf: () => Uint8Array | undefined) {
  const ring = yield* KeyRing
  const state = yield* ring.find(sealing.office, sealing.holder)
  if (state._tag === "Absent") return yield* failure(sealing, "keyAbsent")
  if (state._tag === "Destroyed") {
    cacheOf(ring).delete(nameOf(sealing))
    return forgotten
  }
  const bytes = bytesOf()
  if (bytes === undefined || bytes.length <= nonceLength) return yield* failure(sealing, "notAuthentic")
  const cipher = yield* cipherOf(ring, sealing, state.key)
  const plaintext = yield* cipher.open(
    bytes.subarray(0, nonceLength),
    additionalData(sealing),
    bytes.subarray(nonceLength)
  )
  return plaintext ?? (yield* failure(sealing, "notAuthentic"))
})

/**
 * Seals JSON text for its place. The result is the nonce and the ciphertext with its tag, as base64url.
 *
 * @category operations
 * @since 0.1.0
 */
export const seal: (place: Place, json: string) => Effect.Effect<string, SealFailure | JournalFailure, KeyRing> =
  Effect.fnUntraced(function* (place, json) {
    const text = Bytes.fromText(json)
    const plaintext = new Uint8Array(Math.ceil(text.length / block) * block).fill(32)
    plaintext.set(text)
    return Bytes.toBase64Url(yield* sealed(ofSlot(place), plaintext))
  })

/**
 * Opens a slot at its place: the JSON text, or that the person was forgotten. A key that was never there is an error and
 * not taken for a forgotten person.
 *
 * @category operations
 * @since 0.1.0
 */
export const open: (
  place: Place,
  slot: string
) => Effect.Effect<string | Forgotten, SealFailure | JournalFailure, KeyRing> = Effect.fnUntraced(
  function* (place, slot) {
    const plaintext = yield* opened(ofSlot(place), () => Bytes.fromBase64Url(slot))
    return isForgotten(plaintext) ? plaintext : Bytes.toText(plaintext).trimEnd()
  }
)

/**
 * Where a snapshot belongs that is sealed as a whole: whose key it is, and what is authenticated with it.
 *
 * @category models
 * @since 0.1.0
 */
export interface SnapshotPlace {
  readonly office: Identifier.OfficeId
  readonly key: SnapshotKey
  readonly of: ReadonlyArray<string>
}

const ofSnapshot = ({ key, of, office }: SnapshotPlace): Sealing => ({
  ...{ office, holder: key, event: "snapshot" },
  within: ["cunguan-snapshot-1", office, key, ...of]
})

/**
 * Seals the bytes of a snapshot. The result is the nonce and the ciphertext with its tag.
 *
 * @category operations
 * @since 0.1.0
 */
export const sealSnapshot = (
  place: SnapshotPlace,
  bytes: Uint8Array
): Effect.Effect<Uint8Array, SealFailure | JournalFailure, KeyRing> => sealed(ofSnapshot(place), bytes)

/**
 * Opens a snapshot at its place: its bytes, or that somebody was forgotten since it was sealed.
 *
 * @category operations
 * @since 0.1.0
 */
export const openSnapshot = (
  place: SnapshotPlace,
  bytes: Uint8Array
): Effect.Effect<Uint8Array | Forgotten, SealFailure | JournalFailure, KeyRing> =>
  opened(ofSnapshot(place), () => bytes)

/**
 * A text as HMAC-SHA256 in lower-case hexadecimal: equal texts of one office have equal fingerprints, and nobody without
 * the secret can try out ID numbers.
 *
 * @example
 * ```ts
 * import { Effect } from "effect"
 * import * as Seal from "@cunguan/core/journal/Seal"
 *
 * const secret = new Uint8Array(32).fill(7)
 * const first = await Effect.runPromise(Seal.fingerprint(secret, "11010519491231002X"))
 * const second = await Effect.runPromise(Seal.fingerprint(secret, "440524188001010014"))
 *
 * first.length // => 64
 * first === second // => false
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const fingerprint = (secret: Uint8Array, text: string): Effect.Effect<string> =>
  Effect.map(WebCryptography.hmacSha256(secret, Bytes.fromText(text)), Bytes.toHex)
