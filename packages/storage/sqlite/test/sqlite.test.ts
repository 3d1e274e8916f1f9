import { execFile } from "node:child_process"
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import * as Instant from "@cunguan/core/calendar/Instant"
import type * as Chain from "@cunguan/core/journal/Chain"
import * as Event from "@cunguan/core/journal/Event"
import * as Journal from "@cunguan/core/journal/Journal"
import type { JournalFailure } from "@cunguan/core/journal/JournalError"
import * as Seal from "@cunguan/core/journal/Seal"
import * as Person from "@cunguan/core/people/Person"
import { afterEach, assert, beforeEach, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { failureOf } from "../src/failure.ts"
import { type SqliteOptions, sqlite } from "../src/index.ts"

const office = Event.OfficeId.make("zhouxiang")
const main = Event.StreamName.make("main")
const person = Person.PersonId.make("p-0001")
const place: Seal.Place = { office, event: Event.EventId.make("c-1/0"), person }

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cunguan-sqlite-"))
  path = join(folder, "town.db")
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Opens the file for one piece of work, and closes it. */
const within = <A, E>(
  work: Effect.Effect<A, E, Journal.Journal | Seal.KeyRing>,
  options: SqliteOptions = {}
): Effect.Effect<A, E | JournalFailure> => Effect.suspend(() => Effect.provide(work, sqlite(path, options)))

const append = (version: number, body = "{}") =>
  Journal.Journal.use((journal) =>
    journal.append({
      office,
      recordedAt: Instant.make("2009-06-01T01:00:00.000Z"),
      expected: { main: version },
      entries: [
        { stream: main, command: Event.CommandId.make(`c-${version + 1}`), type: "testing/Noted", body },
        { stream: main, command: Event.CommandId.make(`c-${version + 1}`), type: "testing/Noted", body }
      ]
    })
  )
const versions = Journal.Journal.use((journal) => journal.streams(office))
const raw = (file: string, statements: string): void => {
  const database = new DatabaseSync(file)
  database.exec(statements)
  database.close()
}
const reasonOf = (error: unknown) => (error as JournalFailure).reason

describe("sqlite", () => {
  it.effect("what was appended is there when the file is opened again, and no side file is left after closing", () =>
    Effect.gen(function* () {
      yield* within(append(0))
      yield* within(append(2))
      assert.deepStrictEqual(yield* within(versions), [{ stream: main, version: 4 }])
      assert.deepStrictEqual(readdirSync(folder).sort(), ["town.db", "town.db.keys"])
    })
  )

  it.effect("the journal has a write-ahead log and is marked as ours", () =>
    Effect.gen(function* () {
      yield* within(
        Effect.gen(function* () {
          yield* append(0)
          assert.isTrue(existsSync(`${path}-wal`))
        })
      )
      const database = new DatabaseSync(path)
      assert.deepStrictEqual({ ...database.prepare("PRAGMA application_id").get() }, { application_id: 0x43554e47 })
      assert.deepStrictEqual({ ...database.prepare("PRAGMA user_version").get() }, { user_version: 2 })
      assert.deepStrictEqual({ ...database.prepare("PRAGMA journal_mode").get() }, { journal_mode: "wal" })
      database.close()
    })
  )

  it.effect("a file that is no database, or somebody else's, is refused and left byte for byte", () =>
    Effect.gen(function* () {
      const strangers: ReadonlyArray<() => void> = [
        () => writeFileSync(path, "姓名,村\n"),
        () => writeFileSync(path, `SQLite format 3\0${"x".repeat(4000)}`),
        () => raw(path, "CREATE TABLE villager (name TEXT); INSERT INTO villager VALUES ('somebody')"),
        () => raw(path, "PRAGMA journal_mode = WAL; PRAGMA application_id = 7; CREATE TABLE villager (name TEXT)")
      ]
      for (const write of strangers) {
        rmSync(path, { force: true })
        write()
        const before = readFileSync(path)
        const failure = yield* Effect.flip(within(versions))
        assert.deepStrictEqual(reasonOf(failure), { _tag: "NotAJournal" })
        assert.include(failure.message, "left as it is")
        assert.isTrue(readFileSync(path).equals(before))
        assert.deepStrictEqual(readdirSync(folder), ["town.db"])
      }
    })
  )

  it.effect("a folder in the place of the file is refused", () =>
    Effect.gen(function* () {
      path = folder
      assert.deepStrictEqual(reasonOf(yield* Effect.flip(within(versions))), { _tag: "NotAJournal" })
    })
  )

  it.effect("a journal of a newer format is refused with both numbers and left byte for byte", () =>
    Effect.gen(function* () {
      yield* within(append(0))
      raw(path, "PRAGMA user_version = 3; PRAGMA wal_checkpoint(TRUNCATE)")
      const before = readFileSync(path)
      const failure = yield* Effect.flip(within(versions))
      assert.deepStrictEqual(reasonOf(failure), { _tag: "NewerFormat", found: 3, known: 2 })
      assert.isTrue(readFileSync(path).equals(before))
    })
  )

  it.effect("a journal in the place of the keys is refused", () =>
    Effect.gen(function* () {
      yield* within(append(0))
      rmSync(`${path}.keys`)
      writeFileSync(`${path}.keys`, readFileSync(path))
      const failure = yield* Effect.flip(within(versions))
      assert.deepStrictEqual(reasonOf(failure), { _tag: "NotAJournal" })
      assert.include(failure.message, ".keys")
    })
  )

  it.effect("an empty file is a new journal", () =>
    Effect.gen(function* () {
      writeFileSync(path, "")
      yield* within(append(0))
      assert.deepStrictEqual(yield* within(versions), [{ stream: main, version: 2 }])
    })
  )

  it.effect("a full disk is told, nothing of the batch is written, and reading goes on", () =>
    Effect.gen(function* () {
      yield* within(
        Effect.gen(function* () {
          yield* append(0)
          const failure = yield* Effect.flip(append(2, JSON.stringify("x".repeat(200_000))))
          assert.deepStrictEqual(reasonOf(failure), { _tag: "DiskFull" })
          assert.deepStrictEqual(yield* versions, [{ stream: main, version: 2 }])
          assert.strictEqual((yield* Journal.verify(office))._tag, "Holds")
          yield* append(2)
        }),
        { maximumPages: 40 }
      )
      yield* within(append(4, JSON.stringify("x".repeat(200_000))))
      assert.deepStrictEqual(yield* within(versions), [{ stream: main, version: 6 }])
    })
  )

  it.effect("a journal opened for reading alone is read and not written", () =>
    Effect.gen(function* () {
      yield* within(append(0))
      yield* within(
        Effect.gen(function* () {
          assert.deepStrictEqual(yield* versions, [{ stream: main, version: 2 }])
          assert.deepStrictEqual(reasonOf(yield* Effect.flip(append(2))), { _tag: "ReadOnly" })
          const keys = yield* Seal.KeyRing
          assert.deepStrictEqual(reasonOf(yield* Effect.flip(keys.keyFor(office, person))), { _tag: "ReadOnly" })
        }),
        { readOnly: true }
      )
    })
  )

  it.effect("a journal that another process writes is locked for writing, readable, and free afterwards", () =>
    within(
      Effect.gen(function* () {
        yield* append(0)
        const other = new DatabaseSync(path)
        other.exec("BEGIN IMMEDIATE")
        assert.deepStrictEqual(reasonOf(yield* Effect.flip(append(2))), { _tag: "Locked" })
        assert.deepStrictEqual(yield* versions, [{ stream: main, version: 2 }])
        other.exec("ROLLBACK")
        other.close()
        yield* append(2)
      }),
      { busyTimeout: 10 }
    )
  )

  it.effect("two openings of one file see each other's rows and conflict by version", () =>
    within(
      Effect.gen(function* () {
        yield* append(0)
        assert.deepStrictEqual(yield* within(versions), [{ stream: main, version: 2 }])
        const journal = yield* Journal.Journal
        const conflict = yield* Effect.flip(
          within(
            Journal.Journal.use((other) =>
              Effect.gen(function* () {
                const [row] = yield* other.read(office, main, { limit: 1 })
                const entry = { stream: main, command: Event.CommandId.make("d-1"), type: "testing/Noted", body: "{}" }
                const batch = { office, recordedAt: row?.recordedAt ?? Instant.make("2009-06-01T01:00:00.000Z") }
                yield* journal.append({ ...batch, expected: { main: 2 }, entries: [entry] })
                const late = { ...entry, command: Event.CommandId.make("d-2") }
                return yield* other.append({ ...batch, expected: { main: 2 }, entries: [late] })
              })
            )
          )
        )
        assert.deepInclude(conflict, { _tag: "VersionConflict", expected: 2, found: 3 })
      })
    )
  )

  it.effect(
    "an opening that has written before finds what another has written since, in its stream or in another",
    () =>
      within(
        Effect.gen(function* () {
          const drive = Event.StreamName.make("drive/2009")
          const send = (
            stream: Event.StreamName,
            expected: { readonly [stream: string]: number },
            command: string,
            body = "{}"
          ) =>
            Journal.Journal.use((journal) =>
              journal.append({
                ...{ office, recordedAt: Instant.make("2009-06-01T01:00:00.000Z"), expected },
                entries: [{ stream, command: Event.CommandId.make(command), type: "testing/Noted", body }]
              })
            )
          const conflict = { _tag: "VersionConflict", stream: "main" } as const
          yield* send(main, { main: 0 }, "own-1")
          yield* within(send(main, { main: 1 }, "other-1"))
          assert.deepInclude(yield* Effect.flip(send(main, { main: 1 }, "own-2")), {
            ...conflict,
            expected: 1,
            found: 2
          })
          yield* send(main, { main: 2 }, "own-3")
          yield* within(send(main, { main: 3 }, "other-2"))
          // It writes after what it does not know of, which does not make it know the rest.
          yield* send(drive, { "drive/2009": 0 }, "own-4")
          for (const stream of [drive, main]) {
            const late = yield* Effect.flip(send(stream, { main: 3, "drive/2009": 1 }, "own-5"))
            assert.deepInclude(late, { ...conflict, expected: 3, found: 4 })
          }
          yield* within(send(main, { main: 4 }, "both"))
          assert.deepStrictEqual(yield* send(main, { main: 4 }, "both", '{"note":"other"}'), {
            ...{ positions: [{ stream: main, version: 5, sequence: 6 }], repeated: true }
          })
          assert.strictEqual((yield* Journal.verify(office))._tag, "Holds")
        })
      )
  )

  it("processes that write one stream at once wait for each other, and every row is kept once", async () => {
    await Effect.runPromise(within(append(0)))
    const writer = fileURLToPath(new URL("writer.ts", import.meta.url))
    const run = (name: string) =>
      promisify(execFile)(process.execPath, ["--conditions=@cunguan/source", writer, path, name, "200"])
    await Promise.all(["one", "two", "three"].map(run))
    const [found, verification] = await Effect.runPromise(within(Effect.all([versions, Journal.verify(office)])))
    assert.deepStrictEqual(found, [{ stream: main, version: 2 + 600 }])
    assert.strictEqual(verification._tag, "Holds")
  })

  it.effect(
    "a batch of more rows than one statement takes is kept whole, or not at all where the last of them fails",
    () =>
      Effect.gen(function* () {
        const entries = Array.from({ length: 7000 }, (_, index) => ({
          ...{ stream: main, command: Event.CommandId.make(`c-${index + 1}`), type: "testing/Noted", body: "{}" }
        }))
        const recordedAt = Instant.make("2009-06-01T01:00:00.000Z")
        const many = Journal.Journal.use((journal) =>
          journal.append({ office, recordedAt, expected: { main: 0 }, entries })
        )
        yield* within(versions)
        raw(
          path,
          "CREATE TRIGGER refuse BEFORE INSERT ON event WHEN NEW.version = 6999 BEGIN SELECT RAISE(ABORT, 'refused'); END"
        )
        yield* within(
          Effect.gen(function* () {
            assert.strictEqual(reasonOf(yield* Effect.flip(many))._tag, "Unreadable")
            assert.deepStrictEqual(yield* versions, [])
          })
        )
        raw(path, "DROP TRIGGER refuse")
        yield* within(
          Effect.gen(function* () {
            assert.strictEqual((yield* many).positions.length, 7000)
            assert.deepStrictEqual(yield* versions, [{ stream: main, version: 7000 }])
            assert.strictEqual((yield* Journal.verify(office))._tag, "Holds")
          })
        )
      })
  )

  it.effect("verify finds the stream and version of a row that was edited, removed or added by hand", () =>
    Effect.gen(function* () {
      const tamperings: ReadonlyArray<readonly [sql: string, problem: Chain.Break["problem"], version: number]> = [
        [`UPDATE event SET body = '{"note":"forged"}' WHERE version = 3`, "altered", 3],
        ["UPDATE event SET recordedAt = '2008-06-01T01:00:00.000Z' WHERE version = 2", "altered", 2],
        ["UPDATE event SET hash = replace(hash, substr(hash, 1, 1), 'x') WHERE version = 1", "altered", 1],
        ["DELETE FROM event WHERE version = 2", "missing", 2],
        ["UPDATE event SET version = 9 WHERE version = 4", "missing", 4],
        [
          "INSERT INTO event SELECT office, stream, 5, 5, 'c-9', 0, recordedAt, type, body, previous, hash FROM event WHERE version = 4",
          "altered",
          5
        ]
      ]
      for (const [sql, problem, version] of tamperings) {
        for (const file of readdirSync(folder)) rmSync(join(folder, file))
        yield* within(Effect.andThen(append(0), append(2)))
        assert.strictEqual((yield* within(Journal.verify(office)))._tag, "Holds")
        raw(path, sql)
        const verification = yield* within(Journal.verify(office))
        assert.strictEqual(verification._tag, "Broken", sql)
        if (verification._tag === "Broken") {
          assert.deepInclude(verification.at, { office, stream: "main", problem, version }, sql)
        }
      }
    })
  )

  it.effect("the tables themselves do not take a command, a version or a sequence twice", () =>
    Effect.gen(function* () {
      yield* within(append(0))
      const copy = (version: number, sequence: number, command: string) =>
        raw(
          path,
          `INSERT INTO event SELECT office, stream, ${version}, ${sequence}, '${command}', 0, recordedAt, type, body, previous, hash FROM event WHERE version = 1`
        )
      assert.throws(() => copy(3, 3, "c-1"), /UNIQUE/u)
      assert.throws(() => copy(2, 3, "c-9"), /UNIQUE/u)
      assert.throws(() => copy(3, 2, "c-9"), /UNIQUE/u)
      copy(3, 3, "c-9")
    })
  )

  it.effect("a key is in the key file before it is used, and never in the journal's files", () =>
    within(
      Effect.gen(function* () {
        const keys = yield* Seal.KeyRing
        const made = yield* keys.keyFor(office, person)
        assert.deepStrictEqual(yield* within(Seal.KeyRing.use((other) => other.find(office, person))), made)
        yield* append(0, JSON.stringify(yield* Seal.seal(place, '{"name":"沈石"}')))
        const key = Buffer.from(made._tag === "Key" ? made.key : [])
        assert.strictEqual(key.length, 32)
        assert.isTrue(readFileSync(`${path}.keys`).includes(key))
        assert.isFalse(readFileSync(path).includes(key))
        assert.isFalse(readFileSync(`${path}-wal`).includes(key))
        yield* keys.destroy(office, person)
        for (const file of readdirSync(folder)) {
          assert.isFalse(readFileSync(join(folder, file)).includes(key), file)
        }
      })
    )
  )

  it.effect("its cipher and Web Cryptography seal to the same bytes, and each opens what the other sealed", () =>
    within(
      Effect.gen(function* () {
        const { cipher, ...keys } = yield* Seal.KeyRing
        const random = (length: number) => new Uint8Array(length).fill(5)
        assert.isDefined(cipher)
        const own = <A, E>(work: Effect.Effect<A, E, Seal.KeyRing>) =>
          Effect.provideService(work, Seal.KeyRing, { ...keys, cipher, random })
        const web = <A, E>(work: Effect.Effect<A, E, Seal.KeyRing>) =>
          Effect.provideService(work, Seal.KeyRing, { ...keys, random })
        for (const text of ['{"name":"沈石"}', JSON.stringify("溪".repeat(5000))]) {
          const slot = yield* own(Seal.seal(place, text))
          assert.strictEqual(yield* web(Seal.seal(place, text)), slot)
          assert.strictEqual(yield* own(Seal.open(place, slot)), text)
          assert.strictEqual(yield* web(Seal.open(place, slot)), text)
          const bytes = Buffer.from(slot, "base64url")
          const changed = [0, 12, bytes.length - 1].map((index) =>
            bytes.map((byte, at) => (at === index ? byte ^ 1 : byte))
          )
          const cut = [13, 27, 28, bytes.length - 1].map((length) => bytes.subarray(0, length))
          for (const broken of [...changed, ...cut].map((each) => Buffer.from(each).toString("base64url"))) {
            for (const opened of [own(Seal.open(place, broken)), web(Seal.open(place, broken))]) {
              const failure = yield* Effect.flip(opened)
              assert.strictEqual(failure._tag === "SealFailure" && failure.problem, "notAuthentic")
            }
          }
          const moved = { ...place, event: Event.EventId.make("c-1/1") }
          assert.strictEqual((yield* Effect.flip(own(Seal.open(moved, slot))))._tag, "SealFailure")
        }
      })
    )
  )

  it.effect("of many keys destroyed no byte stays in any file, and the others stay", () =>
    Effect.gen(function* () {
      const persons = Array.from({ length: 200 }, (_, index) => Person.PersonId.make(`p-${index}`))
      const states = yield* within(
        Effect.gen(function* () {
          const ring = yield* Seal.KeyRing
          const states = yield* Effect.forEach(persons, (person) => ring.keyFor(office, person))
          yield* Effect.forEach(
            persons.filter((_, index) => index % 2 === 0),
            (person) => ring.destroy(office, person)
          )
          return states
        })
      )
      const file = readFileSync(`${path}.keys`)
      for (const [index, state] of states.entries()) {
        const key = Buffer.from(state._tag === "Key" ? state.key : [])
        assert.strictEqual(key.length, 32)
        assert.strictEqual(file.includes(key), index % 2 === 1)
      }
    })
  )

  it.effect("keys and the secret of an office are the same when the files are opened again, destroyed keys too", () =>
    Effect.gen(function* () {
      const other = Person.PersonId.make("p-0002")
      const state = Effect.gen(function* () {
        const keys = yield* Seal.KeyRing
        return [yield* keys.officeSecret(office), yield* keys.keyFor(office, person), yield* keys.find(office, other)]
      })
      yield* within(Seal.KeyRing.use((keys) => keys.destroy(office, other)))
      const first = yield* within(state)
      assert.deepStrictEqual(yield* within(state), first)
      assert.deepStrictEqual(first[2], { _tag: "Destroyed" })
    })
  )

  it.effect("a journal without its keys is not opened by mistake, and opens nothing personal with new ones", () =>
    Effect.gen(function* () {
      const slot = yield* within(Effect.andThen(append(0), Seal.seal(place, "{}")))
      renameSync(`${path}.keys`, join(folder, "elsewhere"))
      const failure = yield* Effect.flip(within(versions))
      assert.deepStrictEqual(reasonOf(failure), { _tag: "KeysMissing" })
      assert.isFalse(existsSync(`${path}.keys`))
      const closed = yield* Effect.flip(within(Seal.open(place, slot), { newKeys: true }))
      assert.deepInclude(closed, { _tag: "SealFailure", problem: "keyAbsent" })
    })
  )

  it.effect("a path in a folder that does not exist is told so", () =>
    Effect.gen(function* () {
      path = join(folder, "none", "town.db")
      const failure = yield* Effect.flip(within(versions))
      assert.deepStrictEqual(reasonOf(failure), { _tag: "FolderMissing" })
      assert.include(failure.message, path)
      assert.include(failure.message, "Make the folder")
    })
  )

  it.effect("what is no path of a file is refused, and no file is made anywhere", () =>
    Effect.gen(function* () {
      const before = process.cwd()
      process.chdir(folder)
      try {
        for (const given of ["", " ", "file:town.db", "FILE:///town.db", "file::memory:", "a\0b", undefined, null, 7]) {
          path = given as string
          const failure = yield* Effect.flip(within(append(0)))
          assert.deepStrictEqual(reasonOf(failure), { _tag: "NotALocation" }, String(given))
          assert.include(failure.message, "Give a path such as data/town.db")
          assert.deepStrictEqual(readdirSync(folder), [], String(given))
        }
      } finally {
        process.chdir(before)
      }
    })
  )

  it.effect("a relative path is that of the moment at which it was given, for the journal and for its keys", () =>
    Effect.gen(function* () {
      const before = process.cwd()
      process.chdir(folder)
      try {
        const layer = sqlite("town.db")
        process.chdir(before)
        yield* Effect.provide(append(0), layer)
        assert.deepStrictEqual(readdirSync(folder).sort(), ["town.db", "town.db.keys"])
      } finally {
        process.chdir(before)
      }
    })
  )

  it("codes of SQLite and of the system are read, detailed ones too, and no text of an error is kept", () => {
    const cases: ReadonlyArray<readonly [error: unknown, tag: string]> = [
      [{ errcode: 5 }, "Locked"],
      [{ errcode: 261 }, "Locked"],
      [{ errcode: 6 }, "Locked"],
      [{ errcode: 8 }, "ReadOnly"],
      [{ errcode: 1032 }, "ReadOnly"],
      [{ errcode: 13 }, "DiskFull"],
      [{ errcode: 14 }, "FolderMissing"],
      [{ errcode: 270 }, "FolderMissing"],
      [{ errcode: 26 }, "NotAJournal"],
      [{ errcode: 11, message: "沈石" }, "Unreadable"],
      [{ code: "ENOSPC" }, "DiskFull"],
      [{ code: "EACCES" }, "ReadOnly"],
      [{ code: "EIO" }, "Unreadable"],
      [new Error("沈石"), "Unreadable"],
      [undefined, "Unreadable"]
    ]
    for (const [error, tag] of cases) {
      const failure = failureOf("town.db", error)
      assert.strictEqual(failure.reason._tag, tag)
      assert.notInclude(failure.message, "沈石")
    }
  })
})
