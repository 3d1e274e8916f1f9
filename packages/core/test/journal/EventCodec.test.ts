import { createHash, randomBytes } from "node:crypto"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Schema } from "effect"
import * as CalendarDate from "../../src/calendar/CalendarDate.ts"
import * as Instant from "../../src/calendar/Instant.ts"
import * as Chain from "../../src/journal/Chain.ts"
import * as Event from "../../src/journal/Event.ts"
import type * as Journal from "../../src/journal/Journal.ts"
import * as Memory from "../../src/journal/Memory.ts"
import * as Seal from "../../src/journal/Seal.ts"
import * as Person from "../../src/people/Person.ts"
import * as Judgement from "../../src/policy/Judgement.ts"

const PostTaken = Event.define({
  type: "people/PostTaken",
  v: 1,
  data: Schema.Struct({
    village: Schema.String,
    from: CalendarDate.CalendarDate,
    grade: Schema.optionalKey(Schema.Int)
  }),
  personal: Schema.Struct({ name: Schema.String })
})
const OfficeOpened = Event.define({ type: "places/OfficeOpened", v: 1, data: Schema.Struct({ level: Schema.String }) })
const registry = Event.registry([PostTaken, OfficeOpened])
type Known = Event.Of<typeof registry>

const command = Event.CommandId.make("c-1")
const person = Person.PersonId.make("p-0001")
const fingerprint = createHash("sha256").update("command").digest("hex")
const header = {
  id: Event.eventId(command, 0),
  office: Event.OfficeId.make("zhouxiang"),
  stream: Event.StreamName.make("main"),
  command: { id: command, fingerprint },
  on: CalendarDate.make("2009-06-01"),
  governedBy: CalendarDate.make("2009-05-01"),
  recordedAt: Instant.make("2009-06-02T01:00:00.000Z"),
  actor: { id: "clerk-1", role: "countyOrganisation" },
  basis: { _tag: "Recorded", document: "周党〔2009〕12号" }
} as const
const opened: Event.Of<typeof OfficeOpened> = {
  ...header,
  type: "places/OfficeOpened",
  v: 1,
  data: { level: "town" },
  personal: {}
}
const taken: Event.Of<typeof PostTaken> = {
  ...header,
  type: "people/PostTaken",
  v: 1,
  verdict: Judgement.verdict(
    Judgement.leaf({
      criterion: "recruitment.eligibility/age",
      holds: true,
      message: { key: "age", arguments: { most: 30 } }
    })
  ),
  book: fingerprint,
  data: { village: "yaojia", from: CalendarDate.make("2009-07-01") },
  personal: { [person]: { name: "沈石" } }
}
const rowOf = (event: Event.Event, body: string, change: Partial<Journal.Row> = {}): Journal.Row => ({
  office: event.office,
  version: 1,
  sequence: 1,
  recordedAt: event.recordedAt,
  ...Event.entryOf(event, body),
  previous: Chain.genesis,
  hash: Chain.genesis,
  ...change
})
const withKeys = <A, E>(effect: Effect.Effect<A, E, Seal.KeyRing>) =>
  Effect.suspend(() => Effect.provideService(effect, Seal.KeyRing, Memory.keyRing({ random: randomBytes })))
const changed = (body: string, change: object) => JSON.stringify({ ...JSON.parse(body), ...change })

describe("EventCodec", () => {
  it.effect("the bytes are the envelope's keys in order, then the data, as text that never changes", () =>
    Effect.gen(function* () {
      assert.strictEqual(
        yield* registry.encode(opened),
        `{"type":"places/OfficeOpened","v":1,"id":"c-1/0","office":"zhouxiang","stream":"main","command":{"id":"c-1","fingerprint":"${fingerprint}"},"on":"2009-06-01","governedBy":"2009-05-01","recordedAt":"2009-06-02T01:00:00.000Z","actor":{"id":"clerk-1","role":"countyOrganisation"},"basis":{"_tag":"Recorded","document":"周党〔2009〕12号"},"data":{"level":"town"}}`
      )
    }).pipe(withKeys)
  )

  it.effect("keys given in another order give the same bytes, and sealed slots come last, by person", () =>
    Effect.gen(function* () {
      const data = { from: taken.data.from, village: "yaojia" }
      const { type, ...rest } = { ...taken, data, personal: { "p-0002": { name: "岑水" }, "p-0001": { name: "沈石" } } }
      const body: object = JSON.parse(yield* registry.encode({ ...rest, type }))
      assert.deepStrictEqual(Object.keys(body), [
        "type",
        "v",
        "id",
        "office",
        "stream",
        "command",
        "on",
        "governedBy",
        "recordedAt",
        "actor",
        "basis",
        "verdict",
        "book",
        "data",
        "sealed"
      ])
      const { data: written, sealed } = body as { data: object; sealed: object }
      assert.deepStrictEqual(Object.keys(written), ["village", "from"])
      assert.deepStrictEqual(Object.keys(sealed), ["p-0001", "p-0002"])
    }).pipe(withKeys)
  )

  it.effect("an event is read back as it was, and no personal text is in its row", () =>
    Effect.gen(function* () {
      const body = yield* registry.encode(taken)
      assert.notInclude(body, "沈石")
      const event: Known = yield* registry.decode(rowOf(taken, body))
      assert.deepStrictEqual(event, taken)
      if (event.type === "people/PostTaken") assert.strictEqual(event.data.village, "yaojia")
    }).pipe(withKeys)
  )

  it.effect("a forgotten person leaves everything but the personal data", () =>
    Effect.gen(function* () {
      const body = yield* registry.encode(taken)
      yield* (yield* Seal.KeyRing).destroy(taken.office, person)
      assert.deepStrictEqual(yield* registry.decode(rowOf(taken, body)), {
        ...taken,
        personal: { [person]: Seal.forgotten }
      })
      const failure = yield* Effect.flip(registry.encode({ ...taken, personal: { [person]: Seal.forgotten } }))
      assert.strictEqual(failure._tag === "SealFailure" && failure.problem, "personForgotten")
    }).pipe(withKeys)
  )

  it.effect("a slot put under another person's key is refused", () =>
    Effect.gen(function* () {
      const two = { ...taken, personal: { "p-0001": { name: "沈石" }, "p-0002": { name: "岑水" } } }
      const body = yield* registry.encode(two)
      const { sealed } = JSON.parse(body)
      const swapped = changed(body, { sealed: { "p-0001": sealed["p-0002"], "p-0002": sealed["p-0001"] } })
      const failure = yield* Effect.flip(registry.decode(rowOf(two, swapped)))
      assert.strictEqual(failure._tag === "SealFailure" && failure.problem, "notAuthentic")
    }).pipe(withKeys)
  )

  it.effect("version 1 and 2 are read as version 3, data and personal slots each by its own upcasts", () =>
    Effect.gen(function* () {
      const name = (stored: Schema.Json) => Object(stored) as { readonly name: string }
      const third = Event.registry([
        Event.define({
          type: "people/PostTaken",
          v: 3,
          data: Schema.Struct({ place: Schema.String, post: Schema.NullOr(Schema.String) }),
          personal: Schema.Struct({ fullName: Schema.String }),
          upcasts: {
            1: { data: (stored) => ({ place: (Object(stored) as { village: string }).village }) },
            2: {
              data: (stored) => ({ ...Object(stored), post: null }),
              personal: (stored) => ({ fullName: name(stored).name })
            }
          }
        })
      ])
      const read = yield* third.decode(rowOf(taken, yield* registry.encode(taken)))
      assert.strictEqual(read.v, 3)
      assert.deepStrictEqual(read.data, { place: "yaojia", post: null })
      assert.deepStrictEqual(read.personal, { [person]: { fullName: "沈石" } })
    }).pipe(withKeys)
  )

  it.effect("an upcast that throws is an unreadable event and no crash", () =>
    Effect.gen(function* () {
      const second = Event.registry([
        Event.define({
          type: "people/PostTaken",
          v: 2,
          data: Schema.Struct({}),
          upcasts: {
            1: {
              data: () => {
                throw new Error("no")
              }
            }
          }
        })
      ])
      const failure = yield* Effect.flip(second.decode(rowOf(taken, yield* registry.encode(taken))))
      assert.strictEqual(failure._tag === "EventUnreadable" && failure.problem, "notUpcast")
    }).pipe(withKeys)
  )

  it.effect("a newer version and an unknown type are errors that say to upgrade", () =>
    Effect.gen(function* () {
      const body = yield* registry.encode(opened)
      for (const newer of [{ v: 2 }, { type: "places/OfficeMerged" }]) {
        const failure = yield* Effect.flip(registry.decode(rowOf(opened, changed(body, newer))))
        assert.strictEqual(failure._tag, "EventNotKnown")
        assert.include(failure.message, "Upgrade")
      }
    }).pipe(withKeys)
  )

  it.effect("a body that is no event is refused with its place and without its content", () =>
    Effect.gen(function* () {
      const body = yield* registry.encode(opened)
      const cases: ReadonlyArray<readonly [body: string, problem: string, path: string]> = [
        ["{", "notJson", ""],
        ["null", "notAnEvent", ""],
        ["[]", "notAnEvent", ""],
        ['{"type":"places/OfficeOpened","v":0,"data":{}}', "notAnEvent", ""],
        [changed(body, { data: { level: 7 } }), "notAnEvent", "data.level"],
        [changed(body, { data: { level: "town", name: "沈石" } }), "notAnEvent", "data.name"],
        [changed(body, { on: "2009-02-30" }), "notAnEvent", "on"],
        [changed(body, { actor: { id: "沈石", role: "clerk" } }), "notAnEvent", "actor.id"],
        [changed(body, { extra: 1 }), "notAnEvent", "extra"],
        [changed(body, { data: { level: "town", 沈石: 1 } }), "notAnEvent", "data.?"],
        [changed(body, { sealed: { "11010519491231002": "AAAA" } }), "notAnEvent", "sealed"]
      ]
      for (const [text, problem, path] of cases) {
        const failure = yield* Effect.flip(registry.decode(rowOf(opened, text)))
        assert.strictEqual(failure._tag, "EventUnreadable", text)
        if (failure._tag === "EventUnreadable") {
          assert.strictEqual(failure.problem, problem, text)
          assert.isTrue(failure.path.startsWith(path), `${failure.path} for ${text}`)
        }
        assert.notInclude(failure.message, "沈石")
        assert.notInclude(failure.message, "1101051949")
      }
    }).pipe(withKeys)
  )

  it.effect("a row that does not agree with its event is refused", () =>
    Effect.gen(function* () {
      const body = yield* registry.encode(opened)
      const changes: ReadonlyArray<readonly [Partial<Journal.Row>, string]> = [
        [{ office: Event.OfficeId.make("elsewhere") }, "office"],
        [{ stream: Event.StreamName.make("other") }, "stream"],
        [{ type: "people/PostTaken" }, "type"],
        [{ recordedAt: Instant.make("2009-06-03T01:00:00.000Z") }, "recordedAt"],
        [{ command: Event.CommandId.make("c-2") }, "command"]
      ]
      for (const [change, path] of changes) {
        const failure = yield* Effect.flip(registry.decode(rowOf(opened, body, change)))
        assert.deepStrictEqual(failure._tag === "EventUnreadable" && [failure.problem, failure.path], [
          "notItsRow",
          path
        ])
      }
    }).pipe(withKeys)
  )

  it.effect("many rows are read in their order, with and without slots, up to the first that cannot be read", () =>
    Effect.gen(function* () {
      const rows = [rowOf(opened, yield* registry.encode(opened)), rowOf(taken, yield* registry.encode(taken))]
      const [first, second] = rows
      assert.isDefined(first)
      assert.isDefined(second)
      assert.deepStrictEqual(yield* registry.decodeAll(rows), [opened, taken])
      assert.deepStrictEqual(yield* registry.decodeAll([]), [])
      const failure = yield* Effect.flip(
        registry.decodeAll([second, { ...first, version: 7, body: "{" }, { ...first, version: 8, body: "null" }])
      )
      assert.deepStrictEqual(failure._tag === "EventUnreadable" && [failure.version, failure.problem], [7, "notJson"])
    }).pipe(withKeys)
  )

  it.effect("a row without slots is read without a key ring being asked, and only when the effect is run", () =>
    Effect.gen(function* () {
      const body = yield* registry.encode(opened)
      const asked = { ...Memory.keyRing({ random: randomBytes }), find: () => Effect.die("asked") }
      const reading = Effect.provideService(registry.decode(rowOf(opened, body)), Seal.KeyRing, asked)
      assert.deepStrictEqual(yield* reading, opened)
      const row = rowOf(opened, "")
      const later = registry.decode(row)
      Object.assign(row, { body })
      assert.deepStrictEqual(yield* later, opened)
    }).pipe(withKeys)
  )

  it.effect("a verdict or a deviation that does not fit is refused with its place", () =>
    Effect.gen(function* () {
      const body = yield* registry.encode(taken)
      const { verdict } = taken
      const cases: ReadonlyArray<readonly [change: object, path: string]> = [
        [{ verdict: { ...verdict, outcome: "perhaps" } }, "verdict.outcome"],
        [{ verdict: { ...verdict, finding: { ...verdict?.finding, name: "沈石" } } }, "verdict.finding.name"],
        [{ verdict: null }, "verdict"],
        [{ deviates: false }, "deviates"],
        [{ sealed: { [person]: 7 } }, `sealed.${person}`],
        [{ sealed: [] }, "sealed"]
      ]
      for (const [change, path] of cases) {
        const failure = yield* Effect.flip(registry.decode(rowOf(taken, changed(body, change))))
        assert.deepStrictEqual(failure._tag === "EventUnreadable" && [failure.problem, failure.path], [
          "notAnEvent",
          path
        ])
      }
    }).pipe(withKeys)
  )

  it.effect("an event that does not fit its declaration is not written, and its message does not repeat it", () =>
    Effect.gen(function* () {
      const wrong: ReadonlyArray<readonly [change: object, path: string]> = [
        [{ data: { village: "yaojia", from: "2009-02-30" } }, "data.from"],
        [{ data: { ...taken.data, identityNumber: "11010519491231002X" } }, "data.identityNumber"],
        [{ personal: { [person]: { name: 7 } } }, `personal.${person}.name`],
        [{ personal: { "11010519491231002": { name: "沈石" } } }, "personal"],
        [{ basis: { _tag: "Recorded", document: "" } }, "basis"]
      ]
      for (const [change, path] of wrong) {
        const failure = yield* Effect.flip(registry.encode({ ...taken, ...change } as Known))
        assert.strictEqual(failure._tag, "EventUnwritable")
        if (failure._tag === "EventUnwritable") assert.isTrue(failure.path.startsWith(path), failure.path)
        assert.notInclude(failure.message, "11010519491231002X")
        assert.notInclude(failure.message, "沈石")
      }
      const unknown = { ...opened, type: "places/OfficeMerged" } as unknown as Known
      assert.strictEqual((yield* Effect.flip(registry.encode(unknown)))._tag, "EventNotKnown")
    }).pipe(withKeys)
  )
})
