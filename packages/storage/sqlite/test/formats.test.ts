/**
 * Files of every format that was ever written are opened by today's. A file of a new format is written, and kept, with
 * `CUNGUAN_WRITE_FIXTURE=1`.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { fileURLToPath } from "node:url"
import * as Event from "@cunguan/core/journal/Event"
import * as Journal from "@cunguan/core/journal/Journal"
import type { JournalFailure } from "@cunguan/core/journal/JournalError"
import { openOffice } from "@cunguan/core/office/openOffice"
import type { CommandInput } from "@cunguan/core/office/registry"
import { Tables } from "@cunguan/storage-sql"
import { exportRows } from "@cunguan/testing"
import { afterEach, assert, beforeEach, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { sqlite } from "../src/index.ts"

const fixtures = fileURLToPath(new URL("fixtures", import.meta.url))
const known = Tables.latest(Tables.journal)
const fixtureOf = (format: number) => join(fixtures, `format-${format}`)

if (process.env["CUNGUAN_WRITE_FIXTURE"] !== undefined && !existsSync(fixtureOf(known))) {
  mkdirSync(fixtureOf(known))
  cpSync(fixtureOf(known - 1), fixtureOf(known), { recursive: true })
  await Effect.runPromise(Effect.provide(Effect.void, sqlite(join(fixtureOf(known), "town.db"))))
}

const formats = readdirSync(fixtures).map((name) => Number(name.replace("format-", "")))
/** What the history came to, in every format. */
const rows = readFileSync(
  fileURLToPath(new URL("../../../core/test/fixtures/0.1.0/rows.jsonl", import.meta.url)),
  "utf8"
)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cunguan-formats-"))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe("formats of a file", () => {
  it("there is a file of every format up to today's", () => {
    assert.deepStrictEqual(
      formats.sort(),
      Array.from({ length: known }, (_, index) => index + 1)
    )
  })

  for (const format of formats) {
    const path = () => {
      cpSync(fixtureOf(format), folder, { recursive: true })
      return join(folder, "town.db")
    }
    const headerOf = (file: string) => readFileSync(file).readInt32BE(60)

    it.effect(`a file of format ${format} is brought up to date, with every row as it was and its chain`, () =>
      Effect.gen(function* () {
        const file = path()
        assert.strictEqual(headerOf(file), format)
        const office = Event.OfficeId.make("zhouxiang")
        const [kept, verification] = yield* Effect.provide(
          Effect.all([exportRows(office), Journal.verify(office)]),
          sqlite(file)
        )
        assert.strictEqual(kept, rows)
        assert.strictEqual(verification._tag, "Holds")
        assert.strictEqual(headerOf(file), known)
      })
    )

    it(`a file of format ${format} is opened by an office, which goes on with it and knows the names`, async () => {
      const file = path()
      const command: CommandInput = {
        type: "places/RegisterVillage",
        ...{ id: "after-the-fixture", on: "2012-01-01", actor: { id: "clerk-1", role: "townOrganisation" } },
        ...{ village: "v-8", name: "第八村" },
        kind: "villagersCommittee"
      }
      for (const repeated of [false, true]) {
        await using office = await openOffice({
          journal: sqlite(file),
          office: { id: "zhouxiang", name: "周巷镇", jurisdiction: "330282121" }
        })
        assert.deepInclude(await office.execute(command), { outcome: "accepted", repeated })
        assert.strictEqual((await office.verify())._tag, "Holds")
      }
    })

    it.effect(`a file of format ${format} is left as it is where it is opened for reading alone`, () =>
      Effect.gen(function* () {
        const file = path()
        const before = readFileSync(file)
        const opened = yield* Effect.result(
          Effect.provide(
            Journal.Journal.use((journal) => journal.offices),
            sqlite(file, { readOnly: true })
          )
        )
        if (format === known) assert.strictEqual(opened._tag, "Success")
        else {
          const failure = opened._tag === "Failure" ? opened.failure : assert.fail("opened")
          assert.deepStrictEqual((failure as JournalFailure).reason, { _tag: "OlderFormat", found: format, known })
        }
        assert.isTrue(readFileSync(file).equals(before))
      })
    )
  }

  it.effect("steps that fail half way leave the file as it was", () =>
    Effect.gen(function* () {
      cpSync(fixtureOf(1), folder, { recursive: true })
      const file = join(folder, "town.db")
      const database = new DatabaseSync(file)
      database.exec("CREATE VIEW snapshot AS SELECT 1; PRAGMA wal_checkpoint(TRUNCATE)")
      database.close()
      const before = readFileSync(file)
      const failure = yield* Effect.flip(Effect.provide(Effect.void, sqlite(file)))
      assert.strictEqual(failure.reason._tag, "Unreadable")
      assert.isTrue(readFileSync(file).equals(before))
    })
  )
})
