/**
 * A command: one act that somebody asks the office to decide, or tells it that it happened.
 *
 * Every command names its id (a command sent twice is carried out once), the day of the act, who acts and in which role,
 * and on what basis: `decided` by the rules, `recorded` from a document, or `excepted` by an authority. The fields of
 * the act itself stand beside these.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Event from "../journal/Event.ts"
import type * as IdentityNumber from "../people/IdentityNumber.ts"
import type * as Person from "../people/Person.ts"

/**
 * The fields that every command has. `governedBy` is the day whose rules apply and defaults to `on`; acts within a drive
 * follow the day that the drive pinned when it was announced. `basis` defaults to `decided`.
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

const envelope = {
  id: Event.CommandId,
  on: CalendarDate.CalendarDate,
  governedBy: Schema.optionalKey(CalendarDate.CalendarDate),
  actor: Event.Actor,
  basis: Schema.optionalKey(Event.Basis)
}

/**
 * A kind of command: its type, its schema, and the ID numbers in it, which the office compares without keeping them.
 *
 * @category models
 * @since 0.1.0
 */
export interface Definition<Type extends string, Command extends Envelope> {
  readonly type: Type
  readonly schema: Schema.Codec<Command, unknown>
  readonly identities: (command: Command) => ReadonlyArray<readonly [Person.PersonId, IdentityNumber.IdentityNumber]>
}

/**
 * Declares a kind of command.
 *
 * @category constructors
 * @since 0.1.0
 */
export const define = <const Type extends string, const Fields extends Schema.Struct.Fields>(
  type: Type,
  fields: Fields,
  identities: (
    command: Schema.Struct<Fields>["Type"]
  ) => ReadonlyArray<readonly [Person.PersonId, IdentityNumber.IdentityNumber]> = () => []
) => {
  const schema = Schema.Struct({ type: Schema.Literal(type), ...envelope, ...fields })
  return { type, schema, identities }
}

/**
 * What the deciders need besides the command: the ID numbers in it as fingerprints that only this office can compare.
 *
 * @category models
 * @since 0.1.0
 */
export type Identities = ReadonlyMap<Person.PersonId, string>
