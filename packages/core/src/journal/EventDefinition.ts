/**
 * The declaration of one kind of event: its type, the version of its data, the schemas of data and personal slots, and
 * how data of older versions becomes data of the next.
 *
 * A version, once released, is read for ever: a change of shape is a new version and an upcast from the one before.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/**
 * How JSON of one version becomes JSON of the next, apart for the data and for each personal slot. What is left out
 * stays as it is.
 *
 * @category models
 * @since 0.1.0
 */
export interface Upcast {
  readonly data?: (stored: Schema.Json) => Schema.Json
  readonly personal?: (stored: Schema.Json) => Schema.Json
}

/**
 * One kind of event. `upcasts` has an entry for every version below `v`: from it to the next.
 *
 * @category models
 * @since 0.1.0
 */
export interface Definition<Type extends string, Data, Personal> {
  readonly type: Type
  readonly v: number
  readonly data: Schema.Codec<Data, unknown>
  readonly personal: Schema.Codec<Personal, unknown> | undefined
  readonly upcasts: { readonly [version: number]: Upcast }
}

/** Whether a text is written as the type of an event. What is not is told nowhere: it may be anything. */
export const isEventType = (type: string): boolean => /^[a-z][a-zA-Z-]*\/[A-Z][a-zA-Z]*$/u.test(type)

const explain = {
  type: "its type is not written as area/Name, such as people/OfficialAppointed",
  version: "its version is not a whole number from 1",
  upcasts: "it does not have exactly one upcast from every version below its own",
  duplicate: "another event has the same type"
} as const

/**
 * A declaration that contradicts itself, or another. It is thrown where the module that declares it is loaded.
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidDefinition extends Schema.TaggedError<InvalidDefinition>()("InvalidDefinition", {
  type: Schema.String,
  problem: Schema.Literals(["type", "version", "upcasts", "duplicate"])
}) {
  override get message(): string {
    return `The event ${this.type} cannot be declared, because ${explain[this.problem]}. Correct its declaration.`
  }
}

/**
 * Declares a kind of event. Throws {@link InvalidDefinition}.
 *
 * @example
 * ```ts
 * import { Schema } from "effect"
 * import * as Event from "@cunguan/core/journal/Event"
 *
 * const PostTaken = Event.define({
 *   type: "people/PostTaken",
 *   v: 2,
 *   data: Schema.Struct({ village: Schema.String, post: Schema.String }),
 *   personal: Schema.Struct({ name: Schema.String }),
 *   upcasts: { 1: { data: (stored) => ({ ...Object(stored), post: "assistant" }) } }
 * })
 *
 * PostTaken.upcasts[1]?.data?.({ village: "yaojia" }) // => { village: "yaojia", post: "assistant" }
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const define = <const Type extends string, Data, Personal = never>(declaration: {
  readonly type: Type
  readonly v: number
  readonly data: Schema.Codec<Data, unknown>
  readonly personal?: Schema.Codec<Personal, unknown>
  readonly upcasts?: { readonly [version: number]: Upcast }
}): Definition<Type, Data, Personal> => {
  const { type, v, data, personal, upcasts = {} } = declaration
  if (!isEventType(type)) throw new InvalidDefinition({ type, problem: "type" })
  if (!Number.isSafeInteger(v) || v < 1) throw new InvalidDefinition({ type, problem: "version" })
  const versions = Object.keys(upcasts).map(Number)
  if (versions.length !== v - 1 || versions.some((version) => !(version >= 1 && version < v))) {
    throw new InvalidDefinition({ type, problem: "upcasts" })
  }
  return {
    type,
    v,
    data: Schema.toCodecJson(data),
    personal: personal === undefined ? undefined : Schema.toCodecJson(personal),
    upcasts
  }
}
