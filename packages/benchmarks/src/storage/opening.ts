/**
 * Opening an office and asking for its state: one that begins, one that has no history yet, and one with the history of many
 * years, from its snapshot and with every event read. In one process, again and again, and as the first work of a process.
 */
import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import type { CommandInput } from "@cunguan/core/office/registry"
import { columns, figure, median } from "../figures.ts"
import { type Extent, officeHistory } from "./officeHistory.ts"
import type { NewPlace } from "./places.ts"
import type { Place } from "./Store.ts"
import { open, opened } from "./town.ts"

/** Tells the history in a journal, the acts of one day together; returns how many events it is. */
const tell = async (place: Place, acts: ReadonlyArray<CommandInput>, snapshotEvery?: number): Promise<number> => {
  const days = new Map<string, Array<CommandInput>>()
  for (const act of acts) days.set(act.on, [...(days.get(act.on) ?? []), act])
  let today = acts[0]?.on ?? ""
  await using office = await open(place, () => new Date(`${today}T10:00:00.000Z`), snapshotEvery)
  for (const [day, ofDay] of days) {
    today = day
    const batch = await office.executeAll(ofDay)
    if (batch.outcome !== "accepted")
      throw new Error(`${ofDay[batch.index]?.id} was ${batch.outcome}: ${await office.explain(batch.receipt, "en")}`)
  }
  return (await office.history()).length
}

const run = promisify(execFile)
const program = fileURLToPath(new URL("openingOnce.ts", import.meta.url))

const openedAlone = async ({ at }: Place): Promise<number> => {
  const { stdout } = await run(process.execPath, ["--conditions=@cunguan/source", program, at])
  return Number(stdout)
}

/** How often each is opened in one process, and in one of its own. */
export interface Openings {
  readonly together: number
  readonly alone: number
}

/** An office, and the milliseconds of each opening. */
export interface Opened {
  readonly name: string
  readonly together: ReadonlyArray<number>
  readonly alone: ReadonlyArray<number>
}

/** The size of the history, and the offices: without a history, and from the snapshot, among them. */
export interface Measured {
  readonly events: number
  readonly officials: number
  readonly all: ReadonlyArray<Opened>
}

const empty = "an office without a history"
const fromSnapshot = "its history, from a snapshot"

/** Opened as often as it takes until the code is compiled. */
const warmUps = 5

/** No history is as long. */
const never = 1_000_000_000

/** Measures openings. */
export const opening = async (newPlace: NewPlace, extent: Extent, openings: Openings): Promise<Measured> => {
  const acts = officeHistory(extent)
  const [begun, told, untold] = [await newPlace(), await newPlace(), await newPlace()]
  await opened(begun)
  const events = await tell(told, acts)
  await tell(untold, acts, never)
  const offices = [
    { name: "an office that begins", place: newPlace },
    { name: empty, place: async () => begun },
    { name: fromSnapshot, place: async () => told },
    { name: "its history, every event read", place: async () => untold }
  ].map((each) => ({ ...each, together: [] as Array<number>, alone: [] as Array<number> }))
  for (let round = -warmUps; round < openings.together; round++) {
    for (const { place, together } of offices) {
      const at = await place()
      0
      const took = await opened(at)
      if (round >= 0) together.push(took)
    }
  }
  for (let round = 0; round < openings.alone; round++) {
    for (const { alone, place } of offices) alone.push(await openedAlone(await place()))
  }
  return { events, officials: extent.years * extent.officialsOfEach, all: offices }
}

const spread = (times: ReadonlyArray<number>): ReadonlyArray<string> => [
  figure(median(times)),
  `${figure(Math.min(...times))}–${figure(Math.max(...times))}`
]

/** What was measured as a table. */
export const openingTable = ({ all, events, officials }: Measured): string =>
  `An office of ${events.toLocaleString("en")} events and ${officials.toLocaleString("en")} officials opened on SQLite until its state is there, in milliseconds\n\n${columns(
    [
      ["", "in one process", "least–most", "first in a process", "least–most"],
      ...all.map(({ alone, name, together }) => [name, ...spread(together), ...spread(alone)])
    ]
  )}\n`

const mostBeyond = 10

/** How much longer an office opens because it has a history, by the medians, and whether that is met. */
export const openingGoal = ({ all }: Measured): ReadonlyArray<string> => {
  const timeOf = (name: string) => median(all.find((each) => each.name === name)?.together ?? [])
  const beyond = timeOf(fromSnapshot) - timeOf(empty)
  return [
    `Opening in one process: ${fromSnapshot}, beyond ${empty}`,
    `${figure(beyond)} ms`,
    `≤ ${figure(mostBeyond)} ms`,
    beyond <= mostBeyond ? "met" : "not met"
  ]
}
