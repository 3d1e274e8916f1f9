/**
 * A process that writes until it is killed, and what its rows say about themselves, so that whoever reads them finds out
 * what is missing.
 */
import { readSync, writeSync } from "node:fs"
import { flushCompileCache } from "node:module"
import * as Instant from "@cunguan/core/calendar/Instant"
import * as Identifier from "@cunguan/core/journal/Identifier"
import * as Journal from "@cunguan/core/journal/Journal"
import type { JournalFailure } from "@cunguan/core/journal/JournalError"
import * as Seal from "@cunguan/core/journal/Seal"
import * as Person from "@cunguan/core/people/Person"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import { inventedName } from "../people.ts"
import { type Draw, draws, randomFrom } from "../random.ts"

/** The office that is written to. */
export const office = Identifier.OfficeId.make("zhouxiang")

const streams = ["main", "drive/2009", "register/2011"].map((name) => Identifier.StreamName.make(name))

/** What a writer is told on its standard input, as one line. */
export interface Order {
  readonly place: string
  readonly seed: number
  /** Tells the commands of this writer from those of others. */
  readonly run: string
}

/** What a writer tells on its standard output, one line each, as soon as it is so. */
export type Told =
  | { readonly _tag: "Ready" }
  | { readonly _tag: "Open" }
  | { readonly _tag: "Kept"; readonly batch: string; readonly sequences: ReadonlyArray<number> }

/** What is in a body: which batch and which command it is of, and of how many entries these are. */
export interface Body {
  readonly batch: string
  readonly ofBatch: number
  readonly ofCommand: number
  readonly ordinal: number
  readonly sealed?: { readonly person: string; readonly slot: string }
}

const tell = (told: Told): void => {
  writeSync(1, `${JSON.stringify(told)}\n`)
}

/** Waits for one line. Nothing else is under way, so that the thread may wait too. */
const readOrder = (): Order => {
  const buffer = Buffer.alloc(4096)
  let text = ""
  while (!text.includes("\n")) text += buffer.toString("utf8", 0, readSync(0, buffer))
  return JSON.parse(text) as Order
}

/** One to eight entries of one to three commands, for two or three streams; every other one with a sealed slot. */
const entriesOf = Effect.fnUntraced(function* (draw: Draw, name: () => number, batch: string) {
  const entries: Array<Journal.Entry> = []
  const ofBatch = 1 + draw.below(8)
  const among = streams.slice(0, 2 + draw.below(2))
  for (let number = 0; entries.length < ofBatch; number++) {
    const left = ofBatch - entries.length
    const ofCommand = number === 2 ? left : 1 + draw.below(left)
    const command = Identifier.CommandId.make(`${batch}-${number}`)
    for (let ordinal = 0; ordinal < ofCommand; ordinal++) {
      const body: Body = { batch, ofBatch, ofCommand, ordinal }
      const person = Person.PersonId.make(`p-${draw.below(40)}`)
      const place: Seal.Place = { office, event: Identifier.eventId(command, ordinal), person }
      const sealed =
        draw.below(2) === 0
          ? {}
          : { sealed: { person, slot: yield* Seal.seal(place, JSON.stringify({ name: inventedName(name) })) } }
      entries.push({
        stream: draw.one(among),
        command,
        type: "testing/Noted",
        body: JSON.stringify({ ...body, ...sealed })
      })
    }
  }
  return entries
})

const write = Effect.fnUntraced(function* ({ run, seed }: Order) {
  const journal = yield* Journal.Journal
  tell({ _tag: "Open" })
  const [draw, name] = [draws(seed), randomFrom(seed)]
  const versions = new Map((yield* journal.streams(office)).map(({ stream, version }) => [stream, version]))
  for (let number = 0; ; number++) {
    const batch = `${run}-${number}`
    const entries = yield* entriesOf(draw, name, batch)
    const expected = Object.fromEntries(entries.map(({ stream }) => [stream, versions.get(stream) ?? 0]))
    const { positions } = yield* journal.append({
      office,
      recordedAt: Instant.make("2009-06-01T01:00:00.000Z"),
      expected,
      entries
    })
    for (const { stream, version } of positions) versions.set(stream, version)
    tell({ _tag: "Kept", batch, sequences: positions.map(({ sequence }) => sequence) })
  }
})

/**
 * The program of a process that is to be killed: says that it is ready, waits to be told where to write, and tells each
 * batch as soon as the journal has acknowledged it. `open` gives the journal at a place.
 *
 * @category programs
 * @since 0.1.0
 */
export const writeUntilKilled = (
  open: (place: string) => Layer.Layer<Journal.Journal | Seal.KeyRing, JournalFailure>
): Promise<unknown> => {
  // It would be written at the end of the process, which has none.
  flushCompileCache()
  tell({ _tag: "Ready" })
  const order = readOrder()
  return Effect.runPromise(Effect.provide(write(order), open(order.place)))
}
