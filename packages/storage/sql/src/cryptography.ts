/** What adapters on Node.js bring for the chain and for the slots. */
import { createCipheriv, createDecipheriv, createSecretKey, hash } from "node:crypto"
import type { Digest } from "@cunguan/core/journal/Chain"
import type { Cipher } from "@cunguan/core/journal/Seal"

export const sha256: Digest = (data) => hash("sha256", data)

const algorithm = "aes-256-gcm"
const tagLength = 16

/**
 * The slots' cipher by OpenSSL, on this thread: Web Cryptography crosses to another one for each slot and takes twice as
 * long. Node.js takes most of its time to read a key, so it is read once.
 */
export const cipher: Cipher = (bytes) => {
  const key = createSecretKey(bytes)
  return {
    seal: (nonce, additionalData, plaintext) => {
      const sealing = createCipheriv(algorithm, key, nonce).setAAD(additionalData)
      const ciphertext = [sealing.update(plaintext), sealing.final()]
      return Buffer.concat([...ciphertext, sealing.getAuthTag()])
    },
    open: (nonce, additionalData, ciphertext) => {
      if (ciphertext.length < tagLength) return undefined
      const opening = createDecipheriv(algorithm, key, nonce, { authTagLength: tagLength })
      opening.setAAD(additionalData).setAuthTag(ciphertext.subarray(-tagLength))
      const plaintext = opening.update(ciphertext.subarray(0, -tagLength))
      try {
        opening.final()
      } catch {
        // What OpenSSL throws here says that the tag is another one, and nothing else.
        return undefined
      }
      return plaintext
    }
  }
}
