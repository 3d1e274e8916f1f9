/**
 * How events are written into rows and read back: JSON text with its keys in the order of the envelope, and the personal
 * slots, sealed, at its end.
 *
 * The bytes follow from the event alone, apart from the nonces, so that a chain over them is stable. An event of a newer
 * version, or of a type that is not known, is an error and never skipped.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import * as Person from "../people/Person.ts"
import { type Definition, InvalidDefinition, isEventType, type Upcast } from "./EventDefinition.ts"
import { type Event, Header } from "./EventEnvelope.ts"
import { EventNotKnown, EventUnreadable, EventUnwritable } from "./EventError.ts"
import * as Envelope from "./eventCodec/envelope.ts"
import type { Entry, Row } from "./Journal.ts"
import type { JournalFailure } from "./JournalError.ts"
import * as Seal from "./Seal.ts"

/**
 * The kinds of event that an application knows, with one way to write and to read them all.
 *
 * @category models
 * @since 0.1.0
 */
export interface Registry<Known extends Event> {
  readonly definitions: ReadonlyMap<string, Definition<string, unknown, unknown>>
  /** The body of the event's row, with a new nonce in each slot. */
  readonly encode: (
    event: Known
  ) => Effect.Effect<string, EventNotKnown | EventUnwritable | Seal.SealFailure | JournalFailure, Seal.KeyRing>
  /** The event of a row, at the version that is known here; slots of forgotten persons hold `Forgotten`. */
  readonly decode: (row: Row) => Effect.Effect<Known, DecodeFailure, Seal.KeyRing>
  /** The events of many rows, in their order, up to the first that cannot be read. */
  readonly decodeAll: (rows: ReadonlyArray<Row>) => Effect.Effect<ReadonlyArray<Known>, DecodeFailure, Seal.KeyRing>
}

type DecodeFailure = EventNotKnown | EventUnreadable | Seal.SealFailure | JournalFailure

/**
 * The events of a registry as a union, or the event of one definition.
 *
 * @category type-level
 * @since 0.1.0
 */
export type Of<Source> =
  Source extends Registry<infer Known>
    ? Known
    : Source extends Definition<infer Type, infer Data, infer Personal>
      ? Event<Type, Data, Personal>
      : never

const Sealed = Schema.optionalKey(Schema.Record(Person.PersonId, Schema.String))
const isPersonId = Schema.is(Person.PersonId)
const strictly = { onExcessProperty: "error" } as const

interface Faces {
  readonly definition: Definition<string, unknown, unknown>
  readonly encode: (event: unknown) => Result.Result<object, Schema.SchemaError>
  readonly decode: (body: unknown) => Result.Result<Stored, Schema.SchemaError>
  readonly decodeData: (data: unknown) => Result.Result<unknown, Schema.SchemaError>
  readonly encodePersonal: (value: unknown) => Result.Result<unknown, Schema.SchemaError>
  readonly decodePersonal: (value: unknown) => Result.Result<unknown, Schema.SchemaError>
}

interface Stored extends Header {
  readonly type: string
  readonly v: number
  readonly data: unknown
  readonly sealed?: { readonly [person: Person.PersonId]: string }
}

const facesOf = (definition: Definition<string, unknown, unknown>): Faces => {
  const written = {
    type: Schema.Literal(definition.type),
    v: Schema.Literal(definition.v),
    ...Header.fields,
    data: definition.data
  }
  const personal = definition.personal ?? Schema.Never
  return {
    definition,
    encode: Schema.encodeUnknownResult(Schema.Struct(written), strictly),
    decode: Schema.decodeUnknownResult(Schema.Struct({ ...written, sealed: Sealed }), strictly),
    decodeData: Schema.decodeUnknownResult(definition.data, strictly),
    encodePersonal: Schema.encodeUnknownResult(personal, strictly),
    decodePersonal: Schema.decodeUnknownResult(personal, strictly)
  }
}

/**
 * The path of the first issue. Its message is left out, because it may repeat the value, and so is a key that is neither
 * a word nor a person's id, because a key that does not belong there may be anything.
 */
const formatter = SchemaIssue.makeFormatterStandardSchemaV1()
const pathOf = (error: Schema.SchemaError): string =>
  (formatter(error.issue).issues[0]?.path ?? [])
    .map((segment) => (typeof segment === "object" ? segment.key : segment))
    .map((key) => (typeof key === "number" || /^[a-zA-Z]+$/u.test(String(key)) || isPersonId(key) ? String(key) : "?"))
    .join(".")

const parse = (text: string): Result.Result<Schema.Json, unknown> => Result.try(() => JSON.parse(text) as Schema.Json)

const upcast = (
  definition: Definition<string, unknown, unknown>,
  from: number,
  slot: keyof Upcast,
  stored: Schema.Json
): Result.Result<Schema.Json, unknown> =>
  from === definition.v
    ? Result.succeed(stored)
    : Result.try(() => {
        let json = stored
        for (let version = from; version < definition.v; version++) {
          const change = definition.upcasts[version]?.[slot]
          if (change !== undefined) json = change(json)
        }
        return json
      })

/**
 * Joins definitions. Throws {@link InvalidDefinition} where two have one type.
 *
 * @example
 * ```ts
 * import { Schema } from "effect"
 * import * as Event from "@cunguan/core/journal/Event"
 *
 * const registry = Event.registry([
 *   Event.define({ type: "places/OfficeOpened", v: 1, data: Schema.Struct({ level: Schema.String }) }),
 *   Event.define({ type: "people/Departed", v: 1, data: Schema.Struct({ outcome: Schema.String }) })
 * ])
 *
 * Array.from(registry.definitions.keys()) // => ["places/OfficeOpened", "people/Departed"]
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const registry = <const Definitions extends ReadonlyArray<Definition<string, unknown, unknown>>>(
  definitions: Definitions
): Registry<Of<Definitions[number]>> => {
  const faces = new Map<string, Faces>()
  for (const definition of definitions) {
    if (faces.has(definition.type)) throw new InvalidDefinition({ type: definition.type, problem: "duplicate" })
    faces.set(definition.type, facesOf(definition))
  }
  return {
    definitions: new Map(definitions.map((definition) => [definition.type, definition])),
    encode: (event) => encode(faces, event),
    // The faces of a type decode to the event of its definition.
    decode: (row) => decode(faces, row) as Effect.Effect<Of<Definitions[number]>, DecodeFailure, Seal.KeyRing>,
    decodeAll: (rows) =>
      decodeAll(faces, rows) as Effect.Effect<ReadonlyArray<Of<Definitions[number]>>, DecodeFailure, Seal.KeyRing>
  }
}

const encode = Effect.fnUntraced(function* (known: ReadonlyMap<string, Faces>, event: Event) {
  const faces = known.get(event.type)
  if (faces === undefined) return yield* new EventNotKnown({ type: event.type, v: event.v })
  const unwritable = (path: string) => new EventUnwritable({ type: event.type, id: event.id, path })
  const { personal, ...rest } = event
  const body = yield* Effect.fromResult(faces.encode(rest)).pipe(Effect.mapError((error) => unwritable(pathOf(error))))
  const sealed: Record<string, string> = {}
  for (const [person, value] of Object.entries(personal).sort(([left], [right]) => (left < right ? -1 : 1))) {
    if (!isPersonId(person)) return yield* unwritable("personal")
    const place: Seal.Place = { office: event.office, event: event.id, person }
    if (Seal.isForgotten(value)) return yield* new Seal.SealFailure({ ...place, problem: "personForgotten" })
    const json = yield* Effect.fromResult(faces.encodePersonal(value)).pipe(
      Effect.mapError((error) => unwritable(`personal.${person}.${pathOf(error)}`))
    )
    sealed[person] = yield* Seal.seal(place, JSON.stringify(json))
  }
  return JSON.stringify(Object.keys(sealed).length === 0 ? body : { ...body, sealed })
})

/** An event as far as it can be read without a key. */
interface Kept extends Stored {
  readonly personal: Event["personal"]
}

interface Reading {
  readonly faces: Faces
  /** The version in which it was written. */
  readonly version: number
  readonly kept: Kept
}

const unreadable = (row: Row, problem: EventUnreadable["problem"], path: string): EventUnreadable =>
  new EventUnreadable({ office: row.office, stream: row.stream, version: row.version, problem, path })

/** By one pass where everything fits, and otherwise by the schema of the whole, which says what does not. */
const decodeStored = (
  faces: Faces,
  json: Envelope.Envelope,
  data: Schema.Json
): Result.Result<Kept, Schema.SchemaError> => {
  const { v } = faces.definition
  if (Envelope.fits(json)) {
    const decoded = faces.decodeData(data)
    if (Result.isSuccess(decoded)) {
      // The rest is decoded to itself.
      return Result.succeed({ ...(json as unknown as Stored), v, data: decoded.success, personal: {} })
    }
  }
  return Result.map(faces.decode({ ...json, v, data }), (stored) => ({ ...stored, personal: {} }))
}

const read = (known: ReadonlyMap<string, Faces>, row: Row): Result.Result<Reading, EventNotKnown | EventUnreadable> => {
  const parsed = parse(row.body)
  if (Result.isFailure(parsed)) return Result.fail(unreadable(row, "notJson", ""))
  const json = parsed.success
  if (!Envelope.isEnvelope(json)) return Result.fail(unreadable(row, "notAnEvent", ""))
  const { type, v: version } = json
  const faces = known.get(type)
  if (faces === undefined || version > faces.definition.v) {
    return Result.fail(new EventNotKnown({ type: isEventType(type) ? type : "?", v: version }))
  }
  const data = upcast(faces.definition, version, "data", json.data)
  if (Result.isFailure(data)) return Result.fail(unreadable(row, "notUpcast", "data"))
  const stored = decodeStored(faces, json, data.success)
  if (Result.isFailure(stored)) return Result.fail(unreadable(row, "notAnEvent", pathOf(stored.failure)))
  const differing = differenceOf(stored.success, row)
  if (differing !== undefined) return Result.fail(unreadable(row, "notItsRow", differing))
  return Result.succeed({ faces, version, kept: stored.success })
}

/** Waits for nothing where a row has no slots. */
const decode = (known: ReadonlyMap<string, Faces>, row: Row): Effect.Effect<Event, DecodeFailure, Seal.KeyRing> =>
  Effect.suspend((): Effect.Effect<Event, DecodeFailure, Seal.KeyRing> => {
    const reading = read(known, row)
    if (Result.isFailure(reading)) return Effect.fail(reading.failure)
    const { kept } = reading.success
    return kept.sealed === undefined ? Effect.succeed(kept) : openSlots(reading.success, kept.sealed, row)
  })

const decodeAll: (
  known: ReadonlyMap<string, Faces>,
  rows: ReadonlyArray<Row>
) => Effect.Effect<ReadonlyArray<Event>, DecodeFailure, Seal.KeyRing> = Effect.fnUntraced(function* (known, rows) {
  const events: Array<Event> = []
  for (const row of rows) {
    const reading = read(known, row)
    if (Result.isFailure(reading)) return yield* reading.failure
    const { kept } = reading.success
    events.push(kept.sealed === undefined ? kept : yield* openSlots(reading.success, kept.sealed, row))
  }
  return events
})

const openSlots = Effect.fnUntraced(function* (
  { faces, kept, version }: Reading,
  sealed: NonNullable<Stored["sealed"]>,
  row: Row
) {
  const { sealed: _, ...event } = kept
  const personal: Record<string, unknown> = {}
  for (const [person, slot] of Object.entries(sealed)) {
    // The keys of `sealed` were checked with it.
    const place = { office: event.office, event: event.id, person: person as Person.PersonId }
    const opened = yield* Seal.open(place, slot)
    personal[person] = Seal.isForgotten(opened)
      ? opened
      : yield* Effect.fromResult(readSlot(faces, version, person, opened, row))
  }
  return { ...event, personal }
})

const readSlot = (
  faces: Faces,
  version: number,
  person: string,
  text: string,
  row: Row
): Result.Result<unknown, EventUnreadable> => {
  const path = `sealed.${person}`
  const parsed = parse(text)
  if (Result.isFailure(parsed)) return Result.fail(unreadable(row, "notJson", path))
  const value = upcast(faces.definition, version, "personal", parsed.success)
  if (Result.isFailure(value)) return Result.fail(unreadable(row, "notUpcast", path))
  return Result.mapError(faces.decodePersonal(value.success), (error) =>
    unreadable(row, "notAnEvent", `${path}.${pathOf(error)}`)
  )
}

/** A row repeats some fields of its event so that storage can find it; they must agree. */
const differenceOf = (event: Stored, row: Row): string | undefined => {
  if (event.office !== row.office) return "office"
  if (event.stream !== row.stream) return "stream"
  if (event.type !== row.type) return "type"
  if (event.recordedAt !== row.recordedAt) return "recordedAt"
  if (event.command.id !== row.command || !event.id.startsWith(`${row.command}/`)) return "command"
  return undefined
}

/**
 * The entry of a batch for an event with its body.
 *
 * @category operations
 * @since 0.1.0
 */
export const entryOf = (event: Event, body: string): Entry => ({
  stream: event.stream,
  command: event.command.id,
  type: event.type,
  body
})
