/**
 * Bytes as text and text as bytes, for the chain and the seal. The platform's encoder is described here by the few
 * members in use, because core compiles without the types of Node.js or of a browser.
 */
interface Platform {
  readonly TextEncoder: new () => { readonly encode: (text: string) => Uint8Array<ArrayBuffer> }
  readonly TextDecoder: new (
    label: string,
    options: { readonly fatal: boolean; readonly ignoreBOM: boolean }
  ) => { readonly decode: (bytes: Uint8Array) => string }
}

const platform = globalThis as unknown as Platform
const encoder = new platform.TextEncoder()
const decoder = new platform.TextDecoder("utf-8", { fatal: true, ignoreBOM: true })

export const fromText = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text)

/** Throws where the bytes are not UTF-8. */
export const toText = (bytes: Uint8Array): string => decoder.decode(bytes)

const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"))

export const toHex = (bytes: Uint8Array): string => {
  let hex = ""
  for (const byte of bytes) hex += hexOfByte[byte]
  return hex
}

const alphabet = fromText("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")

/** Base64 with the alphabet that is safe in addresses (RFC 4648 §5), without padding. */
export const toBase64Url = (bytes: Uint8Array): string => {
  const characters = new Uint8Array(Math.ceil(bytes.length / 3) * 4)
  for (let from = 0, to = 0; from < bytes.length; from += 3) {
    const group = ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0)
    characters[to++] = alphabet[group >> 18] ?? 0
    characters[to++] = alphabet[(group >> 12) & 63] ?? 0
    characters[to++] = alphabet[(group >> 6) & 63] ?? 0
    characters[to++] = alphabet[group & 63] ?? 0
  }
  return toText(characters.subarray(0, Math.ceil((bytes.length * 4) / 3)))
}

/** No value of a character is as high, so that one bit tells it from all of them. */
const foreign = 64
const valueOfCode = new Uint8Array(128).fill(foreign)
for (const [value, code] of alphabet.entries()) valueOfCode[code] = value

/** The bytes, or `undefined` where the text is not what {@link toBase64Url} writes. */
export const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  const left = text.length % 4
  if (left === 1) return undefined
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  const valueAt = (place: number): number => valueOfCode[text.charCodeAt(place)] ?? foreign
  const whole = text.length - left
  let from = 0
  let to = 0
  for (; from < whole; from += 4) {
    const first = valueAt(from)
    const second = valueAt(from + 1)
    const third = valueAt(from + 2)
    const fourth = valueAt(from + 3)
    if (((first | second | third | fourth) & foreign) !== 0) return undefined
    bytes[to++] = (first << 2) | (second >> 4)
    bytes[to++] = (second << 4) | (third >> 2)
    bytes[to++] = (third << 6) | fourth
  }
  if (left === 0) return bytes
  const first = valueAt(from)
  const second = valueAt(from + 1)
  const third = left === 3 ? valueAt(from + 2) : 0
  const unused = left === 3 ? third & 3 : second & 15
  if (((first | second | third) & foreign) !== 0 || unused !== 0) return undefined
  bytes[to++] = (first << 2) | (second >> 4)
  if (left === 3) bytes[to] = (second << 4) | (third >> 2)
  return bytes
}
