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
 * The fields that every command has. `governedBy` is the day whose rules apply and defaults to `on`; acts within a drive
 * follow the day that the drive pinned when it was announced. `basis` defaults to `Decided`.
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
}

/**
 * Declares a kind of command: its type `area/Name`, what it is called, who may issue it, and the fields of the act.
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
  }
) => ({
  type,
  title: options.title,
  roles: options.roles,
  schema: Schema.Struct({ type: Schema.Literal(type), ...envelope, ...options.fields }),
  identities: options.identities ?? ((): ReadonlyArray<Identity> => [])
})
