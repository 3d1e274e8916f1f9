/** Opening an office and asking for its state: one that begins, and one with the history of many years. */
import { type OpenOffice, openOffice } from "@cunguan/core/office/openOffice"
import type { CommandInput } from "@cunguan/core/office/registry"
import { sqlite } from "@cunguan/storage-sqlite"
import { columns, figure, median } from "../figures.ts"
import { type Extent, officeHistory } from "./officeHistory.ts"
import type { NewPlace } from "./places.ts"
import type { Place } from "./Store.ts"

const open = ({ at }: Place, now: () => Date): Promise<OpenOffice> =>
  openOffice({ journal: sqlite(at), office: { id: "town", name: "示例镇", jurisdiction: "330282121" }, now })

/** Tells the history in a journal, the acts of one day together. */
const tell = async (place: Place, acts: ReadonlyArray<CommandInput>): Promise<number> => {
  const days = new Map<string, Array<CommandInput>>()
  for (const act of acts) days.set(act.on, [...(days.get(act.on) ?? []), act])
  let today = acts[0]?.on ?? ""
  await using office = await open(place, () => new Date(`${today}T10:00:00.000Z`))
  for (const [day, ofDay] of days) {
    today = day
    const batch = await office.executeAll(ofDay)
    if (batch.outcome !== "accepted")
      throw new Error(`${ofDay[batch.index]?.id} was ${batch.outcome}: ${await office.explain(batch.receipt, "en")}`)
  }
  return (await office.history()).length
}

/** What opening took, in milliseconds, and the size of the history. */
export interface Opened {
  readonly events: number
  readonly officials: number
  readonly rows: ReadonlyArray<readonly [name: string, milliseconds: ReadonlyArray<number>]>
}

/** Measures so many openings of each. */
export const opening = async (newPlace: NewPlace, extent: Extent, rounds: number): Promise<Opened> => {
  const told = await newPlace()
  const events = await tell(told, officeHistory(extent))
  const empty: Array<number> = []
  const full: Array<number> = []
  const now = () => new Date("2020-01-01T10:00:00.000Z")
  for (let round = 0; round <= rounds; round++) {
    for (const [place, times] of [[await newPlace(), empty] as const, [told, full] as const]) {
      const began = performance.now()
      const office = await open(place, now)
      await office.state()
      if (round > 0) times.push(performance.now() - began)
      await office.close()
    }
  }
  return {
    events,
    officials: extent.years * extent.officialsOfEach,
    rows: [
      ["an office that begins", empty],
      ["an office with its history, every event read", full]
    ]
  }
}

/** What was measured as a table. */
export const openings = ({ events, officials, rows }: Opened): string =>
  `An office of ${events.toLocaleString("en")} events and ${officials.toLocaleString("en")} officials opened on SQLite, in milliseconds\n\n${columns(
    [
      ["", "median", "least–most"],
      ...rows.map(([name, times]) => [
        name,
        figure(median(times)),
        `${figure(Math.min(...times))}–${figure(Math.max(...times))}`
      ])
    ]
  )}\n`
