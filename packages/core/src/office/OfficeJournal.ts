/**
 * The journal of one office, read as events. Rows are read in pages, and nothing is kept here.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import type * as Instant from "../calendar/Instant.ts"
import type * as Event from "../journal/Event.ts"
import * as Journal from "../journal/Journal.ts"
import type { JournalFailure } from "../journal/JournalError.ts"
import * as Seal from "../journal/Seal.ts"
import * as OfficeState from "./OfficeState.ts"
import { events, type KnownEvent } from "./registry.ts"

/**
 * What reading an event can fail with.
 *
 * @category errors
 * @since 0.1.0
 */
export type ReadFailure = JournalFailure | Seal.SealFailure | Event.EventNotKnown | Event.EventUnreadable

/**
 * Which events are meant: acts up to a day, and what was known up to an instant; what is left out is not limited.
 *
 * @category models
 * @since 0.1.0
 */
export interface Filter {
  readonly on?: CalendarDate.CalendarDate
  readonly knownAt?: Instant.Instant
  readonly stream?: string
}

/**
 * The journal of one office.
 *
 * @category models
 * @since 0.1.0
 */
export interface OfficeJournal {
  readonly decode: (row: Journal.Row) => Effect.Effect<KnownEvent, ReadFailure>
  /** Hands rows from a sequence on to `take`, page by page, until it answers that it has enough. */
  readonly pages: <E>(
    from: number,
    take: (rows: ReadonlyArray<Journal.Row>) => Effect.Effect<boolean, E>
  ) => Effect.Effect<void, E | JournalFailure>
  /** The events of a filter, in the order in which they were kept. */
  readonly eventsWhere: (filter: Filter) => Effect.Effect<ReadonlyArray<KnownEvent>, ReadFailure>
  /** The commands up to a sequence, each with its fingerprint. */
  readonly fingerprints: (until: number) => Effect.Effect<ReadonlyMap<Event.CommandId, string>, ReadFailure>
  /** The rows of a command, in order; none where the command is not known. */
  readonly rowsOf: (command: Event.CommandId) => Effect.Effect<ReadonlyArray<Journal.Row>, JournalFailure>
}

/**
 * The journal of an office.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make: (office: Event.OfficeId) => Effect.Effect<OfficeJournal, never, Journal.Journal | Seal.KeyRing> =
  Effect.fnUntraced(function* (office) {
    const journal = yield* Journal.Journal
    const ring = yield* Seal.KeyRing
    const decode: OfficeJournal["decode"] = (row) => Effect.provideService(events.decode(row), Seal.KeyRing, ring)

    const decodeAll = (rows: ReadonlyArray<Journal.Row>): Effect.Effect<ReadonlyArray<KnownEvent>, ReadFailure> =>
      Effect.provideService(events.decodeAll(rows), Seal.KeyRing, ring)

    const pages: OfficeJournal["pages"] = Effect.fnUntraced(function* (start, take) {
      let from = start
      while (true) {
        const rows = yield* journal.readOffice(office, { from, limit: Journal.pageSize })
        const isEnough = yield* take(rows)
        const last = rows.at(-1)
        if (isEnough || last === undefined || rows.length < Journal.pageSize) return
        from = last.sequence + 1
      }
    })

    return {
      decode,
      pages,
      eventsWhere: Effect.fnUntraced(function* ({ knownAt, on, stream }) {
        const found: Array<KnownEvent> = []
        const isMeant = (row: Journal.Row) =>
          (stream === undefined || row.stream === stream) && (knownAt === undefined || row.recordedAt <= knownAt)
        yield* pages(
          1,
          Effect.fnUntraced(function* (rows) {
            for (const event of yield* decodeAll(rows.filter(isMeant))) {
              if (on === undefined || event.on <= on || OfficeState.isOwn(event)) found.push(event)
            }
            // What was known at an instant is a beginning of the journal, so nothing after the first later row counts.
            const last = rows.at(-1)
            return knownAt !== undefined && last !== undefined && last.recordedAt > knownAt
          })
        )
        return found
      }),
      fingerprints: Effect.fnUntraced(function* (until) {
        const found = new Map<Event.CommandId, string>()
        yield* pages(
          1,
          Effect.fnUntraced(function* (rows) {
            for (const { command } of yield* decodeAll(rows.filter(({ sequence }) => sequence <= until))) {
              found.set(command.id, command.fingerprint)
            }
            return (rows.at(-1)?.sequence ?? until) >= until
          })
        )
        return found
      }),
      rowsOf: Effect.fnUntraced(function* (command) {
        const rows: Array<Journal.Row> = []
        for (const { stream, version } of yield* journal.command(office, command)) {
          rows.push(...(yield* journal.read(office, stream, { from: version, limit: 1 })))
        }
        return rows
      })
    }
  })
