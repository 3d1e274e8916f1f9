/** Reading and folding: streams one after another, and everything in pages, by every store of a database. */
import type { Database } from "./entrants.ts"
import { type Goal, measure, type Rounds } from "./rates.ts"
import type { Section } from "./report.ts"
import { checked, type Open, type Place, type Store } from "./Store.ts"
import { streamOf, totalOf, writtenOf } from "./workload.ts"

/** How many streams, how many events in each, and how many events in a page. */
export interface Reading extends Rounds {
  readonly streams: number
  readonly eventsOfEach: number
  readonly page: number
}

const atOnce = 50

/** Writes every stream. */
export const fill = async (store: Store, place: Place, { eventsOfEach, streams }: Reading): Promise<void> => {
  await using opened = await store.open(place)
  const step = store.spansStreams ? atOnce : 1
  for (let stream = 0; stream < streams; stream += step) {
    const some = Array.from({ length: Math.min(step, streams - stream) }, (_, place) => stream + place)
    await opened.append(some.flatMap((each) => writtenOf(each, 1, eventsOfEach)))
  }
}

const goalsOf = (store: Store, stores: ReadonlyArray<Store>): ReadonlyArray<Goal> =>
  store.kind === "ours"
    ? [
        { atLeast: 150_000 },
        ...stores.filter(({ kind }) => kind === "peer").map((peer) => ({ atLeast: 1, of: peer.name }))
      ]
    : []

/** Measures the stores of a database; `filled` gets the places, in the order of the groups. */
export const reading = async (
  { driver, groups, name, newPlace }: Database,
  options: Reading,
  filled: (places: ReadonlyArray<Place>) => Promise<void>
): Promise<ReadonlyArray<Section>> => {
  await using closing = new AsyncDisposableStack()
  const places: Array<Place> = []
  const readers: Array<{ readonly store: Store; readonly opened: Open }> = []
  for (const stores of groups) {
    const place = await newPlace()
    const writer = stores.find(({ kind }) => kind !== "driver") ?? stores[0]
    if (writer !== undefined) await fill(writer, place, options)
    for (const store of stores) readers.push({ store, opened: closing.use(await store.open(place)) })
    places.push(place)
  }
  const names = Array.from({ length: options.streams }, (_, stream) => streamOf(stream))
  const expected = totalOf(options.streams, options.eventsOfEach)
  const ways = [
    ["stream by stream", (opened: Open) => opened.foldStreams(names)],
    [`in pages of ${options.page.toLocaleString("en")}`, (opened: Open) => opened.foldPages(options.page)]
  ] as const
  const stores = groups.flat()
  const sections: Array<Section> = []
  for (const [way, read] of ways) {
    const entrants = readers.map(({ opened, store }) => ({
      name: store.name,
      goals: goalsOf(store, stores),
      prepare: () => async () => checked(store, await read(opened), expected)
    }))
    const measured = await measure(entrants, options)
    sections.push({ title: `${name}, read and folded ${way}`, measured, bases: [[driver.name, "of the driver"]] })
  }
  await filled(places)
  return sections
}
