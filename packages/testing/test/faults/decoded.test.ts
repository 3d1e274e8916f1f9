/**
 * Inputs made up at random for everything that reads what comes from outside: none crashes it, none that is refused is
 * written, and no failure tells personal data. `CUNGUAN_FAULTS=5` makes 100,000.
 */
import * as Chain from "@cunguan/core/journal/Chain"
import * as Event from "@cunguan/core/journal/Event"
import * as Journal from "@cunguan/core/journal/Journal"
import * as Memory from "@cunguan/core/journal/Memory"
import type * as Seal from "@cunguan/core/journal/Seal"
import * as Snapshot from "@cunguan/core/journal/Snapshot"
import * as Attestation from "@cunguan/core/office/Attestation"
import { openOffice } from "@cunguan/core/office/openOffice"
import { type CommandInput, events } from "@cunguan/core/office/registry"
import { afterEach, assert, beforeAll, beforeEach, it, vi } from "@effect/vitest"
import { Cause, type Context, Effect, Layer, Schema } from "effect"
import { timesMore } from "../../src/faults.ts"
import { exportKeys, exportRows, importRows, readKeys } from "../../src/fixture.ts"
import { draws } from "../../src/random.ts"
import { applications } from "../history/applications.ts"
import { closing } from "../history/closing.ts"
import { evaluation } from "../history/evaluation.ts"
import { quota } from "../history/quota.ts"
import { succession } from "../history/succession.ts"
import { training } from "../history/training.ts"
import { commands, countedBytes, digest, tell } from "../officeHistory.ts"
import { changed, changedJson, changedText, personal, personalIn } from "./mutation.ts"

const office = Event.OfficeId.make("zhouxiang")
const seed = Date.now() % 1_000_000
const timeout = timesMore * 60_000

let told: Context.Context<Journal.Journal | Seal.KeyRing>
let rows: ReadonlyArray<Journal.Row>
beforeAll(async () => {
  const layer = Memory.layer({ digest, random: countedBytes() })
  const history = Effect.andThen(tell, Effect.context<Journal.Journal | Seal.KeyRing>())
  told = await Effect.runPromise(Effect.provide(history, layer))
  rows = await Effect.runPromise(
    Effect.provideContext(
      Journal.Journal.use((journal) => journal.readOffice(office)),
      told
    )
  )
})

const lines: Array<string> = []
const levels = ["debug", "error", "info", "log", "trace", "warn"] as const
const print = console.log
beforeEach(() => {
  lines.length = 0
  for (const level of levels) {
    vi.spyOn(console, level).mockImplementation((...parts: ReadonlyArray<unknown>) => {
      lines.push(parts.map(String).join(" "))
    })
  }
})
afterEach(() => {
  vi.restoreAllMocks()
  assert.deepStrictEqual(personalIn(lines.join("\n")), [])
})

/** Counts what became of inputs, and notes what must not. */
const tally = () => {
  const outcomes = new Map<string, number>()
  const problems: Array<string> = []
  const note = (outcome: string) => {
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
  }
  return {
    problems,
    note,
    /** A failure: it has one of the tags, and tells nothing personal. */
    failed: (error: unknown, tags: ReadonlyArray<string>) => {
      const tag = (error as { readonly _tag?: unknown } | null)?._tag
      note(String(tag))
      if (typeof tag !== "string" || !tags.includes(tag)) problems.push(`not a known failure: ${String(error)}`)
      const text = `${String(error)} ${JSON.stringify(error)} ${(error as Error).stack}`
      const leaks = personalIn(text)
      if (leaks.length > 0) problems.push(`${tag} tells ${leaks}: ${String(error)} ${JSON.stringify(error)}`)
    },
    figures: () => JSON.stringify(Object.fromEntries(outcomes))
  }
}

const isAttested = Schema.is(Schema.Struct({ attestation: Attestation.Attestation }))

/** The same attestation with the hash that it should have, so that it is not refused for its hash alone. */
const relinked = (command: unknown, wanted: boolean): unknown => {
  if (!wanted || !isAttested(command)) return command
  const { attestation } = command
  const hash = Chain.link(digest, attestation.previous, attestation, attestation.body)
  return { ...command, attestation: { ...attestation, hash } }
}

it("rows of events", { timeout }, async () => {
  const { failed, figures, note, problems } = tally()
  const draw = draws(seed)
  for (let input = 0; input < timesMore * 8000; input++) {
    const row = draw.one(rows)
    const column = draw.one(["stream", "command", "recordedAt", "type", "office"] as const)
    const altered: Journal.Row =
      draw.below(5) === 0
        ? { ...row, [column]: draw.one(rows)[column] }
        : { ...row, body: draw.below(50) === 0 ? JSON.stringify(draw.one(personal)) : changedJson(draw, row.body) }
    const exit = await Effect.runPromiseExit(Effect.provideContext(events.decode(altered), told))
    if (exit._tag === "Success") note("read")
    else {
      for (const reason of exit.cause.reasons) {
        if (reason._tag === "Fail") failed(reason.error, ["EventNotKnown", "EventUnreadable", "SealFailure"])
        else problems.push(Cause.pretty(exit.cause))
      }
    }
  }
  print(`Rows decoded, seed ${seed}: ${figures()}`)
  assert.deepStrictEqual(problems, [])
})

it("commands, and attestations among them", { timeout }, async () => {
  const { failed, figures, note, problems } = tally()
  const draw = draws(seed)
  const inputs: ReadonlyArray<CommandInput> = [
    ...[...commands(), ...training, ...evaluation, ...succession, ...applications, ...quota, ...closing],
    ...rows.slice(0, 20).map(
      (row): CommandInput => ({
        type: "office/ReceiveFact",
        id: `receive-${row.sequence}`,
        on: "2011-01-02",
        actor: { id: "clerk-1", role: "townOrganisation" },
        attestation: { ...row, office: Event.OfficeId.make("cixi") }
      })
    )
  ]
  const kept = Journal.Journal.use((journal) => journal.readOffice(office))
  const count = () => Effect.runPromise(Effect.map(Effect.provideContext(kept, told), ({ length }) => length))
  await using town = await openOffice({
    journal: Layer.succeedContext(told),
    office: { id: "zhouxiang", name: "周巷镇", jurisdiction: "330282121" },
    now: () => new Date("2011-02-04T01:00:00.000Z")
  })
  let before = await count()
  for (let input = 0; input < timesMore * 8000; input++) {
    const command = relinked(changed(draw, draw.one(inputs)), draw.below(2) === 0) as CommandInput
    try {
      const receipt = await town.execute(command)
      const after = await count()
      if (receipt.outcome === "accepted") note(receipt.repeated ? "repeated" : "accepted")
      else {
        note(receipt.outcome)
        const leaks = personalIn(JSON.stringify(receipt))
        if (leaks.length > 0) problems.push(`a refusal tells ${leaks}: ${JSON.stringify(receipt)}`)
        if (after !== before) problems.push(`a command that was ${receipt.outcome} was written`)
      }
      before = after
    } catch (error) {
      failed(error, [])
    }
  }
  print(`Commands, seed ${seed}: ${figures()}`)
  assert.strictEqual((await town.verify())._tag, "Holds")
  assert.deepStrictEqual(problems, [])
})

it("keys and rows of a fixture", { timeout }, async () => {
  const { failed, figures, note, problems } = tally()
  const draw = draws(seed)
  const [keys, lines] = await Effect.runPromise(
    Effect.provideContext(Effect.all([exportKeys(office), exportRows(office)]), told)
  )
  const secret = /[0-9a-f]{32}/u
  for (let input = 0; input < timesMore * 1000; input++) {
    try {
      note(typeof readKeys(changedJson(draw, keys)))
    } catch (error) {
      note("keys refused")
      const text = String(error)
      if (!(error instanceof Error) || secret.test(text) || personalIn(text).length > 0) problems.push(text)
    }
    const some = lines.split("\n").slice(0, 2 + draw.below(6))
    const at = draw.below(some.length)
    const text = some.map((line, index) => (index === at ? changedJson(draw, line) : line)).join("\n")
    const importing = Effect.provide(importRows(text), Memory.layer({ digest, random: countedBytes() }))
    const exit = await Effect.runPromiseExit(importing)
    if (exit._tag === "Success") note("imported")
    else {
      for (const reason of exit.cause.reasons) {
        if (reason._tag === "Fail") failed(reason.error, ["FixtureMismatch", "VersionConflict", "InvalidBatch"])
        else problems.push(Cause.pretty(exit.cause))
      }
    }
  }
  print(`Keys and rows of a fixture, seed ${seed}: ${figures()}`)
  assert.deepStrictEqual(problems, [])
})

it("snapshots", { timeout }, () => {
  const draw = draws(seed)
  const head = rows.at(-1)?.hash ?? ""
  const wanted = { office, name: "state", format: "1", headAt: head } as const
  const body = new TextEncoder().encode(JSON.stringify(rows.slice(0, 20)))
  const whole = Snapshot.make(digest, { ...wanted, sequence: rows.length, head, key: "snapshot/0", body })
  assert.isUndefined(Snapshot.unusable(digest, whole, wanted))
  const { figures, note, problems } = tally()
  for (let input = 0; input < timesMore * 2000; input++) {
    const field = draw.one(["office", "name", "format", "sequence", "head", "key", "digest", "body"] as const)
    const bytes = whole.body.slice()
    const at = draw.below(bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << draw.below(8))
    const value =
      field === "body"
        ? draw.one([bytes, bytes.subarray(at)])
        : field === "sequence"
          ? draw.below(1000)
          : changedText(draw, whole[field])
    if (value === whole[field]) continue
    const reason = Snapshot.unusable(digest, { ...whole, [field]: value } as Snapshot.Snapshot, wanted)
    if (reason === undefined) problems.push(`used with another ${field}`)
    else note(reason)
  }
  print(`Snapshots, seed ${seed}: ${figures()}`)
  assert.deepStrictEqual(problems, [])
})
