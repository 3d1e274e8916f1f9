/** Kills writers at random moments, and looks at what they leave behind. */
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import { setTimeout } from "node:timers/promises"
import * as Chain from "@cunguan/core/journal/Chain"
import * as Identifier from "@cunguan/core/journal/Identifier"
import * as Journal from "@cunguan/core/journal/Journal"
import type { JournalFailure } from "@cunguan/core/journal/JournalError"
import * as Seal from "@cunguan/core/journal/Seal"
import * as Person from "@cunguan/core/people/Person"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import { draws } from "../random.ts"
import { type Body, type Order, office, type Told } from "./writing.ts"

/**
 * Which writers are killed.
 *
 * - `script`: the file of a program that calls `writeUntilKilled`
 * - `open`: the journal at a place, as the script opens it
 * - `place`: a place where nothing is yet, by its number
 * - `kills`: how many writers are killed; every fifth begins at a new place, and is killed while it makes it
 * - `cache`: a folder in which Node.js keeps what it has compiled, so that the next writer starts sooner
 *
 * @category models
 * @since 0.1.0
 */
export interface Killing {
  readonly script: string
  readonly open: (place: string) => Layer.Layer<Journal.Journal | Seal.KeyRing, JournalFailure>
  readonly place: (number: number) => string
  readonly kills: number
  readonly seed: number
  readonly cache: string
}

/**
 * What was found after the kills. `unopened` and `silent` count the writers that were killed before they had opened the
 * journal, and before they had told of a batch; `unheard` the batches that were kept and not told.
 *
 * @category models
 * @since 0.1.0
 */
export interface Killed {
  readonly kills: number
  readonly unopened: number
  readonly silent: number
  readonly batches: number
  readonly unheard: number
  readonly rows: number
  readonly slots: number
  readonly problems: ReadonlyArray<string>
}

/** A writer that tells nothing for so many milliseconds is killed all the same. */
const mostWaited = 5000

interface Writer {
  readonly process: ChildProcess
  readonly ready: Promise<void>
  readonly ended: Promise<unknown>
  readonly kept: ReadonlyArray<Extract<Told, { readonly _tag: "Kept" }>>
  readonly isOpen: () => boolean
  readonly errors: () => string
  /** Resolves when so many batches were told. */
  readonly told: (batches: number) => Promise<void>
}

const start = ({ cache, script }: Killing): Writer => {
  const child = spawn(process.execPath, ["--conditions=@cunguan/source", script], {
    env: { ...process.env, NODE_COMPILE_CACHE: cache }
  })
  const kept: Array<Extract<Told, { readonly _tag: "Kept" }>> = []
  let [isOpen, errors] = [false, ""]
  let waiting = () => {}
  const lines = createInterface({ input: child.stdout })
  const ready = new Promise<void>((resolve, reject) => {
    lines.on("line", (line) => {
      const told = JSON.parse(line) as Told
      if (told._tag === "Ready") resolve()
      else if (told._tag === "Open") isOpen = true
      else {
        kept.push(told)
        waiting()
      }
    })
    child.once("close", () => reject(new Error(`The writer ended by itself. ${errors}`)))
  })
  child.stderr.on("data", (text) => {
    errors += text
  })
  const told = (batches: number) =>
    new Promise<void>((resolve) => {
      waiting = () => {
        if (kept.length >= batches) resolve()
      }
      waiting()
    })
  const ended = Promise.all([once(child, "close"), once(lines, "close")])
  return { process: child, ready, ended, kept, isOpen: () => isOpen, errors: () => errors, told }
}

/** What is known of a place: what was told to be kept there, and how far its slots were opened. */
interface Place {
  readonly name: string
  readonly kept: Map<string, ReadonlyArray<number>>
  opened: number
  rows: number
  batches: number
}

/** Reads all that is kept, and says what is not as it was promised. */
const look = Effect.fnUntraced(function* (place: Place) {
  const journal = yield* Journal.Journal
  const problems: Array<string> = []
  let slots = 0
  const rows = yield* journal.readOffice(office)
  const bodies = rows.map(({ body }) => JSON.parse(body) as Body)
  for (const verification of [Chain.verify(journal.digest, office, rows), yield* Journal.verify(office)]) {
    if (verification._tag === "Broken") problems.push(`the chain is broken: ${JSON.stringify(verification.at)}`)
  }
  const [batches, commands] = [new Map<string, Array<number>>(), new Map<string, number>()]
  for (const [index, row] of rows.entries()) {
    if (row.sequence !== index + 1) problems.push(`sequence ${row.sequence} stands where ${index + 1} should`)
    const body = bodies[index]
    if (body === undefined) continue
    batches.set(body.batch, [...(batches.get(body.batch) ?? []), row.sequence])
    const ordinal = commands.get(row.command) ?? 0
    if (body.ordinal !== ordinal)
      problems.push(`entry ${body.ordinal} of ${row.command} stands where ${ordinal} should`)
    commands.set(row.command, ordinal + 1)
    const isLastOfCommand = rows[index + 1]?.command !== row.command
    if (isLastOfCommand && ordinal + 1 !== body.ofCommand) problems.push(`half of command ${row.command} is kept`)
    const isLastOfBatch = bodies[index + 1]?.batch !== body.batch
    if (isLastOfBatch && batches.get(body.batch)?.length !== body.ofBatch) {
      problems.push(`half of batch ${body.batch} is kept`)
    }
    if (index < place.opened || body.sealed === undefined) continue
    const event = Identifier.eventId(row.command, body.ordinal)
    const person = Person.PersonId.make(body.sealed.person)
    const opened = yield* Effect.result(Seal.open({ office, event, person }, body.sealed.slot))
    if (opened._tag === "Failure") problems.push(`a slot of ${event} does not open: ${opened.failure.message}`)
    else slots++
  }
  for (const [batch, sequences] of place.kept) {
    const found = batches.get(batch)
    if (JSON.stringify(found) !== JSON.stringify(sequences)) {
      problems.push(`batch ${batch} was acknowledged at ${sequences} and stands at ${found ?? "no place"}`)
    }
  }
  return { problems, rows: rows.length, batches: batches.size, slots }
})

/**
 * Kills writers one after the other. After each, the journal is opened and read: each acknowledged batch is there whole,
 * none is there in part, the chain holds without a hole, and each slot opens. The next writer goes on at the same place.
 *
 * @category drivers
 * @since 0.1.0
 */
export const killWriters = async (killing: Killing): Promise<Killed> => {
  const { below } = draws(killing.seed)
  const problems: Array<string> = []
  const places: Array<Place> = []
  let [unopened, silent, slots] = [0, 0, 0]
  const starting = [start(killing), start(killing)]
  for (let kill = 0; kill < killing.kills; kill++) {
    const begins = kill % 5 === 0
    if (begins) places.push({ name: killing.place(places.length), kept: new Map(), opened: 0, rows: 0, batches: 0 })
    const place = places.at(-1)
    const writer = starting.shift()
    if (place === undefined || writer === undefined) break
    await writer.ready
    if (kill + 2 < killing.kills) starting.push(start(killing))
    const order: Order = { place: place.name, seed: below(1_000_000_000), run: `w-${kill}` }
    writer.process.stdin?.write(`${JSON.stringify(order)}\n`)
    if (!begins) await Promise.race([writer.told(below(8)), setTimeout(mostWaited)])
    await setTimeout(below(begins ? 60 : 20))
    writer.process.kill("SIGKILL")
    await writer.ended
    if (writer.process.signalCode !== "SIGKILL") problems.push(`writer ${kill} ended by itself: ${writer.errors()}`)
    if (!writer.isOpen()) unopened++
    if (writer.kept.length === 0) silent++
    for (const { batch, sequences } of writer.kept) place.kept.set(batch, sequences)
    const looked = await Effect.runPromise(Effect.result(Effect.provide(look(place), killing.open(place.name))))
    if (looked._tag === "Failure") problems.push(`after kill ${kill}: ${looked.failure.message}`)
    else {
      problems.push(...looked.success.problems.map((problem) => `after kill ${kill}: ${problem}`))
      place.opened = place.rows = looked.success.rows
      place.batches = looked.success.batches
      slots += looked.success.slots
    }
  }
  const sum = (of: (place: Place) => number) => places.reduce((total, place) => total + of(place), 0)
  const batches = sum(({ kept }) => kept.size)
  return {
    kills: killing.kills,
    unopened,
    silent,
    batches,
    unheard: sum((place) => place.batches) - batches,
    rows: sum(({ rows }) => rows),
    slots,
    problems
  }
}
