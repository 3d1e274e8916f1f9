/**
 * What a finding or a refusal says: a key and typed arguments, with the words in one table for Chinese and English.
 *
 * A message is data. It is journaled without words, so that a decision of years ago can be read in either language, and
 * a corrected wording reaches old decisions too. Templates name their arguments in braces: `不得晚于 {day}`.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { type Language, Text } from "../text/Text.ts"

export { type Language, Text } from "../text/Text.ts"

/**
 * What may stand in a placeholder: a word that needs no translation, a number, words in both languages, another
 * message, or a list of these.
 *
 * @category models
 * @since 0.1.0
 */
export type Argument = string | number | Text | Message | ReadonlyArray<Argument>

/**
 * A key of a message table with its arguments.
 *
 * @category models
 * @since 0.1.0
 */
export interface Message {
  readonly key: string
  readonly arguments: { readonly [name: string]: Argument }
}

/**
 * Schema of {@link Message}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Message: Schema.Codec<Message> = Schema.Struct({
  key: Schema.NonEmptyString,
  arguments: Schema.Record(
    Schema.String,
    Schema.suspend((): Schema.Codec<Argument> => Argument)
  )
})

/**
 * Schema of {@link Argument}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Argument: Schema.Codec<Argument> = Schema.Union([
  Schema.String,
  Schema.Finite,
  Text,
  Message,
  Schema.Array(Schema.suspend((): Schema.Codec<Argument> => Argument))
])

/**
 * The placeholders that a template names, as a union of strings.
 *
 * @category type-level
 * @since 0.1.0
 */
export type Placeholders<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never

/**
 * The words of many messages by key: each in both languages, with the same placeholders in both.
 *
 * @category models
 * @since 0.1.0
 */
export interface Table {
  readonly [key: string]: Text
}

/**
 * Words for keys, and a constructor whose arguments follow from the templates.
 *
 * @category models
 * @since 0.1.0
 */
export interface Messages<Words extends Table> {
  readonly table: Words
  /** Makes a message of this table; the compiler asks for exactly the arguments that its words name. */
  readonly make: <Key extends keyof Words & string>(
    key: Key,
    ...values: [Placeholders<Words[Key]["zh"]>] extends [never]
      ? []
      : [values: { readonly [Name in Placeholders<Words[Key]["zh"]>]: Argument }]
  ) => Message
}

/** Both languages must name the same placeholders, or the table does not compile. */
type SamePlaceholders<Words extends Table> = {
  readonly [Key in keyof Words]: [Placeholders<Words[Key]["zh"]>] extends [Placeholders<Words[Key]["en"]>]
    ? [Placeholders<Words[Key]["en"]>] extends [Placeholders<Words[Key]["zh"]>]
      ? Words[Key]
      : never
    : never
}

/**
 * Declares a message table; where the two languages name different placeholders it does not compile.
 *
 * @example
 * ```ts
 * import * as Message from "@cunguan/core/policy/Message"
 *
 * const messages = Message.define({ "drive.closed": { zh: "报名已于 {day} 截止", en: "applications closed on {day}" } })
 * const message = messages.make("drive.closed", { day: "2008-05-31" })
 *
 * Message.render(message, "en", messages.table) // => "applications closed on 2008-05-31"
 * Message.render(message, "zh", messages.table) // => "报名已于 2008-05-31 截止"
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const define = <const Words extends Table>(words: Words & SamePlaceholders<Words>): Messages<Words> => ({
  table: words,
  make: (key, ...values) => ({ key, arguments: values[0] ?? {} })
})

const isText = (argument: Text | Message): argument is Text => "zh" in argument

/**
 * The words of a message in one language. A key that the table does not know is shown as it is, so that an explanation
 * written by a newer version can still be read.
 *
 * @category rendering
 * @since 0.1.0
 */
export const render = (message: Message, language: Language, table: Table): string => {
  const words = Object.hasOwn(table, message.key) ? table[message.key] : undefined
  if (words === undefined) {
    const values = Object.entries(message.arguments).map(
      ([name, value]) => `${name}: ${renderArgument(value, language, table)}`
    )
    return values.length === 0 ? message.key : `${message.key} (${values.join(", ")})`
  }
  return words[language].replace(/\{([^{}]+)\}/gu, (placeholder, name: string) => {
    const value = Object.hasOwn(message.arguments, name) ? message.arguments[name] : undefined
    return value === undefined ? placeholder : renderArgument(value, language, table)
  })
}

/**
 * One argument in one language; a list is joined with the language's own comma.
 *
 * @category rendering
 * @since 0.1.0
 */
export const renderArgument = (argument: Argument, language: Language, table: Table): string => {
  if (typeof argument === "string") return argument
  if (typeof argument === "number") return String(argument)
  if (isList(argument)) {
    return argument.map((item) => renderArgument(item, language, table)).join(language === "zh" ? "、" : ", ")
  }
  return isText(argument) ? argument[language] : render(argument, language, table)
}

const isList = (argument: Argument): argument is ReadonlyArray<Argument> => Array.isArray(argument)
