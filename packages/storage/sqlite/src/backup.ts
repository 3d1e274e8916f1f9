import { closeSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs"
import { dirname } from "node:path"
import { DatabaseSync } from "node:sqlite"
import * as Chain from "@cunguan/core/journal/Chain"
import * as Journal from "@cunguan/core/journal/Journal"
import { JournalFailure, type StorageReason } from "@cunguan/core/journal/JournalError"
import * as Effect from "effect/Effect"
import * as Database from "./database.ts"
import { failureOf } from "./failure.ts"
import * as Files from "./files.ts"
import * as Location from "./location.ts"

/**
 * What a backup holds: where the chain of each office stands in it, as plain data to be kept elsewhere.
 *
 * @category models
 * @since 0.1.0
 */
export interface Backup {
  readonly offices: ReadonlyArray<Chain.Checkpoint>
}

/**
 * How a backup is put in the place of a journal.
 *
 * - `keys`: the path of the file with its keys; by default that of the journal with `.keys` behind it
 * - `newKeys`: the keys are lost, and what they sealed stays closed
 *
 * @category models
 * @since 0.1.0
 */
export interface BackupOptions {
  readonly keys?: string
  readonly newKeys?: boolean
}

/** Written beside its place and moved there when it is whole, so that what stands at a place is always whole. */
const inPlace = (to: string, make: (part: string) => void) => {
  const part = `${to}.part`
  return Effect.acquireUseRelease(
    Effect.sync(() => rmSync(part, { force: true })),
    () =>
      Effect.gen(function* () {
        yield* Effect.try({ try: () => make(part), catch: (error) => failureOf(to, error) })
        const offices = yield* Effect.scoped(verified(part, to))
        yield* Effect.try({
          try: () => {
            flush(part)
            renameSync(part, to)
            flush(dirname(to))
          },
          catch: (error) => failureOf(to, error)
        })
        return { offices }
      }),
    () => Effect.sync(() => rmSync(part, { force: true }))
  )
}

const flush = (path: string): void => {
  const file = openSync(path, "r")
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Where the chains of a file stand; `told` is the place that a failure names. */
const verified = Effect.fnUntraced(function* (path: string, told: string) {
  const journal = yield* Files.openJournal(path, { readOnly: true, older: true })
  const offices: Array<Chain.Checkpoint> = []
  for (const office of yield* journal.offices) {
    const verification = yield* Effect.provideService(Journal.verify(office), Journal.Journal, journal)
    if (verification._tag === "Broken") {
      const { sequence } = verification.at
      return yield* new JournalFailure({ location: told, reason: { _tag: "Damaged", office, sequence } })
    }
    offices.push(Chain.checkpoint(verification.tip))
  }
  return offices
})

/** The whole journal as it stands at one moment, in one file, whoever writes meanwhile. */
const copyTo = (from: string, to: string): void => {
  const database = new DatabaseSync(from, { readOnly: true })
  try {
    database.exec("PRAGMA busy_timeout = 5000")
    database.prepare("VACUUM INTO ?").run(to)
  } finally {
    database.close()
  }
}

const fail = (location: string, reason: StorageReason) => new JournalFailure({ location, reason })

/** Two paths that are those of files, of which there is a journal at the first and nothing at the second. */
const readPlaces = Effect.fnUntraced(function* (from: string, to: string) {
  const [source, target] = [Location.of(from), Location.of(to)]
  if (source === undefined || source === Location.inMemory) return yield* Location.none(from)
  if (target === undefined || target === Location.inMemory) return yield* Location.none(to)
  if (!Location.isTaken(source)) return yield* fail(source, { _tag: "NotAJournal" })
  const reason = yield* Effect.try({
    try: () => Database.reasonAgainst(source, Files.journalFormat),
    catch: (error) => failureOf(source, error)
  })
  if (reason !== undefined) return yield* fail(source, reason)
  if (Location.isTaken(target)) return yield* fail(target, { _tag: "Occupied" })
  return { source, target }
})

/**
 * Backs up the journal at a path, while it is written or not, to a path where there is nothing yet, and verifies the copy.
 * Keep what it returns elsewhere: it tells a journal that was cut off later. The keys are not in it: they are backed up by
 * copying their file, to another place.
 *
 * Rejects with a {@link JournalFailure}, and leaves nothing at the place, where the journal is none or its chain does not
 * hold, where something is there already, or where the disk is full.
 *
 * @example
 * ```ts
 * import { mkdtempSync } from "node:fs"
 * import { tmpdir } from "node:os"
 * import { join } from "node:path"
 * import { openOffice } from "@cunguan/core"
 * import { backup, sqlite } from "@cunguan/storage-sqlite"
 *
 * const folder = mkdtempSync(join(tmpdir(), "town-"))
 * await using office = await openOffice({
 *   journal: sqlite(join(folder, "town.db")),
 *   office: { id: "zhouxiang", name: "周巷镇", jurisdiction: "330282121" }
 * })
 * const kept = await backup(join(folder, "town.db"), join(folder, "town-monday.db"))
 *
 * kept.offices[0]?.sequence === (await office.history()).length // => true
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const backup = (path: string, to: string): Promise<Backup> =>
  Effect.runPromise(
    Effect.flatMap(readPlaces(path, to), ({ source, target }) => inPlace(target, (part) => copyTo(source, part)))
  )

/**
 * Puts a backup where there is no journal, after its chain was verified; the backup stays as it is. The keys are those of
 * today, at their own place: whoever was forgotten since the backup was made is forgotten in it too.
 *
 * Rejects with a {@link JournalFailure}, and writes nothing, where the backup is no journal or its chain does not hold,
 * where there is something at the path, or where the keys are not there.
 *
 * @category operations
 * @since 0.1.0
 */
export const restore = (from: string, path: string, options: BackupOptions = {}): Promise<Backup> =>
  Effect.runPromise(
    Effect.gen(function* () {
      const { source, target } = yield* readPlaces(from, path)
      const keys = options.keys === undefined ? `${target}.keys` : Location.of(options.keys)
      if (keys === undefined) return yield* Location.none(options.keys)
      if (options.newKeys !== true && !Location.isTaken(keys)) return yield* fail(target, { _tag: "KeysMissing" })
      return yield* inPlace(target, (part) => copyTo(source, part))
    })
  )
