/**
 * A fact that one office attests to another: a row of its journal, whose hash follows from what it says.
 *
 * The receiver checks the hash and keeps the fact once, however often it comes. Personal slots stay sealed: they open
 * only with the keys of the office that wrote them. No rule reads received facts yet: they are kept and listed.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Command from "../act/Command.ts"
import * as Decision from "../act/Decision.ts"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Instant from "../calendar/Instant.ts"
import * as Chain from "../journal/Chain.ts"
import * as Event from "../journal/Event.ts"
import type { Row } from "../journal/Journal.ts"
import * as Message from "../policy/Message.ts"

/**
 * Schema of an attestation: a row with its place in the chain.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Attestation = Schema.Struct({
  office: Event.OfficeId,
  stream: Event.StreamName,
  version: Schema.Int,
  sequence: Schema.Int,
  command: Event.CommandId,
  recordedAt: Instant.Instant,
  type: Schema.String,
  body: Schema.String,
  previous: Schema.String,
  hash: Schema.String
})

/**
 * The type of {@link Attestation}.
 *
 * @category models
 * @since 0.1.0
 */
export interface Attestation extends Schema.Schema.Type<typeof Attestation> {}

/**
 * Attests a row.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = (row: Row): Attestation => ({ ...row })

/**
 * Takes in a fact that another office attested.
 *
 * @category commands
 * @since 0.1.0
 */
export const ReceiveFact = Command.define("office/ReceiveFact", {
  title: { zh: "接收其他机构证明的事实", en: "receive a fact from another office" },
  roles: ["townOrganisation", "countyOrganisation", "system"],
  fields: { attestation: Attestation }
})

/**
 * Every command of the office itself.
 *
 * @category commands
 * @since 0.1.0
 */
export const definitions = [ReceiveFact] as const

/**
 * The words of this module.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  "office/AttestationOwn": {
    zh: "该证明由本机构（{source}）自己出具，本机构已有这一记录，没有采用。请只接收其他机构的证明。",
    en: "This attestation is of this very office, {source}, which has kept the record itself, so it was not taken. Receive those of other offices alone."
  },
  "office/AttestationAltered": {
    zh: "机构 {source} 的证明与其校验值不符，没有采用。请向该机构重新索取。",
    en: "The attestation of office {source} does not agree with its own hash, so it was not taken. Ask that office for it again."
  },
  "office/AttestationContradicts": {
    zh: "机构 {source} 已就同一记录出具过内容不同的证明，没有采用。请由该机构核验其日志。",
    en: "Office {source} attested the same record with other content before, so this was not taken. Have that office verify its journal."
  },
  "office/AttestationReceived": {
    zh: "机构 {source} 的这项证明已经接收，无需重复接收。",
    en: "This attestation of office {source} has been received before; nothing is to be done."
  }
})

/**
 * The name under which a received fact is kept.
 *
 * @category operations
 * @since 0.1.0
 */
export const keyOf = (fact: { readonly source: string; readonly stream: string; readonly version: number }): string =>
  `${fact.source}/${fact.stream}/${fact.version}`

const Body = Schema.fromJsonString(Schema.Struct({ on: CalendarDate.CalendarDate }))

/**
 * Decides whether an office takes an attestation in: one of another office, whose hash is right, and which is new.
 *
 * @category operations
 * @since 0.1.0
 */
export const decide = (
  office: Event.OfficeId,
  received: HashMap.HashMap<string, { readonly hash: string }>,
  { attestation }: (typeof ReceiveFact)["schema"]["Type"],
  digest: Chain.Digest
): Decision.Decision => {
  const { body, hash, office: source, previous, stream, type, version } = attestation
  if (source === office) return Decision.refused(messages.make("office/AttestationOwn", { source }))
  const day = Schema.decodeUnknownResult(Body)(body)
  if (Result.isFailure(day) || Chain.link(digest, previous, attestation, body) !== hash) {
    return Decision.refused(messages.make("office/AttestationAltered", { source }))
  }
  const before = Option.getOrUndefined(HashMap.get(received, keyOf({ source, stream, version })))
  if (before !== undefined) {
    return Decision.refused(
      before.hash === hash
        ? messages.make("office/AttestationReceived", { source })
        : messages.make("office/AttestationContradicts", { source })
    )
  }
  const data = { source, stream, version, hash, type, on: day.success.on, body }
  return Decision.decided(undefined, [{ type: "office/FactReceived", stream: "main", data }])
}
