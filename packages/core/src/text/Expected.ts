/**
 * What a check of a schema asks for, in both languages: the reader of a refusal is told in their own.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Text } from "./Text.ts"

/**
 * The annotations of a check in words. They complete a sentence such as "must be …": a noun with what it has to be like.
 *
 * @example
 * ```ts
 * import * as Expected from "@cunguan/core/text/Expected"
 * import * as Schema from "effect/Schema"
 *
 * const Code = Schema.String.check(
 *   Schema.isPattern(/^[0-9]{3}$/u, Expected.words({ zh: "三位数字", en: "three digits" }))
 * )
 *
 * Schema.is(Code)("12") // => false
 * ```
 *
 * @category annotations
 * @since 0.1.0
 */
export const words = (text: Text): { readonly expected: string; readonly words: Text } => ({
  expected: text.en,
  words: text
})

/**
 * What is asked of a minted id, such as that of a drive.
 *
 * @category annotations
 * @since 0.1.0
 */
export const id = words({
  zh: "编号：1 至 64 个小写字母、数字和连字符，以字母或数字开头",
  en: "an id: 1 to 64 lower-case letters, digits and hyphens, a letter or a digit first"
})

/**
 * What is asked of a name in rules, such as that of a channel.
 *
 * @category annotations
 * @since 0.1.0
 */
export const name = words({
  zh: "名称：1 至 64 个字母和数字，以小写字母开头",
  en: "a name: 1 to 64 letters and digits, a lower-case letter first"
})

const isText = Schema.is(Text)

/**
 * The words that {@link words} put on a check, if it has any.
 *
 * @category getters
 * @since 0.1.0
 */
export const of = (annotations: object | undefined): Text | undefined => {
  const found: unknown = annotations === undefined ? undefined : Reflect.get(annotations, "words")
  return isText(found) ? found : undefined
}
