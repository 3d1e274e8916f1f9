/**
 * Sex as personal files record it, by GB/T 2261.1-2003: four codes, of which two say that it is not known.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type { Text } from "../policy/Message.ts"

const table = [
  { code: "0", zh: "未知的性别", en: "unknown" },
  { code: "1", zh: "男性", en: "male" },
  { code: "2", zh: "女性", en: "female" },
  { code: "9", zh: "未说明的性别", en: "not stated" }
] as const

/**
 * A code of GB/T 2261.1-2003: `0` unknown, `1` male, `2` female, `9` not stated.
 *
 * @category models
 * @since 0.1.0
 */
export type Sex = (typeof table)[number]["code"]

/**
 * Schema of {@link Sex}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Sex: Schema.Codec<Sex> = Schema.Literals(table.map((term) => term.code))

/**
 * A code with its words in both languages.
 *
 * @category models
 * @since 0.1.0
 */
export interface Term extends Text {
  readonly code: Sex
}

/**
 * The whole table in the order of the standard.
 *
 * @category tables
 * @since 0.1.0
 */
export const terms: ReadonlyArray<Term> = table

const byCode = new Map<Sex, Term>(table.map((term) => [term.code, term]))

/**
 * The words of a code.
 *
 * @example
 * ```ts
 * import * as Sex from "@cunguan/core/people/Sex"
 *
 * Sex.term("2").zh // => "女性"
 * ```
 *
 * @category tables
 * @since 0.1.0
 */
export const term = (code: Sex): Term => byCode.get(code) as Term
