/**
 * What an office makes of one command: events to keep, or a receipt that says why not. Pure.
 *
 * @since 0.1.0
 */
import * as HashSet from "effect/HashSet"
import * as Result from "effect/Result"
import * as Command from "../act/Command.ts"
import * as Decision from "../act/Decision.ts"
import type * as Instant from "../calendar/Instant.ts"
import type * as Chain from "../journal/Chain.ts"
import * as Event from "../journal/Event.ts"
import * as Identifier from "../journal/Identifier.ts"
import type * as Jurisdiction from "../places/Jurisdiction.ts"
import type * as Judgement from "../policy/Judgement.ts"
import * as Message from "../policy/Message.ts"
import * as Policies from "../policy/Policies.ts"
import { roleText } from "../policy/Role.ts"
import type * as RuleBook from "../policy/RuleBook.ts"
import { roles } from "../rules.ts"
import * as Decide from "./decide.ts"
import * as OfficeState from "./OfficeState.ts"
import * as Receipt from "./Receipt.ts"
import * as Roles from "./Roles.ts"
import type { ReadCommand } from "./readCommand.ts"
import { events, type KnownEvent } from "./registry.ts"

/**
 * What a ruling uses besides the state and the command.
 *
 * @category models
 * @since 0.1.0
 */
export interface Context {
  readonly office: Event.OfficeId
  readonly book: RuleBook.RuleBook
  readonly jurisdiction: Jurisdiction.Jurisdiction
  readonly digest: { readonly ofBook: string; readonly ofChain: Chain.Digest }
  readonly identities: Command.Identities
  readonly fingerprint: string
  readonly recordedAt: Instant.Instant
}

/**
 * Events to keep with the state that they lead to and the streams that they rest on, or a receipt.
 *
 * @category models
 * @since 0.1.0
 */
export type Ruling =
  | {
      readonly _tag: "Kept"
      readonly events: ReadonlyArray<KnownEvent>
      readonly state: OfficeState.OfficeState
      readonly restsOn: ReadonlyArray<string>
      readonly restsOnOffice: boolean
    }
  | { readonly _tag: "NotKept"; readonly receipt: Receipt.Refused | Receipt.Undetermined }

/**
 * The words of this module.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  "office/CommandIdReused": {
    zh: "编号 {id} 已用于另一项内容不同的办理，因此没有办理。请为新的办理另取编号。",
    en: "The command id {id} was used before for something else, so nothing was done. Give the new command an id of its own."
  },
  "office/RulesNotChosen": {
    zh: "裁定的事项适用办理当日（{on}）的规定，属于某一批次、考核或选拔的，适用其开始之日的规定，不能另选 {governedBy} 的规定，因此没有办理。请去掉 governedBy；确已按当时规定办过的，凭文件按“记录”办理，或由有权机关凭文件作为例外办理。",
    en: "An act that is to be decided follows the rules of its own day, {on}, or of the day on which its drive, appraisal or selection began, and cannot choose those of {governedBy}, so nothing was done. Leave out governedBy; record with its document what was done under other rules, or have an authority except it."
  },
  "office/IdentityNumberInTheClear": {
    zh: "内容中有公民身份号码，而这些内容不封存，删除个人信息后仍然保留，因此没有办理。请去掉号码；人员以其编号指称，号码只填在个人信息中。",
    en: "What would be kept holds an identity number outside of what is sealed, where it stays when a person is forgotten, so nothing was done. Take the number out: name people by their ids, and give the number among the personal details alone."
  },
  "office/PersonForgotten": {
    zh: "{person} 的个人信息已按请求删除，不能再登记。请以新的编号登记此人。",
    en: "{person} was forgotten on request, so nothing more is kept under that id. Enter the person anew, under a new id."
  }
})

/**
 * Rules on one command.
 *
 * @category operations
 * @since 0.1.0
 */
export const rule = (
  state: OfficeState.OfficeState,
  { command, definition }: ReadCommand,
  context: Context
): Ruling => {
  const policies = Policies.at(context.book, context.jurisdiction, command.governedBy ?? command.on)
  // Who may act is a matter of the day of the act, whatever day's rules the act follows.
  const role = Roles.judgeCommand(roles, { ...policies, on: command.on }, definition, command.actor.role)
  if (Result.isFailure(role)) return notKept(Receipt.refused(Decision.notCovered(role.failure)))
  if (role.success.outcome !== "granted") return notKept(mayNot(definition, command.actor.role, role.success))
  if (choosesRules(command)) return notKept(rulesNotChosen(command))
  const persons = definition.persons?.(command as never) ?? []
  const gone = persons.find((person) => HashSet.has(state.forgotten, person))
  if (gone !== undefined) return notKept(personForgotten(gone))
  const decision = Decide.decide(state, command, policies, {
    office: context.office,
    identities: context.identities,
    digest: context.digest.ofChain
  })
  if (decision._tag === "Refused") return notKept(Receipt.refused(decision))
  const { verdict } = decision
  const deviates = verdict !== undefined && verdict.outcome !== decision.carriesOut
  if (Command.isDecided(command) && deviates) return notKept(Receipt.notGranted(definition.title, verdict))
  const forgotten = decision.events
    .flatMap(({ personal = {} }) => Object.keys(personal))
    .find((person) => HashSet.has(state.forgotten, person))
  if (forgotten !== undefined) return notKept(personForgotten(forgotten))
  if (decision.events.some(({ data }) => Identifier.holdsIdentityNumber(data))) return notKept(identityInTheClear)
  const envelope = {
    ...context,
    command,
    book: context.digest.ofBook,
    verdict,
    deviates,
    governedBy: decision.governedBy ?? policies.on
  }
  const drafted = decision.events.map((draft, index) => eventOf(draft, envelope, index))
  return {
    _tag: "Kept",
    events: drafted,
    state: drafted.reduce(OfficeState.evolve, state),
    restsOn: [...new Set([...Decide.streams(state, command), ...drafted.map(({ stream }) => stream)])],
    restsOnOffice: Decide.restsOnOffice(command)
  }
}

const notKept = (receipt: Receipt.Refused | Receipt.Undetermined): Ruling => ({ _tag: "NotKept", receipt })

/** Were the sender of a decided act to choose its rules, nothing would be decided. */
const choosesRules = (command: Command.Envelope): command is Required<Command.Envelope> =>
  Command.isDecided(command) && command.governedBy !== undefined && command.governedBy !== command.on

const rulesNotChosen = ({ governedBy, on }: Required<Command.Envelope>): Receipt.Refused =>
  Receipt.refused(Decision.refused(messages.make("office/RulesNotChosen", { governedBy, on })))

const identityInTheClear = Receipt.refused(Decision.refused(messages.make("office/IdentityNumberInTheClear")))

const mayNot = (definition: Command.AnyDefinition, role: string, verdict: Judgement.Verdict): Receipt.Refused => ({
  ...Receipt.refused(
    Decision.refused(
      Roles.messages.make("office/RoleMayNot", {
        act: definition.title,
        role: roleText(role),
        roles: verdict.finding.message.arguments["roles"] ?? []
      })
    )
  ),
  verdict
})

interface Envelope {
  readonly office: Event.OfficeId
  readonly command: Command.Envelope
  readonly fingerprint: string
  readonly recordedAt: Instant.Instant
  readonly governedBy: Command.Envelope["on"]
  readonly book: string | undefined
  readonly verdict: Judgement.Verdict | undefined
  readonly deviates: boolean
}

/**
 * Puts the envelope on an event.
 *
 * @category operations
 * @since 0.1.0
 */
export const eventOf = (draft: Decision.Draft, envelope: Envelope, index: number): KnownEvent => {
  const { book, command, deviates, fingerprint, governedBy, office, recordedAt, verdict } = envelope
  // What a decider drafts is an event of its area; the registry refuses to write anything else.
  return {
    type: draft.type,
    v: events.definitions.get(draft.type)?.v ?? 0,
    id: Event.eventId(command.id, index),
    office,
    stream: Event.StreamName.make(draft.stream),
    command: { id: command.id, fingerprint },
    on: command.on,
    governedBy,
    recordedAt,
    actor: command.actor,
    basis: command.basis ?? { _tag: "Decided" },
    ...(verdict === undefined ? {} : { verdict }),
    ...(deviates ? { deviates } : {}),
    ...(book === undefined ? {} : { book }),
    data: draft.data,
    personal: draft.personal ?? {}
  } as KnownEvent
}

/**
 * The receipt of events that were kept.
 *
 * @category constructors
 * @since 0.1.0
 */
export const accepted = (kept: ReadonlyArray<KnownEvent>, version: number, repeated: boolean): Receipt.Accepted => {
  const [first] = kept
  const verdict = first?.verdict
  return {
    outcome: "accepted",
    events: kept,
    ...(verdict === undefined ? {} : { verdict }),
    deviates: first?.deviates === true,
    repeated,
    version
  }
}

/**
 * The receipt of a command whose id was used for another one.
 *
 * @category constructors
 * @since 0.1.0
 */
export const idReused = (id: string): Receipt.Refused =>
  Receipt.refused(Decision.refused(messages.make("office/CommandIdReused", { id })))

/**
 * The receipt of a command about somebody who was forgotten.
 *
 * @category constructors
 * @since 0.1.0
 */
export const personForgotten = (person: string): Receipt.Refused =>
  Receipt.refused(Decision.refused(messages.make("office/PersonForgotten", { person })))
