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
import { type Definition, InvalidDefinition, type Upcast } from "./EventDefinition.ts"
import { type Event, Header } from "./EventEnvelope.ts"
import { EventNotKnown, EventUnreadable, EventUnwritable } from "./EventError.ts"
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
  readonly decode: (
    row: Row
  ) => Effect.Effect<Known, EventNotKnown | EventUnreadable | Seal.SealFailure | JournalFailure, Seal.KeyRing>
}

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
  Result.try(() => {
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
    decode: (row) =>
      decode(faces, row) as Effect.Effect<
        Of<Definitions[number]>,
        Effect.Error<ReturnType<typeof decode>>,
        Seal.KeyRing
      >
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

const decode = Effect.fnUntraced(function* (known: ReadonlyMap<string, Faces>, row: Row) {
  const unreadable = (problem: EventUnreadable["problem"], path: string) =>
    new EventUnreadable({ office: row.office, stream: row.stream, version: row.version, problem, path })
  const json = yield* Effect.fromResult(parse(row.body)).pipe(Effect.mapError(() => unreadable("notJson", "")))
  if (!isEnvelope(json)) return yield* unreadable("notAnEvent", "")
  const faces = known.get(json.type)
  if (faces === undefined || json.v > faces.definition.v)
    return yield* new EventNotKnown({ type: json.type, v: json.v })
  const { definition } = faces
  const data = yield* Effect.fromResult(upcast(definition, json.v, "data", json.data)).pipe(
    Effect.mapError(() => unreadable("notUpcast", "data"))
  )
  const { sealed = {}, ...event } = yield* Effect.fromResult(faces.decode({ ...json, v: definition.v, data })).pipe(
    Effect.mapError((error) => unreadable("notAnEvent", pathOf(error)))
  )
  const differing = differenceOf(event, row)
  if (differing !== undefined) return yield* unreadable("notItsRow", differing)
  const personal: Record<string, unknown> = {}
  for (const [person, slot] of Object.entries<string>(sealed)) {
    const opened = yield* Seal.open(
      { office: event.office, event: event.id, person: Person.PersonId.make(person) },
      slot
    )
    if (Seal.isForgotten(opened)) {
      personal[person] = opened
      continue
    }
    const path = `sealed.${person}`
    const stored = yield* Effect.fromResult(parse(opened)).pipe(Effect.mapError(() => unreadable("notJson", path)))
    const value = yield* Effect.fromResult(upcast(definition, json.v, "personal", stored)).pipe(
      Effect.mapError(() => unreadable("notUpcast", path))
    )
    personal[person] = yield* Effect.fromResult(faces.decodePersonal(value)).pipe(
      Effect.mapError((error) => unreadable("notAnEvent", `${path}.${pathOf(error)}`))
    )
  }
  return { ...event, personal }
})

interface Envelope extends Schema.JsonObject {
  readonly type: string
  readonly v: number
  readonly data: Schema.Json
}

const hasEnvelope = Schema.is(
  Schema.Struct({ type: Schema.String, v: Schema.Int.check(Schema.isGreaterThanOrEqualTo(1)), data: Schema.Unknown })
)
const isEnvelope = (json: Schema.Json): json is Envelope => hasEnvelope(json)

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
