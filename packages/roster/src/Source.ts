/**
 * Where a file comes from: a path, or bytes in memory. A source can be read more than once, because an encoding is found
 * out before rows are read, and the same file is hashed when its acts are planned.
 *
 * @since 0.1.0
 */
import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { basename } from "node:path"

/**
 * A file that can be read from its beginning, as often as asked. `path` is there where random access needs no copy.
 *
 * @category models
 * @since 0.1.0
 */
export interface Source {
  readonly name: string
  readonly path?: string
  readonly bytes?: Uint8Array
  readonly open: () => AsyncIterable<Uint8Array>
}

/**
 * A file on the disk.
 *
 * @category constructors
 * @since 0.1.0
 */
export const fromFile = (path: string): Source => ({
  name: basename(path),
  path,
  open: () => createReadStream(path)
})

/**
 * A file that is in memory, such as an upload.
 *
 * @category constructors
 * @since 0.1.0
 */
export const fromBytes = (bytes: Uint8Array, name = "roster"): Source => ({
  name,
  bytes,
  open: async function* () {
    const step = 65_536
    for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step)
  }
})

/**
 * The SHA-256 of a file in hexadecimal: what the ids of its acts are made of.
 *
 * @category operations
 * @since 0.1.0
 */
export const digestOf = async (source: Source): Promise<string> => {
  const hash = createHash("sha256")
  for await (const chunk of source.open()) hash.update(chunk)
  return hash.digest("hex")
}
