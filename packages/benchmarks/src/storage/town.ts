/** The invented town whose history is told, and how long it takes to open its office. */
import { type OpenOffice, openOffice } from "@cunguan/core/office/openOffice"
import { sqlite } from "@cunguan/storage-sqlite"
import type { Place } from "./Store.ts"

/** After its history. */
const today = () => new Date("2020-01-01T10:00:00.000Z")

/** Its office, with snapshots as often as it is told or as by default. */
export const open = ({ at }: Place, now = today, snapshotEvery?: number): Promise<OpenOffice> =>
  openOffice({
    journal: sqlite(at),
    office: { id: "town", name: "示例镇", jurisdiction: "330282121" },
    now,
    ...(snapshotEvery === undefined ? {} : { snapshotEvery })
  })

/** Milliseconds until its state is there. */
export const opened = async (place: Place): Promise<number> => {
  const began = performance.now()
  const office = await open(place)
  await office.state()
  const took = performance.now() - began
  await office.close()
  return took
}
