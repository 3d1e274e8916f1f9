/**
 * Where a file that is written goes to: a path, or bytes in memory. Its chunks can also be sent on as they come.
 *
 * @since 0.1.0
 */
import { open } from "node:fs/promises"

/**
 * Writes a file to a path; it is readable by its owner alone, because rosters hold personal data.
 *
 * @category writing
 * @since 0.1.0
 */
export const toFile = async (path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> => {
  await using file = await open(path, "w", 0o600)
  for await (const chunk of chunks) await file.write(chunk)
}

/**
 * Gathers a file in memory.
 *
 * @category writing
 * @since 0.1.0
 */
export const toBytes = async (chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const all: Array<Uint8Array> = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}
