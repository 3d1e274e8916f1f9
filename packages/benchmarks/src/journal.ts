/** Rows appended to SQLite, flushed at every commit: by the driver alone, and through the journal with its chain. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import * as Instant from "@cunguan/core/calendar/Instant"
import * as Event from "@cunguan/core/journal/Event"
import { Journal } from "@cunguan/core/journal/Journal"
import { sqlite } from "@cunguan/storage-sqlite"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { compare } from "./ratios.ts"

const body = JSON.stringify({ text: "x".repeat(900) })
const office = Event.OfficeId.make("bench")
const stream = Event.StreamName.make("main")

const withDirectory = async (work: (directory: string) => Promise<void>): Promise<void> => {
  const directory = mkdtempSync(join(tmpdir(), "cunguan-bench-"))
  try {
    await work(directory)
  } finally {
    rmSync(directory, { recursive: true })
  }
}

const rawDriver = (path: string) => {
  const database = new DatabaseSync(path)
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
  database.exec("CREATE TABLE event (sequence INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT")
  const insert = database.prepare("INSERT INTO event (body) VALUES (?)")
  const append = (rows: number) => {
    database.exec("BEGIN IMMEDIATE")
    for (let row = 0; row < rows; row++) insert.run(body)
    database.exec("COMMIT")
  }
  return { append, close: () => database.close() }
}

const throughJournal = async (path: string) => {
  const runtime = ManagedRuntime.make(sqlite(path))
  const journal = await runtime.runPromise(Journal)
  const recordedAt = Instant.make("2010-09-01T10:00:00.000Z")
  let version = 0
  const append = async (rows: number) => {
    const command = Event.CommandId.make(`c-${version}`)
    const entries = Array.from({ length: rows }, () => ({ stream, command, type: "bench/Row", body }))
    await runtime.runPromise(journal.append({ office, recordedAt, expected: { main: version }, entries }))
    version += rows
  }
  return { append, close: () => runtime.dispose() }
}

export const journal = (): Promise<void> =>
  withDirectory(async (directory) => {
    for (const rows of [1, 100]) {
      const raw = rawDriver(join(directory, `raw-${rows}.db`))
      const kept = await throughJournal(join(directory, `journal-${rows}.db`))
      await compare(`${rows} row(s) of 1 KB in one flushed commit to SQLite`, {
        "the driver alone, one column": () => raw.append(rows),
        "the journal, with versions, commands and chain": () => kept.append(rows)
      })
      raw.close()
      await kept.close()
    }
  })
