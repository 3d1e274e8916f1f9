/** The elements of an XML part of a workbook, one after the other, without a tree of them. */
import { StringDecoder } from "node:string_decoder"
import sax from "sax"
import { unreadable } from "../Unreadable.ts"

/** What a reader of a part is told. Names are without their prefix; texts come in pieces. */
export interface Handler {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1)

/** Feeds a part to a handler; after each chunk the caller may take what has become complete. */
export async function* feed(stream: AsyncIterable<Uint8Array>, handler: Handler): AsyncGenerator<void> {
  const parser = sax.parser(true, { position: false })
  let failed = false
  parser.onerror = () => {
    failed = true
  }
  parser.onopentag = ({ attributes, name }) =>
    handler.open?.(local(name), attributes as Readonly<Record<string, string>>)
  parser.ontext = (text) => handler.text?.(text)
  parser.oncdata = (text) => handler.text?.(text)
  parser.onclosetag = (name) => handler.close?.(local(name))
  const decoder = new StringDecoder("utf8")
  for await (const chunk of stream) {
    parser.write(decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)))
    if (failed) throw unreadable("BrokenWorkbook")
    yield
  }
  parser.close()
  if (failed) throw unreadable("BrokenWorkbook")
}

/** Feeds a whole part. */
export const readAll = async (stream: AsyncIterable<Uint8Array>, handler: Handler): Promise<void> => {
  for await (const _ of feed(stream, handler));
}
