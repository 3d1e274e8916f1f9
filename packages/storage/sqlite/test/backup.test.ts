/** Backups of a journal, made while it is written, and put back. */
import { execFile } from "node:child_process"
import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import * as Event from "@cunguan/core/journal/Event"
import * as Journal from "@cunguan/core/journal/Journal"
import type { JournalFailure } from "@cunguan/core/journal/JournalError"
import * as Seal from "@cunguan/core/journal/Seal"
import { type OpenOffice, openOffice } from "@cunguan/core/office/openOffice"
import type { CommandInput } from "@cunguan/core/office/registry"
import * as Official from "@cunguan/core/people/Official"
import * as Person from "@cunguan/core/people/Person"
import { afterEach, assert, beforeEach, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { backup, restore, sqlite } from "../src/index.ts"

let folder: string
let path: string
let kept: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cunguan-backup-"))
  path = join(folder, "town.db")
  kept = join(folder, "kept.db")
})
afterEach(() => rmSync(folder, { recursive: true }))

const zhouxiang = { id: "zhouxiang", name: "周巷镇", jurisdiction: "330282121" } as const
const office = Event.OfficeId.make("zhouxiang")
const person = Person.makeId("p-0001")
const name = "沈石溪"
const actor = { id: "clerk-1", role: "townOrganisation" }

const open = (at = path): Promise<OpenOffice> =>
  openOffice({ journal: sqlite(at), office: zhouxiang, snapshotEvery: 1, now: () => new Date("2009-05-01T01:00:00Z") })

const village: CommandInput = {
  type: "places/RegisterVillage",
  ...{ id: "village-1", on: "2009-05-01", actor, village: "v-1", name: "第1村" },
  kind: "villagersCommittee"
}
const opening: CommandInput = {
  type: "people/RecordOpeningBalance",
  ...{ id: "opening", on: "2009-05-01", actor, basis: { _tag: "Recorded", document: "周党〔2009〕1号" } },
  officials: [{ official: person, cohort: 2008, appointedOn: "2008-08-01", village: "v-1", personal: { name } }]
}
const forget: CommandInput = { type: "people/ForgetPerson", id: "forget", on: "2012-01-01", actor, person }

const begun = async () => {
  await using town = await open()
  for (const command of [village, opening]) assert.strictEqual((await town.execute(command)).outcome, "accepted")
}

const reasonOf = (promise: Promise<unknown>) =>
  promise.then(
    () => assert.fail("resolved"),
    (error: JournalFailure) => error.reason
  )

const personalIn = async (at: string) => {
  await using town = await open(at)
  assert.strictEqual((await town.verify())._tag, "Holds")
  return Official.find((await town.state()).officials, person)?.personal
}

describe("a backup", () => {
  it("is made while other processes write, again and again, and each holds a beginning of the journal", async () => {
    await begun()
    const writer = fileURLToPath(new URL("writer.ts", import.meta.url))
    const written = promisify(execFile)(process.execPath, ["--conditions=@cunguan/source", writer, path, "w", "500"])
    const sequences: Array<number> = []
    let isWriting = true
    const ended = written.finally(() => {
      isWriting = false
    })
    while (isWriting) {
      const to = join(folder, `kept-${sequences.length}.db`)
      const { offices } = await backup(path, to)
      sequences.push(offices[0]?.sequence ?? 0)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    await ended
    const [last] = (await backup(path, kept)).offices
    assert.strictEqual(last?.sequence, 4 + 500)
    assert.isTrue(
      sequences.some((sequence) => sequence > 4 && sequence < 504),
      sequences.join()
    )
    assert.deepStrictEqual(
      sequences,
      [...sequences].sort((left, right) => left - right)
    )
    const rowsIn = (at: string) =>
      Effect.runPromise(
        Effect.provide(
          Journal.Journal.use((journal) => journal.readOffice(office)),
          sqlite(at, { newKeys: true })
        )
      )
    const all = await rowsIn(path)
    for (const [index, sequence] of sequences.entries()) {
      assert.deepStrictEqual(await rowsIn(join(folder, `kept-${index}.db`)), all.slice(0, sequence))
    }
    process.stdout.write(`${sequences.length} backups while 500 rows were written\n`)
  })

  it("put back, is opened by the office with the keys that are at its place, and goes on", async () => {
    await begun()
    await backup(path, kept)
    for (const file of readdirSync(folder)) if (/^town\.db(-|$)/u.test(file)) rmSync(join(folder, file))
    const { offices } = await restore(kept, path)
    assert.deepStrictEqual(
      offices.map(({ sequence }) => sequence),
      [4]
    )
    assert.deepStrictEqual<unknown>(await personalIn(path), { name })
    await using town = await open()
    assert.deepInclude(await town.execute(village), { outcome: "accepted", repeated: true })
    assert.strictEqual((await town.execute({ ...village, id: "village-2", village: "v-2" })).outcome, "accepted")
  })

  it("from before a forgetting does not bring the person back", async () => {
    await begun()
    await backup(path, kept)
    {
      await using town = await open()
      assert.strictEqual((await town.execute(forget)).outcome, "accepted")
    }
    const again = join(folder, "again.db")
    await restore(kept, again, { keys: `${path}.keys` })
    await using town = await openOffice({
      journal: sqlite(again, { keys: `${path}.keys` }),
      office: zhouxiang
    })
    const state = await town.state()
    assert.deepStrictEqual<unknown>(Official.find(state.officials, person)?.personal, Seal.forgotten)
    assert.strictEqual(Official.all(state.officials).length, 1)
    const files = readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes(name))
    assert.deepStrictEqual(files, [])
  })

  it("of a file of the first format is made, so that it can be made before the file is brought up to date", async () => {
    cpSync(fileURLToPath(new URL("fixtures/format-1", import.meta.url)), folder, { recursive: true })
    const { offices } = await backup(path, kept)
    assert.strictEqual(offices[0]?.sequence, 113)
    assert.strictEqual(readFileSync(kept).readInt32BE(60), 1)
  })

  it("is not written over anything, and not made of what is no journal, or whose chain does not hold", async () => {
    await begun()
    writeFileSync(kept, "姓名,村\n")
    assert.deepStrictEqual(await reasonOf(backup(path, kept)), { _tag: "Occupied" })
    assert.strictEqual(readFileSync(kept, "utf8"), "姓名,村\n")
    const elsewhere = join(folder, "elsewhere.db")
    assert.deepStrictEqual(await reasonOf(backup(kept, elsewhere)), { _tag: "NotAJournal" })
    assert.deepStrictEqual(await reasonOf(backup(join(folder, "none.db"), elsewhere)), { _tag: "NotAJournal" })
    assert.deepStrictEqual(await reasonOf(backup("", elsewhere)), { _tag: "NotALocation" })
    assert.deepStrictEqual(await reasonOf(backup(path, ":memory:")), { _tag: "NotALocation" })
    assert.deepStrictEqual(await reasonOf(backup(path, join(folder, "none", "x.db"))), { _tag: "FolderMissing" })
    assert.deepStrictEqual(await reasonOf(restore(kept, elsewhere)), { _tag: "NotAJournal" })
    assert.deepStrictEqual(await reasonOf(restore(path, elsewhere)), { _tag: "KeysMissing" })
    assert.deepStrictEqual(await reasonOf(restore(path, path)), { _tag: "Occupied" })
    const tampered = join(folder, "tampered.db")
    copyFileSync(path, tampered)
    const database = new DatabaseSync(tampered)
    database.exec("UPDATE event SET body = replace(body, '第1村', '第9村')")
    database.close()
    const damaged = { _tag: "Damaged", office: "zhouxiang", sequence: 3 } as const
    assert.deepStrictEqual(await reasonOf(backup(tampered, elsewhere)), damaged)
    assert.deepStrictEqual(await reasonOf(restore(tampered, elsewhere, { newKeys: true })), damaged)
    assert.deepStrictEqual(
      readdirSync(folder).filter((file) => file.startsWith("elsewhere")),
      []
    )
  })
})
