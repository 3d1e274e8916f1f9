/**
 * A command: one act that somebody asks the office to decide, or tells it that it happened.
 *
 * Every command names its id (a command sent twice is carried out once), the day of the act, who acts and in which role,
 * and on what basis: `Decided` by the rules, `Recorded` from a document, or `Excepted` by an authority. The fields of
 * the act itself stand beside these.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Event from "../journal/Event.ts"
import type * as IdentityNumber from "../people/IdentityNumber.ts"
import type * as Person from "../people/Person.ts"
import type { Text } from "../policy/Message.ts"

const envelope = {
  id: Event.CommandId,
  on: CalendarDate.CalendarDate,
  governedBy: Schema.optionalKey(CalendarDate.CalendarDate),
  actor: Event.Actor,
  basis: Schema.optionalKey(Event.Basis)
}

/**
 * The fields that every command has. `basis` defaults to `Decided`.
 *
 * `governedBy` is the day whose rules apply, and defaults to `on`. A decided act cannot choose it: it follows the rules of
 * its own day, or those of the day that its drive, appraisal or selection pinned when it began. Only what is recorded or
 * excepted may name another day, such as that of the rules under which it was done.
 *
 * @category models
 * @since 0.1.0
 */
export interface Envelope {
  readonly id: Event.CommandId
  readonly on: CalendarDate.CalendarDate
  readonly governedBy?: CalendarDate.CalendarDate
  readonly actor: Event.Actor
  readonly basis?: Event.Basis
}

/**
 * Whether the rules decide an act: its basis is `Decided`, or none is given.
 *
 * @category predicates
 * @since 0.1.0
 */
export const isDecided = ({ basis }: { readonly basis?: Event.Basis | undefined }): boolean =>
  basis === undefined || basis._tag === "Decided"

/**
 * A person and the ID number that a command gives for them.
 *
 * @category models
 * @since 0.1.0
 */
export type Identity = readonly [person: Person.PersonId, number: IdentityNumber.IdentityNumber]

/**
 * The ID numbers of a command as fingerprints that only its office can compare; deciders never see the numbers.
 *
 * @category models
 * @since 0.1.0
 */
export type Identities = ReadonlyMap<Person.PersonId, string>

/**
 * A kind of command whose fields are not known here.
 *
 * - `roles`: who may issue it unless a place says otherwise; see `office/Roles.ts`
 * - `identities`: the ID numbers in it, which the office compares without keeping them
 * - `persons`: for whom it is done, where it names anybody; not declared where it names nobody
 *
 * @category models
 * @since 0.1.0
 */
export interface AnyDefinition {
  readonly type: string
  readonly title: Text
  readonly roles: ReadonlyArray<string>
  readonly schema: Schema.Top
  readonly identities: (command: never) => ReadonlyArray<Identity>
  readonly persons: ((command: never) => ReadonlyArray<Person.PersonId>) | undefined
}

/**
 * Declares a kind of command: its type `area/Name`, what it is called, who may issue it, and the fields of the act.
 *
 * `persons` says for whom the act is done, and an office refuses it for whoever was forgotten. What only ends something
 * that is open, such as a departure, or corrects what became of it, names nobody there: it must stay possible.
 *
 * @example
 * ```ts
 * import { Schema } from "effect"
 * import * as Command from "@cunguan/core/act/Command"
 *
 * const CloseVillage = Command.define("places/CloseVillage", {
 *   title: { zh: "撤销村", en: "close a village" },
 *   roles: ["townOrganisation"],
 *   fields: { village: Schema.String }
 * })
 *
 * CloseVillage.type // => "places/CloseVillage"
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const define = <const Type extends string, const Fields extends Schema.Struct.Fields>(
  type: Type,
  options: {
    readonly title: Text
    readonly roles: ReadonlyArray<string>
    readonly fields: Fields
    readonly identities?: (command: Schema.Struct<Fields>["Type"]) => ReadonlyArray<Identity>
    readonly persons?: (command: Schema.Struct<Fields>["Type"]) => ReadonlyArray<Person.PersonId>
  }
) => ({
  type,
  title: options.title,
  roles: options.roles,
  schema: Schema.Struct({ type: Schema.Literal(type), ...envelope, ...options.fields }),
  identities: options.identities ?? ((): ReadonlyArray<Identity> => []),
  persons: options.persons
})
