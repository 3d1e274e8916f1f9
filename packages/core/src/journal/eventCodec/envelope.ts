/**
 * The fixed part of an event in one pass, because the schema of the whole costs three times as much and every row of a
 * journal goes through it. The schemas of {@link Header} and its leaves stay the definition: what does not pass here is
 * given to the whole schema, which says what is wrong, and a test holds the two to one answer.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Person from "../../people/Person.ts"
import { Actor, ClearText, Header } from "../EventEnvelope.ts"
import { type Fields, hasKeys, isObject } from "./fields.ts"
import * as Verdict from "./verdict.ts"

/** The least that makes JSON an event: enough to find its definition. */
export interface Envelope extends Fields<keyof Header | "sealed"> {
  readonly type: string
  readonly v: number
  readonly data: Schema.Json
}

/** Whether JSON is an event of some type and version. */
export const isEnvelope = (json: unknown): json is Envelope =>
  isObject<keyof Envelope>(json) && typeof json.type === "string" && isVersion(json.v) && json.data !== undefined

const isVersion = (v: unknown): boolean => typeof v === "number" && Number.isSafeInteger(v) && v >= 1

/** How many texts a check remembers; a journal has few offices, days and books, and rows that are
 * written together have one time. None of these texts may name anybody. */
const mostRemembered = 1000

/** The same check, run once for each text: rows repeat the office, the days and the book of the rows before them. */
const remembering = (schema: Schema.Codec<string>): ((text: unknown) => boolean) => {
  const fits = Schema.is(schema)
  const known = new Set<unknown>()
  return (text) => {
    if (known.has(text)) return true
    if (!fits(text)) return false
    if (known.size === mostRemembered) known.clear()
    known.add(text)
    return true
  }
}

const { fields } = Header
const isId = Schema.is(fields.id)
const isOffice = remembering(fields.office)
const isStream = remembering(fields.stream)
const isCommandId = Schema.is(fields.command.fields.id)
const isFingerprint = Schema.is(fields.command.fields.fingerprint)
const isOn = remembering(fields.on)
const isGovernedBy = remembering(fields.governedBy)
const isRecordedAt = remembering(fields.recordedAt)
const fitsActor = Schema.is(Actor)
const isClear = remembering(ClearText)
const isBook = remembering(fields.book.schema)
const isPersonId = Schema.is(Person.PersonId)

const isCommand = (json: unknown): boolean =>
  isObject<"id" | "fingerprint">(json) && hasKeys(json, 2) && isCommandId(json.id) && isFingerprint(json.fingerprint)

/** The role in which each actor was last seen. */
const roleOf = new Map<unknown, unknown>()

const isActor = (json: unknown): boolean => {
  if (!isObject<keyof Actor>(json) || !hasKeys(json, 2)) return false
  const { id, role } = json
  if (typeof role === "string" && roleOf.get(id) === role) return true
  if (!fitsActor(json)) return false
  if (roleOf.size === mostRemembered) roleOf.clear()
  roleOf.set(id, role)
  return true
}

const isBasis = (json: unknown): boolean => {
  if (!isObject<"_tag" | "document" | "authority" | "reason">(json)) return false
  switch (json._tag) {
    case "Decided":
      return hasKeys(json, 1)
    case "Recorded":
      return hasKeys(json, 2) && isClear(json.document)
    case "Excepted":
      return hasKeys(json, 4) && isClear(json.authority) && isClear(json.document) && isClear(json.reason)
    default:
      return false
  }
}

const areSlots = (json: unknown): boolean =>
  isObject(json) &&
  !Array.isArray(json) &&
  Object.entries(json).every(([person, slot]) => isPersonId(person) && typeof slot === "string")

const required = 12

/** Whether an envelope fits in everything but its data. Its type and version were looked up before. */
export const fits = (json: Envelope): boolean => {
  const { book, deviates, sealed, verdict } = json
  let keys = required
  if (verdict !== undefined) keys++
  if (deviates !== undefined) keys++
  if (book !== undefined) keys++
  if (sealed !== undefined) keys++
  return (
    hasKeys(json, keys) &&
    isId(json.id) &&
    isOffice(json.office) &&
    isStream(json.stream) &&
    isCommand(json.command) &&
    isOn(json.on) &&
    isGovernedBy(json.governedBy) &&
    isRecordedAt(json.recordedAt) &&
    isActor(json.actor) &&
    isBasis(json.basis) &&
    (verdict === undefined || Verdict.fits(verdict)) &&
    (deviates === undefined || deviates === true) &&
    (book === undefined || isBook(book)) &&
    (sealed === undefined || areSlots(sealed))
  )
}
