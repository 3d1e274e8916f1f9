/**
 * Reads a command from plain data. What does not fit is named by its place, and the value there is not repeated.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type * as Command from "../act/Command.ts"
import * as Decision from "../act/Decision.ts"
import { nearest } from "../internal/nearest.ts"
import * as InputIssues from "../policy/InputIssues.ts"
import * as Message from "../policy/Message.ts"
import { commands, type KnownCommand } from "./registry.ts"

/**
 * The words of this module.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  "office/CommandUnknown": {
    zh: "没有这种办理事项，因此没有办理。{hint}",
    en: "There is no such command, so nothing was done. {hint}"
  },
  "office/CommandInvalid": {
    zh: "“{act}”的内容不符合要求，因此没有办理：{places}。请更正这些位置的内容。",
    en: "“{act}” does not have the shape it needs, so nothing was done: {places}. Correct what stands at these places."
  }
})

interface Reader {
  readonly definition: Command.AnyDefinition
  readonly decode: (input: unknown) => Result.Result<unknown, Schema.SchemaError>
  readonly encode: (command: unknown) => unknown
}

const readers: ReadonlyMap<string, Reader> = new Map(
  commands.map((definition) => {
    // Fields of different commands have different types; each reader is used for its own command alone.
    const schema = definition.schema as unknown as Schema.Codec<unknown>
    return [
      definition.type,
      {
        definition,
        decode: Schema.decodeUnknownResult(schema, { errors: "all", onExcessProperty: "error" }),
        encode: Schema.encodeUnknownSync(Schema.toCodecJson(schema))
      }
    ]
  })
)

/**
 * A command with its definition, and the same command as text in which equal commands are equal.
 *
 * @category models
 * @since 0.1.0
 */
export interface ReadCommand {
  readonly command: KnownCommand
  readonly definition: Command.AnyDefinition
  readonly text: string
}

/**
 * Reads a command, or says what is wrong with it.
 *
 * @category decoding
 * @since 0.1.0
 */
export const readCommand = (input: unknown): Result.Result<ReadCommand, Decision.Refused> => {
  const type = typeof input === "object" && input !== null && "type" in input ? input.type : undefined
  const reader = typeof type === "string" ? readers.get(type) : undefined
  if (reader === undefined)
    return Result.fail(Decision.refused(messages.make("office/CommandUnknown", { hint: hint(type) })))
  const decoded = reader.decode(input)
  if (Result.isFailure(decoded)) {
    return Result.fail(
      Decision.refused(
        messages.make("office/CommandInvalid", {
          act: reader.definition.title,
          places: InputIssues.places(decoded.failure)
        })
      )
    )
  }
  // The reader of a type reads commands of that type.
  const command = decoded.success as KnownCommand
  return Result.succeed({
    command,
    definition: reader.definition,
    text: JSON.stringify(reader.encode(command))
  })
}

const hint = (type: unknown): Message.Text => {
  const meant = typeof type === "string" ? nearest(type, readers.keys()) : undefined
  return meant === undefined
    ? { zh: "请查阅办理事项一览。", en: "See the list of commands." }
    : { zh: `您是否要用 ${meant}？`, en: `Did you mean ${meant}?` }
}
