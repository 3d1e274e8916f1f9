/**
 * Everything that an office keeps about one person, as plain data to hand to that person (Personal Information Protection
 * Law, article 45: access and a copy).
 *
 * It holds the acts that name the person, each with what the person told in confidence for it, and nothing that others
 * told: their sealed slots are left out, and so are the fingerprints of their ID numbers; their ids, which name nobody,
 * stay. `JSON.stringify` writes it.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as HashSet from "effect/HashSet"
import * as Schema from "effect/Schema"
import type * as CalendarDate from "../calendar/CalendarDate.ts"
import type * as Instant from "../calendar/Instant.ts"
import type * as Event from "../journal/Event.ts"
import * as Seal from "../journal/Seal.ts"
import * as Official from "../people/Official.ts"
import type * as Person from "../people/Person.ts"
import type * as Retention from "../people/Retention.ts"
import type * as Judgement from "../policy/Judgement.ts"
import type * as Message from "../policy/Message.ts"
import * as Recruitment from "../recruitment/Recruitment.ts"
import * as SuccessionFacts from "../succession/facts.ts"
import * as Holdings from "./Holdings.ts"
import type { OfficeJournal, ReadFailure } from "./OfficeJournal.ts"
import type { OfficeState } from "./OfficeState.ts"
import { events, type KnownEvent } from "./registry.ts"

/**
 * One act about the person. `data` is what stays in the clear, `personal` what was sealed for the person; it is absent where
 * nothing was, and where the person was forgotten.
 *
 * @category models
 * @since 0.1.0
 */
export interface Act {
  readonly event: Event.EventId
  readonly type: string
  readonly on: CalendarDate.CalendarDate
  readonly recordedAt: Instant.Instant
  readonly basis: Event.Basis
  readonly outcome?: Judgement.Verdict["outcome"]
  readonly deviates?: true
  readonly data: Schema.Json
  readonly personal?: Schema.Json
}

/**
 * The record of a person.
 *
 * - `standing`: whether the office keeps personal data, has forgotten the person, or knows of nobody under this id
 * - `note`: the same in words
 * - `on`: the day it was made; `present` is what holds on it, and `held` says which records are open or when they closed
 * - `acts`: in the order in which they were kept
 *
 * @category models
 * @since 0.1.0
 */
export interface PersonalRecord {
  readonly v: 1
  readonly office: { readonly id: Event.OfficeId; readonly name: string }
  readonly person: Person.PersonId
  readonly on: CalendarDate.CalendarDate
  readonly standing: "kept" | "forgotten" | "unknown"
  readonly note: Message.Text
  readonly held: Retention.Records
  readonly present: Schema.Json
  readonly acts: ReadonlyArray<Act>
}

const notes = {
  kept: {
    zh: "以下是本机构保存的有关此人的全部办理，以及为其封存的个人信息。",
    en: "These are all acts that this office keeps about the person, with the personal data that is sealed for them."
  },
  forgotten: {
    zh: "此人的个人信息已经删除，不能恢复；留下的只有编号和办理的记录。",
    en: "The personal data of this person was forgotten and cannot be had again; ids and acts are what is left."
  },
  unknown: {
    zh: "本机构没有保存有关此编号的任何信息。请核对编号；不知道编号的，可用公民身份号码查找。",
    en: "This office keeps nothing about this id. Check the id; where it is not known, look it up by the ID number."
  }
} as const satisfies { readonly [Standing in PersonalRecord["standing"]]: Message.Text }

/** Acts that name what belongs to a person and not the person, and under which key. */
const followUps: { readonly [type: string]: string } = {
  "training/TaskFinished": "task",
  "training/AttendanceCorrected": "session"
}

/**
 * Makes the record of a person from the journal, up to the sequence that the state is of. Only rows that hold the id are
 * opened.
 *
 * @category operations
 * @since 0.1.0
 */
export const make = Effect.fnUntraced(function* (options: {
  readonly office: PersonalRecord["office"]
  readonly person: Person.PersonId
  readonly on: CalendarDate.CalendarDate
  readonly state: OfficeState
  readonly sequence: number
  readonly journal: OfficeJournal
}): Effect.fn.Return<PersonalRecord, ReadFailure> {
  const { journal, office, on, person, sequence, state } = options
  const kept: Array<KnownEvent> = []
  const belonging = new Set<string>()
  const searched = [JSON.stringify(person)]
  yield* journal.pages(
    1,
    Effect.fnUntraced(function* (rows) {
      for (const row of rows) {
        if (row.sequence > sequence) return true
        if (!searched.some((id) => row.body.includes(id))) continue
        const event = yield* journal.decode(row)
        const isNamed = Object.hasOwn(event.personal, person) || names(event.data, person)
        if (!isNamed && !belonging.has(belongingOf(event.data, followUps[event.type]) ?? "")) continue
        kept.push(event)
        for (const key of Object.values(followUps)) {
          const own = belongingOf(event.data, key)
          if (own === undefined || belonging.has(own)) continue
          belonging.add(own)
          searched.push(JSON.stringify(Reflect.get(event.data, key)))
        }
      }
      return false
    })
  )
  const isForgotten =
    HashSet.has(state.forgotten, person) || kept.some(({ personal }) => Seal.isForgotten(Reflect.get(personal, person)))
  const standing = isForgotten ? "forgotten" : kept.length > 0 ? "kept" : "unknown"
  return {
    ...{ v: 1, office, person, on, standing, note: notes[standing] },
    held: Holdings.recordsOf(state, person, on),
    present: presentOf(state, person, on),
    // What was read by a schema is written by it, so that this cannot fail.
    acts: yield* Effect.forEach(kept, (event) => Effect.orDie(actOf(event, person)))
  }
})

/** What an act names under a key, told apart from what it names under others. */
const belongingOf = (data: object, key: string | undefined): string | undefined => {
  const id: unknown = key === undefined ? undefined : Reflect.get(data, key)
  return typeof id === "string" ? `${key} ${id}` : undefined
}

/** Whether a value names a person anywhere in it. */
const names = (value: unknown, person: Person.PersonId): boolean =>
  typeof value === "object" && value !== null
    ? Object.values(value).some((below) => names(below, person))
    : value === person

const actOf = Effect.fnUntraced(function* (event: KnownEvent, person: Person.PersonId) {
  const { basis, deviates, id, on, recordedAt, type, verdict } = event
  const definition = events.definitions.get(type)
  const told: unknown = Reflect.get(event.personal, person)
  const sealed = told === undefined || Seal.isForgotten(told) ? undefined : definition?.personal
  const act: Act = {
    ...{ event: id, type, on, recordedAt, basis },
    ...(verdict === undefined ? {} : { outcome: verdict.outcome }),
    ...(deviates === undefined ? {} : { deviates }),
    data: withoutPrintsOfOthers(asJson(event.data), person),
    ...(sealed === undefined ? {} : { personal: asJson(yield* Schema.encodeUnknownEffect(sealed)(told)) })
  }
  return act
})

/** A fingerprint of an ID number tells, wherever two are beside each other, that they are of one person. */
const withoutPrintsOfOthers = (value: Schema.Json, person: Person.PersonId): Schema.Json => {
  if (typeof value !== "object" || value === null) return value
  if (Array.isArray(value)) return value.map((item) => withoutPrintsOfOthers(item, person))
  const isOthers = !names(value, person)
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "identity" || !isOthers)
      .map(([key, below]) => [key, withoutPrintsOfOthers(below, person)])
  )
}

/** What holds of the person on the day, in the clear; what was told in confidence stands with its act. */
const presentOf = (
  { officials, recruitment, succession }: OfficeState,
  person: Person.PersonId,
  on: CalendarDate.CalendarDate
): Schema.Json => {
  const official = Official.find(officials, person)
  return asJson({
    official: official === undefined ? undefined : officialOn(official, on),
    applications: Recruitment.all(recruitment).flatMap((drive) => {
      const application = Recruitment.application(drive, person)
      if (application === undefined) return []
      const { appointedOn, channel, ended, position, taken } = application
      return [{ drive: drive.id, position, channel, taken, ended, appointedOn }]
    }),
    seats: SuccessionFacts.seatsOf(succession, person, on)
  })
}

const officialOn = (official: Official.Official, on: CalendarDate.CalendarDate) => {
  const { agreements, appointedOn, cohort, departure, drive } = official
  const placement = Official.placementOn(official, on)
  return { inPost: Official.isInPost(official, on), cohort, drive, appointedOn, placement, agreements, departure }
}

/** What is plain but for keys without a value, as JSON leaves these out. */
const asJson = (value: unknown): Schema.Json => JSON.parse(JSON.stringify(value)) as Schema.Json
