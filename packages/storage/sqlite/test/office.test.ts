/** An office on a file: what only storage can get wrong. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import * as Event from "@cunguan/core/journal/Event"
import * as Journal from "@cunguan/core/journal/Journal"
import { JournalFailure } from "@cunguan/core/journal/JournalError"
import * as Seal from "@cunguan/core/journal/Seal"
import { type OpenOffice, openOffice } from "@cunguan/core/office/openOffice"
import type { CommandInput } from "@cunguan/core/office/registry"
import * as Official from "@cunguan/core/people/Official"
import * as Person from "@cunguan/core/people/Person"
import { afterEach, assert, beforeEach, describe, it } from "@effect/vitest"
import { Context, Effect, HashMap, Layer } from "effect"
import { type SqliteOptions, sqlite } from "../src/index.ts"

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cunguan-office-"))
  path = join(folder, "town.db")
})
afterEach(() => rmSync(folder, { recursive: true }))

const zhouxiang = { id: "zhouxiang", name: "周巷镇", jurisdiction: "330282121" } as const
const person = Person.makeId("p-0001")
const name = "沈石溪"
const actor = { id: "clerk-1", role: "townOrganisation" }
const number = "11010519491231002X"

const open = (options: SqliteOptions = {}): Promise<OpenOffice> =>
  openOffice({ journal: sqlite(path, options), office: zhouxiang })

const village = (id: number): CommandInput => ({
  type: "places/RegisterVillage",
  id: `village-${id}`,
  on: "2009-05-01",
  actor,
  village: `v-${id}`,
  name: `第${id}村`,
  kind: "villagersCommittee"
})

const announce: CommandInput = {
  type: "recruitment/AnnounceDrive",
  id: "announce",
  on: "2009-05-01",
  actor,
  drive: "2009",
  cohort: 2009,
  opensOn: "2009-05-10",
  closesOn: "2009-05-20",
  posts: 2
}

const apply: CommandInput = {
  type: "recruitment/SubmitApplication",
  id: "apply",
  on: "2009-05-11",
  actor,
  drive: "2009",
  applicant: person,
  details: { name, identityNumber: number },
  facts: { politicalStatus: "01" }
}

const opening: CommandInput = {
  type: "people/RecordOpeningBalance",
  id: "opening",
  on: "2009-05-01",
  actor,
  basis: { _tag: "Recorded", document: "周党〔2009〕1号" },
  officials: [{ official: person, cohort: 2008, appointedOn: "2008-08-01", village: "v-1", personal: { name } }]
}

const forget: CommandInput = { type: "people/ForgetPerson", id: "forget", on: "2012-01-01", actor, person }

const send = async (town: OpenOffice, ...commands: ReadonlyArray<CommandInput>): Promise<void> => {
  for (const command of commands) {
    const receipt = await town.execute(command)
    assert.strictEqual(receipt.outcome, "accepted", JSON.stringify(receipt))
  }
}

const rejection = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => assert.fail("resolved"),
    (error: unknown) => error
  )

const raw = (statements: string): void => {
  const database = new DatabaseSync(path)
  database.exec(statements)
  database.close()
}

const holds = (text: string) => readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes(text))

describe("an office on SQLite", () => {
  it("is there when it is opened again, with names, and answers a command sent again from what was kept", async () => {
    {
      await using town = await open()
      await send(town, village(1), announce, apply, opening)
    }
    await using again = await open()
    const state = await again.state()
    assert.deepStrictEqual<unknown>(Official.find(state.officials, person)?.personal, { name })
    assert.strictEqual(HashMap.size(state.recruitment.drives), 1)
    assert.deepInclude(await again.execute(apply), { outcome: "accepted", repeated: true })
    assert.strictEqual((await again.history()).length, 6)
  })

  it("has neither a name nor an ID number in any file", async () => {
    await using town = await open()
    await send(town, village(1), announce, apply, opening)
    for (const text of [name, number]) assert.deepStrictEqual(holds(text), [])
    assert.isAbove(holds("第1村").length, 0)
  })

  it("two of them on one file both go on, and see each other's acts", async () => {
    await using town = await open()
    await using other = await open()
    await Promise.all(
      [town, other].map(async (each, writer) => {
        for (let id = 0; id < 20; id++) await send(each, village(writer * 100 + id))
      })
    )
    const [one, two] = await Promise.all([town.state(), other.state()])
    assert.strictEqual(HashMap.size(one.places.villages), 40)
    assert.deepStrictEqual([...HashMap.keys(two.places.villages)].sort(), [...HashMap.keys(one.places.villages)].sort())
    assert.strictEqual((await town.verify())._tag, "Holds")
  })

  it("rejects a file that is no journal, and one of a newer version", async () => {
    writeFileSync(path, "姓名,村\n")
    const stranger = await rejection(open())
    assert.deepInclude(stranger, { _tag: "JournalFailure", reason: { _tag: "NotAJournal" } })
    assert.strictEqual(readFileSync(path, "utf8"), "姓名,村\n")
    rmSync(path)
    await (await open()).close()
    raw("PRAGMA user_version = 3")
    const newer = await rejection(open())
    assert.deepInclude(newer, { _tag: "JournalFailure", reason: { _tag: "NewerFormat", found: 3, known: 2 } })
  })

  it("tells a full disk, writes nothing of the command, and takes it when there is room again", async () => {
    const before = await (async () => {
      await using town = await open({ maximumPages: 100 })
      await send(town, announce)
      let failure: unknown
      let id = 0
      while (failure === undefined && id < 1000) {
        failure = await town.executeAll(Array.from({ length: 20 }, () => village(id++))).then(
          () => undefined,
          (error: unknown) => error
        )
      }
      assert.deepInclude(failure, { _tag: "JournalFailure", reason: { _tag: "DiskFull" } })
      assert.include((failure as Error).message, "Make room")
      const state = await town.state()
      // All twenty or none.
      assert.strictEqual(HashMap.size(state.places.villages), id - 20)
      assert.strictEqual((await town.history()).length, 3 + id - 20)
      assert.strictEqual((await town.verify())._tag, "Holds")
      return id
    })()
    await using again = await open()
    await send(again, village(before - 1), apply)
    assert.strictEqual(HashMap.size((await again.state()).places.villages), before - 20 + 1)
  })

  it("does not open on a tampered row: it is named, and neither its content nor anything else is told", async () => {
    await (async () => {
      await using town = await open()
      await send(town, village(1), announce, apply, opening)
    })()
    const tamperings = [
      ["UPDATE event SET body = replace(body, '2008-08-01', '2007-08-01') WHERE sequence = 6", "altered", 6],
      ["DELETE FROM event WHERE sequence = 4", "missing", 4]
    ] as const
    const whole = readFileSync(path)
    for (const [statement, problem, sequence] of tamperings) {
      writeFileSync(path, whole)
      raw(`${statement}; PRAGMA wal_checkpoint(TRUNCATE)`)
      const tampered = readFileSync(path)
      const error = await rejection(open())
      assert.deepInclude(error, { _tag: "ChainBroken", office: "zhouxiang", problem, sequence })
      assert.notInclude(`${error} ${JSON.stringify(error)}`, name)
      assert.isTrue(readFileSync(path).equals(tampered))
      // Verify, which any program can ask without opening the office, says the same.
      const verification = await Effect.runPromise(
        Effect.provide(Journal.verify(Event.OfficeId.make("zhouxiang")), sqlite(path))
      )
      assert.deepInclude(verification._tag === "Broken" ? verification.at : {}, { problem, sequence })
    }
  })

  it("finds with verify a row that was tampered with while it is open, and does not repair it by going on", async () => {
    await using town = await open()
    await send(town, village(1), announce)
    raw("UPDATE event SET body = replace(body, '第1村', '第9村') WHERE sequence = 3")
    assert.deepInclude(await town.verify(), { _tag: "Broken" })
    await send(town, village(2))
    const broken = await town.verify()
    assert.deepInclude(broken._tag === "Broken" ? broken.at : {}, { problem: "altered", sequence: 3, stream: "main" })
  })

  it("forgets a person: the bytes of the key are in no file, and the data is gone after reopening", async () => {
    const key = await (async () => {
      await using town = await open()
      await send(town, village(1), announce, apply, opening)
      return await keyOf()
    })()
    const has = () => readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes(key))
    assert.deepStrictEqual(has(), ["town.db.keys"])
    await using town = await open()
    await send(town, forget)
    assert.deepStrictEqual(has(), [])
    await using again = await open()
    assert.deepStrictEqual(Official.find((await again.state()).officials, person)?.personal, Seal.forgotten)
    assert.strictEqual((await again.verify())._tag, "Holds")
    assert.deepInclude(await again.execute({ ...apply, id: "again" }), { outcome: "refused" })
  })

  it("destroys the key at the next opening where the process ended after the event", async () => {
    const failing = Layer.effectContext(
      Effect.gen(function* () {
        const [journal, ring] = [yield* Journal.Journal, yield* Seal.KeyRing]
        const destroy = () => Effect.fail(new JournalFailure({ location: path, reason: { _tag: "Locked" } }))
        return Context.make(Journal.Journal, journal).pipe(Context.add(Seal.KeyRing, { ...ring, destroy }))
      })
    ).pipe(Layer.provide(sqlite(path)))
    {
      await using town = await openOffice({ journal: failing, office: zhouxiang })
      await send(town, village(1), opening)
      assert.deepInclude(await rejection(town.execute(forget)), { _tag: "JournalFailure" })
    }
    const key = await keyOf()
    assert.isTrue(readFileSync(`${path}.keys`).includes(key))
    await using again = await open()
    assert.isFalse(readFileSync(`${path}.keys`).includes(key))
    assert.deepStrictEqual(Official.find((await again.state()).officials, person)?.personal, Seal.forgotten)
    assert.deepInclude(await again.execute(forget), { outcome: "accepted", repeated: true })
  })
})

/** The bytes of the person's key, as the key file has them. */
const keyOf = async (): Promise<Buffer> => {
  const state = await Effect.runPromise(
    Effect.provide(
      Seal.KeyRing.use((ring) => ring.find(Event.OfficeId.make("zhouxiang"), person)),
      sqlite(path)
    )
  )
  assert.strictEqual(state._tag, "Key")
  return Buffer.from(state._tag === "Key" ? state.key : [])
}
