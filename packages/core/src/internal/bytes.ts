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

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
const valueOfCharacter = new Map([...alphabet].map((character, value) => [character, value]))

/** Base64 with the alphabet that is safe in addresses (RFC 4648 §5), without padding. */
export const toBase64Url = (bytes: Uint8Array): string => {
  let text = ""
  for (let start = 0; start < bytes.length; start += 3) {
    const group = ((bytes[start] ?? 0) << 16) | ((bytes[start + 1] ?? 0) << 8) | (bytes[start + 2] ?? 0)
    const characters = Math.min(bytes.length - start, 3) + 1
    for (let place = 0; place < characters; place++) text += alphabet[(group >> (18 - 6 * place)) & 63]
  }
  return text
}

/** The bytes, or `undefined` where the text is not what {@link toBase64Url} writes. */
export const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  if (text.length % 4 === 1) return undefined
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let pending = 0
  let bits = 0
  let length = 0
  for (const character of text) {
    const value = valueOfCharacter.get(character)
    if (value === undefined) return undefined
    pending = ((pending << 6) | value) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[length++] = (pending >> bits) & 255
    }
  }
  return (pending & ((1 << bits) - 1)) === 0 ? bytes : undefined
}
