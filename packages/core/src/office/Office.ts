/**
 * An office: it decides commands in one consistent state, keeps what it decided, and answers what was known when.
 *
 * State is kept in memory at its version, and before each command only what was written since is read. Commands run one
 * after the other; where another process wrote in between, the command is decided anew in the state that this left.
 *
 * @since 0.1.0
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Semaphore from "effect/Semaphore"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Instant from "../calendar/Instant.ts"
import type * as Chain from "../journal/Chain.ts"
import * as Event from "../journal/Event.ts"
import * as Journal from "../journal/Journal.ts"
import { type InvalidBatch, type JournalFailure, VersionConflict } from "../journal/JournalError.ts"
import * as Seal from "../journal/Seal.ts"
import * as Jurisdiction from "../places/Jurisdiction.ts"
import * as RuleBook from "../policy/RuleBook.ts"
import * as Attestation from "./Attestation.ts"
import * as OfficeState from "./OfficeState.ts"
import * as Receipt from "./Receipt.ts"
import * as Ruling from "./Ruling.ts"
import { type ReadCommand, readCommand } from "./readCommand.ts"
import { events, type KnownEvent } from "./registry.ts"

/**
 * Which office it is: a minted id, its name, and the jurisdiction whose rules it follows.
 *
 * @category models
 * @since 0.1.0
 */
export interface Profile {
  readonly id: Event.OfficeId
  readonly name: string
  readonly jurisdiction: Jurisdiction.Jurisdiction
}

/**
 * The journal at hand is that of an office with this id in another jurisdiction.
 *
 * @category errors
 * @since 0.1.0
 */
export class OfficeMismatch extends Schema.TaggedError<OfficeMismatch>()("OfficeMismatch", {
  office: Schema.String,
  found: Schema.String,
  asked: Schema.String
}) {
  override get message(): string {
    return `Office ${this.office} was not opened: its journal belongs to jurisdiction ${this.found}, and ${this.asked} was asked for. Give the office the jurisdiction it was opened with, or another id.`
  }
}

/**
 * What can keep an office from its work. None of it is a refusal: those are receipts.
 *
 * @category errors
 * @since 0.1.0
 */
export type OfficeFailure =
  | JournalFailure
  | VersionConflict
  | InvalidBatch
  | Seal.SealFailure
  | Event.EventNotKnown
  | Event.EventUnreadable
  | Event.EventUnwritable

/**
 * A day, and an instant up to which something was known; what is left out is not limited.
 *
 * @category models
 * @since 0.1.0
 */
export interface AsOf {
  readonly on?: CalendarDate.CalendarDate
  readonly knownAt?: Instant.Instant
}

/**
 * How a command is executed. With `expectedVersion`, it is executed only while the office has kept so many events.
 *
 * @category models
 * @since 0.1.0
 */
export interface ExecuteOptions {
  readonly expectedVersion?: number
}

/**
 * An office at work.
 *
 * @category models
 * @since 0.1.0
 */
export interface Office {
  readonly profile: Profile
  readonly book: RuleBook.RuleBook
  /** Decides one command and keeps what it came to. */
  readonly execute: (command: unknown, options?: ExecuteOptions) => Effect.Effect<Receipt.Receipt, OfficeFailure>
  /** Decides commands in order, each in the state that those before it leave, and keeps all of them at once or none. */
  readonly executeAll: (
    commands: ReadonlyArray<unknown>,
    options?: ExecuteOptions
  ) => Effect.Effect<Receipt.BatchReceipt, OfficeFailure>
  /** The state now, or with the acts up to a day, or as it was known at an instant. */
  readonly state: (asOf?: AsOf) => Effect.Effect<OfficeState.OfficeState, OfficeFailure>
  /** The events kept, in order; with `stream`, those of one stream. */
  readonly history: (
    filter?: AsOf & { readonly stream?: string }
  ) => Effect.Effect<ReadonlyArray<KnownEvent>, OfficeFailure>
  /** An event of this office as a fact that another office can check and receive. */
  readonly attest: (event: Event.EventId) => Effect.Effect<Attestation.Attestation | undefined, OfficeFailure>
  /** Looks through the chain of the journal. */
  readonly verify: Effect.Effect<Chain.Verification, JournalFailure>
}

/** Tries of one command while other processes write in between. */
const attempts = 8

const main = Event.StreamName.make("main")

const systemClock = Effect.map(Clock.currentTimeMillis, (milliseconds) => Instant.fromDate(new Date(milliseconds)))

const isEvents = (outcome: Receipt.Accepted | ReadonlyArray<KnownEvent>): outcome is ReadonlyArray<KnownEvent> =>
  Array.isArray(outcome)

/**
 * Opens an office on a journal: the first time it is founded there, and whenever the rule book is another one than the
 * one last adopted, the book is adopted.
 *
 * @category constructors
 * @since 0.1.0
 */
export const open: (options: {
  readonly profile: Profile
  readonly book: RuleBook.RuleBook
  /** The time of recording; by default that of the runtime's clock. */
  readonly now?: Effect.Effect<Instant.Instant>
}) => Effect.Effect<Office, OfficeFailure | OfficeMismatch, Journal.Journal | Seal.KeyRing> = Effect.fnUntraced(
  function* ({ book, now: clock = systemClock, profile }) {
    const journal = yield* Journal.Journal
    const ring = yield* Seal.KeyRing
    const office = profile.id
    const digest = RuleBook.digest(journal.digest, book)
    const secret = yield* ring.officeSecret(office)
    const decode = (row: Journal.Row) => Effect.provideService(events.decode(row), Seal.KeyRing, ring)
    const encode = (event: KnownEvent) => Effect.provideService(events.encode(event), Seal.KeyRing, ring)

    let state = OfficeState.empty
    let sequence = 0
    let recordedLast: Instant.Instant | undefined
    const versions = new Map<string, number>()
    const fingerprints = new Map<Event.CommandId, string>()

    const take = (event: KnownEvent, next: OfficeState.OfficeState, position: Journal.Position) => {
      state = next
      sequence = position.sequence
      recordedLast = event.recordedAt
      versions.set(position.stream, position.version)
      fingerprints.set(event.command.id, event.command.fingerprint)
    }

    /** Reads what was written since, by this process or another. */
    const catchUp = Effect.gen(function* () {
      while (true) {
        const rows = yield* journal.readOffice(office, { from: sequence + 1, limit: Journal.pageSize })
        for (const row of rows) {
          const event = yield* decode(row)
          take(event, OfficeState.evolve(state, event), row)
        }
        if (rows.length < Journal.pageSize) return
      }
    })

    /** The time of recording never runs backwards, so that what was known at an instant is a beginning of the journal. */
    const now = Effect.map(clock, (instant) =>
      recordedLast !== undefined && recordedLast > instant ? recordedLast : instant
    )

    /** Appends events at the versions of the streams that they rest on. */
    const keep = Effect.fnUntraced(function* (
      added: ReadonlyArray<KnownEvent>,
      restsOn: ReadonlySet<string>,
      after: OfficeState.OfficeState,
      recordedAt: Instant.Instant
    ) {
      const entries = yield* Effect.forEach(added, (event) =>
        Effect.map(encode(event), (body) => ({ ...Event.entryOf(event, body), stream: event.stream }))
      )
      const expected = Object.fromEntries([...restsOn].map((stream) => [stream, versions.get(stream) ?? 0]))
      const appended = yield* journal.append({ office, recordedAt, expected, entries })
      const first = appended.positions[0]
      if (appended.repeated || first === undefined || first.sequence !== sequence + 1) return yield* catchUp
      for (const [index, event] of added.entries()) {
        const position = appended.positions[index]
        if (position !== undefined) take(event, after, position)
      }
    })

    const retrying = <A, E>(work: Effect.Effect<A, E | VersionConflict>) =>
      Effect.retry(work, { times: attempts - 1, while: (error) => error instanceof VersionConflict })

    const found = Effect.gen(function* () {
      yield* catchUp
      const founded = state.places.office
      const key = Jurisdiction.key(profile.jurisdiction)
      if (founded !== undefined && Jurisdiction.key(founded.jurisdiction) !== key) {
        return yield* new OfficeMismatch({ office, found: Jurisdiction.key(founded.jurisdiction), asked: key })
      }
      if (founded !== undefined && state.adopted?.digest === digest) return
      const recordedAt = yield* now
      const id = Event.CommandId.make(`office:${sequence + 1}:${digest.slice(0, 16)}`)
      const fingerprint = yield* Seal.fingerprint(secret, `command\n${id}`)
      const drafts = [
        ...(founded === undefined
          ? [{ type: "places/OfficeOpened", data: { name: profile.name, jurisdiction: profile.jurisdiction } }]
          : []),
        { type: "office/RuleBookAdopted", data: { content: RuleBook.content(book), digest } }
      ]
      const on = Instant.calendarDay(recordedAt)
      const command = { id, on, actor: { id: "system", role: "system" } }
      const unjudged = { book: undefined, verdict: undefined, deviates: false }
      const envelope = { office, command, fingerprint, recordedAt, governedBy: on, ...unjudged }
      const added = drafts.map((draft, index) => Ruling.eventOf({ ...draft, stream: main }, envelope, index))
      yield* keep(added, new Set([main]), added.reduce(OfficeState.evolve, state), recordedAt)
    })

    const repeated = Effect.fnUntraced(function* (id: Event.CommandId) {
      const positions = yield* journal.command(office, id)
      const kept: Array<KnownEvent> = []
      for (const { stream, version } of positions) {
        for (const row of yield* journal.read(office, stream, { from: version, limit: 1 }))
          kept.push(yield* decode(row))
      }
      return Ruling.accepted(kept, positions.at(-1)?.sequence ?? sequence, true)
    })

    const identitiesOf = Effect.fnUntraced(function* ({ command, definition }: ReadCommand) {
      const numbers = definition.identities(command as never)
      const prints = yield* Effect.forEach(numbers, ([person, number]) =>
        Effect.map(Seal.fingerprint(secret, `identity\n${number}`), (print) => [person, print] as const)
      )
      return new Map(prints)
    })

    /** Decides commands one after the other, each in the state that those before it leave, and keeps them together. */
    const attempt = Effect.fnUntraced(function* (reads: ReadonlyArray<ReadCommand>, options: ExecuteOptions) {
      yield* catchUp
      if (options.expectedVersion !== undefined && options.expectedVersion !== sequence) {
        return yield* new VersionConflict({ office, stream: main, expected: options.expectedVersion, found: sequence })
      }
      const recordedAt = yield* now
      const outcomes: Array<Receipt.Accepted | ReadonlyArray<KnownEvent>> = []
      const restsOn = new Set<string>()
      const seen = new Map<Event.CommandId, { readonly fingerprint: string; readonly index: number }>()
      let next = state
      for (const [index, read] of reads.entries()) {
        const { id } = read.command
        const fingerprint = yield* Seal.fingerprint(secret, `command\n${read.text}`)
        const inBatch = seen.get(id)
        const before = inBatch?.fingerprint ?? fingerprints.get(id)
        if (before !== undefined && before !== fingerprint) return { index, receipt: Ruling.idReused(id) }
        if (before !== undefined) {
          outcomes.push((inBatch === undefined ? undefined : outcomes[inBatch.index]) ?? (yield* repeated(id)))
          continue
        }
        const ruling = Ruling.rule(next, read, {
          office,
          book,
          jurisdiction: profile.jurisdiction,
          digest: { ofBook: digest, ofChain: journal.digest },
          identities: yield* identitiesOf(read),
          fingerprint,
          recordedAt
        })
        if (ruling._tag === "NotKept") return { index, receipt: ruling.receipt }
        seen.set(id, { fingerprint, index })
        outcomes.push(ruling.events)
        for (const stream of ruling.restsOn) restsOn.add(stream)
        next = ruling.state
      }
      const added = [...new Set(outcomes)].flatMap((outcome) => (isEvents(outcome) ? outcome : []))
      if (added.length > 0) yield* keep(added, restsOn, next, recordedAt)
      return outcomes.map((outcome) => (isEvents(outcome) ? Ruling.accepted(outcome, sequence, false) : outcome))
    })

    const lock = yield* Semaphore.make(1)
    const inTurn = lock.withPermits(1)
    yield* retrying(found)

    const executeAll: Office["executeAll"] = Effect.fnUntraced(function* (inputs, options = {}) {
      const reads: Array<ReadCommand> = []
      for (const [index, input] of inputs.entries()) {
        const read = readCommand(input)
        if (Result.isFailure(read)) return { outcome: "refused", index, receipt: Receipt.refused(read.failure) }
        reads.push(read.success)
      }
      const work = Effect.catchTag(attempt(reads, options), "SealFailure", (failure) =>
        failure.problem === "personForgotten"
          ? Effect.succeed({ index: 0, receipt: Ruling.personForgotten(failure.person) })
          : Effect.fail(failure)
      )
      const outcome = yield* inTurn(options.expectedVersion === undefined ? retrying(work) : work)
      return Array.isArray(outcome)
        ? { outcome: "accepted", receipts: outcome }
        : Receipt.notKept(outcome.index, outcome.receipt)
    })

    const eventsWhere = Effect.fnUntraced(function* ({ knownAt, on, stream }: AsOf & { readonly stream?: string }) {
      const kept: Array<KnownEvent> = []
      let from = 1
      while (true) {
        const rows = yield* journal.readOffice(office, { from, limit: Journal.pageSize })
        for (const row of rows) {
          if (knownAt !== undefined && row.recordedAt > knownAt) continue
          if (stream !== undefined && row.stream !== stream) continue
          const event = yield* decode(row)
          if (on === undefined || event.on <= on || OfficeState.isOwn(event)) kept.push(event)
        }
        if (rows.length < Journal.pageSize) return kept
        from += rows.length
      }
    })

    return {
      profile,
      book,
      executeAll,
      execute: (command, options) =>
        Effect.map(
          executeAll([command], options),
          (batch): Receipt.Receipt =>
            batch.outcome === "accepted" ? (batch.receipts[0] as Receipt.Accepted) : batch.receipt
        ),
      state: (asOf = {}) =>
        asOf.on === undefined && asOf.knownAt === undefined
          ? inTurn(Effect.map(catchUp, () => state))
          : Effect.map(eventsWhere(asOf), (kept) => kept.reduce(OfficeState.evolve, OfficeState.empty)),
      history: (filter = {}) => eventsWhere(filter),
      attest: Effect.fnUntraced(function* (id) {
        const [command, ordinal] = id.split("/")
        const positions = yield* journal.command(office, Event.CommandId.make(command ?? ""))
        const position = positions[Number(ordinal)]
        if (position === undefined) return undefined
        const [row] = yield* journal.read(office, position.stream, { from: position.version, limit: 1 })
        return row === undefined ? undefined : Attestation.make(row)
      }),
      verify: Effect.provideService(Journal.verify(office), Journal.Journal, journal)
    }
  }
)
