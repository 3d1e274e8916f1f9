/**
 * Words in the two languages of this library, Chinese and English.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/**
 * The two languages of every table, message and page.
 *
 * @category models
 * @since 0.1.0
 */
export type Language = "zh" | "en"

/**
 * The same words in Chinese and in English.
 *
 * @category models
 * @since 0.1.0
 */
export interface Text {
  readonly zh: string
  readonly en: string
}

/**
 * Schema of {@link Text}; neither language may be empty.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Text: Schema.Codec<Text> = Schema.Struct({ zh: Schema.NonEmptyString, en: Schema.NonEmptyString })
