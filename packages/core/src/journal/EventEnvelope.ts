/**
 * What is kept of an act: an event with its three dates, who acted, on what basis, with which verdict and under which
 * rule book.
 *
 * Everything outside `personal` stays readable for ever, also after a person is forgotten, so no free text in it may
 * name anybody.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Instant from "../calendar/Instant.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Expected from "../text/Expected.ts"
import * as Identifier from "./Identifier.ts"
import type { Forgotten } from "./Seal.ts"

/**
 * Why an act was taken into the journal.
 *
 * - `Decided`: the rules were applied
 * - `Recorded`: it happened, as a document says: history, imports, opening balances
 * - `Excepted`: an authority decided against the rules, in a document, for a reason
 *
 * @category models
 * @since 0.1.0
 */
export type Basis =
  | { readonly _tag: "Decided" }
  | { readonly _tag: "Recorded"; readonly document: string }
  | { readonly _tag: "Excepted"; readonly authority: string; readonly document: string; readonly reason: string }

/**
 * Schema of a text that stays in the clear: 1 to 500 characters, and no ID number in it.
 *
 * @category schemas
 * @since 0.1.0
 */
export const ClearText = Schema.NonEmptyString.check(Schema.isMaxLength(500), Identifier.namesNoIdentityNumber)

/**
 * Schema of {@link Basis}; its texts stay in the clear and have 1 to 500 characters.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Basis: Schema.Codec<Basis> = Schema.Union([
  Schema.TaggedStruct("Decided", {}),
  Schema.TaggedStruct("Recorded", { document: ClearText }),
  Schema.TaggedStruct("Excepted", { authority: ClearText, document: ClearText, reason: ClearText })
])

/**
 * Who acted, by an id that names nobody, and in which role.
 *
 * @category models
 * @since 0.1.0
 */
export interface Actor {
  readonly id: string
  readonly role: string
}

/**
 * Schema of {@link Actor}; an id is written like an office's and holds no ID number, a role is one word such as `countyOrganisation`.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Actor: Schema.Codec<Actor> = Schema.Struct({
  id: Schema.String.check(
    Schema.isPattern(
      /^[a-z][a-z0-9-]{0,63}$/u,
      Expected.words({
        zh: "不含姓名的经办人编号：1 至 64 个小写字母、数字和连字符，以字母开头",
        en: "an id that names nobody: 1 to 64 lower-case letters, digits and hyphens, a letter first"
      })
    ).abort(),
    Identifier.holdsNoIdentityNumber
  ),
  role: Schema.String.check(
    Schema.isPattern(
      /^[a-zA-Z][a-zA-Z0-9-]{0,63}$/u,
      Expected.words({
        zh: "角色的名称，如 countyOrganisation",
        en: "the name of a role, such as countyOrganisation"
      })
    ).abort(),
    Identifier.holdsNoIdentityNumber
  )
})

/** A digest in lower-case hexadecimal. */
const Hex = Schema.String.check(Schema.isPattern(/^[0-9a-f]{64}$/u))

/**
 * The fields of every event between its type and its data, in the order in which they are written.
 *
 * - `command`: the command that caused it, with the digest of what was asked
 * - `on`: the day of the act; `governedBy`: the day whose rules apply; `recordedAt`: when the office learnt of it
 * - `verdict`: what the rules said, where rules apply
 * - `deviates`: true where the act was kept although the verdict stands against it
 * - `book`: the digest of the adopted rule book, from its adoption on
 *
 * @category schemas
 * @since 0.1.0
 */
export const Header = Schema.Struct({
  id: Identifier.EventId,
  office: Identifier.OfficeId,
  stream: Identifier.StreamName,
  command: Schema.Struct({ id: Identifier.CommandId, fingerprint: Hex }),
  on: CalendarDate.CalendarDate,
  governedBy: CalendarDate.CalendarDate,
  recordedAt: Instant.Instant,
  actor: Actor,
  basis: Basis,
  verdict: Schema.optionalKey(Judgement.Verdict),
  deviates: Schema.optionalKey(Schema.Literal(true)),
  book: Schema.optionalKey(Hex)
})

/**
 * The type of {@link Header}.
 *
 * @category models
 * @since 0.1.0
 */
export interface Header extends Schema.Schema.Type<typeof Header> {}

/**
 * One kept act. `v` is the version of its data; an event read from the journal is always of the version that this
 * release knows. `personal` holds what is sealed, by person.
 *
 * @category models
 * @since 0.1.0
 */
export interface Event<Type extends string = string, Data = unknown, Personal = unknown> extends Header {
  readonly type: Type
  readonly v: number
  readonly data: Data
  readonly personal: { readonly [person: string]: Personal | Forgotten }
}
