/** What the tests of the contract append, and how they look at what is kept. */
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as Instant from "@cunguan/core/calendar/Instant"
import * as Event from "@cunguan/core/journal/Event"
import * as Journal from "@cunguan/core/journal/Journal"
import type * as Seal from "@cunguan/core/journal/Seal"
import * as Person from "@cunguan/core/people/Person"
import type { Vitest } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"

/** Tests over the journal and the key ring of an adapter. */
export type Tests = Vitest.MethodsNonLive<Journal.Journal | Seal.KeyRing>

let offices = 0

/** Each test has an office of its own, so that one journal serves the whole suite. */
export const newOffice = (): Event.OfficeId => Event.OfficeId.make(`office-${++offices}`)

export const recordedAt = Instant.make("2009-06-01T01:00:00.000Z")
export const main = Event.StreamName.make("main")
export const drive = Event.StreamName.make("drive/2009")
export const command = Event.CommandId.make

export const entry = (stream: Event.StreamName, id: string, body = "{}"): Journal.Entry => ({
  stream,
  command: command(id),
  type: "testing/Noted",
  body
})

export const batch = (
  office: Event.OfficeId,
  expected: { readonly [stream: string]: number },
  ...entries: ReadonlyArray<Journal.Entry>
): Journal.Batch => ({ office, recordedAt, expected, entries })

/** Many rows in one stream, appended as batches of ten. */
export const fill = Effect.fnUntraced(function* (office: Event.OfficeId, rows: number) {
  const journal = yield* Journal.Journal
  for (let version = 0; version < rows; version += 10) {
    const entries = Array.from({ length: Math.min(10, rows - version) }, (_, index) =>
      entry(main, `c-${version + index + 1}`, JSON.stringify({ note: version + index + 1 }))
    )
    yield* journal.append(batch(office, { main: version }, ...entries))
  }
})

/** What an office holds, to see that nothing was written. */
export const everything = Effect.fnUntraced(function* (office: Event.OfficeId) {
  const journal = yield* Journal.Journal
  return { rows: yield* journal.readOffice(office), streams: yield* journal.streams(office) }
})

export const Noted = Event.define({
  type: "testing/Noted",
  v: 1,
  data: Schema.Struct({ note: Schema.String }),
  personal: Schema.Struct({ name: Schema.String })
})
export const registry = Event.registry([Noted])
export const person = Person.PersonId.make("p-0001")
export const noted = (office: Event.OfficeId): Event.Of<typeof Noted> => ({
  type: "testing/Noted",
  v: 1,
  id: Event.eventId(command("c-1"), 0),
  office,
  stream: main,
  command: { id: command("c-1"), fingerprint: "0".repeat(64) },
  on: CalendarDate.make("2009-06-01"),
  governedBy: CalendarDate.make("2009-06-01"),
  recordedAt,
  actor: { id: "clerk-1", role: "countyOrganisation" },
  basis: { _tag: "Decided" },
  data: { note: "appointed" },
  personal: { [person]: { name: "沈石" } }
})
