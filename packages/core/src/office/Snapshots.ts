/**
 * The snapshots of an office: of its state, and of the commands that it has kept, each with the event that it comes to.
 *
 * The state holds personal data, so its snapshot is sealed as a whole, with a key of its own in the key ring. Forgetting a
 * person destroys that key too: no copy of a snapshot that was made before opens any longer, and the next one is sealed
 * with another key. A snapshot that cannot be used, for whatever reason, is as none: the events are read instead.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import type * as Instant from "../calendar/Instant.ts"
import * as Bytes from "../internal/bytes.ts"
import * as Structure from "../internal/structure.ts"
import type * as Append from "../journal/Append.ts"
import * as Chain from "../journal/Chain.ts"
import * as Event from "../journal/Event.ts"
import * as Journal from "../journal/Journal.ts"
import type { JournalFailure } from "../journal/JournalError.ts"
import * as Seal from "../journal/Seal.ts"
import * as Snapshot from "../journal/Snapshot.ts"
import * as OfficeState from "./OfficeState.ts"

/**
 * What an office stands at: its state at an event, and what the next events are checked against.
 *
 * - `forgottenAt`: the sequence of the last event that somebody was forgotten by, 0 where there is none
 *
 * @category models
 * @since 0.1.0
 */
export interface Standing {
  readonly state: OfficeState.OfficeState
  readonly sequence: number
  readonly head: string
  readonly recordedLast: Instant.Instant
  readonly streams: ReadonlyMap<string, Append.StreamTip>
  readonly forgottenAt: number
}

/**
 * What an office without events stands at.
 *
 * @category constants
 * @since 0.1.0
 */
export const nothing: Omit<Standing, "recordedLast"> & { readonly recordedLast: Instant.Instant | undefined } = {
  state: OfficeState.empty,
  sequence: 0,
  head: Chain.genesis,
  recordedLast: undefined,
  streams: new Map(),
  forgottenAt: 0
}

/**
 * The commands of an office with their fingerprints.
 *
 * @category models
 * @since 0.1.0
 */
export type Fingerprints = ReadonlyMap<Event.CommandId, string>

/** Another number of the state's version, or another way of writing it, is another format. */
const stateFormat = `state ${OfficeState.version}, in bytes`
const commandsFormat = "commands 1"

/**
 * The name under which the key of an office's snapshots is kept, as long as nobody else is forgotten.
 *
 * @category operations
 * @since 0.1.0
 */
export const keyName = (forgottenAt: number): Seal.SnapshotKey => `snapshot/${forgottenAt}`

type Body = Pick<Standing, "state" | "recordedLast" | "forgottenAt"> & {
  readonly streams: ReadonlyArray<readonly [stream: string, tip: Append.StreamTip]>
}

/** The usable snapshot of a name, with why another is not used in the log. */
const usable = Effect.fnUntraced(function* (office: Event.OfficeId, name: Snapshot.SnapshotName, format: string) {
  const journal = yield* Journal.Journal
  const found = yield* journal.snapshot(office, name)
  if (found === undefined) return undefined
  const [row] = yield* journal.readOffice(office, { from: found.sequence, to: found.sequence })
  const problem = Snapshot.unusable(journal.digest, found, { office, name, format, headAt: row?.hash })
  if (problem === undefined) return found
  yield* Effect.logDebug(`The snapshot ${name} of office ${office} is ${problem}; the events are read instead.`)
  return undefined
})

/**
 * What the office stood at when its last usable snapshot was kept; nothing where there is none.
 *
 * @category operations
 * @since 0.1.0
 */
export const load: (
  office: Event.OfficeId
) => Effect.Effect<Standing | undefined, JournalFailure, Journal.Journal | Seal.KeyRing> = Effect.fnUntraced(
  function* (office) {
    const found = yield* usable(office, "state", stateFormat)
    if (found === undefined) return undefined
    const opened = yield* Effect.result(Seal.openSnapshot(placeOf(found), found.body))
    if (opened._tag === "Failure") {
      if (opened.failure._tag === "JournalFailure") return yield* opened.failure
      yield* Effect.logDebug(`${opened.failure.message} The events are read instead.`)
      return undefined
    }
    if (Seal.isForgotten(opened.success)) return undefined
    // What opens was sealed here, by the version of this very format.
    const { forgottenAt, recordedLast, state, streams } = Structure.fromBytes(opened.success) as Body
    const { head, sequence } = found
    return { state, sequence, head, recordedLast, streams: new Map(streams), forgottenAt }
  }
)

const placeOf = ({ format, head, key, office, sequence }: Omit<Snapshot.Snapshot, "body" | "digest">) => ({
  office,
  key: key as Seal.SnapshotKey,
  of: [format, String(sequence), head]
})

/**
 * Keeps what an office stands at. Where somebody was forgotten in between, by another process, nothing is kept.
 *
 * @category operations
 * @since 0.1.0
 */
export const keep: (
  office: Event.OfficeId,
  standing: Standing,
  fingerprints: Fingerprints
) => Effect.Effect<void, JournalFailure | Seal.SealFailure, Journal.Journal | Seal.KeyRing> = Effect.fnUntraced(
  function* (office, { forgottenAt, head, recordedLast, sequence, state, streams }, fingerprints) {
    const journal = yield* Journal.Journal
    const body: Body = { state, recordedLast, forgottenAt, streams: [...streams] }
    const common = { office, sequence, head }
    const sealed = { ...common, name: "state", format: stateFormat, key: keyName(forgottenAt) } as const
    const bytes = yield* Seal.sealSnapshot(placeOf(sealed), Structure.toBytes(body))
    const lines = Array.from(fingerprints, ([id, fingerprint]) => `${id} ${fingerprint}\n`).join("")
    const clear = { ...common, name: "commands", format: commandsFormat, key: "" } as const
    yield* journal.keepSnapshot(Snapshot.make(journal.digest, { ...clear, body: Bytes.fromText(lines) }))
    yield* journal.keepSnapshot(Snapshot.make(journal.digest, { ...sealed, body: bytes }))
  }
)

/**
 * The commands up to an event, from the snapshot that was kept together with that of the state; nothing where there is
 * none of that event.
 *
 * @category operations
 * @since 0.1.0
 */
export const loadFingerprints: (
  office: Event.OfficeId,
  sequence: number
) => Effect.Effect<Fingerprints | undefined, JournalFailure, Journal.Journal> = Effect.fnUntraced(
  function* (office, sequence) {
    const found = yield* usable(office, "commands", commandsFormat)
    if (found?.sequence !== sequence) return undefined
    const lines = Bytes.toText(found.body).split("\n").slice(0, -1)
    return new Map(lines.map((line) => [Event.CommandId.make(line.slice(0, -65)), line.slice(-64)]))
  }
)
