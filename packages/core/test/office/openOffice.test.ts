import { randomBytes } from "node:crypto"
import { assert, describe, it } from "@effect/vitest"
import { Context, Effect, Layer } from "effect"
import type { OfficeState as State } from "../../src/index.ts"
import { Journal } from "../../src/journal/Journal.ts"
import { JournalFailure } from "../../src/journal/JournalError.ts"
import * as Memory from "../../src/journal/Memory.ts"
import { KeyRing } from "../../src/journal/Seal.ts"
import * as OfficeState from "../../src/office/OfficeState.ts"
import {
  OfficeOptionsInvalid,
  type OpenOffice,
  type OpenOfficeOptions,
  openOffice
} from "../../src/office/openOffice.ts"
import type { CommandInput } from "../../src/office/registry.ts"
import * as Official from "../../src/people/Official.ts"
import * as Places from "../../src/places/Places.ts"
import type { RuleBookInvalid } from "../../src/policy/RuleBookProblem.ts"
import * as Recruitment from "../../src/recruitment/Recruitment.ts"
import {
  accepted,
  announce,
  assertConfidential,
  career,
  place,
  plain,
  plugin,
  refused,
  sha256,
  village
} from "./setting.ts"

const office = { id: "zhouxiang", name: "周巷镇", jurisdiction: "330282121" } as const
const memory = () => Memory.layer({ digest: sha256, random: randomBytes })

/** A layer over one journal, so that it can be opened again, and whether it was closed. */
const shared = () => {
  const { journal, ring } = place()
  const log: Array<string> = []
  const services = Context.make(Journal, journal).pipe(Context.add(KeyRing, ring))
  const layer = Layer.effectContext(
    Effect.acquireRelease(Effect.succeed(services), () => Effect.sync(() => void log.push("closed")))
  )
  return { layer, journal, log }
}

const rejection = async (promise: Promise<unknown>): Promise<Error & { readonly _tag?: string }> => {
  const outcome = await promise.then(
    () => "resolved",
    (error: unknown) => error
  )
  assert.instanceOf(outcome, Error)
  return outcome as Error
}

/** An office that is closed at the end of the test. */
const open = (options: Partial<OpenOfficeOptions> = {}): Promise<OpenOffice> =>
  openOffice({ journal: memory(), plugins: [plugin], office, ...options })

describe("openOffice", () => {
  it("plain commands in, receipts out, and the state with its history", async () => {
    await using town = await open({ now: () => new Date("2012-01-01T00:00:00.000Z") })
    for (const command of career()) accepted(await town.execute(command))
    const state = await town.state()
    assert.deepStrictEqual(
      Official.all(state.officials).map(({ id }) => id as string),
      ["p-0001"]
    )
    assert.strictEqual((await town.history()).length, 2 + career().length)
    assert.strictEqual((await town.history({ on: "2009-05-01" })).length, 5)
    assert.strictEqual((await town.history({ stream: "drive/2009" })).length, 8)
    assert.deepStrictEqual(await town.history({ knownAt: "2011-01-01T00:00:00.000Z" }), [])
    assert.strictEqual((await town.state({ on: "2010-06-30" })).lastDay, "2009-07-02")
    assert.strictEqual((await town.verify())._tag, "Holds")
    assert.strictEqual((await town.history())[0]?.recordedAt, "2012-01-01T00:00:00.000Z")
  })

  it("several commands are kept at once or not at all", async () => {
    await using town = await open()
    assert.deepInclude(await town.executeAll([village(1), village(2)]), { outcome: "accepted" })
    const receipt = await town.executeAll([village(3), { ...village(1), id: "again" }])
    assert.deepInclude(receipt, { outcome: "refused", index: 1 })
    assert.strictEqual((await town.history()).length, 4)
  })

  it("`await using` closes the journal, and it can be opened again with all that was kept", async () => {
    const { layer, log } = shared()
    const before = await (async () => {
      await using town = await open({ journal: layer })
      for (const command of career()) accepted(await town.execute(command))
      assert.deepStrictEqual(log, [])
      return plain(await town.state())
    })()
    assert.deepStrictEqual(log, ["closed"])
    await using again = await open({ journal: layer })
    assert.deepStrictEqual(plain(await again.state()), before)
  })

  it("closing waits for what is under way; afterwards every call rejects with OfficeClosed", async () => {
    const { journal, layer, log } = shared()
    const town = await open({ journal: layer })
    const underWay = [1, 2, 3].map((number) => town.execute(village(number)))
    await town.close()
    assert.deepStrictEqual(
      (await Promise.all(underWay)).map(({ outcome }) => outcome),
      Array(3).fill("accepted")
    )
    await town.close()
    assert.deepStrictEqual(log, ["closed"])
    const rows = await Effect.runPromise(journal.readOffice("zhouxiang" as never))
    for (const call of [
      () => town.execute(village(4)),
      () => town.executeAll([village(4)]),
      () => town.state(),
      () => town.history(),
      () => town.attest("village-1/0"),
      () => town.verify()
    ]) {
      const error = await rejection(call())
      assert.strictEqual(error._tag, "OfficeClosed")
      assert.include(error.message, "Open it again")
    }
    assert.deepStrictEqual(await Effect.runPromise(journal.readOffice("zhouxiang" as never)), rows)
  })

  it("what a person sends never makes a promise reject, whatever it is", async () => {
    await using town = await open()
    for (const input of [undefined, null, 7, "沈石溪", [], {}, { type: "none" }, { ...village(1), on: "2009-02-30" }]) {
      assert.strictEqual((await town.execute(input as CommandInput)).outcome, "refused")
    }
    for (const inputs of [undefined, {}, village(1)]) {
      assert.deepInclude(await town.executeAll(inputs as never), { outcome: "refused", index: 0 })
    }
    assert.isUndefined(await town.attest("沈石溪"))
    assert.isUndefined(await town.attest("none/0"))
  })

  it("a rule book with problems rejects with all of them, and the journal is not touched", async () => {
    const { journal, layer } = shared()
    const [provision] = plugin.provisions
    const broken = {
      ...plugin,
      provisions: [
        ...plugin.provisions,
        { ...(provision as object), source: undefined },
        { ...(provision as object), field: "totl" }
      ]
    }
    const error = (await rejection(open({ journal: layer, plugins: [broken] }))) as RuleBookInvalid
    assert.strictEqual(error._tag, "RuleBookInvalid")
    assert.deepStrictEqual(error.problems.map(({ _tag }) => _tag).sort(), ["ProvisionWithoutSource", "UnknownName"])
    assert.deepStrictEqual(await Effect.runPromise(journal.offices), [])
  })

  it("an office id, a code or a day that cannot be rejects with its own error", async () => {
    const cases = [
      [open({ office: { ...office, id: "周巷" } }), "InvalidOfficeId"],
      [open({ office: { ...office, jurisdiction: "33028" } }), "InvalidDivisionCode"]
    ] as const
    for (const [promise, tag] of cases) assert.strictEqual((await rejection(promise))._tag, tag)
    await using town = await open()
    assert.strictEqual((await rejection(town.state({ on: "2009-02-30" })))._tag, "InvalidCalendarDate")
    assert.strictEqual((await rejection(town.history({ knownAt: "yesterday" })))._tag, "InvalidInstant")
  })

  it("an office of another jurisdiction or name rejects, and its journal is closed again", async () => {
    const { layer, log } = shared()
    await (await open({ journal: layer })).close()
    const other = await rejection(open({ journal: layer, office: { ...office, jurisdiction: "330282" } }))
    assert.deepInclude<object>(other, {
      _tag: "OfficeMismatch",
      of: "jurisdiction",
      found: "330282121",
      asked: "330282"
    })
    const renamed = await rejection(open({ journal: layer, office: { ...office, name: "新周巷" } }))
    assert.deepInclude<object>(renamed, { _tag: "OfficeMismatch", of: "name", found: "周巷镇", asked: "新周巷" })
    assert.include(renamed.message, "Give the office the name it was first opened with")
    assert.deepStrictEqual(log, ["closed", "closed", "closed"])
    await (await open({ journal: layer })).close()
  })

  it("options that cannot be reject, and the journal is not touched", async () => {
    const { journal, layer, log } = shared()
    const error = await rejection(open({ journal: layer, plugins: [{}] } as never))
    assert.instanceOf(error, OfficeOptionsInvalid)
    assert.include(error.message, "plugins.0.id: missing")
    const none = await rejection(openOffice(undefined as never))
    assert.include(none.message, "as a whole: must be an object")
    assert.deepStrictEqual(log, [])
    assert.deepStrictEqual(await Effect.runPromise(journal.offices), [])
    await (await open({ journal: layer, plugins: undefined } as never)).close()
  })

  it("what a state holds is listed as plain arrays, in the order of ids", async () => {
    await using town = await open()
    const { village: first, ...rest } = village(1)
    for (const command of [{ ...rest, id: "late", village: "v-9", name: "末村" }, ...career()]) {
      accepted(await town.execute(command as CommandInput))
    }
    const state: State = await town.state()
    assert.deepStrictEqual(
      Places.all(state.places).map(({ id }): string => id),
      [first, "v-2", "v-9"]
    )
    const [drive, ...others] = Recruitment.all(state.recruitment)
    assert.deepStrictEqual([drive?.id as string, others.length], ["2009", 0])
    if (drive === undefined) return
    assert.deepStrictEqual(
      Recruitment.applications(drive).map(({ applicant }): string => applicant),
      ["p-0001"]
    )
    assert.deepStrictEqual([OfficeState.received(state), OfficeState.forgotten(state)], [[], []])
  })

  it("a journal that cannot be opened rejects with its failure", async () => {
    const failure = new JournalFailure({ location: "town.db", reason: { _tag: "NotAJournal" } })
    const error = await rejection(open({ journal: Layer.effectContext(Effect.fail(failure)) }))
    assert.strictEqual(error._tag, "JournalFailure")
    assert.include(error.message, "town.db")
  })

  it("storage that fails while in use rejects, and the office goes on when it works again", async () => {
    const { journal, ring } = place()
    let failing = false
    const flaky = {
      ...journal,
      append: (batch: Parameters<typeof journal.append>[0]) =>
        failing
          ? Effect.fail(new JournalFailure({ location: "town.db", reason: { _tag: "DiskFull" } }))
          : journal.append(batch)
    }
    const layer = Layer.succeedContext(Context.make(Journal, flaky).pipe(Context.add(KeyRing, ring)))
    await using town = await open({ journal: layer })
    failing = true
    const error = await rejection(town.execute(announce()))
    assert.deepInclude(error, { _tag: "JournalFailure" })
    failing = false
    assert.isFalse(accepted(await town.execute(announce())).repeated)
  })

  it("calls at the same time are answered each with its own receipt", async () => {
    await using town = await open()
    const receipts = await Promise.all(Array.from({ length: 50 }, (_, number) => town.execute(village(number))))
    assert.deepStrictEqual(
      receipts.map((receipt) => accepted(receipt).version),
      Array.from({ length: 50 }, (_, number) => number + 3)
    )
  })

  it("a refusal is explained to the leaf with its source, in both languages", async () => {
    await using town = await open()
    for (const command of career().slice(0, 11)) accepted(await town.execute(command))
    const [sign] = career().filter(({ type }) => type === "recruitment/SignAgreement")
    const receipt = refused(
      await town.execute({ ...sign, until: "2010-07-01" } as CommandInput),
      "recruitment.agreement/shortest"
    )
    assert.include(await town.explain(receipt, "zh"), "组通字〔2008〕18号")
    assert.include(await town.explain(receipt, "en"), "24")
    const unknown = refused(await town.execute({ type: "none" } as never), "office/CommandUnknown")
    assert.include(await town.explain(unknown, "zh"), "没有这种办理事项")
    assert.strictEqual(await town.explain({}, "en"), "")
    assertConfidential(await town.explain(receipt, "en"))
  })

  it("the types know the commands: a wrong field, role or kind does not compile", async () => {
    await using town = await open()
    const actor = { id: "clerk-1", role: "townOrganisation" }
    const right: CommandInput = {
      type: "places/RegisterVillage",
      id: "right",
      on: "2009-05-01",
      actor,
      village: "v-1",
      name: "示例村",
      kind: "villagersCommittee"
    }
    accepted(await town.execute(right))
    const rank = { type: "recruitment/RankApplicants", id: "rank", on: "2009-05-01", actor, drive: "2009" } as const
    const wrong = [
      // @ts-expect-error: there is no such command
      town.execute({ ...right, type: "places/RegisterVilage" }),
      // @ts-expect-error: there is no such kind
      town.execute({ ...right, kind: "committee" }),
      // @ts-expect-error: a day is a text
      town.execute({ ...right, on: 20090501 }),
      // @ts-expect-error: a command has an id
      town.execute({ type: "recruitment/RankApplicants", on: "2009-05-01", actor, drive: "2009" }),
      // @ts-expect-error: the field of another command
      town.execute({ ...rank, village: "v-1" }),
      // @ts-expect-error: a version is a number
      town.execute(right, { expectedVersion: "3" })
    ]
    const outcomes = await Promise.allSettled(wrong)
    assert.deepStrictEqual(
      outcomes.slice(0, 5).map((each) => each.status === "fulfilled" && each.value.outcome),
      Array(5).fill("refused")
    )
    // The same command was kept before, so its version does not matter.
    assert.deepInclude(outcomes[5], { status: "fulfilled" })
  })
})
