/**
 * How an office executes commands: read, ruled on one after the other, and kept together or not at all.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type * as Instant from "../calendar/Instant.ts"
import type * as Chain from "../journal/Chain.ts"
import type * as Event from "../journal/Event.ts"
import type { Position } from "../journal/Journal.ts"
import { type ChainBroken, type InvalidBatch, VersionConflict } from "../journal/JournalError.ts"
import * as Seal from "../journal/Seal.ts"
import type * as Jurisdiction from "../places/Jurisdiction.ts"
import type * as RuleBook from "../policy/RuleBook.ts"
import * as Identities from "./Identities.ts"
import type { LiveState } from "./LiveState.ts"
import type { OfficeJournal, ReadFailure } from "./OfficeJournal.ts"
import * as Receipt from "./Receipt.ts"
import * as Ruling from "./Ruling.ts"
import { type ReadCommand, readCommand } from "./readCommand.ts"
import type { KnownEvent } from "./registry.ts"

/**
 * How commands are executed. With `expectedVersion`, they are decided only while the office has kept so many events;
 * commands that were kept before are answered all the same.
 *
 * @category models
 * @since 0.1.0
 */
export interface ExecuteOptions {
  readonly expectedVersion?: number
}

/**
 * What can keep an office from its work. None of it is a refusal: those are receipts.
 *
 * @category errors
 * @since 0.1.0
 */
export type OfficeFailure = ReadFailure | ChainBroken | VersionConflict | InvalidBatch | Event.EventUnwritable

/**
 * What an office executes with.
 *
 * @category models
 * @since 0.1.0
 */
export interface Context {
  readonly office: Event.OfficeId
  readonly jurisdiction: Jurisdiction.Jurisdiction
  readonly book: RuleBook.RuleBook
  readonly digest: { readonly ofBook: string; readonly ofChain: Chain.Digest }
  readonly secret: Uint8Array
  readonly live: LiveState
  readonly reader: OfficeJournal
  readonly now: Effect.Effect<Instant.Instant>
}

/** A command is decided so often at most. Every conflict means that another writer got on, so it ends long before. */
const attempts = 100

/**
 * Does a piece of work anew as long as other writers come in between.
 *
 * @category operations
 * @since 0.1.0
 */
export const retrying = <A, E>(work: Effect.Effect<A, E | VersionConflict>): Effect.Effect<A, E | VersionConflict> =>
  Effect.retry(work, { times: attempts - 1, while: (error) => error instanceof VersionConflict })

/** What a command of a batch came to before the batch is kept. */
type Outcome =
  | { readonly _tag: "New"; readonly events: ReadonlyArray<KnownEvent> }
  | { readonly _tag: "Kept"; readonly receipt: Receipt.Accepted }
  | { readonly _tag: "Again"; readonly index: number }

/**
 * Executes commands in order, and keeps all of them at once or none.
 *
 * @category operations
 * @since 0.1.0
 */
export const executeAll = Effect.fnUntraced(function* (
  context: Context,
  inputs: ReadonlyArray<unknown>,
  options: ExecuteOptions
): Effect.fn.Return<Receipt.BatchReceipt, OfficeFailure> {
  const reads: Array<ReadCommand> = []
  // Plain JavaScript may send what is no list; that is no command.
  const given: ReadonlyArray<unknown> = Array.isArray(inputs) ? inputs : [undefined]
  for (const [index, input] of given.entries()) {
    const read = readCommand(input)
    if (Result.isFailure(read)) return { outcome: "refused", index, receipt: Receipt.refused(read.failure) }
    reads.push(read.success)
  }
  const work = Effect.catchTag(attempt(context, reads, options), "SealFailure", (failure) => {
    if (failure.problem !== "personForgotten") return Effect.fail(failure)
    const index = reads.findIndex(({ command }) => failure.event.startsWith(`${command.id}/`))
    return Effect.succeed(Receipt.notKept(index, Ruling.personForgotten(failure.person)))
  })
  return yield* options.expectedVersion === undefined ? retrying(work) : work
})

const attempt = Effect.fnUntraced(function* (
  context: Context,
  reads: ReadonlyArray<ReadCommand>,
  { expectedVersion }: ExecuteOptions
): Effect.fn.Return<Receipt.BatchReceipt, OfficeFailure> {
  const { book, digest, jurisdiction, live, office, secret } = context
  yield* live.catchUp
  const recordedAt = yield* context.now
  const outcomes: Array<Outcome> = []
  const seen = new Map<Event.CommandId, { readonly fingerprint: string; readonly index: number }>()
  const restsOn = new Set<string>()
  let restsOnOffice = expectedVersion !== undefined
  let { state } = live
  for (const [index, read] of reads.entries()) {
    const { id } = read.command
    const fingerprint = yield* Seal.fingerprint(secret, `command\n${read.text}`)
    const earlier = seen.get(id)
    const before = earlier?.fingerprint ?? (yield* live.fingerprintOf(id))
    if (before !== undefined && before !== fingerprint) return Receipt.notKept(index, Ruling.idReused(id))
    seen.set(id, { fingerprint, index: earlier?.index ?? index })
    if (earlier !== undefined) {
      outcomes.push({ _tag: "Again", index: earlier.index })
      continue
    }
    if (before !== undefined) {
      outcomes.push({ _tag: "Kept", receipt: yield* keptBefore(context, id) })
      continue
    }
    if (expectedVersion !== undefined && expectedVersion !== live.sequence) {
      return yield* new VersionConflict({ office, expected: expectedVersion, found: live.sequence })
    }
    const identities = yield* identitiesOf(secret, read)
    const ruling = Ruling.rule(state, read, { office, book, jurisdiction, digest, identities, fingerprint, recordedAt })
    if (ruling._tag === "NotKept") return Receipt.notKept(index, ruling.receipt)
    outcomes.push({ _tag: "New", events: ruling.events })
    for (const stream of ruling.restsOn) restsOn.add(stream)
    restsOnOffice ||= ruling.restsOnOffice
    state = ruling.state
  }
  const added = outcomes.flatMap((outcome) => (outcome._tag === "New" ? outcome.events : []))
  const positions =
    added.length === 0 ? [] : yield* live.append({ events: added, restsOn, restsOnOffice, state, recordedAt })
  return { outcome: "accepted", receipts: receiptsOf(outcomes, positions) }
})

/** The receipt of a command that was kept earlier, as it was then. */
const keptBefore = Effect.fnUntraced(function* ({ live, reader }: Context, id: Event.CommandId) {
  const rows = yield* reader.rowsOf(id)
  return Ruling.accepted(yield* Effect.forEach(rows, reader.decode), rows.at(-1)?.sequence ?? live.sequence, true)
})

const identitiesOf = Effect.fnUntraced(function* (secret: Uint8Array, { command, definition }: ReadCommand) {
  const prints = yield* Effect.forEach(definition.identities(command as never), ([person, number]) =>
    Effect.map(Identities.fingerprint(secret, number), (print) => [person, print] as const)
  )
  return new Map(prints)
})

const receiptsOf = (
  outcomes: ReadonlyArray<Outcome>,
  positions: ReadonlyArray<Position>
): ReadonlyArray<Receipt.Accepted> => {
  const receipts: Array<Receipt.Accepted> = []
  let taken = 0
  for (const outcome of outcomes) {
    if (outcome._tag === "New") {
      taken += outcome.events.length
      receipts.push(Ruling.accepted(outcome.events, positions[taken - 1]?.sequence ?? 0, false))
    } else if (outcome._tag === "Kept") {
      receipts.push(outcome.receipt)
    } else {
      const first = receipts[outcome.index]
      if (first !== undefined) receipts.push({ ...first, repeated: true })
    }
  }
  return receipts
}
