/**
 * A journal and a key ring in memory, for tests, for trying things out, and for judging without keeping.
 *
 * It keeps every promise of the port except that nothing survives the process. Each build of the layer starts empty.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Append from "./Append.ts"
import type * as Chain from "./Chain.ts"
import type * as Identifier from "./Identifier.ts"
import { Journal, type Position, type Range, type Row } from "./Journal.ts"
import { type Holder, KeyRing, type KeyState, type Random } from "./Seal.ts"
import type { Snapshot } from "./Snapshot.ts"

/**
 * A key that a key ring in memory starts with; without `key` it is a key that was destroyed.
 *
 * @category models
 * @since 0.1.0
 */
export interface StartingKey {
  readonly office: Identifier.OfficeId
  readonly holder: Holder
  readonly key?: Uint8Array
}

interface OfficeRows {
  readonly rows: Array<Row>
  readonly streams: Map<string, Array<Row>>
  readonly commands: Map<string, Array<Position>>
}

const inRange = (rows: ReadonlyArray<Row>, range: Range = {}): ReadonlyArray<Row> => {
  const { backward = false, from = 1, limit = rows.length, recordedFrom, recordedTo, to = rows.length } = range
  const found = rows
    .slice(Math.max(from, 1) - 1, Math.max(to, 0))
    .filter(
      ({ recordedAt }) =>
        (recordedFrom === undefined || recordedAt >= recordedFrom) &&
        (recordedTo === undefined || recordedAt <= recordedTo)
    )
  return (backward ? found.reverse() : found).slice(0, Math.max(limit, 0))
}

/**
 * A journal in memory.
 *
 * @category constructors
 * @since 0.1.0
 */
export const journal = (digest: Chain.Digest): Journal["Service"] => {
  const offices = new Map<Identifier.OfficeId, OfficeRows>()
  const snapshots = new Map<string, Snapshot>()
  const append: Journal["Service"]["append"] = (batch) =>
    Effect.suspend((): ReturnType<Journal["Service"]["append"]> => {
      const problem = Append.problem(batch)
      if (problem !== undefined) return Effect.fail(problem)
      const office: OfficeRows = offices.get(batch.office) ?? { rows: [], streams: new Map(), commands: new Map() }
      const plan = Append.plan(digest, batch, {
        sequence: office.rows.length,
        recordedAt: office.rows.at(-1)?.recordedAt,
        tipOf: (stream) => office.streams.get(stream)?.at(-1) ?? Append.noStream,
        positionsOf: (command) => office.commands.get(command) ?? []
      })
      if (plan._tag === "Refuse") return Effect.fail(plan.error)
      if (plan._tag === "Answer") return Effect.succeed(plan.appended)
      offices.set(batch.office, office)
      for (const row of plan.rows) {
        office.rows.push(row)
        add(office.streams, row.stream, row)
        add(office.commands, row.command, Append.position(row))
      }
      return Effect.succeed({ positions: plan.rows.map(Append.position), repeated: false })
    })
  return {
    digest,
    append,
    read: (office, stream, range) => Effect.sync(() => inRange(offices.get(office)?.streams.get(stream) ?? [], range)),
    readOffice: (office, range) => Effect.sync(() => inRange(offices.get(office)?.rows ?? [], range)),
    command: (office, command) => Effect.sync(() => [...(offices.get(office)?.commands.get(command) ?? [])]),
    streams: (office) =>
      Effect.sync(() =>
        [...(offices.get(office)?.streams ?? [])]
          .map(([, rows]) => rows)
          .flatMap((rows) => rows.slice(-1))
          .map(({ stream, version }) => ({ stream, version }))
          .sort((left, right) => (left.stream < right.stream ? -1 : 1))
      ),
    offices: Effect.sync(() => [...offices.keys()].sort()),
    keepSnapshot: (snapshot) =>
      Effect.sync(() => void snapshots.set(`${snapshot.office}/${snapshot.name}`, { ...snapshot })),
    snapshot: (office, name) => Effect.sync(() => snapshots.get(`${office}/${name}`))
  }
}

const add = <Value>(lists: Map<string, Array<Value>>, name: string, value: Value): void => {
  const list = lists.get(name)
  if (list === undefined) lists.set(name, [value])
  else list.push(value)
}

/**
 * A key ring in memory. Randomness is an argument; `keys` are those it starts with.
 *
 * @category constructors
 * @since 0.1.0
 */
export const keyRing = (options: {
  readonly random: Random
  readonly keys?: Iterable<StartingKey>
  readonly secrets?: Iterable<readonly [office: Identifier.OfficeId, secret: Uint8Array]>
}): KeyRing["Service"] => {
  type Kept = Exclude<KeyState, { readonly _tag: "Absent" }>
  const destroyed: Kept = { _tag: "Destroyed" }
  const nameOf = (office: Identifier.OfficeId, holder: Holder) => `${office}\n${holder}`
  const keys = new Map<string, Kept>()
  for (const { holder, key, office } of options.keys ?? []) {
    keys.set(nameOf(office, holder), key === undefined ? destroyed : { _tag: "Key", key })
  }
  const secrets = new Map(options.secrets ?? [])
  return {
    random: options.random,
    keyFor: (office, holder) =>
      Effect.sync(() => {
        const name = nameOf(office, holder)
        const state = keys.get(name) ?? { _tag: "Key", key: options.random(32) }
        keys.set(name, state)
        return state
      }),
    find: (office, holder) => Effect.sync(() => keys.get(nameOf(office, holder)) ?? { _tag: "Absent" }),
    destroy: (office, holder) => Effect.sync(() => void keys.set(nameOf(office, holder), destroyed)),
    officeSecret: (office) =>
      Effect.sync(() => {
        const secret = secrets.get(office) ?? options.random(32)
        secrets.set(office, secret)
        return secret
      })
  }
}

/**
 * A journal and a key ring in memory as a layer.
 *
 * @example
 * ```ts
 * import { hash, randomBytes } from "node:crypto"
 * import { Effect } from "effect"
 * import * as Instant from "@cunguan/core/calendar/Instant"
 * import * as Identifier from "@cunguan/core/journal/Identifier"
 * import * as Journal from "@cunguan/core/journal/Journal"
 * import * as Memory from "@cunguan/core/journal/Memory"
 *
 * const layer = Memory.layer({
 *   digest: (text) => hash("sha256", text),
 *   random: randomBytes
 * })
 * const office = Identifier.OfficeId.make("zhouxiang")
 * const stream = Identifier.StreamName.make("main")
 * const program = Effect.gen(function* () {
 *   const journal = yield* Journal.Journal
 *   yield* journal.append({
 *     office,
 *     recordedAt: Instant.make("2009-06-01T00:00:00.000Z"),
 *     expected: { main: 0 },
 *     entries: [{ stream, command: Identifier.CommandId.make("c-1"), type: "places/OfficeOpened", body: "{}" }]
 *   })
 *   return yield* journal.streams(office)
 * })
 *
 * await Effect.runPromise(Effect.provide(program, layer)) // => [{ stream, version: 1 }]
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const layer = (options: {
  readonly digest: Chain.Digest
  readonly random: Random
  readonly keys?: Iterable<StartingKey>
  readonly secrets?: Iterable<readonly [office: Identifier.OfficeId, secret: Uint8Array]>
}): Layer.Layer<Journal | KeyRing> =>
  Layer.effectContext(
    Effect.sync(() => Context.make(Journal, journal(options.digest)).pipe(Context.add(KeyRing, keyRing(options))))
  )
