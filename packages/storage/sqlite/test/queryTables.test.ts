/** Query tables in a file: what the rows say of an office that has everything, and what only a file can get wrong. */
import { hash, randomBytes } from "node:crypto"
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as Event from "@cunguan/core/journal/Event"
import * as Journal from "@cunguan/core/journal/Journal"
import * as Memory from "@cunguan/core/journal/Memory"
import * as OfficeState from "@cunguan/core/office/OfficeState"
import { type OpenOffice, openOffice } from "@cunguan/core/office/openOffice"
import { events } from "@cunguan/core/office/registry"
import { importRows, readKeys } from "@cunguan/testing"
import { afterEach, assert, beforeEach, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { QueryTables, type QueryTablesOptions, sqlite, sqliteQueryTables } from "../src/index.ts"

const zhouxiang = Event.OfficeId.make("zhouxiang")
const day = CalendarDate.make
const digest = (data: string | Uint8Array) => hash("sha256", data)

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cunguan-query-"))
  path = join(folder, "query.db")
})
afterEach(() => rmSync(folder, { recursive: true }))

const rebuild = (picture: QueryTables.Picture, options: QueryTablesOptions = {}) =>
  Effect.provide(QueryTables.rebuild(zhouxiang, picture), sqliteQueryTables(path, options))

const select = (text: string) => {
  using database = new DatabaseSync(path, { readOnly: true })
  return database
    .prepare(text)
    .all()
    .map((row) => Object.values(row))
}

/** The state of the office whose history holds every type of event. */
const fixture = Effect.gen(function* () {
  const of = (file: string) =>
    readFileSync(join(import.meta.dirname, "../../../core/test/fixtures/0.1.0", file), "utf8")
  const decoded = Effect.gen(function* () {
    yield* importRows(of("rows.jsonl"))
    const rows = yield* Journal.Journal.use((journal) => journal.readOffice(zhouxiang))
    return yield* Effect.forEach(rows, events.decode)
  })
  const kept = yield* Effect.provide(
    decoded,
    Memory.layer({ digest, random: randomBytes, ...readKeys(of("keys.jsonl")) })
  )
  return { state: kept.reduce(OfficeState.evolve, OfficeState.empty), sequence: kept.length }
})

describe("the rows of an office that has everything", () => {
  it.effect("say what was so on the day", () =>
    Effect.gen(function* () {
      const { sequence, state } = yield* fixture
      yield* rebuild({ state, sequence, on: day("2011-06-30"), clear: ["grade", "name"] })
      assert.deepStrictEqual(select(`SELECT "sequence", "day", "clear" FROM "picture"`), [
        [sequence, "2011-06-30", "grade name"]
      ])
      assert.deepStrictEqual(
        select(`SELECT "person", "ordinal", "isOfficial", "organZh", "postZh", "heldFrom", "heldUntil", "isHeld" FROM "seat"
          ORDER BY "person", "ordinal"`),
        [
          ["p-0001", 1, 1, "村（居）委会", "村（居）委会委员", "2011-04-10", "2014-04-10", 1],
          ["p-0001", 2, 1, "村党组织", "村党组织副书记", "2011-06-20", null, 1],
          ["p-0010", 1, 1, "村（居）委会", "村（居）委会副主任", "2011-04-12", "2011-09-01", 1],
          ["p-0101", 1, 0, "村党组织", "村党组织书记", "2011-03-20", "2014-03-20", 1]
        ]
      )
      assert.deepStrictEqual(
        select(`SELECT "year", "session", "hours", "isPlanned", "heldOn", "attendees" FROM "session"`),
        [
          [2011, "2011-forum", 4, 1, "2011-02-15", 2],
          [2011, "2011-law", 16, 1, null, 0]
        ]
      )
      assert.deepStrictEqual(select(`SELECT "person", "year", "gradeZh" FROM "grade" ORDER BY "person", "year"`), [
        ["p-0001", 2009, "不定等次"],
        ["p-0001", 2010, "称职"],
        ["p-0010", 2009, "称职"],
        ["p-0010", 2010, "未考核"]
      ])
      assert.deepStrictEqual(select(`SELECT "person", "cohort", "departedOn", "outcomeZh" FROM "departure"`), [
        ["p-0002", 2009, "2010-07-02", "公务员"]
      ])
      assert.deepStrictEqual(select(`SELECT "cohort", "outcome", "people", "knownOn" FROM "earlierDeparture"`), [
        [2005, "unknown", 2, "2009-05-01"]
      ])
      assert.deepStrictEqual(
        select(`SELECT "person", "name", "status", "villageName", "titleEn", "agreementUntil", "seats", "classHours"
          FROM "official" ORDER BY "person" LIMIT 2`),
        [
          ["p-0001", "沈石溪", "inPost", "第1村", "assistant to the village Party secretary", "2011-07-01", 2, 4],
          ["p-0002", "岑水青", "left", null, null, null, 0, 0]
        ]
      )
      // After the conclusion of the appraisal and before the grade was corrected; the plan was the first, and nobody had a seat.
      yield* rebuild({ state, sequence, on: day("2011-01-21"), clear: ["grade"] })
      assert.deepStrictEqual(select(`SELECT "grade" FROM "grade" WHERE "person" = 'p-0001' AND "year" = 2010`), [
        ["notEvaluated"]
      ])
      assert.deepStrictEqual(select(`SELECT "session", "hours", "heldOn" FROM "session"`), [["2011-forum", 3, null]])
      assert.deepStrictEqual(select(`SELECT count(*) FROM "seat"`), [[0]])
    })
  )
})

/** The columns that a guide names for each table, in order. */
const toldBy = (guide: string): ReadonlyMap<string, ReadonlyArray<string>> => {
  const lines = readFileSync(join(import.meta.dirname, "../../../../docs", guide), "utf8").split("\n")
  const codesIn = (text = "") => Array.from(text.matchAll(/`(\w+)`/gu), ([, code = ""]) => code)
  const start = lines.findIndex((line) => line.startsWith("| `picture` "))
  const rows = lines.slice(start, lines.indexOf("", start)).map((line) => line.split("|"))
  return new Map(rows.map(([, table, , columns]) => [codesIn(table)[0] ?? "", codesIn(columns)]))
}

describe("the guides", () => {
  for (const guide of ["storage.md", "zh/storage.md"]) {
    it.effect(`tell every table and column: docs/${guide}`, () =>
      Effect.gen(function* () {
        yield* rebuild({ state: OfficeState.empty, sequence: 0, on: day("2011-06-30") })
        const told = Array.from(toldBy(guide))
        const tables = select(
          `SELECT "name" FROM sqlite_schema WHERE "type" = 'table' AND "name" NOT LIKE '%Migration'`
        )
        assert.sameMembers(
          tables.flat(),
          told.map(([table]) => table)
        )
        for (const [table, columns] of told) {
          const made = select(`SELECT "name" FROM pragma_table_info('${table}')`).flat().map(String)
          // A code has its words beside it, which the guide says once for all.
          const codes = made.filter((column) => {
            const code = column.replace(/(?:Zh|En)$/u, "")
            return code === column || !made.includes(code)
          })
          assert.deepStrictEqual(["office", ...columns], codes, table)
        }
      })
    )
  }
})

const actor = { id: "clerk-1", role: "townOrganisation" } as const
const name = "田禾苗苗"

const openTown = (): Promise<OpenOffice> =>
  openOffice({
    journal: Memory.layer({ digest, random: randomBytes }),
    office: { id: "zhouxiang", name: "周巷镇", jurisdiction: "330282121" }
  })

const opened = Effect.gen(function* () {
  const office = yield* Effect.acquireRelease(Effect.promise(openTown), (one) => Effect.promise(one.close))
  const execute = (command: Parameters<OpenOffice["execute"]>[0]) => Effect.promise(() => office.execute(command))
  yield* execute({
    ...{ type: "people/RecordOpeningBalance", id: "opening", on: "2009-05-01", actor },
    basis: { _tag: "Recorded", document: "周党〔2009〕1号" },
    officials: [{ official: "p-1", cohort: 2008, appointedOn: "2008-08-01", personal: { name } }]
  })
  const picture = Effect.map(
    Effect.promise(() => office.state()),
    (state): QueryTables.Picture => ({ state, sequence: 3, on: day("2010-01-01"), clear: ["name"] })
  )
  return { execute, picture }
})

const holdsName = () => readdirSync(folder).some((file) => readFileSync(join(folder, file)).includes(name))

describe("the file of query tables", () => {
  it.effect("holds no byte of the name of whoever was forgotten, once it is rebuilt", () =>
    Effect.gen(function* () {
      const { execute, picture } = yield* opened
      yield* rebuild(yield* picture)
      assert.isTrue(holdsName())
      yield* execute({ type: "people/ForgetPerson", id: "forget", on: "2010-01-01", actor, person: "p-1" })
      // Nothing is written over what was there.
      const written = yield* rebuild({ ...(yield* picture), on: day("2008-01-01") })
      assert.strictEqual(written.official, 0)
      assert.isFalse(holdsName())
      yield* rebuild(yield* picture)
      assert.isFalse(holdsName())
    })
  )

  it.effect("is no journal, and a journal is none of it", () =>
    Effect.gen(function* () {
      const { picture } = yield* opened
      const journal = Effect.provide(
        Journal.Journal.use(({ offices }) => offices),
        sqlite(path)
      )
      yield* journal
      const kept = readFileSync(path)
      const failure = yield* Effect.flip(rebuild(yield* picture))
      assert.deepStrictEqual(failure.reason, { _tag: "NotAJournal" })
      assert.match(failure.message, /something else is there, which was left as it is/u)
      assert.deepStrictEqual(readFileSync(path), kept)
      rmSync(path)
      yield* rebuild(yield* picture)
      const other = yield* Effect.flip(journal)
      assert.deepStrictEqual(other.reason, { _tag: "NotAJournal" })
    })
  )

  it.effect("is made anew where somebody removed it, and is no place where the path is none", () =>
    Effect.gen(function* () {
      const { picture } = yield* opened
      const one = yield* picture
      const written = yield* rebuild(one)
      rmSync(path)
      assert.deepStrictEqual(yield* rebuild(one), written)
      writeFileSync(path, "")
      assert.deepStrictEqual(yield* rebuild(one), written)
      const nowhere = Effect.provide(QueryTables.rebuild(zhouxiang, one), sqliteQueryTables("file:query.db"))
      assert.deepStrictEqual((yield* Effect.flip(nowhere)).reason, { _tag: "NotALocation" })
    })
  )

  it.effect("shows the old picture to whoever reads in it, until that is over", () =>
    Effect.gen(function* () {
      const { picture } = yield* opened
      const one = yield* picture
      yield* rebuild({ ...one, on: day("2008-01-01") })
      using reader = new DatabaseSync(path, { readOnly: true })
      const officials = () => reader.prepare(`SELECT "person" FROM "official"`).all().length
      reader.exec("BEGIN")
      assert.strictEqual(officials(), 0)
      const failure = yield* Effect.flip(rebuild(one, { busyTimeout: 10 }))
      assert.deepStrictEqual(failure.reason, { _tag: "Locked" })
      assert.strictEqual(officials(), 0)
      reader.exec("COMMIT")
      yield* rebuild(one, { busyTimeout: 10 })
      assert.strictEqual(officials(), 1)
    })
  )
})
