/** The whole benchmark of storage, at any size. */
import { appending } from "./appending.ts"
import { databases } from "./entrants.ts"
import type { Extent } from "./officeHistory.ts"
import { type Openings, opening, openingGoal, openingTable } from "./opening.ts"
import { parts } from "./parts.ts"
import { openPlaces } from "./places.ts"
import { reading } from "./reading.ts"
import { goals, type Section, table } from "./report.ts"
import { verifying } from "./verifying.ts"
import { writtenOf } from "./workload.ts"

/**
 * - `appends`, `batches`: transactions in a round, of one event and of a hundred
 * - `events`: how many are read, twenty in a stream
 * - `rounds`: how often everything is appended; `readings`: how often everything else is done
 * - `history`: the office that is opened; `openings`: how often
 */
export interface Sizes {
  readonly appends: number
  readonly batches: number
  readonly events: number
  readonly rounds: number
  readonly readings: number
  readonly history: Extent
  readonly openings: Openings
}

const eventsOfEach = 20
const ofBatch = 100
const page = 1000

/** Runs it, says each table as soon as it is there, and the goals at the end; returns what was measured. */
export const run = async (sizes: Sizes, say: (text: string) => void): Promise<ReadonlyArray<Section>> => {
  const { appends, batches, events, history, openings, readings, rounds } = sizes
  const sections: Array<Section> = []
  const show = (section: Section) => {
    sections.push(section)
    say(table(section))
  }
  await using places = await openPlaces()
  const bytes = Buffer.byteLength(writtenOf(0, 1, 1)[0]?.body ?? "")
  say(
    `PostgreSQL ${places.server}. Events of ${bytes} bytes; a second of the clock, medians of ${rounds} rounds to append and ${readings} of the rest, everybody in turn.\n`
  )
  const all = databases(places)
  for (const [perTransaction, transactions] of [
    [1, appends],
    [ofBatch, batches]
  ] as const)
    for (const database of all)
      show(await appending(database, { events: perTransaction, transactions, rounds, warmUp: true }))
  show(await parts({ events: Math.min(events, 10_000), rounds: readings, warmUp: true }))
  const streams = Math.ceil(events / eventsOfEach)
  say(
    `${(streams * eventsOfEach).toLocaleString("en")} events of ${streams.toLocaleString("en")} streams, ${eventsOfEach} in each.\n`
  )
  for (const database of all) {
    const inPlaces = async (filled: ReadonlyArray<{ readonly at: string }>) => {
      const [first] = filled
      if (database.name === "SQLite" && first !== undefined)
        show(await verifying(first, { rounds: readings, warmUp: true }))
    }
    const read = await reading(database, { streams, eventsOfEach, page, rounds: readings, warmUp: false }, inPlaces)
    read.forEach(show)
  }
  const opened = await opening(places.file, history, openings)
  say(openingTable(opened))
  say(`The goals\n\n${goals(sections, [openingGoal(opened)])}`)
  return sections
}
