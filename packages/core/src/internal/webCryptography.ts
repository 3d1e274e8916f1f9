/**
 * The part of the Web Cryptography API in use. It is the same in browsers and in Node.js from 22 on, and described here
 * because core compiles without the types of either.
 */
import * as Effect from "effect/Effect"

/** A key that the platform holds; its bytes cannot be read back. */
interface PlatformKey {
  readonly type: string
}

interface AesGcm {
  readonly name: "AES-GCM"
  readonly iv: Uint8Array
  readonly additionalData: Uint8Array
}

interface Subtle {
  readonly importKey: (
    format: "raw",
    key: Uint8Array,
    algorithm: { readonly name: string; readonly hash?: string },
    extractable: boolean,
    usages: ReadonlyArray<"encrypt" | "decrypt" | "sign">
  ) => Promise<PlatformKey>
  readonly encrypt: (algorithm: AesGcm, key: PlatformKey, data: Uint8Array) => Promise<ArrayBuffer>
  readonly decrypt: (algorithm: AesGcm, key: PlatformKey, data: Uint8Array) => Promise<ArrayBuffer>
  readonly sign: (algorithm: "HMAC", key: PlatformKey, data: Uint8Array) => Promise<ArrayBuffer>
}

const subtle = (globalThis as unknown as { readonly crypto?: { readonly subtle?: Subtle } }).crypto?.subtle

/** A page that is not served securely has no cryptography: that is a mistake of the installation, so it is a defect. */
const use = <A>(operation: (subtle: Subtle) => Promise<A>): Promise<A> =>
  subtle === undefined
    ? Promise.reject(new Error("Web Cryptography is not available here: serve the page over HTTPS, or use Node.js 22"))
    : operation(subtle)

const bytesOf = (buffer: ArrayBuffer): Uint8Array<ArrayBuffer> => new Uint8Array(buffer)

const importKey = (
  bytes: Uint8Array,
  algorithm: { readonly name: string; readonly hash?: string },
  usages: ReadonlyArray<"encrypt" | "decrypt" | "sign">
): Effect.Effect<PlatformKey> =>
  Effect.promise(() => use((subtle) => subtle.importKey("raw", bytes, algorithm, false, usages)))

/** AES-GCM with one key. `open` gives nothing where nonce, additional data and ciphertext do not belong to it. */
export interface KeyedCipher {
  readonly seal: (nonce: Uint8Array, additionalData: Uint8Array, plaintext: Uint8Array) => Effect.Effect<Uint8Array>
  readonly open: (
    nonce: Uint8Array,
    additionalData: Uint8Array,
    ciphertext: Uint8Array
  ) => Effect.Effect<Uint8Array | undefined>
}

export const cipher = (bytes: Uint8Array): Effect.Effect<KeyedCipher> =>
  Effect.map(importKey(bytes, { name: "AES-GCM" }, ["encrypt", "decrypt"]), (key) => ({
    seal: (iv, additionalData, plaintext) =>
      Effect.promise(() =>
        use((subtle) => subtle.encrypt({ name: "AES-GCM", iv, additionalData }, key, plaintext)).then(bytesOf)
      ),
    open: (iv, additionalData, ciphertext) =>
      Effect.promise(() =>
        use((subtle) => subtle.decrypt({ name: "AES-GCM", iv, additionalData }, key, ciphertext)).then(
          bytesOf,
          () => undefined
        )
      )
  }))

export const hmacSha256 = (secret: Uint8Array, message: Uint8Array): Effect.Effect<Uint8Array<ArrayBuffer>> =>
  importKey(secret, { name: "HMAC", hash: "SHA-256" }, ["sign"]).pipe(
    Effect.flatMap((key) => Effect.promise(() => use((subtle) => subtle.sign("HMAC", key, message)))),
    Effect.map(bytesOf)
  )
