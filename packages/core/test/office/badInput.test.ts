/** What people and programs get wrong, at the public API: what they are told, and that nothing is written. */
import { assert, describe, it } from "@effect/vitest"
import { Context, Effect, Layer } from "effect"
import { Journal } from "../../src/journal/Journal.ts"
import { KeyRing } from "../../src/journal/Seal.ts"
import { openOffice } from "../../src/office/openOffice.ts"
import type { CommandInput } from "../../src/office/registry.ts"
import type { RuleBookInvalid } from "../../src/policy/RuleBookProblem.ts"
import {
  accepted,
  act,
  announce,
  apply,
  assertConfidential,
  career,
  opening,
  place,
  plugin,
  refused,
  secret,
  village,
  zhouxiang
} from "./setting.ts"

const office = { id: "zhouxiang", name: "周巷镇", jurisdiction: "330282121" } as const

/** An office in which these commands were accepted, and a way to see that nothing was written since. */
const begun = async (...commands: ReadonlyArray<CommandInput>) => {
  const { journal, ring } = place()
  const layer = Layer.succeedContext(Context.make(Journal, journal).pipe(Context.add(KeyRing, ring)))
  const town = await openOffice({ journal: layer, plugins: [plugin], office })
  for (const command of commands) accepted(await town.execute(command))
  const rows = () => Effect.runPromise(journal.readOffice(zhouxiang))
  const before = await rows()
  return {
    town,
    layer,
    /** Sends a command that must be refused, without a trace and without a word out of it. */
    isRefused: async (command: unknown, code: string, ...words: ReadonlyArray<string>) => {
      const state = await town.state()
      const receipt = refused(await town.execute(command as CommandInput), code)
      const texts = [
        await town.explain({ message: receipt.message }, "en"),
        await town.explain({ message: receipt.message }, "zh")
      ]
      for (const word of words) assert.include(texts[0], word)
      assertConfidential(receipt)
      for (const text of texts) assertConfidential(text)
      assert.strictEqual(await town.state(), state)
      assert.deepStrictEqual(await rows(), before)
      await town.close()
    },
    unchanged: async () => assert.deepStrictEqual(await rows(), before)
  }
}

const rejection = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => assert.fail("resolved"),
    (error: unknown) => error
  )

describe("bad input", () => {
  it("a command that does not decode", async () => {
    const { isRefused } = await begun(announce())
    const command = { ...apply(), details: { name: "", identityNumber: secret.number.slice(0, 17), contact: 7 } }
    const places = ["details.name:", "details.identityNumber:", "details.contact:"]
    await isRefused(
      command,
      "office/CommandInvalid",
      "hand in an application",
      ...places,
      "nothing was done",
      "Correct"
    )
  })

  it("a command that does not exist", async () => {
    const { isRefused } = await begun()
    const command = { ...apply(), type: "recruitment/SubmitAplication" }
    await isRefused(command, "office/CommandUnknown", "nothing was done", "Did you mean recruitment/SubmitApplication?")
  })

  it("a date that does not exist", async () => {
    const { isRefused } = await begun(announce())
    await isRefused({ ...apply(), on: "2009-02-29" }, "office/CommandInvalid", "on: must be a day that exists")
  })

  it("a birth date that does not exist, which is personal", async () => {
    const { isRefused } = await begun(announce())
    const command = { ...apply(), facts: { ...apply().facts, birthDate: "1985-02-30" } }
    await isRefused(command, "office/CommandInvalid", "facts.birthDate: must be a day that exists")
  })

  it("an unknown village in a placement", async () => {
    const { isRefused } = await begun(...career().slice(0, 11))
    const command = act("recruitment/PlaceOfficial", "nowhere", "2009-07-02", { official: "p-0001", village: "v-99" })
    await isRefused(command, "places/VillageUnknown", "v-99", "the act cannot stand", "Register it first")
  })

  it("an unknown village in an opening balance", async () => {
    const { isRefused } = await begun(village(1))
    await isRefused(opening([["p-1", "v-99"]]), "places/VillageUnknown", "v-99", "Register it first")
  })

  it("a second application of one person in one drive", async () => {
    const { isRefused } = await begun(announce(), apply())
    const again = { ...apply(), id: "again" }
    await isRefused(again, "recruitment/ApplicationRepeated", "has applied in drive 2009", "once", "Add papers")
  })

  it("a second application in one drive under another id, with the same ID number", async () => {
    const { isRefused } = await begun(announce(), apply())
    await isRefused(apply("p-0002"), "recruitment/ApplicationRepeated", "has applied in drive 2009")
  })

  it("a version conflict", async () => {
    const { town, unchanged } = await begun(announce())
    const error = await rejection(town.execute(apply(), { expectedVersion: 2 }))
    assert.deepInclude(error, { _tag: "VersionConflict", expected: 2, found: 3 })
    const { message } = error as Error
    for (const part of ["Nothing was written", "somebody else wrote in between", "decide anew"]) {
      assert.include(message, part)
    }
    assertConfidential(error)
    await unchanged()
    await town.close()
  })

  it("an ID number in the place of an id, of a command or of a person", async () => {
    for (const command of [
      { ...apply(), id: secret.number },
      { ...apply(), applicant: secret.number.toLowerCase() }
    ]) {
      const { isRefused } = await begun(announce())
      await isRefused(command, "office/CommandInvalid", "must be an id that holds no identity number")
    }
  })

  const [provision] = plugin.provisions as ReadonlyArray<{ readonly [key: string]: unknown }>
  const books: ReadonlyArray<readonly [string, ReadonlyArray<unknown>, string, ReadonlyArray<string>]> = [
    [
      "a provision without citation or assumption",
      [{ ...provision, from: "2012-01-01", source: undefined }],
      "ProvisionWithoutSource",
      ["recruitment.examination.total", "names no source", "Give a citation"]
    ],
    [
      "a provision with an assumption without a reason",
      [{ ...provision, from: "2012-01-01", source: { _tag: "Assumed", reason: " " } }],
      "ProvisionWithoutSource",
      ["names no source"]
    ],
    [
      "two provisions for one field",
      [{ ...provision, from: "2012-01-01" }],
      "ProvisionsConflict",
      [
        "330282121/recruitment.examination.total/2005-01-01",
        "330282121/recruitment.examination.total/2012-01-01",
        "town-of-the-tests",
        "another-plugin"
      ]
    ]
  ]
  for (const [name, provisions, tag, words] of books) {
    it(name, async () => {
      const { layer, town, unchanged } = await begun(announce())
      await town.close()
      const another = { id: "another-plugin", version: "1.0.0", provisions }
      const error = await rejection(openOffice({ journal: layer, plugins: [plugin, another], office }))
      assert.deepInclude(error, { _tag: "RuleBookInvalid" })
      assert.deepStrictEqual(
        (error as RuleBookInvalid).problems.map(({ _tag }) => _tag),
        [tag]
      )
      for (const word of words) assert.include((error as Error).message, word)
      await unchanged()
    })
  }

  it("an announcement with a provision without citation, or not for its own drive", async () => {
    const own = {
      ...provision,
      point: "recruitment.drive",
      field: "applicationDaysAtLeast",
      scope: { drive: "2009" },
      statement: { _tag: "Value", value: 5 }
    }
    const sourceless = { ...announce(), provisions: [{ ...own, source: { _tag: "Assumed", reason: "" } }] }
    await (await begun()).isRefused(sourceless, "office/CommandInvalid", "provisions.0.source")
    const stray = { ...announce(), provisions: [{ ...own, scope: {} }] }
    await (await begun()).isRefused(stray, "recruitment/AnnouncementScope", "recruitment.drive.applicationDaysAtLeast")
    const twice = { ...announce(), provisions: [own, own] }
    await (await begun()).isRefused(twice, "recruitment/AnnouncementInvalid", "applicationDaysAtLeast")
  })
})
