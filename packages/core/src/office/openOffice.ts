/**
 * An office for everybody: promises instead of effects, plain data in, receipts out.
 *
 * A promise resolves to what became of the command and rejects only where the infrastructure fails. Close the office
 * when done, or open it with `await using`.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Instant from "../calendar/Instant.ts"
import type * as Chain from "../journal/Chain.ts"
import * as Event from "../journal/Event.ts"
import * as IdentityNumber from "../people/IdentityNumber.ts"
import * as Person from "../people/Person.ts"
import * as Jurisdiction from "../places/Jurisdiction.ts"
import type { Explanation } from "../policy/Explanation.ts"
import * as Policies from "../policy/Policies.ts"
import type * as RuleBook from "../policy/RuleBook.ts"
import { compose } from "../rules.ts"
import type { Language } from "../text/Text.ts"
import type { Attestation } from "./Attestation.ts"
import * as Explain from "./explain.ts"
import * as Office from "./Office.ts"
import * as OfficeOptions from "./OfficeOptions.ts"
import type { OfficeState } from "./OfficeState.ts"
import type { PersonalRecord } from "./PersonalRecord.ts"
import type * as Receipt from "./Receipt.ts"
import type { CommandInput, KnownEvent } from "./registry.ts"

export { OfficeOptionsInvalid, type OpenOfficeOptions } from "./OfficeOptions.ts"

/**
 * An office that was closed was asked for something.
 *
 * @category errors
 * @since 0.1.0
 */
export class OfficeClosed extends Schema.TaggedError<OfficeClosed>()("OfficeClosed", { office: Schema.String }) {
  override get message(): string {
    return `Nothing was done: office ${this.office} was closed before. Open it again with openOffice.`
  }
}

/**
 * A day and an instant as texts, `YYYY-MM-DD` and ISO 8601; what is left out is not limited.
 *
 * @category models
 * @since 0.1.0
 */
export interface AsOf {
  readonly on?: string
  readonly knownAt?: string
}

/**
 * An open office.
 *
 * @category models
 * @since 0.1.0
 */
export interface OpenOffice extends AsyncDisposable {
  /** Decides one command and keeps what it came to. */
  readonly execute: (command: CommandInput, options?: Office.ExecuteOptions) => Promise<Receipt.Receipt>
  /** Decides commands in order and keeps all of them at once or none. */
  readonly executeAll: (
    commands: ReadonlyArray<CommandInput>,
    options?: Office.ExecuteOptions
  ) => Promise<Receipt.BatchReceipt>
  /** The state now, or with the acts up to a day, or as it was known at an instant. */
  readonly state: (asOf?: AsOf) => Promise<OfficeState>
  /**
   * Whom this office knows by each ID number: officials and applicants, and nobody who was forgotten. A text that is no
   * ID number is nobody's.
   */
  readonly identify: (numbers: ReadonlyArray<string>) => Promise<ReadonlyArray<ReadonlyArray<Person.PersonId>>>
  /** The events kept, in order. */
  readonly history: (filter?: AsOf & { readonly stream?: string }) => Promise<ReadonlyArray<KnownEvent>>
  /**
   * Everything that is kept about one person, as plain data to hand to that person: the acts that name them, and what they
   * told in confidence, but nothing of what others did. Rejects with `InvalidPersonId` where the text is no id.
   */
  readonly recordOf: (person: string) => Promise<PersonalRecord>
  /** An event of this office, for another office to receive; nothing where there is none of this id. */
  readonly attest: (event: string) => Promise<Attestation | undefined>
  /** Looks through the chain of the journal, which must pass through a checkpoint where one is given. */
  readonly verify: (checkpoint?: Chain.Checkpoint) => Promise<Chain.Verification>
  /** Where the chain of the journal stands now, as plain data: keep it elsewhere, and give it to `verify` later. */
  readonly checkpoint: () => Promise<Chain.Checkpoint>
  /** The verdict of a receipt or an event to the leaf, with the sources of its day and what would have to change. */
  readonly explain: (subject: Explain.Subject, language: Language, shown?: Explain.Shown) => Promise<string>
  /** The same as data, which is written out as text or Markdown; nothing where there is no verdict. */
  readonly explanation: (
    subject: Explain.Subject,
    language: Language,
    shown?: Explain.Shown
  ) => Promise<Explanation | undefined>
  readonly book: RuleBook.RuleBook
  /** The rules at the office's place on a day, for judging and for reports. */
  readonly policies: (on: string) => Policies.Policies
  /** Waits for what is under way, and closes the journal. */
  readonly close: () => Promise<void>
}

/**
 * Opens an office. Rejects with the tagged error of what is wrong: `OfficeOptionsInvalid` and `RuleBookInvalid` with all
 * problems, `InvalidOfficeId`, `InvalidDivisionCode`, `OfficeMismatch` where the journal was begun under another name or
 * in another jurisdiction, `JournalFailure`, or `ChainBroken` where the journal was changed by hand.
 *
 * @example
 * ```ts
 * import { hash, randomBytes } from "node:crypto"
 * import * as Memory from "@cunguan/core/journal/Memory"
 * import { openOffice } from "@cunguan/core/office/openOffice"
 *
 * const digest = (data: string | Uint8Array) => hash("sha256", data)
 * await using office = await openOffice({
 *   journal: Memory.layer({ digest, random: randomBytes }),
 *   office: { id: "zhouxiang", name: "周巷镇", jurisdiction: "330282121" }
 * })
 * const receipt = await office.execute({
 *   type: "places/RegisterVillage",
 *   id: "register-1",
 *   on: "2009-05-01",
 *   actor: { id: "clerk-1", role: "townOrganisation" },
 *   village: "v-01",
 *   name: "示例村",
 *   kind: "villagersCommittee"
 * })
 *
 * receipt.outcome // => "accepted"
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const openOffice = async (given: OfficeOptions.OpenOfficeOptions): Promise<OpenOffice> => {
  const options = Result.getOrThrow(OfficeOptions.read(given))
  const book = compose(options.plugins)
  const profile: Office.Profile = {
    id: Result.getOrThrow(Event.parseOfficeId(options.office.id)),
    name: options.office.name,
    jurisdiction: Jurisdiction.make(options.office.jurisdiction)
  }
  const runtime = ManagedRuntime.make(options.journal)
  const { now, snapshotEvery } = options
  const chosen = {
    ...(now === undefined ? {} : { now: Effect.sync(() => Instant.fromDate(now())) }),
    ...(snapshotEvery === undefined ? {} : { snapshotEvery })
  }
  const office = await runtime.runPromise(Office.open({ profile, book, ...chosen })).catch(async (error: unknown) => {
    await runtime.dispose()
    throw error
  })
  const underWay = new Set<Promise<unknown>>()
  let closing: Promise<void> | undefined
  const run = <A, E>(effect: () => Effect.Effect<A, E>): Promise<A> => {
    if (closing !== undefined) return Promise.reject(new OfficeClosed({ office: profile.id }))
    const promise = runtime.runPromise(Effect.suspend(effect))
    const ended: Promise<unknown> = promise.then(
      () => underWay.delete(ended),
      () => underWay.delete(ended)
    )
    underWay.add(ended)
    return promise
  }
  const close = () => {
    closing ??= Promise.all(underWay).then(() => runtime.dispose())
    return closing
  }
  return {
    book,
    execute: (command, options) => run(() => office.execute(command, options)),
    executeAll: (commands, options) => run(() => office.executeAll(commands, options)),
    state: async (asOf) => {
      const read = readAsOf(asOf)
      return run(() => office.state(read))
    },
    identify: async (numbers) => {
      const parsed = numbers.map((number) => Result.getOrUndefined(IdentityNumber.parse(number)))
      const known = await run(() => office.identify(parsed.filter((number) => number !== undefined)))
      let taken = 0
      return parsed.map((number) => (number === undefined ? [] : (known[taken++] ?? [])))
    },
    history: async (filter) => {
      const read = { ...readAsOf(filter), ...(filter?.stream === undefined ? {} : { stream: filter.stream }) }
      return run(() => office.history(read))
    },
    recordOf: async (person) => {
      const id = Person.makeId(person)
      return run(() => office.recordOf(id))
    },
    attest: (event) => run(() => (isEventId(event) ? office.attest(event) : Effect.undefined)),
    verify: (checkpoint) => run(() => office.verify(checkpoint)),
    checkpoint: () => run(() => office.checkpoint),
    explain: (subject, language, shown) =>
      run(() => Effect.map(office.state(), (state) => Explain.explain(state, book, subject, language, shown))),
    explanation: (subject, language, shown) =>
      run(() => Effect.map(office.state(), (state) => Explain.explanation(state, book, subject, language, shown))),
    policies: (on) => Policies.at(book, profile.jurisdiction, CalendarDate.make(on)),
    close,
    [Symbol.asyncDispose]: close
  }
}

const isEventId = Schema.is(Event.EventId)

const readAsOf = (asOf: AsOf = {}): Office.AsOf => ({
  ...(asOf.on === undefined ? {} : { on: CalendarDate.make(asOf.on) }),
  ...(asOf.knownAt === undefined ? {} : { knownAt: Instant.make(asOf.knownAt) })
})
