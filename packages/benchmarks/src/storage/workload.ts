/**
 * Events of about 600 bytes in streams: the class hours of officials, one stream for each official. All of them follow
 * from their place, so that whoever reads them can be checked.
 */
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as Instant from "@cunguan/core/calendar/Instant"
import * as Event from "@cunguan/core/journal/Event"
import * as Schema from "effect/Schema"

/** Class hours that an official was credited with. */
const HoursCredited = Event.define({
  type: "training/HoursCredited",
  v: 1,
  data: Schema.Struct({
    official: Schema.String,
    session: Schema.String,
    hours: Schema.Int,
    theme: Schema.String,
    remark: Schema.String
  })
})

/** The one kind of event, and how it is written and read. */
export const registry = Event.registry([HoursCredited])

/** The event as it is written and read. */
export type HoursCredited = Event.Of<typeof HoursCredited>

/** The office that keeps them. */
export const office = Event.OfficeId.make("bench")

/** When they were recorded. */
export const recordedAt = Instant.make("2010-09-01T10:00:00.000Z")

const day = CalendarDate.make("2010-09-01")
const fingerprint = "5e".repeat(32)
const remark = "本人到课并完成作业，经镇村两级核对无误。".repeat(2)

/** The hours of an event. */
const hoursOf = (stream: number, version: number): number => 1 + ((stream * 7 + version * 3) % 8)

/** The stream of an official. */
export const streamOf = (stream: number): Event.StreamName => Event.StreamName.make(`official-${stream}`)

/** An event of a stream, its version from 1. */
export const eventOf = (stream: number, version: number): HoursCredited => {
  const command = Event.CommandId.make(`credit:${stream}:${version}`)
  return {
    type: HoursCredited.type,
    v: 1,
    id: Event.eventId(command, 0),
    office,
    stream: streamOf(stream),
    command: { id: command, fingerprint },
    on: day,
    governedBy: day,
    recordedAt,
    actor: { id: "clerk-1", role: "townOrganisation" },
    basis: { _tag: "Decided" },
    data: {
      official: `p-${stream}`,
      session: `session-${version}`,
      hours: hoursOf(stream, version),
      theme: "villageFinance",
      remark
    },
    personal: {}
  }
}

/** What is written of an event: the text that the journal's own codec makes of it, and the same as an object. */
export interface Written {
  readonly stream: Event.StreamName
  readonly version: number
  readonly command: Event.CommandId
  readonly type: string
  readonly body: string
  readonly event: Pick<HoursCredited, "data">
}

/** Some events of a stream, from a version on. */
export const writtenOf = (stream: number, from: number, count: number): ReadonlyArray<Written> =>
  Array.from({ length: count }, (_, place) => {
    // Nobody's slot is left out, as the codec does.
    const event = { ...eventOf(stream, from + place), personal: undefined }
    return {
      stream: event.stream,
      version: from + place,
      command: event.command.id,
      type: event.type,
      body: JSON.stringify(event),
      event
    }
  })

/** The columns of the journal's table of events. */
export const columns = ["office", "stream", "version", "sequence", "command", "recordedAt", "type", "body"].concat([
  "previous",
  "hash",
  "ordinal"
])

/** What is read of a row: not its office, which is asked for, and its stream where all are. */
export const selected = columns
  .slice(2, -1)
  .map((name) => `"${name}"`)
  .join(", ")

const hash = "ab".repeat(32)

/** An event as a row of the table, with a hash that stands for none. */
export const valuesOf = (
  { body, command, stream, type, version }: Written,
  sequence: number
): ReadonlyArray<string | number> => [office, stream, version, sequence, command, recordedAt, type, body, hash, hash, 0]

/** What events add up to. */
export interface Total {
  readonly events: number
  readonly hours: number
}

/** Nothing yet. */
export const nothing: Total = { events: 0, hours: 0 }

/** The fold, the same for everybody. */
export const evolve = (total: Total, event: Pick<HoursCredited, "data">): Total => ({
  events: total.events + 1,
  hours: total.hours + event.data.hours
})

/** A body as the driver alone would read it: JSON, and nothing checked. */
export const parse = (body: string): Pick<HoursCredited, "data"> => JSON.parse(body) as Pick<HoursCredited, "data">

/** Two totals together. */
export const plus = (left: Total, right: Total): Total => ({
  events: left.events + right.events,
  hours: left.hours + right.hours
})

/** What streams of so many events come to. */
export const totalOf = (streams: number, eventsOfEach: number): Total => {
  let hours = 0
  for (let stream = 0; stream < streams; stream++)
    for (let version = 1; version <= eventsOfEach; version++) hours += hoursOf(stream, version)
  return { events: streams * eventsOfEach, hours }
}
