/** The parts of a zipped workbook, each read as a stream, with a bound on what they unpack to. */
import yauzl from "yauzl"
import type { Source } from "../Source.ts"
import { RosterUnreadable, unreadable } from "../Unreadable.ts"

/** An open archive. */
export interface Archive extends AsyncDisposable {
  readonly has: (path: string) => boolean
  readonly read: (path: string) => AsyncIterable<Uint8Array>
}

const bytesOf = async (source: Source): Promise<Buffer> => {
  if (source.bytes !== undefined) return Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.length)
  const chunks: Array<Uint8Array> = []
  for await (const chunk of source.open()) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const options = { lazyEntries: true, autoClose: false } as const

/** Opens the archive of a source. `maximumBytes` bounds what all parts that are read unpack to together. */
export const openArchive = async (source: Source, maximumBytes: number): Promise<Archive> => {
  const entries = new Map<string, yauzl.Entry>()
  let zip: yauzl.ZipFile | undefined
  try {
    zip =
      source.path === undefined
        ? await yauzl.fromBufferPromise(await bytesOf(source), options)
        : await yauzl.openPromise(source.path, options)
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
  } catch (error) {
    zip?.close()
    // A file that is not there is the caller's error, and not one of the workbook.
    throw error instanceof Error && "syscall" in error ? error : unreadable("BrokenWorkbook")
  }
  const opened = zip
  let unpacked = 0
  return {
    has: (path) => entries.has(path),
    read: async function* (path) {
      const entry = entries.get(path)
      if (entry === undefined || entry.isEncrypted()) throw unreadable("BrokenWorkbook")
      try {
        for await (const chunk of await opened.openReadStreamPromise(entry)) {
          unpacked += chunk.length
          if (unpacked > maximumBytes) throw unreadable("TooLarge")
          yield chunk
        }
      } catch (error) {
        throw error instanceof RosterUnreadable ? error : unreadable("BrokenWorkbook")
      }
    },
    [Symbol.asyncDispose]: async () => opened.close()
  }
}
