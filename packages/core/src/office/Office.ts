/**
 * An office: it decides commands in one consistent state, keeps what it decided, and answers what was known when.
 *
 * Commands run one after the other; where another process wrote in between, the command is decided anew in the state
 * that this left. The state itself is kept by `LiveState.ts`, and one command is ruled on by `Ruling.ts`.
 *
 * @since 0.1.0
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Semaphore from "effect/Semaphore"
import * as Instant from "../calendar/Instant.ts"
import * as Chain from "../journal/Chain.ts"
import * as Event from "../journal/Event.ts"
import * as Journal from "../journal/Journal.ts"
import type { JournalFailure } from "../journal/JournalError.ts"
import * as Seal from "../journal/Seal.ts"
import type * as IdentityNumber from "../people/IdentityNumber.ts"
import type * as Person from "../people/Person.ts"
import * as Jurisdiction from "../places/Jurisdiction.ts"
import * as RuleBook from "../policy/RuleBook.ts"
import * as Attestation from "./Attestation.ts"
import * as Execute from "./execute.ts"
import * as Identities from "./Identities.ts"
import * as LiveState from "./LiveState.ts"
import * as OfficeJournal from "./OfficeJournal.ts"
import * as OfficeState from "./OfficeState.ts"
import * as PersonalRecord from "./PersonalRecord.ts"
import type * as Receipt from "./Receipt.ts"
import * as Ruling from "./Ruling.ts"
import type { KnownEvent } from "./registry.ts"

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
 * The journal at hand is that of an office with this id in another jurisdiction, or under another name: what it decided
 * stays as it was, and reports give its name.
 *
 * @category errors
 * @since 0.1.0
 */
export class OfficeMismatch extends Schema.TaggedError<OfficeMismatch>()("OfficeMismatch", {
  office: Schema.String,
  of: Schema.Literals(["jurisdiction", "name"]),
  found: Schema.String,
  asked: Schema.String
}) {
  override get message(): string {
    return `Office ${this.office} was not opened: its journal was begun with the ${this.of} ${this.found}, and ${this.asked} was asked for. Give the office the ${this.of} it was first opened with, or another id.`
  }
}

/**
 * What can keep an office from its work. None of it is a refusal: those are receipts.
 *
 * @category errors
 * @since 0.1.0
 */
export type OfficeFailure = Execute.OfficeFailure

/**
 * A day, and an instant up to which something was known; what is left out is not limited.
 *
 * @category models
 * @since 0.1.0
 */
export type AsOf = Omit<OfficeJournal.Filter, "stream">

/**
 * How a command is executed. With `expectedVersion`, it is executed only while the office has kept so many events.
 *
 * @category models
 * @since 0.1.0
 */
export type ExecuteOptions = Execute.ExecuteOptions

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
  /** Whom this office knows by each ID number: officials and applicants, and nobody who was forgotten. */
  readonly identify: (
    numbers: ReadonlyArray<IdentityNumber.IdentityNumber>
  ) => Effect.Effect<ReadonlyArray<ReadonlyArray<Person.PersonId>>, OfficeFailure>
  /** The events kept, in order; with `stream`, those of one stream. */
  readonly history: (filter?: OfficeJournal.Filter) => Effect.Effect<ReadonlyArray<KnownEvent>, OfficeFailure>
  /** Everything that is kept about one person, to hand to that person; nothing that others told in confidence. */
  readonly recordOf: (person: Person.PersonId) => Effect.Effect<PersonalRecord.PersonalRecord, OfficeFailure>
  /** An event of this office as a fact that another office can check and receive. */
  readonly attest: (event: Event.EventId) => Effect.Effect<Attestation.Attestation | undefined, OfficeFailure>
  /** Looks through the chain of the journal, which must pass through a checkpoint where one is given. */
  readonly verify: (checkpoint?: Chain.Checkpoint) => Effect.Effect<Chain.Verification, JournalFailure>
  /** Where the chain of the journal stands now: keep it elsewhere, and give it to `verify` on a later day. */
  readonly checkpoint: Effect.Effect<Chain.Checkpoint, OfficeFailure>
}

const main = Event.StreamName.make("main")

const systemClock = Effect.map(Clock.currentTimeMillis, (milliseconds) => Instant.fromDate(new Date(milliseconds)))

/**
 * Opens an office on a journal: the first time it is founded there, and whenever the rule book is another one than the
 * one last adopted, the book is adopted. Fails with {@link OfficeMismatch} where the journal's office is elsewhere.
 *
 * @category constructors
 * @since 0.1.0
 */
export const open: (options: {
  readonly profile: Profile
  readonly book: RuleBook.RuleBook
  /** The time of recording; by default that of the runtime's clock. */
  readonly now?: Effect.Effect<Instant.Instant>
  /** After how many events a snapshot is kept, from which the office opens; 1,000 by default. */
  readonly snapshotEvery?: number
}) => Effect.Effect<Office, OfficeFailure | OfficeMismatch, Journal.Journal | Seal.KeyRing> = Effect.fnUntraced(
  function* ({ book, now: clock = systemClock, profile, snapshotEvery = 1000 }) {
    const { id: office, jurisdiction } = profile
    const journal = yield* Journal.Journal
    const ring = yield* Seal.KeyRing
    const reader = yield* OfficeJournal.make(office)
    const live = yield* LiveState.make(office, reader, snapshotEvery)
    // The time of recording never runs backwards, so that what was known at an instant is a beginning of the journal.
    const now = Effect.map(clock, (instant) =>
      live.recordedLast !== undefined && live.recordedLast > instant ? live.recordedLast : instant
    )
    const digest = { ofBook: RuleBook.digest(journal.digest, book), ofChain: journal.digest }
    const secret = yield* ring.officeSecret(office)
    const context: Execute.Context = { office, jurisdiction, book, digest, secret, live, reader, now }
    yield* Execute.retrying(found(context, profile.name))

    const lock = yield* Semaphore.make(1)
    const inTurn = lock.withPermits(1)
    const executeAll: Office["executeAll"] = (commands, options = {}) =>
      inTurn(Execute.executeAll(context, commands, options))
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
      state: Effect.fnUntraced(function* (asOf = {}) {
        const { recordedLast, state } = yield* inTurn(Effect.as(live.catchUp, live))
        const { knownAt, on } = asOf
        const isUpToDay = on === undefined || state.lastDay === undefined || state.lastDay <= on
        const isKnown = knownAt === undefined || recordedLast === undefined || recordedLast <= knownAt
        if (isUpToDay && isKnown) return state
        return (yield* reader.eventsWhere(asOf)).reduce(OfficeState.evolve, OfficeState.empty)
      }),
      identify: Effect.fnUntraced(function* (numbers) {
        const { state } = yield* inTurn(Effect.as(live.catchUp, live))
        return yield* Effect.forEach(numbers, (number) =>
          Effect.map(Identities.fingerprint(secret, number), (print) => Identities.bearers(state, print))
        )
      }),
      history: (filter = {}) => reader.eventsWhere(filter),
      recordOf: Effect.fnUntraced(function* (person) {
        const { sequence, state } = yield* inTurn(Effect.as(live.catchUp, live))
        const on = Instant.calendarDay(yield* now)
        const at = { office: { id: office, name: profile.name }, person, on, state, sequence, journal: reader }
        return yield* PersonalRecord.make(at)
      }),
      attest: (id) =>
        Effect.map(reader.rowsOf(Event.CommandId.make(id.slice(0, id.indexOf("/")))), (rows) => {
          const row = rows[Number(id.slice(id.indexOf("/") + 1))]
          return row === undefined ? undefined : Attestation.make(row)
        }),
      verify: (checkpoint) => Effect.provideService(Journal.verify(office, checkpoint), Journal.Journal, journal),
      checkpoint: inTurn(
        Effect.map(live.catchUp, () => Chain.checkpoint({ office, sequence: live.sequence, streams: live.streams }))
      )
    }
  }
)

/** Keeps that the office was opened and that it adopted its rule book, as far as the journal does not say so already. */
const found = Effect.fnUntraced(function* (
  { book, digest, jurisdiction, live, now, office, secret }: Execute.Context,
  name: string
): Effect.fn.Return<void, OfficeFailure | OfficeMismatch> {
  yield* live.catchUp
  const { office: founded } = live.state.places
  if (founded !== undefined && !Jurisdiction.equals(founded.jurisdiction, jurisdiction)) {
    const [found, asked] = [Jurisdiction.key(founded.jurisdiction), Jurisdiction.key(jurisdiction)]
    return yield* new OfficeMismatch({ office, of: "jurisdiction", found, asked })
  }
  if (founded !== undefined && founded.name !== name) {
    return yield* new OfficeMismatch({ office, of: "name", found: founded.name, asked: name })
  }
  if (founded !== undefined && live.state.adopted?.digest === digest.ofBook) return
  const recordedAt = yield* now
  const on = Instant.calendarDay(recordedAt)
  const id = Event.CommandId.make(`office:${live.sequence + 1}:${digest.ofBook.slice(0, 16)}`)
  const envelope = {
    office,
    command: { id, on, actor: { id: "system", role: "system" } },
    fingerprint: yield* Seal.fingerprint(secret, `command\n${id}`),
    recordedAt,
    governedBy: on,
    book: undefined,
    verdict: undefined,
    deviates: false
  }
  const drafts = [
    ...(founded === undefined ? [{ type: "places/OfficeOpened", data: { name, jurisdiction } }] : []),
    { type: "office/RuleBookAdopted", data: { content: RuleBook.content(book), digest: digest.ofBook } }
  ]
  const events = drafts.map((draft, index) => Ruling.eventOf({ ...draft, stream: main }, envelope, index))
  const state = events.reduce(OfficeState.evolve, live.state)
  yield* live.append({ events, restsOn: [main], restsOnOffice: false, state, recordedAt })
})
