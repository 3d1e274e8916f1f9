/** Files and disks that a journal cannot be opened or written on: a tagged error, and the file as it was. */
import { execFileSync, spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { once } from "node:events"
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import * as Instant from "@cunguan/core/calendar/Instant"
import * as Event from "@cunguan/core/journal/Event"
import * as Journal from "@cunguan/core/journal/Journal"
import type { JournalFailure } from "@cunguan/core/journal/JournalError"
import * as Seal from "@cunguan/core/journal/Seal"
import * as Person from "@cunguan/core/people/Person"
import { timesMore } from "@cunguan/testing/faults"
import { draws } from "@cunguan/testing/random"
import { afterEach, assert, beforeEach, it } from "@effect/vitest"
import { Cause, Effect, Exit } from "effect"
import { type SqliteOptions, sqlite } from "../../src/index.ts"

const office = Event.OfficeId.make("zhouxiang")
const main = Event.StreamName.make("main")

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cunguan-refused-"))
  chmodSync(folder, 0o755)
  path = join(folder, "town.db")
})
afterEach(() => rmSync(folder, { recursive: true }))

const within = <A, E>(
  work: Effect.Effect<A, E, Journal.Journal | Seal.KeyRing>,
  options: SqliteOptions = {},
  at: string = path
): Promise<A> => Effect.runPromise(Effect.provide(work, sqlite(at, options)))

const append = (version: number, body = "{}") =>
  Journal.Journal.use((journal) =>
    journal.append({
      office,
      recordedAt: Instant.make("2009-06-01T01:00:00.000Z"),
      expected: { main: version },
      entries: [0, 1].map(() => ({
        ...{ stream: main, command: Event.CommandId.make(`c-${version + 1}`), type: "testing/Noted", body }
      }))
    })
  )
const rows = Journal.Journal.use((journal) => journal.readOffice(office))
const key = (person: string) => Seal.KeyRing.use((ring) => ring.keyFor(office, Person.PersonId.make(person)))
const everything = Effect.all([rows, Journal.verify(office), append(2), key("p-1")])

const reasonOf = (error: unknown) => (error as JournalFailure).reason
const failing = <A, E>(work: Effect.Effect<A, E, Journal.Journal | Seal.KeyRing>, options: SqliteOptions = {}) =>
  Effect.runPromise(Effect.flip(Effect.provide(work, sqlite(path, options))))

/** Every file of a folder with the digest of its bytes. */
const files = () =>
  readdirSync(folder)
    .sort()
    .map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("hex")
    ])

const raw = (file: string, statements: string): void => {
  const database = new DatabaseSync(file)
  database.exec(statements)
  database.close()
}

/** Another process that carries out statements on a file, and keeps them open until the work is done. */
const whileAnother = async (file: string, statements: string, work: () => Promise<void>): Promise<void> => {
  const program = `const { DatabaseSync } = require("node:sqlite"); const [file, statements] = process.argv.slice(1)
    new DatabaseSync(file).exec(statements); console.log("held"); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ["--eval", program, file, statements], { stdio: ["ignore", "pipe", "inherit"] })
  await once(child.stdout, "data")
  try {
    await work()
  } finally {
    child.kill("SIGKILL")
    await once(child, "close")
  }
}

/** A file system of so many kilobytes at the folder `small`; nothing where this user may not make one. */
const smallDisk = (kilobytes: number): string | undefined => {
  const place = join(folder, "small")
  mkdirSync(place)
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${kilobytes}k`, "tmpfs", place], { stdio: "ignore" })
    return place
  } catch {
    return undefined
  }
}

it("a full disk is told at opening, at writing and at keeping a key, and what was kept stays whole", async () => {
  const place = smallDisk(512)
  const at = join(place ?? folder, "town.db")
  // Where no small disk can be made, the file itself is kept small.
  const options = place === undefined ? { maximumPages: 100 } : {}
  try {
    let appended = 0
    await within(
      Effect.gen(function* () {
        yield* key("p-1")
        while (true) {
          const outcome = yield* Effect.result(append(appended, JSON.stringify("x".repeat(5000))))
          if (outcome._tag === "Failure") {
            assert.deepInclude(outcome.failure, { _tag: "JournalFailure", reason: { _tag: "DiskFull" } })
            break
          }
          appended += 2
        }
        assert.lengthOf(yield* rows, appended)
        assert.strictEqual((yield* Journal.verify(office))._tag, "Holds")
      }),
      options,
      at
    )
    if (place !== undefined) {
      writeFileSync(join(place, "ballast"), "")
      try {
        while (true) writeFileSync(join(place, "ballast"), Buffer.alloc(4096), { flag: "a" })
      } catch (error) {
        assert.strictEqual((error as NodeJS.ErrnoException).code, "ENOSPC")
      }
      const full = async (work: Promise<unknown>) => {
        const reason = await work.then(
          () => assert.fail("there was room"),
          (error: unknown) => reasonOf(error)
        )
        assert.deepStrictEqual(reason, { _tag: "DiskFull" })
      }
      await full(within(Effect.andThen(key("p-2"), key("p-3")), {}, at))
      await full(within(rows, {}, join(place, "new.db")))
      rmSync(join(place, "ballast"))
    }
    const kept = await within(Effect.andThen(append(0), rows), {}, at)
    assert.lengthOf(kept, appended)
    assert.isAbove(appended, 4)
    console.log(`SQLite, full disk (${place === undefined ? "as a limit of pages" : "tmpfs"}): ${appended} rows whole`)
  } finally {
    if (place !== undefined) execFileSync("umount", [place])
  }
})

it("a file or a folder that may not be written is told, and nothing is changed", async () => {
  await within(Effect.andThen(append(0), key("p-1")))
  // An administrator may write everything, and so becomes somebody else in between.
  const isAdministrator = process.getuid?.() === 0
  const cases = [
    ["the file", 0o444, 0o755],
    ["the folder", 0o644, 0o555],
    ["both", 0o444, 0o555]
  ] as const
  const told: Array<string> = []
  for (const [what, ofFile, ofFolder] of cases) {
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), ofFile)
    chmodSync(folder, ofFolder)
    const before = files()
    if (isAdministrator) process.seteuid?.(65_534)
    const failure = await failing(append(2)).finally(() => {
      if (isAdministrator) process.seteuid?.(0)
    })
    assert.deepStrictEqual(files(), before, what)
    assert.strictEqual(failure._tag, "JournalFailure")
    told.push(`${what}: ${reasonOf(failure)._tag}`)
    chmodSync(folder, 0o755)
  }
  console.log(`SQLite, not to be written: ${told.join(", ")}`)
  assert.deepStrictEqual(told, ["the file: ReadOnly", "the folder: ReadOnly", "both: ReadOnly"])
})

it("a file that another process holds is told as locked, and is whole afterwards", async () => {
  await within(Effect.andThen(append(0), key("p-1")))
  await whileAnother(path, "BEGIN IMMEDIATE", async () => {
    assert.deepStrictEqual(reasonOf(await failing(append(2), { busyTimeout: 20 })), { _tag: "Locked" })
    assert.lengthOf(await within(rows, { busyTimeout: 20 }), 2)
  })
  await whileAnother(`${path}.keys`, "BEGIN EXCLUSIVE", async () => {
    assert.deepStrictEqual(reasonOf(await failing(rows, { busyTimeout: 20 })), { _tag: "Locked" })
    assert.deepStrictEqual(reasonOf(await failing(rows, { busyTimeout: 20, readOnly: true })), { _tag: "Locked" })
  })
  await within(everything)
})

it("a journal of a newer format is refused, also where that stands in the write-ahead log alone", async () => {
  await within(Effect.andThen(append(0), key("p-1")))
  await whileAnother(path, "PRAGMA user_version = 9", async () => {
    for (const readOnly of [false, true]) {
      const failure = await failing(append(2), { readOnly })
      assert.deepStrictEqual(reasonOf(failure), { _tag: "NewerFormat", found: 9, known: 2 })
    }
  })
  assert.deepStrictEqual(reasonOf(await failing(rows)), { _tag: "NewerFormat", found: 9, known: 2 })
  raw(path, "PRAGMA user_version = 2")
  raw(`${path}.keys`, "PRAGMA user_version = 7")
  const before = files()
  assert.deepStrictEqual(reasonOf(await failing(rows)), { _tag: "NewerFormat", found: 7, known: 1 })
  assert.deepStrictEqual(files(), before)
})

it("the table of somebody else in a file that bears our mark is refused and stays", async () => {
  for (const statements of [
    "CREATE TABLE event (name TEXT); INSERT INTO event VALUES ('fair')",
    "CREATE TABLE snapshot (name TEXT)",
    "CREATE VIEW event AS SELECT 1 AS office"
  ]) {
    rmSync(path, { force: true })
    raw(path, `PRAGMA application_id = ${0x43554e47}; ${statements}`)
    const before = files()
    const failure = await failing(append(0))
    assert.strictEqual(failure._tag, "JournalFailure", statements)
    assert.deepStrictEqual(files(), before, statements)
  }
})

it("damaged files never make it crash: every failure is tagged", { timeout: timesMore * 30_000 }, async () => {
  await within(Effect.andThen(append(0, JSON.stringify("x".repeat(10_000))), key("p-1")))
  const [seed, outcomes] = [Date.now() % 1_000_000, new Map<string, number>()]
  const { below, one } = draws(seed)
  const whole = [path, `${path}.keys`].map((file) => [file, readFileSync(file)] as const)
  for (let damage = 0; damage < timesMore * 100; damage++) {
    for (const [file, bytes] of whole) writeFileSync(file, bytes)
    for (const name of readdirSync(folder)) if (/-(?:wal|shm|journal)$/u.test(name)) rmSync(join(folder, name))
    const [file, bytes] = one(whole)
    const damaged = Buffer.from(bytes)
    const start = below(3) === 0 ? below(100) : below(damaged.length)
    const kind = below(3)
    if (kind === 0) damaged.subarray(start, start + 1 + below(2000)).fill(below(256))
    else if (kind === 1) for (let byte = 0; byte < 20; byte++) damaged[below(damaged.length)] = below(256)
    writeFileSync(file, kind === 2 ? damaged.subarray(0, start) : damaged)
    const exit = await Effect.runPromiseExit(Effect.provide(everything, sqlite(path, { busyTimeout: 20 })))
    const tag = Exit.isSuccess(exit) ? `verified: ${exit.value[1]._tag}` : tagOf(exit.cause)
    outcomes.set(tag, (outcomes.get(tag) ?? 0) + 1)
    assert.notInclude(tag, "crash", Exit.isSuccess(exit) ? "" : Cause.pretty(exit.cause))
  }
  console.log(`SQLite, damaged files, seed ${seed}: ${JSON.stringify(Object.fromEntries(outcomes))}`)
})

/** The tag of what a cause fails with; a crash where it is no failure. */
const tagOf = (cause: Cause.Cause<unknown>): string => {
  const tags = cause.reasons.map((reason) => {
    if (reason._tag !== "Fail") return "crash"
    const error = reason.error as { readonly _tag?: string; readonly reason?: { readonly _tag: string } }
    return error.reason?._tag ?? error._tag ?? "crash"
  })
  return tags.join(" ")
}
