/** Appending: so many events in one transaction, flushed to the disk, by every store of a database in a fresh place. */
import type { Database } from "./entrants.ts"
import { type Entrant, type Goal, measure, type Rounds } from "./rates.ts"
import type { Section } from "./report.ts"
import { checked, type Open, type Place, type Store } from "./Store.ts"
import { connect } from "./stores/sqliteDriver.ts"
import { streamOf, totalOf, writtenOf } from "./workload.ts"

/** Events in a transaction, and transactions in a round. */
export interface Appending extends Rounds {
  readonly events: number
  readonly transactions: number
}

const flushName = "one column, inserted and flushed"

/** How often the disk can be flushed: one row with one column in a transaction. */
const flush = ({ at }: Place, { transactions }: Appending): Entrant & Disposable => {
  const database = connect(at)
  database.exec("CREATE TABLE event (body TEXT NOT NULL) STRICT")
  const insert = database.prepare("INSERT INTO event (body) VALUES (?)")
  const [written] = writtenOf(0, 1, 1)
  const run = () => {
    for (let transaction = 0; transaction < transactions; transaction++) {
      database.exec("BEGIN IMMEDIATE")
      insert.run(written?.body ?? "")
      database.exec("COMMIT")
    }
    return transactions
  }
  return { name: flushName, prepare: () => run, [Symbol.dispose]: () => database.close() }
}

/** A store that goes on with one stream; `check` reads it in the end. */
const appends = (store: Store, opened: Open, goals: ReadonlyArray<Goal>, { events, transactions }: Appending) => {
  let version = 0
  const entrant: Entrant = {
    name: store.name,
    goals,
    prepare: () => {
      const batches = Array.from({ length: transactions }, () => {
        const batch = writtenOf(0, version + 1, events)
        version += events
        return batch
      })
      return async () => {
        for (const batch of batches) await opened.append(batch)
        return transactions * events
      }
    }
  }
  const check = async () => checked(store, await opened.foldStreams([streamOf(0)]), totalOf(1, version))
  return { entrant, check }
}

/** What the database allows, and whoever else keeps events on it. */
const goalsOf = (store: Store, { driver, flushes, groups }: Database, { events }: Appending): ReadonlyArray<Goal> => {
  if (store.kind !== "ours") return []
  const ofOne = flushes ? { atLeast: 0.8, of: flushName } : { atLeast: 0.9, of: driver.name }
  const peers = groups.flat().filter(({ kind }) => kind === "peer")
  return [
    events === 1 ? ofOne : { atLeast: 0.7, of: driver.name },
    ...peers.map(({ name }) => ({ atLeast: 1, of: name }))
  ]
}

/** Measures the stores of a database. */
export const appending = async (database: Database, options: Appending): Promise<Section> => {
  const { driver, flushes, groups, name, newPlace } = database
  const isOne = options.events === 1
  await using closing = new AsyncDisposableStack()
  const entrants: Array<Entrant> = []
  const checks: Array<() => Promise<unknown>> = []
  if (flushes && isOne) entrants.push(closing.use(flush(await newPlace(), options)))
  for (const store of groups.flat()) {
    const opened = closing.use(await store.open(await newPlace()))
    const { check, entrant } = appends(store, opened, goalsOf(store, database, options), options)
    entrants.push(entrant)
    checks.push(check)
  }
  const measured = await measure(entrants, options)
  for (const check of checks) await check()
  return {
    title: `${name}, ${isOne ? "one event" : `${options.events} events`} in a transaction`,
    measured,
    bases: [...(flushes && isOne ? [[flushName, "of the flushes"] as const] : []), [driver.name, "of the driver"]]
  }
}
